"""Rows as they leave: fixed columns in a fixed order, nothing that only the store needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.answer import DatasetNote, Row
from ontology.model import terms_of

TIME = ("start", "start_day", "end", "end_day", "end_state", "over_by", "last_seen")
HOW = ("standing", "by", "mandate", "began_by", "ended_by")
JUDGED = ("disputed", "disputed_fields", "ruled_fields", "decided_by", "derived", "sources")
PUBLIC = (*TIME, *HOW, "stands_in_for", "office", "party", "party_name", "contest")

TENURE_COLUMNS = {
    "MAYOR_OF": (*PUBLIC, *JUDGED),
    "PRESIDENT_OF": (*PUBLIC, *JUDGED),
    "PRIME_MINISTER_OF": (*PUBLIC, "government", *JUDGED),
    "MINISTER_OF": (*PUBLIC, "government", *JUDGED),
    "SPEAKER_OF": (*PUBLIC, "term", "term_since", "term_until", *JUDGED),
    "DEPUTY_IN": (*PUBLIC, "province", "province_name", "list", *JUDGED),
    "LEADER_OF": (*TIME, *HOW, "role", "party_name", *JUDGED),
}
CAREER_COLUMNS = (
    "relation", "held", "held_name", "role", *PUBLIC, "government", "date", "votes", "share", "rank", "elected",
    "outcome", *JUDGED,
)  # fmt: skip
LIFE_COLUMNS = ("key", "value", *TIME, "began_by", "ended_by", *JUDGED)
RESULT_COLUMNS = ("party", "party_name", "list", "votes", "share", "seats", "rank", "elected", "count", *JUDGED)


def pick(raw: Mapping[str, Any], first: Sequence[str], columns: Sequence[str]) -> Row:
    """A flat row: the identifying columns, then the others; what is not known is None."""
    row: Row = {name: raw.get(name) for name in (*first, *columns)}
    if "disputed" in row:
        row["disputed"] = bool(raw.get("disputed"))
        row["sources"] = list(raw.get("sources") or ())
    return row


def describe_thing(label: str, raw: Mapping[str, Any]) -> Row:
    """A thing's own fields in the order of the model."""
    fields = {name: raw.get(name) for name in terms_of(label)}
    return {"id": raw["id"], "label": label, **fields, "sources": list(raw.get("sources") or ())}


def note_dataset(raw: Mapping[str, Any]) -> DatasetNote:
    """The version that answered."""
    return DatasetNote(version=raw["version"], horizon=raw["horizon"], recorded=raw["recorded"])
