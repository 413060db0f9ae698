"""A load of what was loaded the last time is over at once, and says what a load that reads everything would say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.engine.start import stop_engine
from siyaset.cli.app import run
from tests.engines import embedded_engine
from tests.robust.crowd import write_edition

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    write_edition(tmp_path / "data", 1)
    with embedded_engine(tmp_path / "store") as settings:
        monkeypatch.setenv("SIYASET_STORE", settings.store)
        yield tmp_path / "data"


def load(folder: Path, capfd: Capture, *more: str) -> dict[str, object]:
    capfd.readouterr()
    assert run(["load", str(folder), "--format", "json", *more]) == 0
    told: dict[str, object] = json.loads(capfd.readouterr().out)
    return told


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object, **__: object) -> None:
        raise AssertionError("the tables were read")

    monkeypatch.setattr("siyaset.cli.keeping.read_sources", read)


def test_nothing_is_read_where_nothing_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    load(folder, capfd)
    (tmp_path / "store" / "last-load.json").unlink()
    read = load(folder, capfd)
    with monkeypatch.context() as patched:
        forbid_reading(patched)
        assert load(folder, capfd) == read
    assert read["claims"] == {"added": 0, "superseded": 0, "retracted": 0, "missing": 0}


@pytest.mark.parametrize("more", [(), ("--accept-rest",)])
def test_a_change_of_a_table_is_read(folder: Path, capfd: Capture, more: tuple[str, ...]) -> None:
    load(folder, capfd, *more)
    write_edition(folder, 2)
    assert load(folder, capfd, *more)["published"] != 0


def test_another_folder_is_read(folder: Path, capfd: Capture) -> None:
    load(folder, capfd)
    write_edition(folder.with_name("other"), 1, people=41)
    told = load(folder.with_name("other"), capfd)["facts"]
    assert isinstance(told, dict)
    assert told["added"] == 2


def test_a_graph_that_was_lost_is_made_again(folder: Path, tmp_path: Path, capfd: Capture) -> None:
    load(folder, capfd)
    stop_engine(tmp_path / "store")
    for path in sorted((tmp_path / "store" / "engine" / "databases").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert load(folder, capfd)["published"] != 0


def test_a_note_that_cannot_be_read_is_no_harm(folder: Path, tmp_path: Path, capfd: Capture) -> None:
    load(folder, capfd)
    (tmp_path / "store" / "last-load.json").write_text("{", encoding="utf-8")
    assert load(folder, capfd)["published"] == 0
