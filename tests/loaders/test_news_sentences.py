"""Sentences end where a reader would end them, in both languages, headlines and lists included."""

from __future__ import annotations

import pytest

from loaders.news.sentences import quoted_spans, split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ada came. Can left.", ["Ada came.", "Can left."]),
        ("Dr. Ada Örnek and A. B. Deneme met.", ["Dr. Ada Örnek and A. B. Deneme met."]),
        ("Partinin 3. Olağan Kurultayı bitti. Herkes gitti.", ["Partinin 3. Olağan Kurultayı bitti.", "Herkes gitti."]),
        ("31. madde değişti.", ["31. madde değişti."]),
        ("“We won. We are glad,” she said. Then she left.", ["“We won.", "We are glad,” she said.", "Then she left."]),
        ("Oy oranı 51.4 oldu. Bitti!", ["Oy oranı 51.4 oldu.", "Bitti!"]),
        ("Başkan değişti\n\nAda Örnek geldi.", ["Başkan değişti", "Ada Örnek geldi."]),
        ("- Ada geldi\n- Can gitti", ["- Ada geldi", "- Can gitti"]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[begin:end] for begin, end in split_sentences(text)] == sentences


def test_a_line_that_was_only_wrapped_goes_on() -> None:
    text = "The mayor of the town of Örnekkent spoke for a long\ntime about the new park that was opened."
    assert len(split_sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Ada “geldim” dedi.", ["“geldim”"]),
        ('Ada "geldim" dedi, Can "gittim" dedi.', ['"geldim"', '"gittim"']),
        ("Ada'nın parkı ve Can'ın evi", []),
        ("She said: “We won.\n\nNobody else did.", ["“We won."]),
        ("«Geldim» dedi.", ["«Geldim»"]),
    ],
)
def test_quotations(text: str, quotes: list[str]) -> None:
    assert [text[begin:end] for begin, end in quoted_spans(text)] == quotes
