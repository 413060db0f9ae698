"""Whatever is wrong with the tables is refused with file, line and advice, and nothing of it is loaded."""

from __future__ import annotations

import os
from pathlib import Path

import faulty_cells
import faulty_files
import faulty_identity
import faulty_world
import pytest
from faulty import Fault, Loaded
from small_world import snapshot

import loaders.tables
from graph.log import Log
from loaders.errors import LoadRefused
from loaders.reading import Refusal

FAULTS = [*faulty_cells.FAULTS, *faulty_world.FAULTS, *faulty_files.FAULTS, *faulty_identity.FAULTS]


def refused(loaded: Loaded, log: Log | None = None) -> tuple[Refusal, ...]:
    """What a load refuses; the log must be as it was."""
    log = log or loaded.log
    before = snapshot(log.directory)
    with pytest.raises(LoadRefused) as error:
        loaded.world.load(log)
    assert snapshot(log.directory) == before
    assert str(error.value) == "\n".join(str(refusal) for refusal in error.value.refusals)
    return error.value.refusals


def only(refusals: tuple[Refusal, ...], file: str, line: int, what: str, fix: str) -> Refusal:
    """The refusal that names this place, with both halves of the message."""
    here = [one for one in refusals if (Path(one.file).name, one.line) == (file, line)]
    found = [one for one in here if what in one.what and fix in one.fix]
    assert found, [str(one) for one in refusals]
    place = f"{found[0].file}:{line}" if line else found[0].file
    assert str(found[0]) == f"{place}: {found[0].what}; {found[0].fix}"
    return found[0]


def test_there_are_enough_ways_to_be_wrong_and_no_two_have_one_name() -> None:
    names = [fault.name for fault in FAULTS]
    assert len(set(names)) == len(names) >= 120


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_what_is_wrong_is_refused_with_its_place_and_loads_nothing(fault: Fault, loaded: Loaded) -> None:
    fault.spoil(loaded.world)
    refusals = refused(loaded)
    assert all(one.what.strip() and one.fix.strip() for one in refusals)
    only(refusals, fault.file, fault.line, fault.what, fault.fix)


@pytest.mark.parametrize("fault", FAULTS[::7], ids=lambda fault: fault.name)
def test_what_is_wrong_is_refused_by_an_empty_log_too(fault: Fault, loaded: Loaded, tmp_path: Path) -> None:
    fault.spoil(loaded.world)
    empty = Log(tmp_path / "other")
    only(refused(loaded, empty), fault.file, fault.line, fault.what, fault.fix)
    assert empty.head() == 0


def test_every_fault_of_a_line_and_of_every_file_is_told_at_once(loaded: Loaded) -> None:
    loaded.world.set("politicians.csv", 2, born="x", gender="y").set("parties.csv", 3, colour="blue")
    assert [(one.file, one.line, one.what.partition(":")[0]) for one in refused(loaded)] == [
        ("politicians.csv", 2, "born"), ("politicians.csv", 2, "gender"), ("parties.csv", 3, "colour"),
    ]  # fmt: skip


def test_a_refused_line_keeps_its_cells(loaded: Loaded) -> None:
    loaded.world.set("politicians.csv", 3, born="x")
    assert refused(loaded)[0].row == tuple(loaded.world.rows("politicians.csv")[2])


def test_a_file_over_the_limit_is_refused_unread(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loaders.tables, "LARGEST", 1024 * 1024)
    loaded.world.body("politicians.csv", b"\xff" * (1024 * 1024 + 1))
    only(refused(loaded), "politicians.csv", 0, "it is larger than 1 MB", "split it")


def test_a_huge_cell_is_refused_at_its_line(loaded: Loaded) -> None:
    loaded.world.set("politicians.csv", 3, name="x" * 200_000)
    found = only(refused(loaded), "politicians.csv", 3, "a cell has 200000 characters, more than 4000", "shorten it")
    assert all(len(cell) <= 80 for cell in found.row)


def test_a_cell_of_the_greatest_length_is_read(loaded: Loaded) -> None:
    loaded.world.set("politicians.csv", 3, aliases="x" * 4000)
    assert loaded.world.load(loaded.log).facts.changed == ("can-deneme",)
    loaded.world.set("politicians.csv", 3, aliases="x" * 4001)
    only(refused(loaded), "politicians.csv", 3, "a cell has 4001 characters, more than 4000", "shorten it")


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("politicians.csv", "Can", '"Can', 3),
        ("politicians.csv", "row 3", '"row 3', 4),
        ("mayor_of.csv", "gorev-can-1", '"gorev-can-1', 2),
        ("exceptions.csv", "reason", '"reason', 1),
    ],
)
def test_an_unclosed_quote_stops_the_load_even_if_it_may_leave_lines_out(
    file: str, old: str, new: str, line: int, loaded: Loaded
) -> None:
    loaded.world.replace(file, old, new)
    before = snapshot(loaded.log.directory)
    with pytest.raises(LoadRefused) as error:
        loaded.world.load(loaded.log, accept_rest=True)
    assert snapshot(loaded.log.directory) == before
    assert only(error.value.refusals, file, line, "the quotes do not match", "close or double them").fatal


