"""Publishing: bringing the graph to a version of the log, by one transaction that holds only the difference.

The graph's `Dataset` node names the version that it holds, the format of its records and a digest of all of them. The
digest of the old projection, made again from the log, must be that one; where it is not (an older format, a graph
that somebody wrote to, a log that came from elsewhere) the whole graph is made again, still in one transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

from graph.edition import Edition, edition_of
from graph.errors import ForeignVersion, StoreUnreachable, TooLargeForOneTransaction, WrongVersion
from graph.faults import GONE
from graph.filling import cover_version, estimate_records, fill, name_version
from graph.fingerprint import builder_fingerprint
from graph.log import Log, Segment
from graph.project import project
from graph.records import Projection, difference, write_digest
from graph.store import Store
from graph.writing import steps_of, write

FORMAT = 2
"""Number of the records' form. A graph with a lower one is made again from the log, one with a higher one refused."""

_WIRE = 4
"""How many times as long a record takes over the wire as in a graph that is made aside, the comparison included."""

_FEW = 10_000
"""So many claims are always written as a difference: it leaves the engine and its readers alone."""

Progress = Callable[[int, int], None]
"""Told how many records are written, and of how many."""


@dataclass(frozen=True)
class Published:
    """What a publication did: the version that the graph now holds and how many records it touched."""

    version: int
    touched: int
    rebuilt: bool


def publish(
    store: Store, log: Log, *, rebuild: bool = False, progress: Progress | None = None, largest: int = 80_000,
    known: Sequence[Edition] = (), refused: Mapping[str, int] | None = None,
) -> Published:  # fmt: skip
    """Bring the graph to the newest version of the log.

    Raises ForeignVersion if the graph holds a version that this log never had, WrongVersion if a newer siyaset wrote
    it, TooLargeForOneTransaction if a graph that is in use would change by more than `largest` records, which a Neo4j
    with a heap of 512 MB took (docs/engines.md). `rebuild` makes the graph again from the log, whatever it holds.
    `known` are versions that the caller has at hand, so that they need not be made of the log again; `refused` counts
    by election the lines that a loader is known to have refused, for the coverage that is kept with the version.
    """
    connection = store.connection
    holding = connection.marker.publishing() if connection.marker else nullcontext()
    try:
        with holding:
            return _publish(store, log, rebuild, progress, largest, {one.version: one for one in known}, refused or {})
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


def _publish(
    store: Store, log: Log, rebuild: bool, progress: Progress | None, largest: int, known: Mapping[int, Edition],
    refused: Mapping[str, int],
) -> Published:  # fmt: skip
    segments = log.manifest().segments
    head = segments[-1].version if segments else 0
    dataset = store.dataset()
    if not rebuild and is_current(dataset, log):
        return Published(head, 0, False)
    if dataset is not None and not rebuild:
        _check_version(dataset, segments)
    edition = known.get(head) or edition_of(log)
    old = None
    if dataset is not None and not rebuild and not _is_made_faster(store, dataset, edition, known):
        old = _known_projection(dataset, log, known)
    if old is None:
        if store.connection.build_aside is None:  # What is made aside comes with its schema.
            store.prepare()
        expected = estimate_records(edition)
        in_parts = not store.connection.is_embedded and expected > largest
        describe = partial(_describe, segments[-1])
        touched = fill(store, edition, describe, _counting(progress, expected), in_parts=in_parts, refused=refused)
        return Published(head, touched, dataset is not None)
    new = project(edition.facts, edition.state)
    changes = difference(old, new)
    if not store.connection.is_embedded and changes.size > largest:
        raise TooLargeForOneTransaction(
            f"{changes.size} records are more than {largest} for one transaction; give the server a larger heap and "
            "raise SIYASET_LARGEST, or run `siyaset load --rebuild`: the graph is empty while it is made again"
        )
    if (dataset or {}).get("builder") != builder_fingerprint():
        store.prepare()  # another model may have labels that the graph has not seen
    with store.publishing() as run:
        write(run, steps_of(changes), _counting(progress, changes.size))
        described = _describe(segments[-1], len(new.nodes), len(new.edges), write_digest(new.digest()))
        name_version(run, cover_version(edition, refused), described)
    return Published(head, changes.size, False)


def _counting(progress: Progress | None, total: int) -> Callable[[int], None] | None:
    """Add up what is written step by step."""
    if progress is None:
        return None
    done = 0

    def count(records: int) -> None:
        nonlocal done
        done += records
        progress(done, max(done, total))

    return count


def _projection(log: Log, version: int, known: Mapping[int, Edition]) -> Projection:
    edition = known.get(version) or edition_of(log, version)
    return project(edition.facts, edition.state)


def _check_version(dataset: Mapping[str, Any], segments: Sequence[Segment]) -> None:
    """Raise WrongVersion or ForeignVersion unless the graph holds a version of this log."""
    if int(dataset.get("format", 0)) > FORMAT:
        raise WrongVersion(f"the graph was written by a newer siyaset (format {dataset.get('format')}); upgrade first")
    version = int(dataset.get("version", 0))
    if not any(segment.version == version and _names(dataset, segment) for segment in segments):
        raise ForeignVersion(
            f"the graph holds version {version} of another log; publish from where that log lies, "
            "or run `siyaset load --rebuild` to make the graph again from this one"
        )


def _is_made_faster(
    store: Store, dataset: Mapping[str, Any], edition: Edition, known: Mapping[int, Edition]
) -> bool:  # fmt: skip
    """Whether so much is new that making the whole graph aside takes less time than writing the difference."""
    old = known.get(int(dataset.get("version", 0)))
    if store.connection.build_aside is None or old is None:
        return False
    changed = len(old.state.claims.keys() ^ edition.state.claims.keys())
    return changed > _FEW and changed * _WIRE > len(edition.state.claims)


def _known_projection(dataset: Mapping[str, Any], log: Log, known: Mapping[int, Edition]) -> Projection | None:
    """What the graph holds, made again from the log; None where the whole graph must be made again."""
    if dataset.get("format") != FORMAT:
        return None
    projection = _projection(log, int(dataset.get("version", 0)), known)
    return projection if write_digest(projection.digest()) == dataset.get("digest") else None


def _names(dataset: Mapping[str, Any], segment: Segment) -> bool:
    return dataset.get("version") == segment.version and dataset.get("segment") == segment.sha256


def _describe(segment: Segment, nodes: int, edges: int, digest: str) -> dict[str, Any]:
    """What the Dataset node says of the version."""
    return {
        "id": "siyaset",
        "version": segment.version,
        "segment": segment.sha256,
        "recorded": segment.recorded,
        "horizon": segment.horizon,
        "format": FORMAT,
        "builder": builder_fingerprint(),
        "digest": digest,
        "nodes": nodes,
        "relations": edges,
    }
