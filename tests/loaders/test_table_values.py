"""Dates and numbers as tables write them: read at their precision, never padded, never guessed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.table.values import check_date_form, read_date_text, read_number_text
from ontology.errors import BadValue


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("27.03.1994", "d.m.Y", "1994-03-27"),
        ("7/3/1994", "d/m/Y", "1994-03-07"),
        ("3/7/1994", "m/d/Y", "1994-03-07"),
        ("27 Mart 1994", "d F Y", "1994-03-27"),
        ("1 AĞUSTOS 2014", "d F Y", "2014-08-01"),
        ("March 1994", "F Y", "1994-03"),
        ("03.1994", "m.Y", "1994-03"),
        ("1994", "Y", "1994"),
        ("1998-11~", "edtf", "1998-11~"),
    ],
)
def test_a_date_keeps_its_precision(text: str, form: str, said: str) -> None:
    assert read_date_text(text, form) == said


@pytest.mark.parametrize(("text", "form"), [("1994", "d.m.Y"), ("27.03.94", "d.m.Y"), ("27 Floréal 1994", "d F Y")])
def test_another_form_is_refused(text: str, form: str) -> None:
    with pytest.raises(BadValue):
        read_date_text(text, form)


@pytest.mark.parametrize("form", ["", "d.m", "d.Y", "d.m.m.Y", "%d.%m.%Y.%H", "d.m F Y", "H:i"])
def test_a_form_that_is_none_is_refused(form: str) -> None:
    assert check_date_form(form)


@given(day=st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_day_comes_back_as_it_went(day: datetime.date) -> None:
    assert read_date_text(f"{day.day:02d}.{day.month:02d}.{day.year:04d}", "d.m.Y") == day.isoformat()


@given(number=st.integers(0, 10**11))
def test_every_number_comes_back_as_it_went(number: int) -> None:
    assert read_number_text(f"{number:,}", "en") == str(number)
    assert read_number_text(f"{number:,}".replace(",", "."), "tr") == str(number)


@pytest.mark.parametrize(("text", "style", "said"), [("%34,28", "tr", "34.28"), ("34.28 %", "en", "34.28")])
def test_a_share_loses_its_sign(text: str, style: str, said: str) -> None:
    assert read_number_text(text, style) == said


@pytest.mark.parametrize(("text", "style"), [("1.23", "tr"), ("1,23", "en"), ("yok", "tr"), ("1.2.3", "en")])
def test_a_number_of_the_other_style_is_refused(text: str, style: str) -> None:
    with pytest.raises(BadValue):
        read_number_text(text, style)
