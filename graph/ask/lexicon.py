"""The words of questions in both languages, looked up by folded phrase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph.ask import phrases_en, phrases_tr, verbs_en, words_en, words_tr
from graph.ask.suffixes import noun_tags, verb_tags
from graph.ask.tokens import Token

LONGEST = 8


@dataclass(frozen=True, slots=True)
class Word:
    """What a phrase stands for: an atom's name (empty for nothing), the marks of its ending, and whether it is content."""

    atom: str
    tags: frozenset[str]
    is_noun: bool


def _spread(table: Mapping[str, str]) -> dict[str, str]:
    """Phrase → atom; the first atom that claims a phrase has it."""
    found: dict[str, str] = {}
    for atom, forms in table.items():
        for form in forms.split("|"):
            found.setdefault(form, atom)
    return found


@cache
def _tables(lang: str) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Exact phrases, stems of nouns and stems of verbs of a language."""
    words, phrases = (words_tr, phrases_tr) if lang == "tr" else (words_en, phrases_en)
    exact = {**dict.fromkeys(phrases.NOTHING.split("|"), ""), **_spread(phrases.EXACT)}
    if lang == "en":
        exact = {**_spread(verbs_en.VERBS), **exact}
    return exact, _spread(words.NOUNS), _spread(words_tr.VERBS) if lang == "tr" else {}


def read_word(lang: str, tokens: list[Token], start: int, end: int) -> Word | None:
    """What the tokens from `start` up to `end` stand for, if they are a word or a phrase of the language."""
    phrase = " ".join(token.key for token in tokens[start:end])
    exact, nouns, verbs = _tables(lang)
    if phrase in exact:
        return Word(exact[phrase], frozenset(), False)
    if lang == "en":
        for ending in ("", "s", "es"):
            if phrase.endswith(ending) and (atom := nouns.get(phrase[: len(phrase) - len(ending)])):
                is_plural = ending and tokens[end - 1].tail != "s"
                return Word(atom, frozenset({"plural"}) if is_plural else frozenset(), True)
        return None
    head = len(phrase) - len(tokens[end - 1].key)
    for cut in range(len(phrase), head + 1, -1):
        stem, ending = phrase[:cut], phrase[cut:]
        if (atom := nouns.get(stem)) and (tags := noun_tags(ending)) is not None:
            return Word(atom, tags, True)
        if (atom := verbs.get(stem)) and (tags := verb_tags(ending)) is not None:
            return Word(atom, tags, False)
    return None


def guess_language(tokens: list[Token], otherwise: str | None) -> str:
    """`tr` or `en`, by whose words the question is made of."""
    scores: dict[str, float] = {
        lang: sum(read_word(lang, tokens, at, at + 1) is not None for at in range(len(tokens))) for lang in ("tr", "en")
    }
    text = "".join(token.text for token in tokens)
    scores["tr"] += 0.5 * any(sign in "çğıöşüÇĞİÖŞÜ" for sign in text) + sum(
        token.tail is not None and token.tail != "s" for token in tokens
    )
    if scores["tr"] == scores["en"]:
        return otherwise or "en"
    return "tr" if scores["tr"] > scores["en"] else "en"
