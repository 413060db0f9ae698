"""Values as text: the cells of CSV, and of what has no type of its own."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from graph.answer import Row


def csv_text(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """The rows as CSV with a line of heads: lists joined by |, nothing for what is not known."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([as_cell(row.get(name)) for name in columns] for row in rows)
    return buffer.getvalue()


def as_cell(value: Any) -> str:
    """A value as one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "|".join(as_cell(one) for one in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
