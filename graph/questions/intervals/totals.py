"""How long and how often one person held one thing: the union of days, the stretches, the returns."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.answer import Row
from graph.questions.intervals.meanwhile import Stretch, stretches_of
from graph.questions.intervals.spans import Span, days_max_of, days_min_of, years
from graph.questions.intervals.spells import Spell
from ontology.interval import EndState


def total_by_person(spells: Iterable[Spell]) -> list[Row]:
    """A row for each person and thing held, in the order in which they first held it."""
    grouped: dict[tuple[str, str, str], list[Spell]] = defaultdict(list)
    for spell in spells:
        grouped[spell.row["politician"], spell.row["relation"], spell.row["held"]].append(spell)
    return [total(own) for own in grouped.values()]


def total(spells: Sequence[Spell]) -> Row:
    """One person's spells in one thing as one row: days are a union, never a sum; an open spell counts to last_seen."""
    first, last = spells[0], max(spells, key=_is_later)
    # A spell of which only the end is known may have begun before every other one.
    is_known = all(spell.row["start"] for spell in spells)
    latest = min((spell.span.start_max for spell in spells if spell.span.start_max), default=None)
    whole = Span(first.span.start_min if is_known else None, latest, last.span.end_min, last.span.end_max)
    stretches = stretches_of(spells)
    exercised = [spell.span for spell in spells if spell.row["standing"] != "suspended"]
    spans = [spell.span for spell in spells]
    least, most = days_min_of(spans), days_max_of(spans)
    longest = max(stretches, key=lambda one: _days_of(one)[0])
    stretch_min, stretch_max = _days_of(longest)
    return {
        "fact": first.row["fact"], "politician": first.row["politician"], "name": first.row["name"],
        "relation": first.row["relation"], "held": first.row["held"], "held_name": first.row["held_name"],
        "start": first.row["start"] if is_known else None, "end": last.row["end"], "end_state": last.row["end_state"],
        "last_seen": last.row["last_seen"],
        "days_min": least, "days_max": most, "years": years(least), "years_max": years(most),
        "exercised_min": days_min_of(exercised), "exercised_max": days_max_of(exercised),
        "longest_min": stretch_min, "longest_max": stretch_max,
        "times": len(stretches), "returns": len(stretches) - 1,
        "mandates": len({spell.row["mandate"] for spell in spells}), "spells": len(spells),
        "standings": list(dict.fromkeys(spell.row["standing"] for spell in spells)),
        "parties": list(dict.fromkeys(spell.row["party"] for spell in spells if spell.row["party"])),
        "open": any(spell.interval.end_state is EndState.OPEN for spell in spells),
        **whole.bounds(),
        "facts": [spell.row["fact"] for spell in spells],
        "disputed": any(spell.row["disputed"] for spell in spells),
        "sources": list(dict.fromkeys(source for spell in spells for source in spell.row["sources"])),
    }  # fmt: skip


def _is_later(spell: Spell) -> tuple[bool, datetime.date, datetime.date]:
    """For comparison: what is open comes last, then whatever began last."""
    is_open = spell.interval.end_state is EndState.OPEN
    return is_open, spell.span.start_min or datetime.date.min, spell.span.end_max or datetime.date.max


def _days_of(stretch: Stretch) -> tuple[int, int | None]:
    spans = [spell.span for spell in stretch.spells]
    return days_min_of(spans), days_max_of(spans)
