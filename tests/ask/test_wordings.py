"""One question in many wordings: with and without Turkish letters, apostrophes, capitals and politeness; any order."""

from __future__ import annotations

import pytest
from asking import asked, once, rows_of

from graph.store import Store

SAME = [
    (
        ("Kadir Topbaş",),
        (
            "2010'da İstanbul belediye başkanı kimdi?",
            "2010'da istanbul belediye baskani kimdi",
            "İSTANBUL BELEDİYE BAŞKANI 2010'DA KİMDİ?",
            "bana 2010 yılında İstanbul'un belediye başkanının kim olduğunu söyler misin",
            "Kimdi İstanbul belediye başkanı 2010'da?",
            "2010 da istanbul buyuksehir belediyesini kim yonetiyordu",
            "İstanbul'u 2010 yılında kim yönetti?",
            "2010'da İBB başkanı kimdi?",
            "Who was mayor of Istanbul in 2010?",
            "who was the mayor of istanbul in 2010",
            "In 2010, who was the mayor of İstanbul?",
            "Could you tell me who governed Istanbul in 2010?",
            "Istanbul's mayor in 2010",
            "Who ran Istanbul during 2010?",
        ),
    ),
    (
        ("Ahmet Necdet Sezer",),
        (
            "Demirel'den sonra cumhurbaşkanı kim oldu?",
            "demirelden sonra kim cumhurbaskani oldu",
            "Süleyman Demirel'in yerine kim cumhurbaşkanı seçildi?",
            "Who became president after Demirel?",
            "Who succeeded Süleyman Demirel as president?",
            "Who replaced Demirel as president of Turkey?",
            "After Demirel, who was president?",
        ),
    ),
    (
        ("Fahri Korutürk", "Süleyman Demirel", "Ahmet Necdet Sezer"),
        (
            "Ecevit başbakanken cumhurbaşkanı kimdi?",
            "Bülent Ecevit başbakan iken cumhurbaşkanları kimlerdi?",
            "Bülent Ecevit'in başbakanlığı döneminde kimler cumhurbaşkanıydı?",
            "Who was president while Bülent Ecevit was prime minister?",
            "When Ecevit was prime minister, who was president?",
            "Who were the presidents when the prime minister was Ecevit?",
        ),
    ),
    (
        ("Tansu Çiller",),
        (
            "Türkiye'nin ilk kadın başbakanı kimdi?",
            "ilk kadin basbakan kim",
            "Who was the first female prime minister?",
        ),
    ),
    (
        ("İsmet İnönü",),
        (
            "En uzun süre başbakanlık yapan kim?",
            "Türkiye'nin en uzun süre görev yapan başbakanı kimdir?",
            "Who was prime minister the longest?",
            "Who is the longest-serving prime minister of Turkey?",
        ),
    ),
]


@pytest.mark.parametrize(
    ("expected", "text"), [pytest.param(names, text, id=text) for names, texts in SAME for text in texts]
)
def test_a_wording_is_answered_alike(store: Store, expected: tuple[str, ...], text: str) -> None:
    assert once(rows_of(store, text, "name")) == list(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kadir Topbaş'tan önce İstanbul belediye başkanı kimdi?", ["Ali Müfit Gürtuna"]),
        ("Kadir Topbaş'tan sonra İstanbul belediye başkanı kimdi?", ["Mevlüt Uysal"]),
        ("Kadir Topbaş kimden sonra geldi?", ["Ali Müfit Gürtuna"]),
        ("DEM Parti hangi partilerin devamı?", ["ysp", "hdp"]),
        ("Which mayors of Istanbul became president?", ["Recep Tayyip Erdoğan"]),
        ("Who became prime minister after being president?", ["İsmet İnönü", "Cemal Gürsel"]),
        ("Görevde ölen cumhurbaşkanları kimler?", ["Mustafa Kemal Atatürk", "Turgut Özal"]),
        ("Which prime ministers were from the DYP?", ["Süleyman Demirel", "Tansu Çiller"]),
        ("Which presidents had been leader of the CHP before?", ["Mustafa Kemal Atatürk"]),
        ("Who was leader of the CHP when Erdoğan became president?", ["Kemal Kılıçdaroğlu"]),
        ("Erdoğan başbakan olduğunda cumhurbaşkanı kimdi?", ["Ahmet Necdet Sezer"]),
        ("Erdoğan başbakanken cumhurbaşkanı kimdi?", ["Ahmet Necdet Sezer", "Abdullah Gül"]),
        ("Who won the first round of the 2023 presidential election?", ["Recep Tayyip Erdoğan"]),
        ("Demirel mi Ecevit mi daha uzun süre başbakanlık yaptı?", ["Süleyman Demirel", "Bülent Ecevit"]),
        ("Yılmaz ne zaman başbakan oldu?", ["Mesut Yılmaz"]),
        ("When did İmamoğlu become mayor?", ["Ekrem İmamoğlu"]),
        ("2020'de sağlık bakanı kimdi?", ["Fahrettin Koca"]),
        ("60. hükümetin dışişleri bakanı kimdi?", ["Ali Babacan", "Ahmet Davutoğlu"]),
        ("60. hükümetin başbakanı kimdi?", ["Recep Tayyip Erdoğan"]),
        ("2014'te kim cumhurbaşkanı oldu?", ["Recep Tayyip Erdoğan"]),
        ("2014'te cumhurbaşkanı kimdi?", ["Abdullah Gül", "Recep Tayyip Erdoğan"]),
    ],
)
def test_the_direction_of_a_question_is_kept(store: Store, text: str, expected: list[str]) -> None:
    found = asked(store, text)
    column = "former" if "former" in found.rows[0] else "name"
    assert list(dict.fromkeys(row[column] for row in found.rows)) == expected


