"""The commands that ask of a day, of a version and of a line: what they print, and what they refuse."""

from __future__ import annotations

import csv
import io

import orjson
import pytest

from graph.settings import Settings
from siyaset.cli.app import run


@pytest.fixture(autouse=True)
def loaded(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")


def test_as_of_prints_one_object_with_a_permalink_that_asks_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["as-of", "2019-05-20", "--party", "lineage", "--format", "json"]) == 0
    found = orjson.loads(capfd.readouterr().out)
    assert found["permalink"].startswith("/v1/as-of/2019-05-20?party=lineage&version=")
    (row,) = [row for row in found["rows"] if row["held"] == "istanbul"]
    assert (row["politician"], row["certainty"], row["reason"]) == ("ali-yerlikaya", "certain", "within")
    assert found["evidence"][row["fact"]]["claims"]


def test_as_of_in_csv_has_the_columns_of_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["as-of", "2019-05-20", "--relation", "offices", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert {row["relation"] for row in rows} == {"PRESIDENT_OF", "SPEAKER_OF"}
    assert {row["certainty"] for row in rows} == {"certain"}


def test_as_of_in_turkish_says_who_is_missing(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["as-of", "2019-05-20", "--relation", "offices", "--lang", "tr"]) == 0
    out = " ".join(capfd.readouterr().out.split())
    assert "Ulusal makamlar, 2019-05-20" in out
    assert "Türkiye (başbakan)" in out


@pytest.mark.parametrize("command", [["mayors", "istanbul"], ["politician", "ekrem-imamoglu"], ["totals", "istanbul"]])
def test_known_on_now_prints_what_is_printed_without(command: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--format", "csv"]) == 0
    plain = capfd.readouterr().out
    assert run([*command, "--format", "csv", "--known-on", "now"]) == 0
    assert capfd.readouterr().out == plain


def test_before_anything_was_recorded_a_fact_has_no_rows(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["fact", "mayor-istanbul-ali-yerlikaya-1", "--known-on", "2020-01-01"]) == 0
    assert "Nothing had been recorded by 2020-01-01" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["as-of", "2019"], "DAY: "),
        (["as-of", "2019-05-20", "--relation", "kings"], "--relation: "),
        (["mayors", "istanbul", "--known-on", "yesterday"], "--known-on: "),
        (["party", "chp", "--as-of", "1930"], "--as-of: "),
        (["totals", "istanbul", "--party", "tomorrow"], "--party"),
    ],
)
def test_what_has_no_meaning_is_wrong_usage(arguments: list[str], says: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert says in capfd.readouterr().err
