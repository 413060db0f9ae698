"""The assembly and the government: deputies of a province, seats by party, governments, cabinets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from typing import Any

import orjson

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame
from graph.ask.intent import Intent
from graph.ask.offices import OFFICES, ask_rows, keep, nothing_held, title_of
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question, Record
from graph.questions.holders import PRESIDENTS, PRIME_MINISTERS, HoldersFilter, holders
from graph.questions.shapes import JUDGED, PUBLIC, note_dataset, pick
from graph.questions.speech import choose
from graph.texts import query_text


def deputies(frame: Frame) -> Question:
    """The deputies of a term, of a province or a party, or how many they were by party."""
    term = yield from _term(frame)
    if term is None:
        message = choose(
            frame.lang,
            "The data holds the deputies of the 17th to 28th terms, since 1983; say one of them, or a year.",
            "Veri 1983'ten bu yana 17.–28. dönemlerin milletvekillerini tutuyor; bir dönem ya da yıl söyleyin.",
        )
        return Answer(text=message, warnings=[Warning_(code="before-the-data", message=message)])
    province = _province(frame)
    parties = [one.id for one in frame.things("Party")]
    parameters = {"term": term, "province": province, "parties": parties}
    record = yield Ask("ask_deputies", parameters)
    raw = list((record or {}).get("rows", ()))
    rows = [
        pick(one, ("fact", "politician", "name"), (*PUBLIC, "province", "province_name", "list", *JUDGED))
        for one in raw
    ]
    name = str(((record or {}).get("thing") or {}).get("name") or term)
    base = Answer(
        query=Asked(cypher=query_text("ask_deputies"), parameters=parameters),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    if not rows:
        return keep(
            base,
            [],
            choose(
                frame.lang, f"{name}: no such deputy is in the data.", f"{name}: veride böyle bir milletvekili yok."
            ),
            frame.lang,
        )
    warnings = yield from _unknown_parties(frame, parameters, rows)
    if frame.has("how-many", "number", "seats") and warnings and (parties or frame.has("party", "of-party")):
        # A number of those whose party is known would be taken for the party's number.
        return base.model_copy(update={"text": f"{name}: {warnings[0].message}", "warnings": warnings})
    if frame.has("how-many", "number", "seats"):
        counted = _by_party(rows) if frame.has("party", "of-party", "all") and not parties else [{"count": len(rows)}]
        counted = [{"term": term, "province": province, **row} for row in counted]
        said = "; ".join(f"{row.get('party_name') or ''} {row['count']}".strip() for row in counted)
        return base.model_copy(update={"rows": counted, "text": f"{name}: {said}."})
    evidence = yield from cite(rows, read_said(raw))
    names = ", ".join(f"{row['name']} ({row['party_name'] or row['party'] or '?'})" for row in rows[:30])
    more = f" … (+{len(rows) - 30})" if len(rows) > 30 else ""
    return base.model_copy(
        update={
            "rows": [{**row, "term": term} for row in rows],
            "text": f"{name}: {len(rows)}: {names}{more}.",
            "evidence": evidence,
            "warnings": warnings if parties else [],
        }
    )


def _unknown_parties(
    frame: Frame, parameters: dict[str, Any], rows: list[Row]
) -> Generator[Ask, Record | None, list[Warning_]]:
    """That of some deputies no source says the party."""
    everyone: list[Any] = rows
    if parameters["parties"]:
        record = yield Ask("ask_deputies", {**parameters, "parties": []})
        everyone = list((record or {}).get("rows", ()))
    unknown = sum(row.get("party") is None for row in everyone)
    if not unknown:
        return []
    message = choose(
        frame.lang,
        f"Of {unknown} of {len(everyone)} deputies no source at hand says the party; ask for the seats won at the election instead.",
        f"{len(everyone)} milletvekilinden {unknown} kişinin partisini eldeki hiçbir kaynak söylemiyor; bunun yerine seçimde kazanılan sandalyeler sorulabilir.",
    )
    return [Warning_(code="party-unknown", message=message)]


def _by_party(rows: list[Row]) -> list[Row]:
    counts = Counter((row["party"], row["party_name"]) for row in rows)
    return [{"party": party, "party_name": name, "count": number} for (party, name), number in counts.most_common()]


def _province(frame: Frame) -> str | None:
    if frame.has("City"):
        return frame.one("City").province or None
    return frame.one("Province").id if frame.has("Province") else None


def _term(frame: Frame) -> Generator[Ask, Record | None, str | None]:
    """The term of the assembly that is meant: by its number, by a day or a year in it, else the newest."""
    terms, _ = yield from ask_rows("ask_terms")
    held = [one for one in terms if one["number"] and one["number"] >= 17]
    if frame.has("Number"):
        number = int(frame.notes.get("number", "0"))
        return next((one["id"] for one in held if one["number"] == number), None)
    time = frame.time
    if time is None or time.kind == "now":
        return str(held[-1]["id"])
    if time.first is None or time.last is None:
        return None
    first, last = time.first.isoformat(), time.last.isoformat()
    began = [one for one in held if first <= str(one["since"]) <= last]
    inside = [
        one for one in held if str(one["since"]) <= first and (one["until"] is None or str(one["until"]) >= first)
    ]
    chosen = inside if time.is_day and not frame.has("elected", "general") else began or inside
    return str(chosen[0]["id"]) if len(chosen) == 1 else None


def governments(frame: Frame) -> Question:
    """Governments with their heads: one by its number, those of a time, or those that somebody led."""
    rows, record = yield from ask_rows("ask_governments")
    premiers = yield from holders(PRIME_MINISTERS, "turkiye", HoldersFilter(lang=frame.lang))
    heads = yield from holders(PRESIDENTS, "turkiye", HoldersFilter(lang=frame.lang))
    found = []
    for one in rows:
        led = [row for row in premiers.rows if row.get("government") == one["id"]]
        if not led and premiers.rows and str(one["since"]) >= max(str(row["end"]) for row in premiers.rows):
            # There is no prime minister any more: the president heads the government.
            led = [
                row
                for row in heads.rows
                if row["start"]
                and str(row["start"]) <= str(one["since"])
                and (row["end"] or "9999") > str(one["since"])
            ]
        head = led[0] if led else {}
        found.append(
            {
                "fact": head.get("fact"),
                "government": one["id"],
                "government_name": one["name"],
                "number": one["number"],
                "start": one["since"],
                "end": one["until"],
                "politician": head.get("politician"),
                "name": head.get("name"),
                "party": head.get("party"),
                "party_name": head.get("party_name"),
                "sources": list(one["sources"] or ()),
            }
        )
    kept = found
    if frame.has("Number"):
        kept = [row for row in kept if str(row["number"]) == frame.notes.get("number")]
    if frame.has("Person"):
        kept = [row for row in kept if row["politician"] == frame.one("Person").id]
    if frame.time is not None:
        first = frame.time.first.isoformat() if frame.time.first else "0"
        last = frame.time.last.isoformat() if frame.time.last else "9999"
        kept = [row for row in kept if str(row["start"]) <= last and (row["end"] is None or str(row["end"]) > first)]
    if frame.has("last"):
        kept = kept[-1:]
    if frame.has("first"):
        kept = kept[:1]
    evidence = {
        fact: notes
        for one in (premiers, heads)
        for fact, notes in one.evidence.items()
        if fact in {row["fact"] for row in kept}
    }
    facts = [{"fact": row["government"]} for row in kept]
    evidence |= yield from cite(facts, {one["id"]: orjson.loads(one["said"] or "[]") for one in rows})
    base = Answer(
        query=Asked(cypher=query_text("ask_governments"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
        evidence=evidence,
    )
    if frame.has("how-many", "number"):
        return base.model_copy(
            update={
                "rows": [{"count": len(kept), "governments": [row["government"] for row in kept]}],
                "text": f"{len(kept)}.",
            }
        )
    said = "; ".join(
        f"{row['government_name']} ({row['start']} – {row['end'] or ''}): {row['name'] or '?'}" for row in kept[:12]
    )
    text = (
        f"{said}."
        if kept
        else choose(frame.lang, "No such government is in the data.", "Veride böyle bir hükûmet yok.")
    )
    return base.model_copy(update={"rows": kept, "text": text, "warnings": [] if kept else [nothing_held(frame.lang)]})


def _asks_minister(frame: Frame) -> bool:
    return [held.office for held in frame.held] == ["minister"]


def _asks_head(frame: Frame) -> bool:
    """Whether no office but the head of government's is named beside the government."""
    return all(held.office == "pm" for held in frame.held)


