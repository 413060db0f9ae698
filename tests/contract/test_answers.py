"""The same questions to both engines: the same rows, reviewed by eye where they stand in tests/golden."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from graph.errors import AmbiguousName, BadQuestion, NotFound
from graph.questions import families, finding, results, things
from graph.questions import holders as held
from graph.questions.flow import answer
from graph.store import Store, rows_of

GOLDEN = Path(__file__).parents[1] / "golden"
MODEL_QUERY = """
MATCH (p:Politician)-[m:MAYOR_OF]->(:City {id: 'istanbul'})
RETURN p.name, m.start, m.end, m.standing ORDER BY m.start
"""


def mayors(store: Store, city: str = "istanbul", **narrowed: object) -> list[dict[str, object]]:
    found = held.HoldersFilter(**narrowed)  # type: ignore[arg-type]
    return answer(store, lambda: held.holders(held.MAYORS, city, found)).rows


def test_who_has_held_istanbul_since_1994(store: Store) -> None:
    with (GOLDEN / "istanbul_since_1994.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    rows = mayors(store, since="1994")
    assert [{name: row[name] or "" for name in expected[0]} for row in rows] == expected


def test_a_municipality_points_to_the_one_before_it_and_after_it(store: Store) -> None:
    def neighbours(city: str, **narrowed: object) -> list[tuple[str, str | None, str | None]]:
        found = held.HoldersFilter(**narrowed)  # type: ignore[arg-type]
        warnings = answer(store, lambda: held.holders(held.MAYORS, city, found)).warnings
        return [(one.code, one.start, one.end) for one in warnings if one.code.endswith("-municipality")]

    assert neighbours("sakarya") == [("earlier-municipality", None, "2000-03-06")]
    assert neighbours("adapazari") == [("later-municipality", "2000-03-06", None)]
    assert neighbours("sakarya", since="2004") == neighbours("adapazari", until="1999") == neighbours("istanbul") == []


def test_the_query_of_the_model_gives_the_same_spells(store: Store) -> None:
    asked = [(row["name"], row["start"], row["end"], row["standing"]) for row in mayors(store)]
    table = store.run(MODEL_QUERY)
    assert Counter(tuple(row.values()) for row in rows_of(table)) == Counter(asked)
    assert len(asked) == 32


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-05-20", [("ali-yerlikaya", "acting", "certain")]),
        ("2025-06-01", [("ekrem-imamoglu", "suspended", "certain"), ("nuri-aslan", "acting", "certain")]),
        ("2010-01-01", [("kadir-topbas", "elected", "certain")]),
        ("2017-09-25", []),
    ],
)
def test_who_held_istanbul_on_a_day(store: Store, day: str, expected: list[tuple[str, str, str]]) -> None:
    rows = mayors(store, as_of=day)
    assert [(row["politician"], row["standing"], row["certainty"]) for row in rows] == expected


def test_who_was_re_elected_certainly_held_after_the_poll(store: Store) -> None:
    for day in ("2009-03-29", "2009-04-10", "2014-04-10"):
        rows = mayors(store, as_of=day)
        assert [(row["politician"], row["certainty"], row["reason"]) for row in rows] == [
            ("kadir-topbas", "certain", "re-elected")
        ], day


def test_a_day_of_which_sources_differ_is_possibly_vacant(store: Store) -> None:
    found = answer(store, lambda: held.holders(held.MAYORS, "istanbul", held.HoldersFilter(as_of="1998-11-11")))
    assert [(row["politician"], row["certainty"]) for row in found.rows] == [("ali-mufit-gurtuna", "possible")]
    (vacancy,) = [warning for warning in found.warnings if warning.code == "vacancy"]
    assert vacancy.message.startswith("Possibly vacant")
    assert found.text.endswith("possibly vacant.")


def test_the_day_of_the_annulment_is_not_certain_and_says_why(store: Store) -> None:
    rows = mayors(store, as_of="2019-05-06")
    assert {row["politician"]: (row["certainty"], row["reason"]) for row in rows} == {
        "ekrem-imamoglu": ("possible", "day-of-ending"),
        "ali-yerlikaya": ("possible", "sources-differ"),
    }


def test_a_vacancy_that_the_law_foresees_is_called_so(store: Store) -> None:
    found = answer(store, lambda: held.holders(held.MAYORS, "istanbul", held.HoldersFilter(as_of="2017-09-25")))
    vacancies = [warning for warning in found.warnings if warning.code != "undated"]
    assert [(warning.code, warning.start, warning.end) for warning in vacancies] == [
        ("vacancy", "2017-09-22", "2017-09-28")
    ]


@pytest.mark.parametrize("text", ["istanbul", "İstanbul", "ISTANBUL", "34", "istanbul "])
def test_a_city_is_found_by_whatever_names_it(store: Store, text: str) -> None:
    assert len(mayors(store, text)) == 32


@pytest.mark.parametrize("text", ["akp", "AKP", "AK Parti", "Adalet ve Kalkınma Partisi", "adalet ve kalkinma partisi"])
def test_a_party_is_found_by_whatever_names_it(store: Store, text: str) -> None:
    found = answer(store, lambda: held.holders(held.LEADERS, text))
    assert found.taken[0].id == "akp"
    assert found.rows[0]["politician"] == "recep-tayyip-erdogan"


def test_unknown_and_ambiguous_names_are_told_apart(store: Store) -> None:
    with pytest.raises(NotFound, match="atlantis"):
        mayors(store, "atlantis")
    with pytest.raises(AmbiguousName, match="recep-tayyip-erdogan"):
        answer(store, lambda: things.politician("erdogan"))
    with pytest.raises(BadQuestion, match="2019-05-06"):
        mayors(store, as_of="2019")


def test_every_row_has_evidence_with_a_described_source(store: Store) -> None:
    found = answer(store, lambda: held.holders(held.MAYORS, "istanbul"))
    for row in found.rows:
        evidence = found.evidence[str(row["fact"])]
        assert evidence.claims
        assert {claim.source for claim in evidence.claims} == {source.id for source in evidence.sources}
        assert {source.id for source in evidence.sources} == set(row["sources"])
        assert all(source.url.startswith("http") and source.publisher for source in evidence.sources)


def test_no_fact_is_without_a_claim_that_cites_a_source(store: Store) -> None:
    query = """
    MATCH ()-[m]->() WHERE m.sources IS NOT NULL
    OPTIONAL MATCH (c:Claim {fact: m.id})-[:CITES]->(:Source)
    WITH m, count(c) AS claims WHERE claims = 0
    RETURN type(m) AS kind, m.id AS id LIMIT 5
    """
    assert rows_of(store.run(query)) == []


def test_the_lead_of_2024_and_the_winners_age(store: Store) -> None:
    found = answer(store, lambda: results.contest("local-2024-mayor-istanbul"))
    winner, second = found.rows[0], found.rows[1]
    assert (winner["candidate"], winner["votes"], winner["age"]) == ("ekrem-imamoglu", 4438727, "53")
    assert winner["votes"] - second["votes"] == 1006856


def test_an_annulled_contest_leads_to_its_rerun(store: Store) -> None:
    query = """
    MATCH (again:Contest)-[:RERUN_OF]->(first:Contest {id: 'local-2019-mayor-istanbul'})
    RETURN first.outcome, first.outcome_date, again.id, again.date
    """
    assert store.run(query).rows == [["annulled", "2019-05-06", "local-2019-mayor-istanbul-rerun", "2019-06-23"]]


def test_how_long_a_line_of_parties_held_istanbul_by_both_rules(store: Store) -> None:
    wide = answer(store, lambda: families.years_held("istanbul", "akp", "lineage", "2019-06-27")).coverage
    strict = answer(store, lambda: families.years_held("istanbul", "akp", "party", "2019-06-27")).coverage
    assert {"rp", "fp", "akp"} <= set(wide["parties"])
    assert strict["parties"] == ["akp"]
    assert (round(wide["years"]), round(strict["years"])) == (25, 15)


def test_search_finds_with_and_without_turkish_letters(store: Store) -> None:
    for text in ("Imamoglu", "İMAMOĞLU", "imamoğlu"):
        found = answer(store, lambda text=text: finding.search(text)).rows[:2]
        assert [row["id"] for row in found] == ["adana-imamoglu", "ekrem-imamoglu"]
    assert answer(store, lambda: finding.search("zzzz")).rows == []


def test_dates_beside_the_texts_are_typed_for_comparison(store: Store) -> None:
    query = """
    MATCH (p:Politician)-[m:MAYOR_OF]->(:City {id: 'ankara'})
    WHERE m.start_max <= date('2000-01-01') AND m.end_min > date('2000-01-01') RETURN p.id
    """
    assert store.run(query).rows == [["melih-gokcek"]]
