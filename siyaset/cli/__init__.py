"""The `siyaset` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command. Exit codes: 0 answered, 1 refused or failed with the reason on stderr, 2 wrong usage."""
    from siyaset.cli.app import run

    sys.exit(run(sys.argv[1:]))
