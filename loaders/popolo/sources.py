"""Where a record comes from: the described source of the whole file, else those that the record names by id."""

from __future__ import annotations

from loaders.popolo.document import Record

NO_SOURCE = ("nothing says where it comes from", "give the file a source in a description: --map FILE")
"""What is wrong with a record that has no source, and what to do."""


def sources_of(record: Record, described: str) -> list[str]:
    """The ids of a record's sources."""
    if described:
        return [described]
    ids = [one.get("id") for one in record.records("sources")]
    return list(dict.fromkeys(one for one in ids if isinstance(one, str) and one))
