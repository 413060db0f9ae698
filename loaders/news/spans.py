"""The time that a candidate means, as days between which it lies, and whether a fact of the graph may lie there too."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ontology.dates import EdtfDate, parse_date
from ontology.errors import OntologyError
from ontology.facts import Fact
from ontology.interval import POLL_WINDOW, Certainty, EndState, Interval

_DECADE = re.compile(r"(\d{3})[Xx]")
_SIGN_OF_YEARS = re.compile(r"\s*P?(\d{1,3})\s*(?:Y|years?|yıl)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `first` to `last`, both included."""

    first: datetime.date
    last: datetime.date

    def meets(self, other: Days, slack: datetime.timedelta = datetime.timedelta(0)) -> bool:
        """Whether the two share a day, or lie no further apart than `slack`."""
        return self.first <= other.last + slack and other.first <= self.last + slack


def days_of(text: str | None) -> Days | None:
    """The days that a date, a span (`1990/1999`) or a decade (`199X`) may mean; None where it is no date."""
    if not text:
        return None
    decade = _DECADE.fullmatch(text)
    if decade:
        return Days(datetime.date(int(decade[1]) * 10, 1, 1), datetime.date(int(decade[1]) * 10 + 9, 12, 31))
    first, _, last = text.partition("/")
    try:
        begin, end = parse_date(first), parse_date(last or first)
    except OntologyError:
        return None
    return Days(begin.earliest, end.latest)


def years_of(text: str | None) -> int | None:
    """The number of years that a duration says (`P21Y`, `21`, `21 years`); None where it says none."""
    found = _SIGN_OF_YEARS.fullmatch(text) if text else None
    return int(found[1]) if found else None


def years_before(day: datetime.date, years: int) -> datetime.date:
    """The same day of an earlier year; 28 February for a 29th that the year lacks."""
    year = max(day.year - years, 1)
    return day.replace(year=year) if (day.month, day.day) != (2, 29) else datetime.date(year, 2, 28)


def covers(fact: Fact, days: Days) -> Certainty:
    """Whether a dated fact holds on some of these days: on one of them, if they are many."""
    interval = interval_of(fact)
    if interval is None:
        return Certainty.POSSIBLE
    if days.first == days.last:
        return interval.covers(days.first).certainty
    first, last = _as_date(days.first), _as_date(days.last + datetime.timedelta(days=1))
    return interval.overlaps(Interval(first, last, EndState.KNOWN))


def holds_throughout(fact: Fact, days: Days) -> bool:
    """Whether it certainly holds on the first and on the last of these days, and so on each."""
    interval = interval_of(fact)
    return interval is not None and all(
        interval.covers(day).certainty is Certainty.CERTAIN for day in (days.first, days.last)
    )


def interval_of(fact: Fact) -> Interval | None:
    """A fact's time; None where its dates contradict each other."""
    try:
        return fact.interval()
    except OntologyError:
        return None


def may_begin(fact: Fact, days: Days) -> Certainty:
    """Whether it may have begun on one of these days; certain only where the fact has a start that lies in them."""
    return _end_fits(fact, "start", days)


def may_end(fact: Fact, days: Days) -> Certainty:
    """Whether it may have ended on one of these days."""
    return _end_fits(fact, "end", days)


def _end_fits(fact: Fact, name: str, days: Days) -> Certainty:
    known = days_of(fact.text(name))
    if known is None:
        return Certainty.NO if name == "end" and fact.text("end_state") == "open" else Certainty.POSSIBLE
    if not known.meets(days, POLL_WINDOW):
        return Certainty.NO
    inside = days.first <= known.first and known.last <= days.last
    return Certainty.CERTAIN if inside else Certainty.POSSIBLE


@dataclass(frozen=True, slots=True)
class Meant:
    """When a candidate holds: `begins` and `ends` where the text gives them, and the days on which it must be so."""

    begins: Days | None
    ends: Days | None
    within: Days | None
    is_said: bool
    """Whether the text gives a time; else it means the article's day, or for what is former any day before."""


def read_meant(qualifiers: Mapping[str, str], published: EdtfDate, is_former: bool) -> Meant:
    """When a relation that lasts holds, by what the text says of it."""
    begins, ends = days_of(qualifiers.get("start")), days_of(qualifiers.get("end"))
    within = next(filter(None, (days_of(qualifiers.get(name)) for name in ("at", "during", "date", "year"))), None)
    if within is None and begins is None and ends is None:
        now = Days(published.earliest, published.latest)
        return Meant(None, None, Days(datetime.date.min, now.last) if is_former else now, False)
    return Meant(begins, ends, within, True)


def runs_of(facts: Iterable[Fact], slack: datetime.timedelta = POLL_WINDOW) -> list[tuple[Days, list[Fact]]]:
    """Spells put together where one follows the other within `slack`; one without an end goes on to the last day."""
    spans: list[tuple[Days, Fact]] = []
    for fact in facts:
        start, end = days_of(fact.text("start")), days_of(fact.text("end"))
        if start is not None:
            last = end.first if end else datetime.date.max - 2 * slack
            spans.append((Days(start.first, max(last, start.first)), fact))
    runs: list[tuple[Days, list[Fact]]] = []
    for days, fact in sorted(spans, key=lambda one: (one[0].first, one[0].last, one[1].id)):
        if runs and days.first <= runs[-1][0].last + slack:
            runs[-1] = (Days(runs[-1][0].first, max(runs[-1][0].last, days.last)), [*runs[-1][1], fact])
        else:
            runs.append((days, [fact]))
    return runs


def _as_date(day: datetime.date) -> EdtfDate:
    return parse_date(day.isoformat())
