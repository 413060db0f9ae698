"""Names that stand for a number or for a part: terms of an assembly, constituencies."""

from __future__ import annotations

import pytest

from loaders.linking import _number_in, _whole_province
from loaders.statements import Named


@pytest.mark.parametrize("text", ["26", "26.", "26. dönem", "XX 26 term", "26th"])
def test_a_term_is_known_by_its_number(text: str) -> None:
    assert _number_in(Named("Term", name=text)) == "#26"


@pytest.mark.parametrize(("kind", "text"), [("City", "26"), ("Term", "1999-2002"), ("Term", "dönem"), ("Term", "2002")])
def test_what_is_no_number_of_a_term_is_none(kind: str, text: str) -> None:
    assert _number_in(Named(kind, name=text)) == ""


@pytest.mark.parametrize("text", ["Örnekkent (III)", "Örnekkent (2)", "Örnekkent 1. Bölge", "Örnekkent II"])
def test_a_constituency_is_a_part_of_its_province(text: str) -> None:
    assert _whole_province(text) == "Örnekkent"


@pytest.mark.parametrize("text", ["Örnekkent", "Örnek Kent", "Bolu", "Iğdır"])
def test_a_province_is_no_part_of_another(text: str) -> None:
    assert _whole_province(text) == ""
