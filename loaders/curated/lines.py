"""From one line of a curated table to one claim, or to every fault of the line."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.reading import Origin, Reading, Refusal, split_advice
from loaders.tables import Line
from ontology.claims import Claim, make_claim
from ontology.dates import parse_date
from ontology.errors import OntologyError
from ontology.model import is_dated, read_field
from ontology.terms import Kind, Term, Value, read_value
from ontology.text import normalise

_ID = Term(Kind.ID, "", "", "")
_UNREAD = frozenset({"source", "locator", "note"})


@dataclass(frozen=True, slots=True)
class Shape:
    """A table's columns: which holds the fact's id, which its ends, which must be there and which may be."""

    kind: str
    key: str
    subject: str | None
    object: str | None
    required: tuple[str, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Fault:
    column: str
    what: str
    fix: str


class LineReader:
    """Makes claims of lines, remembering what stood on earlier ones: a source has one line for each fact."""

    def __init__(self, loader: str, reading: Reading) -> None:
        self.reading = reading
        self._loader = loader
        self._published: dict[str, str] = {}
        self._taken: dict[tuple[str, str], Origin] = {}
        self._ends: dict[str, tuple[tuple[str | None, ...], Origin]] = {}

    def take(self, file: str, shape: Shape, line: Line) -> None:
        """Put the line's claim into the reading, or what is wrong with the line among its refusals."""
        faults: list[_Fault] = []
        claim = self._read(shape, line, faults)
        origin = Origin(file, line.number, line.raw, line.columns)
        if claim is not None and not faults and claim.fact:
            faults.extend(self._compare(claim, origin))
        for fault in faults:
            what = f"{fault.column}: {fault.what}" if fault.column else fault.what
            self.reading.refusals.append(Refusal(file, line.number, what, fault.fix, line.raw))
        if claim is None or faults:
            return
        if not claim.fact:
            self.reading.unnamed.append((claim, origin))
            return
        self.reading.claims.append(claim)
        self.reading.origins[claim.fact].append(origin)
        if shape.kind == "Source":
            self._published[claim.fact] = str(claim.fields.get("published", ""))

    def _read(self, shape: Shape, line: Line, faults: list[_Fault]) -> Claim | None:
        columns = [shape.key, shape.subject, shape.object, None if shape.kind == "Source" else "source"]
        # A relation's line may leave the fact open: it is found when everything is read.
        unnamed = shape.subject is not None and not line.cells[shape.key].strip()
        ids = {
            column: _read_id(column, line.cells[column], faults)
            for column in columns
            if column and not (unnamed and column == shape.key)
        }
        ids.setdefault(shape.key, "")
        fields: dict[str, Value] = {}
        for column, cell in line.cells.items():
            if column in ids or column in _UNREAD or not cell.strip():
                continue
            try:
                fields[column] = read_field(shape.kind, column, cell)
            except OntologyError as error:
                faults.append(_fault(column, error))
        if is_dated(shape.kind) and not faults:
            faults.extend(_check_end(fields))
        if faults:
            return None
        source = ids.get("source", ids[shape.key])
        self._default_last_seen(fields, source)
        return make_claim(
            ids[shape.key],
            shape.kind,
            fields,
            source,
            self._loader,
            subject=ids.get(shape.subject or ""),
            object_=ids.get(shape.object or ""),
            locator=normalise(line.cells.get("locator", "")),
        )

    def _default_last_seen(self, fields: dict[str, Value], source: str) -> None:
        """A source that says "still so" saw it on the day on which it was published, unless the line says another."""
        published = self._published.get(source)
        if fields.get("end_state") == "open" and "last_seen" not in fields and published:
            fields["last_seen"] = published

    def _compare(self, claim: Claim, origin: Origin) -> list[_Fault]:
        """What earlier lines make impossible: a second word of the same source, or other ends of the same fact."""
        first = self._taken.setdefault((claim.fact, claim.source), origin)
        if first is not origin:
            what = f"{claim.fact} by {claim.source} stands in {first.file}:{first.line} already"
            return [_Fault("", what, "a source has one line for each fact: put the two together, or mint another id")]
        ends = (claim.kind, claim.subject, claim.object)
        known, place = self._ends.setdefault(claim.fact, (ends, origin))
        if known != ends:
            what = f"{claim.fact} is {_say(known)} in {place.file}:{place.line} and {_say(ends)} here"
            return [_Fault("", what, "give one of them another id, or correct the ends")]
        return []


def _read_id(column: str, cell: str, faults: list[_Fault]) -> str:
    try:
        return str(read_value(_ID, cell))
    except OntologyError as error:
        faults.append(_fault(column, error))
        return ""


def _fault(column: str, error: OntologyError) -> _Fault:
    return _Fault(column, *split_advice(error))


def _check_end(fields: dict[str, Value]) -> list[_Fault]:
    """One source does not contradict itself: an end is known, and what is open has none."""
    state, end, seen = fields.get("end_state"), fields.get("end"), fields.get("last_seen")
    if end and state in ("open", "unknown"):
        return [_Fault("end_state", f"it is {state} and the end is {end}", "write known, or leave the end empty")]
    if state == "known" and not end:
        return [_Fault("end_state", "it is known and the end is empty", "write the end, or unknown")]
    if end and seen and parse_date(str(seen)).earliest > parse_date(str(end)).latest:
        return [_Fault("last_seen", f"{seen} lies after the end {end}", "correct one of the two")]
    return []


def _say(ends: tuple[str | None, ...]) -> str:
    kind, subject, object_ = ends
    return f"{kind} from {subject} to {object_ or 'a value'}" if subject else f"a {kind}"
