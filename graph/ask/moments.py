"""Dates and decades as they are written in Turkish and English, before what stands around them."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.ask.suffixes import noun_tags
from graph.ask.times import Time, keys_of
from graph.ask.tokens import Token

_APART = (
    "ten",
    "den",
    "dan",
    "tan",
    "te",
    "de",
    "da",
    "ta",
    "daki",
    "deki",
    "teki",
    "taki",
    "nin",
    "un",
    "in",
    "e",
    "a",
    "ye",
    "ya",
)
"""Endings that people write apart from a year: `1994 ten beri`."""


_DOTS = (".", "/", "-")
_MONTHS_TR = (
    "ocak",
    "subat",
    "mart",
    "nisan",
    "mayis",
    "haziran",
    "temmuz",
    "agustos",
    "eylul",
    "ekim",
    "kasim",
    "aralik",
)


_MONTHS_EN = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip


_SHORT_EN = ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


_NUMBER = re.compile(r"(\d{1,4})([a-z]*)")


_EARLIEST, _LATEST = 1800, 2100


_YEAR_WORDS = ("yili", "yil", "senesi", "sene", "yillari", "yillar", "yilinin", "yilina", "yilindan", "yilinda", "yilindaki", "yillarinda",
               "senesinde", "senesinden", "yilinin", "yillarinin", "yillari", "tarihi", "tarihinde", "tarihinden", "tarihine", "tarihli",
               "gunu", "gununde", "gununden", "gunune", "donemi")  # fmt: skip


_EVENTS: tuple[tuple[str, datetime.date], ...] = (
    ("1960 darbesi|27 mayis darbesi|27 mayis 1960 darbesi|1960 ihtilali|27 mayis ihtilali|1960 askeri darbesi|1960 coup|"
     "coup of 1960|1960 military coup|27 may coup|may 1960 coup", datetime.date(1960, 5, 27)),
    ("1971 muhtirasi|12 mart muhtirasi|12 mart 1971 muhtirasi|1971 memorandum|12 march memorandum|memorandum of 1971|"
     "1971 military memorandum", datetime.date(1971, 3, 12)),
    ("1980 darbesi|12 eylul darbesi|12 eylul 1980 darbesi|1980 askeri darbesi|80 darbesi|1980 ihtilali|1980 coup|"
     "coup of 1980|1980 military coup|12 september coup|september 1980 coup|military coup of 1980", datetime.date(1980, 9, 12)),
    ("15 temmuz darbe girisimi|15 temmuz 2016 darbe girisimi|2016 darbe girisimi|15 july coup attempt|2016 coup attempt|"
     "coup attempt of 2016|failed coup of 2016|2016 failed coup|july 2016 coup attempt|attempted coup of 2016",
     datetime.date(2016, 7, 15)),
)  # fmt: skip
"""Names that stand for a day, folded; the last word may take a Turkish ending. What a name was taken for is said."""

_DAY_OF_EVENT = {name: day for names, day in _EVENTS for name in names.split("|")}
_LONGEST_EVENT = max(len(name.split()) for name in _DAY_OF_EVENT)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a decade as it was said, before what stands around it makes it a since or an until."""

    first: datetime.date
    last: datetime.date
    edtf: str | None
    is_event: bool = False

    def as_time(self) -> Time:
        """The stretch itself."""
        return Time("day" if self.first == self.last else "span", self.first, self.last, self.edtf)


