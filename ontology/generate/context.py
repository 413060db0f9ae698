"""The JSON-LD context: with it, the JSON of a thing or a fact is RDF of the same ontology.

Each kind has a context of its own (`type` chooses it), because one field name may mean different closed lists. Words
are listed one by one: `election` is a word of several lists and a field as well, and must not be taken for the field.
Ids are resolved against `@base`; a context that is fetched from elsewhere may not set one (JSON-LD 1.1, 4.1.3), so a
document that only links to this one must give the base itself.
"""

from __future__ import annotations

from typing import Any

import orjson
from rdflib.namespace import PROV, XSD

from ontology.generate.namespaces import (
    EDTF,
    ID,
    NODES,
    NONE,
    OWN_NAMES,
    SY,
    WD,
    class_iri,
    concept_iri,
    property_iri,
)  # fmt: skip
from ontology.model import RELATIONS, THINGS, terms_of
from ontology.terms import Kind, Term
from ontology.vocabulary import VOCABULARIES

_DATATYPES = {
    Kind.DATE: EDTF.EDTF, Kind.COUNT: XSD.integer, Kind.SHARE: XSD.double, Kind.NUMBER: XSD.double,
    Kind.FLAG: XSD.boolean, Kind.URL: XSD.anyURI,
}  # fmt: skip
"""A JSON number with a point is a double by definition; a decimal would have to be written as a string."""


def write_context() -> str:
    """The context as JSON text."""
    context: dict[str, Any] = {
        "@version": 1.1,
        "@base": str(ID),
        "id": "@id",
        "type": "@type",
        "sources": {"@id": str(PROV.wasDerivedFrom), "@type": "@id", "@container": "@set"},
        "decided_by": str(SY.decidedBy),
        "disputed": {"@id": str(SY.disputed), "@type": str(XSD.boolean)},
    }
    for kind in (*THINGS, *NODES):
        context[kind] = {"@id": str(class_iri(kind)), "@context": _fields(kind)}
    return orjson.dumps({"@context": context}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def _fields(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if kind in RELATIONS:
        found["subject"] = {"@id": str(SY.subject), "@type": "@id"}
        found["object"] = {"@id": str(SY.object), "@type": "@id"}
    for name, declared in terms_of(kind).items():
        found[name] = _entry(kind, name, declared)
    return found


def _entry(kind: str, name: str, declared: Term) -> dict[str, Any]:
    entry: dict[str, Any] = {"@id": str(property_iri(kind, name))}
    if name in OWN_NAMES:
        language = OWN_NAMES[name][1]
        return entry | ({"@language": language} if language else {"@container": "@set"})
    if declared.kind is Kind.WORD:
        words = {word: str(concept_iri(declared.vocabulary, word)) for word in VOCABULARIES[declared.vocabulary]}
        return entry | {"@type": "@vocab", "@context": words}
    if declared.kind is Kind.ID:
        if declared.reserved:  # `@vocab` tries the words of the context first and then, as `@id` does, the base.
            return entry | {"@type": "@vocab", "@context": {"@vocab": str(ID), "none": str(NONE)}}
        return entry | {"@type": "@id"}
    if declared.kind is Kind.QID:
        return entry | {"@type": "@vocab", "@context": {"@vocab": str(WD)}}
    if declared.kind is Kind.NAME:
        return entry | {"@language": "tr"}
    if declared.kind in _DATATYPES:
        return entry | {"@type": str(_DATATYPES[declared.kind])}
    return entry
