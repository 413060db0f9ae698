"""The spells of one office as a chain: in the order of time, each with the one that it followed."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ontology.dates import parse_date
from ontology.facts import Fact, Facts
from ontology.rules.holding import STAND_INS

Row = dict[str, Any]

_HOLDER, _SUSPENDED, _STAND_IN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Link:
    """One spell and the one before it.

    Where both of two chairs changed at once, `former` is None and `either` has the two of whom one was followed.
    """

    former: Row | None
    latter: Row
    either: tuple[Row, ...] = ()


def facts_of(rows: Sequence[Row], relation: str, thing: str) -> Facts:
    """The rows of one office as facts, so that the rules that check the data can be run on an answer."""
    made = (Fact(row["fact"], relation, row["politician"], thing, row, (), (), {}) for row in rows)
    return Facts({fact.id: fact for fact in made})


def order(rows: Sequence[Row]) -> list[Row]:
    """The spells whose start is known, in the order of time; on one day holders, suspended ones, stand-ins."""
    mandates: dict[str, datetime.date] = {}
    for row in rows:
        if row["start"] and row["mandate"] and row["standing"] != "suspended":
            begun = parse_date(row["start"]).earliest
            mandates[row["mandate"]] = min(begun, mandates.get(row["mandate"], begun))
    return sorted(
        (row for row in rows if row["start"]),
        key=lambda row: (_first_day(row, mandates), _rank(row), row["fact"]),
    )


def _first_day(row: Row, mandates: Mapping[str, datetime.date]) -> datetime.date:
    """The first day on which a spell may have begun: a stand-in of `2019` not before the mandate stood in for."""
    start = parse_date(row["start"])
    floor = mandates.get(row.get("stands_in_for") or row["mandate"] or "", start.earliest)
    return floor if start.earliest < floor <= start.latest else start.earliest


def link(rows: Sequence[Row]) -> Iterator[Link]:
    """Each spell that followed another, with that other.

    A suspension follows the spell of the same mandate. Everybody else follows whoever exercised the office last.
    """
    ordered = order(rows)
    taken: set[str] = set()
    for latter in ordered:
        found = _find_formers(latter, ordered, taken)
        if latter.get("role") == "co-leader" and len(found) == 1:
            taken.add(found[0]["fact"])
        if found:
            yield Link(found[0], latter) if len(found) == 1 else Link(None, latter, tuple(found))


def _find_formers(latter: Row, ordered: Sequence[Row], taken: Container[str]) -> Sequence[Row]:
    """The spell that a spell followed; two where it cannot be told which, none where it is the first."""
    earlier = ordered[: ordered.index(latter)]
    if latter["standing"] == "suspended":
        return [row for row in earlier if row["mandate"] == latter["mandate"]][-1:]
    exercised = [row for row in earlier if row["standing"] != "suspended"]
    if latter.get("role") == "co-leader":
        chosen = {row["politician"] for row in ordered if row["start"] == latter["start"]}
        return _find_chairs(latter, exercised, taken, chosen - {latter["politician"]})
    return [max(exercised, key=last_day)] if exercised else []


def last_day(row: Row) -> tuple[str, str]:
    """The last day on which a spell is known to have gone on, for comparison: its end, or when it was last seen."""
    ends = (row["end"], row["last_seen"], row["start"])
    latest = next(filter(None, ends))
    return parse_date(latest).latest.isoformat(), parse_date(row["start"]).earliest.isoformat()


def _rank(row: Row) -> int:
    if row["standing"] in STAND_INS:
        return _STAND_IN
    return _SUSPENDED if row["standing"] == "suspended" else _HOLDER


def _find_chairs(latter: Row, earlier: Sequence[Row], taken: Container[str], stays: Container[str]) -> Sequence[Row]:
    """Whom one of two chairs followed: herself, or whoever's time was up. Two at once cannot be told apart.

    `stays` are the people who were chosen again on that day, and so followed themselves.
    """
    start = parse_date(latter["start"])
    up = [
        row
        for row in earlier
        if row["fact"] not in taken
        and row["politician"] not in stays
        and row["end"]
        and parse_date(row["end"]).earliest <= start.latest
    ]
    own = [row for row in up if row["politician"] == latter["politician"]]
    latest = max(map(last_day, own or up), default=None)
    return [row for row in own or up if latest is not None and last_day(row)[0] == latest[0]]
