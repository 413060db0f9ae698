"""Entities from a SPARQL endpoint."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.wikidata.knowing import Known
from loaders.wikidata.said import Tables


def ask_entities(address: str, tables: Tables, known: Known) -> Iterator[tuple[int, object]]:
    raise NotImplementedError
