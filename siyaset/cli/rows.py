"""Showing an answer whose rows are no spells: its sentence, some of its columns, its warnings."""

from __future__ import annotations

from collections.abc import Sequence

from graph.answer import Answer
from siyaset.cli.output import Format, console, write_json, write_rows


def show_rows(answer: Answer, columns: Sequence[str], form: Format) -> None:
    """Write an answer: all of it as JSON, all columns as CSV and Markdown, the telling ones as a table."""
    if form is Format.JSON:
        write_json(answer)
        return
    if form is Format.TABLE:
        console.print(answer.text, markup=False, style="bold")
        say_taken(answer)
        shown: Sequence[str] = columns
    else:
        shown = list(answer.rows[0]) if answer.rows else columns
    if answer.rows or form is not Format.TABLE:
        write_rows(shown, [[row.get(name) for name in shown] for row in answer.rows], form)
    if form is Format.TABLE:
        for warning in answer.warnings:
            console.print(f"! {warning.message}", markup=False, style="yellow")
        if answer.dataset is not None:
            console.print(
                f"\nVersion {answer.dataset.version}, known to hold up to {answer.dataset.horizon}.", style="dim"
            )


def say_taken(answer: Answer) -> None:
    """Say what a word was taken for, where it was an id that was merged or could have meant another thing."""
    for taken in answer.taken:
        if taken.redirected:
            console.print(f"! {taken.text} was merged into {taken.id}.", markup=False, style="yellow")
        elif taken.others:
            shown = ", ".join(taken.others[:_SHOWN])
            more = f" and {len(taken.others) - _SHOWN} more" if len(taken.others) > _SHOWN else ""
            console.print(
                f"{taken.text!r} was taken for {taken.id}; it could also mean {shown}{more}.",
                markup=False, style="dim",
            )  # fmt: skip


_SHOWN = 5
