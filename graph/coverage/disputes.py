"""Disagreements of sources and rulings of editors, by relation and field."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from graph.coverage.rows import Count, Dispute, counts
from graph.state import LogState
from ontology.facts import Facts
from ontology.model import RELATIONS, THINGS
from ontology.terms import Value


def cover_disputes(facts: Facts) -> Iterator[Count]:
    """By relation and field: on how many facts sources differ, and on how many an editor ruled."""
    having: dict[str, Counter[str]] = defaultdict(Counter)
    differing: dict[str, Counter[str]] = defaultdict(Counter)
    ruled: dict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts.by_id.values():
        having[fact.kind].update(fact.fields.keys())
        differing[fact.kind].update(fact.disputed_fields)
        ruled[fact.kind].update(name for name, decision in fact.decisions.items() if decision.rule == "ruling")
    for section, found in (("disputes", differing), ("rulings", ruled)):
        for kind in (*THINGS, *RELATIONS):
            if found[kind]:
                held = dict(sorted(found[kind].items()))
                names = (THINGS[kind].LABEL_TR if kind in THINGS else RELATIONS[kind].LABEL_TR, kind)
                yield from counts(section, kind, names, held, {name: having[kind][name] for name in held})


def list_disputes(facts: Facts, state: LogState) -> Iterator[Dispute]:
    """Every disagreement with what stands, by which rule, and what other sources say."""
    contested = {fact.id: fact for fact in facts.by_id.values() if fact.disputed_fields}
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in state.claims.values():
        fact = contested.get(claim.fact)
        for name in fact.disputed_fields if fact is not None else ():
            if name in claim.fields:
                said[claim.fact, name].append(_text(claim.fields[name]))
    for fact in sorted(contested.values(), key=lambda one: (one.kind, one.id)):
        for name in fact.disputed_fields:
            value = _text(fact.fields.get(name))
            others = tuple(dict.fromkeys(one for one in said[fact.id, name] if one != value))
            yield Dispute(fact.kind, fact.id, name, value, others, fact.decisions[name].rule)


def _text(value: Value | None) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else "|".join(value) if isinstance(value, list) else str(value)
