"""One candidate for each thing that is said: what says less than another of the same is part of it."""

from __future__ import annotations

from loaders.news.candidate import Candidate


def merge_candidates(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates in the order of the text. Of the same relation said twice the fuller one stays, then the surer."""
    chosen: list[Candidate] = []
    ranked = sorted(candidates, key=lambda one: (-len(one.qualifiers), -one.score, one.begin, one.end - one.begin))
    for one in ranked:
        if not any(_covers(other, one) for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: (one.begin, one.end, one.relation, one.rule))


def _covers(full: Candidate, less: Candidate) -> bool:
    return (
        full.relation == less.relation
        and full.modality == less.modality
        and full.subject.said == less.subject.said
        and (full.object.said if full.object else "") == (less.object.said if less.object else "")
        and all(full.qualifiers.get(key) == value for key, value in less.qualifiers.items())
    )
