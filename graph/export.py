"""The dataset as files for others: Turtle with the ontology and the shapes, or Popolo; the terms of use beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import orjson
from rdflib import Literal
from rdflib.namespace import XSD

from graph.build import build_facts
from graph.credits import licence_text
from graph.errors import StoreEmpty
from graph.licence import Licence, Passed, pass_on
from graph.log import Log
from graph.popolo import popolo_of
from graph.rdf.triples import facts_to_triples
from graph.rdf.turtle import TurtleText
from graph.rdf.values import Triple
from ontology.generate.namespaces import DATASET, PREFIXES, SY


@dataclass(frozen=True)
class ExportReport:
    """What an export wrote: the version, how much of what, and the files. `records` are triples, or Popolo's."""

    version: int
    facts: int
    claims: int
    records: int
    files: tuple[Path, ...]


def export_turtle(log: Log, directory: Path, licence: Licence = Licence.ALL) -> ExportReport:
    """Write `siyaset.ttl`, `ontology.ttl`, `shapes.ttl` and `LICENCE.txt` of the log's newest version into a directory.

    What may not be passed on under `licence` is left out, and the facts are decided anew from what remains.

    Each file is written beside its place and then renamed into it, so a reader finds the old one or the new one. The
    same version gives the same bytes. Raises LogDamaged, DecisionError, BadInterval, or OSError where the directory
    cannot be written.
    """
    version, passed = _take(log, licence)
    facts, state = passed.facts, passed.state
    directory.mkdir(parents=True, exist_ok=True)
    turtle = TurtleText(PREFIXES)
    triples = _with_version(facts_to_triples(facts, state), version)
    files = [_replace(directory / "siyaset.ttl", turtle.lines(triples))]
    generated = resources.files("ontology").joinpath("generated")
    for name in ("ontology.ttl", "shapes.ttl"):
        files.append(_replace(directory / name, [generated.joinpath(name).read_text("utf-8")]))
    files.append(_replace(directory / "LICENCE.txt", [licence_text(passed, version)]))
    return ExportReport(version, len(facts.by_id), len(state.claims), turtle.triples, tuple(files))


def export_popolo(log: Log, directory: Path, licence: Licence = Licence.ALL) -> ExportReport:
    """Write `popolo.json` and `LICENCE.txt` of the log's newest version into a directory, like `export_turtle`."""
    version, passed = _take(log, licence)
    directory.mkdir(parents=True, exist_ok=True)
    document = popolo_of(passed.facts)
    body = orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()
    files = (
        _replace(directory / "popolo.json", [body]),
        _replace(directory / "LICENCE.txt", [licence_text(passed, version)]),
    )
    records = sum(map(len, document.values()))
    return ExportReport(version, len(passed.facts.by_id), len(passed.state.claims), records, files)


def _take(log: Log, licence: Licence) -> tuple[int, Passed]:
    """The newest version, and what of it may be passed on."""
    version = log.head()
    if version == 0:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    whole = log.state(version)
    return version, pass_on(whole, build_facts(whole), licence)


def _with_version(triples: Iterable[Triple], version: int) -> Iterator[Triple]:
    """The stream begins with the dataset's own triples; its version joins them."""
    yield DATASET, SY.version, Literal(str(version), datatype=XSD.integer)
    yield from triples


def _replace(path: Path, parts: Iterable[str]) -> Path:
    """Write a file part by part under another name and let it take its place when it is whole and on the disk."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise
    return path
