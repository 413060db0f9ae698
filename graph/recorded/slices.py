"""A part of the log as it stood at a moment: only the kinds of claims that are asked for are ever parsed or kept.

Every line begins with its event, its id and its fact, and names its kind before anything that a source says; so most
lines are passed over by a look at a few bytes, and reading a part never takes the memory of the whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from graph.errors import LogDamaged
from graph.log import Log, Segment, event_of
from graph.state import LogState
from ontology.claims import Claim, Retraction

_CLAIM = b'{"event":"claim","id":"'
_FACT = b'","fact":"'
_KIND = b'","kind":"'
_SUBJECT = b'","subject":"'
_OBJECT = b'","object":"'
_FIELDS = b'","fields":'


@dataclass(frozen=True, slots=True)
class _Line:
    """A claim as it lies in the log: where it stands, what it is about, and its text."""

    place: int
    fact: str
    body: bytes
    recorded: str


class LogSlice:
    """The claims and judgements recorded by the last of some segments and not taken back by then."""

    def __init__(self, log: Log, segments: Sequence[Segment]) -> None:
        self._log = log
        self._segments = segments
        self._lines: dict[str, list[_Line]] = {}
        self._judged: LogState | None = None
        self._checked: set[str] = set()

    @property
    def judgements(self) -> LogState:
        """The rulings, merges and findings that two are two, without any claim."""
        if self._judged is None:
            self.read(())
        assert self._judged is not None
        return self._judged

    def read(self, kinds: Collection[str]) -> None:
        """Keep the claims of some kinds; those that are kept already are not read again. Raises LogDamaged."""
        missing = {kind for kind in kinds if kind not in self._lines}
        if not missing and self._judged is not None:
            return
        wanted = {kind.encode(): kind for kind in missing}
        found: dict[str, dict[str, _Line]] = {kind: {} for kind in missing}
        judged = LogState()
        for place, (segment, body) in enumerate(self._bodies()):
            if not body.startswith(_CLAIM):
                event = event_of(body, segment.recorded)
                judged.apply(event)
                if isinstance(event, Retraction):
                    for lines in found.values():
                        lines.pop(event.claim, None)
                continue
            identity, fact, kind = _head(body)
            name = wanted.get(kind)
            if name is not None:
                found[name][identity] = _Line(place, fact, body, segment.recorded)
        self._judged = judged
        self._lines.update({kind: list(lines.values()) for kind, lines in found.items()})

    def claims(self, kinds: Collection[str], facts: Collection[str] | None = None) -> Iterator[tuple[int, Claim]]:
        """The claims of some kinds, of some facts or of all, each with its place in the log."""
        self.read(kinds)
        for kind in kinds:
            for line in self._lines[kind]:
                if facts is None or line.fact in facts:
                    yield line.place, _read(line)

    def claims_naming(self, kinds: Collection[str], ids: Collection[str]) -> Iterator[tuple[int, Claim]]:
        """The claims of some relations that one of a few things is an end of."""
        self.read(kinds)
        marks = [f'"{identity}"'.encode() for identity in ids]
        for kind in kinds:
            for line in self._lines[kind]:
                if any(mark in line.body for mark in marks):
                    claim = _read(line)
                    if claim.subject in ids or claim.object in ids:
                        yield line.place, claim

    def ends(self, kinds: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """The fact, the subject and the object of each claim of some relations, read off its line."""
        self.read(kinds)
        for kind in kinds:
            for line in self._lines[kind]:
                yield line.fact, _value(line.body, _SUBJECT), _value(line.body, _OBJECT)

    def _bodies(self) -> Iterator[tuple[Segment, bytes]]:
        """Every line of the segments with its segment; a segment is checked the first time that it is read."""
        for segment in self._segments:
            path = self._log.path_of(segment)
            digest = None if segment.file in self._checked else hashlib.sha256()
            try:
                with path.open("rb") as file:
                    for body in file:
                        if digest is not None:
                            digest.update(body)
                        yield segment, body
            except FileNotFoundError:
                raise LogDamaged(f"{path} is missing; restore it from a copy of {self._log.directory}") from None
            if digest is not None and digest.hexdigest() != segment.sha256:
                raise LogDamaged(f"{path} is not what was written; restore it from a copy of {self._log.directory}")
            self._checked.add(segment.file)


def _read(line: _Line) -> Claim:
    event = event_of(line.body, line.recorded)
    assert isinstance(event, Claim)
    return event


def _value(body: bytes, name: bytes) -> str:
    """A text that stands before what the source says; nothing where there is none."""
    at = body.find(name, 0, body.index(_FIELDS))
    return body[at + len(name) : body.index(b'"', at + len(name))].decode() if at >= 0 else ""


def _head(body: bytes) -> tuple[str, str, bytes]:
    """A claim's id, its fact's and its kind, from the beginning of its line."""
    end = body.index(_FACT, len(_CLAIM))
    after = body.index(_KIND, end)
    start = after + len(_KIND)
    return (
        body[len(_CLAIM) : end].decode(),
        body[end + len(_FACT) : after].decode(),
        body[start : body.index(b'"', start)],
    )
