"""What was measured, as a table on the screen and as results.md: no date, the machine by its cores and Python."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

RESULTS = Path(__file__).with_name("results.md")
_INTRODUCTION = """# How fast it is

Written by `make bench` (`python -m benchmarks`), all in one run on one machine: {machine}. Milliseconds change with the
machine and with who else uses it; the ratios, which come first, change less. What is asked, how often and of whom
stands in `benchmarks/`.
"""


@dataclass(frozen=True)
class Line:
    """One row of a section."""

    what: str
    ratio: str
    figures: tuple[str, ...]


@dataclass
class Section:
    """One table with what must be said of it."""

    title: str
    note: str
    heads: tuple[str, ...]
    lines: list[Line] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def describe_machine() -> str:
    """Cores, system and Python."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def describe_versions(packages: Sequence[str]) -> str:
    """The versions of what takes part."""
    return ", ".join(f"{name} {version(name)}" for name in packages)


def show(sections: Sequence[Section]) -> None:
    """Print every section; what is missing comes in red."""
    console = Console()
    for section in sections:
        table = Table(title=section.title, title_justify="left", caption=section.note, caption_justify="left")
        for head in section.heads:
            table.add_column(head)
        for line in section.lines:
            table.add_row(line.what, line.ratio, *line.figures)
        console.print(table)
        for reason in section.missing:
            console.print(f"NOT MEASURED: {reason}", markup=False, style="bold red")


def write(sections: Sequence[Section], path: Path = RESULTS) -> None:
    """Write results.md."""
    parts = [_INTRODUCTION.format(machine=describe_machine())]
    for section in sections:
        parts.append(f"\n## {section.title}\n\n{section.note}\n\n")
        parts.append(f"| {' | '.join(section.heads)} |\n|{' --- |' * len(section.heads)}\n")
        parts += [f"| {line.what} | {' | '.join((line.ratio, *line.figures))} |\n" for line in section.lines]
        parts += [f"\n**NOT MEASURED: {reason}**\n" for reason in section.missing]
    path.write_text("".join(parts), encoding="utf-8")