def test_cities_go_over_in_one_direction(store: Store) -> None:
    there = once(rows_of(store, "2019'da AKP'den CHP'ye geçen büyükşehirler hangileri?", "city"))
    back = once(rows_of(store, "2019'da CHP'den AKP'ye geçen büyükşehirler hangileri?", "city"))
    assert there == ["ankara", "antalya", "istanbul"]
    assert back == []


def test_metropolitan_is_not_dropped(store: Store) -> None:
    every = once(rows_of(store, "CHP'li belediye başkanları kimler?", "city"))
    large = once(rows_of(store, "CHP'li büyükşehir belediye başkanları kimler?", "city"))
    assert set(large) < set(every)
    assert "afyonkarahisar" in every
    assert "afyonkarahisar" not in large


def test_two_of_a_name_are_two_readings(store: Store) -> None:
    found = asked(store, "SHP'nin genel başkanları kimlerdi?")
    assert {row["reading"] for row in found.rows} == {1, 2}
    assert {row["party"] for row in found.rows} == {"shp", "shp-2002"}


def test_a_surname_says_who_else_it_could_mean(store: Store) -> None:
    found = asked(store, "Erdoğan ne zaman başbakan oldu?")
    reading = next(one for one in found.readings if one.kind == "Politician")
    assert reading.id == "recep-tayyip-erdogan"
    assert reading.text == "Erdoğan"
    assert reading.others


def test_the_answer_is_in_the_language_that_is_asked_for(store: Store) -> None:
    text = "2010'da İstanbul belediye başkanı kimdi?"
    assert "belediye başkanları" in asked(store, text).text
    assert asked(store, text, "en").text.startswith("Mayors of İstanbul")


def test_counts_and_durations_have_their_columns(store: Store) -> None:
    assert rows_of(store, "How many presidents has Turkey had?", "count", "people") == [(12, 15)]
    assert rows_of(store, "Abdullah Gül kaç yıl cumhurbaşkanlığı yaptı?", "days", "years") == [(2557, 7.0)]
    assert rows_of(store, "2024'te CHP kaç büyükşehir kazandı?", "count") == [(14,)]
    assert rows_of(store, "How many provinces did the CHP win in 2024?", "count") == [(35,)]


def test_elections_that_a_party_won_are_counted_and_not_its_lines(store: Store) -> None:
    assert rows_of(store, "How many general elections did the AKP win?", "count") == [(7,)]
    assert rows_of(store, "CHP en son ne zaman genel seçim kazandı?", "election") == [("general-1977",)]


def test_by_how_much_a_candidate_won(store: Store) -> None:
    assert rows_of(store, "By how many votes did Mansur Yavaş win in 2019?", "margin") == [(123_799,)]
    assert rows_of(store, "31 Mart 2019 İstanbul seçiminde oy farkı kaçtı?", "margin") == [(13_729,)]


def test_what_is_counted_only_in_part_says_so(store: Store) -> None:
    found = asked(store, "Süleyman Soylu kaç yıl çalışma bakanlığı yaptı?")
    assert "not-in-full" in {warning.code for warning in found.warnings}


def test_a_post_that_another_took_over_is_not_held_any_more(store: Store) -> None:
    found = asked(store, "Edremit belediye başkanı kim?")
    assert found.understood
    assert found.rows == []


def test_a_figure_of_another_year_is_not_given_for_the_year_asked(store: Store) -> None:
    found = asked(store, "istanbulun 2000 yılındaki nüfusu")
    assert found.rows == []
    assert "nothing-held" in {warning.code for warning in found.warnings}


def test_a_day_asked_for_is_that_polls_day_alone(store: Store) -> None:
    found = rows_of(store, "23 Haziran 2019'da Ekrem İmamoğlu kaç oy aldı?", "contest")
    assert found == [("local-2019-mayor-istanbul-rerun",)]
