"""Strict reading of CSV tables: UTF-8, one header, no more and no fewer cells than it has, nothing guessed."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.reading import Refusal

LARGEST = 64 * 1024 * 1024
"""Bytes of a curated table; what is larger belongs into a loader of its own."""


LONGEST_CELL = 4_000
"""Characters of a cell; a title or a locator needs a few hundred."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: its number in the file, its cells by column, the cells as they stand and the columns."""

    number: int
    cells: dict[str, str]
    raw: tuple[str, ...]
    columns: tuple[str, ...]


def read_table(
    path: Path, required: Collection[str], allowed: Collection[str], refusals: list[Refusal], *, called: str = ""
) -> Iterator[Line]:
    """The lines of a table. What is wrong with the file or a line goes to `refusals`, and the line is left out.

    `called` is what the messages call the file, where its name alone would not tell it apart.
    """
    name = called or path.name
    csv.field_size_limit(LARGEST)
    text = _read_text(path, name, refusals)
    if text is None:
        return
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    columns: tuple[str, ...] = ()
    while True:
        before = rows.line_num
        try:
            row = next(rows, None)
        except csv.Error as error:
            refusals.append(
                Refusal(name, before + 1, f"the quotes do not match ({error})", "close or double them", fatal=True)
            )
            return
        if row is None:
            break
        if header is None:
            header, columns = row, tuple(row)
            if not _check_header(name, header, required, allowed, refusals):
                return
            continue
        if not any(cell.strip() for cell in row):
            refusals.append(Refusal(name, before + 1, "the line is empty", "take it out"))
            continue
        if len(row) != len(header):
            refusals.append(
                Refusal(
                    name, before + 1, f"it has {len(row)} cells and the header {len(header)}",
                    "put quotes around cells with commas, and a comma for each empty cell", tuple(row),
                )
            )  # fmt: skip
            continue
        longest = max(row, key=len)
        if len(longest) > LONGEST_CELL:
            refusals.append(
                Refusal(
                    name, before + 1, f"a cell has {len(longest)} characters, more than {LONGEST_CELL}",
                    "a table holds facts, not texts: shorten it", tuple(cell[:80] for cell in row),
                )
            )  # fmt: skip
            continue
        yield Line(before + 1, dict(zip(header, row, strict=True)), tuple(row), columns)
    if header is None:
        refusals.append(Refusal(name, 0, "the file is empty", f"write the header: {','.join(required)} …", fatal=True))


def _read_text(path: Path, name: str, refusals: list[Refusal]) -> str | None:
    """The file's text, or None if it is no text that can be trusted."""
    if path.exists() and not path.is_file():
        refusals.append(
            Refusal(name, 0, "it cannot be read (it is no file)", "check that it is a file of yours", fatal=True)
        )
        return None
    try:
        if path.stat().st_size > LARGEST:
            refusals.append(Refusal(name, 0, f"it is larger than {LARGEST // 2**20} MB", "split it", fatal=True))
            return None
        body = path.read_bytes()
    except OSError as error:
        refusals.append(
            Refusal(name, 0, f"it cannot be read ({error.strerror})", "check that it is a file of yours", fatal=True)
        )
        return None
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        refusals.append(Refusal(name, 0, "it is in UTF-16", "save it as UTF-8", fatal=True))
        return None
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        refusals.append(
            Refusal(name, line, f"byte {body[error.start]:#04x} is not UTF-8", "save the file as UTF-8", fatal=True)
        )
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        refusals.append(Refusal(name, line, "there is a NUL byte", "save the file as plain text", fatal=True))
        return None
    return text


def _check_header(
    name: str, header: list[str], required: Collection[str], allowed: Collection[str], refusals: list[Refusal]
) -> bool:
    doubled = sorted({column for column in header if header.count(column) > 1})
    unknown = sorted(set(header) - set(allowed))
    missing = [column for column in required if column not in header]
    for names, what, fix in (
        (doubled, "column twice", "keep one"),
        (unknown, "unknown column", f"use {', '.join(allowed)}"),
        (missing, "column missing", "add it"),
    ):
        if names:
            listed = ", ".join(repr(column) for column in names)
            refusals.append(Refusal(name, 1, f"{what}: {listed}", fix, tuple(header), fatal=True))
    return not (doubled or unknown or missing)
