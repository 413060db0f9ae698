"""Wrong values, and tables in terminals of every width, over the shipped facts."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_world import World

from graph.settings import Settings
from siyaset.cli.app import run
from tests.engines import embedded_engine

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


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mayors", "istanbul", "--since", "abc"), "--since: 'abc' is no date; write 1994"),
        (("mayors", "istanbul", "--since", ""), "--since: '' is no date; write 1994"),
        (("mayors", "istanbul", "--until", "2019-02-30"), "--until: '2019-02-30' is no day of the calendar"),
        (("mayors", "istanbul", "--as-of", "2019-13-01"), "--as-of: '2019-13-01' is no day of the calendar"),
        (("mayors", "istanbul", "--as-of", "soon"), "--as-of: 'soon' is no date"),
        (("mayors", "istanbul", "--as-of", "2019"), "--as-of: '2019' is no single day; write 2019-05-06"),
        (("mayors", "istanbul", "--standing", "king"), "--standing: 'king' is not one of elected, council"),
        (("leaders", "chp", "--since", "2020", "--until", "2019"), "--since: 2020 is later than 2019"),
        (("holders", "president", "--standing", ""), "--standing: '' is not one of"),
        (("years", "istanbul", "akp", "--until", "x"), "--until: 'x' is no date"),
        (("years", "istanbul", "akp", "--rule", "x"), "--rule: 'x' is no rule; write one of party, lineage"),
        (("search", "—"), "TEXT: the text to look for has no letter"),
        (("search", "a", "--limit", "0"), "--limit"),
    ],
)
def test_a_value_that_can_mean_nothing_is_wrong_usage(ask: Ask, arguments: tuple[str, ...], said: str) -> None:
    code, output, complaints = ask(*arguments)
    assert (code, output) == (2, "")
    assert said in complaints


def test_a_name_that_nothing_has_leads_to_the_search_that_can_be_typed(ask: Ask) -> None:
    code, _, complaints = ask("mayors", "Atlantis'in Kenti")
    assert code == 1
    command = complaints.partition("`siyaset ")[2].partition("`")[0]
    assert shlex.split(command) == ["search", "Atlantis'in Kenti"]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize(
    ("arguments", "column"),
    [
        (("mayors", "istanbul"), "start"),
        (("leaders", "chp"), "start"),
        (("holders", "president"), "start"),
        (("elections",), "id"),
        (("contest", "local-2024-mayor-istanbul"), "votes"),
        (("search", "Imamoglu"), "id"),
    ],
)
def test_no_table_folds_a_date_an_id_or_a_number(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, width: int, arguments: tuple[str, ...], column: str
) -> None:
    rows = json_of(ask(*arguments, "--format", "json"))["rows"]
    monkeypatch.setattr("siyaset.cli.output.console._width", width)
    for lang in ("en", "tr"):
        table = ask(*arguments, "--lang", lang)[1]
        assert all(len(line) <= width for line in table.split("\n\n")[0].splitlines())
        lines = table.splitlines()
        if column == "votes" and width < 80:
            continue  # there it has no room, which is said
        for row in rows:
            if row[column] is not None:
                assert any(re.search(rf"(?<!\S){re.escape(str(row[column]))}(?![^\s,])", line) for line in lines)


def test_brackets_in_a_value_are_no_markup(ask: Ask) -> None:
    code, output, _ = ask("cypher", "RETURN '[red]x[/red] [/b]' AS `[/a]`")
    assert code == 0
    assert "[red]x[/red] [/b]" in output
    assert "[/a]" in output


def test_loading_writes_no_empty_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    World.write(tmp_path / "data")
    with embedded_engine(tmp_path / "store") as settings:
        monkeypatch.setenv("SIYASET_STORE", settings.store)
        for expected in ("Claims: ", "Nothing new: "):
            assert run(["load", str(tmp_path / "data")]) == 0
            output, complaints = capfd.readouterr()
            assert complaints == ""
            assert output.startswith(expected)
            assert "" not in output.splitlines()


@pytest.mark.parametrize(
    ("options", "said"),
    [(("--host", "no-such-host.invalid"), "say --host"), (("--host", "192.0.2.1"), "--host with an address of this")],
)
def test_an_address_that_cannot_be_served_is_named(
    options: tuple[str, ...], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", *options]) == 1
    assert said in capfd.readouterr().err
