"""Claims and rulings as RDF: who says what of which fact, where, and since when the dataset says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import orjson
from rdflib import Literal, URIRef
from rdflib.namespace import PROV, RDF, XSD

from graph.rdf.values import Triple, date_literal, field_pairs, typed
from ontology.claims import Claim, Distinct, Merge, Ruling
from ontology.facts import Facts
from ontology.generate.namespaces import CLAIM, DISTINCT, MERGE, RULING, SY, class_iri, property_iri, thing_iri


def claim_triples(claim: Claim) -> Iterator[Triple]:
    """A claim: a `prov:Entity` derived from its source. Its fields are one text, so that nobody takes a single
    source's word for what was decided."""
    node = CLAIM[claim.id]
    yield node, RDF.type, SY.Claim
    yield node, RDF.type, PROV.Entity
    yield node, SY.fact, thing_iri(claim.fact)
    yield node, SY.states, class_iri(claim.kind)
    if claim.subject:
        yield node, SY.subject, thing_iri(claim.subject)
    if claim.object:
        yield node, SY.object, thing_iri(claim.object)
    yield node, SY.said, _json(claim.fields)
    yield node, PROV.wasDerivedFrom, thing_iri(claim.source)
    if claim.locator:
        yield node, SY.locator, Literal(claim.locator)
    yield from _recording(node, claim)


def ruling_triples(ruling: Ruling, facts: Facts) -> Iterator[Triple]:
    """An editor's ruling. One on a fact that is no longer there has no value that could be typed."""
    node = RULING[ruling.id]
    yield node, RDF.type, SY.Ruling
    yield node, RDF.type, PROV.Entity
    yield node, SY.fact, thing_iri(ruling.fact)
    fact = facts.by_id.get(ruling.fact)
    if fact is not None:
        yield node, SY.ruledField, property_iri(fact.kind, ruling.field)
        if ruling.value is not None:
            for _, value in field_pairs(fact.kind, ruling.field, ruling.value):
                yield node, SY.ruledValue, value
    yield node, SY.said, _json({ruling.field: ruling.value})
    yield from _signature(node, ruling)


def merge_triples(merge: Merge) -> Iterator[Triple]:
    """An editor's finding that two ids are one thing."""
    node = MERGE[merge.id]
    yield node, RDF.type, SY.Merge
    yield node, RDF.type, PROV.Entity
    yield node, SY.mergedId, thing_iri(merge.old)
    yield node, SY.mergedInto, thing_iri(merge.new)
    yield from _signature(node, merge)


def distinct_triples(distinct: Distinct) -> Iterator[Triple]:
    """An editor's finding that two things are two."""
    node = DISTINCT[distinct.id]
    yield node, RDF.type, SY.Distinct
    yield node, RDF.type, PROV.Entity
    yield node, SY.foundDistinct, thing_iri(distinct.left)
    yield node, SY.foundDistinct, thing_iri(distinct.right)
    yield from _signature(node, distinct)


def _json(fields: Mapping[str, object]) -> Literal:
    return Literal(orjson.dumps(fields, option=orjson.OPT_SORT_KEYS).decode())


def _signature(node: URIRef, entry: Ruling | Merge | Distinct) -> Iterator[Triple]:
    yield node, SY.ruledBy, Literal(entry.by)
    yield node, SY.ruledOn, date_literal(entry.on)
    yield node, SY.ruledBecause, Literal(entry.reason)
    yield from _recording(node, entry)


def _recording(node: URIRef, entry: Claim | Ruling | Merge | Distinct) -> Iterator[Triple]:
    yield node, SY.loader, Literal(entry.loader)
    if entry.recorded:
        yield node, PROV.generatedAtTime, typed(entry.recorded, XSD.dateTime)
