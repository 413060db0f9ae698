"""Lists of the things of one kind, and what a word means among them: offices, ministries, governments, terms …"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from graph.answer import Answer, Asked, Row, Taken
from graph.errors import AmbiguousName, BadQuestion, NotFound, StoreEmpty
from graph.questions.evidence import cite
from graph.questions.flow import Ask, Question, Record
from graph.questions.redirect import find_target
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count
from graph.texts import query_text
from ontology.model import terms_of
from ontology.text import fold, normalise


@dataclass(frozen=True)
class Listed:
    """A kind of thing of which there are few enough to be listed whole. `query` is the name of the list, too."""

    query: str
    label: str
    one: str
    many: str
    turkish: str


LISTS: dict[str, Listed] = {
    listed.query: listed
    for listed in (
        Listed("offices", "Office", "office", "offices", "makam"),
        Listed("ministries", "Ministry", "ministry", "ministries", "bakanlık"),
        Listed("governments", "Government", "government", "governments", "hükûmet"),
        Listed("assemblies", "Assembly", "assembly", "assemblies", "meclis"),
        Listed("terms", "Term", "legislature", "legislatures", "yasama dönemi"),
        Listed("alliances", "Alliance", "alliance", "alliances", "ittifak"),
        Listed("provinces", "Province", "province", "provinces", "il"),
    )
}
_BY_LABEL = {listed.label: listed for listed in LISTS.values()}
_UNLISTED = frozenset({"aliases", "outline", "lat", "lon"})


def things_listed(name: str, lang: str = "en") -> Question:
    """Every thing of one kind, in its own order. Raises NotFound for a list that there is not."""
    if name not in LISTS:
        raise NotFound(f"there is no list of {name!r}; there are {', '.join(LISTS)}")
    listed = LISTS[name]
    record = yield from _ask(listed)
    columns = ("id", "name", *(term for term in terms_of(listed.label) if term != "name" and term not in _UNLISTED))
    rows: list[Row] = [{column: raw.get(column) for column in columns} for raw in record["rows"]]
    said = {raw["id"]: orjson.loads(raw.get("said") or "[]") for raw in record["rows"]}
    evidence = yield from cite([{"fact": row["id"]} for row in rows], said)
    return Answer(
        rows=rows,
        text=choose(lang, f"{count(len(rows), listed.one, listed.many)}.", f"{len(rows)} {listed.turkish}."),
        evidence=evidence,
        query=Asked(cypher=query_text(listed.query), parameters={}),
        dataset=note_dataset(record["dataset"]),
    )


def resolve_listed(label: str, text: str) -> Generator[Ask, Record | None, Taken]:
    """The thing of a listed kind that a text means: by id, number, code or name.

    Raises BadQuestion, NotFound that says where the list is, or AmbiguousName.
    """
    listed = _BY_LABEL[label]
    clean, key = normalise(text), fold(text)
    if not key:
        raise BadQuestion(f"{text!r} names no {listed.one}: it has no letter and no digit; write an id or a name", "id")
    record = yield from _ask(listed)
    target = yield from find_target(clean)
    ranked = [(_rank(raw, clean, key, target), raw) for raw in record["rows"]]
    best = min((rank for rank, _ in ranked), default=_NOT)
    named = [raw for rank, raw in ranked if rank == best]
    if best == _NOT:
        raise NotFound(
            f"no {listed.one} is known as {text!r}", f"list {listed.query}", f"/v1/{listed.query}", "gives them all"
        )
    if len(named) > 1:
        listing = ", ".join(f"{raw['id']} ({raw['name']})" for raw in named[:20])
        raise AmbiguousName(f"{text!r} may mean {listing}; say the id")
    chosen = named[0]
    others = tuple(raw["id"] for rank, raw in ranked if rank < _NOT and raw is not chosen)
    return Taken(
        text=text, id=chosen["id"], label=label, name=chosen["name"] or chosen["id"], others=others,
        redirected=chosen["id"] == target,
    )  # fmt: skip


_NOT = 4


def _rank(raw: Mapping[str, Any], clean: str, key: str, target: str | None) -> int:
    """How well a text names a thing: 0 by an id, 1 by a number, 2 by a whole name, 3 by a part of one."""
    if clean in (raw["id"], raw.get("iso")) or raw["id"] == target or clean.upper() in (raw.get("wikidata"), raw["id"]):
        return 0
    if clean.isdecimal() and int(clean) in (raw.get("number"), raw.get("plate")):
        return 1
    keys = raw.get("keys") or ()
    if key in keys:
        return 2
    return 3 if any(f" {key} " in f" {one} " for one in keys) else _NOT


def _ask(listed: Listed) -> Generator[Ask, Record | None, Record]:
    record = yield Ask(listed.query)
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    return record
