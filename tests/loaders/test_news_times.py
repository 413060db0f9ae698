"""Times keep the precision in which they are said; what is relative is counted from the article's day."""

from __future__ import annotations

import pytest

from loaders.news.folding import fold_text
from loaders.news.times import find_times
from ontology.dates import parse_date

MONDAY = parse_date("2024-04-01")


@pytest.mark.parametrize(
    ("words", "kind", "date"),
    [
        ("on 31 March 2024", "at", "2024-03-31"),
        ("March 31, 2024", "at", "2024-03-31"),
        ("in June 2019", "at", "2019-06"),
        ("in 2019", "at", "2019"),
        ("since 2014", "since", "2014"),
        ("until 2019", "until", "2019"),
        ("in the 1990s", "during", "199X"),
        ("last year", "at", "2023"),
        ("on Sunday", "at", "2024-03-31"),
        ("three years ago", "at", "2021"),
        ("yesterday", "at", "2024-03-31"),
        ("31 Mart 2024'te", "at", "2024-03-31"),
        ("Haziran 2019'da", "at", "2019-06"),
        ("2019’dan beri", "since", "2019"),
        ("2014'ten bu yana", "since", "2014"),
        ("1990'larda", "during", "199X"),
        ("90'lı yıllarda", "during", "199X"),
        ("geçen yıl", "at", "2023"),
        ("bugün", "at", "2024-04-01"),
        ("pazar günü", "at", "2024-03-31"),
        ("iki yıl önce", "at", "2022"),
    ],
)
def test_a_time_is_read_at_its_precision(words: str, kind: str, date: str) -> None:
    (time,) = find_times(fold_text(words).text, MONDAY)
    assert (time.kind, time.date) == (kind, date)


@pytest.mark.parametrize("words", ["from 1994 to 1998", "between 1994 and 1998", "1994-1998 yılları arasında", "1994'ten 1998'e kadar"])  # fmt: skip  # noqa: E501
def test_a_span_has_two_ends(words: str) -> None:
    (time,) = find_times(fold_text(words).text, MONDAY)
    assert (time.kind, time.date, time.until) == ("span", "1994", "1998")


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("for 25 years", "P25Y"),
        ("21 yıldır", "P21Y"),
        ("for more than two decades", "P20Y"),
        ("20 yıl boyunca", "P20Y"),
    ],
)
def test_a_length_is_no_date(words: str, length: str) -> None:
    (time,) = find_times(fold_text(words).text, MONDAY)
    assert (time.kind, time.length) == ("for", length)


@pytest.mark.parametrize("words", ["2004 votes", "2019 oy aldı", "it may rain", "12.019", "the 52-year-old"])
def test_figures_and_words_that_are_no_time_are_left(words: str) -> None:
    assert find_times(fold_text(words).text, MONDAY) == []


def test_nothing_finer_than_the_article_s_own_date_is_made_of_a_day_s_name() -> None:
    assert find_times("on sunday, yesterday, bugun", parse_date("2024-04")) == []
