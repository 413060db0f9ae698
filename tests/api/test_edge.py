"""What stands before the routes: bodies that are too large or no JSON, and errors that a web client can act on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from cli.invented import invented_store
from fastapi.testclient import TestClient

from api.app import create_app
from api.edge import LARGEST_BODY

JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with (
        invented_store(tmp_path_factory.mktemp("edge")) as settings,
        TestClient(create_app(settings)) as opened,
    ):
        yield opened


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded", "application/jsonish"])
def test_a_body_that_is_not_said_to_be_json_is_told_the_header(client: TestClient, kind: str | None) -> None:
    headers = {"content-type": kind} if kind else {}
    answer = client.post("/v1/cypher", content=b'{"query": "RETURN 1 AS x"}', headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "not-json")
    assert answer.headers["content-type"] == "application/problem+json"
    assert "Content-Type: application/json" in answer.json()["detail"]


def test_a_charset_behind_the_kind_does_no_harm(client: TestClient) -> None:
    answer = client.post(
        "/v1/cypher", content=b'{"query": "RETURN 1 AS x"}', headers={"content-type": "application/json; charset=utf-8"}
    )
    assert answer.json()["rows"] == [{"x": 1}]


def test_a_wrong_body_that_is_json_is_a_bad_parameter(client: TestClient) -> None:
    answer = client.post("/v1/cypher", content=b'{"q": 1}', headers=JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "bad-parameter")


def body_of(size: int) -> bytes:
    start, end = b'{"query": "RETURN 1 AS x", "parameters": {"a": "', b'"}}'
    return start + b"a" * (size - len(start) - len(end)) + end


def test_a_body_as_large_as_may_be_is_taken(client: TestClient) -> None:
    answer = client.post("/v1/cypher", content=body_of(LARGEST_BODY), headers=JSON)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("in_pieces", [False, True])
def test_a_larger_body_is_refused(client: TestClient, in_pieces: bool) -> None:
    body = body_of(LARGEST_BODY + 1)
    pieces = (body[place : place + 60_000] for place in range(0, len(body), 60_000))
    answer = client.post(
        "/v1/cypher", content=pieces if in_pieces else body, headers={**JSON, "origin": "https://a.example"}
    )
    assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("route", "leads"),
    [
        ("/v1/cities/atlantis/mayors", "/v1/search?q=atlantis"),
        ("/v1/cities/Eski Kent&Co/mayors", "/v1/search?q=Eski%20Kent%26Co"),
        ("/v1/cities/atlantis", "/v1/search?q=atlantis"),
        ("/v1/cities/atlantis/years?party=KP", "/v1/search?q=atlantis"),
        ("/v1/parties/yok/leaders", "/v1/search?q=yok"),
        ("/v1/politicians/yok", "/v1/search?q=yok"),
        ("/v1/facts/yok", "/v1/search?q=yok"),
        ("/v1/contests/yok", "/v1/elections"),
        ("/v1/elections/yok/results", "/v1/elections"),
        ("/v1/offices/sultan/holders", "president"),
        ("/v1/nowhere", "/docs"),
    ],
)
def test_what_is_not_there_leads_to_a_route_and_to_no_command(client: TestClient, route: str, leads: str) -> None:
    answer = client.get(route)
    assert answer.status_code == 404
    assert leads in answer.json()["detail"]
    assert "`siyaset" not in answer.json()["detail"]
    if leads.startswith("/v1/"):
        assert client.get(leads).status_code == 200


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("since=abc", "since: 'abc' is no date"),
        ("since=", "since: '' is no date"),
        ("until=2019-13", "until: '2019-13' is no day of the calendar"),
        ("as_of=2019", "as_of: '2019' is no single day"),
        ("standing=king", "standing: 'king' is not one of"),
        ("since=2020&until=2019", "since: 2020 is later than 2019"),
    ],
)
def test_a_value_that_can_mean_nothing_names_its_parameter(client: TestClient, query: str, detail: str) -> None:
    answer = client.get(f"/v1/cities/ornekkent/mayors?{query}")
    assert (answer.status_code, answer.json()["code"]) == (422, "bad-question")
    assert answer.json()["detail"].startswith(detail)
