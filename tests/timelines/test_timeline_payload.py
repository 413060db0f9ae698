"""The timeline's payload, the same from both engines."""

from __future__ import annotations

import re

import pytest

from graph.answer import Answer
from graph.errors import BadQuestion, NotFound
from graph.questions import holders as held
from graph.questions.bounds import BOUNDS, FLAGS
from graph.questions.flow import answer
from graph.questions.timeline import ROW_COLUMNS, timeline
from graph.store import Store, rows_of

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
BOUNDS_QUERY = """
MATCH ()-[m:MAYOR_OF]->(:City {id: $city})
RETURN m.id AS fact, toString(m.start_min) AS start_min, toString(m.start_max) AS start_max,
       toString(m.end_min) AS end_min, toString(m.end_max) AS end_max ORDER BY m.id
"""
EVERY_KIND = (
    "city:istanbul", "party:chp.leaders", "party:chp", "party:chp.lives", "party:chp.names", "office:president",
    "office:prime-minister", "ministry:icisleri-bakanligi", "speaker", "politician:recep-tayyip-erdogan",
    "alliance:cumhur-ittifaki",
)  # fmt: skip


def ask(store: Store, *lanes: str, since: str | None = None, until: str | None = None, lang: str = "en") -> Answer:
    return answer(store, lambda: timeline(lanes, since, until, lang))


def test_the_spells_of_a_city_are_those_of_its_mayors(store: Store) -> None:
    found = ask(store, "city:istanbul", since="1994")
    mayors = answer(store, lambda: held.holders(held.MAYORS, "istanbul", held.HoldersFilter(since="1994")))
    columns = set(mayors.rows[0]) - {"city", "stands_in_for"}
    assert [{name: row[name] for name in columns} for row in found.rows] == [
        {name: row[name] for name in columns} for row in mayors.rows
    ]
    assert [(row["held"], row["stands_in_for"]) for row in found.rows] == [
        (row["city"], row["stands_in_for"]) for row in mayors.rows
    ]
    assert found.evidence.keys() >= mayors.evidence.keys()
    assert found.warnings == mayors.warnings


@pytest.mark.parametrize("city", ["istanbul", "ankara", "diyarbakir"])
def test_bounds_are_those_of_the_graph_and_never_padded(store: Store, city: str) -> None:
    kept = {row["fact"]: row for row in rows_of(store.run(BOUNDS_QUERY, {"city": city}))}
    rows = ask(store, f"city:{city}").rows
    assert len(rows) == len(kept) > 10
    for row in rows:
        assert {name: row[name] for name in BOUNDS} == {name: kept[row["fact"]][name] for name in BOUNDS}, row["fact"]
        if row["start"] is None:
            assert row["start_min"] is None
        if row["start"] and _DAY.fullmatch(row["start"]):
            assert row["start"] == row["start_min"] == row["start_max"]


@pytest.mark.parametrize("lane", EVERY_KIND)
def test_every_kind_of_lane_has_the_same_columns_and_is_sourced(store: Store, lane: str) -> None:
    found = ask(store, lane)
    assert found.rows
    (about,) = found.coverage["lanes"]
    assert about["rows"] == len(found.rows)
    assert about["query"]["cypher"].startswith("MATCH")
    for row in found.rows:
        assert tuple(row) == ROW_COLUMNS
        assert row["lane"] == about["lane"]
        assert row["lane_name"] == about["lane_name"]
        assert row["name"]
        assert set(row["flags"]) <= set(FLAGS)
        assert found.evidence[row["fact"]].sources
    assert "9999" not in found.model_dump_json()


def test_several_lanes_come_in_their_order_with_their_warnings(store: Store) -> None:
    found = ask(store, "office:president", "city:34", "city:istanbul", since="1994")
    assert list(dict.fromkeys(row["lane"] for row in found.rows)) == ["office:president", "city:istanbul"]
    assert [one.id for one in found.taken] == ["turkiye", "istanbul"]
    vacancies = [one for one in found.warnings if one.code == "vacancy"]
    assert vacancies
    assert all(one.message.startswith("Mayors of İstanbul: ") for one in vacancies)
    assert found.text.startswith("2 lanes")


def test_what_broke_between_the_spells_is_told_with_its_sources(store: Store) -> None:
    found = ask(store, "city:istanbul", since="2019")
    events = [(one["kind"], one["date"], one["contest"]) for one in found.coverage["lanes"][0]["events"]]
    assert events == [
        ("annulled", "2019-05-06", "local-2019-mayor-istanbul"),
        ("rerun", "2019-06-23", "local-2019-mayor-istanbul-rerun"),
    ]
    assert found.evidence["local-2019-mayor-istanbul"].sources
    assert not ask(store, "city:istanbul", since="2020").coverage["lanes"][0]["events"]


