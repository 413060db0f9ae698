"""The log: append-only segments of claims, retractions and judgements, and a manifest that is replaced by rename.

A segment is written whole and made durable before the manifest names it, so a process killed at any moment leaves the
old log or the new one. Every segment is one version of the dataset; a graph is a projection of one version, and can
always be made again from here.
"""

from __future__ import annotations

import datetime
import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
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


_STAGED = ".staged-"
"""How the names of segments begin that are still being written."""


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

    def append(self, events: Iterable[Event], *, loader: str, horizon: str, recorded: str = "") -> Segment:
        """Write one segment and return it. Call it inside `writing()`. `recorded` is now, unless it was fixed before.

        The events are written as they come, so a million of them need no memory. Nothing is visible before the
        manifest is replaced, and what is visible is on the disk: whatever ends the program, or is raised while the
        events are made, leaves the log as it was.
        """
        manifest = self.manifest()
        version = manifest.segments[-1].version + 1 if manifest.segments else 1
        self._segments.mkdir(parents=True, exist_ok=True)
        self._sweep()
        digest, counts = hashlib.sha256(), Counter[str]()
        staged = self._segments / f"{_STAGED}{version:06d}.{os.getpid()}"
        try:
            with staged.open("wb") as file:
                for event in events:
                    line = orjson.dumps(_as_line(event)) + b"\n"
                    digest.update(line)
                    counts[type(event).__name__] += 1
                    file.write(line)
                file.flush()
                os.fsync(file.fileno())
            segment = Segment(
                version=version,
                file=f"{version:06d}-{digest.hexdigest()[:12]}.jsonl",
                sha256=digest.hexdigest(),
                recorded=recorded or now(),
                loader=loader,
                horizon=horizon,
                claims=counts[Claim.__name__],
                retractions=counts[Retraction.__name__],
                rulings=counts[Ruling.__name__],
                merges=counts[Merge.__name__],
                distinct=counts[Distinct.__name__],
            )
            staged.replace(self._segments / segment.file)
        finally:
            staged.unlink(missing_ok=True)
        _make_durable(self._segments)
        renewed = Manifest(segments=(*manifest.segments, segment))
        write_durably(self._manifest, orjson.dumps(renewed.model_dump(), option=orjson.OPT_INDENT_2))
        return segment

    def _sweep(self) -> None:
        """Take away what loads that were killed had written; the lock says that none of them goes on."""
        for left in self._segments.glob(f"{_STAGED}*"):
            left.unlink(missing_ok=True)

    def path_of(self, segment: Segment) -> Path:
        """Where a segment's lines lie."""
        return self._segments / segment.file

    def _apply(self, segment: Segment, state: LogState) -> None:
        state.horizon = segment.horizon
        for event in self._events(segment):
            state.apply(event)

    def _events(self, segment: Segment) -> Iterator[Event]:
        path = self.path_of(segment)
        try:
            with path.open("rb") as file:
                # Its digest first, then its lines: a large segment is never held whole.
                if hashlib.file_digest(file, "sha256").hexdigest() != segment.sha256:
                    raise LogDamaged(f"{path} is not what was written; restore it from a copy of {self.directory}")
                file.seek(0)
                for line in file:
                    yield event_of(line, segment.recorded)
        except FileNotFoundError:
            raise LogDamaged(f"{path} is missing; restore it from a copy of {self.directory}") from None


def write_durably(path: Path, body: bytes) -> None:
    """Replace a file so that a reader, or a machine that loses power, finds the old content or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with temporary.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    _make_durable(path.parent)


def _make_durable(directory: Path) -> None:
    """Let the names in a directory outlast a loss of power."""
    if os.name == "posix":  # Windows cannot open a directory, and makes renames durable by itself.
        handle = os.open(directory, os.O_RDONLY)
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


def event_of(body: bytes, recorded: str) -> Event:
    """The event in one line of a segment that was recorded at a time.

    The segment's digest was checked, so what was valid when it was written is not validated again.
    """
    line: dict[str, Any] = orjson.loads(body)
    kind = line.pop("event")
    if kind == "retraction":
        return Retraction.model_construct(**line)
    return _RECORDED[kind].model_construct(**line, recorded=recorded)


_RECORDED: dict[str, type[Claim | Ruling | Merge | Distinct]] = {
    "claim": Claim, "ruling": Ruling, "merge": Merge, "distinct": Distinct,
}  # fmt: skip
