"""Filling: making a whole graph where there is none, or none that counts any more.

The engine writes things and relations while this process still makes the records of the claims. A server whose one
transaction cannot hold the whole is filled in many: it has no `Dataset` node until all of it is there, so whoever
reads meanwhile is told that nothing is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from graph.coverage.report import cover
from graph.edition import Edition
from graph.project import project_claims, project_facts
from graph.records import Difference, Projection, difference, write_digest
from graph.store import Store
from graph.texts import put_nodes
from graph.writing import BATCH, Run, steps_of, write

_PART = 10_000
"""Rows of a transaction while a server is filled in parts."""

_CLEARED = 10_000
"""Nodes of a transaction while a server is emptied in parts."""

_NAME_VERSION = "MERGE (d:Dataset {id: 'siyaset'}) SET d = $properties"


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
    describe: Callable[[int, int, str], dict[str, Any]],
    progress: Callable[[int], None] | None = None,
    *,
    in_parts: bool = False,
    refused: Mapping[str, int] | None = None,
) -> int:
    """Empty the graph and write the whole of a version; gives how many records that is.

    `describe` says what the Dataset node holds, of the numbers of nodes and edges and the digest.
    """
    rows = _PART if in_parts else BATCH
    with ThreadPoolExecutor(1, "claims") as aside, _transactions(store, in_parts) as run:
        if not in_parts:
            run("MATCH (n) WHERE n.id <> 'publication' DETACH DELETE n", {})
        facts = project_facts(edition.facts, edition.state)
        prepared = aside.submit(_prepare_claims, edition, rows)
        write(run, steps_of(_everything(facts), rows, fresh=True), progress)
        claims, steps = prepared.result()
        digest = aside.submit(lambda: write_digest(facts.digest(), claims.digest()))
        covered = aside.submit(cover_version, edition, refused or {})
        write(run, steps, progress)
        nodes, edges = len(facts.nodes) + len(claims.nodes), len(facts.edges) + len(claims.edges)
        name_version(run, covered.result(), describe(nodes, edges, digest.result()))
    return nodes + edges


def _prepare_claims(edition: Edition, rows: int) -> tuple[Projection, list[Any]]:
    claims = project_claims(edition.facts, edition.state)
    return claims, list(steps_of(_everything(claims), rows, fresh=True))


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
