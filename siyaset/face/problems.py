"""From a server's problem to the error that the graph itself would have raised."""

from __future__ import annotations

import re
from typing import Any

import graph.errors
from graph.errors import BadQuestion, GraphError, NotFound
from siyaset.errors import FrontError, ServerFault

_KINDS: dict[str, type[GraphError]] = {
    kind.code: kind for kind in vars(graph.errors).values() if isinstance(kind, type) and issubclass(kind, GraphError)
}
_QUESTIONS = ("bad-parameter", "bad-request", "bad-value", "body-too-large")
"""What only HTTP can refuse, and a question that means nothing all the same."""

_FIELD = re.compile(r"(?:query\.|body\.|path\.)?(\w+)(?:\.[\w.]+)?: ")


def error_of(problem: dict[str, Any]) -> GraphError | FrontError:
    """The error that a problem stands for, with the code and the words that the server gave it."""
    code, detail = str(problem.get("code", "")), str(problem.get("detail", "no reason given"))
    if code == BadQuestion.code or code in _QUESTIONS:
        field = _FIELD.match(detail)
        return BadQuestion(detail, field[1] if field else "")
    if code == NotFound.code:
        return NotFound(detail)
    kind = _KINDS.get(code)
    if kind is None:
        return ServerFault(f"the server failed: {detail}")
    # An error that is made of something else than a sentence is told as the kind above it, under its own code.
    while "__init__" in vars(kind):
        kind = kind.__mro__[1]
    error = kind(detail)
    error.code = code
    return error
