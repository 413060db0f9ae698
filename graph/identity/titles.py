"""Finding a party or a place by what it is called: whole names, words in another order, small slips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from graph.identity.likeness import Likeness, Tokens, strip_words
from graph.identity.profiles import Kind, Profile

GENERIC: dict[Kind, frozenset[str]] = {
    "party": frozenset({"parti", "partisi", "party", "prt"}),
    "city": frozenset({
        "b", "bb", "bld", "belediyesi", "belediye", "buyuksehir", "ili", "ilcesi", "municipality", "metropolitan",
        "city", "of",
    }),
    "province": frozenset({"ili", "il", "province", "of", "valiligi"}),
}  # fmt: skip
"""Words that only say what kind of thing it is."""

_WITHOUT_GENERIC, _SAME_TOKENS = 94, 96
_LEAST_ALIKE, _SHORTEST = 84, 5
"""Below this ratio, or this many letters, two titles are two: abbreviations differ by one letter."""


class TitleBlocks:
    """The names of parties or places. There are a few thousand at most, so all are compared, in C."""

    def __init__(self, kind: Kind, profiles: Sequence[Profile]) -> None:
        self._generic = GENERIC.get(kind, frozenset())
        self._names: list[tuple[int, Tokens]] = [
            (number, tuple(key.split())) for number, profile in enumerate(profiles) for key in profile.keys
        ]
        self._by_words: dict[Tokens, list[int]] = defaultdict(list)
        self._by_core: dict[Tokens, list[int]] = defaultdict(list)
        for number, words in self._names:
            self._by_words[tuple(sorted(words))].append(number)
            self._by_core[strip_words(words, self._generic)].append(number)
        self._cores = [" ".join(strip_words(words, self._generic)) for _, words in self._names]

    def near(self, key: str) -> dict[int, Likeness]:
        """The profiles, by number, that a folded title may mean though none of their names is that one."""
        words = tuple(key.split())
        core = strip_words(words, self._generic)
        found: dict[int, Likeness] = {}
        text = " ".join(core)
        if len(text) >= _SHORTEST:
            for _, ratio, place in process.extract(
                text, self._cores, scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE, limit=20
            ):
                number = self._names[place][0]
                score = round(ratio) - 6
                if number not in found or found[number].score < score:
                    found[number] = Likeness(score, ("spelling",))
        for number in self._by_core.get(core, ()):
            found[number] = Likeness(_WITHOUT_GENERIC, ("generic-words",))
        for number in self._by_words.get(tuple(sorted(words)), ()):
            found[number] = Likeness(_SAME_TOKENS, ("same-tokens",))
        return found
