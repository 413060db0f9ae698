"""What a person says of a source that is not ours: where it comes from, what its words mean, how much it must hold.

One form for every format, a YAML file. Human judgement stands here, where it can be reviewed, and never in code.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from loaders.errors import BadDescription
from ontology.errors import OntologyError
from ontology.model import RELATIONS, THINGS, read_field, terms_of

DEEPEST = 100
LARGEST = 1024 * 1024
"""Bytes of a description; a longer one is no description."""


class Description(BaseModel):
    """The whole of a description. Only `source.id` is needed, and the rest of `source` where it is not known yet."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: dict[str, str] = Field(default_factory=dict)
    """The Source that the statements cite: its id and its fields (title, publisher, url, licence, reuse …)."""
    new: tuple[str, ...] = ()
    """Labels of the things that may be founded by an unknown name: `Politician`. None may otherwise."""
    fixed: dict[str, dict[str, str]] = Field(default_factory=dict)
    """By relation: fields that hold wherever the source does not say them itself."""
    lookups: dict[str, dict[str, str]] = Field(default_factory=dict)
    """By label: what a word of the source means, as an id."""
    horizon: str = ""
    minimum: dict[str, int] = Field(default_factory=dict)
    """By relation or label: how many statements there must be, so that half a file is not taken for a whole one."""
    maximum: dict[str, int] = Field(default_factory=dict)
    table: dict[str, Any] | None = None
    popolo: dict[str, Any] | None = None
    wikidata: dict[str, Any] | None = None
    rdf: dict[str, Any] | None = None
    """What only the reader of that format understands."""


def read_description(path: Path) -> Description:
    """The description in a YAML file. Raises BadDescription that says which entry is wrong, and OSError."""
    if path.stat().st_size > LARGEST:
        raise BadDescription(f"{path.name}: it is larger than {LARGEST // 1024} KB; is it a description?")
    try:
        text = path.read_text("utf-8-sig")
        if _deepest(text) > DEEPEST:
            raise BadDescription(f"{path.name}: it is nested deeper than {DEEPEST}; is it a description?")
        found = yaml.safe_load(text)
    except UnicodeDecodeError:
        raise BadDescription(f"{path.name}: it is not in UTF-8; save it as UTF-8") from None
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise BadDescription(f"{path.name}{line}: it is no YAML ({getattr(error, 'problem', error)})") from None
    except ValueError as error:  # A bare 0000-00-00 is read as a day that the calendar does not have.
        raise BadDescription(f"{path.name}: a date in it cannot be ({error}); put it in quotes") from None
    return describe(found, path.name)


def _deepest(text: str) -> int:
    """How deep brackets open in one another: a parser takes long over thousands of them before it gives up."""
    depth = deepest = 0
    for sign in text:
        depth += (sign in "[{") - (sign in "]}")
        deepest = max(deepest, depth)
    return deepest


def describe(found: object, called: str = "the description") -> Description:
    """A description from plain values, every word of it checked. Raises BadDescription."""
    if not isinstance(found, dict):
        raise BadDescription(f"{called}: it is no mapping; begin with `source:` and what belongs to it")
    try:
        description = Description.model_validate(_as_text(found))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadDescription(f"{called}: {place}: {first['msg'].lower()}") from None
    for place, what in _faults(description):
        raise BadDescription(f"{called}: {place}: {what}")
    return description


def _as_text(found: dict[Any, Any]) -> dict[Any, Any]:
    """YAML reads dates, numbers and yes as values of their own; what a field says is text here."""
    texts = dict(found)
    for part in ("source", "fixed", "lookups"):
        if part in texts:
            texts[part] = _texts(texts[part])
    if "horizon" in texts:
        texts["horizon"] = _texts(texts["horizon"])
    return texts


def _texts(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _texts(one) for key, one in value.items()}
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, list) else "" if value is None else str(value)


def _faults(description: Description) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, text in description.source.items():
        if text == "?":
            found.append((f"source.{name}", "it is still a ?; say it, or take the line out if nobody knows"))
            continue
        if name == "id":
            continue
        found += _check_field("Source", name, text, f"source.{name}")
    if description.source and not description.source.get("id"):
        found.append(("source.id", "it is missing; give the source a short id: my-town-council-2024"))
    for kind, fields in description.fixed.items():
        if kind not in RELATIONS:
            found.append((f"fixed.{kind}", f"it is no relation; write one of {', '.join(RELATIONS)}"))
            continue
        for name, text in fields.items():
            found += _check_field(kind, name, text, f"fixed.{kind}.{name}")
    for kind in (*description.new, *description.lookups):
        if kind not in THINGS:
            found.append((kind, f"it is no kind of thing; write one of {', '.join(THINGS)}"))
    for kind in (*description.minimum, *description.maximum):
        if kind not in THINGS and kind not in RELATIONS:
            found.append((kind, f"it is no kind; write one of {', '.join((*THINGS, *RELATIONS))}"))
    return found


def _check_field(kind: str, name: str, text: str, place: str) -> list[tuple[str, str]]:
    if name not in terms_of(kind):
        return [(place, f"{kind} has no such field; it has {', '.join(terms_of(kind))}")]
    try:
        read_field(kind, name, text)
    except OntologyError as error:
        return [(place, str(error))]
    return []
