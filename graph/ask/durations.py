"""How long: days that spells cover together, and which of them are not counted in full."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from graph.answer import Row, Warning_
from graph.questions.families import union_of_days
from graph.questions.speech import choose


def warn_of_ends(rows: Iterable[Row], lang: str) -> list[Warning_]:
    """That spells whose beginning or end no source gives are counted not at all or not in full."""
    unsure = [row for row in rows if not row["start"] or row["end_state"] == "unknown"]
    if not unsure:
        return []
    said = ", ".join(f"{row['name']} ({row['start'] or '?'} – {row['end'] or '?'})" for row in unsure[:8])
    message = choose(
        lang,
        f"At least so long: no source at hand says when these began or ended, and they are not counted in full: {said}.",
        f"En az bu kadar: başlangıcını veya bitişini eldeki hiçbir kaynağın söylemediği şu dönemler tam sayılmadı: {said}.",
    )
    return [Warning_(code="not-in-full", message=message, facts=tuple(row["fact"] for row in unsure))]


def days_held(
    rows: Sequence[Row], first: datetime.date | None = None, last: datetime.date | None = None
) -> tuple[int, list[str]]:
    """How many days spells cover together, and the stretches; within `first` and `last` where they are given."""
    stretches = []
    for start, end in union_of_days(rows, last):
        begin = max(start, first) if first else start
        if begin < end:
            stretches.append((begin, end))
    return sum((end - start).days for start, end in stretches), [f"{start}/{end}" for start, end in stretches]


def in_years(days: int) -> float:
    """Days as years of the calendar's mean length."""
    return round(days / 365.2425, 2)
