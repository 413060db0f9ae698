"""Who says that somebody held an office, and what changed in one."""

from __future__ import annotations

import datetime

import orjson

from graph.answer import Row, Warning_
from graph.ask.frame import Frame, Held
from graph.ask.offices import keep, nothing_held, spells, spells_asked, title_of
from graph.questions.flow import Question
from graph.questions.speech import choose, count
from ontology.dates import parse_date


def who_says(frame: Frame) -> Question:
    """The sources of a tenure: what each says, and where in it."""
    held = frame.held[0] if frame.held else Held("mayor", frame.one("City"))
    answer = yield from spells_asked(frame, held)
    mine = [row for row in answer.rows if not frame.has("Person") or row["politician"] == frame.one("Person").id]
    differ = frame.has("sources-differ", "differ")
    asked = (
        {"end", "ended_by", "end_day"}
        if frame.has("leave", "resign")
        else {"start", "start_day", "began_by"}
        if frame.has("become", "became")
        else set()
    )
    rows: list[Row] = []
    for row in mine:
        if differ and not (row["disputed"] and (not asked or asked & set(row["disputed_fields"] or ()))):
            continue
        notes = answer.evidence.get(row["fact"])
        sources = {one.id: one for one in notes.sources} if notes else {}
        for claim in notes.claims if notes else ():
            source = sources.get(claim.source)
            rows.append(
                {
                    "fact": row["fact"],
                    "politician": row["politician"],
                    "name": row["name"],
                    "source": claim.source,
                    "title": source.title if source else None,
                    "publisher": source.publisher if source else None,
                    "url": source.url if source else None,
                    "locator": claim.locator,
                    "start": claim.fields.get("start"),
                    "end": claim.fields.get("end"),
                    "says": orjson.dumps(claim.fields).decode(),
                    "disputed": row["disputed"],
                    "disputed_fields": row["disputed_fields"],
                    "decided_by": row["decided_by"],
                }
            )
    title = title_of(held, frame.lang)
    publishers = ", ".join(dict.fromkeys(str(row["publisher"]) for row in rows))
    if differ:
        fields = sorted(
            {str(name) for row in rows for name in row["disputed_fields"] or () if not asked or name in asked}
        )
        text = choose(
            frame.lang,
            f"{title}: sources differ about {', '.join(fields)}." if rows else f"{title}: the sources do not differ.",
            f"{title}: kaynaklar şu alanlarda ayrılıyor: {', '.join(fields)}."
            if rows
            else f"{title}: kaynaklar ayrılmıyor.",
        )
        if not rows and mine:
            evidence = {row["fact"]: answer.evidence[row["fact"]] for row in mine if row["fact"] in answer.evidence}
            return answer.model_copy(
                update={
                    "rows": [],
                    "text": text,
                    "evidence": evidence,
                    "warnings": [Warning_(code="nothing-held", message=text)],
                }
            )
    else:
        text = choose(
            frame.lang,
            f"{title}: {count(len({row['source'] for row in rows}), 'source')}: {publishers}.",
            f"{title}: {len({row['source'] for row in rows})} kaynak: {publishers}.",
        )
    facts = {row["fact"] for row in rows}
    kept = {fact: notes for fact, notes in answer.evidence.items() if fact in facts}
    return answer.model_copy(
        update={"rows": rows, "text": text, "evidence": kept, "warnings": [] if rows else [nothing_held(frame.lang)]}
    )


def changes(frame: Frame) -> Question:
    """What changed in an office between two days: who came and who went."""
    held, time = frame.held[0], frame.time
    answer = yield from spells(frame, held)
    rows = []
    for row in answer.rows:
        for what, day in (("began", row["start"]), ("ended", row["end"])):
            if day and time and _within(day, time.first, time.last):
                rows.append({"change": what, "date": day, **row})
    rows.sort(key=lambda row: (row["date"], row["change"] == "began"))
    said = "; ".join(
        f"{row['date']}: {row['name']} {choose(frame.lang, 'came' if row['change'] == 'began' else 'left', 'geldi' if row['change'] == 'began' else 'ayrıldı')}"
        for row in rows
    )
    return keep(answer, rows, f"{title_of(held, frame.lang)}: {said or '–'}.", frame.lang)


def _within(day: str, first: datetime.date | None, last: datetime.date | None) -> bool:
    said = parse_date(day)
    return (first is None or said.earliest >= first) and (last is None or said.latest <= last)
