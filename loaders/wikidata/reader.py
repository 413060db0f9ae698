"""The reader of Wikidata: a SPARQL endpoint, or a file of entity JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson

from loaders.description import Description
from loaders.errors import BadDescription, BadStatement, EndpointFailed, NoSuchSource
from loaders.reading import Origin, Refusal
from loaders.statements import Named, Refuse, Statement
from loaders.wikidata.dumps import is_one_document, read_document, read_line, read_lines
from loaders.wikidata.endpoint import ask_entities
from loaders.wikidata.entity import OFFICES, SUCCESSIONS, Entity, Record, read_entity
from loaders.wikidata.knowing import Known, pointed_to
from loaders.wikidata.lives import LifeReader
from loaders.wikidata.said import Tables
from loaders.wikidata.tenures import Tenure, TenureReader
from loaders.wikidata.times import possibly_overlap

_OF_INTEREST = re.compile(rb'"(?:%s)"' % "|".join((*OFFICES, *SUCCESSIONS, "P571", "P576")).encode())
_OWN_ID = re.compile(rb'"id"\s*:\s*"([A-Z][0-9]+)"')
_HEADS = frozenset(("MAYOR_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "LEADER_OF"))
"""What places and parties may say again of their heads."""
_WORD = "wikidata"
"""What stands for the source on the command line where the description names the endpoint."""


class WikidataReader:
    """Reads one source of Wikidata's form. `passed` counts what was passed over, by why."""

    name = "wikidata"

    def __init__(self, source: str, description: Description) -> None:
        """Raises BadDescription where the description is wrong, and NoSuchSource where there is nothing to read."""
        self._tables = Tables(description)
        endpoint = self._tables.said.endpoint
        self._address = source if source.startswith(("http://", "https://")) else ""
        if source == _WORD and not Path(source).is_file():
            if not endpoint:
                raise BadDescription("the description: wikidata.endpoint is missing; name the address that is asked")
            self._address = endpoint
        if self._address and not self._address.startswith(("http://", "https://")):
            raise BadDescription(f"the description: wikidata.endpoint: {endpoint!r} is no address; begin with https://")
        self._path = Path(source)
        if not self._address and not self._path.is_file():
            raise NoSuchSource(f"{source}: there is no such file; check the path")
        self._source_id = self._tables.source.get("id", _WORD)
        self.passed: Counter[str] = Counter()

    @property
    def notes(self) -> list[str]:
        """What was passed over, and how often."""
        told = [f"{why} ({times})" for why, times in self.passed.most_common() if times]
        return [f"Passed over: {', '.join(told)}."] if told else []

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        """Everything that it says of offices, parties and lives; what cannot be taken goes to `refuse`."""
        known = Known()
        if self._tables.cites_own:
            yield self._describe_source()
        try:
            self._gather(known)
            reading = _Reading(self._tables, known, self._source_id, self.passed, refuse)
            for entity in self._entities(refuse, known):
                yield from reading.read(entity)
            yield from reading.finish()
        except EndpointFailed as error:
            refuse(Refusal(self._address, 0, error.what, error.fix, fatal=True))

    def _describe_source(self) -> Statement:
        fields = {name: text for name, text in self._tables.source.items() if name != "id"}
        named = Named("Source", id=self._source_id)
        origin = Origin("source.yml", 0, ("",), ("record",))
        return Statement("Source", named, None, fields, self._source_id, origin)

    # Entities, from wherever

    def _entities(self, refuse: Refuse, known: Known) -> Iterator[Entity]:
        if self._address:
            found: Iterable[tuple[int, object]] = ask_entities(self._address, self._tables, known)
            file = self._address
        else:
            found, file = self._from_file(refuse), self._path.name
        for line, value in found:
            try:
                entity = read_entity(value, file, line)
            except BadStatement as error:
                row = (orjson.dumps(value).decode(),)
                refuse(Refusal(file, line, error.what, error.fix, row))
                continue
            if entity is not None:
                yield entity

    def _from_file(self, refuse: Refuse) -> Iterator[tuple[int, object]]:
        if is_one_document(self._path):
            yield from read_document(self._path, refuse)
            return
        for number, text in read_lines(self._path, refuse):
            # Without a look into it: most lines of a dump of all of Wikidata hold nothing that is wanted.
            if text[:1] == b"{" and text[-1:] == b"}" and not _OF_INTEREST.search(text):
                self.passed["items that say nothing of offices and parties"] += 1
                continue
            value = read_line(self._path, number, text, refuse)
            if value is not None:
                yield number, value

    def _gather(self, known: Known) -> None:
        """Learn the labels of what the statements of a file point to, which may stand anywhere in it."""
        if self._address:
            return
        wanted = {item for entity in self._quietly() for item in pointed_to(entity)}
        self._learn(wanted, known)
        further = {
            item for item in wanted if item in known.hints and item not in self._tables.positions
            for item in (*known.of(item, "P1001", "P642", "P131", "P31"),)
        }  # fmt: skip
        self._learn(further - wanted, known)

    def _quietly(self) -> Iterator[Entity]:
        seen = Counter(self.passed)
        yield from self._entities(lambda refusal: None, Known())
        self.passed.clear()
        self.passed.update(seen)

    def _learn(self, wanted: set[str], known: Known) -> None:
        if not wanted:
            return
        for value in self._values_of(wanted):
            try:
                entity = read_entity(value, "", 0)
            except BadStatement:
                continue
            if entity is not None and entity.id in wanted:
                known.take(entity)

    def _values_of(self, wanted: set[str]) -> Iterator[object]:
        def ignore(refusal: Refusal) -> None:
            """What is wrong is said when the entities themselves are read."""

        if is_one_document(self._path):
            for _, value in read_document(self._path, ignore):
                yield value
            return
        for number, text in read_lines(self._path, ignore):
            beginning = text[: text.find(b'"claims"') if b'"claims"' in text[:4096] else 400]
            own = _OWN_ID.search(beginning)
            if own is None or own[1].decode() in wanted:
                yield read_line(self._path, number, text, ignore)


