"""RDF that is wrong or dangerous is refused: nothing is fetched, nothing is half loaded, nothing breaks."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from bringing import bring_file, written
from faulty import Loaded
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_world import snapshot
from test_rdf_words_of_others import FIXED, MEMBERSHIPS, PREFIXES, SCHEMA_JSON

from graph.errors import GraphError
from graph.export import export_turtle
from graph.log import Log
from loaders.description import describe
from loaders.errors import BadDescription, LoadRefused, NoSuchSource
from loaders.rdf.reader import RdfReader
from loaders.reading import Refusal
from loaders.records import write_refused_records


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def refusals_of(path: Path) -> list[Refusal]:
    found: list[Refusal] = []
    reader = RdfReader(str(path), describe({"source": {"id": "defter"}}))
    list(reader.kept(found.append))
    list(reader.statements(found.append))
    return found


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.jsonld", '{"@context": "http://127.0.0.1:9/c.jsonld", "a": 1}', "asks for a context elsewhere"),
        ("a.jsonld", '{"@context": ["https://example.org/c"], "a": 1}', "asks for a context elsewhere"),
        ("a.jsonld", '{"@context": {"@import": "http://127.0.0.1:9/c"}, "a": 1}', "asks for a context elsewhere"),
        ("a.jsonld", '{"@context": {"x": {"@id": "http://e.org/x", "@context": "file:///etc/passwd"}}}', "elsewhere"),
        ("a.jsonld", '{"a":' * 500 + "1" + "}" * 500, "deeper than 100"),
        ("a.jsonld", "[" * 200_000, "no JSON"),
        ("a.jsonld", "{", "no JSON"),
        ("a.ttl", "<http://e.org/a> <http://e.org/b> .", "not well formed"),
        ("a.ttl", "@prefix : <http://e.org/> .\n:a :b :c ;;; :d", "not well formed"),
        ("a.ttl", "[" * 100_000, "not well formed"),
        ("a.ttl", b"\xff\xfe", "not well formed"),
        ("a.nt", '<http://e.org/a> <http://e.org/b> "' + "x" * 2_000_000 + '" .', "longer than 1 MB"),
        ("a.ttl", '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "well formed"),
        ("a.trig", "{ <<( <http://e.org/a> <http://e.org/b> <http://e.org/c> )>> <http://e.org/b> 1 }", ""),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_whole(
    tmp_path: Path, name: str, content: str | bytes, what: str
) -> None:
    found = refusals_of(written(tmp_path, name, content))
    assert found
    assert all(one.fatal and one.fix for one in found)
    assert what in found[0].what


def test_a_fault_of_the_form_has_its_line(tmp_path: Path) -> None:
    (found,) = refusals_of(written(tmp_path, "a.ttl", "@prefix e: <http://e.org/> .\n\ne:a e:b e:c .\ne:a e:b 'x\n"))
    assert found.line == 4


@pytest.mark.parametrize("name", ["a.rdf", "a.xml", "a.owl", "a"])
def test_other_forms_are_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoSuchSource, match=r"give it one of \.ttl"):
        RdfReader(str(written(tmp_path, name, "<rdf/>")), describe({}))


def test_a_word_that_our_vocabulary_does_not_have_is_refused(loaded: Loaded, tmp_path: Path) -> None:
    turtle = "id:ada-ornek a sy:Politician ; sy:hieght 3 ; prov:wasDerivedFrom id:kurul . id:x a sy:Wizard ."
    with pytest.raises(LoadRefused) as refused:
        bring_file(written(tmp_path, "a.ttl", PREFIXES + turtle), loaded.log)
    text = str(refused.value)
    assert "ontology#hieght (1 times)" in text
    assert "ontology#Wizard (1 times)" in text


@pytest.mark.parametrize(
    ("turtle", "what"),
    [
        ("id:x a sy:MemberOf ; sy:subject id:ada-ornek ; sy:object id:mavi-parti .", "says where it comes from"),
        ("id:x a sy:MemberOf ; sy:object id:mavi-parti ; prov:wasDerivedFrom id:kurul .", "without a subject"),
        ('id:x a sy:MemberOf ; sy:subject id:ada-ornek ; sy:object id:mavi-parti ; sy:start "soon" ; '
         "prov:wasDerivedFrom id:kurul .", "start: 'soon' is no date"),
        ("id:ornekkent-can-1 a sy:MemberOf ; sy:subject id:ada-ornek ; sy:object id:mavi-parti ; "
         "prov:wasDerivedFrom id:kurul .", "ornekkent-can-1 is MAYOR_OF can-deneme ornekkent"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_node_is_said_of_it(loaded: Loaded, tmp_path: Path, turtle: str, what: str) -> None:
    path = written(tmp_path, "a.ttl", PREFIXES.partition("ex:red")[0] + turtle)
    with pytest.raises(LoadRefused, match=what) as refused:
        bring_file(path, loaded.log, sourced=False)
    assert "a.ttl https://w3id.org/siyaset/id/" in refused.value.refusals[0].file


def test_people_of_others_need_a_source(loaded: Loaded, tmp_path: Path) -> None:
    with pytest.raises(LoadRefused, match="give the file a source in a description"):
        bring_file(written(tmp_path, "a.ttl", PREFIXES), loaded.log, sourced=False)


def test_a_role_in_no_table_is_refused_with_what_to_do(loaded: Loaded, tmp_path: Path) -> None:
    turtle = 'ex:m org:member ex:ela ; org:organization ex:red ; org:role [ rdfs:label "juggler" ] .'
    with pytest.raises(LoadRefused, match=r"'juggler' in 'Red Party' .*say under rdf: roles:"):
        bring_file(written(tmp_path, "a.ttl", PREFIXES + turtle), loaded.log)


def test_a_wrong_description_is_refused(loaded: Loaded, tmp_path: Path) -> None:
    with pytest.raises(BadDescription, match=r"rdf\.role"):
        bring_file(written(tmp_path, "a.ttl", PREFIXES), loaded.log, rdf={"role": {}})


def test_refused_nodes_can_be_mended_and_loaded_by_themselves(loaded: Loaded, tmp_path: Path) -> None:
    turtle = PREFIXES + MEMBERSHIPS["our ends with their times"].replace("1999-04", "soon")
    report = bring_file(written(tmp_path, "a.ttl", turtle), loaded.log, accept=True)
    kept = tmp_path / "refused.jsonl"
    write_refused_records(report.refused, kept)
    kept.write_text(kept.read_text("utf-8").replace('"soon"', '"1998-04"', 1), "utf-8")
    mended = bring_file(kept, loaded.log)
    assert mended.after.facts.by_id["mayor-ornekkent-ela-misal-1"].fields["start"] == "1998-04"


SEEDS = [PREFIXES + MEMBERSHIPS[way] for way in MEMBERSHIPS]


def spoiled(data: st.DataObject, body: bytes) -> bytes:
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(body)))
        other = data.draw(st.integers(0, len(body)))
        piece = data.draw(st.binary(max_size=8) | st.just(body[other : other + 40]))
        body = body[:at] + piece + body[at + data.draw(st.integers(0, 30)) :]
    return body


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_spoiled_file_gives_statements_and_refusals_only(tmp_path: Path, data: st.DataObject) -> None:
    name, seed = data.draw(st.sampled_from([*(("a.ttl", one) for one in SEEDS), ("a.jsonld", SCHEMA_JSON)]))
    for refusal in refusals_of(written(tmp_path, name, spoiled(data, seed.encode()))):
        assert refusal.what
        assert refusal.fix


@pytest.fixture(scope="module")
def small_export(loaded_once: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    directory = tmp_path_factory.mktemp("export")
    export_turtle(Log(loaded_once / "log"), directory)
    return (directory / "siyaset.ttl").read_bytes()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_spoiled_file_is_loaded_whole_or_not_at_all(
    loaded: Loaded, tmp_path: Path, small_export: bytes, data: st.DataObject
) -> None:
    before, head = snapshot(loaded.log.directory), loaded.log.head()
    seed = data.draw(st.sampled_from([*(one.encode() for one in SEEDS), small_export]))
    try:
        bring_file(written(tmp_path, "a.ttl", spoiled(data, seed)), loaded.log, fixed=FIXED)
    except (LoadRefused, GraphError):
        assert snapshot(loaded.log.directory) == before
    else:
        assert loaded.log.head() in (head, head + 1)
