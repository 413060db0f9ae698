"""A merged id keeps answering, in every question and on both engines, and the answer says where it led."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from merged_world import MERGED, enter_twice, merge_all
from small_world import World

from api.app import create_app
from graph.answer import Answer
from graph.connection import connect_by
from graph.log import Log
from graph.publish import publish
from graph.questions import families, finding, results, things
from graph.questions import holders as held
from graph.questions.flow import MakeQuestion, Question, answer
from graph.settings import Settings
from graph.store import Store, rows_of
from tests.engines import EMBEDDED, NEO4J, embedded_engine, neo4j_engine

ASKED: dict[str, tuple[Callable[[str], Question], str]] = {
    "politician": (things.politician, "ada-o"),
    "party": (things.party, "kp-eski"),
    "city": (things.city, "ornek-kent"),
    "mayors": (lambda text: held.holders(held.MAYORS, text), "ornek-kent"),
    "leaders": (lambda text: held.holders(held.LEADERS, text), "kp-eski"),
    "lineage": (families.lineage, "kp-eski"),
    "wins": (families.wins, "kp-eski"),
    "years": (lambda text: families.years_held(text, "kirmizi-parti"), "ornek-kent"),
    "contest": (results.contest, "yaris-2"),
    "election": (results.election, "secim-19"),
    "fact": (things.fact, "ada-o"),
    "search": (finding.search, "ada-o"),
}


@pytest.fixture(scope="module", params=[EMBEDDED, pytest.param(NEO4J, marks=pytest.mark.neo4j)])
def merged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Each engine with the world that was entered twice and merged."""
    place = tmp_path_factory.mktemp(request.param)
    if request.param == NEO4J:
        request.getfixturevalue("neo4j_can_run")
    world = merge_all(enter_twice(World.write(place / "data")))
    with (embedded_engine if request.param == EMBEDDED else neo4j_engine)(place / "store") as settings:
        log = Log(settings.log_directory)
        world.load(log)
        with Store(connect_by(settings)) as store:
            publish(store, log)
        yield settings


@pytest.fixture(scope="module")
def merged_store(merged: Settings) -> Iterator[Store]:
    with Store(connect_by(merged)) as opened:
        yield opened


def ask(store: Store, make: MakeQuestion) -> Answer:
    return answer(store, make)


@pytest.mark.parametrize("name", ASKED)
def test_the_old_id_is_answered_as_the_new_one(merged_store: Store, name: str) -> None:
    question, old = ASKED[name]
    found, expected = (ask(merged_store, lambda text=text: question(text)) for text in (old, MERGED[old]))
    if name != "search":  # The text of a search is looked for as it was written.
        assert found.text == expected.text
    assert found.rows[:1] == expected.rows[:1]
    assert [row for row in found.rows if row not in expected.rows] == []
    (taken,) = (one for one in found.taken if one.text == old)
    assert (taken.id, taken.redirected) == (MERGED[old], True)
    assert not any(one.redirected for one in expected.taken)


def test_whoever_writes_cypher_finds_where_an_id_leads(merged_store: Store) -> None:
    table = merged_store.run(
        "MATCH (r:Redirect {id: 'ada-o'}) MATCH (p:Politician {id: r.to})-[m:MAYOR_OF]->(c:City) RETURN m.id, c.id"
    )
    assert {row["m.id"]: row["c.id"] for row in rows_of(table)} == {
        "ornekkent-ada-0": "ornekkent", "ornekkent-ada-1": "ornekkent",
    }  # fmt: skip


def test_a_route_answers_the_old_id_and_says_so(merged: Settings) -> None:
    with TestClient(create_app(merged)) as client:
        for path in (
            "/v1/politicians/ada-o",
            "/v1/contests/yaris-2",
            "/v1/facts/ada-o",
            "/v1/cities/ornek-kent/mayors",
        ):
            response = client.get(path)
            assert response.status_code == 200, response.text
            (taken,) = response.json()["taken"]
            assert taken["redirected"] is True
            assert taken["id"] == MERGED[taken["text"]]


def test_an_id_that_never_was_is_still_not_found(merged: Settings) -> None:
    with TestClient(create_app(merged)) as client:
        for path in ("politicians", "contests", "facts"):
            assert client.get(f"/v1/{path}/hic-yok").status_code == 404


def test_a_graph_that_is_merged_and_parted_again_is_the_one_it_was(tmp_path: Path) -> None:
    """Published as differences: what hung on the one thing hangs on the other, and back."""
    world = enter_twice(World.write(tmp_path / "data"))
    with embedded_engine(tmp_path / "store") as settings, Store(connect_by(settings)) as store:
        log = Log(settings.log_directory)

        def digest_after_load() -> tuple[str, list[object]]:
            world.load(log)
            assert publish(store, log).rebuilt is False
            spells = answer(store, lambda: things.politician("ada-o")).rows
            dataset = store.dataset()
            assert dataset is not None
            return str(dataset["digest"]), [row["fact"] for row in spells]

        apart = digest_after_load()
        merge_all(world)
        merged = digest_after_load()
        world.text("merges.csv", "old,new,by,on,reason\n")
        assert digest_after_load() == apart
        assert set(apart[1]) < set(merged[1])
        assert store.run("MATCH (r:Redirect) RETURN r.id").rows == []
