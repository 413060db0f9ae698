"""What a query that a person wrote may use, and the table that it gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import neo4j.graph
import neo4j.time


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, rows and about how many characters. What is too many is cut off, with a warning."""

    seconds: float = 30.0
    rows: int = 100_000
    characters: int = 64_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """The query's own columns, its rows as plain values, and whether rows were cut off."""

    columns: tuple[str, ...]
    rows: list[list[Any]]
    is_cut: bool


BATCH = 2_000
"""Rows that are fetched at a time: a wide result is left before all of it has come."""


class Cutting:
    """Takes the rows of a result one after the other, up to the limits."""

    def __init__(self, columns: Iterable[str], limits: Limits) -> None:
        self._columns = tuple(columns)
        self._limits = limits
        self._kept: list[list[Any]] = []
        self._characters = 0
        self.is_cut = False

    def take(self, row: Iterable[Any]) -> bool:
        """Whether the row was taken; if not, the result is cut off before it."""
        if len(self._kept) == self._limits.rows or self._characters > self._limits.characters:
            self.is_cut = True
            return False
        values = [plain(value) for value in row]
        self._characters += sum(_length(value) for value in values)
        self._kept.append(values)
        return True

    def table(self) -> Table:
        """What was taken."""
        return Table(self._columns, self._kept, self.is_cut)


def cut(columns: Iterable[str], rows: Iterable[Sequence[Any]], limits: Limits) -> Table:
    """The first rows of a result, up to the limits."""
    cutting = Cutting(columns, limits)
    for row in rows:
        if not cutting.take(row):
            break
    return cutting.table()


def _length(value: Any) -> int:
    """About how many characters a value takes as JSON."""
    if isinstance(value, str):
        return len(value) + 2
    if isinstance(value, dict):
        return sum(len(key) + 4 + _length(one) for key, one in value.items())
    return sum(map(_length, value)) if isinstance(value, list) else 8


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
