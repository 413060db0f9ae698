"""Parting a question into words of the lexicon, names, times and what is left: the cover with the fewest doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.ask.finding_times import find_times
from graph.ask.lexicon import LONGEST, read_word
from graph.ask.names import Named, NameIndex
from graph.ask.suffixes import noun_tags
from graph.ask.times import Time
from graph.ask.tokens import Token

_UNKNOWN, _FOREIGN, _NAME, _BARE_NAME, _TIME, _KNOWN_NAME = 10.0, 1.25, 0.9, 1.05, 0.8, 0.85
_NUMBER = 3.0
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|inci|uncu)?")
_APART = frozenset(
    {
        "den",
        "dan",
        "ten",
        "tan",
        "nin",
        "nun",
        "in",
        "un",
        "de",
        "da",
        "te",
        "ta",
        "ye",
        "ya",
        "yi",
        "yu",
        "e",
        "a",
        "i",
        "u",
    }
)
"""Endings that people write apart from a name: `Topbas dan sonra`, `AKP nin`."""

_WEIGHTY = 5
"""How many relations must speak of a person for a surname in small letters to mean one."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Some tokens and what they were taken for: a word's atom, the things of a name, a time, or nothing known."""

    start: int
    end: int
    atom: str = ""
    tags: frozenset[str] = frozenset()
    things: tuple[Named, ...] = ()
    time: Time | None = None
    is_unknown: bool = False


def part(lang: str, tokens: list[Token], index: NameIndex) -> list[Segment]:
    """The cheapest way to read all tokens, from left to right."""
    options: dict[int, list[tuple[float, Segment]]] = {at: [] for at in range(len(tokens))}
    for at in options:
        options[at].append((_UNKNOWN, Segment(at, at + 1, is_unknown=True)))
        options[at] += _words(lang, tokens, at)
        options[at] += _names(lang, tokens, at, index)
        if _ORDINAL.fullmatch(tokens[at].key):
            options[at].append((_NUMBER, Segment(at, at + 1, "Number")))
    for span in find_times(tokens, index.horizon):
        options[span.start].append((_TIME, Segment(span.start, span.end, "Time", time=span.time)))
    best: list[tuple[float, list[Segment]]] = [(0.0, [])] * (len(tokens) + 1)
    for at in range(len(tokens) - 1, -1, -1):
        costs = [(cost + best[one.end][0], -one.end, one) for cost, one in options[at] if one.end <= len(tokens)]
        total, _, chosen = min(costs, key=lambda cost: cost[:2])
        best[at] = (total, [chosen, *best[chosen.end][1]])
    return best[0][1]


def _words(lang: str, tokens: list[Token], at: int) -> Iterator[tuple[float, Segment]]:
    for end in range(at + 1, min(at + LONGEST, len(tokens)) + 1):
        word = read_word(lang, tokens, at, end)
        if word is not None:
            yield 1.0, Segment(at, end, word.atom, word.tags)
        other = read_word("en" if lang == "tr" else "tr", tokens, at, end)
        if other is not None and other.is_noun and len(tokens[at].key) > 3:
            yield _FOREIGN, Segment(at, end, other.atom, other.tags)


def _names(lang: str, tokens: list[Token], at: int, index: NameIndex) -> Iterator[tuple[float, Segment]]:
    shouted = all(not token.text[:1].isalpha() or token.text.isupper() for token in tokens)
    for end in range(at + 1, min(at + 10, len(tokens)) + 1):
        head = " ".join(token.key for token in tokens[at : end - 1])
        for stem, tags in _stems(tokens[end - 1]):
            key = f"{head} {stem}".strip()
            found = index.find(key)
            if not found:
                continue
            first = tokens[at]
            capital = first.is_capital and not shouted
            alone = end == at + 1
            if alone and index.is_surname(key) and not (capital or found[0].weight >= _WEIGHTY):
                continue
            if alone and len(stem) < 3 and not first.is_upper:
                continue
            if (
                alone
                and any(one in index.by_surname.get(key, ()) for one in found)
                and not any(one.label == "Politician" for one in index.by_name.get(key, ()))
            ):
                tags = tags | {"surname"}
            cost = _NAME if (capital and at > 0) or not alone or first.tail is not None else _BARE_NAME
            if alone and capital and at > 0 and found[0].weight < _WEIGHTY and first.tail is None:
                cost = _BARE_NAME
            if stem != tokens[end - 1].key and tokens[end - 1].tail is None:
                cost += 0.02
            yield cost, Segment(at, end, "Name", tags, tuple(found))
            if lang == "tr" and end < len(tokens) and tokens[end].key in _APART and not tags - {"surname"}:
                yield (
                    cost,
                    Segment(at, end + 1, "Name", tags | (noun_tags(tokens[end].key) or frozenset()), tuple(found)),
                )


def _stems(token: Token) -> Iterator[tuple[str, frozenset[str]]]:
    """The stems that a word may have as a name, the whole word first."""
    if token.tail is not None:
        tags = frozenset({"gen"}) if token.tail in ("s", "") else noun_tags(token.tail)
        if tags is not None:
            yield token.stem, tags
        yield token.key, frozenset()
        return
    yield token.key, frozenset()
    for cut in range(len(token.key) - 1, 2, -1):
        tags = noun_tags(token.key[cut:])
        if tags is not None:
            yield token.key[:cut], tags
    if token.key.endswith("s") and len(token.key) > 3:
        yield token.key[:-1], frozenset({"gen"})
