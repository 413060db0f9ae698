"""How alike two names are, and in what: a score and its reasons, never a bare number.

Names come folded (`ontology.text.fold`), so Turkish letters, capitals and accents have no part in this. A name of one
word is like another only if it is the same: a surname alone names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

Tokens = tuple[str, ...]

FLOOR = 50
"""Names less alike than this are not proposed at all."""

TITLES = frozenset({"av", "avukat", "doc", "dr", "mr", "mrs", "ms", "op", "prof", "sayin", "sn", "yrd"})
"""Words before a name that are none."""

_SAME_TOKENS, _JOINED, _OTHER_ORDER = 97, 95, 6
_INITIAL, _LAST_INITIAL = 15, 25
_SKIPPED_FIRST, _SKIPPED_INNER, _SKIPPED_LAST = 18, 12, 25


@dataclass(frozen=True, slots=True)
class Likeness:
    """0 to 100, and what differs: nothing, the order, the spelling, initials, a name left out."""

    score: int
    reasons: tuple[str, ...] = ()


_Cost = tuple[int, tuple[str, ...]]
"""Points and reasons. A plain pair: a million of them are made for a table of names."""

_INITIALS = ("initials",)


def tokens_of(key: str) -> Tokens:
    """The words of a folded name without titles; a name made of titles only is left as it is."""
    words = tuple(key.split())
    return tuple(word for word in words if word not in TITLES) or words


def compare_names(asked: Tokens, known: Tokens) -> Likeness | None:
    """How alike two names of people are; None where nothing speaks for one person."""
    if asked == known:
        return Likeness(100)
    if len(asked) == len(known) and sorted(asked) == sorted(known):
        return Likeness(_SAME_TOKENS, ("same-tokens",))
    if "".join(asked) == "".join(known):
        return Likeness(_JOINED, ("spelling",))
    if len(asked) < 2 or len(known) < 2:
        return None
    if not _share_word(asked, known):
        return None
    cost = _align(asked, known) or _align_turned(asked, known)
    if cost is None or 100 - cost[0] < FLOOR:
        return None
    return Likeness(100 - cost[0], tuple(dict.fromkeys(cost[1])))


def _share_word(one: Tokens, other: Tokens) -> bool:
    """Whether a word of the one stands in full in the other: `A. K.` may be anybody, `A. Kaya` is not `Ali K.`."""
    for word in one:
        for that in other:
            if len(word) > 1 and len(that) > 1 and _pair(word, that) is not None:
                return True
    return False


def _align_turned(asked: Tokens, known: Tokens) -> _Cost | None:
    """The same where the surname stands first in one of the two."""
    surname_first = (*asked[1:], asked[0]), (asked[0], known[-1])
    surname_last = (asked[-1], *asked[:-1]), (asked[-1], known[0])
    for turned, ends in (surname_first, surname_last):
        cost = _align(turned, known) if _pair(*ends) is not None else None
        if cost is not None:
            return cost[0] + _OTHER_ORDER, ("other-order", *cost[1])
    return None


def _align(asked: Tokens, known: Tokens) -> _Cost | None:
    """The least that it costs to find every word of the shorter name, in its order, in the longer one."""
    short, long = (asked, known) if len(asked) <= len(known) else (known, asked)
    return _align_from(short, long, 0, 0)


def _align_from(short: Tokens, long: Tokens, at: int, place: int) -> _Cost | None:
    if at == len(short):
        return _skip(place, len(long), len(long))
    best: _Cost | None = None
    for here in range(place, len(long) - (len(short) - at) + 1):
        pair = _pair(short[at], long[here])
        if pair is None:
            continue
        after = _align_from(short, long, at + 1, here + 1)
        if after is None:
            continue
        if pair[1] == _INITIALS and (at == len(short) - 1 or here == len(long) - 1):
            pair = _LAST_INITIAL, _INITIALS
        before = _skip(place, here, len(long))
        points = before[0] + pair[0] + after[0]
        if best is None or points < best[0]:
            best = points, (*before[1], *pair[1], *after[1])
    return best


def _skip(first: int, end: int, length: int) -> _Cost:
    """What it costs that one of the two does not have the words from one place to another."""
    points, reasons = 0, []
    for place in range(first, end):
        is_end = place in (0, length - 1)
        points += _SKIPPED_FIRST if place == 0 else _SKIPPED_LAST if is_end else _SKIPPED_INNER
        reasons.append("missing-name" if is_end else "missing-middle-name")
    return points, tuple(reasons)


@lru_cache(maxsize=1 << 16)
def _pair(one: str, other: str) -> _Cost | None:
    """What it costs to take one word for the other; None where it cannot be."""
    if one == other:
        return 0, ()
    if len(one) == 1 or len(other) == 1:
        return (_INITIAL, _INITIALS) if one[0] == other[0] else None
    edits = OSA.distance(one, other, score_cutoff=2)
    least = min(len(one), len(other))
    if edits > allowed_edits(one) or edits > allowed_edits(other):
        return None
    return (18 if edits == 2 else 9 if least >= 7 else 13), ("spelling",)


def allowed_edits(word: str) -> int:
    """How many letters of a word may be wrong: `Ali` and `Ela` are two names, `Ornekoglu` and `Ornekolgu` are one."""
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def strip_words(words: Sequence[str], generic: frozenset[str]) -> Tokens:
    """The words without those that say only what kind of thing it is; all of them if nothing else is left."""
    return tuple(word for word in words if word not in generic) or tuple(words)
