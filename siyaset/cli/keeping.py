"""The commands that keep: load, check, status, dataset."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from threading import Thread
from typing import Annotated

import typer
from rich.progress import Progress

from graph.connection import connect_by
from graph.coverage.refused import count_refused
from graph.errors import GraphError
from graph.log import Log
from graph.publish import Published, is_current, publish
from graph.settings import Settings, read_settings
from graph.store import Store
from loaders.errors import LoadRefused
from loaders.refused import write_refused
from loaders.run import LoadReport, load
from siyaset.cli.bringing import Bringing, bring, log_only
from siyaset.cli.loaded import show_load, show_logged, show_nothing_new
from siyaset.cli.options import FormatOption, WithoutOption
from siyaset.cli.output import Format, complain, errors
from siyaset.cli.remaking import remake
from siyaset.errors import WrongUse
from siyaset.incoming import Incoming, is_incoming
from siyaset.places import data_directory, open_log
from siyaset.sources import read_sources, refuse_early, scratch_copy, together
from siyaset.unchanged import digest_of, find_note, keep_note

_LOAD = """Load the shipped facts, a folder of curated tables, or sources that are not ours: a table, Popolo, Wikidata, RDF.

What has not changed is not loaded again. What is not ours goes through the same checks, and never takes away.

Examples:

    siyaset load

    siyaset load --dry-run

    siyaset load --without ysk

    siyaset load ~/my-facts --refused refused.csv

    siyaset load mayors.xlsx --map mayors.yml --dry-run

    siyaset load council.popolo.json --map council.yml --new Politician --accept-rest

    siyaset load million.csv --map million.yml --log-only

    siyaset load --at-version 1 --into ~/siyaset-version-1
"""


_COLLECT_EVERY = 50_000
"""New objects between two looks for garbage: a load makes many, keeps nearly all, and was half as slow again."""


_WORTH_SHOWING = 2000
"""Records to publish from which on a bar is shown."""


def add_to(app: typer.Typer) -> None:
    """Put these commands into the tree."""
    app.command("load", help=_LOAD)(load_facts)


def load_facts(
    given: Annotated[
        list[str] | None,
        typer.Argument(
            help="A folder of curated tables, files of other formats, or an address; all that is shipped without it.",
            metavar="[SOURCE …]",
        ),
    ] = None,
    described: Annotated[
        Path | None,
        typer.Option("--map", help="What you say of the source, in YAML: `siyaset map` proposes it.", metavar="FILE"),
    ] = None,
    incoming: Annotated[
        Incoming | None, typer.Option("--as", help="The format of the source, where its name does not tell.")
    ] = None,
    new: Annotated[
        list[str] | None, typer.Option(help="Let unknown names of this kind be new things.", metavar="KIND")
    ] = None,
    without: WithoutOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the difference and write nothing.")] = False,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make the graph again from the log.")] = False,
    accept_rest: Annotated[
        bool, typer.Option("--accept-rest", help="Load what is right, leave out what is refused.")
    ] = False,
    log_alone: Annotated[
        bool, typer.Option("--log-only", help="Put a very large source into the log; the next load decides it.")
    ] = False,
    allow_loss: Annotated[bool, typer.Option("--allow-loss", help="Let the load take away many facts.")] = False,
    refused: Annotated[Path | None, typer.Option(help="Where to write the refused lines.", metavar="FILE")] = None,
    at_version: Annotated[
        int | None, typer.Option(help="Make this version again, from the log, beside the present one.", min=1)
    ] = None,
    into: Annotated[Path | None, typer.Option(help="The directory of the store to make it in.", metavar="DIR")] = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Load what is shipped, or a folder of curated tables."""
    gc.set_threshold(_COLLECT_EVERY, 50, 100)
    settings = read_settings()
    log = open_log(settings)
    if at_version is not None or into is not None:
        if at_version is None or into is None or given or dry_run:
            raise WrongUse(
                "--at-version N goes with --into DIR and with no source: it makes a version of the log again"
            )
        remake(log, at_version, into, settings, form)
        return
    if given and any(is_incoming(source) for source in given):
        wanted = Bringing(given, incoming, described, new or (), dry_run, accept_rest, allow_loss)
        if log_alone:
            _log_foreign(wanted, log, refused, form)
            return
        _load_foreign(wanted, log, settings, refused, form)
        return
    if log_alone:
        raise WrongUse("--log-only goes with a source that is not ours: a table, Popolo, Wikidata, RDF")
    if given and len(given) > 1:
        raise WrongUse("one folder of curated tables at a time")
    source = Path(given[0]) if given else None
    folder = source or data_directory(settings)
    read = digest_of(folder, [str(one) for one in (source is not None, accept_rest, *(without or ()))])
    note = None if rebuild or dry_run or refused else find_note(log, read)
    if note is not None and _holds_newest(settings, log):
        show_nothing_new(note, form)
        return
    if not dry_run:
        _wake(settings)
    sources = read_sources(folder, alone=source is not None, without=without or ())
    reports: list[LoadReport] = []
    failed = False
    try:
        refuse_early(sources, accept_rest=accept_rest)
        with scratch_copy(log) if dry_run else nullcontext(log) as target:
            for one in sources:
                newest = reports[-1].after if reports else None
                reports.append(load(one, target, accept_rest=accept_rest, allow_loss=allow_loss, newest=newest))
    except LoadRefused as refusal:
        _explain_refusal(refusal, refused, [report.loader for report in reports])
        failed = True
        if not reports:
            raise typer.Exit(1) from None
    report = together(reports)
    if report.refused and refused is not None and not failed:
        write_refused(report.refused, refused)
    sources.clear()  # What was read is in the log now; the graph is made of the facts.
    published = None if dry_run else _publish(settings, log, reports, rebuild=rebuild)
    if published is not None and not failed and not report.refused:
        missing = len(report.claims.missing)
        keep_note(log, read, facts=report.total, disputed=report.disputed, missing=missing)
    show_load(report, published, form, is_dry=dry_run)
    if failed:
        raise typer.Exit(1)


