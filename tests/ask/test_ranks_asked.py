"""Ranks and counts in plain words: the rows were looked up in the sources before the questions were run."""

from __future__ import annotations

import pytest
from asking import asked, rows_of

from graph.store import Store

PLACES = [
    ("2024'te en az farkla kazanılan büyükşehir hangisi?", [("hatay",)]),
    ("Which metropolitan municipality was won by the smallest margin in 2024?", [("hatay",)]),
    ("2017 referandumunda hayır oranı en yüksek il hangisi?", [("TR-62",)]),
    ("2023'te CHP en yüksek oy oranını hangi ilde aldı genel seçimde?", [("TR-39",)]),
    ("AKP 2018'de en çok oyu hangi ilden aldı?", [("TR-34",)]),
]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[text for text, _ in PLACES])
def test_the_place_first_in_a_figure(store: Store, text: str, places: list[tuple[str]]) -> None:
    assert rows_of(store, text, "place") == places


def test_a_ranking_says_of_how_many_places_and_who_follows(store: Store) -> None:
    found = asked(store, "Which province had the highest turnout in the 2017 referendum?")
    assert found.coverage["places"] == 81
    figures = [row["turnout"] for row in found.coverage["ranking"]]
    assert figures == sorted(figures, reverse=True)
    assert found.rows[0]["turnout"] == figures[0]


def test_each_round_is_a_ranking_of_its_own(store: Store) -> None:
    rows = rows_of(store, "2023'te Erdoğan en yüksek oy oranını hangi ilde aldı?", "reading", "date", "place")
    assert rows == [(1, "2023-05-14", "TR-69"), (2, "2023-05-28", "TR-69")]


COUNTS = [
    ("Türkiye'de kaç büyükşehir var?", 30),
    ("How many metropolitan municipalities are there?", 30),
    ("How many provinces does Turkey have?", 81),
    ("Türkiye'de kaç ilçe var?", 973),
    ("Ahmet Türk kaç kez görevden uzaklaştırıldı?", 3),
]


@pytest.mark.parametrize(("text", "count"), COUNTS, ids=[text for text, _ in COUNTS])
def test_how_many_there_are(store: Store, text: str, count: int) -> None:
    assert rows_of(store, text, "count") == [(count,)]


def test_the_youngest_and_the_oldest_on_first_coming_to_an_office(store: Store) -> None:
    assert rows_of(store, "En genç cumhurbaşkanı kim?", "politician", "age") == [("mustafa-kemal-ataturk", "41-42")]
    assert rows_of(store, "Who was the oldest president of Turkey?", "politician", "age") == [("fahri-koruturk", "69")]


def test_of_prime_ministers_all_births_are_known(store: Store) -> None:
    rows = rows_of(store, "Who was the oldest prime minister?", "politician")
    assert len(rows) == 1


def test_nobody_is_the_youngest_where_many_births_are_unknown(store: Store) -> None:
    found = asked(store, "Who was the youngest foreign minister?")
    assert found.understood
    assert found.rows == []
    assert "birth" in found.text


BESIDE = ("Who was prime minister before and after Tansu Çiller?", "Çiller'den önce ve sonra başbakan kimdi?")


@pytest.mark.parametrize("text", BESIDE)
def test_who_was_there_before_and_after(store: Store, text: str) -> None:
    assert rows_of(store, text, "side", "name") == [("before", "Süleyman Demirel"), ("after", "Mesut Yılmaz")]


def test_the_last_of_a_party_before_somebody(store: Store) -> None:
    text = "Who was the last mayor of Ankara from the CHP before Mansur Yavaş?"
    assert rows_of(store, text, "politician") == [("ali-dincer",)]


def test_a_party_did_not_win_what_others_won(store: Store) -> None:
    won = rows_of(store, "2024'te CHP hangi illeri kazandı?", "city")
    lost = rows_of(store, "2024'te CHP'nin kazanamadığı iller hangileri?", "city")
    assert (len(won), len(lost)) == (35, 46)
    assert not set(won) & set(lost)
    assert ("konya",) in lost


