"""Counting days: the bounds of a stretch, what two have in common, and how many days several cover together."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ontology.interval import EndState, Interval

Day = datetime.date
_DAYS_OF_A_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch: the first and the last day on which each end may lie; None where nothing limits it."""

    start_min: Day | None
    start_max: Day | None
    end_min: Day | None
    end_max: Day | None

    @property
    def days_min(self) -> int:
        """How many days it lasted at least."""
        if self.start_max is None or self.end_min is None:
            return 0
        return max(0, (self.end_min - self.start_max).days)

    @property
    def days_max(self) -> int | None:
        """How many days it lasted at most; None where nothing limits it."""
        if self.start_min is None or self.end_max is None:
            return None
        return max(0, (self.end_max - self.start_min).days)

    def bounds(self) -> dict[str, str | None]:
        """The four days as an answer says them."""
        days = (("start_min", self.start_min), ("start_max", self.start_max))
        more = (("end_min", self.end_min), ("end_max", self.end_max))
        return {name: day.isoformat() if day else None for name, day in (*days, *more)}


def span_of(interval: Interval) -> Span:
    """The bounds of a spell. One that was open when last seen counts up to that day: nothing says that it went on."""
    if interval.end_state is EndState.OPEN and interval.last_seen is not None:
        seen = interval.last_seen
        begun = interval.start_min
        earliest = max(seen.earliest, begun) if begun else seen.earliest
        return Span(begun, interval.start_max, earliest, max(earliest, seen.latest))
    return reach_of(interval)


def reach_of(interval: Interval) -> Span:
    """The bounds of a spell as its dates have them."""
    return Span(interval.start_min, interval.start_max, interval.end_min, interval.end_max)


def common(one: Span, other: Span) -> Span:
    """What two stretches have in common: from the later start to the earlier end."""
    return Span(
        _latest(one.start_min, other.start_min),
        max(one.start_max, other.start_max) if one.start_max and other.start_max else None,
        min(one.end_min, other.end_min) if one.end_min and other.end_min else None,
        _earliest(one.end_max, other.end_max),
    )


def joined(first: Span, last: Span) -> Span:
    """One stretch from the start of the first to whichever end is later, or to the one that is known."""
    return Span(
        first.start_min, first.start_max, _latest(first.end_min, last.end_min), _latest(first.end_max, last.end_max)
    )


def days_min_of(spans: Iterable[Span]) -> int:
    """How many days some stretches certainly cover together."""
    sure = [(span.start_max, span.end_min) for span in spans if span.start_max and span.end_min]
    return _length([(start, end) for start, end in sure if start < end])


def days_max_of(spans: Sequence[Span]) -> int | None:
    """How many days some stretches may cover together; None where nothing limits one of them."""
    possible = [(span.start_min, span.end_max) for span in spans]
    known = [(start, end) for start, end in possible if start and end]
    return _length(known) if len(known) == len(possible) else None


def years(days: int | None) -> float | None:
    """Days as years of 365.2425 days, with two digits."""
    return None if days is None else round(days / _DAYS_OF_A_YEAR, 2)


def _length(stretches: Sequence[tuple[Day, Day]]) -> int:
    total, reached = 0, Day.min
    for start, end in sorted(stretches):
        if end > reached:
            total += (end - max(start, reached)).days
            reached = end
    return total


def _latest(one: Day | None, other: Day | None) -> Day | None:
    return max(one, other) if one and other else one or other


def _earliest(one: Day | None, other: Day | None) -> Day | None:
    return min(one, other) if one and other else one or other
