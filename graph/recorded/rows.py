"""Rows of records as our queries collect them from edges."""

from __future__ import annotations

import datetime
from typing import Any

from graph.recorded.part import GraphPart
from graph.records import EdgeRecord

Record = dict[str, Any]

_BOUNDS = ("start_min", "start_max", "end_min", "end_max")


def plain(edge: EdgeRecord) -> Record:
    """An edge's properties with the id as `fact`; the typed bounds are left to the store."""
    return {**edge.properties, "id": edge.id, "fact": edge.id, **dict.fromkeys(_BOUNDS)}


def tenure(part: GraphPart, edge: EdgeRecord) -> Record:
    """The row of a spell."""
    row = {**plain(edge), "politician": edge.from_id, "name": part.any_node(edge.from_id).get("name")}
    if edge.type == "LEADER_OF":
        row["party_name"] = part.any_node(edge.to_id).get("abbreviation")
    if edge.type == "SPEAKER_OF":
        term = part.any_node(edge.properties.get("term"))
        row.update(term_since=term.get("since"), term_until=term.get("until"))
    return row


def dated(edge: EdgeRecord) -> Record:
    """What a snapshot has beside: the relation, and the bounds in which a day is looked for, as texts."""
    start, end = edge.properties.get("start_min"), edge.properties.get("end_max")
    return {"relation": edge.type, "start_min": _text(start), "end_max": _text(end)}


def by_time_and_term(part: GraphPart, edge: EdgeRecord) -> tuple[Any, ...]:
    """The order of speakers, of whom many have no day: by time, then by the legislature."""
    since = part.any_node(edge.properties.get("term")).get("since")
    return (*by_time(edge)[:-1], *nulls_last(since), edge.id)


def by_time(edge: EdgeRecord) -> tuple[Any, ...]:
    """The order of spells: by the first day on which each may have begun, then ended."""
    found = edge.properties
    return (*nulls_last(found.get("start_min")), *nulls_last(found.get("end_min")), edge.id)


def nulls_last(value: Any) -> tuple[bool, Any]:
    """A key by which what has no value comes after what has one."""
    return value is None, "" if value is None else value


def _text(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
