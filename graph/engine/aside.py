"""The directory in which a new graph is made, and how that graph takes the old one's place.

DIR/filling/siyaset   the new database
DIR/filling/ready     says that it is whole and on the disk: from here on it will take the old one's place
DIR/filling/old       the database that it replaced, until it is removed
"""

from __future__ import annotations

import shutil
from pathlib import Path

from graph.engine.files import DATABASE, EngineFiles


class Aside:
    """The directory in which the new graph is made."""

    def __init__(self, directory: Path) -> None:
        self.root = directory / "filling"
        self.database = self.root / DATABASE
        self.old = self.root / "old"
        self.ready = self.root / "ready"
        self.output = self.root / "output.log"

    def clear(self) -> None:
        """Remove it: what says that it is ready goes first, so that no half of it is ever taken for a graph."""
        self.ready.unlink(missing_ok=True)
        shutil.rmtree(self.root, ignore_errors=True)


def finish_swap(files: EngineFiles) -> None:
    """End a swap that was begun and not ended. To be called while nobody can start the engine."""
    aside = Aside(files.directory)
    if not aside.ready.exists():
        return
    current = files.root / "databases" / DATABASE
    if aside.database.exists():
        if current.exists():
            current.rename(aside.old)
        aside.database.rename(current)
    aside.clear()
