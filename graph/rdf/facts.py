"""Things and relations as RDF: each fact a node with its fields, its two ends, its time and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, ORG, PROV, RDF, SDO, TIME, XSD

from graph.rdf.spans import bound_pairs, interval_iri, interval_triples
from graph.rdf.values import Pair, Triple, field_pairs, label_pairs, typed
from ontology.facts import Fact
from ontology.generate.namespaces import MEMBERSHIPS, SY, aligned_iri, class_iri, property_iri, thing_iri
from ontology.model import THINGS, is_dated

_COMMON = ("foaf", "org", "prov")
"""Vocabularies whose classes are written beside ours, for those who ask without a reasoner."""

_ROLES = ("office", "role")
"""Fields that say in which role someone held or belonged."""


def thing_triples(fact: Fact) -> Iterator[Triple]:
    """A thing."""
    node = thing_iri(fact.id)
    yield node, RDF.type, class_iri(fact.kind)
    for name in THINGS[fact.kind].ALIGNED:
        if name.partition(":")[0] in _COMMON:
            yield node, RDF.type, aligned_iri(name)
    for predicate, value in _said(fact):
        yield node, predicate, value
    if "wikidata" in fact.fields:
        for _, item in field_pairs(fact.kind, "wikidata", fact.fields["wikidata"]):
            yield node, SDO.sameAs, item


def relation_triples(fact: Fact) -> Iterator[Triple]:
    """A relation, then its interval if it has one. Raises BadInterval if its dates contradict each other."""
    node = thing_iri(fact.id)
    yield node, RDF.type, class_iri(fact.kind)
    for predicate, value in (*_ends(fact), *_said(fact)):
        yield node, predicate, value
    if not is_dated(fact.kind):
        return
    yield node, ORG.memberDuring if fact.kind in MEMBERSHIPS else TIME.hasTime, interval_iri(fact.id)
    for predicate, value in bound_pairs(fact):
        yield node, predicate, value
    yield from interval_triples(fact)


def _said(fact: Fact) -> Iterator[Pair]:
    """The fields, the labels and where they come from."""
    yield DCTERMS.identifier, Literal(fact.id)
    for name, value in fact.fields.items():
        yield from field_pairs(fact.kind, name, value)
    yield from label_pairs(fact.kind, fact.fields)
    for source in fact.sources:
        yield PROV.wasDerivedFrom, thing_iri(source)
    yield SY.decidedBy, Literal(fact.decided_by)
    yield SY.disputed, typed("true" if fact.disputed_fields else "false", XSD.boolean)
    yield from _fields_as(SY.disputedField, fact, fact.disputed_fields)
    yield from _fields_as(SY.derivedField, fact, fact.derived)


def _fields_as(predicate: URIRef, fact: Fact, fields: tuple[str, ...]) -> Iterator[Pair]:
    """The properties of some fields; two fields may be one property."""
    for field in dict.fromkeys(property_iri(fact.kind, name) for name in fields):
        yield predicate, field


def _ends(fact: Fact) -> Iterator[Pair]:
    """What it goes from and to, in our words and in those of the vocabulary that fits."""
    ends = [thing_iri(end) if end else None for end in (fact.subject, fact.object)]
    predicates = [(SY.subject, SY.object)]
    if fact.kind in MEMBERSHIPS:
        yield RDF.type, ORG.Membership
        predicates.append((ORG.member, ORG.organization))
    elif fact.kind == "SUCCEEDED_BY":
        yield RDF.type, ORG.ChangeEvent
        predicates.append((ORG.originalOrganization, ORG.resultingOrganization))
    elif fact.kind == "HAS":  # The attribute and what has it are one fact, and so one node.
        yield RDF.type, class_iri("Attribute")
    for pair in predicates:
        for predicate, end in zip(pair, ends, strict=True):
            if end is not None:
                yield predicate, end
    if fact.kind in MEMBERSHIPS:
        for name in _ROLES:
            if name in fact.fields:
                for _, role in field_pairs(fact.kind, name, fact.fields[name]):
                    yield ORG.role, role
