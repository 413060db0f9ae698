"""Ids that were merged keep answering: a query that starts from one is asked again from the id it leads to."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from graph.answer import Taken
from graph.questions.flow import Ask, Record


def find_target(text: str) -> Generator[Ask, Record | None, str | None]:
    """Where a merged id leads; None for an id that was not merged."""
    record = yield Ask("redirect", {"text": text})
    return str(record["to"]) if record else None


def follow(
    query: str, parameter: str, identity: str, more: dict[str, Any] | None = None
) -> Generator[Ask, Record | None, tuple[Record | None, str]]:
    """The record of a query that starts from one id, and the id that it was at last asked with."""
    record = yield Ask(query, {parameter: identity, **(more or {})})
    if record is not None:
        return record, identity
    target = yield from find_target(identity)
    if target is None:
        return None, identity
    return (yield Ask(query, {parameter: target, **(more or {})})), target


def note_redirect(text: str, identity: str, label: str, name: str) -> list[Taken]:
    """What the answer says of an id that was merged; nothing if the id is the one that was asked for."""
    return [] if text == identity else [Taken(text=text, id=identity, label=label, name=name, redirected=True)]
