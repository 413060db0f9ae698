"""Results as timelines and as references."""

from __future__ import annotations

from pathlib import Path

import pytest

import siyaset
from siyaset.errors import WrongUse
from siyaset.face.opened import Graph


def test_a_timeline_is_written_as_its_name_ends(kg: Graph, tmp_path: Path) -> None:
    timeline = kg.mayors("İstanbul", since=1994).timeline()
    begins = {
        "t.svg": b"<svg", "t.png": b"\x89PNG", "t.html": b"<!doctype html>", "t.vl.json": b"{", "t.json": b'{"rows"',
        "t.csv": b"lane,", "t.parquet": b"PAR1",
    }  # fmt: skip
    for name, begin in begins.items():
        assert timeline.save(tmp_path / name).read_bytes().lower().startswith(begin.lower()), name
    assert b"$schema" in (tmp_path / "t.vl.json").read_bytes()
    with pytest.raises(WrongUse, match=r"\.svg"):
        timeline.save(tmp_path / "t.gif")


def test_a_notebook_shows_the_picture_and_the_rows(kg: Graph) -> None:
    page = kg.timeline("city:istanbul", since=2019)._repr_html_()
    assert page.startswith("<svg")
    assert "Nuri Aslan" in page.partition("<details>")[2]


def test_a_timeline_keeps_the_time_that_was_asked_for(kg: Graph) -> None:
    mayors = kg.mayors("İstanbul", since=2019)
    assert [row["fact"] for row in mayors.timeline()] == [row["fact"] for row in mayors]


def test_what_is_no_stretch_of_time_has_no_timeline(kg: Graph) -> None:
    for result in (kg.contest("local-2024-mayor-istanbul"), kg.cypher("RETURN 1 AS one")):
        with pytest.raises(siyaset.BadQuestion, match="no timeline"):
            result.timeline()


def test_references_are_of_the_sources_used(kg: Graph) -> None:
    mayors = kg.mayors("İstanbul", since=1994)
    text = mayors.cite()
    assert text.count("@online{") == len(mayors.sources)
    assert mayors.cite("ris").count("TY  - ") == len(mayors.sources) + 1
    with pytest.raises(siyaset.BadQuestion, match="bibtex, ris, csl-json"):
        mayors.cite("word")
