"""The commands that look at the data and the store: check, dataset, status, export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.build import build_facts
from graph.licence import Licence
from graph.publish import FORMAT
from graph.questions.speech import count
from graph.rdf.index import make_index
from graph.settings import Settings, read_settings
from graph.state import LogState, compare
from loaders.naming import name_facts
from loaders.reading import Refusal
from loaders.run import check as run_check
from loaders.run import locate
from ontology.facts import Facts
from siyaset.changes import changed_answers
from siyaset.cli.asked import open_store
from siyaset.cli.options import FormatOption, WithoutOption
from siyaset.cli.output import Format, Lang, as_cell, complain, console, write_json, write_rows
from siyaset.cli.rows import show_left_out
from siyaset.cli.table import show_table
from siyaset.errors import WrongUse
from siyaset.places import data_directory, open_log
from siyaset.sources import Source, joined, read_sources

_CHECK = """Check the shipped facts, or a folder of curated tables, against every rule, without loading them.

With `--changed`, also print every answer that would differ from the version that was loaded last.

Examples:

    siyaset check

    siyaset check --changed
"""
_EXPORT = """Write the dataset in another form.

With `--licence` only what may be passed on so is written, decided anew from the sources that allow it; LICENCE.txt
beside it names them.

Examples:

    siyaset export turtle -o out

    siyaset export turtle --licence open -o out

    siyaset export popolo -o out

    siyaset export sparql
"""


class Target(StrEnum):
    """The forms in which the dataset can be written."""

    TURTLE = "turtle"
    POPOLO = "popolo"
    SPARQL = "sparql"


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help=_CHECK)(check)
    app.command(help="List the versions of the dataset, newest last.\n\nExample: `siyaset dataset`")(dataset)
    app.command(
        help="Say where the graph is kept and how any Bolt client connects to it.\n\nExample: `siyaset status`"
    )(status)
    app.command(help=_EXPORT)(export)


def check(
    source: Annotated[
        Path | None, typer.Argument(help="A folder of curated tables; everything that is shipped without it.")
    ] = None,
    without: WithoutOption = None,
    changed: Annotated[bool, typer.Option("--changed", help="Print every answer that changes.")] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Check what is shipped, or a folder of curated tables. Exit code 1 if anything is wrong."""
    settings = read_settings()
    sources = read_sources(source or data_directory(settings), alone=source is not None, without=without or ())
    facts = _facts_of(sources)
    reading = joined(sources)
    findings = [(locate(finding, reading), finding.severity) for finding in run_check(reading, facts)]
    refusals: list[tuple[Refusal, str]] = [(refusal, "error") for refusal in reading.refusals] + list(findings)
    answers = changed_answers(_loaded(settings, sources), facts) if changed else []
    failed = any(severity == "error" for _, severity in refusals)
    if form is Format.JSON:
        write_json(
            {
                "facts": len(facts.by_id),
                "rows": [
                    {"severity": severity, "file": one.file, "line": one.line, "what": one.what, "fix": one.fix}
                    for one, severity in refusals
                ],
                "changed": [{"command": one.command, "differences": list(one.differences)} for one in answers],
            }
        )
    else:
        for one, _ in refusals:
            complain(str(one))
        for answer in answers:
            console.print(answer.command, markup=False, style="bold")
            for line in answer.differences:
                console.print(f"  {line}", markup=False, soft_wrap=True)
        if changed and not answers:
            console.print("No answer changes.")
        errors = sum(severity == "error" for _, severity in refusals)
        console.print(
            f"{count(len(facts.by_id), 'fact')} checked: {count(errors, 'error')}, "
            f"{count(len(refusals) - errors, 'warning')}.",
            markup=False,
        )
    if failed:
        raise typer.Exit(1)


def _facts_of(sources: Sequence[Source]) -> Facts:
    """The facts that the sources amount to by themselves, whatever was loaded before."""
    state = LogState()
    for one in sources:
        reading = one.reading
        name_facts(reading, state.claims.values())
        change = compare(state, one.name, reading.claims, reading.judgements, reading.retractions)
        state = state.after(change.events, "", max(state.horizon, reading.horizon))
    return build_facts(state)


def _loaded(settings: Settings, sources: Sequence[Source]) -> Facts:
    """What the log has of these sources: what others brought is not in question."""
    state = open_log(settings).state()
    names = {one.name for one in sources}
    claims = {identity: claim for identity, claim in state.claims.items() if claim.loader in names}
    # Merges and all else that was judged stay: without them every merged id would look like a change.
    return build_facts(replace(state, claims=claims))


def dataset(form: FormatOption = Format.TABLE) -> None:
    """List the versions of the dataset."""
    log = open_log(read_settings())
    segments = log.manifest().segments
    columns = (
        "version",
        "recorded",
        "loader",
        "claims",
        "retractions",
        "rulings",
        "merges",
        "distinct",
        "horizon",
        "sha256",
    )
    rows = [segment.model_dump(include=set(columns)) for segment in segments]
    if form is Format.JSON:
        write_json({"rows": rows, "log": str(log.directory)})
        return
    if form is Format.TABLE:
        shown = columns[:-1]
        cells = [[as_cell(row[name]) for name in shown] for row in rows]
        show_left_out(show_table(console, shown, cells, keep=4), Lang.EN)
        return
    write_rows(columns, [[row[name] for name in columns] for row in rows], form)


def status(form: FormatOption = Format.TABLE) -> None:
    """Say where the graph is kept. For the embedded engine this starts it if it sleeps."""
    settings = read_settings()
    with open_store() as store:
        held = store.dataset()
        where = store.connection
    found: dict[str, Any] = {
        "store": {
            "engine": where.engine,
            "uri": where.uri,
            "user": where.guest.user,
            "password": where.guest.password if where.is_embedded else None,
            "database": where.database,
            "directory": str(settings.directory),
        },
        "dataset": held,
        "program": {"format": FORMAT},
    }
    if form is Format.JSON:
        write_json(found)
        return
    rows = [[f"{part}.{name}", value] for part in ("store", "dataset") for name, value in (found[part] or {}).items()]
    write_rows(("what", "value"), rows, form)


def export(
    target: Annotated[Target, typer.Argument(help="turtle, popolo, or sparql: the store that `/v1/sparql` asks")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Directory to write into; sparql has its own.")
    ] = None,
    licence: Annotated[
        Licence, typer.Option(help="Leave out what may not be passed on under these terms.")
    ] = Licence.ALL,
) -> None:
    """Write the dataset in another form."""
    if target is Target.SPARQL:
        if output is not None or licence is not Licence.ALL:
            raise WrongUse(
                "the store for SPARQL holds everything and lies where the server looks for it: no -o, no --licence"
            )
        settings = read_settings()
        console.print(f"sparql: {make_index(open_log(settings), settings)}", markup=False, soft_wrap=True)
        return
    if output is None:
        raise WrongUse("-o is missing; say into which directory to write")
    from graph.export import export_popolo, export_turtle  # rdflib takes a quarter of a second: only here

    write = export_popolo if target is Target.POPOLO else export_turtle
    report = write(open_log(read_settings()), output, licence)
    console.print(
        f"{target.value}: {count(report.facts, 'fact')} and {count(report.claims, 'claim')} of version {report.version}, "
        f"{count(report.records, 'record' if target is Target.POPOLO else 'triple')}, in {', '.join(str(path) for path in report.files)}",
        markup=False, soft_wrap=True,
    )  # fmt: skip
