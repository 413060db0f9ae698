"""One question in both its shapes: what the graph is asked, and the path that asks a server the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from graph.answer import Answer
from graph.questions.flow import MakeQuestion

Parameter = str | int | bool | Sequence[str] | None


@dataclass(frozen=True)
class Call:
    """A question. `make` asks the graph itself, `path` (below `/v1`) with `parameters` asks a server.

    `columns` are those that a notebook shows, `words` the closed lists of columns whose name does not say which,
    `lanes` what a timeline of the same would show.
    """

    make: MakeQuestion
    path: tuple[str, ...]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    lanes: tuple[str, ...] = ()
    model: type[Answer] = Answer

    def address(self) -> str:
        """The path with its query; what is None, empty or false is left out, as it is unless said."""
        pairs: list[tuple[str, str]] = []
        for name, value in self.parameters.items():
            if value is None or value is False or value == "":
                continue
            several = value if isinstance(value, list | tuple) else (value,)
            pairs += [(name, "true" if one is True else str(one)) for one in several]
        path = "/v1/" + "/".join(quote(part, safe=":~") for part in self.path)
        return f"{path}?{urlencode(pairs, quote_via=quote)}" if pairs else path
