"""The words of our own vocabulary, read back: classes, properties of each kind, values as cells of a table."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import cache

from pyoxigraph import Literal, NamedNode
from rdflib.namespace import RDF, RDFS, XSD

from loaders.rdf.nodes import is_node, own_id
from loaders.rdf.parsing import Object
from ontology.generate.carriers import CLASSES, PROPERTIES
from ontology.generate.namespaces import NONE, OWN_NAMES, STRUCTURAL, SY, VOCAB, WD, class_iri, property_iri
from ontology.model import DERIVED, RELATIONS, THINGS, terms_of

KINDS = {str(class_iri(kind)): kind for kind in (*THINGS, *RELATIONS) if kind not in DERIVED}
"""Our classes, and the kinds that they are."""

_CARRIERS = frozenset(str(SY[carrier.name]) for carrier in PROPERTIES)
_SY = str(SY)
_TYPE = str(RDF.type)
_NUMBERS = frozenset(map(str, (XSD.double, XSD.decimal, XSD.float)))
_DATES = frozenset(map(str, (XSD.date, XSD.gYear, XSD.gYearMonth)))
_TIMES = frozenset(map(str, (XSD.dateTime, XSD.dateTimeStamp)))


@cache
def fields_of(kind: str) -> dict[str, str]:
    """The fields of a kind by property; names, which share one property, are not among them."""
    return {str(property_iri(kind, name)): name for name in terms_of(kind) if name not in OWN_NAMES}


@cache
def _properties() -> frozenset[str]:
    known = {str(property_iri(kind, name)) for kind in (*THINGS, *RELATIONS) for name in terms_of(kind)}
    return frozenset(known | _CARRIERS | {str(SY[name]) for name in STRUCTURAL.values()})


@cache
def _classes() -> frozenset[str]:
    named = {str(SY[carrier.name]) for carrier in CLASSES} | {str(class_iri(kind)) for kind in (*THINGS, *RELATIONS)}
    return frozenset(named)


def is_foreign_to_ours(predicate: str, value: Object) -> bool:
    """Whether a triple uses a word of our namespace that our vocabulary does not have."""
    if predicate.startswith(_SY):
        return predicate not in _properties()
    return predicate == _TYPE and is_node(value) and value.value.startswith(_SY) and value.value not in _classes()


def as_text(value: Object) -> str:
    """A value as the cell of a table says it."""
    if isinstance(value, NamedNode):
        iri = value.value
        if iri == str(NONE):
            return "none"
        if iri.startswith(VOCAB):
            return iri.rpartition("/")[2]
        if iri.startswith(str(WD)):
            return iri.removeprefix(str(WD))
        return own_id(iri) or iri
    if isinstance(value, Literal):
        return literal_text(value)
    return ""


def literal_text(value: Literal) -> str:
    """A literal's text; a date without its zone, a number without an exponent."""
    datatype, text = value.datatype.value, value.value.strip()
    if datatype in _NUMBERS:
        try:
            number = Decimal(text)
        except InvalidOperation:
            return text
        return format(number.normalize() if number else number, "f") if number.is_finite() else text
    if datatype in _DATES:
        return text.removesuffix("Z").partition("+")[0]
    if datatype in _TIMES:
        return text.partition("T")[0]
    return text


def label_text(value: Object) -> tuple[str, str]:
    """A label with its language in small letters; empty where it is none."""
    if not isinstance(value, Literal):
        return "", ""
    return value.value, (value.language or "").lower().partition("-")[0]


LABEL = str(RDFS.label)
