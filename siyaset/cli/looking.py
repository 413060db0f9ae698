"""The commands that look things up: politician, party, contest, election, lineage, search, fact, cypher."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from graph.limits import Limits
from graph.permalink import link
from graph.questions import families, finding, results, things
from graph.settings import read_settings
from graph.store import rows_of
from siyaset.cli.asked import ask, open_store
from siyaset.cli.headings import head
from siyaset.cli.options import FormatOption, LangOption
from siyaset.cli.output import Format, Lang, as_cell, complain, console, write_answer_rows, write_json, write_rows
from siyaset.cli.rows import show_dataset, show_rows, show_sentence
from siyaset.cli.table import show_table
from siyaset.errors import WrongUse

_CYPHER = """Run a query that reads. It cannot write, and is stopped at the limits of time and rows.

Examples:

    siyaset cypher "MATCH (p:Politician)-[m:MAYOR_OF]->(:City {id: 'istanbul'}) RETURN p.name, m.start, m.end, m.standing ORDER BY m.start"

    siyaset cypher "MATCH (c:Claim {fact: \\$fact})-[:CITES]->(s:Source) RETURN s.publisher, s.url" --param fact=mayor-istanbul-ekrem-imamoglu-1
"""


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command(help="One person: every office, membership and candidacy.\n\nExample: `siyaset politician imamoglu`")(
        politician
    )
    app.command(help="One party: its names and lives.\n\nExample: `siyaset party chp`")(party)
    app.command(help="What came before and after a party.\n\nExample: `siyaset lineage dem`")(lineage)
    app.command(help="Contests that a party won.\n\nExample: `siyaset wins akp`")(wins)
    app.command(help="Every election.\n\nExample: `siyaset elections`")(elections)
    app.command(help="One election: who was elected where.\n\nExample: `siyaset election local-2024`")(election)
    app.command(
        help="One contest: who stood, with what result.\n\nExample: `siyaset contest local-2024-mayor-istanbul`"
    )(contest)
    app.command(help="Find things by name.\n\nExample: `siyaset search Imamoglu`")(search)
    app.command(help="One fact with everything said of it.\n\nExample: `siyaset fact mayor-istanbul-ekrem-imamoglu-1`")(
        fact
    )
    app.command(help=_CYPHER)(cypher)


def politician(
    text: Annotated[str, typer.Argument(help="Id, name or Wikidata id.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one person."""
    columns = ("relation", "held_name", "standing", "party", "start", "end", "date", "votes", "share", "elected")
    show_rows(
        ask(lambda: things.politician(text, lang.value), link("politicians", text, lang=lang.value)),
        columns,
        form,
        lang,
    )


def party(
    text: Annotated[str, typer.Argument(help="Id, name or abbreviation.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one party."""
    columns = ("key", "value", "start", "end", "end_state")
    show_rows(ask(lambda: things.party(text, lang.value), link("parties", text, lang=lang.value)), columns, form, lang)


def lineage(
    text: Annotated[str, typer.Argument(help="A party.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show a party's lineage."""
    columns = ("former", "latter", "kind", "legal", "date")
    show_rows(
        ask(lambda: families.lineage(text, lang.value), link("parties", text, "lineage", lang=lang.value)),
        columns,
        form,
        lang,
        {"kind": "succession"},
    )


def wins(
    text: Annotated[str, typer.Argument(help="A party.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show what a party won."""
    columns = ("year", "place_name", "name", "votes", "share", "outcome")
    show_rows(
        ask(lambda: families.wins(text, lang.value), link("parties", text, "wins", limit=5000, lang=lang.value)),
        columns,
        form,
        lang,
    )


def elections(form: FormatOption = Format.TABLE, lang: LangOption = Lang.EN) -> None:
    """Show every election."""
    columns = ("id", "name", "date", "kind", "round", "status", "contests")
    words = {"kind": "election_kind", "status": "election_status"}
    show_rows(
        ask(lambda: results.elections(lang.value), link("elections", lang=lang.value)), columns, form, lang, words
    )


def election(
    identity: Annotated[str, typer.Argument(help="Id of an election.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one election."""
    columns = ("place", "date", "name", "party", "votes", "share", "outcome")
    show_rows(
        ask(lambda: results.election(identity, lang.value), link("elections", identity, lang=lang.value)),
        columns,
        form,
        lang,
    )


def contest(
    identity: Annotated[str, typer.Argument(help="Id of a contest.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one contest."""
    columns = ("rank", "name", "party", "votes", "share", "elected", "age")
    show_rows(
        ask(lambda: results.contest(identity, lang.value), link("contests", identity, lang=lang.value)),
        columns,
        form,
        lang,
    )


def search(
    text: Annotated[str, typer.Argument(help="A name, or a part of one, with or without Turkish letters.")],
    limit: Annotated[int, typer.Option(help="How many to show.", min=1, max=500)] = 20,
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show what a name may mean."""
    columns = ("id", "label", "name", "born", "wikidata")
    show_rows(
        ask(lambda: finding.search(text, limit, lang.value), link("search", q=text, limit=limit, lang=lang.value)),
        columns,
        form,
        lang,
    )


def fact(
    identity: Annotated[str, typer.Argument(help="Id of a fact or of a thing.")],
    form: FormatOption = Format.TABLE,
    lang: LangOption = Lang.EN,
) -> None:
    """Show one fact."""
    answer = ask(lambda: things.fact(identity, lang.value), link("facts", identity, lang=lang.value))
    if form is Format.JSON:
        write_json(answer)
        return
    if form is not Format.TABLE:
        write_answer_rows(answer, form)
        return
    columns = ("source", "locator", "says", "claim")
    rows = [
        [one.source, one.locator, "\n".join(f"{name}: {as_cell(value)}" for name, value in one.fields.items()), one.id]
        for one in answer.evidence[str(answer.rows[0]["fact"])].claims
    ]
    show_sentence(answer, lang)
    show_table(console, [head(name, lang) for name in columns], rows)
    show_dataset(answer, lang)


def cypher(
    query: Annotated[str, typer.Argument(help="A query that reads.")],
    param: Annotated[
        list[str] | None, typer.Option(help="A parameter, k=v; v is read as JSON where it is JSON.")
    ] = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Run a query that reads."""
    parameters = dict(_read_parameter(one) for one in param or ())
    settings = read_settings()
    with open_store() as store:
        table = store.run(query, parameters, Limits(settings.timeout, settings.rows))
        dataset = store.dataset()
    if form is Format.JSON:
        cut = (
            [{"code": "rows-cut", "message": f"Only the first {len(table.rows)} rows are shown."}]
            if table.is_cut
            else []
        )
        write_json(
            {"columns": list(table.columns), "rows": rows_of(table), "warnings": cut,
             "query": {"cypher": query, "parameters": parameters}, "dataset": dataset}
        )  # fmt: skip
        return
    write_rows(table.columns, table.rows, form)
    if table.is_cut:
        complain(f"only the first {len(table.rows)} rows are shown; SIYASET_ROWS sets the limit")


def _read_parameter(text: str) -> tuple[str, object]:
    name, sign, value = text.partition("=")
    if not sign or not name.isidentifier():
        raise WrongUse(f"--param {text!r} is no parameter; write name=value")
    try:
        return name, json.loads(value)
    except (json.JSONDecodeError, RecursionError):
        return name, value
