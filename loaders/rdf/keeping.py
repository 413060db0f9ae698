"""Claims and judgements as an export of ours holds them: taken as they stood, with their ids.

An export says twice what it holds: the facts as decided, and each source's own word with what editors judged. The
facts follow from the second, so only that is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson
from rdflib.namespace import PROV

from loaders.rdf.nodes import own_id
from loaders.rdf.parsing import read_triples
from loaders.reading import Origin, Refusal, split_advice
from loaders.statements import Entry, Refuse
from ontology.claims import Claim, Distinct, Merge, Ruling, make_claim
from ontology.dates import parse_date
from ontology.errors import BadValue, OntologyError
from ontology.generate.namespaces import CLAIM, DATASET, DISTINCT, MERGE, RULING, SY, class_iri
from ontology.model import DERIVED, RELATIONS, THINGS, terms_of
from ontology.terms import Value, read_value

_KINDS = {str(class_iri(kind)): kind for kind in (*THINGS, *RELATIONS) if kind not in DERIVED}
_DERIVED_FROM = str(PROV.wasDerivedFrom)
_HORIZON = str(SY.horizon)
_FIX = "load the export as it was written, or say it under a source of your own"

Said = dict[str, list[str]]


class KeptEntries:
    """What one export of ours keeps. `facts` are the facts that its claims speak of, once they were read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.facts: set[str] = set()
        self.horizon = ""
        self.changed = 0
        """How many claims say something else than their id was made from: merged, shortened by licence, or edited."""

    def entries(self, refuse: Refuse) -> Iterator[tuple[Entry, Origin]]:
        """The entries in the order of the file. Raises BadFile."""
        kinds: dict[str, str] = {}
        for iri, said in self._collect(refuse).items():
            origin = Origin(f"{self._path.name} {iri}", 0, (_record(iri, said),), ("record",))
            for namespace, read in _READERS.items():
                if not iri.startswith(namespace):
                    continue
                try:
                    entry = read(iri.removeprefix(namespace), said)
                except OntologyError as error:
                    what, fix = split_advice(error)
                    refuse(Refusal(origin.file, 0, what, fix, origin.row))
                    continue
                if isinstance(entry, Claim):
                    self._note(entry, kinds)
                elif isinstance(entry, Ruling) and not _is_right(entry, kinds):
                    refuse(Refusal(origin.file, 0, f"{entry.fact} takes no such {entry.field}", _FIX, origin.row))
                    continue
                yield entry, origin

    def _collect(self, refuse: Refuse) -> dict[str, Said]:
        found: dict[str, Said] = {}
        prefixes = tuple(_READERS)
        dataset = str(DATASET)
        for subject, predicate, value in read_triples(self._path):
            iri = subject.value
            if iri.startswith(prefixes):
                found.setdefault(iri, {}).setdefault(predicate, []).append(value.value)
            elif iri == dataset and predicate == _HORIZON:
                try:
                    self.horizon = parse_date(value.value).text
                except OntologyError as error:
                    refuse(Refusal(f"{self._path.name} {iri}", 0, f"horizon: {split_advice(error)[0]}", _FIX))
        return found

    def _note(self, claim: Claim, kinds: dict[str, str]) -> None:
        self.facts.add(claim.fact)
        kinds[claim.fact] = claim.kind
        content = make_claim(
            claim.fact, claim.kind, claim.fields, claim.source, claim.loader,
            subject=claim.subject, object_=claim.object, locator=claim.locator,
        )  # fmt: skip
        self.changed += content.id != claim.id


def _record(iri: str, said: Said) -> str:
    return orjson.dumps({"@id": iri, **said}).decode()


