"""The bounds of a spell as days, never padded, and the flags that say what is unsure about it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ontology.dates import parse_date
from ontology.interval import make_interval

BOUNDS = ("start_min", "start_max", "end_min", "end_max")

FLAGS = {
    "disputed": "sources differ on some field",
    "derived": "some field follows from other facts and is said by no source",
    "term-bounds": "no source gives a day; the legislature limits it",
    "start-unknown": "no source says when it began",
    "start-uncertain": "the start is not known to the day",
    "start-is-poll": "only the polling day is known; the office was taken within thirty days after it",
    "end-unknown": "over at a time that no source gives",
    "end-uncertain": "the end is not known to the day",
    "end-is-poll": "it ended within thirty days after the polling day",
    "open": "still so when last seen",
    "beyond-last-seen": "the data reaches further than the last day on which a source saw it",
}
"""What a flag of a row means; docs/timelines.md has them all."""

Days = tuple[datetime.date | None, datetime.date | None, datetime.date | None, datetime.date | None]


def read_bounds(row: Mapping[str, Any]) -> Days:
    """The first and last day on which a spell may have begun, and on which it may have been over.

    None where nothing limits it. A spell without a day of its own is limited by its legislature, on the outside only.
    """
    say = row.get
    dates = say("start"), say("end"), say("end_state"), say("last_seen"), say("over_by")
    return _bound(*dates, say("term_since"), say("term_until"))


@lru_cache(maxsize=1 << 16)  # The same spells are asked for again and again, and texts have the same days each time.
def _bound(
    start: str | None, end: str | None, end_state: str | None, last_seen: str | None, over_by: str | None,
    term_since: str | None, term_until: str | None,
) -> Days:  # fmt: skip
    interval = make_interval(start, end, end_state, last_seen, over_by)
    first, last = interval.start_min, interval.end_max
    if first is None and term_since:
        opened = parse_date(term_since).earliest
        first = opened if interval.start_max is None or opened <= interval.start_max else None
    if last is None and term_until:
        closed = parse_date(term_until).latest
        last = closed if interval.end_min is None or closed >= interval.end_min else None
    return first, interval.start_max, interval.end_min, last


def is_limited_by_term(row: Mapping[str, Any]) -> bool:
    """Whether a spell has no day of its own and lies in a legislature that does."""
    return not row.get("start") and not row.get("end") and bool(row.get("term_since") or row.get("term_until"))


def list_flags(row: Mapping[str, Any], horizon: str) -> list[str]:
    """What a reader must know of a spell's time and of how its fields came to be, as words of `FLAGS`."""
    first, begun, over, last = read_bounds(row)
    seen, state = row.get("last_seen"), row.get("end_state")
    goes_on = bool(state == "open" and seen and horizon)
    said = {
        "disputed": row.get("disputed"),
        "derived": row.get("derived"),
        "term-bounds": is_limited_by_term(row),
        "start-unknown": not row.get("start"),
        "start-uncertain": row.get("start") and first != begun,
        "start-is-poll": row.get("start") and row.get("start_day") == "poll",
        "end-unknown": state == "unknown",
        "end-uncertain": row.get("end") and over != last,
        "end-is-poll": row.get("end") and row.get("end_day") == "poll",
        "open": state == "open",
        "beyond-last-seen": goes_on and parse_date(seen).latest < parse_date(horizon).latest,
    }
    return [word for word, is_so in said.items() if is_so]
