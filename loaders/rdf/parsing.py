"""The triples of a file, one after the other. Nothing but the file is opened, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat

from loaders.errors import BadFile, NoSuchSource
from loaders.rdf.contexts import inline_contexts
from loaders.records import SUFFIXES, unwrap_record

Subject = NamedNode | BlankNode
Object = NamedNode | BlankNode | Literal
Triple = tuple[Subject, str, Object]

LARGEST = 4 * 1024**3
"""Bytes of a file that is read as it comes."""

LARGEST_JSON = 256 * 1024**2
"""Bytes of a JSON-LD file, which is held whole."""

LONGEST = 1024 * 1024
"""Signs of one literal."""

_FORMATS = {
    ".ttl": RdfFormat.TURTLE, ".nt": RdfFormat.N_TRIPLES, ".nq": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD, ".json": RdfFormat.JSON_LD, **dict.fromkeys(SUFFIXES, RdfFormat.JSON_LD),
}  # fmt: skip

_BASE = "https://siyaset.invalid/"
"""What a relative IRI of a file stands under: nowhere, and never among our own ids."""


def read_triples(path: Path) -> Iterator[Triple]:
    """The triples, of whichever graph of the file. Raises BadFile with the line where the file is wrong."""
    syntax = _FORMATS[path.suffix.lower()]
    is_json = syntax == RdfFormat.JSON_LD
    largest = LARGEST_JSON if is_json else LARGEST
    try:
        if path.stat().st_size > largest:
            raise BadFile(f"it is larger than {largest // 1024**2} MB", "split it")
        if is_json:
            body = inline_contexts(read_records(path) if path.suffix.lower() in SUFFIXES else path.read_bytes())
            quads = pyoxigraph.parse(body, format=syntax, base_iri=_BASE)
        else:
            quads = pyoxigraph.parse(path=str(path), format=syntax, base_iri=_BASE)
        for quad in quads:
            value = quad.object
            if not isinstance(quad.subject, NamedNode | BlankNode) or not isinstance(
                value, NamedNode | BlankNode | Literal
            ):
                raise BadFile("it holds a triple about a triple", "write it as plain RDF 1.1")
            if len(value.value) > LONGEST:
                raise BadFile(f"a literal of {quad.subject} is longer than {LONGEST // 1024**2} MB", "shorten it")
            yield quad.subject, quad.predicate.value, value
    except SyntaxError as error:
        what = " ".join(str(error.msg).split())[:300]
        raise BadFile(f"it is not well formed: {what}", "correct it, or write it anew", error.lineno or 0) from None
    except OSError as error:
        raise BadFile(f"it cannot be read ({error.strerror or error})", "check the file") from None
    except ValueError as error:
        raise BadFile(" ".join(str(error).split())[:300], "correct it, or write it anew") from None


def read_records(path: Path) -> bytes:
    """The records of a file of refused ones as one document. Raises BadFile."""
    records = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = unwrap_record(orjson.loads(line))
        except orjson.JSONDecodeError as error:
            raise BadFile(f"it is no JSON: {error.msg}", "correct it, or leave the line out", number) from None
        if not isinstance(record, dict):
            raise BadFile("the line holds no record", "correct it, or leave the line out", number)
        records.append(record)
    return orjson.dumps(records)


def check_name(path: Path) -> None:
    """Raise NoSuchSource where the name of a file does not tell in which form its triples are written."""
    if path.suffix.lower() not in _FORMATS:
        raise NoSuchSource(f"{path.name}: its ending does not tell its form; give it one of {', '.join(_FORMATS)}")
