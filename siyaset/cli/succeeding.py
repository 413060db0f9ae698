"""The commands that ask how an office went from hand to hand: succession, and the trustees of the whole country."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.answer import Answer
from graph.questions import holders as held
from graph.questions.handover_words import KINDS, LINES
from graph.questions.handovers import succession as ask_succession
from graph.questions.trustees import trustees as ask_trustees
from ontology.vocabulary import label
from siyaset.cli.asked import ask
from siyaset.cli.options import FormatOption, LangOption, SinceOption, UntilOption
from siyaset.cli.output import Format, Lang, console
from siyaset.cli.rows import show_dataset, show_left_out, show_rows, show_sentence, show_warnings
from siyaset.cli.table import show_table
from siyaset.errors import WrongUse

_SUCCESSION = """Who followed whom in an office, and how: every hand-over, then who held in law and who in fact.

Gaps, lawful vacancies, overlaps, suspensions, annulments, stand-ins and dates too coarse to compare are told, with the
law, and with who was displaced, by whom and on what ground.

Examples:

    siyaset succession istanbul --since 2019

    siyaset succession chp --office leader --since 1992

    siyaset succession president --lang tr
"""
_TRUSTEES = """Trustees (kayyum) in the whole country: whom each displaced, of which party, on what ground, and how it ended.

Examples:

    siyaset trustees --since 2016

    siyaset trustees --province diyarbakir --party hdp

    siyaset trustees --since 2024-06 --lang tr
"""
_OFFICES = {"mayor": held.MAYORS, "leader": held.LEADERS}


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help=_SUCCESSION)(succession)
    app.command(help=_TRUSTEES)(trustees)


def succession(
    thing: Annotated[str, typer.Argument(help="A city, a party, or president or prime-minister.")],
    office: Annotated[str | None, typer.Option(help="mayor or leader; mayor unless said.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show how an office went from hand to hand."""
    chosen, of = read_office(thing, office)
    answer = ask(lambda: ask_succession(chosen, of, since, until, lang.value))
    if form is not Format.TABLE:
        show_rows(answer, tuple(answer.rows[0]) if answer.rows else ("line",), form, lang)
        return
    show_sentence(answer, lang)
    _show_hand_overs(answer, lang)
    _show_lines(answer, lang)
    show_warnings(answer)
    show_dataset(answer, lang)


def trustees(
    since: SinceOption = None,
    until: UntilOption = None,
    province: Annotated[str | None, typer.Option(help="Only this province: name, plate number or id.")] = None,
    party: Annotated[str | None, typer.Option(help="Only in the place of mayors of this party.")] = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the trustees."""
    columns = (
        "city_name",
        "displaced_name",
        "displaced_party",
        "name",
        "start",
        "end",
        "ground",
        "ended_by",
        "next_name",
    )
    answer = ask(lambda: ask_trustees(since, until, province, party, lang.value))
    show_rows(answer, columns, form, lang, {"ground": "ended_by", "ended_by": "ended_by"})


def read_office(thing: str, office: str | None) -> tuple[held.HeldOffice, str]:
    """Which office is meant, and of what. Raises WrongUse."""
    if office is None and thing in held.OFFICES:
        return held.OFFICES[thing], held.COUNTRY
    if office in held.OFFICES:
        return held.OFFICES[office], thing
    if office is not None and office not in _OFFICES:
        known = ", ".join((*_OFFICES, *held.OFFICES))
        raise WrongUse(f"--office {office!r} is no office; write one of {known}")
    return _OFFICES[office or "mayor"], thing


def _show_hand_overs(answer: Answer, lang: Lang) -> None:
    heads = {
        Lang.EN: ("Date", "How", "From", "To", "Displaced", "By which law"),
        Lang.TR: ("Tarih", "Nasıl", "Kimden", "Kime", "Görevinden edilen", "Hangi kanunla"),
    }
    cells = []
    for row in answer.rows:
        if row["line"] != "hand-over":
            continue
        kinds = [_word(KINDS[kind].en, KINDS[kind].tr, lang) for kind in (row["kind"], *row["also"])]
        days = f"{row['days_min']}" + (f"-{row['days_max']}" if row["days_max"] != row["days_min"] else "")
        span = f"\n{days} {_word('days', 'gün', lang)}" if row["days_min"] is not None else ""
        by = [label("by", row["displaced_by"], lang.value), label("ended_by", row["ground"], lang.value)]
        gone = "\n".join(filter(None, [row["displaced_name"] or "", ", ".join(filter(None, by))]))
        cells.append([
            f"{row['date']}{span}", "\n".join(kinds), _end(row, "former", lang), _end(row, "latter", lang), gone,
            row["by_law"] or "",
        ])  # fmt: skip
    if cells:
        show_left_out(show_table(console, heads[lang], cells, keep=4), lang)


def _show_lines(answer: Answer, lang: Lang) -> None:
    heads = {Lang.EN: ("Who", "Standing", "From", "Until"), Lang.TR: ("Kim", "Sıfat", "Başlangıç", "Bitiş")}
    for line in ("de-jure", "de-facto"):
        rows = [row for row in answer.rows if row["line"] == line]
        cells = [
            [row["name"], label("standing", row["standing"], lang.value), row["start"] or "?", _until(row, lang)]
            for row in rows
        ]
        if cells:
            console.print(f"\n{_word(LINES[line].en, LINES[line].tr, lang).capitalize()}", style="bold")
            show_table(console, heads[lang], cells)


def _end(row: dict[str, str | None], which: str, lang: Lang) -> str:
    standing = label("standing", row[f"{which}_standing"], lang.value)
    return "\n".join(filter(None, [row[f"{which}_name"], standing]))


def _until(row: dict[str, str | None], lang: Lang) -> str:
    if row["end"]:
        return str(row["end"])
    return label("end_state", row["end_state"], lang.value)


def _word(english: str, turkish: str, lang: Lang) -> str:
    return turkish if lang is Lang.TR else english
