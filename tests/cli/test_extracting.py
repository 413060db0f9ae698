"""`siyaset extract` and `siyaset review` on an article about people who do not exist."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.prompt import Prompt
from small_world import World

from graph.log import Log
from graph.settings import read_settings
from siyaset.cli.app import run

ARTICLE = """Örnekkent's mayor Ada Örnek opened a bridge on Monday.

Can Deneme, the leader of the Blue Party, was not invited. Ela Misal won the mayoral election in Örnekkent in 2019.
The 52-year-old Ada Örnek, who won the mayoral election in Örnekkent in 2019, spoke of ships 🚢 and of rain.
Born in 1970, Ela Misal listened.
"""
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Call:
    monkeypatch.setenv("SIYASET_STORE", f"embedded:{tmp_path / 'store'}")
    monkeypatch.setenv("COLUMNS", "240")
    World.write(tmp_path / "data").load(Log(read_settings().log_directory))

    def run_it(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        output, complaints = capfdbinary.readouterr()
        return code, output.decode(), complaints.decode()

    return run_it


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "haber.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


def rows_of(output: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(output)["rows"]
    return found


def test_rows_are_as_promised(call: Call, article: str) -> None:
    code, output, _ = call("extract", article, "--date", "2021-05-04", "--format", "json")
    assert code == 0
    rows = rows_of(output)
    assert {(row["relation"], row["subject"], row["object"], row["status"]) for row in rows} >= {
        ("MAYOR_OF", "ada-ornek", "ornekkent", "confirms"),
        ("LEADER_OF", "can-deneme", "mavi-parti", "confirms"),
        ("WON_IN", "ela-misal", "ornekkent", "contradicts"),
        ("BORN", "ada-ornek", None, "contradicts"),
        ("BORN", "ela-misal", None, "confirms"),
    }
    for row in rows:
        assert list(row) == [
            "relation", "subject", "object", "qualifiers", "quote", "begin", "end", "rule", "modality", "score",
            "status", "facts", "reason",
        ]  # fmt: skip
        assert ARTICLE[row["begin"] : row["end"]] == row["quote"]
        assert row["reason"]


def test_a_second_run_reads_what_was_kept_and_a_grown_log_is_read_anew(
    call: Call, article: str, tmp_path: Path
) -> None:
    first = call("extract", article, "--date", "2021-05-04", "--format", "json")
    kept = tmp_path / "store" / "kept-facts.json"
    assert kept.is_file()
    assert call("extract", article, "--date", "2021-05-04", "--format", "json") == first
    for spoiled in (b"", b"[]", kept.read_bytes().replace(b'"format":1', b'"format":9')):
        kept.write_bytes(spoiled)
        assert call("extract", article, "--date", "2021-05-04", "--format", "json") == first
    world = World(tmp_path / "data")
    world.set("stood_in.csv", 2, elected="false")
    world.add("politicians.csv", id="yeni-biri", name="Yeni Biri", source="kurul", locator="row 9")
    world.load(Log(read_settings().log_directory))
    _, output, _ = call("extract", article, "--date", "2021-05-04", "--format", "json")
    assert json.loads(output)["dataset"]["version"] == 2


@pytest.mark.parametrize("form", ["table", "csv", "md"])
def test_the_other_forms(call: Call, article: str, form: str) -> None:
    code, output, _ = call("extract", article, "--date", "2021-05-04", "--format", form)
    assert code == 0
    assert "ada-ornek" in output
    assert "contradicts" in output


def test_the_date_is_said_or_stands_at_the_top(call: Call, article: str, tmp_path: Path) -> None:
    code, _, complaint = call("extract", article)
    assert code == 2
    assert "--date 2024-04-01" in complaint
    for bad in ("2021", "yesterday", "2021-02-30"):
        assert call("extract", article, "--date", bad)[0] == 2
    dated = tmp_path / "dated.txt"
    dated.write_text("Bridge opened\nDate: 2021-05-04\n\n" + ARTICLE, "utf-8")
    code, output, _ = call("extract", str(dated), "--format", "json")
    assert code == 0
    assert json.loads(output)["article"]["published"] == "2021-05-04"


def test_stdin_is_read(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    code, output, _ = call("extract", "-", "--date", "2021-05-04", "--format", "json")
    assert code == 0
    assert rows_of(output)


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("Örnek".encode("iso-8859-9"), "not in UTF-8"), (b"", "it is empty"), (b" \n", "it is empty"),
        (b"a\x00b", "it is no text"),
        (b"<!DOCTYPE html><html><body><p>Ada</p></body></html>", "it is HTML"), (b"<p>Ada</p>", "it is HTML"),
        (b"a" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
    ],
    ids=["latin", "empty", "blank", "nul", "html", "piece-of-html", "large"],
)  # fmt: skip
def test_what_is_no_article_is_refused(call: Call, tmp_path: Path, body: bytes, what: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(body)
    code, output, complaint = call("extract", str(path), "--date", "2021-05-04")
    assert (code, output) == (1, "")
    assert complaint.startswith("bad.txt: ")
    assert what in complaint


def test_a_mark_at_the_beginning_and_foreign_line_ends_move_no_offset(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "marked.txt"
    text = ARTICLE.replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    _, output, _ = call("extract", str(path), "--date", "2021-05-04", "--format", "json")
    assert rows_of(output)
    for row in rows_of(output):
        assert text[row["begin"] : row["end"]] == row["quote"]


def test_another_extractor_is_off_until_named(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parents[1] / "loaders")
    path = tmp_path / "tiny.txt"
    path.write_text("Here Ada Örnek governs Örnekkent.", "utf-8")
    assert rows_of(call("extract", str(path), "--date", "2021-05-04", "--format", "json")[1]) == []
    named = ("--extractor", "tiny_extractor:TinyExtractor")
    _, output, _ = call("extract", str(path), "--date", "2021-05-04", *named, "--format", "json")
    (row,) = rows_of(output)
    assert (row["rule"], row["status"]) == ("tiny-governs/1", "confirms")
    assert json.loads(output)["extractor"] == "tiny 0.1"
    code, _, complaint = call("extract", str(path), "--date", "2021-05-04", "--extractor", "os:getcwd")
    assert code == 1
    assert "is no extractor" in complaint


# Reviewing


ABOUT = (
    "--title", "Köprü", "--publisher", "Örnek Gazetesi", "--url", "https://gazete.example/kopru",
    "--licence", "unstated",
    "--reuse", "facts-only",
)  # fmt: skip


@pytest.fixture
def review(call: Call, article: str, tmp_path: Path) -> str:
    out = tmp_path / "haber.review.jsonl"
    code, _, complaint = call("extract", article, "--date", "2021-05-04", "--out", str(out), *ABOUT)
    assert code == 0, complaint
    return str(out)


def listed(call: Call, review: str) -> list[dict[str, Any]]:
    return rows_of(call("review", review, "--list", "--format", "json")[1])


def test_a_file_with_decisions_is_not_overwritten(call: Call, article: str, review: str, tmp_path: Path) -> None:
    code, _, complaint = call("extract", article, "--date", "2021-05-04", "--out", review)
    assert code == 2
    assert "--overwrite" in complaint
    assert call("extract", article, "--date", "2021-05-04", "--out", review, "--overwrite")[0] == 0
    assert call("extract", article, "--date", "2021-05-04", "--out", str(tmp_path / "x.json"))[0] == 2
    assert call("extract", article, "--date", "2021-05-04", "--reuse", "everything")[0] == 2


def test_decisions_by_number(call: Call, review: str) -> None:
    rows = listed(call, review)
    wrong = [row["number"] for row in rows if row["status"] == "contradicts"]
    assert not any(row["enters"] for row in rows if row["number"] in wrong)
    told = ("--by", "Deniz Uydurma", "--reason", "the register says so")
    code, output, _ = call("review", review, "--refuse", ",".join(map(str, wrong)), *told)
    assert code == 0
    assert "refuse" in output
    decided = {row["number"]: row["decision"] for row in listed(call, review)}
    assert all(decided[number]["by"] == "Deniz Uydurma" for number in wrong)
    call("review", review, "--reopen", str(wrong[0]))
    assert listed(call, review)[wrong[0] - 1]["decision"] is None


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("--accept", "1"), "--by NAME and --reason"),
        (("--accept", "99", "--by", "D", "--reason", "r"), "no candidate 99"),
        (("--accept", "one", "--by", "D", "--reason", "r"), "no numbers"),
        (("--accept", "1", "--refuse", "1", "--by", "D", "--reason", "r"), "not both"),
        (("--refuse", "1", "--set", "standing=elected", "--by", "D", "--reason", "r"), "--set goes with"),
        (("--accept", "1", "--set", "height=2", "--by", "D", "--reason", "r"), "no field height"),
        (("--accept", "1", "--set", "standing=tall", "--by", "D", "--reason", "r"), "standing"),
        ((), "no terminal"),
    ],
)  # fmt: skip
def test_wrong_use_is_said_and_writes_nothing(call: Call, review: str, arguments: tuple[str, ...], what: str) -> None:
    before = Path(review).read_bytes()
    code, _, complaint = call("review", review, *arguments)
    assert code == 2
    assert what in complaint
    assert Path(review).read_bytes() == before


def test_walking_can_be_left_and_taken_up_again(call: Call, review: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    waiting = [row["number"] for row in listed(call, review) if row["decision"] is None]
    answers = iter(["r", "checked", "q"])
    monkeypatch.setattr(Prompt, "ask", lambda *_, **__: next(answers))
    code, output, _ = call("review", review, "--by", "Deniz Uydurma")
    assert code == 0
    assert "The graph: " in output
    decided = [row["number"] for row in listed(call, review) if row["decision"]]
    assert len(decided) == 1
    answers = iter(["s"] * len(waiting))
    _, output, _ = call("review", review, "--by", "Deniz Uydurma")
    assert f"{decided[0]} of" not in output


def test_accepting_asks_for_what_a_new_fact_lacks(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, out = tmp_path / "eski.txt", tmp_path / "eski.review.jsonl"
    path.write_text("Ela Misal was mayor of Denemeşehir from 1999 to 2004.\x1b[2J", "utf-8")
    call("extract", str(path), "--date", "2021-05-04", "--out", str(out), *ABOUT)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    answers = iter(["a", "her own page", "tall", "elected"])
    monkeypatch.setattr(Prompt, "ask", lambda *_, **__: next(answers))
    code, output, _ = call("review", str(out), "--by", "Deniz Uydurma")
    assert code == 0
    assert "tall" in output
    assert "\x1b[2J" not in output
    (row,) = listed(call, str(out))
    assert (row["decision"]["set"], row["enters"]) == ({"standing": "elected"}, True)
    assert call("load", str(out), "--dry-run")[0] == 0


def test_a_changed_file_is_refused(call: Call, review: str) -> None:
    path = Path(review)
    path.write_text(path.read_text("utf-8").replace('"asserted"', '"hedged"', 1), "utf-8")
    code, _, complaint = call("review", review, "--list")
    assert code == 1
    assert "haber.review.jsonl:" in complaint
    assert call("review", "nothing.review.jsonl", "--list")[0] == 1
