"""The questions themselves: how many there are, where they come from, and that the comparison can fail."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.ask.expecting import Expectation, faults, read_expectations

DATA = Path(__file__).resolve().parents[2] / "data"
ALL = read_expectations()


def asking(**more: object) -> Expectation:
    return Expectation("test", "en", "?", **more)  # type: ignore[arg-type]


def test_there_are_sixty_of_each_language_and_ten_that_nobody_can_answer() -> None:
    assert Counter(one.lang for one in ALL) == {"tr": 60, "en": 60}
    assert sum(not one.understood or one.open for one in ALL) == 10
    assert len({one.id for one in ALL}) == len({one.ask for one in ALL}) == 120


@cache
def ids_of(file: str) -> frozenset[str]:
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return frozenset(row[0] for row in csv.reader(lines) if row)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)
def test_an_expectation_says_something_and_cites_lines_of_the_data(one: Expectation) -> None:
    assert one.rows or one.count or one.says or one.nothing or one.cites or not one.understood
    assert one.origins or not one.understood
    for origin in one.origins:
        file, _, identity = origin.partition("#")
        assert identity in ids_of(file), origin


ROWS = [{"candidate": "a", "votes": 10, "share": "33.333"}, {"candidate": "b", "votes": 5}]


@pytest.mark.parametrize(
    ("wanted", "is_right"),
    [
        (asking(rows=({"politician": "a"},)), True),
        (asking(rows=({"politician": "a", "votes": 11},)), False),
        (asking(rows=({"politician": "a", "votes": [11, 10]},)), True),
        (asking(rows=({"politician": "a", "share": 33.33},)), True),
        (asking(rows=({"politician": "a", "share": 33.3},)), False),
        (asking(rows=({"politician": "b", "share": 33.33},)), False),
        (asking(rows=({"politician": "a"},), exact=True), False),
        (asking(rows=({"politician": "a"},), also=({"politician": "b"},), exact=True), True),
        (asking(rows=({"politician": "b"},), first=1), False),
        (asking(rows=({"politician": "a"}, {"politician": "b"}), ordered=True), True),
        (asking(rows=({"politician": "b"}, {"politician": "a"}), ordered=True), False),
        (asking(count=2), True),
        (asking(count=1), False),
    ],
)
def test_the_comparison_tells_right_from_wrong(wanted: Expectation, is_right: bool) -> None:
    assert (not faults(wanted, ROWS)) is is_right


def test_a_count_that_is_said_is_the_one_that_counts() -> None:
    assert not faults(asking(count=35), [{"party": "a", "count": 35}])
    assert faults(asking(count=1), [{"party": "a", "count": 35}])
