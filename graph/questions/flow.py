"""How a question is asked: a generator yields what it needs and receives it, so that there is one flow for two drivers.

A question never fetches. `answer` (here) drives it with the sync store, `graph.async_store` with the async one. All
that one answer is made of comes from one version: when the version moves in between, the question is asked anew.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from graph.answer import Answer
from graph.errors import StoreError

Record = dict[str, Any]


@dataclass(frozen=True)
class Ask:
    """One query of ours, by the name of its file, with its parameters."""

    name: str
    parameters: dict[str, Any] = field(default_factory=dict)


Question = Generator[Ask, Record | None, Answer]
"""Yields `Ask`, receives the record, or None where the query's anchor does not exist; returns the answer."""

MakeQuestion = Callable[[], Question]
ATTEMPTS = 6


class Answering(Protocol):
    """Whatever gives the records of our queries: the graph, or the log as it stood at a moment."""

    def ask(self, name: str, parameters: dict[str, Any], /) -> Record | None:
        """The one record of a query; None if what it starts from is not there."""


class SourceShelf:
    """The descriptions of sources, kept for as long as the version stays: thousands of answers cite the same ones."""

    def __init__(self) -> None:
        self._version: object = None
        self._sources: dict[str, Record] = {}

    def missing(self, version: object, ids: Iterable[str]) -> list[str]:
        """Those of the ids that must still be fetched for this version."""
        if version != self._version:
            self._version, self._sources = version, {}
        return [identity for identity in ids if identity not in self._sources]

    def put(self, sources: Iterable[Record]) -> None:
        """Take fetched descriptions in."""
        self._sources.update({source["id"]: source for source in sources if source})

    def record(self, dataset: Record, ids: Iterable[str]) -> Record:
        """The record that the query would have given."""
        return {"dataset": dataset, "sources": [self._sources[one] for one in ids if one in self._sources]}


class Conversation:
    """One run of one question: feeds it records, notices a version that moved, and serves sources from the shelf."""

    def __init__(self, question: Question, shelf: SourceShelf) -> None:
        self._question = question
        self._shelf = shelf
        self._dataset: Record | None = None
        self._wanted: Ask | None = None
        self.answer: Answer | None = None
        self.moved = False

    def start(self) -> Ask | None:
        """The first query to fetch; None if the question is answered."""
        return self._step(lambda: next(self._question))

    def feed(self, record: Record | None) -> Ask | None:
        """Hand over a fetched record; the next query to fetch, or None when answered or when the version moved."""
        dataset = (record or {}).get("dataset")
        if dataset is not None:
            if self._dataset is not None and self._dataset["version"] != dataset["version"]:
                self.moved = True
                return None
            self._dataset = dataset
        if self._wanted is not None and record is not None:
            self._shelf.put(record["sources"])
            record = self._shelf.record(record["dataset"], self._wanted.parameters["ids"])
        return self._step(lambda: self._question.send(record))

    def _step(self, advance: Callable[[], Ask]) -> Ask | None:
        self._wanted = None
        try:
            ask = advance()
        except StopIteration as end:
            self.answer = end.value
            return None
        if ask.name != "sources" or self._dataset is None:
            return ask
        missing = self._shelf.missing(self._dataset["version"], ask.parameters["ids"])
        if missing:
            self._wanted = ask
            return Ask("sources", {"ids": missing})
        return self.feed(self._shelf.record(self._dataset, ask.parameters["ids"]))


def answer(store: Answering, make: MakeQuestion, shelf: SourceShelf | None = None) -> Answer:
    """The answer to a question, from one version of the graph. Raises GraphError."""
    for _ in range(ATTEMPTS):
        conversation = Conversation(make(), shelf or SourceShelf())
        ask = conversation.start()
        while ask is not None:
            ask = conversation.feed(store.ask(ask.name, ask.parameters))
        if conversation.answer is not None:
            return conversation.answer
    raise too_busy()


def too_busy() -> StoreError:
    """What to say when the version moved under every attempt."""
    return StoreError("the graph is being published too often to be read; wait for the loads to end")
