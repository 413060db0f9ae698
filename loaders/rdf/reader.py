"""The reader of RDF: what an export of ours keeps, our own vocabulary, W3C ORG, schema.org and FOAF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rdflib.namespace import DCTERMS

from loaders.description import Description
from loaders.errors import BadDescription, BadFile
from loaders.rdf.described import DescribedNodes
from loaders.rdf.keeping import KeptEntries
from loaders.rdf.nodes import TYPE, Nodes, key_of, own_id
from loaders.rdf.organised import OrganisedNodes
from loaders.rdf.own_words import is_foreign_to_ours
from loaders.rdf.parsing import check_name, read_triples
from loaders.reading import Origin, Refusal
from loaders.roles import Roles, RoleSaid
from loaders.statements import Entry, Refuse, Statement
from ontology.generate.namespaces import CLAIM, DATASET, DISTINCT, INSTANT, INTERVAL, MERGE, RULING, WIN

MOST = 3_000_000
"""Triples that are held at once; those of an export of ours are not."""

_SHOWN = 5
_REPLACED = str(DCTERMS.isReplacedBy)
_ALWAYS_KEPT = tuple(map(str, (CLAIM, RULING, MERGE, DISTINCT, DATASET)))
_PARTS = tuple(map(str, (INTERVAL, INSTANT, WIN)))


class RdfDescription(BaseModel):
    """The `rdf:` part of a description."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    roles: dict[str, RoleSaid] = Field(default_factory=dict)
    """What a role's word or IRI makes of a membership: a relation, or nothing."""
    organizations: dict[str, str] = Field(default_factory=dict)
    """By IRI: the id of ours that an organization is."""
    bodies: dict[str, str] = Field(default_factory=dict)
    """By IRI of an organization or of its class: what it is (party, municipality, legislature, ministry, country)."""


class RdfReader:
    """Reads one RDF file. Raises BadDescription or NoSuchSource where it cannot begin."""

    name = "rdf"

    def __init__(self, source: str, description: Description) -> None:
        self._path = Path(source)
        check_name(self._path)
        try:
            self._described = RdfDescription.model_validate(description.rdf or {})
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, ("rdf", *first["loc"])))
            raise BadDescription(f"the description: {place}: {first['msg'].lower()}") from None
        self._source = description.source.get("id", "")
        self._roles = Roles(self._described.roles, "rdf.roles")
        self._kept = KeptEntries(self._path)
        self._broken = False
        self.notes: list[str] = []

    @property
    def horizon(self) -> str:
        """The day up to which an export of ours holds; empty for other files."""
        return self._kept.horizon

    def kept(self, refuse: Refuse) -> Iterator[tuple[Entry, Origin]]:
        """The claims and judgements of an export of ours."""
        try:
            yield from self._kept.entries(refuse)
        except BadFile as error:
            self._refuse_file(error, refuse)

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        """What else the file says: in our vocabulary, then in those of others."""
        if self._broken:
            return
        nodes = Nodes()
        followed: Counter[str] = Counter()
        unknown: Counter[str] = Counter()
        try:
            held = 0
            for triple in read_triples(self._path):
                subject, predicate, value = triple
                key = key_of(subject)
                if is_foreign_to_ours(predicate, value):
                    unknown[value.value if predicate == TYPE else predicate] += 1
                if self._follows(key) or (self._kept.facts and predicate == _REPLACED):
                    followed["facts"] += 1
                    continue
                held += 1
                if held > MOST:
                    raise BadFile(f"it holds more than {MOST} triples that are no export of ours", "split it")
                nodes.add(triple)
        except BadFile as error:
            self._refuse_file(error, refuse)
            return
        for term, count in sorted(unknown.items()):
            what = f"our vocabulary has no {term} ({count} times)"
            refuse(Refusal(self._path.name, 0, what, "see docs/schema.md for what it has"))
        described = DescribedNodes(nodes, self._path.name, self._source)
        yield from described.statements(refuse)
        organised = OrganisedNodes(
            nodes, self._path.name, self._source, self._roles, self._described.organizations, self._described.bodies
        )
        yield from organised.statements(refuse, described.done)
        self._note(nodes, followed["facts"])

    def _follows(self, key: str) -> bool:
        """Whether a node says what follows from claims that the same file keeps."""
        if not self._kept.facts:
            return False
        if key.startswith(_ALWAYS_KEPT):
            return True
        if key.startswith(_PARTS):
            identity = own_id("https://w3id.org/siyaset/id/" + key.rpartition("/")[2])
            return identity in self._kept.facts or identity.rpartition(".")[0] in self._kept.facts
        return own_id(key) in self._kept.facts

    def _refuse_file(self, error: BadFile, refuse: Refuse) -> None:
        self._broken = True
        refuse(Refusal(self._path.name, error.line, error.what, error.fix, fatal=True))

    def _note(self, nodes: Nodes, followed: int) -> None:
        if followed:
            self.notes.append(
                f"{self._path.name}: {len(self._kept.facts)} facts were taken by their claims; {followed} triples that "
                "follow from the claims were passed over."
            )
        if self._kept.changed:
            self.notes.append(
                f"{self._path.name}: {self._kept.changed} claims say something else than when they were recorded: "
                "under merged ids, shortened for a licence, or edited."
            )
        unread = sorted(nodes.unread().items(), key=lambda one: (-one[1], one[0]))
        if unread:
            shown = ", ".join(f"{predicate} ({count})" for predicate, count in unread[:_SHOWN])
            more = f" and {len(unread) - _SHOWN} other predicates" if len(unread) > _SHOWN else ""
            total = sum(count for _, count in unread)
            self.notes.append(f"{self._path.name}: {total} triples say nothing that is read here: {shown}{more}.")
