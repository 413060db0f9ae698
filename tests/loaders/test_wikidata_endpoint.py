"""Wikidata from a SPARQL endpoint: a real one on loopback, with the troubles that a public one has."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import pytest
from faulty import Loaded
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store
from wikidata_world import (
    ACTING,
    ADA,
    CAN,
    DISTANT,
    ELA,
    MAYOR_OF_ORNEKKENT,
    NONE,
    ORNEKKENT,
    POLL,
    RED,
    RESIGNED,
    SOME,
    item,
    person,
    places,
    statement,
    text,
    time,
    to_store,
)

import loaders.wikidata.asking
from graph.edition import edition_of
from loaders.description import describe
from loaders.errors import BadStatement
from loaders.foreign import ForeignLoader
from loaders.reading import Refusal
from loaders.run import load
from loaders.statements import Statement
from loaders.wikidata.bindings import make_entities
from loaders.wikidata.entity import read_entity
from loaders.wikidata.reader import WikidataReader

WD = "http://www.wikidata.org/"
Trouble = tuple[int, dict[str, str], bytes]


class Sparql(ThreadingHTTPServer):
    """Oxigraph behind a tiny server. `troubles` are answered first, one a question; `asked` is what came in."""

    def __init__(self, store: Store) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.store, self.troubles, self.asked, self.agents = store, list[Trouble | None](), list[str](), set[str]()
        self.stops_after = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/sparql"


class _Handler(BaseHTTPRequestHandler):
    server: Sparql

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        query = parse_qs(body)["query"][0]
        self.server.asked.append(query)
        self.server.agents.add(self.headers["user-agent"])
        if self.server.stops_after and len(self.server.asked) > self.server.stops_after:
            self._answer(503, {}, b"down")
            return
        trouble = self.server.troubles.pop(0) if self.server.troubles else None
        if trouble is not None:
            self._answer(*trouble)
            return
        found = self.server.store.query(query)
        assert isinstance(found, QuerySolutions)
        out = io.BytesIO()
        found.serialize(out, QueryResultsFormat.JSON)
        self._answer(200, {"content-type": "application/sparql-results+json"}, out.getvalue())

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {**headers, "content-length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def world() -> Store:
    cited = [{"P248": item("Q999999888"), "P813": time("2020-02-03")}]
    held = statement(item(MAYOR_OF_ORNEKKENT), references=cited, P580=time("2019-04-05"), P582=NONE, P2715=item(POLL))
    ada = person(
        ADA, "Ada Örnek", P569=[statement(time("1960-05-01"))], P21=[statement(item("Q6581072"))],
        P39=[held, statement(item(MAYOR_OF_ORNEKKENT), "deprecated"), statement(item(DISTANT))],
        P102=[statement(item(RED), P580=time("1995-06-01", 10), P582=SOME, P1534=item(RESIGNED))],
    )  # fmt: skip
    can = person(
        CAN, "Can Deneme",
        P39=[statement(
            item(MAYOR_OF_ORNEKKENT), P580=time("2014-01-01", 9), P582=time("2019-04-05"), P5102=item(ACTING)
        )],
    )  # fmt: skip
    ela = person(ELA, "Ela Misal", P39=[statement(item(MAYOR_OF_ORNEKKENT), P580=time("1999-04-18"))])
    around = places()
    around[0]["claims"]["P6"] = [statement(item(ADA), P580=time("2019-04-05"))]
    return to_store([ada, can, ela, *around])


@pytest.fixture
def sparql(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sparql]:
    monkeypatch.setenv("SIYASET_STORE", f"embedded:{tmp_path / 'store'}")
    monkeypatch.setenv("SIYASET_CONTACT", "keeper@example.org")
    server = Sparql(world())
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []
    monkeypatch.setattr(loaders.wikidata.asking.time, "sleep", found.append)
    return found


def read(server: Sparql, **said: object) -> tuple[list[Statement], list[Refusal], WikidataReader]:
    refused: list[Refusal] = []
    reader = WikidataReader(server.address, describe({"wikidata": {"pause": 0, **said}}))
    return list(reader.statements(refused.append)), refused, reader


def told(statements: list[Statement]) -> dict[tuple[str, str], dict[str, object]]:
    return {(one.kind, one.subject.wikidata): dict(one.fields) for one in statements}


def test_statements_keep_ranks_qualifiers_precision_and_references(sparql: Sparql) -> None:
    found, refused, reader = read(sparql)
    assert refused == []
    said = told(found)
    assert said["MAYOR_OF", ADA] == {"start": "2019-04-05", "end_state": "open", "standing": "elected", "by": "voters"}
    assert said["MAYOR_OF", CAN] == {"start": "2014", "end": "2019-04-05", "end_state": "known", "standing": "acting"}
    assert said["MEMBER_OF", ADA] == {"start": "1995-06", "end_state": "unknown", "ended_by": "resignation"}
    assert said["Politician", ADA]["born"] == "1960-05-01"
    assert said["Politician", ADA]["gender"] == "female"
    ada = next(one for one in found if one.kind == "MAYOR_OF" and one.subject.wikidata == ADA)
    assert "reference: stated in Q999999888, retrieved 2020-02-03" in ada.locator
    assert ada.object is not None
    assert ada.object.name == "Örnekkent"
    assert reader.passed["deprecated statements"] == 1
    assert reader.passed["positions of other countries"] == 1
    assert sparql.agents == {next(iter(sparql.agents))}
    assert "siyaset/" in next(iter(sparql.agents))
    assert "keeper@example.org" in next(iter(sparql.agents))


def test_what_a_place_says_again_of_its_head_is_one_statement(sparql: Sparql) -> None:
    found, _, reader = read(sparql, items=[ADA, ORNEKKENT])
    assert [one.subject.wikidata for one in found if one.kind == "MAYOR_OF"] == [ADA]
    assert reader.passed["heads whom their own statements name"] == 1


def test_items_come_in_pages_and_batches(sparql: Sparql) -> None:
    whole, _, _ = read(sparql)
    few, _, _ = read(sparql, page=1, batch=1)
    assert told(few) == told(whole)
    assert len([query for query in sparql.asked if "LIMIT 1 " in query]) == 5


def test_it_waits_as_long_as_it_is_told_and_longer_each_time(sparql: Sparql, waits: list[float]) -> None:
    sparql.troubles = [(429, {"retry-after": "7"}, b""), (500, {}, b""), (503, {}, b""), None]
    found, refused, _ = read(sparql)
    assert refused == []
    assert ("MAYOR_OF", ADA) in told(found)
    assert waits == [7.0, 2.0, 4.0]


def test_it_gives_up_and_goes_on_from_there(sparql: Sparql, waits: list[float]) -> None:
    whole, _, _ = read(sparql, batch=1)
    questions = len(sparql.asked)
    sparql.asked.clear()
    sparql.stops_after = 5
    _, refused, _ = read(sparql, batch=1, tries=2)
    assert [one.fatal for one in refused] == [True]
    assert "503" in refused[0].what
    assert "run the same command again" in refused[0].fix
    sparql.stops_after = 0
    sparql.asked.clear()
    again, refused, _ = read(sparql, batch=1)
    assert refused == []
    assert told(again) == told(whole)
    assert len(sparql.asked) == questions - 5


@pytest.mark.parametrize(
    ("trouble", "what"),
    [
        ((302, {"location": "http://127.0.0.2:1/other"}, b""), "redirects to 127.0.0.2:1"),
        ((302, {"location": "file:///etc/passwd"}, b""), "redirects to file"),
        ((302, {"location": "/sparql"}, b""), ""),
        ((404, {}, b"<html>nothing here"), "404"),
        ((429, {"retry-after": "9999"}, b""), "left alone for 9999 seconds"),
        ((200, {}, b"<html>hello</html>"), "no SPARQL result"),
        ((200, {}, b'{"results": {"bindings": [{"item": 1}]}}'), "no SPARQL result"),
        ((200, {}, b'{"results": {"bindings": [{"other": {"value": "Q1"}}]}}'), "no SPARQL result"),
        ((200, {}, b" " * (1024 * 1024 + 1)), "larger than 1 MB"),
        ((200, {"content-encoding": "br"}, b"x"), "packed"),
    ],
)  # fmt: skip
def test_an_answer_that_must_not_be_taken_is_refused_whole(sparql: Sparql, trouble: Trouble, what: str) -> None:
    sparql.troubles = [trouble]
    found, refused, _ = read(sparql, largest=1)
    if what:
        assert [one.fatal for one in refused] == [True]
        assert what in refused[0].what
        assert [one.kind for one in found] == ["Source"]
    else:
        assert refused == []


_CELL = st.fixed_dictionaries(
    {
        "value": st.text(max_size=5)
        | st.sampled_from([f"{WD}entity/{ADA}", f"{WD}prop/P39", f"{WD}prop/qualifier/P580"])
    },
    optional={"type": st.sampled_from(["uri", "bnode", "literal"]), "xml:lang": st.text(max_size=2)},
)
_ROW = st.fixed_dictionaries(
    dict.fromkeys(("item", "claim", "statement", "reference", "predicate", "object"), _CELL),
    optional=dict.fromkeys(("time", "precision", "calendar"), _CELL),
)


@settings(max_examples=60, deadline=None)
@given(labels=st.lists(_ROW, max_size=3), statements=st.lists(_ROW, max_size=4), references=st.lists(_ROW, max_size=3))
def test_whatever_rows_come_entities_are_made_or_refused(labels: Any, statements: Any, references: Any) -> None:
    for one in make_entities([ADA], labels, statements, references):
        with suppress(BadStatement):
            read_entity(one, "somewhere", 0)


def test_what_nobody_answers_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float]) -> None:
    monkeypatch.setenv("SIYASET_STORE", f"embedded:{tmp_path / 'store'}")
    refused: list[Refusal] = []
    said = describe({"wikidata": {"pause": 0, "tries": 2, "timeout": 2}})
    list(WikidataReader("http://127.0.0.1:9/sparql", said).statements(refused.append))
    assert refused[0].fatal
    assert "cannot be reached" in refused[0].what


def test_it_goes_through_the_door_and_the_same_again_changes_nothing(sparql: Sparql, loaded: Loaded) -> None:
    described = describe({"wikidata": {"pause": 0, "items": [ADA]}})
    for is_new in (True, False):
        edition = edition_of(loaded.log)
        loader = ForeignLoader(WikidataReader(sparql.address, described), described, edition)
        report = load(loader, loaded.log, newest=edition)
        assert report.claims.is_empty is not is_new
    fact = report.after.facts.by_id["ornekkent-ada-1"]
    assert "wikidata" in fact.sources


def test_an_endpoint_of_ones_own_is_asked_for_everyone(sparql: Sparql) -> None:
    held = statement(item("Q999999777"), P580=time("1984-03-25"))
    sparql.store = to_store([person(ADA, "Ada Örnek", P39=[held])])
    _, refused, _ = read(sparql)
    assert "knows nobody" in refused[0].what
    president = {"Q999999777": {"relation": "PRESIDENT_OF", "object": "turkiye", "standing": "elected", "by": "voters"}}
    found, refused, _ = read(sparql, all_holders=True, positions=president)
    assert refused == []
    assert told(found)["PRESIDENT_OF", ADA] == {"start": "1984-03-25", "standing": "elected", "by": "voters"}


def test_the_word_stands_for_the_endpoint_of_the_description(sparql: Sparql) -> None:
    described = describe({"wikidata": {"pause": 0, "endpoint": sparql.address, "items": [ADA]}})
    refused: list[Refusal] = []
    assert [one.kind for one in WikidataReader("wikidata", described).statements(refused.append)].count("MAYOR_OF") == 1
    assert refused == []


def test_text_of_a_reference_is_in_the_locator_and_wikipedia_is_none(sparql: Sparql) -> None:
    held = [
        statement(item(MAYOR_OF_ORNEKKENT), references=[{"P143": item("Q999999777")}], P580=time("1984-03-25")),
        statement(item(RED), references=[{"P143": item("Q999999777")}, {"P854": text("https://a.example/b")}]),
    ]
    sparql.store = to_store([person(ADA, "Ada Örnek", P39=held[:1], P102=held[1:]), *places()])
    locators = {one.kind: one.locator for one in read(sparql)[0]}
    assert "no reference of its own: imported from Q999999777" in locators["MAYOR_OF"]
    assert "reference: https://a.example/b" in locators["MEMBER_OF"]
