"""SPARQL over HTTP: the protocol, its four forms of rows, what is refused, its limits, and the same rows as Cypher."""

from __future__ import annotations

import csv
import http.server
import io
import json
import re
import shlex
import threading
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from small_world import World

from api.app import create_app
from api.routes.sparql import accepted_media
from api.sparql.words import mentions_service
from graph.connection import connect_by
from graph.log import Log
from graph.publish import publish
from graph.rdf.index import index_directory, make_index
from graph.settings import Settings
from graph.state import LogState
from graph.store import Store
from loaders.curated.loader import CuratedLoader
from loaders.run import load
from tests.engines import embedded_engine

ROOT = Path(__file__).resolve().parents[2]

NAMES = "SELECT ?id ?name WHERE { ?id a sy:Politician ; rdfs:label ?name FILTER(lang(?name) = 'tr') } ORDER BY ?name"
SPELLS = """
SELECT ?fact ?person ?start ?standing WHERE {
  ?fact a sy:MayorOf ; org:member ?person ; org:organization id:istanbul ; sy:standing ?standing .
  OPTIONAL { ?fact sy:start ?start }
}
"""
CYPHER = "MATCH (p)-[m:MAYOR_OF]->(:City {id: 'istanbul'}) RETURN m.id, p.id, m.start, m.standing"
KINDS = frozenset({"Politician", "City", "Province", "Party", "Office", "Source", "MAYOR_OF", "Contest", "Election"})


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A small world, published, with its store for SPARQL."""
    place = tmp_path_factory.mktemp("sparql")
    world = World.write(place / "data")
    with embedded_engine(place / "store", idle=600, timeout=3, rows=5, memory=512) as settings:
        log = Log(settings.log_directory)
        load(CuratedLoader(world.directory), log)
        with Store(connect_by(settings)) as store:
            publish(store, log)
        make_index(log, settings)
        yield settings


@pytest.fixture(scope="module")
def client(made: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(made)) as opened:
        yield opened


def test_rows_in_four_forms_are_the_same(client: TestClient) -> None:
    def told(media: str) -> str:
        found = client.get("/v1/sparql", params={"query": NAMES}, headers={"accept": media})
        assert found.status_code == 200, found.text
        assert found.headers["content-type"].startswith(media)
        return found.text

    bindings = json.loads(told("application/sparql-results+json"))["results"]["bindings"]
    names = [one["name"]["value"] for one in bindings]
    assert names == ["Ada Örnek", "Can Deneme", "Ela Misal"]
    assert bindings[0]["id"] == {"type": "uri", "value": "https://w3id.org/siyaset/id/ada-ornek"}
    assert bindings[0]["name"]["xml:lang"] == "tr"
    rows = list(csv.DictReader(io.StringIO(told("text/csv"), newline="")))
    assert [row["name"] for row in rows] == names
    lines = told("text/tab-separated-values").splitlines()
    assert lines[0] == "?id\t?name"
    assert lines[1] == '<https://w3id.org/siyaset/id/ada-ornek>\t"Ada Örnek"@tr'
    space = {"s": "http://www.w3.org/2005/sparql-results#"}
    tree = ElementTree.fromstring(told("application/sparql-results+xml"))
    assert [one.text for one in tree.findall(".//s:literal", space)] == names


@pytest.mark.parametrize(
    ("media", "form"),
    [("application/sparql-results+json", ox.QueryResultsFormat.JSON),
     ("application/sparql-results+xml", ox.QueryResultsFormat.XML),
     ("text/tab-separated-values", ox.QueryResultsFormat.TSV)],
)  # fmt: skip
def test_another_reader_reads_every_kind_of_term(client: TestClient, media: str, form: ox.QueryResultsFormat) -> None:
    terms = '(<urn:x> "tab\\t, \\"quote\\" <&>\\nline" "ğ"@tr) (1 2.5 true) (UNDEF "" UNDEF)'
    query = f"SELECT * {{ VALUES (?a ?b ?c) {{ {terms} }} }}"
    body = client.get("/v1/sparql", params={"query": query}, headers={"accept": media}).content
    read = ox.parse_query_results(body, form)
    assert isinstance(read, ox.QuerySolutions)
    rows = [[row["a"], row["b"], row["c"]] for row in read]
    assert len(rows) == 3
    texts = [[one.value if one is not None else None for one in row] for row in rows]  # type: ignore[union-attr]
    assert texts[0] == ["urn:x", 'tab\t, "quote" <&>\nline', "ğ"]
    assert texts[1] == ["1", "2.5", "true"]
    assert rows[0][2] == ox.Literal("ğ", language="tr")
    assert rows[2][0] is None


def test_a_query_comes_as_a_parameter_a_body_or_a_form(client: TestClient) -> None:
    asked = client.get("/v1/sparql", params={"query": NAMES})
    kind = "application/sparql-query; charset=utf-8"
    posted = client.post("/v1/sparql", content=NAMES.encode(), headers={"content-type": kind})
    form = client.post("/v1/sparql", data={"query": NAMES})
    assert asked.json() == posted.json() == form.json()


def test_truths_and_triples(client: TestClient) -> None:
    def told(query: str, accept: str = "") -> tuple[str, str]:
        found = client.get("/v1/sparql", params={"query": query}, headers={"accept": accept} if accept else {})
        return found.headers["content-type"].partition(";")[0], found.text

    assert told("ASK { id:ada-ornek a sy:Politician }") == (
        "application/sparql-results+json", '{"head":{},"boolean":true}',
    )  # fmt: skip
    assert "<boolean>false</boolean>" in told("ASK { id:x a sy:City }", "application/sparql-results+xml")[1]
    media, text = told("CONSTRUCT { ?p rdfs:label ?n } WHERE { ?p a sy:Party ; rdfs:label ?n }")
    assert media == "text/turtle"
    assert len(list(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))) == 4
    media, text = told("DESCRIBE id:ada-ornek", "application/n-triples")
    assert media == "application/n-triples"
    assert text.startswith("<https://w3id.org/siyaset/id/ada-ornek> ")


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 403, "query-refused"),
        ("SELECT * { S\\u0045RVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 403, "query-refused"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", 400, "sparql-malformed"),
        ("LOAD <file:///etc/passwd>", 400, "sparql-malformed"),
        ("SELECT * WHERE {", 400, "sparql-malformed"),
        ("SELECT * WHERE { nosuch:prefix ?p ?o }", 400, "sparql-malformed"),
        (" ", 400, "bad-request"),
    ],
)
def test_what_is_no_reading_is_refused(client: TestClient, query: str, status: int, code: str) -> None:
    found = client.post("/v1/sparql", content=query, headers={"content-type": "application/sparql-query"})
    assert (found.status_code, found.json()["code"]) == (status, code), found.text


def test_other_bodies_and_parameters_are_refused(client: TestClient) -> None:
    assert client.post("/v1/sparql", json={"query": NAMES}).json()["code"] == "bad-request"
    assert client.post("/v1/sparql", data={"update": "x"}).json()["code"] == "bad-request"
    assert client.get("/v1/sparql", params={"query": NAMES, "default-graph-uri": "urn:x"}).status_code == 400
    assert client.get("/v1/sparql").status_code == 422


def test_too_many_rows_are_cut_and_too_much_work_is_stopped(client: TestClient) -> None:
    found = client.get("/v1/sparql", params={"query": "SELECT * { ?s ?p ?o }"})
    assert len(found.json()["results"]["bindings"]) == 5
    assert found.headers["siyaset-warning"].startswith("rows-cut")
    assert "siyaset-warning" not in client.get("/v1/sparql", params={"query": NAMES}).headers
    heavy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    stopped = client.get("/v1/sparql", params={"query": heavy})
    assert (stopped.status_code, stopped.json()["code"]) == (422, "query-too-long")
    assert client.get("/v1/sparql", params={"query": NAMES}).status_code == 200


class Counting(http.server.BaseHTTPRequestHandler):
    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        self.send_error(404)

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        """Quiet."""


def test_a_worker_reaches_no_network_even_where_the_look_at_words_would_miss_it(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.routes.sparql.mentions_service", lambda query: False)
    with http.server.HTTPServer(("127.0.0.1", 0), Counting) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        found = client.get("/v1/sparql", params={"query": f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}"})
        server.shutdown()
    assert (found.status_code, found.json()["code"]) == (422, "query-failed")
    assert Counting.asked == 0


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * { service silent <http://x/> {} }", True),
        ("SELECT * { ?s ?p ?o } # SERVICE", False),
        ('SELECT * { ?service a sy:service ; rdfs:label \'SERVICE <x>\' , """a " SERVICE""" }', False),
        ("SELECT * { <http://x/SERVICE#SERVICE> ?p ?o }", False),
        ("SELECT * { FILTER(?a<?b) # '\n SERVICE <http://x/> {} }", True),
        ("SELECT * { ?s ?p 'it\\'s' . SERVICE ?x {} }", True),
        ("SELECT * { ?s a:b\\# ?o . SERVICE ?x {} }", True),
        ("SELECT * { ?s ?p '\\u0027 . SERVICE ?x {} }", True),
    ],
)
def test_the_keyword_is_told_from_the_word(query: str, expected: bool) -> None:
    assert mentions_service(query) is expected


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=60), st.sampled_from(['"', "'", '"""', "'''"]))
def test_no_string_hides_a_keyword_and_none_makes_one(text: str, mark: str) -> None:
    escaped = text.replace("\\", "\\\\").replace(mark[0], f"\\{mark[0]}").replace("\n", "\\n").replace("\r", "\\r")
    query = f"SELECT * {{ ?s ?p {mark}{escaped} SERVICE {mark} }}"
    assert not mentions_service(query)
    assert mentions_service(f"{query} SERVICE")


