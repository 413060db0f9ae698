"""Wikidata from files of entity JSON: dumps, single answers, JSON lines; ranks, dates, positions, refusals."""

from __future__ import annotations

import bz2
import gzip
import json
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path

import orjson
import pytest
from faulty import Loaded
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wikidata_world import (
    ACTING,
    ADA,
    CAN,
    DISTANT,
    ELA,
    JULIAN,
    MAYOR_OF_ORNEKKENT,
    NONE,
    POLL,
    RED,
    RESIGNED,
    SOME,
    YENI,
    Json,
    entity,
    item,
    person,
    places,
    statement,
    time,
)

from graph.edition import edition_of
from loaders.description import describe
from loaders.errors import BadDescription, LoadRefused, NoSuchSource
from loaders.foreign import ForeignLoader
from loaders.reading import Refusal
from loaders.refused import write_refused
from loaders.run import LoadReport, load
from loaders.statements import Statement
from loaders.wikidata.reader import WikidataReader
from siyaset.incoming import Incoming, read_format

MAYOR = item(MAYOR_OF_ORNEKKENT)


def dump(entities: Iterable[Json]) -> bytes:
    return b"[\n" + b",\n".join(orjson.dumps(one) for one in entities) + b"\n]\n"


def read(path: Path, **said: object) -> tuple[list[Statement], list[Refusal], WikidataReader]:
    refused: list[Refusal] = []
    reader = WikidataReader(str(path), describe({"wikidata": said}))
    return [one for one in reader.statements(refused.append) if one.kind != "Source"], refused, reader


def read_all(
    path: Path, entities: Iterable[Json], **said: object
) -> tuple[list[Statement], list[Refusal], WikidataReader]:
    path = path / "dump.json"
    path.write_bytes(dump(entities))
    return read(path, **said)


def held(
    path: Path, *statements: Json, name: str = "P39"
) -> tuple[list[dict[str, object]], list[Refusal], WikidataReader]:
    """What the statements on one person amount to, but for the person's life."""
    found, refused, reader = read_all(path, [*places(), person(ADA, "Ada Örnek", **{name: list(statements)})])
    return [dict(one.fields) for one in found if one.kind != "Politician"], refused, reader


def bring(loaded: Loaded, path: Path, *, accept: bool = False, **described: object) -> LoadReport:
    edition, description = edition_of(loaded.log), describe(described)
    loader = ForeignLoader(WikidataReader(str(path), description), description, edition)
    return load(loader, loaded.log, newest=edition, accept_rest=accept, leave_out_faulty=accept)


def _answer(entities: list[Json]) -> Json:
    """As Special:EntityData gives it."""
    return {"entities": {one["id"]: one for one in entities}}


WORLD = [*places(), person(ADA, "Ada Örnek", P39=[statement(MAYOR, P580=time("2019-04-05"), P2715=item(POLL))])]


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("dump.json", lambda entities: dump(entities)),
        ("dump.json.gz", lambda entities: gzip.compress(dump(entities))),
        ("dump.json.bz2", lambda entities: bz2.compress(dump(entities))),
        ("entities.json", lambda entities: orjson.dumps(_answer(entities))),
        ("printed.json", lambda entities: json.dumps(_answer(entities), indent=1).encode()),
        ("list.json", lambda entities: orjson.dumps(entities)),
        ("lines.jsonl", lambda entities: b"\n".join(orjson.dumps(one) for one in entities)),
        ("marked.json", lambda entities: b"\xef\xbb\xbf" + dump(entities).replace(b"\n", b"\r\n")),
    ],
)  # fmt: skip
def test_every_form_of_file_says_the_same(tmp_path: Path, name: str, write: Callable[[list[Json]], bytes]) -> None:
    path = tmp_path / name
    path.write_bytes(write(WORLD))
    assert read_format(str(path)) is Incoming.WIKIDATA
    found, refused, _ = read(path)
    assert refused == []
    mayor = next(one for one in found if one.kind == "MAYOR_OF")
    assert mayor.fields == {"start": "2019-04-05", "standing": "elected", "by": "voters"}
    assert mayor.object is not None
    assert mayor.object.name == "Örnekkent"


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


