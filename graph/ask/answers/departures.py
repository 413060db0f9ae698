"""Who came when somebody left: after a death, a resignation, or in a time in which an office changed its holder."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from graph.answer import Answer, Row
from graph.ask.answers.line import came_after
from graph.ask.careers import OFFICE_OF, career, offices_of
from graph.ask.frame import Frame, Held, Item
from graph.ask.line import STAND_INS, order
from graph.ask.offices import keep, spells, title_of
from graph.ask.polls import is_in
from graph.ask.times import Time
from graph.questions.flow import Question
from graph.questions.speech import choose
from ontology.dates import parse_date
from ontology.vocabulary import label


def at_departure(frame: Frame) -> Question:
    """Who came to an office when somebody died or resigned; who held it on that day, where nobody is said to come."""
    if frame.has("died"):
        return (yield from _at_death(frame))
    return (yield from _after_resigning(frame))


def _at_death(frame: Frame) -> Question:
    person, held = frame.one("Person"), frame.held[0]
    life = yield from career(person.id)
    died = (life.thing or {}).get("died")
    if not died or not parse_date(died).is_exact_day:
        text = choose(
            frame.lang,
            f"No source at hand gives the day on which {person.name} died.",
            f"{person.name} hangi gün öldü, eldeki hiçbir kaynak söylemiyor.",
        )
        return keep(life, [], text, frame.lang)
    day = datetime.date.fromisoformat(died)
    in_office = any(_is_held(row, held) and row["end"] == died for row in life.rows)
    if not in_office or not _asks_who_came(frame):
        answer = yield from spells(frame, held, Time("day", day, day, died))
        return answer.model_copy(update={"text": f"{died}: {answer.text}"})
    answer = yield from spells(frame, held)
    later = [row for row in order(answer.rows) if row["politician"] != person.id and str(row["start"] or "") >= died]
    return _say(frame, held, answer, _until_holder(later))


def _after_resigning(frame: Frame) -> Question:
    """Who came after the office that somebody resigned from: the one that is named, or each."""
    person = frame.one("Person")
    life = yield from career(person.id)
    resigned = [row for row in life.rows if row["relation"] in OFFICE_OF and row["ended_by"] == "resignation"]
    offices = [one for one in offices_of(resigned) if not frame.held or (one.office, one.id) == _key(frame.held[0])]
    if not offices:
        text = choose(
            frame.lang,
            f"The data holds no such resignation of {person.name}.",
            f"Veride {person.name} için böyle bir istifa yok.",
        )
        return keep(life, [], text, frame.lang)
    items = [replace(item, what="After") if item.what == "Person" else item for item in frame.items if not item.held]
    held = [Item("Held", 0, 0, held=one, things=(one.thing,) if one.thing else ()) for one in offices[:1]]
    return (yield from came_after(replace(frame, items=(*items, *held))))


def came_in(frame: Frame) -> Question:
    """Who came to an office in a time, in another's place."""
    held = frame.held[0]
    answer = yield from spells(frame, held)
    rows = [
        row
        for row in order(answer.rows)
        if row["start"]
        and row["standing"] != "suspended"
        and frame.time is not None
        and is_in(row["start"], frame.time)
    ]
    if frame.has("removed", "suspended"):
        rows = [row for row in rows if row["standing"] in ("acting", "trustee", "council")]
    return _say(frame, held, answer, rows)


def _until_holder(rows: Sequence[Row]) -> list[Row]:
    """Those who stood in at first, and the first who held the office."""
    found: list[Row] = []
    for row in rows:
        found.append(row)
        if row["standing"] not in STAND_INS:
            break
    return found


def _say(frame: Frame, held: Held, answer: Answer, rows: list[Row]) -> Answer:
    known = "; ".join(
        f"{row['name']} ({row['start'] or '?'}, {label('standing', row['standing'], frame.lang)})" for row in rows
    )
    nobody = choose(frame.lang, "nobody is known", "bilinen kimse yok")
    return keep(answer, rows, f"{title_of(held, frame.lang)}: {known or nobody}.", frame.lang)


def _asks_who_came(frame: Frame) -> bool:
    return frame.has("become", "became", "pass", "instead", "succeed", "take", "come")


def _is_held(row: Row, held: Held) -> bool:
    return OFFICE_OF.get(row["relation"]) == held.office and (held.thing is None or row["held"] == held.id)


def _key(held: Held) -> tuple[str, str]:
    return held.office, held.id
