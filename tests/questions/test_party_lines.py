"""Where a party leads: the living or last parties, the same body in law, and nothing of what split off before."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answer import Answer, Row
from graph.errors import BadQuestion
from graph.questions.flow import Ask
from graph.questions.naming_parties import name_parties
from graph.questions.party_lines import PartyLines

Record = dict[str, Any]


def party(identity: str, dissolved: str | None = None, *attributes: Record) -> Record:
    return {
        "id": identity, "name": identity.title(), "abbreviation": identity.upper(), "dissolved": dissolved,
        "attributes": list(attributes),
    }  # fmt: skip


def life(start: str, end: str | None = None, key: str = "active", value: str = "true") -> Record:
    return {"key": key, "value": value, "start": start, "end": end, "end_state": "known" if end else "open"}


def edge(former: str, latter: str, kind: str, date: str | None = None, *, legal: bool = False) -> Record:
    return {"former": former, "latter": latter, "kind": kind, "date": date, "legal": legal}


PARTIES = [
    party("kirmizi", "1998-01-16"), party("pembe", "2001-06-22"), party("al"), party("gul"), party("mavi"),
    party("lacivert", "2007"), party("turkuaz"), party("gri", "1981-10-16"), party("ak", "1990"), party("independent"),
    party("mor", None, life("1923", "1981"), life("1992")),
]  # fmt: skip
EDGES = [
    edge("kirmizi", "pembe", "continuation", "1997-12-17"), edge("pembe", "al", "continuation", "2001-07-20"),
    edge("pembe", "gul", "split", "2001-08-14"), edge("kirmizi", "mavi", "split", "1990"),
    edge("lacivert", "turkuaz", "rename", "2007", legal=True), edge("ak", "lacivert", "merger", "1990"),
    edge("ak", "gri", "continuation"), edge("mor", "al", "split", "1970"),
    edge("mor", "turkuaz", "continuation", "1983"),
]  # fmt: skip


@pytest.fixture
def lines() -> PartyLines:
    return PartyLines(PARTIES, EDGES)


@pytest.mark.parametrize(
    ("identity", "ends", "kinds"),
    [
        ("kirmizi", ("al", "gul"), ("continuation", "split")),
        ("pembe", ("al", "gul"), ("continuation", "split")),
        ("mavi", ("mavi",), ()),
        ("lacivert", ("turkuaz",), ("rename",)),
        ("ak", ("gri", "turkuaz"), ("merger", "rename", "continuation")),
        ("gri", ("gri",), ()),
        ("mor", ("mor",), ()),
    ],
)
def test_a_party_leads_to_the_living_or_last_ones(
    lines: PartyLines, identity: str, ends: tuple[str, ...], kinds: tuple[str, ...]
) -> None:
    assert lines.line(identity).ends == ends
    assert lines.line(identity).kinds == kinds


def test_today_follows_only_renames_that_the_law_sees_as_one_body(lines: PartyLines) -> None:
    assert [lines.today(one) for one in ("lacivert", "ak", "kirmizi")] == ["turkuaz", "ak", "kirmizi"]


def test_a_name_is_the_dated_one_that_goes_on() -> None:
    dated = party("deneme", None, life("2001", "2005", "abbreviation", "DP"), life("2005", None, "abbreviation", "YDP"))
    assert PartyLines([dated], []).name_of("deneme") == "YDP"


_IDS = [f"p{number}" for number in range(6)]
_EDGES = st.builds(
    edge, st.sampled_from(_IDS), st.sampled_from(_IDS), st.sampled_from(["rename", "merger", "split", "continuation"]),
    st.sampled_from([None, "1980", "1990-05", "1990-05-06", "2000-01-01"]), legal=st.booleans(),
)  # fmt: skip


@given(
    edges=st.lists(_EDGES, max_size=14),
    ends=st.lists(st.sampled_from([None, "1985", "1990-05-06", "2010"]), min_size=6, max_size=6),
)
def test_every_line_ends_however_the_successions_run(edges: list[Record], ends: list[str | None]) -> None:
    lines = PartyLines([party(one, end) for one, end in zip(_IDS, ends, strict=True)], edges)
    for one in _IDS:
        line = lines.line(one)
        assert set(line.ends) <= set(_IDS)
        assert lines.today(one) in _IDS
        if lines.line(one).ends == (one,):
            assert not line.kinds


def run(question: Generator[Ask, Any, Answer]) -> Answer:
    """Answer a question of a world with the parties above."""
    records = {"party_lines": {"parties": PARTIES}, "lineage": {"rows": EDGES}}
    try:
        ask = next(question)
        while True:
            ask = question.send(records[ask.name])
    except StopIteration as end:
        found: Answer = end.value
        return found


def rows_of(*rows: Row) -> Generator[Ask, Any, Answer]:
    yield Ask("lineage")
    return Answer(rows=list(rows))


def test_the_party_of_then_stays_beside_the_line() -> None:
    found = run(name_parties(rows_of({"fact": "a", "party": "kirmizi"}, {"fact": "b", "party": None}), "lineage"))
    assert found.rows[0] == {
        "fact": "a", "party": "kirmizi", "party_line": "al|gul", "party_line_name": "AL|GUL",
        "party_line_kinds": "continuation|split",
    }  # fmt: skip
    assert found.rows[1]["party_line"] is None
    assert [warning.code for warning in found.warnings] == ["party-named"]
    assert found.coverage["party"] == "lineage"


def test_the_party_of_one_who_leads_it_is_what_he_leads() -> None:
    row = {"fact": "a", "relation": "LEADER_OF", "held": "lacivert", "party": None}
    found = run(name_parties(rows_of(row), "today"))
    assert (found.rows[0]["party_today"], found.rows[0]["party_today_name"]) == ("turkuaz", "TURKUAZ")


def test_then_changes_nothing_and_independents_lead_nowhere() -> None:
    row = {"fact": "a", "party": "independent"}
    assert run(name_parties(rows_of(row), "then")).rows == [row]
    assert run(name_parties(rows_of(row), "lineage")).rows[0]["party_line"] is None


def test_another_way_of_naming_is_refused() -> None:
    with pytest.raises(BadQuestion):
        next(name_parties(rows_of(), "tomorrow"))
