"""Showing an answer whose rows are no spells: its sentence, some of its columns, its warnings."""

from __future__ import annotations

from collections.abc import Sequence

from graph.answer import Answer, Taken
from ontology.text import fold
from siyaset.cli.headings import cell, head
from siyaset.cli.output import Format, Lang, console, write_answer_rows, write_json
from siyaset.cli.table import show_table

_DATASET = {
    "en": "Version {version} of the data, known to hold up to {horizon}.",
    "tr": "Verinin {version}. sürümü; {horizon} gününe kadar geçerli.",
}
_OTHERS = 5
_TELLING = 3
"""The first columns, which say what a row is, are shown in any terminal."""


def show_rows(
    answer: Answer, columns: Sequence[str], form: Format, lang: Lang = Lang.EN, words: dict[str, str] | None = None
) -> None:
    """Write an answer: all of it as JSON, all columns as CSV and Markdown, the telling ones as a table.

    `words` names the closed list of a column where the column's name does not say it. Only a table is translated: the
    other forms are for programs, and their columns and words stay.
    """
    if form is Format.JSON:
        write_json(answer)
        return
    if form is not Format.TABLE:
        write_answer_rows(answer, form)
        return
    show_sentence(answer, lang)
    if answer.rows:
        shown = [[cell(name, row.get(name), lang, words or {}) for name in columns] for row in answer.rows]
        left_out = show_table(console, [head(name, lang) for name in columns], shown, keep=_TELLING)
        show_left_out(left_out, lang)
    show_warnings(answer)
    show_dataset(answer, lang)


def show_sentence(answer: Answer, lang: Lang) -> None:
    """What a word was taken for, where it is neither the id nor the name, and the sentence that says the answer."""
    for taken in answer.taken:
        if taken.redirected:
            english, turkish = "was merged into", "kimliğinin birleştirildiği kayıt:"
            text = f"! {taken.text} {turkish if lang is Lang.TR else english} {taken.id}."
            console.print(text, markup=False, style="yellow")
        elif taken.others or fold(taken.text) not in (fold(taken.id), fold(taken.name)):
            console.print(_say_taken(taken, lang), markup=False, style="dim")
    console.print(answer.text, markup=False, style="bold")


def _say_taken(taken: Taken, lang: Lang) -> str:
    listed = ", ".join(taken.others[:_OTHERS])
    more = len(taken.others) - _OTHERS
    if lang is Lang.TR:
        also = f"; şunlar da olabilir: {listed}" if listed else ""
        rest = f" ve {more} kayıt daha" if more > 0 else ""
        return f"{taken.text!r}: {taken.name} ({taken.id}) olarak anlaşıldı{also}{rest}."
    also = f"; it could also mean {listed}" if listed else ""
    rest = f" and {more} more" if more > 0 else ""
    return f"{taken.text!r} was taken for {taken.name} ({taken.id}){also}{rest}."


def show_left_out(heads: Sequence[str], lang: Lang) -> None:
    """Which columns the terminal was too narrow for."""
    if heads:
        listed = ", ".join(heads)
        english = f"No room here for: {listed}. A wider terminal shows them, and so does --format json."
        turkish = f"Buraya sığmayan sütunlar: {listed}. Daha geniş bir uçbirim ya da --format json gösterir."
        console.print(turkish if lang is Lang.TR else english, markup=False, style="dim")


def show_warnings(answer: Answer) -> None:
    """What a reader of the rows must know."""
    for warning in answer.warnings:
        console.print(f"! {warning.message}", markup=False, style="yellow")


def show_dataset(answer: Answer, lang: Lang) -> None:
    """From which version of the data the answer came."""
    if answer.dataset is not None:
        said = _DATASET[lang.value].format(version=answer.dataset.version, horizon=answer.dataset.horizon)
        console.print(f"\n{said}", style="dim", markup=False)
