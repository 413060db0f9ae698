"""Trustees: how many spells, in whose place, and how those had left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from graph.coverage.offices import name_office, office_of
from graph.coverage.rows import Count, Missing, counts, names_of
from graph.coverage.words import GROUND
from ontology.facts import Fact, Facts


class Trustees:
    """The spells of trustees with the mayors in whose place they stand."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._by_mandate: dict[str, list[Fact]] = defaultdict(list)
        self._by_office: dict[str, list[Fact]] = defaultdict(list)
        for spell in facts.of("MAYOR_OF"):
            self._by_mandate[spell.text("mandate") or ""].append(spell)
            if spell.text("standing") == "trustee":
                self._by_office[office_of(spell)].append(spell)

    def count(self) -> Iterator[Count]:
        """By office: spells, municipalities, displaced mayors known, and the grounds."""
        for office, spells in sorted(self._by_office.items()):
            grounds = Counter(ground for spell in spells if (ground := self._ground(spell)))
            held = {"spells": len(spells), "cities": len({spell.object for spell in spells})}
            held["displaced"] = sum(bool(self._displaced(spell)) for spell in spells)
            held |= {f"{GROUND}{word}": number for word, number in sorted(grounds.items())}
            whole = {name: len(spells) for name in held if name not in ("spells", "cities")}
            yield from counts("trustees", office, name_office(self._facts, office), held, whole, office=office)

    def missing(self) -> Iterator[Missing]:
        """Trustees of whom it is not known in whose place, or why that one had left."""
        for office, spells in sorted(self._by_office.items()):
            for spell in spells:
                if self._displaced(spell) and self._ground(spell):
                    continue
                yield Missing(
                    "trustees", office, "ground" if self._displaced(spell) else "displaced", spell.object or "",
                    names_of(self._facts, spell.object)[0], office,
                    start=spell.text("start"), end=spell.text("end"), facts=(spell.id,),
                )  # fmt: skip

    def _displaced(self, spell: Fact) -> list[Fact]:
        return self._by_mandate.get(spell.text("stands_in_for") or "-", [])

    def _ground(self, spell: Fact) -> str | None:
        """How the displaced mayor's last spell in office ended: a suspension goes before what came of it later."""
        ended = {one.text("ended_by") for one in self._displaced(spell)} - {None}
        return "suspension" if "suspension" in ended else min((word for word in ended if word), default=None)
