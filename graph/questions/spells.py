"""The spells of things, made ready once for a record: their rows, and what tells of a day whether it can lie in them.

A server keeps records as long as the version stays, and thousands of days are asked of the same ones.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answer import Row
from graph.questions.bounds import is_limited_by_term
from graph.questions.holders import is_undated
from graph.questions.shapes import TENURE_COLUMNS, pick
from ontology.model import RELATIONS

Record = dict[str, Any]

_MANY = frozenset({"minister-of-state", "deputy-prime-minister", "vice-president"})
"""Offices that several people hold at once."""
_BY_ITSELF = frozenset({"DEPUTY_IN", "MEMBER_OF"})
"""Relations in which nobody's coming ends what another one has."""
_LATEST = "~"
"""Comes after the text of every day."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One spell: its row, what each source said of it, and the days outside of which it surely did not go on."""

    row: Row
    said: str
    begins: str
    ends: str
    is_disputed: bool
    is_undated: bool
    is_limited_by_term: bool

    def touches(self, low: str, high: str) -> bool:
        """Whether a day between two may depend on it: where sources differ on its time, any may."""
        return self.is_disputed or (self.begins <= high and self.ends >= low)


@dataclass(frozen=True)
class HeldThing:
    """One thing with its spells of one relation.

    `groups` are the spells among which one's beginning is another one's end: all of an office that one person holds,
    each person's own where several do.
    """

    id: str
    name: str
    relation: str
    since: str | None
    until: str | None
    groups: tuple[tuple[Spell, ...], ...]

    @property
    def rows(self) -> list[Row]:
        """Every row, in the order of the record."""
        return [spell.row for group in self.groups for spell in group]


class ReadySpells:
    """The things of the records asked for last. A record is held, so that what has its place in memory is it."""

    def __init__(self, largest: int = 8) -> None:
        self._largest = largest
        self._ready: OrderedDict[tuple[int, tuple[str, ...]], tuple[Record, list[HeldThing]]] = OrderedDict()

    def of(self, record: Record, relations: tuple[str, ...]) -> list[HeldThing]:
        """The things of a record, with their spells of some relations."""
        key = (id(record), relations)
        found = self._ready.get(key)
        if found is None:
            things = [_ready(thing, relation) for thing in record["things"] for relation in relations]
            found = self._ready[key] = (record, things)
            if len(self._ready) > self._largest:
                self._ready.popitem(last=False)
        return found[1]


def _ready(thing: Record, relation: str) -> HeldThing:
    spells = [_read(raw, thing, relation) for raw in thing["rows"] if raw["relation"] == relation]
    return HeldThing(
        thing["id"], thing["name"] or thing["id"], relation, thing["since"], thing["until"],
        tuple(map(tuple, _group(spells, relation))),
    )  # fmt: skip


def _read(raw: Record, thing: Record, relation: str) -> Spell:
    row = _shape(raw, thing, relation)
    return Spell(
        row=row,
        said=raw["said"],
        begins=raw["start_min"] or "",
        ends=raw["end_max"] or _LATEST,
        is_disputed=any(name in ("start", "end") for name in row["disputed_fields"] or ()),
        is_undated=is_undated(row),
        is_limited_by_term=is_limited_by_term(row),
    )


def _shape(raw: Record, thing: Record, relation: str) -> Row:
    """A flat row with the columns of a tenure and, before them, the relation and what is held."""
    row = pick(raw, ("relation", "fact", "politician", "name"), ())
    row.update(held=thing["id"], held_name=thing["name"])
    row.update(pick(raw, (), TENURE_COLUMNS[relation]))
    if relation == "DEPUTY_IN":
        row.update(term_since=thing["since"], term_until=thing["until"])
    held = RELATIONS[relation].OBJECT
    if held not in ("", "group"):
        row[held] = thing["id"]
    return row


def _group(spells: Sequence[Spell], relation: str) -> Iterable[Sequence[Spell]]:
    is_for_one = relation not in _BY_ITSELF and not (
        relation == "MINISTER_OF" and any(spell.row["office"] in _MANY for spell in spells)
    )
    if is_for_one:
        return [spells]
    by_holder: dict[object, list[Spell]] = defaultdict(list)
    for spell in spells:
        by_holder[spell.row["politician"] or spell.row["party"]].append(spell)
    return by_holder.values()
