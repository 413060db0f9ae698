"""The same questions to the graph itself and to a server: the same rows, the same words, the same errors."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any, cast

import httpx
import pytest
from fastapi.testclient import TestClient

import siyaset
from api.app import create_app
from graph.settings import Settings
from siyaset.face.local import LocalGraph
from siyaset.face.opened import Graph
from siyaset.face.remote import RemoteGraph
from siyaset.face.result import Result

Ask = Callable[[Graph], Result]

QUESTIONS: dict[str, list[Ask]] = {
    "mayors": [
        lambda kg: kg.mayors("İstanbul", since=1994),
        lambda kg: kg.mayors("34", as_of="2019-05-20"),
        lambda kg: kg.mayors("İstanbul", party_as="lineage"),
        lambda kg: kg.mayors("İzmir", as_of="2001-01-01", known_on="now"),
        lambda kg: kg.mayors("Diyarbakır", standing=["trustee", "acting"], until=2020),
    ],
    "leaders": [lambda kg: kg.leaders("AK Parti"), lambda kg: kg.leaders("chp", since="1992")],
    "holders": [lambda kg: kg.holders("president", since=1980)],
    "years": [lambda kg: kg.years("istanbul", "akp", rule="lineage", until="2019-06-27")],
    "totals": [lambda kg: kg.totals("ankara"), lambda kg: kg.totals("istanbul", party_as="lineage", until=2019)],
    "ask": [
        lambda kg: kg.ask("1994'ten beri İstanbul'u kimler yönetti?"),
        lambda kg: kg.ask("Will it rain in Ankara?"),
    ],
    "as_of": [
        lambda kg: kg.as_of("2019-05-20"),
        lambda kg: kg.as_of("2019-05-20", relation="offices", party_as="today"),
        lambda kg: kg.as_of("1995-01-01", everywhere=True, known_on="now"),
    ],
    "overlaps": [lambda kg: kg.overlaps("office:president", "office:prime-minister", since=2000)],
    "meanwhile": [lambda kg: kg.meanwhile("city:ankara", "politician:recep-tayyip-erdogan as prime-minister")],
    "between": [
        lambda kg: kg.between("2019-03-30", "2019-07-01"),
        lambda kg: kg.between("2019-03-30", "2019-07-01", "city:istanbul", stayed=True),
    ],
    "careers": [
        lambda kg: kg.careers("mayors:istanbul", "prime-minister"),
        lambda kg: kg.careers(steps="politician:mansur-yavas"),
        lambda kg: kg.careers(switches="city:ankara"),
    ],
    "politician": [lambda kg: kg.politician("Ekrem İmamoğlu")],
    "party": [lambda kg: kg.party("DEM Parti")],
    "city": [lambda kg: kg.city("TR-34")],
    "lineage": [lambda kg: kg.lineage("dem")],
    "wins": [lambda kg: kg.wins("chp")],
    "elections": [lambda kg: kg.elections()],
    "election": [lambda kg: kg.election("local-2024")],
    "contest": [lambda kg: kg.contest("local-2019-mayor-istanbul")],
    "search": [lambda kg: kg.search("Imamoglu"), lambda kg: kg.search("a & b?", limit=3)],
    "fact": [lambda kg: kg.fact("mayor-istanbul-ali-yerlikaya-1")],
    "sources": [lambda kg: kg.sources(after="b", limit=7)],
    "coverage": [
        lambda kg: kg.coverage(election="local-2019"),
        lambda kg: kg.coverage(office="mayor", missing=True),
        lambda kg: kg.coverage(disputes=True),
    ],
    "timeline": [
        lambda kg: kg.timeline("city:İstanbul", "office:president", since=1994),
        lambda kg: kg.politician("Ekrem İmamoğlu").timeline(),
    ],
    "changes": [lambda kg: kg.changes(0, 1, limit=20), lambda kg: kg.changes(0, 1, after=20, limit=5)],
    "succession": [
        lambda kg: kg.succession("İstanbul", since=2019),
        lambda kg: kg.succession("chp", office="leader"),
        lambda kg: kg.succession("president"),
    ],
    "trustees": [lambda kg: kg.trustees(since=2016), lambda kg: kg.trustees(province="Van", party="hdp")],
    "tenures": [lambda kg: kg.tenures("city:ankara", order="times", standing="elected", limit=5)],
    "cypher": [
        lambda kg: kg.cypher("MATCH (c:City {id: $city})-[r:IN_PROVINCE]->(p) RETURN c, r, p", city="istanbul"),
        lambda kg: kg.cypher("MATCH (n:Nothing) RETURN n.name AS name"),
    ],
}  # fmt: skip
"""Every method that asks, with the ways to ask it that differ."""

REFUSED: dict[str, tuple[type[Exception], Ask]] = {
    "no such city": (siyaset.NotFound, lambda kg: kg.mayors("atlantis")),
    "a name with a slash": (siyaset.NotFound, lambda kg: kg.mayors("../dataset")),
    "several people": (siyaset.AmbiguousName, lambda kg: kg.politician("erdogan")),
    "no date": (siyaset.BadQuestion, lambda kg: kg.mayors("istanbul", since="gestern")),
    "no day": (siyaset.BadQuestion, lambda kg: kg.mayors("istanbul", as_of=2019)),
    "a date too long": (siyaset.BadQuestion, lambda kg: kg.mayors("istanbul", since="1994-03-27 or so")),
    "no standing": (siyaset.BadQuestion, lambda kg: kg.mayors("istanbul", standing="king")),
    "no rule": (siyaset.BadQuestion, lambda kg: kg.years("istanbul", "akp", rule="feeling")),
    "no office": (siyaset.NotFound, lambda kg: kg.holders("sultan")),
    "a page too large": (siyaset.BadQuestion, lambda kg: kg.sources(limit=100_000)),
    "no letter": (siyaset.BadQuestion, lambda kg: kg.search("?!")),
    "two questions": (siyaset.BadQuestion, lambda kg: kg.careers("mayors", steps="city:ankara")),
    "no way to name a party": (siyaset.BadQuestion, lambda kg: kg.mayors("istanbul", party_as="tomorrow")),
    "no time of recording": (siyaset.BadQuestion, lambda kg: kg.mayors("istanbul", known_on="soon")),
    "no lane": (siyaset.BadQuestion, lambda kg: kg.timeline("planet:mars")),
    "no version": (siyaset.NoSuchVersion, lambda kg: kg.changes(0, 10**6)),
    "a query that writes": (siyaset.QueryRefused, lambda kg: kg.cypher("CREATE (n:Politician)")),
    "no query": (siyaset.QueryFailed, lambda kg: kg.cypher("MATCH (n RETURN n")),
    "a parameter of no kind": (siyaset.BadQuestion, lambda kg: kg.cypher("RETURN $a AS a", a=object())),
}


@pytest.fixture
def local(settings: Settings) -> Iterator[Graph]:
    with Graph(LocalGraph(settings), "en") as kg:
        yield kg


@pytest.fixture
def remote(settings: Settings) -> Iterator[Graph]:
    with TestClient(create_app(settings)) as server, over(server) as kg:
        yield kg


def over(server: TestClient, lang: str = "en") -> Graph:
    """The face over a server that runs in this process: the test client is an httpx client."""
    return Graph(RemoteGraph("http://testserver/v1/", cast(httpx.Client, server)), lang)


def test_every_way_to_ask_gives_the_same_here_and_there(local: Graph, remote: Graph) -> None:
    for name, asks in QUESTIONS.items():
        for ask in asks:
            here, there = ask(local), ask(remote)
            assert here.rows == there.rows, name
            assert told(here) == told(there), name
            assert here.to_frame(bounds=True).equals(there.to_frame(bounds=True)), name


def told(result: Result) -> dict[str, Any]:
    """All that an answer says beside its rows; how a server writes its permalinks is its own."""
    return result.answer.model_dump(exclude={"rows", "permalink"}) | {"columns": result.columns}


def test_every_method_that_asks_is_compared() -> None:
    """A method without a question above would be one that nobody has tried over a URL."""
    public = {
        name
        for name, member in inspect.getmembers(Graph, inspect.isfunction)
        if not name.startswith("_") and name != "close"
    }
    assert set(QUESTIONS) == public


def test_errors_are_of_one_class_here_and_there(local: Graph, remote: Graph) -> None:
    for name, (kind, ask) in REFUSED.items():
        for kg in (local, remote):
            with pytest.raises(kind) as caught:
                ask(kg)
            assert type(caught.value) is kind, name
            assert str(caught.value), name


def test_an_error_names_the_argument(local: Graph, remote: Graph) -> None:
    for kg in (local, remote):
        with pytest.raises(siyaset.BadQuestion, match=r"^since: 'gestern' is no date") as caught:
            kg.mayors("istanbul", since="gestern")
        assert caught.value.field == "since"


def test_a_permalink_leads_to_the_same_rows(local: Graph, settings: Settings) -> None:
    with TestClient(create_app(settings)) as server:
        for asks in QUESTIONS.values():
            for found in (ask(local) for ask in asks):
                if found.permalink:
                    assert server.get(found.permalink).json()["rows"] == found.rows, found.permalink


def test_turkish_is_asked_for_everywhere(settings: Settings) -> None:
    with TestClient(create_app(settings)) as server, Graph(LocalGraph(settings), "tr") as here:
        there = over(server, "tr")
        for kg in (here, there):
            found = kg.mayors("istanbul", since=1994)
            assert found.text.startswith("İstanbul belediye başkanları, 1994 yılından beri")
            assert "kanunun öngördüğü" in found.warnings[0].message
            assert "Kaynaklar (" in found._repr_html_()
