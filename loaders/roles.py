"""What a post or a membership is with us, by the words in which a source says it: a reviewed table, `roles.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field

from loaders.errors import BadDescription
from ontology.errors import OntologyError
from ontology.model import RELATIONS, TENURES, read_field, terms_of
from ontology.text import fold, normalise

READ = (*TENURES, "MEMBER_OF")
"""The relations that a role can be."""

COUNTRY = "turkiye"
"""The one country that there is."""

_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")

BODIES: dict[str, str] = {
    "party": "Party", "alliance": "Alliance", "legislature": "Term", "municipality": "City", "ministry": "Ministry",
    "country": "Country",
}  # fmt: skip
"""What an organization can be, and the label of what is held there."""


class RoleInFull(BaseModel):
    """A role's meaning with the fields that the word itself says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    relation: str
    fields: dict[str, str] = Field(default_factory=dict)


RoleSaid = str | RoleInFull | None
"""What a description says of a role's word: a relation, one with fields, or null, for what is to be passed over."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a role is: the relation, and what the word says of it. Without a relation it is passed over."""

    relation: str
    fields: Mapping[str, str] = field(default_factory=dict)


PASSED_OVER = Held("")


class Roles:
    """The reviewed table with what a description adds. Raises BadDescription for what is no relation or field."""

    def __init__(self, added: Mapping[str, RoleSaid], place: str) -> None:
        self._added = {fold(word): _read_added(word, said, place) for word, said in added.items()}

    def read(self, role: str, body: str) -> Held | None:
        """What a role in a body (empty where that is not known) is; None where no table has it."""
        key = fold(role)
        if key in self._added:
            return self._added[key]
        if not body:
            body = body_of_role(role)
        return _table().roles.get((body, key))


def body_of_role(role: str) -> str:
    """In what body a role is by its own word; empty where the word does not say."""
    return _table().plain.get(fold(role), "")


def body_of(classification: str, name: str) -> str:
    """What an organization is by its classification, else by how its name ends; empty where neither tells."""
    table = _table()
    called = table.called.get(fold(classification))
    if called:
        return called
    key = fold(name)
    return next((body for ending, body in table.named if key == ending or key.endswith(f" {ending}")), "")


def ministry_of(role: str) -> str:
    """The ministry that a minister's role names: `Ministry of Justice` of `Minister of Justice`; empty for others."""
    clean = normalise(role)
    for entry in _table().ministers:
        starts, ends = entry.get("starts"), entry.get("ends")
        if starts and fold(clean).startswith(f"{fold(starts)} "):
            return f"{entry['becomes']} {' '.join(clean.split(' ')[len(starts.split(' ')) :])}"
        if ends and fold(clean).endswith(f" {fold(ends)}"):
            return f"{' '.join(clean.split(' ')[: -len(ends.split(' '))])} {entry['becomes']}"
    return ""


def legislature_of(name: str) -> str:
    """The id of the legislature that a name numbers: `term-24` of `24th Parliament`; empty without one number."""
    numbers = _NUMBER.findall(name)
    return f"term-{int(numbers[0])}" if len(numbers) == 1 else ""


def plain_city(name: str) -> str:
    """A municipality's name without what says that it is one: `Örnekkent` of `Örnekkent Belediyesi`."""
    words = normalise(name).split(" ")
    for ending in _table().ends_of_names:
        length = len(ending.split(" "))
        if len(words) > length and fold(" ".join(words[-length:])) == ending:
            return " ".join(words[:-length])
    return " ".join(words)


@dataclass(frozen=True, slots=True)
class _Table:
    called: dict[str, str]
    named: list[tuple[str, str]]
    roles: dict[tuple[str, str], Held]
    plain: dict[str, str]
    ends_of_names: list[str]
    ministers: list[dict[str, str]]


@cache
def _table() -> _Table:
    found: dict[str, Any] = yaml.safe_load(resources.files("loaders").joinpath("roles.yml").read_text("utf-8"))
    named = [(fold(word), body) for body, words in found["bodies"].items() for word in words["named"]]
    return _Table(
        called={fold(word): body for body, words in found["bodies"].items() for word in words["called"]},
        named=sorted(named, key=lambda one: -len(one[0])),
        roles={
            (body, fold(word)): Held(entry["relation"], entry.get("fields", {}))
            for body, entries in found["roles"].items()
            for entry in entries
            for word in entry["words"]
        },
        plain={fold(word): body for body, words in found["plain"].items() for word in words},
        ends_of_names=[fold(ending) for ending in found["ends_of_names"]],
        ministers=found["ministers"],
    )


def _read_added(word: str, said: RoleSaid, place: str) -> Held:
    if said is None:
        return PASSED_OVER
    full = RoleInFull(relation=said) if isinstance(said, str) else said
    if full.relation not in READ:
        raise BadDescription(
            f"the description: {place}.{word}: {full.relation} is no relation that a role can be; "
            f"write one of {', '.join(READ)}, or null to pass it over"
        )
    for name, text in full.fields.items():
        if name not in terms_of(full.relation):
            raise BadDescription(f"the description: {place}.{word}: {full.relation} has no field {name}")
        try:
            read_field(full.relation, name, text)
        except OntologyError as error:
            raise BadDescription(f"the description: {place}.{word}.{name}: {error}") from None
    return Held(full.relation, full.fields)


def target_of(relation: str) -> str:
    """The label of what is held by a relation that a role can be."""
    return "Party" if relation == "MEMBER_OF" else RELATIONS[relation].TO[0]
