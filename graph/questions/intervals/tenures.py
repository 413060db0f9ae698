"""The longest and the shortest, the first and the last, the most frequent: what each person's spells add up to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.answer import Row, Taken, Warning_
from graph.errors import BadQuestion
from graph.questions.flow import Question
from graph.questions.holders import read_span
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.narrowing import of_party, with_standing, within
from graph.questions.intervals.spells import Line, cite_facts, fetch_line, finish
from graph.questions.intervals.totals import total_by_person
from graph.questions.resolve import resolve
from graph.questions.speech import choose, count, decimal
from ontology.vocabulary import Vocabulary, Word

ORDERS: Vocabulary = {
    "longest": Word("en uzun", "longest", "Who held longest in all, by the days that are certain."),
    "shortest": Word("en kısa", "shortest", "Who held shortest, of those who are over and whose days are bounded."),
    "first": Word("ilk", "first", "Who held first."),
    "last": Word("son", "last", "Who held last."),
    "times": Word("en çok kez", "most often", "Who came to it most often: returns, then mandates."),
}
"""In which order tenures are given."""


def tenures(
    lane: str,
    order: str = "longest",
    limit: int | None = None,
    party: str | None = None,
    standing: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    lang: str = "en",
) -> Question:
    """What each person's spells in each thing of a lane add up to. Raises BadQuestion, NotFound or AmbiguousName."""
    if order not in ORDERS:
        raise BadQuestion(f"{order!r} is no order; write one of {', '.join(ORDERS)}", "order")
    first, last = read_span(since, until)
    wanted = read_lane(lane)
    taken: Taken | None = None
    if party is not None:
        taken = yield from resolve("Party", party)
    line = yield from fetch_line(wanted)
    spells = [spell for spell in with_standing(line.dated, standing) if within(spell, first, last)]
    rows = _SORTED[order](total_by_person(of_party(spells, taken.id if taken else None)))
    shown = rows if limit is None else rows[:limit]
    evidence = yield from cite_facts([fact for row in shown for fact in row["facts"]], line.said)
    answer = finish(
        shown, _say(line, order, rows, lang), [line], evidence, {"people": len({row["politician"] for row in rows})},
        list(_warn(shown, order, lang)), lang,
    )  # fmt: skip
    return answer.model_copy(update={"taken": [*answer.taken, *([taken] if taken else [])]})


def _longest(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row["days_min"], row["name"], row["held"]))


def _shortest(rows: Sequence[Row]) -> list[Row]:
    bounded = [row for row in rows if row["days_max"] is not None and not row["open"]]
    return sorted(bounded, key=lambda row: (row["days_max"], row["days_min"], row["name"], row["held"]))


def _first(rows: Sequence[Row]) -> list[Row]:
    begun = [row for row in rows if row["start_max"]]
    return sorted(begun, key=lambda row: (row["start_min"] or row["start_max"], row["name"]))


def _last(rows: Sequence[Row]) -> list[Row]:
    begun = [row for row in rows if row["start_max"]]
    key = ("end_max", "start_min")
    return sorted(begun, key=lambda row: (row["open"], *(row[name] or "" for name in key)), reverse=True)


def _often(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row["times"], -row["mandates"], -row["days_min"], row["name"]))


_SORTED: Mapping[str, Callable[[Sequence[Row]], list[Row]]] = {
    "longest": _longest, "shortest": _shortest, "first": _first, "last": _last, "times": _often,
}  # fmt: skip


def _warn(rows: Sequence[Row], order: str, lang: str) -> Sequence[Warning_]:
    """That the order of the first two is not certain, by their bounds."""
    if len(rows) < 2 or not _may_differ(rows[0], rows[1], order):
        return []
    english = f"By the dates at hand {rows[1]['name']} may come before {rows[0]['name']}."
    turkish = f"Eldeki tarihlere göre {rows[1]['name']}, {rows[0]['name']} adının önüne geçebilir."
    facts: tuple[Any, ...] = (rows[0]["fact"], rows[1]["fact"])
    return [Warning_(code="order-unsure", message=choose(lang, english, turkish), facts=facts)]


def _may_differ(one: Row, other: Row, order: str) -> bool:
    if order == "longest":
        return other["days_max"] is None or bool(other["days_max"] > one["days_min"])
    if order == "shortest":
        return bool(other["days_min"] < one["days_max"])
    if order == "first":
        return other["start_min"] is None or bool(other["start_min"] < one["start_max"])
    return False


def _say(line: Line, order: str, rows: Sequence[Row], lang: str) -> str:
    if not rows:
        return choose(lang, f"{line.say(lang)}: nobody is known.", f"{line.say(lang)}: bilinen kimse yok.")
    row = rows[0]
    word = choose(lang, ORDERS[order].en, ORDERS[order].tr)
    years = decimal(row["years"], lang)
    where = f", {row['held_name']}" if line.lane.is_whole or line.lane.is_person else ""
    people = len({one["politician"] for one in rows})
    english = f"{line.say(lang)}: {count(people, 'person', 'people')}; {word}: {row['name']}{where}"
    turkish = f"{line.say(lang)}: {people} kişi; {word}: {row['name']}{where}"
    return choose(
        lang,
        f"{english} ({years} years, {count(row['days_min'], 'day')}, {count(row['times'], 'time')}).",
        f"{turkish} ({years} yıl, {row['days_min']} gün, {row['times']} kez).",
    )
