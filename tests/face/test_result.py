"""What a question gives: rows to go through, frames with types, files, and a table for a notebook."""

from __future__ import annotations

import builtins
import csv
import datetime
import io
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import siyaset
from graph.answer import Answer, SourceNote, Taken, Warning_
from siyaset.face.frames import make_frame
from siyaset.face.html import SHOWN, render_html
from siyaset.face.opened import Graph


def test_rows_are_gone_through_counted_and_picked(kg: Graph) -> None:
    mayors = kg.mayors("İstanbul", since=1994)
    assert [row["fact"] for row in mayors] == [row["fact"] for row in mayors.rows]
    assert len(mayors) == len(mayors.rows) > 10
    assert mayors[0] == mayors.rows[0]
    assert mayors[-2:] == mayors.rows[-2:]
    assert repr(mayors).startswith(mayors.text)
    assert f"[{len(mayors)} rows, {len(mayors.warnings)} warnings]" in repr(mayors)


def test_years_may_be_numbers_and_days_dates(kg: Graph) -> None:
    assert kg.mayors("34", since=2019).rows == kg.mayors("34", since="2019").rows
    day = datetime.date(2019, 5, 20)
    assert kg.mayors("34", as_of=day).rows == kg.mayors("34", as_of="2019-05-20").rows


def test_an_answer_has_its_evidence_and_every_source_once(kg: Graph) -> None:
    mayors = kg.mayors("İstanbul", since=1994)
    ids = [source.id for source in mayors.sources]
    assert len(ids) == len(set(ids))
    assert ids[: len(mayors[0]["sources"])] == mayors[0]["sources"]
    assert set(ids) == {source for row in mayors for source in row["sources"]}
    assert mayors.query is not None
    assert "MAYOR_OF" in mayors.query.cypher
    assert mayors.dataset == kg.dataset
    assert mayors.permalink.startswith("/v1/cities/")


def test_a_frame_has_types_whatever_is_known(kg: Graph) -> None:
    contest = kg.contest("local-2024-mayor-istanbul").to_frame()
    assert (contest["votes"].dtype, contest["share"].dtype) == (pl.Int64, pl.Float64)
    assert (contest["elected"].dtype, contest["sources"].dtype) == (pl.Boolean, pl.List(pl.String))
    nobody = make_frame([], ["start", "votes", "share", "disputed", "sources"])
    assert nobody.schema == pl.Schema(
        {"start": pl.String, "votes": pl.Int64, "share": pl.Float64, "disputed": pl.Boolean,
         "sources": pl.List(pl.String)}
    )  # fmt: skip


def test_dates_stay_as_said_and_their_bounds_are_days() -> None:
    spell: dict[str, Any] = {"start": "1998-11~", "end": None, "end_state": "open", "last_seen": "2001-05"}
    rows = [spell, {"start": None, "end": None, "end_state": None, "date": "2019"}]
    frame = make_frame(rows, ["start", "end", "end_state", "date"], bounds=True)
    assert frame["start"].to_list() == ["1998-11~", None]
    assert frame["start_min"].dtype == pl.Date
    assert frame["start_min"][0] <= datetime.date(1998, 11, 1)
    assert frame["end_max"].to_list() == [None, None]
    assert frame["date_max"].to_list() == [None, datetime.date(2019, 12, 31)]
    sent = make_frame([{"start_min": "1998-10-01", "start": "1998-11~"}], ["start", "start_min"])
    assert sent["start_min"].to_list() == [datetime.date(1998, 10, 1)]


def test_values_of_several_kinds_become_text_and_lose_nothing() -> None:
    frame = make_frame([{"x": 1}, {"x": {"a": "ğ"}}, {"x": None}], ["x"])
    assert frame["x"].to_list() == ["1", '{"a":"ğ"}', None]


def test_pandas_is_used_if_it_is_there_and_asked_for_if_not(kg: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def no_pandas(name: str, *rest: Any, **more: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", no_pandas)
    with pytest.raises(siyaset.NeedsPackage, match=r"pandas is not installed.*to_frame"):
        kg.party("chp").to_pandas()


def test_csv_and_json_hold_the_same_rows(kg: Graph, tmp_path: Path) -> None:
    mayors = kg.mayors("İstanbul", since=1994)
    text = mayors.to_csv()
    assert text is not None
    read = list(csv.DictReader(io.StringIO(text)))
    assert [row["name"] for row in read] == [row["name"] for row in mayors]
    assert read[0]["sources"].split("|") == mayors[0]["sources"]
    assert mayors.to_csv(tmp_path / "m.csv") is None
    assert (tmp_path / "m.csv").read_text("utf-8") == text
    mayors.to_json(tmp_path / "m.json")
    assert json.loads((tmp_path / "m.json").read_text("utf-8"))["rows"] == mayors.rows


class Tags(HTMLParser):
    """What tags a page opens and closes, and where its links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_notebook_shows_sentence_standing_dates_warnings_and_sources(kg: Graph) -> None:
    mayors = kg.mayors("İstanbul", since=1994)
    page = mayors._repr_html_()
    tags = Tags(page)
    assert not tags.open
    for expected in ("Nuri Aslan", "suspended", "2024-04~", "Vacant from 2017-09-22", "Sources differ", "Version "):
        assert expected in page
    assert all(link.startswith("http") for link in tags.links)
    assert len(tags.links) == len(mayors.sources)


def test_what_comes_from_the_data_cannot_become_html() -> None:
    evil = "<script>alert('ş')</script>"
    source = SourceNote(
        id="s", title=evil, publisher=evil, url="javascript:alert(1)", licence="", reuse="no", reliability="press"
    )
    rows = [{"fact": evil, "name": evil, "n": evil, "sources": ["s"]}, {"fact": "b", "name": evil, "sources": ["s"]}]
    answer = Answer(
        rows=rows, text=evil, warnings=[Warning_(code="x", message=evil)],
        taken=[Taken(text=evil, id=evil, label="City", name="b")],
    )  # fmt: skip
    for shown in (answer, answer.model_copy(update={"rows": rows[:1]})):
        tags = Tags(render_html(shown, [source], (), {}, "en"))
        assert not tags.open
        assert "script" not in tags.names
        assert not tags.links


def test_a_long_table_is_cut_and_says_so(kg: Graph) -> None:
    wins = kg.wins("akp")
    page = wins._repr_html_()
    assert page.count("<tr>") == SHOWN + 1
    assert f"{len(wins) - SHOWN} more rows" in page


def test_every_kind_of_answer_can_be_shown(kg: Graph) -> None:
    shown = [
        kg.politician("ekrem-imamoglu"), kg.party("chp"), kg.city("34"), kg.lineage("dem"), kg.elections(),
        kg.election("local-2024"), kg.fact("mayor-istanbul-ali-yerlikaya-1"), kg.sources(limit=5), kg.coverage(),
        kg.search("a"), kg.cypher("MATCH (c:City {id: 'istanbul'}) RETURN c, 1.5 AS half, [1, 2] AS list"),
        kg.cypher("MATCH (c:Nothing) RETURN c"),
    ]  # fmt: skip
    for result in shown:
        assert not Tags(result._repr_html_()).open
        assert result.to_frame(bounds=True).height == len(result)
