"""Results, lists, ministries, legislatures, governments, alliances, provinces: over both engines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.questions.listing import LISTS
from graph.settings import Settings


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings)) as opened:
        yield opened


def counted(client: TestClient, query: str) -> int:
    found: int = client.post("/v1/cypher", json={"query": query}).json()["rows"][0]["n"]
    return found


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_every_thing_of_its_kind(client: TestClient, name: str) -> None:
    answer = client.get(f"/v1/{name}").json()
    assert len(answer["rows"]) == counted(client, f"MATCH (t:{LISTS[name].label}) RETURN count(t) AS n") > 2
    assert set(answer["evidence"]) == {row["id"] for row in answer["rows"]}


def test_a_national_result_has_every_party_and_adds_up(client: TestClient) -> None:
    rows = client.get("/v1/elections/general-2002/results").json()["rows"]
    by_party = {row["party"]: row for row in rows if row["party"]}
    assert by_party["akp"]["seats"] + by_party["chp"]["seats"] > 500
    assert by_party["akp"]["office"] == "deputy"
    assert {row["place"] for row in rows} == {"turkiye"}


def test_a_local_election_gives_the_country_and_then_whoever_was_elected(client: TestClient) -> None:
    answer = client.get("/v1/elections/local-2019/results").json()
    national = [row for row in answer["rows"] if row["place"] == "turkiye"]
    assert answer["rows"][: len(national)] == national
    istanbul = [row for row in answer["rows"] if row["place"] == "istanbul"]
    assert [(row["politician"], row["outcome"]) for row in istanbul] == [
        ("ekrem-imamoglu", "annulled"), ("ekrem-imamoglu", "certified"),
    ]  # fmt: skip


def test_a_province_gives_its_count_of_a_national_election_and_its_own_contests(client: TestClient) -> None:
    general = client.get("/v1/elections/general-2023/results?province=istanbul").json()
    assert {row["tally"] for row in general["rows"]} == {"general-2023-deputy-turkiye-in-TR-34"}
    assert general["thing"]["id"] == "general-2023"
    local = client.get("/v1/elections/local-2024/results?province=34").json()["rows"]
    assert {row["place"] for row in local} >= {"istanbul", "istanbul-adalar"}
    assert {row["election"] for row in local} == {"local-2024"}
    same = client.get("/v1/provinces/TR-34/results?election=local-2024").json()["rows"]
    assert same == local
    every = client.get("/v1/provinces/TR-34/results?limit=5000").json()
    assert len({row["election"] for row in every["rows"]}) == every["coverage"]["elections"] > 5


@pytest.mark.parametrize(
    "route", ["/v1/elections/local-2024/results", "/v1/provinces/TR-34/results", "/v1/terms/term-28/deputies",
              "/v1/parties/chp/wins"],
)  # fmt: skip
def test_pages_add_up_to_the_whole(client: TestClient, route: str) -> None:
    whole = client.get(f"{route}?limit=5000").json()
    assert whole["coverage"]["next"] is None
    rows, after = [], ""
    while after is not None:
        page = client.get(route, params={"limit": 400, "after": after}).json()
        assert len(page["rows"]) <= 400
        rows += page["rows"]
        after = page["coverage"]["next"]
    assert rows == whole["rows"]
    assert client.get(f"{route}?after=nowhere").json()["code"] == "bad-question"
    assert client.get(f"{route}?limit=5001").status_code == 422


def test_deputies_of_a_province_and_a_party(client: TestClient) -> None:
    whole = client.get("/v1/terms/28/deputies").json()
    assert whole["coverage"]["deputies"] == len(whole["rows"]) == 600
    some = client.get("/v1/terms/28/deputies?province=yalova").json()["rows"]
    assert some == [row for row in whole["rows"] if row["province"] == "TR-77"] != []
    with_party = client.get("/v1/terms/term-22/deputies?party=akp").json()["rows"]
    assert all(row["party"] == "akp" for row in with_party)


def test_a_government_has_its_prime_minister_first(client: TestClient) -> None:
    answer = client.get("/v1/governments/60").json()
    assert answer["thing"]["id"] == answer["taken"][0]["id"] == "hukumet-60"
    assert answer["rows"][0]["politician"] == "recep-tayyip-erdogan"
    assert {row["relation"] for row in answer["rows"]} == {"PRIME_MINISTER_OF", "MINISTER_OF"}
    assert {row["government"] for row in answer["rows"]} == {"hukumet-60"}


def test_an_alliance_has_its_parties_and_its_result(client: TestClient) -> None:
    rows = client.get("/v1/alliances/cumhur").json()["rows"]
    assert {row["held"] for row in rows if row["relation"] == "MEMBER_OF"} >= {"akp", "mhp"}
    assert any(row["relation"] == "STOOD_IN" and row["share"] for row in rows)


def test_a_province_has_the_municipalities_in_it(client: TestClient) -> None:
    answer = client.get("/v1/provinces/77").json()
    query = "MATCH (c:City)-[:IN_PROVINCE]->(:Province {id: 'TR-77'}) RETURN count(c) AS n"
    assert len(answer["rows"]) == counted(client, query)
    assert answer["thing"]["plate"] == 77


def test_a_referendum_has_a_yes_and_a_no_that_make_a_whole(client: TestClient) -> None:
    rows = client.get("/v1/referendums").json()["rows"]
    by_contest: dict[str, float] = {}
    for row in rows:
        by_contest[row["contest"]] = by_contest.get(row["contest"], 0) + row["share"]
    assert by_contest
    assert all(total == pytest.approx(100, abs=0.02) for total in by_contest.values())


def test_speakers_are_holders_of_an_office_too(client: TestClient) -> None:
    rows = client.get("/v1/assemblies/tbmm/speakers").json()["rows"]
    assert client.get("/v1/offices/speaker/holders").json()["rows"] == rows
    assert "mustafa-kemal-ataturk" in {row["politician"] for row in rows}


@pytest.mark.parametrize(
    ("route", "status", "code"),
    [
        ("/v1/governments/900", 404, "not-found"),
        ("/v1/terms/--/deputies", 422, "bad-question"),
        ("/v1/terms/28/deputies?party=nirgends", 404, "not-found"),
        ("/v1/provinces/atlantis", 404, "not-found"),
        ("/v1/alliances/ittifaki", 409, "ambiguous-name"),
        ("/v1/ministries/nirgends/holders", 404, "not-found"),
        ("/v1/elections/nirgends/results", 404, "not-found"),
        ("/v1/facts?ids=,", 422, "bad-question"),
        ("/v1/changes?from=1&to=999", 404, "no-such-version"),
        ("/v1/changes?from=2&to=1", 422, "bad-question"),
    ],
)
def test_what_there_is_not_is_said(client: TestClient, route: str, status: int, code: str) -> None:
    found = client.get(route)
    assert (found.status_code, found.json()["code"]) == (status, code), found.text


@pytest.mark.parametrize(
    "path",
    [
        "/v1/ministries/adalet-bakanligi/holders?since=1995&party=lineage",
        "/v1/assemblies/tbmm/speakers?since=1995&party=lineage",
        "/v1/terms/22/deputies?province=konya&party_as=lineage",
        "/v1/governments/54?party=lineage",
        "/v1/provinces/konya/results?election=local-1994&party=lineage",
        "/v1/timeline?lane=city:konya&since=1994&party=lineage",
        "/v1/politicians/necmettin-erbakan/timeline?party=lineage",
    ],
)
def test_the_line_of_a_party_stands_beside_it_wherever_a_party_is_named(client: TestClient, path: str) -> None:
    answer = client.get(path).json()
    lines = {row["party"]: row["party_line"] for row in answer["rows"] if row["party"]}
    assert any(lines.values())
    assert lines.get("rp", "akp|sp|yrp") == "akp|sp|yrp"
    assert "party-named" in {warning["code"] for warning in answer["warnings"]}
