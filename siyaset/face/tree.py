"""Where each party of a lineage is drawn: its lives, its row, and how it came of others."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answer import Row
from ontology.dates import parse_date

LIVES = """
MATCH (p:Party) WHERE p.id IN $ids
OPTIONAL MATCH (p)-[h:HAS]->(:Attribute {key: 'active'})
WITH p, h ORDER BY p.id, h.start
RETURN p.id AS id, p.name AS name, p.abbreviation AS abbreviation, p.founded AS founded, p.dissolved AS dissolved,
  collect(CASE WHEN h IS NULL THEN null ELSE {start: h.start, end: h.end} END) AS lives
ORDER BY id
"""
"""When each party lived: the stretches in which it was active where they are known, else its own dates."""

_NEAR = datetime.timedelta(days=2 * 366)
"""An edge dated later than this after a party's founding joined it, and is not what it came of."""


@dataclass(frozen=True)
class Life:
    """One stretch of a party; `end` is None where no end is at hand. `said` are the dates as they were said."""

    start: datetime.date
    end: datetime.date | None
    said: str


@dataclass(frozen=True)
class Branch:
    """One party with its row, the top one being 0."""

    id: str
    name: str
    short: str
    lives: tuple[Life, ...]
    row: int


@dataclass(frozen=True)
class Step:
    """One succession: at `day`, from row to row. A day that nobody said is where the later party begins.

    `left` is the day up to which the former party is drawn by then: earlier than `day` where it was closed before.
    """

    day: datetime.date
    left: datetime.date
    former: int
    latter: int
    kind: str
    said: str | None
    former_name: str
    latter_name: str


def lay_out(rows: Sequence[Row], parties: Sequence[Row]) -> tuple[list[Branch], list[Step]]:
    """The branches from top to bottom, and the steps between them, of a lineage's rows and its parties' lives.

    What came of a party stands below it, the latest nearest: the line to an earlier one then crosses none that began
    later.
    """
    found = {party["id"]: party for party in parties}
    lives = {identity: _lives(party, rows) for identity, party in found.items()}
    order = _order(rows, {identity: one for identity, one in lives.items() if one})
    branches = [
        Branch(identity, found[identity]["name"], _short(found[identity]), lives[identity], number)
        for number, identity in enumerate(order)
    ]
    place = {branch.id: branch for branch in branches}
    steps = [_step(row, place[row["former"]], place[row["latter"]]) for row in rows if _has_ends(row, place)]
    return branches, steps


def _lives(party: Mapping[str, Any], rows: Sequence[Row]) -> tuple[Life, ...]:
    """A party's stretches; of one without a founding day, from the first succession in which it is named."""
    stretches = [one for one in party["lives"] if one and one["start"]]
    if not stretches:
        started = party["founded"] or _first_named(party["id"], rows)
        stretches = [{"start": started, "end": party["dissolved"]}] if started else []
    return tuple(
        Life(
            parse_date(one["start"]).earliest,
            parse_date(one["end"]).latest if one["end"] else None,
            f"{one['start']} – {one['end'] or '?'}",
        )
        for one in stretches
    )


def _first_named(identity: str, rows: Sequence[Row]) -> str | None:
    dates = [row["date"] for row in rows if row["date"] and identity in (row["former"], row["latter"])]
    return min(dates, default=None)


def _short(party: Mapping[str, Any]) -> str:
    return str(party["abbreviation"] or party["name"])


def _order(rows: Sequence[Row], lives: Mapping[str, tuple[Life, ...]]) -> list[str]:
    parents: dict[str, tuple[datetime.date, str]] = {}
    for row in rows:
        former, latter = row["former"], row["latter"]
        if former not in lives or latter not in lives:
            continue
        begun = lives[latter][0].start
        day = parse_date(row["date"]).earliest if row["date"] else begun
        if day - begun <= _NEAR and lives[former][0].start < begun:
            parents[latter] = min(parents.get(latter, (day, former)), (day, former))
    children: dict[str, list[str]] = defaultdict(list)
    for latter, (_, former) in parents.items():
        children[former].append(latter)
    roots = sorted(lives.keys() - parents.keys(), key=lambda one: (lives[one][0].start, one))
    return [one for root in roots for one in _descend(root, children, lives)]


def _descend(here: str, children: Mapping[str, Sequence[str]], lives: Mapping[str, tuple[Life, ...]]) -> Iterator[str]:
    """A party and what came of it. A parent always began before its child, so there is no way around in a circle."""
    yield here
    for child in sorted(children.get(here, ()), key=lambda one: (lives[one][0].start, one), reverse=True):
        yield from _descend(child, children, lives)


def _has_ends(row: Row, place: Mapping[str, Branch]) -> bool:
    return row["former"] in place and row["latter"] in place


def _step(row: Row, former: Branch, latter: Branch) -> Step:
    day = _day(row["date"], latter)
    ends = [min(life.end or day, day) for life in former.lives if life.start <= day]
    left = max(ends, default=day)
    return Step(day, left, former.row, latter.row, row["kind"], row["date"], former.short, latter.short)


def _day(said: str | None, latter: Branch) -> datetime.date:
    """The day to draw: of a year or a month, the day in it on which the later party began, if it did."""
    begun = [life.start for life in latter.lives]
    if said is None:
        return begun[0]
    date = parse_date(said)
    return next((day for day in begun if date.earliest <= day <= date.latest), date.earliest)
