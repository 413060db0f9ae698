"""The rows of a table file as text, one after the other, whichever of the formats it has.

CSV and TSV are read in constant memory. An Excel file is a zip, so its unpacked size is looked up before it is opened;
of a Parquet file the rows are counted first and read in slices.
"""

from __future__ import annotations

import codecs
import csv
import itertools
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from polars.exceptions import PanicException

from loaders.errors import BadTable

LARGEST_CELL = 20_000
MOST_COLUMNS = 500
_LARGEST_FILE = 4 * 2**30
_LARGEST_SHEET = 512 * 2**20
_MOST_UNPACKED = 200
_MOST_ROWS = 5_000_000
_SLICE = 20_000
_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number in the file (the header is row 1) and its cells as text, empty where there is nothing."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class OpenTable:
    """A table whose header was read, and its rows, which are read as they are gone through."""

    columns: tuple[str, ...]
    rows: Iterator[TableRow]


def open_table(
    path: Path, *, sheet: str = "", encoding: str = "utf-8", delimiter: str = "", header: int = 1
) -> OpenTable:
    """The header and the rows of a table. `header` is the row with the names of the columns; what is above is title.

    Raises BadTable, also while the rows are gone through.
    """
    columns, rows = _open(path, sheet, encoding, delimiter, header)
    columns = _without_nameless_end(columns)
    _check_header(path, columns, header)
    return OpenTable(columns, rows)


def peek_rows(path: Path, *, sheet: str = "", encoding: str = "", delimiter: str = "") -> Iterator[TableRow]:
    """The rows of a table with their numbers, before it is known which of them is the header. Raises BadTable."""
    columns, rows = _open(path, sheet, encoding, delimiter, 1)
    return itertools.chain([TableRow(1, columns)] if any(columns) else [], rows)


def _open(
    path: Path, sheet: str, encoding: str, delimiter: str, header: int
) -> tuple[tuple[str, ...], Iterator[TableRow]]:  # fmt: skip
    try:
        if not path.is_file():
            raise BadTable(f"{path.name}: it is no file; name one")
        if path.stat().st_size > _LARGEST_FILE:
            raise BadTable(f"{path.name}: it is larger than {_LARGEST_FILE // 2**30} GB; split it")
        suffix = path.suffix.lower()
        if suffix == ".parquet":
            return _open_parquet(path)
        if suffix == ".xlsx":
            return _open_sheet(path, sheet, header)
        return _open_text(path, encoding, delimiter or ("\t" if suffix in (".tsv", ".tab") else ""), header)
    except OSError as error:
        raise BadTable(f"{path.name}: it cannot be read ({error.strerror}); check that it is a file of yours") from None


