"""Offices with what they are held of: `mayor` and the city beside it are one part."""

from __future__ import annotations

from dataclasses import replace

from graph.ask.frame import Held, Item
from graph.ask.names import Named

OFFICE_WORDS = frozenset(
    {
        "mayor",
        "chair",
        "leader",
        "president",
        "pm",
        "minister",
        "speaker",
        "head",
        "district-mayor",
        "metropolitan-mayor",
    }
)


_OF_CITY = frozenset({"mayor", "chair", "head", "district-mayor", "metropolitan-mayor"})


_OF_PARTY = frozenset({"leader", "chair", "head"})


def join_offices(items: list[Item], lang: str) -> list[Item]:
    """Each office with the city, party or ministry next to it as one part `Held`."""
    found = _share_office(list(items))
    while True:
        joined = _join_one(found, lang)
        if joined is None:
            return found
        found = joined


def _share_office(items: list[Item]) -> list[Item]:
    """`Ankara ve İzmir belediye başkanları`: one office of several cities stands for each."""
    offices = [place for place, one in enumerate(items) if one.what in _OF_CITY | _OF_PARTY]
    if len(offices) != 1:
        return items
    office = items[offices[0]]
    for label, wanted in (("City", _OF_CITY), ("Party", _OF_PARTY)):
        things = [place for place, one in enumerate(items) if one.what == label]
        beside = len(things) > 1 and any(one.what == "and" for one in items[things[0] : things[-1]])
        if beside and office.what in wanted:
            made = [replace(one, what=office.what, things=(), tags=office.tags) for _ in things for one in [office]]
            rest = [one for place, one in enumerate(items) if place not in (*things, offices[0])]
            pairs = [part for place, one in zip(things, made, strict=True) for part in (items[place], one)]
            held = [
                _held_item(pairs, [at, at + 1], Held("mayor" if label == "City" else "leader", pairs[at].thing))
                for at in range(0, len(pairs), 2)
            ]
            held = [replace(one, things=items[place].things) for one, place in zip(held, things, strict=True)]
            return [*held, *rest]
    return items


def _join_one(items: list[Item], lang: str) -> list[Item] | None:
    for at, item in enumerate(items):
        if item.what == "Ministry":
            return _replace(items, [at], _held_item(items, [at], Held("minister", item.thing)))
        if item.what == "president" and lang == "en" and at + 1 < len(items) and items[at + 1].what == "Party":
            # A party's president is its leader.
            made = _held_item(items, [at, at + 1], Held("leader", items[at + 1].thing), items[at + 1].things)
            return _replace(items, [at, at + 1], made)
        if item.what in ("president", "pm", "speaker"):
            return _replace(items, [at], _held_item(items, [at], Held(item.what)))
        if item.what in _OF_CITY | _OF_PARTY:
            partner = _partner(items, at, lang)
            if partner is not None:
                thing = items[partner].thing
                office = "mayor" if thing.label == "City" else "leader"
                both = sorted((at, partner))
                made = _held_item(items, both, Held(office, thing), items[partner].things)
                return _replace(items, both, made)
    return None


def _partner(items: list[Item], at: int, lang: str) -> int | None:
    """Where the city or party of an office stands: beside it, or the only one there is."""
    wanted = ({"City"} if items[at].what in _OF_CITY else set()) | ({"Party"} if items[at].what in _OF_PARTY else set())
    order = [at - 1, at + 1] if lang == "tr" else [at + 1, at - 1]
    for place in order:
        if 0 <= place < len(items) and items[place].what in wanted and not items[place].tags & {"abl"}:
            if lang == "tr" and place == at - 1 and items[place].what == "City" and items[place].tags & {"of"}:
                continue
            return place
    only = [place for place, one in enumerate(items) if one.what in wanted]
    offices = [one for one in items if one.what in _OF_CITY | _OF_PARTY]
    return only[0] if len(only) == 1 and len(offices) == 1 and not items[only[0]].tags & {"abl"} else None


def _held_item(items: list[Item], places: list[int], held: Held, things: tuple[Named, ...] = ()) -> Item:
    used = [items[place] for place in places]
    tags = used[-1].tags | ({"metropolitan"} if any(one.what == "metropolitan-mayor" for one in used) else set())
    tags |= {"plural"} if any("plural" in one.tags for one in used if one.what in OFFICE_WORDS) else set()
    return Item("Held", used[0].start, used[-1].end, tags, things or used[0].things, held=held)


def _replace(items: list[Item], places: list[int], made: Item) -> list[Item]:
    return [
        *items[: places[0]],
        made,
        *[one for place, one in enumerate(items) if place > places[0] and place not in places],
    ]
