"""The youngest and the oldest of an office's holders, by their age on the day on which they first came to it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.answer import Row, Warning_
from graph.ask.frame import Frame
from graph.ask.line import STAND_INS, by_person, order
from graph.ask.offices import ask_rows, keep, spells_asked, title_of
from graph.questions.flow import Question
from graph.questions.results import age_on
from graph.questions.speech import choose

_MOST_UNKNOWN = 0.1
"""Where more than this part of the births is unknown, nobody is called the youngest."""


@dataclass(frozen=True)
class _Aged:
    row: Row
    said: str
    least: int
    most: int


def by_age(frame: Frame) -> Question:
    """Who came to an office youngest or oldest; all who may be, where the dates are too coarse to tell."""
    held = frame.held[0]
    answer = yield from spells_asked(frame, held)
    first = {
        person: mine[0]
        for person, mine in by_person(row for row in order(answer.rows) if row["standing"] not in STAND_INS).items()
        if mine[0]["start"]
    }
    people, _ = yield from ask_rows("ask_people", ids=list(first))
    born = {one["id"]: one["born"] for one in people if one["born"]}
    aged = [_age(row, born[person]) for person, row in first.items() if person in born]
    unknown = [row["name"] for person, row in first.items() if person not in born]
    title = title_of(held, frame.lang)
    if not aged or len(unknown) > _MOST_UNKNOWN * len(first):
        text = choose(
            frame.lang,
            f"Of {len(unknown)} of {len(first)} no source at hand says the birth, so nobody is called it: {title}.",
            f"{len(first)} kişiden {len(unknown)} kişinin doğumunu eldeki hiçbir kaynak söylemiyor: {title}.",
        )
        return keep(answer, [], text, frame.lang)
    if frame.has("youngest"):
        bound = min(one.most for one in aged)
        best = [one for one in aged if one.least <= bound]
    else:
        bound = max(one.least for one in aged)
        best = [one for one in aged if one.most >= bound]
    rows = [
        {**one.row, "born": born[one.row["politician"]], "age": one.said}
        for one in sorted(best, key=lambda one: (one.least, one.row["politician"]))
    ]
    said = "; ".join(f"{row['name']} ({row['start']}: {row['age']})" for row in rows)
    text = choose(
        frame.lang,
        f"{'Youngest' if frame.has('youngest') else 'Oldest'} on first coming to office, {title}: {said}.",
        f"Göreve ilk geldiğinde en {'genç' if frame.has('youngest') else 'yaşlı'}, {title}: {said}.",
    )
    answer = keep(answer, rows, text, frame.lang)
    if unknown:
        listed = ", ".join(unknown)
        message = choose(
            frame.lang,
            f"No source at hand says when they were born: {listed}.",
            f"Doğumunu eldeki hiçbir kaynağın söylemediği kişiler: {listed}.",
        )
        answer.warnings.append(Warning_(code="undated", message=message))
    return answer


def _age(row: Row, born: str) -> _Aged:
    said = age_on(born, row["start"]) or ""
    least, _, most = said.partition("-")
    return _Aged(row, said, int(least), int(most or least))
