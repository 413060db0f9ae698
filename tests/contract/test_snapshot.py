"""A day across the country: what it says of each city is what the city says alone, on both engines."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.answer import Answer, Row
from graph.connection import connect_by
from graph.errors import BadQuestion
from graph.questions import holders as held
from graph.questions.flow import answer
from graph.questions.snapshot import ASKED, snapshot
from graph.settings import Settings
from graph.store import Store

OWN = ("relation", "held", "held_name")
DAYS = st.dates(datetime.date(1945, 1, 1), datetime.date(2027, 6, 1))


class Remembering:
    """A store that asks each query once, so that many days can be tried."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._records: dict[bytes, dict[str, Any] | None] = {}

    def ask(self, name: str, parameters: dict[str, Any] | None = None) -> dict[str, Any] | None:
        """The record, fetched or remembered."""
        key = orjson.dumps((name, parameters), option=orjson.OPT_SORT_KEYS)
        if key not in self._records:
            self._records[key] = self._store.ask(name, parameters)
        return self._records[key]


@pytest.fixture(scope="module")
def embedded(embedded_settings: Settings) -> Iterator[Remembering]:
    with Store(connect_by(embedded_settings)) as store:
        yield Remembering(store)


def ask_snapshot(store: Any, day: str, relation: str = "mayors", **more: Any) -> Answer:
    return answer(store, lambda: snapshot(day, relation, **more))


def ask_alone(store: Any, office: held.HeldOffice, thing: str, day: str) -> Answer:
    return answer(store, lambda: held.holders(office, thing, held.HoldersFilter(as_of=day)))


def by_thing(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["held"]].append({name: value for name, value in row.items() if name not in OWN})
    return found


def capitals(store: Any) -> list[str]:
    record = store.ask("snapshot_mayors", {"kinds": ["metropolitan", "provincial"]})
    return [thing["id"] for thing in record["things"]]


def parties(store: Any) -> list[str]:
    return [thing["id"] for thing in store.ask("snapshot_leaders", {})["things"]]


def check_equal(store: Any, office: held.HeldOffice, relation: str, things: list[str], day: str) -> None:
    whole = ask_snapshot(store, day, relation)
    rows = by_thing(whole.rows)
    assert set(rows) <= set(things)
    for thing in things:
        alone = ask_alone(store, office, thing, day)
        assert rows.get(thing, []) == alone.rows, (thing, day)
        for row in alone.rows:
            assert whole.evidence[row["fact"]] == alone.evidence[row["fact"]]


@settings(max_examples=40)
@given(day=DAYS)
@example(day=datetime.date(2019, 3, 31))
@example(day=datetime.date(2019, 4, 20))
@example(day=datetime.date(2019, 5, 6))
@example(day=datetime.date(2016, 9, 11))
@example(day=datetime.date(1994, 4, 5))
@example(day=datetime.date(1984, 3, 25))
@example(day=datetime.date(1980, 9, 12))
def test_every_city_gives_the_same_alone(embedded: Remembering, day: datetime.date) -> None:
    check_equal(embedded, held.MAYORS, "mayors", capitals(embedded), day.isoformat())


@settings(max_examples=25)
@given(day=DAYS)
@example(day=datetime.date(1992, 9, 9))
@example(day=datetime.date(2014, 8, 27))
def test_every_party_gives_the_same_alone(embedded: Remembering, day: datetime.date) -> None:
    check_equal(embedded, held.LEADERS, "leaders", parties(embedded), day.isoformat())


@pytest.mark.parametrize("day", ["2019-05-20", "1994-04-01", "2016-11-20"])
def test_both_engines_give_what_each_city_gives(store: Store, day: str) -> None:
    remembering = Remembering(store)
    whole = by_thing(ask_snapshot(remembering, day).rows)
    for city in capitals(remembering)[::6]:
        assert whole.get(city, []) == ask_alone(remembering, held.MAYORS, city, day).rows


@pytest.mark.parametrize("day", ["2003-03-14", "2000-05-16", "2019-05-20", "1961-10-26", "1973-04-01"])
def test_the_national_offices_are_those_of_holders(store: Store, day: str) -> None:
    whole = ask_snapshot(store, day, "offices").rows
    for name, relation in (("president", "PRESIDENT_OF"), ("prime-minister", "PRIME_MINISTER_OF")):
        alone = ask_alone(store, held.find_office(name), held.COUNTRY, day).rows
        assert [row["fact"] for row in whole if row["relation"] == relation] == [row["fact"] for row in alone]
        reasons = [(row["certainty"], row["reason"]) for row in whole if row["relation"] == relation]
        assert reasons == [(row["certainty"], row["reason"]) for row in alone]


def test_istanbul_between_the_annulment_and_the_rerun(store: Store) -> None:
    found = ask_snapshot(store, "2019-05-20")
    (row,) = [row for row in found.rows if row["held"] == "istanbul"]
    assert (row["politician"], row["standing"], row["certainty"]) == ("ali-yerlikaya", "acting", "certain")
    assert found.evidence[row["fact"]].claims
    assert found.coverage["things"] == 81
    assert {row["relation"] for row in found.rows} == {"MAYOR_OF"}


def test_every_relation_together_is_each_of_them(store: Store) -> None:
    day = "2018-07-01"
    whole = ask_snapshot(store, day, "all", evidence=False)
    parts = [ask_snapshot(store, day, one, evidence=False).rows for one in ASKED if one != "all"]
    assert {row["fact"] for row in whole.rows} == {row["fact"] for rows in parts for row in rows}
    assert len(whole.rows) == sum(map(len, parts))
    assert len({tuple(row) for row in whole.rows}) == 1
    assert not whole.evidence


def test_all_municipalities_hold_the_capitals_and_more(store: Store) -> None:
    near, far = ask_snapshot(store, "2024-05-01"), ask_snapshot(store, "2024-05-01", everywhere=True)
    assert {row["fact"] for row in near.rows} < {row["fact"] for row in far.rows}


def test_deputies_without_days_possibly_sat_while_their_legislature_did(store: Store) -> None:
    found = ask_snapshot(store, "2019-05-20", "deputies", evidence=False)
    assert {row["held"] for row in found.rows} == {"term-27"}
    assert {row["certainty"] for row in found.rows if row["start"] is None} == {"possible"}
    assert len(found.rows) > 500


def test_a_party_belongs_to_its_alliance_on_a_day(store: Store) -> None:
    found = ask_snapshot(store, "2019-05-20", "alliances")
    assert ("chp", "millet-ittifaki", "certain") in {
        (row["party"], row["held"], row["certainty"]) for row in found.rows
    }
    later = ask_snapshot(store, "2023-06-15", "alliances")
    assert "millet-ittifaki" not in {row["held"] for row in later.rows}


@pytest.mark.parametrize(
    ("day", "relation", "field"), [("2019", "mayors", "date"), ("2019-05-20", "kings", "relation")]
)
def test_what_has_no_meaning_is_refused_by_name(day: str, relation: str, field: str) -> None:
    with pytest.raises(BadQuestion) as refused:
        next(snapshot(day, relation))
    assert refused.value.field == field
