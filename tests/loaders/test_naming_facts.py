"""Lines that name no fact: which fact they meet in, which new ones they found, and what nobody can tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_world import World

from graph.errors import AmbiguousFact
from graph.log import Log
from graph.meeting import Meeting, UnnamedClaim
from loaders.errors import LoadRefused
from ontology.claims import make_claim
from ontology.terms import Value

HEADER = "fact,politician,city,office,mandate,standing,start,end,source,locator\n"


def write(world: World, *lines: str) -> None:
    folder = world.directory / "mayor_of"
    folder.mkdir(exist_ok=True)
    (folder / "brought.csv").write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World.write(tmp_path / "data")


def facts_of(log: Log, source: str) -> dict[str, str]:
    """The facts of which a source speaks in the brought table, by the locator of the line."""
    return {
        one.locator: one.fact for one in log.state().claims.values() if one.source == source and one.locator[:2] == "b "
    }


def test_a_line_meets_the_fact_whose_time_fits(world: World, tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    write(
        world,
        ",can-deneme,ornekkent,metropolitan-mayor,,elected,2014,2019,ajans,b 1",
        ",ada-ornek,ornekkent,metropolitan-mayor,,elected,2019-04,,ajans,b 2",
        ",ada-ornek,denemesehir,mayor,m-1,elected,1999,2004,ajans,b 3",
        ",ada-ornek,denemesehir,mayor,m-1,elected,1999-04-20,2004,arsiv,b 4",
    )
    world.load(log)
    assert facts_of(log, "ajans") == {
        "b 1": "ornekkent-can-1", "b 2": "ornekkent-ada-1", "b 3": "mayor-denemesehir-ada-ornek-1",
    }  # fmt: skip
    assert facts_of(log, "arsiv") == {"b 4": "mayor-denemesehir-ada-ornek-1"}


def test_loading_again_mints_nothing(world: World, tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    write(
        world,
        ",ada-ornek,denemesehir,mayor,m-1,elected,1999,2004,ajans,b 1",
        ",ada-ornek,denemesehir,mayor,m-2,elected,2004,2009,ajans,b 2",
    )
    first = world.load(log)
    assert set(facts_of(log, "ajans").values()) == {"mayor-denemesehir-ada-ornek-1", "mayor-denemesehir-ada-ornek-2"}
    again = world.load(log)
    assert again.claims.is_empty
    assert again.total == first.total


def test_what_fits_several_facts_is_refused_with_file_and_line(world: World, tmp_path: Path) -> None:
    write(
        world,
        ",ada-ornek,denemesehir,mayor,m-1,elected,1999,2004,ajans,b 1",
        ",ada-ornek,denemesehir,mayor,m-2,elected,2004,2009,ajans,b 2",
        ",ada-ornek,denemesehir,mayor,,elected,,,arsiv,b 3",
    )
    log = Log(tmp_path / "log")
    with pytest.raises(LoadRefused) as refused:
        world.load(log)
    assert str(refused.value) == (
        "mayor_of/brought.csv:4: fact: it fits mayor-denemesehir-ada-ornek-1, mayor-denemesehir-ada-ornek-2; "
        "write the one that is meant"
    )
    assert log.head() == 0


def spell(fact: str, **fields: Value) -> object:
    return make_claim(fact, "MAYOR_OF", fields, "kurul", "test", subject="ada-ornek", object_="ornekkent")


def test_sure_overlap_comes_before_a_possible_one() -> None:
    meeting = Meeting([spell("one", start="1989", end="1994"), spell("two", start="1994", end="1999")])  # type: ignore[list-item]
    said = UnnamedClaim("MAYOR_OF", "ada-ornek", "ornekkent", {"start": "1994", "end": "1999"})
    assert meeting.find_fact(said) == "two"
    with pytest.raises(AmbiguousFact):
        meeting.find_fact(UnnamedClaim("MAYOR_OF", "ada-ornek", "ornekkent", {"standing": "acting"}))


def test_of_several_that_fit_the_one_is_meant_that_began_then_or_was_held_so() -> None:
    meeting = Meeting([
        spell("one", start="1989", standing="elected"), spell("two", start="1994", standing="council"),
        spell("three", start="1994-06", standing="elected"),
    ])  # fmt: skip

    def find(**fields: Value) -> str:
        return meeting.find_fact(UnnamedClaim("MAYOR_OF", "ada-ornek", "ornekkent", fields))

    assert find(start="1994-06-03", standing="elected") == "three"
    assert find(start="1994-06-03", standing="council") == "two"
    assert find(start="1989-04") == "one"
    with pytest.raises(AmbiguousFact):
        find(start="2001")


def test_a_spell_that_ends_about_when_another_begins_is_another_spell() -> None:
    meeting = Meeting([spell("later", start="2014-04-03")])  # type: ignore[list-item]
    earlier: dict[str, Value] = {"start": "2009", "end": "2014-04"}
    assert meeting.find_fact(UnnamedClaim("MAYOR_OF", "ada-ornek", "ornekkent", earlier)) != "later"
    same: dict[str, Value] = {"start": "2014-04", "end": "2019"}
    assert meeting.find_fact(UnnamedClaim("MAYOR_OF", "ada-ornek", "ornekkent", same)) == "later"


def test_another_contest_is_another_fact() -> None:
    meeting = Meeting([spell("one", start="1989", contest="yaris-1989")])  # type: ignore[list-item]
    fields: dict[str, Value] = {"start": "1989", "contest": "yaris-1994"}
    assert (
        meeting.find_fact(UnnamedClaim("MAYOR_OF", "ada-ornek", "ornekkent", fields)) == "mayor-ornekkent-ada-ornek-1"
    )
