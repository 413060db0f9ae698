"""What a word means: an id, a Wikidata id, a plate number, a name, an abbreviation or an alias."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from graph.answer import Taken
from graph.errors import AmbiguousName, NotFound, StoreEmpty
from graph.questions.flow import Ask, Record
from ontology.text import fold, normalise

_QUERIES = {"City": "find_city", "Party": "find_party", "Politician": "find_politician"}


def resolve(label: str, text: str) -> Generator[Ask, Record | None, Taken]:
    """The thing of one label that a text means, with what else it could have meant.

    Raises NotFound with the nearest names, or AmbiguousName when several are equally right.
    """
    clean = normalise(text)
    key = fold(clean)
    plate = int(clean) if clean.isdecimal() and len(clean) <= 2 else None
    record = yield Ask(_QUERIES[label], {"text": clean, "key": key, "plate": plate})
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    found: list[dict[str, Any]] = record["found"]
    ids = {clean, record.get("to")}
    ranked = [(_rank(thing, ids, key, plate), thing) for thing in found]
    best = min((rank for rank, _ in ranked), default=_NOT_AT_ALL)
    if best == _NOT_AT_ALL:
        raise NotFound(f"no {label.lower()} is known as {text!r}; `siyaset search {text}` looks for similar names")
    named = [thing for rank, thing in ranked if rank == best]
    if len(named) > 1:
        listed = ", ".join(_describe(thing) for thing in named[:8])
        rest = f" and {len(named) - 8} more" if len(named) > 8 else ""
        raise AmbiguousName(f"{text!r} may mean {listed}{rest}{_say_reviewed(named)}; say the id")
    chosen = named[0]
    others = tuple(thing["id"] for rank, thing in ranked if rank < _NOT_AT_ALL and thing is not chosen)
    return Taken(
        text=text, id=chosen["id"], label=label, name=chosen["name"] or chosen["id"], others=others,
        redirected=chosen["id"] == record.get("to"),
    )  # fmt: skip


def _describe(thing: dict[str, Any]) -> str:
    """A thing so that a person can tell it from its namesakes."""
    life = [f"{word} {thing[field]}" for field, word in (("born", "born"), ("died", "died")) if thing.get(field)]
    return f"{thing['id']} ({', '.join([thing['name'] or thing['id'], *life])})"


def _say_reviewed(named: list[dict[str, Any]]) -> str:
    """Whether somebody has found that those of one name are different people."""
    ids = {thing["id"] for thing in named}
    reviewed = all(ids - {thing["id"]} <= set(thing.get("distinct_from") or ()) for thing in named)
    return " (reviewed: they are different)" if reviewed else ""


_NOT_AT_ALL = 4


def _rank(thing: dict[str, Any], ids: set[str | None], key: str, plate: int | None) -> int:
    """How well a text names a thing: 0 by an id, 1 by its name, 2 by another name, 3 by whole words of one.

    `ids` are the text and, if it is an id that was merged, the one that it leads to.
    """
    if (
        thing["id"] in ids
        or (thing["wikidata"] and thing["wikidata"] in ids)
        or (plate is not None and thing.get("plate") == plate)
    ):
        return 0
    if fold(thing["name"] or "") == key:
        return 1
    if key in thing["keys"]:
        return 2
    return 3 if key and any(f" {key} " in f" {one} " for one in thing["keys"]) else _NOT_AT_ALL
