"""The commands of what holds together: list, results, referendums, ministers, speakers, deputies, government …"""

from __future__ import annotations

from typing import Annotated

import typer

from graph.permalink import link
from graph.questions import bodies, standings
from graph.questions import holders as held
from graph.questions.listing import LISTS, things_listed
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

_RESULTS = """The results of an election by party and place.

Everyone where the whole country was counted, whoever was elected elsewhere; with `--province` everyone in it.

Examples:

    siyaset results general-2023

    siyaset results local-2024 --province istanbul
"""
_DEPUTIES = """The deputies of a legislature, by province.

Examples:

    siyaset deputies 28 --province TR-34

    siyaset deputies term-22 --format csv
"""

AfterOption = Annotated[str, typer.Option(help="The coverage.next of the page before.")]
LimitOption = Annotated[int | None, typer.Option(help="How many rows at most; all unless said.", min=1, max=5000)]
ProvinceOption = Annotated[str | None, typer.Option(help="Only of this province: TR-34, 34 or İstanbul.")]


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    listed = ", ".join(LISTS)
    app.command("list", help=f"Every thing of one kind: {listed}.\n\nExample: `siyaset list ministries`")(show_list)
    app.command(help=_RESULTS)(results)
    app.command(help="Every referendum with its result.\n\nExample: `siyaset referendums`")(referendums)
    app.command(help="Who has headed a ministry.\n\nExample: `siyaset ministers adalet-bakanligi --since 2002`")(
        ministers
    )
    app.command(help="Who has presided over an assembly.\n\nExample: `siyaset speakers tbmm --since 2000`")(speakers)
    app.command(help=_DEPUTIES)(deputies)
    app.command(help="A government with its ministers.\n\nExample: `siyaset government 60`")(government)
    app.command(help="An alliance with its parties.\n\nExample: `siyaset alliance millet-ittifaki`")(alliance)
    app.command(help="A province with its municipalities.\n\nExample: `siyaset province 34`")(province)


def show_list(
    what: Annotated[str, typer.Argument(help="Which list.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one list."""
    columns = ("id", "name", "number", "since", "until", "wikidata")
    show_rows(ask(lambda: things_listed(what, lang.value), link(what, lang=lang.value)), columns, form, lang)


def results(
    election: Annotated[str, typer.Argument(help="Id of an election.")],
    province: ProvinceOption = None,
    after: AfterOption = "",
    limit: LimitOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the results of an election."""
    where = link("elections", election, "results", province=province, after=after, limit=limit or 5000, lang=lang.value)
    answer = ask(lambda: standings.election_results(election, province, after, limit, lang.value), where)
    show_rows(answer, ("place_name", "office", "name", "party", "votes", "share", "seats", "outcome"), form, lang)


def referendums(form: FormatOption = Format.TABLE, lang: LangOption = Lang.EN) -> None:
    """Show every referendum."""
    answer = ask(lambda: standings.referendums(lang.value), link("referendums", lang=lang.value))
    show_rows(answer, ("date", "name", "votes", "share", "valid", "registered"), form, lang)


def ministers(
    ministry: Annotated[str, typer.Argument(help="Id or name of a ministry.")],
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    party_as: PartyAsOption = PartyAs.THEN,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of those who headed a ministry."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    given = {
        "since": since, "until": until, "as_of": as_of, "standing": standing, "party": party_as.value,
        "known_on": known_on, "lang": lang.value,
    }  # fmt: skip
    where = link("ministries", ministry, "holders", **given)
    make = lambda: name_parties(held.holders(held.MINISTERS, ministry, narrowed), party_as.value, lang.value)  # noqa: E731
    show_tenures(ask(make, where, known_on, lang.value), form, lang)


def speakers(
    assembly: Annotated[str, typer.Argument(help="Id or name of an assembly.")] = "tbmm",
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: AsOfOption = None,
    standing: StandingOption = None,
    party_as: PartyAsOption = PartyAs.THEN,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the spells of an assembly's speakers."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang.value)
    given = {
        "since": since, "until": until, "as_of": as_of, "standing": standing, "party": party_as.value,
        "known_on": known_on, "lang": lang.value,
    }  # fmt: skip
    where = link("assemblies", assembly, "speakers", **given)
    make = lambda: name_parties(held.holders(held.SPEAKERS, assembly, narrowed), party_as.value, lang.value)  # noqa: E731
    show_tenures(ask(make, where, known_on, lang.value), form, lang)


def deputies(
    term: Annotated[str, typer.Argument(help="Id or number of a legislature.")],
    province: ProvinceOption = None,
    party: Annotated[str | None, typer.Option(help="Only of this party.")] = None,
    party_as: Annotated[
        PartyAs, typer.Option("--party-as", help="How the parties of the rows are named: then, lineage or today.")
    ] = PartyAs.THEN,
    after: AfterOption = "",
    limit: LimitOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show the deputies of a legislature."""
    given = {
        "province": province, "party": party, "party_as": party_as.value, "after": after, "limit": limit or 5000,
        "lang": lang.value,
    }  # fmt: skip
    answer = ask(
        lambda: name_parties(
            bodies.deputies(term, province, party, after, limit, lang.value), party_as.value, lang.value
        ),
        link("terms", term, "deputies", **given),
    )
    show_rows(answer, ("province_name", "name", "party", "start", "end", "end_state"), form, lang)


def government(
    text: Annotated[str, typer.Argument(help="Id or number of a government.")],
    party_as: PartyAsOption = PartyAs.THEN,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one government."""
    where = link("governments", text, party=party_as.value, lang=lang.value)
    answer = ask(lambda: name_parties(bodies.government(text, lang.value), party_as.value, lang.value), where)
    show_rows(answer, ("held_name", "name", "party", "start", "end", "standing"), form, lang)


def alliance(
    text: Annotated[str, typer.Argument(help="Id or name of an alliance.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one alliance."""
    answer = ask(lambda: bodies.alliance(text, lang.value), link("alliances", text, lang=lang.value))
    show_rows(answer, ("relation", "held_name", "start", "end", "date", "share", "seats"), form, lang)


def province(
    text: Annotated[str, typer.Argument(help="Id, plate number or name of a province.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one province."""
    answer = ask(lambda: bodies.province(text, lang.value), link("provinces", text, lang=lang.value))
    show_rows(answer, ("city", "name", "kind", "population", "since", "until"), form, lang)
