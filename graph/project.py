"""From facts and claims to records: which nodes and edges the graph holds, with which properties."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any

import orjson

from graph.merging import apply_merges, distinct_pairs
from graph.records import EdgeRecord, NodeRecord, Projection
from graph.state import LogState
from ontology.claims import Claim, Merge
from ontology.facts import Fact, Facts
from ontology.model import RELATIONS, THINGS, is_dated
from ontology.text import fold, sort_key

_STRUCTURE = {
    "PART_OF": "election", "COUNT_OF": "contest", "FOR_PLACE": "place", "RERUN_OF": "rerun_of",
    "IN_PROVINCE": "province",
}  # fmt: skip
"""Edges that follow from a thing's field: type → the field that names the other end. The model says of which things."""


def project(facts: Facts, state: LogState) -> Projection:
    """Everything that the graph of this version holds."""
    return project_facts(facts, state).add_all(project_claims(facts, state))


def project_facts(facts: Facts, state: LogState) -> Projection:
    """The things and relations, with what sources said of them as text."""
    return project_things(facts, state).add_all(project_relations(facts, state))


def project_things(facts: Facts, state: LogState) -> Projection:
    """The nodes, with what sources said of them, and where merged ids lead."""
    projection = Projection()
    state = apply_merges(state)
    said, heard, distinct = _said(state, THINGS), heard_names(state), _distinct(state)
    weights = _weigh(facts)
    for fact in facts.things():
        projection.add(
            _node(fact, weights[fact.id], said.get(fact.id), heard.get(fact.id, ()), distinct.get(fact.id, ()))
        )
    for merge in state.merges.values():
        projection.add(_redirect(facts, merge))
    return projection


def project_relations(facts: Facts, state: LogState) -> Projection:
    """The edges that sources state and those that follow from them; an attribute is a node besides."""
    projection = Projection()
    said = _said(apply_merges(state), RELATIONS)
    for fact in facts.relations():
        for record in _relation(facts, fact, said.get(fact.id, "[]")):
            projection.add(record)
    for kind, field in _STRUCTURE.items():
        for fact in facts.of(*RELATIONS[kind].FROM):
            edge = _structural_edge(facts, kind, fact, field)
            if edge is not None:
                projection.add(edge)
    for fact in facts.of("STOOD_IN"):
        edge = _win(facts, fact)
        if edge is not None:
            projection.add(edge)
    return projection


def project_claims(facts: Facts, state: LogState) -> Projection:
    """The claims, each with the edges to its source and to what it is about."""
    projection = Projection()
    for claim in apply_merges(state).claims.values():
        for record in _claim(facts, claim):
            projection.add(record)
    return projection


def _weigh(facts: Facts) -> Counter[str]:
    """How many relations speak of each thing: of several that a name may mean, the one most spoken of comes first."""
    ends = (end for fact in facts.relations() for end in (fact.subject, fact.object) if end is not None)
    return Counter(ends)


def _node(fact: Fact, weight: int, said: str | None, heard: Iterable[str], distinct: Sequence[str]) -> NodeRecord:
    properties: dict[str, Any] = {**fact.fields, **_provenance(fact)}
    if said is not None:
        properties["said"] = said
    if fact.kind not in ("Source", "Attribute"):
        properties["name"] = _name(fact)
        properties["keys"] = search_keys(fact, heard)
        properties["sort"] = sort_key(properties["name"])
        properties["weight"] = weight
    if distinct:
        properties["distinct_from"] = list(distinct)
    return NodeRecord(fact.kind, fact.id, properties)


def _name(fact: Fact) -> str:
    return fact.text("name") or fact.id


def _redirect(facts: Facts, merge: Merge) -> NodeRecord:
    """Where an id that was merged leads, and who found so."""
    kind = facts.by_id[merge.new].kind if merge.new in facts.by_id else None
    found = {"to": merge.new, "kind": kind, "by": merge.by, "on": merge.on, "reason": merge.reason}
    return NodeRecord("Redirect", merge.old, {name: value for name, value in found.items() if value is not None})


_NAMES = ("name", "name_en", "abbreviation", "full_name")


def search_keys(fact: Fact, heard: Iterable[str]) -> list[str]:
    """The folded forms under which a thing is found: its names, abbreviation, aliases, and what single sources say."""
    aliases = fact.fields.get("aliases")
    names = [fact.text(field) for field in _NAMES]
    names += aliases if isinstance(aliases, list) else []
    return list(dict.fromkeys(fold(name) for name in (*names, *heard) if name))


def heard_names(state: LogState) -> dict[str, list[str]]:
    """Every name that some source gives a thing, also where another one was decided on."""
    heard: dict[str, list[str]] = defaultdict(list)
    for claim in state.claims.values():
        if claim.kind in THINGS and claim.kind != "Source":
            heard[claim.fact] += [name for field in _NAMES if isinstance(name := claim.fields.get(field), str)]
    return heard


