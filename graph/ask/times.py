"""Times in a question: days, months, years, decades, ranges, since, until; never the day on which it is asked."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.ask.suffixes import noun_tags
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

_NOW = (
    "su anda", "su an", "su anki", "su andaki", "su sira", "halen", "hala", "bugun", "bugunku", "simdi", "simdiki", "mevcut", "gunumuzde",
    "su an itibariyle", "su siralar", "hali hazirda", "halihazirda", "bugun itibariyle", "suan", "suanda", "suanki", "guncel",
    "now", "currently", "today", "current", "at present", "at the moment", "right now", "presently", "present", "nowadays",
    "these days", "incumbent", "sitting", "todays", "still", "present day", "as of now", "as of today",
)  # fmt: skip
_SINCE_AFTER = ("beri", "itibaren", "bu yana", "buyana", "gunumuze", "gunumuze kadar", "bugune", "bugune kadar", "bugune dek", "gunumuze dek",
                "bu gune kadar", "bu gune", "sonrasi bugune kadar")  # fmt: skip
_AFTER = ("sonra", "sonrasi", "sonrasinda", "sonraki")
_BEFORE = ("once", "oncesi", "oncesinde", "onceki")
_UNTIL = ("kadar", "dek", "degin")
_YEAR_WORDS = ("yili", "yil", "senesi", "sene", "yillari", "yillar", "yilinin", "yilina", "yilindan", "yilinda", "yilindaki", "yillarinda",
               "senesinde", "senesinden", "yilinin", "yillarinin", "yillari", "tarihi", "tarihinde", "tarihinden", "tarihine", "tarihli",
               "gunu", "gununde", "gununden", "gunune", "donemi")  # fmt: skip


def find_times(tokens: Sequence[Token], horizon: str) -> list[TimeSpan]:
    """Every time that some tokens say, overlapping ones too."""
    found: list[TimeSpan] = []
    for start in range(len(tokens)):
        found += _now(tokens, start, horizon)
        found += _relative(tokens, start, horizon)
        for moment, after, tags in _moments(tokens, start):
            found += _turkish(tokens, start, moment, after, tags)
        found += _english(tokens, start)
    return found


def _keys(tokens: Sequence[Token], start: int, count: int) -> str:
    return " ".join(token.key for token in tokens[start : start + count])


def _now(tokens: Sequence[Token], start: int, horizon: str) -> Iterator[TimeSpan]:
    day = datetime.date.fromisoformat(horizon[:10]) if len(horizon) >= 10 else None
    for count in (4, 3, 2, 1):
        if _keys(tokens, start, count) in _NOW and start + count <= len(tokens):
            yield TimeSpan(start, start + count, Time("now", day, day))
            return


def _relative(tokens: Sequence[Token], start: int, horizon: str) -> Iterator[TimeSpan]:
    """The last N years, counted back from the day up to which the data holds."""
    text = _keys(tokens, start, 6)
    form = re.match(
        r"son (\d{1,3}) (?:yil|sene)(?:da|dir|dan beri|daki|in|lik|i|icinde|dan bu yana)?(?= |$)", text
    ) or re.match(r"(?:in |over |during |within )?(?:the )?(?:last|past) (\d{1,3}) years", text)
    if form is None or len(horizon) < 10:
        return
    last = datetime.date.fromisoformat(horizon[:10])
    count = len(form.group().split())
    first = last.replace(year=last.year - int(form[1]), day=min(last.day, 28))
    yield TimeSpan(start, start + count, Time("span", first, last))


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a decade as it was said, before what stands around it makes it a since or an until."""

    first: datetime.date
    last: datetime.date
    edtf: str | None

    def as_time(self) -> Time:
        """The stretch itself."""
        return Time("day" if self.first == self.last else "span", self.first, self.last, self.edtf)


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


def _moments(tokens: Sequence[Token], start: int) -> Iterator[tuple[Moment, int, frozenset[str]]]:
    """Each moment that begins at a token, the token after it, and the case of its last word."""
    token = tokens[start]
    number, tail = _number(token)
    after = start + 1
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
        if month_number and 1 <= month_number <= 12 and year and _EARLIEST <= year <= _LATEST:
            if tokens[start + 1].gap in (".", "/", "-") and tokens[start + 2].gap in (".", "/", "-"):
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


def _turkish(
    tokens: Sequence[Token], start: int, moment: Moment, after: int, tags: frozenset[str]
) -> Iterator[TimeSpan]:
    """A moment with the words after it: `'ten beri`, `'den önce`, `ile … arasında`, `'den …'e kadar`."""
    one, two, three = (_keys(tokens, after, count) for count in (1, 2, 3))
    yield TimeSpan(start, after, moment.as_time())
    if "abl" in tags:
        for words, count in ((three, 3), (two, 2), (one, 1)):
            if words in _SINCE_AFTER and after + count <= len(tokens):
                yield TimeSpan(start, after + count, Time("since", moment.first, None))
                break
        if one in _AFTER:
            yield TimeSpan(start, after + 1, Time("since", moment.last + ONE_DAY, None))
        if one in _BEFORE:
            yield TimeSpan(start, after + 1, Time("until", None, moment.first - ONE_DAY))
    elif not tags and one in ("sonrasi", "sonrasinda"):
        yield TimeSpan(start, after + 1, Time("since", moment.last + ONE_DAY, None))
    elif not tags and one in ("oncesi", "oncesinde"):
        yield TimeSpan(start, after + 1, Time("until", None, moment.first - ONE_DAY))
    if "dat" in tags and one in _UNTIL:
        yield TimeSpan(start, after + 1, Time("until", None, moment.last))
    if one in ("basinda", "baslarinda") and moment.edtf and ("gen" in tags or not tags):
        yield TimeSpan(start, after + 1, Time("day", moment.first, moment.first, moment.first.isoformat()))
    if one == "sonunda" and moment.edtf and ("gen" in tags or not tags):
        yield TimeSpan(start, after + 1, Time("day", moment.last, moment.last, moment.last.isoformat()))
    yield from _turkish_range(tokens, start, moment, after, tags)


