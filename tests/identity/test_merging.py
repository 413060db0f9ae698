"""Two ids found to be one are read as one everywhere; the log keeps the finding and its withdrawal."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from merged_world import MERGED, SIGNED, enter_twice, merge_all
from small_world import World

from graph.build import build_facts
from graph.log import Log
from graph.merging import apply_merges
from graph.project import project
from graph.rdf.triples import facts_to_triples
from graph.state import LogState
from loaders.errors import LoadRefused
from ontology.generate.namespaces import SY, thing_iri
from ontology.rules.codes import RULES
from ontology.rules.finding import run_rules


@pytest.fixture
def twice(world: World) -> World:
    return enter_twice(world)


def state_of(world: World) -> LogState:
    reading = world.loader().read()
    assert not reading.refusals, [str(one) for one in reading.refusals]
    return LogState().after([*reading.claims, *reading.judgements], "", reading.horizon)


def test_what_is_said_of_the_old_id_is_said_of_the_new_one(twice: World) -> None:
    facts = merge_all(twice).facts()
    assert facts.by_id.keys().isdisjoint(MERGED)
    spell = facts.by_id["ornekkent-ada-0"]
    assert (spell.subject, spell.object, spell.text("party")) == ("ada-ornek", "ornekkent", "kirmizi-parti")
    stood = facts.by_id["aday-ada-2"]
    assert (stood.subject, stood.object, stood.text("party")) == ("ada-ornek", "yaris-denemesehir", "kirmizi-parti")
    assert facts.by_id["yaris-denemesehir"].text("election") == "yerel-2019"
    person = facts.by_id["ada-ornek"]
    assert set(person.sources) == {"kurul", "gazete"}
    assert person.text("born") == "1960-05-01"
    assert run_rules(RULES, facts) == []


def test_no_record_and_no_triple_names_the_old_id_but_to_say_where_it_leads(twice: World) -> None:
    state = state_of(merge_all(twice))
    facts = build_facts(state)
    projection = project(facts, state)
    redirects = {node.id: node.properties for node in projection.nodes.values() if node.label == "Redirect"}
    assert {old: found["to"] for old, found in redirects.items()} == MERGED
    assert redirects["ada-o"] == {
        "to": "ada-ornek", "kind": "Politician", "by": "Editör Örnek", "on": "2024-06-01",
        "reason": "one certificate names both",
    }  # fmt: skip
    for edge in projection.edges.values():
        assert {edge.from_id, edge.to_id}.isdisjoint(MERGED)
        assert set(map(str, edge.properties.values())).isdisjoint(MERGED)
    for node in projection.nodes.values():
        assert node.label == "Redirect" or node.id not in MERGED
        assert node.properties.get("fact") not in MERGED
    old = {thing_iri(one): thing_iri(new) for one, new in MERGED.items()}
    triples = list(facts_to_triples(facts, state))
    assert {subject: value for subject, _, value in triples if subject in old} == old
    assert not [one for one in triples if one[2] in old and one[1] != SY.mergedId]


def test_a_name_that_lost_is_still_looked_for(twice: World) -> None:
    state = state_of(merge_all(twice))
    node = project(build_facts(state), state).nodes["Politician", "ada-ornek"]
    assert {"ada ornek", "ada orneko", "ornek ada"} <= set(node.properties["keys"])


def test_to_read_a_state_twice_changes_nothing_more(twice: World) -> None:
    once = apply_merges(state_of(merge_all(twice)))
    assert apply_merges(once) == once


def test_a_state_without_merges_is_read_as_it_stands(twice: World) -> None:
    state = state_of(twice)
    assert apply_merges(state) is state


def test_a_merge_taken_out_brings_both_back_and_the_log_keeps_both_events(twice: World, tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    twice.load(log)
    before = build_facts(log.state())
    line = twice.add("merges.csv", old="ada-o", new="ada-ornek", **SIGNED)
    report = twice.load(log)
    assert report.facts.removed == ("ada-o",)
    twice.drop("merges.csv", line)
    twice.load(log)
    assert build_facts(log.state()).by_id == before.by_id
    assert "ada-o" not in build_facts(log.state(2)).by_id
    assert [segment.merges for segment in log.manifest().segments] == [0, 1, 0]
    events = [
        orjson.loads(line)
        for segment in log.manifest().segments[1:]
        for line in (log.directory / "segments" / segment.file).read_bytes().splitlines()
    ]
    assert [event["event"] for event in events] == ["merge", "retraction"]
    assert events[1]["claim"] == events[0]["id"]
    assert events[1]["reason"] == "no longer merged"


def test_the_same_files_again_are_nothing_new(twice: World, tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    merge_all(twice).add("distinct.csv", left="ada-ornek", right="ela-misal", **SIGNED)
    twice.load(log)
    assert twice.load(log).segment is None
    assert log.head() == 1


def test_a_log_written_before_there_were_merges_is_read(twice: World, tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    twice.load(log)
    path = log.directory / "manifest.json"
    manifest = orjson.loads(path.read_bytes())
    manifest["format"] = 1
    for segment in manifest["segments"]:
        del segment["merges"], segment["distinct"]
    path.write_bytes(orjson.dumps(manifest))
    assert log.state().merges == {}
    merge_all(twice).load(log)
    assert orjson.loads(path.read_bytes())["format"] == 2
    assert len(log.state().merges) == len(MERGED)


def test_lines_put_under_the_new_id_leave_the_redirect(world: World) -> None:
    world.add("merges.csv", old="ada-eski", new="ada-ornek", **SIGNED)
    state = state_of(world)
    assert project(build_facts(state), state).nodes["Redirect", "ada-eski"].properties["to"] == "ada-ornek"


def test_a_ruling_on_the_old_id_counts_unless_there_is_one_on_the_new(twice: World) -> None:
    twice.add("merges.csv", old="ada-o", new="ada-ornek", **SIGNED)
    twice.add("rulings.csv", fact="ada-o", field="born", value="1961", **SIGNED)
    assert twice.facts().by_id["ada-ornek"].text("born") == "1961"
    twice.add("rulings.csv", fact="ada-ornek", field="born", value="1962", **SIGNED)
    assert twice.facts().by_id["ada-ornek"].text("born") == "1962"


def test_an_exception_follows_its_things(twice: World) -> None:
    twice.add("merges.csv", old="ada-o", new="ada-ornek", **SIGNED)
    twice.add("exceptions.csv", rule="outside-life", facts="ornekkent-ada-0|ada-o", **SIGNED)
    (exception,) = twice.loader().read().exceptions
    assert exception.facts == {"ornekkent-ada-0", "ada-ornek"}


def test_a_finding_on_what_stays_points_to_the_line_of_what_went(twice: World, tmp_path: Path) -> None:
    twice.add("merges.csv", old="ada-o", new="ada-ornek", **SIGNED)
    twice.set("politicians.csv", 5, source="rivayet")
    with pytest.raises(LoadRefused) as refused:
        twice.load(Log(tmp_path / "log"))
    assert [(one.file, one.line) for one in refused.value.refusals] == [("politicians.csv", 5)]


def test_two_candidacies_of_one_person_are_merged_like_things(twice: World) -> None:
    twice.add("stood_in.csv", fact="aday-cift", candidate="ada-o", contest="yaris-ornekkent", votes="600",
              party="kp-eski", source="gazete")  # fmt: skip
    merge_all(twice).add("merges.csv", old="aday-cift", new="aday-ornekkent-ada", **SIGNED)
    facts = twice.facts()
    assert "aday-cift" not in facts.by_id
    assert set(facts.by_id["aday-ornekkent-ada"].sources) == {"kurul", "gazete"}
