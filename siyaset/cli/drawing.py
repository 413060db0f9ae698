"""The command that draws: timeline."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.formats import render
from api.formats.timeline.words import say_bar, say_span
from graph.answer import Answer, Row
from graph.permalink import link
from graph.questions.naming_parties import name_parties
from graph.questions.speech import choose
from graph.questions.timeline import timeline as ask_timeline
from siyaset.cli.asked import ask
from siyaset.cli.options import FormatOption, LangOption, PartyAs, PartyAsOption, SinceOption, UntilOption
from siyaset.cli.output import Format, Lang, console, write_answer_rows, write_json
from siyaset.cli.rows import show_dataset, show_left_out, show_sentence, show_warnings
from siyaset.cli.table import show_table
from siyaset.errors import WrongUse

_TIMELINE = """A timeline of any number of lanes: shown as a table, or drawn into a file.

A lane is city:ID, party:ID.leaders, party:ID (its lives and names), office:president, office:prime-minister,
ministry:ID, speaker, politician:ID or alliance:ID; in place of an id any name will do.

Examples:

    siyaset timeline city:istanbul --since 1994

    siyaset timeline city:istanbul office:president --since 1994 --out istanbul.svg

    siyaset timeline politician:ekrem-imamoglu --lang tr --out imamoglu.html
"""

_FORM_OF = {
    ".svg": "svg", ".png": "png", ".html": "html", ".csv": "csv", ".json": "json", ".parquet": "parquet",
    ".vega.json": "vega", ".vl.json": "vega", ".md": "md",
}  # fmt: skip
"""The form of a file by the ending of its name."""

_HEADS = {
    "en": ("Lane", "Who or what", "From – until", "Unsure"),
    "tr": ("Şerit", "Kim, ne", "Başlangıç – bitiş", "Belirsiz olan"),
}
_FLAGS = {
    "disputed": ("sources differ", "kaynaklar ayrılıyor"),
    "derived": ("derived", "türetilmiş"),
    "term-bounds": ("only the legislature is known", "yalnızca yasama dönemi biliniyor"),
    "start-unknown": ("start", "başlangıç"),
    "start-uncertain": ("start not to the day", "başlangıcın günü"),
    "start-is-poll": ("start is the polling day", "başlangıç oy verme günü"),
    "end-unknown": ("end", "bitiş"),
    "end-uncertain": ("end not to the day", "bitişin günü"),
    "end-is-poll": ("end is the polling day", "bitiş oy verme günü"),
}


def add_to(app: typer.Typer) -> None:
    """Put this command into the tree."""
    app.command(help=_TIMELINE)(timeline)


def timeline(
    lanes: Annotated[list[str], typer.Argument(help="Lanes, as city:istanbul or party:chp.leaders.", metavar="LANE…")],
    since: SinceOption = None,
    until: UntilOption = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help=f"A file to write; its ending says the form: {', '.join(_FORM_OF)}."),
    ] = None,
    party_as: PartyAsOption = PartyAs.THEN,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show or draw a timeline."""
    drawn = _form_of(out) if out is not None else None
    where = link("timeline", lane=lanes, since=since, until=until, party=party_as.value, lang=lang.value)
    make = lambda: name_parties(ask_timeline(lanes, since, until, lang.value), party_as.value, lang.value)  # noqa: E731
    answer = ask(make, where)
    if out is not None and drawn is not None:
        body, _ = render(answer, drawn, lang.value)
        out.expanduser().write_bytes(body)
        rows = len(answer.rows)
        said = choose(lang.value, f"{out}: {rows} rows, {len(body)} bytes.", f"{out}: {rows} satır, {len(body)} bayt.")
        console.print(said, markup=False, soft_wrap=True)
        return
    _show(answer, form, lang)


def _form_of(out: Path) -> str:
    """The form that a file's name asks for. Raises WrongUse."""
    name = out.name.lower()
    found = [form for ending, form in _FORM_OF.items() if name.endswith(ending)]
    if not found:
        raise WrongUse(f"--out {str(out)!r} does not say its form; end it with {', '.join(_FORM_OF)}")
    return "vega" if "vega" in found else found[0]


def _show(answer: Answer, form: Format, lang: Lang) -> None:
    if form is Format.JSON:
        write_json(answer)
        return
    if form is not Format.TABLE:
        write_answer_rows(answer, form)
        return
    show_sentence(answer, lang)
    if answer.rows:
        cells = [_cells(row, lang.value) for row in answer.rows]
        show_left_out(show_table(console, _HEADS[lang.value], cells, keep=3), lang)
    show_warnings(answer)
    show_dataset(answer, lang)


def _cells(row: Row, lang: str) -> list[str]:
    when = row["date"] or "?" if row["shape"] == "point" else say_span(row, lang)
    unsure = [choose(lang, *_FLAGS[flag]) for flag in row["flags"] if flag in _FLAGS]
    return [row["lane_name"], say_bar(row, lang), when, ", ".join(unsure)]
