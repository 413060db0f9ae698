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


@dataclass(frozen=True, slots=True)
class _Cost:
    points: int
    reasons: tuple[str, ...] = ()


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
    cost = _align(asked, known)
    if cost is None:
        # A surname that stands first in one of the two.
        turned = _align((*asked[1:], asked[0]), known) or _align((asked[-1], *asked[:-1]), known)
        cost = _Cost(turned.points + _OTHER_ORDER, ("other-order", *turned.reasons)) if turned else None
    if cost is None or 100 - cost.points < FLOOR:
        return None
    return Likeness(100 - cost.points, tuple(dict.fromkeys(cost.reasons)))


def _align(asked: Tokens, known: Tokens) -> _Cost | None:
    """The least that it costs to find every word of the shorter name, in its order, in the longer one."""
    short, long = (asked, known) if len(asked) <= len(known) else (known, asked)
    return _align_from(short, long, 0, 0) if _share_word(short, long) else None


def _share_word(one: Tokens, other: Tokens) -> bool:
    """Whether a word of the one stands in full in the other: `A. K.` may be anybody, `A. Kaya` is not `Ali K.`."""
    return any(len(word) > 1 and len(that) > 1 and _pair(word, that) is not None for word in one for that in other)


def _align_from(short: Tokens, long: Tokens, at: int, place: int) -> _Cost | None:
    if at == len(short):
        rest = _Cost(0)
        for skipped in range(place, len(long)):
            rest = _add(rest, _skip(skipped, len(long)))
        return rest
    best: _Cost | None = None
    before = _Cost(0)
    for here in range(place, len(long) - (len(short) - at) + 1):
        pair = _pair(short[at], long[here])
        if pair is not None:
            if pair.reasons == ("initials",) and (at == len(short) - 1 or here == len(long) - 1):
                pair = _Cost(_LAST_INITIAL, pair.reasons)
            after = _align_from(short, long, at + 1, here + 1)
            if after is not None:
                whole = _add(_add(before, pair), after)
                best = whole if best is None or whole.points < best.points else best
        before = _add(before, _skip(here, len(long)))
    return best


def _add(one: _Cost, other: _Cost) -> _Cost:
    return _Cost(one.points + other.points, one.reasons + other.reasons)


def _skip(place: int, length: int) -> _Cost:
    """What it costs that one of the two does not have this word."""
    if place == 0:
        return _Cost(_SKIPPED_FIRST, ("missing-name",))
    if place == length - 1:
        return _Cost(_SKIPPED_LAST, ("missing-name",))
    return _Cost(_SKIPPED_INNER, ("missing-middle-name",))


@lru_cache(maxsize=1 << 16)
def _pair(one: str, other: str) -> _Cost | None:
    """What it costs to take one word for the other; None where it cannot be."""
    if one == other:
        return _Cost(0)
    if len(one) == 1 or len(other) == 1:
        return _Cost(_INITIAL, ("initials",)) if one[0] == other[0] else None
    edits = OSA.distance(one, other, score_cutoff=2)
    least = min(len(one), len(other))
    if edits > allowed_edits(one) or edits > allowed_edits(other):
        return None
    return _Cost(18 if edits == 2 else 9 if least >= 7 else 13, ("spelling",))


def allowed_edits(word: str) -> int:
    """How many letters of a word may be wrong: `Ali` and `Ela` are two names, `Ornekoglu` and `Ornekolgu` are one."""
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def strip_words(words: Sequence[str], generic: frozenset[str]) -> Tokens:
    """The words without those that say only what kind of thing it is; all of them if nothing else is left."""
    return tuple(word for word in words if word not in generic) or tuple(words)
