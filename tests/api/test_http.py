"""The HTTP face: one answer shape, problems with codes, ETags, paging, and OpenAPI with an example for each field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.settings import Settings

ANSWER = {
    "rows", "text", "thing", "taken", "evidence", "coverage", "warnings", "query", "dataset", "permalink",
}  # fmt: skip
ROUTES = [
    "/v1/cities/istanbul/mayors?since=1994",
    "/v1/cities/34/mayors?as_of=2019-05-20&lang=tr",
    "/v1/cities/istanbul/years?party=akp&rule=lineage&until=2019-06-27",
    "/v1/cities/istanbul",
    "/v1/politicians/ekrem-imamoglu",
    "/v1/politicians/Q59313241",
    "/v1/parties/chp",
    "/v1/parties/CHP/leaders?since=1992",
    "/v1/parties/dem/lineage",
    "/v1/parties/akp/wins",
    "/v1/offices/president/holders?since=1980",
    "/v1/offices/prime-minister/holders",
    "/v1/elections",
    "/v1/elections/local-2024/results",
    "/v1/contests/local-2019-mayor-istanbul",
    "/v1/facts/mayor-istanbul-ekrem-imamoglu-1",
    "/v1/sources?limit=10",
    "/v1/coverage?election=local-2019&lang=tr",
    "/v1/coverage?missing=true&office=mayor",
    "/v1/coverage?disputes=true",
    "/v1/search?q=Imamoglu",
    "/v1/elections/local-2024",
    "/v1/facts?ids=mayor-istanbul-ekrem-imamoglu-1,chp",
    "/v1/offices/speaker/holders",
    "/v1/ministries/adalet-bakanligi/holders",
    "/v1/governments/60",
    "/v1/provinces/34/results?election=local-2024",
    "/v1/terms/28/deputies?province=34",
    "/v1/referendums",
]


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings)) as opened:
        yield opened


@pytest.mark.parametrize("route", ROUTES)
def test_every_answer_has_one_shape(client: TestClient, route: str) -> None:
    response = client.get(route)
    assert response.status_code == 200, response.text
    answer = response.json()
    assert set(answer) == ANSWER
    assert answer["rows"]
    assert answer["text"]
    assert answer["dataset"]["version"] >= 1
    assert answer["query"]["cypher"].startswith("MATCH")
    assert answer["permalink"].startswith("/v1/")
    assert all(not isinstance(value, dict) for row in answer["rows"] for value in row.values())


def test_http_and_command_give_the_same_rows(client: TestClient, settings: Settings) -> None:
    from graph.connection import connect_by
    from graph.questions import holders as held
    from graph.questions.flow import answer
    from graph.store import Store

    with Store(connect_by(settings)) as store:
        rows = answer(store, lambda: held.holders(held.MAYORS, "istanbul", held.HoldersFilter(since="1994"))).rows
    assert client.get("/v1/cities/istanbul/mayors?since=1994").json()["rows"] == rows


def test_an_etag_saves_the_second_answer(client: TestClient) -> None:
    first = client.get("/v1/cities/istanbul/mayors")
    again = client.get("/v1/cities/istanbul/mayors", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/v1/cities/istanbul/mayors", headers={"if-none-match": '"0-0"'})
    assert other.content == first.content


@pytest.mark.parametrize(
    ("route", "status", "code"),
    [
        ("/v1/cities/atlantis/mayors", 404, "not-found"),
        ("/v1/politicians/erdogan", 409, "ambiguous-name"),
        ("/v1/cities/istanbul/mayors?since=gestern", 422, "bad-question"),
        ("/v1/cities/istanbul/mayors?as_of=2019", 422, "bad-question"),
        ("/v1/cities/istanbul/mayors?standing=king", 422, "bad-question"),
        ("/v1/cities/istanbul/mayors?lang=fr", 422, "bad-parameter"),
        ("/v1/sources?limit=0", 422, "bad-parameter"),
        ("/v1/offices/sultan/holders", 404, "not-found"),
        ("/v1/facts/nothing", 404, "not-found"),
        ("/v1/nowhere", 404, "no-such-route"),
    ],
)
def test_an_error_is_a_problem_with_a_stable_code(client: TestClient, route: str, status: int, code: str) -> None:
    response = client.get(route)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert response.headers["content-type"] == "application/problem+json"
    assert set(response.json()) == {"type", "title", "status", "detail", "code"}
    assert response.json()["type"].endswith(f"#{code}")


def test_cypher_reads_and_refuses_what_is_no_reading(client: TestClient) -> None:
    query = (
        "MATCH (p:Politician)-[m:MAYOR_OF]->(:City {id: $city}) RETURN p.name AS name, m.start AS start ORDER BY start"
    )
    told = client.post("/v1/cypher", json={"query": query, "parameters": {"city": "istanbul"}})
    assert told.status_code == 200
    assert told.json()["columns"] == ["name", "start"]
    assert len(told.json()["rows"]) == 32
    for refused in ("CREATE (n)", "SHOW USERS", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"):
        answer = client.post("/v1/cypher", json={"query": refused})
        assert (answer.status_code, answer.json()["code"]) == (403, "query-refused")
    wrong = client.post("/v1/cypher", json={"query": "MATCH (n RETURN n"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "query-failed")
    assert client.post("/v1/cypher", json={"q": "RETURN 1"}).status_code == 422
    assert client.post("/v1/cypher", content=b"{", headers={"content-type": "application/json"}).status_code == 422


def test_sources_are_paged_without_gaps_or_repeats(client: TestClient) -> None:
    seen: list[str] = []
    after: str | None = ""
    while after is not None:
        page = client.get("/v1/sources", params={"after": after, "limit": 200}).json()
        seen += [row["id"] for row in page["rows"]]
        after = page["coverage"]["next"]
    total = client.post("/v1/cypher", json={"query": "MATCH (s:Source) RETURN count(s) AS n"}).json()["rows"][0]["n"]
    assert len(seen) == len(set(seen)) == total
    assert seen == sorted(seen)


def test_health_and_dataset(client: TestClient) -> None:
    assert client.get("/v1/health").json()["status"] == "ok"
    dataset = client.get("/v1/dataset").json()
    assert set(dataset) == {"version", "recorded", "horizon", "format", "nodes", "relations"}


def test_the_page_shows_the_answer_and_leads_to_the_documentation(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    for expected in ("Nuri Aslan", "suspended", 'href="/docs"', "Vacant from 2017-09-22"):
        assert expected in page.text


def test_every_example_in_the_documentation_answers(client: TestClient) -> None:
    page = client.get("/docs").text
    examples = re.findall(r'Example: <a href="([^"]+)"', page)
    assert len(examples) == sum("get" in methods for methods in client.get("/openapi.json").json()["paths"].values())
    # The store for SPARQL is made in test_sparql.py.
    told = {address: client.get(unescape(address)).status_code for address in examples if "/v1/sparql" not in address}
    assert told == dict.fromkeys(told, 200)


def test_no_page_loads_anything_from_elsewhere(client: TestClient) -> None:
    for route in ("/", "/docs"):
        assert not re.findall(r"<(?:script|link|img|iframe)[^>]*>", client.get(route).text)


def test_openapi_has_an_example_for_each_field(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    for path, methods in schema["paths"].items():
        for method in methods.values():
            for parameter in method.get("parameters", ()):
                assert parameter.get("description"), (path, parameter["name"])
                assert has_example(parameter) or has_example(parameter["schema"]), (path, parameter["name"])
    lacking = [
        f"{name}.{field}"
        for name, model in schema["components"]["schemas"].items()
        if name not in ("HTTPValidationError", "ValidationError")
        for field, described in model.get("properties", {}).items()
        if not has_example(described)
    ]
    assert lacking == []


def has_example(described: dict[str, Any]) -> bool:
    return bool(described.get("examples") is not None or described.get("example") is not None or "$ref" in described)


def test_a_misspelt_or_doubled_parameter_is_named(client: TestClient) -> None:
    for route in ("/v1/cities/istanbul/mayors?sinse=1994", "/v1/cities/istanbul/mayors?since=1994&since=2000"):
        answer = client.get(route)
        assert (answer.status_code, answer.json()["code"]) == (400, "bad-request")
        assert "sin" in answer.json()["detail"]


def test_head_is_answered_as_get_without_the_body(client: TestClient) -> None:
    for _ in range(2):  # made, and kept
        head, get = client.head("/v1/cities/izmir/mayors"), client.get("/v1/cities/izmir/mayors")
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["etag"] == get.headers["etag"]


def test_a_weakened_etag_or_a_list_of_them_still_saves_the_answer(client: TestClient) -> None:
    etag = client.get("/v1/cities/istanbul/mayors").headers["etag"]
    for known in (f"W/{etag}", f'"x", {etag}', "*"):
        assert client.get("/v1/cities/istanbul/mayors", headers={"if-none-match": known}).status_code == 304


def test_other_pages_may_call_from_a_browser(client: TestClient) -> None:
    origin = {"origin": "https://kurul.example"}
    preflight = client.options(
        "/v1/cypher",
        headers={**origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type"},
    )
    assert preflight.status_code == 200
    for answer in (client.get("/v1/cities/istanbul/mayors", headers=origin), client.get("/v1/nowhere", headers=origin)):
        assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "body", ['{"a": 123456789012345678901234567890}', '{"a": "\\ud800"}', '{"a": ' + "[" * 40 + "]" * 40 + "}"]
)
def test_a_parameter_that_bolt_cannot_carry_is_refused(client: TestClient, body: str) -> None:
    told = client.post(
        "/v1/cypher",
        content='{"query": "RETURN $a AS x", "parameters": ' + body + "}",
        headers={"content-type": "application/json"},
    )
    assert (told.status_code, told.json()["code"]) == (422, "query-failed")
