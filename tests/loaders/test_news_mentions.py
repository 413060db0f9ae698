"""Who and what is meant: with endings, with slips, by surname once introduced, by title; nobody where it is unsure."""

from __future__ import annotations

import time

import pytest
from news_world import PUBLISHED, news_gazetteer

from loaders.news.extract import extract
from loaders.news.folding import fold_text
from loaders.news.gazetteer import Gazetteer
from loaders.news.mentions import Found, find_names
from loaders.news.people import find_people
from loaders.news.tokens import take_apart


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return news_gazetteer()


def found(text: str, gazetteer: Gazetteer) -> list[Found]:
    """Every mention of a text."""
    parts = take_apart(text, fold_text(text))
    day = PUBLISHED.latest
    return find_people(parts, find_names(parts, gazetteer, day), gazetteer, day)


def said(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """The words and ids of a text's mentions."""
    return [(text[slice(*fold_text(text).original(one.begin, one.end))], one.id) for one in found(text, gazetteer)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Örnek'in sesi", [("Ada Örnek", "ada-ornek")]),
        ("ADA ÖRNEK geldi", [("ADA ÖRNEK", "ada-ornek")]),
        ("Ada Ornek came", [("Ada Ornek", "ada-ornek")]),
        ("Örnekkent’te yağmur", [("Örnekkent", "ornekkent")]),
        ("Örnekkentte yağmur", [("Örnekkent", "ornekkent")]),
        ("Kırmızı Parti'den haber", [("Kırmızı Parti", "kirmizi-parti")]),
        ("Kırmızı Partililer geldi", [("Kırmızı Parti", "kirmizi-parti")]),
        ("the Red Party's hall", [("Red Party", "kirmizi-parti")]),
        ("Örnekkentspor yenildi", []),
        ("kırmızı parti elbisesi", []),
        ("Madada Örnekler", []),
    ],
)
def test_names_of_the_graph(text: str, expected: list[tuple[str, str]], gazetteer: Gazetteer) -> None:
    assert said(text, gazetteer) == expected


def test_a_slip_in_a_full_name_is_seen_through(gazetteer: Gazetteer) -> None:
    (one,) = found("Dün Can Denemme konuştu.", gazetteer)
    assert (one.id, one.how) == ("can-deneme", "fuzzy")
    assert 0.92 <= one.score < 1


def test_another_first_name_is_no_slip(gazetteer: Gazetteer) -> None:
    assert gazetteer.alike("ela deneme") == ((), 0.0)


def test_a_surname_alone_means_nobody(gazetteer: Gazetteer) -> None:
    assert found("Yesterday Deneme spoke.", gazetteer) == []


def test_a_surname_means_whom_the_text_has_introduced(gazetteer: Gazetteer) -> None:
    text = "Can Deneme came. Later Deneme spoke."
    assert said(text, gazetteer) == [("Can Deneme", "can-deneme"), ("Deneme", "can-deneme")]


def test_a_title_introduces_its_holder_on_that_day(gazetteer: Gazetteer) -> None:
    assert said("Blue Party leader Deneme spoke.", gazetteer)[-1] == ("Deneme", "can-deneme")
    assert ("Deneme", "can-deneme") not in said("Red Party leader Deneme spoke.", gazetteer)


def test_the_surname_of_a_relative_is_not_the_politician(gazetteer: Gazetteer) -> None:
    text = "Can Deneme came. His brother Zeki Deneme sang."
    assert ("Deneme", "can-deneme") not in said(text, gazetteer)


def test_somebody_unknown_is_a_mention_without_an_id(gazetteer: Gazetteer) -> None:
    (one,) = extract("Örnekkent Belediye Başkanı Ada Uydurma konuştu.", gazetteer, PUBLISHED, "tr")
    assert (one.subject.text, one.subject.id, one.subject.how) == ("Ada Uydurma", "", "shape")
    assert one.score < 0.7


def test_he_is_the_only_one_before(gazetteer: Gazetteer) -> None:
    one = extract("Can Deneme spoke. He was mayor of Denemeşehir in 1999.", gazetteer, PUBLISHED, "en")
    assert [(each.relation, each.subject.id) for each in one] == [("MAYOR_OF", "can-deneme")]
    two = extract("Can Deneme met Ada Örnek. He was mayor of Denemeşehir in 1999.", gazetteer, PUBLISHED, "en")
    assert two == []


def test_an_article_is_read_in_a_tenth_of_a_second(gazetteer: Gazetteer) -> None:
    text = "Ada Örnek, the mayor of Örnekkent, met Can Deneme of the Blue Party on Sunday. " * 40
    extract(text, gazetteer, PUBLISHED, "en")
    begin = time.process_time()
    extract(text, gazetteer, PUBLISHED, "en")
    assert time.process_time() - begin < 0.5
