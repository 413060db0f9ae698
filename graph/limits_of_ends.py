"""Limiting ends that no source gives: who was elected after somebody held the office shows that he had left it."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

from ontology.dates import parse_date
from ontology.facts import Fact, Facts
from ontology.interval import POLL_WINDOW

_SINGLE = ("MAYOR_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "SPEAKER_OF", "LEADER_OF")
"""Relations in which one person holds at a time; co-leaders are two."""

_HOLDERS = ("elected", "council", "appointed")
"""Standings of one who holds for himself: none of these begins while another still holds, or stands in."""


def limit_ends(facts: Facts) -> None:
    """Derive `over_by` for each spell without a known end, be it open when last seen, that a later one follows."""
    spells: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in facts.of(*_SINGLE):
        if fact.text("start") is not None and fact.text("role") != "co-leader":
            spells[fact.kind, fact.object].append(fact)
    for of_office in spells.values():
        of_office.sort(key=lambda fact: parse_date(fact.text("start") or "").earliest)
        for number, fact in enumerate(of_office):
            limit = _find_limit(fact, of_office[number + 1 :])
            if limit is not None:
                facts.by_id[fact.id] = fact.with_derived(over_by=limit)


def _find_limit(fact: Fact, later: Sequence[Fact]) -> str | None:
    """The day by which the next holder had begun; after a poll that is the last day on which certificates are given."""
    if fact.text("end") is not None:
        return None
    begun = parse_date(fact.text("start") or "").latest
    seen = fact.text("last_seen")
    known = max(begun, parse_date(seen).latest) if seen else begun
    for other in itertools.filterfalse(lambda one: one.text("standing") not in _HOLDERS, later):
        start = parse_date(other.text("start") or "")
        if start.earliest <= known or _is_same_stretch(fact, other):
            continue
        if other.text("start_day") == "poll":
            return (start.latest + POLL_WINDOW).isoformat()
        return other.text("start")
    return None


def _is_same_stretch(fact: Fact, other: Fact) -> bool:
    """Whether the later spell only goes on with the earlier one's mandate, both held in the same way."""
    return fact.text("mandate") == other.text("mandate") and fact.text("standing") == other.text("standing")
