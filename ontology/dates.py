"""One date type: EDTF text at the precision in which it was said, and the days that it may mean.

The profile is EDTF level 0 and the qualifiers of level 1 on a whole date: `1994`, `1994-03`, `1994-03-27`, each
optionally followed by `~` (approximate), `?` (uncertain) or `%` (both). Nothing is ever padded: `1994` stays `1994`,
and what it may mean is the span from its first to its last day.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from ontology.errors import BadDate

_FORM = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<qualifier>[~?%])?")
_NEVER = 9999


class Precision(IntEnum):
    """How fine a date was said; a larger number is finer."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as it was said.

    `earliest` and `latest` are the first and the last day that the text may mean, both included. A qualified date
    (`~`, `?`, `%`) may also mean the neighbouring year, month or day on either side: EDTF leaves the width open, and
    one unit of the date's own precision is the least that makes "about 1998-11" differ from "1998-11".
    """

    text: str
    precision: Precision
    qualifier: str
    earliest: datetime.date
    latest: datetime.date

    def __str__(self) -> str:
        return self.text

    @property
    def is_exact_day(self) -> bool:
        """Whether the date is one day and nothing else."""
        return self.earliest == self.latest

    def contains(self, other: EdtfDate) -> bool:
        """Whether every day that `other` may mean is one that this date may mean: then the two do not contradict."""
        return self.earliest <= other.earliest and other.latest <= self.latest


@lru_cache(maxsize=65536)
def parse_date(text: str) -> EdtfDate:
    """The date that `text` says.

    Raises BadDate when the text is not of the profile, or names a month or a day that does not exist.
    """
    form = _FORM.fullmatch(text)
    if form is None:
        raise BadDate(f"{text!r} is no date; write 1994, 1994-03 or 1994-03-27, with ~ or ? after it if it is not sure")
    year, month, day = int(form["year"]), form["month"], form["day"]
    if year == _NEVER:
        raise BadDate(f"{text!r} stands for no day; leave an end that is not known empty and say so by end_state")
    try:
        if day is not None:
            first = last = datetime.date(year, int(month), int(day))
            precision = Precision.DAY
        elif month is not None:
            first, last = _month_span(year, int(month))
            precision = Precision.MONTH
        else:
            first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
            precision = Precision.YEAR
    except ValueError as error:
        raise BadDate(f"{text!r} is no day of the calendar ({error}); correct the year, month or day") from None
    qualifier = form["qualifier"] or ""
    if qualifier:
        first, last = _widen(first, last, precision)
    return EdtfDate(text, precision, qualifier, first, last)


def _month_span(year: int, month: int) -> tuple[datetime.date, datetime.date]:
    first = datetime.date(year, month, 1)
    return first, first.replace(day=calendar.monthrange(year, month)[1])


def _widen(first: datetime.date, last: datetime.date, precision: Precision) -> tuple[datetime.date, datetime.date]:
    """The span with one unit of `precision` added before and after, cut at the calendar's beginning."""
    if precision is Precision.YEAR:
        lower = datetime.date(max(first.year - 1, 1), 1, 1)
        upper = datetime.date(last.year + 1, 12, 31)
        return lower, upper
    one = datetime.timedelta(days=1)
    before = first - one if first > datetime.date.min else first
    after = last + one
    if precision is Precision.MONTH:
        return before.replace(day=1), _month_span(after.year, after.month)[1]
    return before, after
