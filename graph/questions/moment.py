"""One day in the life of one thing: who held it then, by the rules of `asof`, and what must be said beside it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answer import Row, Warning_
from graph.questions.asof import rows_as_of
from graph.questions.bounds import is_limited_by_term
from graph.questions.edges import warn_of_edges
from graph.questions.evidence import read_said
from graph.questions.holders import is_undated, is_within, vacancies_on
from graph.questions.shapes import TENURE_COLUMNS, pick
from ontology.dates import parse_date
from ontology.interval import POLL_WINDOW
from ontology.model import RELATIONS

Record = dict[str, Any]

_MANY = frozenset({"minister-of-state", "deputy-prime-minister", "vice-president"})
"""Offices that several people hold at once."""
_BY_ITSELF = frozenset({"DEPUTY_IN", "MEMBER_OF"})
"""Relations in which nobody's coming ends what another one has."""
_WITHOUT_GAPS = frozenset({"MAYOR_OF", "LEADER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "SPEAKER_OF"})
"""Relations of which somebody is looked for on every day, so that nobody's holding is said."""


@dataclass(frozen=True)
class Moment:
    """A day, and how far the dataset that is asked holds."""

    day: datetime.date
    horizon: str
    lang: str = "en"


@dataclass(frozen=True)
class Held:
    """What one thing's spells of one relation come to on a day. `exists`: by its own dates it may have been there."""

    thing: str
    name: str
    relation: str
    rows: list[Row]
    warnings: list[Warning_]
    undated: list[Row]
    exists: bool


def look_at(thing: Record, relation: str, moment: Moment) -> Held:
    """Who held one thing on a day: the same rows as an answer about that thing alone gives for that day.

    Only the spells that the day can depend on are judged. Where none is certain the whole line is looked at, because
    a vacancy is seen from its two sides, however far they lie apart.
    """
    raws = [raw for raw in thing["rows"] if raw["relation"] == relation]
    near = _that_matter([raw for raw in _with_terms(raws, thing, relation) if _fits_term(raw, moment.day)], moment.day)
    kept: list[Row] = []
    undated: list[Row] = []
    for some in _groups(near, relation):
        fields = {
            fact: [claim.fields for claim in claims]
            for fact, claims in read_said(raw for raw in some if _is_disputed(raw)).items()
        }
        rows = [shape_raw(raw, thing, relation) for raw in some]
        undated += [row for row in rows if is_undated(row)]
        kept += rows_as_of([row for row in rows if not is_undated(row)], moment.day, moment.horizon, fields)
    return Held(
        thing["id"],
        thing["name"] or thing["id"],
        relation,
        kept,
        _warn(raws, kept, thing, relation, moment),
        undated,
        _exists(thing, moment.day),
    )


def _exists(thing: Record, day: datetime.date) -> bool:
    since, until = thing["since"], thing["until"]
    if since and parse_date(since).earliest > day:
        return False
    return not until or parse_date(until).latest > day


def _warn(raws: Sequence[Record], kept: Sequence[Row], thing: Record, relation: str, moment: Moment) -> list[Warning_]:
    if relation not in _WITHOUT_GAPS or any(row["certainty"] == "certain" for row in kept):
        return []
    rows = [shape_raw(raw, thing, relation) for raw in raws]
    return [
        *vacancies_on(moment.day, rows, kept, moment.lang),
        *warn_of_edges(rows, kept, moment.day, None, moment.lang),
    ]


def shape_raw(raw: Record, thing: Record, relation: str) -> Row:
    """A flat row with the columns of a tenure and, before them, the relation and what is held."""
    row = pick(raw, ("relation", "fact", "politician", "name"), ())
    row.update(held=thing["id"], held_name=thing["name"])
    row.update(pick(raw, (), TENURE_COLUMNS[relation]))
    if relation == "DEPUTY_IN":
        row.update(term_since=raw.get("term_since"), term_until=raw.get("term_until"))
    held = RELATIONS[relation].OBJECT
    if held not in ("", "group"):
        row[held] = thing["id"]
    return row


def _groups(raws: Sequence[Record], relation: str) -> Iterable[Sequence[Record]]:
    """The spells among which one's beginning is another one's end: all, or each person's own."""
    if relation == "MINISTER_OF" and not any(raw.get("office") in _MANY for raw in raws):
        return [raws]
    if relation not in _BY_ITSELF and relation != "MINISTER_OF":
        return [raws]
    by_holder: dict[object, list[Record]] = defaultdict(list)
    for raw in raws:
        by_holder[raw.get("politician") or raw.get("party")].append(raw)
    return by_holder.values()


def _with_terms(raws: Sequence[Record], thing: Record, relation: str) -> Sequence[Record]:
    """Seats with the bounds of their legislature, which limit one that has no day of its own."""
    if relation != "DEPUTY_IN":
        return raws
    return [{**raw, "term_since": thing["since"], "term_until": thing["until"]} for raw in raws]


def _fits_term(raw: Record, day: datetime.date) -> bool:
    """Whether a legislature does not already say that a spell without a day of its own did not go on on a day."""
    return not is_limited_by_term(raw) or is_within(raw, day, day)


def _is_disputed(raw: Mapping[str, Any]) -> bool:
    """Whether sources differ on a start or an end: then any day may depend on what each of them says."""
    return any(name in ("start", "end") for name in raw.get("disputed_fields") or ())


def _that_matter(listed: Sequence[Record], day: datetime.date) -> list[Record]:
    """The spells that may have gone on on a day, and those so near to them that they may be one with them.

    Two mandates that meet at a poll are judged as one, and a poll stands for an ending up to `POLL_WINDOW` before.
    """
    before, at = (day - POLL_WINDOW).isoformat(), day.isoformat()
    own = [raw for raw in listed if _is_disputed(raw) or _touches(raw, before, at)]
    first = min((raw["start_min"] for raw in own if raw["start_min"]), default=at)
    last = max((raw["end_max"] for raw in own if raw["end_max"]), default=at)
    low, high = _shift(min(first, at), -POLL_WINDOW), _shift(max(last, at), POLL_WINDOW)
    return [raw for raw in listed if _is_disputed(raw) or _touches(raw, low, high)]


def _touches(raw: Mapping[str, Any], low: str, high: str) -> bool:
    begins, ends = raw["start_min"], raw["end_max"]
    return (begins is None or begins <= high) and (ends is None or ends >= low)


def _shift(day: str, by: datetime.timedelta) -> str:
    return (datetime.date.fromisoformat(day) + by).isoformat()
