"""The index that answers: which things may this name mean, how likely, and why; and is one of them sure?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from graph.identity.blocks import NameBlocks
from graph.identity.hints import CONTRARY, NOTHING, OPPOSED, SUPPORT, Hints, weigh_hints
from graph.identity.likeness import FLOOR, Likeness, Tokens, compare_names, tokens_of
from graph.identity.profiles import Kind, Profile
from graph.identity.titles import TitleBlocks
from ontology.text import fold, normalise

Decision = Literal["match", "ambiguous", "none"]

SURE = 85
"""Least score of a candidate that may be sure."""
LEAD = 10
"""Points by which a sure candidate is ahead of the next."""

_EXACT = frozenset({"same-id", "same-name", "alias", "same-tokens", "generic-words"})
_CENSUS = 200
"""Fewer people than these say nothing of how common a name is."""
_COMMON = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a name may mean. `score` is 0 to 100; `reasons` say what speaks for it and against it."""

    profile: Profile
    score: int
    reasons: tuple[str, ...]
    weight: int
    """The score before it was cut to 100: two candidates at 100 may still differ."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`match`: the first candidate is sure. `ambiguous`: there are some, and none is. `none`: there is nobody."""

    decision: Decision
    candidates: tuple[Candidate, ...]


class IdentityIndex:
    """The things of one kind, found by name. Make it once: answering does not change it."""

    def __init__(self, kind: Kind, profiles: Iterable[Profile]) -> None:
        self.kind = kind
        self.profiles = sorted(profiles, key=lambda one: one.id)
        self._by_id: dict[str, int] = {}
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for number, profile in enumerate(self.profiles):
            for key in dict.fromkeys(profile.keys):
                self._by_key[key].append(number)
            for identity in (profile.id, profile.wikidata, None if profile.plate is None else str(profile.plate)):
                if identity:
                    self._by_id.setdefault(identity, number)
        self._names: list[tuple[int, Tokens]] = [
            (number, tokens_of(key)) for number, profile in enumerate(self.profiles) for key in profile.keys
        ]
        self._people = NameBlocks(tokens for _, tokens in self._names) if kind == "politician" else None
        self._titles = None if kind == "politician" else TitleBlocks(kind, self.profiles)
        self._by_words: dict[Tokens, list[int]] = defaultdict(list)
        self._by_letters: dict[str, list[int]] = defaultdict(list)
        if self._people is not None:
            for place, (_, tokens) in enumerate(self._names):
                self._by_words[tuple(sorted(tokens))].append(place)
                self._by_letters["".join(tokens)].append(place)
        self._bearers = Counter(word for one in self.profiles for key in one.keys[:1] for word in set(key.split()))
        # Tables repeat names, and what a name is like does not depend on the hints.
        self._alike = lru_cache(maxsize=1 << 15)(self._find_alike)

    def candidates(self, name: str, hints: Hints = NOTHING, limit: int = 10) -> tuple[Candidate, ...]:
        """The things that a name may mean, the likeliest first. Never by a surname alone."""
        found = [self._weigh(number, likeness, hints) for number, likeness in self._alike(normalise(name))]
        kept = sorted((one for one in found if one.score >= FLOOR), key=lambda one: (-one.weight, one.profile.id))
        return self._mark_reviewed(kept)[:limit]

    def decide(self, name: str, hints: Hints = NOTHING, limit: int = 10) -> Verdict:
        """The candidates, and whether the first of them is sure."""
        found = self.candidates(name, hints, limit)
        if not found:
            return Verdict("none", ())
        ahead = (
            len(found) == 1
            or found[0].weight - found[1].weight >= LEAD
            or _is_alone_exact(found)
            or _agrees_alone(found)
        )
        return Verdict("match" if ahead and self._is_sure(name, found[0]) else "ambiguous", found)

    def ids_of(self, text: str) -> frozenset[str]:
        """The things that a text names exactly: an id, a plate number, a Wikidata id, a name or an alias."""
        identity = _read_plate(normalise(text))
        numbers = [self._by_id[identity]] if identity in self._by_id else self._by_key.get(fold(text), [])
        return frozenset(self.profiles[number].id for number in numbers)

    def _find_alike(self, text: str) -> tuple[tuple[int, Likeness], ...]:
        """The profiles whose names are like this one, by number, before anything else is weighed."""
        found: dict[int, Likeness] = {}
        key = fold(text)
        if self._people is not None:
            for number, likeness in self._near_people(tokens_of(key)):
                if number not in found or found[number].score < likeness.score:
                    found[number] = likeness
        elif self._titles is not None and key:
            found.update(self._titles.near(key))
        exact = self._by_key.get(key, []) or self._by_key.get(" ".join(tokens_of(key)), [])
        for number in exact:
            is_name = (key, " ".join(tokens_of(key)))
            reason = "same-name" if self.profiles[number].keys[0] in is_name else "alias"
            found[number] = Likeness(100, (reason, *(("namesake-exists",) if len(exact) > 1 else ())))
        identity = _read_plate(text)
        if identity in self._by_id:
            found[self._by_id[identity]] = Likeness(100, ("same-id",))
        return tuple(found.items())

    def _near_people(self, tokens: Tokens) -> Iterable[tuple[int, Likeness]]:
        assert self._people is not None
        places = self._people.near(tokens) if len(tokens) > 1 else set()
        places.update(self._by_letters.get("".join(tokens), ()))
        places.update(self._by_words.get(tuple(sorted(tokens)), ()))
        for place in places:
            number, known = self._names[place]
            likeness = compare_names(tokens, known)
            if likeness is not None:
                yield number, likeness

    def _weigh(self, number: int, likeness: Likeness, hints: Hints) -> Candidate:
        profile = self.profiles[number]
        points, reasons = (0, ()) if "same-id" in likeness.reasons else weigh_hints(profile, hints)
        weight = likeness.score + points
        return Candidate(profile, max(0, min(100, weight)), (*likeness.reasons, *reasons), weight)

    def _mark_reviewed(self, found: list[Candidate]) -> tuple[Candidate, ...]:
        """Say of candidates that somebody has found them to be different from another one here."""
        ids = {one.profile.id for one in found}
        return tuple(
            replace(one, reasons=(*one.reasons, "reviewed-different")) if one.profile.distinct_from & ids else one
            for one in found
        )

    def _is_sure(self, name: str, first: Candidate) -> bool:
        """Whether nothing speaks against the first candidate, and enough for it."""
        reasons = set(first.reasons)
        if "same-id" in reasons:
            return True
        if first.score < SURE or reasons & CONTRARY:
            return False
        support = reasons & SUPPORT
        if not reasons & _EXACT:
            return "born-agrees" in support or len(support) > 1
        return bool(support) or not (reasons & OPPOSED or self._is_weak(name))

    def _is_weak(self, name: str) -> bool:
        """Whether a person's name, though it is the very one, tells too little: one word, initials, or very common."""
        if self._people is None:
            return False
        tokens = tokens_of(fold(name))
        return len(tokens) < 2 or any(len(word) == 1 for word in tokens) or self.is_common(tokens)

    def is_common(self, tokens: Tokens) -> bool:
        """Whether people outside the index are likely to have this name too, as common as its words are inside."""
        people = len(self.profiles)
        if people < _CENSUS:
            return False
        expected = float(people)
        for word in tokens:
            expected *= self._bearers[word] / people
        return expected >= _COMMON


def _is_alone_exact(found: Sequence[Candidate]) -> bool:
    """Whether the first has the very name and the next one only a like one: a letter apart is another name."""
    first, second = set(found[0].reasons), set(found[1].reasons)
    return bool(first & _EXACT) and not second & _EXACT and found[0].weight > found[1].weight


def _agrees_alone(found: Sequence[Candidate]) -> bool:
    """Whether of namesakes the first agrees in two things that are told, and each other one differs in one of them."""
    first, *others = (set(one.reasons) for one in found)
    agrees = len(first & SUPPORT) > 1 and not first & (OPPOSED | CONTRARY)
    return agrees and all(reasons & (OPPOSED | CONTRARY) for reasons in others)


def _read_plate(text: str) -> str:
    """A plate number as it is kept: `06` is 6."""
    return str(int(text)) if text.isdecimal() and len(text) <= 2 else text
