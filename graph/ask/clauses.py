"""Clauses of time folded into one part: `while X was Y`, `before X`, `in X's place`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.ask.frame import During, Item
from graph.ask.joining import OFFICE_WORDS, join_offices
from graph.ask.tokens import Token

_QUIET = frozenset({"", "be", "hold", "and", "come"})


def fold_while(items: list[Item], tokens: Sequence[Token], lang: str) -> list[Item]:
    """`Erdoğan başbakanken`, `when Ecevit was prime minister`, `Özal'ın cumhurbaşkanlığı döneminde` as one time."""
    return _fold_while_tr(items) if lang == "tr" else _fold_while_en(items)


def _fold_while_tr(items: list[Item]) -> list[Item]:
    for at, item in enumerate(items):
        ends_here = "while" in item.tags and item.what in (OFFICE_WORDS | {"Person", "Ministry", "govern"})
        follows = item.what in ("while", "while-began", "during", "time-of") and at > 0
        if item.what == "time-of" and not item.tags & {"loc"} and item.what != "during":
            follows = False
        if not (ends_here or follows):
            continue
        last = at if ends_here else at - 1
        while last > 0 and items[last].what in _QUIET:
            last -= 1
        start = last
        while start >= 0 and items[start].what in (
            OFFICE_WORDS | {"Person", "City", "Party", "Ministry", "be", "country", "govern"}
        ):
            start -= 1
        clause = items[start + 1 : last + 1]
        folded = _as_during(clause, "tr")
        if folded and item.what == "while-began":
            folded = replace(folded, is_beginning=True)
        if folded:
            during = Item("During", clause[0].start, item.end, during=folded)
            return [*items[: start + 1], during, *items[at + 1 :]]
    return items


def _fold_while_en(items: list[Item]) -> list[Item]:
    for at, item in enumerate(items):
        rest = items[at + 1 :]
        opens = item.what in ("while", "during") or (
            item.what in ("when", "as")
            and rest
            and (
                rest[0].what == "Person" or (rest[0].what in OFFICE_WORDS and any(one.what == "Person" for one in rest))
            )
        )
        if (
            not opens
            or not rest
            or any(one.what in ("sources-differ", "said-by", "differ", "how-old") for one in items[:at])
        ):
            continue
        stop = 0
        seen: set[str] = set()
        while stop < len(rest) and rest[stop].what in (
            OFFICE_WORDS
            | {"Person", "City", "Party", "Ministry", "whether", "be", "hold", "country", "tenure", "time-of", "become"}
        ):
            kind = "office" if rest[stop].what in OFFICE_WORDS or rest[stop].what == "Ministry" else rest[stop].what
            if kind in seen and kind in ("office", "Person"):
                break
            seen.add(kind)
            stop += 1
        clause = [
            one for one in rest[:stop] if one.what not in ("whether", "be", "hold", "tenure", "time-of", "become")
        ]
        folded = _as_during(clause, "en")
        if folded and any(one.what == "become" for one in rest[:stop]):
            folded = replace(folded, is_beginning=True)
        if folded:
            used = rest[:stop]
            while used and used[-1].what in ("whether", "be", "hold"):
                used = used[:-1]
            during = Item("During", item.start, used[-1].end, during=folded)
            return [*items[:at], during, *rest[len(used) :]]
    return items


def _as_during(clause: list[Item], lang: str) -> During | None:
    plain = [
        replace(one, what="chair") if one.what == "govern" else one
        for one in clause
        if one.what not in ("be", "country")
    ]
    joined = join_offices(plain, lang)
    people = [one for one in joined if one.what == "Person"]
    held = [one.held for one in joined if one.held]
    if len(people) == 1 and len(held) == 1 and len(joined) == 2:
        return During(people[0].thing, held[0])
    return None


def fold_before_after(items: list[Item], lang: str) -> list[Item]:
    """`Topbaş'tan sonra`, `Topbaş'ın yerine`, `after Topbaş`: whose place in the line is meant."""
    found = list(items)
    for at, item in enumerate(found):
        side = {
            "before": "Before",
            "after": "After",
            "instead": "After",
            "succeed": "",
            "predecessor": "Before",
            "successor": "After",
        }.get(item.what)
        if not side:
            continue
        if lang == "tr" and at > 0:
            who = found[at - 1]
            fits = ("abl",) if item.what in ("before", "after") else ("gen",)
            if who.what == "Person" and who.tags & set(fits):
                return [*found[: at - 1], replace(who, what=side, end=item.end), *found[at + 1 :]]
            if who.what == "Held" or who.what in OFFICE_WORDS:
                continue
            if who.what == "who-from" or (who.what == "who" and item.what == "instead"):
                other = {"Before": "After", "After": "Before"}[side]
                return _turn_round(found, at, other)
        if lang == "en" and item.what in ("before", "after") and at + 1 < len(found) and found[at + 1].what == "Person":
            who = found[at + 1]
            return [*found[:at], replace(who, what=side, start=item.start), *found[at + 2 :]]
    return found


def _turn_round(items: list[Item], at: int, side: str) -> list[Item]:
    """`Topbaş kimden sonra geldi`: the person is in the line, and who stood before is asked for."""
    rest = [*items[: at - 1], Item("who", items[at - 1].start, items[at].end), *items[at + 1 :]]
    for number, item in enumerate(rest):
        if item.what == "Person":
            return [*rest[:number], replace(item, what=side), *rest[number + 1 :]]
    return items