def _distinct(state: LogState) -> dict[str, list[str]]:
    """The things from which each was found to be another one, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for left, right in sorted(distinct_pairs(state)):
        found[left].append(right)
    return found


def _said(state: LogState, kinds: Container[str]) -> dict[str, str]:
    """What each source said of each fact of some kinds, as one JSON text.

    The same is in the Claim nodes; on the edge or node itself it is what makes an answer with its evidence one short
    look-up.
    """
    by_fact: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for claim in state.claims.values():
        if claim.kind != "Source" and claim.kind in kinds:
            by_fact[claim.fact].append(
                {"id": claim.id, "source": claim.source, "locator": claim.locator, "fields": claim.fields,
                 "recorded": claim.recorded}
            )  # fmt: skip
    return {fact: orjson.dumps(claims).decode() for fact, claims in by_fact.items()}


def _relation(facts: Facts, fact: Fact, said: str) -> Iterator[NodeRecord | EdgeRecord]:
    properties = {**fact.fields, **_bounds(fact), **_provenance(fact), "said": said}
    party = facts.by_id.get(fact.text("party") or "")
    if party is not None:
        properties["party_name"] = party.text("abbreviation") or _name(party)
    if fact.kind == "HAS":
        yield NodeRecord("Attribute", fact.id, properties)
        yield _edge(facts, "HAS", fact.id, fact.subject, fact.id, properties, to_label="Attribute")
        return
    yield _edge(facts, fact.kind, fact.id, fact.subject, fact.object, properties)


def _edge(
    facts: Facts,
    kind: str,
    identity: str,
    from_id: str | None,
    to_id: str | None,
    properties: dict[str, Any],
    *,
    to_label: str | None = None,
) -> EdgeRecord:
    assert from_id is not None
    assert to_id is not None
    return EdgeRecord(
        kind,
        identity,
        facts.label_of(from_id) or "",
        from_id,
        to_label or facts.label_of(to_id) or "",
        to_id,
        properties,
    )


def _bounds(fact: Fact) -> dict[str, Any]:
    """The typed days beside the texts, for comparison in queries; absent where nothing limits them."""
    if not is_dated(fact.kind):
        return {}
    interval = fact.interval()
    days: dict[str, datetime.date | None] = {
        "start_min": interval.start_min,
        "start_max": interval.start_max,
        "end_min": interval.end_min,
        "end_max": interval.end_max,
    }
    return {name: day for name, day in days.items() if day is not None}


def _provenance(fact: Fact) -> dict[str, Any]:
    found: dict[str, Any] = {
        "sources": list(fact.sources),
        "decided_by": fact.decided_by,
        "disputed": bool(fact.disputed_fields),
    }
    if fact.disputed_fields:
        found["disputed_fields"] = list(fact.disputed_fields)
    ruled = sorted(name for name, decision in fact.decisions.items() if decision.rule == "ruling")
    if ruled:
        found["ruled_fields"] = ruled
    if fact.derived:
        found["derived"] = list(fact.derived)
    return found


def _structural_edge(facts: Facts, kind: str, fact: Fact, field: str) -> EdgeRecord | None:
    target = fact.text(field)
    if target is None:
        return None
    return _edge(facts, kind, fact.id, fact.id, target, {"sources": list(fact.sources)})


def _win(facts: Facts, fact: Fact) -> EdgeRecord | None:
    """WON_IN, for whoever was elected in a contest of its own place."""
    contest = facts.by_id.get(fact.object or "")
    place = contest.text("place") if contest else None
    if fact.fields.get("elected") is not True or contest is None or place is None:
        return None
    if facts.label_of(place) not in RELATIONS["WON_IN"].TO:
        return None
    date = contest.text("date")
    properties: dict[str, Any] = {
        "year": int(date[:4]) if date else None,
        "contest": contest.id,
        "party": fact.text("party"),
        "votes": fact.fields.get("votes"),
        "share": fact.fields.get("share"),
        "outcome": contest.text("outcome"),
        **_provenance(fact),
    }
    known = {name: value for name, value in properties.items() if value is not None}
    return _edge(facts, "WON_IN", fact.id, fact.subject, place, known)


def _claim(facts: Facts, claim: Claim) -> Iterator[NodeRecord | EdgeRecord]:
    """The claim as a node, the source it cites and the things it is about. A source's own description cites itself."""
    properties: dict[str, Any] = {
        "fact": claim.fact,
        "relation": claim.kind,
        "fields": orjson.dumps(claim.fields, option=orjson.OPT_SORT_KEYS).decode(),
        "source": claim.source,
        "locator": claim.locator,
        "loader": claim.loader,
        "recorded": claim.recorded,
    }
    if claim.subject:
        properties["subject"] = claim.subject
    if claim.object:
        properties["object"] = claim.object
    yield NodeRecord("Claim", claim.id, properties)
    yield EdgeRecord("CITES", claim.id, "Claim", claim.id, "Source", claim.source, {})
    about = [thing for thing in (claim.subject, claim.object) if thing] or [claim.fact]
    for thing in dict.fromkeys(about):
        label = facts.label_of(thing)
        if label is not None:
            yield EdgeRecord("ABOUT", f"{claim.id}:{thing}", "Claim", claim.id, label, thing, {})
