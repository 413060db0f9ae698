"""Intervals answer in three values, and never against a world that their dates allow."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from worlds import FAR_FUTURE, FAR_PAST, ONE, agreed, edges, intervals, truth, worlds

from ontology.interval import Certainty, Interval, make_interval

CERTAIN, POSSIBLE, NO = Certainty.CERTAIN, Certainty.POSSIBLE, Certainty.NO
DAYS = st.dates(min_value=datetime.date(1998, 1, 1), max_value=datetime.date(2003, 12, 31))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def agrees(answer: Certainty, real: Certainty) -> bool:
    """An answer may say less than is known, never something else."""
    return answer in (POSSIBLE, real)


@settings(max_examples=1000)
@given(intervals(), DAYS)
def test_covers_says_what_every_possible_world_says(span: Interval, on: datetime.date) -> None:
    spells = worlds(span, {*edges(span), on, on + ONE})
    assert span.covers(on).certainty is agreed(first <= on < over for first, over in spells)


@settings(max_examples=300)
@given(intervals(), DAYS)
def test_covers_agrees_with_the_bounds_of_start_and_end(span: Interval, on: datetime.date) -> None:
    answer = span.covers(on).certainty
    too_early = span.start_min is not None and on < span.start_min
    too_late = span.end_max is not None and on >= span.end_max
    assert (answer is NO) == (too_early or too_late)
    if answer is CERTAIN:
        assert span.start_max is not None
        assert span.end_min is not None
        assert span.start_max <= on < span.end_min


@settings(max_examples=20)
@given(st.dates(min_value=datetime.date(1999, 1, 1), max_value=datetime.date(2000, 12, 31)), st.integers(1, 60))
def test_an_exact_interval_covers_its_days_and_no_other(start: datetime.date, length: int) -> None:
    end = start + length * ONE
    span = make_interval(start.isoformat(), end.isoformat())
    for step in range(-3, length + 3):
        inside = 0 <= step < length
        assert span.covers(start + step * ONE).certainty is (CERTAIN if inside else NO)


@given(intervals(), intervals())
def test_overlapping_is_mutual(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) is other.overlaps(one)


@settings(max_examples=600)
@given(intervals(), intervals())
def test_overlaps_says_what_every_possible_world_says(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) is truth(one, other, lambda mine, theirs: mine[0] < theirs[1] and theirs[0] < mine[1])


@settings(max_examples=600)
@given(intervals(), intervals())
def test_before_says_what_every_possible_world_says(one: Interval, other: Interval) -> None:
    assert one.before(other) is truth(one, other, lambda mine, theirs: mine[1] <= theirs[0])


@settings(max_examples=600)
@given(intervals(), intervals())
def test_meets_never_contradicts_a_possible_world(one: Interval, other: Interval) -> None:
    assert agrees(one.meets(other), truth(one, other, lambda mine, theirs: mine[1] == theirs[0]))


@settings(max_examples=600)
@given(intervals(), intervals())
def test_during_never_contradicts_a_possible_world(one: Interval, other: Interval) -> None:
    real = truth(one, other, lambda mine, theirs: theirs[0] <= mine[0] and mine[1] <= theirs[1])
    assert agrees(one.during(other), real)


@given(intervals(), intervals())
def test_what_certainly_meets_is_certainly_before_and_shares_no_day(one: Interval, other: Interval) -> None:
    if one.meets(other) is CERTAIN:
        assert one.before(other) is CERTAIN
        assert one.overlaps(other) is NO
    if one.before(other) is CERTAIN:
        assert one.overlaps(other) is NO


@settings(max_examples=60)
@given(st.lists(DAYS, min_size=4, max_size=4))
@example([day("2000-01-01"), day("2000-02-01"), day("2000-02-01"), day("2000-03-01")])
def test_exact_intervals_are_answered_without_doubt(days: list[datetime.date]) -> None:
    (a, b), (c, d) = sorted(days[:2]), sorted(days[2:])
    if a == b or c == d:
        return
    one, other = (make_interval(x.isoformat(), y.isoformat()) for x, y in ((a, b), (c, d)))
    assert one.overlaps(other) is (CERTAIN if a < d and c < b else NO)
    assert one.before(other) is (CERTAIN if b <= c else NO)
    assert one.meets(other) is (CERTAIN if b == c else NO)
    assert one.during(other) is (CERTAIN if c <= a and b <= d else NO)


def test_the_day_of_the_end_is_no_longer_in_it() -> None:
    span = make_interval("2000-01-10", "2000-02-10")
    assert span.covers(day("2000-02-09")).certainty is CERTAIN
    assert span.covers(day("2000-02-10")).certainty is NO


def test_an_interval_meets_the_one_that_begins_on_the_day_of_its_end() -> None:
    former, latter = make_interval("2000-01-10", "2000-02-10"), make_interval("2000-02-10", "2000-03-10")
    assert former.meets(latter) is CERTAIN
    assert former.overlaps(latter) is NO
    assert latter.meets(former) is NO


@pytest.mark.parametrize(
    ("span", "on", "certainty", "reason"),
    [
        (("2000-03", "2001"), "2000-02-29", NO, "before-start"),
        (("2000-03", "2001"), "2000-03-01", POSSIBLE, "start-imprecise"),
        (("2000-03", "2001"), "2000-03-30", POSSIBLE, "start-imprecise"),
        (("2000-03", "2001"), "2000-03-31", CERTAIN, "within"),
        (("2000-03", "2001"), "2000-12-31", CERTAIN, "within"),
        (("2000-03", "2001"), "2001-01-01", POSSIBLE, "end-imprecise"),
        (("2000-03", "2001"), "2001-12-30", POSSIBLE, "end-imprecise"),
        (("2000-03", "2001"), "2001-12-31", NO, "after-end"),
        ((None, "2001-05-01"), "1900-01-01", POSSIBLE, "start-unknown"),
        ((None, "2001-05-01"), "2001-04-29", POSSIBLE, "start-unknown"),
        ((None, "2001-05-01"), "2001-04-30", CERTAIN, "within"),
        ((None, "2001-05-01"), "2001-05-01", NO, "after-end"),
        ((None, None, "open", "2005-05-05"), "2005-05-04", POSSIBLE, "start-unknown"),
        ((None, None, "open", "2005-05-05"), "2005-05-05", CERTAIN, "within"),
        ((None, None, "unknown", "2005-05-05"), "2005-05-05", CERTAIN, "within"),
        ((None, None), "2005-05-05", POSSIBLE, "start-unknown"),
        (("2000-03-01", None, "unknown"), "2000-02-29", NO, "before-start"),
        (("2000-03-01", None, "unknown"), "2000-03-01", CERTAIN, "within"),
        (("2000-03-01", None, "open"), "2000-03-01", CERTAIN, "within"),
        (("2000-03-01", None, "unknown"), "2000-03-02", POSSIBLE, "end-unknown"),
        (("2000-03-01", None, "open"), "2000-03-02", POSSIBLE, "after-last-seen"),
        (("2000-03-01", None, "open", "2005-05-05"), "2005-05-05", CERTAIN, "within"),
        (("2000-03-01", None, "open", "2005-05-05"), "2005-05-06", POSSIBLE, "after-last-seen"),
        (("2000-03-01", None, "unknown", "2005-05-05"), "2005-05-05", CERTAIN, "within"),
        (("2000-03-01", None, "unknown", "2005-05-05"), "2005-05-06", POSSIBLE, "end-unknown"),
        (("2000-03-01", None, "open", "2005"), "2005-01-01", CERTAIN, "within"),
        (("2000-03-01", None, "open", "2005"), "2005-01-02", POSSIBLE, "after-last-seen"),
    ],
)
def test_covers_says_why(span: tuple[str | None, ...], on: str, certainty: Certainty, reason: str) -> None:
    verdict = make_interval(*span).covers(day(on))  # type: ignore[arg-type]
    assert (verdict.certainty, verdict.reason) == (certainty, reason)


def test_an_open_interval_is_possible_for_ever_after_it_was_last_seen() -> None:
    span = make_interval("2000-03-01", None, "open", "2005-05-05")
    assert span.covers(FAR_FUTURE).certainty is POSSIBLE
    assert span.covers(FAR_PAST).certainty is NO
    assert span.end_max is None


@pytest.mark.parametrize(
    ("span", "bounds"),
    [
        (("2000-03", "2001"), ("2000-03-01", "2000-03-31", "2001-01-01", "2001-12-31")),
        (("2000-03-15~", "2001-02"), ("2000-03-14", "2000-03-16", "2001-02-01", "2001-02-28")),
        ((None, "2001-02"), (None, "2001-02-27", "2001-02-01", "2001-02-28")),
        (("2010", None), ("2010-01-01", "2010-12-31", "2010-01-02", None)),
        (("2000", "2000"), ("2000-01-01", "2000-12-30", "2000-01-02", "2000-12-31")),
        ((None, None, "open", "2004"), (None, "2004-12-31", "2004-01-02", None)),
        (("2004", None, "open", "2004-03"), ("2004-01-01", "2004-03-31", "2004-03-02", None)),
        (("2004", "2005", "known", "2004-03-01"), ("2004-01-01", "2004-03-01", "2005-01-01", "2005-12-31")),
        (("2000", "2004", "known", "2004-03"), ("2000-01-01", "2000-12-31", "2004-03-02", "2004-12-31")),
        (("2000-03-15", None, "open", "2004-06-01"), ("2000-03-15", "2000-03-15", "2004-06-02", None)),
    ],
)
def test_bounds_are_the_first_and_last_days_that_the_texts_allow(
    span: tuple[str | None, ...], bounds: tuple[str | None, ...]
) -> None:
    found = make_interval(*span)  # type: ignore[arg-type]
    expected = tuple(day(text) if text else None for text in bounds)
    assert (found.start_min, found.start_max, found.end_min, found.end_max) == expected


def test_a_start_of_some_day_of_a_year_need_not_lie_before_a_spell_late_in_it() -> None:
    assert make_interval("2010", None).overlaps(make_interval("2010-09-01", "2014-04-03")) is POSSIBLE


def test_two_that_surely_went_on_on_one_day_overlap_though_a_start_is_unknown() -> None:
    assert make_interval(None, "2000").overlaps(make_interval("1990", "2010")) is CERTAIN


@pytest.mark.parametrize(
    ("start", "end", "day_of_both"),
    [
        ("2000-05-05", "2000-05-05", "2000-05-05"),
        ("2000", "2000-01-01", "2000-01-01"),
        ("2000-12-31", "2000", "2000-12-31"),
    ],
)
def test_an_interval_that_ends_on_the_day_on_which_it_began_covers_no_day_and_overlaps_nothing(
    start: str, end: str, day_of_both: str
) -> None:
    empty = make_interval(start, end)
    assert [empty.covers(day(day_of_both) + step * ONE).certainty for step in (-1, 0, 1)] == [NO, NO, NO]
    for other in (make_interval("1990", "2010"), make_interval(None, None), make_interval(day_of_both, None), empty):
        assert empty.overlaps(other) is other.overlaps(empty) is NO
