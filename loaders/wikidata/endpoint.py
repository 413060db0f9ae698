"""Entities from a SPARQL endpoint: the list of items page by page, then what is said of them, batch by batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from graph.settings import read_settings
from loaders.errors import BadStatement, EndpointFailed
from loaders.wikidata.asking import Endpoint
from loaders.wikidata.bindings import item_of, make_entities
from loaders.wikidata.entity import read_entity
from loaders.wikidata.knowing import Known, pointed_to
from loaders.wikidata.questions import ask_items, ask_labels, ask_references, ask_statements
from loaders.wikidata.said import Tables

_LABELLED = ("item", "predicate", "object")
_LABELS = 200
"""Items whose labels are asked at once."""


def ask_entities(address: str, tables: Tables, known: Known) -> Iterator[tuple[int, object]]:
    """The entities of interest, each with line 0; `known` learns what their statements point to before they come.

    Raises EndpointFailed. What was answered is kept until the last entity was taken.
    """
    settings = read_settings()
    endpoint = Endpoint(address, tables.said, settings.directory, settings.contact)
    items = _list_items(endpoint, tables)
    for begin in range(0, len(items), tables.said.batch):
        for entity in _ask_batch(endpoint, items[begin : begin + tables.said.batch], tables, known):
            yield 0, entity
    endpoint.finish()


def _list_items(endpoint: Endpoint, tables: Tables) -> list[str]:
    if tables.said.items:
        return list(dict.fromkeys(tables.said.items))
    found: dict[str, None] = {}
    offset = 0
    while True:
        rows = endpoint.ask(ask_items(tables, tables.said.page, offset), "item")
        found |= dict.fromkeys(item for row in rows if (item := item_of(row, "item")))
        offset += tables.said.page
        if not found:
            raise EndpointFailed(
                "it knows nobody who held a position of the table or of the country, and none of its parties",
                "name `items` in the description, or say `wikidata: {all_holders: true}`",
            )
        if len(rows) < tables.said.page:
            return list(found | dict.fromkeys((*tables.heads, *tables.places, *tables.said.parties)))


def _ask_batch(endpoint: Endpoint, items: Sequence[str], tables: Tables, known: Known) -> list[dict[str, object]]:
    labels = endpoint.ask(ask_labels(items), *_LABELLED)
    statements = endpoint.ask(ask_statements(items), *_LABELLED, "claim", "statement")
    references = endpoint.ask(ask_references(items), "statement", "reference", "predicate", "object")
    made = make_entities(items, labels, statements, references)
    wanted: dict[str, None] = {}
    for one in made:
        try:
            entity = read_entity(one, "", 0)
        except BadStatement:
            continue
        if entity is not None:
            known.take(entity)
            wanted |= dict.fromkeys(pointed_to(entity))
    _learn(endpoint, list(wanted), known)
    positions = (item for item in wanted if item not in tables.positions)
    _learn(endpoint, [one for item in positions for one in known.of(item, "P1001", "P642", "P131", "P31")], known)
    return made


def _learn(endpoint: Endpoint, wanted: Sequence[str], known: Known) -> None:
    new = [item for item in dict.fromkeys(wanted) if item not in known.labels]
    for begin in range(0, len(new), _LABELS):
        part = new[begin : begin + _LABELS]
        for one in make_entities(part, endpoint.ask(ask_labels(part), *_LABELLED), (), ()):
            with suppress(BadStatement):
                entity = read_entity(one, "", 0)
                if entity is not None:
                    known.take(entity)
