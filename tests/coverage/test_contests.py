"""Contests are counted against what there must be, and what is missing has a name."""

from __future__ import annotations

import pytest

from graph.coverage.provinces import mayors_due
from tests.coverage.invented import Invented, count


def country(provinces: int = 3) -> Invented:
    """Provinces with plates from 1 on, each with its capital's municipality, and the local election of 1994."""
    world = Invented().thing("Election", "local-1994", kind="local", date="1994-03-27", status="held")
    for plate in range(1, provinces + 1):
        world.thing("Province", f"TR-0{plate}", plate=plate)
        world.thing("City", f"kent-{plate}", kind="provincial", province=f"TR-0{plate}")
    return world


def contest(world: Invented, identity: str, place: str, **more: str) -> Invented:
    fields = {"election": "local-1994", "office": "mayor", "date": "1994-03-27", **more}
    return world.thing("Contest", identity, place=place, **fields)


@pytest.mark.parametrize(
    ("year", "due"), [(1977, None), (1984, 67), (1989, 67), (1994, 76), (1999, 80), (2004, 81), (2024, 81)]
)
def test_as_many_mayors_are_due_as_there_were_provinces(year: int, due: int | None) -> None:
    assert mayors_due(year) == due


def test_what_is_known_of_a_contest_is_counted() -> None:
    world = country()
    contest(world, "yaris-1", "kent-1")
    contest(world, "yaris-2", "kent-2")
    for person in ("ada", "can"):
        world.thing("Politician", person)
    world.thing("Party", "mavi")
    world.relation("STOOD_IN", "aday-ada", "ada", "yaris-1", party="mavi", votes=600, share=60.0, elected=True)
    world.relation("STOOD_IN", "aday-can", "can", "yaris-1", votes=400, elected=False)
    found = world.coverage()
    assert count(found, "capitals", "local-1994") == {
        "contests": (2, 76), "person": (1, 76), "party": (1, 76), "votes": (1, 76), "share": (1, 76),
        "others": (1, 76), "reruns": (0, None),
    }  # fmt: skip
    missing = [(one.missing, one.name) for one in found.missing if one.section == "capitals"]
    assert missing == [("contest", "Tr-03"), ("person", "Kent-2")]


def test_a_spell_names_the_person_where_no_line_does() -> None:
    world = contest(country(1), "yaris-1", "kent-1").thing("Party", "mavi")
    world.mayor("ela", "kent-1", "1994-03-30", contest="yaris-1", party="mavi")
    counts = count(world.coverage(), "capitals", "local-1994")
    assert (counts["person"], counts["party"], counts["votes"]) == ((1, 76), (1, 76), (0, 76))


def test_a_party_that_won_is_no_person() -> None:
    world = contest(country(1), "yaris-1", "kent-1").thing("Party", "mavi")
    world.relation("STOOD_IN", "aday-mavi", "mavi", "yaris-1", votes=600, elected=True)
    counts = count(world.coverage(), "capitals", "local-1994")
    assert (counts["person"], counts["party"], counts["votes"]) == ((0, 76), (1, 76), (1, 76))


def test_a_rerun_is_counted_apart_and_gives_the_winner() -> None:
    world = contest(country(1), "yaris-1", "kent-1", outcome="annulled")
    contest(world, "yaris-1b", "kent-1", date="1994-06-05", rerun_of="yaris-1")
    world.thing("Politician", "ada").relation("STOOD_IN", "aday-ada", "ada", "yaris-1b", votes=7, elected=True)
    found = world.coverage()
    counts = count(found, "capitals", "local-1994")
    assert (counts["contests"], counts["reruns"], counts["person"], counts["votes"]) == (
        (1, 76), (1, None), (1, 76), (1, 76),
    )  # fmt: skip
    assert not [one for one in found.missing if one.missing == "person"]


def test_a_former_capital_counts_for_its_province_until_it_was_followed() -> None:
    world = country(1).thing("City", "eski-kent", kind="district", province="TR-01")
    world.relation("SUCCEEDED_BY", "soy-1", "eski-kent", "kent-1", date="1995-01-01", kind="continuation")
    contest(world, "yaris-eski", "eski-kent")
    world.thing("Election", "local-1999", kind="local", date="1999-04-18", status="held")
    world.thing("Contest", "yaris-eski-2", place="eski-kent", election="local-1999", office="mayor", date="1999-04-18")
    found = world.coverage()
    assert count(found, "capitals", "local-1994")["contests"] == (1, 76)
    assert count(found, "capitals", "local-1999")["contests"] == (0, 80)
    assert count(found, "districts", "local-1999")["contests"] == (1, None)
    assert [one.election for one in found.missing if one.missing == "contest"] == ["local-1999"]


def test_districts_count_what_their_loader_refused() -> None:
    world = country(1).thing("City", "kent-1-ilce", kind="district", province="TR-01")
    contest(world, "yaris-ilce", "kent-1-ilce")
    counts = count(world.coverage({"local-1994": 4}), "districts", "local-1994")
    assert (counts["contests"], counts["refused"]) == ((1, None), (4, None))


def test_an_election_of_which_nothing_is_held_is_missing_unless_it_is_still_to_come() -> None:
    world = Invented().thing("Election", "genel-1", kind="general", date="1991-10-20", status="held")
    world.thing("Election", "genel-2", kind="general", date="2028", status="scheduled")
    assert [(one.missing, one.id) for one in world.coverage().missing] == [("contest", "genel-1")]


def test_nationwide_contests_count_lines_and_provinces() -> None:
    world = country(2).thing("Country", "ulke").thing("Election", "genel-1", kind="general", date="1991-10-20")
    world.thing("Contest", "genel-yaris", election="genel-1", office="deputy", place="ulke", date="1991-10-20", valid=9)
    world.thing("Tally", "sayim-1", contest="genel-yaris", place="TR-01")
    for party, seats in (("mavi", 5), ("sari", 0)):
        world.thing("Party", party).relation("STOOD_IN", f"liste-{party}", party, "genel-yaris", votes=4, seats=seats)
        world.relation("RECEIVED", f"il-{party}", party, "sayim-1", votes=2)
    found = world.coverage()
    assert count(found, "national", "genel-yaris") == {
        "lines": (2, None), "votes": (2, 2), "share": (0, 2), "seats": (2, None), "turnout": (1, 3),
        "provinces": (1, None), "province-votes": (2, None),
    }  # fmt: skip


def test_deputies_are_counted_against_the_seats_filled() -> None:
    world = Invented().thing("Country", "ulke").thing("Party", "mavi").thing("Province", "TR-01", plate=1)
    world.thing("Election", "genel-1", kind="general", date="1991-10-20").thing("Term", "donem-1", since="1991-11-14")
    world.thing("Contest", "genel-yaris", election="genel-1", office="deputy", place="ulke", date="1991-10-20")
    world.relation("STOOD_IN", "liste-mavi", "mavi", "genel-yaris", seats=2)
    world.thing("Politician", "ada").relation("DEPUTY_IN", "vekil-ada", "ada", "donem-1", province="TR-01")
    found = world.coverage()
    assert count(found, "terms", "donem-1") == {"deputies": (1, 2), "province": (1, 1), "party": (0, 1)}
    assert [one.name for one in found.missing if one.missing == "deputies"] == ["Donem-1: 1/2"]
