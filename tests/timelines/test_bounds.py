"""The bounds and flags of a spell, over invented rows."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graph.questions.bounds import FLAGS, list_flags, read_bounds

_DATES = some.none() | some.sampled_from(["1994", "1994-03", "1994-03-27", "1998-11~", "2001?", "2004-04-01"])


def row(start: str | None, end: str | None, **more: Any) -> dict[str, Any]:
    state = "known" if end else "unknown"
    return {"start": start, "end": end, "end_state": state, "last_seen": None, "over_by": None, **more}


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1994-03-27", "1998-11-06", ("1994-03-27", "1994-03-27", "1998-11-06", "1998-11-06")),
        ("1994", "1998-11", ("1994-01-01", "1994-12-31", "1998-11-01", "1998-11-30")),
        (None, "1998", (None, "1998-12-30", "1998-01-01", "1998-12-31")),
        ("1994-03-27", None, ("1994-03-27", "1994-03-27", "1994-03-28", None)),
        (None, None, (None, None, None, None)),
    ],
)
def test_bounds(start: str | None, end: str | None, expected: tuple[str | None, ...]) -> None:
    days = read_bounds(row(start, end))
    assert tuple(day.isoformat() if day else None for day in days) == expected


def test_a_legislature_limits_only_what_has_no_day_of_its_own() -> None:
    term = {"term_since": "1995-01-08", "term_until": "1999-04-25"}
    assert read_bounds(row(None, None, **term)) == (
        datetime.date(1995, 1, 8), None, None, datetime.date(1999, 4, 25)
    )  # fmt: skip
    assert read_bounds(row("1996-05-01", "1997-06-01", **term)) == read_bounds(row("1996-05-01", "1997-06-01"))
    # One that contradicts what was seen says nothing.
    seen = row(None, None, last_seen="1990-01-01", **term)
    assert read_bounds(seen)[0] is None


@given(_DATES, _DATES, _DATES)
def test_bounds_never_cross_and_flags_are_known_words(start: str | None, end: str | None, seen: str | None) -> None:
    spell = row(start, end, last_seen=seen)
    if start and end and start[:4] > end[:4]:
        return
    first, begun, over, last = read_bounds(spell)
    assert first is None or begun is None or first <= begun
    assert over is None or last is None or over <= last
    flags = list_flags(spell, "2024-06-30")
    assert set(flags) <= set(FLAGS)
    assert ("start-unknown" in flags) is (start is None)
    assert ("end-unknown" in flags) is (end is None)
    if start is not None and "start-uncertain" not in flags:
        assert first == begun
