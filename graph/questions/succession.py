"""How one holder followed another: vacancies that the law foresees, gaps, and days on which hand-overs do not meet."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from graph.answer import Warning_
from ontology.dates import parse_date
from ontology.interval import POLL_WINDOW

Row = dict[str, Any]

_STAND_INS = frozenset({"acting", "trustee"})
_VACATED = frozenset({"resignation", "death", "conviction", "dismissal", "court", "election-to-other-office"})
_OVERNIGHT = datetime.timedelta(days=1)
_LAW_5393 = datetime.date(2005, 7, 13)


def report_vacancies(rows: Sequence[Row]) -> Iterator[Warning_]:
    """Stretches between two spells in which no one held and no one stood in, by the sources at hand.

    A vacancy that ended by a council's or an assembly's vote is one that the law foresees, and is called so. Polling
    days taken as starts make no gap, nor does a hand-over from one day to the next.
    """
    spells = [row for row in rows if row["start"]]
    for former, latter in itertools.pairwise(sorted(spells, key=lambda row: parse_date(row["start"]).earliest)):
        over = _latest_end(spells, latter)
        begun = parse_date(latter["start"])
        if over is None or latter["start_day"] == "poll" or begun.earliest - over <= _OVERNIGHT:
            continue
        last = [row for row in spells if row["end"] and parse_date(row["end"]).latest == over]
        # The office was handed over with the certificate, some days after the poll.
        if any(row["end_day"] == "poll" for row in last) and begun.earliest - over <= POLL_WINDOW:
            continue
        yield _describe(former if former in last else last[0], _vacated(spells, latter), latter)


def _latest_end(spells: Sequence[Row], latter: Row) -> datetime.date | None:
    """The day on which everyone who had begun before a spell was out; None while somebody still was in."""
    begun = parse_date(latter["start"]).earliest
    ends: list[datetime.date] = []
    for row in spells:
        if row is latter or parse_date(row["start"]).earliest >= begun:
            continue
        if not row["end"]:
            return None
        ends.append(parse_date(row["end"]).latest)
    return max(ends, default=None)


def _vacated(spells: Sequence[Row], latter: Row) -> bool:
    """Whether the last holder before a spell, stand-ins left aside, left the office vacant."""
    begun = parse_date(latter["start"]).earliest
    holders = [
        row
        for row in spells
        if row["standing"] not in _STAND_INS
        and row["end"]
        and parse_date(row["end"]).latest <= begun
        and row is not latter
    ]
    last = max(holders, key=lambda row: parse_date(row["end"]).latest, default=None)
    return last is not None and last["ended_by"] in _VACATED


def _describe(former: Row, vacated: bool, latter: Row) -> Warning_:
    facts = (former["fact"], latter["fact"])
    span = f"from {former['end']} to {latter['start']}"
    if vacated and latter["began_by"] in ("council-vote", "assembly-vote"):
        law = _law_of(former["end"], latter["began_by"])
        return Warning_(
            code="vacancy",
            message=f"Vacant {span}, as the law foresees between {former['name']} and {latter['name']}{law}.",
            facts=facts, start=former["end"], end=latter["start"],
        )  # fmt: skip
    return Warning_(
        code="gap",
        message=f"No source at hand names a holder {span}, between {former['name']} and {latter['name']}.",
        facts=facts, start=former["end"], end=latter["start"],
    )  # fmt: skip


def _law_of(ended: str, began_by: str) -> str:
    """The rule in force on that day, where it is known: docs/standing.md gives its sources."""
    if began_by != "council-vote":
        return ""
    if parse_date(ended).earliest >= _LAW_5393:
        return " (law 5393, art. 45: the council is called within ten days and chooses)"
    return " (law 1580, art. 93: the governor calls the council to choose)"
