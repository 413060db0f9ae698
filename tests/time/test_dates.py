"""Dates are kept as they were said, and mean a span of days."""

from __future__ import annotations

import datetime

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from ontology.dates import Precision, parse_date
from ontology.errors import BadDate, OntologyError

DAYS = st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(9998, 12, 31))
CUTS = st.sampled_from([4, 7, 10])
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])


@given(DAYS, CUTS, QUALIFIERS)
def test_a_date_prints_as_it_was_said(day: datetime.date, cut: int, qualifier: str) -> None:
    text = day.isoformat()[:cut] + qualifier
    assert str(parse_date(text)) == parse_date(text).text == text
    assert parse_date(str(parse_date(text))) == parse_date(text)


@given(DAYS, CUTS)
def test_unqualified_bounds_are_those_of_the_edtf_library(day: datetime.date, cut: int) -> None:
    text = day.isoformat()[:cut]
    oracle = parse_edtf(text)
    date = parse_date(text)
    assert date.earliest.timetuple()[:3] == oracle.lower_strict()[:3]
    assert date.latest.timetuple()[:3] == oracle.upper_strict()[:3]


@given(DAYS, CUTS, st.sampled_from(["~", "?", "%"]))
def test_the_edtf_library_reads_what_is_qualified_here(day: datetime.date, cut: int, qualifier: str) -> None:
    text = day.isoformat()[:cut]
    oracle = parse_edtf(text + qualifier)
    plain = parse_date(text)
    assert oracle.lower_strict()[:3] == plain.earliest.timetuple()[:3]
    assert oracle.upper_strict()[:3] == plain.latest.timetuple()[:3]


@given(DAYS, CUTS, QUALIFIERS)
def test_the_day_itself_lies_within_what_its_date_may_mean(day: datetime.date, cut: int, qualifier: str) -> None:
    date = parse_date(day.isoformat()[:cut] + qualifier)
    assert date.earliest <= day <= date.latest


@given(DAYS, CUTS, st.sampled_from(["~", "?", "%"]))
def test_a_qualified_date_means_more_than_a_plain_one(day: datetime.date, cut: int, qualifier: str) -> None:
    text = day.isoformat()[:cut]
    plain, qualified = parse_date(text), parse_date(text + qualifier)
    assert qualified.contains(plain)
    assert not plain.contains(qualified)
    assert qualified.precision == plain.precision
    assert qualified.qualifier == qualifier


@given(DAYS, CUTS, CUTS)
def test_a_coarser_date_contains_a_finer_one_of_the_same_day(day: datetime.date, one: int, other: int) -> None:
    assume(one <= other)
    text = day.isoformat()
    assert parse_date(text[:one]).contains(parse_date(text[:other]))


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("1994", Precision.YEAR, "1994-01-01", "1994-12-31"),
        ("1994-03", Precision.MONTH, "1994-03-01", "1994-03-31"),
        ("1996-02", Precision.MONTH, "1996-02-01", "1996-02-29"),
        ("1900-02", Precision.MONTH, "1900-02-01", "1900-02-28"),
        ("1994-03-27", Precision.DAY, "1994-03-27", "1994-03-27"),
        ("1994~", Precision.YEAR, "1993-01-01", "1995-12-31"),
        ("1998-11~", Precision.MONTH, "1998-10-01", "1998-12-31"),
        ("1998-12?", Precision.MONTH, "1998-11-01", "1999-01-31"),
        ("1998-01%", Precision.MONTH, "1997-12-01", "1998-02-28"),
        ("1994-03-01~", Precision.DAY, "1994-02-28", "1994-03-02"),
        ("0001~", Precision.YEAR, "0001-01-01", "0002-12-31"),
        ("9998~", Precision.YEAR, "9997-01-01", "9999-12-31"),
        ("9998-12-31?", Precision.DAY, "9998-12-30", "9999-01-01"),
        ("0001-01-01?", Precision.DAY, "0001-01-01", "0001-01-02"),
        ("9998-12~", Precision.MONTH, "9998-11-01", "9999-01-31"),
    ],
)
def test_a_date_means_the_span_of_its_precision(text: str, precision: Precision, first: str, last: str) -> None:
    date = parse_date(text)
    assert date.precision is precision
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (first, last)


def test_precisions_are_ordered_from_coarse_to_fine() -> None:
    assert Precision.YEAR < Precision.MONTH < Precision.DAY


@pytest.mark.parametrize(("text", "exact"), [("1994-03-27", True), ("1994-03", False), ("1994-03-27~", False)])
def test_only_a_plain_day_is_an_exact_day(text: str, exact: bool) -> None:
    assert parse_date(text).is_exact_day is exact


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "94", "199", "19940327", "1994-3", "1994-3-27", "1994/03/27", "27.03.1994", "27 Mart 1994",
        "~1994", "1994~?", "1994~~", "1994-~03", "1994-03~-27", "1994-03-", "1994-", "-1994", "+1994", "12345",
        "199X", "1994-XX", "1994-03-XX", "1994/1995", "1994-03/..", "..", "open", "today", "{1994,1995}",
        "1994-W13", "1994-03-27T00:00", "1994-03-27 ", " 1994", "1994\n", "1994–03", "y19940", "1994-086",
        "١٩٩٤", "１９９４", "1994-०३", "199४-03-27", "1994-03-2７",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(BadDate) as refusal:
        parse_date(text)
    assert repr(text) in str(refusal.value)
    assert "write 1994, 1994-03 or 1994-03-27" in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    ["1994-00", "1994-13", "1994-21", "1994-02-30", "1995-02-29", "1900-02-29", "1994-04-31", "1994-01-00",
     "1994-01-32", "0000", "0000-01-01", "1994-13~", "1995-02-29?"],
)  # fmt: skip
def test_days_that_no_calendar_has_are_refused_with_what_to_correct(text: str) -> None:
    with pytest.raises(BadDate) as refusal:
        parse_date(text)
    assert repr(text) in str(refusal.value)
    assert "correct the year, month or day" in str(refusal.value)


@pytest.mark.parametrize("text", ["9999-12-31", "9999", "9999-01", "9999-01-01", "9999~", "9999-12-31?", "9999-99"])
def test_the_year_that_stands_for_never_is_refused_with_what_to_say_instead(text: str) -> None:
    with pytest.raises(BadDate) as refusal:
        parse_date(text)
    assert str(refusal.value).startswith(f"{text!r} stands for no day; ")
    assert "leave an end that is not known empty and say so by end_state" in str(refusal.value)


def test_a_bad_date_is_caught_as_any_fault_of_the_model() -> None:
    with pytest.raises(OntologyError):
        parse_date("soon")
    with pytest.raises(ValueError, match="soon"):
        parse_date("soon")


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_bad_date_and_nothing_else(text: str) -> None:
    try:
        date = parse_date(text)
    except BadDate:
        return
    assert date.text == text
    assert date.earliest <= date.latest
