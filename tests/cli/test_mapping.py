"""`siyaset map` and `siyaset load TABLE`, as they are typed."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
import yaml
from small_world import World

from graph.engine.start import stop_engine
from graph.settings import read_settings
from siyaset.cli.app import run

TABLE = """Şehir;Belediye Başkanı;Parti;Göreve başlama;Sıfat;Oy
Örnekkent;Ela Misal;KP;2 Nisan 1999;seçilmiş;1.234
Denemeşehir;Ada Ornek;KP;5 Nisan 2004;Vekil;12
"""
SAID = ["--title", "Liste", "--publisher", "Örnek Kurumu", "--url", "https://example.org/liste", "--licence", "CC0",
        "--reuse", "open", "--reliability", "press"]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A store that holds the small world, and a table about it."""
    World.write(tmp_path / "data")
    monkeypatch.setenv("SIYASET_STORE", f"embedded:{tmp_path / 'store'}")
    monkeypatch.setenv("SIYASET_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    assert run(["load"]) == 0
    (tmp_path / "list.csv").write_text(TABLE, "utf-8")
    capsys.readouterr()
    return tmp_path


def test_a_proposal_is_looked_through_tried_and_loaded(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["map", "list.csv", "-o", "list.yml", *SAID, "--format", "json"]) == 0
    shown = orjson.loads(capsys.readouterr().out)
    (row,) = shown["description"]["table"]["rows"]
    assert row["kind"] == "MAYOR_OF"
    assert row["fields"]["start"] == {"column": "Göreve başlama", "date": "d F Y"}
    assert row["fields"]["standing"]["words"] == {"seçilmiş": "elected", "Vekil": "acting"}
    assert [one["subject"] for one in shown["rows"]] == ["ela-misal", "ada-ornek"]
    assert shown["description"]["table"]["ignore"] == ["Oy"]

    assert run(["load", "list.csv", "--map", "list.yml", "--dry-run", "--format", "json"]) == 0
    tried = orjson.loads(capsys.readouterr().out)
    starts = {one["new"] for one in tried["difference"] if one["field"] == "start"}
    assert (starts, tried["published"]) == ({"1999-04-02", "2004-04-05"}, 0)

    assert run(["load", "list.csv", "--map", "list.yml", "--format", "json"]) == 0
    assert orjson.loads(capsys.readouterr().out)["facts"]["added"] == 3
    assert run(["mayors", "denemesehir", "--until", "2005", "--format", "json"]) == 0
    (spell,) = orjson.loads(capsys.readouterr().out)["rows"]
    assert (spell["politician"], spell["standing"], spell["party"]) == ("ada-ornek", "acting", "kirmizi-parti")
    stop_engine(read_settings().directory)


def test_what_was_not_said_is_asked_for(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["map", "list.csv", "-o", "list.yml"]) == 0
    assert yaml.safe_load((store / "list.yml").read_text("utf-8"))["source"]["title"] == "?"
    capsys.readouterr()
    assert run(["load", "list.csv", "--map", "list.yml"]) == 1
    assert "source.title: it is still a ?" in capsys.readouterr().err
    assert run(["map", "list.csv", "-o", "list.yml"]) == 2
    assert run(["load", "list.csv"]) == 1
    assert "siyaset map TABLE" in capsys.readouterr().err
    assert run(["map", "missing.csv"]) == 1
    stop_engine(read_settings().directory)


def test_a_large_table_is_logged_first_and_decided_by_the_next_load(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["map", "list.csv", "-o", "list.yml", *SAID]) == 0
    capsys.readouterr()
    assert run(["load", "list.csv", "--map", "list.yml", "--log-only", "--dry-run"]) == 0
    assert "Nothing was written" in capsys.readouterr().out
    assert run(["load", "list.csv", "--map", "list.yml", "--log-only", "--format", "json"]) == 0
    logged = orjson.loads(capsys.readouterr().out)
    assert (logged["claims"]["added"], logged["refused"], logged["version"]) == (3, 0, 2)
    assert run(["mayors", "denemesehir", "--until", "2005", "--format", "json"]) == 0
    assert orjson.loads(capsys.readouterr().out)["rows"] == []
    assert run(["load", "--format", "json"]) == 0
    assert orjson.loads(capsys.readouterr().out)["version"] == 2
    assert run(["mayors", "denemesehir", "--until", "2005", "--format", "json"]) == 0
    assert [row["politician"] for row in orjson.loads(capsys.readouterr().out)["rows"]] == ["ada-ornek"]
    assert run(["load", "list.csv", "--map", "list.yml", "--log-only"]) == 0
    assert "0 added, 0 superseded, 3 known already" in capsys.readouterr().out
    assert run(["load", "--log-only"]) == 2
    assert "a source that is not ours" in capsys.readouterr().err
    stop_engine(read_settings().directory)


def test_a_table_as_an_office_gives_it_is_proposed_whole(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Yerel seçim;;;\nİl;Seçilen Başkan;Partisi;Göreve başlama\nÖrnekkent;Ela Misal;KP;02.04.1999\nÖrnekkent;Ada Örnek;KP;5 Nisan 2004\n"  # noqa: E501
    (store / "ornekkent.csv").write_bytes(text.encode("windows-1254"))
    assert run(["map", "ornekkent.csv", *SAID, "--format", "json"]) == 0
    shown = orjson.loads(capsys.readouterr().out)
    table = shown["description"]["table"]
    assert (table["header"], table["encoding"]) == (2, "windows-1254")
    assert table["rows"][0]["fields"]["start"]["date"] == "d.m.Y|d F Y"
    assert [one["subject"] for one in shown["rows"]] == ["ela-misal", "ada-ornek"]
    # The file is called like a city: the source cannot have the city's id.
    assert shown["description"]["source"]["id"] == "ornekkent-table"
    stop_engine(read_settings().directory)
