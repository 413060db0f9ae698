"""A grammar of times in English and Turkish, over folded text. Dates keep the precision in which they are said."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from loaders.news.time_words import BEFORE, DAY, DURATIONS, MONTHS, NUMBER, NUMBERS, UNITS, WEEKDAYS, YEAR
from ontology.dates import EdtfDate

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a text says, with its place. `kind`: at, since, until, span, during (a decade), for (a length)."""

    begin: int
    end: int
    kind: str
    date: str = ""
    until: str = ""
    length: str = ""


def find_times(folded: str, published: EdtfDate) -> list[Time]:
    """The times of a folded text, none within another: of two that overlap the longer one, then the first."""
    found: list[Time] = []
    for pattern, make in _GRAMMAR:
        for form in pattern.finditer(folded):
            if time := make(form, published):
                found.append(time)
    chosen: list[Time] = []
    for time in sorted(found, key=lambda one: (one.begin - one.end, one.begin)):
        if all(time.end <= other.begin or time.begin >= other.end for other in chosen):
            chosen.append(time)
    return sorted(chosen, key=lambda one: one.begin)


def _valid(year: int, month: int = 0, day: int = 0) -> str:
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")


def _absolute(form: re.Match[str], published: EdtfDate) -> Time | None:
    parts = form.groupdict()
    month = MONTHS[parts["month"]] if parts.get("month") else 0
    day = int(parts["day"]) if parts.get("day") else 0
    year = int(parts["year"]) if parts.get("year") else _nearest_year(month, day, published)
    return _placed(form, _valid(year, month, day))


def _nearest_year(month: int, day: int, published: EdtfDate) -> int:
    """The year that makes a month or day without one the last before the article, or one soon after it."""
    today = published.latest
    text = _valid(today.year, month, day)
    if not text:
        return today.year
    then = datetime.date(today.year, month, day or 1)
    if then > today + 60 * _DAY:
        return today.year - 1
    return today.year


def _placed(form: re.Match[str], date: str) -> Time | None:
    if not date:
        return None
    before = form.groupdict().get("before") or ""
    after = form.groupdict().get("after") or ""
    kind = "at"
    if before in ("since", "ever since") or re.search(r"beri|bu yana|itibaren", after):
        kind = "since"
    elif before.startswith(("until", "till", "up to")) or re.search(r"kadar|dek", after):
        kind = "until"
    elif before.startswith(("before", "after")) or re.search(r"once|sonra", after):
        return None
    return Time(form.start(), form.end(), kind, date)


def _range(form: re.Match[str], published: EdtfDate) -> Time | None:
    first, last = form["first"], form["last"]
    if len(last) == 2:
        last = first[:2] + last
    return Time(form.start(), form.end(), "span", first, last) if first <= last else None


def _decade(form: re.Match[str], published: EdtfDate) -> Time | None:
    digits = form["decade"]
    digits = digits if len(digits) == 4 else "19" + digits
    return Time(form.start(), form.end(), "during", digits[:3] + "X")


