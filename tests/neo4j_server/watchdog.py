"""A process that starts a command and kills it when whoever started the watchdog is gone.

It runs as a script, outside the package: ``python -I watchdog.py COMMAND …``. Its standard input is a pipe whose
other end its starter holds. The system closes that end when the starter dies, by ``kill -9`` too, so the end of
input means: end the command. The command's pid is the first line of standard output; its own output goes to standard
error.

Why not Linux's PR_SET_PDEATHSIG, set before exec: it fires when the starting *thread* ends, which need not be the
process; it does not exist on macOS; and code between fork and exec is unsafe where threads run.
What is left: an orphan remains if the watchdog itself is killed with -9 and nothing else is.
"""

import os
import select
import signal
import subprocess
import sys


def watch(command: list[str]) -> int:
    """Run ``command`` until it ends or standard input does; the exit code is the command's."""
    # Ctrl-C is for the starter: it decides, and its end is what counts here.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr) as child:
        try:
            print(child.pid, flush=True)
            while child.poll() is None:
                readable, _, _ = select.select([sys.stdin], [], [], 0.2)
                if readable and not os.read(sys.stdin.fileno(), 1):
                    break
        finally:
            child.kill()
    return child.returncode


if __name__ == "__main__":
    sys.exit(watch(sys.argv[1:]))