def _turkish_range(
    tokens: Sequence[Token], start: int, moment: Moment, after: int, tags: frozenset[str]
) -> Iterator[TimeSpan]:
    if after >= len(tokens):
        return
    joined = tokens[after].key in ("ile", "ve", "to", "and") or tags & {"ins"}
    dashed = any(sign in tokens[after].gap for sign in "-–—")
    second = after + 1 if tokens[after].key in ("ile", "ve") else after
    if second >= len(tokens):
        return
    for latter, end, latter_tags in _moments(tokens, second):
        if latter.last < moment.first:
            continue
        span = Time("span", moment.first, latter.last)
        words = _keys(tokens, end, 1)
        if joined and words in ("arasinda", "arasindaki", "arasi", "araliginda", "arasindan"):
            yield TimeSpan(start, end + 1, span)
        elif dashed and second == after:
            yield TimeSpan(start, end + (words in ("arasinda", "arasi", "arasindaki", "doneminde")), span)
        elif "abl" in tags and "dat" in latter_tags:
            yield TimeSpan(start, end + (words in _UNTIL), span)


def _english(tokens: Sequence[Token], start: int) -> Iterator[TimeSpan]:
    """`since 1994`, `before 2004`, `between … and …`, `from … to …`, `in the 1990s`, `on 20 May 2019`."""
    word = tokens[start].key
    heads = {
        "since": "since", "from": "from", "after": "after", "following": "after", "before": "before", "until": "until", "till": "until", "by": "until",
        "between": "between", "in": "in", "on": "in", "during": "in", "at": "in", "as": "in", "for": "in", "throughout": "in",
        "of": "in", "through": "until",
    }  # fmt: skip
    phrases = {
        "prior to": "before", "up to": "until", "up until": "until", "as of": "in", "in the year": "in", "in the": "in",
        "during the": "in", "at the end of": "end", "at the start of": "start", "at the beginning of": "start",
        "since the": "since", "before the": "before", "after the": "after", "between the years": "between",
        "from the year": "from", "as from": "since", "starting in": "since", "starting from": "since", "beginning in": "since",
        "by the end of": "end", "in early": "", "in late": "", "the year": "in", "the": "in", "since year": "since", "since the year": "since",
        "at the end of the": "", "in the years": "in", "between years": "between", "later than": "after", "earlier than": "before",
        "on the day of": "", "ever since": "since",
    }  # fmt: skip
    options = [(count, kind) for count in (5, 4, 3, 2) if (kind := phrases.get(_keys(tokens, start, count)))]
    options += [(1, heads[word])] if word in heads else []
    for count, kind in options:
        if start + count >= len(tokens):
            continue
        for moment, end, _ in _moments(tokens, start + count):
            yield from _english_time(tokens, start, kind, moment, end)
    for moment, end, tags in _moments(tokens, start):
        if not tags:
            if end + 1 < len(tokens) and _keys(tokens, end, 1) in ("to", "until", "till", "through"):
                yield from _english_range(tokens, start, moment, end + 1)
            for words, count in (("onwards", 1), ("onward", 1), ("and later", 2), ("and after", 2), ("and onwards", 2)):
                if _keys(tokens, end, count) == words:
                    yield TimeSpan(start, end + count, Time("since", moment.first, None))


def _english_time(tokens: Sequence[Token], start: int, kind: str, moment: Moment, end: int) -> Iterator[TimeSpan]:
    if kind == "in":
        yield TimeSpan(start, end, moment.as_time())
    elif kind == "since":
        yield TimeSpan(start, end, Time("since", moment.first, None))
    elif kind == "after":
        yield TimeSpan(start, end, Time("since", moment.last + ONE_DAY, None))
    elif kind == "before":
        yield TimeSpan(start, end, Time("until", None, moment.first - ONE_DAY))
    elif kind == "until":
        yield TimeSpan(start, end, Time("until", None, moment.last))
    elif kind == "end" and moment.edtf:
        yield TimeSpan(start, end, Time("day", moment.last, moment.last, moment.last.isoformat()))
    elif kind == "start" and moment.edtf:
        yield TimeSpan(start, end, Time("day", moment.first, moment.first, moment.first.isoformat()))
    elif kind in ("between", "from"):
        joins = ("and",) if kind == "between" else ("to", "until", "till", "through", "up")
        if _keys(tokens, end, 1) in joins:
            yield from _english_range(tokens, start, moment, end + 1 + (_keys(tokens, end, 2) == "up to"))
        if end < len(tokens) and any(sign in tokens[end].gap for sign in "-–—"):
            yield from _english_range(tokens, start, moment, end)
        if kind == "from" and _keys(tokens, end, 1) in ("on", "onward", "onwards", "forward"):
            yield TimeSpan(start, end + 1, Time("since", moment.first, None))


def _english_range(tokens: Sequence[Token], start: int, moment: Moment, at: int) -> Iterator[TimeSpan]:
    if at >= len(tokens):
        return
    if _keys(tokens, at, 1) in ("the", "today", "now", "present") or _keys(tokens, at, 2) == "the present":
        words = 2 if _keys(tokens, at, 2) in ("the present",) else 1
        if _keys(tokens, at, words) in ("today", "now", "present", "the present"):
            yield TimeSpan(start, at + words, Time("since", moment.first, None))
    for latter, end, _ in _moments(tokens, at):
        if latter.last >= moment.first:
            yield TimeSpan(start, end, Time("span", moment.first, latter.last))
