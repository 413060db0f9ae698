"""Who overlapped with whom: the pairs of spells of two lanes that share a day, certainly or possibly."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from graph.answer import Row
from graph.questions.flow import Question
from graph.questions.holders import read_span
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.narrowing import within
from graph.questions.intervals.spans import Span, common, days_min_of
from graph.questions.intervals.spells import Line, Spell, cite_facts, fetch_line, finish
from graph.questions.speech import choose
from ontology.interval import Certainty

_SIDE = (
    "fact",
    "relation",
    "politician",
    "name",
    "held",
    "held_name",
    "standing",
    "party",
    "start",
    "end",
    "end_state",
)


def overlaps(one: str, other: str, since: str | None = None, until: str | None = None, lang: str = "en") -> Question:
    """Every pair of spells, one of each lane, that share a day. Raises BadQuestion, NotFound or AmbiguousName.

    `start_min` to `end_max` bound the time in common; `days_min` and `days_max` say how long it was. A spell still open
    counts up to the day on which it was last seen.
    """
    first, last = read_span(since, until)
    left = yield from fetch_line(read_lane(one, "one"))
    right = yield from fetch_line(read_lane(other, "other"))
    spells = [spell for spell in left.dated if within(spell, first, last)]
    others = [spell for spell in right.dated if within(spell, first, last)]
    rows = sorted(find_pairs(spells, others), key=_by_time)
    facts = [row[name] for row in rows for name in ("fact", "other_fact")]
    evidence = yield from cite_facts(facts, {**left.said, **right.said})
    return finish(rows, _say(left, right, rows, lang), [left, right], evidence, lang=lang)


def find_pairs(spells: Sequence[Spell], others: Sequence[Spell]) -> Iterator[Row]:
    """The pairs that share a day; each pair once, and no spell with itself."""
    seen: set[frozenset[str]] = set()
    for spell in spells:
        for other in others:
            if not _may_touch(spell.reach, other.reach):
                continue
            pair = frozenset((spell.row["fact"], other.row["fact"]))
            certainty = spell.interval.overlaps(other.interval)
            if len(pair) == 1 or pair in seen or certainty is Certainty.NO:
                continue
            seen.add(pair)
            is_sure = certainty is Certainty.CERTAIN
            shared = common(spell.span, other.span) if is_sure else common(spell.reach, other.reach)
            yield {
                **{name: spell.row[name] for name in _SIDE},
                **{f"other_{name}": other.row[name] for name in _SIDE},
                "certainty": certainty.value,
                **measure(shared, certainty),
                "disputed": spell.row["disputed"] or other.row["disputed"],
                "sources": list(dict.fromkeys((*spell.row["sources"], *other.row["sources"]))),
            }


def measure(span: Span, certainty: Certainty) -> Row:
    """The bounds of a time in common and its days: one at least where it is certain."""
    least = max(1, span.days_min) if certainty is Certainty.CERTAIN else 0
    most = span.days_max
    return {**span.bounds(), "days_min": least, "days_max": most if most is None else max(least, most)}


def _may_touch(one: Span, other: Span) -> bool:
    """Whether two stretches may share a day, by four days alone."""
    before = one.end_max is not None and other.start_min is not None and one.end_max < other.start_min
    after = other.end_max is not None and one.start_min is not None and other.end_max < one.start_min
    return not before and not after


def _by_time(row: Row) -> tuple[str, str, str, str]:
    return row["start_min"] or "", row["start_max"] or "", row["fact"], row["other_fact"]


def _say(left: Line, right: Line, rows: Sequence[Row], lang: str) -> str:
    who = f"{left.say(lang)} {choose(lang, 'and', 'ile')} {right.say(lang)}"
    if not rows:
        english = f"{who}: by the data at hand no spell of the one overlaps a spell of the other."
        return choose(lang, english, f"{who}: eldeki veride çakışan dönem yok.")
    sure = sum(row["certainty"] == Certainty.CERTAIN for row in rows)
    days = days_min_of(map(read_span_of, rows))
    return choose(
        lang,
        f"{who}: {sure} certain and {len(rows) - sure} possible overlaps of spells, on {days} days in all at least.",
        f"{who}: {sure} kesin, {len(rows) - sure} olası çakışan dönem; toplam en az {days} gün.",
    )


def read_span_of(row: Row) -> Span:
    """The bounds that a row says."""
    days = (row[name] for name in ("start_min", "start_max", "end_min", "end_max"))
    return Span(*(datetime.date.fromisoformat(day) if day else None for day in days))