def test_what_accept_names_comes_in_its_order() -> None:
    assert accepted_media("text/csv;q=0.5, application/json, text/turtle;q=0") == [
        "application/sparql-results+json", "text/csv",
    ]  # fmt: skip
    assert accepted_media("*/*") == []


def test_without_its_store_it_says_which_command_makes_it(made: Settings, tmp_path: Path) -> None:
    elsewhere = made.model_copy(update={"sparql": str(tmp_path)})
    with TestClient(create_app(elsewhere)) as opened:
        found = opened.get("/v1/sparql", params={"query": NAMES})
    assert (found.status_code, found.json()["code"]) == (503, "sparql-not-made")
    assert "siyaset export sparql" in found.json()["detail"]


def test_a_newer_version_takes_the_place_of_the_older_one(tmp_path: Path, world: World) -> None:
    log, settings = Log(tmp_path / "log"), Settings(store=f"embedded:{tmp_path}", sparql=str(tmp_path / "sparql"))
    load(CuratedLoader(world.directory), log)
    first = make_index(log, settings)
    assert make_index(log, settings) == first
    world.set("politicians.csv", 2, born="1961-05-01")
    load(CuratedLoader(world.directory), log)
    second = make_index(log, settings)
    assert [one for one in first.parent.iterdir() if one.is_dir()] == [second]


