"""References as CSL-JSON, the input of citeproc: dates as parts, as many as are known."""

from __future__ import annotations

from typing import Any

import orjson

from api.formats.citing import Reference, parts_of, references
from graph.answer import Answer
from ontology.dates import EdtfDate


def write(answer: Answer, lang: str) -> bytes:
    """The references of an answer: a list of items."""
    return orjson.dumps([_item(one) for one in references(answer, lang)], option=orjson.OPT_INDENT_2)


def _item(one: Reference) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": one.key,
        "type": "dataset" if one.is_dataset else "webpage",
        "title": one.title,
        "author": [{"literal": one.publisher}],
        "publisher": one.publisher,
        "version": str(one.version) if one.version is not None else None,
        "issued": _date(one.date),
        "URL": one.url,
        "accessed": _date(one.visited),
        "note": one.note or None,
    }
    return {name: value for name, value in item.items() if value is not None}


def _date(date: EdtfDate | None) -> dict[str, Any] | None:
    if date is None:
        return None
    found: dict[str, Any] = {"date-parts": [[int(part) for part in parts_of(date)]]}
    return {**found, "circa": True} if date.qualifier else found
