"""What people decided, as reviewed data: rulings on fields, claims taken back, and findings that are really so."""

from __future__ import annotations

import re
from pathlib import Path

from loaders.curated.signed import SIGNED, refuse, signature, signed_lines
from loaders.reading import Origin, Reading, split_advice
from ontology.claims import Retraction, make_ruling
from ontology.errors import OntologyError
from ontology.model import read_field
from ontology.rules.codes import RULE_CODES
from ontology.rules.finding import Exception_


def read_rulings(path: Path, reading: Reading) -> None:
    """rulings.csv: an editor's value for one field of one fact; an empty value says that none is known."""
    columns = ("fact", "field", "value", *SIGNED)
    kinds = {claim.fact: claim.kind for claim in reading.claims}
    first: dict[tuple[str, str], int] = {}
    for line in signed_lines(path, columns, reading):
        fact, name, cell = line.cells["fact"].strip(), line.cells["field"].strip(), line.cells["value"].strip()
        if first.setdefault((fact, name), line.number) != line.number:
            refuse(path, line, reading, f"{name} of {fact} is ruled on line {first[fact, name]} already", "keep one")
            continue
        if fact not in kinds:
            refuse(path, line, reading, f"fact {fact!r} is unknown", "correct the id, or load its claims first")
            continue
        try:
            value = read_field(kinds[fact], name, cell) if cell else None
        except OntologyError as error:
            what, fix = split_advice(error)
            refuse(path, line, reading, f"{name}: {what}", fix)
            continue
        reading.rulings.append(make_ruling(fact, name, value, loader="curated", **signature(line)))
        reading.origins[fact].append(Origin(path.name, line.number, line.raw, {name: cell}))


def read_retractions(path: Path, reading: Reading) -> None:
    """retractions.csv: what a source was once said to say, and does not. Its line is no longer in the tables."""
    columns = ("claim", *SIGNED)
    for line in signed_lines(path, columns, reading):
        claim = line.cells["claim"].strip()
        if not re.fullmatch(r"c[0-9a-f]{20}", claim):
            refuse(path, line, reading, f"claim: {claim!r} is no claim's id", "take it from `siyaset fact ID`")
            continue
        reading.retractions.append(Retraction(claim=claim, **signature(line)))


def read_exceptions(path: Path, reading: Reading) -> None:
    """exceptions.csv: a finding of a rule that is really so in the world; `facts` are separated by |."""
    columns = ("rule", "facts", *SIGNED)
    targets = {merge.old: merge.new for merge in reading.merges}
    for line in signed_lines(path, columns, reading):
        rule = line.cells["rule"].strip()
        if rule not in RULE_CODES:
            refuse(path, line, reading, f"rule: {rule!r} is not one of {', '.join(RULE_CODES)}", "correct it")
            continue
        facts = frozenset(part.strip() for part in line.cells["facts"].split("|"))
        unknown = sorted(facts - {claim.fact for claim in reading.claims})
        if unknown:
            refuse(path, line, reading, f"fact {unknown[0]!r} is unknown", "correct the id or take the line out")
            continue
        named = frozenset(targets.get(fact, fact) for fact in facts)  # A finding names things as they are read.
        reading.exceptions.append(Exception_(rule, named, **signature(line)))
