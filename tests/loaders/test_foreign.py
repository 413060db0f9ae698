"""The door through which every format comes in: linking, founding, refusing, and loading the same again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from faulty import Loaded

from graph.edition import edition_of
from loaders.description import describe
from loaders.errors import LoadRefused
from loaders.foreign import ForeignLoader
from loaders.reading import Origin
from loaders.run import LoadReport, load
from loaders.statements import Named, Refuse, Statement

SOURCE = {
    "id": "gazette", "title": "Invented gazette", "publisher": "Invented press", "url": "https://example.org/gazette",
    "licence": "CC0", "reuse": "open", "reliability": "press",
}  # fmt: skip
HERE = Origin("list.txt", 1, ("a",), ("one",))


@dataclass
class Told:
    """A reader that says what it was given."""

    said: Sequence[Statement]
    name: str = "told"

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        yield from self.said


def mayor(name: str, city: str, locator: str = "line 1", **fields: str) -> Statement:
    subject, held = Named("Politician", name=name), Named("City", name=city)
    return Statement("MAYOR_OF", subject, held, fields, "gazette", HERE, locator)


def bring(loaded: Loaded, *said: Statement, accept: bool = False, **described: object) -> LoadReport:
    edition = edition_of(loaded.log)
    loader = ForeignLoader(Told(said), describe({"source": SOURCE, **described}), edition)
    return load(loader, loaded.log, newest=edition, accept_rest=accept, leave_out_faulty=accept)


def test_an_unknown_name_is_refused_with_what_to_do(loaded: Loaded) -> None:
    with pytest.raises(LoadRefused) as refused:
        bring(loaded, mayor("Nobody Known", "Nowhere", standing="elected", start="2001"))
    assert "list.txt:1" in str(refused.value)
    assert "nothing is known as Politician 'Nobody Known'" in str(refused.value)


def test_names_are_linked_and_a_source_gives_its_word_on_a_known_fact(loaded: Loaded) -> None:
    before = edition_of(loaded.log).facts.by_id["ornekkent-ada-1"]
    report = bring(loaded, mayor("ADA ÖRNEK", "Örnekkent", start="2019-04"))
    after = report.after.facts.by_id["ornekkent-ada-1"]
    assert (report.facts.added, report.facts.removed) == (("gazette",), ())
    assert "gazette" in after.sources
    assert after.fields == before.fields


def test_a_new_spell_gets_an_id_and_a_mandate_of_its_own(loaded: Loaded) -> None:
    said = mayor("Ela Misal", "Örnekkent", standing="elected", start="2004-04", end="2009-04", party="Mavi Parti")
    report = bring(loaded, said)
    fact = report.after.facts.by_id["mayor-ornekkent-ela-misal-1"]
    assert fact.fields["mandate"] == "mandate-ornekkent-ela-misal-1"
    assert fact.fields["party"] == "mavi-parti"


def test_without_a_word_on_the_standing_a_new_spell_is_refused(loaded: Loaded) -> None:
    with pytest.raises(LoadRefused, match="standing: nothing says how ela-misal held it"):
        bring(loaded, mayor("Ela Misal", "Örnekkent", start="2004-04", end="2009-04"))
    fixed = {"MAYOR_OF": {"standing": "elected"}}
    report = bring(loaded, mayor("Ela Misal", "Örnekkent", start="2004-04", end="2009-04"), fixed=fixed)
    assert report.after.facts.by_id["mayor-ornekkent-ela-misal-1"].fields["standing"] == "elected"


def test_people_are_founded_where_it_is_allowed_and_stay_the_same(loaded: Loaded) -> None:
    said = mayor("Yeni Uydurma", "Örnekkent", standing="elected", start="1999-04", end="2004-04")
    first = bring(loaded, said, new=["Politician"])
    assert first.after.facts.by_id["yeni-uydurma"].fields["name"] == "Yeni Uydurma"
    again = bring(loaded, said, new=["Politician"])
    assert again.claims.is_empty


def test_the_same_lines_again_change_nothing_and_a_corrected_one_takes_the_place_of_the_first(loaded: Loaded) -> None:
    lines = [
        mayor("Ela Misal", "Örnekkent", "line 1", standing="elected", start="1989", end="1994"),
        mayor("Ela Misal", "Örnekkent", "line 2", standing="elected", start="1994", end="1999"),
    ]
    bring(loaded, *lines)
    assert bring(loaded, *lines).claims.is_empty
    corrected = mayor("Ela Misal", "Örnekkent", "line 2", standing="elected", start="1994-04-01", end="1999")
    report = bring(loaded, lines[0], corrected)
    assert [claim.fact for claim in report.claims.superseded] == ["mayor-ornekkent-ela-misal-2"]
    assert report.facts.added == ()


def test_what_breaks_a_rule_is_left_out_and_said(loaded: Loaded) -> None:
    before_birth = mayor("Ela Misal", "Örnekkent", "line 1", standing="elected", start="1950", end="1955")
    right = mayor("Ela Misal", "Örnekkent", "line 2", standing="elected", start="1999", end="2004")
    with pytest.raises(LoadRefused):
        bring(loaded, before_birth, right)
    report = bring(loaded, before_birth, right, accept=True)
    assert len(report.refused) == 1
    assert "before" in report.refused[0].what
    held = report.after.facts.of("MAYOR_OF")
    assert [fact.text("start") for fact in held if "gazette" in fact.sources] == ["1999"]


def test_words_are_looked_up_and_counts_are_held(loaded: Loaded) -> None:
    said = mayor("Ela Misal", "Stamboul", standing="elected", start="1999", end="2004")
    report = bring(loaded, said, lookups={"City": {"Stamboul": "ornekkent"}})
    assert "mayor-ornekkent-ela-misal-1" in report.after.facts.by_id
    with pytest.raises(LoadRefused, match="1 statements of MAYOR_OF where at least 5 must be"):
        bring(loaded, said, lookups={"City": {"Stamboul": "ornekkent"}}, minimum={"MAYOR_OF": 5})


def test_a_thing_is_linked_by_its_item_and_another_item_is_another_thing(loaded: Loaded) -> None:
    red = Statement(
        "LEADER_OF", Named("Politician", name="Can Deneme"), Named("Party", wikidata="Q999999901"),
        {"standing": "acting", "start": "2019", "end": "2020"}, "gazette", HERE, "line 1",
    )  # fmt: skip
    assert "leader-kirmizi-parti-can-deneme-1" in bring(loaded, red).after.facts.by_id
    other = Statement(
        "MEMBER_OF", Named("Politician", name="Can Deneme"),
        Named("Party", name="Kırmızı Parti", wikidata="Q999999977"),
        {"start": "2019"}, "gazette", HERE, "line 2",
    )  # fmt: skip
    with pytest.raises(LoadRefused, match="'Kırmızı Parti' is kirmizi-parti here, with the Wikidata item"):
        bring(loaded, other)
