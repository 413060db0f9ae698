"""A table of names with the answers beside each line: what `siyaset reconcile FILE` reads and writes."""

from __future__ import annotations

import csv
import io
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from graph.answer import Row
from graph.questions.flow import answer
from graph.questions.reconcile import LARGEST_BATCH, Wanted, reconcile
from graph.store import Store
from siyaset.errors import WrongUse

ADDED = ("siyaset_id", "siyaset_name", "siyaset_decision", "siyaset_score", "siyaset_reasons", "siyaset_candidates",
         "siyaset_notes")  # fmt: skip
"""The columns put beside those of the table. The id is filled in only where it is sure."""

_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class NameColumns:
    """Which column holds the names, and which hold what else is known."""

    name: str
    born: str | None = None
    province: str | None = None
    party: str | None = None
    on: str | None = None

    def hints(self) -> dict[str, str]:
        """The columns of hints that were named, by hint."""
        named = {"born": self.born, "province": self.province, "party": self.party, "on": self.on}
        return {hint: column for hint, column in named.items() if column is not None}


@dataclass
class TableReport:
    """How many names there were, what was decided of them, and on how many lines something was not understood."""

    names: int = 0
    noted: int = 0
    decisions: dict[str, int] = field(default_factory=lambda: {"match": 0, "ambiguous": 0, "none": 0})


def reconcile_table(
    store: Store, path: Path, columns: NameColumns, common: Wanted, output: Path, progress: Callable[[int, int], None]
) -> TableReport:
    """Write the table with the answers. `common` says what holds for every line that does not say it itself.

    Raises WrongUse if the file is no table with these columns, and GraphError.
    """
    heads, lines, delimiter = _read(path, columns)
    kept = [head for head in heads if head not in ADDED]
    report = TableReport()
    temporary = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        with temporary.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
            writer.writerow([*kept, *ADDED])
            for start in range(0, len(lines), LARGEST_BATCH):
                part = lines[start : start + LARGEST_BATCH]
                for line, answers in zip(part, _answer(store, part, columns, common, report), strict=True):
                    writer.writerow([*(line[head] for head in kept), *answers])
                progress(start + len(part), len(lines))
        temporary.replace(output)
    finally:
        temporary.unlink(missing_ok=True)
    return report


def _answer(
    store: Store, lines: Sequence[dict[str, str]], columns: NameColumns, common: Wanted, report: TableReport
) -> Iterator[list[str]]:
    """The cells of ADDED for each line."""
    wanted = [_wanted(line, columns, common) for line in lines]
    found = answer(store, lambda: reconcile(wanted, lenient=True))
    by_number: dict[int, list[Row]] = defaultdict(list)
    for row in found.rows:
        by_number[row["number"]].append(row)
    decisions: list[str] = found.coverage["decisions"]
    notes: dict[str, str] = found.coverage["notes"]
    report.names += len(lines)
    report.noted += len(notes)
    for decision, count in Counter(decisions).items():
        report.decisions[decision] += count
    for number, decision in enumerate(decisions):
        rows = by_number[number]
        first = rows[0] if rows else None
        sure = first if decision == "match" else None
        yield [
            sure["id"] if sure else "",
            sure["name"] if sure else "",
            decision,
            str(first["score"]) if first else "",
            "|".join(first["reasons"]) if first else "",
            "|".join(f"{row['id']} {row['score']}" for row in rows),
            notes.get(str(number), ""),
        ]


def _wanted(line: dict[str, str], columns: NameColumns, common: Wanted) -> Wanted:
    said: dict[str, Any] = {hint: line[column].strip() for hint, column in columns.hints().items()}
    return replace(common, name=line[columns.name], **{hint: text for hint, text in said.items() if text})


def _read(path: Path, columns: NameColumns) -> tuple[list[str], list[dict[str, str]], str]:
    """The table's heads and lines, and the delimiter with which its header has the columns."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse(f"{path}: it is not in UTF-8; save it as UTF-8") from None
    wanted = [columns.name, *columns.hints().values()]
    heads: list[str] = []
    for delimiter in _DELIMITERS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        heads = next(rows, [])
        if set(wanted) <= set(heads):
            return heads, list(_lines(path, heads, rows)), delimiter
    first = next(csv.reader(io.StringIO(text, newline="")), [])
    missing = next(column for column in wanted if column not in first)
    raise WrongUse(f"{path}:1: there is no column {missing!r}; there are {', '.join(first) or 'none'}")


def _lines(path: Path, heads: Sequence[str], rows: Iterator[list[str]]) -> Iterator[dict[str, str]]:
    for number, row in enumerate(rows, start=2):
        if len(row) > len(heads):
            told = f"it has {len(row)} cells and the header {len(heads)}"
            raise WrongUse(f"{path}:{number}: {told}; put quotes around cells with a delimiter")
        if any(row):
            yield dict(zip(heads, [*row, *[""] * (len(heads) - len(row))], strict=True))