def test_what_is_broken_in_a_line_is_refused_with_its_line_and_the_rest_is_read(tmp_path: Path) -> None:
    good = orjson.dumps(WORLD[-1])
    bad = [b'{"id": "Q1", "claims": {"P39": [', b'{"id": "Q1", "claims": {"P39": 7}}', b'{"claims": {"P39": []}}',
           b"\xff\xfe",
           b'{"id": "Q1", "claims": {"P39": [{"mainsnak": 7}, {"rank": "best"}, 3]}}']  # fmt: skip
    path = tmp_path / "dump.json"
    path.write_bytes(b"[\n" + b",\n".join([*bad, *(orjson.dumps(one) for one in places()), good]) + b"\n]\n")
    found, refused, _ = read(path)
    assert [one.kind for one in found] == ["MAYOR_OF"]
    assert sorted({one.line for one in refused}) == [2, 3, 4, 5, 6]
    assert all(one.row and not one.fatal for one in refused)


@pytest.mark.parametrize("packed", [lambda body: body, gzip.compress, bz2.compress])
def test_a_file_that_breaks_off_is_refused_whole(
    tmp_path: Path, loaded: Loaded, packed: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "dump.json"
    body = packed(dump(WORLD))
    path.write_bytes(body[: len(body) - 20])
    with pytest.raises(LoadRefused, match=r"breaks off|damaged|not closed"):
        bring(loaded, path, accept=True)


def test_a_bomb_is_refused_and_a_missing_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "dump.json.gz"
    path.write_bytes(gzip.compress(b"[\n" + b" " * (17 * 1024 * 1024)))
    _, refused, _ = read(path)
    assert refused[-1].fatal
    assert "longer than 16 MB" in refused[-1].what
    with pytest.raises(NoSuchSource):
        read(tmp_path / "none.json")


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ({"positons": {}}, "wikidata.positons"), ({"positions": {"X1": {"relation": "MAYOR_OF"}}}, "no Wikidata item"),
        ({"positions": {"Q1": {"relation": "KNOWS", "object": "a"}}}, "holds no office"),
        ({"positions": {"Q1": {"relation": "MAYOR_OF"}}}, "`object` is missing"), ({"pause": -1}, "wikidata.pause"),
        ({"heads": {"Q1": {"P7": {"relation": "MAYOR_OF", "object": "a"}}}}, "names no head"),
    ],
)  # fmt: skip
def test_a_wrong_description_is_refused_by_its_entry(tmp_path: Path, said: dict[str, object], what: str) -> None:
    path = tmp_path / "dump.json"
    path.write_bytes(dump(WORLD))
    with pytest.raises(BadDescription, match=what):
        read(path, **said)
    with pytest.raises(BadDescription, match="endpoint is missing"):
        WikidataReader("wikidata", describe({}))


def test_known_facts_are_confirmed_and_people_founded_only_where_it_is_allowed(tmp_path: Path, loaded: Loaded) -> None:
    new = person(YENI, "Yeni Uydurma", P39=[
        statement(MAYOR, P580=time("1999-04-18"), P582=time("2004-03-28"), P2715=item(POLL)),
    ])  # fmt: skip
    path = tmp_path / "dump.json"
    path.write_bytes(dump([*WORLD, new]))
    with pytest.raises(LoadRefused, match="nothing is known as Politician 'Yeni Uydurma'"):
        bring(loaded, path)
    report = bring(loaded, path, new=["Politician"])
    fact = report.after.facts.by_id["ornekkent-ada-1"]
    assert "wikidata" in fact.sources
    assert report.after.facts.by_id["yeni-uydurma"].fields["wikidata"] == YENI
    assert "mayor-ornekkent-yeni-uydurma-1" in report.after.facts.by_id
    assert report.after.facts.by_id["wikidata"].fields["licence"] == "CC0"
    assert bring(loaded, path, new=["Politician"]).claims.is_empty


