"""What Wikidata says of people and parties themselves: births, deaths, founding, dissolution, succession."""

from __future__ import annotations

from collections import Counter

from loaders.errors import BadStatement
from loaders.statements import Named, Said, Statement
from loaders.wikidata.citing import cite
from loaders.wikidata.entity import SUCCESSIONS, Entity, Record
from loaders.wikidata.knowing import Known
from loaders.wikidata.positions import Positions
from loaders.wikidata.said import Tables
from loaders.wikidata.spans import mark_of, read_date
from loaders.wikidata.tenures import RefuseRecord
from loaders.wikidata.times import Moment, read_moment
from ontology.dates import parse_date
from ontology.text import fold


class LifeReader:
    """Reads what is said of the things themselves."""

    def __init__(
        self, tables: Tables, known: Known, positions: Positions, passed: Counter[str], refuse: RefuseRecord
    ) -> None:
        self._tables, self._known, self._positions = tables, known, positions
        self._passed, self._refuse = passed, refuse

    def person(self, entity: Entity) -> Named:
        """A person as the linker needs to know them."""
        names = [entity.labels[language] for language in ("tr", "en", "mul") if language in entity.labels]
        born = self._date(entity, "P569", silent=True)
        return Named("Politician", name=next(iter(names), ""), wikidata=entity.id, born=born)

    def life(self, entity: Entity, person: Named, source: str) -> Statement | None:
        """Birth, death, gender and English name of a person; None where nothing is said."""
        fields: dict[str, Said] = {}
        for field, name in (("born", "P569"), ("died", "P570")):
            date = self._date(entity, name)
            if date:
                fields[field] = date
        genders = {self._tables.genders[item] for item in entity.items("P21") if item in self._tables.genders}
        if len(genders) == 1:
            fields["gender"] = genders.pop()
        return self._thing("Politician", person, entity, ("P569", "P570", "P21"), fields, source)

    def party(self, entity: Entity, source: str) -> list[Statement]:
        """Founding and dissolution of a party, and what followed it or went before it."""
        named = self._positions.party(entity.id)
        fields: dict[str, Said] = {}
        for field, name in (("founded", "P571"), ("dissolved", "P576")):
            date = self._date(entity, name)
            if date:
                fields[field] = date
        thing = self._thing("Party", named, entity, ("P571", "P576"), fields, source)
        found = [thing] if thing is not None else []
        for name in SUCCESSIONS:
            for record in entity.records.get(name, ()):
                if record.rank == "deprecated" or not record.main.item:
                    self._passed["deprecated statements" if record.main.item else "statements with no value"] += 1
                    continue
                try:
                    found.append(self._succession(entity, record, named, source))
                except BadStatement as error:
                    self._refuse(entity, record, error)
        return found

    def _thing(
        self, kind: str, named: Named, entity: Entity, names: tuple[str, ...], fields: dict[str, Said], source: str
    ) -> Statement | None:
        records = [record for name in names for record in entity.best(name)]
        if not fields or not records:
            return None
        fields["name"] = named.name or entity.id
        if entity.id and not named.id:
            fields["wikidata"] = entity.id
        english = entity.labels.get("en", "")
        if english and english != named.name:
            fields["name_en"] = english
        return Statement(kind, named, None, fields, source, entity.origin(*records), cite(entity.id, records[:1]))

    def _succession(self, entity: Entity, record: Record, named: Named, source: str) -> Statement:
        words = [
            self._tables.succession[fold(name)]
            for item in record.items("P3831", "P794", "P2868", "P1552", "P1534", "P5102")
            for name in self._known.names(item)
            if fold(name) in self._tables.succession
        ]
        if not words and "kind" not in self._tables.fixed.get("SUCCEEDED_BY", {}):
            raise BadStatement(
                f"{record.property}: nothing says in what way the one followed the other",
                "say it (P3831: merger, split, rename), or for all of it under `fixed: {SUCCEEDED_BY: {kind: …}}`",
            )
        fields: dict[str, Said] = {"kind": words[0]} if words else {}
        for name in ("P585", "P580"):
            moment = record.first(name)
            if moment is not None and isinstance(moment.value, Moment):
                fields["date"] = read_moment(moment.value, mark_of(record, self._tables.circumstances))
                break
        other = self._positions.party(record.main.item)
        ends = (named, other) if record.property in ("P1366", "P156") else (other, named)
        return Statement(
            "SUCCEEDED_BY", *ends, fields, source, entity.origin(record), cite(entity.id, [record])
        )  # fmt: skip

    def _date(self, entity: Entity, name: str, *, silent: bool = False) -> str:
        """The one date of a property, the most precise of those that agree; empty where there is none."""
        dates: list[str] = []
        records = entity.best(name)
        for record in records:
            try:
                date = read_date(record, self._tables.circumstances)
            except BadStatement as error:
                if not silent:
                    self._refuse(entity, record, error)
                continue
            if date and date not in dates:
                dates.append(date)
        finest = [one for one in dates if all(parse_date(other).contains(parse_date(one)) for other in dates)]
        if dates and not finest and not silent:
            differing = BadStatement(
                f"{name}: Wikidata says {' and '.join(dates)}", "keep one, or prefer it by its rank"
            )
            self._refuse(entity, records[0], differing)
        return finest[0] if finest else ""
