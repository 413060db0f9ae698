"""What a source that is not ours says, in its own words: things named, values as text.

A reader of a format gives statements and knows nothing of the graph; `loaders.linking` finds whom the names mean, and
`loaders.foreign` makes claims of them. So every format goes through one door.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from loaders.reading import Origin, Refusal
from ontology.claims import Claim, Distinct, Merge, Ruling

Refuse = Callable[[Refusal], None]
"""Told of everything that a reader cannot take."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as a source names it: by an id of ours, by its Wikidata item, by name, or by several of them.

    `kind` is the thing's label. The rest is what else the source says and what tells namesakes apart: a date of
    birth, a province or a party by any of their names, a date on which the one who is meant was active.
    """

    kind: str
    name: str = ""
    id: str = ""
    wikidata: str = ""
    born: str = ""
    province: str = ""
    party: str = ""
    on: str = ""


Said = str | Named
"""A field as a source says it: the text that a table's cell would hold, or a thing for a field that names one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One source's word on one thing or one relation.

    `kind` is a thing's label or a relation's type. For a thing, `subject` is the thing itself and `object` None; for
    `HAS`, `object` is None. `source` is the id of the Source it comes from, `locator` the place in it. `fact` is
    empty unless the source knows the id that the fact has with us.
    """

    kind: str
    subject: Named
    object: Named | None
    fields: Mapping[str, Said]
    source: str
    origin: Origin
    locator: str = ""
    fact: str = ""


class StatementReader(Protocol):
    """Reads one file or feed of one format. `name` is the format's."""

    name: str

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        """Everything that it says, one after the other and in constant memory where the format allows it.

        What is wrong inside goes to `refuse`, with file and line; it never raises for that. Sources that the
        statements cite and that the description does not give come as statements of kind `Source`.
        """
        ...


Entry = Claim | Ruling | Merge | Distinct
"""What the log of a dataset of ours holds."""


@runtime_checkable
class KeptReader(Protocol):
    """A reader of files that may hold what stood in a log of ours: it is taken as it stands, with its ids."""

    horizon: str
    """The day up to which that log held; empty where the file does not say."""

    def kept(self, refuse: Refuse) -> Iterator[tuple[Entry, Origin]]:
        """The claims and judgements in the order in which they were recorded. Asked before `statements`."""
        ...


@runtime_checkable
class NotingReader(Protocol):
    """A reader that has something to say of the whole of its source, once everything was read."""

    notes: list[str]
