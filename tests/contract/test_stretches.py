"""Successions, trustees and questions about stretches of time, asked of the shipped facts on both engines."""

from __future__ import annotations

import pytest

from graph.answer import Answer
from graph.errors import BadQuestion, NotFound
from graph.questions import holders as held
from graph.questions.flow import Question, answer
from graph.questions.handovers import succession
from graph.questions.intervals.between import between
from graph.questions.intervals.careers import careers
from graph.questions.intervals.meanwhile import meanwhile
from graph.questions.intervals.overlaps import overlaps
from graph.questions.intervals.switches import switches
from graph.questions.intervals.tenures import tenures
from graph.questions.trustees import trustees
from graph.store import Store

ISTANBUL = [
    ("1994-04-02", "hand-over", "nurettin-sozen", "recep-tayyip-erdogan"),
    ("1998-11-12", "vacancy", "recep-tayyip-erdogan", "ali-mufit-gurtuna"),
    ("1999-04-18", "re-election", "ali-mufit-gurtuna", "ali-mufit-gurtuna"),
    ("2004-04-01", "hand-over", "ali-mufit-gurtuna", "kadir-topbas"),
    ("2009-03-29", "re-election", "kadir-topbas", "kadir-topbas"),
    ("2014-03-30", "re-election", "kadir-topbas", "kadir-topbas"),
    ("2017-09-28", "vacancy", "kadir-topbas", "mevlut-uysal"),
    ("2019-04-17", "hand-over", "mevlut-uysal", "ekrem-imamoglu"),
    ("2019-05-07", "annulment", "ekrem-imamoglu", "ali-yerlikaya"),
    ("2019-06-27", "re-run", "ali-yerlikaya", "ekrem-imamoglu"),
    ("2024-04~", "re-election", "ekrem-imamoglu", "ekrem-imamoglu"),
    ("2025-03-20", "stand-in-begins", "ekrem-imamoglu", "nuri-aslan"),
    ("2025-03-23", "suspension", "ekrem-imamoglu", "ekrem-imamoglu"),
    ("2025-03-26", "stand-in-begins", "nuri-aslan", "nuri-aslan"),
]


def ask(store: Store, question: Question) -> Answer:
    """The answer, in which every fact that a row names has its evidence."""
    found = answer(store, lambda: question)
    named = {str(row[name]) for row in found.rows for name in ("fact", "former_fact", "latter_fact") if row.get(name)}
    assert named <= set(found.evidence)
    assert all(found.evidence[fact].claims and found.evidence[fact].sources for fact in named)
    assert found.query is not None
    assert found.dataset is not None
    assert found.text
    return found


def test_every_hand_over_of_istanbul_since_1994(store: Store) -> None:
    rows = ask(store, succession(held.MAYORS, "istanbul", "1994")).rows
    found = [(row["date"], row["kind"], row["former"], row["latter"]) for row in rows if row["line"] == "hand-over"]
    assert found == ISTANBUL


def test_in_law_and_in_fact_are_two_lines(store: Store) -> None:
    rows = ask(store, succession(held.MAYORS, "34", "2025-04-01", "2025-12-31", "tr")).rows
    lines = {line: [row["name"] for row in rows if row["line"] == line] for line in ("de-jure", "de-facto")}
    assert lines == {"de-jure": ["Ekrem İmamoğlu"], "de-facto": ["Nuri Aslan"]}


def test_who_was_displaced_in_diyarbakir(store: Store) -> None:
    rows = ask(store, succession(held.MAYORS, "diyarbakir", "2016-11-01", "2019-12-31")).rows
    displaced = [
        (row["kind"], row["displaced"], row["displaced_by"], row["ground"], row["latter"])
        for row in rows
        if row["displaced"]
    ]
    assert displaced == [
        ("stand-in-begins", "gultan-kisanak", "ministry", "dismissal", "cumali-atilla"),
        ("suspension", "adnan-selcuk-mizrakli", "ministry", "suspension", "adnan-selcuk-mizrakli"),
        ("stand-in-begins", "adnan-selcuk-mizrakli", "ministry", "suspension", "hasan-basri-guzeloglu"),
    ]