def minister_in(frame: Frame) -> Question:
    """The holders of one ministry in one government."""
    held = frame.held[0]
    answer = yield from holders(OFFICES["minister"], held.id, HoldersFilter(lang=frame.lang))
    rows = [row for row in answer.rows if row["government"] == f"hukumet-{frame.notes.get('number')}"]
    names = ", ".join(f"{row['name']} ({row['start'] or '?'} – {row['end'] or '?'})" for row in rows)
    return keep(
        answer,
        rows,
        choose(
            frame.lang,
            f"Government {frame.notes.get('number')}, {title_of(held, 'en')}: {names or '–'}.",
            f"{frame.notes.get('number')}. hükûmet, {title_of(held, 'tr')}: {names or '–'}.",
        ),
        frame.lang,
    )


def cabinet(frame: Frame) -> Question:
    """The ministers of one government."""
    answer = yield from governments(frame.without("minister", "how-many", "number"))
    if len(answer.rows) != 1:
        text = (
            choose(frame.lang, "Say one government, by its number: ", "Bir hükûmeti sıra sayısıyla söyleyin: ")
            + answer.text
        )
        return keep(answer, [], text, frame.lang)
    parameters = {"government": answer.rows[0]["government"]}
    record = yield Ask("ask_cabinet", parameters)
    raw = list((record or {}).get("rows", ()))
    rows = [
        pick(one, ("fact", "politician", "name", "ministry", "ministry_name"), (*PUBLIC, "government", *JUDGED))
        for one in raw
    ]
    evidence = yield from cite(rows, read_said(raw))
    name = answer.rows[0]["government_name"]
    base = answer.model_copy(
        update={"query": Asked(cypher=query_text("ask_cabinet"), parameters=parameters), "evidence": evidence}
    )
    if frame.has("how-many", "number"):
        return base.model_copy(
            update={
                "rows": [{"count": len({row["politician"] for row in rows}), "spells": len(rows)}],
                "text": f"{name}: {len(rows)}.",
            }
        )
    said = "; ".join(f"{row['name']} ({row['ministry_name']})" for row in rows[:40])
    return keep(
        base,
        rows,
        f"{name}: {said}."
        if rows
        else choose(frame.lang, f"{name}: the data holds no minister.", f"{name}: veride bakan yok."),
        frame.lang,
    )


