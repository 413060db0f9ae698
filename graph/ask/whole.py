"""Settling a question's small words once all of it is known: is `did` a question or part of one, is `now` meant?"""

from __future__ import annotations

from dataclasses import replace

from graph.ask.frame import Held, Item
from graph.ask.tokens import Token

_ASKING = frozenset({
    "who", "when", "how-many", "how-long", "how-often", "how-old", "how-much", "how-wide", "why", "how", "which", "what", "where",
    "of-party", "from-party", "said-by", "since-when", "sources-differ", "who-from", "how-ended", "whose",
})  # fmt: skip


def settle(items: list[Item], tokens: list[Token], lang: str) -> list[Item]:
    """The parts with auxiliaries dropped where another word asks, and words with two meanings decided."""
    asks = any(item.what in _ASKING for item in items)
    found: list[Item] = []
    for item in items:
        if item.what == "whether" and (asks or (lang == "en" and any(one.what != "Time" for one in found))):
            continue
        if item.what == "time-of" and found and found[-1].what == "Number":
            item = replace(item, what="term")
        found.append(item)
    return govern_as_office([_decide(item, tokens) for item in found])


_PRESENT = frozenset({
    "is", "whos", "are", "leads", "runs", "governs", "heads", "rules", "holds", "controls", "chairs", "serves", "kim", "kimdir",
    "kimde", "elinde", "yonetiyor", "hangisi", "partide", "partiden", "partili", "partidendir", "partilidir",
})  # fmt: skip
_PAST = frozenset({
    "was", "were", "did", "been", "had", "has", "have", "became", "won", "held", "led", "ran", "served", "governed", "ruled",
    "used", "elected", "appointed",
})  # fmt: skip


def tense(items: list[Item], tokens: list[Token]) -> str:
    """`present` where the question is in the present tense about one holder; nothing in it says otherwise."""
    words = {token.key for token in tokens}
    past = any(
        item.tags & {"past", "relative"} or (item.what != "Held" and item.tags & {"participle"}) for item in items
    )
    present = words & _PRESENT or any("present" in item.tags for item in items)
    # `Nerede kayyum var` asks of now; of what was, `vardı` does.
    present = present or ("var" in words and any(item.what in ("trustee", "acting", "suspended") for item in items))
    many = any(item.what == "Held" and "plural" in item.tags for item in items)
    return "present" if present and not past and not many and not words & _PAST and not words & _SAID_PAST else ""


_SAID_PAST = frozenset(
    {"kimdi", "miydi", "idi", "oldu", "olmus", "kimlerdi", "neydi", "partiliydi", "partidendi", "partideydi"}
)


def govern_as_office(items: list[Item]) -> list[Item]:
    """`İstanbul'u kim yönetti`, `who runs the CHP`: governing a city or a party is holding its office."""
    kinds = {item.what for item in items}
    if kinds & {
        "Held",
        "city",
        "municipality",
        "metropolitan",
        "province",
        "district",
        "mayor",
        "leader",
        "chair",
        "how-many",
    }:
        return items
    who = bool(kinds & {"who", "when", "how-long", "Person", "whether", "since-when"})
    if "govern" not in kinds and not (
        "hold" in kinds and "who" in kinds and not kinds & {"party", "of-party", "share", "votes"}
    ):
        return items
    cities, parties = [i for i in items if i.what == "City"], [i for i in items if i.what == "Party"]
    if len(cities) == 1 and not parties and (who or kinds & {"party", "of-party"}):
        return [_as_held(item, "mayor") if item is cities[0] else item for item in items if item.what != "govern"]
    if len(parties) == 1 and not cities and who and "govern" in kinds:
        return [_as_held(item, "leader") if item is parties[0] else item for item in items if item.what != "govern"]
    return items


def _as_held(item: Item, office: str) -> Item:
    return replace(item, what="Held", held=Held(office, item.thing))


def _decide(item: Item, tokens: list[Token]) -> Item:
    word = tokens[item.start]
    if item.what == "be" and (word.text[:2].lower() == "öl" or word.key.startswith("olen")):
        return replace(item, what="died")  # `olan` is, `ölen` died: folded their roots are one.
    if item.what == "be" and "past" in item.tags:
        return replace(item, what="became")
    what = {"from-party": "of-party", "stand-for": "acronym", "head": "chair", "hands": "hands"}.get(
        item.what, item.what
    )
    return replace(item, what=what) if what != item.what else item
