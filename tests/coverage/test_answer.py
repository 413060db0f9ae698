"""The coverage as it is asked for: kept with the version, on both engines, by command and over HTTP."""

from __future__ import annotations

from collections.abc import Callable

import orjson
import pytest

from graph.build import build_facts
from graph.coverage.refused import count_refused
from graph.coverage.report import cover
from graph.errors import BadQuestion, NotFound
from graph.log import Log
from graph.questions.coverage import CoverageFilter, coverage
from graph.questions.flow import answer
from graph.settings import Settings
from graph.store import Store
from siyaset.cli.app import run
from tests.engines import DATA


def test_what_is_kept_is_what_the_facts_amount_to(store: Store, settings: Settings) -> None:
    state = Log(settings.log_directory).state()
    counted = cover(build_facts(state), state, count_refused(DATA))
    found = answer(store, coverage)
    assert [(row["section"], row["id"], row["measure"], row["held"], row["of"]) for row in found.rows] == [
        (one.section, one.id, one.measure, one.held, one.of) for one in counted.counts
    ]
    assert found.coverage["capitals"]["local-2019"]["contests"]["of"] == 81
    missing = answer(store, lambda: coverage(CoverageFilter(missing=True)))
    assert len(missing.rows) == len(counted.missing)
    disputes = answer(store, lambda: coverage(CoverageFilter(disputes=True)))
    assert len(disputes.rows) == len(counted.disputes) > 0


def test_it_is_narrowed_by_office_and_election(store: Store) -> None:
    one = answer(store, lambda: coverage(CoverageFilter(election="local-2024")))
    assert {row["election"] for row in one.rows} == {"local-2024"}
    office = answer(store, lambda: coverage(CoverageFilter(office="president", lang="tr")))
    assert {row["office"] for row in office.rows} == {"president"}
    assert "kaynak" in " ".join(row["label"] for row in office.rows)


@pytest.mark.parametrize(
    ("narrowed", "error"),
    [
        (CoverageFilter(office="sultan"), NotFound),
        (CoverageFilter(election="local-1900"), NotFound),
        (CoverageFilter(disputes=True, missing=True), BadQuestion),
    ],
)
def test_what_cannot_be_answered_is_said(store: Store, narrowed: CoverageFilter, error: type[Exception]) -> None:
    with pytest.raises(error):
        answer(store, lambda: coverage(narrowed))


@pytest.fixture
def told(
    embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")

    def call(*arguments: str) -> str:
        assert run(["coverage", *arguments]) == 0
        return capfd.readouterr().out

    return call


def test_the_command_shows_it_in_every_form(told: Callable[..., str]) -> None:
    assert "Mayors of provincial and metropolitan municipalities" in told()
    assert "büyükşehir" in told("--lang", "tr")
    assert told("--format", "csv").startswith("section,id,name,office,election,measure,label,held,of\n")
    assert "| local-2019 |" in told("--format", "md")
    assert orjson.loads(told("--format", "json"))["coverage"]["things"]["Province"]["held"] == {"held": 81, "of": 81}
    assert told("--missing", "--format", "csv").startswith("section,id,missing,label,place,name,")
    assert "rule" in told("--disputes")


def test_the_command_refuses_options_that_do_not_go_together(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["coverage", "--disputes", "--missing"]) == 2
    assert "--disputes" in capfd.readouterr().err