@pytest.mark.parametrize("fault", faulty_files.SETTINGS, ids=lambda fault: fault.name)
def test_settings_that_cannot_be_read_stop_the_load_even_if_it_may_leave_lines_out(
    fault: Fault, loaded: Loaded
) -> None:
    fault.spoil(loaded.world)
    with pytest.raises(LoadRefused, match=r"^dataset\.yml: "):
        loaded.world.load(loaded.log, accept_rest=True)


def test_a_wrong_value_is_refused_at_the_line_that_says_it(loaded: Loaded) -> None:
    loaded.world.set("mayor_of.csv", 2, party="").set("mayor_of.csv", 3, party="kimse")
    found = only(refused(loaded), "mayor_of.csv", 3, "party 'kimse' is unknown", "add it to the file of its kind")
    assert found.row == tuple(loaded.world.rows("mayor_of.csv")[2])


def test_a_wrong_value_that_another_column_of_an_earlier_line_holds_rightly_is_refused_at_its_own_line(
    loaded: Loaded,
) -> None:
    loaded.world.set("mayor_of.csv", 2, party="").set("mayor_of.csv", 3, party="ornekkent")
    only(refused(loaded), "mayor_of.csv", 3, "party 'ornekkent' is a City, not a Party", "add it to the file")


def test_a_wrong_value_with_blanks_around_it_is_refused_at_the_line_that_says_it(loaded: Loaded) -> None:
    loaded.world.set("mayor_of.csv", 2, party="").set("mayor_of.csv", 3, party=" kimse ")
    only(refused(loaded), "mayor_of.csv", 3, "party 'kimse' is unknown", "add it to the file of its kind")


def test_a_source_that_is_not_described_is_refused_at_the_line_that_cites_it(loaded: Loaded) -> None:
    loaded.world.set("mayor_of.csv", 3, source="rivayet")
    found = only(refused(loaded), "mayor_of.csv", 3, "source 'rivayet' is not described", "add it to sources.csv")
    assert found.row == tuple(loaded.world.rows("mayor_of.csv")[2])


def test_a_wrong_value_that_was_ruled_is_refused_at_the_ruling(loaded: Loaded) -> None:
    loaded.world.add("rulings.csv", fact="ornekkent-ada-1", field="party", value="kimse", **faulty_files.SIGNED)
    found = only(refused(loaded), "rulings.csv", 2, "party 'kimse' is unknown", "add it to the file of its kind")
    assert found.row == tuple(loaded.world.rows("rulings.csv")[1])


def test_one_wrong_cell_is_one_refusal(loaded: Loaded) -> None:
    loaded.world.set("mayor_of.csv", 2, end="yakında")
    assert [one.what for one in refused(loaded)] == ["end: 'yakında' is no date"]


def test_an_unknown_party_in_a_lineage_is_one_refusal(loaded: Loaded) -> None:
    loaded.world.set("succeeded_by.csv", 2, to="kimse")
    assert [one.what for one in refused(loaded)] == ["soy-mavi-kirmizi: to 'kimse' is unknown"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_refused(loaded: Loaded) -> None:
    path = loaded.world.path("politicians.csv")
    path.chmod(0)
    try:
        only(refused(loaded), "politicians.csv", 0, "it cannot be read", "check that it is a file of yours")
    finally:
        path.chmod(0o600)


def test_a_byte_order_mark_is_no_fault(loaded: Loaded) -> None:
    body = loaded.world.path("politicians.csv").read_bytes()
    loaded.world.body("politicians.csv", b"\xef\xbb\xbf" + body)
    assert loaded.world.load(loaded.log).claims.is_empty


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_the_line_endings_of_other_systems_are_no_fault(loaded: Loaded, ending: str) -> None:
    text = loaded.world.path("politicians.csv").read_text("utf-8")
    loaded.world.body("politicians.csv", text.replace("\n", ending).encode())
    assert loaded.world.load(loaded.log).claims.is_empty


def test_decomposed_letters_and_blanks_around_cells_are_no_change(loaded: Loaded) -> None:
    loaded.world.set("politicians.csv", 2, name="  Ada  O\u0308rnek ")
    assert loaded.world.load(loaded.log).claims.is_empty
