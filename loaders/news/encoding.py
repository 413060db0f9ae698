"""A sentence as the rules read it: every mention, time and number is one sign with its ending, the rest is folded.

`P0` a person, `A1` a party, `L2` an alliance, `C3` a city, `M4` a minister's title, `B4` a ministry, `K5` the country,
`T6` a time, `N7` a number; an ending follows after `+`: `C3+da`, `P0+s`.
Words are parted by one blank, and signs are words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.news.mentions import Found
from loaders.news.times import Time
from loaders.news.tokens import Token

_LETTERS = {"Politician": "P", "Party": "A", "Alliance": "L", "City": "C", "Ministry": "M", "Country": "K"}


@dataclass(frozen=True, slots=True)
class Encoded:
    """The encoded sentence; `at` and `ends` give for each of its words the folded offsets of what it stands for."""

    text: str
    starts: tuple[int, ...]
    at: tuple[int, ...]
    ends: tuple[int, ...]
    mentions: dict[str, Found]
    times: dict[str, Time]
    numbers: dict[str, str]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The folded offsets of a stretch of the encoded sentence, whole words."""
        inside = [place for place, start in enumerate(self.starts) if start < end and self._stop(place) > begin]
        return self.at[inside[0]], self.ends[inside[-1]]

    def _stop(self, place: int) -> int:
        return self.starts[place + 1] - 1 if place + 1 < len(self.starts) else len(self.text)


def _letter(mention: Found) -> str:
    """A ministry itself is told from its minister's title."""
    if mention.kind == "Ministry" and (mention.key.endswith("bakanligi") or mention.key.startswith("ministry ")):
        return "B"
    return _LETTERS[mention.kind]


def encode(sentence: Sequence[Token], found: Sequence[Found], times: Sequence[Time]) -> Encoded:
    """Encode a sentence with the mentions and times that lie in it."""
    last = sentence[-1].end
    mentions = {one.begin: one for one in found if sentence[0].begin <= one.begin < last}
    clocks = {one.begin: one for one in times if sentence[0].begin <= one.begin < last}
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    named: dict[str, Found] = {}
    timed: dict[str, Time] = {}
    numbers: dict[str, str] = {}
    behind, count = -1, 0
    ordinals = {after.begin for one, after in pairwise(sentence[:-1])
                if after.key == "." and after.glued and one.key[0].isdigit()}  # fmt: skip
    for token in sentence:
        if token.begin in ordinals or token.begin < behind:
            continue
        word, stop = token.key + (f"'{token.suffix}" if token.suffix else ""), token.end
        mention, clock = mentions.get(token.begin), clocks.get(token.begin)
        if mention is not None:
            word = f"{_letter(mention)}{count}"
            named[word] = mention
            stop, count = mention.stop, count + 1
            word += f"+{mention.suffix}" if mention.suffix else ""
        elif clock is not None:
            word = f"T{count}"
            timed[word] = clock
            stop, count = clock.end, count + 1
        elif token.key[0].isdigit():
            word = f"N{count}"
            numbers[word] = token.key
            count += 1
            word += f"+{token.suffix}" if token.suffix else ""
        behind = stop
        words.append(word)
        spans.append((token.begin, stop))
    starts: list[int] = []
    place = 0
    for word in words:
        starts.append(place)
        place += len(word) + 1
    ends = tuple(end for _, end in spans)
    return Encoded(" ".join(words), tuple(starts), tuple(begin for begin, _ in spans), ends, named, timed, numbers)
