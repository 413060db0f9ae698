"""The line of holders of an office: stretches of one person, who came before and after, who held longest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.answer import Row
from ontology.dates import parse_date

Stretch = list[Row]
STAND_INS = ("acting", "suspended", "trustee")
"""Standings of those who do not hold the office: who stands in, and who is kept from it."""


def by_person(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The spells of each person, in the order in which they first held."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["politician"], []).append(row)
    return found


def order(rows: Sequence[Row]) -> list[Row]:
    """Spells in the order in which they began; those without a start last."""
    return sorted(rows, key=lambda row: (not row["start"], _start(row), row["fact"]))


def stretches_of(person: str, rows: Sequence[Row]) -> list[Stretch]:
    """A person's spells, those that follow each other without another holder between them together.

    Whoever stood in, an acting mayor or a trustee, does not part them.
    """
    found: list[Stretch] = []
    for row in (one for one in order(rows) if one["politician"] == person):
        if found and not _parted(found[-1][-1], row, rows):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _parted(former: Row, latter: Row, rows: Sequence[Row]) -> bool:
    return any(
        row["politician"] != latter["politician"]
        and row["standing"] not in STAND_INS
        and row["start"]
        and _start(former) <= _start(row) <= _start(latter)
        for row in rows
    )


def before(person: str, rows: Sequence[Row]) -> list[Row]:
    """The last spell of whoever held before each stretch of a person."""
    found = []
    for stretch in stretches_of(person, rows):
        if not stretch[0]["start"]:
            continue
        earlier = [
            row
            for row in _holding(rows)
            if row["politician"] != person and row["start"] and _start(row) < _start(stretch[0])
        ]
        if earlier:
            found.append(max(earlier, key=lambda row: (_start(row), row["fact"])))
    return _each_once(found)


def after(person: str, rows: Sequence[Row]) -> list[Row]:
    """The first spell of whoever held after each stretch of a person; who stands in where nobody else followed."""
    found = []
    for stretch in stretches_of(person, rows):
        begun = [row for row in stretch if row["start"] and row["standing"] != "suspended"] or stretch
        if not begun[-1]["start"]:
            continue
        since = _start(begun[-1])
        others = [row for row in order(rows) if row["politician"] != person and row["start"] and _start(row) > since]
        later = [row for row in others if row["standing"] not in STAND_INS]
        stood_in = [row for row in others if row["standing"] in ("acting", "trustee")]
        chosen = (later or stood_in)[:1]
        found += chosen
    return _each_once(found)


def _holding(rows: Sequence[Row]) -> list[Row]:
    return [row for row in order(rows) if row["standing"] not in STAND_INS]


def _each_once(rows: Sequence[Row]) -> list[Row]:
    return list({row["fact"]: row for row in rows}.values())


def returned(rows: Sequence[Row]) -> list[str]:
    """The people who came back after somebody else had held."""
    return [person for person in by_person(_holding(rows)) if len(stretches_of(person, _holding(rows))) > 1]


def _start(row: Row) -> str:
    return parse_date(row["start"]).earliest.isoformat() if row["start"] else "9999"
