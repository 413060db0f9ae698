"""The model as SHACL shapes: what a thing, a relation and a claim must say, may say once, and may not say."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG, PROV, RDF, RDFS, SH, SKOS, TIME, XSD

from ontology.generate.blanks import Blanks, Pair
from ontology.generate.declared import english_label
from ontology.generate.namespaces import (
    MEMBERSHIPS,
    NODES,
    OWN_NAMES,
    SHAPES,
    SY,
    class_iri,
    new_graph,
    property_iri,
)  # fmt: skip
from ontology.generate.shacl_fields import DATE, add_date_shape, describe_field, expect_classes
from ontology.generate.shacl_time import add_spell_times, add_time_shapes
from ontology.model import DERIVED, NAMELESS, RELATIONS, THINGS, is_dated, terms_of

ONCE: tuple[Pair, ...] = ((SH.minCount, Literal(1)), (SH.maxCount, Literal(1)))


def make_shapes() -> Graph:
    """Every shape. Data conforms if each of its nodes says what its class asks for."""
    blanks = Blanks(new_graph())
    add_date_shape(blanks)
    add_time_shapes(blanks)
    for label, thing in THINGS.items():
        shape = _add_node_shape(blanks, class_iri(label), thing.LABEL_TR, english_label(label))
        _add_label(blanks, shape, required=label not in NAMELESS)
        _add_fields(blanks, shape, label)
        _add_provenance(blanks, shape)
    for kind in NODES:
        _add_relation(blanks, kind)
    _add_claim(blanks)
    _add_ruling(blanks)
    _add_findings(blanks)
    return blanks.graph


def _add_node_shape(blanks: Blanks, target: URIRef, tr: str, en: str) -> URIRef:
    shape = SHAPES[target.removeprefix(str(SY))]
    blanks.put(
        shape, (RDF.type, SH.NodeShape), (SH.targetClass, target), (RDFS.label, Literal(tr, "tr")),
        (RDFS.label, Literal(en, "en")),
    )  # fmt: skip
    return shape


def _add_property(blanks: Blanks, shape: URIRef, name: str, path: URIRef, pairs: Iterable[Pair]) -> None:
    node = URIRef(f"{shape}-{name}")
    blanks.put(shape, (SH.property, node))
    blanks.put(node, (RDF.type, SH.PropertyShape), (SH.path, path), *pairs)


def _add_label(blanks: Blanks, shape: URIRef, *, required: bool) -> None:
    """At most one name in each language; where a name is required, one in Turkish."""
    if not required:
        return
    turkish = blanks.node((SH.languageIn, blanks.list_of([Literal("tr")])))
    _add_property(
        blanks, shape, "label", RDFS.label,
        (
            (SH.minCount, Literal(1)), (SH.datatype, RDF.langString), (SH.uniqueLang, Literal(True)),
            (SH.languageIn, blanks.list_of([Literal("tr"), Literal("en")])),
            (SH.qualifiedValueShape, turkish), (SH.qualifiedMinCount, Literal(1)),
        ),
    )  # fmt: skip
    _add_property(blanks, shape, "altLabel", SKOS.altLabel, ((SH.datatype, XSD.string),))


def _add_fields(blanks: Blanks, shape: URIRef, kind: str) -> None:
    for name, declared in terms_of(kind).items():
        if name not in OWN_NAMES:
            _add_property(blanks, shape, name, property_iri(kind, name), describe_field(blanks, declared))


def _add_provenance(blanks: Blanks, shape: URIRef) -> None:
    """Nothing stands without a source."""
    _add_property(
        blanks, shape, "source", PROV.wasDerivedFrom,
        ((SH.minCount, Literal(1)), *expect_classes(blanks, ("Source",))),
    )  # fmt: skip
    _add_property(blanks, shape, "id", DCTERMS.identifier, (*ONCE, (SH.datatype, XSD.string)))
    _add_property(blanks, shape, "decidedBy", SY.decidedBy, (*ONCE, (SH.datatype, XSD.string)))
    _add_property(blanks, shape, "disputed", SY.disputed, (*ONCE, (SH.datatype, XSD.boolean)))


def _add_relation(blanks: Blanks, kind: str) -> None:
    relation = RELATIONS[kind]
    shape = _add_node_shape(blanks, class_iri(kind), relation.LABEL_TR, relation.LABEL_EN)
    _add_property(blanks, shape, "subject", SY.subject, (*ONCE, *expect_classes(blanks, relation.FROM)))
    if relation.TO != ("Attribute",):
        _add_property(blanks, shape, "object", SY.object, (*ONCE, *expect_classes(blanks, relation.TO)))
    if kind in MEMBERSHIPS:
        _add_property(blanks, shape, "member", ORG.member, (*ONCE, (SH.equals, SY.subject)))
        _add_property(blanks, shape, "organization", ORG.organization, (*ONCE, (SH.equals, SY.object)))
    if is_dated(kind):
        add_spell_times(blanks, shape, ORG.memberDuring if kind in MEMBERSHIPS else TIME.hasTime)
    _add_fields(blanks, shape, kind)
    if kind in DERIVED:
        _add_property(blanks, shape, "fact", SY.fact, (*ONCE, (SH["class"], class_iri("STOOD_IN"))))
    else:
        _add_provenance(blanks, shape)


def _add_claim(blanks: Blanks) -> None:
    shape = _add_node_shape(blanks, SY.Claim, "beyan", "claim")
    _add_property(blanks, shape, "fact", SY.fact, (*ONCE, (SH.nodeKind, SH.IRI)))
    _add_property(blanks, shape, "states", SY.states, (*ONCE, (SH.nodeKind, SH.IRI)))
    _add_property(blanks, shape, "source", PROV.wasDerivedFrom, (*ONCE, *expect_classes(blanks, ("Source",))))
    _add_property(blanks, shape, "said", SY.said, (*ONCE, (SH.datatype, XSD.string)))
    _add_property(blanks, shape, "locator", SY.locator, ((SH.maxCount, Literal(1)), (SH.datatype, XSD.string)))
    _add_property(blanks, shape, "recorded", PROV.generatedAtTime, (*ONCE, (SH.datatype, XSD.dateTime)))


def _add_ruling(blanks: Blanks) -> None:
    shape = _add_node_shape(blanks, SY.Ruling, "editör kararı", "ruling")
    for name in ("fact", "ruledField"):
        _add_property(blanks, shape, name, SY[name], (*ONCE, (SH.nodeKind, SH.IRI)))
    _add_signature(blanks, shape)


def _add_findings(blanks: Blanks) -> None:
    """What editors found of who is who."""
    shape = _add_node_shape(blanks, SY.Merge, "birleştirme kararı", "merge")
    for name in ("mergedId", "mergedInto"):
        _add_property(blanks, shape, name, SY[name], (*ONCE, (SH.nodeKind, SH.IRI)))
    _add_signature(blanks, shape)
    shape = _add_node_shape(blanks, SY.Distinct, "ayrım kararı", "distinct")
    two = ((SH.minCount, Literal(2)), (SH.maxCount, Literal(2)), (SH.nodeKind, SH.IRI))
    _add_property(blanks, shape, "foundDistinct", SY.foundDistinct, two)
    _add_signature(blanks, shape)


def _add_signature(blanks: Blanks, shape: URIRef) -> None:
    """Who judged, when and why, and since when the dataset says so."""
    for name in ("ruledBy", "ruledBecause"):
        _add_property(blanks, shape, name, SY[name], (*ONCE, (SH.datatype, XSD.string)))
    _add_property(blanks, shape, "ruledOn", SY.ruledOn, (*ONCE, (SH.node, DATE)))
    _add_property(blanks, shape, "recorded", PROV.generatedAtTime, (*ONCE, (SH.datatype, XSD.dateTime)))
