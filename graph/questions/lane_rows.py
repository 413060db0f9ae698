"""The spells of one lane: each kind of lane asked in its own way, its rows brought into the one shape of a timeline."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.answer import Answer, Asked, Evidence, Row, Taken, Warning_
from graph.questions.edges import warn_of_edges, warn_of_undated
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Record
from graph.questions.holders import (
    COUNTRY,
    LEADERS,
    MAYORS,
    MINISTERS,
    OFFICES,
    SPEAKERS,
    HeldOffice,
    HoldersFilter,
    holders,
    is_undated,
    is_within,
    read_filter,
)
from graph.questions.lanes import Lane
from graph.questions.shapes import HOW, TIME, note_dataset
from graph.questions.speech import choose
from graph.questions.things import anchored
from graph.questions.wording import name_holders
from graph.texts import query_text
from ontology.dates import parse_date
from ontology.model import RELATIONS

Asking = Generator[Ask, Record | None, "LaneAnswer"]


@dataclass
class LaneAnswer:
    """One lane as asked: its own text with ids, how it is called, its answer, and what broke between its spells."""

    lane: str
    name: str
    answer: Answer
    relation: str = ""
    events: list[Row] = field(default_factory=list)


def ask_lane(lane: Lane, wanted: HoldersFilter) -> Asking:
    """The answer of one lane. Raises NotFound, AmbiguousName or BadQuestion."""
    if lane.kind == "city":
        return (yield from _ask_city(lane, wanted))
    if lane.kind == "office":
        return (yield from _ask_office(lane, OFFICES[lane.name], COUNTRY, wanted))
    if lane.kind == "ministry":
        return (yield from _ask_office(lane, MINISTERS, lane.name, wanted))
    if lane.kind == "speaker":
        return (yield from _ask_office(lane, SPEAKERS, lane.name, wanted))
    if lane.kind == "party" and lane.aspect == "leaders":
        return (yield from _ask_office(lane, LEADERS, lane.name, wanted))
    if lane.kind == "party":
        return (yield from _ask_record(lane, "party", "Party", wanted, _shape_life))
    if lane.kind == "alliance":
        return (yield from _ask_record(lane, "alliance", "Alliance", wanted, _shape_member))
    return (yield from _ask_record(lane, "career", "Politician", wanted, _shape_career))


def _ask_office(lane: Lane, office: HeldOffice, thing: str, wanted: HoldersFilter) -> Asking:
    answer: Answer = yield from holders(office, thing, wanted)
    taken = answer.taken[0]
    held = RELATIONS[office.relation].OBJECT
    for row in answer.rows:
        row.update(relation=office.relation, held=row[held], held_name=taken.name)
    text = lane.named(lane.name if lane.kind == "office" else taken.id)
    return LaneAnswer(text, name_holders(office.relation, taken.name, wanted.lang), answer, office.relation)


def _ask_city(lane: Lane, wanted: HoldersFilter) -> Asking:
    """A city's mayors, with the elections that did not stand and those held again as events between the spells."""
    found = yield from _ask_office(lane, MAYORS, lane.name, wanted)
    record = yield Ask("broken_contests", {"thing": found.answer.taken[0].id})
    since, until, _ = read_filter(wanted)
    events = [one for raw in (record or {}).get("contests", ()) for one in _read_events(raw)]
    found.events = [one for one in events if _happened_within(one, since, until)]
    told = [{"fact": one["contest"]} for one in found.events]
    said = read_said([{**raw, "fact": raw["id"]} for raw in (record or {}).get("contests", ()) if raw.get("said")])
    found.answer.evidence.update((yield from cite(told, said)))
    return found


def _read_events(raw: Mapping[str, Any]) -> list[Row]:
    """What happened to one contest: that it was held again, that it did not stand, on the day it was decided."""
    found = []
    common = {"contest": raw["id"], "sources": list(raw.get("sources") or ())}
    if raw.get("rerun_of"):
        found.append({"kind": "rerun", "date": raw["date"], "of": raw["rerun_of"], "by": None, **common})
    if raw.get("outcome") not in (None, "certified"):
        day = raw.get("outcome_date") or raw["date"]
        found.append({"kind": raw["outcome"], "date": day, "of": None, "by": raw.get("outcome_by"), **common})
    return found


def _happened_within(event: Row, since: datetime.date | None, until: datetime.date | None) -> bool:
    day = parse_date(event["date"])
    return (since is None or day.latest >= since) and (until is None or day.earliest <= until)


