"""Spells: how precisely they are dated, how well sourced, where nobody is known to have held."""

from __future__ import annotations

import pytest

from graph.coverage.rows import Missing
from ontology.claims import make_ruling
from tests.coverage.invented import Invented, count


def city() -> Invented:
    return Invented().thing("City", "kent", kind="district")


def gaps(world: Invented) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(one.start, one.end, one.certainty, one.reason) for one in holders_missing(world)]


def holders_missing(world: Invented) -> list[Missing]:
    return [one for one in world.coverage().missing if one.missing == "holder"]


def test_precision_is_counted() -> None:
    world = city().mayor("bir", "kent", "1999-04-18", "2004", start_day="poll", office="mayor")
    world.mayor("iki", "kent", "2004", "2009-03", office="mayor")
    world.mayor("uc", "kent", None, office="mayor", end_state="unknown")
    world.mayor("dort", "kent", "2019-04", office="mayor", last_seen="2024")
    counts = count(world.coverage(), "offices", "mayor")
    known = {name: held for name, (held, _) in counts.items() if held}
    assert known == {
        "spells": 4, "people": 4, "start-day": 1, "start-poll": 1, "start-month": 1, "start-year": 1, "start-none": 1,
        "end-month": 1, "end-year": 1, "end-none": 1, "end-open": 1, "sources-1": 4,
    }  # fmt: skip


def test_sources_that_copy_each_other_are_one() -> None:
    world = city().source("gazete", "facts-only").source("kopya", "facts-only", derived_from="gazete")
    for source in ("gazete", "kopya"):
        world.mayor("bir", "kent", "2004-04-01", "2009-04-01", source=source, office="mayor")
    world.mayor("iki", "kent", "2009-04-01", source="kurul", office="mayor")
    world.mayor("iki", "kent", "2009-04-01", source="kopya", office="mayor")
    counts = count(world.coverage(), "offices", "mayor")
    assert (counts["sources-1"], counts["sources-2"]) == ((1, 2), (1, 2))


def test_disagreements_are_counted_by_field_and_listed() -> None:
    world = city().source("gazete", "facts-only")
    world.mayor("bir", "kent", "2004-04-01", "2009-04-01").mayor("bir", "kent", "2004-04-07", source="gazete")
    world.mayor("iki", "kent", "2009-04-01")
    world.rulings.append(
        make_ruling("iki", "start", "2009-04-02", by="Test", on="2024-01-01", reason="a reason", loader="test")
    )
    found = world.coverage()
    assert count(found, "disputes", "MAYOR_OF")["start"] == (2, 2)
    assert count(found, "rulings", "MAYOR_OF") == {"start": (1, 2)}
    listed = {(one.fact, one.field, one.rule): (one.value, one.others) for one in found.disputes}
    assert listed["iki", "start", "ruling"] == ("2009-04-02", ("2009-04-01",))
    assert {fact for fact, _, _ in listed} == {"bir", "iki"}


def test_a_gap_is_certain_where_every_reading_of_the_dates_leaves_it() -> None:
    world = city().mayor("bir", "kent", "1999-04-18", "2002-01-10").mayor("iki", "kent", "2004-04-01")
    assert gaps(world) == [("2002-01-10", "2004-04-01", "certain", None)]
    counts = count(world.coverage(), "succession", "district-mayor")
    assert counts == {"places": (1, None), "gaps": (1, None), "possible-gaps": (0, None), "vacancies": (0, None)}


@pytest.mark.parametrize(
    ("end", "start", "expected"),
    [
        ("2002-01-10", "2002-01-11", []),
        ("2002", "2004-04-01", [("2002-01-01", "2002-12-31", "possible", "end-imprecise"),
                                ("2002-12-31", "2004-04-01", "certain", None)]),
        (None, "2004-04-01", [("1999-04-19", "2004-04-01", "possible", "end-unknown")]),
        ("2002-01-10", "2002-01", [("2002-01-10", "2002-01-31", "possible", "start-imprecise")]),
    ],
)  # fmt: skip
def test_what_dates_leave_open_is_possible(end: str | None, start: str, expected: list[tuple[str, ...]]) -> None:
    world = city().mayor("bir", "kent", "1999-04-18", end, **({} if end else {"end_state": "unknown"}))
    world.mayor("iki", "kent", start)
    assert gaps(world) == expected


def test_a_lawful_vacancy_is_no_gap() -> None:
    world = city().mayor("bir", "kent", "2014-04-01", "2017-09-22", ended_by="resignation")
    world.mayor("iki", "kent", "2017-09-28", standing="council", began_by="council-vote")
    assert gaps(world) == []
    assert count(world.coverage(), "succession", "district-mayor")["vacancies"] == (1, None)


def test_days_between_a_poll_and_the_certificate_are_no_gap() -> None:
    world = city().mayor("bir", "kent", "1999-04-18", "2004-03-28", end_day="poll")
    assert gaps(world.mayor("iki", "kent", "2004-04-05")) == []


def test_a_capital_is_looked_at_from_its_first_election_on() -> None:
    world = Invented().thing("Election", "local-1984", kind="local", date="1984-03-25", status="held")
    world.thing("Province", "TR-01", plate=1).thing("City", "kent", kind="provincial", province="TR-01")
    assert gaps(world) == [("1984-03-25", "2024-06-30", "certain", None)]
    assert gaps(world.mayor("bir", "kent", "1989-03-30")) == [("1984-03-25", "1989-03-30", "certain", None)]


def test_trustees_are_counted_with_whom_they_displaced() -> None:
    world = city().mayor("bir", "kent", "2014-04-01", "2016-09-11", ended_by="suspension", mandate="gorev-1")
    world.mayor(
        "kayyum", "kent", "2016-09-11", "2019-04-01", standing="trustee", stands_in_for="gorev-1", office="mayor"
    )
    world.mayor("kayyum-2", "kent", "2019-04-01", standing="trustee", office="mayor")
    found = world.coverage()
    assert count(found, "trustees", "mayor") == {
        "spells": (2, None), "cities": (1, None), "displaced": (1, 2), "ground-suspension": (1, 2)
    }  # fmt: skip
    (missing,) = [one for one in found.missing if one.section == "trustees"]
    assert (missing.missing, missing.facts) == ("displaced", ("kayyum-2",))


def test_fields_of_things_are_counted() -> None:
    world = Invented().thing("Party", "mavi", founded="1990", colour="#0000cc").thing("Party", "sari")
    world.thing("Politician", "ada").relation("LEADER_OF", "onder", "ada", "mavi", start="1990")
    counts = count(world.coverage(), "things", "Party")
    assert (counts["held"], counts["founded"], counts["colour"], counts["leaders"], counts["wikidata"]) == (
        (2, None), (1, 2), (1, 2), (1, 2), (0, 2),
    )  # fmt: skip
