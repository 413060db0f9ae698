"""Who and what the records of a document are: persons, organizations, areas and legislatures as things of ours."""

from __future__ import annotations

import re
from collections import Counter

from loaders.popolo.description import PopoloDescription
from loaders.popolo.document import Document, Json, Record
from loaders.roles import body_of, legislature_of, plain_city
from loaders.statements import Named, Said
from ontology.model import terms_of

OWN_SCHEME = "siyaset"
"""The scheme under which our own export writes our ids."""

_ITEM = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/)?(Q[1-9][0-9]*)")
_PART = re.compile(r"\s*(?:\(?[0-9]{1,2}\)?\.?\s*(?:bölge|bolge|district)?|\([ivx]+\))\s*$", re.IGNORECASE)
"""What is put after a province's name where it elects in several parts: `İstanbul (2)`, `Ankara 1. Bölge`."""


class Cast:
    """Everybody and everything that memberships speak of."""

    def __init__(self, document: Document, described: PopoloDescription) -> None:
        self._document, self._described = document, described
        self._hints = _read_hints(document)
        self._people: dict[str, Named] = {}

    def person(self, record: Record) -> Named:
        """A person. Whoever speaks of one speaks of the same: hints are taken from all memberships at once."""
        key = record.path
        if key not in self._people:
            identity = own_id(record.said)
            areas, parties = self._hints.get(record.text("id"), (Counter(), Counter()))
            province = self._area_name(areas.most_common(1)[0][0]) if areas else ""
            party = self._organization_name(parties.most_common(1)[0][0]) if parties else ""
            self._people[key] = Named("Politician", id=identity) if identity else Named(
                "Politician", name=record.text("name"), wikidata=item_of(record.said), born=record.text("birth_date"),
                province=province, party=party,
            )  # fmt: skip
        return self._people[key]

    def body(self, record: Record | None, identity: str) -> str:
        """What an organization is (party, legislature …), by the description or by what it is called."""
        if identity in self._described.bodies:
            return self._described.bodies[identity]
        return body_of(record.text("classification"), record.text("name")) if record is not None else ""

    def organization(self, identity: str, record: Record | None, kind: str, on: str = "") -> Named:
        """An organization as a thing of a kind, on a day that tells bodies of one name apart."""
        ours = self._described.organizations.get(identity) or (own_id(record.said) if record else "")
        if ours:
            return Named(kind, id=ours)
        name = record.text("name") if record is not None else identity
        item = item_of(record.said) if record is not None else ""
        return Named(kind, name=plain_city(name) if kind == "City" else name, wikidata=item, on=on)

    def area(self, identity: str, kind: str) -> Named | None:
        """An area as a thing of a kind; None where the document does not have it."""
        ours = self._described.areas.get(identity)
        if ours:
            return Named(kind, id=ours)
        record = self._document.find("areas", identity)
        if record is None:
            return None
        ours = own_id(record.said)
        if ours:
            return Named(kind, id=ours)
        # The item of an area may be the city's or the province's; its name is taken for both.
        return Named(kind, name=self._area_name(identity))

    def legislature(self, identity: str) -> Named | None:
        """The legislature that an event is: by the description, by our id, by its number. None where none is found."""
        ours = self._described.events.get(identity)
        record = self._document.find("events", identity)
        ours = ours or (own_id(record.said) if record is not None else "")
        if ours:
            return Named("Term", id=ours)
        if record is None:
            return None
        for text in (record.text("name"), identity):
            if legislature_of(text):
                return Named("Term", name=legislature_of(text))
        return Named("Term", name=record.text("name") or identity)

    def _area_name(self, identity: str) -> str:
        record = self._document.find("areas", identity)
        name = record.text("name") if record is not None else ""
        return _PART.sub("", name) or name

    def _organization_name(self, identity: str) -> str:
        record = self._document.find("organizations", identity)
        return self._described.organizations.get(identity) or (record.text("name") if record is not None else "")


def own_id(said: Json) -> str:
    """The id of ours that a record says it has."""
    return _identifier(said, OWN_SCHEME)


def own_fields(record: Record, kind: str) -> dict[str, Said]:
    """What our own export says beside what Popolo has a place for; what names a thing does so by its id."""
    said = record.said.get(OWN_SCHEME)
    fields: dict[str, Said] = {}
    for name, value in said.items() if isinstance(said, dict) else ():
        declared, text = terms_of(kind).get(name), str(value)
        is_id = declared is not None and len(declared.refers) == 1 and text not in declared.reserved
        fields[str(name)] = Named(declared.refers[0], id=text) if declared is not None and is_id else text
    return fields


def item_of(said: Json) -> str:
    """The Wikidata item of a record, by its identifiers or links."""
    found = _ITEM.fullmatch(_identifier(said, "wikidata"))
    if found:
        return found[1]
    for link in said.get("links") or () if isinstance(said.get("links"), list) else ():
        found = _ITEM.fullmatch(str(link.get("url", ""))) if isinstance(link, dict) else None
        if found and found[0] != found[1]:
            return found[1]
    return ""


def _identifier(said: Json, scheme: str) -> str:
    identifiers = said.get("identifiers")
    for one in identifiers if isinstance(identifiers, list) else ():
        if isinstance(one, dict) and one.get("scheme") == scheme and isinstance(one.get("identifier"), str):
            return str(one["identifier"]).strip()
    return ""


def _read_hints(document: Document) -> dict[str, tuple[Counter[str], Counter[str]]]:
    """By person: the areas and the parties of all memberships."""
    found: dict[str, tuple[Counter[str], Counter[str]]] = {}
    for record in document.collections["memberships"]:
        areas, parties = found.setdefault(record.text("person_id"), (Counter(), Counter()))
        if record.text("area_id"):
            areas[record.text("area_id")] += 1
        if record.text("on_behalf_of_id"):
            parties[record.text("on_behalf_of_id")] += 1
    return found
