"""What a load did, as the command says it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from graph.publish import Published
from graph.questions.speech import count
from loaders.run import LoadReport
from loaders.streaming import Logged
from siyaset.cli.differing import COLUMNS, list_differences
from siyaset.cli.output import Format, console, write_json, write_rows
from siyaset.unchanged import Note

_SHOWN = 50
"""Rows of a difference that a table shows."""

_MOST_ROWS = 100_000
"""Rows of a difference that are given at all: the first load of everything would give half a million."""


def show_nothing_new(note: Note, form: Format) -> None:
    """That there was nothing to read, in the words and fields of a load that found nothing new."""
    if form is not Format.JSON:
        _say_nothing_new(note.facts, f", version {note.version}")
        return
    facts = {"total": note.facts, "added": 0, "changed": 0, "closed": 0, "removed": 0, "disputed": note.disputed}
    claims = {"added": 0, "superseded": 0, "retracted": 0, "missing": note.missing}
    write_json({"claims": claims, "facts": facts, "refused": 0, "notes": [], "version": note.version, "published": 0})


def _say_nothing_new(facts: int, version: str) -> None:
    console.print(f"Nothing new: {count(facts, 'fact')}{version}.", markup=False)


def show_logged(logged: Sequence[Logged], version: int, form: Format, *, is_dry: bool = False) -> None:
    """What was put into the log undecided, and what decides it."""
    totals = {name: sum(getattr(one, name) for one in logged) for name in ("added", "superseded", "known")}
    refused = sum(len(one.refused) for one in logged)
    if form is Format.JSON:
        notes = [note for one in logged for note in one.notes]
        write_json({"claims": totals, "refused": refused, "notes": notes, "version": version})
        return
    said = f"{totals['added']} added, {totals['superseded']} superseded, {totals['known']} known already"
    console.print(f"Claims: {said}. Refused: {refused}.", markup=False)
    for note in (note for one in logged for note in one.notes):
        console.print(note, markup=False)
    if is_dry:
        console.print("Nothing was written.", markup=False)
    elif any(one.segment for one in logged):
        console.print(
            f"Version {version} of the log. Nothing of it is decided yet: `siyaset load` decides, checks and publishes.",
            markup=False,
        )


def show_load(report: LoadReport, published: Published | None, form: Format, *, is_dry: bool = False) -> None:
    """What a load added, changed and left, and whether the graph was published; of a dry run what it would change."""
    facts = report.facts
    summary = {
        "claims": {
            "added": len(report.claims.added),
            "superseded": len(report.claims.superseded),
            "retracted": len(report.claims.retracted),
            "missing": len(report.claims.missing),
        },
        "facts": {
            "total": report.total,
            "added": len(facts.added),
            "changed": len(facts.changed),
            "closed": len(facts.closed),
            "removed": len(facts.removed),
            "disputed": report.disputed,
        },
        "refused": len(report.refused),
        "notes": list(report.notes),
        "version": published.version if published else None,
        "published": published.touched if published else 0,
    }
    if form is Format.JSON:
        rows = list(islice(list_differences(report), _MOST_ROWS)) if is_dry else []
        write_json(summary | ({"difference": rows} if is_dry else {}))
        return
    if is_dry:
        _show_differences(report, form)
        if form is not Format.TABLE:
            return
    version = f", version {published.version}" if published else ""
    if report.claims.is_empty:
        _say_nothing_new(report.total, version)
    else:
        console.print(
            f"Claims: {len(report.claims.added)} added, {len(report.claims.superseded)} superseded, "
            f"{len(report.claims.retracted)} retracted. Facts: {len(facts.added)} added, {len(facts.changed)} changed, "
            f"{len(facts.closed)} closed, {len(facts.removed)} removed; {report.total} in all, "
            f"{report.disputed} on which sources differ. Refused: {len(report.refused)}.",
            markup=False,
        )
    if report.claims.missing:
        console.print(
            f"{count(len(report.claims.missing), 'claim is', 'claims are')} no longer in the tables and "
            f"{'stays' if len(report.claims.missing) == 1 else 'stay'}; to take one back, write it into retractions.csv",
            markup=False, style="yellow",
        )  # fmt: skip
    for note in report.notes:
        console.print(note, markup=False, style="yellow")
    if published is not None and published.touched:
        console.print(f"Version {published.version} published: {count(published.touched, 'record')}.", markup=False)


def _show_differences(report: LoadReport, form: Format) -> None:
    """The first rows of the difference as a table, all of it in other forms."""
    found = islice(list_differences(report), _MOST_ROWS)
    rows = [[row[column] for column in COLUMNS] for row in found]
    if form is not Format.TABLE:
        write_rows(COLUMNS, rows, form)
        return
    if rows:
        write_rows(COLUMNS, rows[:_SHOWN], form)
    if len(rows) > _SHOWN:
        console.print(f"… and {len(rows) - _SHOWN} more; --format json shows all.", markup=False)
