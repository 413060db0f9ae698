"""Elections by date, and the days between two days."""

from __future__ import annotations

from graph.answer import Answer, Asked
from graph.ask.frame import Frame
from graph.ask.offices import nothing_held
from graph.ask.polls import kinds_of, pick_elections
from graph.questions.flow import Ask, Question
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count
from graph.texts import query_text

_ELECTION = ("id", "name", "name_en", "date", "kind", "round", "status", "disputed", "sources")


def elections(frame: Frame) -> Question:
    """Elections of a kind with their dates: of a time, the last, the next, or all."""
    record = yield Ask("elections")
    every = list((record or {}).get("rows", ()))
    kinds = kinds_of(frame) or ("local", "general", "presidential", "referendum")
    chosen = pick_elections(every, kinds, frame.without("round-2"))
    if frame.has("round-2"):  # Went on after the first round: the assembly's votes have had fifteen of them.
        chosen = [one for one in chosen if (one["round"] or 1) > 1]
    if frame.time is not None and not chosen:
        chosen = [
            one
            for one in every
            if one["kind"] in kinds
            and one["status"] == "scheduled"
            and frame.time.first
            and str(one["date"])[:4] == str(frame.time.first.year)
        ]
    if frame.has("next"):
        chosen = sorted(
            (one for one in every if one["kind"] in kinds and one["status"] == "scheduled"), key=lambda one: one["date"]
        )[:1]
    rows = [{"election": one["id"], **{name: one.get(name) for name in _ELECTION}} for one in chosen]
    base = Answer(
        query=Asked(cypher=query_text("elections"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    if frame.has("how-many", "number", "how-often"):
        return base.model_copy(
            update={
                "rows": [{"count": len(rows), "elections": [row["id"] for row in rows]}],
                "text": f"{len(rows)}: {', '.join(str(row['date']) for row in rows)}.",
            }
        )
    said = "; ".join(
        f"{row['name_en'] if frame.lang == 'en' and row['name_en'] else row['name']}: {row['date']}"
        + (choose(frame.lang, " (scheduled)", " (öngörülen)") if row["status"] == "scheduled" else "")
        for row in rows[:30]
    )
    text = f"{said}." if rows else choose(frame.lang, "The data holds no such election.", "Veride böyle bir seçim yok.")
    return base.model_copy(update={"rows": rows, "text": text, "warnings": [] if rows else [nothing_held(frame.lang)]})


def days_between(frame: Frame) -> Question:
    """How many days and years lie between two days."""
    record = yield Ask("dataset")
    time = frame.time
    assert time is not None
    assert time.first is not None
    assert time.last is not None
    days = (time.last - time.first).days
    row = {
        "start": time.first.isoformat(),
        "end": time.last.isoformat(),
        "days": days,
        "years": round(days / 365.2425, 2),
    }
    text = choose(
        frame.lang,
        f"From {row['start']} to {row['end']}: {count(days, 'day')}.",
        f"{row['start']} – {row['end']}: {days} gün.",
    )
    return Answer(
        rows=[row],
        text=text,
        query=Asked(cypher=query_text("dataset"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )


def has_two_days(frame: Frame) -> bool:
    return (
        frame.time is not None
        and frame.time.kind == "span"
        and frame.time.edtf is None
        and frame.time.first is not None
    )
