"""The embedded engine's life: shared, stopped when idle, started again, and clear about what is wrong."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.connection import connect_by
from graph.engine.files import EngineFiles
from graph.engine.start import ensure_engine, stop_engine
from graph.errors import EngineFailed, ForeignVersion, LoginRefused, StoreUnreachable, WrongVersion
from graph.log import Log
from graph.publish import FORMAT, publish
from graph.settings import Settings
from graph.store import Store
from loaders.curated.loader import CuratedLoader
from loaders.run import load
from siyaset.upgrade import bring_up_to_date
from tests.engines import embedded_engine
from tests.robust.crowd import PEOPLE, editions_in, load_edition, write_edition

_START = """
import sys; from pathlib import Path; from graph.engine.start import ensure_engine
print(ensure_engine(Path(sys.argv[1]), idle=60, memory=512, timeout=30).pid)
"""


def start(directory: Path, idle: float = 60) -> int:
    return ensure_engine(directory, idle=idle, memory=512, timeout=30).pid


def wait_until_gone(directory: Path, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while EngineFiles(directory).read_state() is not None:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def test_eight_processes_that_come_at_once_share_one_engine(tmp_path: Path) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-c", _START, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(8)
    ]
    pids = {process.communicate(timeout=120)[0].strip() for process in processes}
    stop_engine(tmp_path)
    assert len(pids) == 1
    assert pids != {""}


def test_an_idle_engine_stops_and_an_open_connection_keeps_it(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store", idle=1.5) as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        with Store(connect_by(settings)) as store:
            assert editions_in(store) == {"0"}
            assert not wait_until_gone(settings.directory, 4)
        assert wait_until_gone(settings.directory, 10)


def test_a_store_goes_on_after_its_engine_was_killed_or_stopped(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        with Store(connect_by(settings)) as store:
            first = start(settings.directory)
            os.kill(first, signal.SIGKILL)
            assert editions_in(store) == {"0"}
            second = start(settings.directory)
            assert second != first
            stop_engine(settings.directory)
            assert editions_in(store) == {"0"}


def test_passwords_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    start(tmp_path)
    files = EngineFiles(tmp_path)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (files.state, files.secrets)}
    stop_engine(tmp_path)
    assert modes == {0o600}


def test_the_reader_that_status_names_can_read_and_not_write(tmp_path: Path) -> None:
    import neo4j
    from neo4j.exceptions import Neo4jError

    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        where = connect_by(settings)()
        with neo4j.GraphDatabase.driver(where.uri, auth=(where.guest.user, where.guest.password)) as driver:
            count = "MATCH (p:Politician) RETURN count(p) AS n"
            assert driver.execute_query(count, database_=where.database).records[0]["n"] == PEOPLE
            for write in ("CREATE (x:City {id: 'x'})", "MATCH (p:Politician) SET p.name = 'x'", "MATCH (p) DELETE p"):
                with pytest.raises(Neo4jError):
                    driver.execute_query(write, database_=where.database)
            assert driver.execute_query(count, database_=where.database).records[0]["n"] == PEOPLE


def test_an_engine_that_cannot_start_says_why(tmp_path: Path) -> None:
    (tmp_path / "engine").write_text("not a directory")
    with pytest.raises(EngineFailed, match="did not start"):
        start(tmp_path)
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(EngineFailed, match="SIYASET_STORE"):
        start(blocked / "store")


def test_a_lost_engine_is_made_again_from_the_log(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        stop_engine(settings.directory)
        EngineFiles(settings.directory).secrets.unlink()
        with Store(connect_by(settings)) as store:
            assert store.dataset() is None
            assert bring_up_to_date(store, settings)
            assert editions_in(store) == {"0"}


def test_a_store_of_an_older_format_opens_without_loss(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        with Store(connect_by(settings)) as store:
            with store.publishing() as run:
                run("MATCH (d:Dataset) SET d.format = $format", {"format": FORMAT - 1})
                run("MATCH (p:Politician) SET p.old_field = true, p.name = 'as it was'", {})
            assert bring_up_to_date(store, settings)
            assert editions_in(store) == {"0"}
            assert store.run("MATCH (p:Politician) WHERE p.old_field RETURN count(p)").rows == [[0]]
            dataset = store.dataset()
            assert dataset is not None
            assert dataset["format"] == FORMAT


def test_a_store_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        with Store(connect_by(settings)) as store:
            with store.publishing() as run:
                run("MATCH (d:Dataset) SET d.format = $format", {"format": FORMAT + 1})
            with pytest.raises(WrongVersion, match="newer"):
                bring_up_to_date(store, settings)


def test_a_graph_that_another_log_published_is_not_touched(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        other = Log(tmp_path / "other-log")
        write_edition(tmp_path / "data", 1)
        load(CuratedLoader(tmp_path / "data"), other)
        with Store(connect_by(settings)) as store:
            with pytest.raises(ForeignVersion, match="--rebuild"):
                publish(store, other)
            assert editions_in(store) == {"0"}
            publish(store, other, rebuild=True)
            assert editions_in(store) == {"1"}


def test_a_failed_publication_leaves_the_old_graph(tmp_path: Path) -> None:
    class Stop(Exception):
        pass

    def stop_midway(done: int, total: int) -> None:
        if done > total // 2:
            raise Stop

    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        write_edition(tmp_path / "data", 1)
        log = Log(settings.log_directory)
        load(CuratedLoader(tmp_path / "data"), log)
        with Store(connect_by(settings)) as store:
            with pytest.raises(Stop):
                publish(store, log, progress=stop_midway)
            assert editions_in(store) == {"0"}
            assert publish(store, log).touched > 0
            assert editions_in(store) == {"1"}


def test_loading_again_publishes_only_the_difference(tmp_path: Path) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        write_edition(tmp_path / "data", 0)
        load_edition(settings, tmp_path / "data")
        log = Log(settings.log_directory)
        with Store(connect_by(settings)) as store:
            assert publish(store, log).touched == 0
            text = (tmp_path / "data" / "politicians.csv").read_text("utf-8")
            (tmp_path / "data" / "politicians.csv").write_text(text.replace("Kişi 7 ", "Kişi yedi "), encoding="utf-8")
            load(CuratedLoader(tmp_path / "data"), log)
            published = publish(store, log)
            assert not published.rebuilt
            # The person, the new claim, its two edges, and the claim and edges whose place they took.
            assert published.touched <= 8


def test_nothing_at_the_address_is_said_so() -> None:
    with (
        pytest.raises(StoreUnreachable, match="nothing answers"),
        Store(connect_by(Settings(store="bolt://127.0.0.1:9"))) as store,
    ):
        store.dataset()


@pytest.mark.neo4j
def test_a_wrong_password_is_said_so(neo4j_settings: Settings) -> None:
    wrong = neo4j_settings.model_copy(update={"user": "nobody"})
    with pytest.raises(LoginRefused, match="SIYASET_PASSWORD"), Store(connect_by(wrong)) as store:
        store.dataset()
