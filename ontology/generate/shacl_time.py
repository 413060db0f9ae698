"""What SHACL asks of time: one beginning, one end, each at one precision, and no end before its start."""

from __future__ import annotations

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, SH, TIME, XSD

from ontology.generate.blanks import Blanks
from ontology.generate.namespaces import SHAPES, SY

PRECISIONS = ((TIME.inXSDDate, XSD.date), (TIME.inXSDgYearMonth, XSD.gYearMonth), (TIME.inXSDgYear, XSD.gYear))
BOUNDS = (SY.startMin, SY.startMax, SY.endMin, SY.endMax)

_EDTF = r"^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$"
_UNSURE = "[~?%]$"


def add_time_shapes(blanks: Blanks) -> None:
    """The shapes of intervals and instants."""
    _add_interval(blanks)
    _add_instant(blanks)
    _add_order(blanks)


def add_spell_times(blanks: Blanks, shape: URIRef, during: URIRef) -> None:
    """What a dated relation says of its time; `during` is the property that leads to its interval.

    The earliest start on or before the latest end: then some order of the two is possible, at any precision.
    """
    time = URIRef(f"{shape}-interval")
    blanks.put(shape, (SH.property, time))
    blanks.put(
        time, (RDF.type, SH.PropertyShape), (SH.path, during), (SH.minCount, Literal(1)), (SH.maxCount, Literal(1)),
        (SH["class"], TIME.Interval),
    )  # fmt: skip
    for bound in BOUNDS:
        node = URIRef(f"{shape}-{bound.removeprefix(str(SY))}")
        blanks.put(shape, (SH.property, node))
        blanks.put(
            node, (RDF.type, SH.PropertyShape), (SH.path, bound), (SH.maxCount, Literal(1)), (SH.datatype, XSD.date)
        )
        if bound == SY.startMin:
            blanks.put(node, (SH.lessThanOrEquals, SY.endMax))


def _add_interval(blanks: Blanks) -> None:
    shape = SHAPES.Interval
    blanks.put(shape, (RDF.type, SH.NodeShape), (SH.targetClass, TIME.Interval))
    for name, path in (("beginning", TIME.hasBeginning), ("end", TIME.hasEnd)):
        node = SHAPES[f"Interval-{name}"]
        blanks.put(shape, (SH.property, node))
        blanks.put(
            node, (RDF.type, SH.PropertyShape), (SH.path, path), (SH.maxCount, Literal(1)),
            (SH["class"], TIME.Instant),
        )  # fmt: skip


def _add_instant(blanks: Blanks) -> None:
    shape = SHAPES.Instant
    blanks.put(shape, (RDF.type, SH.NodeShape), (SH.targetClass, TIME.Instant))
    blanks.put(shape, (SH.property, SHAPES["Instant-edtf"]))
    blanks.put(
        SHAPES["Instant-edtf"], (RDF.type, SH.PropertyShape), (SH.path, SY.edtf), (SH.minCount, Literal(1)),
        (SH.maxCount, Literal(1)), (SH.datatype, XSD.string), (SH.pattern, Literal(_EDTF)),
    )  # fmt: skip
    one_of = [
        blanks.node(
            (SH.path, path), (SH.datatype, datatype), (SH.minCount, Literal(1)), (SH.maxCount, Literal(1))
        )
        for path, datatype in PRECISIONS
    ]  # fmt: skip
    blanks.put(shape, (SH.xone, blanks.list_of(one_of)))


def _add_order(blanks: Blanks) -> None:
    """The day of an end is compared with the day on which the interval that it ends began.

    An approximate or uncertain day may well lie on either side of another one. Months and years are left to the
    bounds of the spell, which are days: pySHACL stands on rdflib, and that cannot tell which of two `xsd:gYear` is
    the earlier.
    """
    shape = SHAPES.EndNotBeforeStart
    unsure_end = blanks.node((SH.path, SY.edtf), (SH.pattern, Literal(_UNSURE)), (SH.minCount, Literal(1)))
    start_text = blanks.list_of([blanks.node((SH.inversePath, TIME.hasEnd)), TIME.hasBeginning, SY.edtf])
    unsure_start = blanks.node((SH.path, start_text), (SH.pattern, Literal(_UNSURE)), (SH.minCount, Literal(1)))
    start_day = blanks.list_of([blanks.node((SH.inversePath, TIME.hasEnd)), TIME.hasBeginning, TIME.inXSDDate])
    in_order = blanks.node((SH.path, start_day), (SH.lessThanOrEquals, TIME.inXSDDate))
    blanks.put(
        shape, (RDF.type, SH.NodeShape), (SH.targetObjectsOf, TIME.hasEnd),
        (SH.message, Literal("an end lies before its start", "en")),
        (SH["or"], blanks.list_of([in_order, unsure_end, unsure_start])),
    )  # fmt: skip
