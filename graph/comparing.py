"""What differs between the facts of two states: which are new, say something else, have ended or are gone, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ontology.facts import Fact, Facts
from ontology.terms import Value


@dataclass(frozen=True)
class FactChange:
    """What a load does to the facts, by id."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class FieldChange:
    """A field whose value is another one, with the rule that decided it; None where there is or was no value."""

    field: str
    old: Value | None
    new: Value | None
    rule: str | None


def compare_facts(before: Facts, after: Facts) -> FactChange:
    """Which facts are new, say something else, have ended or are gone."""
    if before is after:
        return FactChange()
    added, changed, closed = [], [], []
    for identity, fact in after.by_id.items():
        old = before.by_id.get(identity)
        if old is None:
            added.append(identity)
        elif old.text("end") is None and fact.text("end") is not None:
            closed.append(identity)
        elif _says(old) != _says(fact):
            changed.append(identity)
    removed = sorted(before.by_id.keys() - after.by_id.keys())
    return FactChange(tuple(added), tuple(changed), tuple(closed), tuple(removed))


def compare_fields(old: Fact, new: Fact) -> Iterator[FieldChange]:
    """The fields of one fact that differ, in the order of their names."""
    for name in sorted({*old.fields, *new.fields}):
        if old.fields.get(name) != new.fields.get(name):
            decision = new.decisions.get(name)
            yield FieldChange(name, old.fields.get(name), new.fields.get(name), decision.rule if decision else None)


def _says(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, fact.subject, fact.object, fact.fields, sorted(fact.sources))
