"""The commands that ask who held what: mayors, leaders, presidents, prime ministers, and how long a party did."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from graph.permalink import link
from graph.questions import families
from graph.questions import holders as held
from graph.questions import totals as by_party
from graph.questions.flow import Question
from graph.questions.naming_parties import name_parties
from siyaset.cli.asked import ask
from siyaset.cli.options import (
    AsOfOption,
    FormatOption,
    KnownOnOption,
    LangOption,
    PartyAs,
    PartyAsOption,
    SinceOption,
    StandingOption,
    UntilOption,
)
from siyaset.cli.output import Format, Lang
from siyaset.cli.rows import show_rows
from siyaset.cli.tenures import show_tenures

_MAYORS = """Who has been mayor of a city, spell by spell.

Examples:

    siyaset mayors istanbul --since 1994

    siyaset mayors istanbul --as-of 2019-05-20 --format json

    siyaset mayors istanbul --known-on 2026-11-22

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
_TOTALS = """How long mayors of each party held a city, as the union of days, with the intervals it is made of.

With `--party lineage` parties count for the line that each leads to, with `--party today` under their legal renames.

Examples:

    siyaset totals istanbul

    siyaset totals istanbul --party lineage --until 2019-06-27
"""


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help=_MAYORS)(mayors)
    app.command(help=_LEADERS)(leaders)
    app.command(help=_HOLDERS)(holders)
    app.command(help=_YEARS)(years)
    app.command(help=_TOTALS)(totals)


def mayors(
    city: Annotated[str, typer.Argument(help="Id, name, alias, plate number or Wikidata id.")],
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    party_as: PartyAsOption = PartyAs.THEN,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of a city's mayors."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    _show(held.MAYORS, city, narrowed, ("cities", city, "mayors"), party_as, known_on, form, lang)


def leaders(
    party: Annotated[str, typer.Argument(help="Id, name, abbreviation, alias or Wikidata id.")],
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    party_as: PartyAsOption = PartyAs.THEN,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of a party's leaders."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    _show(held.LEADERS, party, narrowed, ("parties", party, "leaders"), party_as, known_on, form, lang)


def holders(
    office: Annotated[str, typer.Argument(help="president, prime-minister or speaker.")],
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    party_as: PartyAsOption = PartyAs.THEN,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of a national office's holders."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    found = held.find_office(office)
    _show(found, held.held_thing(found), narrowed, ("offices", office, "holders"), party_as, known_on, form, lang)


def _show(
    office: held.HeldOffice, thing: str, narrowed: held.HoldersFilter, path: tuple[str, ...], party_as: PartyAs,
    known_on: str | None, form: Format, lang: Lang,
) -> None:  # fmt: skip
    """Show the spells of one office; `path` is where HTTP has them."""
    where = link(
        *path, since=narrowed.since, until=narrowed.until, as_of=narrowed.as_of, standing=narrowed.standing,
        party=party_as.value, known_on=known_on, lang=lang.value,
    )  # fmt: skip

    def make() -> Question:
        return name_parties(held.holders(office, thing, narrowed), party_as.value, lang.value)

    show_tenures(ask(make, where, known_on, lang.value), form, lang)


def years(
    city: Annotated[str, typer.Argument(help="A city.")],
    party: Annotated[str, typer.Argument(help="A party.")],
    rule: Annotated[str, typer.Option(help="party or lineage.")] = "party",
    until: Annotated[str | None, typer.Option(help="Count no further than this day.", metavar="DATE")] = None,
    party_as: Annotated[
        PartyAs, typer.Option("--party-as", help="How the parties of the rows are named: then, lineage or today.")
    ] = PartyAs.THEN,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show how long a party, or its line, held a city."""
    where = link("cities", city, "years", party=party, rule=rule, until=until, party_as=party_as.value, lang=lang.value)

    def make() -> Question:
        return name_parties(families.years_held(city, party, rule, until, lang.value), party_as.value, lang.value)

    show_tenures(ask(make, where), form, lang)


def totals(
    city: Annotated[str, typer.Argument(help="A city.")],
    party_as: PartyAsOption = PartyAs.THEN,
    since: Annotated[str | None, typer.Option(help="Count from this day on.", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option(help="Count no further than this day.", metavar="DATE")] = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show how long mayors of each party held a city."""
    where = link(
        "cities", city, "totals", party=party_as.value, since=since, until=until, known_on=known_on, lang=lang.value
    )
    make = partial(by_party.totals, city, party_as.value, since, until, lang.value)
    columns = ("party_name", "party", "days", "years", "parties", "intervals")
    show_rows(ask(make, where, known_on, lang.value), columns, form, lang)
