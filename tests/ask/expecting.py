"""The 120 questions: what each must find, and whether rows that somebody found are that.

An expectation names only fields that identify: `politician`, `party`, `start`, `votes`… A value that is a list means
any of its values, because sources differ. Programs call such fields differently (a winner is a `candidate` of a
contest and the `politician` of a win), so each name has the fields where it may stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Row = Mapping[str, Any]

HERE = Path(__file__).parent

SPELLINGS: dict[str, tuple[str, ...]] = {
    "politician": ("politician", "candidate", "receiver", "member", "rerun_politician", "id"),
    "party": ("party", "candidate", "receiver", "id", "thing"),
    "choice": ("choice", "candidate", "receiver", "id"),
    "member": ("member", "party", "id"),
    "former": ("former", "party", "id"),
    "latter": ("latter", "party", "id"),
    "place": ("place", "city", "province", "thing", "held", "id"),
    "held": ("held", "city", "party", "country", "ministry", "assembly"),
    "election": ("election", "id"),
    "contest": ("contest", "rerun", "held", "id"),
    "date": ("date", "rerun_date"),
    "founded": ("founded", "start", "value", "date"),
    "dissolved": ("dissolved", "end", "value", "date"),
    "since": ("since", "start", "date", "value"),
    "margin": ("margin", "lead", "ahead"),
    "count": ("count", "number"),
}
"""Where a field of an expectation may stand in a row; a name that is missing here stands under itself."""

TOLERANCES = {"share": 0.011, "turnout": 0.06, "years": 0.02, "days": 2}
"""Two decimals of the same share, the days at both ends of a duration."""

NO = {"tr": "hayır", "en": "no"}
"""The word with which a no begins."""


@dataclass(frozen=True)
class Expectation:
    """What one question must find. `exact`: nobody else. `first`: among so many first rows. `nothing`: no rows, and one
    of these warnings. `open`: if it is understood at all. `cites`: sources that the evidence must have."""

    id: str
    lang: str
    ask: str
    rows: tuple[Row, ...] = ()
    also: tuple[Row, ...] = ()
    exact: bool = False
    ordered: bool = False
    first: int | None = None
    count: int | None = None
    says: str | None = None
    nothing: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    understood: bool = True
    open: bool = False
    why: str = ""
    origins: tuple[str, ...] = field(default=())


@cache
def read_expectations() -> tuple[Expectation, ...]:
    """All of them, file by file. Raises TypeError for a field that is misspelt."""
    found = []
    for path in sorted((HERE / "questions").glob("*.yml")):
        for raw in yaml.safe_load(path.read_text("utf-8")):
            values = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
            values["origins"] = values.pop("from", ())
            found.append(Expectation(**values))
    return tuple(found)


def faults(wanted: Expectation, rows: Sequence[Row], things: Sequence[Row] = ()) -> list[str]:
    """What is wrong with these rows: what is missing, who should not be there, a wrong count or order.

    `things` are rows beside the answer's own, where a value may be found too: the thing that was asked for.
    """
    found = [f"{dict(one)} is missing" for one in missing_rows(wanted, [*_at_the_top(wanted, rows), *things])]
    if wanted.exact:
        allowed = (*wanted.rows, *wanted.also)
        found += [f"not expected: {_brief(row)}" for row in rows if not any(matches(one, row) for one in allowed)]
    if wanted.ordered and not found:
        places = [next(at for at, row in enumerate(rows) if matches(one, row)) for one in wanted.rows]
        if places != sorted(places):
            found.append(f"in another order: {places}")
    if wanted.count is not None and not _counts(wanted.count, rows):
        found.append(f"the count {wanted.count} is missing; there are {len(rows)} rows")
    return found


def missing_rows(wanted: Expectation, rows: Iterable[Row]) -> list[Row]:
    """The expected rows that none of these is."""
    at_hand = list(rows)
    return [one for one in wanted.rows if not any(matches(one, row) for row in at_hand)]


def matches(one: Row, row: Row) -> bool:
    """Whether a row has every field of an expected one, each under one of its names."""
    return all(
        any(_same(name, value, row.get(spelling)) for spelling in SPELLINGS.get(name, (name,)))
        for name, value in one.items()
    )


def _at_the_top(wanted: Expectation, rows: Sequence[Row]) -> Sequence[Row]:
    return rows if wanted.first is None else rows[: wanted.first]


def about(thing: Row | None, rows: Iterable[Row]) -> list[Row]:
    """Rows that also say what they are about: the candidates of a contest do not repeat its id."""
    context = {str(thing["label"]).lower(): thing["id"]} if thing else {}
    return [{**context, **{name: value for name, value in row.items() if value is not None}} for row in rows]


def _counts(number: int, rows: Sequence[Row]) -> bool:
    """A count is said in a field, or is the number of rows."""
    said = [row[name] for row in rows for name in SPELLINGS["count"] if isinstance(row.get(name), int)]
    return number in said if said else len(rows) == number


def _same(name: str, wanted: Any, found: Any) -> bool:
    if isinstance(wanted, list):
        return any(_same(name, one, found) for one in wanted)
    if found is None:
        return False
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        try:
            return abs(float(found) - wanted) <= TOLERANCES.get(name, 0)
        except (TypeError, ValueError):
            return False
    return str(found) == str(wanted)


def _brief(row: Row) -> dict[str, Any]:
    names = ("politician", "candidate", "party", "member", "place", "city", "contest", "start", "standing", "votes")
    return {name: row[name] for name in names if row.get(name) is not None}
