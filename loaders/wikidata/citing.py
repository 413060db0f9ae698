"""Where in Wikidata a claim stands, and what the statement itself rests on.

The source of the claim stays Wikidata. A reference that says "imported from" a Wikipedia is no source of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.wikidata.entity import Record, Snaks
from loaders.wikidata.times import Moment

_LONGEST = 300


def cite(item: str, records: Sequence[Record]) -> str:
    """The locator: item, property, the statements' ids and the best reference of the first."""
    first = records[0]
    identities = [record.id.partition("$")[2] or record.id or _described(record) for record in records]
    place = f"{item} {first.property} statement {', '.join(identities)}"
    return f"{place}; {_reference(first)}"


def _described(record: Record) -> str:
    return f"on {record.main.item or 'a value'}"


def _reference(record: Record) -> str:
    found = [text for text in map(_independent, record.references) if text]
    if found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        return f"reference: {found[0][:_LONGEST]}{more}"
    imported = [snak.item for one in record.references for snak in one.get("P143", ()) if snak.item]
    if imported:
        return f"no reference of its own: imported from {', '.join(dict.fromkeys(imported))}"
    return "no reference"


def _independent(reference: Snaks) -> str:
    parts = [f"stated in {snak.item}" for snak in reference.get("P248", ()) if snak.item]
    parts += [str(snak.value) for snak in reference.get("P854", ()) if snak.kind == "value"]
    if not parts:
        return ""
    retrieved = [
        snak.value.text.lstrip("+")[:10] for snak in reference.get("P813", ()) if isinstance(snak.value, Moment)
    ]
    return ", ".join([*parts, *(f"retrieved {day}" for day in retrieved[:1])])
