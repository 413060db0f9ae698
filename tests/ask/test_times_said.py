"""Times in a question, in Turkish and English, and the endings around them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ask.finding_times import find_times
from graph.ask.suffixes import noun_tags, verb_tags
from graph.ask.times import Time
from graph.ask.tokens import tokenise

HORIZON = "2026-06-24"


def whole(text: str) -> Time:
    """The time that all words of a text say."""
    tokens = tokenise(text)
    return next(span.time for span in find_times(tokens, HORIZON) if (span.start, span.end) == (0, len(tokens)))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1994'ten beri", "1994-01-01", None),
        ("1994ten beri", "1994-01-01", None),
        ("1994 ten beri", "1994-01-01", None),
        ("2019'dan bu yana", "2019-01-01", None),
        ("since 1994", "1994-01-01", None),
        ("from 2004 onwards", "2004-01-01", None),
        ("1990'larda", "1990-01-01", "1999-12-31"),
        ("90'lı yıllarda", "1990-01-01", "1999-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("1994-2004 arasında", "1994-01-01", "2004-12-31"),
        ("1994 ile 2004 yılları arasında", "1994-01-01", "2004-12-31"),
        ("between 1994 and 2004", "1994-01-01", "2004-12-31"),
        ("1994'ten 2004'e kadar", "1994-01-01", "2004-12-31"),
        ("2004'ten önce", None, "2003-12-31"),
        ("before 2004", None, "2003-12-31"),
        ("2004'ten sonra", "2005-01-01", None),
        ("20 Mayıs 2019'da", "2019-05-20", "2019-05-20"),
        ("20.05.2019'da", "2019-05-20", "2019-05-20"),
        ("on 20 May 2019", "2019-05-20", "2019-05-20"),
        ("May 20, 2019", "2019-05-20", "2019-05-20"),
        ("2019-05-20", "2019-05-20", "2019-05-20"),
        ("in May 2019", "2019-05-01", "2019-05-31"),
        ("at the end of 1999", "1999-12-31", "1999-12-31"),
        ("son 20 yılda", "2006-06-24", "2026-06-24"),
        ("in the last 20 years", "2006-06-24", "2026-06-24"),
        ("şu anda", "2026-06-24", "2026-06-24"),
    ],
)
def test_a_time_is_read(text: str, first: str | None, last: str | None) -> None:
    found = whole(text)
    assert found.first == (datetime.date.fromisoformat(first) if first else None)
    assert found.last == (datetime.date.fromisoformat(last) if last else None)


@given(year=st.integers(1800, 2100), ending=st.sampled_from(["", "'de", "'da", "'te", "'ta", "de", "da"]))
def test_any_year_in_the_locative_is_that_year(year: int, ending: str) -> None:
    found = whole(f"{year}{ending}")
    assert (found.first, found.last) == (datetime.date(year, 1, 1), datetime.date(year, 12, 31))


@given(first=st.dates(datetime.date(1900, 1, 1), datetime.date(2020, 12, 31)), days=st.integers(0, 9000))
def test_any_two_days_are_a_range(first: datetime.date, days: int) -> None:
    last = first + datetime.timedelta(days=days)
    found = whole(f"between {first} and {last}")
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("ending", "tag"),
    [
        ("nin", "gen"),
        ("dan", "abl"),
        ("de", "loc"),
        ("ya", "dat"),
        ("u", "acc"),
        ("li", "of"),
        ("larda", "plural"),
        ("yken", "while"),
    ],
)
def test_an_ending_has_its_case(ending: str, tag: str) -> None:
    assert tag in (noun_tags(ending) or ())


@pytest.mark.parametrize("ending", ["ist", "ova", "xyz", "kara", "siz"])
def test_what_is_no_ending_is_none(ending: str) -> None:
    assert noun_tags(ending) is None


def test_a_verb_says_whether_it_was_done() -> None:
    assert verb_tags("di") == {"past"}
    assert verb_tags("amadi") == {"not"}
    assert verb_tags("mayan") == {"not"}
    assert verb_tags("acak") == {"will"}
    assert verb_tags("irken") == {"while"}
    assert verb_tags("ova") is None
