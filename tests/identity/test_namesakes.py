"""Namesakes where they are looked for: a search warns of them, a look-up lists them, and says what was found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from merged_world import SIGNED
from small_world import World

from graph.connection import connect_by
from graph.errors import AmbiguousName
from graph.log import Log
from graph.publish import publish
from graph.questions import finding, things
from graph.questions.flow import answer
from graph.questions.reconcile import Wanted, namesakes, reconcile
from graph.settings import Settings
from graph.store import Store
from tests.engines import EMBEDDED, NEO4J, embedded_engine, neo4j_engine


@pytest.fixture(scope="module", params=[EMBEDDED, pytest.param(NEO4J, marks=pytest.mark.neo4j)])
def namesake_settings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Each engine with two pairs of namesakes, one of them judged, and a name that only one source says."""
    place = tmp_path_factory.mktemp(request.param)
    if request.param == NEO4J:
        request.getfixturevalue("neo4j_can_run")
    world = World.write(place / "data")
    world.add("politicians.csv", id="can-deneme-2", name="Can Deneme", born="1990", source="kurul")
    world.add("politicians.csv", id="ela-misal-2", name="Ela Mısal", source="kurul")
    world.add("politicians.csv", id="ada-ornek", name="Ada Örnekoğlu", source="gazete")
    world.add("distinct.csv", left="can-deneme", right="can-deneme-2", **SIGNED)
    with (embedded_engine if request.param == EMBEDDED else neo4j_engine)(place / "store") as settings:
        log = Log(settings.log_directory)
        report = world.load(log)
        assert [one.facts for one in report.warnings] == [("ela-misal", "ela-misal-2")]
        with Store(connect_by(settings)) as store:
            publish(store, log)
        yield settings


@pytest.fixture(scope="module")
def namesake_store(namesake_settings: Settings) -> Iterator[Store]:
    with Store(connect_by(namesake_settings)) as opened:
        yield opened


def test_a_search_for_a_shared_name_takes_nobody_and_names_all(namesake_store: Store) -> None:
    found = answer(namesake_store, lambda: finding.search("Can Deneme"))
    assert found.taken == []
    (warning,) = found.warnings
    assert warning.code == "namesakes"
    assert warning.facts == ("can-deneme", "can-deneme-2")
    assert warning.message.endswith(
        "can-deneme (born 1955), can-deneme-2 (born 1990). They were found to be different people."
    )
    (open_case,) = answer(namesake_store, lambda: finding.search("ela misal")).warnings
    assert "Nobody has said yet" in open_case.message


def test_a_search_for_an_id_or_a_name_of_one_takes_it(namesake_store: Store) -> None:
    for text, taken in (("can-deneme", "can-deneme"), ("Ada Örnek", "ada-ornek"), ("ornekoglu", None)):
        found = answer(namesake_store, lambda text=text: finding.search(text))
        assert [one.id for one in found.taken] == ([taken] if taken else [])
        assert found.warnings == []
        assert taken in (None, found.rows[0]["id"])


def test_a_look_up_of_a_shared_name_lists_them_so_that_one_can_choose(namesake_store: Store) -> None:
    with pytest.raises(AmbiguousName) as told:
        answer(namesake_store, lambda: things.politician("Can Deneme"))
    assert str(told.value) == (
        "'Can Deneme' may mean can-deneme (Can Deneme, born 1955), can-deneme-2 (Can Deneme, born 1990) "
        "(reviewed: they are different); say the id"
    )
    with pytest.raises(AmbiguousName) as told:
        answer(namesake_store, lambda: things.politician("Ela Misal"))
    assert "reviewed" not in str(told.value)


def test_a_look_up_of_part_of_a_name_says_what_else_it_could_mean(namesake_store: Store) -> None:
    (taken,) = answer(namesake_store, lambda: things.politician("Ada Örnekoğlu")).taken
    assert (taken.id, taken.others, taken.redirected) == ("ada-ornek", (), False)


def test_reconciling_says_what_was_found_of_namesakes(namesake_store: Store) -> None:
    found = answer(namesake_store, lambda: reconcile([Wanted("Can Deneme"), Wanted("Can Deneme", born="1990")]))
    assert found.coverage["decisions"] == ["ambiguous", "match"]
    first = [row for row in found.rows if row["number"] == 0]
    assert {row["id"] for row in first} == {"can-deneme", "can-deneme-2"}
    assert all({"namesake-exists", "reviewed-different"} <= set(row["reasons"]) for row in first)
    assert next(row["id"] for row in found.rows if row["number"] == 1) == "can-deneme-2"


def test_what_the_graph_knows_of_parties_and_provinces_is_weighed(namesake_store: Store) -> None:
    wanted = Wanted("A. Örnek", party="KP", province="Örnekkent")
    (row,) = answer(namesake_store, lambda: reconcile([wanted])).rows
    assert (row["id"], row["match"]) == ("ada-ornek", True)
    assert {"same-party", "same-province"} <= set(row["reasons"])
    assert row["provinces"] == ["Örnekkent"]


def test_the_pairs_to_be_reviewed_come_before_those_that_were(namesake_store: Store) -> None:
    found = answer(namesake_store, lambda: namesakes())
    assert [(row["verdict"], row["left"], row["right"]) for row in found.rows] == [
        ("open", "ela-misal", "ela-misal-2"), ("distinct", "can-deneme", "can-deneme-2"),
    ]  # fmt: skip
