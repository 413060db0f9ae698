"""Killed at any moment, loader or engine: the next start has the old graph or the new one, whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.connection import connect_by
from graph.engine.files import EngineFiles
from graph.log import Log
from graph.settings import Settings
from graph.store import Store
from tests.engines import embedded_engine
from tests.robust.crowd import editions_in, load_edition, write_edition

KILLS = 20
"""Kills that must hit a load which is still going on, of at most five times as many tries."""
_LOAD = "import sys; from siyaset.cli.app import run; sys.exit(run(['load']))"


def start_load(settings: Settings, folder: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "SIYASET_STORE": settings.store, "SIYASET_DATA": str(folder)}
    return subprocess.Popen(
        [sys.executable, "-c", _LOAD], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def whole_load_takes(settings: Settings, folder: Path) -> float:
    begun = time.monotonic()
    assert start_load(settings, folder).wait(timeout=120) == 0
    return time.monotonic() - begun


def check_whole(settings: Settings, known: set[str]) -> str:
    """The one edition that the graph shows now; it must be one of those that were ever loaded or being loaded."""
    Log(settings.log_directory).state()
    with Store(connect_by(settings)) as store:
        seen = editions_in(store)
    assert len(seen) == 1, f"a mixture: {seen}"
    assert seen <= known
    return seen.pop()


@pytest.mark.parametrize("victim", ["loader", "engine"])
def test_kills_at_any_moment_leave_nothing_half_done(tmp_path: Path, victim: str) -> None:
    chance, folder = random.Random(1994), tmp_path / "data"
    with embedded_engine(tmp_path / "store") as settings:
        write_edition(folder, 0)
        load_edition(settings, folder)
        write_edition(folder, 1)
        duration = whole_load_takes(settings, folder)
        before = check_whole(settings, {"1"})
        hits, edition = 0, 1
        while hits < KILLS:
            edition += 1
            assert edition < 5 * KILLS, "most kills must hit a load that is still going on"
            write_edition(folder, edition)
            process = start_load(settings, folder)
            # The moments are spread over the second half of a load, where it writes; the first half reads and decides.
            pause = duration * (0.35 + 0.6 * chance.random())
            try:
                process.wait(timeout=pause)
                duration *= 0.9  # The machine has become faster than when the time was taken.
            except subprocess.TimeoutExpired:
                hits += kill(victim, process, settings)
            process.wait(timeout=120)
            before = check_whole(settings, {before, str(edition)})
        # What was left undone is done by the next load, and nothing is lost on the way.
        assert start_load(settings, folder).wait(timeout=120) == 0
        assert check_whole(settings, {str(edition)}) == str(edition)


def kill(victim: str, process: subprocess.Popen[bytes], settings: Settings) -> bool:
    """Kill with -9 and say whether there was something to kill."""
    if victim == "loader":
        process.kill()
        return True
    state = EngineFiles(settings.directory).read_state()
    if state is None:
        return False
    os.kill(state.pid, signal.SIGKILL)
    return True
