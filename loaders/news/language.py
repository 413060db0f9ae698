"""In which language a text is written, by its commonest small words."""

from __future__ import annotations

import re

from loaders.news.folding import words_of

_ENGLISH = frozenset(words_of("the of and in was is to by for with as has on at from his her"))
_TURKISH = frozenset(words_of("ve bir bu ile icin olarak da de oldu olan daha gibi ise sonra kadar etti yuzde"))


def language_of(folded: str) -> str:
    """`en` or `tr`, whichever has more of its small words; endings after apostrophes decide a very short text."""
    words = re.findall(r"[^\W\d_]+", folded[:20_000])
    english = sum(word in _ENGLISH for word in words)
    turkish = sum(word in _TURKISH or word.endswith(("nin", "lari", "leri", "acak", "di", "baskani")) for word in words)
    turkish += len(re.findall(r"\w'(?:[nd]?[iuae]n?|[dt][ae]n?|l[iu])\b", folded[:20_000]))
    return "en" if english >= turkish else "tr"
