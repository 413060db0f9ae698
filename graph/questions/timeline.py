"""A timeline: any number of lanes, each the spells of one office, party, person or alliance, with bounds and flags."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Any

from graph.answer import Answer, Evidence, Row, Warning_
from graph.questions.bounds import BOUNDS, list_flags, read_bounds
from graph.questions.flow import Ask, Question, Record
from graph.questions.holders import HoldersFilter, read_filter
from graph.questions.lane_rows import LaneAnswer, ask_lane
from graph.questions.lanes import read_lanes
from graph.questions.shapes import HOW, JUDGED, TIME
from graph.questions.speech import choose, count
from ontology.dates import parse_date

ROW_COLUMNS = (
    "lane", "lane_name", "shape", "fact", "politician", "name", "relation", "held", "held_name", "role", *TIME, *BOUNDS,
    *HOW, "stands_in_for", "office", "party", "party_name", "colour", "contest", "government", "term", "key", "value",
    "date", "votes", "share", "elected", "outcome", *JUDGED, "flags",
)  # fmt: skip
"""The columns of every row, whichever lane it is in. `shape` is `spell`, or `point` for a candidacy."""

NO_PARTIES = ("none", "independent")


def timeline(lanes: Sequence[str], since: str | None = None, until: str | None = None, lang: str = "en") -> Question:
    """The spells of several lanes on one axis of time. Raises BadQuestion, NotFound or AmbiguousName.

    `since` keeps spells that may not have been over before it, `until` those that may have begun by then.
    """
    wanted = HoldersFilter(since=since, until=until, lang=lang)
    read_filter(wanted)
    asked = read_lanes(lanes, lang)
    answers: list[LaneAnswer] = []
    for lane in asked:
        answers.append((yield from ask_lane(lane, wanted)))
    answers = list({one.lane: one for one in answers}.values())
    looks = yield from _ask_looks([row for one in answers for row in one.answer.rows])
    rows = [_shape(one, row, looks) for one in answers for row in one.answer.rows]
    evidence: dict[str, Evidence] = {}
    for one in answers:
        evidence.update(one.answer.evidence)
    dataset = answers[0].answer.dataset
    return Answer(
        rows=rows,
        text=_say(answers, rows, lang),
        taken=[taken for one in answers for taken in one.answer.taken],
        evidence=evidence,
        coverage={
            "lanes": [_cover(one) for one in answers], "since": since, "until": until,
            "horizon": dataset.horizon if dataset else None,
        },
        warnings=[warning for one in answers for warning in _name_warnings(one, len(answers) > 1)],
        query=answers[0].answer.query,
        dataset=dataset,
    )  # fmt: skip


def _ask_looks(rows: Sequence[Row]) -> Generator[Ask, Record | None, dict[str, Record]]:
    """How the parties of the rows and the cities of the candidacies are called and shown, by id."""
    parties = sorted({row["party"] for row in rows if row.get("party")} - {*NO_PARTIES})
    cities = sorted({row["held"] for row in rows if row.get("shape") == "point" and row.get("held")})
    if not parties and not cities:
        return {}
    record = (yield Ask("looks", {"parties": parties, "cities": cities})) or {}
    return {found["id"]: found for key in ("cities", "parties") for found in record[key] if found}


def _shape(found: LaneAnswer, raw: Row, looks: Mapping[str, Record]) -> Row:
    """One row with every column: bounds as days, flags as words; what is not known is None."""
    row: Row = {name: raw.get(name) for name in ROW_COLUMNS}
    row.update(lane=found.lane, lane_name=found.name, shape=raw.get("shape") or "spell")
    row.update(disputed=bool(raw.get("disputed")), sources=list(raw.get("sources") or ()))
    look = looks.get(row["party"] or "") or {}
    row["party_name"] = row["party_name"] or look.get("abbreviation") or look.get("name")
    row["colour"] = look.get("colour")
    horizon = found.answer.dataset.horizon if found.answer.dataset else ""
    if row["shape"] == "spell":
        days = read_bounds(raw)
        row["flags"] = list_flags(raw, horizon)
    else:
        row["held_name"] = (looks.get(row["held"] or "") or {}).get("name")
        day = parse_date(raw["date"]) if raw.get("date") else None
        days = (day.earliest, day.latest, None, None) if day else (None, None, None, None)
        row["flags"] = [word for word in ("disputed",) if row["disputed"]]
    row.update({name: day.isoformat() if day else None for name, day in zip(BOUNDS, days, strict=True)})
    return row


def _cover(found: LaneAnswer) -> dict[str, Any]:
    """What is held of a lane, the query that asked it, and the elections that broke it."""
    query = found.answer.query
    return {
        "lane": found.lane, "lane_name": found.name, "rows": len(found.answer.rows), **found.answer.coverage,
        "events": found.events, "query": query.model_dump() if query else None,
    }  # fmt: skip


def _name_warnings(found: LaneAnswer, is_one_of_several: bool) -> list[Warning_]:
    if not is_one_of_several:
        return found.answer.warnings
    return [one.model_copy(update={"message": f"{found.name}: {one.message}"}) for one in found.answer.warnings]


def _say(answers: Sequence[LaneAnswer], rows: Sequence[Row], lang: str) -> str:
    """One sentence: an office's own one where it is alone, else each lane with the number of its rows."""
    if len(answers) == 1 and answers[0].answer.text:
        return answers[0].answer.text
    if len(answers) == 1:
        return f"{answers[0].name}: {_say_shapes(rows, lang)}."
    listed = "; ".join(f"{one.name} ({len(one.answer.rows)})" for one in answers)
    lanes = choose(lang, count(len(answers), "lane"), f"{len(answers)} şerit")
    return f"{lanes}, {_say_shapes(rows, lang)}: {listed}."


def _say_shapes(rows: Sequence[Row], lang: str) -> str:
    points = sum(row["shape"] == "point" for row in rows)
    spells = len(rows) - points
    said = choose(lang, count(spells, "spell"), f"{spells} dönem")
    more = choose(lang, f", {count(points, 'candidacy', 'candidacies')}", f", {points} adaylık")
    return said + (more if points else "")
