"""Whole commands, from the shell's point of view: the loads and one question."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from pathlib import Path

import psutil

from benchmarks.figures import Line, Section
from benchmarks.processes import SIYASET, Ran, RunFailed, clean_environment, time_command
from graph.engine.files import EngineFiles

_HEADS = ("", "ratio", "seconds", "peak MB of the command")


def measure_loads(stores: Mapping[str, Mapping[str, str]], engine: Path) -> Section:
    """The first and the second `siyaset load` into each store. `engine` is the embedded one's directory."""
    note = "Ratio: to the first load into the embedded store."
    section = Section("Loading the shipped facts: `siyaset load`", note, _HEADS)
    first = 0.0
    for name, environment in stores.items():
        try:
            for what in ("into an empty store", "again, nothing changed"):
                ran = time_command([SIYASET, "load"], clean_environment(environment))
                first = first or ran.seconds
                section.lines.append(_line(f"{name}, {what}", ran, first))
        except RunFailed as error:
            section.missing.append(f"{name}: {error}")
    state = EngineFiles(engine).read_state()
    if state is not None:
        held = psutil.Process(state.pid).memory_info().rss / 1e6
        section.note += f" The embedded engine's own process held {held:.0f} MB afterwards."
    return section


def measure_command(environment: Mapping[str, str], runs: int = 5) -> Section:
    """`siyaset mayors istanbul`, engine running: the median of some runs."""
    clean = clean_environment(environment)
    ran = [time_command([SIYASET, "mayors", "istanbul"], clean) for _ in range(runs)]
    help_only = [time_command([SIYASET, "--help"], clean) for _ in range(runs)]
    asked, idle = _middle(ran), _middle(help_only)
    section = Section(
        "One question from the shell: `siyaset mayors istanbul`",
        f"Medians of {runs} runs with the engine running. Ratio: to `siyaset --help`, which asks nothing.",
        _HEADS,
    )
    section.lines = [_line("siyaset mayors istanbul", asked, idle.seconds), _line("siyaset --help", idle, idle.seconds)]
    return section


def _middle(ran: list[Ran]) -> Ran:
    return Ran(statistics.median(one.seconds for one in ran), max(one.megabytes for one in ran))


def _line(what: str, ran: Ran, beside: float) -> Line:
    return Line(what, f"{ran.seconds / beside:.2f}", (f"{ran.seconds:.2f}", f"{ran.megabytes:.0f}"))
