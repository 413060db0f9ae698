"""A day, a version and a line over HTTP: the same rows as the command's questions, refusals by name, ETags."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.connection import connect_by
from graph.questions.flow import answer
from graph.questions.snapshot import snapshot
from graph.settings import Settings
from graph.store import Store


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings)) as opened:
        yield opened


def test_a_day_over_http_has_the_rows_of_the_question(client: TestClient, settings: Settings) -> None:
    found = client.get("/v1/as-of/2019-05-20")
    with Store(connect_by(settings)) as store:
        assert found.json()["rows"] == answer(store, lambda: snapshot("2019-05-20")).rows
    assert client.get("/v1/as-of/2019-05-20", headers={"if-none-match": found.headers["etag"]}).status_code == 304


def test_evidence_may_be_left_out(client: TestClient) -> None:
    whole = client.get("/v1/as-of/2001-01-01?relation=leaders").json()
    light = client.get("/v1/as-of/2001-01-01?relation=leaders&evidence=no").json()
    assert whole["evidence"]
    assert not light["evidence"]
    assert whole["rows"] == light["rows"]


@pytest.mark.parametrize(
    "route",
    [
        "/v1/cities/istanbul/mayors?since=1994", "/v1/parties/chp/leaders", "/v1/offices/speaker/holders",
        "/v1/politicians/ekrem-imamoglu", "/v1/facts/mayor-istanbul-ali-yerlikaya-1", "/v1/as-of/2019-05-20",
        "/v1/cities/istanbul/totals?party=lineage", "/v1/parties/dem", "/v1/cities/hatay", "/v1/parties/dem/lineage",
    ],
)  # fmt: skip
def test_known_on_now_is_what_is_known(client: TestClient, route: str) -> None:
    plain = client.get(route).json()
    known = client.get(route + ("&" if "?" in route else "?") + "known_on=now").json()
    assert plain.pop("permalink") != known.pop("permalink")
    assert known == plain


def test_before_anything_was_recorded_there_is_a_warning_and_no_row(client: TestClient) -> None:
    found = client.get("/v1/cities/istanbul/mayors?known_on=2020-01-01&lang=tr")
    assert found.status_code == 200
    assert not found.json()["rows"]
    assert [warning["code"] for warning in found.json()["warnings"]] == ["not-yet-recorded"]


@pytest.mark.parametrize(
    ("route", "names"),
    [
        ("/v1/as-of/2019", "date"), ("/v1/as-of/2019-05-20?relation=kings", "relation"),
        ("/v1/as-of/2019-05-20?places=moon", "places"), ("/v1/cities/istanbul/mayors?party=tomorrow", "party"),
        ("/v1/cities/istanbul/mayors?known_on=yesterday", "known_on"), ("/v1/parties/chp?as_of=2019", "as_of"),
        ("/v1/cities/istanbul/totals?since=x", "since"),
    ],
)  # fmt: skip
def test_what_has_no_meaning_is_refused_by_name(client: TestClient, route: str, names: str) -> None:
    found = client.get(route)
    assert found.status_code == 422
    assert names in found.json()["detail"]


@pytest.mark.parametrize(
    "route",
    [
        "/v1/cities/istanbul/mayors?since=1994", "/v1/parties/rp/wins?limit=50", "/v1/elections/local-1994",
        "/v1/politicians/recep-tayyip-erdogan", "/v1/contests/local-1994-mayor-istanbul", "/v1/as-of/1995-01-01",
    ],
)  # fmt: skip
def test_every_answer_that_names_a_party_gives_its_line(client: TestClient, route: str) -> None:
    mark = "&" if "?" in route else "?"
    plain = client.get(route).json()["rows"]
    lined = client.get(f"{route}{mark}party=lineage").json()
    assert [{name: row[name] for name in plain[0]} for row in lined["rows"]] == plain
    assert any("akp" in (row["party_line"] or "").split("|") for row in lined["rows"])
    assert "party-named" in {warning["code"] for warning in lined["warnings"]}
    today = client.get(f"{route}{mark}party=today").json()["rows"]
    assert all("party_today" in row for row in today)
