"""The whole coverage of one version, and its form in the graph: three nodes, each with one JSON text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from graph.coverage.disputes import cover_disputes, list_disputes
from graph.coverage.mayoral import MayoralPolls
from graph.coverage.national import (
    cover_elections,
    cover_nationwide,
    cover_terms,
    missing_deputies,
    missing_elections,
)
from graph.coverage.offices import cover_offices
from graph.coverage.polls import races
from graph.coverage.provinces import Provinces
from graph.coverage.rows import Count, Dispute, Missing
from graph.coverage.sources import Independence
from graph.coverage.succession import Succession
from graph.coverage.things import cover_facts, cover_things
from graph.coverage.trustees import Trustees
from graph.state import LogState
from ontology.facts import Facts

PARTS = ("counts", "missing", "disputes")


@dataclass(frozen=True)
class Coverage:
    """What a version holds, what it lacks by name, and where its sources differ."""

    counts: tuple[Count, ...]
    missing: tuple[Missing, ...]
    disputes: tuple[Dispute, ...]

    def nodes(self) -> list[dict[str, Any]]:
        """The rows of the statement that keeps it."""
        parts: tuple[Sequence[Count | Missing | Dispute], ...] = (self.counts, self.missing, self.disputes)
        texts = {
            name: orjson.dumps([_plain(line) for line in lines]).decode()
            for name, lines in zip(PARTS, parts, strict=True)
        }
        return [{"id": name, "properties": {"id": name, "rows": text}} for name, text in texts.items()]


def cover(facts: Facts, state: LogState, refused: Mapping[str, int] | None = None) -> Coverage:
    """The coverage of a version: a pure function of its facts, its claims, and the lines known to be refused."""
    independence = Independence(facts)
    provinces = Provinces(facts)
    found = list(races(facts))
    mayoral = MayoralPolls(facts, found, provinces, refused or {})
    succession = Succession(facts, provinces)
    trustees = Trustees(facts)
    return Coverage(
        counts=(
            *cover_offices(facts, independence), *cover_elections(facts, found), *mayoral.count(),
            *cover_nationwide(facts, found, provinces), *cover_terms(facts, found), *succession.count(),
            *trustees.count(), *cover_things(facts), *cover_facts(facts, independence), *cover_disputes(facts),
        ),
        missing=(
            *missing_elections(facts, found), *mayoral.missing(), *missing_deputies(facts, found),
            *succession.missing(), *trustees.missing(),
        ),
        disputes=tuple(list_disputes(facts, state)),
    )  # fmt: skip


def _plain(line: Count | Missing | Dispute) -> dict[str, Any]:
    """A line without what it does not say."""
    return {name: value for name in line.__slots__ if (value := getattr(line, name)) not in (None, ())}
