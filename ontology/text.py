"""Turkish text, right once and for all: normal form, folding for search, slugs and alphabetical order.

Python's `str.lower` turns `İ` into `i` followed by a combining dot and `I` into `i`, both wrong in Turkish. Every
comparison of names goes through `fold`; nothing else in the code lowers text that a person wrote.
"""

from __future__ import annotations

import re
import unicodedata

_LOWER = str.maketrans({"İ": "i", "I": "ı"})
_PLAIN = str.maketrans("çğıöşüâîûÂÎÛÇĞİÖŞÜ", "cgiosuaiuaiucgiosu")
_ALPHABET = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
_ORDER = {letter: f"{place:02d}" for place, letter in enumerate(_ALPHABET, start=40)}


def normalise(text: str) -> str:
    """The text in Unicode's composed form (NFC) with single blanks: what is kept of any text that comes in."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def lower(text: str) -> str:
    """The text in small letters by the Turkish rule: İ→i, I→ı."""
    return normalise(text).translate(_LOWER).lower()


def fold(text: str) -> str:
    """The key under which names are found: small letters without diacritics, only letters, digits and blanks.

    Both dotted and dotless i fold to `i`, so `Imamoglu`, `imamoğlu` and `İMAMOĞLU` have one key.
    """
    # An apostrophe parts a name from its Turkish ending or stands inside a foreign name: it joins, a dash parts.
    joined = re.sub(r"['’‘ʼ`´]", "", lower(text)).translate(_PLAIN)
    return " ".join(re.findall(r"[^\W_]+", _without_accents(joined)))


def slug(text: str) -> str:
    """The name as an id: folded, words joined by hyphens."""
    return fold(text).replace(" ", "-")


def sort_key(text: str) -> str:
    """A key that sorts by the Turkish alphabet: c before ç, ı before i, ö after o."""
    signs = (plain for sign in lower(text) for plain in (sign if sign in _ORDER else _without_accents(sign) or sign))
    return "".join(_ORDER.get(sign, f"0{ord(sign):07d}" if sign == " " else f"2{ord(sign):07d}") for sign in signs)


def _without_accents(text: str) -> str:
    """The text with each accented letter as its base letter."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
