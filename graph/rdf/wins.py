"""Who won where, as RDF: derived, so each a node of its own that points to the fact on which it rests."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from rdflib.namespace import PROV, RDF

from graph.project import project
from graph.rdf.values import Triple, field_pairs
from graph.state import LogState
from ontology.facts import Facts
from ontology.generate.namespaces import SY, WIN, class_iri, thing_iri
from ontology.model import terms_of


def win_triples(facts: Facts) -> Iterator[Triple]:
    """Every WON_IN edge of the graph, ordered by id: the projection's own rule decides what a win is."""
    edges = project(facts, LogState()).edges
    for key in sorted(key for key in edges if key[0] == "WON_IN"):
        edge = edges[key]
        node = WIN[quote(edge.id, safe=":")]
        yield node, RDF.type, class_iri("WON_IN")
        yield node, SY.subject, thing_iri(edge.from_id)
        yield node, SY.object, thing_iri(edge.to_id)
        yield node, SY.fact, thing_iri(edge.id)
        for name in terms_of("WON_IN"):
            if name in edge.properties:
                for predicate, value in field_pairs("WON_IN", name, edge.properties[name]):
                    yield node, predicate, value
        for source in edge.properties["sources"]:
            yield node, PROV.wasDerivedFrom, thing_iri(source)
