"""Governments, their heads and their ministers."""

from __future__ import annotations

import orjson

from graph.answer import Answer, Asked
from graph.ask.frame import Frame
from graph.ask.offices import OFFICES, ask_rows, keep, nothing_held, title_of
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question
from graph.questions.holders import PRESIDENTS, PRIME_MINISTERS, HoldersFilter, holders
from graph.questions.shapes import JUDGED, PUBLIC, note_dataset, pick
from graph.questions.speech import choose
from graph.texts import query_text


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
                "text": f"{len(kept)}: {', '.join(str(row['government_name']) for row in kept[:40])}.",
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


def asks_minister(frame: Frame) -> bool:
    return [held.office for held in frame.held] == ["minister"]


def asks_head(frame: Frame) -> bool:
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
