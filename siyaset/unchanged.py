"""Whether a load would read again what it read the last time: then there is nothing to do, and it is said at once.

Reading and deciding everything takes many seconds, looking at the files' bytes a fraction of one. The note is a
convenience beside the log and never the truth: without it, or when anything in it differs, all is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import orjson

from graph.errors import LogDamaged
from graph.log import Log, write_durably

_PACKAGES = ("ontology", "graph", "loaders")


@dataclass(frozen=True)
class Note:
    """What was loaded last: the digest of what was read, where the log stood afterwards, and what it amounted to."""

    read: str
    segment: str
    version: int
    facts: int
    disputed: int
    missing: int


def digest_of(folder: Path, names: Sequence[str]) -> str:
    """One digest of every file of a folder, of the loaders that read it, and of the code that they run through."""
    total = hashlib.sha256(f"{folder.resolve()} {sorted(names)} {_digest_of_code()}".encode())
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(f"{path.relative_to(folder)} ".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def find_note(log: Log, read: str) -> Note | None:
    """The note of the last load, if it read just this and the log has not grown since."""
    try:
        note = Note(**orjson.loads(_place_of(log).read_bytes()))
        segments = log.manifest().segments
    except (OSError, ValueError, TypeError, LogDamaged):
        return None
    stands = bool(segments) and note.segment == segments[-1].sha256 and note.version == segments[-1].version
    return note if stands and note.read == read else None


def keep_note(log: Log, read: str, *, facts: int, disputed: int, missing: int) -> None:
    """Note what was read, now that the log holds it, and what the load amounted to."""
    segments = log.manifest().segments
    if segments:
        note = Note(read, segments[-1].sha256, segments[-1].version, facts, disputed, missing)
        write_durably(_place_of(log), orjson.dumps(asdict(note)))


def _place_of(log: Log) -> Path:
    return log.directory.with_name("last-load.json")


@cache
def _digest_of_code() -> str:
    total = hashlib.sha256()
    for package in _PACKAGES:
        for part in _files_of(resources.files(package)):
            total.update(part.read_bytes())
    return total.hexdigest()


def _files_of(directory: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for part in sorted(directory.iterdir(), key=lambda one: one.name):
        if part.is_dir() and part.name != "__pycache__":
            found += _files_of(part)
        elif part.is_file() and part.name.endswith((".py", ".yml", ".cypher")):
            found.append(part)
    return found
