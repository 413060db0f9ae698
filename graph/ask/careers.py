"""One person's offices, memberships and candidacies, and which offices a question about the person can mean."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace

import orjson

from graph.answer import Answer, Asked, Row
from graph.ask.frame import During, Frame, Held, Item
from graph.ask.line import STAND_INS
from graph.ask.names import Named
from graph.ask.offices import OFFICES, held_id
from graph.ask.readings import choices
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Record
from graph.questions.holders import holders
from graph.questions.shapes import CAREER_COLUMNS, describe_thing, note_dataset, pick
from graph.questions.things import anchored
from graph.texts import query_text

TENURES = ("MAYOR_OF", "LEADER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "MINISTER_OF", "SPEAKER_OF")
OFFICE_OF = {
    "MAYOR_OF": "mayor", "LEADER_OF": "leader", "PRESIDENT_OF": "president", "PRIME_MINISTER_OF": "pm",
    "MINISTER_OF": "minister", "SPEAKER_OF": "speaker",
}  # fmt: skip
_LABEL = {"MAYOR_OF": "City", "LEADER_OF": "Party", "MINISTER_OF": "Ministry"}
_MORE = ("term", "province", "since", "until", "number", "abbreviation", "election", "contest_office", "place")


def career(person: str) -> Generator[Ask, Record | None, Answer]:
    """Everything that is held of a person, as an answer without a sentence; rows have `relation` and `held`."""
    record, taken = yield from anchored("ask_person", "Politician", person)
    rows = [pick(raw, ("fact", "politician", "name"), (*CAREER_COLUMNS, *_MORE)) for raw in record["rows"]]
    thing = describe_thing("Politician", record["thing"])
    said = {**read_said(record["rows"]), thing["id"]: orjson.loads(record["thing"].get("said") or "[]")}
    evidence = yield from cite([{"fact": thing["id"]}, *rows], said)
    return Answer(
        rows=rows, thing=thing, taken=[taken], evidence=evidence,
        query=Asked(cypher=query_text("ask_person"), parameters={"thing": taken.id}), dataset=note_dataset(record["dataset"]),
    )  # fmt: skip


_BARE = {
    "mayor": "mayor",
    "chair": "mayor leader",
    "leader": "leader",
    "minister": "minister",
    "district-mayor": "mayor",
}


def complete_offices(frame: Frame) -> Generator[Ask, Record | None, list[Frame]]:
    """`When did İmamoğlu become mayor?`: the question once for each office of that kind that the person held."""
    people = [item for item in frame.items if item.what in ("Person", "Before", "After")]
    if len(people) == 1 and frame.held and frame.has("during", "government"):
        return (yield from _in_the_time_of(frame, people[0]))
    bare = [item for item in frame.items if item.what in _BARE]
    if len(bare) != 1 or len(people) != 1 or frame.has("City", "Party", "Held"):
        return []
    chosen = choices(people[0], frame.time) or []
    found = []
    for person in chosen[:1]:
        life = yield from career(person.id)
        for held in offices_of(life.rows):
            if held.office in _BARE[bare[0].what].split():
                item = replace(bare[0], what="Held", held=held, things=(held.thing,) if held.thing else ())
                who = replace(people[0], things=(person,))
                items = tuple(item if one is bare[0] else who if one is people[0] else one for one in frame.items)
                found.append(replace(frame, items=items))
    return found


def _in_the_time_of(frame: Frame, said: Item) -> Generator[Ask, Record | None, list[Frame]]:
    """`under Erdoğan`, `Ecevit hükûmetlerinde`: once for each office at the head of the country that the person held."""
    offices = ("pm",) if frame.has("government") else ("pm", "president")
    found = []
    for person in (choices(said, frame.time) or [])[:1]:
        life = yield from career(person.id)
        for held in offices_of(life.rows):
            if held.office in offices:
                during = Item("During", said.start, said.end, things=(person,), during=During(person, held))
                rest = [one for one in frame.items if one.what not in ("during", "government", "while")]
                found.append(replace(frame, items=tuple(during if one is said else one for one in rest)))
    return found


def narrow_people(frame: Frame) -> Generator[Ask, Record | None, Frame]:
    """`Yılmaz ne zaman başbakan oldu`: of several people of a name those who held the office that is asked for."""
    vague = [
        item
        for item in frame.items
        if item.what in ("Person", "Before", "After")
        and len(item.things) > 1
        and len(choices(item, frame.time) or "xx") > 1
    ]
    if not vague or len(frame.held) != 1:
        return frame
    answer = yield from holders(OFFICES[frame.held[0].office], held_id(frame.held[0]))
    holding = {row["politician"] for row in answer.rows}
    items = []
    for item in frame.items:
        fitting = tuple(one for one in item.things if one.id in holding) if item in vague else ()
        items.append(replace(item, things=fitting) if fitting else item)
    return replace(frame, items=tuple(items))


def offices_of(rows: Sequence[Row]) -> list[Held]:
    """The offices that a person held, in the order of time; those in which the person only stood in come if alone."""
    real = [row for row in rows if row["relation"] in TENURES and row["standing"] not in STAND_INS]
    rows = real or [row for row in rows if row["relation"] in TENURES]
    found: dict[tuple[str, str], Held] = {}
    for row in rows:
        label = _LABEL.get(row["relation"])
        thing = Named(row["held"], label, row["held_name"], 0) if label else None
        found.setdefault((row["relation"], row["held"]), Held(OFFICE_OF[row["relation"]], thing))
    return list(found.values())
