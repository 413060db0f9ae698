"""A graph made anew beside the old one: whoever reads has the old or the new one, and whoever is killed leaves one."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from small_world import World

from graph.connection import connect_by
from graph.engine import swap
from graph.engine.aside import Aside, finish_swap
from graph.engine.files import DATABASE, EngineFiles
from graph.engine.start import stop_engine
from graph.errors import EngineFailed
from graph.log import Log
from graph.publish import publish
from graph.settings import Settings
from graph.store import Store
from tests.engines import embedded_engine
from tests.robust.crowd import editions_in, load_edition, write_edition

_REBUILD = """
import os, signal, sys
from pathlib import Path
from graph.connection import connect_by
from graph.engine import swap
from graph.log import Log
from graph.publish import publish
from graph.settings import Settings
from graph.store import Store
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
swap.{name} = die
settings = Settings(store=sys.argv[1])
with Store(connect_by(settings)) as store:
    publish(store, Log(settings.log_directory), rebuild=True)
"""


def shown(settings: Settings) -> set[str]:
    with Store(connect_by(settings)) as store:
        return editions_in(store)


def test_readers_have_a_whole_graph_at_every_moment_of_a_rebuild(tmp_path: Path) -> None:
    write_edition(tmp_path / "data", 1)
    with embedded_engine(tmp_path / "store") as settings:
        load_edition(settings, tmp_path / "data")
        seen: list[set[str]] = []
        ended = threading.Event()

        def poll() -> None:
            with Store(connect_by(settings)) as store:
                while not ended.is_set():
                    seen.append(editions_in(store))

        reader = threading.Thread(target=poll)
        reader.start()
        try:
            for _ in range(3):
                with Store(connect_by(settings)) as store:
                    assert publish(store, Log(settings.log_directory), rebuild=True).rebuilt
        finally:
            ended.set()
            reader.join()
        assert len(seen) > 3
        assert all(editions == {"1"} for editions in seen)
        assert not Aside(settings.directory).root.exists()


@pytest.mark.parametrize("name", ["stop_engine", "finish_swap"])
def test_a_rebuild_that_is_killed_leaves_a_whole_graph(tmp_path: Path, name: str) -> None:
    """Killed when the new graph is whole and the engine still serves the old one, and between engine and swap."""
    write_edition(tmp_path / "data", 1)
    with embedded_engine(tmp_path / "store") as settings:
        load_edition(settings, tmp_path / "data")
        script = _REBUILD.format(name=name)
        command = [sys.executable, "-c", script, settings.store]
        ended = subprocess.run(command, env=os.environ, capture_output=True, timeout=120, check=False)
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        assert shown(settings) == {"1"}
        with Store(connect_by(settings)) as store:
            publish(store, Log(settings.log_directory), rebuild=True)
        assert shown(settings) == {"1"}
        assert not Aside(settings.directory).root.exists()


@pytest.mark.parametrize("renamed", [0, 1, 2])
def test_a_swap_is_ended_from_wherever_it_stopped(tmp_path: Path, renamed: int) -> None:
    """Neither name changed, the old one aside, both changed: the new graph is the one that stands in the end."""
    files = EngineFiles(tmp_path)
    aside, current = Aside(tmp_path), files.root / "databases" / DATABASE
    for directory, what in ((current, "old"), (aside.database, "new")):
        directory.mkdir(parents=True)
        (directory / "what").write_text(what, encoding="utf-8")
    aside.ready.touch()
    if renamed >= 1:
        current.rename(aside.old)
    if renamed == 2:
        aside.database.rename(current)
    finish_swap(files)
    assert (current / "what").read_text("utf-8") == "new"
    assert not aside.root.exists()


def test_what_was_not_finished_never_takes_a_place(tmp_path: Path) -> None:
    files = EngineFiles(tmp_path)
    aside, current = Aside(tmp_path), files.root / "databases" / DATABASE
    for directory in (current, aside.database):
        directory.mkdir(parents=True)
    (current / "what").write_text("old", encoding="utf-8")
    finish_swap(files)
    assert (current / "what").read_text("utf-8") == "old"


def test_rows_that_cannot_be_written_leave_the_old_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_edition(tmp_path / "data", 1)
    with embedded_engine(tmp_path / "store") as settings:
        load_edition(settings, tmp_path / "data")
        schema = swap.Schema(("CREATE CONSTRAINT broken",), (), ())
        monkeypatch.setattr("graph.filling.bulk_schema", lambda: schema)
        with (
            Store(connect_by(settings)) as store,
            pytest.raises(EngineFailed, match="could not be made again"),
        ):
            publish(store, Log(settings.log_directory), rebuild=True)
        assert shown(settings) == {"1"}
        stop_engine(settings.directory)
        assert shown(settings) == {"1"}


def test_both_ways_of_writing_give_one_graph(tmp_path: Path) -> None:
    """What is filled beside the engine is what the same facts written over the wire are, types of values included."""
    write_edition(tmp_path / "data", 1)
    write_edition(tmp_path / "other", 1, people=1)
    with embedded_engine(tmp_path / "one") as filled, embedded_engine(tmp_path / "two") as changed:
        load_edition(filled, tmp_path / "data")
        load_edition(changed, tmp_path / "other")
        load_edition(changed, tmp_path / "data")
        one, two = (everything(settings) for settings in (filled, changed))
    assert one == two
    assert len(one) > 200


def everything(settings: Settings) -> set[str]:
    """Every node and edge with the types and values of its properties, but for what tells of the load itself."""
    found = set()
    with Store(connect_by(settings)) as store:
        for query in (
            "MATCH (n) WHERE n.id <> 'siyaset' RETURN labels(n) AS kind, properties(n) AS properties, 0 AS a, 0 AS b",
            "MATCH (x)-[r]->(y) RETURN [type(r)] AS kind, properties(r) AS properties, x.id AS a, y.id AS b",
        ):
            for kind, properties, one, other in store.run(query).rows:
                known = {name: (type(value).__name__, str(value)) for name, value in properties.items()}
                text = str((kind, one, other, sorted(known.items())))
                found.add(re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "recorded", text))
    return found


def test_much_that_is_new_is_made_aside_and_gives_the_graph_of_a_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However it is written, the graph is the one that the log amounts to."""
    world = World.write(tmp_path / "data")
    with embedded_engine(tmp_path / "store") as settings:
        log = Log(settings.log_directory)
        first = world.load(log)
        with Store(connect_by(settings)) as store:
            publish(store, log)
            world.add("politicians.csv", id="yeni-kisi", name="Yeni Kişi", born="1980", source="kurul")
            second = world.load(log)
            monkeypatch.setattr("graph.publish._FEW", 0)
            monkeypatch.setattr("graph.publish._WIRE", 10**6)
            published = publish(store, log, known=[first.before, first.after, second.before, second.after])
            assert published.rebuilt
            held = store.dataset()
            publish(store, log, rebuild=True)
            assert held == store.dataset()
