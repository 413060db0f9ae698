"""What a query that a person wrote may use, and the table that it gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import neo4j.graph
import neo4j.time


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and rows. A row too many is cut off, with a warning."""

    seconds: float = 30.0
    rows: int = 100_000


@dataclass(frozen=True, slots=True)
class Table:
    """The query's own columns, its rows as plain values, and whether rows were cut off."""

    columns: tuple[str, ...]
    rows: list[list[Any]]
    is_cut: bool


def cut(columns: Iterable[str], rows: Iterable[Sequence[Any]], limits: Limits) -> Table:
    """The first rows of a result, up to the limit."""
    kept: list[list[Any]] = []
    for row in rows:
        if len(kept) == limits.rows:
            return Table(tuple(columns), kept, True)
        kept.append([plain(value) for value in row])
    return Table(tuple(columns), kept, False)


def plain(value: Any) -> Any:
    """A value as JSON can say it: nodes and edges as their properties, dates as ISO text."""
    if isinstance(value, neo4j.graph.Node):
        return {"labels": sorted(value.labels), **{key: plain(one) for key, one in sorted(value.items())}}
    if isinstance(value, neo4j.graph.Relationship):
        return {"type": value.type, **{key: plain(one) for key, one in sorted(value.items())}}
    if isinstance(value, neo4j.graph.Path):
        return [plain(one) for pair in _steps(value) for one in pair]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, neo4j.time.Date | neo4j.time.DateTime | neo4j.time.Time | neo4j.time.Duration):
        return value.iso_format()
    if isinstance(value, bytes):
        return value.hex()
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _steps(path: neo4j.graph.Path) -> list[list[Any]]:
    pairs: list[list[Any]] = [[path.nodes[0]]]
    pairs += [[edge, node] for edge, node in zip(path.relationships, path.nodes[1:], strict=True)]
    return pairs
