"""Starting and stopping a server, one that stays or one for the length of a block."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from .errors import Neo4jServerError
from .fetch import fetch_jars
from .launch import launch_detached, launch_watched, release
from .locking import hold_lock
from .login import answers, keep_password, wait_for_login
from .logs import read_log_end
from .settings import Setup, prepare_server
from .state import USER, Neo4jServer, forget_state, is_alive, read_state, write_state

# It answers after about 5 s; a machine under load may need much longer.
PATIENCE = 120.0
DYING = 20.0


def start_server(directory: Path, password: str | None = None) -> Neo4jServer:
    """The server of ``directory``, which stays when this process ends; started when it does not run.

    Raises Neo4jServerError when it does not come up, with the last lines of its log.
    """
    directory = directory.resolve()
    lib = fetch_jars()
    with hold_lock(directory / "lock", PATIENCE):
        running = _find_running(directory)
        if running is not None:
            # Not yet ready when a former start was killed while it waited.
            wait_for_login(running, PATIENCE, lambda: _check_process(running))
            return running
        kept = keep_password(directory, password)
        setup = prepare_server(directory, lib)
        pid = launch_detached(setup)
        return _bring_up(directory, setup, kept, pid, _kill)


def stop_server(directory: Path) -> bool:
    """End the server of ``directory``; False when none ran. What was committed stays and is there at the next start.

    It is killed: a graceful stop takes 10 s, and Neo4j recovers from its log. Raises Neo4jServerError when it survives.
    """
    directory = directory.resolve()
    with hold_lock(directory / "lock", PATIENCE):
        running = _find_running(directory)
        if running is not None:
            _kill(running)
        forget_state(directory)
        return running is not None


def find_server(directory: Path) -> Neo4jServer | None:
    """The server of ``directory`` when it runs and takes its login, else None."""
    running = _find_running(directory.resolve())
    return running if running is not None and answers(running) else None


@contextmanager
def running_neo4j(directory: Path, password: str | None = None) -> Iterator[Neo4jServer]:
    """A server for the length of the block, killed at its end, however the block or this process ends (watchdog.py).

    Its data lies in ``directory`` and stays there. Raises Neo4jServerError when it does not come up, or one runs there.
    """
    directory = directory.resolve()
    lib = fetch_jars()
    with hold_lock(directory / "lock", PATIENCE):
        if _find_running(directory) is not None:
            raise Neo4jServerError(f"{directory}: a server already runs here; stop it, or take another folder")
        kept = keep_password(directory, password)
        setup = prepare_server(directory, lib)
        watchdog, pid = launch_watched(setup)
        server = _bring_up(directory, setup, kept, pid, lambda _: release(watchdog))
    try:
        yield server
    finally:
        release(watchdog)
        forget_state(directory)


def _find_running(directory: Path) -> Neo4jServer | None:
    known = read_state(directory)
    return known if known is not None and is_alive(known) else None


def _bring_up(
    directory: Path, setup: Setup, password: str, pid: int, end: Callable[[Neo4jServer], None]
) -> Neo4jServer:
    """Wait until the process that was just launched answers; if it does not, ``end`` it."""
    host = "127.0.0.1"
    server = Neo4jServer(
        uri=f"neo4j://{host}:{setup.bolt_port}",
        http_uri=f"http://{host}:{setup.http_port}",
        user=USER,
        password=password,
        pid=pid,
        home=str(setup.home),
    )
    try:
        # Before it answers: who kills us now leaves a server that can be found.
        write_state(directory, server)
        wait_for_login(server, PATIENCE, lambda: _check_process(server))
    except BaseException as error:
        end(server)
        forget_state(directory)
        if isinstance(error, Neo4jServerError):
            raise Neo4jServerError(f"{error}\n{read_log_end(setup.home)}") from None
        raise
    return server


def _check_process(server: Neo4jServer) -> None:
    if not is_alive(server):
        raise Neo4jServerError(f"Neo4j (process {server.pid}) ended before it answered")


def _kill(server: Neo4jServer) -> None:
    deadline = time.monotonic() + DYING
    while is_alive(server):
        with suppress(psutil.NoSuchProcess):
            psutil.Process(server.pid).kill()
        if time.monotonic() > deadline:
            raise Neo4jServerError(f"process {server.pid} did not end in {DYING:.0f} s after it was killed")
        time.sleep(0.05)