class _Reading:
    """One reading: entities in, statements out. Heads of places wait for the end, for people say it better."""

    def __init__(self, tables: Tables, known: Known, source: str, passed: Counter[str], refuse: Refuse) -> None:
        self._tables, self._source, self._passed, self._tell = tables, source, passed, refuse
        self._known = known
        self._tenures = TenureReader(tables, known, passed, self._refuse)
        self._lives = LifeReader(tables, known, self._tenures.positions, passed, self._refuse)
        self._heads: list[Tenure] = []
        self._held: dict[tuple[str, Named, Named], list[tuple[str, str]]] = {}

    def read(self, entity: Entity) -> Iterator[Statement]:
        """What one entity says."""
        self._passed["statements of other properties"] += entity.passed
        for name, raw, error in entity.faults:
            origin = entity.origin_of(name, raw)
            self._tell(Refusal(entity.file, entity.line, f"{entity.id} {error.what}", error.fix, origin.row))
        if "P39" in entity.records or "P102" in entity.records:
            yield from self._read_person(entity)
        kinds = set(entity.items("P31"))
        if kinds & self._tables.party_classes or entity.id in self._tables.said.parties:
            yield from self._read_party(entity)
        if any(name in entity.records for name in ("P6", "P35", "P488")):
            self._known.take(entity)
            self._heads += self._tenures.read_heads(entity)

    def finish(self) -> Iterator[Statement]:
        """What places and parties say of their heads and the heads themselves did not."""
        for tenure in self._heads:
            if self._is_said(tenure):
                self._passed["heads whom their own statements name"] += 1
                continue
            yield tenure.statement(self._source)

    def _read_person(self, entity: Entity) -> Iterator[Statement]:
        citizens = self._tables.said.citizens_of
        if citizens and not set(citizens) & set(entity.items("P27")):
            self._passed["people with other citizenships"] += 1
            return
        person = self._lives.person(entity)
        found = self._tenures.read_person(entity, person)
        if not found:
            self._passed["people of whom nothing is taken"] += 1
            return
        life = self._lives.life(entity, person, self._source)
        if life is not None:
            yield life
        for tenure in found:
            if tenure.relation in _HEADS:
                self._held.setdefault(tenure.ends, []).append(tenure.span)
            yield tenure.statement(self._source)

    def _read_party(self, entity: Entity) -> Iterator[Statement]:
        countries = entity.items("P17")
        if countries and self._tables.country not in countries:
            self._passed["parties of other countries"] += 1
            return
        self._known.take(entity)
        yield from self._lives.party(entity, self._source)

    def _is_said(self, tenure: Tenure) -> bool:
        return any(possibly_overlap(tenure.span, span) for span in self._held.get(tenure.ends, ()))

    def _refuse(self, entity: Entity, record: Record, error: BadStatement) -> None:
        what = f"{entity.id} {record.property} statement {record.id.partition('$')[2] or '(without id)'}: {error.what}"
        self._tell(Refusal(entity.file, entity.line, what, error.fix, entity.origin(record).row))
