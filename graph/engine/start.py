"""Starting the embedded engine when somebody needs it, and finding the one that runs."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import filelock

from graph.engine.aside import finish_swap
from graph.engine.files import EngineFiles, EngineState
from graph.engine.package import find_engine_module
from graph.errors import EngineFailed, EngineMissing

_PATIENCE = 60.0


def ensure_engine(directory: Path, *, idle: float, memory: int, timeout: float) -> EngineState:
    """The engine of a store's directory, started if none runs.

    Safe to call from many processes at once: one starts it, the others wait. Raises EngineMissing or EngineFailed.
    """
    files = EngineFiles(directory)
    running = files.read_state()
    if running is not None and _answers(running.bolt):
        files.touch()
        return running
    _make_directory(directory)
    try:
        with filelock.FileLock(str(files.start_lock)).acquire(timeout=_PATIENCE):
            running = files.read_state()
            if running is not None and _answers(running.bolt):
                files.touch()
                return running
            return _start(files, idle, memory, timeout)
    except filelock.Timeout:
        raise EngineFailed(
            f"another process has been starting the engine in {directory} for {_PATIENCE:.0f} s; stop it and try again"
        ) from None


def stop_engine(directory: Path) -> None:
    """Ask the engine of a directory to stop, and wait until it has. Does nothing if none runs."""
    state = EngineFiles(directory).read_state()
    if state is None:
        return
    os.kill(state.pid, 15)
    deadline = time.monotonic() + _PATIENCE
    while state.is_alive() and time.monotonic() < deadline:
        time.sleep(0.02)


def _make_directory(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise EngineFailed(
            f"{directory} cannot be made ({error.strerror}); set SIYASET_STORE=embedded:DIR to another"
        ) from None


def _start(files: EngineFiles, idle: float, memory: int, timeout: float) -> EngineState:
    if find_engine_module() is None:
        raise EngineMissing(
            "no embedded engine is installed; run `pip install arcadedb` (or arcadedb-embedded), "
            "or set SIYASET_STORE to the Bolt address of a Neo4j"
        )
    files.state.unlink(missing_ok=True)
    finish_swap(files)
    command = [sys.executable, "-m", "graph.engine.process", str(files.directory), str(idle), str(memory), str(timeout)]
    with files.output.open("wb") as output:
        process = subprocess.Popen(  # The engine outlives us: a session of its own, no terminal, no pipes.
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=files.directory,
            env=child_environment(),
            start_new_session=True,
        )
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        state = files.read_state()
        if state is not None and state.pid == process.pid:
            return state
        if process.poll() is not None:
            raise EngineFailed(_explain_death(files, process.returncode))
        time.sleep(0.01)
    process.kill()
    raise EngineFailed(f"the engine in {files.directory} was not ready after {_PATIENCE:.0f} s; see {files.output}")


def child_environment() -> dict[str, str]:
    """The environment of a process of ours: it must find our packages, not what lies in the folder one works in."""
    ours = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join([ours, *filter(None, [os.environ.get("PYTHONPATH", "")])])}


def _explain_death(files: EngineFiles, code: int) -> str:
    lines = files.output.read_text("utf-8", errors="replace").strip().splitlines()
    last = lines[-1] if lines else f"exit code {code}"
    if "No space left" in "\n".join(lines):
        return f"the disk that holds {files.directory} is full; make room or set SIYASET_STORE=embedded:DIR to another"
    return f"the engine in {files.directory} did not start: {last}; see {files.output}"


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2):
            return True
    except OSError:
        return False
