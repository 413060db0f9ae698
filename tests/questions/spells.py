"""Rows of spells as a question reads them from the graph, short to write."""

from __future__ import annotations

import datetime
from typing import Any

Row = dict[str, Any]

HORIZON = "2024-06-30"


def day(text: str) -> datetime.date:
    """A day."""
    return datetime.date.fromisoformat(text)


def spell(fact: str, start: str | None, end: str | None = None, **more: Any) -> Row:
    """A spell; `end` makes its state known, and none makes it open."""
    row: Row = {
        "fact": fact, "politician": fact, "name": fact.title(), "start": start, "start_day": "certificate", "end": end,
        "end_day": "certificate" if end else None, "end_state": "known" if end else "open", "last_seen": None,
        "mandate": f"gorev-{fact}", "standing": "elected", "began_by": "election", "ended_by": None,
        "disputed_fields": [], "office": "mayor", "by": "voters", "stands_in_for": None, "party": None, "role": None,
        "over_by": None, "disputed": False, "ruled_fields": [], "sources": [], "relation": "MAYOR_OF",
        "held": "ornekkent", "held_name": "Örnekkent", "contest": None,
    }  # fmt: skip
    assert set(more) <= set(row)
    return {**row, **more}
