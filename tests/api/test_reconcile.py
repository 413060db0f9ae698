"""The Reconciliation Service API 0.2: its manifest, batches by GET and POST, and what is wrong with a batch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.settings import Settings


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings)) as opened:
        yield opened


def post(client: TestClient, queries: Any) -> Any:
    text = queries if isinstance(queries, str) else json.dumps(queries)
    return client.post("/v1/reconcile", data={"queries": text})


def test_the_manifest_says_what_openrefine_needs(client: TestClient) -> None:
    found = client.get("/v1/reconcile").json()
    assert found["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace", "defaultTypes", "view"} <= set(found)
    assert [one["id"] for one in found["defaultTypes"]] == ["politician", "party", "city", "province"]
    view = found["view"]["url"].replace("{{id}}", "chp").removeprefix("http://testserver")
    assert client.get(view).status_code == 200


def test_a_batch_is_answered_by_key(client: TestClient) -> None:
    queries = {
        "q0": {"query": "Ekrem Imamoglu", "type": "politician", "limit": 3},
        "q1": {"query": "CHP", "type": "party"},
        "q2": {"query": "İstanbul", "type": ["city"]},
        "q3": {"query": "34", "type": "province", "type_strict": "should"},
        "q4": {"query": "Kimse Bilinmeyenoğlu"},
    }
    response = post(client, queries)
    assert response.status_code == 200, response.text
    found = response.json()
    assert list(found) == list(queries)
    best = {key: one["result"][0] for key, one in found.items() if one["result"]}
    assert {key: (one["id"], one["match"]) for key, one in best.items()} == {
        "q0": ("ekrem-imamoglu", True), "q1": ("chp", True), "q2": ("istanbul", True), "q3": ("TR-34", True),
    }  # fmt: skip
    assert found["q4"] == {"result": []}
    assert best["q0"]["type"] == [{"id": "politician", "name": "Politician"}]
    assert {"id": "same-name", "value": True} in best["q0"]["features"]
    by_get = client.get("/v1/reconcile", params={"queries": json.dumps(queries)})
    assert by_get.json() == found


def test_a_match_is_only_what_is_sure(client: TestClient) -> None:
    def first(*properties: dict[str, Any], name: str = "E. Imamoglu") -> dict[str, Any]:
        query = {"query": name, "properties": list(properties)}
        found: dict[str, Any] = post(client, {"q": query}).json()["q"]["result"][0]
        return found

    assert first()["match"] is False
    sure = first({"pid": "born", "v": 1970}, {"pid": "party", "v": {"id": "chp", "name": "CHP"}})
    assert sure["match"] is True
    assert {"initials", "born-agrees", "same-party"} <= {one["id"] for one in sure["features"]}
    other = first({"pid": "born", "v": ["1921"]}, name="Ekrem İmamoğlu")
    assert (other["match"], other["score"]) == (False, 55)


def test_a_surname_alone_means_nobody(client: TestClient) -> None:
    assert post(client, {"q": {"query": "İmamoğlu"}}).json() == {"q": {"result": []}}


@pytest.mark.parametrize(
    ("queries", "status", "said"),
    [
        ("{", 400, "it is no JSON"),
        ([], 400, "it is no object"),
        ({"q": {"type": "party"}}, 400, "q: it has no text"),
        ({"q": {"query": " — "}}, 400, "q: a name has a letter"),
        ({"q": {"query": "x", "limit": 0}}, 400, "limit is 0"),
        ({"q": {"query": "x", "type": 3}}, 400, "type: write one of"),
        ({"q": {"query": "x", "type": "ship"}}, 422, "'ship' is no kind of thing"),
        ({"q": {"query": "x", "color": "red"}}, 400, "unknown key 'color'"),
        ({"q": {"query": "x", "properties": {}}}, 400, "properties is no list"),
        ({"q": {"query": "x", "properties": [{"pid": "shoe", "v": "42"}]}}, 400, "'shoe' is no property"),
        ({"q": {"query": "x", "properties": [{"pid": "born"}]}}, 400, "born has no value"),
        ({"q": {"query": "x", "properties": [{"pid": "born", "v": "dün"}]}}, 422, "born: "),
        ({"q": {"query": "x", "properties": [{"pid": "province", "v": "Atlantis"}]}}, 422, "nothing is known as"),
        ({str(n): {"query": "x"} for n in range(201)}, 400, "more than 200 in a batch"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_a_problem_that_says_so(client: TestClient, queries: Any, status: int, said: str) -> None:
    response = post(client, queries)
    assert response.status_code == status, response.text
    assert said in response.json()["detail"]


def test_a_body_that_is_no_form_of_queries_is_refused(client: TestClient) -> None:
    for body in (b"", b"queries=%7B%7D&queries=%7B%7D", b"other=1", b"\xff\xfe"):
        response = client.post("/v1/reconcile", content=body)
        assert response.status_code == 400
    assert post(client, {}).json() == {}
