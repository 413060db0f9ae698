"""What a question is about, as a bag of parts: words of the lexicon, things, times, offices with what they are held of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from graph.ask.names import Named
from graph.ask.times import Time


@dataclass(frozen=True, slots=True)
class Item:
    """One part of the question with its place. `what` is an atom, or the label of a thing, or `Time`."""

    what: str
    start: int
    end: int
    tags: frozenset[str] = frozenset()
    things: tuple[Named, ...] = ()
    time: Time | None = None
    held: Held | None = None
    during: During | None = None

    @property
    def thing(self) -> Named:
        """The first thing that the words may mean."""
        return self.things[0]


@dataclass(frozen=True, slots=True)
class Held:
    """An office with what it is held of: `mayor` of a city, `leader` of a party, `minister`, or a national office."""

    office: str
    thing: Named | None = None

    @property
    def id(self) -> str:
        """The id of what is held."""
        return self.thing.id if self.thing else "turkiye"


@dataclass(frozen=True, slots=True)
class During:
    """The time in which somebody held an office, or the day on which that began."""

    person: Named
    held: Held
    is_beginning: bool = False


@dataclass(frozen=True)
class Frame:
    """A question, read. Every way to read it that the names leave open is a frame of its own."""

    lang: str
    items: tuple[Item, ...]
    horizon: str
    intent: str = ""
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def bag(self) -> Counter[str]:
        """How often each part occurs."""
        return Counter(item.what for item in self.items)

    def has(self, *atoms: str) -> bool:
        """Whether one of these parts occurs."""
        return any(item.what in atoms for item in self.items)

    def all(self, what: str) -> list[Item]:
        """The items of one kind, in the order of the question."""
        return [item for item in self.items if item.what == what]

    def things(self, label: str) -> list[Named]:
        """The things of one kind, in the order of the question."""
        return [item.thing for item in self.all(label)]

    def one(self, label: str) -> Named:
        """The first thing of one kind."""
        return self.things(label)[0]

    @property
    def held(self) -> list[Held]:
        """The offices that are asked for."""
        return [item.held for item in self.items if item.held is not None]

    @property
    def time(self) -> Time | None:
        """The time that is asked for, if one is."""
        return next((item.time for item in self.items if item.time is not None), None)

    @property
    def times(self) -> list[Time]:
        """All times that are said."""
        return [item.time for item in self.items if item.time is not None]

    @property
    def during(self) -> During | None:
        """In whose time it is asked for."""
        return next((item.during for item in self.items if item.during is not None), None)

    def without(self, *atoms: str) -> Frame:
        """The same question without some of its parts."""
        return replace(self, items=tuple(item for item in self.items if item.what not in atoms))

    def as_polls(self) -> Frame:
        """The same question with the president as the election of one: `cumhurbaşkanlığı ilk turunda`, votes, shares."""
        if not self.has("round-1", "round-2", "votes", "share", "how-much", "turnout", "candidate"):
            return self
        items = [
            replace(item, what="presidential", held=None) if item.held and item.held.office == "president" else item
            for item in self.items
        ]
        return replace(self, items=tuple(items))

    def untitled(self) -> Frame:
        """The same question without titles: `President Erdoğan`, `CHP lideri Özgür Özel` name the person alone."""
        kept = []
        for place, item in enumerate(self.items):
            after = self.items[place + 1] if place + 1 < len(self.items) else None
            named = after is not None and after.what in ("Person", "Before", "After")
            is_title = item.what == "Held" or item.what in (
                "chair",
                "deputy",
                "mayor",
                "minister",
                "acting",
                "candidate",
            )
            if is_title and named and not item.tags & {"gen", "dat", "abl", "loc", "while", "plural", "past"}:
                continue
            kept.append(item)
        return replace(self, items=tuple(kept))
