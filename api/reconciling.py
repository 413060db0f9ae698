"""Between the Reconciliation Service API 0.2 and our question: reading a batch of queries, writing its results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from api.errors import BadRequest
from graph.answer import Row
from graph.identity.profiles import LABELS
from graph.questions.reconcile import Wanted, read_kind
from ontology.text import fold

LARGEST_BATCH = 200
"""Queries of a batch: an answer must not hold up the others."""
_LARGEST_LIMIT = 50
_LONGEST_NAME = 300
_KEYS = frozenset({"query", "type", "limit", "properties", "type_strict"})
_PROPERTIES = ("born", "province", "party", "on")
_SHOWN_PARTIES = 4


@dataclass(frozen=True, slots=True)
class BatchQuery:
    """One query of a batch, under its key."""

    key: str
    wanted: Wanted


def read_batch(text: str) -> list[BatchQuery]:
    """The queries of a batch. Raises BadRequest that names the key at fault, or BadQuestion for an unknown kind."""
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise BadRequest(f"queries: it is no JSON ({error}); write an object of queries by key") from None
    if not isinstance(found, dict):
        raise BadRequest('queries: it is no object; write {"q0": {"query": "a name"}}')
    if len(found) > LARGEST_BATCH:
        raise BadRequest(f"queries: {len(found)} are more than {LARGEST_BATCH} in a batch; ask in parts")
    return [BatchQuery(key, _read_query(key, one)) for key, one in found.items()]


def _read_query(key: str, raw: Any) -> Wanted:
    if not isinstance(raw, dict) or not isinstance(raw.get("query"), str):
        raise BadRequest(f'{key}: it has no text to look for; write {{"query": "a name"}}')
    unknown = sorted(set(raw) - _KEYS)
    if unknown:
        raise BadRequest(f"{key}: unknown key {unknown[0]!r}; use {', '.join(sorted(_KEYS))}")
    name = raw["query"]
    if not fold(name) or len(name) > _LONGEST_NAME:
        raise BadRequest(f"{key}: a name has a letter or a digit, and {_LONGEST_NAME} characters at most")
    hints = _read_properties(key, raw.get("properties", []))
    return Wanted(name=name, kind=read_kind(_read_type(key, raw)), limit=_read_limit(key, raw), **hints)


def _read_type(key: str, raw: Mapping[str, Any]) -> str:
    """The kind: a word, or a list of one; people where none is said."""
    said = raw.get("type") or "politician"
    first = said[0] if isinstance(said, list) and len(said) == 1 else said
    if isinstance(first, dict):
        first = first.get("id")
    if not isinstance(first, str):
        raise BadRequest(f"{key}: type: write one of {', '.join(LABELS)}")
    return first


def _read_limit(key: str, raw: Mapping[str, Any]) -> int:
    limit = raw.get("limit", 5)
    if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= _LARGEST_LIMIT:
        raise BadRequest(f"{key}: limit is {limit!r}; write 1 to {_LARGEST_LIMIT}")
    return limit


def _read_properties(key: str, raw: Any) -> dict[str, str]:
    """What else is known, by property. Several values of one property say nothing sure, so the first is taken."""
    if not isinstance(raw, list):
        raise BadRequest(f'{key}: properties is no list; write [{{"pid": "born", "v": "1970"}}]')
    hints: dict[str, str] = {}
    for one in raw:
        pid, value = (one.get("pid"), one.get("v")) if isinstance(one, dict) else (None, None)
        if pid not in _PROPERTIES:
            raise BadRequest(f"{key}: {pid!r} is no property; use {', '.join(_PROPERTIES)}")
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, dict):  # A cell that was reconciled already.
            first = first.get("id")
        if isinstance(first, int) and not isinstance(first, bool):
            first = str(first)
        if not isinstance(first, str):
            raise BadRequest(f"{key}: {pid} has no value; write a text in v")
        if first.strip():
            hints.setdefault(pid, first)
    return hints


def answer_batch(batch: Iterable[BatchQuery], rows: Iterable[Row]) -> dict[str, Any]:
    """The results by key, in the order of the queries."""
    by_number: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_number[row["number"]].append(row)
    return {
        one.key: {"result": [_write_candidate(row) for row in by_number[number]]} for number, one in enumerate(batch)
    }


def _write_candidate(row: Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": row["name"],
        "description": _describe(row),
        "type": [{"id": row["kind"], "name": LABELS[row["kind"]]}],
        "score": row["score"],
        "match": row["match"],
        "features": [{"id": reason, "value": True} for reason in row["reasons"]],
    }


def _describe(row: Row) -> str:
    """What a person needs to choose between namesakes."""
    life = [f"{word} {row[word]}" for word in ("born", "died") if row[word]]
    groups = [", ".join(row[field][:_SHOWN_PARTIES]) for field in ("parties", "provinces") if row[field]]
    return "; ".join([*life, *groups])
