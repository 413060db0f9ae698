"""The command with which a person reviews what was found in an article."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.prompt import Prompt

from loaders.errors import NoSuchSource
from loaders.news.review_file import Decision, Line, Review, decide, read_review, save_review
from ontology.errors import OntologyError
from ontology.model import read_field, terms_of
from siyaset.cli.extracting import plain, row_of
from siyaset.cli.options import FormatOption
from siyaset.cli.output import Format, console, write_json, write_rows
from siyaset.errors import WrongUse

_REVIEW = """Accept or refuse what was found in an article; who, when and why go into the file.

Without options it walks through what is undecided, in the terminal; it can be left and taken up again. What is asserted
and confirmed enters without a word; everything else only if it is accepted. Then: `siyaset load FILE`.

Examples:

    siyaset review article.review.jsonl --by "Ada Örnek"

    siyaset review article.review.jsonl --list

    siyaset review article.review.jsonl --accept 3,5 --by "Ada Örnek" --reason "read the article"

    siyaset review article.review.jsonl --accept 4 --set standing=elected --by "Ada Örnek" --reason "the board's notice"

    siyaset review article.review.jsonl --refuse 7 --by "Ada Örnek" --reason "a slip of the pen"
"""
_AROUND = 120
_HEADS = ("", "relation", "subject", "object", "modality", "status", "decision", "by", "why")


def add_to(app: typer.Typer) -> None:
    """Put this command into the tree."""
    app.command("review", help=_REVIEW)(review_file)


def review_file(
    file: Annotated[Path, typer.Argument(help="The file that `siyaset extract --out` wrote.", metavar="FILE")],
    accept: Annotated[str | None, typer.Option(help="Numbers to accept.", metavar="N[,N…]")] = None,
    refuse: Annotated[str | None, typer.Option(help="Numbers to refuse.", metavar="N[,N…]")] = None,
    reopen: Annotated[str | None, typer.Option(help="Numbers whose decision is taken back.", metavar="N[,N…]")] = None,
    by: Annotated[str, typer.Option(help="Who decides.", metavar="NAME")] = "",
    reason: Annotated[str, typer.Option(help="Why.", metavar="TEXT")] = "",
    fields: Annotated[
        list[str] | None, typer.Option("--set", help="A field that the text does not say.", metavar="FIELD=VALUE")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="Show all candidates with their decisions.")] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Review a file: walk through it, decide on some, or list it."""
    if not file.is_file():
        raise NoSuchSource(f"{file}: there is no such file; make it with `siyaset extract ARTICLE --out {file}`")
    review, digest = read_review(file)
    said = [one for one in (accept, refuse, reopen) if one is not None]
    if listed and not said:
        _list(review, form)
        return
    if len(said) > 1 and len(set(_numbers(",".join(said)))) < len(_numbers(",".join(said))):
        raise WrongUse("a candidate is accepted or refused, not both")
    if said:
        review = _decide_all(review, accept, refuse, reopen, by.strip(), reason.strip(), fields or ())
        save_review(file, review, digest)
        _list(review, form)
        return
    if not sys.stdin.isatty():
        raise WrongUse("there is no terminal to ask in; say --accept, --refuse or --list")
    try:
        _walk(file, review, digest, by.strip())
    except EOFError:
        console.print("\nLeft; what was decided is in the file.", markup=False)


def _decide_all(
    review: Review, accept: str | None, refuse: str | None, reopen: str | None, by: str, reason: str,
    fields: Sequence[str],
) -> Review:  # fmt: skip
    if (accept or refuse) and not (by and reason):
        raise WrongUse("a decision needs --by NAME and --reason TEXT: who decided, and why")
    added = dict(_field(one) for one in fields)
    if added and not accept:
        raise WrongUse("--set goes with --accept")
    try:
        if accept is not None:
            numbers = _numbers(accept)
            for line in review.lines:
                if line.number in numbers:
                    _check_fields(line, added)
            review = decide(review, numbers, _make("accept", by, reason, added))
        if refuse is not None:
            review = decide(review, _numbers(refuse), _make("refuse", by, reason, {}))
        if reopen is not None:
            review = decide(review, _numbers(reopen), None)
    except KeyError as error:
        raise WrongUse(f"there is no candidate {error.args[0]}; there are 1 to {len(review.lines)}") from None
    return review


def _make(word: Literal["accept", "refuse"], by: str, reason: str, fields: dict[str, str]) -> Decision:
    return Decision(word=word, by=by, on=datetime.datetime.now(datetime.UTC).date(), reason=reason, set=fields)


def _numbers(text: str) -> list[int]:
    try:
        return [int(one) for one in text.split(",")]
    except ValueError:
        raise WrongUse(f"{text!r} are no numbers; write 3 or 3,5,8") from None


