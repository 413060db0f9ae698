"""How the command shows answers: a table that fits the terminal, JSON, CSV or Markdown, in Turkish or English."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

import orjson
from pydantic import BaseModel
from rich.console import Console

from api.formats.tables import as_cell as as_cell
from api.formats.tables import cells_of, columns_of, csv_text, markdown_text
from graph.answer import Answer
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


# What a user wrote is shown as it was written: `:x:` is no picture.
console = _PatientConsole(highlight=False, soft_wrap=False, emoji=False)
errors = Console(stderr=True, highlight=False, emoji=False)


def complain(text: str) -> None:
    """Say what went wrong, on stderr, as it stands: no markup in it is read."""
    errors.print(text, markup=False, soft_wrap=True, style="red" if errors.is_terminal else None)


def write_json(value: BaseModel | dict[str, Any]) -> None:
    """Write one JSON object and nothing else."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    sys.stdout.buffer.write(orjson.dumps(plain, option=orjson.OPT_INDENT_2) + b"\n")
    sys.stdout.buffer.flush()


def write_table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as a table that fits the terminal."""
    show_table(console, columns, [[as_cell(value) for value in row] for row in rows])


def write_text(text: str) -> None:
    """Write a text as it stands: the bytes are those that HTTP gives."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def write_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: Format) -> None:
    """Write rows in one of the forms that are not JSON."""
    if form is Format.TABLE:
        write_table(columns, rows)
    else:
        write_text(csv_text(columns, rows) if form is Format.CSV else markdown_text(columns, rows))


def write_answer_rows(answer: Answer, form: Format) -> None:
    """Write the rows of an answer as CSV or Markdown: every column of them, as HTTP does."""
    columns = columns_of(answer.rows)
    write_rows(columns, cells_of(answer.rows, columns), form)
