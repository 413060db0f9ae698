"""The command that says what the data holds and what it lacks: coverage."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from graph.answer import Answer, Row
from graph.coverage.words import SECTIONS
from graph.permalink import link
from graph.questions.coverage import (
    DISPUTE_COLUMNS,
    CoverageFilter,
    coverage,
)
from siyaset.cli.asked import ask
from siyaset.cli.options import FormatOption, LangOption
from siyaset.cli.output import Format, Lang, console, write_answer_rows, write_json, write_table
from siyaset.errors import WrongUse

_COVERAGE = """What the data holds and what it lacks: by office, by election, by kind of thing.

Examples:

    siyaset coverage

    siyaset coverage --election local-2019

    siyaset coverage --missing --office mayor

    siyaset coverage --disputes --format csv
"""
_PAIRS = {
    "en": {"start": "Starts: day/month/year/none", "end": "Ends: day/month/year/none/open", "sources": "Sources: 1/2/3+"},
    "tr": {"start": "Başlangıç: gün/ay/yıl/yok", "end": "Bitiş: gün/ay/yıl/yok/sürüyor", "sources": "Kaynak: 1/2/3+"},
}  # fmt: skip
_SHOWN = ("section", "id", "label", "name", "start", "end", "facts")


def add_to(app: typer.Typer) -> None:
    """Put this command into the tree."""
    app.command("coverage", help=_COVERAGE)(show_coverage)


def show_coverage(
    office: Annotated[str | None, typer.Option(help="Only this office: mayor, district-mayor, president …")] = None,
    election: Annotated[str | None, typer.Option(help="Only this election, by id.")] = None,
    missing: Annotated[bool, typer.Option("--missing", help="List what is missing, by name.")] = False,
    disputes: Annotated[bool, typer.Option("--disputes", help="List where sources differ.")] = False,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show what is held and what is missing."""
    if disputes and (missing or office or election):
        raise WrongUse("--disputes lists every disagreement; say it without --missing, --office and --election")
    narrowed = CoverageFilter(office, election, missing, disputes, lang.value)
    where = link("coverage", office=office, election=election, missing=missing, disputes=disputes, lang=lang.value)
    answer = ask(lambda: coverage(narrowed), where)
    if form is Format.JSON:
        write_json(answer)
        return
    if form is not Format.TABLE:
        write_answer_rows(answer, form)
        return
    console.print(answer.text, markup=False, style="bold")
    if not (missing or disputes):
        _show_sections(answer, lang.value)
    elif answer.rows:
        shown = DISPUTE_COLUMNS if disputes else _SHOWN
        write_table(shown, [[row[name] for name in shown] for row in answer.rows])


def _show_sections(answer: Answer, lang: str) -> None:
    """A table for each section, a line for each place in it, a column for each measure."""
    for section, rows in itertools.groupby(answer.rows, key=lambda row: row["section"]):
        entry = SECTIONS[section]
        heading = entry.tr if lang == "tr" else entry.en
        console.print(f"\n{heading}", markup=False, style="bold")
        if section in ("disputes", "rulings", "things"):
            write_table(("", ""), list(_lines(list(rows))))
            continue
        columns, table = _pivot(list(rows), lang)
        write_table(columns, table)


def _lines(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """One line for each place: its name and all its counts in words. For sections in which each has others."""
    for _, group in itertools.groupby(rows, key=lambda row: row["id"]):
        found = list(group)
        yield found[0]["name"], ", ".join(f"{row['label']} {_number(row)}" for row in found)


def _pivot(rows: Sequence[Row], lang: str) -> tuple[list[str], list[list[str]]]:
    """Columns and lines. Measures that belong together share a column; a whole that is the same for all is left out."""
    labels = {row["measure"]: row["label"] for row in rows}
    parts: dict[str, list[str]] = {}
    for measure in labels:
        stem = measure.partition("-")[0]
        parts.setdefault(stem if stem in _PAIRS[lang] else measure, []).append(measure)
    parts = {name: [one for one in measures if one != "start-poll"] for name, measures in parts.items()}
    columns = ["id", *(_PAIRS[lang].get(name) or labels[name] for name in parts)]
    lines = []
    for identity, group in itertools.groupby(rows, key=lambda row: row["id"]):
        found = {row["measure"]: row for row in group}
        cells = [_cell([found[one] for one in measures if one in found]) for measures in parts.values()]
        lines.append([identity, *cells])
    return columns, lines


def _cell(rows: Sequence[Row]) -> str:
    return _number(rows[0]) if len(rows) == 1 else "/".join(str(row["held"]) for row in rows)


def _number(row: Row) -> str:
    return str(row["held"]) if row["of"] is None else f"{row['held']}/{row['of']}"
