"""Contests with who stood in them and who came to office by them: what every count of contests looks into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontology.facts import Fact, Facts
from ontology.model import TENURES

SINGLE = ("mayor", "metropolitan-mayor", "president")
"""What one person is elected to."""


@dataclass(frozen=True)
class Race:
    """One contest, its election, its lines, and the spells that it led to."""

    contest: Fact
    election: Fact | None
    lines: Sequence[Fact]
    spells: Sequence[Fact]
    people: frozenset[str]

    @property
    def winner(self) -> Fact | None:
        """The line of whoever received the certificate."""
        return next((line for line in self.lines if line.fields.get("elected") is True), None)

    @property
    def has_person(self) -> bool:
        """Whether it is known who received the certificate: a person, not only a party."""
        winner = self.winner
        return bool(self._elected()) or (winner is not None and winner.subject in self.people)

    @property
    def has_party(self) -> bool:
        """Whether it is known who nominated whoever received the certificate."""
        winner = self.winner
        of_line = winner is not None and (winner.text("party") or winner.subject not in self.people)
        return bool(of_line) or any(spell.text("party") for spell in self._elected())

    def has(self, field: str) -> bool:
        """Whether the winner's line has a figure."""
        winner = self.winner
        return winner is not None and field in winner.fields

    def _elected(self) -> list[Fact]:
        return [spell for spell in self.spells if spell.text("standing") in (None, "elected")]


def races(facts: Facts) -> Iterator[Race]:
    """Every contest of the data, ordered by id."""
    lines: dict[str, list[Fact]] = defaultdict(list)
    for line in facts.of("STOOD_IN"):
        lines[line.object or ""].append(line)
    spells: dict[str, list[Fact]] = defaultdict(list)
    for spell in facts.of(*TENURES):
        led_by = spell.text("contest")
        if led_by is not None:
            spells[led_by].append(spell)
    people = frozenset(one.id for one in facts.of("Politician"))
    for contest in facts.of("Contest"):
        election = facts.by_id.get(contest.text("election") or "")
        yield Race(contest, election, lines[contest.id], spells[contest.id], people)
