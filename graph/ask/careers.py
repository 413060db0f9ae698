"""One person's offices, memberships and candidacies, and which offices a question about the person can mean."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import orjson

from graph.answer import Answer, Asked, Row
from graph.ask.frame import Held
from graph.ask.names import Named
from graph.ask.offices import STAND_INS
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Record
from graph.questions.shapes import CAREER_COLUMNS, describe_thing, note_dataset, pick
from graph.questions.things import anchored
from graph.texts import query_text

TENURES = ("MAYOR_OF", "LEADER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "MINISTER_OF", "SPEAKER_OF")
_OFFICE = {
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


def offices_of(rows: Sequence[Row]) -> list[Held]:
    """The offices that a person held, in the order of time; those in which the person only stood in come if alone."""
    real = [row for row in rows if row["relation"] in TENURES and row["standing"] not in STAND_INS]
    rows = real or [row for row in rows if row["relation"] in TENURES]
    found: dict[tuple[str, str], Held] = {}
    for row in rows:
        label = _LABEL.get(row["relation"])
        thing = Named(row["held"], label, row["held_name"], 0) if label else None
        found.setdefault((row["relation"], row["held"]), Held(_OFFICE[row["relation"]], thing))
    return list(found.values())