_NOTHING: Row = dict.fromkeys(("date", "name", *TIME, *HOW))
"""What every spell is asked for and an edge has only where it is known."""

Shape = Callable[[Lane, Mapping[str, Any], Mapping[str, Any]], Row | None]


def _ask_record(lane: Lane, query: str, label: str, wanted: HoldersFilter, shape: Shape) -> Asking:
    """A lane whose rows are read from one record and narrowed here."""
    since, until, _ = read_filter(wanted)
    record, taken = yield from anchored(query, label, lane.name)
    shaped = (shape(lane, record["thing"], raw) for raw in record["rows"])
    rows = [{**_NOTHING, **row} for row in shaped if row is not None]
    is_narrow = since is not None or until is not None
    undated = [row for row in rows if row["shape"] == "spell" and is_undated(row)] if is_narrow else []
    kept = [row for row in rows if row not in undated and _is_shown(row, since, until)]
    evidence: dict[str, Evidence] = yield from cite(kept, read_said(record["rows"]))
    answer = Answer(
        rows=kept,
        taken=[_name(taken, record["thing"])],
        evidence=evidence,
        coverage={"spells": len(rows), "horizon": record["dataset"]["horizon"]},
        warnings=[*_warn(rows, kept, since, wanted.lang), *warn_of_undated(undated, wanted.lang)],
        query=Asked(cypher=query_text(query), parameters={"thing": taken.id}),
        dataset=note_dataset(record["dataset"]),
    )
    thing = record["thing"]
    return LaneAnswer(lane.named(taken.id), _say_name(lane, str(thing["name"]), wanted.lang), answer)


def _is_shown(row: Row, since: datetime.date | None, until: datetime.date | None) -> bool:
    return is_within(row, since, until) if row["shape"] == "spell" else _happened_within(row, since, until)


def _name(taken: Taken, thing: Mapping[str, Any]) -> Taken:
    return taken.model_copy(update={"name": thing.get("name") or taken.id})


def _warn(rows: Sequence[Row], kept: Sequence[Row], since: datetime.date | None, lang: str) -> list[Warning_]:
    """That nothing is held, or nothing of the time; a life or a career has no first holder to be before."""
    return [one for one in warn_of_edges(rows, kept, None, since, lang) if one.code == "nothing-held"]


def _say_name(lane: Lane, name: str, lang: str) -> str:
    if lane.kind == "alliance":
        return choose(lang, f"Members of {name}", f"{name} üyeleri")
    if lane.kind == "party":
        what = {"lives": choose(lang, "lives", "faaliyet dönemleri"), "names": choose(lang, "names", "adları")}
        both = choose(lang, "lives and names", "faaliyet dönemleri ve adları")
        return f"{name}, {what.get(lane.aspect, both)}"
    return name


_LIFE_KEYS = {"lives": ("active",), "names": ("name",), "": ("active", "name")}


def _shape_life(lane: Lane, thing: Mapping[str, Any], raw: Mapping[str, Any]) -> Row | None:
    """A dated name of a party, or a stretch in which it was active; nothing where it surely was not."""
    key = raw.get("key")
    if key not in _LIFE_KEYS[lane.aspect] or (key == "active" and raw.get("value") != "true"):
        return None
    return {
        **raw, "shape": "spell", "relation": "HAS", "held": thing["id"], "held_name": thing["name"],
        "name": raw["value"] if key == "name" else thing["name"], "party": thing["id"],
    }  # fmt: skip


def _shape_member(lane: Lane, thing: Mapping[str, Any], raw: Mapping[str, Any]) -> Row:
    return {**raw, "shape": "spell"}


def _shape_career(lane: Lane, thing: Mapping[str, Any], raw: Mapping[str, Any]) -> Row:
    """A spell, or a candidacy, which is a point in time. Leading a party and being its member tell the party, too."""
    row: Row = {**raw, "shape": "spell"}
    if raw["relation"] in ("LEADER_OF", "MEMBER_OF"):
        row.update(party=raw["held"], party_name=raw.get("held_abbreviation") or raw["held_name"])
    if raw["relation"] == "DEPUTY_IN":
        row.update(term=raw["held"], term_since=raw.get("since"), term_until=raw.get("until"))
    if raw["relation"] == "STOOD_IN":
        row.update(shape="point", contest=raw["held"], office=raw.get("contest_office"))
        row.update(held=raw.get("place"), held_name=None)
    return row
