"""When something was: the time of a node in OWL-Time, in schema.org or in our own properties, at its precision."""

from __future__ import annotations

from pyoxigraph import Literal
from rdflib.namespace import ORG, TIME

from loaders.rdf.nodes import Nodes
from loaders.rdf.own_words import literal_text
from ontology.generate.namespaces import SY

_SCHEMA = ("http://schema.org/", "https://schema.org/")
_ENDS = {"start": (str(TIME.hasBeginning), "startDate"), "end": (str(TIME.hasEnd), "endDate")}
_IN = tuple(
    str(one)
    for one in (
        SY.edtf, TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear, TIME.inXSDDateTimeStamp, TIME.inXSDDateTime,
    )
)  # fmt: skip
_NEVER = "9999"


def schema(*names: str) -> tuple[str, ...]:
    """Properties of schema.org under both of its addresses."""
    return tuple(f"{base}{name}" for name in names for base in _SCHEMA)


def read_times(nodes: Nodes, node: str) -> dict[str, str]:
    """`start`, `end` and `end_state` of a node, as far as it says them. An end in the year 9999 means: it goes on."""
    found: dict[str, str] = {}
    intervals = nodes.nodes(node, str(ORG.memberDuring), str(TIME.hasTime))
    for field, (predicate, plain) in _ENDS.items():
        text = _first(nodes, node, str(SY[field]), *schema(plain))
        for interval in intervals:
            for instant in nodes.nodes(interval, predicate):
                text = text or _first(nodes, instant, *_IN)
                nodes.types(instant)
            nodes.types(interval)
            # Many write the day straight to the interval, as a literal.
            text = text or _first(nodes, interval, predicate, *schema(plain))
        if text:
            found[field] = text
    if found.get("end", "").startswith(_NEVER):
        del found["end"]
        found["end_state"] = "open"
    return found


def _first(nodes: Nodes, node: str, *predicates: str) -> str:
    """The first of some properties, in their order; the others say the same less exactly, and are read with it."""
    texts = [literal_text(value) for value in nodes.values(node, *predicates) if isinstance(value, Literal)]
    return texts[0] if texts else ""
