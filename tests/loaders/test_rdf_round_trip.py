"""The Turtle export loaded into an empty log: the same facts, claims and judgements, in every field."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from bringing import bring_file
from faulty import Loaded

from graph.edition import edition_of
from graph.export import export_turtle
from graph.log import Log
from graph.state import LogState
from loaders.errors import LoadRefused
from ontology.model import THINGS


@pytest.fixture
def judged(loaded: Loaded) -> Loaded:
    """The small world with a ruling, a merge, two that are two, and dates that are not sure."""
    signed = {"by": "Editör Örnek", "on": "2024-06-01", "reason": "seen in the minutes"}
    world = loaded.world
    world.add("politicians.csv", id="can-d", name="Can D.", source="gazete", locator="page 9")
    world.add(
        "member_of.csv", fact="uye-mavi-can-1", member="can-d", group="mavi-parti", start="2012~", source="gazete"
    )
    world.add("merges.csv", old="can-d", new="can-deneme", **signed)
    world.add("distinct.csv", left="ada-ornek", right="ela-misal", **signed)
    world.add("rulings.csv", fact="ornekkent-can-1", field="party", value="kirmizi-parti", **signed)
    world.add("rulings.csv", fact="onder-mavi-can-1", field="role", value="", **signed)
    world.set("provinces.csv", 2, lat="40.000001", lon="30.123456789012")
    world.load(loaded.log)
    return loaded


def exported(loaded: Loaded, directory: Path) -> Path:
    export_turtle(loaded.log, directory)
    return directory / "siyaset.ttl"


def unrecorded(state: LogState, part: str) -> dict[str, object]:
    return {key: one.model_copy(update={"recorded": ""}) for key, one in getattr(state, part).items()}


def test_the_same_facts_in_every_field(judged: Loaded, tmp_path: Path) -> None:
    before = edition_of(judged.log)
    report = bring_file(exported(judged, tmp_path / "out"), Log(tmp_path / "empty"), sourced=False)
    assert report.refused == ()
    after = edition_of(Log(tmp_path / "empty"))
    assert after.facts.by_id == before.facts.by_id
    assert list(after.facts.by_id) == list(before.facts.by_id)
    assert after.facts.horizon == before.facts.horizon == "2024-06-30"
    for part in ("rulings", "merges", "distinct"):
        assert unrecorded(after.state, part) == unrecorded(before.state, part)
        assert getattr(after.state, part)
    # A claim on a merged id is exported as it is read: of the id that stays.
    merged = {"can-d", "uye-mavi-can-1"}
    claims, exact = (unrecorded(one.state, "claims") for one in (after, before))
    assert claims.keys() == exact.keys()
    assert all(claims[key] == one for key, one in exact.items() if not merged & {one.fact})  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("ending", "form"),
    [(".nt", pyoxigraph.RdfFormat.N_TRIPLES), (".nq", pyoxigraph.RdfFormat.N_QUADS),
     (".trig", pyoxigraph.RdfFormat.TRIG), (".jsonld", pyoxigraph.RdfFormat.JSON_LD)],
)  # fmt: skip
def test_every_form_of_it_says_the_same(
    judged: Loaded, tmp_path: Path, ending: str, form: pyoxigraph.RdfFormat
) -> None:
    """After other programs have put the triples into another order, the order of a fact's sources may differ."""
    store = pyoxigraph.Store()
    store.load(path=str(exported(judged, tmp_path / "out")), format=pyoxigraph.RdfFormat.TURTLE)
    path = tmp_path / f"export{ending}"
    if form.supports_datasets:
        store.dump(str(path), form)
    else:
        store.dump(str(path), form, from_graph=pyoxigraph.DefaultGraph())
    bring_file(path, Log(tmp_path / "empty"), sourced=False)
    found, wanted = edition_of(Log(tmp_path / "empty")).facts.by_id, edition_of(judged.log).facts.by_id
    assert found.keys() == wanted.keys()
    for key, fact in wanted.items():
        sorted_ = {"claims": tuple(sorted(fact.claims)), "sources": tuple(sorted(fact.sources))}
        one = found[key]
        assert replace(one, claims=tuple(sorted(one.claims)), sources=tuple(sorted(one.sources))) == replace(
            fact, **sorted_
        )


def test_in_the_log_that_it_came_from_nothing_is_new(judged: Loaded, tmp_path: Path) -> None:
    report = bring_file(exported(judged, tmp_path), judged.log, sourced=False)
    assert report.claims.is_empty
    assert any("facts were taken by their claims" in note for note in report.notes)
    assert not any("say nothing that is read" in note for note in report.notes)


def test_curated_tables_find_their_own_claims_again(judged: Loaded, tmp_path: Path) -> None:
    log = Log(tmp_path / "empty")
    judged.world.set("politicians.csv", 5, name="Can D.")
    bring_file(exported(judged, tmp_path / "out"), log, sourced=False)
    report = judged.world.load(log)
    assert {claim.fact for claim in report.claims.added} <= {"uye-mavi-can-1", "can-d"}


def test_an_older_export_does_not_speak_against_newer_claims(judged: Loaded, tmp_path: Path) -> None:
    path = exported(judged, tmp_path)
    judged.world.set("member_of.csv", 2, start="1995-06-03")
    judged.world.load(judged.log)
    with pytest.raises(LoadRefused, match="gazete says something else of uye-kirmizi-ada-1 here"):
        bring_file(path, judged.log, sourced=False)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('sy:said "{\\"aliases', 'sy:said "[\\"aliases', "no JSON object"),
        ('\\"born\\":\\"1955\\"', '\\"born\\":\\"soon\\"', "'soon' is no date"),
        ('\\"born\\":\\"1955\\"', '\\"height\\":\\"1955\\"', "Politician has no field 'height'"),
        ("sy:states sy:Politician", "sy:states sy:Wizard", "no kind that sources speak of"),
        ('sy:ruledBy "Editör Örnek"', 'sy:ruledBy "A", "B"', "2 values of ruledBy"),
        ("sy:mergedInto id:can-deneme", "sy:mergedInto <http://example.org/x>", "no id of ours"),
    ],
)
def test_a_spoiled_claim_or_judgement_is_refused(judged: Loaded, tmp_path: Path, old: str, new: str, what: str) -> None:
    path = exported(judged, tmp_path)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    log = Log(tmp_path / "empty")
    with pytest.raises(LoadRefused, match=what):
        bring_file(path, log, sourced=False)
    assert log.head() == 0


def test_the_facts_of_an_export_without_its_claims(loaded: Loaded, tmp_path: Path) -> None:
    """As a query for some of them gives them: known facts say nothing new, and an empty log gets the same fields."""
    beside = tuple(f"https://w3id.org/siyaset/{one}" for one in ("claim/", "ruling/", "dataset"))
    form = pyoxigraph.RdfFormat.TURTLE
    triples = pyoxigraph.parse(path=str(exported(loaded, tmp_path / "out")), format=form)
    path = tmp_path / "facts.ttl"
    pyoxigraph.serialize((one.triple for one in triples if not one.subject.value.startswith(beside)), str(path), form)  # type: ignore[union-attr]
    assert bring_file(path, loaded.log, sourced=False).claims.is_empty
    report = bring_file(path, Log(tmp_path / "empty"), sourced=False, new=list(THINGS))
    found, wanted = report.after.facts.by_id, edition_of(loaded.log).facts.by_id
    assert {key: found[key].fields for key in wanted} == {key: fact.fields for key, fact in wanted.items()}
    assert found.keys() == wanted.keys()
