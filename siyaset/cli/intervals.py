"""The commands about stretches of time: overlaps, while, tenures, between, careers."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.questions.intervals.between import between as ask_between
from graph.questions.intervals.careers import careers as ask_careers
from graph.questions.intervals.lanes import HELP
from graph.questions.intervals.meanwhile import meanwhile as ask_meanwhile
from graph.questions.intervals.overlaps import overlaps as ask_overlaps
from graph.questions.intervals.switches import switches as ask_switches
from graph.questions.intervals.tenures import tenures as ask_tenures
from siyaset.cli.asked import ask
from siyaset.cli.options import FormatOption, LangOption, SinceOption, StandingOption, UntilOption
from siyaset.cli.output import Format, Lang
from siyaset.cli.rows import show_rows
from siyaset.errors import WrongUse

_LANES = f"A lane is {HELP}."
_OVERLAPS = f"""Who overlapped with whom: the spells of two lanes that share a day, certainly or possibly, and for how long.

{_LANES}

Examples:

    siyaset overlaps office:president office:prime-minister --since 1980

    siyaset overlaps city:istanbul city:ankara --since 1994

    siyaset overlaps politician:suleyman-demirel politician:bulent-ecevit
"""
_WHILE = f"""Who held one lane while another went on; with several conditions, while all of them did.

{_LANES}

Examples:

    siyaset while office:president "politician:recep-tayyip-erdogan as prime-minister"

    siyaset while city:ankara "politician:kadir-topbas as mayor" office:prime-minister
"""
_TENURES = f"""How long each person held in all: the longest, the shortest, the first, the last, or who came most often.

Days are a union, never a sum, with a least and a most where dates are imprecise; what is open counts to when it was last
seen. {_LANES}

Examples:

    siyaset tenures city:ankara --order longest

    siyaset tenures mayors --order longest --limit 10

    siyaset tenures city:istanbul --order first --party chp --limit 1

    siyaset tenures office:prime-minister --order times --lang tr
"""
_BETWEEN = """What changed between two days: who left, came, came and left, or changed party or standing.

Without a lane it is about the mayors of all provincial and metropolitan municipalities.

Examples:

    siyaset between 2019-03-30 2019-07-01

    siyaset between 2019-03-30 2019-07-01 --lane city:istanbul --lane office:president --stayed
"""
_CAREERS = f"""Who came from where to where, and how many days lay between.

Without --from or --to it counts how many people went from one kind of office to another. {_LANES}

With --steps it shows a lane's people step by step, with the party at each; with --switches only where the party changed.

Examples:

    siyaset careers --from mayors:istanbul --to prime-minister

    siyaset careers

    siyaset careers --steps politician:mansur-yavas

    siyaset careers --switches city:ankara
"""
_MOVE = ("name", "from_held_name", "from_start", "to_held_name", "to_start", "days_between_min", "days_between_max")
_STEP = ("name", "held_name", "start", "party", "party_before", "switched", "end")


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help=_OVERLAPS)(overlaps)
    app.command("while", help=_WHILE)(while_)
    app.command(help=_TENURES)(tenures)
    app.command(help=_BETWEEN)(between)
    app.command(help=_CAREERS)(careers)


def overlaps(
    one: Annotated[str, typer.Argument(help="A lane.")],
    other: Annotated[str, typer.Argument(help="Another lane.")],
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show who overlapped with whom."""
    columns = ("name", "other_name", "start_min", "end_max", "certainty", "days_min", "days_max")
    show_rows(ask(lambda: ask_overlaps(one, other, since, until, lang.value)), columns, form, lang)


def while_(
    lane: Annotated[str, typer.Argument(help="The lane whose holders are looked for.")],
    condition: Annotated[list[str], typer.Argument(help="What went on meanwhile: a lane, or several.")],
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show who held one lane while another went on."""
    columns = ("name", "start_min", "end_max", "while_names", "certainty", "days_min", "days_max")
    show_rows(ask(lambda: ask_meanwhile(lane, condition, since, until, lang.value)), columns, form, lang)


def tenures(
    lane: Annotated[str, typer.Argument(help="A lane, or mayors, capitals, leaders, ministers.")],
    order: Annotated[str, typer.Option(help="longest, shortest, first, last or times.")] = "longest",
    limit: Annotated[int | None, typer.Option(help="How many to show.", min=1, max=10_000)] = None,
    party: Annotated[str | None, typer.Option(help="Only spells for this party.")] = None,
    standing: StandingOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show what each person's spells add up to."""
    columns = ("name", "held_name", "start", "end", "days_min", "days_max", "times", "parties")
    answer = ask(lambda: ask_tenures(lane, order, limit, party, tuple(standing or ()), since, until, lang.value))
    show_rows(answer, columns, form, lang)


def between(
    first: Annotated[str, typer.Argument(help="A day.", metavar="DAY")],
    second: Annotated[str, typer.Argument(help="A later day.", metavar="DAY")],
    lane: Annotated[list[str] | None, typer.Option(help="Only this lane; may be repeated.")] = None,
    stayed: Annotated[bool, typer.Option("--stayed", help="List those who stayed, too.")] = False,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show what changed between two days."""
    columns = (
        "held_name",
        "change",
        "name",
        "before_party",
        "after_party",
        "certainty",
        "before_standing",
        "after_standing",
    )
    words = {"before_standing": "standing", "after_standing": "standing"}
    show_rows(
        ask(lambda: ask_between(first, second, tuple(lane or ()), stayed, lang.value)), columns, form, lang, words
    )


def careers(
    origin: Annotated[str | None, typer.Option("--from", help="Where they came from: a lane.")] = None,
    goal: Annotated[str | None, typer.Option("--to", help="Where they came to: a lane.")] = None,
    steps: Annotated[str | None, typer.Option(help="Every step of the people of a lane.")] = None,
    switches: Annotated[str | None, typer.Option(help="The steps at which people of a lane changed party.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show who came from where to where."""
    if sum(map(bool, (origin or goal, steps, switches))) > 1:
        raise WrongUse("--from and --to, --steps, and --switches are three questions; ask one of them")
    if steps or switches:
        show_rows(ask(lambda: ask_switches(steps or switches or "", not steps, lang.value)), _STEP, form, lang)
        return
    columns = _MOVE if origin and goal else ("from", "to", "people", "moves", "days_between_median", "names")
    show_rows(ask(lambda: ask_careers(origin, goal, since, until, lang.value)), columns, form, lang)
