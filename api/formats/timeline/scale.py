"""The axis of time of a picture: from which day to which, and where a day lies."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.answer import Answer, Row
from ontology.dates import parse_date

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200)
_TICK_ROOM = 44
_MONTH = datetime.timedelta(days=31)
_EPOCH = datetime.date(1970, 1, 1)
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Scale:
    """Days on pixels: `first` lies at 0 and `last` at `width`."""

    first: datetime.date
    last: datetime.date
    width: float

    def place(self, day: datetime.date) -> float:
        """Where a day lies, held within the axis."""
        share = (day - self.first).days / (self.last - self.first).days
        return min(max(share, 0.0), 1.0) * self.width

    def moment(self, pixels: float) -> float:
        """The time that lies at some pixels, in milliseconds since 1970, as Vega counts."""
        days = pixels / self.width * (self.last - self.first).days
        return round(((self.first - _EPOCH).days + days) * _DAY_MS)

    def years(self) -> list[int]:
        """The years to be written on the axis: as many as have room."""
        span = max((self.last - self.first).days / 365.2425, 1)
        step = next((step for step in _STEPS if self.width / span * step >= _TICK_ROOM), _STEPS[-1])
        first = self.first.year if (self.first.month, self.first.day) == (1, 1) else self.first.year + 1
        return [year for year in range(first, self.last.year + 1) if year % step == 0]


def day_of(text: str | None) -> datetime.date | None:
    """A bound of a row as a day."""
    return datetime.date.fromisoformat(text) if text else None


def make_scale(answer: Answer, rows: Sequence[Row], width: float) -> Scale:
    """An axis on which every row has room; no further than what was asked for."""
    since, until = answer.coverage.get("since"), answer.coverage.get("until")
    days = sorted(_days_of(rows))
    if not days:
        known = day_of(answer.dataset.horizon) if answer.dataset else None
        days = [known or datetime.date(2000, 1, 1)]
    first, last = days[0] - _MONTH, days[-1] + _MONTH
    if since:
        first = max(first, parse_date(since).earliest)
    if until:
        last = min(last, parse_date(until).latest)
    return Scale(first, max(last, first + 2 * _MONTH), width)


def _days_of(rows: Iterable[Row]) -> Iterable[datetime.date]:
    for row in rows:
        for name in ("start_min", "start_max", "end_min", "end_max"):
            day = day_of(row[name])
            if day is not None:
                yield day
