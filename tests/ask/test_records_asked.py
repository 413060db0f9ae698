"""Records over elections in plain words, what was never won, the time of a person, and premises that do not hold."""

from __future__ import annotations

import pytest
from asking import asked, rows_of

from graph.store import Store

RECORDS = [
    ("What was the CHP's lowest share in a general election?", "date", ["1999-04-18"]),
    ("What was the AKP's best general election result?", "date", ["2011-06-12"]),
    ("En yüksek katılım hangi genel seçimde oldu?", "turnout", [93.28]),
    ("Which referendum had the narrowest result?", "date", ["1987-09-06"]),
    ("Hangi referandumlar reddedildi?", "date", ["1988-09-25"]),
    ("Has the MHP ever won a general election?", "election", []),
    ("How many parties has Meral Akşener led?", "count", [1]),
    ("How many women were elected to parliament in 2018?", "count", [105]),
    ("Cumhur İttifakı'na en son hangi parti katıldı?", "party", ["yrp"]),
    ("İmamoğlu'nun yerine şu an kim vekalet ediyor?", "politician", ["nuri-aslan"]),
    ("Türkiye'nin tek kadın başbakanı kimdir?", "politician", ["tansu-ciller"] * 3),
]


@pytest.mark.parametrize(("text", "column", "expected"), RECORDS, ids=[text for text, _, _ in RECORDS])
def test_a_record_is_found(store: Store, text: str, column: str, expected: list[object]) -> None:
    assert [value for (value,) in rows_of(store, text, column)] == expected


def test_a_record_says_of_how_many_elections_and_what_follows(store: Store) -> None:
    found = asked(store, "Which general election had the lowest turnout?")
    figures = [row["turnout"] for row in found.coverage["ranking"]]
    assert figures == sorted(figures)
    assert found.coverage["elections"] == 19


def test_where_a_party_never_won(store: Store) -> None:
    never = {city for (city,) in rows_of(store, "AKP'nin hiç kazanamadığı iller hangileri?", "city")}
    assert {"izmir", "diyarbakir", "tunceli"} <= never
    assert not never & {"ankara", "istanbul", "konya"}
    of_old = asked(store, "Which capitals has the CHP never won?")
    assert any(one.code == "before-the-data" for one in of_old.warnings)


def test_provinces_of_one_answer_and_of_the_other_are_all(store: Store) -> None:
    yes = rows_of(store, "2017 referandumunda evet diyen iller hangileri?", "place")
    no = rows_of(store, "2017 referandumunda hayır diyen iller hangileri?", "place")
    assert len({*yes, *no}) == len(yes) + len(no) == 81
    others = rows_of(store, "Which provinces did not vote for Erdoğan in 2018?", "place")
    assert ("TR-62",) in others


def test_the_time_of_a_person_is_that_at_the_head_of_the_country(store: Store) -> None:
    under = rows_of(store, "Ecevit hükümetlerinde dışişleri bakanları kimlerdi?", "politician")
    assert ("ismail-cem",) in under
    readings = {one for (one,) in rows_of(store, "Who were the interior ministers under Erdoğan?", "reading")}
    assert readings == {1, 2}


def test_a_decade_in_words_is_that_in_figures(store: Store) -> None:
    words = rows_of(store, "Seksenlerde Ankara'yı kim yönetti?", "fact")
    assert words == rows_of(store, "1980'lerde Ankara'yı kim yönetti?", "fact")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How many seats did the AKP win in the 1999 election?", "founded on 2001-08-14"),
        ("How many votes did Tansu Çiller get in the 2014 presidential election?", "not among those who stood"),
    ],
)
def test_a_premise_that_does_not_hold_is_said(store: Store, text: str, said: str) -> None:
    found = asked(store, text)
    assert found.rows == []
    assert said in found.text


@pytest.mark.parametrize("text", ["Who is the best mayor?", "En iyi belediye başkanı kim?"])
def test_a_judgement_is_still_none_of_ours(store: Store, text: str) -> None:
    assert not asked(store, text).understood
