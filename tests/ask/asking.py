"""Asking in plain words, for the tests."""

from __future__ import annotations

from typing import Any

from graph.ask import AskedAnswer, ask
from graph.questions.flow import answer
from graph.store import Store


def asked(store: Store, text: str, lang: str | None = None) -> AskedAnswer:
    """The answer to a question in plain words."""
    found = answer(store, lambda: ask(text, lang))
    assert isinstance(found, AskedAnswer)
    return found


def rows_of(store: Store, text: str, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of the rows that answer a question, which must be understood."""
    found = asked(store, text)
    assert found.understood, found.text
    return [tuple(row.get(name) for name in columns) for row in found.rows]


def once(values: list[tuple[Any, ...]]) -> list[Any]:
    """The first column's values, each once."""
    return list(dict.fromkeys(value[0] for value in values))
