"""From segments to a frame: names get their kind of thing, offices what they are held of, clauses become times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.ask.clauses import fold_before_after, fold_while
from graph.ask.frame import Item
from graph.ask.joining import join_offices
from graph.ask.names import Named
from graph.ask.segment import Segment
from graph.ask.tokens import Token

_KIND_NOUNS = {
    "province": "Province", "district": "City", "city": "City", "municipality": "City", "town": "City",
    "metropolitan": "City", "party": "Party", "alliance": "Alliance",
}  # fmt: skip


def make_items(segments: Sequence[Segment], tokens: Sequence[Token], lang: str) -> list[Item]:
    """The parts of the question, with names by kind, offices joined to things, and clauses of time folded."""
    items = [_item(one) for one in segments if one.atom or one.is_unknown]
    items = _mark_questions(items)
    items = _join_kinds(items, tokens, lang)
    items = fold_while(items, tokens, lang)
    items = fold_before_after(items, lang)
    return [one for item in join_offices(items, lang) for one in _split(item)]


def _split(item: Item) -> list[Item]:
    """A metropolitan mayor of no city is a mayor, and metropolitan."""
    if item.what != "metropolitan-mayor":
        return [item]
    return [replace(item, what="mayor"), Item("metropolitan", item.start, item.end)]


def _item(segment: Segment) -> Item:
    if segment.is_unknown:
        return Item("?", segment.start, segment.end)
    if segment.atom == "Name":
        label = segment.things[0].label
        what = {"Politician": "Person"}.get(label, label)
        if any(one.label == "City" for one in segment.things) and what in ("Province", "City"):
            what = "City"
        return Item(what, segment.start, segment.end, segment.tags, _prefer(what, segment.things))
    return Item(segment.atom, segment.start, segment.end, segment.tags, time=segment.time)


def _prefer(what: str, things: tuple[Named, ...]) -> tuple[Named, ...]:
    """The things of the chosen kind first, capitals of provinces before districts and towns of their name."""
    label = {"Person": "Politician"}.get(what, what)
    rank = {"metropolitan": 0, "provincial": 1, "district": 2, "town": 3}
    return tuple(
        sorted(
            things,
            key=lambda one: (one.label != label, rank.get(one.kind, 0) + 2 * bool(one.until and one.label == "City")),
        )
    )


def _mark_questions(items: list[Item]) -> list[Item]:
    """The particle mı at the end of a word is a word of its own; what is said not to be, or to come, is said so."""
    found: list[Item] = []
    for item in items:
        if item.tags & {"will"}:
            found.append(replace(item, what="will"))
            continue
        found.append(item)
        if "asked" in item.tags:
            found.append(Item("whether", item.start, item.end))
        if "not" in item.tags:
            found.append(Item("not", item.start, item.end))
    return found


def _join_kinds(items: list[Item], tokens: Sequence[Token], lang: str) -> list[Item]:
    """`Ankara ili`, `CHP partisi`, `the city of Ankara`: the noun says of what kind the name is."""
    found: list[Item] = []
    for item in items:
        before = found[-1] if found else None
        label = _KIND_NOUNS.get(item.what)
        if label and before is not None and before.end == item.start and "plural" not in item.tags and before.things:
            fits = [one for one in before.things if one.label == label]
            says = not before.tags & {"loc", "abl", "dat", "ins"} and (
                lang == "en" or item.tags & {"own", "acc", "gen", "loc", "abl", "dat"}
            )
            if says and fits and (lang == "tr" or item.what not in ("party",) or before.what == "Party"):
                found[-1] = replace(before, what=label, end=item.end, tags=item.tags, things=_by_kind(item.what, fits))
                continue
        if item.things and before is not None and before.what in _KIND_NOUNS and lang == "en":
            label = _KIND_NOUNS[before.what]
            fits = [one for one in item.things if one.label == label]
            between = [token.key for token in tokens[before.end : item.start]]
            if between == ["of"] and fits and "plural" not in before.tags:
                found[-1] = replace(item, what=label, start=before.start, things=_by_kind(before.what, fits))
                continue
        if item.what == "City" and before is not None and before.what == "City" and before.end == item.start:
            inside = [
                one
                for one in item.things
                if one.province and one.province in {b.province for b in before.things if b.label == "City"}
            ]
            if (
                inside
                and all(one.kind in ("district", "town") for one in inside)
                and item.thing.kind in ("district", "town")
            ):
                found[-1] = replace(item, start=before.start, things=tuple(inside))
                continue
        found.append(item)
    return found


def _by_kind(noun: str, things: list[Named]) -> tuple[Named, ...]:
    kinds = {"district": ("district",), "town": ("town",), "metropolitan": ("metropolitan",)}.get(noun)
    return tuple([one for one in things if kinds and one.kind in kinds] or things)
