"""Births, foundings, and polls that are to come."""

from __future__ import annotations

import datetime
import re

from loaders.news.known import Known
from loaders.news.spans import Days, days_of, years_before
from loaders.news.verdict import Asked, Comparison, adds, confirms, contradicts
from ontology.text import fold

_KINDS = {
    "presidential": ("presidential", "cumhurbaskan"), "local": ("local", "municipal", "yerel", "mahalli"),
    "general": ("general", "parliamentary", "genel", "milletvekili"), "referendum": ("referendum", "halkoylamasi"),
}  # fmt: skip
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def compare_born(asked: Asked, known: Known) -> Comparison:
    """Whether the birth, or the age on the article's day, is the one that the graph has."""
    person = known.thing(asked.subject)
    born = days_of(person.text("born")) if person is not None else None
    meant = days_of(asked.said("date") or asked.said("year")) or _birth_by_age(asked)
    if meant is None:
        return adds("the text gives no date")
    if person is None or born is None:
        return adds("the graph has no birth")
    if born.meets(meant):
        return confirms([person], f"the graph has {person.text('born')}")
    return contradicts([person], f"the graph has {person.text('born')}")


def _birth_by_age(asked: Asked) -> Days | None:
    age = asked.said("age")
    if not age.isdigit() or not 0 < int(age) < 130:
        return None
    first = years_before(asked.published.earliest, int(age) + 1) + datetime.timedelta(days=1)
    return Days(first, years_before(asked.published.latest, int(age)))


def compare_founded(asked: Asked, known: Known) -> Comparison:
    """Whether a party was founded then, by that person: one who led it from its founding."""
    named = asked.object or asked.subject
    party = known.thing(named)
    if party is None:
        return adds("the graph knows no such party")
    meant, founded = days_of(asked.said("date") or asked.said("year")), days_of(party.text("founded"))
    if meant is not None and founded is not None and not founded.meets(meant):
        return contradicts([party], f"the graph has the founding on {party.text('founded')}")
    if not asked.object or asked.candidate.subject.kind != "Politician":
        if meant is not None and founded is not None:
            return confirms([party], f"the graph has {party.text('founded')}")
        return adds("the graph has no founding")
    led = known.between("LEADER_OF", asked.subject, named)
    first = [one for one in led if one.fields.get("began_by") == "founding"]
    if not first and founded is not None:
        first = [one for one in led if (start := days_of(one.text("start"))) is not None and start.meets(founded)]
    if first:
        return confirms([*first, party], f"led it from its founding on {party.text('founded') or '?'}")
    return adds("the graph does not say who founded it", [party])


def compare_scheduled(asked: Asked, known: Known) -> Comparison:
    """Whether a poll of that kind is due then."""
    words = fold(f"{asked.candidate.subject.text} {asked.candidate.quote}")
    year = _YEAR.search(asked.candidate.quote)
    meant = days_of(asked.said("date") or asked.said("year") or (year[0] if year else ""))
    kind = next((kind for kind, signs in _KINDS.items() if any(sign in words for sign in signs)), None)
    coming = [
        one
        for one in known.elections
        if (day := days_of(one.text("date"))) is not None and day.last >= asked.published.earliest
        and (one.id == asked.subject or not asked.subject) and kind in (None, one.text("kind"))
    ]  # fmt: skip
    if meant is None:
        return adds("the text gives no date", coming[:1])
    fitting = [one for one in coming if (day := days_of(one.text("date"))) is not None and day.meets(meant)]
    if fitting:
        return confirms(fitting, f"the graph has {fitting[0].text('date')}")
    if coming and (kind or asked.subject) and "next" in words.split():
        return contradicts(coming[:1], f"the graph has the next one on {coming[0].text('date')}")
    return adds("the graph has no such poll to come", coming[:1])
