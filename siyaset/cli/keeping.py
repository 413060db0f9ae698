"""The commands that keep: load, check, status, dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from graph.connection import connect_by
from graph.coverage.refused import count_refused
from graph.publish import Published, publish
from graph.settings import read_settings
from graph.store import Store
from loaders.curated.loader import CuratedLoader
from loaders.errors import LoadRefused
from loaders.run import LoadReport, load, write_refusals
from siyaset.cli.options import FormatOption
from siyaset.cli.output import Format, complain, console, errors, write_json
from siyaset.places import data_directory, open_log

_LOAD = """Load the curated facts into the graph. What has not changed is not loaded again.

Examples:

    siyaset load

    siyaset load --dry-run

    siyaset load ~/my-facts --refused refused.csv
"""


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command("load", help=_LOAD)(load_facts)


def load_facts(
    source: Annotated[
        Path | None, typer.Argument(help="A folder of curated tables; the shipped ones without it.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the difference and write nothing.")] = False,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make the graph again from the log.")] = False,
    accept_rest: Annotated[
        bool, typer.Option("--accept-rest", help="Load what is right, leave out what is refused.")
    ] = False,
    allow_loss: Annotated[bool, typer.Option("--allow-loss", help="Let the load take away many facts.")] = False,
    refused: Annotated[Path | None, typer.Option(help="Where to write the refused lines.", metavar="FILE")] = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Load a folder of curated tables."""
    settings = read_settings()
    log = open_log(settings)
    loader = CuratedLoader(source or data_directory(settings))
    try:
        report = load(loader, log, dry_run=dry_run, accept_rest=accept_rest, allow_loss=allow_loss)
    except LoadRefused as refusal:
        _explain_refusal(refusal, refused)
        raise typer.Exit(1) from None
    if report.refused and refused is not None:
        write_refusals(report.refused, refused)
    published = None
    if not dry_run:
        with Store(connect_by(settings)) as store, Progress(console=errors, transient=True) as progress:
            task = progress.add_task("publishing", total=None, visible=False)
            published = publish(
                store, log, rebuild=rebuild, largest=settings.largest, known=(report.before, report.after),
                refused=count_refused(data_directory(settings)),
                progress=lambda done, total: progress.update(task, completed=done, total=total, visible=total > 2000),
            )  # fmt: skip
    _show(report, published, form)


def _explain_refusal(refusal: LoadRefused, path: Path | None) -> None:
    for one in refusal.refusals[:50]:
        complain(str(one))
    if len(refusal.refusals) > 50:
        complain(f"… and {len(refusal.refusals) - 50} more; --refused FILE writes them all")
    complain(f"{len(refusal.refusals)} refused, nothing was loaded")
    if path is not None:
        write_refusals(refusal.refusals, path)


def _show(report: LoadReport, published: Published | None, form: Format) -> None:
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
        "version": published.version if published else None,
        "published": published.touched if published else 0,
    }
    if form is Format.JSON:
        write_json(summary)
        return
    if report.claims.is_empty:
        console.print(f"Nothing new: {report.total} facts, version {summary['version']}.", markup=False)
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
            f"{len(report.claims.missing)} claims are no longer in the tables and stay; "
            "to take one back, write it into retractions.csv",
            markup=False, style="yellow",
        )  # fmt: skip
    if published is not None and published.touched:
        console.print(f"Version {published.version} published: {published.touched} records.", markup=False)