def test_the_description_names_another_source(tmp_path: Path, loaded: Loaded) -> None:
    path = tmp_path / "dump.json"
    path.write_bytes(dump(WORLD))
    source = {
        "id": "wikidata-2024-05", "title": "Wikidata, May 2024", "publisher": "Wikimedia Foundation", "licence": "CC0",
        "url": "https://example.org/dump", "reuse": "open", "reliability": "reference",
    }  # fmt: skip
    report = bring(loaded, path, source=source)
    assert "wikidata-2024-05" in report.after.facts.by_id["ornekkent-ada-1"].sources
    assert "wikidata" not in report.after.facts.by_id


def test_refused_statements_are_written_mended_and_loaded_again(tmp_path: Path, loaded: Loaded) -> None:
    ada = person(ADA, "Ada Örnek", P39=[
        statement(MAYOR, P580=time("2019-04-05")),
        statement(item("Q999999777"), P580=time("2019-04-05"), P2715=item(POLL)),
    ])  # fmt: skip
    path, refused = tmp_path / "dump.json", tmp_path / "refused.jsonl"
    path.write_bytes(dump([*places(), ada]))
    report = bring(loaded, path, accept=True)
    write_refused(report.refused, refused)
    line = orjson.loads(refused.read_bytes())
    assert line["file"] == "dump.json"
    assert "Q999999777" in line["what"]
    assert [one["mainsnak"]["datavalue"]["value"]["id"] for one in line["record"]["claims"]["P39"]] == ["Q999999777"]
    assert read_format(str(refused)) is Incoming.WIKIDATA
    mayor = {"Q999999777": {"relation": "MAYOR_OF", "object": "denemesehir"}}
    again = bring(loaded, refused, wikidata={"positions": mayor})
    assert again.refused == ()
    assert [one for one in again.facts.added if one != "wikidata"] == ["mayor-denemesehir-ada-ornek-1"]


def test_memory_does_not_grow_with_the_dump(tmp_path: Path) -> None:
    path = tmp_path / "dump.json.gz"
    filler = person("Q1", "Kimse", P106=[statement(item("Q999999600")) for _ in range(5)])
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b"[\n")
        for number in range(4000):
            file.write(orjson.dumps({**filler, "id": f"Q{number + 1}"}) + b",\n")
        file.write(b",\n".join(orjson.dumps(one) for one in WORLD) + b"\n]\n")
    tracemalloc.start()
    _, refused, reader = read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (refused, reader.passed["items that say nothing of offices and parties"]) == ([], 4000 + len(places()))
    assert peak < 4 * 1024 * 1024


_JUNK = st.recursive(
    st.none() | st.integers(-5, 9999) | st.text(max_size=6) | st.sampled_from(["Q5", "value", "somevalue"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["id", "claims", "P39", "P569", "mainsnak", "snaktype", "datavalue", "value", "time",
                         "precision", "labels", "tr", "qualifiers", "P580", "references", "rank", "entities", "type"]),
        inner, max_size=4,
    ), max_leaves=12,
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(junk=_JUNK, where=st.integers(0, 3), cut=st.integers(0, 400))
def test_whatever_stands_in_a_file_nothing_is_raised(tmp_path: Path, junk: object, where: int, cut: int) -> None:
    seat = statement(MAYOR, P580=time("2019-04-05"))
    ada = person(ADA, "Ada Örnek", P39=[seat], P102=[statement(item(RED))])
    if where == 0:
        ada["claims"]["P39"] = junk
    elif where == 1:
        seat["mainsnak"]["datavalue"] = junk
    elif where == 2:
        seat["qualifiers"] = junk
    body = orjson.dumps(junk) if where == 3 else dump([*places(), ada])
    path = tmp_path / "junk.json"
    path.write_bytes(body[: len(body) - cut] if cut < len(body) and cut % 2 else body)
    found, refused, _ = read(path)
    assert all(one.what and one.fix for one in refused)
    assert all(one.locator for one in found)
