"""The log keeps what was recorded: versions, times, what was taken back, and what is damaged."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest
from small_world import snapshot

import graph.log
from graph.errors import LogBusy, LogDamaged
from graph.log import Log, write_durably
from graph.state import Event
from ontology.claims import Claim, Retraction, make_claim, make_ruling

RULING = make_ruling("f1", "start", None, by="Editör Örnek", on="2024-06-01", reason="seen", loader="test")


def claim(fact: str, name: str = "Ada Örnek") -> Claim:
    return make_claim(fact, "Politician", {"name": name, "aliases": ["Ö\r\n\u2028", "Ş"]}, "kurul", "test", locator="ş")


def record(log: Log, *events: Event, horizon: str = "2024-06-30") -> int:
    with log.writing():
        return log.append(events, loader="test", horizon=horizon).version


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "log")


def test_an_empty_log_is_at_version_nought(log: Log) -> None:
    assert log.head() == 0
    assert log.state().claims == {}
    assert log.manifest().segments == ()
    assert not log.directory.exists()


def test_what_was_appended_is_read_back_with_its_time(log: Log) -> None:
    said = claim("f1")
    assert record(log, said, RULING) == 1
    state = Log(log.directory).state()
    recorded = log.manifest().segments[0].recorded
    assert state.claims == {said.id: said.model_copy(update={"recorded": recorded})}
    assert state.rulings == {RULING.id: RULING.model_copy(update={"recorded": recorded})}
    assert state.horizon == "2024-06-30"


def test_each_append_is_one_version(log: Log) -> None:
    assert [record(log, claim(f"f{n}"), horizon=f"202{n}") for n in (1, 2, 3)] == [1, 2, 3]
    assert log.head() == 3
    assert [len(log.state(version).claims) for version in (0, 1, 2, 3, 99)] == [0, 1, 2, 3, 3]
    assert [log.state(version).horizon for version in (0, 1, 2, 3)] == ["", "2021", "2022", "2023"]


def test_the_manifest_says_what_each_load_did(log: Log) -> None:
    record(log, claim("f1"), claim("f2"), RULING)
    record(log, Retraction(claim=claim("f1").id, by="Editör Örnek", on="2024-06-01", reason="misread"))
    first, second = log.manifest().segments
    assert (first.claims, first.retractions, first.rulings, first.loader) == (2, 0, 1, "test")
    assert (second.claims, second.retractions, second.rulings) == (0, 1, 0)


def test_a_retraction_takes_away_from_then_on_and_not_before(log: Log) -> None:
    record(log, claim("f1"), claim("f2"))
    record(log, Retraction(claim=claim("f1").id, by="Editör Örnek", on="2024-06-01", reason="misread"))
    assert set(log.state(1).claims) == {claim("f1").id, claim("f2").id}
    assert set(log.state(2).claims) == {claim("f2").id}


def test_a_claim_that_stays_keeps_the_time_of_its_first_recording(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(["2024-01-01T00:00:00Z", "2024-02-02T00:00:00Z"])
    monkeypatch.setattr(graph.log, "now", lambda: next(times))
    record(log, claim("f1"))
    record(log, claim("f2"))
    assert {one.fact: one.recorded for one in log.state().claims.values()} == {
        "f1": "2024-01-01T00:00:00Z", "f2": "2024-02-02T00:00:00Z",
    }  # fmt: skip


def test_segments_are_never_written_again(log: Log) -> None:
    record(log, claim("f1"))
    before = snapshot(log.directory / "segments")
    record(log, claim("f2"))
    after = snapshot(log.directory / "segments")
    assert before.items() <= after.items()


def test_a_missing_segment_is_damage(log: Log) -> None:
    record(log, claim("f1"))
    path = log.directory / "segments" / log.manifest().segments[0].file
    path.unlink()
    with pytest.raises(LogDamaged, match=r"is missing; restore it from a copy") as damage:
        log.state()
    assert str(path) in str(damage.value)


@pytest.mark.parametrize("body", [b"", b"{}", b"\xff\xfe"])
def test_a_changed_segment_is_damage(log: Log, body: bytes) -> None:
    record(log, claim("f1"))
    (log.directory / "segments" / log.manifest().segments[0].file).write_bytes(body)
    with pytest.raises(LogDamaged, match=r"is not what was written; restore it"):
        log.state()


def test_one_flipped_letter_is_damage(log: Log) -> None:
    record(log, claim("f1"))
    path = log.directory / "segments" / log.manifest().segments[0].file
    path.write_bytes(path.read_bytes().replace(b"Ada", b"Ata"))
    with pytest.raises(LogDamaged):
        log.state()


def test_damage_after_a_version_does_not_hide_that_version(log: Log) -> None:
    record(log, claim("f1"))
    record(log, claim("f2"))
    (log.directory / "segments" / log.manifest().segments[1].file).unlink()
    assert len(log.state(1).claims) == 1
    with pytest.raises(LogDamaged):
        log.state(2)


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"7", b"null", b'{"format": 1, "segments": [{"version": 1}]}', b'{"segments": 7}', b"\xff",
     b'{"format": "two"}', b'{"format": null}'],
)  # fmt: skip
def test_a_damaged_manifest_is_damage(log: Log, text: bytes) -> None:
    record(log, claim("f1"))
    (log.directory / "manifest.json").write_bytes(text)
    with pytest.raises(LogDamaged, match=r"manifest\.json is damaged; restore it from a copy"):
        log.state()


def test_a_newer_format_asks_for_an_upgrade(log: Log) -> None:
    record(log, claim("f1"))
    path = log.directory / "manifest.json"
    manifest = orjson.loads(path.read_bytes())
    manifest["format"] = graph.log.FORMAT + 1
    path.write_bytes(orjson.dumps(manifest))
    with pytest.raises(LogDamaged, match=r"newer siyaset .*; upgrade first"):
        log.head()


@pytest.mark.parametrize(
    "more",
    [{"parts": []}, {"segments": {"newest": 3}}, {"segments": [{"name": "a", "hash": "b"}]}, {"segments": None}],
)
def test_a_newer_format_with_other_fields_asks_for_an_upgrade_too(log: Log, more: dict[str, object]) -> None:
    record(log, claim("f1"))
    (log.directory / "manifest.json").write_bytes(orjson.dumps({"format": graph.log.FORMAT + 1, **more}))
    before = snapshot(log.directory)
    for ask in (log.head, log.state, lambda: record(log, claim("f2"))):
        with pytest.raises(LogDamaged, match=r"newer siyaset \(format \d+\); upgrade first") as newer:
            ask()
        assert "damaged" not in str(newer.value)
    assert snapshot(log.directory) == before


def test_a_damaged_log_is_not_written_to(log: Log) -> None:
    record(log, claim("f1"))
    (log.directory / "manifest.json").write_bytes(b"{")
    before = snapshot(log.directory)
    with pytest.raises(LogDamaged):
        record(log, claim("f2"))
    assert snapshot(log.directory) == before


def test_what_a_killed_writer_leaves_behind_counts_for_nothing(log: Log) -> None:
    record(log, claim("f1"))
    before = log.state()
    segments = log.directory / "segments"
    (segments / ".000002-0123456789ab.jsonl.4711").write_bytes(b'{"event":"cl')
    (segments / "000002-0123456789ab.jsonl").write_bytes(b'{"event":"claim"}\n')
    (log.directory / ".manifest.json.4711").write_bytes(b'{"format": 1, "seg')
    assert log.state() == before
    assert log.head() == 1
    assert record(log, claim("f2")) == 2
    assert {one.fact for one in log.state().claims.values()} == {"f1", "f2"}


def test_a_writer_killed_before_the_manifest_can_write_the_same_again(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(log, claim("f1"))

    def killed(path: Path, body: bytes) -> None:
        if path.name == "manifest.json":
            raise KeyboardInterrupt
        write_durably(path, body)

    with monkeypatch.context() as patch:
        patch.setattr(graph.log, "write_durably", killed)
        with pytest.raises(KeyboardInterrupt):
            record(log, claim("f2"))
    assert log.head() == 1
    assert record(log, claim("f2")) == 2
    assert len(log.state().claims) == 2


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_durably(path, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            write_durably(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_second_writer_waits_and_then_says_that_the_log_is_busy(log: Log) -> None:
    other = Log(log.directory)
    with log.writing():
        begun = time.monotonic()
        with pytest.raises(LogBusy, match="wait for it or stop it"), other.writing(timeout=0.2):
            pytest.fail("two writers at once")
        assert time.monotonic() - begun >= 0.2
    with other.writing(timeout=0.2):
        pass


def test_a_writer_in_another_process_is_waited_for(log: Log) -> None:
    holds = (
        "import sys, pathlib\nfrom graph.log import Log\n"
        "with Log(pathlib.Path(sys.argv[1])).writing():\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", holds, str(log.directory)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LogBusy), log.writing(timeout=0.1):
            pytest.fail("two writers at once")
        holder.kill()
    assert record(log, claim("f1")) == 1


def test_reading_needs_no_lock(log: Log) -> None:
    record(log, claim("f1"))
    with log.writing():
        assert len(Log(log.directory).state().claims) == 1