def _load_foreign(wanted: Bringing, log: Log, settings: Settings, refused: Path | None, form: Format) -> None:
    """Load what is not ours, publish, and say what came of it."""
    try:
        reports = bring(wanted, log)
    except LoadRefused as refusal:
        _explain_refusal(refusal, refused, [])
        raise typer.Exit(1) from None
    report = together(reports)
    if report.refused and refused is not None:
        write_refused(report.refused, refused)
    published = None if wanted.dry_run else _publish(settings, log, reports)
    show_load(report, published, form, is_dry=wanted.dry_run)


def _log_foreign(wanted: Bringing, log: Log, refused: Path | None, form: Format) -> None:
    """Put what is not ours into the log alone, and say what is to be done next."""
    try:
        logged = log_only(wanted, log)
    except LoadRefused as refusal:
        _explain_refusal(refusal, refused, [])
        raise typer.Exit(1) from None
    if refused is not None and any(one.refused for one in logged):
        write_refused([line for one in logged for line in one.refused], refused)
    show_logged(logged, log.head(), form, is_dry=wanted.dry_run)


def _publish(settings: Settings, log: Log, reports: Sequence[LoadReport], *, rebuild: bool = False) -> Published:
    with Store(connect_by(settings)) as store, _progress() as show:
        return publish(
            store, log, rebuild=rebuild, largest=settings.largest, known=[edition for one in reports for edition in (one.before, one.after)],
            refused=count_refused(data_directory(settings)),
            progress=show,
        )  # fmt: skip


def _wake(settings: Settings) -> None:
    """Let a sleeping engine start while the tables are read; whatever is wrong with it is said when it is needed."""

    def wake() -> None:
        with suppress(GraphError), Store(connect_by(settings)) as store:
            store.dataset()

    Thread(target=wake, name="wake", daemon=True).start()


def _holds_newest(settings: Settings, log: Log) -> bool:
    """Whether the graph holds the newest version of the log already."""
    with Store(connect_by(settings)) as store:
        return is_current(store.dataset(), log)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Shows how far the publishing is, on a terminal and once there is enough to do.

    A bar that is never started writes nothing; one that is started and hidden leaves an empty line behind.
    """
    bar = Progress(console=errors, transient=True)
    task = bar.add_task("publishing", total=None)

    def show(done: int, total: int) -> None:
        if errors.is_terminal and total > _WORTH_SHOWING:
            bar.start()
            bar.update(task, completed=done, total=total)

    try:
        yield show
    finally:
        if bar.live.is_started:
            bar.stop()


def _explain_refusal(refusal: LoadRefused, path: Path | None, loaded: Sequence[str]) -> None:
    for one in refusal.refusals[:50]:
        complain(str(one))
    if len(refusal.refusals) > 50:
        complain(f"… and {len(refusal.refusals) - 50} more; --refused FILE writes them all")
    complain(f"{len(refusal.refusals)} refused, {f'only {loaded[0]} was loaded' if loaded else 'nothing was loaded'}")
    if path is not None:
        write_refused(refusal.refusals, path)
