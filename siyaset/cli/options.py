"""The options that several commands share, written once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from siyaset.cli.output import Format, Lang
from siyaset.sources import Beside


class PartyAs(StrEnum):
    """How the parties of an answer are named."""

    THEN = "then"
    LINEAGE = "lineage"
    TODAY = "today"


FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to write the answer.")]
LangOption = Annotated[Lang, typer.Option("--lang", "-l", help="Language of headings and sentences.")]
SinceOption = Annotated[
    str | None, typer.Option(help="Only spells not over before this: 1994, 1994-03 or 1994-03-27.", metavar="DATE")
]
UntilOption = Annotated[str | None, typer.Option(help="Only spells begun by then.", metavar="DATE")]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", help="Who held on this day, certainly or possibly.", metavar="DAY")
]
KnownOnOption = Annotated[
    str | None,
    typer.Option("--known-on", help="As it was recorded by a day or an instant (UTC), or now.", metavar="WHEN"),
]
PartyAsOption = Annotated[
    PartyAs,
    typer.Option(
        "--party", help="Parties as those that nominated then, as they are today, or by the line each leads to."
    ),
]
StandingOption = Annotated[
    list[str] | None, typer.Option(help="Only this standing: elected, council, acting, trustee, suspended …")
]
WithoutOption = Annotated[
    list[Beside] | None, typer.Option(help="What to leave out of what is shipped: the results of districts and towns.")
]
