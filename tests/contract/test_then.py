"""As of a day, every relation of an answer is filtered: a person, a party, a city, a lineage."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import BadQuestion
from graph.questions import families, things
from graph.questions import holders as held
from graph.questions.flow import answer
from graph.store import Store

DAYS = ("1994-04-01", "2003-03-11", "2014-08-28", "2019-05-06", "2019-05-20", "2024-04-02")
PEOPLE = ("ekrem-imamoglu", "recep-tayyip-erdogan", "kadir-topbas", "ali-yerlikaya", "mansur-yavas")


def judged(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(row["fact"], row["certainty"], row["reason"]) for row in rows]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("person", PEOPLE)
def test_a_person_holds_what_the_office_says_that_he_holds(store: Store, person: str, day: str) -> None:
    rows = answer(store, lambda: things.politician(person, "en", day)).rows
    whole = answer(store, lambda: things.politician(person)).rows
    filtered = held.HoldersFilter(as_of=day)
    for relation, office in (("MAYOR_OF", held.MAYORS), ("PRIME_MINISTER_OF", held.PRIME_MINISTERS)):
        for thing in {row["held"] for row in whole if row["relation"] == relation}:
            alone = answer(store, lambda office=office, thing=thing: held.holders(office, thing, filtered)).rows
            own = [row for row in rows if (row["relation"], row["held"]) == (relation, thing)]
            assert judged(own) == judged([row for row in alone if row["politician"] == person])


def test_a_candidacy_is_there_once_it_has_happened(store: Store) -> None:
    rows = answer(store, lambda: things.politician("ekrem-imamoglu", "en", "2019-06-01")).rows
    stood = {row["held"] for row in rows if row["relation"] == "STOOD_IN"}
    assert "local-2019-mayor-istanbul" in stood
    assert "local-2019-mayor-istanbul-rerun" not in stood


def test_a_party_has_the_name_that_it_had(store: Store) -> None:
    rows = answer(store, lambda: things.party("chp", "en", "1930-01-01")).rows
    assert {row["value"] for row in rows if row["key"] == "name"} == {"Cumhuriyet Halk Fırkası"}
    on_the_day = answer(store, lambda: things.party("chp", "en", "1935-05-09")).rows
    assert [row["value"] for row in on_the_day if row["key"] == "name"] == ["Cumhuriyet Halk Partisi"]
    closed = answer(store, lambda: things.party("chp", "en", "1985-01-01")).rows
    assert not [row for row in closed if row["key"] == "active"]


def test_a_city_has_the_kind_that_it_had(store: Store) -> None:
    whole = answer(store, lambda: things.city("bursa")).rows
    first = min(row["start"] for row in whole if row["key"] == "kind" and row["value"] == "metropolitan")
    before = answer(store, lambda: things.city("bursa", "en", "1980-01-01")).rows
    after = answer(store, lambda: things.city("bursa", "en", "2020-01-01")).rows
    assert first > "1980-01-01"
    assert not [row for row in before if row["value"] == "metropolitan"]
    assert [row for row in after if row["value"] == "metropolitan"]


def test_a_lineage_as_of_a_day_ends_there(store: Store) -> None:
    rows = answer(store, lambda: families.lineage("rp", "en", "2000-01-01")).rows
    assert all(row["date"] <= "2000-01-01" for row in rows if row["date"])
    pairs = {(row["former"], row["latter"]) for row in rows}
    assert ("rp", "fp") in pairs
    assert ("fp", "akp") not in pairs
    assert {row["certainty"] for row in rows if row["date"] is None} <= {"possible"}


@pytest.mark.parametrize("make", [things.politician, things.party, things.city, families.lineage])
def test_a_year_is_no_day(make: Any) -> None:
    with pytest.raises(BadQuestion, match="no single day"):
        next(make("chp", "en", "2019"))
