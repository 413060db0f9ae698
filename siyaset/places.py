"""Where the shipped data lies, and the graph that the settings name."""

from __future__ import annotations

from pathlib import Path

from graph.log import Log
from graph.settings import Settings


def data_directory(settings: Settings) -> Path:
    """The folder of curated facts: SIYASET_DATA, else the one that came with the package or the checkout."""
    if settings.data:
        return Path(settings.data).expanduser().absolute()
    here = Path(__file__).resolve().parent
    shipped = here / "shipped_data"
    return shipped if shipped.is_dir() else here.parent / "data"


def open_log(settings: Settings) -> Log:
    """The log of claims that belongs to the store."""
    return Log(settings.log_directory)
