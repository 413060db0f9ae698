"""The model as an OWL ontology: classes and properties with labels, aligned with the vocabularies of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, XSD

from ontology.generate.blanks import Blanks
from ontology.generate.carriers import ABOVE, CLASSES, PROPERTIES, UNTYPED, Carrier
from ontology.generate.declared import Declared, declared_properties, docstring, english_label
from ontology.generate.namespaces import (
    NODES,
    ONTOLOGY,
    STRUCTURAL,
    SY,
    aligned_iri,
    class_iri,
    new_graph,
    property_iri,
)  # fmt: skip
from ontology.generate.skos import add_vocabularies
from ontology.model import RELATIONS, THINGS
from ontology.relations import Relation
from ontology.terms import Kind

DATATYPES: dict[Kind, URIRef] = {
    Kind.TEXT: XSD.string, Kind.NAME: RDF.langString, Kind.COUNT: XSD.integer, Kind.SHARE: XSD.decimal,
    Kind.NUMBER: XSD.decimal, Kind.FLAG: XSD.boolean, Kind.TEXTS: XSD.string, Kind.URL: XSD.anyURI,
    Kind.COLOUR: XSD.string, Kind.GEOMETRY: XSD.string,
}  # fmt: skip
"""The datatype of a kind of field. A date has several, by its precision; words, ids and QIDs are nodes."""

NODE_KINDS = (Kind.WORD, Kind.ID, Kind.QID)


def make_ontology() -> Graph:
    """The whole ontology, closed lists included."""
    graph = new_graph()
    blanks = Blanks(graph)
    _add_header(graph)
    for carrier in CLASSES:
        _add_class(graph, SY[carrier.name], carrier.tr, carrier.en, carrier.means)
        for above in carrier.above:
            graph.add((SY[carrier.name], RDFS.subClassOf, above))
    for label, thing in THINGS.items():
        node = class_iri(label)
        _add_class(graph, node, thing.LABEL_TR, english_label(label), docstring(thing))
        graph.add((node, RDFS.subClassOf, SY.Thing))
        for name in thing.ALIGNED:
            graph.add((node, RDFS.subClassOf, aligned_iri(name)))
    for kind in NODES:
        _add_relation(graph, kind)
    for kind, field in STRUCTURAL.items():
        _add_structural(graph, kind, field)
    for carrier in PROPERTIES:
        _add_carrier(graph, carrier)
    for declared in declared_properties():
        _add_property(graph, declared)
        _add_classes(blanks, declared.iri, RDFS.domain, [SY[name] for name in declared.owners])
        if declared.term.refers and not declared.term.reserved:
            _add_classes(blanks, declared.iri, RDFS.range, [class_iri(name) for name in declared.term.refers])
    add_vocabularies(graph)
    return graph


def _add_header(graph: Graph) -> None:
    graph.add((ONTOLOGY, RDF.type, OWL.Ontology))
    graph.add((ONTOLOGY, DCTERMS.title, Literal("Siyaset: Türk siyasetinin ontolojisi", "tr")))
    graph.add((ONTOLOGY, DCTERMS.title, Literal("Siyaset: an ontology of Turkish politics", "en")))
    graph.add((ONTOLOGY, RDFS.comment, Literal(
        "Generated from the one declaration of the model. A relation with qualifiers is a node of its own; there is "
        "no undated shortcut from a person to an office, because it would be false on most days.", "en")))  # fmt: skip


def _add_class(graph: Graph, node: URIRef, tr: str, en: str, means: str) -> None:
    graph.add((node, RDF.type, OWL.Class))
    graph.add((node, RDFS.label, Literal(tr, "tr")))
    graph.add((node, RDFS.label, Literal(en, "en")))
    graph.add((node, RDFS.comment, Literal(means, "en")))
    graph.add((node, RDFS.isDefinedBy, ONTOLOGY))


def _add_relation(graph: Graph, kind: str) -> None:
    """A relation as a class. What it is aligned with are properties, often of the other direction: hence seeAlso."""
    relation = RELATIONS[kind]
    node = class_iri(kind)
    _add_class(graph, node, relation.LABEL_TR, relation.LABEL_EN, docstring(relation))
    parent = relation.__mro__[1]
    assert issubclass(parent, Relation)
    graph.add((node, RDFS.subClassOf, SY[parent.__name__]))
    for above in ABOVE.get(relation.__name__, ()):
        graph.add((node, RDFS.subClassOf, above))
    for name in relation.ALIGNED:
        graph.add((node, RDFS.seeAlso, aligned_iri(name)))


def _add_structural(graph: Graph, kind: str, field: str) -> None:
    """A relation without fields: the property of the thing from which it follows, under the relation's own name."""
    relation = RELATIONS[kind]
    node = SY[re.sub("^.", lambda first: first[0].lower(), relation.__name__)]
    same = property_iri(relation.FROM[0], field)
    for name in relation.ALIGNED:
        graph.add((node, RDFS.subPropertyOf, aligned_iri(name)))
    if node == same:
        return
    graph.add((node, RDF.type, OWL.ObjectProperty))
    graph.add((node, RDFS.label, Literal(relation.LABEL_TR, "tr")))
    graph.add((node, RDFS.label, Literal(relation.LABEL_EN, "en")))
    graph.add((node, RDFS.comment, Literal(docstring(relation), "en")))
    graph.add((node, OWL.equivalentProperty, same))
    graph.add((node, RDFS.isDefinedBy, ONTOLOGY))


def _add_carrier(graph: Graph, carrier: Carrier) -> None:
    node = SY[carrier.name]
    if carrier.name in UNTYPED:
        graph.add((node, RDF.type, RDF.Property))
    else:
        graph.add((node, RDF.type, OWL.DatatypeProperty if carrier.datatype else OWL.ObjectProperty))
    if carrier.datatype:
        graph.add((node, RDFS.range, carrier.datatype))
    graph.add((node, RDFS.label, Literal(carrier.tr, "tr")))
    graph.add((node, RDFS.label, Literal(carrier.en, "en")))
    graph.add((node, RDFS.comment, Literal(carrier.means, "en")))
    graph.add((node, RDFS.isDefinedBy, ONTOLOGY))


def _add_property(graph: Graph, declared: Declared) -> None:
    """A field's property. What it is aligned with means the same or more, so it is a sub-property of that."""
    node, term = declared.iri, declared.term
    graph.add((node, RDF.type, OWL.ObjectProperty if term.kind in NODE_KINDS else OWL.DatatypeProperty))
    graph.add((node, RDFS.label, Literal(term.tr, "tr")))
    graph.add((node, RDFS.label, Literal(term.en, "en")))
    graph.add((node, RDFS.comment, Literal(declared.means, "en")))
    graph.add((node, RDFS.isDefinedBy, ONTOLOGY))
    if term.kind is Kind.WORD:
        graph.add((node, RDFS.range, SKOS.Concept))
    elif term.kind in DATATYPES:
        graph.add((node, RDFS.range, DATATYPES[term.kind]))
    for name in declared.aligned:
        graph.add((node, RDFS.subPropertyOf, aligned_iri(name)))


def _add_classes(blanks: Blanks, node: URIRef, predicate: URIRef, classes: Sequence[URIRef]) -> None:
    """One class as it is, several as their union: two domains would mean both at once."""
    if len(classes) == 1:
        blanks.put(node, (predicate, classes[0]))
        return
    union = blanks.node((RDF.type, OWL.Class), (OWL.unionOf, blanks.list_of(classes)))
    blanks.put(node, (predicate, union))
