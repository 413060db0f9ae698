"""What statements of Wikidata amount to: ranks, dates, qualifiers, positions, seats, heads, parties, lives."""

from __future__ import annotations

from pathlib import Path

import pytest
from wikidata_reading import MAYOR, held, read_all
from wikidata_world import (
    ACTING,
    ADA,
    CAN,
    DISTANT,
    ELA,
    JULIAN,
    NONE,
    POLL,
    RED,
    RESIGNED,
    SOME,
    Json,
    entity,
    item,
    person,
    places,
    statement,
    time,
)


@pytest.mark.parametrize(
    ("said", "precision", "date"),
    [
        ("1994-03-27", 11, "1994-03-27"), ("1994-03-00", 10, "1994-03"), ("1994-03-01", 10, "1994-03"),
        ("1994-00-00", 9, "1994"), ("1994-01-01", 9, "1994"), ("1994-00-00", 11, "1994"),
        ("1994-03-27", 14, "1994-03-27"),
    ],
)  # fmt: skip
def test_a_date_keeps_its_precision(tmp_path: Path, said: str, precision: int, date: str) -> None:
    assert held(tmp_path, statement(MAYOR, P580=time(said, precision)))[0] == [{"start": date}]


@pytest.mark.parametrize(
    ("moment", "what"),
    [
        (time("1990-00-00", 8), "stands for a decade"), (time("1901-00-00", 7), "stands for a century"),
        (time("1994-03-27", 11, JULIAN), "Julian"), (time("1994-02-30", 11), "no day of the calendar"),
        (time("1994-13-00", 10), "no day of the calendar"), (time("12345-00-00", 9), "no year"),
        (time("1994-03-27", 99), "no precision"), (time("yesterday", 11), "no time"),
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_held_is_refused_with_the_reason(tmp_path: Path, moment: Json, what: str) -> None:
    found, refused, _ = held(tmp_path, statement(MAYOR, P580=moment))
    assert found == []
    assert len(refused) == 1
    assert what in refused[0].what
    assert "P39 statement UUID-" in refused[0].what
    assert refused[0].line == len(places()) + 2


@pytest.mark.parametrize(
    ("qualifiers", "fields"),
    [
        ({"P582": SOME}, {"end_state": "unknown"}),
        ({"P582": NONE}, {"end_state": "open"}),
        ({}, {}),
        ({"P582": time("1999-04-18")}, {"end": "1999-04-18", "end_state": "known"}),
        ({"P582": SOME, "P1319": time("1999-03-00", 10), "P1326": time("1999-05-00", 10)},
         {"end": "1999", "end_state": "known"}),
        ({"P582": SOME, "P1319": time("1999-03-01"), "P1326": time("1999-03-20")},
         {"end": "1999-03", "end_state": "known"}),
        ({"P582": SOME, "P1319": time("1998-03-01"), "P1326": time("1999-03-20")}, {"end_state": "unknown"}),
        ({"P582": SOME, "P1534": item(RESIGNED)}, {"end_state": "unknown", "ended_by": "resignation"}),
        ({"P582": SOME, "P1534": item("Q999999999")}, {"end_state": "unknown"}),
        ({"P5102": item(ACTING)}, {"standing": "acting"}),
        ({"P2715": item(POLL)}, {"standing": "elected", "by": "voters"}),
    ],
)  # fmt: skip
def test_qualifiers_say_how_it_ended_and_how_it_was_held(
    tmp_path: Path, qualifiers: dict[str, Json], fields: dict[str, str]
) -> None:
    found, refused, _ = held(tmp_path, statement(MAYOR, P580=time("1994-03-27"), **qualifiers))
    assert refused == []
    assert found == [{"start": "1994-03-27", **fields}]


@pytest.mark.parametrize(("word", "mark"), [("Q5727902", "~"), ("Q18122778", "?"), ("Q999999999", "")])
def test_circa_is_a_mark_behind_the_date(tmp_path: Path, word: str, mark: str) -> None:
    assert held(tmp_path, statement(MAYOR, P580=time("1994-00-00", 9), P1480=item(word)))[0] == [
        {"start": f"1994{mark}"}
    ]


def test_deprecated_is_never_taken_and_preferred_excludes_what_overlaps_it(tmp_path: Path) -> None:
    found, refused, reader = held(
        tmp_path,
        statement(MAYOR, "deprecated", P580=time("1984-03-25")),
        statement(MAYOR, P580=time("1989-03-26"), P582=time("1994-03-27")),
        statement(MAYOR, P580=time("2019-03-31"), P582=time("2023-01-01")),
        statement(MAYOR, "preferred", P580=time("2019-04-05")),
        statement(MAYOR, "preferred", P580=time("2019-04-05")),
        statement(SOME), statement(NONE),
    )  # fmt: skip
    assert refused == []
    assert [one["start"] for one in found] == ["1989-03-26", "2019-04-05"]
    assert reader.passed["deprecated statements"] == 1
    assert reader.passed["statements that a preferred one excludes"] == 1
    assert reader.passed["statements that stand there twice"] == 1
    assert reader.passed["statements with no value"] == 2
    assert "deprecated statements (1)" in reader.notes[0]


def test_positions_come_from_the_table_from_hints_or_are_refused(tmp_path: Path) -> None:
    found, refused, reader = held(
        tmp_path, statement(item("Q1922067")), statement(MAYOR), statement(item(DISTANT)),
        statement(item("Q98086768")), statement(item("Q999999777")),
    )  # fmt: skip
    assert len(found) == 2
    assert ["Q999999777" in one.what and "table of positions" in one.what for one in refused] == [True]
    assert reader.passed["positions of other countries"] == 1
    assert reader.passed["positions that the graph has no relation for"] == 1
    president = {"Q999999777": {"relation": "PRESIDENT_OF", "object": "turkiye"}}
    entities = [person(ADA, "Ada Örnek", P39=[statement(item("Q999999777"))])]
    found_, refused, _ = read_all(tmp_path, entities, positions=president)
    assert [one.kind for one in found_] == ["PRESIDENT_OF"]


def test_a_seat_has_its_term_by_item_by_label_by_poll_or_by_its_dates(tmp_path: Path) -> None:
    deputy = item("Q21030356")
    labels = [
        entity("Q999999831", "TBMM 22. dönem", ""), entity("Q999999832", "", "2007 Turkish general election"),
        entity("Q999999833", "", "June 2015 Turkish general election"),
    ]  # fmt: skip
    seats = [
        statement(deputy, P2937=item("Q999999830")), statement(deputy, P2937=item("Q999999831")),
        statement(deputy, P2715=item("Q999999832")), statement(deputy, P580=time("2018-07-07"), P4100=item(RED)),
        statement(deputy, P580=time("2020-02-01"), P582=time("2023-04-07")),
        statement(deputy, P580=time("1991-00-00", 9)), statement(deputy, P2715=item("Q999999833")),
        statement(deputy, P580=time("1983-11-24"), P582=time("2002-11-03")),
    ]  # fmt: skip
    entities = [*labels, person(ADA, "Ada Örnek", P39=seats)]
    found, refused, reader = read_all(tmp_path, entities, terms={"Q999999830": "term-21"})
    terms = {one.object.id: one.fields for one in found if one.kind == "DEPUTY_IN" and one.object is not None}
    assert set(terms) == {"term-21", "term-22", "term-23", "term-27"}
    assert terms["term-23"]["standing"] == "elected"
    assert {terms["term-27"][name] for name in ("start", "end")} == {"2018-07-07", "2023-04-07"}
    assert reader.passed["stretches that were put to one seat"] == 1
    assert len(refused) == 3
    assert all("P2937" in one.what for one in refused)


def test_places_name_their_heads_where_the_heads_do_not(tmp_path: Path) -> None:
    around = places()
    around[0]["claims"]["P6"] = [
        statement(item(ADA), P580=time("2019-04-05")),
        statement(item(CAN), P580=time("2014-04-03")),
    ]
    province = entity("Q999999841", "Örnekkent ili", "", P17=[statement(item("Q43"))], P6=[statement(item(CAN))])
    turkey = entity("Q43", "Türkiye", "", P6=[
        statement(item(CAN), P580=time("2014-08-29")), statement(item(ADA), P580=time("2018-07-09")),
    ], P35=[statement(item(ELA))])  # fmt: skip
    ada = person(ADA, "Ada Örnek", P39=[statement(MAYOR, P580=time("2019-04-05"))])
    found, refused, reader = read_all(tmp_path, [*around, province, turkey, ada, person(CAN, "Can Deneme")])
    assert refused == []
    said = [(one.kind, one.subject.wikidata) for one in found]
    assert said == [("MAYOR_OF", ADA), ("MAYOR_OF", CAN), ("PRIME_MINISTER_OF", CAN), ("PRESIDENT_OF", ELA)]
    assert found[1].subject.name == "Can Deneme"
    assert reader.passed["heads whom their own statements name"] == 1
    assert reader.passed["heads of an office that had ended"] == 1


def test_parties_are_founded_dissolved_led_and_followed(tmp_path: Path) -> None:
    merger = entity("Q999999851", "", "merger")
    red = places()[3]
    red["claims"] |= {
        "P571": [statement(time("1990-01-15"))], "P576": [statement(time("2001-00-00", 9))],
        "P488": [statement(item(ELA), P580=time("2005-10-02"))],
        "P1366": [
            statement(item("Q999999902"), P3831=item("Q999999851"), P585=time("2001-06-01")),
            statement(item("Q999999903")),
        ],
    }  # fmt: skip
    far = entity("Q999999904", "", "Far Party", P31=[statement(item("Q7278"))], P17=[statement(item("Q183"))],
                 P571=[statement(time("1900-00-00", 9))])  # fmt: skip
    found, refused, _ = read_all(tmp_path, [red, far, merger, person(ELA, "Ela Misal")])
    assert {one.kind: dict(one.fields) for one in found} == {
        "Party": {
            "founded": "1990-01-15", "dissolved": "2001", "name": "Kırmızı Parti", "name_en": "Red Party",
            "wikidata": RED,
        },
        "SUCCEEDED_BY": {"kind": "merger", "date": "2001-06-01"},
        "LEADER_OF": {"start": "2005-10-02"},
    }  # fmt: skip
    assert ["in what way" in one.what for one in refused] == [True]


def test_a_life_is_read_with_its_precision_and_two_words_on_it_are_refused(tmp_path: Path) -> None:
    seat = [statement(MAYOR, P580=time("2019-04-05"))]
    ada = person(
        ADA, "Ada Örnek", P39=seat, P569=[statement(time("1960-00-00", 9)), statement(time("1960-05-01"))],
        P570=[statement(time("2001-01-01")), statement(time("2002-01-01"))], P21=[statement(item("Q6581072"))],
    )  # fmt: skip
    found, refused, _ = read_all(tmp_path, [*places(), ada])
    life = next(one for one in found if one.kind == "Politician")
    assert (life.fields["born"], life.fields["gender"]) == ("1960-05-01", "female")
    assert "died" not in life.fields
    assert "P570: Wikidata says 2001-01-01 and 2002-01-01" in refused[0].what
