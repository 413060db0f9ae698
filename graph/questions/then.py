"""An answer about one thing as of a day: every dated row judged, and of what happened once only what had by then."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from typing import Any

from graph.answer import ClaimNote, Row
from graph.errors import BadQuestion
from graph.questions.asof import rows_as_of
from graph.questions.evidence import read_said
from graph.questions.flow import Ask, Record
from graph.questions.holders import LEADERS, MAYORS, PRESIDENTS, PRIME_MINISTERS, is_undated, read_date, shape_row
from graph.questions.shapes import HOW, TIME
from ontology.dates import parse_date
from ontology.interval import Certainty, Verdict
from ontology.model import is_dated

Said = Mapping[str, Sequence[ClaimNote]]

_OFFICES = {office.relation: office for office in (MAYORS, LEADERS, PRESIDENTS, PRIME_MINISTERS)}
_JUDGED_BY = (*TIME, *HOW, "politician", "office", "role", "disputed_fields", "ruled_fields")
"""What the judgement looks at; a row about something else than a tenure lacks some of it."""


def read_day(text: str | None) -> datetime.date | None:
    """The day of an `as_of`; None where none is asked for. Raises BadQuestion."""
    moment = read_date(text, "as_of")
    if moment is not None and not moment.is_exact_day:
        raise BadQuestion(f"{text!r} is no single day; write 2019-05-06", "as_of")
    return moment.earliest if moment else None


def keep_as_of(
    rows: Sequence[Row], day: datetime.date, horizon: str, said: Said
) -> Generator[Ask, Record | None, list[Row]]:
    """The rows of one thing that went on on a day or had happened by it, with `certainty` and `reason`.

    A tenure is judged among the others of the same office, which are fetched where the row may have gone on: on the
    day of a hand-over it is another one's beginning that ends it.
    """
    judged: dict[str, Row] = {}
    groups: dict[tuple[Any, Any], list[Row]] = defaultdict(list)
    for row in rows:
        groups[_group(row)].append(row)
    for (kind, held), some in groups.items():
        found = _judge(some, kind, day, horizon, said)
        office = _OFFICES.get(kind)
        if office is not None and found:
            record = yield Ask(office.query, {"thing": held, "since": None})
            if record is not None:
                others = [shape_row(office, held, raw) for raw in record["rows"]]
                found = _judge(others, kind, day, horizon, read_said(record["rows"]))
        judged.update({row["fact"]: row for row in found})
    return [
        {**row, "certainty": judged[row["fact"]]["certainty"], "reason": judged[row["fact"]]["reason"]}
        for row in rows
        if row["fact"] in judged
    ]


def happened(date: str | None, day: datetime.date) -> Verdict:
    """Whether something that happened once had happened by a day."""
    if date is None:
        return Verdict(Certainty.POSSIBLE, "start-unknown")
    when = parse_date(date)
    if when.latest <= day:
        return Verdict(Certainty.CERTAIN, "by-then")
    if when.earliest <= day:
        return Verdict(Certainty.POSSIBLE, "start-imprecise")
    return Verdict(Certainty.NO, "before-start")


def keep_events(rows: Sequence[Row], day: datetime.date, field: str = "date") -> list[Row]:
    """The rows of what had happened by a day."""
    kept = []
    for row in rows:
        verdict = happened(row[field], day)
        if verdict.certainty is not Certainty.NO:
            kept.append({**row, "certainty": verdict.certainty.value, "reason": verdict.reason})
    return kept


def _group(row: Row) -> tuple[Any, Any]:
    """The rows among which one's beginning is another one's end: one office's, or one attribute's."""
    if "key" in row:
        return "HAS", row["key"] if row["key"] not in ("active",) else row["fact"]
    kind = row["relation"]
    return kind, row["held"] if kind in _OFFICES else row["fact"]


def _judge(rows: Sequence[Row], kind: str, day: datetime.date, horizon: str, said: Said) -> list[Row]:
    if not is_dated(kind):
        return keep_events(rows, day)
    whole = [{**dict.fromkeys(_JUDGED_BY), **row} for row in rows]
    fields = {row["fact"]: [claim.fields for claim in said.get(row["fact"], ())] for row in rows}
    return rows_as_of([row for row in whole if not is_undated(row)], day, horizon, fields)
