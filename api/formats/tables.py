"""The rows of an answer as they are: JSON with everything beside them, CSV and Markdown with the rows alone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import orjson

from api.encode import encode
from graph.answer import Answer, Row


def write_json(answer: Answer, lang: str) -> bytes:
    """The whole answer."""
    return encode(answer)


def write_csv(answer: Answer, lang: str) -> bytes:
    """The rows as CSV."""
    columns = columns_of(answer.rows)
    return csv_text(columns, cells_of(answer.rows, columns)).encode()


def write_markdown(answer: Answer, lang: str) -> bytes:
    """The rows as a Markdown table."""
    columns = columns_of(answer.rows)
    return markdown_text(columns, cells_of(answer.rows, columns)).encode()


def columns_of(rows: Sequence[Row]) -> list[str]:
    """Every column that any row has, in the order in which they come; `fact` alone where there is no row."""
    return list(dict.fromkeys(name for row in rows for name in row)) or ["fact"]


def cells_of(rows: Sequence[Row], columns: Sequence[str]) -> list[list[Any]]:
    """The rows' values in the order of the columns."""
    return [[row.get(name) for name in columns] for row in rows]


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV: lists joined by |, nothing for what is not known."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([as_cell(value) for value in row] for row in rows)
    return buffer.getvalue()


def markdown_text(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as a Markdown table; what would end a cell or a line is written as / and a blank."""
    lines = [f"| {' | '.join(columns)} |", f"| {' | '.join('---' for _ in columns)} |"]
    lines += [f"| {' | '.join(_in_markdown(value) for value in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _in_markdown(value: Any) -> str:
    return " ".join(as_cell(value).replace("|", "/").splitlines())


def as_cell(value: Any) -> str:
    """A value as one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "|".join(as_cell(one) for one in value)
    if isinstance(value, dict):
        return orjson.dumps(value).decode()
    return str(value)
