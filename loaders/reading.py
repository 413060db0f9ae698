"""What every loader gives: claims and rulings, where each came from, and what it refused."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Protocol

from ontology.claims import Claim, Retraction, Ruling
from ontology.rules.finding import Exception_


@dataclass(frozen=True, slots=True)
class Refusal:
    """One line that was refused, or a whole file (`line` 0). `row` is the line's cells, for the file of refusals."""

    file: str
    line: int
    what: str
    fix: str
    row: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}; {self.fix}"


@dataclass
class Reading:
    """Everything that one reading of a source gave.

    `origins` gives, for each fact, the places (`mayor_of.csv:12`) of the lines that speak of it, `horizon` the day up
    to which the source says that it holds.
    """

    horizon: str = ""
    claims: list[Claim] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    retractions: list[Retraction] = field(default_factory=list)
    exceptions: list[Exception_] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    origins: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))


class Loader(Protocol):
    """Reads one source. `name` marks its claims in the log."""

    name: str

    def read(self) -> Reading:
        """Everything the source says, with what was refused. Never raises for what is wrong inside the source."""
        ...
