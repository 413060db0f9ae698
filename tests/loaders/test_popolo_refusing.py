"""What is wrong in Popolo is refused with its path, its line and what to do; nothing is half loaded."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from bringing import bring_file, written
from faulty import Loaded
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_world import snapshot
from test_popolo_reading import FIXED, council

from loaders.description import describe
from loaders.errors import LoadRefused
from loaders.popolo.document import DEEPEST
from loaders.popolo.reader import PopoloReader
from loaders.reading import Refusal
from loaders.records import write_refused_records

Document = dict[str, Any]


def spoil(place: Callable[[Document], object]) -> Document:
    document: Document = council()
    place(document)
    return document


@pytest.mark.parametrize(
    ("change", "path", "what"),
    [
        (lambda d: d["persons"][1].update(birth_date="1970-02-31"), "persons[1].birth_date", "no day of the calendar"),
        (lambda d: d["persons"][1].update(birth_date="31.12.1970"), "persons[1].birth_date", "is no date"),
        (lambda d: d["persons"][0].update(death_date="1950"), "persons[0].death_date", "before birth_date 1960"),
        (lambda d: d["persons"][0].pop("name"), "persons[0].name", "without a name"),
        (lambda d: d["persons"].append({"id": "p/ada", "name": "Ela Misal"}), "persons[2].id", "is persons[0] already"),
        (lambda d: d["memberships"][1].update(start_date="2005"), "memberships[1].end_date", "before start_date 2005"),
        (lambda d: d["memberships"][1].update(start_date="9999-12-31"), "memberships[1].start_date", "no day"),
        (lambda d: d["memberships"][0].update(person_id="p/x"), "memberships[0].person_id", "no person has the id"),
        (lambda d: d["memberships"][0].pop("person_id"), "memberships[0].person_id", "says of no one"),
        (lambda d: d["memberships"][0].update(organization_id="o/x"), "memberships[0].organization_id", "no organiz"),
        (lambda d: d["memberships"][1].update(post_id="x"), "memberships[1].post_id", "none of posts has the id"),
        (lambda d: d["memberships"][1].update(on_behalf_of_id="x"), "memberships[1].on_behalf_of_id", "no organiz"),
        (lambda d: d["memberships"][0].update(role="juggler"), "memberships[0].role", "'juggler' in party is in no"),
        (lambda d: d["persons"].append("x"), "persons[2]", "is no object"),
    ],
)  # fmt: skip
def test_a_wrong_record_is_refused_with_its_path(
    loaded: Loaded, tmp_path: Path, change: Callable[[Document], object], path: str, what: str
) -> None:
    before = snapshot(loaded.log.directory)
    file = written(tmp_path, "council.json", spoil(change))
    with pytest.raises(LoadRefused) as refused:
        bring_file(file, loaded.log, fixed=FIXED)
    first = next(one for one in refused.value.refusals if one.file == f"council.json {path}")
    assert what in first.what
    assert first.fix
    assert first.line > 1
    assert snapshot(loaded.log.directory) == before


def test_the_line_is_the_records_own(loaded: Loaded, tmp_path: Path) -> None:
    file = written(tmp_path, "council.json", spoil(lambda d: d["persons"][1].update(birth_date="x")))
    with pytest.raises(LoadRefused) as refused:
        bring_file(file, loaded.log, fixed=FIXED)
    (one,) = [one for one in refused.value.refusals if "birth_date" in one.file]
    assert '"p/ela"' in "\n".join(file.read_text("utf-8").splitlines()[one.line - 1 : one.line + 2])


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b"[1, 2]", "it has none of persons"),
        (b'{"persons": {}}', "persons is no list"),
        (b'{"persons": "x\xff"}', "not in UTF-8"),
        (b'{"persons": [' + b'{"a":' * 300 + b"1" + b"}" * 300 + b"]}", f"deeper than {DEEPEST}"),
        (b'{"persons": ' + b"[" * 100_000, "no JSON"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "no JSON"),
    ],
)
def test_what_is_no_popolo_is_refused_whole(tmp_path: Path, content: bytes, what: str) -> None:
    found: list[Refusal] = []
    assert list(PopoloReader(str(written(tmp_path, "a.json", content)), describe({})).statements(found.append)) == []
    (refusal,) = found
    assert refusal.fatal
    assert what in refusal.what


def test_without_a_source_nothing_is_taken(loaded: Loaded, tmp_path: Path) -> None:
    with pytest.raises(LoadRefused, match="nothing says where it comes from; give the file a source"):
        bring_file(written(tmp_path, "council.json", council()), loaded.log, sourced=False)


def test_refused_records_can_be_mended_and_loaded_by_themselves(loaded: Loaded, tmp_path: Path) -> None:
    file = written(tmp_path, "council.json", spoil(lambda d: d["memberships"][1].update(end_date="1998")))
    report = bring_file(file, loaded.log, accept=True, fixed=FIXED)
    assert len(report.refused) == 1
    kept = tmp_path / "refused.jsonl"
    write_refused_records(report.refused, kept)
    (line,) = kept.read_text("utf-8").splitlines()
    assert json.loads(line)["what"] == "1998 is before start_date 1999-04"
    kept.write_text(line.replace('"1998"', '"2003-05-06"'), "utf-8")
    mended = bring_file(kept, loaded.log, fixed=FIXED)
    fact = mended.after.facts.by_id["mayor-ornekkent-ela-misal-1"]
    assert (fact.fields["end"], fact.fields["party"]) == ("2003-05-06", "kirmizi-parti")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9999, 9999) | st.text(max_size=8) | st.just("9999-12-31"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_record_spoiled_gives_statements_and_refusals_only(tmp_path: Path, data: st.DataObject) -> None:
    document = council()
    collection = data.draw(st.sampled_from(list(document)))
    record = data.draw(st.sampled_from(document[collection]))
    others = ("identifiers", "links", "sources", "siyaset", "other_names", "memberships")
    record[data.draw(st.sampled_from([*record, *others]))] = data.draw(VALUES)
    body = orjson.dumps(document)
    if data.draw(st.booleans()):
        at = data.draw(st.integers(0, len(body)))
        body = body[:at] + data.draw(st.binary(max_size=6)) + body[at + data.draw(st.integers(0, 6)) :]
    found: list[Refusal] = []
    reader = PopoloReader(str(written(tmp_path, "a.json", body)), describe({"source": {"id": "defter"}}))
    for statement in reader.statements(found.append):
        assert statement.origin.row
    for refusal in found:
        assert refusal.what
        assert refusal.fix


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_spoiled_file_is_loaded_whole_or_not_at_all(loaded: Loaded, tmp_path: Path, data: st.DataObject) -> None:
    before, head = snapshot(loaded.log.directory), loaded.log.head()
    document = council()
    collection = data.draw(st.sampled_from(list(document)))
    record = data.draw(st.sampled_from(document[collection]))
    record[data.draw(st.sampled_from(list(record)))] = data.draw(VALUES)
    try:
        bring_file(written(tmp_path, "a.json", document), loaded.log, fixed=FIXED)
    except LoadRefused:
        assert snapshot(loaded.log.directory) == before
    else:
        assert loaded.log.head() in (head, head + 1)
