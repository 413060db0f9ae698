"""Rules on time: intervals that are possible, within the lives of people, parties and places, and not in the future."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.dates import parse_date
from ontology.errors import BadInterval
from ontology.facts import Fact, Facts
from ontology.model import TENURES
from ontology.rules.finding import Finding


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


_CONTINUED = ("suspension", "return", "release")
"""How a spell begins that goes on with a mandate won before."""


def check_party_lives(facts: Facts) -> Iterator[Finding]:
    """outside-party-life: nobody stands for, or takes office for, a party that is not there yet or no longer."""
    for fact in facts.of("STOOD_IN", "RECEIVED", *TENURES):
        if fact.text("began_by") in _CONTINUED:
            continue  # The party that nominated may be gone by then.
        day = _day_of(facts, fact)
        for name in (fact.text("party"), fact.text("list"), fact.subject):
            party = facts.by_id.get(name or "")
            if day is None or party is None or party.kind != "Party":
                continue
            begun = parse_date(day)
            founded, dissolved = party.text("founded"), party.text("dissolved")
            if founded and begun.latest < parse_date(founded).earliest:
                yield _lifeless(fact, party, f"on {day}, before {party.id} was founded on {founded}")
            if dissolved and begun.earliest > parse_date(dissolved).latest:
                yield _lifeless(fact, party, f"on {day}, after {party.id} ended on {dissolved}")


def check_place_lives(facts: Facts) -> Iterator[Finding]:
    """outside-place-life: no mayor and no poll before a municipality or a province exists, or after it is gone."""
    for fact in facts.of("MAYOR_OF", "DEPUTY_IN", "Contest", "Tally"):
        day = _day_of(facts, fact)
        where = fact.object if fact.kind == "MAYOR_OF" else fact.text("province") or fact.text("place")
        place = facts.by_id.get(where or "")
        if day is None or place is None:
            continue
        begun = parse_date(day)
        since, until = place.text("since"), place.text("until")
        if since and begun.latest < parse_date(since).earliest:
            yield _placeless(fact, place, f"on {day}, before {place.id} existed, since {since}")
        if until and begun.earliest > parse_date(until).latest:
            yield _placeless(fact, place, f"on {day}, after {place.id} was gone, until {until}")


def check_horizon(facts: Facts) -> Iterator[Finding]:
    """beyond-horizon: nothing has begun or was seen after the day up to which the dataset holds."""
    if not facts.horizon:
        return
    horizon = parse_date(facts.horizon).latest
    for fact in facts.dated():
        for name in ("start", "last_seen"):
            day = fact.text(name)
            if day is not None and parse_date(day).earliest > horizon:
                yield Finding(
                    "beyond-horizon", "error", (fact.id,), f"{fact.id}: {name} {day} lies after {facts.horizon}",
                    "correct the day, or move the horizon in dataset.yml to the newest source", name, day,
                )  # fmt: skip


def _day_of(facts: Facts, fact: Fact) -> str | None:
    """The day on which a fact begins: its own start, its poll's day, the beginning of its term."""
    own = fact.text("start") or fact.text("date")
    if own is not None:
        return own
    over = facts.by_id.get(fact.text("contest") or fact.object or "")
    if over is None or over is fact:
        return None
    if over.kind == "Term":
        return over.text("since")
    return over.text("date") or (_day_of(facts, over) if over.kind == "Tally" else None)


def _lifeless(fact: Fact, party: Fact, what: str) -> Finding:
    return Finding(
        "outside-party-life", "error", (fact.id, party.id), f"{fact.id}: {what}",
        "write the party of that time, or correct the party's dates",
    )  # fmt: skip


def _placeless(fact: Fact, place: Fact, what: str) -> Finding:
    return Finding(
        "outside-place-life", "error", (fact.id, place.id), f"{fact.id}: {what}",
        "write the municipality or province of that time, or correct its dates",
    )  # fmt: skip


RULES = (
    check_intervals, check_lifetimes, check_open_ends, check_party_lives, check_place_lives, check_horizon,
)  # fmt: skip
