"""Events are written as they come: what ends the writing half way leaves the log as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import GraphError
from graph.log import Log
from graph.state import Event
from ontology.claims import Claim, make_claim

_DIES = """
import os, sys
from pathlib import Path
from graph.log import Log
from ontology.claims import make_claim

def events():
    for number in range(20000):
        if number == 15000:
            os._exit(9)
        yield make_claim(f"p{number}", "Politician", {"name": f"Ada Örnek {number}"}, "kurul", "test")

log = Log(Path(sys.argv[1]))
with log.writing():
    log.append(events(), loader="test", horizon="2024-06-30")
"""


def people(count: int, fails_at: int = -1) -> Iterator[Claim]:
    for number in range(count):
        if number == fails_at:
            raise GraphError("the source broke off")
        yield make_claim(f"p{number}", "Politician", {"name": f"Ada Örnek {number}"}, "kurul", "test")


def append(log: Log, events: Iterator[Event]) -> None:
    with log.writing():
        log.append(events, loader="test", horizon="2024-06-30")


def test_events_that_come_one_by_one_are_one_segment(tmp_path: Path) -> None:
    streamed, whole = Log(tmp_path / "streamed"), Log(tmp_path / "whole")
    append(streamed, people(300))
    append(whole, iter(list(people(300))))
    assert streamed.manifest().segments[0].sha256 == whole.manifest().segments[0].sha256
    assert streamed.manifest().segments[0].claims == len(streamed.state().claims) == 300


def test_what_is_raised_half_way_leaves_nothing(tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    append(log, people(3))
    before = sorted(os.listdir(log.directory / "segments"))
    with pytest.raises(GraphError):
        append(log, people(20_000, fails_at=15_000))
    assert log.head() == 1
    assert sorted(os.listdir(log.directory / "segments")) == before


def test_a_kill_half_way_leaves_nothing_that_counts_and_the_next_load_sweeps_it_away(tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    ran = subprocess.run([sys.executable, "-c", _DIES, str(log.directory)], check=False)
    assert ran.returncode == 9
    left = os.listdir(log.directory / "segments")
    assert len(left) == 1
    assert log.head() == 0
    append(log, people(3))
    assert log.head() == 1
    assert os.listdir(log.directory / "segments") == [log.manifest().segments[0].file]
