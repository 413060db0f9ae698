"""English words around a date: `since`, `before`, `between … and`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.ask.moments import Moment, moments_at
from graph.ask.times import ONE_DAY, Time, TimeSpan, keys_of
from graph.ask.tokens import Token


def english_times(tokens: Sequence[Token], start: int) -> Iterator[TimeSpan]:
    """`since 1994`, `before 2004`, `between … and …`, `from … to …`, `in the 1990s`, `on 20 May 2019`."""
    word = tokens[start].key
    heads = {
        "since": "since", "from": "from", "after": "after", "following": "after", "before": "before", "until": "until", "till": "until", "by": "until",
        "between": "between", "in": "in", "on": "in", "during": "in", "at": "in", "as": "in", "for": "in", "throughout": "in",
        "of": "in", "through": "until",
    }  # fmt: skip
    phrases = {
        "prior to": "before", "up to": "until", "up until": "until", "as of": "in", "in the year": "in", "in the": "in",
        "during the": "in", "at the end of": "end", "at the start of": "start", "at the beginning of": "start",
        "since the": "since", "before the": "before", "after the": "after", "between the years": "between", "between the": "between", "from the": "from",
        "from the year": "from", "as from": "since", "starting in": "since", "starting from": "since", "beginning in": "since",
        "by the end of": "end", "in early": "", "in late": "", "the year": "in", "the": "in", "since year": "since", "since the year": "since",
        "at the end of the": "", "in the years": "in", "between years": "between", "later than": "after", "earlier than": "before",
        "on the day of": "", "ever since": "since",
    }  # fmt: skip
    options = [(count, kind) for count in (5, 4, 3, 2) if (kind := phrases.get(keys_of(tokens, start, count)))]
    options += [(1, heads[word])] if word in heads else []
    for count, kind in options:
        if start + count >= len(tokens):
            continue
        for moment, end, _ in moments_at(tokens, start + count):
            yield from _english_time(tokens, start, kind, moment, end)
    for moment, end, tags in moments_at(tokens, start):
        if not tags:
            if end + 1 < len(tokens) and keys_of(tokens, end, 1) in ("to", "until", "till", "through"):
                yield from _english_range(tokens, start, moment, end + 1)
            for words, count in (("onwards", 1), ("onward", 1), ("and later", 2), ("and after", 2), ("and onwards", 2)):
                if keys_of(tokens, end, count) == words:
                    yield TimeSpan(start, end + count, Time("since", moment.first, None))


def _english_time(tokens: Sequence[Token], start: int, kind: str, moment: Moment, end: int) -> Iterator[TimeSpan]:
    if kind == "in":
        yield TimeSpan(start, end, moment.as_time())
    elif kind == "since":
        yield TimeSpan(start, end, Time("since", moment.first, None))
    elif kind == "after":
        yield TimeSpan(start, end, Time("since", moment.last + ONE_DAY, None, beside=moment.is_event))
    elif kind == "before":
        yield TimeSpan(start, end, Time("until", None, moment.first - ONE_DAY, beside=moment.is_event))
    elif kind == "until":
        yield TimeSpan(start, end, Time("until", None, moment.last))
    elif kind == "end" and moment.edtf:
        yield TimeSpan(start, end, Time("day", moment.last, moment.last, moment.last.isoformat()))
    elif kind == "start" and moment.edtf:
        yield TimeSpan(start, end, Time("day", moment.first, moment.first, moment.first.isoformat()))
    elif kind in ("between", "from"):
        joins = ("and",) if kind == "between" else ("to", "until", "till", "through", "up")
        if keys_of(tokens, end, 1) in joins:
            yield from _english_range(tokens, start, moment, end + 1 + (keys_of(tokens, end, 2) == "up to"))
        if end < len(tokens) and any(sign in tokens[end].gap for sign in "-–—"):
            yield from _english_range(tokens, start, moment, end)
        if kind == "from" and keys_of(tokens, end, 1) in ("on", "onward", "onwards", "forward"):
            yield TimeSpan(start, end + 1, Time("since", moment.first, None))


def _english_range(tokens: Sequence[Token], start: int, moment: Moment, at: int) -> Iterator[TimeSpan]:
    if at >= len(tokens):
        return
    if keys_of(tokens, at, 1) in ("the", "today", "now", "present") or keys_of(tokens, at, 2) == "the present":
        words = 2 if keys_of(tokens, at, 2) in ("the present",) else 1
        if keys_of(tokens, at, words) in ("today", "now", "present", "the present"):
            yield TimeSpan(start, at + words, Time("since", moment.first, None))
    at += keys_of(tokens, at, 1) == "the" and at + 1 < len(tokens)
    for latter, end, _ in moments_at(tokens, at):
        if latter.last >= moment.first:
            yield TimeSpan(start, end, Time("span", moment.first, latter.last))
