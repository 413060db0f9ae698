"""The servers that answer the same question beside ours: Neo4j's Query API, Oxigraph, Datasette.

Each gives the same rows with the same eight columns, by an index, with what its makers offer for HTTP. Ours gives all
its columns and what each source said of each row.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import platformdirs

from benchmarks.client import BadReply, Call
from benchmarks.processes import RunFailed, choose_port, clean_environment, serving, time_command
from benchmarks.rounds import Contender
from benchmarks.tables import write_tables
from tests.neo4j_server import Neo4jServer

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
FIRST = datetime.date(1989, 4, 1)
DAYS = 1700
"""Days from 1989-04-01 on as of which the answer is the same: the spells not over before the day."""

_CYPHER = """
MATCH (p:Politician)-[m:MAYOR_OF]->(:City {id: $city})
WHERE m.end_max IS NULL OR m.end_max >= date($since)
RETURN m.id AS fact, p.id AS politician, p.name AS name, m.start AS start, m.end AS end, m.standing AS standing,
       m.party AS party, m.sources AS sources
ORDER BY m.start_min, m.end_min, m.id
"""
_SPARQL = """
PREFIX sy: <https://w3id.org/siyaset/ontology#>
PREFIX id: <https://w3id.org/siyaset/id/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?fact ?politician ?name ?start ?end ?standing ?party ?sources WHERE {
  { SELECT ?m (GROUP_CONCAT(?source; separator=" ") AS ?sources)
    WHERE { ?m sy:object id:istanbul ; a sy:MayorOf ; prov:wasDerivedFrom ?source } GROUP BY ?m }
  ?m dcterms:identifier ?fact ; sy:standing ?standing ; sy:start ?start ; sy:subject ?p .
  ?p dcterms:identifier ?politician ; rdfs:label ?name . FILTER(LANG(?name) = "tr")
  OPTIONAL { ?m sy:end ?end } OPTIONAL { ?m sy:party ?party } OPTIONAL { ?m sy:endMax ?last }
  FILTER(!BOUND(?last) || ?last >= "SINCE"^^xsd:date)
} ORDER BY ?start ?end ?fact
"""
"""Collecting the sources in a subquery was the fastest of seven ways to write it: half the time of one flat group."""

_SQL = (
    "select fact, politician, name, start, end, standing, party, sources from mayors"
    " where city = :city and (end_max is null or end_max >= :since) order by start_min, end_min, fact"
)


def day_of(number: int) -> str:
    """Another day for each request. Raises IndexError when they are used up."""
    if number >= DAYS:
        raise IndexError(f"only {DAYS} days give the same rows")
    return (FIRST + datetime.timedelta(days=number)).isoformat()


def install_peers() -> Path:
    """The folder with the peers' commands; they are installed when requirements.txt has changed. Raises RunFailed."""
    place = Path(platformdirs.user_cache_dir("siyaset", appauthor=False)) / "benchmark-peers"
    stamp, wanted = place / "installed", hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        time_command([sys.executable, "-m", "venv", str(place)])
        pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", "-r", str(REQUIREMENTS)]
        time_command(pip, clean_environment({"PIP_DISABLE_PIP_VERSION_CHECK": "1"}))
        stamp.write_text(wanted)
    return place / "bin"


def neo4j_peer(server: Neo4jServer, facts: frozenset[str]) -> Contender:
    """A Neo4j that the shipped facts were published into, asked through its own Query API."""
    login = base64.b64encode(f"{server.user}:{server.password}".encode()).decode()
    headers = (f"Authorization: Basic {login}", "Content-Type: application/json", "Accept: application/json")

    def make(number: int) -> Call:
        asked = {"statement": _CYPHER, "parameters": {"city": "istanbul", "since": day_of(number)}}
        return Call("/db/neo4j/query/v2", json.dumps({**asked, "accessMode": "READ"}).encode(), headers)

    return Contender(
        "Neo4j, Query API", server.http_uri, make, _checks(facts, lambda told: [r[0] for r in told["data"]["values"]])
    )


@contextmanager
def oxigraph_peer(commands: Path, turtle: Path, place: Path, facts: frozenset[str]) -> Iterator[Contender]:
    """Oxigraph's own server over our Turtle export."""
    program, port = str(commands / "oxigraph"), choose_port()
    time_command([program, "load", "--location", str(place), "--file", str(turtle)])
    time_command([program, "optimize", "--location", str(place)])
    command = [program, "serve-read-only", "--location", str(place), "--bind", f"127.0.0.1:{port}"]
    headers = ("Content-Type: application/sparql-query", "Accept: application/sparql-results+json")
    with serving(command, port, place.with_suffix(".out")) as base:
        yield Contender(
            "Oxigraph, SPARQL",
            base,
            lambda number: Call("/query", _SPARQL.replace("SINCE", day_of(number)).encode(), headers),
            _checks(facts, lambda told: [one["fact"]["value"] for one in told["results"]["bindings"]]),
        )


@contextmanager
def datasette_peer(
    commands: Path, rows: Sequence[Mapping[str, Any]], place: Path, facts: frozenset[str]
) -> Iterator[Contender]:
    """Datasette over SQLite with an index for the question."""
    port = choose_port()
    write_tables(rows, place)
    command = [str(commands / "datasette"), "serve", "--immutable", str(place), "--host", "127.0.0.1"]
    with serving([*command, "--port", str(port)], port, place.with_suffix(".out")) as base:
        yield Contender(
            "Datasette, SQLite",
            base,
            lambda number: Call(
                f"/{place.stem}.json?_shape=objects&city=istanbul&since={day_of(number)}&sql={quote(_SQL)}"
            ),
            _checks(facts, lambda told: [one["fact"] for one in told["rows"]]),
        )


def why_missing(error: Exception) -> str:
    """One line that says why a peer could not be had."""
    text = str(error.stderr or error) if isinstance(error, subprocess.CalledProcessError) else str(error)
    return " ".join(text.split())[:300] or type(error).__name__


def _checks(facts: frozenset[str], read: Callable[[Any], list[str]]) -> Callable[[bytes], None]:
    """A check that a reply holds the same spells as our answer."""

    def check(body: bytes) -> None:
        found = read(json.loads(body))
        if frozenset(found) != facts or len(found) != len(facts):
            raise BadReply(f"{len(found)} rows instead of {len(facts)}, or others: {sorted(facts ^ set(found))[:3]}")

    return check


def our_peer(base: str, facts: frozenset[str]) -> Contender:
    """Our own server, asked for another day each time, so that no answer is kept from before."""
    return Contender(
        "Siyaset, asked anew",
        base,
        lambda number: Call(f"/v1/cities/istanbul/mayors?since={day_of(number)}"),
        _checks(facts, lambda told: [row["fact"] for row in told["rows"]]),
    )


PEER_FAULTS = (RunFailed, BadReply, OSError, subprocess.SubprocessError)
