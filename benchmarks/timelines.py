"""One lane of a timeline over HTTP, another city and another year each time, beside a bare route."""

from __future__ import annotations

import json
import sys
import urllib.request
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from benchmarks.answers import our_server
from benchmarks.client import BadReply, Call
from benchmarks.figures import Section
from benchmarks.processes import choose_port, serving
from benchmarks.rounds import Contender, lines_beside, take_turns

_YEARS = range(1984, 2024)


def measure_timelines(stores: dict[str, dict[str, str]], place: Path, rounds: int = 8, each: int = 25) -> Section:
    """The timeline of one capital's mayors on each engine, and the route that does nothing."""
    note = (
        "The mayors of one capital as a timeline, with bounds, flags and evidence: another city and year each time, so "
        "that no finished answer serves. Ratio: to the route that does nothing; the aim is a median under 10 ms."
    )
    section = Section("A timeline of one lane", note,
                      ("", "ratio", "median ms", "fastest tenth ms", "KB", "requests"))  # fmt: skip
    with ExitStack() as stack:
        port = choose_port()
        noop = [sys.executable, "-m", "benchmarks.noop", str(port)]
        base = stack.enter_context(serving(noop, port, place / "noop-timelines.out"))
        contenders = [Contender("FastAPI route that does nothing", base, lambda number: Call("/"))]
        for name, environment in stores.items():
            folder = place / f"timelines-{name.lower()}"
            folder.mkdir()
            served = stack.enter_context(our_server(environment, folder))
            cities = list_capitals(served)
            make = partial(call_for, cities)
            contenders.append(Contender(f"Siyaset, {name}", served, make, check_rows))
        timings = take_turns(contenders, rounds, each, warm_up=30)
    section.lines = lines_beside(timings)
    return section


def list_capitals(base: str) -> list[str]:
    """The ids of the capitals that have a mayor, in order."""
    with urllib.request.urlopen(f"{base}/v1/as-of/2024-06-01?evidence=no", timeout=60) as reply:
        return sorted({row["held"] for row in json.load(reply)["rows"]})


def call_for(cities: list[str], number: int) -> Call:
    """The question with a number: none comes again within three thousand."""
    city, year = cities[number % len(cities)], _YEARS[(number * 7 + number // len(cities)) % len(_YEARS)]
    return Call(f"/v1/timeline?lane=city:{city}&since={year}")


def check_rows(body: bytes) -> None:
    """Raise BadReply unless there are spells."""
    if not json.loads(body)["rows"]:
        raise BadReply("a timeline without rows")