def test_cypher_and_sparql_give_the_same_mayors_of_istanbul(
    settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Of the shipped data, without what has nothing to do with mayors: the export of all takes a minute."""
    place = tmp_path_factory.mktemp("mayors")
    with Store(connect_by(settings)) as store:
        held = store.dataset()
        assert held is not None
        asked = {tuple(row) for row in store.run(CYPHER).rows}
    own = settings.model_copy(update={"sparql": str(place / "sparql")})
    part = part_of(Log(settings.log_directory).state(), Log(place / "log"))
    made = make_index(part, own)
    made.rename(index_directory(own, held))
    with TestClient(create_app(own)) as opened:
        found = opened.get("/v1/sparql", params={"query": SPELLS}, headers={"accept": "text/csv"})
        for line in re.findall(r"^curl .*/v1/sparql.*$", (ROOT / "docs" / "http.md").read_text("utf-8"), re.MULTILINE):
            words = shlex.split(line)
            sent = words[words.index("--data-urlencode" if "--get" in words else "-d") + 1]
            if "--get" in words:
                assert opened.get("/v1/sparql", params={"query": sent.removeprefix("query=")}).json()["results"][
                    "bindings"
                ]
            else:
                kind = words[words.index("-H") + 1].removeprefix("content-type: ")
                assert opened.post("/v1/sparql", content=sent, headers={"content-type": kind}).json()["boolean"]
    rows = csv.DictReader(io.StringIO(found.text, newline=""))
    told = {
        (last(row["fact"]), last(row["person"]), row["start"] or None, last(row["standing"])) for row in rows
    }  # fmt: skip
    assert len(told) == len(asked) == 32
    assert told == asked


def part_of(state: LogState, log: Log) -> Log:
    """A log of the claims that tell who was mayor where."""
    claims = [claim for claim in state.claims.values() if claim.kind in KINDS]
    judged = [one for one in state.judgements() if any(claim.fact == getattr(one, "fact", None) for claim in claims)]
    with log.writing():
        log.append(
            [one.model_copy(update={"recorded": ""}) for one in (*claims, *judged)],
            loader="test",
            horizon=state.horizon,
        )
    return log


def last(address: str) -> str:
    return address.rpartition("/")[2]
