"""Pairs in the dataset that may be one thing: what a reviewer has to look at, and what has been looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity.hints import Hints
from graph.identity.index import IdentityIndex
from graph.identity.profiles import Profile
from ontology.dates import parse_date

_NEAREST = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things of like names; `is_reviewed` says that they were found to be two."""

    left: Profile
    right: Profile
    score: int
    reasons: tuple[str, ...]
    is_reviewed: bool


def propose_pairs(index: IdentityIndex, least: int) -> list[Pair]:
    """The pairs that score at least so much, the likest first; then those that were found to be two, all of them."""
    best: dict[tuple[str, str], Pair] = {}
    for pair in _pairs_of(index, least):
        key = (pair.left.id, pair.right.id)
        if key not in best or best[key].score < pair.score:
            best[key] = pair
    for pair in _reviewed_pairs(index):
        best.setdefault((pair.left.id, pair.right.id), pair)
    return sorted(best.values(), key=lambda pair: (pair.is_reviewed, -pair.score, pair.left.id, pair.right.id))


def _reviewed_pairs(index: IdentityIndex) -> Iterator[Pair]:
    """Those that were found to be two though their names are not alike by themselves."""
    known = {profile.id: profile for profile in index.profiles}
    for profile in index.profiles:
        for other in sorted(profile.distinct_from):
            if other in known:
                left, right = sorted((profile, known[other]), key=lambda one: one.id)
                yield Pair(left, right, 0, (), True)


def _pairs_of(index: IdentityIndex, least: int) -> Iterator[Pair]:
    """What each thing's own names find beside itself."""
    for profile in index.profiles:
        born = parse_date(profile.born) if profile.born else None
        hints = Hints(born, profile.provinces, profile.parties)
        for key in profile.keys:
            for found in index.candidates(key, hints, _NEAREST):
                other = found.profile
                if other.id == profile.id or found.score < least:
                    continue
                left, right = sorted((profile, other), key=lambda one: one.id)
                reasons = tuple(one for one in found.reasons if one not in ("namesake-exists", "reviewed-different"))
                yield Pair(left, right, found.score, reasons, other.id in profile.distinct_from)
