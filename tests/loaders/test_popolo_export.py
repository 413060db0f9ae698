"""The Popolo export, and what comes of it when it is loaded again."""

from __future__ import annotations

import json
from pathlib import Path

from bringing import bring_file, written
from faulty import Loaded

from graph.export import export_popolo
from siyaset.cli.app import run


def test_the_export_says_who_held_what_and_where_it_was_read(loaded: Loaded, tmp_path: Path) -> None:
    report = export_popolo(loaded.log, tmp_path / "out")
    assert [path.name for path in report.files] == ["popolo.json", "LICENCE.txt"]
    document = json.loads((tmp_path / "out" / "popolo.json").read_text("utf-8"))
    (can,) = [one for one in document["memberships"] if one["id"] == "ornekkent-can-1"]
    assert can == {
        "id": "ornekkent-can-1", "person_id": "can-deneme", "role": "mayor", "organization_id": "ornekkent",
        "post_id": "mayor:ornekkent", "on_behalf_of_id": "mavi-parti", "start_date": "2014-04-03",
        "end_date": "2019-04-05", "identifiers": [{"scheme": "siyaset", "identifier": "ornekkent-can-1"}],
        "siyaset": can["siyaset"], "sources": can["sources"],
    }  # fmt: skip
    assert [source["id"] for source in can["sources"]] == ["kurul", "gazete"]
    assert can["siyaset"]["standing"] == "elected"
    ids = {name: {one["id"] for one in records} for name, records in document.items()}
    for one in document["memberships"]:
        assert one["person_id"] in ids["persons"]
        assert one["organization_id"] in ids["organizations"]
        assert one.get("post_id", "mayor:ornekkent") in ids["posts"]


def test_loaded_again_it_says_nothing_new(loaded: Loaded, tmp_path: Path) -> None:
    loaded.world.set("politicians.csv", 3, born="1955~", aliases="C. Deneme|Deneme")
    loaded.world.set("mayor_of.csv", 5, start="2019-06-27?")
    loaded.world.load(loaded.log)
    export_popolo(loaded.log, tmp_path)
    report = bring_file(tmp_path / "popolo.json", loaded.log, sourced=False)
    assert report.claims.is_empty
    assert report.refused == ()


def test_a_changed_record_is_a_new_word_of_its_source(loaded: Loaded, tmp_path: Path) -> None:
    export_popolo(loaded.log, tmp_path)
    text = (tmp_path / "popolo.json").read_text("utf-8").replace('"start_date": "2021"', '"start_date": "2021-03"')
    report = bring_file(written(tmp_path, "changed.json", text), loaded.log, sourced=False)
    assert [(one.fact, one.source) for one in report.claims.added] == [("onder-mavi-can-1", "gazete")]
    assert report.after.facts.by_id["onder-mavi-can-1"].fields["start"] == "2021-03"


def test_a_fact_named_by_its_id_keeps_its_ends(loaded: Loaded, tmp_path: Path) -> None:
    export_popolo(loaded.log, tmp_path)
    document = json.loads((tmp_path / "popolo.json").read_text("utf-8"))
    (can,) = [one for one in document["memberships"] if one["id"] == "ornekkent-can-1"]
    can["person_id"] = "ela-misal"
    path = written(tmp_path, "changed.json", document)
    report = bring_file(path, loaded.log, sourced=False, accept=True)
    assert {one.what for one in report.refused} == {"ornekkent-can-1 is MAYOR_OF can-deneme ornekkent"}


def test_the_command_says_where_to_write(loaded: Loaded) -> None:
    assert run(["export", "popolo"]) == 2
