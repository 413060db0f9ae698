"""The coverage moves with the version: counted at each publication, also where only a difference is written."""

from __future__ import annotations

from pathlib import Path

from small_world import World

from graph.connection import connect_by
from graph.log import Log
from graph.publish import publish
from graph.questions.coverage import coverage
from graph.questions.flow import answer
from graph.store import Store
from tests.engines import embedded_engine


def test_each_publication_counts_anew(world: World, tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store", idle=60) as settings, Store(connect_by(settings)) as store:
        log = Log(settings.log_directory)
        world.load(log)
        publish(store, log, refused={"yerel-2019": 2})
        before = answer(store, coverage).coverage
        assert before["districts"]["yerel-2019"]["refused"]["held"] == 2
        world.add("parties.csv", id="sari-parti", name="Sarı Parti", source="kurul", locator="row 3")
        world.load(log)
        assert not publish(store, log).rebuilt
        after = answer(store, coverage).coverage
        held = [one["things"]["Party"]["held"]["held"] for one in (before, after)]
        assert held == [2, 3]
        assert "districts" not in after
