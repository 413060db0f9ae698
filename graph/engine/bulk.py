"""A whole database made at once, beside the engine: `python -m graph.engine.bulk DIR MEMORY`.

It reads what `graph.engine.swap` sends: first the schema, then rows of nodes and of edges, and answers each message
with the number of rows. The engine's own way for large amounts takes a third of the time of statements over the wire
(docs/decisions/0018). Nothing here is safe against being killed: a database that was not finished is thrown away.
"""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path
from typing import Any, BinaryIO

from graph.engine.package import import_engine

Message = tuple[Any, ...]

_CHUNK = 10_000
"""Rows that the engine takes in one go."""


def main() -> int:
    """Make the database in DIR of the messages on stdin; 0 when it is whole and on the disk."""
    directory, memory = Path(sys.argv[1]), int(sys.argv[2])
    os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"] = f"-Xmx{memory}m"
    os.environ["ARCADEDB_JVM_ARGS"] = f"-Xmx{memory}m"
    os.environ["ARCADEDB_LOG_DIR"] = str(directory.parent)
    os.environ["ARCADEDB_LOG_CONSOLE"] = "0"
    database = import_engine().create_database(str(directory))
    try:
        _Builder(database).build(sys.stdin.buffer, sys.stdout.buffer)
    finally:
        database.close()
    _flush(directory)
    _say(sys.stdout.buffer, "done")
    return 0


class _Builder:
    """Writes rows, and remembers where each node lies."""

    def __init__(self, database: Any) -> None:
        self._database = database
        self._places: dict[str, dict[str, str]] = {}

    def build(self, messages: BinaryIO, replies: BinaryIO) -> None:
        """Everything that is sent, until the message `end`."""
        _, statements, edge_types, dated = pickle.load(messages)
        for statement in statements:
            self._database.command("opencypher", statement)
        for name in edge_types:
            self._database.command("sql", f"CREATE EDGE TYPE `{name}` IF NOT EXISTS")
        for name, field in dated:
            self._database.command("sql", f"CREATE PROPERTY `{name}`.`{field}` IF NOT EXISTS DATE")
        with self._database.graph_batch(use_wal=False, commit_every=_CHUNK, light_edges=False) as batch:
            while (message := pickle.load(messages))[0] != "end":
                _say(replies, self._write(batch, message))

    def _write(self, batch: Any, message: Message) -> int:
        if message[0] == "nodes":
            _, label, rows = message
            found = batch.create_vertices(label, rows)
            self._places.setdefault(label, {}).update(zip((row["id"] for row in rows), map(str, found), strict=True))
            return len(rows)
        _, kind, from_label, to_label, ends, rows = message
        from_places, to_places = self._places[from_label], self._places[to_label]
        batch.new_edges([from_places[one] for one, _ in ends], kind, [to_places[one] for _, one in ends], rows)
        return len(rows)


def _flush(directory: Path) -> None:
    """Bring every file of the database to the disk: what is swapped in afterwards must survive a loss of power."""
    for path in [*directory.rglob("*"), directory]:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _say(replies: BinaryIO, what: object) -> None:
    replies.write(f"{what}\n".encode())
    replies.flush()


if __name__ == "__main__":
    sys.exit(main())
