"""The command that proposes what the columns of a table mean: map."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from graph.edition import Edition, edition_of
from graph.settings import read_settings
from loaders.description import Description, describe
from loaders.errors import BadDescription, Unlinked
from loaders.linking import Linker
from loaders.reading import Refusal
from loaders.statements import Named, Statement
from loaders.table.guessing import guess_encoding, guess_header
from loaders.table.opening import open_table
from loaders.table.package import find_package
from loaders.table.proposing import LOOKED_AT, Proposal, propose
from loaders.table.reader import TableReader
from ontology.text import slug
from siyaset.cli.options import FormatOption
from siyaset.cli.output import Format, console, write_json, write_rows
from siyaset.errors import WrongUse
from siyaset.places import open_log

_MAP = """Propose what the columns of a table mean, and show what its first rows would say. Nothing is loaded.

Look the proposal through, say where the table comes from, then load it with `siyaset load TABLE --map FILE`.

Examples:

    siyaset map mayors.csv

    siyaset map mayors.xlsx --sheet 2024 -o mayors.yml --title "Mayors of 2024" --publisher "Some office" --url https://example.org/mayors --licence CC0
"""
_SHOWN = 8
_PLACEHOLDER = "?"
"""Stands where a person must write something; a description with it is refused."""


def add_to(app: typer.Typer) -> None:
    """Put this command into the tree."""
    app.command("map", help=_MAP)(map_table)


def map_table(
    table: Annotated[Path, typer.Argument(help="A CSV, TSV, Excel or Parquet file, or a data package.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write the proposal.", metavar="FILE")
    ] = None,
    sheet: Annotated[str, typer.Option(help="Which sheet of an Excel file.")] = "",
    title: Annotated[str, typer.Option(help="Title of the source.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    url: Annotated[str, typer.Option(help="Its own address.")] = "",
    licence: Annotated[str, typer.Option(help="Its licence, as it states it.")] = "",
    reuse: Annotated[str, typer.Option(help="open, share-alike, facts-only or no.")] = "",
    reliability: Annotated[str, typer.Option(help="official, reference, press or derived.")] = "",
    form: FormatOption = Format.TABLE,
) -> None:
    """Propose a mapping."""
    package = find_package(table) if table.exists() else None
    path = package.path if package else table
    encoding = (package.encoding if package else "") or (guess_encoding(path) if path.is_file() else "")
    delimiter = package.delimiter if package else ""
    header = guess_header(path, sheet=sheet, encoding=encoding, delimiter=delimiter)
    opened = open_table(path, sheet=sheet, encoding=encoding, delimiter=delimiter, header=header)
    rows = [row.cells for row in itertools.islice(opened.rows, LOOKED_AT)]
    edition = edition_of(open_log(read_settings()))
    linker = Linker(edition, Description(), "map")
    proposal = propose(opened.columns, rows, linker)
    for part in proposal.mapping["rows"]:
        for cell in part.get("fields", {}).values():
            if package and cell.get("column") in package.dates:
                cell["date"] = package.dates[cell["column"]]
    if sheet:
        proposal.mapping["sheet"] = sheet
    if header > 1:
        proposal.mapping["header"] = header
        proposal.notes.append(f"row {header} is taken for the names of the columns, what is above it for a title")
    if encoding and not (package and package.encoding):
        proposal.mapping["encoding"] = encoding
        proposal.notes.append(f"the file is no UTF-8 and is read as {encoding}: look whether its letters are right")
    said = {"title": title, "publisher": publisher, "url": url, "licence": licence, "reuse": reuse,
            "reliability": reliability}  # fmt: skip
    described = {
        "source": _source(path, dict(package.source) if package else {}, said, edition),
        "table": proposal.mapping,
    }
    text = _yaml(described, proposal)
    shown = _preview(path, proposal, edition)
    if output is not None:
        if output.exists():
            raise WrongUse(f"{output} is there already; name another file, or move it away")
        output.write_text(text, "utf-8")
    _show(text, described, proposal, shown, output, form)


def _source(path: Path, package: dict[str, str], said: dict[str, str], edition: Edition) -> dict[str, str]:
    """The description of the source as far as it is known, with a mark where a person must say it."""
    known = {**package, **{name: value for name, value in said.items() if value}}
    named = {name: known.get(name, _PLACEHOLDER) for name in said}
    published = {"published": known["published"]} if "published" in known else {}
    identity = slug(path.stem) or "table"
    if edition.facts.label_of(identity) not in (None, "Source"):
        identity = f"{identity}-table"  # `term-26.csv` is the name of a term of the assembly, too.
    return {"id": identity, **named, **published}


def _preview(path: Path, proposal: Proposal, edition: Edition) -> list[list[str]]:
    """What the first rows would say, each end with the id it links to or why it does not."""
    ends = [end for row in proposal.mapping["rows"] for end in (row["subject"], row.get("object") or {})]
    if any(end.get("column") == _PLACEHOLDER for end in ends):
        return []
    try:
        reader = TableReader(str(path), describe({"source": {"id": "preview"}, "table": proposal.mapping}))
    except BadDescription:
        return []
    refused: list[Refusal] = []
    linker = Linker(edition, Description(), "map")
    found = list(itertools.islice(reader.statements(refused.append), _SHOWN))
    shown = [_say(statement, linker) for statement in found]
    return shown + [[str(one.line), one.what, one.fix, ""] for one in refused[:_SHOWN]]


def _say(statement: Statement, linker: Linker) -> list[str]:
    fields = ", ".join(f"{name}: {_said(value, linker)}" for name, value in statement.fields.items())
    ends = [_said(statement.subject, linker), _said(statement.object, linker) if statement.object else ""]
    return [str(statement.origin.line), *ends, fields]


def _said(value: str | Named, linker: Linker) -> str:
    if not isinstance(value, Named):
        return value
    try:
        return linker.link(value)
    except Unlinked as error:
        return f"{value.name or value.id} ({error.what})"


def _yaml(described: dict[str, Any], proposal: Proposal) -> str:
    notes = "".join(f"# {note}\n" for note in proposal.notes)
    head = f"# A proposal: look it through, and put something in the place of every {_PLACEHOLDER}.\n{notes}"
    return head + yaml.safe_dump(described, allow_unicode=True, sort_keys=False, width=110)


def _show(
    text: str, described: dict[str, Any], proposal: Proposal, shown: list[list[str]], output: Path | None, form: Format
) -> None:
    columns = ("row", "subject", "object", "fields")
    if form is Format.JSON:
        rows = [dict(zip(columns, row, strict=True)) for row in shown]
        write_json({"rows": rows, "description": described, "notes": proposal.notes, "yaml": text})
        return
    if form is not Format.TABLE:
        write_rows(columns, shown, form)
        return
    console.print(text, markup=False, soft_wrap=True)
    if shown:
        write_rows(("Row", "Subject", "Object", "Fields"), shown, Format.TABLE)
    if output is not None:
        console.print(f"Written to {output}.", markup=False, soft_wrap=True)
