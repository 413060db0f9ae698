"""Things and which of their fields are known; every kind of fact with how well it is sourced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.coverage.rows import Count, counts
from graph.coverage.sources import Independence, count_sourcing
from ontology.facts import Fact, Facts
from ontology.model import RELATIONS, THINGS

_FIELDS: dict[str, tuple[str, ...]] = {
    "Politician": ("born", "died", "gender", "wikidata"),
    "Party": ("abbreviation", "founded", "dissolved", "how_ended", "colour", "family", "wikidata"),
    "Alliance": ("founded", "dissolved", "wikidata"),
    "Province": ("plate", "iso", "nuts", "population", "lat", "lon", "outline", "area", "since", "wikidata"),
    "District": ("population", "area", "since", "wikidata"),
    "City": ("kind", "population", "since", "wikidata"),
    "Ministry": ("since", "until", "wikidata"),
    "Government": ("number", "since", "until", "wikidata"),
    "Term": ("number", "since", "until", "wikidata"),
    "Election": ("date", "registered", "cast", "valid", "wikidata"),
    "Source": ("published", "archived"),
}

_WITH: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Party": (("leaders", "LEADER_OF", "object"),),
    "City": (("mayors", "MAYOR_OF", "object"),),
    "Ministry": (("ministers", "MINISTER_OF", "object"),),
    "Government": (("prime-ministers", "PRIME_MINISTER_OF", "government"), ("ministers", "MINISTER_OF", "government")),
}
"""What a thing is held with: the measure, the relation, and where the relation names the thing."""

_DUE = {"Province": 81}


def cover_things(facts: Facts) -> Iterator[Count]:
    """Each kind of thing: how many, and of how many each field is known."""
    for kind, fields in _FIELDS.items():
        found = list(facts.of(kind))
        if not found:
            continue
        held = {"held": len(found)} | {name: sum(name in one.fields for one in found) for name in fields}
        for measure, relation, where in _WITH.get(kind, ()):
            named = {_names(fact, where) for fact in facts.of(relation)}
            held[measure] = sum(one.id in named for one in found)
        whole: dict[str, int | None] = dict.fromkeys(held, len(found))
        whole["held"] = _DUE.get(kind)
        yield from counts("things", kind, (THINGS[kind].LABEL_TR, kind), held, whole)


def cover_facts(facts: Facts, independence: Independence) -> Iterator[Count]:
    """Each kind of fact: how many, from how many independent sources, disputed, ruled."""
    by_kind: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts.by_id.values():
        by_kind[fact.kind].append(fact)
    for kind in (*THINGS, *RELATIONS):
        found = by_kind.get(kind)
        if found and kind != "Source":
            held = {"held": len(found)} | count_sourcing(found, independence)
            whole: dict[str, int | None] = dict.fromkeys(held, len(found))
            whole["held"] = None
            names = (THINGS[kind].LABEL_TR, kind) if kind in THINGS else (RELATIONS[kind].LABEL_TR, kind)
            yield from counts("facts", kind, names, held, whole)


def _names(fact: Fact, where: str) -> str | None:
    return fact.object if where == "object" else fact.text(where)
