"""Times in a question: days, months, years, decades, ranges, since, until; never the day on which it is asked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from graph.ask.moments import moments_at
from graph.ask.times import Time, TimeSpan, keys_of
from graph.ask.times_en import english_times
from graph.ask.times_tr import turkish_times
from graph.ask.tokens import Token

_NOW = (
    "su anda", "su an", "su anki", "su andaki", "su sira", "halen", "hala", "bugun", "bugunku", "simdi", "simdiki", "mevcut", "gunumuzde",
    "su an itibariyle", "su siralar", "hali hazirda", "halihazirda", "bugun itibariyle", "suan", "suanda", "suanki", "guncel",
    "now", "currently", "today", "current", "at present", "at the moment", "right now", "presently", "present", "nowadays",
    "these days", "incumbent", "sitting", "todays", "present day", "as of now", "as of today",
)  # fmt: skip


_NUMBERS = {
    "bes": "5", "on": "10", "yirmi": "20", "otuz": "30", "kirk": "40", "elli": "50", "five": "5", "ten": "10", "twenty": "20",
    "thirty": "30", "forty": "40", "fifty": "50",
}  # fmt: skip


def find_times(tokens: Sequence[Token], horizon: str) -> list[TimeSpan]:
    """Every time that some tokens say, overlapping ones too."""
    found: list[TimeSpan] = []
    for start in range(len(tokens)):
        found += _now(tokens, start, horizon)
        found += _relative(tokens, start, horizon)
        for moment, after, tags in moments_at(tokens, start):
            found += turkish_times(tokens, start, moment, after, tags)
        found += english_times(tokens, start)
    return found


def _now(tokens: Sequence[Token], start: int, horizon: str) -> Iterator[TimeSpan]:
    day = datetime.date.fromisoformat(horizon[:10]) if len(horizon) >= 10 else None
    for count in (4, 3, 2, 1):
        if keys_of(tokens, start, count) in _NOW and start + count <= len(tokens):
            yield TimeSpan(start, start + count, Time("now", day, day))
            return


def _relative(tokens: Sequence[Token], start: int, horizon: str) -> Iterator[TimeSpan]:
    """The last N years, counted back from the day up to which the data holds."""
    text = " ".join(_NUMBERS.get(word, word) for word in keys_of(tokens, start, 6).split())
    form = re.match(
        r"son (\d{1,3}) (?:yil|sene)(?:da|dir|dan beri|daki|in|lik|i|icinde|dan bu yana)?(?= |$)", text
    ) or re.match(r"(?:in |over |during |within )?(?:the )?(?:last|past) (\d{1,3}) years", text)
    if form is None or len(horizon) < 10:
        return
    last = datetime.date.fromisoformat(horizon[:10])
    count = len(form.group().split())
    first = last.replace(year=last.year - int(form[1]), day=min(last.day, 28))
    yield TimeSpan(start, start + count, Time("span", first, last))
