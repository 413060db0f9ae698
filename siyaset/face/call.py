"""One question in both its shapes: what the graph is asked, and the path that asks a server the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.answer import Answer
from graph.permalink import link

Parameter = str | int | bool | Sequence[str] | None


@dataclass(frozen=True)
class Call:
    """A question. `make` asks the graph itself, `path` (below `/v1`) with `parameters` asks a server.

    A question `of_log` is asked of the log: its `make` is given the shelf of changes, and gives the answer. With
    `known_on` it is answered from what had been recorded by then.

    `columns` are those that a notebook shows, `words` the closed lists of columns whose name does not say which,
    `lanes` what a timeline of the same would show.
    """

    make: Callable[..., Any]
    path: tuple[str, ...]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    lanes: tuple[str, ...] = ()
    model: type[Answer] = Answer
    of_log: bool = False
    known_on: str | None = None
    lang: str = "en"

    def address(self) -> str:
        """The path with its query."""
        return link(*self.path, **self.parameters)
