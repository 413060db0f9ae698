"""What SHACL asks of one field, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, SH, XSD

from ontology.generate.blanks import Blanks, Pair
from ontology.generate.namespaces import EDTF, NONE, SHAPES, WD, class_iri, concept_iri
from ontology.terms import Kind, Term
from ontology.vocabulary import VOCABULARIES

DATE = SHAPES.Date
"""A date at the precision in which it was said; shared by every field that is one."""

_DATATYPES = (XSD.date, XSD.gYearMonth, XSD.gYear, EDTF.EDTF)


def add_date_shape(blanks: Blanks) -> None:
    """A day, a month, a year, or EDTF text where the date is approximate or uncertain."""
    options = [blanks.node((SH.datatype, datatype)) for datatype in _DATATYPES]
    blanks.put(DATE, (RDF.type, SH.NodeShape), (SH["or"], blanks.list_of(options)))


def describe_field(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    """Every constraint and label of a field's property shape."""
    yield SH.name, Literal(declared.tr, "tr")
    yield SH.name, Literal(declared.en, "en")
    yield SH.description, Literal(declared.means, "en")
    if declared.kind is not Kind.TEXTS:
        yield SH.maxCount, Literal(1)
    if declared.required:
        yield SH.minCount, Literal(1)
    yield from _RULES[declared.kind](blanks, declared)


def expect_classes(blanks: Blanks, kinds: tuple[str, ...], *, or_none: bool = False) -> Iterator[Pair]:
    """The value is a thing of one of the kinds, or, if so said, the node that stands for none."""
    yield SH.nodeKind, SH.IRI
    if len(kinds) == 1 and not or_none:
        yield SH["class"], class_iri(kinds[0])
        return
    options = [blanks.node((SH["class"], class_iri(kind))) for kind in kinds]
    if or_none:
        options.append(blanks.node((SH.hasValue, NONE)))
    yield SH["or"], blanks.list_of(options)


def _text(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    yield SH.datatype, XSD.string
    yield SH.minLength, Literal(1)


def _name(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    yield SH.datatype, RDF.langString
    yield SH.languageIn, blanks.list_of([Literal("tr")])


def _date(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    yield SH.node, DATE


def _word(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    words = VOCABULARIES[declared.vocabulary]
    yield SH["in"], blanks.list_of([concept_iri(declared.vocabulary, word) for word in words])


def _id(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    if declared.refers:
        yield from expect_classes(blanks, declared.refers, or_none=bool(declared.reserved))
    else:
        yield SH.nodeKind, SH.IRI


def _count(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    yield SH.datatype, XSD.integer
    yield SH.minInclusive, Literal(0)


def _share(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    yield SH.datatype, XSD.decimal
    yield SH.minInclusive, Literal(0)
    yield SH.maxInclusive, Literal(100)


def _plain(datatype: URIRef) -> Callable[[Blanks, Term], Iterator[Pair]]:
    def describe(blanks: Blanks, declared: Term) -> Iterator[Pair]:
        yield SH.datatype, datatype

    return describe


def _qid(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    yield SH.nodeKind, SH.IRI
    yield SH.pattern, Literal(f"^{WD}Q[1-9][0-9]*$".replace(".", "[.]"))


def _colour(blanks: Blanks, declared: Term) -> Iterator[Pair]:
    yield SH.datatype, XSD.string
    yield SH.pattern, Literal("^#[0-9a-f]{6}$")


_RULES: dict[Kind, Callable[[Blanks, Term], Iterator[Pair]]] = {
    Kind.TEXT: _text, Kind.NAME: _name, Kind.DATE: _date, Kind.WORD: _word, Kind.ID: _id, Kind.COUNT: _count,
    Kind.SHARE: _share, Kind.NUMBER: _plain(XSD.decimal), Kind.FLAG: _plain(XSD.boolean), Kind.TEXTS: _text,
    Kind.URL: _plain(XSD.anyURI), Kind.QID: _qid, Kind.COLOUR: _colour, Kind.GEOMETRY: _text,
}  # fmt: skip
