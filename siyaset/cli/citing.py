"""The commands of versions and citation: cite, changes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from api.formats import render
from graph.changes import ChangesShelf
from graph.permalink import link
from graph.questions.changed import changes as ask_changes
from graph.questions.several import facts
from graph.settings import read_settings
from siyaset.cli.asked import ask, open_store
from siyaset.cli.options import FormatOption, LangOption
from siyaset.cli.output import Format, Lang, write_text
from siyaset.cli.rows import show_rows
from siyaset.errors import WrongUse
from siyaset.following import follow_link
from siyaset.places import open_log

_CITE = """Cite facts, or an answer by its permalink: the dataset at its version and exactly the sources used.

Every answer has its permalink, in the JSON of a command and over HTTP.

Examples:

    siyaset cite mayor-istanbul-ekrem-imamoglu-1

    siyaset cite --permalink '/v1/cities/istanbul/mayors?since=1994' --form ris

    siyaset cite mayor-istanbul-ali-yerlikaya-1 --form csl-json
"""
_CHANGES = """What differs between two versions of the dataset; between the newest and the one before it unless said.

Version 0 is the empty one. `siyaset dataset` lists the versions.

Examples:

    siyaset changes --limit 20

    siyaset changes 0 1 --limit 20 --format csv
"""


class CiteForm(StrEnum):
    """How references are written."""

    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help=_CITE)(cite)
    app.command(help=_CHANGES)(changes)


def cite(
    fact: Annotated[list[str] | None, typer.Argument(help="Ids of facts or things.")] = None,
    permalink: Annotated[str | None, typer.Option(help="The permalink of an answer.", metavar="LINK")] = None,
    form: Annotated[CiteForm, typer.Option(help="How to write the references.")] = CiteForm.BIBTEX,
    lang: LangOption = Lang.EN,
) -> None:
    """Write references."""
    if bool(fact) == bool(permalink):
        raise WrongUse("say either facts or --permalink LINK")
    if permalink:
        with open_store():  # brings the graph up to date, or says what is wrong with it
            pass
        write_text(follow_link(permalink, form.value, read_settings()).decode())
        return
    wanted = fact or []
    where = link("facts", wanted[0]) if len(wanted) == 1 else link("facts", ids=",".join(wanted))
    answer = ask(lambda: facts(wanted, lang.value), where)
    write_text(render(answer, form.value, lang.value)[0].decode())


def changes(
    old: Annotated[int | None, typer.Argument(metavar="[FROM]", help="The earlier version.", min=0)] = None,
    new: Annotated[int | None, typer.Argument(metavar="[TO]", help="The later version.", min=0)] = None,
    limit: Annotated[int | None, typer.Option(help="How many lines at most; all unless said.", min=1, max=5000)] = None,
    after: Annotated[int, typer.Option(help="How many lines were seen before.", min=0)] = 0,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show what differs between two versions."""
    shelf = ChangesShelf(open_log(read_settings()))
    columns = ("change", "fact", "field", "old", "new", "rule", "source")
    show_rows(ask_changes(shelf, old, new, after, limit, lang.value), columns, form, lang)
