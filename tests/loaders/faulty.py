"""One way to spoil the small world, and where the refusal must point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from small_world import World

from graph.log import Log


@dataclass(frozen=True)
class Loaded:
    """A valid folder and the log into which it was loaded."""

    world: World
    log: Log


@dataclass(frozen=True)
class Fault:
    """`spoil` changes the valid folder; `file` and `line` (0 for a whole file) are where it must be refused.

    `what` and `fix` are pieces of the two halves of the message: what is wrong, and what to do.
    """

    name: str
    spoil: Callable[[World], object]
    file: str
    line: int
    what: str
    fix: str


def cell(file: str, line: int, column: str, value: str, what: str, fix: str) -> Fault:
    """A bad value in one cell: the message must name the column."""
    shown = value if len(value) < 30 else f"{value[:20]}..."
    return Fault(
        f"{file}-{column}-{shown!r}", lambda world: world.set(file, line, **{column: value}), file, line, what, fix
    )


def line(name: str, file: str, number: int, what: str, fix: str, /, **cells: str) -> Fault:
    """A line whose cells are good each for itself and together say what cannot be."""
    return Fault(name, lambda world: world.set(file, number, **cells), file, number, what, fix)


def added(name: str, file: str, what: str, fix: str, /, **cells: str) -> Fault:
    """A line too many, put at the end: `NEXT_LINE` gives its number."""
    return Fault(name, lambda world: world.add(file, **cells), file, NEXT_LINE[file], what, fix)


NEXT_LINE = {
    "sources.csv": 6, "politicians.csv": 5, "parties.csv": 4, "contests.csv": 5, "mayor_of.csv": 8, "leader_of.csv": 4,
    "stood_in.csv": 6, "succeeded_by.csv": 3, "rulings.csv": 2, "exceptions.csv": 2, "retractions.csv": 2,
}  # fmt: skip
