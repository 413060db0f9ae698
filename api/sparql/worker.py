"""A process that answers SPARQL queries over one store on the disk: one at a time, over its pipes.

It opens the store to read, and then gives up the right to open anything else: no file and no connection, so a query
cannot reach a network whatever it says. Its memory is limited; whoever started it ends it when a query takes too long.

A message is the length of its head in four bytes, the head as JSON, and where the head says `length` that many bytes.
"""

from __future__ import annotations

import itertools
import json
import struct
import sys
from typing import Any, BinaryIO

import pyoxigraph as ox

from api.sparql.results import GRAPHS, JSON, ROWS, TURTLE, XML, write_rows, write_triples, write_truth


def main(directory: str, memory: int) -> None:
    """Answer until the pipe is closed. `memory` is in megabytes."""
    store = ox.Store.read_only(directory)
    next(store.quads_for_pattern(None, None, None), None)  # whatever is opened late is opened now
    _confine(memory)
    send(sys.stdout.buffer, {"ready": True})
    while (asked := receive(sys.stdin.buffer)) is not None:
        head, body = _answer(store, asked)
        send(sys.stdout.buffer, {**head, "length": len(body)}, body)


def _confine(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the look at the query's words must do there
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))  # three are open for good, so no other can be opened
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (memory << 20, memory << 20))


def _answer(store: ox.Store, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    accepted, rows, prefixes = asked["accept"], int(asked["rows"]), asked["prefixes"]
    try:
        found = store.query(asked["query"], prefixes=prefixes)
        if isinstance(found, ox.QueryBoolean):
            media = next((one for one in accepted if one in (JSON, XML)), JSON)
            return {"media": media, "cut": False}, write_truth(bool(found), media)
        kept: list[Any] = list(itertools.islice(found, rows))
        is_cut = len(kept) == rows and next(iter(found), None) is not None
        if isinstance(found, ox.QueryTriples):
            media = next((one for one in accepted if one in GRAPHS), TURTLE)
            return {"media": media, "cut": is_cut}, write_triples(kept, media, prefixes)
        names = [variable.value for variable in found.variables]
        media = next((one for one in accepted if one in ROWS), JSON)
        values = ([row[name] for name in names] for row in kept)
        return {"media": media, "cut": is_cut}, write_rows(names, values, media)
    except SyntaxError as error:
        return {"error": "malformed", "message": str(error)}, b""
    except (OSError, ValueError, RuntimeError) as error:
        return {"error": "failed", "message": str(error)}, b""


def send(pipe: BinaryIO, head: dict[str, Any], body: bytes = b"") -> None:
    """Write one message."""
    text = json.dumps(head).encode()
    pipe.write(struct.pack(">I", len(text)) + text + body)
    pipe.flush()


def receive(pipe: BinaryIO) -> dict[str, Any] | None:
    """Read the head of one message; None where the pipe was closed."""
    size = pipe.read(4)
    if len(size) < 4:
        return None
    found: dict[str, Any] = json.loads(pipe.read(struct.unpack(">I", size)[0]))
    return found


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
