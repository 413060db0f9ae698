"""Tables in terminals of any width: dates, ids and numbers stay whole, whatever there is room for."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from siyaset.cli.table import fit, show_table

HEADS = ("Id", "Name", "Date", "Kind")
ROWS = [
    ["local-2019-mayor-ornekkent-rerun", "Örnekkent Büyükşehir Belediye Başkanlığı", "2019-06-23 *", "re-run"],
    ["local-2024-mayor-ornekkent", "Örnekkent", "2024-04~", "local election"],
]


def shown(width: int, rows: list[list[str]] = ROWS, keep: int | None = None) -> tuple[str, list[str]]:
    console = Console(file=io.StringIO(), width=width, highlight=False)
    left_out = show_table(console, HEADS[: len(rows[0])], rows, keep)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue(), list(left_out)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_ids_and_dates_are_whole_in_any_terminal(width: int) -> None:
    for keep in (2, 3, None):
        text, _ = shown(width, keep=keep)
        for whole in ("local-2019-mayor-ornekkent-rerun", "local-2024-mayor-ornekkent"):
            assert whole in text
        if keep is None:
            assert "2019-06-23 *" in text
            assert "2024-04~" in text


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_of_a_table_is_wider_than_the_terminal(width: int) -> None:
    text, _ = shown(width, keep=2)
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_what_has_no_room_is_left_out_from_the_last_column_on() -> None:
    assert shown(200, keep=2)[1] == []
    assert shown(60, keep=2)[1] == ["Date", "Kind"]


def test_a_terminal_too_narrow_for_a_table_gets_a_list() -> None:
    text, left_out = shown(50)
    assert left_out == []
    assert "Id: local-2019-mayor-ornekkent-rerun" in text
    assert "Date: 2019-06-23 *" in text


def test_pairs_that_have_no_room_are_written_as_pairs() -> None:
    assert shown(20, [["store.engine", "embedded-engine-1"]])[0] == "store.engine: embedded-engine-1\n"


def test_a_moment_is_not_folded() -> None:
    text, _ = shown(62, [["1", "Örnekkent Büyükşehir Belediyesi", "2026-11-23T01:54:07Z", "a b c"]])
    assert "2026-11-23T01:54:07Z" in text


def test_names_wrap_at_words() -> None:
    text, _ = shown(76)
    assert "Büyükşehir" in text
    assert "Belediye" in text


def test_brackets_are_shown_as_they_are() -> None:
    text, _ = shown(80, [["[red]x[/red]", "[/b]"]])
    assert "[red]x[/red]" in text
    assert "[/b]" in text


@given(
    st.lists(st.lists(st.text("ab1-\n ğ", max_size=30), min_size=3, max_size=3), min_size=1, max_size=5),
    st.integers(20, 200),
)
def test_the_widths_never_outgrow_the_terminal(rows: list[list[str]], width: int) -> None:
    widths = fit([[row[number] for row in rows] for number in range(3)], width)
    if widths is not None:
        assert sum(widths) + 3 * 3 - 1 <= width
        assert min(widths) >= 1
