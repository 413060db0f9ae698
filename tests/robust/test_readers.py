"""A reader that polls while sixty loads are published never sees two of them at once."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from graph.connection import connect_by
from graph.settings import Settings
from graph.store import Store
from tests.engines import embedded_engine, neo4j_engine
from tests.robust.crowd import editions_in, load_edition, write_edition

LOADS = 100


def poll_while_loading(settings: Settings, folder: Path) -> tuple[int, set[str]]:
    """How often the reader asked, and every mixture that it saw."""
    write_edition(folder, 0)
    load_edition(settings, folder)
    done = threading.Event()
    asked, mixed, faults = 0, set[str](), list[BaseException]()

    def read() -> None:
        nonlocal asked
        try:
            with Store(connect_by(settings)) as store:
                while not done.is_set():
                    seen = editions_in(store)
                    asked += 1
                    if len(seen) != 1:
                        mixed.add("+".join(sorted(seen)))
        except BaseException as error:
            faults.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for edition in range(1, LOADS + 1):
            write_edition(folder, edition)
            load_edition(settings, folder)
    finally:
        done.set()
        reader.join()
    assert not faults, faults
    with Store(connect_by(settings)) as store:
        assert editions_in(store) == {str(LOADS)}
    return asked, mixed


def test_on_the_embedded_engine(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        asked, mixed = poll_while_loading(settings, tmp_path / "data")
    assert not mixed
    assert asked > LOADS


@pytest.mark.neo4j
def test_on_neo4j(tmp_path: Path, neo4j_can_run: None) -> None:
    with neo4j_engine(tmp_path) as settings:
        asked, mixed = poll_while_loading(settings, tmp_path / "data")
    assert not mixed
    assert asked > LOADS
