"""A load is all or nothing, says what it did, and takes nothing away by accident."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from faulty import Loaded
from small_world import World, snapshot

from graph.build import build_facts
from graph.log import Log
from loaders.errors import LoadLoses, LoadRefused
from loaders.refused import write_refused
from ontology.claims import Claim

SIGNED = {"by": "Editör Örnek", "on": "2024-06-01", "reason": "the page says no such thing"}


def claim_of(log: Log, fact: str) -> Claim:
    return next(claim for claim in log.state().claims.values() if claim.fact == fact)


def test_the_small_world_loads_without_a_word(world: World, tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    report = world.load(log)
    assert report.refused == report.warnings == ()
    assert report.disputed == 0
    assert report.segment is not None
    assert report.segment.version == log.head() == 1
    assert report.facts.added == tuple(report.after.facts.by_id)
    assert report.total == len(report.after.facts.by_id) == sum(report.kinds.values())
    assert report.kinds["Politician"] == 3
    assert log.state().horizon == "2024-06-30"


def test_loading_again_changes_nothing(loaded: Loaded) -> None:
    before, state = snapshot(loaded.log.directory), loaded.log.state()
    report = loaded.world.load(loaded.log)
    assert report.segment is None
    assert report.claims.is_empty
    assert report.facts.added == report.facts.changed == report.facts.closed == report.facts.removed == ()
    assert snapshot(loaded.log.directory) == before
    assert loaded.log.state() == state


def test_moving_lines_and_columns_changes_nothing(loaded: Loaded) -> None:
    rows = loaded.world.rows("politicians.csv")
    order = [0, 1, *reversed(range(2, len(rows[0])))]
    with loaded.world.path("politicians.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([row[place] for place in order] for row in [rows[0], *reversed(rows[1:])])
    assert loaded.world.load(loaded.log).claims.is_empty


def test_a_note_is_for_editors_and_changes_nothing(loaded: Loaded) -> None:
    loaded.world.set("mayor_of.csv", 4, note="look again in spring")
    assert loaded.world.load(loaded.log).claims.is_empty


def test_a_closing_line_closes(loaded: Loaded) -> None:
    loaded.world.set("mayor_of.csv", 4, end="2024-04-03", end_day="certificate", end_state="known", ended_by="election")
    report = loaded.world.load(loaded.log)
    assert report.facts.closed == ("ornekkent-ada-1",)
    assert report.facts.added == report.facts.changed == report.facts.removed == ()
    assert len(report.claims.superseded) == 1
    assert loaded.log.head() == 2


def test_a_corrected_line_takes_the_place_of_its_old_words_alone(loaded: Loaded) -> None:
    old = {claim.id: claim for claim in loaded.log.state().claims.values()}
    loaded.world.set("politicians.csv", 3, born="1955-02-02")
    assert loaded.world.load(loaded.log).facts.changed == ("can-deneme",)
    new = {claim.id: claim for claim in loaded.log.state().claims.values()}
    assert len(new) == len(old)
    assert sum(claim == old.get(identity) for identity, claim in new.items()) == len(old) - 1


def test_a_line_that_is_taken_out_takes_nothing_away(loaded: Loaded) -> None:
    loaded.world.drop("member_of.csv", 2)
    report = loaded.world.load(loaded.log)
    assert report.segment is None
    assert [claim.fact for claim in report.claims.missing] == ["uye-kirmizi-ada-1"]
    assert "uye-kirmizi-ada-1" in report.after.facts.by_id


def test_a_source_that_says_open_was_there_on_the_day_of_its_publication(loaded: Loaded) -> None:
    facts = build_facts(loaded.log.state())
    assert facts.by_id["ornekkent-ada-1"].fields["last_seen"] == "2024-06-01"
    assert facts.by_id["denemesehir-ela-2"].fields["last_seen"] == "2024-03-01"
    assert "last_seen" not in facts.by_id["ornekkent-can-1"].fields


def test_a_dry_run_tells_the_difference_and_writes_nothing(loaded: Loaded) -> None:
    loaded.world.set("politicians.csv", 3, born="1955-02-02")
    loaded.world.add("politicians.csv", id="yeni-ornek", name="Yeni Örnek", source="kurul")
    before = snapshot(loaded.log.directory)
    report = loaded.world.load(loaded.log, dry_run=True)
    assert report.segment is None
    assert (report.facts.added, report.facts.changed) == (("yeni-ornek",), ("can-deneme",))
    assert snapshot(loaded.log.directory) == before
    assert loaded.world.load(loaded.log).facts == report.facts


def test_a_dry_run_refuses_what_a_load_refuses(loaded: Loaded) -> None:
    loaded.world.set("politicians.csv", 3, born="x")
    with pytest.raises(LoadRefused):
        loaded.world.load(loaded.log, dry_run=True)


def test_the_rest_is_loaded_when_that_is_asked_for(world: World, tmp_path: Path) -> None:
    world.set("member_of.csv", 2, start="x")
    log = Log(tmp_path / "log")
    with pytest.raises(LoadRefused):
        world.load(log)
    assert log.head() == 0
    report = world.load(log, accept_rest=True)
    assert [(one.file, one.line) for one in report.refused] == [("member_of.csv", 2)]
    assert "uye-kirmizi-ada-1" not in report.after.facts.by_id
    assert "ornekkent-ada-1" in report.after.facts.by_id
    assert log.head() == 1


def test_the_rest_is_not_loaded_when_it_cannot_stand_without_what_was_refused(world: World, tmp_path: Path) -> None:
    world.set("cities.csv", 2, plate="x")
    log = Log(tmp_path / "log")
    with pytest.raises(LoadRefused, match="'ornekkent' is unknown"):
        world.load(log, accept_rest=True)
    assert log.head() == 0


def test_a_refused_line_that_was_mended_is_loaded_like_any_other(world: World, tmp_path: Path) -> None:
    whole = Log(tmp_path / "whole")
    world.load(whole)
    world.set("member_of.csv", 2, start="x")
    mended = Log(tmp_path / "mended")
    world.load(mended, accept_rest=True)
    world.set("member_of.csv", 2, start="1995-06").load(mended)
    assert build_facts(mended.state()).by_id == build_facts(whole.state()).by_id


def test_refused_lines_are_written_with_their_cells_and_reasons(loaded: Loaded, tmp_path: Path) -> None:
    loaded.world.set("politicians.csv", 3, born="x", aliases="C. Deneme, genç|Can").set(
        "parties.csv", 2, colour="kızıl"
    )
    with pytest.raises(LoadRefused) as error:
        loaded.world.load(loaded.log)
    path = tmp_path / "refused.csv"
    write_refused(error.value.refusals, path)
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    assert header[:4] == ["file", "line", "what", "fix"]
    assert len(lines) == len(error.value.refusals) == 2
    for line, refusal in zip(lines, error.value.refusals, strict=True):
        assert line[:4] == [refusal.file, str(refusal.line), refusal.what, refusal.fix]
        assert line[4:] == loaded.world.rows(refusal.file)[refusal.line - 1]


def test_a_written_retraction_of_much_stops_until_it_is_meant(loaded: Loaded) -> None:
    loaded.world.drop("member_of.csv", 2)
    loaded.world.add("retractions.csv", claim=claim_of(loaded.log, "uye-kirmizi-ada-1").id, **SIGNED)
    before = snapshot(loaded.log.directory)
    with pytest.raises(LoadLoses, match=r"take away 1 of \d+ facts, more than 2%: uye-kirmizi-ada-1.*--allow-loss"):
        loaded.world.load(loaded.log)
    assert snapshot(loaded.log.directory) == before
    report = loaded.world.load(loaded.log, allow_loss=True)
    assert report.facts.removed == ("uye-kirmizi-ada-1",)
    assert "uye-kirmizi-ada-1" in build_facts(loaded.log.state(1)).by_id
    assert loaded.world.load(loaded.log).segment is None


@pytest.mark.parametrize(("total", "stops"), [(49, True), (50, False), (70, False)])
def test_up_to_two_per_cent_may_be_taken_back(loaded: Loaded, total: int, stops: bool) -> None:
    for number in range(total - len(loaded.world.facts().by_id)):
        loaded.world.add("politicians.csv", id=f"ek-ornek-{number}", name=f"Ek Örnek {number}", source="kurul")
    assert loaded.world.load(loaded.log).total == total
    loaded.world.drop("member_of.csv", 2)
    loaded.world.add("retractions.csv", claim=claim_of(loaded.log, "uye-kirmizi-ada-1").id, **SIGNED)
    if stops:
        with pytest.raises(LoadLoses):
            loaded.world.load(loaded.log)
    else:
        assert loaded.world.load(loaded.log).facts.removed == ("uye-kirmizi-ada-1",)


def test_a_ruling_decides_and_its_removal_undoes_it(loaded: Loaded) -> None:
    loaded.world.add("rulings.csv", fact="ornekkent-ada-1", field="start", value="2019-04-06", **SIGNED)
    fact = loaded.world.load(loaded.log).after.facts.by_id["ornekkent-ada-1"]
    assert (fact.fields["start"], fact.decided_by, fact.disputed_fields) == ("2019-04-06", "ruling", ("start",))
    loaded.world.drop("rulings.csv", 2)
    assert loaded.world.load(loaded.log).after.facts.by_id["ornekkent-ada-1"].fields["start"] == "2019-04-05"


def test_an_exception_lets_a_finding_stand_that_would_stop_the_load(loaded: Loaded) -> None:
    loaded.world.set("contests.csv", 2, valid="999")
    with pytest.raises(LoadRefused, match="exceed valid 999"):
        loaded.world.load(loaded.log)
    loaded.world.add("exceptions.csv", rule="too-many-votes", facts="yaris-ornekkent", **SIGNED)
    assert loaded.world.load(loaded.log).segment is not None


def test_reading_never_raises_for_what_is_wrong_inside(world: World) -> None:
    for file in ("sources.csv", "politicians.csv", "mayor_of.csv", "rulings.csv"):
        world.body(file, b"\xff\xfe\0")
    reading = world.loader().read()
    assert {refusal.file for refusal in reading.refusals} >= {"sources.csv", "politicians.csv", "mayor_of.csv"}


def test_a_finding_whose_exception_was_taken_out_stops_the_load_though_nothing_is_new(loaded: Loaded) -> None:
    loaded.world.set("contests.csv", 2, valid="999")
    loaded.world.add("exceptions.csv", rule="too-many-votes", facts="yaris-ornekkent", **SIGNED)
    loaded.world.load(loaded.log)
    assert loaded.world.load(loaded.log).segment is None
    loaded.world.drop("exceptions.csv", 2)
    before = snapshot(loaded.log.directory)
    for dry_run in (False, True):
        with pytest.raises(
            LoadRefused, match=r"^contests\.csv:2: yaris-ornekkent: votes of its lines 1000 exceed valid"
        ):
            loaded.world.load(loaded.log, dry_run=dry_run)
    assert snapshot(loaded.log.directory) == before


def test_a_known_end_of_one_source_stands_beside_an_older_ones_open(loaded: Loaded) -> None:
    loaded.world.add(
        "mayor_of.csv", fact="ornekkent-can-1", politician="can-deneme", city="ornekkent", end_state="open",
        last_seen="2018-01-01", source="ajans",
    )  # fmt: skip
    fact = loaded.world.load(loaded.log).after.facts.by_id["ornekkent-can-1"]
    assert (fact.fields["end"], fact.fields["end_state"]) == ("2019-04-05", "known")
    assert fact.disputed_fields == ()


def test_a_sighting_by_one_source_after_another_ones_end_disputes_the_end(loaded: Loaded) -> None:
    loaded.world.add(
        "mayor_of.csv", fact="ornekkent-can-1", politician="can-deneme", city="ornekkent", end_state="open",
        last_seen="2019-04-06", source="ajans",
    )  # fmt: skip
    fact = loaded.world.load(loaded.log).after.facts.by_id["ornekkent-can-1"]
    assert (fact.fields["end"], fact.disputed_fields) == ("2019-04-05", ("end",))


def test_a_ruled_start_does_not_keep_the_kind_of_day_of_another_start(loaded: Loaded) -> None:
    loaded.world.add("rulings.csv", fact="ornekkent-ada-1", field="start", value="2019-04-06", **SIGNED)
    assert "start_day" not in loaded.world.load(loaded.log).after.facts.by_id["ornekkent-ada-1"].fields
