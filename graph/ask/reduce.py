"""From segments to a frame: names get their kind of thing, offices what they are held of, clauses become times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.ask.frame import During, Held, Item
from graph.ask.names import Named
from graph.ask.segment import Segment
from graph.ask.tokens import Token

_OFFICES = frozenset(
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
_KIND_NOUNS = {
    "province": "Province", "district": "City", "city": "City", "municipality": "City", "town": "City",
    "metropolitan": "City", "party": "Party", "alliance": "Alliance",
}  # fmt: skip
_QUIET = frozenset({"", "be", "hold", "and", "come"})


def make_items(segments: Sequence[Segment], tokens: Sequence[Token], lang: str) -> list[Item]:
    """The parts of the question, with names by kind, offices joined to things, and clauses of time folded."""
    items = [_item(one) for one in segments if one.atom or one.is_unknown]
    items = _mark_questions(items)
    items = _join_kinds(items, tokens, lang)
    items = _fold_while(items, tokens, lang)
    items = _fold_before_after(items, lang)
    return [one for item in _join_offices(items, lang) for one in _split(item)]


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
    for number, item in enumerate(items):
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


def _fold_while(items: list[Item], tokens: Sequence[Token], lang: str) -> list[Item]:
    """`Erdoğan başbakanken`, `when Ecevit was prime minister`, `Özal'ın cumhurbaşkanlığı döneminde` as one time."""
    return _fold_while_tr(items) if lang == "tr" else _fold_while_en(items)


def _fold_while_tr(items: list[Item]) -> list[Item]:
    for at, item in enumerate(items):
        ends_here = "while" in item.tags and item.what in (_OFFICES | {"Person", "Ministry", "govern"})
        follows = item.what in ("while", "during", "time-of") and at > 0
        if item.what == "time-of" and not item.tags & {"loc"} and item.what != "during":
            follows = False
        if not (ends_here or follows):
            continue
        last = at if ends_here else at - 1
        while last > 0 and items[last].what in _QUIET:
            last -= 1
        start = last
        while start >= 0 and items[start].what in (
            _OFFICES | {"Person", "City", "Party", "Ministry", "be", "country", "govern"}
        ):
            start -= 1
        clause = items[start + 1 : last + 1]
        folded = _as_during(clause, "tr")
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
            and (rest[0].what == "Person" or (rest[0].what in _OFFICES and any(one.what == "Person" for one in rest)))
        )
        if not opens or not rest:
            continue
        stop = 0
        seen: set[str] = set()
        while stop < len(rest) and rest[stop].what in (
            _OFFICES
            | {"Person", "City", "Party", "Ministry", "whether", "be", "hold", "country", "tenure", "time-of", "become"}
        ):
            kind = "office" if rest[stop].what in _OFFICES or rest[stop].what == "Ministry" else rest[stop].what
            if kind in seen and kind in ("office", "Person"):
                break
            seen.add(kind)
            stop += 1
        clause = [
            one for one in rest[:stop] if one.what not in ("whether", "be", "hold", "tenure", "time-of", "become")
        ]
        folded = _as_during(clause, "en")
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
    joined = _join_offices(plain, lang)
    people = [one for one in joined if one.what == "Person"]
    held = [one.held for one in joined if one.held]
    if len(people) == 1 and len(held) == 1 and len(joined) == 2:
        return During(people[0].thing, held[0])
    return None


def _fold_before_after(items: list[Item], lang: str) -> list[Item]:
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
            if who.what == "Held" or who.what in _OFFICES:
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


def _join_offices(items: list[Item], lang: str) -> list[Item]:
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
    return Item("Held", used[0].start, used[-1].end, tags, things or used[0].things, held=held)


def _replace(items: list[Item], places: list[int], made: Item) -> list[Item]:
    return [
        *items[: places[0]],
        made,
        *[one for place, one in enumerate(items) if place > places[0] and place not in places],
    ]
