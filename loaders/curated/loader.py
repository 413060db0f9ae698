"""The loader of curated facts: strict tables in, claims out. What is wrong is refused with file and line."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from loaders.curated.identity import read_distinct, read_merges
from loaders.curated.judgement import read_exceptions, read_retractions, read_rulings
from loaders.curated.lines import LineReader, Shape
from loaders.curated.settings import read_horizon
from loaders.reading import Reading, Refusal
from loaders.tables import read_table
from ontology.model import RELATIONS, terms_of

NAME = "curated"


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
        reading = Reading()
        if not self.directory.is_dir():
            refusal = Refusal(
                str(self.directory), 0, "there is no such folder", "name one, or correct SIYASET_DATA", fatal=True
            )
            reading.refusals.append(refusal)
            return reading
        reading.horizon = read_horizon(self.directory / description()["settings"], reading)
        self._refuse_strangers(reading)
        lines = LineReader(NAME, reading)
        for file, kind in description()["things"].items():
            self._read_file(file, shape_of_thing(kind), lines)
        for file, kind in description()["relations"].items():
            self._read_file(file, shape_of_relation(kind), lines)
        self._check_minimum(reading)
        read_rulings(self.directory / "rulings.csv", reading)
        read_retractions(self.directory / "retractions.csv", reading)
        read_merges(self.directory / "merges.csv", reading)
        read_distinct(self.directory / "distinct.csv", reading)
        read_exceptions(self.directory / "exceptions.csv", reading)
        return reading

    def _read_file(self, file: str, shape: Shape, lines: LineReader) -> None:
        for path in self._parts(file):
            called = path.relative_to(self.directory).as_posix()
            for line in read_table(path, shape.required, shape.allowed, lines.reading.refusals, called=called):
                lines.take(called, shape, line)

    def _parts(self, file: str) -> list[Path]:
        """The files of one table: `mayor_of.csv`, and those in the folder `mayor_of`, in the order of names."""
        whole = self.directory / file
        folder = whole.with_suffix("")
        parts = sorted(path for path in folder.iterdir() if _is_table(path)) if folder.is_dir() else []
        return [whole, *parts] if whole.exists() else parts

    def _refuse_strangers(self, reading: Reading) -> None:
        """A table under a name that nothing reads would be passed over in silence."""
        known = {*description()["things"], *description()["relations"], *description()["judgement"]}
        for path in sorted(self.directory.iterdir()):
            if path.is_dir() and path.name in description()["elsewhere"]:
                continue
            table = f"{path.name}.csv" if path.is_dir() and any(map(_is_table, path.iterdir())) else path.name
            if _is_table(Path(table)) and table not in known:
                reading.refusals.append(
                    Refusal(path.name, 0, "no table has this name", f"rename it to one of {', '.join(sorted(known))}")
                )

    def _check_minimum(self, reading: Reading) -> None:
        for file, least in description()["minimum"].items():
            count = sum(claim.kind == description()["things"][file] for claim in reading.claims)
            if count < least and not reading.refusals:
                reading.refusals.append(
                    Refusal(
                        file, 0, f"{count} lines where at least {least} must be", "check that the folder is whole",
                        fatal=True,
                    )
                )  # fmt: skip


def _is_table(path: Path) -> bool:
    return path.suffix.lower() == ".csv"


def shape_of_thing(kind: str) -> Shape:
    """The columns of a table of things. A source describes itself; every other line names its source."""
    cited = () if kind == "Source" else ("source",)
    allowed = ("id", *terms_of(kind), *cited, *(("locator",) if cited else ()), "note")
    return Shape(kind, "id", None, None, ("id", *cited), allowed)


def shape_of_relation(kind: str) -> Shape:
    """The columns of a table of relations: the fact's id, its two ends, its qualifiers, its source."""
    relation = RELATIONS[kind]
    ends = tuple(filter(None, (relation.SUBJECT, relation.OBJECT)))
    allowed = ("fact", *ends, *terms_of(kind), "source", "locator", "note")
    return Shape(kind, "fact", relation.SUBJECT, relation.OBJECT or None, ("fact", *ends, "source"), allowed)
