"""Records as the messages that `graph.engine.bulk` takes, nodes before the edges that lead to them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TypeVar

from graph.engine.swap import Message, Schema
from graph.records import EdgeRecord, NodeRecord, Projection
from graph.texts import TYPES, schema_statements
from ontology.model import RELATIONS, is_dated

_ROWS = 5_000
_R = TypeVar("_R", NodeRecord, EdgeRecord)
_DAYS = ("start_min", "start_max", "end_min", "end_max")


def bulk_schema() -> Schema:
    """The schema of the whole graph: over the wire types and fields come by themselves, here they are said."""
    dated = [*(name for name in RELATIONS if is_dated(name)), "Attribute"]
    return Schema(schema_statements(), TYPES, tuple((name, day) for name in dated for day in _DAYS))


def messages_of(projection: Projection) -> Iterator[Message]:
    """Every record, at most some thousands in a message."""
    for label, nodes in itertools.groupby(sorted(projection.nodes.values(), key=_label), key=_label):
        for some in _parts(list(nodes)):
            yield "nodes", label, [{"id": node.id, **node.properties} for node in some]
    for ends, edges in itertools.groupby(sorted(projection.edges.values(), key=_ends), key=_ends):
        for part in _parts(list(edges)):
            rows = [{"id": edge.id, **edge.properties} for edge in part]
            yield "edges", *ends, [(edge.from_id, edge.to_id) for edge in part], rows


def _parts(records: list[_R]) -> Iterator[list[_R]]:
    return (records[start : start + _ROWS] for start in range(0, len(records), _ROWS))


def _label(node: NodeRecord) -> str:
    return node.label


def _ends(edge: EdgeRecord) -> tuple[str, str, str]:
    return edge.type, edge.from_label, edge.to_label