_DECADES = {
    "yirmiler": 1920, "otuzlar": 1930, "kirklar": 1940, "elliler": 1950, "altmislar": 1960, "yetmisler": 1970, "seksenler": 1980,
    "doksanlar": 1990, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
"""Decades that are said in words, folded."""


def _year(number: int) -> Moment:
    return Moment(datetime.date(number, 1, 1), datetime.date(number, 12, 31), f"{number:04d}")


def _month(year: int, month: int) -> Moment:
    last = calendar.monthrange(year, month)[1]
    return Moment(datetime.date(year, month, 1), datetime.date(year, month, last), f"{year:04d}-{month:02d}")


def _day(year: int, month: int, day: int) -> Moment | None:
    try:
        found = datetime.date(year, month, day)
    except ValueError:
        return None
    return Moment(found, found, found.isoformat())


def moments_at(tokens: Sequence[Token], start: int) -> Iterator[tuple[Moment, int, frozenset[str]]]:
    """Each moment that begins at a token, the token after it, and the case of its last word."""
    token = tokens[start]
    number, tail = _number(token)
    after = start + 1
    yield from _event(tokens, start)
    for word, first_year in _DECADES.items():
        if token.key.startswith(word) and (case := noun_tags(token.key[len(word) :])) is not None:
            yield Moment(datetime.date(first_year, 1, 1), datetime.date(first_year + 9, 12, 31), None), after, case
    if number is not None and len(str(number)) <= 2 and 1 <= number <= 31 and not tail:
        yield from _day_first(tokens, start, number)
    if number is not None and _EARLIEST <= number <= _LATEST:
        month = _month_of(tokens[after]) if after < len(tokens) else None
        if month and month[0]:
            yield _month(number, month[0]), after + 1, month[1]
        if after < len(tokens) and tokens[after].key in ("yilinin",) and after + 1 < len(tokens):
            month = _month_of(tokens[after + 1])
            if month and month[0]:
                stop = after + 2
                if stop < len(tokens) and tokens[stop].key in ("ayi", "ayinda", "ayindan"):
                    yield _month(number, month[0]), stop + 1, frozenset({"loc"})
                yield _month(number, month[0]), stop, month[1]
        yield from _numeric_day(tokens, start, number)
        decade = _decade(number, tail, tokens, after)
        if decade:
            yield decade
        tags = noun_tags(tail)
        if not tail and after < len(tokens) and tokens[after].key in _APART:
            yield _year(number), after + 1, noun_tags(tokens[after].key) or frozenset()
        if tags is not None:
            yield _year(number), after, tags
            if after < len(tokens) and tokens[after].key in _YEAR_WORDS:
                yield _year(number), after + 1, _tags_of(tokens[after])
    elif number is not None and number % 10 == 0 and 20 <= number <= 90:
        decade = _decade(1900 + number, tail, tokens, after)
        if decade:
            yield decade
    month = _month_of(token)
    if month and month[0]:
        yield from _month_first(tokens, start, month[0])


def _event(tokens: Sequence[Token], start: int) -> Iterator[tuple[Moment, int, frozenset[str]]]:
    for count in range(2, min(_LONGEST_EVENT, len(tokens) - start) + 1):
        said = keys_of(tokens, start, count)
        for name, day in _DAY_OF_EVENT.items():
            if not said.startswith(name) or len(name.split()) != count:
                continue
            tags = noun_tags(said[len(name) :])
            if tags is not None:
                yield Moment(day, day, day.isoformat(), is_event=True), start + count, tags


def _day_first(tokens: Sequence[Token], start: int, day: int) -> Iterator[tuple[Moment, int, frozenset[str]]]:
    after = start + 1
    if after < len(tokens) and tokens[after].key == "of":
        after += 1
    if after + 1 < len(tokens):
        month = _month_of(tokens[after])
        year, tail = _number(tokens[after + 1])
        if month and month[0] and year and _EARLIEST <= year <= _LATEST:
            moment, tags = _day(year, month[0], day), noun_tags(tail)
            if moment and tags is not None:
                yield moment, after + 2, tags
                if after + 2 < len(tokens) and tokens[after + 2].key in _YEAR_WORDS:
                    yield moment, after + 3, _tags_of(tokens[after + 2])
        month_number, _ = _number(tokens[start + 1])
        is_numeric = tokens[start + 1].gap in _DOTS and tokens[start + 2].gap in _DOTS
        if is_numeric and month_number and 1 <= month_number <= 12 and year and _EARLIEST <= year <= _LATEST:
            moment, tags = _day(year, month_number, day), noun_tags(tail)
            if moment and tags is not None:
                yield moment, start + 3, tags


def _numeric_day(tokens: Sequence[Token], start: int, year: int) -> Iterator[tuple[Moment, int, frozenset[str]]]:
    if start + 2 < len(tokens) and tokens[start + 1].gap == tokens[start + 2].gap == "-":
        month, (day, tail) = _number(tokens[start + 1])[0], _number(tokens[start + 2])
        if month and day and 1 <= month <= 12:
            moment, tags = _day(year, month, day), noun_tags(tail)
            if moment and tags is not None:
                yield moment, start + 3, tags


def _month_first(tokens: Sequence[Token], start: int, month: int) -> Iterator[tuple[Moment, int, frozenset[str]]]:
    after = start + 1
    if after >= len(tokens):
        return
    number, tail = _number(tokens[after])
    tags = noun_tags(tail)
    if number and _EARLIEST <= number <= _LATEST and tags is not None:
        yield _month(number, month), after + 1, tags
    if number and number <= 31 and (tail in ("", "st", "nd", "rd", "th")) and after + 1 < len(tokens):
        year, rest = _number(tokens[after + 1])
        if year and _EARLIEST <= year <= _LATEST and not rest:
            moment = _day(year, month, number)
            if moment:
                yield moment, after + 2, frozenset()


def _number(token: Token) -> tuple[int | None, str]:
    form = _NUMBER.fullmatch(token.key)
    if form is None:
        return None, ""
    tail = form[2]
    if tail in ("st", "nd", "rd", "th") and int(form[1]) <= 31:
        tail = ""
    return int(form[1]), tail


def _month_of(token: Token) -> tuple[int, frozenset[str]] | None:
    for names in (_MONTHS_TR, _MONTHS_EN, _SHORT_EN):
        for number, name in enumerate(names, start=1):
            if name and token.key.startswith(name):
                tags = noun_tags(token.key[len(name) :])
                if tags is not None:
                    return number, tags
    return None


def _decade(number: int, tail: str, tokens: Sequence[Token], after: int) -> tuple[Moment, int, frozenset[str]] | None:
    """`1990'larda`, `90'lar`, `1990'lı yıllarda`, `the 1990s`."""
    if number % 10:
        return None
    moment = Moment(datetime.date(number, 1, 1), datetime.date(number + 9, 12, 31), None)
    if re.fullmatch(r"(?:lar|ler)(?:da|de|daki|deki|in|dan|den|i)?", tail) or tail == "s":
        return moment, after, noun_tags(tail) or frozenset()
    if tail in ("li", "lu") and after < len(tokens) and tokens[after].key.startswith("yillar"):
        return moment, after + 1, noun_tags(tokens[after].key.removeprefix("yil")) or frozenset()
    return None


def _tags_of(token: Token) -> frozenset[str]:
    key = token.key
    for case, ends in (
        ("abl", ("dan", "den")),
        ("loc", ("da", "de", "daki", "deki")),
        ("dat", ("na", "ne")),
        ("gen", ("nin",)),
    ):
        if key.endswith(ends):
            return frozenset({case})
    return frozenset()
