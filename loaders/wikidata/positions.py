"""Which of our relations a position is, and to which thing: by the reviewed table, else by what is said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from loaders.errors import BadStatement
from loaders.statements import Named
from loaders.wikidata.entity import Entity, Record
from loaders.wikidata.knowing import Known
from loaders.wikidata.said import Meant, Tables
from loaders.wikidata.spans import read_span
from ontology.dates import parse_date
from ontology.model import RELATIONS
from ontology.text import fold

_PROVINCE = re.compile(r"\bprovince\b|\bili$|\(il\)$", re.IGNORECASE)
_MAYOR = frozenset(("mayor", "belediye baskani", "mayor of a place in turkey"))


@dataclass(frozen=True, slots=True)
class Held:
    """What someone held: the relation, the thing, and what is always so of the position."""

    relation: str
    object: Named
    meant: Meant


_AFTER = timedelta(days=60)
"""How long after a poll the deputies of the term before may still be said to sit."""


def term_of(span: Mapping[str, str], polls: Mapping[date, str]) -> str:
    """The one term that a seat with these dates can be of; empty where there is none, or several."""
    if "start" not in span:
        return ""
    start = parse_date(span["start"])
    days = [*sorted(polls), date.max - _AFTER]
    for begins, ends in pairwise(days):
        if begins <= start.earliest and start.latest < ends:
            is_over = "end" not in span or parse_date(span["end"]).latest <= ends + _AFTER
            return polls[begins] if is_over else ""
    return ""


class Passed(Exception):
    """A statement is none of the graph's business. `why` is what it is counted as."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class Positions:
    """Finds what positions mean, for one reading."""

    def __init__(self, tables: Tables, known: Known) -> None:
        self._tables, self._known = tables, known

    def find(self, record: Record) -> Held:
        """What a statement P39 says was held. Raises Passed, and BadStatement where nobody can tell."""
        item = record.main.item
        meant = self._tables.positions.get(item)
        if meant is not None:
            if meant.relation == "DEPUTY_IN" and not meant.object:
                return Held(meant.relation, self._find_term(record), meant)
            return Held(meant.relation, Named(RELATIONS[meant.relation].TO[0], id=meant.object), meant)
        if item in self._tables.passed_over:
            raise Passed("positions that the graph has no relation for")
        country = self._tables.country
        places = [*record.items("P642", "P708", "P1001"), *self._known.of(item, "P1001", "P642", "P131")]
        if self._known.is_foreign(item, country) or (places and self._known.is_foreign(places[0], country)):
            raise Passed("positions of other countries")
        if self._is_mayoralty(item):
            place = self._find_city(item, [one for one in places if one != country])
            if place is not None:
                return Held("MAYOR_OF", place, Meant(relation="MAYOR_OF"))
        called = f"{item} ({self._known.name(item)})" if self._known.name(item) else item
        raise BadStatement(
            f"position {called} is not in the table of positions",
            "add it under `wikidata: {positions: …}` of the description, or to `passed_over`",
        )

    def find_head(self, entity: Entity, name: str) -> Held:
        """What the head of a place or a party holds. Raises Passed."""
        meant = self._tables.heads.get(entity.id, {}).get(name)
        if meant is not None:
            return Held(meant.relation, Named(RELATIONS[meant.relation].TO[0], id=meant.object), meant)
        countries = entity.items("P17")
        if countries and self._tables.country not in countries:
            raise Passed("heads of places and parties of other countries")
        if name == "P488":
            return Held("LEADER_OF", self.party(entity.id), Meant(relation="LEADER_OF"))
        if name == "P35" or self._is_province(entity.id) or (not countries and entity.id not in self._tables.places):
            raise Passed("heads of what is no municipality")
        return Held("MAYOR_OF", self._city(entity.id), Meant(relation="MAYOR_OF"))

    def party(self, item: str) -> Named:
        """A party of ours or one named by its item and label."""
        identity = self._tables.said.parties.get(item, "")
        return Named("Party", id=identity) if identity else self._named("Party", item)

    def is_foreign(self, item: str) -> bool:
        """Whether an item belongs to other countries only."""
        return self._known.is_foreign(item, self._tables.country)

    def find_province(self, record: Record) -> Named | None:
        """The province of an electoral district (P768); None where neither item nor label tells."""
        for item in record.items("P768"):
            identity = self._tables.said.provinces.get(item)
            if identity:
                return Named("Province", id=identity)
            names = self._known.names(item)
            found = self._tables.find_in_names("district_names", names) or next(iter(names), "")
            if found:
                return Named("Province", wikidata=item if found in names else "", name=found)
        return None

    def _find_term(self, record: Record) -> Named:
        for item in record.items("P2937"):
            identity = self._tables.said.terms.get(item)
            number = self._tables.find_in_names("term_names", self._known.names(item))
            if identity or number:
                return Named("Term", id=identity or f"term-{int(number)}")
            if self._known.name(item):
                return Named("Term", name=self._known.name(item), wikidata=item)
            raise BadStatement(f"P2937: nothing says which term {item} is", "add it under `wikidata: {terms: …}`")
        for item in record.items("P2715"):
            year = self._tables.find_in_names("election_names", self._known.names(item))
            terms = [term for day, term in self._tables.polls.items() if str(day.year) == year]
            if len(terms) == 1:
                return Named("Term", id=terms[0])
        term = term_of(read_span(record, {}), self._tables.polls)
        if term:
            return Named("Term", id=term)
        raise BadStatement(
            "the parliamentary term (P2937) is missing, and the dates do not tell one term",
            "say it: a seat is held in one term, and in the next one anew",
        )

    def _is_mayoralty(self, item: str) -> bool:
        names = self._known.names(item)
        return any(fold(name) in _MAYOR for name in names) or bool(self._tables.find_in_names("mayor_names", names))

    def _find_city(self, position: str, places: list[str]) -> Named | None:
        for item in places:
            if item in self._tables.places or self._known.name(item):
                return self._city(item)
        name = self._tables.find_in_names("mayor_names", self._known.names(position))
        return Named("City", name=name) if name else None

    def _city(self, item: str) -> Named:
        identity = self._tables.places.get(item)
        if identity:
            return Named("City", id=identity)
        name = _PROVINCE.sub("", self._known.name(item)).strip()
        return Named("City", name=name) if self._is_province(item) else self._named("City", item)

    def _is_province(self, item: str) -> bool:
        kinds = [name for kind in self._known.of(item, "P31") for name in self._known.names(kind)]
        classes = self._tables.province_classes
        return (
            any(_PROVINCE.search(name) for name in (*self._known.names(item), *kinds))
            or any(kind in classes for kind in self._known.of(item, "P31"))
        )  # fmt: skip

    def _named(self, kind: str, item: str) -> Named:
        return Named(kind, wikidata=item, name=self._known.name(item))
