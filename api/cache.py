"""Answers kept by dataset version and request: a repeated question costs a look into a table.

The version is asked of the graph at most every `_FRESH` seconds on a server (one short query), and on the embedded
engine read from the publication marker, which is a number in a file.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass

from graph.async_store import AsyncStore

_FRESH = 0.5
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """A body with its ETag."""

    body: bytes
    etag: str
    media_type: str


class AnswerCache:
    """The newest answers of the newest version, by request."""

    def __init__(self, store: AsyncStore) -> None:
        self._store = store
        self._version: object = None
        self._checked = 0.0
        self._answers: OrderedDict[bytes, Kept] = OrderedDict()
        self._size = 0

    async def current_version(self) -> object:
        """What names the version now; answers of another one are dropped."""
        marker = self._store.publication
        if marker is not None:
            version: object = marker
        elif time.monotonic() - self._checked < _FRESH:
            return self._version
        else:
            dataset = await self._store.dataset()
            self._checked = time.monotonic()
            version = (dataset or {}).get("segment")
        if version != self._version:
            self._version = version
            self._answers.clear()
            self._size = 0
        return version

    def get_fresh(self, key: bytes) -> Kept | None:
        """The answer to a request if it is kept and known to be of the newest version without asking the graph."""
        marker = self._store.publication
        is_fresh = time.monotonic() - self._checked < _FRESH if marker is None else marker == self._version
        return self.get(key) if is_fresh else None

    def get(self, key: bytes) -> Kept | None:
        """The answer to a request, if it is kept."""
        found = self._answers.get(key)
        if found is not None:
            self._answers.move_to_end(key)
        return found

    def put(self, key: bytes, version: object, kept: Kept) -> None:
        """Keep an answer that was made while `version` held; the oldest go when there are too many."""
        if version != self._version or len(kept.body) > _LARGEST // 8:
            return
        replaced = self._answers.pop(key, None)
        self._answers[key] = kept
        self._size += len(kept.body) - (len(replaced.body) if replaced else 0)
        while self._size > _LARGEST:
            _, dropped = self._answers.popitem(last=False)
            self._size -= len(dropped.body)
