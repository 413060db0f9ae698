"""The three kinds of lines that a coverage is made of: a count, something missing, a disagreement of sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ontology.facts import Facts


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of one thing (`measure`) in one place of the data (`section`, `id`).

    `of` is the number that there must be or that it is a part of; None where nobody can say.
    """

    section: str
    id: str
    name: str
    name_en: str
    measure: str
    held: int
    of: int | None = None
    office: str | None = None
    election: str | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """Something by name that should be held and is not. `missing` is a word of `MISSING`.

    For an office without a holder `start` and `end` bound the stretch, `certainty` says whether it is sure that no one
    is known, and `reason` why it is not (a word of `ontology.vocabulary.REASONS`).
    """

    section: str
    id: str
    missing: str
    place: str
    name: str
    office: str | None = None
    election: str | None = None
    start: str | None = None
    end: str | None = None
    certainty: str | None = None
    reason: str | None = None
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """One field of one fact on which sources differ beyond their precision: what stands, by which rule, what else."""

    relation: str
    fact: str
    field: str
    value: str
    others: tuple[str, ...]
    rule: str


def counts(
    section: str,
    identity: str,
    names: tuple[str, str],
    held: Mapping[str, int],
    of: int | Mapping[str, int | None] | None = None,
    *,
    office: str | None = None,
    election: str | None = None,
) -> Iterator[Count]:
    """The counts of one place of the data, in the order given. `of` is one number for all, or one for each."""
    for measure, number in held.items():
        whole = of.get(measure) if isinstance(of, Mapping) else of
        yield Count(section, identity, *names, measure, number, whole, office, election)


def names_of(facts: Facts, identity: str | None) -> tuple[str, str]:
    """A thing's Turkish and English name; its id where it has none."""
    found = facts.by_id.get(identity or "")
    name = (found.text("name") if found else None) or identity or "?"
    return name, (found.text("name_en") if found else None) or name
