"""Rules on single facts: what they refer to, what they must say, and whether their values are possible."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ontology.facts import Fact, Facts
from ontology.model import NAMELESS, RELATIONS, required_fields, terms_of
from ontology.rules.finding import Finding
from ontology.terms import Kind


def check_references(facts: Facts) -> Iterator[Finding]:
    """unknown-reference: every id that a fact names is a thing of the right kind."""
    for fact in facts.by_id.values():
        if not fact.is_thing:
            relation = RELATIONS[fact.kind]
            yield from _check_end(facts, fact, relation.SUBJECT, fact.subject, relation.FROM)
            if relation.OBJECT:
                yield from _check_end(facts, fact, relation.OBJECT, fact.object, relation.TO)
            labels = {facts.label_of(fact.subject or ""), facts.label_of(fact.object or "")}
            if fact.kind == "SUCCEEDED_BY" and len(labels - {None}) == 2:
                what = f"{fact.id}: {fact.subject} and {fact.object} are things of two kinds"
                yield Finding(
                    "unknown-reference", "error", (fact.id,), what, "let a party follow a party, a city a city"
                )
        for name, declared in terms_of(fact.kind).items():
            value = fact.text(name)
            if declared.kind is Kind.ID and declared.refers and value is not None and value not in declared.reserved:
                yield from _check_end(facts, fact, name, value, declared.refers)


def _check_end(facts: Facts, fact: Fact, field: str, value: str | None, kinds: tuple[str, ...]) -> Iterator[Finding]:
    label = facts.label_of(value) if value else None
    if label in kinds:
        return
    wanted = " or ".join(kinds)
    problem = f"{field} {value!r} is unknown" if label is None else f"{field} {value!r} is a {label}, not a {wanted}"
    yield Finding(
        "unknown-reference", "error", (fact.id,), f"{fact.id}: {problem}",
        f"add it to the file of its kind ({wanted}) or correct the id", field, value or "",
    )  # fmt: skip


def check_required(facts: Facts) -> Iterator[Finding]:
    """missing-field: nothing stands without the fields that give it its meaning."""
    for fact in facts.by_id.values():
        missing = [name for name in required_fields(fact.kind) if name not in fact.fields and _needs(fact, name)]
        if missing:
            yield Finding(
                "missing-field", "error", (fact.id,), f"{fact.id}: no source says {', '.join(missing)}",
                "fill it in on the line of the source that says it",
            )  # fmt: skip


def _needs(fact: Fact, name: str) -> bool:
    """Sources have titles, and contests, tallies and attributes are named by what they belong to."""
    return not (name == "name" and fact.kind in NAMELESS)


def check_sources(facts: Facts) -> Iterator[Finding]:
    """unknown-source: every fact cites sources that are described."""
    for fact in facts.by_id.values():
        for source in fact.sources:
            if facts.label_of(source) != "Source":
                yield Finding(
                    "unknown-source", "error", (fact.id,), f"{fact.id}: source {source!r} is not described",
                    "add it to sources.csv with publisher, address, licence and reliability", "source", source,
                )  # fmt: skip


_BOUNDS = {"lat": (35.5, 42.5), "lon": (25.5, 45.0)}
"""Degrees within which the country lies."""


def check_coordinates(facts: Facts) -> Iterator[Finding]:
    """off-the-map: a place lies in the country."""
    for fact in facts.of("Province"):
        for name, (least, most) in _BOUNDS.items():
            value = fact.fields.get(name)
            if isinstance(value, float) and not least <= value <= most:
                yield Finding(
                    "off-the-map", "error", (fact.id,), f"{fact.id}: {name} {value} lies outside {least} to {most}",
                    "exchange or correct the degrees", name, str(value),
                )  # fmt: skip


def check_items(facts: Facts) -> Iterator[Finding]:
    """same-item: two things are not one item of Wikidata."""
    items: dict[str, list[str]] = defaultdict(list)
    for fact in facts.things():
        item = fact.text("wikidata")
        if item is not None:
            items[item].append(fact.id)
    for item, things in items.items():
        if len(things) > 1:
            yield Finding(
                "same-item", "error", tuple(things), f"{', '.join(things)} are all {item}",
                "correct the item, or merge the two in merges.csv", "wikidata", item,
            )  # fmt: skip


def check_kinds(facts: Facts) -> Iterator[Finding]:
    """other-kind: a municipality is of the kind that it is said to be up to now."""
    for fact in facts.of("HAS"):
        if fact.text("key") != "kind" or fact.text("end_state") != "open":
            continue
        place = facts.by_id.get(fact.subject or "")
        said, kind = fact.text("value"), place.text("kind") if place else None
        if place is not None and kind != said:
            yield Finding(
                "other-kind", "error", (place.id, fact.id), f"{place.id}: kind {kind} here, {said} by {fact.id}",
                "correct the one that is out of date", "kind", kind or "",
            )  # fmt: skip


RULES = (check_references, check_required, check_sources, check_coordinates, check_items, check_kinds)
