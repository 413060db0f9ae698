"""A time that a question names, and the tokens that say it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from graph.ask.tokens import Token

ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of days, both ends included; a missing end has no limit there.

    `kind` is `day`, `span`, `since`, `until`, `now`. `year` is set where the words name one year, `edtf` is the stretch
    as it was said where it is one date.
    """

    kind: str
    first: datetime.date | None
    last: datetime.date | None
    edtf: str | None = None
    beside: bool = False
    """Whether an event limits it: `before the 1980 coup` asks for who was there on its eve, not for all before it."""

    @property
    def year(self) -> int | None:
        """The one year in which the stretch lies, if it does."""
        if self.first and self.last and self.first.year == self.last.year:
            return self.first.year
        return None

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first is not None and self.first == self.last

    @property
    def said(self) -> str:
        """The stretch as an interval of days, `..` where it has no limit."""
        if self.edtf:
            return self.edtf
        return f"{self.first or '..'}/{self.last or '..'}"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time with the tokens that say it."""

    start: int
    end: int
    time: Time


def keys_of(tokens: Sequence[Token], start: int, count: int) -> str:
    return " ".join(token.key for token in tokens[start : start + count])
