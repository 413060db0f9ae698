"""The words, numbers and signs of a text, folded, with what they looked like."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from loaders.news.folding import Folded
from loaders.news.sentences import quoted_spans, split_sentences

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:\.[^\W\d_]\b)*|[^\s\w]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """A word without what follows its apostrophe (`suffix`), at folded offsets; `end` is behind the suffix."""

    key: str
    suffix: str
    begin: int
    stem_end: int
    end: int
    capital: bool
    upper: bool
    glued: bool

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.key[0].isalpha()


@dataclass(frozen=True, slots=True)
class Text:
    """A text taken apart: folded, its sentences and quotations as folded spans, the tokens of each sentence."""

    original: str
    folded: Folded
    sentences: tuple[tuple[Token, ...], ...]
    quotes: tuple[tuple[int, int], ...]

    def is_quoted(self, place: int) -> bool:
        """Whether a folded place stands between quotation marks."""
        return any(begin < place < end for begin, end in self.quotes)


def take_apart(original: str, folded: Folded) -> Text:
    """The sentences and tokens of a text."""
    spans = [_folded_span(folded, *span) for span in split_sentences(original)]
    quotes = tuple(_folded_span(folded, *span) for span in quoted_spans(original))
    return Text(original, folded, tuple(tuple(_tokens(original, folded, *span)) for span in spans), quotes)


def _folded_span(folded: Folded, begin: int, end: int) -> tuple[int, int]:
    return bisect_left(folded.at, begin), bisect_left(folded.at, end)


def _tokens(original: str, folded: Folded, begin: int, end: int) -> list[Token]:
    text = folded.text
    found: list[Token] = []
    place = begin
    while form := _TOKEN.search(text, place, end):
        place = form.end()
        suffix = ""
        if form.group()[0].isalnum() and (tail := re.compile(r"'([^\W\d_]+)").match(text, place, end)):
            suffix, place = tail[1], tail.end()
        written = original[folded.at[form.start()] : folded.ends[form.end() - 1]]
        glued = bool(found) and found[-1].end == form.start()
        found.append(
            Token(
                form.group(), suffix, form.start(), form.end(), place,
                written[:1].isupper(), len(written) > 1 and written.isupper(), glued,
            )
        )  # fmt: skip
    return found
