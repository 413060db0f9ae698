"""Permalinks: the path and the query that give an answer over HTTP, with the version of the dataset that gave it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, urlencode

from graph.answer import Answer

_UNSAID: dict[str, object] = {"lang": "en"}
"""What a parameter is where it is not said: an English answer's link need not say so."""

_NO_PART = frozenset({"version", "format"})
"""What is no part of a question: which version answered, and how the answer was written."""


def link(*path: str, **parameters: object) -> str:
    """The path under `/v1` and the query that ask a question: `link("cities", "istanbul", "mayors", since="1994")`.

    Parameters that are None, empty or as they are unless said are left out; a list is one parameter for each value.
    """
    pairs = [
        (name, _as_text(one))
        for name, value in parameters.items()
        if value is not None and value is not False and _UNSAID.get(name) != value
        for one in (value if isinstance(value, list | tuple) else [value])
        if one != ""
    ]
    return _join("/v1/" + "/".join(quote(part, safe=":~") for part in path), pairs)


def permalink(where: str, version: int) -> str:
    """A link with the version that answered, in place of any version that it named."""
    path, _, query = where.partition("?")
    return _join(path, [*_question_of(query), ("version", str(version))])


def give_permalink(answer: Answer, where: str) -> Answer:
    """The answer with its permalink, unless it has one or names no version."""
    if not answer.permalink and answer.dataset is not None and where:
        answer.permalink = permalink(where, answer.dataset.version)
    return answer


def _question_of(query: str) -> list[tuple[str, str]]:
    return [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] not in _NO_PART]


def _join(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    query = urlencode(list(pairs), quote_via=quote)
    return f"{path}?{query}" if query else path


def _as_text(value: object) -> str:
    return "true" if value is True else str(value)
