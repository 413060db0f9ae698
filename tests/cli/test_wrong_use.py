"""What is typed wrong is refused with code 2 or said as it was typed, and nothing is answered in its place."""

from __future__ import annotations

import pytest

from graph.settings import Settings
from siyaset.cli.app import run


@pytest.fixture
def store(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")


def test_a_time_that_ends_before_it_begins_is_no_time(store: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["totals", "istanbul", "--since", "2020", "--until", "2010"]) == 2
    assert "exchange them" in capsys.readouterr().err


def test_what_was_typed_is_shown_as_it_was_typed(store: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mayors", "a:x:b"]) != 0
    assert "a:x:b" in capsys.readouterr().err


def test_a_kind_that_is_none_cannot_be_new(capsys: pytest.CaptureFixture[str]) -> None:
    said = ["load", "docs/examples/mayors.csv", "--map", "docs/examples/mayors.yml", "--new", "Foo", "--dry-run"]
    assert run(said) != 0
    assert "no kind of thing 'Foo'" in capsys.readouterr().err
