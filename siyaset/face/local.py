"""The graph itself, embedded or behind Bolt, asked from any thread: each question borrows a store of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graph.answer import Answer, Asked, DatasetNote, Warning_
from graph.changes import ChangesShelf
from graph.connection import connect_by
from graph.errors import BadQuestion, StoreEmpty
from graph.limits import Limits
from graph.permalink import give_permalink
from graph.questions.flow import answer
from graph.questions.shapes import note_dataset
from graph.recorded.asking import answer_as_recorded
from graph.settings import Settings
from graph.store import Store, rows_of
from siyaset.errors import ConnectionClosed
from siyaset.face.backend import CypherTable
from siyaset.face.call import Call
from siyaset.places import open_log
from siyaset.upgrade import bring_up_to_date


class LocalGraph:
    """Asks a graph over Bolt; the embedded engine is started when it sleeps."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._connect = connect_by(settings)
        self._changes = ChangesShelf(open_log(settings))
        self._lock = threading.Lock()
        self._idle: list[Store] = []
        self._is_closed = False
        self._is_current = False

    @property
    def place(self) -> str:
        """The store's directory, or the server's address."""
        return f"embedded:{self._settings.directory}" if self._settings.is_embedded else self._settings.store

    def answer(self, call: Call) -> Answer:
        """The answer, with the permalink that a server would give it."""
        try:
            found = self._answer(call)
        except BadQuestion as error:
            # In Python, too, the reader is told which argument is meant.
            raise BadQuestion(error.over_http(), error.field) from None
        return give_permalink(found, call.address())

    def _answer(self, call: Call) -> Answer:
        if call.known_on is not None:
            self._check_open()
            return answer_as_recorded(open_log(self._settings), call.known_on, call.make, call.lang)
        with self._borrow() as store:
            found: Answer = call.make(self._changes) if call.of_log else answer(store, call.make)
        return found

    def cypher(self, query: str, parameters: Mapping[str, Any]) -> CypherTable:
        """The rows within the limits of the settings."""
        with self._borrow() as store:
            table = store.run(query, parameters, Limits(self._settings.timeout, self._settings.rows))
            dataset = store.dataset()
        cut = [Warning_(code="rows-cut", message=f"Only the first {len(table.rows)} rows are returned.")]
        return CypherTable(
            table.columns,
            Answer(
                rows=list(rows_of(table)),
                warnings=cut if table.is_cut else [],
                query=Asked(cypher=query, parameters=dict(parameters)),
                dataset=note_dataset(dataset) if dataset else None,
            ),
        )

    def dataset(self) -> DatasetNote:
        """What the graph's own node says."""
        with self._borrow() as store:
            found = store.dataset()
        if found is None:
            raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
        return note_dataset(found)

    def close(self) -> None:
        """Close every store that nobody has borrowed; a borrowed one is closed when it comes back."""
        with self._lock:
            self._is_closed = True
            stores, self._idle = self._idle, []
        for store in stores:
            store.close()

    def _check_open(self) -> None:
        if self._is_closed:
            raise ConnectionClosed("this connection is closed; call siyaset.connect() again")

    @contextmanager
    def _borrow(self) -> Iterator[Store]:
        """A store for one question. A store is one thread's at a time: when its engine has stopped it opens anew."""
        self._check_open()
        with self._lock:
            store = self._idle.pop() if self._idle else Store(self._connect)
        try:
            self._bring_up_to_date(store)
            yield store
        finally:
            with self._lock:
                keep = not self._is_closed
                if keep:
                    self._idle.append(store)
            if not keep:
                store.close()

    def _bring_up_to_date(self, store: Store) -> None:
        """As the command does: a graph that an older siyaset wrote is made again, once, by whoever comes first."""
        if not self._is_current:
            with self._lock:
                if not self._is_current:
                    bring_up_to_date(store, self._settings)
                    self._is_current = True
