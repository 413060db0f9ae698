"""Totals by party and by line, over the shipped facts: the union of days, with the intervals it is made of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.answer import Answer
from graph.connection import connect_by
from graph.questions import families
from graph.questions import holders as held
from graph.questions.flow import answer
from graph.questions.naming_parties import name_parties
from graph.questions.totals import totals
from graph.settings import Settings
from graph.store import Store

CITIES = ("istanbul", "ankara", "izmir", "diyarbakir", "trabzon", "bursa")


@pytest.fixture(scope="module")
def embedded(embedded_settings: Settings) -> Iterator[Store]:
    with Store(connect_by(embedded_settings)) as store:
        yield store


def spans(intervals: list[str]) -> list[tuple[datetime.date, datetime.date]]:
    ends = (one.split("/") for one in intervals)
    return [(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)) for start, end in ends]


def days_of(intervals: list[str]) -> set[int]:
    return {day for start, end in spans(intervals) for day in range(start.toordinal(), end.toordinal())}


def ask(store: Store, city: str, **more: str) -> Answer:
    return answer(store, lambda: totals(city, **more))  # type: ignore[arg-type]


def test_a_line_held_istanbul_as_long_as_years_says(store: Store) -> None:
    found = {row["party"]: row for row in ask(store, "istanbul", party="lineage", until="2019-06-27").rows}
    years = answer(store, lambda: families.years_held("istanbul", "akp", "lineage", "2019-06-27")).coverage
    assert found["akp"]["days"] == years["days"]
    assert found["akp"]["intervals"] == years["intervals"]
    assert found["akp"]["parties"] == ["akp", "fp", "rp"]
    assert round(found["akp"]["years"]) == 25
    strict = {row["party"]: row for row in ask(store, "istanbul", until="2019-06-27").rows}
    assert round(strict["akp"]["years"]) == 15


def test_every_way_names_what_it_took_together(store: Store) -> None:
    codes = {how: [one.code for one in ask(store, "istanbul", party=how).warnings] for how in ("then", "lineage")}
    assert "party-named" not in codes["then"]
    assert "party-named" in codes["lineage"]
    assert ask(store, "istanbul", party="lineage").coverage["party"] == "lineage"


@settings(max_examples=25)
@given(
    city=st.sampled_from(CITIES),
    how=st.sampled_from(["then", "lineage", "today"]),
    since=st.none() | st.dates(datetime.date(1950, 1, 1), datetime.date(2026, 1, 1)).map(str),
    until=st.none() | st.dates(datetime.date(1950, 1, 1), datetime.date(2026, 1, 1)).map(str),
)
def test_days_are_the_union_of_intervals(
    embedded: Store, city: str, how: str, since: str | None, until: str | None
) -> None:
    if since and until and since > until:
        since, until = until, since
    found = answer(embedded, lambda: totals(city, how, since, until))
    together: set[int] = set()
    for row in found.rows:
        own = days_of(row["intervals"])
        assert row["days"] == len(own) > 0
        assert spans(row["intervals"]) == sorted(spans(row["intervals"]))
        assert row["facts"]
        assert set(row["facts"]) <= set(found.evidence)
        together |= own
    assert together == days_of(found.coverage["intervals"])
    assert len(together) == found.coverage["days"]
    if since:
        assert all(day >= datetime.date.fromisoformat(since).toordinal() for day in together)
    if until:
        assert all(day < datetime.date.fromisoformat(until).toordinal() for day in together)


def test_the_ways_hold_the_same_days(embedded: Store) -> None:
    for city in CITIES:
        days = {how: ask(embedded, city, party=how).coverage["days"] for how in ("then", "lineage", "today")}
        assert len(set(days.values())) == 1


def test_a_mayor_of_a_party_that_ended_is_named_by_its_line(store: Store) -> None:
    filtered = held.HoldersFilter(as_of="1995-01-01")
    found = answer(store, lambda: name_parties(held.holders(held.MAYORS, "istanbul", filtered), "lineage"))
    (row,) = found.rows
    assert row["party"] == "rp"
    assert "akp" in row["party_line"].split("|")
    today = answer(store, lambda: name_parties(held.holders(held.MAYORS, "istanbul", filtered), "today")).rows[0]
    assert (today["party"], today["party_today"]) == ("rp", "rp")