def test_a_career_has_offices_as_spells_and_candidacies_as_points(store: Store) -> None:
    rows = ask(store, "politician:Binali Yıldırım").rows
    assert {row["lane"] for row in rows} == {"politician:binali-yildirim"}
    spells = {row["relation"] for row in rows if row["shape"] == "spell"}
    assert spells >= {"MINISTER_OF", "PRIME_MINISTER_OF", "SPEAKER_OF", "DEPUTY_IN", "LEADER_OF", "MEMBER_OF"}
    points = [row for row in rows if row["shape"] == "point"]
    assert [(row["date"], row["held_name"], row["elected"]) for row in points] == [
        ("2014-03-30", "İzmir", False), ("2019-03-31", "İstanbul", False), ("2019-06-23", "İstanbul", False),
    ]  # fmt: skip
    assert all(row["start"] is None and row["start_min"] == row["date"] for row in points)


def test_a_seat_without_a_day_is_limited_by_its_legislature_and_never_certain(store: Store) -> None:
    seats = [row for row in ask(store, "politician:binali-yildirim").rows if "term-bounds" in row["flags"]]
    assert seats
    for row in seats:
        assert row["start"] is row["end"] is None
        assert row["start_min"] < row["end_max"]
        assert row["start_max"] is None


def test_a_legislature_limits_who_possibly_was_speaker_on_a_day(store: Store) -> None:
    for day in ("1990-06-01", "1997-06-01", "2020-01-01"):
        narrowed = held.HoldersFilter(as_of=day)
        for row in answer(store, lambda narrowed=narrowed: held.holders(held.SPEAKERS, "tbmm", narrowed)).rows:
            assert row["term_since"] is None or row["term_since"] <= day
            assert row["term_until"] is None or row["term_until"] >= day or row["end"]
    assert ask(store, "office:speaker").rows == ask(store, "speaker").rows


def test_what_is_surely_over_before_since_is_left_out(store: Store) -> None:
    for lane in EVERY_KIND:
        for row in ask(store, lane, since="2000", until="2010").rows:
            assert row["end_max"] is None or row["end_max"] >= "2000-01-01" or row["shape"] == "point"
            assert row["start_min"] is None or row["start_min"] <= "2010-12-31"


def test_flags_say_what_is_unsure(store: Store) -> None:
    rows = {row["fact"]: row["flags"] for row in ask(store, "city:istanbul", since="1994").rows}
    assert "start-uncertain" in rows["mayor-istanbul-ekrem-imamoglu-3"]
    assert {"open", "beyond-last-seen"} <= set(rows["mayor-istanbul-ekrem-imamoglu-4"])
    assert "disputed" in rows["mayor-istanbul-ali-yerlikaya-1"]
    assert "end-is-poll" in rows["mayor-istanbul-ekrem-imamoglu-2"]
    assert rows["mayor-istanbul-ekrem-imamoglu-1"] == []


@pytest.mark.parametrize(
    "lane", ["", "istanbul", "city:", "moon:luna", "party:chp.leader", "office:emperor", ":", "speaker2"]
)
def test_a_bad_lane_is_refused_and_the_lanes_there_are_named(store: Store, lane: str) -> None:
    for lang in ("tr", "en"):
        with pytest.raises(BadQuestion) as refused:
            ask(store, lane, lang=lang)
        assert refused.value.field == "lane"
        for example in ("city:istanbul", "party:chp.leaders", "office:president", "politician:", "alliance:"):
            assert example in str(refused.value)


def test_no_lane_too_many_lanes_and_bad_days_are_refused(store: Store) -> None:
    with pytest.raises(BadQuestion):
        ask(store)
    with pytest.raises(BadQuestion):
        ask(store, *(f"city:{number}" for number in range(101)))
    with pytest.raises(BadQuestion) as refused:
        ask(store, "city:istanbul", since="soon")
    assert refused.value.field == "since"
    with pytest.raises(NotFound):
        ask(store, "ministry:ay-isleri-bakanligi")


def test_turkish_names_the_lanes_in_turkish(store: Store) -> None:
    found = ask(store, "city:istanbul", "party:chp.leaders", "speaker", lang="tr")
    assert [lane["lane_name"] for lane in found.coverage["lanes"]] == [
        "İstanbul belediye başkanları", "Cumhuriyet Halk Partisi genel başkanları",
        "Türkiye Büyük Millet Meclisi başkanları",
    ]  # fmt: skip
