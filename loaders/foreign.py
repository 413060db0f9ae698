"""The loader of everything that is not curated: statements of any format in, claims out.

Whatever the format, the same is done here: names are linked, values read by the model, things founded where that is
allowed, counts held against what must be there. What cannot be taken is refused with its place and a reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from graph.edition import Edition
from loaders.description import Description
from loaders.errors import Unlinked
from loaders.linking import Linker, named_by
from loaders.reading import Origin, Reading, Refusal, split_advice
from loaders.standing import Standing, take_kept
from loaders.statements import Named, NotingReader, Said, Statement, StatementReader
from ontology.claims import Claim, make_claim
from ontology.errors import OntologyError
from ontology.model import NAMELESS, RELATIONS, THINGS, read_field, terms_of
from ontology.terms import Kind, Term, Value
from ontology.text import normalise

Tick = Callable[[int], None]
"""Told how many statements were read so far."""

_EVERY = 500


class ForeignLoader:
    """Reads one source through the reader of its format."""

    def __init__(
        self, reader: StatementReader, description: Description, edition: Edition, *, tick: Tick | None = None
    ) -> None:
        self.name = ":".join(filter(None, (reader.name, description.source.get("id"))))
        self._reader, self._description, self._edition, self._tick = reader, description, edition, tick

    def read(self) -> Reading:
        """Every claim that the statements amount to, and everything that was refused."""
        return next(self._begin().batches(None))

    def batches(self, size: int) -> Iterator[Reading]:
        """The same in parts of so many statements, one after the other; a part is not kept here once it was given.

        Things that rows only name, and what is wrong with the whole source, come with the last part.
        """
        return self._begin().batches(size)

    def _begin(self) -> _Pass:
        return _Pass(self.name, self._reader, self._description, self._edition, self._tick)


class _Pass:
    """One reading."""

    def __init__(
        self, name: str, reader: StatementReader, description: Description, edition: Edition, tick: Tick | None
    ) -> None:
        self._name, self._reader, self._description, self._tick = name, reader, description, tick
        self._reading = Reading(horizon=description.horizon, only_new_faults=True)
        edition = take_kept(reader, edition, self._reading)
        self._linker = Linker(edition, description, name)
        self._standing = Standing(edition, name)
        self._things: dict[tuple[str, str], _Thing] = {}
        self._first: dict[str, Statement] = {}
        self._counts: Counter[str] = Counter()
        self._spoken: dict[tuple[str, str], Origin] = {}

    def batches(self, size: int | None) -> Iterator[Reading]:
        self._describe_source()
        for number, statement in enumerate(self._reader.statements(self._take_refusal), start=1):
            self._counts[statement.kind] += 1
            try:
                self._take(statement)
            except Unlinked as error:
                self._refuse(statement, error.what, error.fix)
            if self._tick is not None and number % _EVERY == 0:
                self._tick(number)
            if size is not None and number % size == 0:
                given, self._reading = self._reading, Reading(horizon=self._reading.horizon, only_new_faults=True)
                yield given
        self._found_the_rest()
        for (identity, source), thing in self._things.items():
            if thing.fields:
                self._claim(identity, thing.kind, thing.fields, source, thing.locator, thing.origin)
        self._check_counts()
        if isinstance(self._reader, NotingReader):
            self._reading.notes += self._reader.notes
        yield self._reading

    def _take_refusal(self, refusal: Refusal) -> None:
        self._reading.refusals.append(refusal)

    def _describe_source(self) -> None:
        fields = dict(self._description.source)
        identity = fields.pop("id", "")
        if fields:
            values = {name: read_field("Source", name, text) for name, text in fields.items()}
            self._reading.claims.append(make_claim(identity, "Source", values, identity, self._name))

    def _take(self, statement: Statement) -> None:
        if statement.kind in THINGS:
            self._take_thing(statement)
        else:
            self._take_relation(statement)

    def _link(self, named: Named, statement: Statement) -> str:
        before = len(self._linker.founded)
        identity = self._linker.link(named)
        if len(self._linker.founded) > before:
            self._first.setdefault(identity, statement)
        return identity

    # Things

    def _take_thing(self, statement: Statement) -> None:
        is_source = statement.kind == "Source"
        identity = self._link_source(statement) if is_source else self._link(statement.subject, statement)
        fields = self._read_fields(statement)
        if fields is None:
            return
        if not is_source and self._linker.is_known(identity):
            # The name is what it was found by; what else it is called is for the curated tables to say.
            fields = {name: value for name, value in fields.items() if name not in ("name", "aliases")}
        known = self._things.get((identity, statement.source))
        if known is None:
            self._things[(identity, statement.source)] = _Thing(statement, fields)
            return
        for name, value in fields.items():
            if known.fields.setdefault(name, value) != value:
                place = f"{known.origin.file}:{known.origin.line}"
                what = f"{name} of {identity} is {value!r} here and {known.fields[name]!r} in {place}"
                self._refuse(statement, what, "a source has one word on one thing: keep one")
                return

    def _link_source(self, statement: Statement) -> str:
        """A source describes itself, so every one of them may be new."""
        return statement.subject.id or statement.source

    def _found_the_rest(self) -> None:
        """Things that were only named, in relations, are founded by what named them."""
        for identity, named in self._linker.founded.items():
            first = self._first[identity]
            if any((identity, source) in self._things and self._things[(identity, source)].fields.get("name")
                   for source in {first.source, self._description.source.get("id", first.source)}):  # fmt: skip
                continue
            has_name = bool(named.name) or named.kind not in NAMELESS
            fields: dict[str, Value] = {"name": normalise(named.name) or identity} if has_name else {}
            for name in ("wikidata", "born"):
                text = getattr(named, name)
                if text and name in terms_of(named.kind):
                    fields |= self._read_extra(named.kind, name, text, first)
            thing = self._things.setdefault((identity, first.source), _Thing(first, {}, named.kind))
            thing.fields = fields | thing.fields

    def _read_extra(self, kind: str, name: str, text: str, statement: Statement) -> dict[str, Value]:
        try:
            return {name: read_field(kind, name, text)}
        except OntologyError as error:
            self._refuse(statement, f"{name}: {split_advice(error)[0]}", split_advice(error)[1])
            return {}

    # Relations

    def _take_relation(self, statement: Statement) -> None:
        relation = RELATIONS[statement.kind]
        fields = self._read_fields(statement)
        if fields is None:
            return
        self._check_end(statement.subject, relation.FROM)
        subject = self._link(statement.subject, statement)
        object_ = None
        if relation.OBJECT:
            if statement.object is None:
                raise Unlinked(f"{relation.OBJECT} is missing", f"name a {' or '.join(relation.TO)}")
            self._check_end(statement.object, relation.TO)
            object_ = self._link(statement.object, statement)
        claim = make_claim(
            statement.fact, statement.kind, fields, statement.source, self._name,
            subject=subject, object_=object_, locator=normalise(statement.locator),
        )  # fmt: skip
        if not statement.fact:
            self._reading.unnamed.append((claim, statement.origin))
            return
        self._standing.check_ends(claim)
        if self._standing.says(claim):
            return
        first = self._spoken.setdefault((statement.fact, statement.source), statement.origin)
        if first is not statement.origin:
            what = f"{statement.fact} by {statement.source} stands in {first.file}:{first.line} already"
            self._refuse(statement, what, "a source has one word on one fact: put the two together")
            return
        self._reading.claims.append(claim)
        self._reading.origins[claim.fact].append(statement.origin)

    def _check_end(self, named: Named, kinds: tuple[str, ...]) -> None:
        if named.kind not in kinds:
            raise Unlinked(f"{named.name or named.id} is a {named.kind}", f"name a {' or '.join(kinds)}")

    # Fields

    def _read_fields(self, statement: Statement) -> dict[str, Value] | None:
        """The fields as values; None, and a refusal for each fault, where one is wrong."""
        said: dict[str, Said] = {**self._description.fixed.get(statement.kind, {}), **_without_empty(statement.fields)}
        terms = terms_of(statement.kind)
        values: dict[str, Value] = {}
        is_right = True
        for name, value in said.items():
            try:
                values[name] = self._read_value(statement, name, value, terms.get(name))
            except (OntologyError, Unlinked) as error:
                what, fix = (error.what, error.fix) if isinstance(error, Unlinked) else split_advice(error)
                self._refuse(statement, f"{name}: {what}", fix)
                is_right = False
        if values.get("end_state") == "open" and "last_seen" not in values and "last_seen" in terms:
            values |= self._standing.last_seen(statement.source, self._description.source)
        return values if is_right else None

    def _read_value(self, statement: Statement, name: str, said: Said, declared: Term | None) -> Value:
        if isinstance(said, Named):
            return self._link(said, statement)
        if declared is not None and declared.kind is Kind.ID and declared.refers and said not in declared.reserved:
            return self._link_any(said, declared.refers, statement)
        return read_field(statement.kind, name, said)

    def _link_any(self, text: str, kinds: tuple[str, ...], statement: Statement) -> str:
        """A thing of one of several kinds that a text names."""
        failure: Unlinked | None = None
        for kind in kinds:
            try:
                return self._link(named_by(kind, text), statement)
            except Unlinked as error:
                failure = failure or error
        assert failure is not None
        raise failure

    # Ends

    def _claim(
        self, fact: str, kind: str, fields: Mapping[str, Value], source: str, locator: str, origin: Origin
    ) -> None:
        claim: Claim = make_claim(fact, kind, dict(fields), source, self._name, locator=normalise(locator))
        if self._standing.says(claim):
            return
        self._reading.claims.append(claim)
        self._reading.origins[fact].append(origin)

    def _refuse(self, statement: Statement, what: str, fix: str) -> None:
        origin = statement.origin
        self._reading.refusals.append(
            Refusal(origin.file, origin.line, what, fix, origin.row, columns=origin.columns)
        )  # fmt: skip

    def _check_counts(self) -> None:
        for word, bounds, is_wrong, fix in (
            ("at least", self._description.minimum, int.__lt__, "check that the source is whole"),
            ("at most", self._description.maximum, int.__gt__, "check that the source is the right one"),
        ):
            for kind, bound in bounds.items():
                if is_wrong(self._counts[kind], bound):
                    what = f"{self._counts[kind]} statements of {kind} where {word} {bound} must be"
                    self._reading.refusals.append(Refusal(self._name, 0, what, fix, fatal=True))


class _Thing:
    """What one source says of one thing, put together from everywhere in it."""

    def __init__(self, statement: Statement, fields: dict[str, Value], kind: str = "") -> None:
        self.kind = kind or statement.kind
        self.fields = fields
        self.locator = statement.locator
        self.origin = statement.origin


def _without_empty(fields: Mapping[str, Any]) -> dict[str, Said]:
    return {name: said for name, said in fields.items() if isinstance(said, Named) or said.strip()}