def test_the_leaders_of_a_party_and_the_presidents(store: Store) -> None:
    rows = ask(store, succession(held.LEADERS, "chp", "1995", "2011")).rows
    kinds = [(row["date"], row["kind"]) for row in rows if row["line"] == "hand-over"]
    assert ("1999-05-22", "gap") in kinds
    assert ("2010-05", "stand-in-begins") in kinds
    rows = ask(store, succession(held.PRESIDENTS, held.COUNTRY, "1993", "1994")).rows
    assert [(row["kind"], row["latter"]) for row in rows if row["line"] == "hand-over"] == [
        ("stand-in-begins", "husamettin-cindoruk"), ("stand-in-ends", "suleyman-demirel"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("city", "code"), [("adana", "overlap"), ("siirt", "broken-chain"), ("diyarbakir", "too-coarse")]
)
def test_what_the_rules_find_comes_with_the_mayors(store: Store, city: str, code: str) -> None:
    found = answer(store, lambda: held.holders(held.MAYORS, city))
    about = {fact for warning in found.warnings if warning.code == code for fact in warning.facts}
    assert about
    assert about <= {row["fact"] for row in found.rows}


def test_presidents_and_prime_ministers_overlap(store: Store) -> None:
    rows = ask(store, overlaps("office:president", "office:prime-minister", "1993", "1993-12-31")).rows
    assert {(row["politician"], row["other_politician"], row["days_min"]) for row in rows} >= {
        ("turgut-ozal", "suleyman-demirel", 514), ("husamettin-cindoruk", "suleyman-demirel", 29),
    }  # fmt: skip
    assert all(row["certainty"] == "certain" for row in rows)


def test_who_was_president_while_somebody_was_prime_minister(store: Store) -> None:
    condition = "politician:recep-tayyip-erdogan as prime-minister"
    rows = ask(store, meanwhile("office:president", [condition])).rows
    assert [(row["politician"], row["start_min"], row["end_max"], row["days_min"]) for row in rows] == [
        ("ahmet-necdet-sezer", "2003-03-14", "2007-08-28", 1628), ("abdullah-gul", "2007-08-28", "2014-08-28", 2557),
    ]  # fmt: skip
    both = ask(store, meanwhile("city:ankara", ["office:president", condition])).rows
    assert {row["politician"] for row in both} == {"melih-gokcek"}


def test_the_longest_in_ankara_and_in_the_whole_country(store: Store) -> None:
    (longest,) = ask(store, tenures("city:ankara", limit=1)).rows
    assert (longest["politician"], longest["days_min"], longest["mandates"], longest["times"]) == (
        "melih-gokcek", 8616, 5, 1,
    )  # fmt: skip
    whole = ask(store, tenures("mayors", limit=10))
    days = [row["days_min"] for row in whole.rows]
    assert len(days) == 10
    assert days == sorted(days, reverse=True)
    assert days[0] >= longest["days_min"]


def test_the_first_the_last_the_shortest_and_the_most_frequent(store: Store) -> None:
    def top(order: str, lane: str = "office:prime-minister", **more: str) -> str:
        return str(ask(store, tenures(lane, order, 1, **more)).rows[0]["politician"])

    assert top("last") == "binali-yildirim"
    assert top("times") == "suleyman-demirel"
    assert top("first", "city:istanbul", party="akp") == "kadir-topbas"
    assert top("shortest", "city:istanbul", since="1994") == "ali-yerlikaya"


def test_what_changed_in_istanbul_in_2019(store: Store) -> None:
    rows = ask(store, between("2019-03-30", "2019-07-01", ["city:istanbul"])).rows
    assert {(row["change"], row["politician"], row["certainty"]) for row in rows} == {
        ("left", "mevlut-uysal", "certain"), ("came", "ekrem-imamoglu", "certain"),
        ("came-and-left", "ali-yerlikaya", "certain"),
    }  # fmt: skip
    whole = ask(store, between("2019-03-30", "2019-07-01"))
    assert {"istanbul", "ankara", "adana"} <= {row["held"] for row in whole.rows if row["change"] == "came"}
    assert whole.coverage["changes"]["stayed"] > 0
    assert all(row["change"] != "stayed" for row in whole.rows)


def test_who_came_from_istanbul_to_the_head_of_the_government(store: Store) -> None:
    (row,) = ask(store, careers("mayors:istanbul", "prime-minister")).rows
    assert (row["politician"], row["from_held"], row["to_start"]) == ("recep-tayyip-erdogan", "istanbul", "2003-03-14")
    flows = ask(store, careers())
    assert {"mayor", "minister", "leader", "president"} <= {row["from"] for row in flows.rows}
    assert sum(row["people"] for row in flows.rows) >= flows.coverage["people"]


def test_the_party_at_each_step(store: Store) -> None:
    rows = ask(store, switches("city:ankara", only=True)).rows
    assert [(row["politician"], row["party_before"], row["party"]) for row in rows] == [
        ("melih-gokcek", "rp", "fp"), ("melih-gokcek", "fp", "akp"),
    ]  # fmt: skip
    steps = ask(store, switches("politician:melih-gokcek")).rows
    assert len(steps) > len(rows)


def test_the_trustees_of_a_province_and_of_a_party(store: Store) -> None:
    found = ask(store, trustees(province="Diyarbakır", party="hdp"))
    capital = [(row["displaced"], row["politician"], row["next"]) for row in found.rows if row["city"] == "diyarbakir"]
    assert capital == [
        ("adnan-selcuk-mizrakli", "hasan-basri-guzeloglu", "munir-karaloglu"),
        ("adnan-selcuk-mizrakli", "munir-karaloglu", "ali-ihsan-su"),
        ("adnan-selcuk-mizrakli", "ali-ihsan-su", "ayse-serra-bucak-kucuk"),
    ]
    assert {row["province"] for row in found.rows} == {"TR-21"}
    assert len(ask(store, trustees(province="21")).rows) == len(ask(store, trustees(province="TR-21")).rows)
    recent = ask(store, trustees(since="2024-06"))
    assert 5 < len(recent.rows) < 30
    assert {warning.code for warning in recent.warnings} >= {"end-unknown"}
    everything = ask(store, trustees())
    assert len(everything.rows) > 100
    assert all(row["displaced"] != row["next"] for row in everything.rows if row["city"] == "mus-varto")


def test_what_can_mean_nothing_is_refused(store: Store) -> None:
    for question in (
        overlaps("house:istanbul", "office:president"),
        tenures("city:ankara", "tallest"),
        between("2019", "2020-01-01"),
        between("2020-01-01", "2019-01-01"),
        meanwhile("city:ankara", []),
    ):
        with pytest.raises(BadQuestion):
            answer(store, lambda question=question: question)
    for question in (trustees(province="atlantis"), tenures("city:atlantis"), succession(held.MAYORS, "atlantis")):
        with pytest.raises(NotFound):
            answer(store, lambda question=question: question)
