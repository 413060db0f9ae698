"""Where answers come from: the one shape of both ways, the graph itself and a server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from graph.answer import Answer, DatasetNote
from siyaset.face.call import Call


@dataclass(frozen=True)
class CypherTable:
    """The rows of a query that a person wrote, with its columns, which stay where there is no row."""

    columns: tuple[str, ...]
    answer: Answer


class Backend(Protocol):
    """One way to a graph. Every method raises GraphError or FrontError, and may be called from several threads."""

    @property
    def place(self) -> str:
        """Where the graph is, as a reader may see it: no password in it."""

    def answer(self, call: Call) -> Answer:
        """The answer to a question."""

    def cypher(self, query: str, parameters: Mapping[str, Any]) -> CypherTable:
        """The rows of a query that a person wrote; it can only read."""

    def dataset(self) -> DatasetNote:
        """The version that is held now. Raises StoreEmpty."""

    def close(self) -> None:
        """Give the connections back; a second time does nothing."""
