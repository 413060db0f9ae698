"""What every loader gives: claims and rulings, where each came from, and what it refused."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Protocol

from ontology.claims import Claim, Distinct, Merge, Retraction, Ruling
from ontology.errors import OntologyError
from ontology.rules.finding import Exception_
from ontology.text import normalise


@dataclass(frozen=True, slots=True)
class Refusal:
    """One line that was refused, or a whole file (`line` 0). `row` is the line's cells, for the file of refusals, and
    `columns` what they stand in, where the lines can be mended and loaded again as a table.

    After a `fatal` one the rest of the file could not be read, so the load stops even if it may leave lines out.
    """

    file: str
    line: int
    what: str
    fix: str
    row: tuple[str, ...] = ()
    fatal: bool = False
    columns: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}; {self.fix}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was read: the file, the line, its cells as they stand, and the columns they stand in."""

    file: str
    line: int
    row: tuple[str, ...]
    columns: tuple[str, ...]

    @property
    def cells(self) -> dict[str, str]:
        """What each column says."""
        return dict(zip(self.columns, self.row, strict=True))

    def says(self, column: str, value: str) -> bool:
        """Whether the line has this value in this column."""
        return bool(value) and normalise(self.cells.get(column, "")) == value


@dataclass
class Reading:
    """Everything that one reading of a source gave.

    `unnamed` are claims whose fact has no id yet: `loaders.naming` finds it.
    `origins` gives, for each fact, the lines that speak of it, in the order in which they were read; `horizon` is the
    day up to which the source says that it holds.
    """

    horizon: str = ""
    claims: list[Claim] = field(default_factory=list)
    unnamed: list[tuple[Claim, Origin]] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    distinct: list[Distinct] = field(default_factory=list)
    retractions: list[Retraction] = field(default_factory=list)
    exceptions: list[Exception_] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    origins: dict[str, list[Origin]] = field(default_factory=lambda: defaultdict(list))
    only_new_faults: bool = False
    """Whether what was wrong before, or was taken as it stood in a log of ours, is no fault of this load."""
    kept: set[str] = field(default_factory=set)
    """The facts that were taken as they stood in a log of ours."""
    notes: list[str] = field(default_factory=list)
    """What whoever loads should know of the source, a sentence each."""

    @property
    def judgements(self) -> tuple[Ruling | Merge | Distinct, ...]:
        """Everything that people decided and that the log keeps."""
        return (*self.rulings, *self.merges, *self.distinct)


def split_advice(error: OntologyError) -> tuple[str, str]:
    """What an error of the model says is wrong, and what it says to do."""
    what, _, fix = str(error).rpartition("; ")
    return (what, fix) if what else (fix, "correct it")


class Loader(Protocol):
    """Reads one source. `name` marks its claims in the log."""

    name: str

    def read(self) -> Reading:
        """Everything the source says, with what was refused. Never raises for what is wrong inside the source."""
        ...
