"""Who held one thing while another went on: the spells of a lane cut to the stretches of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.answer import Row
from graph.errors import BadQuestion
from graph.questions.flow import Question
from graph.questions.holders import read_span
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.narrowing import within
from graph.questions.intervals.overlaps import measure
from graph.questions.intervals.spans import Span, common, joined
from graph.questions.intervals.spells import Line, Spell, cite_facts, fetch_line, finish
from graph.questions.speech import choose, count
from ontology.interval import POLL_WINDOW, Certainty, both
from ontology.rules.meeting import OVERNIGHT

_SHOWN = ("relation", "politician", "name", "held", "held_name", "standing", "by", "mandate", "party", "contest")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Spells of one person in one thing that follow each other without a gap."""

    spells: tuple[Spell, ...]
    span: Span

    def overlaps(self, spell: Spell) -> Certainty:
        """Whether the spell shares a day with any of these: certainly if with one certainly."""
        found = {own.interval.overlaps(spell.interval) for own in self.spells}
        return next((one for one in (Certainty.CERTAIN, Certainty.POSSIBLE) if one in found), Certainty.NO)


def meanwhile(
    lane: str, conditions: Sequence[str], since: str | None = None, until: str | None = None, lang: str = "en"
) -> Question:
    """The spells of a lane while each condition, a lane too, went on; a row for each stretch of the first condition.

    Raises BadQuestion, NotFound or AmbiguousName.
    """
    if not conditions:
        raise BadQuestion("nothing is said that went on meanwhile; give a second lane", "while")
    first, last = read_span(since, until)
    asked = read_lane(lane)
    wanted = [read_lane(condition, "while") for condition in conditions]
    line = yield from fetch_line(asked)
    lines = [line]
    for one in wanted:
        lines.append((yield from fetch_line(one)))
    rows: list[Row] = []
    for spell in (spell for spell in line.dated if within(spell, first, last)):
        rows += _cut(spell, [stretches_of(one.dated) for one in lines[1:]])
    rows.sort(key=lambda row: (row["start_min"] or "", row["fact"]))
    said = {fact: notes for one in lines for fact, notes in one.said.items()}
    evidence = yield from cite_facts([fact for row in rows for fact in (row["fact"], *row["while_facts"])], said)
    return finish(rows, _say(lines, rows, lang), lines, evidence, lang=lang)


def stretches_of(spells: Sequence[Spell]) -> list[Stretch]:
    """Spells joined where one person goes on in one thing: by a new mandate, or in another standing."""
    made: list[Stretch] = []
    latest: dict[tuple[str, str], int] = {}
    for spell in spells:
        key = (spell.row["politician"], spell.row["held"])
        number = latest.get(key)
        if number is not None and _goes_on(made[number], spell):
            before = made[number]
            made[number] = Stretch((*before.spells, spell), joined(before.span, spell.span))
        else:
            latest[key] = len(made)
            made.append(Stretch((spell,), spell.span))
    return made


def _goes_on(before: Stretch, spell: Spell) -> bool:
    """Whether a spell may begin before the ones before it are over; only a sure gap makes a new stretch."""
    begun, over = spell.span.start_min, before.span.end_max
    if begun is None or over is None:
        return True
    is_poll = "poll" in (before.spells[-1].row["end_day"], spell.row["start_day"])
    return begun <= over + (POLL_WINDOW if is_poll else OVERNIGHT)


def _cut(spell: Spell, conditions: Sequence[Sequence[Stretch]]) -> Iterator[Row]:
    """The spell in the time of every combination of stretches, one of each condition."""
    partial: list[tuple[Span, Certainty, tuple[Stretch, ...]]] = [(spell.span, Certainty.CERTAIN, ())]
    for stretches in conditions:
        partial = [
            (common(span, one.span), both(certainty, one.overlaps(spell)), (*others, one))
            for span, certainty, others in partial
            for one in stretches
            if one.overlaps(spell) is not Certainty.NO and not _is_empty(common(span, one.span))
        ]
    for span, certainty, others in partial:
        # Two conditions may each overlap the spell and miss each other: then the three have no sure day in common.
        sure = certainty if len(others) == 1 or span.days_min else both(certainty, Certainty.POSSIBLE)
        whom = [one.spells[0].row for one in others]
        yield {
            "fact": spell.row["fact"], **{name: spell.row[name] for name in _SHOWN},
            "start": spell.row["start"], "end": spell.row["end"], "end_state": spell.row["end_state"],
            "while_names": [row["name"] for row in whom], "while_held": [row["held_name"] for row in whom],
            "while_facts": [own.row["fact"] for one in others for own in one.spells],
            "certainty": sure.value, **measure(span, sure),
            "disputed": spell.row["disputed"], "sources": spell.row["sources"],
        }  # fmt: skip


def _is_empty(span: Span) -> bool:
    return span.start_min is not None and span.end_max is not None and span.start_min > span.end_max


def _say(lines: Sequence[Line], rows: Sequence[Row], lang: str) -> str:
    others = choose(lang, " and ", " ve ").join(line.say(lang) for line in lines[1:])
    first = lines[0].say(lang)
    people = len({row["politician"] for row in rows})
    names = ", ".join(dict.fromkeys(row["name"] for row in rows))
    listed = f": {names}" if people <= 12 and names else ""
    return choose(
        lang,
        f"{first} while {others}: {count(people, 'person', 'people')}, {count(len(rows), 'spell')}{listed}.",
        f"{others} görevdeyken {first}: {people} kişi, {len(rows)} dönem{listed}.",
    )
