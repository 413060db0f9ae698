"""Entities as Wikidata gives them in JSON, cut down to what this loader reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from loaders.errors import BadStatement
from loaders.reading import Origin
from loaders.wikidata.times import Moment

ITEM = re.compile(r"Q[1-9][0-9]{0,11}")
LANGUAGES = ("tr", "en", "mul")
OFFICES = ("P39", "P102", "P6", "P35", "P488")
"""Who held what, and who belonged where."""
SUCCESSIONS = ("P1365", "P1366", "P155", "P156")
LIVES = ("P569", "P570", "P21", "P571", "P576")
HINTS = ("P31", "P279", "P17", "P27", "P1001", "P642", "P131")
"""What tells of which kind and of which country a thing is."""
_READ = frozenset((*OFFICES, *SUCCESSIONS, *LIVES, *HINTS))
_RANKS = ("preferred", "normal", "deprecated")
_MOST = 500
"""Statements of one property; more are no entity of people, parties or places."""


@dataclass(frozen=True, slots=True)
class Snak:
    """One value: `kind` is value, somevalue (there is one, nobody says which) or novalue (there is none)."""

    kind: str
    value: str | Moment = ""

    @property
    def item(self) -> str:
        """The item that is the value; empty for anything else."""
        return self.value if isinstance(self.value, str) and ITEM.fullmatch(self.value) else ""


Snaks = Mapping[str, tuple[Snak, ...]]


@dataclass(frozen=True, slots=True)
class Record:
    """One statement of Wikidata. `raw` is its JSON, for the file of what was refused."""

    id: str
    property: str
    main: Snak
    rank: str
    qualifiers: Snaks
    references: tuple[Snaks, ...]
    raw: Any

    def first(self, *names: str) -> Snak | None:
        """The first qualifier of the first of these properties that is there."""
        return next((self.qualifiers[name][0] for name in names if self.qualifiers.get(name)), None)

    def items(self, *names: str) -> list[str]:
        """The items that these qualifiers name."""
        return [snak.item for name in names for snak in self.qualifiers.get(name, ()) if snak.item]


@dataclass(frozen=True, slots=True)
class Entity:
    """One item: its labels by language, its statements by property, where it was read."""

    id: str
    labels: Mapping[str, str]
    records: Mapping[str, list[Record]]
    file: str
    line: int
    faults: list[tuple[str, Any, BadStatement]] = field(default_factory=list)
    """What stands where statements of a property should, and why it is none."""
    passed: int = 0
    """Statements of other properties."""

    def best(self, name: str) -> list[Record]:
        """The preferred statements of a property, else the normal ones; never a deprecated one."""
        found = [record for record in self.records.get(name, ()) if record.rank != "deprecated"]
        return [record for record in found if record.rank == "preferred"] or found

    def items(self, *names: str) -> list[str]:
        """The items that these properties name."""
        return [record.main.item for name in names for record in self.best(name) if record.main.item]

    def origin(self, *records: Record) -> Origin:
        """Where statements stand, with an entity that holds them and no others as the record."""
        claims: dict[str, list[Any]] = {}
        for record in records:
            claims.setdefault(record.property, []).append(record.raw)
        return Origin(self.file, self.line, (self._document(claims),), ("record",))

    def origin_of(self, name: str, raw: object) -> Origin:
        """Where something stands that is no statement."""
        return Origin(self.file, self.line, (self._document({name: [raw]}),), ("record",))

    def _document(self, claims: dict[str, list[Any]]) -> str:
        born = [record.raw for record in self.best("P569")] if "P569" not in claims else []
        kinds = [record.raw for record in self.best("P31")]
        extra = {name: raws for name, raws in (("P31", kinds), ("P569", born)) if raws}
        labels = {language: {"language": language, "value": text} for language, text in self.labels.items()}
        document = {"id": self.id, "type": "item", "labels": labels, "claims": {**extra, **claims}}
        return orjson.dumps(document).decode()


def read_entity(found: object, file: str, line: int) -> Entity | None:
    """An entity from JSON; None for a property, a lexeme or a redirect. Raises BadStatement where it is none."""
    if not isinstance(found, dict) or not isinstance(found.get("id"), str):
        raise BadStatement("this is no entity of Wikidata", "give one JSON object with `id` and `claims` a line")
    if found.get("type", "item") != "item" or not ITEM.fullmatch(found["id"]):
        return None
    claims = found.get("claims") or {}
    if not isinstance(claims, dict):
        raise BadStatement(f"{found['id']}: `claims` is no object", "give the statements by property")
    records: dict[str, list[Record]] = {}
    faults: list[tuple[str, Any, BadStatement]] = []
    passed = 0
    for name, statements in claims.items():
        if name not in _READ:
            passed += len(statements) if isinstance(statements, list) else 0
            continue
        if not isinstance(statements, list) or len(statements) > _MOST:
            raise BadStatement(f"{found['id']}: {name} is no list of statements", f"give a list, of {_MOST} at most")
        for raw in statements:
            try:
                records.setdefault(name, []).append(_read_record(name, raw))
            except BadStatement as error:
                faults.append((name, raw, error))
    return Entity(found["id"], _read_labels(found.get("labels")), records, file, line, faults, passed)


def _read_labels(found: object) -> dict[str, str]:
    labels: dict[str, str] = {}
    if isinstance(found, dict):
        for language in LANGUAGES:
            label = found.get(language)
            text = label.get("value") if isinstance(label, dict) else None
            if isinstance(text, str) and text.strip():
                labels[language] = text.strip()[:500]
    return labels


def _read_record(name: str, raw: object) -> Record:
    if not isinstance(raw, dict):
        raise BadStatement(f"{name}: a statement is no object", "give it as Wikidata does, with `mainsnak`")
    rank = raw.get("rank", "normal")
    if rank not in _RANKS:
        raise BadStatement(f"{name}: {rank!r} is no rank", f"write one of {', '.join(_RANKS)}")
    identity = raw.get("id", "")
    references = raw.get("references") or []
    if not isinstance(identity, str) or not isinstance(references, list):
        raise BadStatement(f"{name}: `id` or `references` is not as it must be", "give it as Wikidata does")
    return Record(
        identity, name, _read_snak(name, raw.get("mainsnak")), rank, _read_snaks(name, raw.get("qualifiers")),
        tuple(_read_snaks(name, one.get("snaks")) for one in references if isinstance(one, dict)), raw,
    )  # fmt: skip


def _read_snaks(name: str, found: object) -> dict[str, tuple[Snak, ...]]:
    if not found:
        return {}
    if not isinstance(found, dict) or not all(isinstance(snaks, list) for snaks in found.values()):
        raise BadStatement(f"{name}: qualifiers or references are no lists by property", "give them as Wikidata does")
    return {one: tuple(_read_snak(f"{name}, {one}", snak) for snak in snaks) for one, snaks in found.items() if snaks}


def _read_snak(name: str, found: object) -> Snak:
    if not isinstance(found, dict) or found.get("snaktype") not in ("value", "somevalue", "novalue"):
        raise BadStatement(f"{name}: the value is not as it must be", "give `snaktype` and `datavalue`")
    if found["snaktype"] != "value":
        return Snak(found["snaktype"])
    data = found.get("datavalue")
    value = data.get("value") if isinstance(data, dict) else None
    if isinstance(value, str):
        return Snak("value", value[:2000])
    if not isinstance(value, dict):
        raise BadStatement(f"{name}: `datavalue` holds no value", "give it as Wikidata does")
    if isinstance(value.get("time"), str) and isinstance(value.get("precision"), int):
        return Snak("value", Moment(value["time"][:60], value["precision"], str(value.get("calendarmodel", ""))))
    if isinstance(value.get("id"), str):
        return Snak("value", value["id"][:40])
    if isinstance(value.get("numeric-id"), int) and value.get("entity-type") == "item":
        return Snak("value", f"Q{value['numeric-id']}")
    return Snak("value")
