"""Facts of a country that does not exist, from claims that are short to write."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from graph.build import build_facts
from graph.coverage.report import Coverage, cover
from graph.state import LogState
from ontology.claims import Claim, Ruling, make_claim
from ontology.terms import Value

HORIZON = "2024-06-30"


class Invented:
    """Claims gathered one by one; what is not said otherwise comes from the source `kurul`."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.rulings: list[Ruling] = []
        self._numbers: Iterator[int] = itertools.count(1)
        self.source("kurul", "open")

    def source(self, identity: str, reuse: str, **more: Value) -> Invented:
        """A source that describes itself."""
        fields: dict[str, Value] = {
            "title": f"Belge {identity}", "publisher": "Örnek", "url": f"https://{identity}.example/", "licence": "L-1",
            "reuse": reuse, "reliability": "press", **more,
        }  # fmt: skip
        self.claims.append(make_claim(identity, "Source", fields, identity, "test"))
        return self

    def thing(self, label: str, identity: str, source: str = "kurul", /, **fields: Value) -> Invented:
        """A thing; its name is its id unless said otherwise."""
        named: dict[str, Value] = {} if label in ("Contest", "Tally") else {"name": identity.title()}
        self.claims.append(make_claim(identity, label, {**named, **fields}, source, "test"))
        return self

    def relation(
        self, relation: str, fact: str, subject: str, to: str, source: str = "kurul", /, **fields: Value
    ) -> Invented:
        """A relation between two things."""
        self.claims.append(make_claim(fact, relation, fields, source, "test", subject=subject, object_=to))
        return self

    def mayor(
        self, fact: str, city: str, start: str | None, end: str | None = None, source: str = "kurul", **more: Value
    ) -> Invented:
        """A spell of somebody who is named after it; without an end it goes on."""
        fields: dict[str, Value] = {"mandate": f"gorev-{fact}", "standing": "elected", "start_day": "certificate"}
        fields |= {"start": start} if start else {}
        fields |= {"end": end, "end_day": "certificate"} if end else {"end_state": "open"}
        if not any(claim.fact == f"kisi-{fact}" for claim in self.claims):
            self.thing("Politician", f"kisi-{fact}")
        return self.relation("MAYOR_OF", fact, f"kisi-{fact}", city, source, **{**fields, **more})

    def state(self) -> LogState:
        """What the log would hold."""
        return LogState().after([*self.claims, *self.rulings], "2024-07-01T00:00:00Z", HORIZON)

    def coverage(self, refused: dict[str, int] | None = None) -> Coverage:
        """The coverage of it all."""
        state = self.state()
        return cover(build_facts(state), state, refused)


def count(coverage: Coverage, section: str, identity: str) -> dict[str, tuple[int, int | None]]:
    """The counts of one place: held, and of how many."""
    return {one.measure: (one.held, one.of) for one in coverage.counts if (one.section, one.id) == (section, identity)}
