"""One answer in many forms: by HTTP and by the command the same rows, permalinks and references of its sources."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from strict_readers import read_bibtex, read_ris

from api.app import create_app
from graph.settings import Settings
from siyaset.cli.app import run

ANSWERS: list[tuple[str, tuple[str, ...]]] = [
    ("/v1/cities/istanbul/mayors?since=1994", ("mayors", "istanbul", "--since", "1994")),
    ("/v1/cities/34/mayors?as_of=2019-05-20&lang=tr", ("mayors", "34", "--as-of", "2019-05-20", "--lang", "tr")),
    ("/v1/cities/ankara/mayors?standing=council&standing=acting",
     ("mayors", "ankara", "--standing", "council", "--standing", "acting")),
    ("/v1/parties/chp/leaders", ("leaders", "chp")),
    ("/v1/offices/speaker/holders?since=2000", ("holders", "speaker", "--since", "2000")),
    ("/v1/cities/istanbul/years?party=akp&rule=lineage", ("years", "istanbul", "akp", "--rule", "lineage")),
    ("/v1/politicians/ekrem-imamoglu", ("politician", "ekrem-imamoglu")),
    ("/v1/parties/dem", ("party", "dem")),
    ("/v1/parties/dem/lineage", ("lineage", "dem")),
    ("/v1/parties/chp/wins?limit=5000", ("wins", "chp")),
    ("/v1/elections", ("elections",)),
    ("/v1/elections/local-1984", ("election", "local-1984")),
    ("/v1/elections/general-2023/results?province=TR-77&limit=5000",
     ("results", "general-2023", "--province", "TR-77")),
    ("/v1/contests/local-2024-mayor-istanbul", ("contest", "local-2024-mayor-istanbul")),
    ("/v1/facts/mayor-istanbul-ali-yerlikaya-1", ("fact", "mayor-istanbul-ali-yerlikaya-1")),
    ("/v1/search?q=Imamoglu&limit=20", ("search", "Imamoglu")),
    ("/v1/coverage?office=president", ("coverage", "--office", "president")),
    ("/v1/coverage?office=mayor&missing=true", ("coverage", "--missing", "--office", "mayor")),
    ("/v1/ministries", ("list", "ministries")),
    ("/v1/ministries/adalet-bakanligi/holders?since=2002", ("ministers", "adalet-bakanligi", "--since", "2002")),
    ("/v1/assemblies/tbmm/speakers?since=2000", ("speakers", "tbmm", "--since", "2000")),
    ("/v1/terms/28/deputies?province=34&limit=5000", ("deputies", "28", "--province", "34")),
    ("/v1/governments/60", ("government", "60")),
    ("/v1/alliances/cumhur-ittifaki", ("alliance", "cumhur-ittifaki")),
    ("/v1/provinces/77", ("province", "77")),
    ("/v1/referendums", ("referendums",)),
    ("/v1/changes?from=0&to=1&limit=50", ("changes", "0", "1", "--limit", "50")),
]  # fmt: skip


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings)) as opened:
        yield opened


@pytest.fixture
def ask(settings: Settings, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Any:
    """Runs the command over the store that the client asks, and gives what it wrote."""
    monkeypatch.setenv("SIYASET_STORE", settings.store)
    monkeypatch.setenv("SIYASET_USER", settings.user)
    monkeypatch.setenv("SIYASET_PASSWORD", settings.password.get_secret_value())
    monkeypatch.setenv("SIYASET_LOG", settings.log)
    monkeypatch.setenv("SIYASET_IDLE", "600")

    def call(*arguments: str) -> bytes:
        assert run(list(arguments)) == 0, capfdbinary.readouterr().err
        return bytes(capfdbinary.readouterr().out)

    return call


@pytest.mark.parametrize(("route", "command"), ANSWERS, ids=[route for route, _ in ANSWERS])
def test_http_and_the_command_give_the_same_in_every_form(
    client: TestClient, ask: Any, route: str, command: tuple[str, ...]
) -> None:
    whole = client.get(route).json()
    assert whole["rows"]
    told = json.loads(ask(*command, "--format", "json"))
    assert told["rows"] == whole["rows"]
    assert told["permalink"] == whole["permalink"]
    assert client.get(whole["permalink"]).json()["rows"] == whole["rows"]
    join = "&" if "?" in route else "?"
    for form in ("csv", "md"):
        assert client.get(f"{route}{join}format={form}").content == ask(*command, "--format", form)
    read = list(csv.DictReader(io.StringIO(client.get(f"{route}{join}format=csv").text)))
    assert len(read) == len(whole["rows"])
    assert list(read[0]) == list(dict.fromkeys(name for row in whole["rows"] for name in row))


@pytest.mark.parametrize(
    "route", [route for route, _ in ANSWERS if "/search" not in route and "/coverage" not in route]
)
def test_references_are_exactly_the_sources_of_the_answer(client: TestClient, route: str) -> None:
    whole = client.get(route).json()
    join = "&" if "?" in route else "?"
    expected = {source["id"]: source for notes in whole["evidence"].values() for source in notes["sources"]}
    entries = read_bibtex(client.get(f"{route}{join}format=bibtex").text)
    assert [entry["key"] for entry in entries[1:]] == sorted(expected)
    assert len({entry["key"] for entry in entries}) == len(entries)
    assert entries[0]["kind"] == "dataset"
    assert whole["permalink"] in entries[0]["note"]
    records = read_ris(client.get(f"{route}{join}format=ris").content)
    items = client.get(f"{route}{join}format=csl-json").json()
    for entry, record, item in zip(entries[1:], records[1:], items[1:], strict=True):
        said = expected[entry["key"]]
        assert entry["title"] == record["TI"] == item["title"] == " ".join(said["title"].split())
        assert entry.get("date") == said["published"]
        assert entry.get("urldate") == said["retrieved"]
    if not route.startswith("/v1/changes"):
        cited = {one for row in whole["rows"] for one in row.get("sources") or ()}
        assert cited <= set(expected)


def test_the_command_cites_facts_and_permalinks_alike(client: TestClient, ask: Any) -> None:
    one = "/v1/facts/mayor-istanbul-ali-yerlikaya-1"
    assert ask("cite", "mayor-istanbul-ali-yerlikaya-1") == client.get(f"{one}?format=bibtex").content
    assert ask("cite", "--permalink", one, "--form", "csl-json") == client.get(f"{one}?format=csl-json").content
    both = "mayor-istanbul-ali-yerlikaya-1,mayor-istanbul-ekrem-imamoglu-1"
    assert ask("cite", *both.split(","), "--form", "ris") == client.get(f"/v1/facts?ids={both}&format=ris").content
    assert len(client.get(f"/v1/facts?ids={both}").json()["rows"]) == 2


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/x-bibtex;q=0.9, text/csv;q=0.1", "application/x-bibtex; charset=utf-8"),
        ("text/markdown, */*;q=0.1", "text/markdown; charset=utf-8"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json"),
        ("application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json"),
        ("image/png", "application/json"),
        ("text/csv;q=0", "application/json"),
        ("text/csv;q=x", "application/json"),
    ],
)
def test_accept_chooses_the_form(client: TestClient, accept: str, media: str) -> None:
    for _ in range(2):  # made, and kept
        found = client.get("/v1/cities/istanbul/mayors", headers={"accept": accept})
        assert (found.status_code, found.headers["content-type"]) == (200, media)
        assert "accept" in found.headers["vary"].lower()


def test_each_form_has_its_etag_and_the_parameter_goes_before_the_header(client: TestClient) -> None:
    route = "/v1/cities/izmir/mayors"
    tags = {}
    for form in ("json", "csv", "bibtex"):
        found = client.get(route, params={"format": form}, headers={"accept": "text/markdown"})
        assert "markdown" not in found.headers["content-type"]
        tags[form] = found.headers["etag"]
        again = client.get(route, params={"format": form}, headers={"if-none-match": tags[form]})
        assert (again.status_code, again.content) == (304, b"")
    assert len(set(tags.values())) == 3
    assert client.get(route, headers={"if-none-match": tags["csv"]}).status_code == 200


def test_a_form_that_there_is_not_is_named(client: TestClient) -> None:
    found = client.get("/v1/cities/izmir/mayors?format=docx")
    assert (found.status_code, found.json()["code"]) == (422, "bad-question")
    assert "csl-json" in found.json()["detail"]


def test_a_permalink_leaves_out_the_form_and_the_version_that_was_asked_for(client: TestClient) -> None:
    version = client.get("/v1/dataset").json()["version"]
    found = client.get(f"/v1/search?q=Be%C5%9Fikta%C5%9F&format=json&version={version}").json()
    assert found["permalink"] == f"/v1/search?q=Be%C5%9Fikta%C5%9F&version={version}"
    assert client.get(f"/v1/cities/istanbul?version={version + 1}").json()["code"] == "version-not-served"
