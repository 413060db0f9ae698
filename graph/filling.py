"""Filling: making a whole graph where there is none, or none that counts any more.

The embedded engine's graph is made beside the old one and put in its place (`graph.engine.swap`). A server is filled
over the wire, in one transaction or, where one cannot hold the whole, in many: it has no `Dataset` node until all of it
is there, so whoever reads meanwhile is told that nothing is loaded. On both, things and relations are written while
this process still makes the records of the claims.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from graph.bulk_rows import bulk_schema, messages_of
from graph.coverage.report import cover
from graph.edition import Edition
from graph.project import project_claims, project_facts, project_relations, project_things
from graph.records import Difference, NodeRecord, Projection, difference, write_digest
from graph.store import Store
from graph.texts import put_nodes
from graph.writing import BATCH, Run, steps_of, write

_PART = 10_000
"""Rows of a transaction while a server is filled in parts."""

_CLEARED = 10_000
"""Nodes of a transaction while a server is emptied in parts."""

_NAME_VERSION = "MERGE (d:Dataset {id: 'siyaset'}) SET d = $properties"

Describe = Callable[[int, int, str], dict[str, Any]]
"""What the Dataset node says, of the numbers of nodes and edges and the digest."""

Progress = Callable[[int], None]
"""Told how many records a step has written."""


def cover_version(edition: Edition, refused: Mapping[str, int]) -> list[dict[str, Any]]:
    """The nodes that say what a version holds and lacks."""
    return cover(edition.facts, edition.state, refused).nodes()


def name_version(run: Run, covered: list[dict[str, Any]], properties: Mapping[str, Any]) -> None:
    """The last statements of a publication: what the version holds and lacks, then the node that names it."""
    run(put_nodes("Coverage"), {"rows": covered})
    run(_NAME_VERSION, {"properties": properties})


def estimate_records(edition: Edition) -> int:
    """About how many records the graph of a version has: a claim is a node with three edges."""
    return len(edition.facts.by_id) + 4 * len(edition.state.claims)


def fill(
    store: Store,
    edition: Edition,
    describe: Describe,
    progress: Progress | None = None,
    *,
    in_parts: bool = False,
    refused: Mapping[str, int] | None = None,
) -> int:
    """Empty the graph and write the whole of a version; gives how many records that is."""
    with ThreadPoolExecutor(1, "claims") as aside:
        if store.connection.build_aside is not None:
            return _fill_aside(store, edition, describe, progress, refused or {}, aside)
        return _fill_over_the_wire(store, edition, describe, progress, in_parts, refused or {}, aside)


def _fill_aside(
    store: Store, edition: Edition, describe: Describe, progress: Progress | None, refused: Mapping[str, int],
    aside: ThreadPoolExecutor,
) -> int:  # fmt: skip
    """Make the graph beside the one that is there; readers have the old one until the new one takes its place."""
    connection = store.connection
    assert connection.build_aside is not None
    with connection.build_aside(bulk_schema()) as send:
        # While one part is written, the next is made.
        parts = [project_things(edition.facts, edition.state)]
        for make in (project_relations, project_claims):
            next_part = aside.submit(make, edition.facts, edition.state)
            for message in messages_of(parts[-1]):
                _tell(progress, send(message))
            parts.append(next_part.result())
        digest = aside.submit(lambda: write_digest(*(part.digest() for part in parts)))
        for message in messages_of(parts[-1]):
            _tell(progress, send(message))
        nodes, edges = sum(len(part.nodes) for part in parts), sum(len(part.edges) for part in parts)
        for message in messages_of(_closing(cover_version(edition, refused), describe(nodes, edges, digest.result()))):
            send(message)
    store.close()  # The engine that this store spoke to is gone.
    return nodes + edges


def _closing(covered: list[dict[str, Any]], properties: dict[str, Any]) -> Projection:
    """The nodes of a version that are no part of its digest: what it holds and lacks, and the one that names it."""
    closing = Projection()
    for label, rows in (("Coverage", [row["properties"] for row in covered]), ("Dataset", [properties])):
        for row in rows:
            rest = {name: value for name, value in row.items() if name != "id"}
            closing.add(NodeRecord(label, row["id"], rest))
    return closing


def _tell(progress: Progress | None, records: int) -> None:
    if progress is not None:
        progress(records)


def _fill_over_the_wire(
    store: Store, edition: Edition, describe: Describe, progress: Progress | None, in_parts: bool,
    refused: Mapping[str, int], aside: ThreadPoolExecutor,
) -> int:  # fmt: skip
    rows = _PART if in_parts else BATCH
    with _transactions(store, in_parts) as run:
        if not in_parts:
            run("MATCH (n) WHERE n.id <> 'publication' DETACH DELETE n", {})
        facts = project_facts(edition.facts, edition.state)
        prepared = aside.submit(_prepare_claims, edition)
        write(run, steps_of(_everything(facts), rows, fresh=True), progress)
        claims, changes = prepared.result()
        digest = aside.submit(lambda: write_digest(facts.digest(), claims.digest()))
        covered = aside.submit(cover_version, edition, refused)
        write(run, steps_of(changes, rows, fresh=True), progress)
        nodes, edges = len(facts.nodes) + len(claims.nodes), len(facts.edges) + len(claims.edges)
        name_version(run, covered.result(), describe(nodes, edges, digest.result()))
    return nodes + edges


def _prepare_claims(edition: Edition) -> tuple[Projection, Difference]:
    claims = project_claims(edition.facts, edition.state)
    return claims, _everything(claims)


def _everything(projection: Projection) -> Difference:
    return difference(Projection(), projection)


@contextmanager
def _transactions(store: Store, in_parts: bool) -> Iterator[Run]:
    """What runs a statement: all in one transaction, or each in its own after the old graph was cleared away."""
    if not in_parts:
        with store.publishing() as run:
            yield run
        return

    def commit(text: str, parameters: Mapping[str, Any]) -> None:
        with store.publishing(marked=False) as run_one:
            run_one(text, parameters)

    commit("MATCH (d:Dataset {id: 'siyaset'}) DELETE d", {})
    while store.count_nodes():
        commit("MATCH (n) WHERE n.id <> 'publication' WITH n LIMIT $most DETACH DELETE n", {"most": _CLEARED})
    yield commit
