"""Moves in plain words: parties changed and founded, who came when somebody left, events as times, women, opponents."""

from __future__ import annotations

import pytest
from asking import asked, rows_of

from graph.store import Store

SWITCH = ("politician", "party_before", "party", "date")


def test_the_mayors_who_changed_party(store: Store) -> None:
    rows = rows_of(store, "Which mayors changed party in 2025?", *SWITCH)
    assert rows == [("ozlem-cercioglu", "chp", "akp", "2025-08-14")]
    assert rows == rows_of(store, "2025'te AKP'ye geçen belediye başkanları kimler?", *SWITCH)
    assert ("tanju-ozcan", "chp", None) in rows_of(store, "Which mayors left the CHP?", *SWITCH[:3])


def test_a_mayor_who_resigned_from_office_has_not_left_the_party(store: Store) -> None:
    of_party = rows_of(store, "Which AKP mayors resigned in 2017?", "politician")
    assert ("kadir-topbas",) in of_party
    left = asked(store, "AKP'den istifa eden belediye başkanları kimler?")
    assert "kadir-topbas" not in {row["politician"] for row in left.rows}
    assert any(one.code == "partly-held" for one in left.warnings)


ANSWERS = [
    ("Ali Babacan hangi partiyi kurdu?", "party", ["deva"]),
    ("Who became president when Turgut Özal died?", "politician", ["husamettin-cindoruk", "suleyman-demirel"]),
    ("Ecevit öldüğünde kim cumhurbaşkanıydı?", "politician", ["ahmet-necdet-sezer"]),
    ("Kadir Topbaş istifa ettiğinde yerine kim geçti?", "politician", ["mevlut-uysal"]),
    ("Who replaced the mayor of Diyarbakır in 2016?", "politician", ["cumali-atilla"]),
    ("12 Eylül darbesinden önce başbakan kimdi?", "politician", ["suleyman-demirel"]),
    ("Who was prime minister after the 1980 coup?", "politician", ["bulend-ulusu"]),
    ("15 Temmuz darbe girişiminde içişleri bakanı kimdi?", "politician", ["efkan-ala"]),
    ("How many seats did the AKP lose between 2011 and June 2015?", "change", [-69]),
    ("AKP'nin oy oranı 2018'den 2023'e kaç puan düştü?", "change", [-6.94]),
    ("Who lost to Mansur Yavaş in 2019?", "politician", ["mehmet-ozhaseki"]),
    ("Who did Melih Gökçek defeat in 2014?", "politician", ["mansur-yavas"]),
    ("Gökçek'i 2014'te kim yendi?", "politician", []),
    ("Who defeated Binali Yıldırım in 2019?", "politician", ["ekrem-imamoglu", "ekrem-imamoglu"]),
    ("Who won Tunceli in the 2018 presidential election?", "politician", ["muharrem-ince"]),
    ("Yavaş ile Özhaseki arasındaki oy farkı kaçtı?", "margin", [123799]),
    ("2017 referandumunda en yüksek evet hangi ilde çıktı?", "place", ["TR-69"]),
    ("How many trustees have been appointed to Diyarbakır?", "count", [4]),
    ("Van'a kaç kayyum atandı?", "count", [5]),
    ("Diyarbakır'ın 24. dönem kadın milletvekilleri kimler?", "politician",
     ["emine-ayna", "leyla-zana", "mine-lok-beyaz", "nursel-aydogan", "oya-eronat"]),
    ("Who won Çankaya in 2024?", "place", ["ankara-cankaya"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "column", "expected"), ANSWERS, ids=[text for text, _, _ in ANSWERS])
def test_one_column_of_the_answer(store: Store, text: str, column: str, expected: list[object]) -> None:
    assert [value for (value,) in rows_of(store, text, column)] == expected


def test_the_party_after_another_is_one(store: Store) -> None:
    assert {party for (party,) in rows_of(store, "Which party did Meral Akşener join after the MHP?", "party")} == {
        "iyi"
    }


def test_a_trustee_of_a_time_is_who_was_there_and_not_only_who_came(store: Store) -> None:
    there = {city for (city,) in rows_of(store, "Which cities had a trustee in 2017?", "city")}
    came = {city for (city,) in rows_of(store, "2017'de hangi şehirlere kayyum atandı?", "city")}
    assert {"diyarbakir", "mardin"} <= there
    assert "diyarbakir" not in came
    assert came <= there


def test_a_president_is_told_by_who_elected_him(store: Store) -> None:
    voters = {one for (one,) in rows_of(store, "Which presidents were elected by the people?", "politician")}
    assembly = {one for (one,) in rows_of(store, "Meclis tarafından seçilen cumhurbaşkanları kimler?", "politician")}
    assert voters == {"kenan-evren", "recep-tayyip-erdogan"}
    assert "ahmet-necdet-sezer" in assembly
    assert not voters & assembly


def test_all_after_somebody_are_told_where_all_are_asked_for(store: Store) -> None:
    one = rows_of(store, "Who led the CHP after Ecevit?", "politician")
    every = rows_of(store, "Ecevit'ten sonra CHP genel başkanları kimler?", "politician")
    assert one == every[:1]
    assert ("ozgur-ozel",) in every


def test_what_came_before_is_kept_apart_from_what_came_after(store: Store) -> None:
    people = {one for (one,) in rows_of(store, "Hangi başbakanlar önce meclis başkanıydı?", "politician")}
    assert "yildirim-akbulut" in people
    assert not people & {"sukru-saracoglu", "binali-yildirim"}


def test_a_province_of_municipalities_is_not_its_capital_alone(store: Store) -> None:
    assert len(rows_of(store, "MHP 2024'te hangi illerde belediye kazandı?", "city")) == 219


def test_a_premise_that_does_not_hold_is_answered_with_what_was(store: Store) -> None:
    found = asked(store, "Why did Kılıçdaroğlu resign?")
    assert found.rows == []
    assert "congress" in found.text


def test_where_there_is_a_trustee_asks_of_now_and_where_there_was_of_ever(store: Store) -> None:
    now = {city for (city,) in rows_of(store, "Hangi illerde kayyum var?", "city")}
    ever = {city for (city,) in rows_of(store, "Hangi illerde kayyum vardı?", "city")}
    assert now < ever
    assert rows_of(store, "Kaç kayyum var?", "count") < rows_of(store, "How many trustees have there been?", "count")


@pytest.mark.parametrize("text", ["Which AKP mayors left office in 2017?", "What is the capital of Turkey?"])
def test_what_no_kind_of_question_asks_is_not_taken_for_another(store: Store, text: str) -> None:
    assert not asked(store, text).understood


def test_those_whom_voters_elected_are_not_all_who_were_elected(store: Store) -> None:
    voters = rows_of(store, "Which presidents were directly elected?", "politician")
    assert voters == rows_of(store, "Halk tarafından seçilen cumhurbaşkanları kimler?", "politician")
    assert len(voters) < len(rows_of(store, "Which presidents were elected?", "politician"))
