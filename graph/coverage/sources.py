"""How well facts are sourced: independent sources, disagreements, rulings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.decide import SourceWeight, weigh_sources
from ontology.facts import Fact, Facts


class Independence:
    """Counts the independent sources of facts: those that copy one another are one (`derived_from`)."""

    def __init__(self, facts: Facts) -> None:
        self._weights: dict[str, SourceWeight] = weigh_sources({one.id: one.fields for one in facts.of("Source")})

    def of(self, fact: Fact) -> int:
        """How many independent sources speak of a fact."""
        return len({self._weights[one].root if one in self._weights else one for one in fact.sources})


def count_sourcing(facts: Iterable[Fact], independence: Independence) -> dict[str, int]:
    """How many of some facts rest on one, two, three or more sources, are disputed, were ruled."""
    found: Counter[str] = Counter()
    for fact in facts:
        found[f"sources-{min(independence.of(fact), 3)}"] += 1
        found["disputed"] += bool(fact.disputed_fields)
        found["ruled"] += any(decision.rule == "ruling" for decision in fact.decisions.values())
    return {name: found[name] for name in ("sources-1", "sources-2", "sources-3", "disputed", "ruled")}
