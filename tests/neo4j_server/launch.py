"""Starting the process: one that stays, or one that ends with whoever started it."""

import subprocess
import sys
from pathlib import Path

from .errors import Neo4jServerError
from .logs import name_console, read_log_end
from .settings import Setup

WATCHDOG = Path(__file__).with_name("watchdog.py")


# A shell that ends at once: the server is then nobody's child here, so neither a zombie nor a warning of Python's
# about a child that still runs is left. It says the pid.
DETACH = '"$@" </dev/null >&2 & echo $!'


def launch_detached(setup: Setup) -> int:
    """Start the server so that it outlives this process; its pid."""
    with name_console(setup.home).open("wb") as log:
        shell = subprocess.run(
            ["/bin/sh", "-c", DETACH, "sh", *setup.command],
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=setup.home,
            check=True,
            # A session of its own: neither Ctrl-C nor the closing of a terminal reaches it.
            start_new_session=True,
        )
    return int(shell.stdout)


def launch_watched(setup: Setup) -> tuple[subprocess.Popen[bytes], int]:
    """Start a watchdog (watchdog.py) that starts the server; the watchdog, and the server's pid.

    Raises Neo4jServerError when it could not.
    """
    with name_console(setup.home).open("wb") as log:
        watchdog = subprocess.Popen(
            [sys.executable, "-I", str(WATCHDOG), *setup.command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=setup.home,
            start_new_session=True,
        )
    assert watchdog.stdout is not None
    line = watchdog.stdout.readline()
    if not line:
        release(watchdog)
        raise Neo4jServerError(f"the watchdog could not start Java\n{read_log_end(setup.home)}")
    return watchdog, int(line)


def release(watchdog: subprocess.Popen[bytes]) -> None:
    """Let the watchdog kill the server, and wait until both are gone."""
    # Closes its input, and waits for its end.
    with watchdog:
        pass
