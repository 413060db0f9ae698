"""Narrowing spells to a time, a party or a standing."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from graph.errors import BadQuestion
from graph.questions.intervals.spells import Spell
from ontology.errors import OntologyError
from ontology.vocabulary import check_word


def within(spell: Spell, since: datetime.date | None, until: datetime.date | None) -> bool:
    """Whether a spell was not over before a day and had begun by another, as far as it may be."""
    # An open spell counts up to when it was last seen, and yet is not over then.
    over = spell.interval.end_max
    begun = spell.interval.start_min
    return (since is None or over is None or over >= since) and (until is None or begun is None or begun <= until)


def with_standing(spells: Iterable[Spell], standing: Sequence[str]) -> list[Spell]:
    """The spells held in one of some standings; all where none is given. Raises BadQuestion."""
    for word in standing:
        try:
            check_word("standing", word)
        except OntologyError as error:
            raise BadQuestion(f"{error}; write one of them", "standing") from None
    return [spell for spell in spells if not standing or spell.row["standing"] in standing]


def of_party(spells: Iterable[Spell], party: str | None) -> list[Spell]:
    """The spells of those whom a party nominated, or who led it; all where no party is given."""
    return [
        spell
        for spell in spells
        if party is None
        or spell.row["party"] == party
        or (spell.row["relation"] == "LEADER_OF" and spell.row["held"] == party)
    ]
