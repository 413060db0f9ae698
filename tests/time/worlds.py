"""Every way in which things may really have been: concrete days inside what two intervals say.

The questions about intervals depend on the order of days alone, so the days at the edges of every date, with their
neighbours, stand for all others.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from itertools import product

from hypothesis import strategies as st

from ontology.dates import EdtfDate, parse_date
from ontology.interval import Certainty, EndState, Interval

ONE = datetime.timedelta(days=1)
FAR_PAST, FAR_FUTURE = datetime.date(1980, 1, 1), datetime.date(2020, 1, 1)

Spell = tuple[datetime.date, datetime.date]
"""One world: the first day, and the day on which it was over. A spell lasts a day at least."""


@st.composite
def dates(draw: st.DrawFn) -> EdtfDate:
    """Dates close to each other, of every precision, some qualified."""
    text = f"{draw(st.integers(1999, 2001))}"
    if draw(st.booleans()):
        text += f"-{draw(st.sampled_from([1, 2, 12])):02d}"
        if draw(st.booleans()):
            text += f"-{draw(st.sampled_from([1, 2, 15, 28])):02d}"
    return parse_date(text + draw(st.sampled_from(["", "", "", "~"])))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Every kind of interval that some world fits."""
    start = draw(st.none() | dates())
    state = draw(st.sampled_from(EndState))
    end = draw(dates()) if state is EndState.KNOWN else None
    seen = draw(st.none() | dates())
    if start is not None and end is not None and end.latest <= start.earliest:
        start, end = end, start
        if end.latest <= start.earliest:
            end = parse_date("2002-06")
    whole = Interval(start, end, state, seen)
    return whole if worlds(whole, edges(whole)) else Interval(start, end, state)


def edges(*spans: Interval) -> set[datetime.date]:
    """The days on which an answer can turn, with their neighbours."""
    said = [date for span in spans for date in (span.start, span.end, span.last_seen) if date is not None]
    turns = {day for date in said for day in (date.earliest, date.latest)}
    return {FAR_PAST, FAR_PAST + ONE, FAR_FUTURE - ONE, FAR_FUTURE} | {
        day + step for day in turns for step in (-ONE, ONE * 0, ONE)
    }


def worlds(span: Interval, days: Iterable[datetime.date]) -> list[Spell]:
    """The spells, with these days for their ends, that the interval does not rule out."""
    ordered = sorted(days)
    starts = [day for day in ordered if span.start is None or span.start.earliest <= day <= span.start.latest]
    ends = [day for day in ordered if span.end is None or span.end.earliest <= day <= span.end.latest]
    return [spell for spell in product(starts, ends) if spell[0] < spell[1] and _was_seen(span, spell)]


def _was_seen(span: Interval, spell: Spell) -> bool:
    """Whether the spell went on on one of the days that the last sighting may mean."""
    if span.last_seen is None:
        return True
    return spell[0] <= span.last_seen.latest and span.last_seen.earliest < spell[1]


def truth(one: Interval, other: Interval, holds: Callable[[Spell, Spell], bool]) -> Certainty:
    """What every pair of worlds says together."""
    days = edges(one, other)
    return agreed(holds(mine, theirs) for mine, theirs in product(worlds(one, days), worlds(other, days)))


def agreed(answers: Iterable[bool]) -> Certainty:
    """What every world says; as soon as two differ, it is possible."""
    found: set[bool] = set()
    for answer in answers:
        found.add(answer)
        if len(found) == 2:
            return Certainty.POSSIBLE
    assert found
    return Certainty.CERTAIN if True in found else Certainty.NO
