"""The commands that tell who is who: what a name, or a table of names, means, and which names are alike."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from graph.questions.reconcile import Wanted, namesakes, read_kind, reconcile
from siyaset.cli.asked import ask, open_store
from siyaset.cli.options import FormatOption
from siyaset.cli.output import Format, console, errors, write_json
from siyaset.cli.rows import show_rows
from siyaset.errors import WrongUse
from siyaset.tables import NameColumns, reconcile_table

_RECONCILE = """Say which politician, party, city or province a name means, with a score and the reasons.

What else is known of a politician tells namesakes apart. A candidate is a match only if it is sure: an exact name, or a
like one and a birth that agrees, well ahead of all others.

With a table of names, `--column` names the column that holds them; the answers are put beside each line.

Examples:

    siyaset reconcile "Ekrem Imamoglu"

    siyaset reconcile "E. Imamoglu" --born 1970 --province TR-34 --party chp --on 2019-06-23

    siyaset reconcile "Ak Parti" --kind party --format json

    siyaset reconcile names.csv --column name --born-column born --province-column province -o out.csv
"""
_NAMESAKES = """List pairs of things whose names are alike: those still to be reviewed, then those found to be different.

Examples:

    siyaset namesakes

    siyaset namesakes --kind party --least 90 --format csv
"""
_KIND = "politician, party, city or province."


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command("reconcile", help=_RECONCILE)(reconcile_names)
    app.command("namesakes", help=_NAMESAKES)(list_namesakes)


def reconcile_names(
    what: Annotated[str, typer.Argument(metavar="NAME|TABLE", help="A name, or a CSV file of names.")],
    kind: Annotated[str, typer.Option(help=_KIND)] = "politician",
    born: Annotated[str | None, typer.Option(help="When born: 1970 or 1970-06-04.", metavar="DATE")] = None,
    province: Annotated[str | None, typer.Option(help="A province: TR-34, 34 or İstanbul.")] = None,
    party: Annotated[str | None, typer.Option(help="A party: id, name or abbreviation.")] = None,
    on: Annotated[str | None, typer.Option(help="A day on which the person was active.", metavar="DATE")] = None,
    limit: Annotated[int, typer.Option(help="How many candidates at most.", min=1, max=50)] = 5,
    column: Annotated[str | None, typer.Option(help="The column of the table that holds the names.")] = None,
    born_column: Annotated[str | None, typer.Option(help="The column with births.")] = None,
    province_column: Annotated[str | None, typer.Option(help="The column with provinces.")] = None,
    party_column: Annotated[str | None, typer.Option(help="The column with parties.")] = None,
    on_column: Annotated[str | None, typer.Option(help="The column with days of activity.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The table to write.", metavar="FILE")] = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Reconcile a name, or every name of a table."""
    wanted = Wanted(what, read_kind(kind), born, province, party, on, limit)
    if column is not None:
        if output is None:
            raise WrongUse("-o is missing; say where to write the table with the answers")
        columns = NameColumns(column, born_column, province_column, party_column, on_column)
        _reconcile_table(Path(what), columns, wanted, output, form)
        return
    if output is not None or any((born_column, province_column, party_column, on_column)):
        raise WrongUse("columns and -o belong to a table; name the column of the names with --column")
    if what.lower().endswith(".csv") and Path(what).is_file():
        raise WrongUse(f"{what} is a table; name the column of the names with --column, and the output with -o")
    telling = ("id", "name", "born", "score", "match", "reasons")
    show_rows(ask(lambda: reconcile([wanted])), telling, form)


def _reconcile_table(path: Path, columns: NameColumns, common: Wanted, output: Path, form: Format) -> None:
    with open_store() as store, Progress(console=errors, transient=True) as progress:
        task = progress.add_task("reconciling", total=None)
        report = reconcile_table(
            store, path, columns, common, output,
            lambda done, total: progress.update(task, completed=done, total=total),
        )  # fmt: skip
    if form is Format.JSON:
        write_json({"names": report.names, **report.decisions, "noted": report.noted, "output": str(output)})
        return
    counted = ", ".join(f"{count} {word}" for word, count in report.decisions.items())
    noted = f" On {report.noted} lines something could not be read: see the column of notes." if report.noted else ""
    console.print(f"{report.names} names: {counted}. Written to {output}.{noted}", markup=False, soft_wrap=True)


def list_namesakes(
    kind: Annotated[str, typer.Option(help=_KIND)] = "politician",
    least: Annotated[int, typer.Option(help="Least score of a pair.", min=50, max=100)] = 85,
    limit: Annotated[int, typer.Option(help="How many pairs at most.", min=1, max=10_000)] = 200,
    form: FormatOption = Format.TABLE,
) -> None:
    """List pairs of like names."""
    read = read_kind(kind)
    show_rows(ask(lambda: namesakes(read, least, limit)), ("verdict", "left", "right", "score", "reasons"), form)
