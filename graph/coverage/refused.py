"""Lines of a large source that its loader refused, counted by election: they are missing and known to be."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

TABLE = Path("ysk") / "refused.csv"
"""Where the table of refused lines lies in the folder of data, if there is one."""


def count_refused(data: Path) -> dict[str, int]:
    """How many lines were refused of each election; nothing where there is no such table.

    The column `date` is the polling day of a local election. Lines without one count under `unknown`.
    """
    path = data / TABLE
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        return dict(Counter(_election_of(row) for row in csv.DictReader(file)))


def _election_of(row: dict[str, str]) -> str:
    year = (row.get("date") or "").strip()[:4]
    return f"local-{year}" if year else "unknown"
