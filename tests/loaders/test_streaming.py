"""A table that is put into the log part by part says the same as one that is loaded whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bringing import SOURCE, bring_file
from faulty import Loaded
from test_tables import MAPPING, ROWS, text_of

from graph.edition import edition_of
from graph.log import Log
from loaders.description import describe
from loaders.errors import LoadRefused
from loaders.foreign import ForeignLoader
from loaders.streaming import Logged, log_claims
from siyaset.incoming import open_reader

NEW = ["Politician"]
FAULTY = [{**ROWS[0], "Şehir": "Yokkent"}, *ROWS, {**ROWS[1], "Başlangıç": "31.02.2004"}]


@pytest.fixture
def log(loaded: Loaded) -> Log:
    return loaded.log


def stream(path: Path, log: Log, size: int, **options: bool) -> Logged:
    described: dict[str, Any] = {"source": SOURCE, "table": MAPPING, "new": NEW}
    description, edition = describe(described), edition_of(log)
    loader = ForeignLoader(open_reader(str(path), description), description, edition)
    return log_claims(loader, log, edition, size=size, **options)


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text(text_of(rows), "utf-8")
    return path


def ids(log: Log) -> set[str]:
    return set(log.state().claims)


@pytest.mark.parametrize("size", [1, 2, 1000])
def test_parts_of_any_size_say_what_the_whole_says(log: Log, tmp_path: Path, size: int) -> None:
    table = write(tmp_path / "table.csv", ROWS)
    streamed = stream(table, log, size)
    assert streamed.segment is not None
    found, facts = ids(log), edition_of(log).facts.by_id.keys()
    again = stream(table, log, size)
    assert (again.added, again.superseded, again.segment) == (0, 0, None)
    whole = bring_file(table, log, table=MAPPING, new=NEW)
    assert whole.claims.is_empty
    assert (ids(log), edition_of(log).facts.by_id.keys()) == (found, facts)


def test_the_same_rows_are_refused(log: Log, tmp_path: Path) -> None:
    table = write(tmp_path / "table.csv", FAULTY)
    head = log.head()
    with pytest.raises(LoadRefused) as whole:
        bring_file(table, log, table=MAPPING, new=NEW)
    with pytest.raises(LoadRefused) as streamed:
        stream(table, log, 1)
    assert streamed.value.refusals == whole.value.refusals
    assert log.head() == head
    accepted = stream(table, log, 1, accept_rest=True)
    assert list(accepted.refused) == list(whole.value.refusals)
    assert accepted.segment is not None


def test_a_dry_run_counts_and_writes_nothing(log: Log, tmp_path: Path) -> None:
    table = write(tmp_path / "table.csv", ROWS)
    head = log.head()
    dry = stream(table, log, 1, dry_run=True)
    assert (dry.segment, log.head()) == (None, head)
    assert dry.added == stream(table, log, 1).added


def test_the_next_load_of_the_curated_tables_decides_what_was_logged(loaded: Loaded, tmp_path: Path) -> None:
    stream(write(tmp_path / "table.csv", ROWS), loaded.log, 1)
    report = loaded.world.load(loaded.log)
    assert {fact.text("start") for fact in report.after.facts.of("MAYOR_OF") if "defter" in fact.sources} == {
        "2004-04-02", "2009-04-05",
    }  # fmt: skip
    assert not any("another source" in note for note in report.notes)


def test_a_fault_of_another_source_is_told_and_stops_no_load_of_the_curated_tables(
    loaded: Loaded, tmp_path: Path
) -> None:
    beside = {**ROWS[0], "Başlangıç": "01.01.2015", "Bitiş": "01.01.2016"}
    stream(write(tmp_path / "table.csv", [beside]), loaded.log, 1)
    report = loaded.world.load(loaded.log)
    assert any("another source" in note and "two-holders" in note for note in report.notes)


def test_a_fault_of_the_curated_tables_stops_their_load_beside_those_of_others(loaded: Loaded, tmp_path: Path) -> None:
    beside = {**ROWS[0], "Başlangıç": "01.01.2015", "Bitiş": "01.01.2016"}
    stream(write(tmp_path / "table.csv", [beside]), loaded.log, 1)
    loaded.world.set("parties.csv", 3, founded="2014-04-04")
    with pytest.raises(LoadRefused) as told:
        loaded.world.load(loaded.log)
    assert ["before" in str(one) or "founded" in str(one) for one in told.value.refusals] == [True]
