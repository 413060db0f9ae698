"""Facts as Popolo JSON: persons, organizations, areas, posts, events and memberships.

Popolo has a place for who belonged where, as what and when. What it has no place for (how someone held, why it ended,
a date that is not sure) stands beside it under `siyaset`, so that nothing of a membership is lost. Results of
elections, successions of parties, attributes and each source's own word are not in it: the Turtle export has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ontology.dates import parse_date
from ontology.facts import Fact, Facts
from ontology.model import TENURES
from ontology.terms import Value

Json = dict[str, Any]

SCHEME = "siyaset"
"""The scheme of our ids, and the name under which stands what Popolo has no place for."""

_ORGANIZATIONS = {
    "Party": "political party", "Alliance": "alliance", "City": "municipality", "Ministry": "ministry",
    "Assembly": "legislature", "Country": "country",
}  # fmt: skip
_AREAS = {"Province": "province", "District": "district"}
_EVENTS = {"Term": "legislative period", "Election": "election"}
_ROLES = {
    "MEMBER_OF": "member", "LEADER_OF": "leader", "MAYOR_OF": "mayor", "DEPUTY_IN": "member", "SPEAKER_OF": "speaker",
    "PRESIDENT_OF": "president", "PRIME_MINISTER_OF": "prime minister", "MINISTER_OF": "minister",
}  # fmt: skip
_BEGINNINGS = ("founded", "since", "date")
_ENDINGS = ("dissolved", "until")


def popolo_of(facts: Facts) -> dict[str, list[Json]]:
    """The collections of a Popolo document, each ordered by id."""
    memberships = [_membership(fact, facts) for fact in facts.of(*TENURES, "MEMBER_OF") if _is_person(fact, facts)]
    return {
        "persons": [_person(fact, facts) for fact in facts.of("Politician")],
        "organizations": [_organization(fact, facts) for fact in facts.of(*_ORGANIZATIONS)],
        "areas": [_area(fact, facts) for fact in facts.of(*_AREAS)],
        "posts": list(_posts(facts)),
        "events": [_event(fact, facts) for fact in facts.of(*_EVENTS)],
        "memberships": memberships,
    }


def _is_person(fact: Fact, facts: Facts) -> bool:
    return facts.label_of(fact.subject or "") == "Politician"


def _person(fact: Fact, facts: Facts) -> Json:
    said = _thing(fact, facts)
    _put_dates(said, fact, {"birth_date": ("born",), "death_date": ("died",)})
    if "gender" in fact.fields:
        said["gender"] = fact.fields["gender"]
    return said


def _organization(fact: Fact, facts: Facts) -> Json:
    said = _thing(fact, facts) | {"classification": _ORGANIZATIONS[fact.kind]}
    _put_dates(said, fact, {"founding_date": _BEGINNINGS, "dissolution_date": _ENDINGS})
    if fact.text("province"):
        said["area_id"] = fact.text("province")
    return said


def _area(fact: Fact, facts: Facts) -> Json:
    said = _thing(fact, facts) | {"classification": _AREAS[fact.kind]}
    parent = fact.text("province")
    return said | {"parent_id": parent} if parent else said


def _event(fact: Fact, facts: Facts) -> Json:
    said = _thing(fact, facts) | {"classification": _EVENTS[fact.kind]}
    _put_dates(said, fact, {"start_date": _BEGINNINGS, "end_date": _ENDINGS})
    if fact.text("assembly"):
        said["organization_id"] = fact.text("assembly")
    return said


def _thing(fact: Fact, facts: Facts) -> Json:
    """What every record of a thing has: its id here and elsewhere, its names, where it was read."""
    identifiers = [{"scheme": SCHEME, "identifier": fact.id}]
    if "wikidata" in fact.fields:
        identifiers.append({"scheme": "wikidata", "identifier": str(fact.fields["wikidata"])})
    said: Json = {"id": fact.id, "name": str(fact.fields.get("name", fact.id)), "identifiers": identifiers}
    aliases = fact.fields.get("aliases")
    others = [{"name": name} for name in aliases] if isinstance(aliases, list) else []
    if "name_en" in fact.fields:
        others.append({"name": str(fact.fields["name_en"]), "note": "English"})
    if others:
        said["other_names"] = others
    return said | {"sources": _sources(fact, facts)}


def _posts(facts: Facts) -> Iterator[Json]:
    """One post for whatever is held by one at a time, wherever somebody held it."""
    held = {(fact.kind, fact.object or "") for fact in facts.of(*TENURES) if fact.kind != "DEPUTY_IN"}
    for kind, thing in sorted(held):
        record = facts.by_id.get(thing)
        name = str(record.fields.get("name", thing)) if record else thing
        post: Json = {"id": _post_id(kind, thing), "label": f"{_ROLES[kind]}, {name}", "role": _ROLES[kind]}
        yield post | {"organization_id": thing}


def _post_id(kind: str, thing: str) -> str:
    return f"{_ROLES[kind].replace(' ', '-')}:{thing}"


def _membership(fact: Fact, facts: Facts) -> Json:
    said: Json = {"id": fact.id, "person_id": fact.subject, "role": _ROLES[fact.kind]}
    said["identifiers"] = [{"scheme": SCHEME, "identifier": fact.id}]
    left = dict(fact.fields)
    if fact.kind == "DEPUTY_IN":
        term = facts.by_id.get(fact.object or "")
        said["organization_id"] = (term.text("assembly") if term else None) or fact.object
        said["legislative_period_id"] = fact.object
        if "province" in left:
            said["area_id"] = left.pop("province")
    else:
        said["organization_id"] = fact.object
        if fact.kind in TENURES:
            said["post_id"] = _post_id(fact.kind, fact.object or "")
    if fact.text("party") in facts.by_id:
        said["on_behalf_of_id"] = left.pop("party")
    if fact.kind == "SPEAKER_OF" and "term" in left:
        said["legislative_period_id"] = left.pop("term")
    for name, field in (("start_date", "start"), ("end_date", "end")):
        text = fact.text(field)
        if text is not None:
            said[name], is_whole = _plain_date(text)
            if is_whole:
                del left[field]
    if left:
        said[SCHEME] = {name: _text(value) for name, value in left.items()}
    return said | {"sources": _sources(fact, facts)}


def _put_dates(said: Json, fact: Fact, names: dict[str, Iterable[str]]) -> None:
    """The first of some fields that has a date, under Popolo's name; one that is not sure also as it was said."""
    for name, fields in names.items():
        for field in fields:
            text = fact.text(field)
            if text is not None:
                said[name], is_whole = _plain_date(text)
                if not is_whole:
                    said.setdefault(SCHEME, {})[field] = text
                break


def _plain_date(text: str) -> tuple[str, bool]:
    """A date as Popolo can hold it, and whether that is all that was said."""
    qualifier = parse_date(text).qualifier
    return text.removesuffix(qualifier) if qualifier else text, not qualifier


def _text(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _sources(fact: Fact, facts: Facts) -> list[Json]:
    found = []
    for identity in fact.sources:
        source = facts.by_id.get(identity)
        fields = source.fields if source else {}
        found.append({"id": identity, "url": str(fields.get("url", "")), "note": str(fields.get("title", identity))})
    return found
