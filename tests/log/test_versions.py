"""Versions: what differs between two of them, an old one made again, and its permalinks answered from there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_world import World
from starlette.testclient import TestClient

from api.app import create_app
from graph.changes import KINDS, ChangesShelf, compare_versions
from graph.connection import connect_by
from graph.engine.start import stop_engine
from graph.errors import BadQuestion, NoSuchVersion, StoreEmpty, StoreInUse
from graph.log import Log
from graph.publish import publish
from graph.questions.changed import changes
from graph.remake import copy_log
from graph.settings import Settings
from graph.store import Store
from loaders.curated.loader import CuratedLoader
from loaders.run import load
from ontology.claims import Retraction
from siyaset.cli.app import run
from tests.engines import embedded_engine

MAYORS = "/v1/cities/ornekkent/mayors?since=2015"


def load_world(world: World, log: Log) -> None:
    load(CuratedLoader(world.directory), log, allow_loss=True)


@pytest.fixture
def log(world: World, tmp_path: Path) -> Log:
    """Two versions: in the second a mayor's end is known, a birth is another one, and a leader is new."""
    log = Log(tmp_path / "store" / "log")
    load_world(world, log)
    world.set("mayor_of.csv", 4, end="2024-04-05", end_day="certificate", end_state="known", ended_by="end-of-term")
    world.set("politicians.csv", 2, born="1961-05-01")
    world.add(
        "leader_of.csv", fact="onder-kirmizi-ada-1", politician="ada-ornek", party="kirmizi-parti", role="leader",
        mandate="gorev-onder-ada-1", standing="elected", by="congress", start="2018-11-04", start_day="congress",
        end_state="open", began_by="congress", source="gazete", locator="page 3",
    )  # fmt: skip
    load_world(world, log)
    return log


def test_each_difference_is_one_line_with_the_old_the_new_and_the_rule(log: Log) -> None:
    found = compare_versions(log, 1, 2)
    lines = {(line.change, line.fact, line.field): (line.old, line.new, line.rule) for line in found.lines}
    assert lines["added", "onder-kirmizi-ada-1", None] == (None, None, None)
    assert lines["changed", "ada-ornek", "born"] == ("1960-05-01", "1961-05-01", "sole")
    assert lines["closed", "ornekkent-ada-1", "end"] == (None, "2024-04-05", "sole")
    assert found.counts == {
        "added": 1, "changed": 1, "closed": 1, "removed": 0, "claim-added": 3, "claim-retracted": 2,
    }  # fmt: skip
    assert {line.fact for line in found.lines if line.change == "claim-retracted"} == {"ada-ornek", "ornekkent-ada-1"}
    assert [line.change for line in found.lines] == sorted((line.change for line in found.lines), key=KINDS.index)


def test_backwards_nothing_and_the_empty_version(log: Log) -> None:
    assert compare_versions(log, 2, 2).lines == ()
    whole = compare_versions(log, 0, 1)
    assert whole.counts["added"] == sum(line.change == "added" for line in whole.lines) > 20
    assert whole.counts["claim-added"] == len(log.state(1).claims)
    with pytest.raises(NoSuchVersion, match="it has 1 to 2"):
        compare_versions(log, 1, 3)
    with pytest.raises(BadQuestion, match="exchange them"):
        changes(ChangesShelf(log), 2, 1)
    with pytest.raises(StoreEmpty):
        changes(ChangesShelf(Log(log.directory / "none")))


def test_a_retracted_claim_and_a_fact_that_is_gone(log: Log) -> None:
    (claim,) = [claim for claim in log.state().claims.values() if claim.fact == "onder-kirmizi-ada-1"]
    with log.writing():
        log.append([Retraction(claim=claim.id, by="Test", on="2024-07-01", reason="wrong")], loader="curated",
                   horizon="2024-06-30")  # fmt: skip
    found = compare_versions(log, 2, 3)
    assert [(line.change, line.fact) for line in found.lines] == [
        ("removed", "onder-kirmizi-ada-1"), ("claim-retracted", "onder-kirmizi-ada-1"),
    ]  # fmt: skip


