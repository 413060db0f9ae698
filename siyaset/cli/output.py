"""How the command shows answers: a table that fits the terminal, JSON, CSV or Markdown, in Turkish or English."""

from __future__ import annotations

import csv
import io
import os
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

import orjson
from pydantic import BaseModel
from rich.console import Console

from siyaset.cli.table import show_table


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


class Lang(StrEnum):
    """The language of headings and sentences."""

    TR = "tr"
    EN = "en"


class _PatientConsole(Console):
    """A console that takes it as the end, and not as a failure, when whoever reads has had enough, as `head` has."""

    def on_broken_pipe(self) -> None:
        """Send the rest nowhere and end well."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0)


console = _PatientConsole(highlight=False, soft_wrap=False)
errors = Console(stderr=True, highlight=False)


def complain(text: str) -> None:
    """Say what went wrong, on stderr, as it stands: no markup in it is read."""
    errors.print(text, markup=False, soft_wrap=True, style="red" if errors.is_terminal else None)


def write_json(value: BaseModel | dict[str, Any]) -> None:
    """Write one JSON object and nothing else."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    sys.stdout.buffer.write(orjson.dumps(plain, option=orjson.OPT_INDENT_2) + b"\n")
    sys.stdout.buffer.flush()


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as CSV: lists joined by |, nothing for what is not known."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([as_cell(value) for value in row] for row in rows)
    sys.stdout.write(buffer.getvalue())


def write_markdown(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as a Markdown table."""
    print(f"| {' | '.join(columns)} |")
    print(f"| {' | '.join('---' for _ in columns)} |")
    for row in rows:
        print(f"| {' | '.join(as_cell(value).replace('|', '/') for value in row)} |")


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as a table that fits the terminal."""
    show_table(console, columns, [[as_cell(value) for value in row] for row in rows])


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


def write_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: Format) -> None:
    """Write rows in one of the forms that are not JSON."""
    writers = {Format.CSV: write_csv, Format.MD: write_markdown, Format.TABLE: write_table}
    writers[form](columns, rows)
