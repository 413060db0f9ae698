"""Timelines over HTTP and by the command."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import orjson
import polars
import pytest
from drawn import Picture
from starlette.testclient import TestClient

from api.app import create_app
from graph.settings import Settings
from siyaset.cli.app import run


@pytest.fixture(scope="module")
def client(embedded_settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(embedded_settings)) as opened:
        yield opened


@pytest.fixture
def loaded(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")


def test_lanes_are_given_as_often_as_there_are(client: TestClient) -> None:
    found = client.get("/v1/timeline?lane=city:istanbul&lane=office:president&since=2018&lang=tr").json()
    assert {row["lane"] for row in found["rows"]} == {"city:istanbul", "office:president"}
    assert found["permalink"].startswith("/v1/timeline?lane=city%3Aistanbul&lane=office%3Apresident")
    again = client.get(found["permalink"]).json()
    assert again["rows"] == found["rows"]


def test_a_person_s_timeline_is_that_lane(client: TestClient) -> None:
    rows = client.get("/v1/politicians/binali-yildirim/timeline").json()["rows"]
    assert rows == client.get("/v1/timeline?lane=politician:binali-yildirim").json()["rows"]


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("svg", "image/svg+xml"), ("png", "image/png"), ("html", "text/html; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"), ("parquet", "application/vnd.apache.parquet"),
        ("vega", "application/vnd.vegalite.v6+json"),
    ],
)  # fmt: skip
def test_each_form_has_its_media_type_and_etag(client: TestClient, form: str, kind: str) -> None:
    address = f"/v1/timeline?lane=city:istanbul&since=2019&format={form}"
    found = client.get(address)
    assert found.status_code == 200, found.text
    assert found.headers["content-type"] == kind
    plain = client.get(address.replace(f"&format={form}", ""))
    assert found.headers["etag"] != plain.headers["etag"]
    assert client.get(address, headers={"if-none-match": found.headers["etag"]}).status_code == 304


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/v1/timeline", 422, "bad-parameter"),
        ("/v1/timeline?lane=moon:luna", 422, "bad-question"),
        ("/v1/timeline?lane=city:atlantis", 404, "not-found"),
        ("/v1/timeline?lane=city:istanbul&since=soon", 422, "bad-question"),
        ("/v1/timeline?lane=city:istanbul&format=pdf", 422, "bad-question"),
        ("/v1/timeline?lane=city:istanbul&since=1994&since=1995", 400, "bad-request"),
        ("/v1/cities/istanbul/mayors?format=svg", 422, "bad-question"),
    ],
)
def test_what_cannot_be_drawn_is_a_problem(client: TestClient, address: str, status: int, code: str) -> None:
    found = client.get(address)
    assert (found.status_code, found.json()["code"]) == (status, code)


@pytest.mark.usefixtures("loaded")
def test_the_command_writes_what_the_file_s_name_asks_for(
    tmp_path: Path, client: TestClient, capfd: pytest.CaptureFixture[str]
) -> None:
    for ending in ("svg", "png", "html", "csv", "json", "parquet", "vega.json", "md"):
        file = tmp_path / f"t.{ending}"
        assert run(["timeline", "city:istanbul", "--since", "2019", "--lang", "tr", "--out", str(file)]) == 0
        assert "8 satır" in " ".join(capfd.readouterr().out.split())
    rows = orjson.loads((tmp_path / "t.json").read_bytes())["rows"]
    assert rows == client.get("/v1/timeline?lane=city:istanbul&since=2019&lang=tr").json()["rows"]
    assert polars.read_parquet(io.BytesIO((tmp_path / "t.parquet").read_bytes())).to_dicts() == rows
    assert len(Picture.read((tmp_path / "t.svg").read_bytes()).bars()) == len(rows)
    assert len(orjson.loads((tmp_path / "t.vega.json").read_bytes())["datasets"]["rows"]) == len(rows)


@pytest.mark.usefixtures("loaded")
def test_the_command_shows_a_table_and_what_is_unsure(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", "politician:ekrem-imamoglu", "--since", "2024"]) == 0
    shown = " ".join(capfd.readouterr().out.split())
    assert "Mayor of" in shown
    assert "not to" in shown


@pytest.mark.usefixtures("loaded")
def test_a_wrong_lane_and_an_unknown_ending_are_wrong_usage(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", "moon:luna"]) == 2
    assert capfd.readouterr().err.startswith("LANE: 'moon:luna' is no lane")
    assert run(["timeline", "city:istanbul", "--out", str(tmp_path / "t.pdf")]) == 2
    assert ".svg" in capfd.readouterr().err
    assert not list(tmp_path.iterdir())
