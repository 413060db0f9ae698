"""What a word for a place is taken for, and what the answers say of it: by the command and over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from cli.invented import invented_store
from fastapi.testclient import TestClient

from api.app import create_app
from graph.settings import Settings
from siyaset.cli.app import run

Told = tuple[int, str, str]
Ask = Callable[..., Told]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    with invented_store(tmp_path_factory.mktemp("places")) as settings:
        yield settings


@pytest.fixture
def ask(places: Settings, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ask:
    monkeypatch.setenv("SIYASET_STORE", places.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")

    def call(*arguments: str) -> Told:
        code = run(list(arguments))
        output, complaints = capfdbinary.readouterr()
        return code, output.decode(), complaints.decode()

    return call


@pytest.fixture(scope="module")
def client(places: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(places)) as opened:
        yield opened


def taken(told: Told) -> dict[str, Any]:
    assert told[0] == 0, told[2]
    found: dict[str, Any] = json.loads(told[1])["taken"][0]
    return found


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("91", "ornekkent"),
        ("TR-91", "ornekkent"),
        ("tr-91", "ornekkent"),
        ("Q999999991", "ornekkent"),
        ("Q999999981", "ornekkent"),
        ("q999999981", "ornekkent"),
        ("TR-92", "denemesehir"),
        ("Q999999992", "denemesehir"),
        ("Denemeşehir", "denemesehir"),
        ("Kuyubaşı", "ornekkent-kuyubasi"),
        ("KUYUBAŞI", "ornekkent-kuyubasi"),
        ("ornekkent-kuyubasi", "ornekkent-kuyubasi"),
        ("Ornekkent-Kuyubasi", "ornekkent-kuyubasi"),
        ("Örnekkent Yeniköy", "ornekkent-yenikoy"),
    ],
)
def test_a_place_is_found_by_whatever_names_it(ask: Ask, client: TestClient, text: str, city: str) -> None:
    found = taken(ask("mayors", text, "--format", "json"))
    assert (found["text"], found["id"]) == (text, city)
    assert client.get(f"/v1/cities/{text}/mayors").json()["taken"][0]["id"] == city


def test_a_capital_comes_before_a_town_of_its_name_and_names_it(ask: Ask) -> None:
    assert taken(ask("mayors", "Denemeşehir", "--format", "json"))["others"] == ["ornekkent-denemesehir"]


def test_the_table_says_what_a_word_was_taken_for(ask: Ask) -> None:
    assert "'Q999999991' was taken for Örnekkent (ornekkent)" in ask("mayors", "Q999999991")[1]
    assert "Örnekkent (ornekkent) olarak anlaşıldı" in ask("mayors", "Q999999991", "--lang", "tr")[1]
    assert "taken" not in ask("mayors", "ornekkent")[1]
    assert "taken" not in ask("mayors", "Kuyubaşı")[1]


def test_a_name_that_several_provinces_have_says_which_there_are(ask: Ask, client: TestClient) -> None:
    code, output, complaints = ask("mayors", "Yeniköy")
    assert (code, output) == (1, "")
    for place in ("denemesehir-yenikoy (Yeniköy, Denemeşehir)", "ornekkent-yenikoy (Yeniköy, Örnekkent)"):
        assert place in complaints
    answer = client.get("/v1/cities/Yeniköy/mayors")
    assert (answer.status_code, answer.json()["code"]) == (409, "ambiguous-name")


@pytest.mark.parametrize("text", ["", " ", "—", "…"])
def test_a_word_without_a_letter_is_wrong_usage(ask: Ask, text: str) -> None:
    code, output, complaints = ask("mayors", text)
    assert (code, output) == (2, "")
    assert "write an id or a name" in complaints


# What is said of a day


def test_who_is_re_elected_holds_once(ask: Ask) -> None:
    answer = json.loads(ask("mayors", "Kuyubaşı", "--as-of", "2014-04-05", "--format", "json")[1])
    assert [(row["fact"], row["certainty"], row["reason"]) for row in answer["rows"]] == [
        ("kuyubasi-ela-2", "certain", "re-elected")
    ]
    assert answer["text"] == "Mayors of Kuyubaşı, 2014-04-05: Ela Misal (elected)."


def test_a_possible_holder_and_a_vacancy_do_not_contradict_each_other(ask: Ask) -> None:
    last = json.loads(ask("mayors", "Kuyubaşı", "--as-of", "2017-02-01", "--format", "json")[1])
    assert [row["certainty"] for row in last["rows"]] == ["possible"]
    assert last["text"].endswith("; possibly vacant.")
    assert last["warnings"][0]["message"].startswith("Possibly vacant from")
    within = json.loads(ask("mayors", "Kuyubaşı", "--as-of", "2017-02-05", "--format", "json")[1])
    assert within["text"].endswith(": the office was vacant.")
    filled = json.loads(ask("mayors", "Kuyubaşı", "--as-of", "2017-02-10", "--format", "json")[1])
    assert [row["certainty"] for row in filled["rows"]] == ["certain"]
    assert "vacancy" not in {warning["code"] for warning in filled["warnings"]}


def test_a_spell_without_any_day_is_named_and_left_out_of_a_day(ask: Ask) -> None:
    answer = json.loads(ask("mayors", "Kuyubaşı", "--as-of", "2016-01-01", "--format", "json")[1])
    assert [row["fact"] for row in answer["rows"]] == ["kuyubasi-ela-2"]
    (warning,) = answer["warnings"]
    assert (warning["code"], warning["facts"]) == ("undated", ["kuyubasi-can-1"])
    assert "Can Deneme" in warning["message"]
    assert "kuyubasi-can-1" in {row["fact"] for row in json.loads(ask("mayors", "Kuyubaşı", "-f", "json")[1])["rows"]}


def test_a_standing_narrows_the_answer_and_not_the_judgement(ask: Ask) -> None:
    """On the day of a hand-over from an elected mayor to an acting one, the elected one does not hold."""
    day = ("--as-of", "2020-01-10", "--format", "json")
    assert json.loads(ask("mayors", "denemesehir", "--standing", "elected", *day)[1])["rows"] == []


def test_a_time_of_which_nothing_is_held_has_a_warning(ask: Ask) -> None:
    answer = json.loads(ask("mayors", "ornekkent", "--until", "2000", "--format", "json")[1])
    assert (answer["rows"], [warning["code"] for warning in answer["warnings"]]) == ([], ["nothing-held"])


# Both languages


@pytest.mark.parametrize(
    ("arguments", "english", "turkish"),
    [
        (("contest", "yaris-ornekkent"), ("with 600 votes", "200 ahead", "yes"), ("600 oy", "200 oy fazla", "evet")),
        (("contest", "yaris-denemesehir"), ("annulled on", "300 of 650"), ("iptal edildi", "300 tanesi")),
        (("politician", "ada-ornek"), ("born 1960-05-01", "dated facts"), ("doğum 1960-05-01", "tarihli olgu")),
        (("party", "kirmizi-parti"), ("abbreviation KP", "0 dated facts"), ("kısaltma KP", "0 tarihli olgu")),
        (("election", "yerel-2019"), ("3 contests", "certified"), ("3 yarış", "kesinleşti")),
        (("elections",), ("1 election.", "local election", "held"), ("1 seçim.", "yerel seçim", "yapıldı")),
        (("search", "Kuyubaşı"), ("1 thing matches", "City"), ("eşleşen 1 kayıt", "belediye")),
        (("fact", "ornekkent-can-1"), ("2 claims by 2 sources",), ("2 kaynaktan 2 beyan",)),
        (("fact", "ornekkent-ada-1"), ("1 claim by 1 source",), ("1 kaynaktan 1 beyan",)),
        (("lineage", "KP"), ("1 party before and after it, 1 succession", "split"), ("1 parti, 1 geçiş", "ayrılma")),
        (("wins", "KP"), ("contests won", "certified"), ("kazanılan", "kesinleşti")),
        (("leaders", "KP"), ("1 spell by 1 person", "Who"), ("1 kişi, 1 dönem", "Kim")),
        (("years", "ornekkent", "KP", "--until", "2010"), ("No day is known",), ("bilinen bir gün yok",)),
        (("years", "denemesehir", "KP"), ("was held for 0.5 years (197 days)",), ("0,5 yıl (197 gün)",)),
        (("mayors", "Kuyubaşı", "--as-of", "2016-01-01"), ("Left out, because",), ("sayılmayanlar",)),
    ],
)  # fmt: skip
def test_an_answer_speaks_english_and_with_lang_tr_turkish(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], english: tuple[str, ...],
    turkish: tuple[str, ...],
) -> None:  # fmt: skip
    monkeypatch.setattr("siyaset.cli.output.console._width", 200)
    for options, words in (((), english), (("--lang", "en"), english), (("--lang", "tr"), turkish)):
        code, output, complaints = ask(*arguments, *options)
        assert code == 0, complaints
        for word in words:
            assert word in output


@pytest.mark.parametrize(
    ("route", "turkish"),
    [
        ("/v1/contests/yaris-ornekkent", "600 oy"),
        ("/v1/contests/yaris-denemesehir", "iptal edildi"),
        ("/v1/politicians/ada-ornek", "tarihli olgu"),
        ("/v1/parties/KP", "tarihli olgu"),
        ("/v1/cities/ornekkent", "plaka 91"),
        ("/v1/parties/KP/lineage", "1 geçiş"),
        ("/v1/parties/KP/wins", "kazanılan"),
        ("/v1/parties/KP/leaders", "1 dönem"),
        ("/v1/elections", "1 seçim"),
        ("/v1/elections/yerel-2019/results", "3 yarış"),
        ("/v1/facts/ornekkent-can-1", "2 kaynaktan 2 beyan"),
        ("/v1/sources", "4 kaynak"),
        ("/v1/search?q=Yeniköy", "eşleşen 2 kayıt"),
        ("/v1/cities/denemesehir/years?party=KP", "197 gün"),
    ],
)
def test_every_route_speaks_turkish_too(client: TestClient, route: str, turkish: str) -> None:
    sign = "&" if "?" in route else "?"
    english = client.get(route).json()
    answer = client.get(f"{route}{sign}lang=tr").json()
    assert turkish in answer["text"]
    assert turkish not in english["text"]
    assert answer["rows"] == english["rows"]
    assert [warning["code"] for warning in answer["warnings"]] == [warning["code"] for warning in english["warnings"]]
