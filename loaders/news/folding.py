"""A text as names are looked for in it: small letters without diacritics, and for each of them where it was.

The original is never changed. Every offset that leaves this package counts code points of the original.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = "'’‘ʼ`´＇′"
_QUOTES = '"“”„‟«»＂'
_DASHES = "–—―−"
_SPECIAL = {"ı": "i", "İ": "i", "I": "i", "ß": "ss", "ø": "o", "Ø": "o", "đ": "d", "ł": "l", "Ł": "l"}


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text and, for each of its signs, the offset of the sign of the original that it came from."""

    text: str
    at: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, begin: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text lies in the original: combining marks belong to their letter."""
        return self.at[begin], self.ends[end - 1]


def fold_text(text: str) -> Folded:
    """Fold a whole text; runs of blanks become one blank, combining marks go with the letter before them."""
    signs: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    for place, sign in enumerate(text):
        folded = _fold_sign(sign)
        if not folded:
            if ends:
                ends[-1] = place + 1
            continue
        if folded == " " and signs and signs[-1] == " ":
            ends[-1] = place + 1
            continue
        for one in folded:
            signs.append(one)
            begins.append(place)
            ends.append(place + 1)
    return Folded("".join(signs), tuple(begins), tuple(ends))


def fold_words(words: str) -> str:
    """The folded form of a name or of a word."""
    return fold_text(words).text.strip()


def words_of(words: str) -> tuple[str, ...]:
    """The words of a list that is written as one text, in order."""
    return tuple(words.split())


@lru_cache(maxsize=4096)
def _fold_sign(sign: str) -> str:
    if sign in _APOSTROPHES:
        return "'"
    if sign in _QUOTES:
        return '"'
    if sign in _DASHES:
        return "—"
    if sign.isspace():
        return " "
    if sign in _SPECIAL:
        return _SPECIAL[sign]
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return ""
    plain = [one for one in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(one)]
    return "".join(plain).lower().replace("ı", "i").strip() or " "
