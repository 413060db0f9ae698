"""What was refused, written out: to be mended, and loaded again where the source was a table or a list of records."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from loaders.reading import Refusal
from loaders.records import SUFFIXES, write_refused_records

REFUSED = ("refused_line", "refused_what", "refused_fix")
"""The columns that stand before those of the table; its reader reads over them."""


def write_refused(refusals: Sequence[Refusal], path: Path) -> None:
    """Write refused lines in the form that their source and the name of the file ask for.

    Rows of one table are written as that table, with the reasons before them; records as JSON lines; everything else
    as a list of places with their cells.
    """
    tables = {refusal.columns for refusal in refusals if refusal.row}
    if path.suffix.lower() in SUFFIXES:
        write_refused_records(refusals, path)
    elif len(tables) == 1 and (columns := tables.pop()) and len(columns) > 1:
        _write_rows(refusals, columns, path)
    else:
        _write_places(refusals, path)


def _write_rows(refusals: Sequence[Refusal], columns: tuple[str, ...], path: Path) -> None:
    """One row for each that was refused, whatever the number of its faults."""
    rows: dict[tuple[str, ...], list[Refusal]] = {}
    for refusal in refusals:
        if refusal.row:
            rows.setdefault(refusal.row, []).append(refusal)
    kept = [place for place, name in enumerate(columns) if name not in REFUSED]
    number = columns.index(REFUSED[0]) if REFUSED[0] in columns else None
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*REFUSED, *(columns[place] for place in kept)])
        for row, found in rows.items():
            line = row[number] if number is not None and row[number] else str(found[0].line)
            what = " | ".join(dict.fromkeys(refusal.what for refusal in found))
            fix = " | ".join(dict.fromkeys(refusal.fix for refusal in found))
            writer.writerow([line, what, fix, *(row[place] if place < len(row) else "" for place in kept)])


def _write_places(refusals: Sequence[Refusal], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file", "line", "what", "fix", "cells"])
        for refusal in refusals:
            writer.writerow([refusal.file, refusal.line, refusal.what, refusal.fix, *refusal.row])
