"""A field's value as RDF terms, and back from there the one property under which it is found."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from rdflib import Literal, URIRef
from rdflib.namespace import RDFS, XSD
from rdflib.term import Node

from ontology.dates import Precision, parse_date
from ontology.generate.namespaces import EDTF, NONE, OWN_NAMES, WD, concept_iri, property_iri, thing_iri
from ontology.model import terms_of
from ontology.terms import Kind, Term, Value

Triple = tuple[URIRef, URIRef, Node]
Pair = tuple[URIRef, Node]

SAME_IN_ENGLISH = ("Politician", "City", "Province")
"""Things whose proper name is not translated: where no English name differs, the Turkish one serves both."""

_BY_PRECISION = {Precision.DAY: XSD.date, Precision.MONTH: XSD.gYearMonth, Precision.YEAR: XSD.gYear}


def field_pairs(kind: str, name: str, value: Value) -> Iterator[Pair]:
    """The property and the terms of one field of a thing or a relation."""
    predicate = property_iri(kind, name)
    declared = terms_of(kind)[name]
    if name in OWN_NAMES:
        language = OWN_NAMES[name][1] or None
        for text in value if isinstance(value, list) else [value]:
            yield predicate, Literal(str(text), lang=language)
        return
    for item in value if isinstance(value, list) else [value]:
        yield predicate, _term(declared, item)


def label_pairs(kind: str, fields: dict[str, Value]) -> Iterator[Pair]:
    """Labels that no field says by itself: the English one of an untranslated name, a source's title."""
    if kind in SAME_IN_ENGLISH and "name" in fields and "name_en" not in fields:
        yield RDFS.label, Literal(str(fields["name"]), lang="en")
    if kind == "Source" and "title" in fields:
        yield RDFS.label, Literal(str(fields["title"]))


@lru_cache(maxsize=65536)
def date_literal(text: str) -> Literal:
    """A date typed by its precision; one that is approximate or uncertain as EDTF text, because XSD has none."""
    date = parse_date(text)
    return typed(text, EDTF.EDTF if date.qualifier else _BY_PRECISION[date.precision])


def day_literal(day: datetime.date) -> Literal:
    """A day of the calendar."""
    return typed(day.isoformat(), XSD.date)


def typed(text: str, datatype: URIRef) -> Literal:
    """A literal with the text exactly as given; rdflib would write some numbers and dates anew."""
    return Literal(text, datatype=datatype, normalize=False)


def _term(declared: Term, value: str | int | float | bool) -> Node:
    match declared.kind:
        case Kind.DATE:
            return date_literal(str(value))
        case Kind.WORD:
            return concept_iri(declared.vocabulary, str(value))
        case Kind.ID:
            return NONE if value in declared.reserved else thing_iri(str(value))
        case Kind.QID:
            return WD[str(value)]
        case Kind.COUNT:
            return typed(str(value), XSD.integer)
        case Kind.SHARE | Kind.NUMBER:
            return typed(format(Decimal(str(value)), "f"), XSD.decimal)
        case Kind.FLAG:
            return typed("true" if value else "false", XSD.boolean)
        case Kind.URL:
            return typed(str(value), XSD.anyURI)
        case Kind.NAME:
            return Literal(str(value), lang="tr")
        case _:
            return Literal(str(value))
