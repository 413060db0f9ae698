"""The command that reads an article: what it states, where, and what the graph says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.settings import read_settings
from loaders.news.candidate import Candidate
from loaders.news.comparing import compare
from loaders.news.extract import extract
from loaders.news.gazetteer import Gazetteer
from loaders.news.known import Known
from loaders.news.other import find_extractor, run_extractor
from loaders.news.proposing import propose
from loaders.news.review_file import OWN, Article, Header, Line, Review, make_line, write_review
from ontology.dates import EdtfDate
from ontology.errors import OntologyError
from ontology.facts import Facts
from ontology.model import read_field
from siyaset.articles import read_article, read_published
from siyaset.cli.options import FormatOption
from siyaset.cli.output import Format, console, errors, write_json, write_rows
from siyaset.errors import WrongUse
from siyaset.kept_facts import newest_facts
from siyaset.places import open_log

_EXTRACT = """Read an article in Turkish or English: the relations it states, and what the graph says of each.

Nothing is loaded. With `--out` the candidates go to a file that `siyaset review` walks through and `siyaset load` takes.

Examples:

    siyaset extract article.txt --date 2024-04-01

    siyaset extract article.txt --date 2024-04-01 --format json

    siyaset extract article.txt --date 2024-04-01 --out article.review.jsonl --title "…" --publisher "…" --url https://…

    siyaset extract article.txt --date 2024-04-01 --extractor my_rules:MyExtractor
"""
_VERSION = "1"
_SUFFIX = ".review.jsonl"
COLUMNS = (
    "relation", "subject", "object", "qualifiers", "quote", "begin", "end", "rule", "modality", "score", "status",
    "facts", "reason",
)  # fmt: skip


class Language(StrEnum):
    """The languages of articles."""

    TR = "tr"
    EN = "en"


def add_to(app: typer.Typer) -> None:
    """Put this command into the tree."""
    app.command("extract", help=_EXTRACT)(extract_article)


def extract_article(
    file: Annotated[str, typer.Argument(help="The article as plain text in UTF-8; `-` for stdin.", metavar="FILE")],
    date: Annotated[
        str | None, typer.Option(help="The day on which it appeared; else a line `Date: …` at its top.", metavar="DAY")
    ] = None,
    language: Annotated[Language | None, typer.Option(help="The article's language; else its own words tell.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Where to write the file for review: NAME.review.jsonl.", metavar="FILE")
    ] = None,
    extractor: Annotated[
        str | None, typer.Option(help="Another extractor instead of our own rules.", metavar="MODULE:NAME")
    ] = None,
    title: Annotated[str, typer.Option(help="The article's title.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    url: Annotated[str, typer.Option(help="Its address.")] = "",
    licence: Annotated[str, typer.Option(help="Its licence as it states it, or: unstated.")] = "",
    reuse: Annotated[str, typer.Option(help="What may be passed on: open, share-alike, facts-only or no.")] = "",
    reliability: Annotated[
        str, typer.Option(help="What kind of source: official, reference, press, derived.")
    ] = "press",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a review file that is there.")] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Read an article and compare what it states with the graph."""
    if out is not None:
        _check_out(out, overwrite)
    about = {
        "title": title, "publisher": publisher, "url": url, "licence": licence, "reuse": reuse,
        "reliability": reliability,
    }  # fmt: skip
    _check_about(about)
    text = read_article(file)
    published = read_published(date, text)
    settings = read_settings()
    version, facts = newest_facts(open_log(settings), settings)
    if not version:
        errors.print("The graph is empty, so nothing can be found; run `siyaset load` first.", markup=False)
    name, made_by, found = _find(text, facts, published, language, extractor)
    known = Known(facts)
    compared = compare(found, known, published)
    article = _describe(text, published, about)
    header = Header(article=article, dataset=version, extractor=name, version=made_by)
    lines = [
        make_line(number, one, propose(one, known, published), header) for number, one in enumerate(compared, start=1)
    ]
    if out is not None:
        write_review(out, Review(header=header, lines=tuple(lines)))
    _show(lines, header, out, form)


def _find(
    text: str, facts: Facts, published: EdtfDate, language: Language | None, other: str | None
) -> tuple[str, str, list[Candidate]]:
    gazetteer = Gazetteer(facts)
    if other is None:
        return OWN, _VERSION, extract(text, gazetteer, published, language.value if language else "")
    extractor = find_extractor(other)
    return extractor.name, extractor.version, run_extractor(extractor, text, gazetteer, published, facts)


def _check_out(out: Path, overwrite: bool) -> None:
    if not out.name.endswith(_SUFFIX):
        raise WrongUse(f"--out {out.name}: write NAME{_SUFFIX}, so that `siyaset load` knows what it is")
    if out.exists() and not overwrite:
        raise WrongUse(f"{out} is there already and may hold decisions; name another file, or say --overwrite")
    if not out.absolute().parent.is_dir():
        raise WrongUse(f"{out.parent} is no folder; make it first")


def _check_about(about: dict[str, str]) -> None:
    for name, value in about.items():
        try:
            if value:
                read_field("Source", name, value)
        except OntologyError as error:
            raise WrongUse(f"--{name}: {error}") from None


def _describe(text: str, published: EdtfDate, about: dict[str, str]) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    identity = f"news-{published.text}-{digest[:8]}"
    return Article(id=identity, published=published.text, sha256=digest, text=text, **about)


def row_of(line: Line) -> dict[str, Any]:
    """A candidate as programs read it."""
    told = line.model_dump(mode="json")
    return {name: told[name] for name in COLUMNS}


def _show(lines: Sequence[Line], header: Header, out: Path | None, form: Format) -> None:
    if form is Format.JSON:
        article = header.article.model_dump(exclude={"text"})
        rows = [row_of(line) for line in lines]
        told = {
            "rows": rows, "text": _say(lines), "article": article, "extractor": f"{header.extractor} {header.version}",
            "dataset": {"version": header.dataset}, "review": str(out) if out else None,
        }  # fmt: skip
        write_json(told)
        return
    if form is not Format.TABLE:
        cells = [[_cell(row_of(line)[name]) for name in COLUMNS] for line in lines]
        write_rows(COLUMNS, cells, form)
        return
    console.print(_say(lines), markup=False, style="bold")
    if lines:
        heads = ("", "relation", "subject", "object", "says", "modality", "status", "reason")
        write_rows(heads, [_brief(line) for line in lines], form)
    if out is not None:
        console.print(f"Written to {out}; go on with `siyaset review {out}`.", markup=False)


def plain(text: str) -> str:
    """A text of somebody else as a terminal may show it: without signs that would command the terminal."""
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "�" for sign in text)


def _brief(line: Line) -> list[str]:
    said = ", ".join(f"{name} {value}" for name, value in line.qualifiers.items())
    cells = (line.relation, line.subject, line.object or "", said, line.modality, line.status, line.reason)
    return [str(line.number), *map(plain, cells)]


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name}={one}" for name, one in value.items())
    return " ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def _say(lines: Sequence[Line]) -> str:
    counts = {word: sum(line.status == word for line in lines) for word in ("confirms", "adds", "contradicts")}
    listed = ", ".join(f"{count} {word}" for word, count in counts.items())
    return f"{len(lines)} candidates: {listed}." if len(lines) != 1 else f"1 candidate: {listed}."
