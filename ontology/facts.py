"""What was decided: things and relations with one value for each field, and how each value came to stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ontology.interval import Interval, make_interval
from ontology.model import RELATIONS, THINGS, is_dated
from ontology.terms import Value

ENDS = ("subject", "object")


@dataclass(frozen=True, slots=True)
class Decision:
    """How one field got its value: the rule's name, and whether other values exist that it cannot mean."""

    rule: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A thing (no subject and object) or a relation, as decided.

    `claims` and `sources` are ids in the order in which they were recorded. `derived` names the fields that no source
    states and that follow from another fact.
    """

    id: str
    kind: str
    subject: str | None
    object: str | None
    fields: dict[str, Value]
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    decisions: dict[str, Decision]
    derived: tuple[str, ...] = ()

    @property
    def is_thing(self) -> bool:
        """Whether it is a node of the graph."""
        return self.kind in THINGS

    @property
    def disputed_fields(self) -> tuple[str, ...]:
        """The fields on which sources differ beyond their precision."""
        return tuple(sorted(name for name, decision in self.decisions.items() if decision.disputed))

    @property
    def decided_by(self) -> str:
        """The rule that decided, in one word: of the disputed fields if there are any, else of all."""
        contested = {self.decisions[name].rule for name in self.disputed_fields}
        if contested:
            return "+".join(sorted(contested))
        used = {decision.rule for decision in self.decisions.values()}
        for rule in ("ruling", "most-precise", "agree"):
            if rule in used:
                return rule
        return "sole"

    def text(self, name: str) -> str | None:
        """A field's value as text, or None."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else None

    def interval(self) -> Interval:
        """The time of a dated relation. Raises BadInterval if its dates contradict each other."""
        return make_interval(
            self.text("start"), self.text("end"), self.text("end_state"), self.text("last_seen"), self.text("over_by")
        )

    def with_derived(self, **values: Value) -> Fact:
        """The same fact with fields that follow from another one."""
        return replace(self, fields={**self.fields, **values}, derived=(*self.derived, *values))


@dataclass
class Facts:
    """Every fact of one version, by id, and by kind in the order of ids."""

    by_id: dict[str, Fact] = field(default_factory=dict)
    horizon: str = ""

    def of(self, *kinds: str) -> Iterator[Fact]:
        """The facts of some kinds, ordered by id."""
        wanted = set(kinds)
        found = [fact for fact in self.by_id.values() if fact.kind in wanted]
        return iter(sorted(found, key=lambda fact: fact.id))

    def things(self) -> Iterator[Fact]:
        """The nodes."""
        return self.of(*THINGS)

    def relations(self) -> Iterator[Fact]:
        """The edges that sources state."""
        return self.of(*RELATIONS)

    def dated(self) -> Iterator[Fact]:
        """The relations that have a start and an end."""
        return (fact for fact in self.relations() if is_dated(fact.kind))

    def label_of(self, thing: str) -> str | None:
        """The label of a thing, or None if there is no such thing."""
        found = self.by_id.get(thing)
        return found.kind if found is not None and found.is_thing else None
