"""The deputies of the assembly by term, province and party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from typing import Any

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame
from graph.ask.offices import ask_rows, keep
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question, Record
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
    of_women = _warn_of_gender(raw, frame.lang) if frame.has("woman") else []
    raw = [one for one in raw if not frame.has("woman") or one.get("gender") == "female"]
    rows = [
        pick(one, ("fact", "politician", "name"), (*PUBLIC, "province", "province_name", "list", *JUDGED))
        for one in raw
    ]
    name = str(((record or {}).get("thing") or {}).get("name") or term)
    where = next((one.name for label in ("City", "Province") for one in frame.things(label)), "")
    name = f"{name}, {where}" if where else name
    base = Answer(
        query=Asked(cypher=query_text("ask_deputies"), parameters=parameters),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    if not rows and of_women:
        return base.model_copy(update={"text": f"{name}: {of_women[0].message}", "warnings": of_women})
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
        if of_women:
            said = choose(frame.lang, f"at least {said}. {of_women[0].message}", f"en az {said}. {of_women[0].message}")
        return base.model_copy(update={"rows": counted, "text": f"{name}: {said.rstrip('.')}.", "warnings": of_women})
    evidence = yield from cite(rows, read_said(raw))
    unsaid = choose(frame.lang, "party not said", "partisi söylenmiyor")
    names = ", ".join(f"{row['name']} ({row['party_name'] or row['party'] or unsaid})" for row in rows[:30])
    more = f" … (+{len(rows) - 30})" if len(rows) > 30 else ""
    return base.model_copy(
        update={
            "rows": [{**row, "term": term} for row in rows],
            "text": f"{name}: {len(rows)}: {names}{more}.",
            "evidence": evidence,
            "warnings": [*of_women, *(warnings if parties else [])],
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


def _warn_of_gender(deputies: list[Record], lang: str) -> list[Warning_]:
    """That of some deputies no source says whether they are women."""
    unknown = sum(one.get("gender") is None for one in deputies)
    if not unknown:
        return []
    message = choose(
        lang,
        f"No source at hand says the gender of {unknown} of the {len(deputies)} deputies.",
        f"{len(deputies)} milletvekilinden {unknown} kişinin cinsiyetini eldeki hiçbir kaynak söylemiyor.",
    )
    return [Warning_(code="gender-unknown", message=message)]


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


def sat(frame: Frame) -> bool:
    """Whether deputies are asked for as they sat, and not as seats that a party won."""
    return not (frame.has("Party") and frame.has("win", "take") and not frame.has("term", "Number"))
