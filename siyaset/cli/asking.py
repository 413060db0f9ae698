"""The commands that ask: mayors, leaders, holders, cypher, search …"""

from __future__ import annotations

from typing import Annotated

import typer

from graph.connection import connect_by
from graph.questions import holders as held
from graph.questions.flow import answer
from graph.settings import read_settings
from graph.store import Store
from siyaset.cli.options import AsOfOption, FormatOption, LangOption, SinceOption, StandingOption, UntilOption
from siyaset.cli.output import Format, Lang
from siyaset.cli.tenures import show_tenures

_MAYORS = """Who has been mayor of a city, spell by spell.

Examples:

    siyaset mayors istanbul --since 1994

    siyaset mayors istanbul --as-of 2019-05-20 --format json

    siyaset mayors 06 --standing council --standing acting --lang tr
"""


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help=_MAYORS)(mayors)


def mayors(
    city: Annotated[str, typer.Argument(help="Id, name, alias, plate number or Wikidata id.")],
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of a city's mayors."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    with Store(connect_by(read_settings())) as store:
        show_tenures(answer(store, lambda: held.holders(held.MAYORS, city, narrowed)), form, lang)
