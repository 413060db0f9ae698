"""What may be passed on: nothing that comes only from a source that was left out, and nothing that leads nowhere."""

from __future__ import annotations

from pathlib import Path

from graph.build import build_facts
from graph.export import export_turtle
from graph.licence import Licence, Passed, pass_on
from graph.log import Log
from ontology.claims import make_ruling
from tests.coverage.invented import HORIZON, Invented

REUSES = ("open", "facts-only", "share-alike", "no")


def world() -> Invented:
    """A city with four spells, each from a source of another reuse; the people and the city are free."""
    made = Invented().thing("City", "kent", kind="district")
    for number, reuse in enumerate(REUSES):
        made.source(f"kaynak-{reuse}", reuse)
        year = 1990 + 5 * number
        made.mayor(f"donem-{reuse}", "kent", f"{year}-04-01", f"{year + 5}-04-01", source=f"kaynak-{reuse}")
    return made


def passed(made: Invented, licence: Licence) -> Passed:
    state = made.state()
    return pass_on(state, build_facts(state), licence)


def spells(found: Passed) -> set[str]:
    return {fact.id.removeprefix("donem-") for fact in found.facts.of("MAYOR_OF")}


def test_each_licence_passes_on_what_its_sources_allow() -> None:
    made = world()
    assert spells(passed(made, Licence.OPEN)) == {"open", "facts-only"}
    assert spells(passed(made, Licence.SHARE_ALIKE)) == {"open", "facts-only", "share-alike"}
    assert spells(passed(made, Licence.ALL)) == set(REUSES)
    assert "kaynak-share-alike" not in passed(made, Licence.OPEN).facts.by_id
    assert {claim.source for claim in passed(made, Licence.OPEN).state.claims.values()} == {
        "kurul", "kaynak-open", "kaynak-facts-only",
    }  # fmt: skip


def test_a_copy_is_bound_by_what_it_copies() -> None:
    made = world().source("kopya", "open", derived_from="kaynak-share-alike")
    made.mayor("donem-kopya", "kent", "2020-04-01", source="kopya")
    assert "kopya" not in spells(passed(made, Licence.OPEN))
    assert "kopya" in spells(passed(made, Licence.SHARE_ALIKE))


def test_values_are_decided_anew_from_what_remains() -> None:
    made = world().source("ansiklopedi", "share-alike", reliability="official")
    made.mayor("donem-open", "kent", "1990-04-03", "1995-04-01", source="ansiklopedi", began_by="election")
    whole = passed(made, Licence.ALL).facts.by_id["donem-open"]
    assert (whole.text("start"), whole.text("began_by")) == ("1990-04-03", "election")
    assert whole.disputed_fields
    fact = passed(made, Licence.OPEN).facts.by_id["donem-open"]
    assert (fact.text("start"), fact.text("began_by"), fact.disputed_fields) == ("1990-04-01", None, ())
    assert fact.sources == ("kaynak-open",)


def test_what_hangs_on_a_thing_that_is_gone_goes_too() -> None:
    made = world().thing("Party", "mavi", "kaynak-share-alike").thing("Politician", "ada", "kaynak-no")
    made.mayor("donem-mavi", "kent", "2020-04-01", party="mavi")
    made.relation("MEMBER_OF", "uye-ada", "ada", "mavi")
    found = passed(made, Licence.OPEN)
    assert found.facts.by_id["donem-mavi"].text("party") is None
    assert {"mavi", "ada", "uye-ada"} & set(found.facts.by_id) == set()


def test_an_id_that_the_editors_minted_stays_with_its_fact() -> None:
    made = Invented().thing("City", "kent", kind="district").source("ansiklopedi", "share-alike")
    made.mayor("donem", "kent", "1990-04-01", source="ansiklopedi")
    made.relation("MAYOR_OF", "donem", "kisi-donem", "kent", standing="elected", start="1990")
    fact = passed(made, Licence.OPEN).facts.by_id["donem"]
    assert (fact.text("mandate"), fact.text("start"), fact.derived) == ("gorev-donem", "1990", ("mandate",))


def test_a_fact_that_loses_what_it_must_have_is_left_out() -> None:
    made = Invented().thing("City", "kent", kind="district").source("ansiklopedi", "share-alike")
    made.mayor("donem", "kent", "1990-04-01", source="ansiklopedi")
    made.relation("MAYOR_OF", "donem", "kisi-donem", "kent", start="1990")
    assert "donem" not in passed(made, Licence.OPEN).facts.by_id


def test_a_ruling_for_a_value_that_was_left_out_goes_and_others_stay() -> None:
    made = world().source("ansiklopedi", "share-alike")
    made.mayor("donem-open", "kent", "1990-04-03", source="ansiklopedi", end_state="unknown")
    for fact, value in (("donem-open", "1990-04-03"), ("donem-facts-only", "1995-04-09")):
        made.rulings.append(
            make_ruling(fact, "start", value, by="Test", on="2024-01-01", reason="a reason", loader="test")
        )
    facts = passed(made, Licence.OPEN).facts.by_id
    assert facts["donem-open"].text("start") == "1990-04-01"
    assert facts["donem-facts-only"].text("start") == "1995-04-09"


def test_a_drawing_is_no_fact() -> None:
    made = Invented().source("harita", "facts-only").source("acik-harita", "open")
    outline = '{"type": "Point", "coordinates": [30.0, 40.0]}'
    made.thing("Province", "TR-01", "harita", plate=1, outline=outline)
    made.thing("Province", "TR-02", "acik-harita", plate=2, outline=outline)
    found = passed(made, Licence.OPEN)
    assert "outline" not in found.facts.by_id["TR-01"].fields
    assert found.facts.by_id["TR-02"].text("outline") == outline
    assert not any("outline" in claim.fields for claim in found.state.claims.values() if claim.source == "harita")


def test_an_export_names_its_sources_by_licence(tmp_path: Path) -> None:
    made = world()
    log = Log(tmp_path / "log")
    with log.writing():
        log.append(made.claims, loader="test", horizon=HORIZON)
    export_turtle(log, tmp_path / "out", Licence.OPEN)
    text = (tmp_path / "out" / "LICENCE.txt").read_text("utf-8")
    assert "== open: L-1 (2 sources) ==" in text
    assert "- Örnek: Belge kaynak-facts-only, https://kaynak-facts-only.example/, L-1." in text
    assert "kaynak-share-alike" not in text
    assert "kaynak-share-alike" not in (tmp_path / "out" / "siyaset.ttl").read_text("utf-8")
    export_turtle(log, tmp_path / "all", Licence.ALL)
    assert "MAY NOT BE PASSED ON" in (tmp_path / "all" / "LICENCE.txt").read_text("utf-8")
