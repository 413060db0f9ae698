"""What differs between two versions of the dataset: facts added, changed, closed, removed; claims added, retracted.

Both versions are made of the log, so this needs no graph. That takes seconds for tens of thousands of claims; what was
compared is kept, and no more than one comparison is made at a time.
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.build import build_facts
from graph.comparing import compare_facts, compare_fields
from graph.log import Log, Segment
from graph.remake import no_such_version
from graph.state import LogState
from ontology.claims import Claim
from ontology.facts import Fact, Facts
from ontology.terms import Value

KINDS = ("added", "changed", "closed", "removed", "claim-added", "claim-retracted")
"""What a line can say, in the order of the lines."""

_KEPT = 4


class ChangeLine(NamedTuple):
    """One difference. A fact that changed or closed has a line for each field, and for each source gained or lost."""

    change: str
    fact: str
    relation: str
    subject: str | None
    object: str | None
    field: str | None = None
    old: Value | None = None
    new: Value | None = None
    rule: str | None = None
    claim: str | None = None
    source: str | None = None
    locator: str | None = None


class Compared(NamedTuple):
    """Every difference between two versions, in order, and of how many facts and claims each kind speaks."""

    old: int
    new: Segment | None
    lines: tuple[ChangeLine, ...]
    counts: dict[str, int]


def compare_versions(log: Log, old: int, new: int) -> Compared:
    """Compare two versions of a log. Version 0 is the empty one. Raises NoSuchVersion, LogDamaged or DecisionError."""
    segments = {segment.version: segment for segment in log.manifest().segments}
    for version in (old, new):
        if version and version not in segments:
            raise no_such_version(version, max(segments, default=0))
    before, after = log.two_states(old, new)
    lines = (*_fact_lines(build_facts(before), build_facts(after)), *_claim_lines(before, after))
    things = {(line.change, line.claim or line.fact) for line in lines}
    counted = Counter(change for change, _ in things)
    return Compared(old, segments.get(new), lines, {kind: counted[kind] for kind in KINDS})


def _fact_lines(before: Facts, after: Facts) -> Iterator[ChangeLine]:
    change = compare_facts(before, after)
    for identity in sorted(change.added):
        yield _whole("added", after.by_id[identity])
    for kind, identities in (("changed", change.changed), ("closed", change.closed)):
        for identity in sorted(identities):
            yield from _differences(kind, before.by_id[identity], after.by_id[identity])
    for identity in sorted(change.removed):
        yield _whole("removed", before.by_id[identity])


def _whole(kind: str, fact: Fact) -> ChangeLine:
    return ChangeLine(kind, fact.id, fact.kind, fact.subject, fact.object)


def _differences(kind: str, old: Fact, new: Fact) -> Iterator[ChangeLine]:
    line = _whole(kind, new)
    for name, was, now in (("subject", old.subject, new.subject), ("object", old.object, new.object)):
        if was != now:
            yield line._replace(field=name, old=was, new=now)
    for one in compare_fields(old, new):
        yield line._replace(field=one.field, old=one.old, new=one.new, rule=one.rule)
    for source in sorted(set(new.sources) ^ set(old.sources)):
        gained = source in new.sources
        yield line._replace(field="sources", old=None if gained else source, new=source if gained else None)


def _claim_lines(before: LogState, after: LogState) -> Iterator[ChangeLine]:
    yield from _claims("claim-added", after.claims, before.claims)
    yield from _claims("claim-retracted", before.claims, after.claims)


def _claims(kind: str, these: Mapping[str, Claim], others: Mapping[str, Claim]) -> Iterator[ChangeLine]:
    found = (claim for identity, claim in these.items() if identity not in others)
    for claim in sorted(found, key=lambda claim: (claim.fact, claim.id)):
        yield ChangeLine(
            kind, claim.fact, claim.kind, claim.subject, claim.object, claim=claim.id, source=claim.source,
            locator=claim.locator,
        )  # fmt: skip


class ChangesShelf:
    """The last comparisons of one log: two versions never change, so what was compared once stays right."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self._comparing = threading.Lock()
        self._kept: OrderedDict[tuple[str, ...], Compared] = OrderedDict()

    def compare(self, old: int, new: int) -> Compared:
        """As `compare_versions`; only one at a time is made, for two would need twice the memory."""
        with self._comparing:
            names = {segment.version: segment.sha256 for segment in self.log.manifest().segments}
            key = (names.get(old, str(old)), names.get(new, str(new)))
            if key not in self._kept:
                self._kept[key] = compare_versions(self.log, old, new)
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
            return self._kept[key]