def _without_nameless_end(columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns without nameless ones at the end: a delimiter that closes every line makes one of nothing."""
    while columns and not columns[-1]:
        columns = columns[:-1]
    return columns


def _check_header(path: Path, columns: Sequence[str], header: int) -> None:
    doubled = sorted({name for name in columns if columns.count(name) > 1})
    if not any(columns):
        raise BadTable(f"{path.name}:{header}: there is no header; write the names of the columns into that row")
    if "" in columns:
        raise BadTable(
            f"{path.name}:{header}: column {columns.index('') + 1} has no name; name it, or say under `header` "
            "which row holds the names"
        )
    if doubled:
        raise BadTable(f"{path.name}:{header}: column twice: {', '.join(map(repr, doubled))}; rename one")
    if len(columns) > MOST_COLUMNS:
        raise BadTable(
            f"{path.name}:{header}: {len(columns)} columns are more than {MOST_COLUMNS}; take out what is not used"
        )


# Text


def _open_text(
    path: Path, encoding: str, delimiter: str, header: int
) -> tuple[tuple[str, ...], Iterator[TableRow]]:  # fmt: skip
    with path.open("rb") as file:
        beginning = file.read(65_536)
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and "16" not in encoding:
        raise BadTable(f"{path.name}: it is in UTF-16; save it as UTF-8, or write `encoding: utf-16` into the mapping")
    if b"\0" in beginning and "16" not in encoding:
        raise BadTable(f"{path.name}: there is a NUL byte; it is no text table")
    try:
        reader = codecs.lookup("utf-8-sig" if encoding.lower() in ("", "utf-8", "utf8") else encoding)
    except LookupError:
        raise BadTable(f"{path.name}: there is no encoding {encoding!r}; write utf-8, cp1254 or iso-8859-9") from None
    lines = beginning.decode(reader.name, errors="replace").splitlines()[header - 1 :]
    # Of the first lines the one with most signs tells: a title above the table has none.
    chosen = delimiter or max(_DELIMITERS, key=lambda sign: max((line.count(sign) for line in lines[:15]), default=0))
    rows = _read_text(path, reader.name, chosen)
    names = next((row for row in rows if row.number >= header), None)
    if names is None:
        raise BadTable(f"{path.name}: the file is empty; a row holds the names of the columns")
    return tuple(cell.strip() for cell in names.cells), rows


def _read_text(path: Path, encoding: str, delimiter: str) -> Iterator[TableRow]:
    csv.field_size_limit(LARGEST_CELL)
    with path.open(encoding=encoding, newline="") as file:
        rows = csv.reader(file, delimiter=delimiter, strict=True)
        while True:
            number = rows.line_num + 1
            try:
                row = next(rows, None)
            except UnicodeDecodeError as error:
                raise BadTable(
                    f"{path.name}:{number}: a byte from here on is not {encoding} ({error.reason}); save the file as "
                    "UTF-8, or say its `encoding` in the mapping (windows-1254 is the usual one of Turkish files)"
                ) from None
            except csv.Error as error:
                raise BadTable(f"{path.name}:{number}: it is no row ({error}); close or double the quotes") from None
            if row is None:
                return
            if any(cell.strip() for cell in row):
                yield TableRow(number, tuple(row))


# Excel


def _open_sheet(path: Path, sheet: str, header: int) -> tuple[tuple[str, ...], Iterator[TableRow]]:
    _check_zip(path)
    try:
        frame = pl.read_excel(
            path, sheet_name=sheet or None, has_header=False, infer_schema_length=0, engine="calamine",
            drop_empty_rows=False,
        )  # fmt: skip
    except (
        Exception,
        PanicException,
    ) as error:  # What the reader of Excel files raises is of many kinds, and all mean one thing.
        told = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise BadTable(f"{path.name}: it cannot be read as Excel ({told}); save it as .xlsx or CSV") from None
    rows = _rows_of(frame, 1)
    names = next((row for row in rows if row.number >= header), None)
    return (tuple(cell.strip() for cell in names.cells) if names else ()), rows


def _check_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        raise BadTable(f"{path.name}: it is no Excel file of today's form; save it as .xlsx or CSV") from None
    if unpacked > _LARGEST_SHEET or unpacked > _MOST_UNPACKED * max(path.stat().st_size, 4096):
        raise BadTable(
            f"{path.name}: it would unpack to {unpacked // 2**20} MB, more than such a table holds; save it as CSV"
        )


# Parquet


def _open_parquet(path: Path) -> tuple[tuple[str, ...], Iterator[TableRow]]:
    try:
        lazy = pl.scan_parquet(path, glob=False)
        schema = lazy.collect_schema()
        rows = int(lazy.select(pl.len()).collect().item())
    except (Exception, PanicException) as error:  # The library raises many kinds, and panics, on a damaged file.
        told = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise BadTable(f"{path.name}: it is no Parquet file ({told}); write it again") from None
    if rows > _MOST_ROWS:
        raise BadTable(f"{path.name}: {rows} rows are more than {_MOST_ROWS}; split it")
    nested = [name for name, kind in schema.items() if kind.is_nested() or kind == pl.Binary]
    if nested:
        raise BadTable(f"{path.name}: column {nested[0]!r} holds lists or bytes; write it flat, as text")

    def read() -> Iterator[TableRow]:
        for start in range(0, rows, _SLICE):
            try:
                part = lazy.slice(start, _SLICE).collect()
            except (Exception, PanicException) as error:
                told = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
                raise BadTable(f"{path.name}: it is damaged after row {start + 1} ({told}); write it again") from None
            yield from _rows_of(part, start + 2)

    return tuple(schema.names()), read()


def _rows_of(frame: pl.DataFrame, first: int) -> Iterator[TableRow]:
    texts = [_as_text(frame[name]) for name in frame.columns]
    for number, row in enumerate(zip(*texts, strict=True), start=first):
        cells = tuple("" if cell is None else cell for cell in row)
        if any(cell.strip() for cell in cells):
            yield TableRow(number, cells)


def _as_text(column: pl.Series) -> list[str | None]:
    """A column as text: a midnight is a day, a whole number has no point."""
    kind = column.dtype
    if kind == pl.String or kind == pl.Null:
        values: list[str | None] = column.cast(pl.String).to_list()
        return [_plain(value) for value in values]
    if isinstance(kind, pl.Datetime):
        return [
            None if one is None else one.date().isoformat() if not one.time() else one.isoformat() for one in column
        ]
    if kind.is_float():
        return [
            None if one is None else str(int(one)) if one == one and one.is_integer() else str(one) for one in column
        ]
    return column.cast(pl.String).to_list()


def _plain(value: str | None) -> str | None:
    """Excel's days come with a midnight, its whole numbers with a point."""
    if value is None:
        return None
    if len(value) == 19 and value.endswith(" 00:00:00"):
        return value[:10]
    return value[:-2] if value.endswith(".0") and value[:-2].isdigit() else value
