"""What is known of a thing that helps to tell whether a name means it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["politician", "party", "city", "province"]

LABELS: dict[Kind, str] = {"politician": "Politician", "party": "Party", "city": "City", "province": "Province"}
"""The kinds of things that names are reconciled with, and their labels in the graph."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One thing. `keys` are its folded names, the decided one first; the sets are ids.

    `parties` and `provinces` are those in which a politician held, sought or joined anything; a city's own province is
    among its `provinces`. `distinct_from` are the things that were found to be others than this one.
    """

    id: str
    kind: Kind
    name: str
    keys: tuple[str, ...]
    born: str | None = None
    died: str | None = None
    wikidata: str | None = None
    plate: int | None = None
    parties: frozenset[str] = frozenset()
    provinces: frozenset[str] = frozenset()
    distinct_from: frozenset[str] = frozenset()


def read_profiles(kind: Kind, found: Iterable[Mapping[str, Any]], provinces: Mapping[str, str]) -> list[Profile]:
    """Profiles from the records of `graph/queries/identities_*.cypher`; `provinces` gives each city's province."""
    return [_read_profile(kind, raw, provinces) for raw in found]


def _read_profile(kind: Kind, raw: Mapping[str, Any], provinces: Mapping[str, str]) -> Profile:
    spells = [spell for spell in raw.get("spells") or () if spell]
    places = [raw.get("province")]
    places += [spell.get(field) for spell in spells for field in ("place", "held", "province")]
    groups = [spell.get("party") for spell in spells]
    groups += [spell.get("held") for spell in spells if spell.get("type") in ("LEADER_OF", "MEMBER_OF")]
    return Profile(
        id=raw["id"],
        kind=kind,
        name=raw.get("name") or raw["id"],
        keys=tuple(raw.get("keys") or ()),
        born=raw.get("born"),
        died=raw.get("died"),
        wikidata=raw.get("wikidata"),
        plate=raw.get("plate"),
        parties=frozenset(group for group in groups if group),
        provinces=frozenset(provinces.get(place, place) for place in places if place and _is_place(place, provinces)),
        distinct_from=frozenset(raw.get("distinct_from") or ()),
    )


def _is_place(identity: str, provinces: Mapping[str, str]) -> bool:
    return identity in provinces or identity in provinces.values()
