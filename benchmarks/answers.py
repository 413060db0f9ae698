"""The Istanbul answer over HTTP: repeated beside a route that does nothing, and asked anew beside the peers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path

from benchmarks.client import Call, Client
from benchmarks.figures import Line, Section
from benchmarks.peers import (
    PEER_FAULTS,
    datasette_peer,
    day_of,
    install_peers,
    neo4j_peer,
    our_peer,
    oxigraph_peer,
    why_missing,
)
from benchmarks.processes import SIYASET, choose_port, clean_environment, serving
from benchmarks.rounds import Contender, Timing, take_turns
from benchmarks.tables import EVERY_SPELL
from graph.connection import connect_by
from graph.settings import Settings
from graph.store import Store, rows_of
from tests.neo4j_server import Neo4jServer

_REPEATED = "/v1/cities/istanbul/mayors?since=1994"
_HEADS = ("", "ratio", "median ms", "fastest tenth ms", "KB", "requests")


@contextmanager
def our_server(environment: dict[str, str], place: Path) -> Iterator[str]:
    """`siyaset serve` over the loaded embedded store."""
    port = choose_port()
    command = [SIYASET, "serve", "--port", str(port)]
    with serving(command, port, place / "siyaset.out", clean_environment(environment)) as base:
        yield base


def measure_repeated(base: str, place: Path, rounds: int = 16, each: int = 50) -> Section:
    """Our kept answer beside a bare FastAPI route under the same uvicorn settings."""
    port = choose_port()
    with serving([sys.executable, "-m", "benchmarks.noop", str(port)], port, place / "noop.out") as noop:
        contenders = [
            Contender("FastAPI route that does nothing", noop, lambda number: Call("/")),
            Contender("Siyaset, the same question repeated", base, lambda number: Call(_REPEATED)),
        ]
        timings = take_turns(contenders, rounds, each, warm_up=100)
    note = (
        "One client, one kept-alive connection each, in turns; both under uvicorn with uvloop and httptools. "
        "Ratio: to the route that does nothing; the aim is at most 1.5."
    )
    section = Section("The Istanbul answer, repeated", note, _HEADS)
    section.lines = [_line(one, one.median / timings[0].median) for one in timings]
    return section


def measure_anew(
    base: str, settings: Settings, server: Neo4jServer | None, turtle: Path, place: Path, rounds: int = 12
) -> Section:
    """A question that nobody has asked before, each time, to us and to the peers."""
    facts = _ask_facts(base)
    note = (
        "Another day in `since` each time, so that no finished answer serves; the record of the city's spells is kept "
        "between them, so this is another filter of a kept record, not the first question after a load. "
        "Every day gives the same "
        f"{len(facts)} spells, which is checked. The peers give eight columns of them; ours gives all columns and "
        "what each source says of each spell. Ratio: to ours; above 1 is slower than ours."
    )
    section = Section("The Istanbul answer, asked anew", note, _HEADS)
    with ExitStack() as stack:
        contenders = [our_peer(base, facts)]
        contenders += _start_peers(stack, section, facts, settings, server, turtle, place)
        timings = take_turns(contenders, rounds, 50, warm_up=100)
    section.lines = [_line(one, one.median / timings[0].median) for one in timings]
    return section


def _start_peers(
    stack: ExitStack, section: Section, facts: frozenset[str], settings: Settings, server: Neo4jServer | None,
    turtle: Path, place: Path,
) -> Iterator[Contender]:  # fmt: skip
    """The peers that can be had; the others are named in the section with the reason."""
    peers: dict[str, AbstractContextManager[Contender]] = {}
    if server is None:
        section.missing.append("Neo4j, Query API: there is no Neo4j")
    else:
        peers["Neo4j, Query API"] = nullcontext(neo4j_peer(server, facts))
    try:
        commands = install_peers()
    except PEER_FAULTS as error:
        section.missing.append(f"Oxigraph and Datasette could not be installed: {why_missing(error)}")
    else:
        with Store(connect_by(settings)) as store:
            rows = rows_of(store.run(EVERY_SPELL))
        peers["Oxigraph"] = oxigraph_peer(commands, turtle, place / "oxigraph", facts)
        peers["Datasette"] = datasette_peer(commands, rows, place / "spells.db", facts)
    for name, peer in peers.items():
        try:
            contender = stack.enter_context(peer)
            with Client(contender.base) as client:
                contender.check(client.send(contender.make(0).encode(client.host)))
            yield contender
        except PEER_FAULTS as error:
            section.missing.append(f"{name}: {why_missing(error)}")


def _ask_facts(base: str) -> frozenset[str]:
    """The spells of our answer, which every other one must hold."""
    with Client(base) as client:
        told = json.loads(client.send(Call(f"/v1/cities/istanbul/mayors?since={day_of(0)}").encode(client.host)))
    return frozenset(row["fact"] for row in told["rows"])


def _line(timing: Timing, ratio: float) -> Line:
    figures: Sequence[str] = (
        f"{timing.median:.2f}",
        f"{timing.low:.2f}",
        f"{timing.size / 1000:.1f}",
        str(len(timing.taken)),
    )
    return Line(timing.name, f"{ratio:.2f}", tuple(figures))
