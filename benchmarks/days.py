"""A day across the country over HTTP: the mayors of all capitals, another day each time, beside a bare route."""

from __future__ import annotations

import datetime
import json
import sys
from contextlib import ExitStack
from pathlib import Path

from benchmarks.answers import our_server
from benchmarks.client import BadReply, Call
from benchmarks.figures import Section
from benchmarks.processes import choose_port, serving
from benchmarks.rounds import Contender, lines_beside, take_turns

_FIRST = datetime.date(1984, 4, 1)
_LAST = 15_000
"""Days after the first that are asked about."""
_STRIDE = 37
"""Days from one question to the next, so that polls, hand-overs and calm years are all among them."""
_LEAST = 60
"""Rows that any of these days has."""


def day_of(number: int) -> str:
    """The day of the question with a number: none comes again within fifteen thousand."""
    return (_FIRST + datetime.timedelta(days=number * _STRIDE % _LAST)).isoformat()


def measure_days(stores: dict[str, dict[str, str]], place: Path, rounds: int = 8, each: int = 25) -> Section:
    """The snapshot of all capitals on each engine, with its evidence and without, and the route that does nothing."""
    note = (
        "Every mayor of the capitals of provinces on a day, another day each time, so that no finished answer serves. "
        "The record of the spells is kept between them; the first question after a load fetches it, too. "
        "Ratio: to the route that does nothing; the aim is a median under 20 ms."
    )
    section = Section("Who was mayor of each capital on a day", note,
                      ("", "ratio", "median ms", "fastest tenth ms", "KB", "requests"))  # fmt: skip
    with ExitStack() as stack:
        port = choose_port()
        noop = [sys.executable, "-m", "benchmarks.noop", str(port)]
        base = stack.enter_context(serving(noop, port, place / "noop-days.out"))
        contenders = [Contender("FastAPI route that does nothing", base, lambda number: Call("/"))]
        for name, environment in stores.items():
            folder = place / f"days-{name.lower()}"
            folder.mkdir()
            served = stack.enter_context(our_server(environment, folder))
            contenders.append(Contender(f"Siyaset, {name}", served, lambda number: Call(_route(number)), _check))
            contenders.append(
                Contender(
                    f"Siyaset, {name}, without evidence",
                    served,
                    lambda number: Call(_route(number) + "?evidence=no"),
                    _check,
                )
            )
        timings = take_turns(contenders, rounds, each, warm_up=30)
    section.lines = lines_beside(timings)
    return section


def _route(number: int) -> str:
    return f"/v1/as-of/{day_of(number)}"


def _check(body: bytes) -> None:
    """Raise BadReply unless it is a whole snapshot."""
    rows = json.loads(body)["rows"]
    if len(rows) < _LEAST:
        raise BadReply(f"only {len(rows)} mayors are in the answer")