def _claim(identity: str, said: Said) -> Claim:
    kind = _KINDS.get(_one(said, "states"))
    if kind is None:
        raise BadValue(f"it states {_one(said, 'states')!r}, which is no kind that sources speak of; {_FIX}")
    if (kind in RELATIONS) != bool("subject" in _short(said)):
        raise BadValue(f"it is of {kind} and {'has no' if kind in RELATIONS else 'has a'} subject; {_FIX}")
    return Claim(
        id=identity, fact=_id(said, "fact"), kind=kind,
        subject=_id(said, "subject") if kind in RELATIONS else None,
        object=_id(said, "object") if kind in RELATIONS and RELATIONS[kind].OBJECT else None,
        fields=_fields(kind, _one(said, "said")), source=_id(said, _DERIVED_FROM),
        locator=_maybe(said, "locator"), loader=_one(said, "loader"),
    )  # fmt: skip


def _ruling(identity: str, said: Said) -> Ruling:
    ruled = _object(_one(said, "said"))
    if len(ruled) != 1:
        raise BadValue(f"it rules on {len(ruled)} fields; {_FIX}")
    ((field, value),) = ruled.items()
    return Ruling(id=identity, fact=_id(said, "fact"), field=field, value=value, **_signed(said))


def _merge(identity: str, said: Said) -> Merge:
    return Merge(id=identity, old=_id(said, "mergedId"), new=_id(said, "mergedInto"), **_signed(said))


def _distinct(identity: str, said: Said) -> Distinct:
    both = [own_id(iri) for iri in _short(said).get("foundDistinct", [])]
    if len(both) != 2 or not all(both):
        raise BadValue(f"it does not name two things of ours; {_FIX}")
    return Distinct(id=identity, left=both[0], right=both[1], **_signed(said))


_READERS: Mapping[str, Callable[[str, Said], Entry]] = {
    str(CLAIM): _claim, str(RULING): _ruling, str(MERGE): _merge, str(DISTINCT): _distinct,
}  # fmt: skip


def _signed(said: Said) -> dict[str, str]:
    on = parse_date(_one(said, "ruledOn")).text
    by, reason = _one(said, "ruledBy"), _one(said, "ruledBecause")
    return {"by": by, "on": on, "reason": reason, "loader": _one(said, "loader")}


def _short(said: Said) -> Said:
    """The same under the names of our own properties; those of others as they are."""
    return {predicate.removeprefix(str(SY)): values for predicate, values in said.items()}


def _one(said: Said, name: str) -> str:
    values = said.get(name if ":" in name else f"{SY}{name}", [])
    if len(values) != 1:
        raise BadValue(f"it has {len(values)} values of {name} and must have one; {_FIX}")
    return values[0]


def _maybe(said: Said, name: str) -> str:
    return _one(said, name) if f"{SY}{name}" in said else ""


def _id(said: Said, name: str) -> str:
    iri = _one(said, name)
    identity = own_id(iri)
    if not identity:
        raise BadValue(f"{name} is {iri!r}, which is no id of ours; {_FIX}")
    return identity


def _object(text: str) -> dict[str, Any]:
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        found = None
    if not isinstance(found, dict):
        raise BadValue(f"what it says is no JSON object; {_FIX}")
    return found


def _fields(kind: str, text: str) -> dict[str, Value]:
    terms = terms_of(kind)
    fields: dict[str, Value] = {}
    for name, value in _object(text).items():
        if name not in terms:
            raise BadValue(f"{kind} has no field {name!r}; {_FIX}")
        if read_value(terms[name], as_cell(value)) != value:
            raise BadValue(f"{name} of {kind} is {str(value)[:100]!r}, which is not as we write it; {_FIX}")
        fields[name] = value
    return fields


def as_cell(value: Any) -> str:
    """A value as the cell of a table says it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(str(value)), "f")
    if isinstance(value, list):
        return "|".join(map(str, value))
    return str(value)


def _is_right(ruling: Ruling, kinds: Mapping[str, str]) -> bool:
    """Whether a ruling's value fits its field. One on a fact that no claim speaks of rules nothing, and stays."""
    kind = kinds.get(ruling.fact)
    if kind is None or ruling.value is None:
        return True
    declared = terms_of(kind).get(ruling.field)
    try:
        return declared is not None and read_value(declared, as_cell(ruling.value)) == ruling.value
    except OntologyError:
        return False
