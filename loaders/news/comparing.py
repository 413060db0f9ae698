"""Each candidate against the graph: does the graph say so, say otherwise, or say nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from loaders.news.candidate import Candidate, Modality
from loaders.news.comparing_lines import compare_controlled, compare_in_power, compare_succession
from loaders.news.comparing_lives import compare_born, compare_founded, compare_scheduled
from loaders.news.comparing_polls import compare_candidacy, compare_lost, compare_won
from loaders.news.comparing_tenures import compare_left, compare_membership, compare_tenure
from loaders.news.known import Known
from loaders.news.verdict import Asked, Compared, Comparison, Status, adds, unlinked
from ontology.dates import EdtfDate

_COMPARISONS: dict[str, Callable[[Asked, Known], Comparison]] = {
    "MAYOR_OF": compare_tenure,
    "LEADER_OF": compare_tenure,
    "PRESIDENT_OF": compare_tenure,
    "PRIME_MINISTER_OF": compare_tenure,
    "MINISTER_OF": compare_tenure,
    "SPEAKER_OF": compare_tenure,
    "DEPUTY_IN": compare_tenure,
    "MEMBER_OF": compare_membership,
    "RESIGNED": compare_left,
    "WON_IN": compare_won,
    "LOST": compare_lost,
    "STOOD_IN": compare_candidacy,
    "CANDIDATE": compare_candidacy,
    "BORN": compare_born,
    "FOUNDED": compare_founded,
    "SCHEDULED": compare_scheduled,
    "SUCCEEDS": compare_succession,
    "SUCCEEDED_BY": compare_succession,
    "CONTROLLED": compare_controlled,
    "IN_POWER": compare_in_power,
}

RELATIONS = frozenset(_COMPARISONS)
"""Every relation that a candidate may have."""


def compare(candidates: Iterable[Candidate], known: Known, published: EdtfDate) -> list[Compared]:
    """Every candidate with the graph's word on it, in their order."""
    return [Compared(one, _compare(one, known, published)) for one in candidates]


def _compare(candidate: Candidate, known: Known, published: EdtfDate) -> Comparison:
    missing = unlinked(candidate) if candidate.relation != "SCHEDULED" else None
    found = missing or _COMPARISONS[candidate.relation](Asked(candidate, published), known)
    return _deny(found) if candidate.modality is Modality.NEGATED else found


def _deny(found: Comparison) -> Comparison:
    """The word on a sentence that denies what was compared."""
    if found.status is Status.CONFIRMS:
        return Comparison(Status.CONTRADICTS, found.facts, f"the text denies it, and {found.reason}")
    if found.status is Status.CONTRADICTS:
        return Comparison(Status.CONFIRMS, found.facts, f"the text denies it, too: {found.reason}")
    return adds(f"the text denies it: {found.reason}")
