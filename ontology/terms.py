"""What a field is: its kind, its closed list or the things it names, its labels and what it equals elsewhere.

Models declare each field with `term(...)`; loaders, checks, shapes, the schema page and the exports all read that one
declaration.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson
from pydantic import Field

from ontology.dates import parse_date
from ontology.errors import BadValue
from ontology.text import normalise
from ontology.vocabulary import check_word

Value = str | int | float | bool | list[str]

_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.:-]*[A-Za-z0-9])?")
_TRUTH = {"true": True, "false": False}


class Kind(StrEnum):
    """What values a field takes."""

    TEXT = "text"
    NAME = "name"
    DATE = "date"
    WORD = "word"
    ID = "id"
    COUNT = "count"
    SHARE = "share"
    NUMBER = "number"
    FLAG = "flag"
    TEXTS = "texts"
    URL = "url"
    QID = "qid"
    COLOUR = "colour"
    GEOMETRY = "geometry"


@dataclass(frozen=True, slots=True)
class Term:
    """One field's declaration.

    `vocabulary` names the closed list of a word; `refers` the labels of the things that an id may name; `reserved`
    the ids that stand for no thing (`none`). `aligned` are the properties of other vocabularies that mean the same or
    more, as prefixed names.
    """

    kind: Kind
    tr: str
    en: str
    means: str
    vocabulary: str = ""
    refers: tuple[str, ...] = ()
    reserved: tuple[str, ...] = ()
    aligned: tuple[str, ...] = ()
    example: Value = ""
    required: bool = False


def term(kind: Kind, tr: str, en: str, means: str, **more: Any) -> Any:
    """A model's field: `born: str | None = term(Kind.DATE, "doğum", "born", "Day of birth.")`."""
    declared = Term(kind, tr, en, means, **more)
    extra = {"term": declared} if declared.example == "" else {"term": declared, "example": declared.example}
    # Pydantic wants JSON beside a field; the Term never gets into a schema that leaves the program.
    return Field(default=None, description=means, json_schema_extra=extra)  # type: ignore[arg-type]


def read_value(declared: Term, text: str) -> Value:
    """The value that `text`, a cell of a table, says for a field; raises an OntologyError that says what to write."""
    clean = normalise(text)
    return _READERS[declared.kind](declared, clean)


def _read_text(declared: Term, text: str) -> Value:
    if not text:
        raise BadValue("the text is empty; leave the field out")
    return text


def _read_date(declared: Term, text: str) -> Value:
    return parse_date(text).text


def _read_word(declared: Term, text: str) -> Value:
    return check_word(declared.vocabulary, text)


def _read_id(declared: Term, text: str) -> Value:
    if not _ID.fullmatch(text) or len(text) > 120:
        raise BadValue(f"{text!r} is no id; write letters without diacritics, digits and hyphens, 120 at most")
    return text


def _read_count(declared: Term, text: str) -> Value:
    if not re.fullmatch(r"[0-9]{1,12}", text):
        raise BadValue(f"{text!r} is no whole number; write digits only, without points or blanks")
    return int(text)


def _read_share(declared: Term, text: str) -> Value:
    value = _read_number(declared, text)
    assert isinstance(value, float)
    if not 0 <= value <= 100:
        raise BadValue(f"{text!r} is no share; write per cent of the valid votes, 0 to 100, with a point: 34.28")
    return value


def _read_number(declared: Term, text: str) -> Value:
    if not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,12})?", text):
        raise BadValue(f"{text!r} is no number; write digits with a point: 41.0082")
    return float(text)


def _read_flag(declared: Term, text: str) -> Value:
    if text not in _TRUTH:
        raise BadValue(f"{text!r} is neither true nor false; write one of them")
    return _TRUTH[text]


def _read_texts(declared: Term, text: str) -> Value:
    parts = [part.strip() for part in text.split("|")]
    if not all(parts):
        raise BadValue(f"{text!r} has an empty entry; separate entries by one |")
    return list(dict.fromkeys(parts))


def _read_url(declared: Term, text: str) -> Value:
    if not re.fullmatch(r"https?://[^\s<>\"]+", text):
        raise BadValue(f"{text!r} is no address; write it whole, with http:// or https://")
    return text


def _read_qid(declared: Term, text: str) -> Value:
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", text):
        raise BadValue(f"{text!r} is no Wikidata id; write Q and digits: Q406")
    return text


def _read_colour(declared: Term, text: str) -> Value:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise BadValue(f"{text!r} is no colour; write # and six hexadecimal digits")
    return text.lower()


def _read_geometry(declared: Term, text: str) -> Value:
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise BadValue("the outline is no JSON; write a GeoJSON geometry") from None
    kind = found.get("type") if isinstance(found, dict) else None
    if kind not in ("Polygon", "MultiPolygon") or "coordinates" not in found:
        raise BadValue("the outline is no GeoJSON geometry; write a Polygon or a MultiPolygon")
    return text


_READERS: dict[Kind, Callable[[Term, str], Value]] = {
    Kind.TEXT: _read_text, Kind.NAME: _read_text, Kind.DATE: _read_date, Kind.WORD: _read_word, Kind.ID: _read_id,
    Kind.COUNT: _read_count, Kind.SHARE: _read_share, Kind.NUMBER: _read_number, Kind.FLAG: _read_flag,
    Kind.TEXTS: _read_texts, Kind.URL: _read_url, Kind.QID: _read_qid, Kind.COLOUR: _read_colour,
    Kind.GEOMETRY: _read_geometry,
}  # fmt: skip
