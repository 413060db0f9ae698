"""One day in the life of one thing: who held it then, by the rules of `asof`, and what must be said beside it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from graph.answer import Row, Warning_
from graph.questions.asof import rows_as_of
from graph.questions.edges import warn_of_edges
from graph.questions.evidence import read_said
from graph.questions.holders import is_within, vacancies_on
from graph.questions.spells import HeldThing, Spell
from ontology.dates import parse_date
from ontology.interval import POLL_WINDOW

_WITH_GAPS = frozenset({"MAYOR_OF", "LEADER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "SPEAKER_OF"})
"""Relations of which somebody is looked for on every day, so that it is said where nobody is."""


@dataclass(frozen=True)
class Moment:
    """A day, and how far the dataset that is asked holds."""

    day: datetime.date
    horizon: str
    lang: str = "en"


@dataclass(frozen=True)
class Found:
    """What one thing's spells come to on a day, and which of them are left out because no source gives any day."""

    thing: HeldThing
    rows: list[Row]
    warnings: list[Warning_]
    undated: list[Row]

    @property
    def name(self) -> str:
        """The thing's name."""
        return self.thing.name


def look_at(thing: HeldThing, moment: Moment) -> Found:
    """Who held one thing on a day: the same rows as an answer about that thing alone gives for that day."""
    rows = [row for group in thing.groups for row in _judge(group, moment)]
    undated = [spell.row for group in thing.groups for spell in group if spell.is_undated]
    return Found(thing, rows, _warn(thing, rows, moment), undated)


def may_exist(thing: HeldThing, day: datetime.date) -> bool:
    """Whether a thing may have been there on a day, by its own dates."""
    if thing.since and parse_date(thing.since).earliest > day:
        return False
    return not thing.until or parse_date(thing.until).latest > day


def _judge(group: Sequence[Spell], moment: Moment) -> list[Row]:
    """The rows of those spells that went on, or may have; only spells that the day can depend on are looked at.

    A poll stands for an ending up to `POLL_WINDOW` before. Where every row is certain, no other spell changes that.
    Where one is not, a mandate that meets it at a poll may be one with it, and what lies beside it is looked at too.
    """
    at, before = moment.day.isoformat(), _shift(moment.day, -POLL_WINDOW)
    own = [spell for spell in group if spell.touches(before, at)]
    rows = _judge_among(own, moment)
    if all(row["certainty"] == "certain" for row in rows):
        return rows
    known = [spell for spell in own if not spell.is_undated]
    first = min((spell.begins for spell in known if spell.begins), default=at)
    last = max((spell.ends for spell in known if spell.ends[0].isdigit()), default=at)
    low = _shift(datetime.date.fromisoformat(min(first, at)), -POLL_WINDOW)
    high = _shift(datetime.date.fromisoformat(max(last, at)), POLL_WINDOW)
    return _judge_among([spell for spell in group if spell.touches(low, high)], moment)


def _judge_among(spells: Sequence[Spell], moment: Moment) -> list[Row]:
    dated = [
        spell
        for spell in spells
        # A legislature already says that a spell without a day of its own did not go on outside of it.
        if not spell.is_undated and (not spell.is_limited_by_term or is_within(spell.row, moment.day, moment.day))
    ]
    if not dated:
        return []
    disputed = ({"fact": spell.row["fact"], "said": spell.said} for spell in dated if spell.is_disputed)
    said = {fact: [claim.fields for claim in claims] for fact, claims in read_said(disputed).items()}
    return rows_as_of([spell.row for spell in dated], moment.day, moment.horizon, said)


def _warn(thing: HeldThing, kept: Sequence[Row], moment: Moment) -> list[Warning_]:
    """A vacancy is seen from its two sides, however far they lie apart: all spells are looked at for it."""
    if thing.relation not in _WITH_GAPS or any(row["certainty"] == "certain" for row in kept):
        return []
    return [
        *vacancies_on(moment.day, thing.rows, kept, moment.lang),
        *warn_of_edges(thing.rows, kept, moment.day, None, moment.lang),
    ]


def _shift(day: datetime.date, by: datetime.timedelta) -> str:
    """Another day, but never one outside of the calendar."""
    number = min(max(day.toordinal() + by.days, 1), datetime.date.max.toordinal())
    return datetime.date.fromordinal(number).isoformat()
