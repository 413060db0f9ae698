"""The time of a dated relation as RDF: typed bounds on its node, and an OWL-Time interval with its two instants."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, TIME, XSD

from graph.rdf.values import Pair, Triple, day_literal, typed
from ontology.dates import Precision, parse_date
from ontology.facts import Fact
from ontology.generate.namespaces import INSTANT, INTERVAL, SY

_IN_XSD: dict[Precision, tuple[URIRef, URIRef, int]] = {
    Precision.DAY: (TIME.inXSDDate, XSD.date, 10),
    Precision.MONTH: (TIME.inXSDgYearMonth, XSD.gYearMonth, 7),
    Precision.YEAR: (TIME.inXSDgYear, XSD.gYear, 4),
}


def interval_iri(identity: str) -> URIRef:
    """The interval of a fact."""
    return INTERVAL[quote(identity, safe=":")]


def bound_pairs(fact: Fact) -> Iterator[Pair]:
    """The days between which it began and ended, for comparison; absent where nothing limits them.

    Raises BadInterval if the dates contradict each other.
    """
    interval = fact.interval()
    for predicate, day in (
        (SY.startMin, interval.start_min),
        (SY.startMax, interval.start_max),
        (SY.endMin, interval.end_min),
        (SY.endMax, interval.end_max),
    ):
        if day is not None:
            yield predicate, day_literal(day)


def interval_triples(fact: Fact) -> Iterator[Triple]:
    """The interval, and an instant for each end that is known."""
    node = interval_iri(fact.id)
    ends = [
        (predicate, INSTANT[f"{quote(fact.id, safe=':')}.{field}"], text)
        for field, predicate in (("start", TIME.hasBeginning), ("end", TIME.hasEnd))
        if (text := fact.text(field)) is not None
    ]
    yield node, RDF.type, TIME.Interval
    for predicate, instant, _ in ends:
        yield node, predicate, instant
    for _, instant, text in ends:
        yield from _instant_triples(instant, text)


def _instant_triples(node: URIRef, text: str) -> Iterator[Triple]:
    """A date at its precision. "About 1998" is `inXSDgYear` 1998 as well; `sy:edtf` says that it is not exact."""
    predicate, datatype, length = _IN_XSD[parse_date(text).precision]
    yield node, RDF.type, TIME.Instant
    yield node, predicate, typed(text[:length], datatype)
    yield node, SY.edtf, Literal(text)
