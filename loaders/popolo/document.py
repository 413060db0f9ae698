"""A Popolo document: its records by collection and id, each with the place where it stands."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from loaders.errors import BadFile
from loaders.reading import Origin, Refusal
from loaders.records import unwrap_record
from loaders.statements import Refuse

LARGEST = 256 * 1024**2
"""Bytes of a document, which is held whole."""

DEEPEST = 40
"""How deep the brackets of a document may go."""

COLLECTIONS = ("persons", "organizations", "posts", "memberships", "areas", "events")
_REFERS = {
    "person_id": "persons", "organization_id": "organizations", "on_behalf_of_id": "organizations", "post_id": "posts",
    "area_id": "areas", "legislative_period_id": "events",
}  # fmt: skip
"""The properties that name another record, and where it is."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its properties, its path in the document and, as far as that can be told, its line."""

    path: str
    line: int
    said: Json

    def text(self, name: str) -> str:
        """A property as text; empty where it is missing, null or no text."""
        value = self.said.get(name)
        return value.strip() if isinstance(value, str) else str(value) if type(value) is int else ""

    def records(self, name: str) -> Iterator[Json]:
        """The objects of a list inside the record."""
        value = self.said.get(name)
        if isinstance(value, list):
            yield from (one for one in value if isinstance(one, dict))


@dataclass
class Document:
    """Everything that a file holds. `by_id` is what others refer to."""

    file: str
    collections: dict[str, list[Record]] = field(default_factory=lambda: {name: [] for name in COLLECTIONS})
    by_id: dict[str, dict[str, Record]] = field(default_factory=lambda: {name: {} for name in COLLECTIONS})
    others: Counter[str] = field(default_factory=Counter)

    def find(self, collection: str, identity: str) -> Record | None:
        """The record of an id."""
        return self.by_id[collection].get(identity)

    def origin(self, record: Record, collection: str) -> Origin:
        """Where a record stands, with a document of its own: the record and whatever it refers to."""
        shown: dict[str, list[Json]] = {collection: [record.said]}
        waiting = [record]
        while waiting:
            for name, where in _REFERS.items():
                found = self.find(where, waiting[0].text(name))
                if found is not None and found.said not in shown.setdefault(where, []):
                    shown[where].append(found.said)
                    waiting.append(found)
            waiting.pop(0)
        text = orjson.dumps({name: records for name, records in shown.items() if records}).decode()
        return Origin(f"{self.file} {record.path}", record.line, (text,), ("record",))


