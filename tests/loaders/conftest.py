"""A log that holds the valid small world already, so that a refused load has something to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from faulty import Loaded
from small_world import World

from graph.log import Log


@pytest.fixture(scope="session")
def loaded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder and the log, made once."""
    base = tmp_path_factory.mktemp("loaded")
    World.write(base / "data").load(Log(base / "log"))
    return base


@pytest.fixture
def loaded(loaded_once: Path, tmp_path: Path) -> Loaded:
    """A copy of them for one test."""
    for name in ("data", "log"):
        shutil.copytree(loaded_once / name, tmp_path / name)
    return Loaded(World(tmp_path / "data"), Log(tmp_path / "log"))
