"""A store for tests that hypothesis repeats: open once, embedded alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.connection import connect_by
from graph.settings import Settings
from graph.store import Store


@pytest.fixture(scope="session")
def embedded_store(embedded_settings: Settings) -> Iterator[Store]:
    """The embedded store with the shipped facts."""
    with Store(connect_by(embedded_settings)) as opened:
        yield opened
