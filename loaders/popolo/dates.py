"""Dates of a record at their precision, each pair in its order."""

from __future__ import annotations

from loaders.popolo.document import Document, Record
from loaders.reading import Refusal, split_advice
from loaders.statements import Refuse
from ontology.dates import parse_date
from ontology.errors import BadDate

_NEVER = "9999"


def read_dates(
    record: Record, collection: str, document: Document, names: dict[str, str], refuse: Refuse
) -> dict[str, str] | None:
    """Dates by the fields that they are with us; None, and a refusal with the path, where one is wrong.

    `names` are the beginning and the end, by what Popolo calls them. An end in the year 9999 is how many write
    that something goes on: it is read as that (`end_state` open).
    """
    found: dict[str, str] = {}
    said: dict[str, str] = {}
    for name, field in names.items():
        text = record.text(name).partition("T")[0]
        if not text:
            continue
        if text.startswith(_NEVER) and field == "end":
            found["end_state"] = "open"
            continue
        try:
            said[name] = found[field] = parse_date(text).text
        except BadDate as error:
            _refuse(record, collection, document, name, *split_advice(error), refuse)
            return None
    first, last = names
    if first in said and last in said and parse_date(said[last]).latest < parse_date(said[first]).earliest:
        what = f"{said[last]} is before {first} {said[first]}"
        _refuse(record, collection, document, last, what, "correct one of the two", refuse)
        return None
    return found


def _refuse(
    record: Record, collection: str, document: Document, name: str, what: str, fix: str, refuse: Refuse
) -> None:
    origin = document.origin(record, collection)
    refuse(Refusal(f"{origin.file}.{name}", origin.line, what, fix, origin.row))
