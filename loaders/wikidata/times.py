"""Wikidata's points in time as dates of ours, at the precision in which they were said and never finer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.errors import BadStatement
from ontology.dates import parse_date
from ontology.errors import BadDate

YEAR, MONTH, DAY = 9, 10, 11
_JULIAN = "Q1985786"
_COARSER = {0: "a span of years", 6: "a millennium", 7: "a century", 8: "a decade"}
_FORM = re.compile(r"(?P<sign>[+-]?)(?P<year>[0-9]{1,16})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?:T[0-9:.]{1,20}Z?)?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A value of the type time: the text, the precision (9 year, 10 month, 11 day) and the calendar's item."""

    text: str
    precision: int
    calendar: str = ""


def read_moment(moment: Moment, mark: str = "") -> str:
    """The date as EDTF text, with a mark (`~`, `?`) behind it. Raises BadStatement that says why it is none.

    `+1994-00-00T00:00:00Z` is 1994, and so is `+1994-01-01T00:00:00Z` with the precision of a year.
    """
    form = _FORM.fullmatch(moment.text)
    if form is None:
        raise BadStatement(f"{moment.text!r} is no time", "write it as Wikidata does: +1994-03-27T00:00:00Z")
    if form["sign"] == "-" or not 1 <= int(form["year"]) <= 9998:
        raise BadStatement(f"{moment.text!r} is no year of this calendar", "correct the year")
    if moment.precision < YEAR:
        span = _COARSER.get(moment.precision, "a span of many years")
        raise BadStatement(f"{moment.text!r} stands for {span}", "say the year, or take the date out")
    if moment.precision > 14:
        raise BadStatement(f"there is no precision {moment.precision}", "write 9 for a year, 10 a month, 11 a day")
    if moment.calendar.rpartition("/")[2] == _JULIAN:
        raise BadStatement(f"{moment.text!r} is of the Julian calendar", "write the Gregorian date")
    parts = [f"{int(form['year']):04d}"]
    if moment.precision >= MONTH and form["month"] != "00":
        parts.append(form["month"])
        if moment.precision >= DAY and form["day"] != "00":
            parts.append(form["day"])
    try:
        return parse_date("-".join(parts) + mark).text
    except BadDate as error:
        what, _, fix = str(error).rpartition("; ")
        raise BadStatement(what, fix) from None


def between(earliest: str, latest: str) -> str:
    """The coarsest date that holds both bounds and is true: their common year or month; empty where they have none."""
    one, other = earliest.rstrip("~?%").split("-"), latest.rstrip("~?%").split("-")
    common: list[str] = []
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        common.append(left)
    return "-".join(common)


def possibly_overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two spans, as start and end texts (empty where unknown), may share more than the day of a handover."""
    return _begins_before(one[0], other[1]) and _begins_before(other[0], one[1])


def _begins_before(start: str, end: str) -> bool:
    if not start or not end:
        return True
    return parse_date(start).earliest < parse_date(end).latest
