"""The command: exit codes, one JSON object and nothing else, the same rows in every format, no traceback ever."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.settings import Settings
from siyaset.cli.app import run
from tests.engines import DATA, embedded_engine

Told = tuple[int, str, str]
Ask = Callable[..., Told]


@pytest.fixture
def ask(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ask:
    """Runs the command over the shipped facts and gives exit code, output and complaints."""
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")

    def call(*arguments: str) -> Told:
        code = run(list(arguments))
        output, complaints = capfdbinary.readouterr()
        return code, output.decode(), complaints.decode()

    return call


def json_of(told: Told) -> dict[str, Any]:
    code, output, complaints = told
    assert code == 0, complaints
    found: dict[str, Any] = json.loads(output)
    return found


COLUMNS = [
    "fact", "politician", "name", "city", "start", "end", "end_state", "standing", "by", "mandate", "party", "contest",
    "began_by", "ended_by", "disputed", "sources",
]  # fmt: skip


def test_a_tenures_row_has_what_others_rely_on(ask: Ask) -> None:
    answer = json_of(ask("mayors", "istanbul", "--since", "1994", "--format", "json"))
    for row in answer["rows"]:
        assert set(COLUMNS) <= set(row)
    evidence = answer["evidence"][answer["rows"][0]["fact"]]
    assert {"id", "title", "publisher", "url"} <= set(evidence["sources"][0])
    day = json_of(ask("mayors", "istanbul", "--as-of", "2019-05-06", "--format", "json"))
    assert {"certainty", "reason"} <= set(day["rows"][0])


def test_the_same_rows_in_every_format(ask: Ask) -> None:
    rows = json_of(ask("mayors", "izmir", "--format", "json"))["rows"]
    read = list(csv.DictReader(io.StringIO(ask("mayors", "izmir", "--format", "csv")[1])))
    assert [row["fact"] for row in read] == [row["fact"] for row in rows]
    assert [row["end"] or None for row in read] == [row["end"] for row in rows]
    lines = ask("mayors", "izmir", "--format", "md")[1].splitlines()
    assert len(lines) == len(rows) + 2
    table = ask("mayors", "izmir")[1]
    assert all(row["name"].split()[-1] in table for row in rows)


def test_turkish_is_spoken(ask: Ask) -> None:
    table = ask("mayors", "istanbul", "--since", "1994", "--lang", "tr")[1]
    assert "görevden" in table
    assert "Kaynaklar" in table


@pytest.mark.parametrize(
    "arguments",
    [
        ("mayors", "atlantis"),
        ("politician", "erdogan"),
        ("cypher", "CREATE (n)"),
        ("cypher", "MATCH (n RETURN n"),
        ("contest", "nothing"),
        ("load", "no-such-folder"),
        ("holders", "sultan"),
    ],
)
def test_what_fails_says_why_on_stderr_and_exits_with_1(ask: Ask, arguments: tuple[str, ...]) -> None:
    code, output, complaints = ask(*arguments)
    assert (code, output) == (1, "")
    assert len(complaints.strip()) > 15
    assert "Traceback" not in complaints


@pytest.mark.parametrize(
    "arguments",
    [("mayors",), ("nothing",), ("mayors", "istanbul", "--format", "xml"), ("cypher", "RETURN 1", "--param", "x")],
)
def test_wrong_usage_exits_with_2(ask: Ask, arguments: tuple[str, ...]) -> None:
    code, output, complaints = ask(*arguments)
    assert code == 2
    assert output == ""
    assert complaints


def test_cypher_gives_the_querys_own_columns(ask: Ask) -> None:
    answer = json_of(
        ask(
            "cypher",
            "MATCH (c:City {id: $id}) RETURN c.name AS name, c.plate AS plate",
            "--param",
            "id=istanbul",
            "--format",
            "json",
        )
    )
    assert answer["rows"] == [{"name": "İstanbul", "plate": 34}]


def test_status_lets_a_bare_driver_in(ask: Ask) -> None:
    import neo4j

    store = json_of(ask("status", "--format", "json"))["store"]
    assert set(store) >= {"engine", "uri", "user", "password", "database"}
    with neo4j.GraphDatabase.driver(store["uri"], auth=(store["user"], store["password"])) as driver:
        query = (
            "MATCH (p:Politician)-[m:MAYOR_OF]->(:City {id: 'istanbul'}) "
            "RETURN p.name, m.start, m.end, m.standing ORDER BY m.start"
        )
        records = driver.execute_query(query, database_=store["database"]).records
    asked = json_of(ask("mayors", "istanbul", "--format", "json"))["rows"]
    assert {tuple(record.values()) for record in records} == {
        (row["name"], row["start"], row["end"], row["standing"]) for row in asked
    }


def test_loading_again_leaves_the_graph_as_it_was(ask: Ask) -> None:
    before = json_of(
        ask("cypher", "MATCH (c:Claim) RETURN max(c.recorded) AS newest, count(c) AS claims", "--format", "json")
    )["rows"]
    summary = json_of(ask("load", "--format", "json"))
    assert summary["claims"] == {"added": 0, "superseded": 0, "retracted": 0, "missing": 0}
    assert summary["published"] == 0
    after = json_of(
        ask("cypher", "MATCH (c:Claim) RETURN max(c.recorded) AS newest, count(c) AS claims", "--format", "json")
    )["rows"]
    assert after == before


def test_dataset_lists_the_versions(ask: Ask) -> None:
    rows = json_of(ask("dataset", "--format", "json"))["rows"]
    assert [row["version"] for row in rows] == list(range(1, len(rows) + 1))
    assert rows[0]["claims"] > 5000


def test_export_turtle_writes_the_data_its_model_and_its_terms(ask: Ask, tmp_path: Path) -> None:
    written = {"siyaset.ttl", "ontology.ttl", "shapes.ttl", "LICENCE.txt"}
    for licence in ("open", "all"):
        assert ask("export", "turtle", "--licence", licence, "-o", str(tmp_path / licence))[0] == 0
        assert {path.name for path in (tmp_path / licence).iterdir()} == written
    sizes = {licence: (tmp_path / licence / "siyaset.ttl").stat().st_size for licence in ("open", "all")}
    assert sizes["open"] < sizes["all"]


def test_check_changed_prints_every_answer_that_changes(ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    table = folder / "mayor_of.csv"
    table.write_text(table.read_text("utf-8").replace("2017-09-22", "2017-09-23"), encoding="utf-8")
    answer = json_of(ask("check", str(folder), "--changed", "--format", "json"))
    assert {change["command"] for change in answer["changed"]} == {
        "siyaset mayors istanbul", "siyaset politician kadir-topbas", "siyaset years istanbul akp",
    }  # fmt: skip
    assert json_of(ask("check", "--changed", "--format", "json"))["changed"] == []


def test_a_refused_load_writes_its_lines_and_loads_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    with (folder / "mayor_of.csv").open("a", encoding="utf-8") as file:
        file.write("x-1,nobody,istanbul,,m-1,elected,,,,,soon,,,,,,,,ysk,,\n")
    with embedded_engine(tmp_path / "store") as settings:
        monkeypatch.setenv("SIYASET_STORE", settings.store)
        assert run(["load", str(folder), "--refused", str(tmp_path / "refused.csv")]) == 1
        complaints = capfd.readouterr().err
        assert "mayor_of.csv:" in complaints
        assert "soon" in complaints
        assert "nothing was loaded" in complaints
        assert "soon" in (tmp_path / "refused.csv").read_text("utf-8")
        assert run(["mayors", "istanbul"]) == 1
        assert "siyaset load" in capfd.readouterr().err


def test_an_empty_store_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    with embedded_engine(tmp_path / "store") as settings:
        monkeypatch.setenv("SIYASET_STORE", settings.store)
        assert run(["mayors", "istanbul"]) == 1
    assert "siyaset load" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("name", "value"), [("STORE", "mysql://x"), ("IDLE", "soon"), ("MEMORY", "1"), ("TIMEOUT", "-1"), ("ROWS", "many")]
)
def test_a_setting_without_meaning_is_named(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    monkeypatch.setenv(f"SIYASET_{name}", value)
    assert run(["mayors", "istanbul"]) == 1
    assert f"SIYASET_{name}" in capfd.readouterr().err


def test_help_has_examples() -> None:
    assert os.environ.get("SIYASET_STORE")
    assert run(["mayors", "--help"]) == 0
