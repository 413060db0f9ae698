"""Results of SPARQL queries as bytes: the W3C's JSON, XML, CSV and TSV for rows and truths, Turtle for triples.

Rows are written one by one, so that a result too long is cut and not held.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TURTLE = "text/turtle"
TRIPLES = "application/n-triples"

ROWS = (JSON, XML, CSV, TSV)
GRAPHS = {TURTLE: ox.RdfFormat.TURTLE, TRIPLES: ox.RdfFormat.N_TRIPLES}

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = Sequence[Term | None]
_XML_HEAD = '<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'


def write_rows(names: Sequence[str], rows: Iterable[Row], media: str) -> bytes:
    """The rows of a SELECT."""
    return _WRITERS[media](names, rows).encode()


def write_truth(truth: bool, media: str) -> bytes:
    """The answer to an ASK, as XML where that is wanted and else as JSON."""
    word = "true" if truth else "false"
    if media == XML:
        return f"{_XML_HEAD}<head/><boolean>{word}</boolean></sparql>".encode()
    return f'{{"head":{{}},"boolean":{word}}}'.encode()


def write_triples(triples: Iterable[ox.Triple], media: str, prefixes: dict[str, str]) -> bytes:
    """The triples of a CONSTRUCT or DESCRIBE."""
    form = GRAPHS[media]
    written = ox.serialize(triples, format=form, prefixes=prefixes if media == TURTLE else None)
    return written or b""


def _json(names: Sequence[str], rows: Iterable[Row]) -> str:
    bindings = [
        {name: _as_json(term) for name, term in zip(names, row, strict=True) if term is not None} for row in rows
    ]
    whole = {"head": {"vars": list(names)}, "results": {"bindings": bindings}}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _as_json(term: Term) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, ox.Literal):
        return {"type": "literal", "value": str(term)}
    found = {"type": "literal", "value": term.value}
    if term.language:
        return {**found, "xml:lang": term.language}
    plain = term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
    return found if plain else {**found, "datatype": term.datatype.value}


def _xml(names: Sequence[str], rows: Iterable[Row]) -> str:
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in names)
    body = "".join(
        "<result>"
        + "".join(
            f"<binding name={quoteattr(name)}>{_as_xml(term)}</binding>"
            for name, term in zip(names, row, strict=True)
            if term is not None
        )
        + "</result>"
        for row in rows
    )
    return f"{_XML_HEAD}<head>{head}</head><results>{body}</results></sparql>"


def _as_xml(term: Term) -> str:
    said = _as_json(term)
    text = escape(said["value"])
    if said["type"] != "literal":
        return f"<{said['type']}>{text}</{said['type']}>"
    language = f" xml:lang={quoteattr(said['xml:lang'])}" if "xml:lang" in said else ""
    datatype = f" datatype={quoteattr(said['datatype'])}" if "datatype" in said else ""
    return f"<literal{language}{datatype}>{text}</literal>"


def _csv(names: Sequence[str], rows: Iterable[Row]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_plain(term) for term in row] for row in rows)
    return buffer.getvalue()


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else _as_json(term)["value"]


def _tsv(names: Sequence[str], rows: Iterable[Row]) -> str:
    lines = ["\t".join(f"?{name}" for name in names)]
    lines += ["\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in rows]
    return "\n".join(lines) + "\n"


_WRITERS: dict[str, Callable[[Sequence[str], Iterable[Row]], str]] = {JSON: _json, XML: _xml, CSV: _csv, TSV: _tsv}