def test_parties_that_lead_to_a_third_are_not_said_to_have_nothing_in_common(store: Store) -> None:
    found = asked(store, "Did ANAP merge with DYP?")
    assert {(row["former"], row["latter"]) for row in found.rows} == {("anap", "dp-2007"), ("dyp", "dp-2007")}


def test_a_removal_is_no_end_of_term(store: Store) -> None:
    text = "Diyarbakır belediye başkanı Selçuk Mızraklı ne zaman görevden alındı?"
    assert rows_of(store, text, "end", "ended_by") == [("2019-08-19", "suspension")]


def test_an_age_on_coming_to_an_office(store: Store) -> None:
    assert rows_of(store, "Tansu Çiller başbakan olduğunda kaç yaşındaydı?", "age") == [("47",)]


LEAST = [
    ("Which party had the lowest vote share in the 2018 general election?", 1),
    ("1995 genel seçimlerinde en az oy alan parti hangisi?", 1),
]


@pytest.mark.parametrize(("text", "rows"), LEAST, ids=[text for text, _ in LEAST])
def test_the_least_of_a_poll_is_one_of_its_parties(store: Store, text: str, rows: int) -> None:
    found = asked(store, text)
    assert found.understood
    assert len(found.rows) == rows
    assert found.rows[0]["kind"] == "Party"


def test_which_of_two_parties_received_more(store: Store) -> None:
    assert rows_of(store, "2018'de genel seçimde AKP mi CHP mi daha çok oy aldı?", "party") == [("akp",)]


def test_the_provinces_in_which_somebody_came_first(store: Store) -> None:
    rows = rows_of(store, "2018 genel seçimlerinde HDP hangi illerde birinci oldu?", "place_name")
    assert {name for (name,) in rows} >= {"Diyarbakır", "Van", "Hakkari", "Şırnak"}
    counts = rows_of(store, "In how many provinces did Kılıçdaroğlu come first in 2023?", "election", "count")
    assert [election for election, _ in counts] == ["president-2023", "president-2023-2"]
    others = rows_of(store, "In how many provinces did Erdoğan come first in 2023?", "election", "count")
    assert [one + other for (_, one), (_, other) in zip(counts, others, strict=True)] == [81, 81]


def test_the_mayors_who_resigned_in_a_year(store: Store) -> None:
    rows = rows_of(store, "Which mayors resigned in 2017?", "politician", "end")
    assert ("recep-altepe", "2017-10-23") in rows
    assert all(end.startswith("2017") for _, end in rows)
    assert rows == rows_of(store, "2017'de istifa eden belediye başkanları kimler?", "politician", "end")


SAME = (
    ("end", "Until when was Kadir Topbaş mayor of Istanbul?", "Topbaş ne zamana kadar İstanbul belediye başkanıydı?"),
    (
        "politician",
        "Who became prime minister when Özal became president?",
        "Özal cumhurbaşkanı olunca kim başbakan oldu?",
    ),
    ("days", "How long was Erdoğan prime minister?", "Erdoğan'ın başbakanlık süresi ne kadar?"),
    ("votes", "What was the result of the 2017 referendum?", "2017 referandumu kabul edildi mi?"),
    ("party", "Which party came first in the 2024 local elections?", "2024'te birinci parti kim oldu?"),
)


@pytest.mark.parametrize(("column", "one", "other"), SAME, ids=[one for _, one, _ in SAME])
def test_both_ways_to_ask_find_the_same(store: Store, column: str, one: str, other: str) -> None:
    rows = rows_of(store, one, column)
    assert rows
    assert rows == rows_of(store, other, column)


def test_what_the_data_does_not_tell_apart_is_not_answered(store: Store) -> None:
    assert not asked(store, "Which parties were closed by the constitutional court?").understood
