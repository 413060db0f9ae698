"""Wikidata from files of entity JSON: dumps, single answers, JSON lines; what is broken, refused, loaded again."""

from __future__ import annotations

import bz2
import gzip
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from faulty import Loaded
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wikidata_reading import MAYOR, WORLD, answer, bring, dump, read
from wikidata_world import (
    ADA,
    MAYOR_OF_ORNEKKENT,
    POLL,
    RED,
    YENI,
    Json,
    item,
    person,
    places,
    statement,
    time,
)

from loaders.description import describe
from loaders.errors import BadDescription, LoadRefused, NoSuchSource
from loaders.refused import write_refused
from loaders.wikidata.reader import WikidataReader
from siyaset.incoming import Incoming, read_format


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("dump.json", lambda entities: dump(entities)),
        ("dump.json.gz", lambda entities: gzip.compress(dump(entities))),
        ("dump.json.bz2", lambda entities: bz2.compress(dump(entities))),
        ("entities.json", lambda entities: orjson.dumps(answer(entities))),
        ("printed.json", lambda entities: json.dumps(answer(entities), indent=1).encode()),
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
    seat = statement(item(MAYOR_OF_ORNEKKENT), P580=time("2019-04-05"))
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
