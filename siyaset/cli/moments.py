"""The command that asks of one day: as-of."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from graph.permalink import link
from graph.questions.snapshot import snapshot
from siyaset.cli.asked import ask
from siyaset.cli.options import FormatOption, KnownOnOption, LangOption, PartyAs, PartyAsOption
from siyaset.cli.output import Format, Lang
from siyaset.cli.rows import show_rows

_AS_OF = """Who held what on a day: every mayor, party leader, national office, minister, deputy or member.

Each row is certain or possible, with the reason: the same as each city, party or office says when asked alone.

Examples:

    siyaset as-of 2019-05-20

    siyaset as-of 2019-05-20 --relation offices --lang tr

    siyaset as-of 1995-01-01 --all-places --format csv
"""
_COLUMNS = ("held_name", "name", "standing", "certainty", "reason", "party_name", "start", "end")


def add_to(app: typer.Typer) -> None:
    """Put this command into the tree."""
    app.command("as-of", help=_AS_OF)(as_of)


def as_of(
    day: Annotated[str, typer.Argument(help="A day, as in 2019-05-20.")],
    relation: Annotated[
        str, typer.Option(help="mayors, leaders, offices, ministers, deputies, members, alliances or all.")
    ] = "mayors",
    all_places: Annotated[
        bool, typer.Option("--all-places", help="Mayors of every municipality at hand, not only of capitals.")
    ] = False,
    party_as: PartyAsOption = PartyAs.THEN,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show who held what on a day."""
    where = link(
        "as-of", day, relation=relation, places="all" if all_places else "capitals", party=party_as.value,
        known_on=known_on, lang=lang.value,
    )  # fmt: skip
    make = partial(snapshot, day, relation, lang.value, party_as.value, everywhere=all_places)
    columns = ("relation", *_COLUMNS) if relation in ("offices", "all") else _COLUMNS
    show_rows(ask(make, where, known_on, lang.value), columns, form, lang)
