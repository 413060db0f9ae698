"""Rules on what follows what: no circles among parties, none among sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ontology.dates import parse_date
from ontology.facts import Fact, Facts
from ontology.rules.finding import Finding


def check_lineage(facts: Facts) -> Iterator[Finding]:
    """lineage-circle: nothing comes back to itself at one time.

    Over time it may: the CHP closed in 1981 was continued by parties that merged into the CHP of 1992.
    """
    edges = list(facts.of("SUCCEEDED_BY"))
    for edge in edges:
        same_time = [other for other in edges if _may_be_simultaneous(edge, other)]
        if _reaches(same_time, edge.object or "", edge.subject or ""):
            yield Finding(
                "lineage-circle", "error", (edge.id,),
                f"{edge.id}: {edge.subject} comes back to itself through {edge.object} at one time",
                "turn the edge, date it or take it out",
            )  # fmt: skip


def _may_be_simultaneous(one: Fact, other: Fact) -> bool:
    first, second = one.text("date"), other.text("date")
    if first is None or second is None:
        return True
    early, late = parse_date(first), parse_date(second)
    return early.earliest <= late.latest and late.earliest <= early.latest


def _reaches(edges: Sequence[Fact], start: str, goal: str) -> bool:
    after: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        after[edge.subject or ""].add(edge.object or "")
    seen: set[str] = set()
    open_ends = [start]
    while open_ends:
        here = open_ends.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            open_ends.extend(after.get(here, ()))
    return False


def check_origins(facts: Facts) -> Iterator[Finding]:
    """source-circle: no source is derived from itself, be it through others."""
    for source in facts.of("Source"):
        seen = {source.id}
        origin = source.text("derived_from")
        while origin is not None and origin not in seen:
            seen.add(origin)
            found = facts.by_id.get(origin)
            origin = found.text("derived_from") if found else None
        if origin == source.id:
            yield Finding(
                "source-circle", "error", (source.id,), f"{source.id}: is derived from itself",
                "write the source that was copied, or leave derived_from empty", "derived_from",
                source.text("derived_from") or "",
            )  # fmt: skip


RULES = (check_lineage, check_origins)
