"""What a word means: an id, a Wikidata id, a plate number, a name, an abbreviation or an alias."""

from __future__ import annotations

import shlex
from collections.abc import Generator
from typing import Any
from urllib.parse import quote

from graph.answer import Taken
from graph.errors import AmbiguousName, BadQuestion, NotFound, StoreEmpty
from graph.questions.flow import Ask, Record
from ontology.text import fold, normalise, slug

_QUERIES = {
    "City": "find_city", "Party": "find_party", "Politician": "find_politician", "Ministry": "find_ministry",
    "Assembly": "find_assembly", "Alliance": "find_alliance",
}  # fmt: skip
_LISTED = 20


def resolve(label: str, text: str) -> Generator[Ask, Record | None, Taken]:
    """The thing of one label that a text means, with what else it could have meant.

    Raises BadQuestion for a text without a letter or a digit, NotFound that says where to look for similar names, or
    AmbiguousName when several are equally right.
    """
    clean = normalise(text)
    key = fold(clean)
    if not key:
        raise BadQuestion(
            f"{text!r} names no {label.lower()}: it has no letter and no digit; write an id or a name", "id"
        )
    plate = _read_plate(clean) if label == "City" else None
    code = clean.upper()
    parameters: dict[str, Any] = {"text": clean, "code": code, "slug": _read_id(label, clean), "key": key}
    record = yield Ask(_QUERIES[label], {**parameters, "plate": plate} if label == "City" else parameters)
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    found: list[dict[str, Any]] = record["found"]
    said = {**parameters, "to": record.get("to")}
    ranked = [(_rank(thing, said, plate), thing) for thing in found]
    best = min((rank for rank, _ in ranked), default=_NOT_AT_ALL)
    if best[0] == _NOT_AT_ALL[0]:
        raise not_found(f"no {label.lower()} is known as {text!r}", clean)
    named = [thing for rank, thing in ranked if rank == best]
    if len(named) > 1:
        listed = ", ".join(map(_describe, named[:_LISTED]))
        rest = f" and {len(named) - _LISTED} more" if len(named) > _LISTED else ""
        raise AmbiguousName(f"{text!r} may mean {listed}{rest}{_say_reviewed(named)}; say the id")
    chosen = named[0]
    others = tuple(thing["id"] for rank, thing in ranked if rank[0] < _NOT_AT_ALL[0] and thing is not chosen)
    return Taken(
        text=text, id=chosen["id"], label=label, name=chosen["name"] or chosen["id"], others=others,
        redirected=chosen["id"] == record.get("to"),
    )  # fmt: skip


def _describe(thing: dict[str, Any]) -> str:
    """A thing so that a person can tell it from others of its name: a person's life, a city's province."""
    life = [f"{word} {thing[word]}" for word in ("born", "died") if thing.get(word)]
    province = thing.get("province_name")
    where = [province] if province and province != thing["name"] else []
    return f"{thing['id']} ({', '.join([thing['name'] or thing['id'], *where, *life])})"


def _say_reviewed(named: list[dict[str, Any]]) -> str:
    """Whether somebody has found that those of one name are different people."""
    ids = {thing["id"] for thing in named}
    reviewed = all(ids - {thing["id"]} <= set(thing.get("distinct_from") or ()) for thing in named)
    return " (reviewed: they are different)" if reviewed else ""


def not_found(what: str, text: str) -> NotFound:
    """The error for a name that nothing has, with the way to names like it."""
    if not fold(text):
        return NotFound(what)
    words = "looks for similar names"
    return NotFound(what, f"search {shlex.quote(text)}", f"/v1/search?q={quote(text, safe='')}", words)


def _read_id(label: str, clean: str) -> str:
    """The id that a text may be in other letters: `Ornekkent-Yenikoy`; of a city also `Örnekkent Yeniköy`.

    A person's name is no id, though one of several of that name may have it as its id: which is meant it does not say.
    """
    return slug(clean) if label == "City" or ("-" in clean and " " not in clean) else clean


def _read_plate(clean: str) -> int | None:
    return int(clean) if clean.isascii() and clean.isdecimal() and len(clean) <= 2 else None


Rank = tuple[int, int]

_NOT_AT_ALL: Rank = (4, 0)
_CAPITALS = ("metropolitan", "provincial")


def _rank(thing: dict[str, Any], said: dict[str, Any], plate: int | None) -> Rank:
    """How well a text names a thing: 0 by an id, 1 by its name, 2 by another name, 3 by whole words of one.

    Among the ids is the one that a merged id leads to. A city's second number parts the capital of a province, which
    the province's own plate number and ids stand for, from districts and towns that are called like it. A capital that
    is no more comes after one that is.
    """
    key, ids = said["key"], (said["text"], said["slug"], said["code"], said["to"])
    standing = _stand(thing)
    if thing["id"] in ids or (thing["wikidata"] and thing["wikidata"] in ids):
        return 0, 0
    if standing < len(_CAPITALS) * 2 and (thing.get("by_province") or (plate is not None and thing["plate"] == plate)):
        return 0, 1 + standing
    if fold(thing["name"] or "") == key:
        return 1, standing
    if key in thing["keys"]:
        return 2, standing
    return (3, 0) if any(f" {key} " in f" {one} " for one in thing["keys"]) else _NOT_AT_ALL


def _stand(thing: dict[str, Any]) -> int:
    """0 for a metropolitan capital, 1 for another; 2 and 3 for those that are no more; 4 for what is no capital."""
    kind = thing.get("kind")
    if kind not in _CAPITALS:
        return 2 * len(_CAPITALS) if "kind" in thing else 0
    return _CAPITALS.index(kind) + (len(_CAPITALS) if thing.get("until") else 0)
