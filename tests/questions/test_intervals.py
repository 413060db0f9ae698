"""Counting days, overlaps and changes: laws that hold for any spells, and small invented worlds."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spells import HORIZON, Row, day
from spells import spell as row_of

from graph.errors import BadQuestion
from graph.questions.intervals.between import compare_days
from graph.questions.intervals.careers import count_flows, find_moves
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.meanwhile import stretches_of
from graph.questions.intervals.narrowing import of_party, with_standing, within
from graph.questions.intervals.overlaps import find_pairs
from graph.questions.intervals.spans import Span, common, days_max_of, days_min_of, years
from graph.questions.intervals.spells import Spell, make_spell
from graph.questions.intervals.switches import find_steps
from graph.questions.intervals.totals import total, total_by_person


def spell(fact: str, start: str | None, end: str | None = None, **more: Any) -> Spell:
    return make_spell(row_of(fact, start, end, **more))


def own(fact: str, start: str | None, end: str | None = None, **more: Any) -> Spell:
    """A spell of Can, whatever its fact is called."""
    return spell(fact, start, end, politician="can", name="Can", **more)


def pairs(one: Sequence[Spell], other: Sequence[Spell]) -> list[Row]:
    return list(find_pairs(one, other))


DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2020, 12, 31))
CUTS = st.sampled_from((4, 7, 10))


@st.composite
def any_spells(draw: st.DrawFn, most: int = 6) -> list[Spell]:
    """Spells of one person at any precision, ended, open or with an unknown end."""
    made: list[Spell] = []
    for number in range(draw(st.integers(1, most))):
        start, end = sorted((draw(DAYS), draw(DAYS)))
        begun, over = start.isoformat()[: draw(CUTS)], end.isoformat()[: draw(CUTS)]
        kind = draw(st.sampled_from(("known", "known", "open", "unknown")))
        more = {"last_seen": over} if kind == "open" else {}
        ended = over if kind == "known" else None
        made.append(own(f"f{number}", begun, ended, end_state=kind, **more))
    return made


# The algebra


@given(any_spells(), any_spells())
def test_overlapping_is_symmetric(one: list[Spell], other: list[Spell]) -> None:
    renamed = [make_spell({**spell.row, "fact": f"o-{spell.row['fact']}"}) for spell in other]
    there = {frozenset((row["fact"], row["other_fact"])): row for row in pairs(one, renamed)}
    back = {frozenset((row["fact"], row["other_fact"])): row for row in pairs(renamed, one)}
    assert there.keys() == back.keys()
    for pair, row in there.items():
        for name in ("certainty", "days_min", "days_max", "start_min", "end_max"):
            assert row[name] == back[pair][name]


@given(any_spells(), any_spells())
def test_a_certain_overlap_has_a_day_and_none_is_longer_than_either(one: list[Spell], other: list[Spell]) -> None:
    for left in one:
        for right in [make_spell({**spell.row, "fact": "o"}) for spell in other]:
            for row in find_pairs([left], [right]):
                assert row["days_min"] >= (row["certainty"] == "certain")
                assert row["days_max"] is None or row["days_min"] <= row["days_max"]
                shared = common(left.span, right.span)
                for whole in (left.span, right.span):
                    assert shared.days_min <= whole.days_min
                    assert whole.days_max is None or (shared.days_max or 0) <= whole.days_max


@given(any_spells(), any_spells())
def test_every_pair_whose_intervals_overlap_is_found(one: list[Spell], other: list[Spell]) -> None:
    renamed = [make_spell({**spell.row, "fact": f"o-{spell.row['fact']}"}) for spell in other]
    found = {(row["fact"], row["other_fact"]): row["certainty"] for row in pairs(one, renamed)}
    for left in one:
        for right in renamed:
            expected = left.interval.overlaps(right.interval).value
            assert found.get((left.row["fact"], right.row["fact"]), "no") == expected


@given(any_spells())
def test_a_total_is_a_union(spells: list[Spell]) -> None:
    spans = [spell.span for spell in spells]
    least, most = days_min_of(spans), days_max_of(spans)
    assert max(span.days_min for span in spans) <= least <= sum(span.days_min for span in spans)
    if most is not None:
        limits = [span.days_max or 0 for span in spans]
        assert max(limits) <= most <= sum(limits)
        assert least <= most


@given(any_spells())
def test_saying_a_spell_twice_adds_no_day(spells: list[Spell]) -> None:
    spans = [spell.span for spell in spells]
    assert days_min_of([*spans, *spans]) == days_min_of(spans)
    assert days_max_of([*spans, *spans]) == days_max_of(spans)


@given(any_spells(), DAYS)
def test_nothing_changes_between_a_day_and_itself(spells: list[Spell], on: datetime.date) -> None:
    assert all(row["change"] == "stayed" for row in compare_days(spells, on, on, HORIZON, {}))


@given(any_spells(3), DAYS, DAYS)
def test_there_and_back_who_came_has_left(spells: list[Spell], one: datetime.date, other: datetime.date) -> None:
    opposite = {"came": "left", "left": "came"}

    def changes(first: datetime.date, second: datetime.date) -> dict[str, str]:
        found = compare_days(spells, first, second, HORIZON, {})
        return {row["politician"]: row["change"] for row in found if row["change"] != "came-and-left"}

    there = changes(one, other)
    assert changes(other, one) == {who: opposite.get(change, change) for who, change in there.items()}


@given(any_spells())
def test_stretches_keep_every_spell_once_and_are_as_many_as_sure_gaps(spells: list[Spell]) -> None:
    ordered = sorted(spells, key=lambda spell: spell.span.start_min or datetime.date.max)
    stretches = stretches_of(ordered)
    assert [one for stretch in stretches for one in stretch.spells] == ordered
    assert total(ordered)["returns"] == len(stretches) - 1


# Counting


def test_days_are_counted_at_their_precision() -> None:
    assert (spell("can", "2014-04-03", "2019-04-05").span.days_min, spell("can", "2014", "2019").span.days_max) == (
        1828, 2190,
    )  # fmt: skip
    assert spell("can", "2014", "2019").span.days_min == 1462
    unknown = spell("can", None, "2019-04-05").span
    assert (unknown.days_min, unknown.days_max) == (1, None)


def test_what_is_open_counts_to_the_day_on_which_it_was_last_seen() -> None:
    found = spell("can", "2019-04-05", last_seen="2024-06-01").span
    assert (found.days_min, found.days_max) == (1884, 1884)
    assert years(1884) == 5.16


def test_an_end_that_nothing_limits_leaves_the_most_open() -> None:
    assert total([own("a", "2014-04-03", end_state="unknown")])["days_max"] is None
    assert total([own("a", "2014-04-03", end_state="unknown", over_by="2019-04-03")])["days_max"] == 1826


def test_two_spells_at_once_are_counted_once() -> None:
    found = total([own("a", "2000-01-01", "2010-01-01"), own("b", "2005-01-01", "2012-01-01", standing="acting")])
    assert (found["days_min"], found["days_max"], found["times"]) == (4383, 4383, 1)


def test_a_suspended_one_holds_and_does_not_exercise() -> None:
    found = total([own("a", "2000-01-01", "2001-01-01"), own("b", "2001-01-01", "2002-01-01", standing="suspended")])
    assert (found["days_min"], found["exercised_min"], found["times"]) == (731, 366, 1)


@pytest.mark.parametrize(
    ("end", "end_day", "start", "times"),
    [
        ("2004-04-05", "certificate", "2004-04-05", 1), ("2004-04-05", "certificate", "2004-04-06", 1),
        ("2004-04-05", "certificate", "2004-04-20", 2), ("2004-03-28", "poll", "2004-04-20", 1),
        ("2004", "report", "2004-11", 1), ("2004", "report", "2006", 2),
    ],
)  # fmt: skip
def test_only_a_sure_gap_makes_a_return(end: str, end_day: str, start: str, times: int) -> None:
    found = total([own("a", "2000-01-01", end, end_day=end_day), own("b", start, "2010-01-01")])
    assert (found["times"], found["returns"]) == (times, times - 1)


def test_what_is_open_is_last_and_a_start_that_may_be_earlier_is_not_known() -> None:
    found = total([own("a", "2000-01-01", last_seen="2020-01-01"), own("b", "2004-01-01", "2006-01-01")])
    assert (found["start"], found["end"], found["end_max"], found["open"]) == ("2000-01-01", None, "2020-01-01", True)
    found = total([own("a", "2012-01-01", "2016-01-01"), own("b", None, "2012-01-01")])
    assert (found["start"], found["start_min"], found["end"]) == (None, None, "2016-01-01")


def test_totals_are_by_person_and_thing() -> None:
    spells = [own("a", "2000", "2004"), own("b", "2004", "2009", held="yenikent"), spell("ece", "2004", "2009")]
    assert [(row["politician"], row["held"]) for row in total_by_person(spells)] == [
        ("can", "ornekkent"), ("can", "yenikent"), ("ece", "ornekkent"),
    ]  # fmt: skip


def test_spells_are_narrowed_by_time_party_and_standing() -> None:
    spells = [spell("can", "2000", "2004", party="kuzey"), spell("ece", "2004", standing="acting", last_seen="2005")]
    assert [within(one, day("2005-01-01"), None) for one in spells] == [False, True]
    assert [within(one, None, day("2003-01-01")) for one in spells] == [True, False]
    assert of_party(spells, "kuzey") == spells[:1]
    assert of_party(spells, None) == spells
    assert with_standing(spells, ["acting"]) == spells[1:]
    with pytest.raises(BadQuestion, match="kral"):
        with_standing(spells, ["kral"])


# Overlaps


def test_a_hand_over_on_one_day_is_no_overlap() -> None:
    assert pairs([spell("can", "2014-04-03", "2019-04-05")], [spell("ada", "2019-04-05")]) == []


def test_a_spell_does_not_overlap_itself_and_each_pair_is_told_once() -> None:
    both = [spell("can", "2014-04-03", "2019-04-05"), spell("ada", "2018-04-05", "2020-01-01")]
    assert len(pairs(both, both)) == 1


def test_years_may_overlap_and_days_do() -> None:
    (row,) = pairs([spell("can", "2014", "2019")], [spell("ada", "2019", "2021")])
    assert (row["certainty"], row["days_min"], row["start_min"], row["end_max"]) == (
        "possible", 0, "2019-01-01", "2019-12-31",
    )  # fmt: skip
    (row,) = pairs([spell("can", "2014-01-01", "2019-01-01")], [spell("ada", "2018-01-01", "2021-01-01")])
    assert (row["certainty"], row["days_min"], row["days_max"]) == ("certain", 365, 365)


def test_what_was_open_when_last_seen_may_overlap_what_came_later() -> None:
    (row,) = pairs([spell("can", "2014-01-01", last_seen="2019-01-01")], [spell("ada", "2020-01-01", "2021-01-01")])
    assert (row["certainty"], row["days_min"], row["days_max"]) == ("possible", 0, 366)


# What changed


def changed(first: str, second: str, *spells: Spell) -> dict[str, tuple[str, str]]:
    rows = compare_days(spells, day(first), day(second), HORIZON, {})
    return {row["politician"]: (row["change"], row["certainty"]) for row in rows}


def test_who_left_who_came_and_who_came_and_left() -> None:
    world = (
        spell("can", "2014-04-03", "2019-05-06"),
        spell("vekil", "2019-05-07", "2019-06-27", standing="acting"),
        spell("ada", "2019-06-27", last_seen="2024-06-01"),
    )
    assert changed("2019-03-30", "2019-07-01", *world) == {
        "can": ("left", "certain"), "ada": ("came", "certain"), "vekil": ("came-and-left", "certain"),
    }  # fmt: skip


def test_who_stayed_may_have_changed_party_or_standing() -> None:
    before = own("a", "2014-04-03", "2019-04-05", party="kuzey")
    after = own("b", "2019-04-05", party="guney", last_seen="2024-06-01")
    assert changed("2019-01-01", "2020-01-01", before, after) == {"can": ("party-changed", "certain")}
    same = own("b", "2019-04-05", party="kuzey", standing="suspended", last_seen="2024-06-01")
    assert changed("2019-01-01", "2020-01-01", before, same) == {"can": ("standing-changed", "certain")}
    assert changed("2015-01-01", "2016-01-01", before) == {"can": ("stayed", "certain")}


def test_a_change_that_may_not_have_been_is_possible() -> None:
    assert changed("2019-01-01", "2020-01-01", spell("can", "2014-04-03", end_state="unknown")) == {
        "can": ("stayed", "possible")
    }


# Careers


def test_who_came_from_one_office_to_another_later() -> None:
    mayor = own("m", "1994-04-02", "1998-11-06", party="kuzey")
    premier = own("p", "2003-03-14", "2014-08-28", relation="PRIME_MINISTER_OF", held="ulke", party="guney")
    (move,) = find_moves([mayor], [premier])
    assert (move["from_fact"], move["to_fact"]) == ("m", "p")
    assert (move["days_between_min"], move["days_between_max"], move["held_both"]) == (1589, 1589, "no")
    assert move["party_changed"] is True
    assert list(find_moves([premier], [mayor])) == []


def test_the_last_origin_before_the_first_goal_counts() -> None:
    mayors = [own("m1", "1990", "1994"), own("m2", "1994", "1999"), own("m3", "2005", "2009")]
    premiers = [
        own(name, start, held="ulke", relation="PRIME_MINISTER_OF") for name, start in (("p1", "2000"), ("p2", "2010"))
    ]
    assert [(move["from_fact"], move["to_fact"]) for move in find_moves(mayors, premiers)] == [("m2", "p1")]


def test_flows_count_people_and_leave_out_moves_within_one_office() -> None:
    spells = [own("m1", "1990", "1994"), own("m2", "1995", "1999", held="yenikent")]
    goals = [*spells, own("p", "2003", held="ulke", relation="PRIME_MINISTER_OF")]
    (flow,) = count_flows(list(find_moves(spells, goals, across=True)))
    assert (flow["from"], flow["to"], flow["people"], flow["names"]) == ("mayor", "prime-minister", 1, ["Can"])


def test_a_party_is_told_at_each_step_and_a_mere_new_name_is_no_change() -> None:
    parties = ("eski", "yeni", "none", "baska", None, "baska")
    spells = [own(f"f{number}", str(2000 + number), party=party) for number, party in enumerate(parties)]
    rename = [{"former": "eski", "latter": "yeni", "kind": "rename", "legal": True, "date": "2000-06-01"}]
    steps = list(find_steps(spells, rename))
    assert [step["switched"] for step in steps] == [False, False, False, True, False, False]
    assert [step["party_before"] for step in steps] == [None, "eski", "yeni", "yeni", "baska", "baska"]
    assert [step["by_lineage"] for step in steps][1] is True
    assert next(step["switched"] for step in list(find_steps(spells))[1:]) is True


# Lanes


@pytest.mark.parametrize(
    ("text", "relation", "thing", "is_person"),
    [
        ("city:istanbul", "MAYOR_OF", "istanbul", False), ("mayors:istanbul", "MAYOR_OF", "istanbul", False),
        ("party:chp.leaders", "LEADER_OF", "chp", False), ("leaders:chp", "LEADER_OF", "chp", False),
        ("office:president", "PRESIDENT_OF", "turkiye", False),
        ("prime-minister", "PRIME_MINISTER_OF", "turkiye", False),
        ("office:speaker", "SPEAKER_OF", "tbmm", False), ("ministry:icisleri", "MINISTER_OF", "icisleri", False),
        ("politician:can", None, "can", True), ("politician:Can Ada  as mayor", "MAYOR_OF", "Can Ada", True),
        ("capitals", "MAYOR_OF", None, False), ("leaders", "LEADER_OF", None, False),
        ("can-ada", None, "can-ada", True),
    ],
)  # fmt: skip
def test_a_lane_is_read(text: str, relation: str | None, thing: str | None, is_person: bool) -> None:
    lane = read_lane(text)
    assert (lane.office.relation if lane.office else None, lane.thing, lane.is_person) == (relation, thing, is_person)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "city:", "house:istanbul", "office:king", "politician:can as king", "city:x as mayor", "party:x.lives"],
)
def test_what_is_no_lane_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadQuestion) as refused:
        read_lane(text, "while")
    assert refused.value.field == "while"


def test_a_span_without_bounds_has_no_most() -> None:
    nothing = Span(None, None, None, None)
    assert (nothing.days_min, nothing.days_max) == (0, None)
    assert nothing.bounds() == dict.fromkeys(("start_min", "start_max", "end_min", "end_max"))
