"""Tables that fit the terminal: names wrap, and no date, id or number is ever folded in two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.box import HEAVY_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

_UNIT = re.compile(r"\S+(?: \*)?")
"""A word, with the mark of a dispute behind it."""
_FIRM = re.compile(r"[\w.,:~?%+-]*\d[\w.,:~?%+-]*(?: \*)?|[a-z0-9]+(?:-[a-z0-9]+)+")
"""What cannot be folded and still be read or copied: dates, numbers, ids."""
_SOFT = (12, 9)
"""The widths that a long word of another kind, a name, is given at least: the second where the first has no room."""


def show_table(
    console: Console, heads: Sequence[str], rows: Sequence[Sequence[str]], keep: int | None = None
) -> Sequence[str]:
    """Write rows as a table; the headings of the columns for which the terminal is too narrow.

    The first `keep` columns, all unless said, must be shown: where they do not fit, each row becomes a list of
    `heading: value`. The others are left out from the last one on.
    """
    cells = [[head, *(row[number] for row in rows)] for number, head in enumerate(heads)]
    for shown in range(len(heads), (keep or len(heads)) - 1, -1):
        for soft in _SOFT:
            widths = fit(cells[:shown], console.width, soft)
            if widths is not None:
                _show(console, heads[:shown], [row[:shown] for row in rows], widths)
                return heads[shown:]
    _show_list(console, heads, rows)
    return ()


def _show(console: Console, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    table = Table(header_style="bold", show_edge=False, pad_edge=False, box=HEAVY_HEAD)
    for head, width in zip(heads, widths, strict=True):
        table.add_column(Text(head), overflow="fold", width=width)
    for row in rows:
        table.add_row(*map(Text, row))  # a Text is shown as it is: brackets in it are no markup
    console.print(table)


def fit(columns: Sequence[Sequence[str]], width: int, soft: int = _SOFT[0]) -> list[int] | None:
    """The width of each column, from its cells with the heading first; None where they do not fit without a fold.

    Room is shared out one sign at a time to whichever column lacks most.
    """
    room = width - 3 * len(columns) + 1  # a line and a blank on each side of it between two columns
    widths = [max(_least(cell, soft) for cell in cells) for cells in columns]
    wanted = [max(_widest(cell) for cell in cells) for cells in columns]
    if sum(widths) > room:
        return None
    while sum(widths) < room:
        lacking = [full - given for full, given in zip(wanted, widths, strict=True)]
        most = max(lacking, default=0)
        if most <= 0:
            break
        widths[lacking.index(most)] += 1
    return widths


def _least(cell: str, soft: int) -> int:
    """The fewest signs in a line that keep what cannot be folded whole, and names mostly."""
    found = 1
    for word in _UNIT.findall(cell):
        length = cell_len(word)
        found = max(found, length if _FIRM.fullmatch(word) else min(length, soft))
    return found


def _widest(cell: str) -> int:
    return max((cell_len(line) for line in cell.split("\n")), default=1) or 1


def _show_list(console: Console, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    for row in rows:
        if len(row) == 2:  # a name and what it stands for need no headings
            console.print(f"{row[0]}: {row[1]}", markup=False, soft_wrap=True)
            continue
        for head, cell in zip(heads, row, strict=True):
            if cell:
                line = ", ".join(filter(None, cell.split("\n")))
                console.print(f"{head}: {line}", markup=False, soft_wrap=True)
        console.print()
