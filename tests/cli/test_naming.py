"""The commands that tell who is who: one name, a table of names, and the pairs to be reviewed."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.questions import reconcile as questions
from graph.settings import Settings
from siyaset.cli.app import run
from siyaset.tables import ADDED

Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ask:
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        output, complaints = capfdbinary.readouterr()
        return code, output.decode(), complaints.decode()

    return call


def table(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_one_name_with_everything_that_is_known(ask: Ask) -> None:
    hints = ("--born", "1970", "--province", "34", "--party", "Cumhuriyet Halk Partisi", "--on", "2019-06-23")
    code, output, _ = ask("reconcile", "E. Imamoglu", *hints, "--format", "json")
    assert code == 0
    (row,) = json.loads(output)["rows"]
    assert (row["id"], row["match"], row["decision"]) == ("ekrem-imamoglu", True, "match")
    assert row["reasons"] == ["initials", "born-agrees", "same-province", "same-party"]


@pytest.mark.parametrize("form", ["table", "csv", "md"])
def test_the_other_forms_show_the_candidate(ask: Ask, form: str) -> None:
    code, output, _ = ask("reconcile", "CHP", "--kind", "party", "--format", form)
    assert code == 0
    assert "chp" in output
    assert "alias" in output


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["Ada Örnek", "--kind", "ship"], 2, "is no kind of thing"),
        (["Ada Örnek", "--born", "dün"], 2, "born: "),
        (["Ada Örnek", "--party", "Yok Partisi Hiç"], 2, "party: nothing is known as"),
        (["—"], 2, "has no letter"),
        (["Ada Örnek", "-o", "out.csv"], 2, "belong to a table"),
        (["names.csv", "--column", "name"], 2, "-o is missing"),
    ],
)
def test_what_has_no_meaning_is_said(ask: Ask, arguments: list[str], code: int, said: str) -> None:
    found = ask("reconcile", *arguments)
    assert found[0] == code
    assert said in found[2]


def test_a_table_keeps_its_columns_and_gets_the_answers(ask: Ask, tmp_path: Path) -> None:
    path = table(
        tmp_path / "names.csv",
        "no,ad,doğum,il\n1,Ekrem Imamoglu,,\n2,E. Imamoglu,1970,İstanbul\n3,E. Imamoglu,,\n"
        "4,Kimse Bilinmeyenoğlu,,\n5,Ekrem Imamoglu,dün,Atlantis\n6,,,\n\n",
    )
    out = tmp_path / "out.csv"
    columns = ("--column", "ad", "--born-column", "doğum", "--province-column", "il")
    code, output, complaints = ask("reconcile", str(path), *columns, "-o", str(out), "--format", "json")
    assert code == 0, complaints
    assert json.loads(output) == {
        "names": 6, "match": 3, "ambiguous": 1, "none": 2, "noted": 2, "output": str(out),
    }  # fmt: skip
    rows = read(out)
    assert list(rows[0]) == ["no", "ad", "doğum", "il", *ADDED]
    assert [row["siyaset_id"] for row in rows] == ["ekrem-imamoglu", "ekrem-imamoglu", "", "", "ekrem-imamoglu", ""]
    assert rows[2]["siyaset_candidates"] == "ekrem-imamoglu 85"
    assert "born: 'dün'" in rows[4]["siyaset_notes"]
    assert "province: nothing is known as 'Atlantis'" in rows[4]["siyaset_notes"]


def test_a_table_that_was_answered_can_be_answered_again(ask: Ask, tmp_path: Path) -> None:
    path = table(tmp_path / "names.csv", "ad;not\nEkrem Imamoglu;x\n")
    for _ in range(2):
        assert ask("reconcile", str(path), "--column", "ad", "-o", str(path))[0] == 0
    (row,) = read(path, ";")
    assert list(row) == ["ad", "not", *ADDED]


def test_a_long_table_is_asked_in_parts(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("siyaset.tables.LARGEST_BATCH", 7)
    path = table(tmp_path / "names.csv", "ad\n" + "Ekrem Imamoglu\nKimse Yokoğlu\n" * 15)
    assert ask("reconcile", str(path), "--column", "ad", "-o", str(tmp_path / "out.csv"))[0] == 0
    assert [row["siyaset_decision"] for row in read(tmp_path / "out.csv")] == ["match", "none"] * 15


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"name\nAda\n", "names.csv:1: there is no column 'ad'; there are name"),
        (b"", "there is no column 'ad'; there are none"),
        (b"ad\n\xff\n", "it is not in UTF-8"),
        (b"ad\nAda,1\n", "names.csv:2: it has 2 cells and the header 1"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_and_nothing_is_written(
    ask: Ask, tmp_path: Path, text: bytes, said: str
) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(text)
    code, _, complaints = ask("reconcile", str(path), "--column", "ad", "-o", str(tmp_path / "out.csv"))
    assert code == 2
    assert said in complaints
    assert [one.name for one in tmp_path.iterdir()] == ["names.csv"]


def test_a_missing_table_and_a_table_without_its_column_say_what_to_do(ask: Ask, tmp_path: Path) -> None:
    missing = ask("reconcile", str(tmp_path / "no.csv"), "--column", "ad", "-o", str(tmp_path / "out.csv"))
    assert missing[0] == 1
    assert "no.csv" in missing[2]
    path = table(tmp_path / "names.csv", "ad\nAda\n")
    unnamed = ask("reconcile", str(path))
    assert unnamed[0] == 2
    assert "--column" in unnamed[2]


def test_namesakes_are_listed_for_review(ask: Ask) -> None:
    code, output, _ = ask("namesakes", "--format", "json")
    assert code == 0
    found = json.loads(output)
    for row in found["rows"]:
        assert row["verdict"] in ("open", "distinct")
        assert row["left"] < row["right"]
    assert ask("namesakes", "--kind", "party", "--least", "90")[0] == 0


def test_the_register_is_kept_for_a_version_and_not_for_ever(ask: Ask) -> None:
    ask("reconcile", "Ekrem Imamoglu")
    kept = list(questions._KEPT.items())
    ask("reconcile", "Ekrem Imamoglu")
    assert list(questions._KEPT.items()) == kept
    assert len(kept) <= 2
