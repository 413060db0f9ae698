"""The names that the graph knows, made ready to be found in a text: exactly by an automaton, with slips by likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import ahocorasick
from rapidfuzz import fuzz, process

from graph.edition import Edition
from loaders.news.holders import Holders
from loaders.news.names import PERSON, Name, names_of
from ontology.facts import Facts

LEAST_ALIKE = 92


class Gazetteer:
    """What the graph's things are called, and who held what. Made once for a version of the dataset."""

    def __init__(self, facts: Facts) -> None:
        by_key: dict[str, list[Name]] = defaultdict(list)
        for name in names_of(facts):
            by_key[name.key].append(name)
        self._automaton = ahocorasick.Automaton()
        for key, names in by_key.items():
            self._automaton.add_word(key, (len(key), tuple(dict.fromkeys(names))))
        self._automaton.make_automaton()
        self._people: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.first_names: set[str] = set()
        self.name_words: set[str] = set()
        for key, names in by_key.items():
            ids = [name.id for name in names if name.kind == PERSON]
            if ids:
                words = key.split(" ")
                self.first_names.update(words[:-1])
                self.name_words.update(words)
                self._people[len(words)][" ".join(sorted(words))].extend(ids)
        self.holders = Holders(facts)
        self._provinces = {name.id: name.within for names in by_key.values() for name in names if name.within}

    @classmethod
    def of(cls, edition: Edition) -> Gazetteer:
        """The gazetteer of one version of the dataset."""
        return cls(edition.facts)

    def province_of(self, city: str) -> str:
        """The province in which a city lies, or empty."""
        return self._provinces.get(city, "")

    def hits(self, folded: str) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
        """Every place of a folded text where the letters of a name stand, whatever stands around them."""
        for last, (length, names) in self._automaton.iter(folded):
            yield last - length + 1, last + 1, names

    def alike(self, words: str) -> tuple[tuple[str, ...], float]:
        """The people whose full name a folded name misspells, and how alike they are, 0 to 1.

        The words are as many as the name's, and the ratio of the sorted words is 92 or more. A word that is itself a
        name of somebody is no slip, so `Ahmet` is never taken for `Mehmet`.
        """
        parts = words.split(" ")
        known = self._people.get(len(parts), {})
        key = " ".join(sorted(parts))
        found = process.extract(key, list(known), scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE, limit=3)
        if not found:
            return (), 0.0
        best = found[0][1]
        ids: set[str] = set()
        for name, ratio, _ in found:
            if ratio == best and self._is_slip(parts, name.split(" ")):
                ids.update(known[name])
        return tuple(sorted(ids)), best / 100

    def _is_slip(self, words: list[str], name: list[str]) -> bool:
        return all(word in name or word not in self.name_words for word in words)
