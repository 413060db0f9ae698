"""What Wikidata's words mean here: the reviewed tables of source.yml, and what a description says before them."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from loaders.description import Description
from loaders.errors import BadDescription
from ontology.model import RELATIONS, TENURES
from ontology.text import fold

_SOURCE = Path(__file__).with_name("source.yml")


class Meant(BaseModel):
    """What a position means: a relation, the thing held by its id, and what is always so of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    relation: str
    object: str = ""
    """Empty for DEPUTY_IN alone, where the term (P2937) is the thing."""
    office: str = ""
    standing: str = ""
    by: str = ""
    role: str = ""
    until: str = ""
    """The first day on which it no longer means this."""

    @field_validator("relation")
    @classmethod
    def _is_tenure(cls, relation: str) -> str:
        if relation not in TENURES:
            raise ValueError(f"{relation} holds no office; write one of {', '.join(sorted(TENURES))}")
        return relation


Item = str
_QID = r"^Q[1-9][0-9]{0,11}$"


class Said(BaseModel):
    """The `wikidata:` part of a description. All of it is optional; tables add to those of source.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    endpoint: str = ""
    """The SPARQL endpoint that is asked where the source on the command line is the word `wikidata`."""
    items: tuple[Item, ...] = ()
    """Only these items: people, parties or places. Empty for everyone who holds one of the positions."""
    all_holders: bool = False
    """Everyone with any position (P39); for an endpoint that holds nothing but what is wanted."""
    positions: dict[Item, Meant] = Field(default_factory=dict)
    passed_over: tuple[Item, ...] = ()
    """Positions that are no business of the graph's: counted, not refused."""
    heads: dict[Item, dict[str, Meant]] = Field(default_factory=dict)
    places: dict[Item, str] = Field(default_factory=dict)
    parties: dict[Item, str] = Field(default_factory=dict)
    terms: dict[Item, str] = Field(default_factory=dict)
    provinces: dict[Item, str] = Field(default_factory=dict)
    ended_by: dict[str, str] = Field(default_factory=dict)
    """End causes (P1534), by item or by label."""
    citizens_of: tuple[Item, ...] = ()
    """Only people with one of these citizenships (P27); for dumps of the whole of Wikidata."""
    batch: int = Field(default=40, ge=1, le=200)
    """Items that one question to an endpoint is about."""
    page: int = Field(default=1000, ge=1, le=10_000)
    """Items of one page of the list of items."""
    pause: float = Field(default=1.0, ge=0, le=60)
    """Seconds between two questions."""
    timeout: float = Field(default=60.0, gt=0, le=300)
    """Seconds that one answer may take."""
    tries: int = Field(default=6, ge=1, le=10)
    """How often a question is asked before the load is broken off."""
    largest: int = Field(default=32, ge=1, le=512)
    """Megabytes that one answer may have."""

    @field_validator("items", "passed_over", "citizens_of")
    @classmethod
    def _are_items(cls, items: tuple[str, ...]) -> tuple[str, ...]:
        _check_items(items)
        return items

    @field_validator("heads")
    @classmethod
    def _are_heads(cls, heads: dict[str, dict[str, Meant]]) -> dict[str, dict[str, Meant]]:
        for name in {name for one in heads.values() for name in one} - {"P6", "P35", "P488"}:
            raise ValueError(f"{name!r} names no head; write P6, P35 or P488")
        return heads

    @field_validator("positions", "heads", "places", "parties", "terms", "provinces")
    @classmethod
    def _have_items(cls, table: dict[str, Any]) -> dict[str, Any]:
        _check_items(tuple(table))
        return table


def _check_items(items: tuple[str, ...]) -> None:
    for item in items:
        if not re.match(_QID, item):
            raise ValueError(f"{item!r} is no Wikidata item; write Q and digits: Q406")


class Tables:
    """The tables of source.yml with what a description adds."""

    def __init__(self, description: Description) -> None:
        shipped = yaml.safe_load(_SOURCE.read_text("utf-8"))
        self.said = read_said(description)
        said = self.said
        self.source: dict[str, str] = description.source or shipped["source"]
        self.cites_own = not description.source
        self.positions = {item: Meant(**meant) for item, meant in shipped["positions"].items()} | said.positions
        self.passed_over = frozenset((*shipped["passed_over"], *said.passed_over)) - said.positions.keys()
        self.heads: dict[str, dict[str, Meant]] = {
            item: {name: Meant(**meant) for name, meant in heads.items()} for item, heads in shipped["heads"].items()
        }
        for item, heads in said.heads.items():
            self.heads[item] = {**self.heads.get(item, {}), **heads}
        self.places: dict[str, str] = shipped["places"] | said.places
        self.country, self.human = str(shipped["country"]), str(shipped["human"])
        self.party_classes = frozenset(shipped["party_classes"])
        self.province_classes = frozenset(shipped["province_classes"])
        self.genders: dict[str, str] = shipped["genders"]
        self.circumstances: dict[str, str] = shipped["circumstances"]
        self.polls = {date.fromisoformat(day): term for day, term in shipped["polls"].items()}
        self.fixed = description.fixed
        self._shipped = shipped

    @cached_property
    def acting(self) -> frozenset[str]:
        """What "acting" is called, folded."""
        return frozenset(fold(word) for word in self._shipped["acting"])

    @cached_property
    def ended_by(self) -> dict[str, str]:
        """Our word for an end cause, by item or by folded label."""
        causes = self._shipped["ended_by"] | self.said.ended_by
        return {cause if re.match(_QID, cause) else fold(cause): word for cause, word in causes.items()}

    @cached_property
    def succession(self) -> dict[str, str]:
        """Our word for a kind of succession, by folded label."""
        return {fold(label): word for label, word in self._shipped["succession"].items()}

    def find_in_names(self, table: str, names: tuple[str, ...]) -> str:
        """What the patterns of `table` find in one of a thing's labels; empty for nothing."""
        for name in names:
            for pattern in self._patterns(table):
                found = pattern.search(name)
                if found is not None:
                    return next(iter(found.groupdict().values()), found[0]).strip()
        return ""

    def _patterns(self, table: str) -> list[re.Pattern[str]]:
        if table not in self._compiled:
            self._compiled[table] = [re.compile(pattern, re.IGNORECASE) for pattern in self._shipped[table]]
        return self._compiled[table]

    @cached_property
    def _compiled(self) -> dict[str, list[re.Pattern[str]]]:
        return {}


def read_said(description: Description) -> Said:
    """The `wikidata:` part of a description. Raises BadDescription that says which entry is wrong."""
    try:
        said = Said.model_validate(description.wikidata or {})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in ("wikidata", *first["loc"]))
        raise BadDescription(f"the description: {place}: {first['msg'].removeprefix('Value error, ')}") from None
    for item, meant in said.positions.items():
        if not meant.object and RELATIONS[meant.relation].OBJECT != "term":
            raise BadDescription(f"the description: wikidata.positions.{item}: `object` is missing; say whose it is")
    return said
