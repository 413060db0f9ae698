"""`siyaset ask` and `GET /v1/ask`: one answer, and what is not understood is no error."""

from __future__ import annotations

from collections.abc import Iterator

import orjson
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.settings import Settings
from siyaset.cli.app import run

TEXT = "20 Mayıs 2019'da İstanbul belediye başkanı kimdi?"


@pytest.fixture(scope="module")
def client(embedded_settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(embedded_settings)) as opened:
        yield opened


@pytest.fixture
def loaded(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")


@pytest.mark.usefixtures("loaded")
def test_the_command_and_the_route_answer_alike(client: TestClient, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["ask", TEXT, "--format", "json"]) == 0
    said = orjson.loads(capfdbinary.readouterr().out)
    got = client.get("/v1/ask", params={"q": TEXT}).json()
    assert said["understood"] is got["understood"] is True
    assert said["rows"] == got["rows"]
    assert [row["politician"] for row in said["rows"]] == ["ali-yerlikaya"]
    assert said["evidence"].keys() == {"mayor-istanbul-ali-yerlikaya-1"}
    assert {one["kind"] for one in said["readings"]} >= {"Time", "City"}


@pytest.mark.usefixtures("loaded")
def test_what_is_not_understood_is_no_error(client: TestClient, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["ask", "Ankara'da hava nasıl?", "--format", "json"]) == 0
    said = orjson.loads(capfdbinary.readouterr().out)
    assert (said["understood"], said["rows"]) == (False, [])
    found = client.get("/v1/ask", params={"q": "Ankara'da hava nasıl?"})
    assert found.status_code == 200
    assert found.json()["understood"] is False


@pytest.mark.usefixtures("loaded")
def test_an_empty_question_is_wrong_usage(client: TestClient, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["ask", "?"]) == 2
    assert b"question" in capfdbinary.readouterr().err
    assert client.get("/v1/ask", params={"q": "?"}).status_code == 422


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("form", ["table", "csv", "md"])
def test_every_form_shows_rows(form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["ask", "Who won Ankara in 2019?", "--format", form]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "Mansur Yavaş" in out
    assert "1662209" in out


def test_an_answer_is_asked_again_with_its_etag(client: TestClient) -> None:
    first = client.get("/v1/ask", params={"q": TEXT})
    assert (
        client.get("/v1/ask", params={"q": TEXT}, headers={"if-none-match": first.headers["etag"]}).status_code == 304
    )
