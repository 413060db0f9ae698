"""One interval type: half-open, with ends that may be open, unknown or known, and three-valued questions about it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from ontology.dates import EdtfDate, parse_date
from ontology.errors import BadInterval

ONE_DAY = datetime.timedelta(days=1)
POLL_WINDOW = datetime.timedelta(days=30)
"""Where only the polling day is known, the office was taken with the certificate, within this time after it."""


class Certainty(StrEnum):
    """A three-valued answer; `both` and `negate` are the `and` and `not` of Kleene's strong logic."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"


class EndState(StrEnum):
    """What is known of an end."""

    OPEN = "open"
    UNKNOWN = "unknown"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether something holds, and the code of the reason (`vocabulary.REASONS` has the words for each)."""

    certainty: Certainty
    reason: str


@dataclass(frozen=True, slots=True)
class Interval:
    """The time of one spell: from `start` on, up to but not including `end`.

    `start` is None when no source says when it began. `end` is a date only if `end_state` is known. `last_seen` is the
    latest day on which a source attests that it still went on; after it an interval without a known end is possible
    at most, because nothing says that it goes on. `over_by` limits an end that no source gives.
    """

    start: EdtfDate | None
    end: EdtfDate | None
    end_state: EndState
    last_seen: EdtfDate | None = None
    over_by: EdtfDate | None = None

    def __post_init__(self) -> None:
        if (self.end is not None) != (self.end_state is EndState.KNOWN):
            raise BadInterval(
                f"the end is {self.end or 'empty'} and its state {self.end_state}; "
                "write `known` with a date, `open` or `unknown` without"
            )
        if self.start is not None and self.end is not None and self.end.latest < self.start.earliest:
            raise BadInterval(f"the end {self.end} lies before the start {self.start}; exchange or correct them")

    @property
    def start_min(self) -> datetime.date | None:
        """The first day on which it may have begun."""
        return self.start.earliest if self.start else None

    @property
    def start_max(self) -> datetime.date | None:
        """The last day on which it may have begun: not after it was last seen, and a day before it was over."""
        ceilings = [
            self.last_seen.latest if self.last_seen else None,
            self.end.latest - ONE_DAY if self.end else None,
        ]
        known = [ceiling for ceiling in ceilings if ceiling is not None]
        if self.start is None:
            return min(known, default=None)
        # A ceiling before every possible start contradicts it, and says nothing of the start.
        return min([self.start.latest, *(ceiling for ceiling in known if ceiling >= self.start.earliest)])

    @property
    def end_min(self) -> datetime.date | None:
        """The first day on which it may have been over: after it was last seen, and a day after its start."""
        known = [date.earliest + ONE_DAY for date in (self.start, self.last_seen) if date is not None]
        if self.end is None:
            return max(known, default=None)
        return max([self.end.earliest, *(floor for floor in known if floor <= self.end.latest)])

    @property
    def end_max(self) -> datetime.date | None:
        """The last day on which it may have ended; None while nothing limits it."""
        if self.end is not None:
            return self.end.latest
        limit, floor = self.over_by, self.end_min
        # What was seen after that day contradicts it, and then it limits nothing.
        return limit.latest if limit is not None and (floor is None or floor <= limit.latest) else None

    def covers(self, day: datetime.date) -> Verdict:
        """Whether it went on on `day`, by its own dates alone (half-open: the day of the end is not in it)."""
        if self.start_min is not None and day < self.start_min:
            return Verdict(Certainty.NO, "before-start")
        if self.end_max is not None and day >= self.end_max:
            return Verdict(Certainty.NO, "after-end")
        if self.start_max is None:
            return Verdict(Certainty.POSSIBLE, "start-unknown")
        if day < self.start_max:
            return Verdict(Certainty.POSSIBLE, "start-imprecise" if self.start else "start-unknown")
        if self.end_min is None or day >= self.end_min:
            return Verdict(Certainty.POSSIBLE, self._why_end_is_unsure())
        return Verdict(Certainty.CERTAIN, "within")

    def overlaps(self, other: Interval) -> Certainty:
        """Whether the two share a day."""
        if self._is_empty or other._is_empty:
            return Certainty.NO
        return both(_begins_before_end(self, other), _begins_before_end(other, self))

    def before(self, other: Interval) -> Certainty:
        """Whether this is over by the day the other begins (Allen's `before` or `meets`)."""
        return negate(_begins_before_end(other, self))

    def during(self, other: Interval) -> Certainty:
        """Whether every day of this is a day of the other (Allen's `during`, `starts`, `finishes` or `equals`)."""
        return both(
            _not_later(other.start_min, other.start_max, self.start_min, self.start_max),
            _not_later(self.end_min, self.end_max, other.end_min, other.end_max),
        )

    def meets(self, other: Interval) -> Certainty:
        """Whether the other begins on the very day on which this ends (Allen's `meets`)."""
        if self.end is None or other.start is None:
            return Certainty.NO if self.before(other) is Certainty.NO else Certainty.POSSIBLE
        if self.end.is_exact_day and other.start.is_exact_day:
            return Certainty.CERTAIN if self.end.earliest == other.start.earliest else Certainty.NO
        touch = self.end.earliest <= other.start.latest and other.start.earliest <= self.end.latest
        return Certainty.POSSIBLE if touch else Certainty.NO

    @property
    def _is_empty(self) -> bool:
        """Whether it surely covers no day: it was over on or before the first day on which it may have begun."""
        return bool(self.start and self.end and self.end.latest <= self.start.earliest)

    def _why_end_is_unsure(self) -> str:
        if self.end_state is EndState.KNOWN:
            return "end-imprecise"
        return "after-last-seen" if self.end_state is EndState.OPEN else "end-unknown"


def make_interval(
    start: str | None,
    end: str | None,
    end_state: str | None = None,
    last_seen: str | None = None,
    over_by: str | None = None,
) -> Interval:
    """An interval from texts; without `end_state` an end makes it known and no end makes it unknown.

    Raises BadDate or BadInterval.
    """
    if end_state and end_state not in set(EndState):
        raise BadInterval(f"the end's state {end_state!r} is not one of {', '.join(EndState)}")
    state = EndState(end_state) if end_state else (EndState.KNOWN if end else EndState.UNKNOWN)
    return Interval(
        parse_date(start) if start else None,
        parse_date(end) if end else None,
        state,
        parse_date(last_seen) if last_seen else None,
        parse_date(over_by) if over_by else None,
    )


def both(one: Certainty, other: Certainty) -> Certainty:
    """Kleene's `and`."""
    if Certainty.NO in (one, other):
        return Certainty.NO
    return Certainty.CERTAIN if one is other is Certainty.CERTAIN else Certainty.POSSIBLE


def negate(one: Certainty) -> Certainty:
    """Kleene's `not`."""
    return {Certainty.CERTAIN: Certainty.NO, Certainty.NO: Certainty.CERTAIN}.get(one, Certainty.POSSIBLE)


def _begins_before_end(one: Interval, other: Interval) -> Certainty:
    """Whether `one` begins before `other` is over."""
    if one.start_max is not None and other.end_min is not None and one.start_max < other.end_min:
        return Certainty.CERTAIN
    if one.start_min is not None and other.end_max is not None and one.start_min >= other.end_max:
        return Certainty.NO
    return Certainty.POSSIBLE


def _not_later(
    low: datetime.date | None,
    high: datetime.date | None,
    other_low: datetime.date | None,
    other_high: datetime.date | None,
) -> Certainty:
    """Whether a point in [low, high] lies on or before a point in [other_low, other_high]; None is no bound."""
    if high is not None and other_low is not None and high <= other_low:
        return Certainty.CERTAIN
    if low is not None and other_high is not None and low > other_high:
        return Certainty.NO
    return Certainty.POSSIBLE
