"""Tables of judgements: each line is signed with a name, a day and a reason, or refused."""

from __future__ import annotations

from pathlib import Path

from loaders.reading import Reading, Refusal, split_advice
from loaders.tables import Line, read_table
from ontology.dates import parse_date
from ontology.errors import OntologyError

SIGNED = ("by", "on", "reason")


def signed_lines(path: Path, columns: tuple[str, ...], reading: Reading) -> list[Line]:
    """The lines of a table of judgements, each with a name, a day and a reason."""
    if not path.exists():
        return []
    signed: list[Line] = []
    for line in read_table(path, columns, columns, reading.refusals):
        empty = [name for name in SIGNED if not line.cells[name].strip()]
        if empty:
            refuse(path, line, reading, f"{empty[0]} is empty", "say who judged, on which day and why")
            continue
        try:
            parse_date(line.cells["on"].strip())
        except OntologyError as error:
            what, fix = split_advice(error)
            refuse(path, line, reading, f"on: {what}", fix)
            continue
        signed.append(line)
    return signed


def signature(line: Line) -> dict[str, str]:
    """Who judged, on which day and why."""
    return {name: line.cells[name].strip() for name in SIGNED}


def refuse(path: Path, line: Line, reading: Reading, what: str, fix: str) -> None:
    """Put a line among the refusals."""
    reading.refusals.append(Refusal(path.name, line.number, what, fix, line.raw))
