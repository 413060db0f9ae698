"""Forty of the questions over HTTP, in Cypher on both engines, and in SPARQL over the exported Turtle: the same rows.

The export and Oxigraph's reading of it take about 25 seconds on two cores, once for a run and only if it is needed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import yaml
from fastapi.testclient import TestClient

from api.app import create_app
from graph.export import export_turtle
from graph.guard import check_reading
from graph.log import Log
from graph.settings import Settings
from graph.store import Store, rows_of
from ontology.generate.namespaces import PREFIXES
from tests.ask.expecting import HERE, Expectation, about, faults, read_expectations

Rows = list[dict[str, Any]]

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


@dataclass(frozen=True)
class Equivalent:
    """One question in the three other ways. `where` keeps the rows of the HTTP answer that have these values."""

    id: str
    rest: str
    cypher: str
    sparql: str
    where: Mapping[str, Any] = field(default_factory=dict)

    @property
    def wanted(self) -> Expectation:
        """What it must find. Raises StopIteration where no question has the id."""
        return next(one for one in read_expectations() if one.id == self.id)


ALL = [
    Equivalent(**raw)
    for path in sorted((HERE / "equivalents").glob("*.yml"))
    for raw in yaml.safe_load(path.read_text("utf-8"))
]
each = pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)


def test_there_are_forty_and_more() -> None:
    assert len({one.id for one in ALL}) == len(ALL) >= 40
    assert {one.wanted.lang for one in ALL} == {"tr", "en"}


@pytest.fixture(scope="session")
def turtle(embedded_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> pyoxigraph.Store:
    """Everything that `siyaset export turtle` writes, read by Oxigraph."""
    began = time.monotonic()
    directory: Path = tmp_path_factory.mktemp("turtle")
    export_turtle(Log(embedded_settings.log_directory), directory)
    store = pyoxigraph.Store()
    store.bulk_load(path=str(directory / "siyaset.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    print(f"exported and read in {time.monotonic() - began:.1f} s")
    return store


@pytest.fixture(scope="session")
def client(embedded_settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(embedded_settings)) as opened:
        yield opened


@each
def test_cypher_finds_the_same(one: Equivalent, store: Store) -> None:
    check_reading(one.cypher)
    assert faults(one.wanted, in_cypher(one, store)) == []


@each
def test_sparql_finds_the_same(one: Equivalent, turtle: pyoxigraph.Store) -> None:
    assert faults(one.wanted, in_sparql(one, turtle)) == []


@each
def test_cypher_and_sparql_agree_to_the_last_row(one: Equivalent, store: Store, turtle: pyoxigraph.Store) -> None:
    assert [comparable(row) for row in in_cypher(one, store)] == [comparable(row) for row in in_sparql(one, turtle)]


@each
def test_http_finds_the_same(one: Equivalent, client: TestClient) -> None:
    reply = client.get(one.rest)
    assert reply.status_code == 200, reply.text
    found = reply.json()
    kept = [row for row in found["rows"] if all(str(row.get(name)) == str(value) for name, value in one.where.items())]
    assert faults(one.wanted, about(found["thing"], kept), [found["thing"] or {}]) == []


def in_cypher(one: Equivalent, store: Store) -> Rows:
    return rows_of(store.run(one.cypher))


def in_sparql(one: Equivalent, turtle: pyoxigraph.Store) -> Rows:
    """The rows with ids and words in place of addresses, as the graph has them."""
    heads = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
    found = turtle.query(heads + one.sparql)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [{name: plain(solution[name]) for name in names if solution[name] is not None} for solution in found]


def plain(term: object) -> str | int:
    if isinstance(term, pyoxigraph.NamedNode):
        return term.value.replace("#", "/").rsplit("/", 1)[1]
    assert isinstance(term, pyoxigraph.Literal)
    return int(term.value) if term.datatype.value == INTEGER else term.value


def comparable(row: Mapping[str, Any]) -> dict[str, str]:
    """Numbers as they are read and not as they are written: 35.0 and 35.00 are one share."""
    return {
        name: str(float(value)) if is_number(value) else str(value) for name, value in row.items() if value is not None
    }


def is_number(value: object) -> bool:
    return isinstance(value, int | float) or str(value).replace(".", "", 1).isdigit()
