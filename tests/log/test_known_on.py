"""What was recorded when: a world with a correction and a retraction, asked before, between and after."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_world import World

import graph.log
import loaders.run
from graph.answer import Answer
from graph.errors import BadQuestion, GraphError, LogDamaged, NotFound, StoreEmpty
from graph.log import Log
from graph.questions import holders as held
from graph.questions import things
from graph.questions.snapshot import snapshot
from graph.recorded.asking import answer_as_recorded
from graph.recorded.moment import read_moment, recorded_by

FIRST, SECOND, THIRD = "2024-07-01T10:00:00Z", "2024-07-05T10:00:00Z", "2024-07-09T10:00:00Z"


@pytest.fixture
def log(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Log:
    """First the world as it is; then the day of a spell's end is corrected, and one claim retracted at last."""
    found = Log(tmp_path / "log")

    def load_at(moment: str) -> None:
        for module in (graph.log, loaders.run):
            monkeypatch.setattr(module, "now", lambda: moment)
        world.load(found, allow_loss=True)

    load_at(FIRST)
    world.set("mayor_of.csv", 2, end="2019-04-04")
    load_at(SECOND)
    claim = next(one for one in found.state().claims.values() if one.fact == "denemesehir-can-1")
    world.drop("mayor_of.csv", 7)
    world.add("retractions.csv", claim=claim.id, by="Editör", on="2024-07-09", reason="yanlış kişi")
    load_at(THIRD)
    return found


def mayors(log: Log, moment: str, city: str = "ornekkent", **narrowed: str) -> Answer:
    wanted = held.HoldersFilter(**narrowed)  # type: ignore[arg-type]
    return answer_as_recorded(log, moment, lambda: held.holders(held.MAYORS, city, wanted))


def end_of(log: Log, moment: str) -> str:
    (row,) = [row for row in mayors(log, moment).rows if row["fact"] == "ornekkent-can-1"]
    return str(row["end"])


def test_before_anything_was_recorded_there_are_no_rows_and_a_warning(log: Log) -> None:
    found = mayors(log, "2024-06-30")
    assert not found.rows
    assert [warning.code for warning in found.warnings] == ["not-yet-recorded"]
    assert found.dataset is None


def test_a_correction_counts_from_when_it_was_recorded(log: Log) -> None:
    assert [end_of(log, moment) for moment in (FIRST, "2024-07-04", SECOND, "2024-07-08", "now")] == [
        "2019-04-05", "2019-04-05", "2019-04-04", "2019-04-04", "2019-04-04",
    ]  # fmt: skip


def test_a_retraction_counts_from_when_it_was_recorded(log: Log) -> None:
    def holders_of(moment: str) -> set[str]:
        return {row["politician"] for row in mayors(log, moment, "denemesehir").rows}

    assert holders_of("2024-07-08T23:59:59Z") == {"ela-misal", "can-deneme"}
    assert holders_of("2024-07-09") == {"ela-misal"}
    with pytest.raises(NotFound):
        answer_as_recorded(log, "now", lambda: things.fact("denemesehir-can-1"))
    assert answer_as_recorded(log, SECOND, lambda: things.fact("denemesehir-can-1")).rows


def test_a_day_in_the_country_is_asked_as_it_was_recorded(log: Log) -> None:
    def on(moment: str) -> set[tuple[str, str]]:
        rows = answer_as_recorded(log, moment, lambda: snapshot("2019-04-04")).rows
        return {(row["politician"], row["certainty"]) for row in rows if row["held"] == "ornekkent"}

    assert on(FIRST) == {("can-deneme", "certain")}
    assert on(SECOND) == {("can-deneme", "possible")}  # by the corrected end it was the day of the ending


def test_an_older_version_says_that_it_is_one(log: Log) -> None:
    old, new = mayors(log, SECOND), mayors(log, "now")
    assert [warning.code for warning in old.warnings if warning.code == "as-recorded"] == ["as-recorded"]
    assert "as-recorded" not in {warning.code for warning in new.warnings}
    assert (old.dataset and old.dataset.version, new.dataset and new.dataset.version) == (2, 3)
    assert old.dataset
    assert old.dataset.recorded == SECOND


def test_a_name_means_what_it_meant_then(world: World, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    world.set("cities.csv", 2, name="Yenikent", full_name="Yenikent Büyükşehir Belediyesi")
    world.set("provinces.csv", 2, name="Yenikent")
    monkeypatch.setattr(loaders.run, "now", lambda: "2024-07-20T10:00:00Z")
    world.load(log)
    assert mayors(log, "now", "Yenikent").taken[0].id == "ornekkent"
    assert mayors(log, THIRD, "Örnekkent").rows
    with pytest.raises(NotFound):
        mayors(log, THIRD, "Yenikent")


def test_a_retracted_claim_that_is_said_again_counts_again(
    world: World, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.set("mayor_of.csv", 2, end="2019-04-05")
    monkeypatch.setattr(loaders.run, "now", lambda: "2024-07-30T10:00:00Z")
    world.load(log)
    assert [end_of(log, moment) for moment in (FIRST, SECOND, "now")] == ["2019-04-05", "2019-04-04", "2019-04-05"]


@pytest.mark.parametrize("moment", ["yesterday", "2024", "2024-13-01", "", "9999-12-31T23:59:59-10:00"])
def test_what_is_no_moment_is_refused(log: Log, moment: str) -> None:
    with pytest.raises(BadQuestion) as refused:
        mayors(log, moment)
    assert refused.value.field == "known_on"


def test_a_moment_is_a_day_whole_or_an_instant_in_its_zone(log: Log) -> None:
    segments = log.manifest().segments
    versions = {
        text: [one.version for one in recorded_by(segments, read_moment(text))]
        for text in ("2024-07-05", "2024-07-05T09:59:59", "2024-07-05T13:00:00+03:00", "now")
    }
    assert versions == {
        "2024-07-05": [1, 2], "2024-07-05T09:59:59": [1], "2024-07-05T13:00:00+03:00": [1, 2], "now": [1, 2, 3],
    }  # fmt: skip


def test_a_log_that_was_spoiled_is_not_answered_from(log: Log) -> None:
    path = log.path_of(log.manifest().segments[0])
    path.write_bytes(path.read_bytes().replace(b"2014-04-03", b"2014-04-04"))
    with pytest.raises(LogDamaged):
        mayors(log, "now")


def test_without_a_log_nothing_can_be_asked(tmp_path: Path) -> None:
    with pytest.raises(StoreEmpty) as refused:
        mayors(Log(tmp_path / "nowhere"), "now")
    assert isinstance(refused.value, GraphError)
