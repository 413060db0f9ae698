"""What a file does not say of itself and a proposal must guess: its encoding, and the row that holds the header."""

from __future__ import annotations

import codecs
import itertools
from collections.abc import Sequence
from pathlib import Path

from loaders.table.opening import peek_rows

_LOOKED_AT = 65_536
_HEADER_AMONG = 15
_TURKISH = "windows-1254"


def guess_encoding(path: Path) -> str:
    """Empty for UTF-8, else the encoding in which the beginning of a text file can be read.

    What is neither UTF-8 nor UTF-16 is taken for the Turkish code page: every byte is a letter in it, so a person must
    look at the letters.
    """
    if path.suffix.lower() in (".parquet", ".xlsx"):
        return ""
    with path.open("rb") as file:
        beginning = file.read(_LOOKED_AT)
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(beginning, final=False)
    except UnicodeDecodeError:
        return _TURKISH
    return ""


def guess_header(path: Path, *, sheet: str = "", encoding: str = "", delimiter: str = "") -> int:
    """The row of the file in which the names of the columns stand: the first that is as wide as a row can be.

    Titles above a table fill a cell or two. Raises BadTable.
    """
    rows = peek_rows(path, sheet=sheet, encoding=encoding, delimiter=delimiter)
    first = list(itertools.islice(rows, _HEADER_AMONG))
    widest = max((_width(row.cells) for row in first), default=0)
    for row in first:
        if _width(row.cells) == widest and _may_name(row.cells):
            return row.number
    return first[0].number if first else 1


def _width(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _may_name(cells: Sequence[str]) -> bool:
    """Whether cells may be names of columns: each one said once, and none a number."""
    names = [cell.strip() for cell in cells if cell.strip()]
    return len(set(names)) == len(names) and not any(name.replace(".", "").replace(",", "").isdigit() for name in names)
