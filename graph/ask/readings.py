"""Which frames a question leaves open, and what each part of it was taken for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from graph.ask.answer import Reading
from graph.ask.frame import During, Frame, Held, Item
from graph.ask.names import Named
from graph.ask.segment import Segment
from graph.ask.times import Time
from graph.ask.tokens import Token

MOST_FRAMES = 6
_DOMINANT = 2.5
_WEIGHTY = 5
_LABELS = ("City", "Province", "Party", "Politician", "Ministry", "Alliance")


def spread_kinds(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments with each name as one kind of thing, the weightiest kind first: `Ordu` a city, `Gül` a person."""
    options: list[list[Segment]] = []
    for one in segments:
        kinds: dict[str, list[Named]] = {}
        for thing in one.things:
            kinds.setdefault("City" if thing.label == "Province" else thing.label, []).append(thing)
        ranked = sorted(kinds.values(), key=partial(_rank_kind, tags=one.tags))
        options.append([replace(one, things=tuple(group)) for group in ranked] or [one])
    for chosen in itertools.islice(itertools.product(*options), MOST_FRAMES):
        yield list(chosen)


def _rank_kind(things: list[Named], tags: frozenset[str]) -> tuple[int, int]:
    """Capitals of provinces before everything else of their name, then the weightiest.

    People little is known of are not meant by a surname that is a place's whole name: `Çankaya`.
    """
    capital = any(one.kind in ("metropolitan", "provincial") for one in things)
    weight = max(one.weight for one in things)
    slight = "surname" in tags and things[0].label == "Politician" and weight < _WEIGHTY
    return (0 if capital else 2 if slight else 1, -weight)


def choices(item: Item, time: Time | None) -> list[Named] | None:
    """The things that a name may mean and none of which stands out; None where they are too many to answer for each."""
    label = item.held.thing.label if item.held and item.held.thing else item.things[0].label
    things = [one for one in item.things if one.label == label]
    if label == "City":
        return _choose_city(things)
    if label == "Party":
        return _choose_party(things, time)
    if label == "Politician":
        return _choose_person(things, by_surname="surname" in item.tags)
    if label == "Ministry":
        return things[:3]
    return things[:1]


def _choose_city(cities: list[Named]) -> list[Named] | None:
    capitals = [one for one in cities if one.kind in ("metropolitan", "provincial")]
    standing = [one for one in capitals if not one.until] or capitals
    if standing:
        return standing[:1]
    districts = [one for one in cities if one.kind == "district"]
    chosen = districts or cities
    return chosen if len(chosen) <= 3 else None


def _choose_party(parties: list[Named], time: Time | None) -> list[Named] | None:
    """Of parties of one name those that lived in the time that is asked for; one of the data's own time before others."""
    if time is not None and len(parties) > 1:
        alive = [one for one in parties if _lived(one, time)]
        parties = alive or parties
    elif len(parties) > 1:
        # A party of some months is not meant where one of its name that lasted is.
        parties = [one for one in parties if not _was_short(one)] or parties
    known = [one for one in parties if one.since] or parties
    return known if len(known) <= 4 else None


def _was_short(party: Named) -> bool:
    if not party.since or not party.until:
        return False
    first, last = party.since[:7], party.until[:7]
    return len(first) == len(last) == 7 and (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) < 12


def _lived(party: Named, time: Time) -> bool:
    first = time.first.isoformat() if time.first else "0"
    last = time.last.isoformat() if time.last else "9999"
    return (party.since or "9") <= last and (party.until or "9999") >= first


def _choose_person(people: list[Named], *, by_surname: bool) -> list[Named] | None:
    if by_surname and people[0].weight < _WEIGHTY:
        return None
    if len(people) == 1:
        return people
    top, second = people[0].weight, people[1].weight
    if top >= _WEIGHTY and top >= _DOMINANT * second:
        return people[:1]
    if len(people) <= 3 and all(one.weight * 2 >= top for one in people):
        return people
    close = [one for one in people if one.weight * 2 >= top]
    return close if top >= _WEIGHTY and len(close) <= 3 else None


def spread_things(frame: Frame) -> tuple[list[Frame], list[Item]]:
    """The frame once for each thing that its names may mean; and the names that mean too many."""
    frames, vague = [frame], []
    for place, item in enumerate(frame.items):
        if not item.things or item.what == "During":
            continue
        found = choices(item, frame.time)
        if found is None:
            vague.append(item)
            continue
        frames = [_with(one, place, thing) for one in frames for thing in found][:MOST_FRAMES]
    return frames, vague


def _with(frame: Frame, place: int, thing: Named) -> Frame:
    item = frame.items[place]
    held = Held(item.held.office, thing) if item.held and item.held.thing else item.held
    chosen = replace(item, things=(thing, *[one for one in item.things if one != thing]), held=held)
    return replace(frame, items=(*frame.items[:place], chosen, *frame.items[place + 1 :]))


_KINDS = {"Person": "Politician", "Before": "Politician", "After": "Politician"}


def list_readings(text: str, tokens: Sequence[Token], segments: Sequence[Segment], frame: Frame) -> list[Reading]:
    """What each part of the question was taken for."""
    found = []
    for one in segments:
        start, end = tokens[one.start].start, tokens[one.end - 1].end
        said = text[start:end]
        if one.is_unknown:
            found.append(Reading(text=said, start=start, end=end, kind="unknown"))
        elif one.time is not None:
            found.append(Reading(text=said, start=start, end=end, kind="Time", value=one.time.said))
        elif one.things:
            thing = _chosen(one, frame)
            others = tuple(other.id for other in one.things if other.id != thing.id)[:8]
            found.append(
                Reading(text=said, start=start, end=end, kind=thing.label, id=thing.id, name=thing.name, others=others)
            )
        elif one.atom:
            found.append(Reading(text=said, start=start, end=end, kind="word", value=one.atom))
    return found


def _chosen(segment: Segment, frame: Frame) -> Named:
    """The thing that a name was taken for in the frame that was answered."""
    meant: set[str] = set()
    for item in frame.items:
        meant |= {item.thing.id} if item.things and item.what != "Held" else set()
        meant |= {item.held.thing.id} if item.held and item.held.thing else set()
        meant |= _of_during(item.during) if item.during else set()
    return next((one for one in segment.things if one.id in meant), segment.things[0])


def _of_during(during: During) -> set[str]:
    return {during.person.id} | ({during.held.thing.id} if during.held.thing else set())