def _field(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip() or not value.strip():
        raise WrongUse(f"--set {text!r}: write FIELD=VALUE, as in standing=elected")
    return name.strip(), value.strip()


def _check_fields(line: Line, fields: dict[str, str]) -> None:
    """Whether what a person sets can be said of it; ids are looked up when it is loaded."""
    if fields and line.would is None:
        raise WrongUse(f"{line.number} ({line.relation}) has no place in the graph, so nothing can be set")
    for name, value in fields.items():
        assert line.would is not None
        if name not in terms_of(line.would.kind):
            raise WrongUse(f"{line.would.kind} has no field {name}; it has {', '.join(terms_of(line.would.kind))}")
        try:
            read_field(line.would.kind, name, value)
        except OntologyError as error:
            raise WrongUse(f"--set {name}: {error}") from None


def _list(review: Review, form: Format) -> None:
    if form is Format.JSON:
        rows = [
            {
                "number": line.number, **row_of(line),
                "would": line.would.model_dump(mode="json") if line.would else None,
                "decision": line.decision.model_dump(mode="json") if line.decision else None,
                "enters": enters(review, line),
            }
            for line in review.lines
        ]  # fmt: skip
        write_json({"rows": rows, "text": _say(review)})
        return
    rows_ = [
        [
            str(line.number), line.relation, line.subject, line.object or "", line.modality, line.status,
            line.decision.word if line.decision else "automatic" if review.is_automatic(line) else "",
            line.decision.by if line.decision else "", line.decision.reason if line.decision else "",
        ]
        for line in review.lines
    ]  # fmt: skip
    if form is Format.TABLE:
        console.print(_say(review), markup=False, style="bold")
    write_rows(_HEADS, rows_, form)


def enters(review: Review, line: Line) -> bool:
    """Whether a load would take a line as it stands."""
    accepted = line.decision is not None and line.decision.word == "accept"
    return line.would is not None and (accepted or review.is_automatic(line))


def _is_open(review: Review, line: Line) -> bool:
    return line.decision is None and not review.is_automatic(line)


def _say(review: Review) -> str:
    waiting = sum(_is_open(review, line) for line in review.lines)
    entering = sum(enters(review, line) for line in review.lines)
    return f"{len(review.lines)} candidates, {waiting} to be decided; a load would take {entering}."


def _walk(file: Path, review: Review, digest: str, by: str) -> None:
    """Ask of each that is undecided; every word is written at once, so leaving loses nothing."""
    who = by or Prompt.ask("Who decides", console=console).strip()
    if not who:
        raise WrongUse("a decision needs a name; say --by NAME")
    for line in [line for line in review.lines if _is_open(review, line)]:
        _show(review, line)
        answer = Prompt.ask(
            "[a]ccept, [r]efuse, [s]kip, [q]uit".replace("[", r"\["), choices=list("arsq"), console=console
        )
        if answer == "q":
            break
        if answer == "s":
            continue
        reason = ""
        while not reason:
            reason = Prompt.ask("Why", console=console).strip()
        decision = (
            _make("refuse", who, reason, {}) if answer == "r" else _make("accept", who, reason, _ask_fields(line))
        )
        review = decide(review, [line.number], decision)
        digest = save_review(file, review, digest)
    console.print(_say(review), markup=False, style="bold")


def _ask_fields(line: Line) -> dict[str, str]:
    """What a new fact needs and the text does not say; empty where nothing is lacking, or nobody knows."""
    would, found = line.would, dict[str, str]()
    if would is None or would.fact:
        return found
    for name, term in terms_of(would.kind).items():
        if not term.required or name in would.fields or name in ("mandate", "name"):
            continue
        while value := Prompt.ask(f"{name} ({term.means})", console=console, default="").strip():
            try:
                read_field(would.kind, name, value)
            except OntologyError as error:
                console.print(str(error), markup=False)
                continue
            found[name] = value
            break
    return found


def _show(review: Review, line: Line) -> None:
    text = review.header.article.text
    before, after = plain(text[max(line.begin - _AROUND, 0) : line.begin]), plain(text[line.end : line.end + _AROUND])
    console.rule(f"{line.number} of {len(review.lines)}: {line.relation}, {line.modality}, {line.status}")
    console.print(f"…{before}", style="dim", end="", markup=False)
    console.print(plain(line.quote), style="bold", end="", markup=False)
    console.print(f"{after}…", style="dim", markup=False)
    said = ", ".join(f"{name} {value}" for name, value in line.qualifiers.items())
    console.print(plain(f"It says: {line.subject} {line.relation} {line.object or ''} {said}".rstrip()), markup=False)
    console.print(f"The graph: {line.reason} {' '.join(line.facts[:5])}".rstrip(), markup=False)
    would = line.would
    if would is None:
        console.print("It has no place in the graph: accepting it loads nothing.", markup=False)
        return
    ends = " ".join(end.id or end.name for end in (would.subject, would.object) if end is not None)
    fields = ", ".join(f"{name} {value}" for name, value in would.fields.items())
    about = f"a word on {would.fact}" if would.fact else "new"
    console.print(plain(f"It would say: {would.kind} {ends} {fields} ({about})"), markup=False)
