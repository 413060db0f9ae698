"""What the graph holds, as records: each node and each edge with its properties and a digest of them.

Records are a pure function of facts and claims, so two graphs of the same version are the same, and the difference
between two versions is a comparison of digests.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import orjson

_DIGESTS = 2**256


@dataclass(frozen=True, slots=True)
class NodeRecord:
    """A node: its label, its id and its other properties."""

    label: str
    id: str
    properties: dict[str, Any]

    @property
    def key(self) -> tuple[str, ...]:
        """What identifies it in the graph."""
        return (self.label, self.id)


@dataclass(frozen=True, slots=True)
class EdgeRecord:
    """An edge: its type, its id, the labels and ids of its two ends, and its other properties."""

    type: str
    id: str
    from_label: str
    from_id: str
    to_label: str
    to_id: str
    properties: dict[str, Any]

    @property
    def key(self) -> tuple[str, ...]:
        """What identifies it in the graph: an edge whose ends change is another edge."""
        return (self.type, self.id, self.from_label, self.from_id, self.to_label, self.to_id)


Record = NodeRecord | EdgeRecord
_R = TypeVar("_R", NodeRecord, EdgeRecord)


@dataclass
class Projection:
    """Everything that one version of the graph holds, except the node that names the version."""

    nodes: dict[tuple[str, ...], NodeRecord] = field(default_factory=dict)
    edges: dict[tuple[str, ...], EdgeRecord] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Take a record in; a second one with the same key takes the first one's place."""
        if isinstance(record, NodeRecord):
            self.nodes[record.key] = record
        else:
            self.edges[record.key] = record

    def add_all(self, other: Projection) -> Projection:
        """Take in everything of another one; gives this one back."""
        self.nodes.update(other.nodes)
        self.edges.update(other.edges)
        return self

    def digest(self) -> int:
        """One digest of everything: equal for equal graphs, whatever order they were made in.

        It is the sum of the records' own digests, so that those of two parts add up to that of the whole.
        """
        own = sum(_digest(node) for node in self.nodes.values()) + sum(_digest(edge) for edge in self.edges.values())
        return own % _DIGESTS


@dataclass(frozen=True)
class Difference:
    """What must be written to bring a graph from one projection to another."""

    changed_nodes: tuple[NodeRecord, ...]
    changed_edges: tuple[EdgeRecord, ...]
    removed_nodes: tuple[NodeRecord, ...]
    removed_edges: tuple[EdgeRecord, ...]

    @property
    def size(self) -> int:
        """How many records it touches."""
        return sum(
            len(part) for part in (self.changed_nodes, self.changed_edges, self.removed_nodes, self.removed_edges)
        )


def difference(old: Projection, new: Projection) -> Difference:
    """What changed between two projections, in the order of keys."""
    return Difference(
        changed_nodes=tuple(_changed(old.nodes, new.nodes)),
        changed_edges=tuple(_changed(old.edges, new.edges)),
        removed_nodes=tuple(old.nodes[key] for key in sorted(old.nodes.keys() - new.nodes.keys())),
        removed_edges=tuple(old.edges[key] for key in sorted(old.edges.keys() - new.edges.keys())),
    )


def _changed(old: dict[tuple[str, ...], _R], new: dict[tuple[str, ...], _R]) -> Iterable[_R]:
    for key in sorted(new):
        before = old.get(key)
        if before is None or before.properties != new[key].properties:
            yield new[key]


def _digest(record: Record) -> int:
    body = orjson.dumps((record.key, record.properties), default=_as_text, option=orjson.OPT_SORT_KEYS)
    return int.from_bytes(hashlib.sha256(body).digest())


def write_digest(*parts: int) -> str:
    """The digest of a whole from those of its parts, as text."""
    return f"{sum(parts) % _DIGESTS:064x}"


def _as_text(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a record")
