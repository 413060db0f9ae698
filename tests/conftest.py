"""Puts this folder on the import path, so that every test can use `small_world`, and gives its fixtures."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from small_world import World

settings.register_profile(
    "siyaset", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("siyaset")


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A small valid folder of curated tables, all of it invented."""
    return World.write(tmp_path / "data")
