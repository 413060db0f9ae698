"""The command that answers questions in plain Turkish and English."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.permalink import link
from siyaset.cli.asked import ask
from siyaset.cli.options import FormatOption
from siyaset.cli.output import Format, Lang, console
from siyaset.cli.rows import show_rows

_HELP = """A question in plain Turkish or English, without any model behind it.

It says what it took each word for. What it does not understand it says, and answers nothing.

Examples:

    siyaset ask "1994'ten beri İstanbul'u kimler yönetti?"

    siyaset ask "Who was president while Bülent Ecevit was prime minister?" --format json
"""
_TELLING = (
    "reading", "count", "name", "before", "after", "city_name", "place_name", "held_name", "ministry_name", "government_name", "alliance_name",
    "former_name", "latter_name", "kind", "relation", "standing", "party_before_name", "party_name", "start", "end", "date",
    "votes", "share", "seats", "margin", "margin_share", "turnout", "second_name", "days", "years", "age", "born", "died", "founded", "dissolved", "elected", "publisher",
    "locator", "population", "plate", "replaced_name", "rerun_name", "certainty",
)  # fmt: skip


def add_to(app: typer.Typer) -> None:
    """Put the command into the tree."""
    app.command("ask", help=_HELP)(ask_question)


def ask_question(
    question: Annotated[str, typer.Argument(help="A question in Turkish or English.")],
    form: FormatOption = Format.TABLE,
    lang: Annotated[
        Lang | None, typer.Option("--lang", "-l", help="Language of the answer; by default the question's.")
    ] = None,
) -> None:
    """Show the answer to a question."""
    from graph.ask import AskedAnswer  # The lexicon and its readers take a tenth of a second, and only this needs them.
    from graph.ask import ask as ask_plainly

    where = link("ask", q=question) + (f"&lang={lang.value}" if lang else "")
    answer = ask(lambda: ask_plainly(question, lang.value if lang else None), where)
    assert isinstance(answer, AskedAnswer)
    if form is Format.TABLE:
        taken = "; ".join(
            f"{one.text} → {one.id or one.value}" for one in answer.readings if one.id or one.kind == "Time"
        )
        if taken:
            console.print(taken, markup=False, style="dim")
    known = [name for name in _TELLING if any(_tells(name, row.get(name)) for row in answer.rows)]
    show_rows(
        answer,
        known or ["text"],
        form,
        Lang(answer.lang),
        {"kind": "succession"} if "former" in (answer.rows or [{}])[0] else None,
    )


def _tells(column: str, value: object) -> bool:
    """Whether a value belongs into the table: of a poll's line `count` says how it was counted, and is no number."""
    return value is not None and not (column == "count" and isinstance(value, str))
