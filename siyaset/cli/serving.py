"""The command that serves."""

from __future__ import annotations

import typer


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
