"""The face over the embedded graph, for tests that need no second engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import siyaset
from graph.settings import Settings
from siyaset.face.opened import Graph


@pytest.fixture
def own_store(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of somebody whose settings name the loaded store."""
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")


@pytest.fixture
def kg(own_store: None) -> Iterator[Graph]:
    with siyaset.connect() as opened:
        yield opened
