"""Which names are worth comparing with a name: those that share a word, or nearly, and the beginning of another.

Comparing everything with everything would take hours for a hundred thousand names. A word of the name, in any spelling
that is allowed, together with the first letters of another of its words, leads to a handful.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.identity.likeness import Tokens, allowed_edits

_INITIAL = "."
"""Marks a word that stands as an initial in the index."""


class NameBlocks:
    """The names of an index, by word and beginning of another word; names are known by their number."""

    def __init__(self, names: Iterable[Tokens]) -> None:
        self._blocks: dict[str, list[int]] = defaultdict(list)
        self._nearly: dict[str, list[str]] = defaultdict(list)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        words: set[str] = set()
        for number, tokens in enumerate(names):
            for key in _keys_of_known(tokens):
                self._blocks[key].append(number)
            words.update(word for word in tokens if len(word) > 1)
        for word in sorted(words):
            if allowed_edits(word):
                self._by_letter[word[0]].append(word)
                for shorter in _without_one(word):
                    self._nearly[shorter].append(word)
        self._words = words
        # Tables repeat names: the same word is looked up once.
        self._spellings = lru_cache(maxsize=1 << 16)(self._find_spellings)

    def near(self, tokens: Tokens) -> set[int]:
        """The numbers of the names that a name may be compared with."""
        found: set[int] = set()
        for place, word in enumerate(tokens):
            if len(word) == 1:
                continue
            for spelling in self._spellings(word):
                for other_place, other in enumerate(tokens):
                    if other_place != place:
                        for key in _keys_of_asked(spelling, other):
                            found.update(self._blocks.get(key, ()))
        return found

    def _find_spellings(self, word: str) -> tuple[str, ...]:
        """The words of the index that this one may be meant for."""
        found = {word} & self._words
        edits = allowed_edits(word)
        if edits:
            candidates = {known for shorter in _without_one(word) for known in self._nearly.get(shorter, ())}
            found.update(known for known in candidates if OSA.distance(word, known, score_cutoff=1) <= 1)
        if edits == 2:
            # Two letters wrong: then the first one is right, or the word is another one.
            near = process.extract(
                word, self._by_letter.get(word[0], ()), scorer=OSA.distance, score_cutoff=2, limit=None
            )
            found.update(known for known, _, _ in near if allowed_edits(known) == 2)
        return tuple(sorted(found))


def _keys_of_known(tokens: Tokens) -> Iterator[str]:
    """Under what a name of the index is found: a word in full, and how another one begins."""
    keys: dict[str, None] = {}
    for place, word in enumerate(tokens):
        if len(word) == 1:
            continue
        for other_place, other in enumerate(tokens):
            if other_place != place:
                keys[f"{word} {other[:1]}"] = None
                keys[f"{word} {other[:2] if len(other) > 1 else other + _INITIAL}"] = None
    yield from keys


def _keys_of_asked(word: str, other: str) -> tuple[str, ...]:
    """An initial may be any word that begins with it; a word in full may stand as an initial in the index."""
    if len(other) == 1:
        return (f"{word} {other}",)
    return (f"{word} {other[:2]}", f"{word} {other[0]}{_INITIAL}")


def _without_one(word: str) -> set[str]:
    """The word, and the word with each of its letters left out: two that share one differ by a letter at most."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
