"""The indexes of one version of the dataset, all kinds together, and the hints that texts give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph.errors import BadQuestion
from graph.identity.hints import Hints
from graph.identity.index import IdentityIndex
from graph.identity.profiles import LABELS, Kind, read_profiles
from ontology.dates import EdtfDate, parse_date
from ontology.errors import OntologyError


class Register:
    """Who and what there is to be meant."""

    def __init__(self, found: Mapping[Kind, Iterable[Mapping[str, Any]]]) -> None:
        """`found` are the records of `graph/queries/identities_*.cypher`, by kind."""
        provinces = {raw["id"]: raw["id"] for raw in found["province"]}
        provinces |= {raw["id"]: raw["province"] for raw in found["city"] if raw.get("province")}
        self._indexes: dict[Kind, IdentityIndex] = {
            kind: IdentityIndex(kind, read_profiles(kind, found[kind], provinces)) for kind in LABELS
        }
        self._names = {profile.id: profile.name for index in self._indexes.values() for profile in index.profiles}

    def index(self, kind: Kind) -> IdentityIndex:
        """The index of one kind."""
        return self._indexes[kind]

    def name_of(self, identity: str) -> str:
        """What a thing is called; its id where it is none of these kinds."""
        return self._names.get(identity, identity)

    def read_hints(
        self, born: str | None = None, province: str | None = None, party: str | None = None, on: str | None = None
    ) -> Hints:
        """What else is known, as texts; empty ones say nothing. Raises BadQuestion where a text means nothing here."""
        return Hints(
            _read_date("born", born),
            self._read_ids("province", province),
            self._read_ids("party", party),
            _read_date("on", on),
        )

    def _read_ids(self, kind: Kind, text: str | None) -> frozenset[str]:
        if not text or not text.strip():
            return frozenset()
        found = self._indexes[kind].ids_of(text)
        if not found:
            sure = self._indexes[kind].decide(text)
            if sure.decision != "match":
                near = ", ".join(one.profile.id for one in sure.candidates[:3])
                advice = f"near are {near}" if near else "say its id or leave it out"
                raise BadQuestion(f"{kind}: nothing is known as {text!r}; {advice}")
            found = frozenset({sure.candidates[0].profile.id})
        return found


def _read_date(name: str, text: str | None) -> EdtfDate | None:
    if not text or not text.strip():
        return None
    try:
        return parse_date(text.strip())
    except OntologyError as error:
        raise BadQuestion(f"{name}: {error}") from None
