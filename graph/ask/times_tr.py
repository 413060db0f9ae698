"""Turkish words around a date: `'ten beri`, `'den önce`, `ile … arasında`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.ask.moments import Moment, moments_at
from graph.ask.times import ONE_DAY, Time, TimeSpan, keys_of
from graph.ask.tokens import Token

_SINCE_AFTER = ("beri", "itibaren", "bu yana", "buyana", "gunumuze", "gunumuze kadar", "bugune", "bugune kadar", "bugune dek", "gunumuze dek",
                "bu gune kadar", "bu gune", "sonrasi bugune kadar")  # fmt: skip


_AFTER = ("sonra", "sonrasi", "sonrasinda", "sonraki")


_BEFORE = ("once", "oncesi", "oncesinde", "onceki")


_UNTIL = ("kadar", "dek", "degin")


def turkish_times(
    tokens: Sequence[Token], start: int, moment: Moment, after: int, tags: frozenset[str]
) -> Iterator[TimeSpan]:
    """A moment with the words after it: `'ten beri`, `'den önce`, `ile … arasında`, `'den …'e kadar`."""
    one, two, three = (keys_of(tokens, after, count) for count in (1, 2, 3))
    yield TimeSpan(start, after, moment.as_time())
    if "abl" in tags:
        for words, count in ((three, 3), (two, 2), (one, 1)):
            if words in _SINCE_AFTER and after + count <= len(tokens):
                yield TimeSpan(start, after + count, Time("since", moment.first, None))
                break
        if one in _AFTER:
            yield TimeSpan(start, after + 1, Time("since", moment.last + ONE_DAY, None, beside=moment.is_event))
        if one in _BEFORE:
            yield TimeSpan(start, after + 1, Time("until", None, moment.first - ONE_DAY, beside=moment.is_event))
    elif not tags and one in ("sonrasi", "sonrasinda"):
        yield TimeSpan(start, after + 1, Time("since", moment.last + ONE_DAY, None, beside=moment.is_event))
    elif not tags and one in ("oncesi", "oncesinde"):
        yield TimeSpan(start, after + 1, Time("until", None, moment.first - ONE_DAY, beside=moment.is_event))
    if "dat" in tags and one in _UNTIL:
        yield TimeSpan(start, after + 1, Time("until", None, moment.last))
    if one in ("basinda", "baslarinda") and moment.edtf and ("gen" in tags or not tags):
        yield TimeSpan(start, after + 1, Time("day", moment.first, moment.first, moment.first.isoformat()))
    if one == "sonunda" and moment.edtf and ("gen" in tags or not tags):
        yield TimeSpan(start, after + 1, Time("day", moment.last, moment.last, moment.last.isoformat()))
    yield from _turkish_range(tokens, start, moment, after, tags)


def _turkish_range(
    tokens: Sequence[Token], start: int, moment: Moment, after: int, tags: frozenset[str]
) -> Iterator[TimeSpan]:
    if after >= len(tokens):
        return
    joined = tokens[after].key in ("ile", "ve", "to", "and") or tags & {"ins"}
    dashed = any(sign in tokens[after].gap for sign in "-–—")
    second = after + 1 if tokens[after].key in ("ile", "ve") else after
    if second >= len(tokens):
        return
    for latter, end, latter_tags in moments_at(tokens, second):
        if latter.last < moment.first:
            continue
        span = Time("span", moment.first, latter.last)
        words = keys_of(tokens, end, 1)
        if joined and words in ("arasinda", "arasindaki", "arasi", "araliginda", "arasindan"):
            yield TimeSpan(start, end + 1, span)
        elif dashed and second == after:
            yield TimeSpan(start, end + (words in ("arasinda", "arasi", "arasindaki", "doneminde")), span)
        elif "abl" in tags and "dat" in latter_tags:
            yield TimeSpan(start, end + (words in _UNTIL), span)
