"""A question as tokens: words and numbers with their place in the text, folded, parted at the Turkish apostrophe."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ontology.text import fold

_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+)*['’‘ʼ`´]?|%")
_APOSTROPHE = re.compile(r"['’‘ʼ`´]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `stem` and `tail` are what stands before and after an apostrophe; without one `tail` is None."""

    text: str
    start: int
    end: int
    key: str
    stem: str
    tail: str | None
    gap: str
    """What stands between the word before and this one: blanks, a dash, a comma."""

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital first, as names are."""
        return self.text[:1].isupper()

    @property
    def is_upper(self) -> bool:
        """Whether its stem is written in capitals, as abbreviations are."""
        head = _APOSTROPHE.split(self.text)[0]
        return len(head) > 1 and head.isupper()


def compose(text: str) -> str:
    """The question in Unicode's composed form, in which offsets are counted."""
    return unicodedata.normalize("NFC", text)


def tokenise(text: str) -> list[Token]:
    """The words of a composed text, in order."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match.group()
        key = "yuzde" if word == "%" else fold(word)
        if not key:
            continue
        parts = _APOSTROPHE.split(word)
        tail = fold("".join(parts[1:])) if len(parts) > 1 else None
        gap = text[found[-1].end : match.start()] if found else text[: match.start()]
        found.append(
            Token(word, match.start(), match.end(), key, fold(parts[0]) if tail is not None else key, tail, gap)
        )
    return found
