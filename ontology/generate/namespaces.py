"""Which IRI stands for what: classes, properties, words, things, and the vocabularies that they are aligned with."""

from __future__ import annotations

from functools import cache, lru_cache
from urllib.parse import quote

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, GEO, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, TIME, VOID, XSD

from ontology.model import RELATIONS, THINGS, is_dated, terms_of
from ontology.terms import Kind
from ontology.vocabulary import VOCABULARIES

BASE = "https://w3id.org/siyaset/"
"""Everything that is published hangs under this one address; change it here and generate again."""

DATASET = URIRef(f"{BASE}dataset")
ONTOLOGY = URIRef(f"{BASE}ontology")
SY = Namespace(f"{BASE}ontology#")
SHAPES = Namespace(f"{BASE}shapes#")
ID = Namespace(f"{BASE}id/")
CLAIM = Namespace(f"{BASE}claim/")
RULING = Namespace(f"{BASE}ruling/")
MERGE = Namespace(f"{BASE}merge/")
DISTINCT = Namespace(f"{BASE}distinct/")
INTERVAL = Namespace(f"{BASE}interval/")
INSTANT = Namespace(f"{BASE}instant/")
WIN = Namespace(f"{BASE}win/")
VOCAB = f"{BASE}vocab/"
EDTF = Namespace("http://id.loc.gov/datatypes/edtf/")
WD = Namespace("http://www.wikidata.org/entity/")
WDT = Namespace("http://www.wikidata.org/prop/direct/")

NONE = SY.none
"""Stands where a field says that there is none, as `party: none` for an office that excludes parties."""

OTHERS: dict[str, str] = {
    "dcterms": str(DCTERMS), "edtf": str(EDTF), "foaf": str(FOAF), "geo": str(GEO), "org": str(ORG), "owl": str(OWL),
    "prov": str(PROV), "rdf": str(RDF), "rdfs": str(RDFS), "schema": str(SDO), "sh": str(SH), "skos": str(SKOS),
    "time": str(TIME), "void": str(VOID), "wd": str(WD), "wdt": str(WDT), "xsd": str(XSD),
}  # fmt: skip
"""The vocabularies of others, by the prefix under which `aligned` and `ALIGNED` name them."""

PREFIXES: dict[str, str] = {
    **OTHERS,
    **{name: f"{VOCAB}{name}/" for name in VOCABULARIES},
    "sy": str(SY), "shapes": str(SHAPES), "id": str(ID), "claim": str(CLAIM), "ruling": str(RULING),
    "merge": str(MERGE), "distinct": str(DISTINCT),
    "interval": str(INTERVAL), "instant": str(INSTANT), "win": str(WIN),
}  # fmt: skip
"""Every prefix of the Turtle files. A closed list has its own, so that a word reads `standing:elected`."""

OWN_NAMES: dict[str, tuple[URIRef, str]] = {
    "name": (RDFS.label, "tr"),
    "name_en": (RDFS.label, "en"),
    "aliases": (SKOS.altLabel, ""),
}
"""Fields for which the world has one property that every tool reads: field → property and language."""

STRUCTURAL = {
    "PART_OF": "election", "COUNT_OF": "contest", "FOR_PLACE": "place", "RERUN_OF": "rerun_of",
    "IN_PROVINCE": "province",
}  # fmt: skip
"""Relations without fields of their own: in RDF they are the property of the thing that they follow from."""

NODES = tuple(name for name in RELATIONS if name not in STRUCTURAL)
"""Relations that are nodes in RDF, because they carry fields."""

MEMBERSHIPS = tuple(name for name in NODES if is_dated(name) and "Attribute" not in RELATIONS[name].TO)
"""Relations that are an `org:Membership`: someone held or belonged, for a time."""


def aligned_iri(name: str) -> URIRef:
    """The IRI of a prefixed name such as `schema:birthDate`. Raises KeyError for a prefix that nobody declared."""
    prefix, _, local = name.partition(":")
    return URIRef(f"{OTHERS[prefix]}{local}")


def class_iri(kind: str) -> URIRef:
    """The class of a thing's label or a relation's type: `MAYOR_OF` is `sy:MayorOf`."""
    return SY[kind if kind in THINGS else RELATIONS[kind].__name__]


def camel(name: str) -> str:
    """`outcome_date` as RDF writes it: `outcomeDate`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


@cache
def property_iri(kind: str, field: str) -> URIRef:
    """The property of a field.

    The same field of several kinds is one property, unless closed lists differ: what kind of city and what kind of
    election are two questions, so such a property is named after its list (`sy:cityKind`).
    """
    if field in OWN_NAMES:
        return OWN_NAMES[field][0]
    declared = terms_of(kind)[field]
    if declared.kind is Kind.WORD and len(_lists_of(field)) > 1:
        return SY[camel(declared.vocabulary)]
    return SY[camel(field)]


@cache
def _lists_of(field: str) -> frozenset[str]:
    """The closed lists that a field has over all kinds; the empty text where it takes no word."""
    return frozenset(terms_of(kind)[field].vocabulary for kind in (*THINGS, *RELATIONS) if field in terms_of(kind))


def concept_iri(vocabulary: str, word: str) -> URIRef:
    """The concept of a word of a closed list."""
    return URIRef(f"{VOCAB}{vocabulary}/{word}")


def scheme_iri(vocabulary: str) -> URIRef:
    """The concept scheme of a closed list."""
    return URIRef(f"{VOCAB}{vocabulary}")


@lru_cache(maxsize=262144)
def thing_iri(identity: str) -> URIRef:
    """The node of a thing or of a fact."""
    return ID[quote(identity, safe=":")]


def new_graph() -> Graph:
    """An empty graph with our prefixes and no others."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph
