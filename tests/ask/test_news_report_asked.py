"""The eight statements of docs/news-report.md, asked in Turkish and in English."""

from __future__ import annotations

from typing import Any

import pytest
from asking import asked, once, rows_of

from graph.store import Store

STATEMENTS = [
    (
        1,
        ("2024'te İstanbul'u kim kazandı?", "Who won Istanbul in 2024?"),
        ("name", "party", "votes"),
        [("Ekrem İmamoğlu", "chp", 4_438_727)],
    ),
    (
        1,
        ("2019'da İstanbul'u kim kazandı?", "Who won Istanbul in 2019?"),
        ("name", "votes", "outcome"),
        [("Ekrem İmamoğlu", 4_169_765, "annulled"), ("Ekrem İmamoğlu", 4_742_082, "certified")],
    ),
    (
        2,
        ("2024'te Ankara'da Mansur Yavaş kaç oy aldı?", "How many votes did Mansur Yavaş get in Ankara in 2024?"),
        ("votes", "share", "elected"),
        [(2_001_722, 60.51, True)],
    ),
    (
        3,
        ("31 Mart 2024'te CHP'nin genel başkanı kimdi?", "Who was the leader of the CHP on 31 March 2024?"),
        ("name", "start", "certainty"),
        [("Özgür Özel", "2023-11-05", "certain")],
    ),
    (
        4,
        ("2024'te Antalya'yı hangi parti kazandı?", "Which party won Antalya in 2024?"),
        ("name", "party", "votes"),
        [("Muhittin Böcek", "chp", 706_854)],
    ),
    (
        4,
        ("İzmir ne zamandan beri CHP'nin elinde?", "Since when does the CHP hold Izmir?"),
        ("start",),
        [("2004-03-28",)],
    ),
    (
        5,
        ("31 Mart 2024'e kadar Erdoğan kaç yıl iktidarda kaldı?", "How long was Erdoğan in power until 31 March 2024?"),
        ("days", "years"),
        [(7_688, 21.05)],
    ),
    (
        5,
        ("Erdoğan ne zaman cumhurbaşkanı oldu?", "When did Erdoğan become president?"),
        ("start",),
        [("2014-08-28",)],
    ),
    (
        6,
        (
            "27 Haziran 2019'a kadar AKP ve öncülleri İstanbul'u kaç yıl yönetti?",
            "How long did the AKP and its predecessors hold Istanbul until 27 June 2019?",
        ),
        ("rule", "days", "years"),
        [("lineage", 9_134, 25.01)],
    ),
    (
        7,
        ("2024'te Diyarbakır'ı kim kazandı?", "Who won Diyarbakır in 2024?"),
        ("party", "votes"),
        [("dem", 464_052)],
    ),
    (
        7,
        ("2024'te Erzurum'u kim kazandı?", "Who won Erzurum in 2024?"),
        ("party", "votes"),
        [("akp", 174_759)],
    ),
    (
        8,
        ("Bir sonraki cumhurbaşkanlığı seçimi ne zaman?", "When is the next presidential election?"),
        ("election", "date", "status"),
        [("president-2028", "2028-05-07", "scheduled")],
    ),
]


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [pytest.param(text, columns, rows, id=text) for _, texts, columns, rows in STATEMENTS for text in texts],
)
def test_a_statement_is_answered(
    store: Store, text: str, columns: tuple[str, ...], expected: list[tuple[Any, ...]]
) -> None:
    assert rows_of(store, text, *columns) == expected


def test_all_eight_statements_are_asked() -> None:
    assert {number for number, *_ in STATEMENTS} == set(range(1, 9))


@pytest.mark.parametrize("text", ["Erdoğan hangi görevlerde bulundu?", "Which offices did Erdoğan hold?"])
def test_the_career_of_the_report(store: Store, text: str) -> None:
    kinds = once(rows_of(store, text, "relation"))
    assert kinds == ["MAYOR_OF", "LEADER_OF", "PRIME_MINISTER_OF", "PRESIDENT_OF"] or set(kinds) >= {
        "MAYOR_OF", "LEADER_OF", "PRIME_MINISTER_OF", "PRESIDENT_OF",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["2024'te AKP hangi şehirleri kazandı?", "Which cities did the AKP win in 2024?"])
def test_the_cities_by_the_black_sea(store: Store, text: str) -> None:
    cities = set(once(rows_of(store, text, "city")))
    assert cities >= {"samsun", "ordu", "trabzon", "rize", "duzce", "konya", "erzurum"}
    assert not cities & {"artvin", "giresun", "sinop", "kastamonu", "bartin", "zonguldak"}


def test_the_age_that_the_report_gets_wrong(store: Store) -> None:
    assert rows_of(store, "31 Mart 2024'te Ekrem İmamoğlu kaç yaşındaydı?", "age") == [("53",)]
    assert asked(store, "How old was İmamoğlu at the 2024 local election?").rows[0]["age"] == "53"
