"""Rules on single facts: what they refer to, what they must say, and whether their dates are possible."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.dates import parse_date
from ontology.errors import BadInterval
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


def check_intervals(facts: Facts) -> Iterator[Finding]:
    """bad-interval: no end before the start, no end where none can be."""
    for fact in facts.dated():
        try:
            fact.interval()
        except BadInterval as error:
            yield Finding("bad-interval", "error", (fact.id,), f"{fact.id}: {error}", "correct the dates by the source")


def check_lifetimes(facts: Facts) -> Iterator[Finding]:
    """outside-life: nothing begins before a person's birth or a party's founding, or after a death."""
    for fact in facts.dated():
        start = fact.text("start")
        person = facts.by_id.get(fact.subject or "")
        held = facts.by_id.get(fact.object or "")
        if start is None:
            continue
        begun = parse_date(start)
        for thing, field, kind in (
            (person, "born", "birth"),
            (held, "founded", "founding"),
            (person, "founded", "founding"),
        ):
            day = thing.text(field) if thing else None
            if thing and day and begun.latest < parse_date(day).earliest:
                yield _outside(fact, thing, f"begins on {start}, before the {kind} of {thing.id} on {day}")
        died = person.text("died") if person else None
        if person and died and begun.earliest > parse_date(died).latest:
            yield _outside(fact, person, f"begins on {start}, after the death of {person.id} on {died}")


def _outside(fact: Fact, thing: Fact, what: str) -> Finding:
    return Finding("outside-life", "error", (fact.id, thing.id), f"{fact.id}: {what}", "correct one of the two dates")


def check_open_ends(facts: Facts) -> Iterator[Finding]:
    """never-seen: an open spell says when it was last seen, or nothing about the present follows from it."""
    for fact in facts.dated():
        if fact.text("end_state") == "open" and fact.text("last_seen") is None:
            yield Finding(
                "never-seen", "error", (fact.id,), f"{fact.id}: open, but no source says when it was last seen",
                "fill in last_seen: the day of the newest source that attests it",
            )  # fmt: skip


RULES = (check_references, check_required, check_sources, check_intervals, check_lifetimes, check_open_ends)
