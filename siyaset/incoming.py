"""Sources that are not curated: which format a file or an address has, and the reader for it."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import cast

from loaders.description import Description
from loaders.errors import NoSuchSource
from loaders.statements import StatementReader


class Incoming(StrEnum):
    """The formats of sources that are not ours."""

    TABLE = "table"
    POPOLO = "popolo"
    WIKIDATA = "wikidata"
    RDF = "rdf"
    REVIEW = "review"


_READERS = {
    Incoming.TABLE: ("loaders.table.reader", "TableReader"),
    Incoming.POPOLO: ("loaders.popolo.reader", "PopoloReader"),
    Incoming.WIKIDATA: ("loaders.wikidata.reader", "WikidataReader"),
    Incoming.RDF: ("loaders.rdf.reader", "RdfReader"),
    Incoming.REVIEW: ("loaders.news.reader", "ReviewReader"),
}
"""Where each reader lies. They are imported when they are needed: some bring large libraries along."""

_SUFFIXES = {
    ".csv": Incoming.TABLE, ".tsv": Incoming.TABLE, ".tab": Incoming.TABLE, ".xlsx": Incoming.TABLE,
    ".parquet": Incoming.TABLE, ".ttl": Incoming.RDF, ".nt": Incoming.RDF, ".nq": Incoming.RDF, ".trig": Incoming.RDF,
    ".jsonld": Incoming.RDF, ".json.gz": Incoming.WIKIDATA, ".json.bz2": Incoming.WIKIDATA,
    ".review.jsonl": Incoming.REVIEW,
}  # fmt: skip

_PEEK = 64 * 1024
_TELLING = (
    (b'"siyaset_review"', Incoming.REVIEW), (b'"@context"', Incoming.RDF), (b'"@graph"', Incoming.RDF),
    (b'"@id"', Incoming.RDF), (b'"claims"', Incoming.WIKIDATA), (b'"entities"', Incoming.WIKIDATA),
    (b'"mainsnak"', Incoming.WIKIDATA), (b'"resources"', Incoming.TABLE), (b'"persons"', Incoming.POPOLO),
    (b'"memberships"', Incoming.POPOLO), (b'"organizations"', Incoming.POPOLO), (b'"posts"', Incoming.POPOLO),
    (b'"areas"', Incoming.POPOLO), (b'"events"', Incoming.POPOLO),
)  # fmt: skip
"""What the beginning of a JSON file holds, in the order in which it is looked for."""


def is_address(source: str) -> bool:
    """Whether a source is asked over the network."""
    return source.startswith(("http://", "https://"))


def is_incoming(source: str) -> bool:
    """Whether a source is anything else than a folder of curated tables."""
    path = Path(source)
    return is_address(source) or not path.is_dir() or (path / "datapackage.json").is_file()


def read_format(source: str) -> Incoming:
    """The format of a source, by its name or its beginning. Raises NoSuchSource that says what can be read."""
    if is_address(source):
        return Incoming.WIKIDATA
    path = Path(source)
    if path.is_dir():
        return Incoming.TABLE
    if not path.is_file():
        raise NoSuchSource(f"{source}: there is no such file; check the path")
    name = path.name.lower()
    for suffix, form in _SUFFIXES.items():
        if name.endswith(suffix):
            return form
    with path.open("rb") as file:
        beginning = file.read(_PEEK)
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        for words, form in _TELLING:
            if words in beginning:
                return form
    raise NoSuchSource(
        f"{source}: no reader knows this format; say --as {'|'.join(Incoming)}, or save it as one of "
        f"{', '.join(_SUFFIXES)}"
    )


def open_reader(source: str, description: Description, form: Incoming | None = None) -> StatementReader:
    """The reader of a source. Raises NoSuchSource, and BadDescription where the description does not fit the format."""
    module, name = _READERS[form or read_format(source)]
    make = cast(Callable[[str, Description], StatementReader], getattr(importlib.import_module(module), name))
    return make(source, description)
