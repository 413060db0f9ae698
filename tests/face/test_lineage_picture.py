"""The family tree as a picture: where each party stands, what leads where, and what the picture says."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

import siyaset
from siyaset.errors import WrongUse
from siyaset.face.opened import Graph
from siyaset.face.tree import lay_out


def party(identity: str, founded: str | None, dissolved: str | None = None, *lives: tuple[str, str | None]) -> Any:
    stretches = [{"start": start, "end": end} for start, end in lives]
    return {
        "id": identity, "name": f"{identity} Partisi", "abbreviation": identity.upper(), "founded": founded,
        "dissolved": dissolved, "lives": stretches,
    }  # fmt: skip


def step(former: str, latter: str, date: str | None, kind: str = "split") -> Any:
    return {"former": former, "latter": latter, "date": date, "kind": kind}


def rows_of(branches: Any) -> list[str]:
    return [branch.id for branch in branches]


def test_what_came_of_a_party_stands_below_it_the_latest_nearest() -> None:
    parties = [party("gul", "1950"), party("ari", "1960"), party("su", "1970"), party("kar", "1961")]
    steps = [step("gul", "ari", "1960"), step("gul", "su", "1970"), step("ari", "kar", "1961")]
    branches, _ = lay_out(steps, parties)
    assert rows_of(branches) == ["gul", "su", "ari", "kar"]


def test_a_party_that_joined_later_is_no_parent() -> None:
    parties = [party("gul", "1950"), party("ari", "1940")]
    branches, (joined,) = lay_out([step("ari", "gul", "1990", "merger")], parties)
    assert rows_of(branches) == ["ari", "gul"]
    assert (branches[joined.former].id, branches[joined.latter].id) == ("ari", "gul")


def test_two_parties_that_came_of_each_other_are_both_drawn() -> None:
    parties = [party("gul", "1950"), party("ari", "1950")]
    branches, steps = lay_out([step("gul", "ari", "1950"), step("ari", "gul", "1950")], parties)
    assert sorted(rows_of(branches)) == ["ari", "gul"]
    assert len(steps) == 2


def test_days_are_drawn_where_the_later_one_began_if_they_may_mean_it() -> None:
    parties = [party("gul", "1950", "1958-05-01"), party("ari", "1960-03-01"), party("su", "1970-02-02")]
    said, unsaid, late = lay_out(
        [step("gul", "ari", "1960"), step("gul", "su", None), step("ari", "su", "1971")], parties
    )[1]  # fmt: skip
    assert (said.day, said.left) == (datetime.date(1960, 3, 1), datetime.date(1958, 5, 1))
    assert (unsaid.day, unsaid.said) == (datetime.date(1970, 2, 2), None)
    assert late.day == datetime.date(1971, 1, 1)


def test_a_party_with_two_lives_has_two_bars_and_one_without_any_day_none() -> None:
    parties = [party("gul", "1923", None, ("1923", "1981-10-16"), ("1992-09-09", None)), party("bos", None)]
    branches, steps = lay_out([step("gul", "bos", None)], parties)
    (gul,) = branches
    assert [life.end for life in gul.lives] == [datetime.date(1981, 10, 16), None]
    assert not steps


def test_a_picture_is_written_in_the_form_that_its_name_says(kg: Graph, tmp_path: Path) -> None:
    picture = kg.lineage("dem").draw()
    svg = picture.save(tmp_path / "t.svg").read_text("utf-8")
    assert svg.startswith("<svg")
    for expected in ("DEHAP", "ÖZDEP", "continuation", "no end is at hand"):
        assert expected in svg
    assert picture._repr_svg_() == svg
    assert picture.save(str(tmp_path / "t.PNG")).read_bytes().startswith(b"\x89PNG")
    assert "vega-lite" in json.loads(picture.save(tmp_path / "t.json").read_bytes())["$schema"]
    with pytest.raises(WrongUse, match=r"\.svg, \.png, \.json"):
        picture.save(tmp_path / "t.gif")


def test_a_party_without_kin_is_drawn_alone_and_in_turkish(own_store: None) -> None:
    with siyaset.connect(lang="tr") as kg:
        alone = next(row["id"] for row in kg.cypher(
            "MATCH (p:Party) WHERE p.founded IS NOT NULL AND NOT (p)-[:SUCCEEDED_BY]-() RETURN p.id AS id ORDER BY id"
        ))  # fmt: skip
        assert "partilerin ömrü" in kg.lineage(alone).draw()._repr_svg_()
