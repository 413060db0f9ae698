"""The log: append-only segments of claims, retractions and judgements, and a manifest that is replaced by rename.

A segment is written whole and made durable before the manifest names it, so a process killed at any moment leaves the
old log or the new one. Every segment is one version of the dataset; a graph is a projection of one version, and can
always be made again from here.
"""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import filelock
import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import LogBusy, LogDamaged
from graph.state import Event, LogState
from ontology.claims import Claim, Distinct, Merge, Retraction, Ruling

FORMAT = 2
"""Number of the log's form. 1 knew no merges: it is read as it stands, and what is appended makes it 2."""


class Segment(BaseModel):
    """One load: what the manifest says of its file, and what the load did, for `siyaset dataset`."""

    model_config = ConfigDict(frozen=True)

    version: int
    file: str
    sha256: str
    recorded: str
    loader: str
    horizon: str
    claims: int
    retractions: int
    rulings: int
    merges: int = 0
    distinct: int = 0


class Manifest(BaseModel):
    """The list of segments, oldest first."""

    format: int = FORMAT
    segments: tuple[Segment, ...] = ()


class Log:
    """The log in one directory. Reading needs no lock; appending holds one for the whole load."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._segments = directory / "segments"
        self._manifest = directory / "manifest.json"
        self._lock = filelock.FileLock(str(directory / "log.lock"))

    @contextmanager
    def writing(self, timeout: float = 30.0) -> Iterator[None]:
        """Hold the right to append. Raises LogBusy if another load goes on for longer than `timeout` seconds."""
        self._segments.mkdir(parents=True, exist_ok=True)
        try:
            with self._lock.acquire(timeout=timeout):
                yield
        except filelock.Timeout:
            raise LogBusy(
                f"another load has been writing to {self.directory} for over {timeout:.0f} s; wait for it or stop it"
            ) from None

    def manifest(self) -> Manifest:
        """The segments that count; an empty list where nothing was loaded. Raises LogDamaged."""
        try:
            text = self._manifest.read_bytes()
        except FileNotFoundError:
            return Manifest()
        try:
            found = orjson.loads(text)
            written_as = found.get("format", FORMAT) if isinstance(found, dict) else FORMAT
            if isinstance(written_as, int) and written_as > FORMAT:
                raise LogDamaged(
                    f"{self._manifest} was written by a newer siyaset (format {written_as}); upgrade first"
                )
            return Manifest.model_validate(found)
        except (orjson.JSONDecodeError, ValidationError):
            raise LogDamaged(f"{self._manifest} is damaged; restore it from a copy") from None

    def head(self) -> int:
        """The newest version; 0 where nothing was loaded."""
        segments = self.manifest().segments
        return segments[-1].version if segments else 0

    def state(self, version: int | None = None) -> LogState:
        """What stood at a version: every claim and judgement recorded by then and not taken back.

        Raises LogDamaged when a segment is missing or is not what the manifest says.
        """
        state = LogState()
        for segment in self.manifest().segments:
            if version is not None and segment.version > version:
                break
            self._apply(segment, state)
        return state

    def two_states(self, old: int, new: int) -> tuple[LogState, LogState]:
        """What stood at two versions, the older one first: the log is read once, and claims of both are held once."""
        before, state = LogState(), LogState()
        for segment in self.manifest().segments:
            if segment.version > new:
                break
            self._apply(segment, state)
            if segment.version == old:
                before = state.after((), "", state.horizon)
        return before, state

    def append(self, events: Sequence[Event], *, loader: str, horizon: str, recorded: str = "") -> Segment:
        """Write one segment and return it. Call it inside `writing()`. `recorded` is now, unless it was fixed before.

        Nothing is visible before the manifest is replaced, and what is visible is on the disk.
        """
        manifest = self.manifest()
        version = manifest.segments[-1].version + 1 if manifest.segments else 1
        body = b"".join(orjson.dumps(_as_line(event)) + b"\n" for event in events)
        digest = hashlib.sha256(body).hexdigest()
        segment = Segment(
            version=version,
            file=f"{version:06d}-{digest[:12]}.jsonl",
            sha256=digest,
            recorded=recorded or now(),
            loader=loader,
            horizon=horizon,
            claims=sum(isinstance(event, Claim) for event in events),
            retractions=sum(isinstance(event, Retraction) for event in events),
            rulings=sum(isinstance(event, Ruling) for event in events),
            merges=sum(isinstance(event, Merge) for event in events),
            distinct=sum(isinstance(event, Distinct) for event in events),
        )
        write_durably(self._segments / segment.file, body)
        renewed = Manifest(segments=(*manifest.segments, segment))
        write_durably(self._manifest, orjson.dumps(renewed.model_dump(), option=orjson.OPT_INDENT_2))
        return segment

    def _apply(self, segment: Segment, state: LogState) -> None:
        state.horizon = segment.horizon
        for event in self._events(segment):
            state.apply(event)

    def _events(self, segment: Segment) -> Iterator[Event]:
        path = self._segments / segment.file
        try:
            body = path.read_bytes()
        except FileNotFoundError:
            raise LogDamaged(f"{path} is missing; restore it from a copy of {self.directory}") from None
        if hashlib.sha256(body).hexdigest() != segment.sha256:
            raise LogDamaged(f"{path} is not what was written; restore it from a copy of {self.directory}")
        for line in body.splitlines():
            yield _from_line(orjson.loads(line), segment.recorded)


def write_durably(path: Path, body: bytes) -> None:
    """Replace a file so that a reader, or a machine that loses power, finds the old content or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with temporary.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    if os.name == "posix":  # Windows cannot open a directory, and makes renames durable by itself.
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def now() -> str:
    """The time of recording: UTC, to the second."""
    return datetime.datetime.now(tz=datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _as_line(event: Event) -> dict[str, object]:
    line: dict[str, object] = {"event": type(event).__name__.lower()}
    line.update(event.model_dump(exclude_defaults=True))
    return line


def _from_line(line: dict[str, Any], recorded: str) -> Event:
    """One event of a segment. Its digest was checked, so what was valid when it was written is not validated again."""
    kind = line.pop("event")
    if kind == "retraction":
        return Retraction.model_construct(**line)
    return _RECORDED[kind].model_construct(**line, recorded=recorded)


_RECORDED: dict[str, type[Claim | Ruling | Merge | Distinct]] = {
    "claim": Claim, "ruling": Ruling, "merge": Merge, "distinct": Distinct,
}  # fmt: skip