def _relative_unit(form: re.Match[str], published: EdtfDate) -> Time | None:
    step = {"last": -1, "gecen": -1, "gectigimiz": -1, "onceki": -1, "this": 0, "bu": 0}.get(form["which"], 1)
    unit = UNITS[form["unit"]]
    today = published.latest
    if unit == "year":
        return _placed(form, _valid(today.year + step))
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return _placed(form, _valid(months // 12, months % 12 + 1))
    return None


def _near_day(form: re.Match[str], published: EdtfDate) -> Time | None:
    if not published.is_exact_day:
        return None
    step = {"yesterday": -1, "dun": -1, "tomorrow": 1, "yarin": 1}.get(form["word"], 0)
    return _placed(form, (published.latest + step * _DAY).isoformat())


def _weekday(form: re.Match[str], published: EdtfDate) -> Time | None:
    if not published.is_exact_day:
        return None
    wanted, which = WEEKDAYS[form["weekday"]], form["which"] or ""
    today = published.latest
    if which in ("next", "gelecek", "onumuzdeki", "coming", "this coming"):
        day = today + ((wanted - today.weekday() - 1) % 7 + 1) * _DAY
    else:
        back = (today.weekday() - wanted) % 7
        day = today - (back or (7 if which in ("last", "gecen") else 0)) * _DAY
    return _placed(form, day.isoformat())


def _ago(form: re.Match[str], published: EdtfDate) -> Time | None:
    """A length before the article's day; the calendar's arithmetic is dateparser's, on this span alone."""
    import dateparser  # only where such a span stands: it is slow to load

    number = NUMBERS.get(form["number"]) or int(form["number"])
    unit = UNITS[form["unit"]]
    if unit == "decade":
        unit, number = "year", number * 10
    noon = datetime.datetime.combine(published.latest, datetime.time(12))
    then = dateparser.parse(f"{number} {unit}s ago", languages=["en"], settings={"RELATIVE_BASE": noon})
    if then is None or number > 200:
        return None
    if unit == "year":
        return _placed(form, _valid(then.year))
    if unit in ("month", "week") or not published.is_exact_day:
        return _placed(form, _valid(then.year, then.month))
    return _placed(form, then.date().isoformat())


def _length(form: re.Match[str], published: EdtfDate) -> Time | None:
    number = NUMBERS.get(form["number"]) or int(form["number"])
    if UNITS[form["unit"]] == "decade":
        return Time(form.start(), form.end(), "for", length=f"P{number * 10}Y")
    return Time(form.start(), form.end(), "for", length=f"P{number}{UNITS[form['unit']][0].upper()}")


Maker = Callable[[re.Match[str], EdtfDate], Time | None]


def _grammar() -> Iterator[tuple[re.Pattern[str], Maker]]:
    months = "|".join(sorted(MONTHS, key=len, reverse=True))
    days = "|".join(WEEKDAYS)
    units = "|".join(UNITS)
    after = rf"(?:{DAY}(?:\b(?: yili\w*| tarihi\w*)?)?(?P<after> (?:beri|bu yana|itibaren|kadar|dek|once|sonra)\b)?)?"
    yield re.compile(rf"{BEFORE}(?:(?:{days}),? )?\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?P<month>{months})\b(?:,? {YEAR})?{after}"), _absolute  # fmt: skip
    yield re.compile(rf"{BEFORE}(?:(?:{days}),? )?\b(?P<month>{months})\.? (?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\d)(?:,? {YEAR})?{after}"), _absolute  # fmt: skip
    yield re.compile(rf"{BEFORE}\b(?P<month>{months})(?:,? (?:of )?{YEAR}){after}"), _absolute
    yield re.compile(rf"(?P<before>in|since|until) (?P<month>{months})\b"), _absolute
    yield re.compile(rf"\b(?P<month>{months})(?: ayi)?'?(?:[dt]a|nda)\b"), _absolute
    yield re.compile(rf"{BEFORE}{YEAR}(?! (?:votes|oy\b|people|kisi|lira|sandik))(?!\d|[.,]\d|-year){after}"), _absolute
    years = r"(?:19|20)\d\d"
    yield re.compile(rf"(?:\b(?:from|between|in) )?\b(?P<first>{years}) ?(?:-|—|to|until|and|ile|ve) ?(?P<last>{years}|\d\d(?!\d))(?:'?\w* (?:yillari )?(?:arasi\w*|doneminde))?"), _range  # fmt: skip
    yield re.compile(rf"\b(?P<first>{years})(?:'?[dt][ae]n| yilindan) (?P<last>{years})(?:'?y?[ae]| yilina)(?: kadar| dek)?\b"), _range  # fmt: skip
    yield re.compile(r"(?:(?:in|during|since) )?(?:the )?(?:early |late |mid-?)?\b(?P<decade>(?:19|20)?\d0)(?:s\b|'s\b|'?(?:lerde|larda|li yillar\w*|lu yillar\w*|lar\w*|ler\w*))"), _decade  # fmt: skip
    yield re.compile(r"\b(?P<which>last|this|next|gecen|gectigimiz|bu|gelecek|onumuzdeki) (?P<unit>year|yil|sene|month|ay)(?:in)?\b"), _relative_unit  # fmt: skip
    yield re.compile(r"\b(?P<word>yesterday|today|tomorrow|bugun|dun|yarin)\b"), _near_day
    yield re.compile(rf"(?:on )?\b(?:(?P<which>last|this|next|gecen|gelecek|onumuzdeki|this coming) )?(?P<weekday>{days})(?= (?:gunu|gecesi|aksami)|\b)(?: gunu\w*| gecesi| aksami| night| evening| morning)?"), _weekday  # fmt: skip
    yield re.compile(rf"\b(?P<number>{NUMBER}) (?P<unit>{units}) (?:ago|once)\b"), _ago
    yield re.compile(rf"\b(?:(?:{DURATIONS}) )(?P<number>{NUMBER}) (?P<unit>{units})\b"), _length
    yield re.compile(rf"\b(?P<number>{NUMBER}) (?P<unit>years) (?=in (?:power|office)|of (?:rule|power))"), _length
    yield (
        re.compile(rf"\b(?P<number>{NUMBER}) (?P<unit>yil|ay|gun|hafta|sene)(?:dir| boyunca| sureyle| sure)\b"),
        _length,
    )


_GRAMMAR = tuple(_grammar())
