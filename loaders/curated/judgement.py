"""What people decided, as reviewed data: rulings on fields, claims taken back, and findings that are really so."""

from __future__ import annotations

import re
from pathlib import Path

from loaders.reading import Origin, Reading, Refusal, split_advice
from loaders.tables import Line, read_table
from ontology.claims import Retraction, make_ruling
from ontology.dates import parse_date
from ontology.errors import OntologyError
from ontology.model import read_field
from ontology.rules.codes import RULE_CODES
from ontology.rules.finding import Exception_

_SIGNED = ("by", "on", "reason")


def read_rulings(path: Path, reading: Reading) -> None:
    """rulings.csv: an editor's value for one field of one fact; an empty value says that none is known."""
    columns = ("fact", "field", "value", *_SIGNED)
    kinds = {claim.fact: claim.kind for claim in reading.claims}
    first: dict[tuple[str, str], int] = {}
    for line in _signed_lines(path, columns, reading):
        fact, name, cell = line.cells["fact"].strip(), line.cells["field"].strip(), line.cells["value"].strip()
        if first.setdefault((fact, name), line.number) != line.number:
            _refuse(path, line, reading, f"{name} of {fact} is ruled on line {first[fact, name]} already", "keep one")
            continue
        if fact not in kinds:
            _refuse(path, line, reading, f"fact {fact!r} is unknown", "correct the id, or load its claims first")
            continue
        try:
            value = read_field(kinds[fact], name, cell) if cell else None
        except OntologyError as error:
            what, fix = split_advice(error)
            _refuse(path, line, reading, f"{name}: {what}", fix)
            continue
        reading.rulings.append(make_ruling(fact, name, value, loader="curated", **_signature(line)))
        reading.origins[fact].append(Origin(path.name, line.number, line.raw, {name: cell}))


def read_retractions(path: Path, reading: Reading) -> None:
    """retractions.csv: what a source was once said to say, and does not. Its line is no longer in the tables."""
    columns = ("claim", *_SIGNED)
    for line in _signed_lines(path, columns, reading):
        claim = line.cells["claim"].strip()
        if not re.fullmatch(r"c[0-9a-f]{20}", claim):
            _refuse(path, line, reading, f"claim: {claim!r} is no claim's id", "take it from `siyaset fact ID`")
            continue
        reading.retractions.append(Retraction(claim=claim, **_signature(line)))


def read_exceptions(path: Path, reading: Reading) -> None:
    """exceptions.csv: a finding of a rule that is really so in the world; `facts` are separated by |."""
    columns = ("rule", "facts", *_SIGNED)
    for line in _signed_lines(path, columns, reading):
        rule = line.cells["rule"].strip()
        if rule not in RULE_CODES:
            _refuse(path, line, reading, f"rule: {rule!r} is not one of {', '.join(RULE_CODES)}", "correct it")
            continue
        facts = frozenset(part.strip() for part in line.cells["facts"].split("|"))
        unknown = sorted(facts - {claim.fact for claim in reading.claims})
        if unknown:
            _refuse(path, line, reading, f"fact {unknown[0]!r} is unknown", "correct the id or take the line out")
            continue
        reading.exceptions.append(Exception_(rule, facts, **_signature(line)))


def _signed_lines(path: Path, columns: tuple[str, ...], reading: Reading) -> list[Line]:
    """The lines of a table of judgements, each with a name, a day and a reason."""
    if not path.exists():
        return []
    signed: list[Line] = []
    for line in read_table(path, columns, columns, reading.refusals):
        empty = [name for name in _SIGNED if not line.cells[name].strip()]
        if empty:
            _refuse(path, line, reading, f"{empty[0]} is empty", "say who judged, on which day and why")
            continue
        try:
            parse_date(line.cells["on"].strip())
        except OntologyError as error:
            what, fix = split_advice(error)
            _refuse(path, line, reading, f"on: {what}", fix)
            continue
        signed.append(line)
    return signed


def _signature(line: Line) -> dict[str, str]:
    return {name: line.cells[name].strip() for name in _SIGNED}


def _refuse(path: Path, line: Line, reading: Reading, what: str, fix: str) -> None:
    reading.refusals.append(Refusal(path.name, line.number, what, fix, line.raw))
