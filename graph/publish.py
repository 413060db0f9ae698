"""Publishing: bringing the graph to a version of the log, by one transaction that holds only the difference.

The graph's `Dataset` node names the version that it holds, the format of its records and a digest of all of them. The
digest of the old projection, made again from the log, must be that one; where it is not (an older format, a graph
that somebody wrote to, a log that came from elsewhere) the whole graph is made again, still in one transaction.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from graph import texts
from graph.build import build_facts
from graph.errors import ForeignVersion, StoreUnreachable, TooLargeForOneTransaction, WrongVersion
from graph.faults import GONE
from graph.fingerprint import builder_fingerprint
from graph.log import Log, Segment
from graph.project import project
from graph.records import Difference, EdgeRecord, NodeRecord, Projection, difference
from graph.store import Store

FORMAT = 1
"""Number of the records' form. A graph with a lower one is made again from the log, one with a higher one refused."""

_BATCH = 5_000
Run = Callable[[str, Mapping[str, Any]], None]
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Published:
    """What a publication did: the version that the graph now holds and how many records it touched."""

    version: int
    touched: int
    rebuilt: bool


def publish(
    store: Store, log: Log, *, rebuild: bool = False, progress: Progress | None = None, largest: int = 80_000
) -> Published:
    """Bring the graph to the newest version of the log.

    Raises ForeignVersion if the graph holds a version that this log never had, WrongVersion if a newer siyaset wrote
    it, TooLargeForOneTransaction if the difference has more than `largest` records, which a Neo4j with a heap of
    512 MB took (docs/engines.md). `rebuild` makes the graph again from the log, whatever it holds.
    """
    connection = store.connection
    holding = connection.marker.publishing() if connection.marker else nullcontext()
    try:
        with holding:
            return _publish(store, log, rebuild, progress, largest)
    except GONE:
        raise StoreUnreachable(
            f"{connection.uri} stopped while the graph was published; the facts are in the log and the graph is whole, "
            "old or new: run `siyaset load` again"
        ) from None


def is_current(dataset: Mapping[str, Any] | None, log: Log) -> bool:
    """Whether the graph holds the newest version of the log, as the present code makes it of the claims."""
    segments = log.manifest().segments
    if dataset is None or not segments:
        return not segments
    made_alike = dataset.get("format") == FORMAT and dataset.get("builder") == builder_fingerprint()
    return made_alike and _names(dataset, segments[-1])


def _publish(store: Store, log: Log, rebuild: bool, progress: Progress | None, largest: int) -> Published:
    segments = log.manifest().segments
    head = segments[-1].version if segments else 0
    dataset = store.dataset()
    if not rebuild and is_current(dataset, log):
        return Published(head, 0, False)
    old = None if rebuild else _known_projection(dataset, log, segments)
    state = log.state()
    new = project(build_facts(state), state)
    changes = difference(old or Projection(), new)
    if not store.connection.is_embedded and changes.size > largest:
        raise TooLargeForOneTransaction(
            f"{changes.size} records are more than {largest} for one transaction; give the server a larger heap and "
            "raise SIYASET_LARGEST"
        )
    if dataset is None or old is None:
        store.prepare()
    with store.publishing() as run:
        if old is None:
            run("MATCH (n) WHERE n.id <> 'publication' DETACH DELETE n", {})
        _write(run, changes, progress)
        run("MERGE (d:Dataset {id: 'siyaset'}) SET d = $properties", {"properties": _describe(segments[-1], new)})
    return Published(head, changes.size, old is None)


def _known_projection(dataset: Mapping[str, Any] | None, log: Log, segments: Sequence[Segment]) -> Projection | None:
    """What the graph holds, made again from the log; None where the whole graph must be made again."""
    if dataset is None:
        return Projection()
    if int(dataset.get("format", 0)) > FORMAT:
        raise WrongVersion(f"the graph was written by a newer siyaset (format {dataset.get('format')}); upgrade first")
    version = int(dataset.get("version", 0))
    known = next((segment for segment in segments if segment.version == version), None)
    if known is None or not _names(dataset, known):
        raise ForeignVersion(
            f"the graph holds version {version} of another log; publish from where that log lies, "
            "or run `siyaset load --rebuild` to make the graph again from this one"
        )
    if dataset.get("format") != FORMAT:
        return None
    state = log.state(version)
    projection = project(build_facts(state), state)
    return projection if projection.digest() == dataset.get("digest") else None


def _names(dataset: Mapping[str, Any], segment: Segment) -> bool:
    return dataset.get("version") == segment.version and dataset.get("segment") == segment.sha256


def _describe(segment: Segment, projection: Projection) -> dict[str, Any]:
    """What the Dataset node says of the version."""
    return {
        "id": "siyaset",
        "version": segment.version,
        "segment": segment.sha256,
        "recorded": segment.recorded,
        "horizon": segment.horizon,
        "format": FORMAT,
        "builder": builder_fingerprint(),
        "digest": projection.digest(),
        "nodes": len(projection.nodes),
        "relations": len(projection.edges),
    }


def _write(run: Run, changes: Difference, progress: Progress | None) -> None:
    done = 0

    def write(text: str, rows: list[dict[str, Any]]) -> None:
        nonlocal done
        for start in range(0, len(rows), _BATCH):
            run(text, {"rows": rows[start : start + _BATCH]})
            done += len(rows[start : start + _BATCH])
            if progress is not None:
                progress(done, changes.size)

    for ends, edges in _by_ends(changes.removed_edges):
        write(texts.drop_edges(*ends), [_edge_row(edge) for edge in edges])
    for label, nodes in _by_label(changes.removed_nodes):
        write(texts.drop_nodes(label), [{"id": node.id} for node in nodes])
    for label, nodes in _by_label(changes.changed_nodes):
        write(
            texts.put_nodes(label),
            [{"id": node.id, "properties": {"id": node.id, **node.properties}} for node in nodes],
        )
    for ends, edges in _by_ends(changes.changed_edges):
        write(
            texts.put_edges(*ends),
            [{**_edge_row(edge), "properties": {"id": edge.id, **edge.properties}} for edge in edges],
        )


def _edge_row(edge: EdgeRecord) -> dict[str, Any]:
    return {"id": edge.id, "from_id": edge.from_id, "to_id": edge.to_id}


def _by_label(nodes: Iterable[NodeRecord]) -> list[tuple[str, list[NodeRecord]]]:
    return [(label, list(group)) for label, group in itertools.groupby(nodes, key=lambda node: node.label)]


def _by_ends(edges: Iterable[EdgeRecord]) -> list[tuple[tuple[str, str, str], list[EdgeRecord]]]:
    groups: dict[tuple[str, str, str], list[EdgeRecord]] = defaultdict(list)
    for edge in edges:
        groups[(edge.type, edge.from_label, edge.to_label)].append(edge)
    return sorted(groups.items())
