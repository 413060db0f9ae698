"""The marker around a publication, which hides that the engine's commit is not atomic for other readers.

A number in a file is odd while a commit goes on and even else. A reader takes it before and after its query: odd
before, or moved after, means that the answer may mix two versions, and it asks again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import filelock

from graph.engine.files import EngineFiles
from graph.errors import StoreError
from graph.log import write_durably

_POLL = 0.002
_PATIENCE = 60.0


class PublishMarker:
    """The marker of one embedded store."""

    def __init__(self, files: EngineFiles) -> None:
        self._files = files

    def value(self) -> int:
        """The number; 0 before the first publication."""
        try:
            return int(self._files.sequence.read_bytes() or b"0")
        except FileNotFoundError:
            return 0

    @contextmanager
    def publishing(self) -> Iterator[None]:
        """Hold the right to publish, for the whole transaction."""
        with filelock.FileLock(str(self._files.publish_lock)).acquire(timeout=_PATIENCE):
            yield

    @contextmanager
    def committing(self) -> Iterator[None]:
        """Mark the commit itself. If the process dies inside, `settle` cleans up after it."""
        odd = self.value() | 1
        write_durably(self._files.sequence, str(odd).encode())
        yield
        write_durably(self._files.sequence, str(odd + 1).encode())

    def wait_until_quiet(self, settle: Callable[[], None]) -> int:
        """The number once no commit goes on.

        When the publisher has died inside its commit (its lock is free), `settle` is called: it must write to the
        graph and so wait until the engine has finished or dropped that commit. Raises StoreError after a minute.
        """
        deadline = time.monotonic() + _PATIENCE
        while (number := self.value()) & 1:
            self._settle_if_orphaned(number, settle)
            if time.monotonic() > deadline:
                raise StoreError("a publication has not ended for a minute; look at the process that loads")
            time.sleep(_POLL)
        return number

    def _settle_if_orphaned(self, number: int, settle: Callable[[], None]) -> None:
        lock = filelock.FileLock(str(self._files.publish_lock))
        try:
            with lock.acquire(timeout=0):
                if self.value() == number:
                    settle()
                    write_durably(self._files.sequence, str(number + 1).encode())
        except filelock.Timeout:
            return
