"""Who elected a president: the voters or the assembly."""

from __future__ import annotations

from graph.ask.frame import Frame
from graph.ask.line import by_person
from graph.ask.offices import keep, name_list, spells_asked, title_of
from graph.questions.flow import Question
from ontology.vocabulary import label


def chosen_by(frame: Frame) -> Question:
    """The presidents who were elected: by the voters or by the assembly, as it is asked."""
    held = frame.held[0]
    answer = yield from spells_asked(frame, held)
    by = "voters" if frame.has("by-voters") else "assembly" if frame.has("assembly") else None
    rows = [row for row in answer.rows if row["standing"] == "elected" and (by is None or row["by"] == by)]
    if frame.has("how-many"):
        people = len(by_person(rows))
        return keep(answer, [{"count": people, "elections": len(rows)}], f"{people}.", frame.lang)
    how = label("by", by, frame.lang) if by else label("standing", "elected", frame.lang)
    names = name_list(rows, frame.lang)
    return keep(answer, rows, f"{title_of(held, frame.lang)} ({how}): {names or '–'}.", frame.lang)


def asks_how_chosen(frame: Frame) -> bool:
    """Whether the office is one that voters or the assembly elect somebody to, and all who were elected are asked for."""
    is_plural = any("plural" in item.tags for item in frame.items if item.held)
    return is_plural and all(held.office == "president" for held in frame.held)
