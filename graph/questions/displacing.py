"""Who was put out of an office before its time, by whom and on what ground, as far as the spells say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ontology.dates import parse_date
from ontology.rules.holding import STAND_INS

Row = dict[str, Any]

GROUNDS = frozenset({
    "suspension", "dismissal", "annulment", "rerun-ordered", "conviction", "court", "coup",
})  # fmt: skip
"""Ways in which a spell ends against the will of the holder and of those who chose him. Losing a vote is none."""

_BY_GROUND = {"coup": "military", "court": "court", "conviction": "court"}
"""Who did it, where the ground itself says so."""


@dataclass(frozen=True, slots=True)
class Displacement:
    """The spell that was cut short, `by` whom (a word of `by`, None where no source says) and the `ground`."""

    row: Row
    by: str | None
    ground: str | None


def find_displaced(latter: Row, former: Row | None, rows: Sequence[Row]) -> Displacement | None:
    """Whom a spell put out of office, or in whose place it stands who was put out; None where nobody was.

    `former` is the spell before it, `rows` are all spells of the office.
    """
    if latter["standing"] == "suspended":
        return Displacement(former or latter, latter["by"], latter["began_by"] or "suspension")
    if latter["standing"] in STAND_INS and latter.get("stands_in_for"):
        return _find_absent(latter, rows)
    if former is not None and former["ended_by"] in GROUNDS and former["politician"] != latter["politician"]:
        by = _BY_GROUND.get(former["ended_by"]) or _of_suspension(former, rows)
        return Displacement(former, by, former["ended_by"])
    return None


def _find_absent(latter: Row, rows: Sequence[Row]) -> Displacement | None:
    """The holder of the mandate that a stand-in stands in for, if that holder is kept from it and not only away."""
    own = [row for row in rows if row["mandate"] == latter.get("stands_in_for") and row["standing"] not in STAND_INS]
    kept_out = [row for row in own if row["standing"] == "suspended"]
    held = [row for row in own if row["standing"] != "suspended"]
    before = [row for row in kept_out if _begun_by(row, latter)] or kept_out
    suspended = before[-1] if before else None
    last = max((row for row in held if _begun_by(row, latter)), key=_start, default=held[-1] if held else None)
    if suspended is not None:
        return Displacement(last or suspended, suspended["by"], suspended["began_by"] or "suspension")
    if last is None:
        return None
    if last["ended_by"] in GROUNDS:
        by = _BY_GROUND.get(last["ended_by"]) or (latter["by"] if latter["standing"] == "trustee" else None)
        return Displacement(last, by, last["ended_by"])
    return Displacement(last, latter["by"], None) if latter["standing"] == "trustee" else None


def _of_suspension(former: Row, rows: Sequence[Row]) -> str | None:
    """Who suspended the holder whose spell ended by a suspension."""
    if former["ended_by"] != "suspension":
        return None
    own = (row for row in rows if row["mandate"] == former["mandate"] and row["standing"] == "suspended")
    return next((row["by"] for row in own), None)


def _begun_by(row: Row, latter: Row) -> bool:
    if not row["start"] or not latter["start"]:
        return True
    return parse_date(row["start"]).earliest <= parse_date(latter["start"]).latest


def _start(row: Row) -> str:
    return parse_date(row["start"]).earliest.isoformat() if row["start"] else ""
