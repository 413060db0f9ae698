"""Reading files of invented entities, for the tests of Wikidata."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import orjson
from faulty import Loaded
from wikidata_world import (
    ADA,
    MAYOR_OF_ORNEKKENT,
    POLL,
    Json,
    item,
    person,
    places,
    statement,
    time,
)

from graph.edition import edition_of
from loaders.description import describe
from loaders.foreign import ForeignLoader
from loaders.reading import Refusal
from loaders.run import LoadReport, load
from loaders.statements import Statement
from loaders.wikidata.reader import WikidataReader

MAYOR = item(MAYOR_OF_ORNEKKENT)


def dump(entities: Iterable[Json]) -> bytes:
    return b"[\n" + b",\n".join(orjson.dumps(one) for one in entities) + b"\n]\n"


def read(path: Path, **said: object) -> tuple[list[Statement], list[Refusal], WikidataReader]:
    refused: list[Refusal] = []
    reader = WikidataReader(str(path), describe({"wikidata": said}))
    return [one for one in reader.statements(refused.append) if one.kind != "Source"], refused, reader


def read_all(
    path: Path, entities: Iterable[Json], **said: object
) -> tuple[list[Statement], list[Refusal], WikidataReader]:
    path = path / "dump.json"
    path.write_bytes(dump(entities))
    return read(path, **said)


def held(
    path: Path, *statements: Json, name: str = "P39"
) -> tuple[list[dict[str, object]], list[Refusal], WikidataReader]:
    """What the statements on one person amount to, but for the person's life."""
    found, refused, reader = read_all(path, [*places(), person(ADA, "Ada Örnek", **{name: list(statements)})])
    return [dict(one.fields) for one in found if one.kind != "Politician"], refused, reader


def bring(loaded: Loaded, path: Path, *, accept: bool = False, **described: object) -> LoadReport:
    edition, description = edition_of(loaded.log), describe(described)
    loader = ForeignLoader(WikidataReader(str(path), description), description, edition)
    return load(loader, loaded.log, newest=edition, accept_rest=accept, leave_out_faulty=accept)


def answer(entities: list[Json]) -> Json:
    """As Special:EntityData gives it."""
    return {"entities": {one["id"]: one for one in entities}}


WORLD = [*places(), person(ADA, "Ada Örnek", P39=[statement(MAYOR, P580=time("2019-04-05"), P2715=item(POLL))])]
