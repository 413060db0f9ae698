"""Asking the graph from the command: open the store, ask, close it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graph.answer import Answer
from graph.connection import connect_by
from graph.permalink import give_permalink
from graph.questions.flow import MakeQuestion, answer
from graph.settings import read_settings
from graph.store import Store
from siyaset.upgrade import bring_up_to_date


@contextmanager
def open_store() -> Iterator[Store]:
    """The graph that the settings name; one that an older siyaset wrote is made again from its log first."""
    settings = read_settings()
    with Store(connect_by(settings)) as store:
        bring_up_to_date(store, settings)
        yield store


def ask(make: MakeQuestion, where: str = "") -> Answer:
    """The answer to one question. `where` is the link that asks the same over HTTP (`graph.permalink.link`)."""
    with open_store() as store:
        return give_permalink(answer(store, make), where)
