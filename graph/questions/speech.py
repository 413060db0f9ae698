"""Saying numbers and plurals: English has plurals and commas, Turkish has no plural after a number and other signs."""

from __future__ import annotations


def choose(lang: str, english: str, turkish: str) -> str:
    """The sentence in the language that was asked for; English where no other is."""
    return turkish if lang == "tr" else english


def count(number: int, one: str, many: str = "") -> str:
    """A number with its English noun: `1 spell`, `2 spells`; `many` where an s is not enough."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def group(number: int, lang: str) -> str:
    """A large number in groups of three: `4,438,727`, in Turkish `4.438.727`."""
    return f"{number:,}" if lang != "tr" else f"{number:,}".replace(",", ".")


def decimal(number: float, lang: str) -> str:
    """A number with one digit after the point, which is a comma in Turkish."""
    return f"{number:.1f}" if lang != "tr" else f"{number:.1f}".replace(".", ",")