def read_document(path: Path, refuse: Refuse) -> Document:
    """The document in a file, or the documents in its lines. Raises BadFile; doubled ids are refused."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadFile(f"it is larger than {LARGEST // 1024**2} MB", "split it")
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise BadFile("it is not in UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise BadFile(f"it cannot be read ({error.strerror or error})", "check the file") from None
    document = Document(path.name)
    parts = _parse(text)
    for number, (line, part) in enumerate(parts):
        part = unwrap_record(part)
        if not isinstance(part, dict) or not any(name in part for name in COLLECTIONS):
            raise BadFile(
                f"it has none of {', '.join(COLLECTIONS)}", "write Popolo: an object that holds lists of records", line
            )
        lines = _lines_of_records(text) if len(parts) == 1 else {}
        prefix = "" if len(parts) == 1 else f"[{number}]."
        for name, value in part.items():
            if name not in COLLECTIONS:
                document.others[name] += 1
                continue
            if not isinstance(value, list):
                raise BadFile(f"{prefix}{name} is no list", "write a list of objects", line)
            for place, said in enumerate(value):
                where = f"{prefix}{name}[{place}]"
                record = Record(where, lines.get((name, place), line), said if isinstance(said, dict) else {})
                if not isinstance(said, dict):
                    refuse(Refusal(f"{path.name} {where}", record.line, "it is no object", "write it as one"))
                    continue
                _take(document, name, record, refuse)
    return document


def _take(document: Document, collection: str, record: Record, refuse: Refuse) -> None:
    record = _parted(document, record, refuse)
    identity = record.text("id")
    first = document.by_id[collection].get(identity) if identity else None
    if first is not None:
        if first.said != record.said:
            what = f"id: {identity!r} is {first.path} already"
            origin = document.origin(record, collection)
            refuse(Refusal(f"{origin.file}.id", record.line, what, "give each record an id of its own", origin.row))
        return
    if identity:
        document.by_id[collection][identity] = record
    document.collections[collection].append(record)
    _take_inner(document, collection, record, identity, refuse)


def _parted(document: Document, record: Record, refuse: Refuse) -> Record:
    """The record with what is written into it (`"area": {…}`) as a record of its own, and a name in parts as one."""
    said = dict(record.said)
    for name, where in _REFERS.items():
        inner = said.get(name.removesuffix("_id"))
        if isinstance(inner, dict) and not said.get(name):
            path = f"{record.path}.{name.removesuffix('_id')}"
            identity = str(inner.get("id") or path)
            said[name] = identity
            del said[name.removesuffix("_id")]
            known = document.by_id[where].get(identity)
            if known is None:
                _take(document, where, Record(path, record.line, {**inner, "id": identity}), refuse)
    parts = [said.get("given_name"), said.get("family_name")]
    if not said.get("name") and all(isinstance(part, str) and part.strip() for part in parts):
        said["name"] = " ".join(map(str, parts))
    return Record(record.path, record.line, said)


def _take_inner(document: Document, collection: str, record: Record, identity: str, refuse: Refuse) -> None:
    """Memberships that stand inside of whom or what they join."""
    own = {"persons": "person_id", "organizations": "organization_id", "posts": "post_id"}.get(collection)
    if own is None:
        return
    for place, said in enumerate(record.records("memberships")):
        inner = Record(f"{record.path}.memberships[{place}]", record.line, {own: identity, **said})
        _take(document, "memberships", inner, refuse)


def _parse(text: str) -> list[tuple[int, Any]]:
    """The document, or one for each line. Raises BadFile for what is no JSON, or too deep."""
    try:
        return [(1, _checked(orjson.loads(text)))]
    except orjson.JSONDecodeError as error:
        lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        if len(lines) < 2 or not all(line.startswith("{") and line.rstrip().endswith("}") for _, line in lines):
            raise BadFile(f"it is no JSON: {error.msg}", "correct it", error.lineno) from None
    parts = []
    for number, line in lines:
        try:
            parts.append((number, _checked(orjson.loads(line))))
        except orjson.JSONDecodeError as error:
            raise BadFile(f"it is no JSON: {error.msg}", "correct it", number) from None
    return parts


def _checked(document: Any) -> Any:
    waiting = [(document, 1)]
    while waiting:
        value, depth = waiting.pop()
        if depth > DEEPEST:
            raise BadFile(f"its brackets go deeper than {DEEPEST}", "write records side by side")
        if isinstance(value, dict):
            waiting += [(one, depth + 1) for one in value.values()]
        elif isinstance(value, list):
            waiting += [(one, depth + 1) for one in value]
    return document


def _lines_of_records(text: str) -> dict[tuple[str, int], int]:
    """The line on which each record begins, by collection and place. Best effort: what cannot be told is missing."""
    decoder = json.JSONDecoder()
    gap = re.compile(r"[\s,]*")
    found: dict[tuple[str, int], int] = {}
    for name in COLLECTIONS:
        start = re.search(rf'"{name}"\s*:\s*\[', text)
        if start is None:
            continue
        at, line, counted, place = start.end(), text.count("\n", 0, start.end()) + 1, start.end(), 0
        while True:
            gap_found = gap.match(text, at)
            at = gap_found.end() if gap_found else at
            line, counted = line + text.count("\n", counted, at), at
            if at >= len(text) or text[at] == "]":
                break
            found[name, place] = line
            try:
                _, at = decoder.raw_decode(text, at)
            except (ValueError, RecursionError):
                break
            place += 1
    return found
