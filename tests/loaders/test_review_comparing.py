"""Candidates against the graph: what it says, what it says otherwise, and of what it says nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from saying_news import say, word_on
from small_world import World

from loaders.news.candidate import Modality
from ontology.facts import Facts

A, C, E = "Ada Örnek", "Can Deneme", "Ela Misal"
RED, BLUE, CITY, TOWN = "Kırmızı Parti", "Mavi Parti", "Örnekkent", "Denemeşehir"


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return World.write(tmp_path_factory.mktemp("compared") / "data").facts()


CASES = [
    (say("MAYOR_OF", A, CITY), "confirms", "ornekkent-ada-1"),
    (say("MAYOR_OF", A, CITY, start="2019"), "confirms", "ornekkent-ada-1"),
    (say("MAYOR_OF", A, CITY, start="2019-04", party="kirmizi-parti"), "confirms", "ornekkent-ada-1"),
    (say("MAYOR_OF", A, CITY, start="2012"), "contradicts", "ornekkent-ada-1"),
    (say("MAYOR_OF", A, CITY, party="mavi-parti"), "contradicts", "ornekkent-ada-1"),
    (say("MAYOR_OF", A, CITY, at="2016"), "contradicts", "ornekkent-can-1"),
    (say("MAYOR_OF", C, CITY, Modality.FORMER), "confirms", "ornekkent-can-1"),
    (say("MAYOR_OF", C, CITY, during="201X"), "confirms", "ornekkent-can-1"),
    (say("MAYOR_OF", C, CITY, start="2014", end="2019"), "confirms", "ornekkent-can-1"),
    (say("MAYOR_OF", A, CITY, Modality.FORMER, end="2030"), "contradicts", "ornekkent-ada-1"),
    (say("MAYOR_OF", E, CITY), "contradicts", "ornekkent-ada-1"),
    (say("MAYOR_OF", E, CITY, at="1994"), "adds", None),
    (say("MAYOR_OF", E, TOWN, start="1999", end="2004"), "adds", "denemesehir-ela-1"),
    (say("MAYOR_OF", E, TOWN), "confirms", "denemesehir-ela-2"),
    (say("MAYOR_OF", C, TOWN, standing="trustee"), "adds", "denemesehir-can-1"),
    (say("MAYOR_OF", "Yeni Uydurma", CITY), "adds", None),
    (say("LEADER_OF", C, BLUE), "confirms", "onder-mavi-can-1"),
    (say("LEADER_OF", E, RED), "adds", "onder-kirmizi-ela-1"),
    (say("LEADER_OF", E, RED, Modality.FORMER), "confirms", "onder-kirmizi-ela-1"),
    (say("LEADER_OF", A, RED, at="2010"), "contradicts", "onder-kirmizi-ela-1"),
    (say("MEMBER_OF", A, RED), "confirms", "uye-kirmizi-ada-1"),
    (say("MEMBER_OF", E, RED), "confirms", "denemesehir-ela-2"),
    (say("MEMBER_OF", E, BLUE, at="1999"), "adds", None),
    (say("MEMBER_OF", E, BLUE, at="2019-10-05"), "contradicts", "denemesehir-ela-1"),
    (say("MEMBER_OF", C, RED, at="2016-03"), "contradicts", "ornekkent-can-1"),
    (say("WON_IN", A, CITY, year="2019", share="59.6"), "confirms", "aday-ornekkent-ada"),
    (say("CONTROLLED", "Mavi Parti", TOWN, start="2019"), "contradicts", "denemesehir-ela-1"),
    (say("WON_IN", A, CITY, date="2019", year="2019"), "confirms", "aday-ornekkent-ada"),
    (say("WON_IN", RED, CITY, year="2019"), "confirms", "aday-ornekkent-ada"),
    (say("WON_IN", A, CITY, year="2019", share="60"), "confirms", "aday-ornekkent-ada"),
    (say("WON_IN", A, CITY, year="2019", share="48.2"), "contradicts", "aday-ornekkent-ada"),
    (say("WON_IN", A, CITY, year="2019", party="mavi-parti"), "contradicts", "aday-ornekkent-ada"),
    (say("WON_IN", C, CITY, year="2019"), "contradicts", "aday-ornekkent-ada"),
    (say("WON_IN", BLUE, CITY, year="2019"), "contradicts", "aday-ornekkent-ada"),
    (say("WON_IN", C, CITY, year="2009"), "adds", None),
    (say("WON_IN", E, TOWN, year="2019"), "confirms", "aday-yenileme-ela"),
    (say("LOST", C, CITY, year="2019"), "confirms", "aday-ornekkent-can"),
    (say("LOST", A, CITY, year="2019"), "contradicts", "aday-ornekkent-ada"),
    (say("LOST", E, CITY, year="2019"), "adds", "yaris-ornekkent"),
    (say("CANDIDATE", C, CITY, year="2019", party="mavi-parti"), "confirms", "aday-ornekkent-can"),
    (say("CANDIDATE", C, CITY, year="2019", party="kirmizi-parti"), "contradicts", "aday-ornekkent-can"),
    (say("CANDIDATE", C, TOWN, year="2019"), "adds", "aday-ornekkent-can"),
    (say("CANDIDATE", E, BLUE), "adds", "aday-denemesehir-ela"),
    (say("BORN", A, None, date="1960"), "confirms", "ada-ornek"),
    (say("BORN", A, None, age="61"), "confirms", "ada-ornek"),
    (say("BORN", A, None, age="52"), "contradicts", "ada-ornek"),
    (say("BORN", A, None, date="1961"), "contradicts", "ada-ornek"),
    (say("FOUNDED", E, RED, date="1990"), "adds", "kirmizi-parti"),
    (say("FOUNDED", E, RED, date="1994"), "contradicts", "kirmizi-parti"),
    (say("SUCCEEDS", RED, BLUE), "confirms", "soy-mavi-kirmizi"),
    (say("SUCCEEDS", BLUE, RED), "contradicts", "soy-mavi-kirmizi"),
    (say("RESIGNED", E, None, date="2020-01-10"), "confirms", "denemesehir-ela-1"),
    (say("RESIGNED", E, None, date="2020-02-10"), "contradicts", "denemesehir-ela-1"),
    (say("RESIGNED", A, None), "adds", "ornekkent-ada-1"),
    (say("CONTROLLED", RED, CITY), "confirms", "ornekkent-ada-1"),
    (say("CONTROLLED", BLUE, CITY, Modality.FORMER, duration="P5Y"), "confirms", "ornekkent-can-1"),
    (say("CONTROLLED", BLUE, CITY, duration="P25Y"), "contradicts", "ornekkent-can-1"),
    (say("CONTROLLED", BLUE, CITY, start="2014"), "confirms", "ornekkent-can-1"),
    (say("CONTROLLED", BLUE, TOWN), "adds", None),
    (say("IN_POWER", A, None, duration="P3Y"), "adds", None),
]  # fmt: skip


@pytest.mark.parametrize(("said", "status", "fact"), CASES, ids=[
    f"{said[1].relation}-{said[1].subject.said}-{'-'.join(said[1].qualifiers.values())}-{number}"
    for number, (said, _, _) in enumerate(CASES)
])  # fmt: skip
def test_the_graphs_word(facts: Facts, said: tuple, status: str, fact: str | None) -> None:  # type: ignore[type-arg]
    found = word_on(facts, said)
    assert (found.status, found.facts[:1]) == (status, (fact,) if fact else ()), found.reason
    assert found.reason


@pytest.mark.parametrize(
    ("quote", "who", "modality", "status"),
    [
        ("former mayor", A, Modality.FORMER, "contradicts"), ("then mayor", A, Modality.FORMER, "confirms"),
        ("eski başkan", A, Modality.FORMER, "contradicts"), ("former mayor", C, Modality.FORMER, "confirms"),
        ("was mayor", C, Modality.ASSERTED, "confirms"), ("is mayor", C, Modality.ASSERTED, "contradicts"),
        ("başkanıydı", C, Modality.ASSERTED, "confirms"), ("was mayor", E, Modality.ASSERTED, "adds"),
    ],
)  # fmt: skip
def test_what_is_told_in_the_past_is_held_against_every_day_before(
    facts: Facts, quote: str, who: str, modality: Modality, status: str
) -> None:
    text, one = say("MAYOR_OF", who, CITY, modality)
    found = word_on(facts, (text, replace(one, quote=quote)))
    assert found.status == status, found.reason


def test_what_is_denied_is_turned_round(facts: Facts) -> None:
    assert word_on(facts, say("MAYOR_OF", A, CITY, Modality.NEGATED)).status == "contradicts"
    assert word_on(facts, say("MAYOR_OF", E, CITY, Modality.NEGATED)).status == "confirms"


def test_a_poll_to_come(facts: Facts, tmp_path: Path) -> None:
    world = World.write(tmp_path / "data")
    world.add("elections.csv", id="yerel-2024", name="2024 yerel seçimi", date="2024-03-31", kind="local",
              status="scheduled", source="kurul", locator="page 9")  # fmt: skip
    _, one = say("SCHEDULED", A, None)
    for year, status in (("2024", "confirms"), ("2023", "adds")):
        text = f"the local elections in {year}"
        subject = type(one.subject)(text, 0, len(text), "Election", "")
        found = type(one)("SCHEDULED", subject, None, text, 0, len(text), "r/1", Modality.ASSERTED, 1.0, {})
        assert word_on(world.facts(), (text, found)).status == status


def test_the_house_that_governs(tmp_path: Path) -> None:
    world = World.write(tmp_path / "data")
    world.text("countries.csv", "id,name,source,locator\nornekiye,Örnekiye,kurul,page 1\n")
    world.text(
        "prime_minister_of.csv",
        "fact,politician,country,mandate,standing,party,start,end,end_state,source,locator\n"
        "bas-ada-1,ada-ornek,ornekiye,m-1,appointed,kirmizi-parti,2009-05-01,2014-06-01,known,kurul,page 2\n"
        "bas-ada-2,ada-ornek,ornekiye,m-2,appointed,kirmizi-parti,2014-06-01,,open,kurul,page 2\n",
    )
    facts = world.facts()
    assert word_on(facts, say("IN_POWER", A, None, duration="P12Y")).status == "confirms"
    assert word_on(facts, say("IN_POWER", A, None, start="2009")).status == "confirms"
    assert word_on(facts, say("IN_POWER", RED, None, duration="P12Y")).status == "confirms"
    assert word_on(facts, say("IN_POWER", A, None, duration="P21Y")).status == "contradicts"
    assert word_on(facts, say("IN_POWER", A, None, start="2003")).status == "contradicts"
