"""Valid inputs of every format, and what is done to them: bytes lost, doubled, exchanged, or put in with ill will."""

from __future__ import annotations

import bz2
import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from bringing import SOURCE
from hypothesis import strategies as st
from test_popolo_reading import FIXED as POPOLO_FIXED
from test_popolo_reading import council
from test_rdf_words_of_others import FIXED as RDF_FIXED
from test_rdf_words_of_others import MEMBERSHIPS, PREFIXES, SCHEMA_JSON
from test_tables import MAPPING, ROWS, text_of, write_table
from wikidata_reading import WORLD, answer, dump

NEW = ["Politician", "Party", "City"]


@dataclass(frozen=True)
class Seed:
    """A valid input: how its file is named, its bytes, and what is said of it beside the file."""

    file: str
    content: bytes
    described: dict[str, Any] = field(default_factory=dict)


def seeds(directory: Path) -> dict[str, Seed]:
    """One valid input or more of each format."""
    tables = {
        name: Seed(name, write_table(directory, name, ROWS).read_bytes(), {"table": MAPPING, "new": NEW})
        for name in ("comma.csv", "semicolon.csv", "tab.tsv", "list.xlsx", "list.parquet")
    }
    package = {"name": "liste", "resources": [{"path": "comma.csv", "schema": {"missingValues": ["", "yok"]}}]}
    (directory / "comma.csv").write_text(text_of(ROWS), "utf-8")
    described = {"source": SOURCE, "table": MAPPING, "new": NEW}
    entities = dump(WORLD)
    triples = (PREFIXES + MEMBERSHIPS["org"]).encode()
    rdf = {"fixed": RDF_FIXED, "new": NEW}
    return {
        **tables,
        "datapackage": Seed("datapackage.json", json.dumps(package).encode(), {"table": MAPPING, "new": NEW}),
        "mapping": Seed("mapping.yml", yaml.safe_dump(described, allow_unicode=True).encode()),
        "popolo": Seed("council.json", json.dumps(council()).encode(), {"fixed": POPOLO_FIXED, "new": NEW}),
        "wikidata.json": Seed("dump.json", entities, {"new": NEW}),
        "wikidata.json.gz": Seed("dump.json.gz", gzip.compress(entities, mtime=0), {"new": NEW}),
        "wikidata.json.bz2": Seed("dump.json.bz2", bz2.compress(entities), {"new": NEW}),
        "wikidata answer": Seed("answer.json", json.dumps(answer(WORLD)).encode(), {"new": NEW}),
        "turtle": Seed("a.ttl", triples, rdf),
        "trig": Seed("a.trig", triples, rdf),
        "n-triples": Seed("a.nt", _LINES, rdf),
        "n-quads": Seed("a.nq", _LINES, rdf),
        "json-ld": Seed("a.jsonld", SCHEMA_JSON.encode(), rdf),
    }


_LINES = "".join(
    f"<http://example.org/ela> <http://xmlns.com/foaf/0.1/{name}> {value} .\n"
    for name, value in (("name", '"Ela Misal"@tr'), ("gender", '"female"'), ("birthday", '"1950-01-01"'))
).encode()

HOSTILE = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>',
    b'{"@context": "http://127.0.0.1:9/context.jsonld"}', b'"@import": "http://127.0.0.1:9/c",',
    b"file:///etc/passwd", b"../../../../etc/passwd", b"http://169.254.169.254/latest/", b"SERVICE <http://127.0.0.1:9/>",
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\n\n", b'"', b"'", b"`", b"\\", b"\\u0000", b"%00",
    b"[" * 3000, b"{" * 3000, b"(" * 3000, b'{"a":' * 600, b"9" * 5000, b"-1e999999", b"NaN", b"Infinity", b"null",
    b"[]", b"{}",
    b"9999999999-99-99", b"0000-00-00", b"-0001", b"31.02.2004", b"2004-02-30", b"=cmd|' /C calc'!A0", b"a" * 20_000,
    "\u202e\u0130\u0131\u0307".encode(), b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"PAR1", b"BZh9",
    b"&a: &b [*b, *b]", b"!!python/object/apply:os.system ['true']", b"<<: *x",
)  # fmt: skip
"""What is put in: other formats' beginnings, references to elsewhere, depths, days and numbers that cannot be."""

Change = Callable[[bytes], bytes]


def _cut(content: bytes, start: float, length: int) -> bytes:
    at = int(start * len(content))
    return content[:at] + content[at + length :]


def _double(content: bytes, start: float, length: int) -> bytes:
    at = int(start * len(content))
    return content[: at + length] + content[at : at + length] * 2 + content[at + length :]


def _turn(content: bytes, start: float, length: int) -> bytes:
    at = int(start * len(content))
    return content[:at] + content[at : at + length][::-1] + content[at + length :]


def _flip(content: bytes, start: float, length: int) -> bytes:
    at = int(start * len(content))
    return content[:at] + bytes((one ^ (length % 255 + 1)) for one in content[at : at + 1]) + content[at + 1 :]


def _put_in(content: bytes, start: float, length: int) -> bytes:
    at = int(start * len(content))
    return content[:at] + HOSTILE[length % len(HOSTILE)] + content[at:]


def _put_for(content: bytes, start: float, length: int) -> bytes:
    """One word or number of the text is another one."""
    at = int(start * len(content))
    begin = max(content.rfind(sign, 0, at) for sign in (b'"', b",", b" ", b"\n", b":")) + 1
    ends = [end for sign in (b'"', b",", b" ", b"\n", b":") if (end := content.find(sign, at)) >= 0]
    return content[:begin] + HOSTILE[length % len(HOSTILE)] + content[min(ends, default=len(content)) :]


CHANGES = (_cut, _double, _turn, _flip, _put_in, _put_for)


@st.composite
def mutated(draw: st.DrawFn, content: bytes) -> bytes:
    """A content after one to four changes."""
    for _ in range(draw(st.integers(1, 4))):
        change = draw(st.sampled_from(CHANGES))
        content = change(content, draw(st.floats(0, 1, exclude_max=True)), draw(st.integers(0, 200)))
    return content