def _sat(frame: Frame) -> bool:
    """Whether deputies are asked for as they sat, and not as seats that a party won."""
    return not (frame.has("Party") and frame.has("win", "take") and not frame.has("term", "Number"))


_SOFT = "all? hold? year? serve? elected? win? take? come? time-of? happen? date? list? become? govern?"

STATE = (
    Intent("deputies", "The deputies of a province or a party in a term, and how many by party.", "İzmir'in 27. dönem milletvekilleri kimler?", "Who were the deputies of Kars in the 24th term?",
        (f"deputy/seats City/Province term? Number? Time? party? of-party? Party* how-many? number? assembly? general? last? {_SOFT}", f"deputy term Number? Time? Party+ how-many? number? assembly? {_SOFT}", f"deputy Party+ how-many/number assembly? term? Number? Time? {_SOFT}", f"deputy term Number how-many? party? of-party? all? {_SOFT}", f"deputy Party+ term Number how-many? {_SOFT}", f"how-many deputy City/Province {_SOFT}"), deputies, _sat),
    Intent("governments", "Governments with their prime ministers: by number, time or person.", "57. hükümetin başbakanı kimdi?", "Which governments did Bülent Ecevit lead?",
        (f"government Number Held? Person? when? found? {_SOFT}", f"government Person how-many? number? found? Held? chair? leader? {_SOFT}", f"government Time/last/first/now how-many? found? {_SOFT}", f"government how-many number? {_SOFT}", f"government all {_SOFT}", f"government Number party? {_SOFT}"), governments, _asks_head),
    Intent("minister-in", "Who was minister in a government.", "60. hükümetin dışişleri bakanı kimdi?", "Who was the foreign minister of the 57th government?",
        (f"government Number Held {_SOFT}",), minister_in, _asks_minister),
    Intent("cabinet", "The ministers of one government.", "57. hükümetin bakanları kimlerdi?", "Who were the ministers of the 60th government?",
        (f"government minister Number/Time how-many? number? {_SOFT}", f"government member Number how-many? {_SOFT}", f"government minister last {_SOFT}"), cabinet),
)  # fmt: skip
