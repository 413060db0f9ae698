"""The commands that ask who held what: mayors, leaders, presidents, prime ministers, and how long a party did."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.permalink import link
from graph.questions import families
from graph.questions import holders as held
from siyaset.cli.asked import ask
from siyaset.cli.options import AsOfOption, FormatOption, LangOption, SinceOption, StandingOption, UntilOption
from siyaset.cli.output import Format, Lang
from siyaset.cli.tenures import show_tenures

_MAYORS = """Who has been mayor of a city, spell by spell.

Examples:

    siyaset mayors istanbul --since 1994

    siyaset mayors istanbul --as-of 2019-05-20 --format json

    siyaset mayors 06 --standing council --standing acting --lang tr
"""
_LEADERS = """Who has led a party, spell by spell.

Examples:

    siyaset leaders chp --since 1992

    siyaset leaders "AK Parti" --as-of 2015-01-01
"""
_HOLDERS = """Who has held a national office: president (with the head of state before), prime-minister, speaker.

Examples:

    siyaset holders president --since 1980

    siyaset holders prime-minister --as-of 2003-03-14 --lang tr
"""
_YEARS = """How long mayors of a party held a city, as the union of days.

By the rule `party` only the party itself counts, with its earlier legal names; by `lineage` those before it by
rename, merger, split or continuation count too.

Examples:

    siyaset years istanbul akp --until 2019-06-27 --rule lineage

    siyaset years istanbul akp --until 2019-06-27 --rule party
"""


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help=_MAYORS)(mayors)
    app.command(help=_LEADERS)(leaders)
    app.command(help=_HOLDERS)(holders)
    app.command(help=_YEARS)(years)


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
    where = link("cities", city, "mayors", since=since, until=until, as_of=as_of, standing=standing, lang=lang.value)
    show_tenures(ask(lambda: held.holders(held.MAYORS, city, narrowed), where), form, lang)


def leaders(
    party: Annotated[str, typer.Argument(help="Id, name, abbreviation, alias or Wikidata id.")],
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of a party's leaders."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    where = link("parties", party, "leaders", since=since, until=until, as_of=as_of, standing=standing, lang=lang.value)
    show_tenures(ask(lambda: held.holders(held.LEADERS, party, narrowed), where), form, lang)


def holders(
    office: Annotated[str, typer.Argument(help="president, prime-minister or speaker.")],
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of a national office's holders."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    found = held.find_office(office)
    where = link(
        "offices", office, "holders", since=since, until=until, as_of=as_of, standing=standing, lang=lang.value
    )
    show_tenures(ask(lambda: held.holders(found, held.held_thing(found), narrowed), where), form, lang)


def years(
    city: Annotated[str, typer.Argument(help="A city.")],
    party: Annotated[str, typer.Argument(help="A party.")],
    rule: Annotated[str, typer.Option(help="party or lineage.")] = "party",
    until: Annotated[str | None, typer.Option(help="Count no further than this day.", metavar="DATE")] = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show how long a party, or its line, held a city."""
    where = link("cities", city, "years", party=party, rule=rule, until=until, lang=lang.value)
    show_tenures(ask(lambda: families.years_held(city, party, rule, until, lang.value), where), form, lang)
