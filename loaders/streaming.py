"""A large source into the log part by part: nothing is decided and no rule is run, so no edition of it is held.

The claims are linked, named and compared with the log as in an ordinary load, and are one segment: all of them or
none. What only the rules refuse is not seen here.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from graph.edition import Edition
from graph.log import Log, Segment
from graph.state import SUPERSEDED, Event
from loaders.errors import LoadRefused
from loaders.foreign import ForeignLoader
from loaders.naming import Namer
from loaders.reading import Reading, Refusal
from ontology.claims import Retraction

PART = 5_000
"""Statements that are held at a time."""


@dataclass(frozen=True)
class Logged:
    """What was put into the log, or with `dry_run` would be. `segment` is None where the log stays as it is."""

    added: int
    superseded: int
    known: int
    refused: tuple[Refusal, ...]
    notes: tuple[str, ...]
    segment: Segment | None


def log_claims(
    loader: ForeignLoader, log: Log, edition: Edition, *, accept_rest: bool = False, dry_run: bool = False,
    size: int = PART,
) -> Logged:  # fmt: skip
    """Put what the loader says into the log. `edition` is the log's newest, with which the loader was made.

    Raises LoadRefused as an ordinary load does, with every refusal of the whole source, and then nothing was written.
    """
    comparing = _Comparing(loader, edition, accept_rest, size)
    with log.writing():
        events = comparing.events()
        first = next(events, None)
        segment = None
        if first is not None and not dry_run:
            horizon = max(edition.state.horizon, comparing.horizon)
            segment = log.append(itertools.chain([first], events), loader=loader.name, horizon=horizon)
        for _ in events:  # of a dry run: they are counted
            pass
    return Logged(
        comparing.added, comparing.superseded, comparing.known, tuple(comparing.refused),
        tuple(comparing.notes), segment,
    )  # fmt: skip


class _Comparing:
    """Makes the events of one load, and counts them."""

    def __init__(self, loader: ForeignLoader, edition: Edition, accept_rest: bool, size: int) -> None:
        self._loader, self._accept_rest, self._size = loader, accept_rest, size
        claims = edition.state.claims
        self._ids = claims.keys()
        self._live = {claim.slot: claim.id for claim in claims.values() if claim.loader == loader.name}
        self._namer = Namer(claims.values())
        self.horizon = ""
        self.added = self.superseded = self.known = 0
        self.refused: list[Refusal] = []
        self.notes: list[str] = []

    def events(self) -> Iterator[Event]:
        """What the log must hold more. After a refusal that stops the load the rest is read for its refusals only."""
        for reading in self._loader.batches(self._size):
            self.horizon = max(self.horizon, reading.horizon)
            self._namer.name(reading)
            self.refused += reading.refusals
            self.notes += reading.notes
            if not self._is_stopped():
                yield from self._compare(reading)
        if self._is_stopped():
            raise LoadRefused(self.refused)

    def _is_stopped(self) -> bool:
        return any(one.fatal for one in self.refused) or (bool(self.refused) and not self._accept_rest)

    def _compare(self, reading: Reading) -> Iterator[Event]:
        for claim in reading.claims:
            if claim.id in self._ids:
                self.known += 1
                continue
            before = self._live.get(claim.slot)
            if before is not None:
                self.superseded += 1
                yield Retraction(claim=before, by=self._loader.name, on="", reason=SUPERSEDED)
            self.added += 1
            yield claim
