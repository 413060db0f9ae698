"""The `siyaset` command."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Run the command. Exit codes: 0 answered, 1 refused or failed with the reason on stderr, 2 wrong usage."""
    from siyaset.cli.app import run

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks Turkish letters still gets the rest
    sys.exit(run(sys.argv[1:]))
