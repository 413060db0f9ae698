"""The loader of curated facts: strict tables in, claims out. What is wrong is refused with file and line."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from loaders.curated.judgement import read_exceptions, read_retractions, read_rulings
from loaders.reading import Reading, Refusal
from loaders.tables import Line, read_table
from ontology.claims import Claim, make_claim
from ontology.dates import parse_date
from ontology.errors import OntologyError
from ontology.model import RELATIONS, read_field, terms_of
from ontology.terms import Kind, Term, Value, read_value
from ontology.text import normalise

NAME = "curated"
_ID = Term(Kind.ID, "", "", "")


@cache
def description() -> dict[str, Any]:
    """What `source.yml` says: which files there are and what each holds."""
    text = resources.files("loaders.curated").joinpath("source.yml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


class CuratedLoader:
    """Reads a folder of curated tables."""

    name = NAME

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def read(self) -> Reading:
        """Every claim and ruling of the folder, and every line that was refused."""
        reading = Reading(horizon=self._read_horizon())
        if not self.directory.is_dir():
            reading.refusals.append(Refusal(str(self.directory), 0, "there is no such folder", "correct SIYASET_DATA"))
            return reading
        self._refuse_strangers(reading)
        published: dict[str, str] = {}
        for file, kind in description()["things"].items():
            self._read_things(file, kind, reading, published)
        for file, kind in description()["relations"].items():
            self._read_relations(file, kind, reading, published)
        self._check_minimum(reading)
        read_rulings(self.directory / "rulings.csv", reading)
        read_retractions(self.directory / "retractions.csv", reading)
        read_exceptions(self.directory / "exceptions.csv", reading)
        return reading

    def _read_horizon(self) -> str:
        path = self.directory / description()["settings"]
        if not path.is_file():
            return ""
        settings = yaml.safe_load(path.read_text("utf-8")) or {}
        return str(settings.get("horizon", ""))

    def _refuse_strangers(self, reading: Reading) -> None:
        """A table under a name that nothing reads would be passed over in silence."""
        known = {*description()["things"], *description()["relations"], *description()["judgement"]}
        for path in sorted(self.directory.glob("*.csv")):
            if path.name not in known:
                reading.refusals.append(
                    Refusal(path.name, 0, "no table has this name", f"rename it to one of {', '.join(sorted(known))}")
                )

    def _check_minimum(self, reading: Reading) -> None:
        for file, least in description()["minimum"].items():
            count = sum(claim.kind == description()["things"][file] for claim in reading.claims)
            if count < least and not reading.refusals:
                reading.refusals.append(
                    Refusal(file, 0, f"{count} lines where at least {least} must be", "check that the folder is whole")
                )

    def _read_things(self, file: str, kind: str, reading: Reading, published: dict[str, str]) -> None:
        path = self.directory / file
        if not path.exists():
            return
        described_by_itself = kind == "Source"
        own = ("id",) if described_by_itself else ("id", "source")
        allowed = ["id", *terms_of(kind), *(() if described_by_itself else ("source", "locator")), "note"]
        seen: dict[tuple[str, str], int] = {}
        for line in read_table(path, own, allowed, reading.refusals):
            claim = _make(line, file, kind, "id", None, None, reading, published)
            if claim is not None and _is_new(claim, line, file, seen, reading):
                reading.claims.append(claim)
                reading.origins[claim.fact].append((file, line.number))
                if described_by_itself:
                    published[claim.fact] = str(claim.fields.get("published", ""))

    def _read_relations(self, file: str, kind: str, reading: Reading, published: dict[str, str]) -> None:
        path = self.directory / file
        if not path.exists():
            return
        relation = RELATIONS[kind]
        ends = [relation.SUBJECT, *([relation.OBJECT] if relation.OBJECT else [])]
        allowed = ["fact", *ends, *terms_of(kind), "source", "locator", "note"]
        seen: dict[tuple[str, str], int] = {}
        for line in read_table(path, ("fact", *ends, "source"), allowed, reading.refusals):
            claim = _make(line, file, kind, "fact", relation.SUBJECT, relation.OBJECT or None, reading, published)
            if claim is not None and _is_new(claim, line, file, seen, reading):
                reading.claims.append(claim)
                reading.origins[claim.fact].append((file, line.number))


def _make(
    line: Line, file: str, kind: str, key: str, subject: str | None, object_: str | None, reading: Reading,
    published: dict[str, str],
) -> Claim | None:  # fmt: skip
    """The claim of one line, or None after every fault of the line has been refused."""
    faults: list[tuple[str, str, str]] = []
    ids: dict[str, str] = {}
    own = "source" if kind != "Source" else None
    for column in filter(None, (key, subject, object_, own)):
        ids[column] = _read_id(column, line.cells[column], faults)
    fields: dict[str, Value] = {}
    for column, cell in line.cells.items():
        if column in (key, subject, object_, "source", "locator", "note") or not cell.strip():
            continue
        try:
            fields[column] = read_field(kind, column, cell)
        except OntologyError as error:
            what, _, fix = str(error).partition("; ")
            faults.append((column, what, fix or "correct it"))
    if faults:
        for column, what, fix in faults:
            reading.refusals.append(Refusal(file, line.number, f"{column}: {what}", fix, line.raw))
        return None
    source = ids.get("source", ids[key])
    _default_last_seen(fields, published.get(source, ""))
    return make_claim(
        ids[key],
        kind,
        fields,
        source,
        NAME,
        subject=ids.get(subject or ""),
        object_=ids.get(object_ or ""),
        locator=normalise(line.cells.get("locator", "")),
    )


def _read_id(column: str, cell: str, faults: list[tuple[str, str, str]]) -> str:
    try:
        return str(read_value(_ID, cell))
    except OntologyError as error:
        what, _, fix = str(error).partition("; ")
        faults.append((column, what, fix))
        return ""


def _default_last_seen(fields: dict[str, Value], published: str) -> None:
    """A source that says "still so" saw it on the day on which it was published, unless the line says another."""
    if fields.get("end_state") == "open" and "last_seen" not in fields and published:
        fields["last_seen"] = parse_date(published).text


def _is_new(claim: Claim, line: Line, file: str, seen: dict[tuple[str, str], int], reading: Reading) -> bool:
    first = seen.setdefault((claim.fact, claim.source), line.number)
    if first == line.number:
        return True
    reading.refusals.append(
        Refusal(
            file, line.number, f"{claim.fact} by {claim.source} stands on line {first} already",
            "a source has one line for each fact: put the two together, or mint another id", line.raw,
        )
    )  # fmt: skip
    return False
