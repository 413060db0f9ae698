"""Processes of the run: commands timed whole, servers started on free ports and stopped again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

_PATIENCE = 60.0
_LONGEST = 600.0
ROOT = Path(__file__).resolve().parents[1]
SIYASET = str(Path(sys.executable).with_name("siyaset"))


class RunFailed(Exception):
    """A process of the run failed; says what it wrote."""


@dataclass(frozen=True)
class Ran:
    """A command that ended: seconds for the whole of it, and the most memory it was seen with."""

    seconds: float
    megabytes: float


def clean_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment without anybody's settings, with these."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("SIYASET_")}
    return {**own, **settings}


def time_command(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Ran:
    """Run a command to its end. Its memory is looked at every 5 ms. Raises RunFailed."""
    before, most = time.perf_counter(), 0
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    seen = psutil.Process(process.pid)
    while True:
        try:
            process.wait(timeout=0.005)
            break
        except subprocess.TimeoutExpired:
            most = max(most, _resident(seen))
        if time.perf_counter() - before > _LONGEST:
            process.kill()
    seconds = time.perf_counter() - before
    complaint = process.stderr.read().decode(errors="replace") if process.stderr else ""
    if process.returncode:
        raise RunFailed(f"{' '.join(command)} ended with {process.returncode}: {complaint[-500:]}")
    return Ran(seconds, most / 1e6)


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


@contextmanager
def serving(
    command: Sequence[str], port: int, output: Path, environment: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The address of a server for the length of the block. Raises RunFailed if it does not listen in a minute."""
    with output.open("wb") as file:
        process = subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=file, stderr=file
        )
        try:
            _wait_for(process, port, output)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def choose_port() -> int:
    """A port of loopback that is free now."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _wait_for(process: subprocess.Popen[bytes], port: int, output: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RunFailed(f"nothing listens on port {port}: {output.read_text(errors='replace')[-500:]}")
