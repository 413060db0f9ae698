"""From statements of Wikidata to statements of ours: who held what, who belonged where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from loaders.errors import BadStatement
from loaders.statements import Named, Said, Statement
from loaders.wikidata.citing import cite
from loaders.wikidata.entity import Entity, Record
from loaders.wikidata.knowing import Known
from loaders.wikidata.positions import Held, Passed, Positions
from loaders.wikidata.said import Meant, Tables
from loaders.wikidata.spans import read_span
from loaders.wikidata.times import possibly_overlap
from ontology.dates import parse_date
from ontology.text import fold

RefuseRecord = Callable[[Entity, Record, BadStatement], None]

_CHOSEN_AT_POLLS = frozenset(("MAYOR_OF", "DEPUTY_IN"))
_IN_GOVERNMENT = frozenset(("MINISTER_OF", "PRIME_MINISTER_OF"))


@dataclass
class Tenure:
    """One relation that statements amount to: mostly one, or several on stretches of one seat."""

    relation: str
    subject: Named
    object: Named
    fields: dict[str, Said]
    entity: Entity
    records: list[Record] = field(default_factory=list)

    @property
    def span(self) -> tuple[str, str]:
        """Start and end, empty where they are not said."""
        return str(self.fields.get("start", "")), str(self.fields.get("end", ""))

    @property
    def is_preferred(self) -> bool:
        """Whether Wikidata prefers it."""
        return self.records[0].rank == "preferred"

    @property
    def ends(self) -> tuple[str, Named, Named]:
        """What it joins, without what else is known of the two."""
        return self.relation, _bare(self.subject), _bare(self.object)

    def statement(self, source: str) -> Statement:
        """It in the common form."""
        origin = self.entity.origin(*self.records)
        return Statement(
            self.relation, self.subject, self.object, self.fields, source, origin, cite(self.entity.id, self.records)
        )


def _bare(named: Named) -> Named:
    told = {"id": named.id} if named.id else {"wikidata": named.wikidata} if named.wikidata else {"name": named.name}
    return Named(named.kind, **told)


class TenureReader:
    """Reads the statements on offices and parties of one entity after the other."""

    def __init__(self, tables: Tables, known: Known, passed: Counter[str], refuse: RefuseRecord) -> None:
        self._tables, self._known, self._passed, self._refuse = tables, known, passed, refuse
        self.positions = Positions(tables, known)

    def read_person(self, entity: Entity, person: Named) -> list[Tenure]:
        """What a person held and belonged to, each once, without what Wikidata itself has set aside."""
        found = [*self._read_all(entity, "P39", lambda one: (person, self.positions.find(one)))]
        found += self._read_all(entity, "P102", lambda one: (person, self._find_party(one)))
        return self._join_seats(self._rank(found))

    def read_heads(self, entity: Entity) -> list[Tenure]:
        """Who headed a place or a party, as the place or the party says."""
        found: list[Tenure] = []
        for name in ("P6", "P35", "P488"):
            found += self._read_all(
                entity,
                name,
                lambda one, name=name: (self._person(one.main.item), self.positions.find_head(entity, name)),  # type: ignore[misc]
            )
        return self._rank(found)

    def _read_all(self, entity: Entity, name: str, find: Callable[[Record], tuple[Named, Held]]) -> Iterator[Tenure]:
        for record in entity.records.get(name, ()):
            try:
                if record.rank == "deprecated":
                    raise Passed("deprecated statements")
                if not record.main.item:
                    raise Passed("statements with no value")
                yield self._read(entity, record, *find(record))
            except Passed as passed:
                self._passed[passed.why] += 1
            except BadStatement as error:
                self._refuse(entity, record, error)

    def _read(self, entity: Entity, record: Record, subject: Named, held: Held) -> Tenure:
        fields: dict[str, Said] = {**read_span(record, self._tables.circumstances)}
        start = fields.get("start")
        if isinstance(start, str):
            self._check_until(held.meant, start)
        fields |= self._standing(record, held)
        fields |= {name: text for name in ("office", "role") if (text := getattr(held.meant, name))}
        fields |= self._others(record, held.relation)
        cause = self._end_cause(record)
        if cause and fields.get("end_state") in ("known", "unknown"):
            fields["ended_by"] = cause
        return Tenure(held.relation, subject, held.object, fields, entity, [record])

    def _check_until(self, meant: Meant, start: str) -> None:
        if meant.until and parse_date(start).earliest >= parse_date(meant.until).earliest:
            raise Passed("heads of an office that had ended")

    def _standing(self, record: Record, held: Held) -> dict[str, Said]:
        if held.relation == "MEMBER_OF":
            return {}
        if held.meant.standing:
            return {"standing": held.meant.standing, **({"by": held.meant.by} if held.meant.by else {})}
        words = [name for item in record.items("P5102", "P3831", "P794", "P2868") for name in self._known.names(item)]
        is_acting = any(fold(word) in self._tables.acting for word in words)
        if is_acting or self._tables.find_in_names("acting_names", self._known.names(record.main.item)):
            return {"standing": "acting"}
        if record.items("P2715"):
            return {"standing": "elected", **({"by": "voters"} if held.relation in _CHOSEN_AT_POLLS else {})}
        return {}

    def _others(self, record: Record, relation: str) -> dict[str, Said]:
        fields: dict[str, Said] = {}
        if relation not in ("MEMBER_OF", "LEADER_OF"):
            parties = record.items("P1268") or record.items("P4100")
            if parties:
                fields["party"] = self.positions.party(parties[0])
        if relation == "DEPUTY_IN":
            province = self.positions.find_province(record)
            if province is not None:
                fields["province"] = province
        governments = record.items("P5054")
        if relation in _IN_GOVERNMENT and len(governments) == 1:
            fields["government"] = Named("Government", wikidata=governments[0], name=self._known.name(governments[0]))
        return fields

    def _end_cause(self, record: Record) -> str:
        for item in record.items("P1534"):
            for word in (item, *map(fold, self._known.names(item))):
                if word in self._tables.ended_by:
                    return self._tables.ended_by[word]
            self._passed["end causes that the list of ours does not hold"] += 1
        return ""

    def _find_party(self, record: Record) -> Held:
        if self.positions.is_foreign(record.main.item):
            raise Passed("memberships in parties of other countries")
        return Held("MEMBER_OF", self.positions.party(record.main.item), Meant.model_construct(relation="MEMBER_OF"))

    def _person(self, item: str) -> Named:
        return Named("Politician", wikidata=item, name=self._known.name(item))

    def _rank(self, found: list[Tenure]) -> list[Tenure]:
        """Without what a preferred statement excludes, and without what was said before in the same words."""
        kept: list[Tenure] = []
        for one in found:
            rivals = [other for other in found if other is not one and other.ends == one.ends]
            if not one.is_preferred and any(
                other.is_preferred and possibly_overlap(one.span, other.span) for other in rivals
            ):
                self._passed["statements that a preferred one excludes"] += 1
            elif any(other.ends == one.ends and other.span == one.span for other in kept):
                self._passed["statements that stand there twice"] += 1
            else:
                kept.append(one)
        return kept

    def _join_seats(self, found: list[Tenure]) -> list[Tenure]:
        """One seat for the stretches of one term, which Wikidata tells apart by parliamentary group."""
        kept: list[Tenure] = []
        seats: dict[tuple[str, Named, Named], Tenure] = {}
        for one in sorted(found, key=lambda tenure: tenure.span[0] or "9"):
            if one.relation != "DEPUTY_IN" or one.ends not in seats:
                kept.append(one)
                seats[one.ends] = one
                continue
            seat = seats[one.ends]
            for name in ("end", "end_state", "ended_by"):
                seat.fields.pop(name, None)
                if name in one.fields:
                    seat.fields[name] = one.fields[name]
            seat.fields = {**one.fields, **seat.fields}
            seat.records += one.records
            self._passed["stretches that were put to one seat"] += 1
        return kept
