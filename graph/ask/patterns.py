"""What a question must hold to be of a kind: a bag of parts, written as one line, in which nothing may be left over.

`mayor` is needed, `Time?` may be there, `Party+` is there at least once, `City*` any number of times, `win/take` is one
of the two. Quiet words may stand anywhere. A part that no pattern of an intent allows makes the intent impossible: what
is not accounted for is never dropped.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

QUIET = frozenset(
    {
        "who",
        "what",
        "which",
        "list",
        "be",
        "country",
        "people",
        "and",
        "know",
        "names",
        "right",
        "from",
        "became",
        "whose",
    }
)


@dataclass(frozen=True, slots=True)
class _Slot:
    options: tuple[str, ...]
    least: int
    most: int


@lru_cache(maxsize=2048)
def _read(pattern: str) -> tuple[_Slot, ...]:
    slots = []
    for word in pattern.split():
        sign = word[-1] if word[-1] in "?+*" else ""
        least, most = {"": (1, 1), "?": (0, 1), "+": (1, 9), "*": (0, 9)}[sign]
        slots.append(_Slot(tuple(word.rstrip("?+*").split("/")), least, most))
    return tuple(sorted(slots, key=lambda slot: (slot.least == 0, len(slot.options))))


def fit(pattern: str, bag: Counter[str]) -> int | None:
    """How many needed parts a bag has, if it fits the pattern without anything left over; None if it does not."""
    left = Counter(bag)
    needed = 0
    for slot in _read(pattern):
        taken = 0
        for option in slot.options:
            while left[option] and taken < slot.most:
                left[option] -= 1
                taken += 1
        if taken < slot.least:
            return None
        needed += slot.least
    rest = [what for what, number in left.items() if number and what not in QUIET]
    return None if rest else needed
