"""The forms of a timeline hold the same rows, and none of them needs anything from elsewhere."""

from __future__ import annotations

import csv
import io
import re

import orjson
import polars
import pytest
from drawn import Picture

from api.formats import render
from api.formats.tables import as_cell
from graph.answer import Answer
from graph.connection import connect_by
from graph.errors import BadQuestion
from graph.questions.flow import answer
from graph.questions.holders import MAYORS, HoldersFilter, holders
from graph.questions.timeline import timeline
from graph.settings import Settings
from graph.store import Store


@pytest.fixture(scope="module")
def asked(embedded_settings: Settings) -> Answer:
    lanes = ["city:istanbul", "politician:binali-yildirim", "party:chp", "speaker"]
    with Store(connect_by(embedded_settings)) as store:
        return answer(store, lambda: timeline(lanes, "1950"))


def test_json_has_the_whole_answer(asked: Answer) -> None:
    body, kind = render(asked, "json", "en")
    assert kind == "application/json"
    assert orjson.loads(body) == asked.model_dump(mode="json")


def test_csv_has_every_row_and_column(asked: Answer) -> None:
    body, kind = render(asked, "csv", "en")
    assert kind.startswith("text/csv")
    read = list(csv.DictReader(io.StringIO(body.decode())))
    assert read == [{name: as_cell(value) for name, value in row.items()} for row in asked.rows]


def test_parquet_has_every_row_and_column(asked: Answer) -> None:
    body, _ = render(asked, "parquet", "en")
    assert polars.read_parquet(io.BytesIO(body)).to_dicts() == asked.rows


def test_parquet_of_no_row_is_read_again(asked: Answer) -> None:
    body, _ = render(asked.model_copy(update={"rows": []}), "parquet", "en")
    assert polars.read_parquet(io.BytesIO(body)).height == 0


def test_vega_has_every_row_and_column(asked: Answer) -> None:
    body, _ = render(asked, "vega", "en")
    kept = {(row["lane"], row["fact"]): row for row in orjson.loads(body)["datasets"]["rows"]}
    assert len(kept) == len(asked.rows)
    for row in orjson.loads(orjson.dumps(asked.rows)):
        assert row.items() <= kept[row["lane"], row["fact"]].items(), row["fact"]


def test_vega_is_the_same_each_time(asked: Answer) -> None:
    assert render(asked, "vega", "tr") == render(asked, "vega", "tr")


@pytest.mark.parametrize("form", ["svg", "html", "vega"])
def test_a_drawn_form_reaches_for_nothing(asked: Answer, form: str) -> None:
    text = render(asked, form, "en")[0].decode()
    loading = re.findall(
        r"""(?:\bsrc=|<link|@import|url\(|<script(?! type="application/json")|<image|<use)[^>]{0,80}""", text
    )
    assert not loading
    if form != "html":
        addresses = set(re.findall(r"https?://[^\s\"'<)]+", text))
        assert addresses <= {
            "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink",
            *re.findall(r'"\$schema": "([^"]+)"', text),
        }  # fmt: skip


def test_the_page_says_rows_warnings_and_sources_without_a_script(asked: Answer) -> None:
    text = render(asked, "html", "tr")[0].decode()
    assert text.startswith('<!doctype html>\n<html lang="tr">')
    shown = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    for row in asked.rows:
        assert f'<tr id="{row["fact"]}">' in shown
    for warning in asked.warnings:
        assert warning.message.split(":")[0] in shown
    links = set(re.findall(r'<a href="(https?://[^"]+)"', shown))
    assert len(links) > 50
    kept = re.search(r'<script type="application/json" id="siyaset-rows">(.*?)</script>', text, re.DOTALL)
    assert kept is not None
    assert orjson.loads(kept[1])["rows"] == orjson.loads(orjson.dumps(asked.rows))


def test_what_a_source_says_is_no_markup(asked: Answer) -> None:
    row = {**asked.rows[0], "name": "<script>alert(1)</script>", "lane_name": "</script><b>"}
    for form in ("html", "svg"):
        text = render(asked.model_copy(update={"rows": [row]}), form, "en")[0].decode()
        assert "<script>alert" not in text
        assert "</script><b>" not in text


def test_png_is_a_picture(asked: Answer) -> None:
    body, kind = render(asked, "png", "en")
    assert kind == "image/png"
    width, height = (int.from_bytes(body[at : at + 4]) for at in (16, 20))
    page = Picture.read(render(asked, "svg", "en")[0]).page
    assert (width, height) == (round(page.right * 2), round(page.bottom * 2))


@pytest.mark.parametrize("form", ["svg", "png", "html", "vega"])
def test_what_is_no_timeline_is_not_drawn(embedded_settings: Settings, form: str) -> None:
    with Store(connect_by(embedded_settings)) as store:
        mayors = answer(store, lambda: holders(MAYORS, "istanbul", HoldersFilter(since="2019")))
    with pytest.raises(BadQuestion) as refused:
        render(mayors, form, "en")
    assert refused.value.field == "format"
    assert polars.read_parquet(io.BytesIO(render(mayors, "parquet", "en")[0])).height == len(mayors.rows)
