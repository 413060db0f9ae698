"""Numbers and plurals, in both languages."""

from __future__ import annotations

import pytest
from spells import spell

from graph.questions.holders import HoldersFilter
from graph.questions.speech import count, decimal, group
from graph.questions.wording import say_holders


def test_english_has_a_plural_and_turkish_has_other_signs() -> None:
    assert [count(number, "spell") for number in (0, 1, 2)] == ["0 spells", "1 spell", "2 spells"]
    assert [count(number, "person", "people") for number in (1, 2)] == ["1 person", "2 people"]
    assert (group(4438727, "en"), group(4438727, "tr")) == ("4,438,727", "4.438.727")
    assert (decimal(25.04, "en"), decimal(25.04, "tr")) == ("25.0", "25,0")


@pytest.mark.parametrize(
    ("spells", "english", "turkish"),
    [
        (0, "0 spells by 0 people.", "0 kişi, 0 dönem."),
        (1, "1 spell by 1 person.", "1 kişi, 1 dönem."),
        (2, "2 spells by 2 people.", "2 kişi, 2 dönem."),
    ],
)
def test_the_sentence_counts_as_people_speak(spells: int, english: str, turkish: str) -> None:
    rows = [spell(f"kim-{number}", "2014-04-03", "2019-04-05") for number in range(spells)]
    for lang, expected in (("en", english), ("tr", turkish)):
        said = say_holders("MAYOR_OF", "Örnekkent", rows, HoldersFilter(lang=lang), "2024-06-30", [])
        assert said.endswith(expected)
