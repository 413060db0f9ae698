"""The figures of docs/news-report.md, asked of the graph on both engines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.questions import families, results
from graph.questions import holders as held
from graph.questions.flow import answer
from graph.store import Store

ROOT = Path(__file__).resolve().parents[1]


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def contest(store: Store, identity: str) -> tuple[str, list[dict[str, Any]]]:
    found = answer(store, lambda: results.contest(identity))
    return found.text, found.rows


@pytest.mark.parametrize(
    ("identity", "name", "party", "votes", "ahead"),
    [
        ("local-2019-mayor-istanbul", "Ekrem İmamoğlu", "chp", 4_169_765, 13_729),
        ("local-2019-mayor-istanbul-rerun", "Ekrem İmamoğlu", "chp", 4_742_082, 806_014),
        ("local-2024-mayor-istanbul", "Ekrem İmamoğlu", "chp", 4_438_727, 1_006_856),
        ("local-2019-mayor-ankara", "Mansur Yavaş", "chp", 1_662_209, 123_799),
        ("local-2024-mayor-ankara", "Mansur Yavaş", "chp", 2_001_722, 953_611),
        ("local-2024-mayor-izmir", "Cemil Tugay", "chp", 1_293_470, 315_584),
        ("local-2024-mayor-antalya", "Muhittin Böcek", "chp", 706_854, 125_986),
        ("president-2023-2-turkiye", "Recep Tayyip Erdoğan", "akp", 27_834_589, 2_329_865),
        ("local-2024-mayor-konya", "Uğur İbrahim Altay", "akp", 586_542, 307_952),
        ("local-2024-mayor-erzurum", "Mehmet Sekmen", "akp", 174_759, 97_866),
        ("local-2024-mayor-diyarbakir", "Ayşe Serra Bucak Küçük", "dem", 464_052, 342_453),
    ],
)
def test_the_contests_of_the_report(store: Store, identity: str, name: str, party: str, votes: int, ahead: int) -> None:
    text, rows = contest(store, identity)
    assert (rows[0]["name"], rows[0]["party"], rows[0]["votes"]) == (name, party, votes)
    assert rows[0]["elected"] is True
    assert rows[0]["votes"] - rows[1]["votes"] == ahead
    assert f"{votes:,} votes, {ahead:,} ahead of the next" in text
    if identity != "local-2019-mayor-ankara":
        assert f"{votes:,}" in page("news-report.md")
        assert name in page("news-report.md")


def test_the_age_that_the_report_gets_wrong(store: Store) -> None:
    assert contest(store, "local-2024-mayor-istanbul")[1][0]["age"] == "53"
    assert contest(store, "local-2019-mayor-istanbul")[1][1]["name"] == "Binali Yıldırım"
    assert contest(store, "local-2024-mayor-istanbul")[1][1]["name"] == "Murat Kurum"


def leaders(store: Store, party: str, day: str) -> list[tuple[str, str, str]]:
    found = answer(store, lambda: held.holders(held.LEADERS, party, held.HoldersFilter(as_of=day)))
    return [(row["name"], row["start"], row["certainty"]) for row in found.rows]


def test_the_leaders_of_the_report(store: Store) -> None:
    assert leaders(store, "chp", "2024-03-31") == [("Özgür Özel", "2023-11-05", "certain")]
    assert leaders(store, "akp", "2024-03-31") == [("Recep Tayyip Erdoğan", "2023-10-07", "certain")]


def test_the_offices_of_the_report(store: Store) -> None:
    mine = "recep-tayyip-erdogan"
    premiers = answer(
        store, lambda: held.holders(held.find_office("prime-minister"), held.COUNTRY, held.HoldersFilter())
    )
    spells = [row for row in premiers.rows if row["politician"] == mine]
    assert (spells[0]["start"], spells[-1]["end"], len(spells)) == ("2003-03-14", "2014-08-28", 3)
    presidents = answer(store, lambda: held.holders(held.find_office("president"), held.COUNTRY, held.HoldersFilter()))
    terms = [row for row in presidents.rows if row["politician"] == mine]
    assert [row["start"] for row in terms] == ["2014-08-28", "2018-07-09", "2023-06-03"]
    mayors = answer(store, lambda: held.holders(held.MAYORS, "istanbul", held.HoldersFilter(since="1994")))
    spell = next(row for row in mayors.rows if row["politician"] == mine)
    assert (spell["start"], spell["start_day"], spell["end"]) == ("1994-04-02", "takeover", "1998-11-06")
    assert (spell["party"], spell["ended_by"]) == ("rp", "conviction")


@pytest.mark.parametrize(("rule", "days", "years"), [("lineage", 9134, 25.01), ("party", 5488, 15.03)])
def test_the_years_of_the_report(store: Store, rule: str, days: int, years: float) -> None:
    found = answer(store, lambda: families.years_held("istanbul", "akp", rule, "2019-06-27"))
    assert (found.coverage["days"], found.coverage["years"]) == (days, years)
    assert f"({days} days)" in page("news-report.md")


def test_the_black_sea_coast_of_the_report(store: Store) -> None:
    found = answer(store, lambda: results.election("local-2024"))
    won = {row["place"]: row["party"] for row in found.rows}
    akp, chp = ("samsun", "ordu", "trabzon", "rize", "duzce"), (
        "artvin", "giresun", "sinop", "kastamonu", "bartin", "zonguldak",
    )  # fmt: skip
    assert {won[city] for city in akp} == {"akp"}
    assert {won[city] for city in chp} == {"chp"}


def test_the_next_presidential_election_of_the_report(store: Store) -> None:
    found = answer(store, lambda: results.election("president-2028"))
    assert found.thing is not None
    assert (found.thing["date"], found.thing["status"]) == ("2028-05-07", "scheduled")
