"""The reader of Popolo: people first, then parties with what is said of them, then every membership."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from loaders.description import Description
from loaders.errors import BadFile
from loaders.popolo.dates import read_dates
from loaders.popolo.description import read_popolo_part
from loaders.popolo.document import Document, Record, read_document
from loaders.popolo.memberships import Memberships
from loaders.popolo.people import Cast, item_of, own_fields
from loaders.popolo.sources import NO_SOURCE, sources_of
from loaders.reading import Refusal
from loaders.roles import Roles
from loaders.statements import Refuse, Said, Statement

_PRIVATE = ("contact_details", "email", "image", "images", "national_identity", "phone", "phones", "address")
"""What is nobody's business here, and passed over."""

_GENDERS = {"male": "male", "female": "female", "m": "male", "f": "female", "erkek": "male", "kadın": "female"}


class PopoloReader:
    """Reads one Popolo file. Raises BadDescription where the description's `popolo:` part is wrong."""

    name = "popolo"

    def __init__(self, source: str, description: Description) -> None:
        self._path = Path(source)
        self._described = read_popolo_part(description)
        self._roles = Roles(self._described.roles, "popolo.roles")
        self._source = description.source.get("id", "")
        self.notes: list[str] = []

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        """Everything that the document says of people, parties and who belonged where."""
        try:
            document = read_document(self._path, refuse)
        except BadFile as error:
            refuse(Refusal(self._path.name, error.line, error.what, error.fix, fatal=True))
            return
        cast = Cast(document, self._described)
        for record in document.collections["persons"]:
            yield from self._person(record, document, cast, refuse)
        for record in document.collections["organizations"]:
            yield from self._party(record, document, cast, refuse)
        memberships = Memberships(document, self._described, cast, self._roles, self._source)
        for record in document.collections["memberships"]:
            yield from memberships.statements(record, refuse)
        self._note(document)

    def _person(self, record: Record, document: Document, cast: Cast, refuse: Refuse) -> Iterator[Statement]:
        origin = document.origin(record, "persons")
        if not record.text("name"):
            refuse(Refusal(f"{origin.file}.name", record.line, "a person without a name", "write it", origin.row))
            return
        dates = read_dates(record, "persons", document, {"birth_date": "born", "death_date": "died"}, refuse)
        if dates is None:
            return
        gender = record.text("gender").lower()
        fields: dict[str, Said] = {
            "name": record.text("name"), "wikidata": item_of(record.said), "gender": _GENDERS.get(gender, ""),
            "aliases": _other_names(record), **dates, **own_fields(record, "Politician"),
        }  # fmt: skip
        yield from self._thing("Politician", record, "persons", document, cast, fields, refuse)

    def _party(self, record: Record, document: Document, cast: Cast, refuse: Refuse) -> Iterator[Statement]:
        """A party of which more is said than its name; the name alone says nothing."""
        if cast.body(record, record.text("id")) != "party":
            return
        names = {"founding_date": "founded", "dissolution_date": "dissolved"}
        dates = read_dates(record, "organizations", document, names, refuse)
        item = item_of(record.said)
        if not dates and not item:
            return
        fields: dict[str, Said] = {
            "name": record.text("name"),
            "wikidata": item,
            **(dates or {}),
            **own_fields(record, "Party"),
        }
        yield from self._thing("Party", record, "organizations", document, cast, fields, refuse)

    def _thing(
        self, kind: str, record: Record, collection: str, document: Document, cast: Cast, fields: dict[str, Said],
        refuse: Refuse,
    ) -> Iterator[Statement]:  # fmt: skip
        origin = document.origin(record, collection)
        sources = sources_of(record, self._source)
        if not sources:
            refuse(Refusal(origin.file, origin.line, *NO_SOURCE, origin.row))
            return
        named = cast.person(record) if kind == "Politician" else cast.organization(record.text("id"), record, kind)
        locator = record.text("id") or record.text("name")
        for source in sources:
            yield Statement(kind, named, None, fields, source, origin, locator)

    def _note(self, document: Document) -> None:
        passed: Counter[str] = Counter()
        for records in document.collections.values():
            passed.update(name for record in records for name in _PRIVATE if record.said.get(name))
        if passed:
            shown = ", ".join(f"{name} ({count})" for name, count in passed.most_common())
            self.notes.append(f"{document.file}: private data were passed over: {shown}.")
        others = [name for name in document.others if name not in ("meta",)]
        if others:
            self.notes.append(f"{document.file}: nothing is read of {', '.join(sorted(others))}.")


def _other_names(record: Record) -> str:
    names = [str(one.get("name") or "").strip() for one in record.records("other_names")]
    names = [name for name in dict.fromkeys(names) if name and "|" not in name and name != record.text("name")]
    return "|".join(names)
