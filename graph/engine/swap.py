"""Making the whole graph again beside the one that is read, and putting it in its place.

The new database is written by a process of its own (`graph.engine.bulk`) while the engine goes on serving the old one.
When it is whole and on the disk, the engine is stopped, two directories change their names, and whoever asks next
starts the engine again. Killed at any moment, the store holds the old graph or the new one.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

import filelock

from graph.engine.aside import Aside, finish_swap
from graph.engine.files import EngineFiles
from graph.engine.marker import PublishMarker
from graph.engine.start import child_environment, stop_engine
from graph.errors import EngineFailed, StoreUnreachable

Message = tuple[object, ...]
Send = Callable[[Message], int]
"""Hands rows to the process that writes them, and gives how many it wrote."""

BuildAside = Callable[["Schema"], AbstractContextManager[Send]]
"""Begins a graph beside the present one, with what its schema is."""

_ATTEMPTS = 20


@dataclass(frozen=True)
class Schema:
    """What must be there before rows: constraints as Cypher, types of edges, and which fields of a type hold days."""

    statements: tuple[str, ...]
    types: tuple[str, ...]
    days: tuple[tuple[str, str], ...]


@contextmanager
def building_aside(files: EngineFiles, memory: int, schema: Schema) -> Iterator[Send]:
    """Yield what takes rows; when the block ends well the new graph is in place, and if it raises nothing has changed.

    Raises EngineFailed if the rows cannot be written.
    """
    aside = Aside(files.directory)
    aside.clear()
    aside.root.mkdir(parents=True, mode=0o700)
    with aside.output.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "graph.engine.bulk", str(aside.database), str(memory)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=output, env=child_environment(),
        )  # fmt: skip
        writer = _Writer(process, aside)
        try:
            writer.post(("schema", schema.statements, schema.types, schema.days))
            yield writer.send
            writer.finish()
        finally:
            process.kill()
            process.communicate()
    with PublishMarker(files).committing():
        _swap(files)


class _Writer:
    """The process that writes, as a thing that takes messages."""

    def __init__(self, process: subprocess.Popen[bytes], aside: Aside) -> None:
        self._process = process
        self._aside = aside

    def post(self, message: Message) -> None:
        assert self._process.stdin is not None
        try:
            pickle.dump(message, self._process.stdin, protocol=5)
            self._process.stdin.flush()
        except BrokenPipeError:
            raise self._failed() from None

    def send(self, message: Message) -> int:
        self.post(message)
        return int(self._reply())

    def finish(self) -> None:
        self.post(("end",))
        self._reply()
        self._aside.ready.touch()

    def _reply(self) -> bytes:
        assert self._process.stdout is not None
        reply = self._process.stdout.readline()
        if not reply:
            raise self._failed()
        return reply

    def _failed(self) -> EngineFailed:
        self._process.wait()
        lines = self._aside.output.read_text("utf-8", errors="replace").strip().splitlines()
        if "No space left" in "\n".join(lines):
            return EngineFailed(
                f"the disk that holds {self._aside.root} is full; make room, "
                "or set SIYASET_STORE=embedded:DIR to another"
            )
        last = lines[-1] if lines else f"exit code {self._process.returncode}"
        return EngineFailed(f"the graph could not be made again: {last}; the facts are in the log, load again")


def _swap(files: EngineFiles) -> None:
    """Stop the engine and put the new graph in the old one's place, while nobody can start the engine."""
    for _ in range(_ATTEMPTS):
        stop_engine(files.directory)
        with filelock.FileLock(str(files.start_lock)).acquire(timeout=60):
            if files.read_state() is None and _is_free(files):
                finish_swap(files)
                return
    raise StoreUnreachable(f"the engine in {files.directory} does not stop; the new graph was not put in its place")


def _is_free(files: EngineFiles) -> bool:
    """Whether no engine owns the directory; one that is told to stop holds it until it has."""
    try:
        with filelock.FileLock(str(files.owner_lock)).acquire(timeout=30):
            return True
    except filelock.Timeout:
        return False