def test_pages_of_changes_add_up(log: Log) -> None:
    shelf = ChangesShelf(log)
    whole, rows, after = changes(shelf).rows, [], 0
    while True:
        page = changes(shelf, limit=2, after=after)
        rows += page.rows
        if page.coverage["next"] is None:
            break
        after = int(page.coverage["next"])
    assert rows == whole
    assert changes(shelf, lang="tr").text.startswith("1. sürümden 2. sürüme: 1 olgu eklendi")


def test_a_copy_of_a_log_ends_at_its_version_and_is_never_mixed(log: Log, tmp_path: Path, world: World) -> None:
    copy = copy_log(log, 1, tmp_path / "again" / "log")
    assert copy.manifest().segments == log.manifest().segments[:1]
    assert copy.state() == log.state(1)
    assert copy_log(log, 1, copy.directory).head() == 1
    with pytest.raises(NoSuchVersion):
        copy_log(log, 7, tmp_path / "other" / "log")
    with pytest.raises(StoreInUse):
        copy_log(log, 1, log.directory)
    world.set("politicians.csv", 2, born="1950")
    stranger = Log(tmp_path / "stranger" / "log")
    load_world(world, stranger)
    with pytest.raises(StoreInUse):
        copy_log(log, 2, stranger.directory)


def test_the_permalink_of_an_old_version_is_answered_from_a_store_made_again(
    log: Log, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "again"
    monkeypatch.setenv("SIYASET_DATA", str(world.directory))
    with embedded_engine(tmp_path / "store", idle=600) as settings:
        first = copy_log(log, 1, tmp_path / "then" / "log")
        with embedded_engine(first.directory.parent, idle=600) as then:
            old = ask_after_publishing(then, first, MAYORS)
        link = old["permalink"]
        assert link == f"{MAYORS}&version=1"
        new = ask_after_publishing(settings, log, MAYORS)
        assert new["rows"] != old["rows"]
        with TestClient(create_app(settings)) as client:
            refused = client.get(link)
            assert (refused.status_code, refused.json()["code"]) == (404, "version-not-served")
            assert "siyaset load --at-version 1 --into DIR" in refused.json()["detail"]
            assert client.get(new["permalink"]).json() == new
            assert client.get(f"{MAYORS}&version=9").json()["code"] == "version-not-served"
            assert client.get("/v1/cities/nirgends/mayors?version=1").json()["code"] == "version-not-served"
        monkeypatch.setenv("SIYASET_STORE", settings.store)
        monkeypatch.setenv("SIYASET_IDLE", "600")
        assert run(["cite", "--permalink", link]) == 1
        assert "--at-version 1" in capfd.readouterr().err
        try:
            assert run(["load", "--at-version", "1", "--into", str(again), "--format", "json"]) == 0
            assert json.loads(capfd.readouterr().out)["version"] == 1
            with TestClient(create_app(Settings(store=f"embedded:{again}", idle=600))) as client:
                assert client.get(link).json() == old
            monkeypatch.setenv("SIYASET_STORE", f"embedded:{again}")
            assert run(["cite", "--permalink", f"http://127.0.0.1:8000{link}", "--form", "ris"]) == 0
            assert f"{MAYORS}&version=1" in capfd.readouterr().out
        finally:
            stop_engine(again)


def ask_after_publishing(settings: Settings, log: Log, link: str) -> dict[str, object]:
    with Store(connect_by(settings)) as store:
        publish(store, log)
    with TestClient(create_app(settings)) as client:
        found: dict[str, object] = client.get(link).json()
    return found


@pytest.mark.parametrize(
    "arguments",
    [("load", "--at-version", "1"), ("load", "--into", "x"), ("cite",), ("cite", "x", "--permalink", "/v1/x"),
     ("cite", "--permalink", "cities/istanbul"), ("changes", "2", "1")],
)  # fmt: skip
def test_wrong_use_is_said(
    log: Log, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SIYASET_STORE", f"embedded:{log.directory.parent}")
    assert run(list(arguments)) == 2
    assert capfd.readouterr().err.strip()
