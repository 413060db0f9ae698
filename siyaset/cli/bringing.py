"""What `siyaset load` does with a source that is not ours: a table, Popolo, Wikidata, RDF, a reviewed extract."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from rich.progress import Progress, SpinnerColumn, TextColumn

from graph.edition import edition_of
from graph.log import Log
from loaders.description import Description, read_description
from loaders.errors import BadDescription
from loaders.foreign import ForeignLoader
from loaders.run import LoadReport, load
from loaders.streaming import Logged, log_claims
from ontology.model import THINGS
from siyaset.cli.output import errors
from siyaset.incoming import Incoming, open_reader
from siyaset.sources import scratch_copy


@dataclass(frozen=True, slots=True)
class Bringing:
    """What was said on the command line of sources that are not ours."""

    sources: Sequence[str]
    form: Incoming | None = None
    description: Path | None = None
    new: Sequence[str] = ()
    dry_run: bool = False
    accept_rest: bool = False
    allow_loss: bool = False

    def describe(self) -> Description:
        """The description, with the kinds of things that may be founded. Raises BadDescription."""
        unknown = [kind for kind in self.new if kind not in THINGS]
        if unknown:
            raise BadDescription(f"--new: there is no kind of thing {unknown[0]!r}; write one of {', '.join(THINGS)}")
        found = read_description(self.description) if self.description else Description()
        return found.model_copy(update={"new": tuple(dict.fromkeys((*found.new, *self.new)))})


def bring(wanted: Bringing, log: Log) -> list[LoadReport]:
    """Load the sources one after the other into the log. Raises LoadRefused; what was loaded before it stays."""
    description = wanted.describe()
    reports: list[LoadReport] = []
    with scratch_copy(log) if wanted.dry_run else nullcontext(log) as target:
        for source in wanted.sources:
            edition = reports[-1].after if reports else edition_of(target)
            with _counting(source) as tick:
                loader = ForeignLoader(open_reader(source, description, wanted.form), description, edition, tick=tick)
                reports.append(
                    load(
                        loader, target, accept_rest=wanted.accept_rest, allow_loss=wanted.allow_loss, newest=edition,
                        leave_out_faulty=wanted.accept_rest,
                    )
                )  # fmt: skip
    return reports


def log_only(wanted: Bringing, log: Log) -> list[Logged]:
    """Put the sources into the log part by part, undecided. Raises LoadRefused; what was logged before it stays."""
    description = wanted.describe()
    logged: list[Logged] = []
    for source in wanted.sources:
        edition = edition_of(log)
        with _counting(source) as tick:
            loader = ForeignLoader(open_reader(source, description, wanted.form), description, edition, tick=tick)
            logged.append(log_claims(loader, log, edition, accept_rest=wanted.accept_rest, dry_run=wanted.dry_run))
    return logged


@contextmanager
def _counting(source: str) -> Iterator[Callable[[int], None]]:
    """Shows how many statements were read, on a terminal."""
    bar = Progress(SpinnerColumn(), TextColumn("{task.description}"), console=errors, transient=True)
    task = bar.add_task(f"reading {Path(source).name}", total=None)

    def tick(count: int) -> None:
        if errors.is_terminal:
            bar.start()
            bar.update(task, description=f"reading {Path(source).name}: {count} statements")

    try:
        yield tick
    finally:
        if bar.live.is_started:
            bar.stop()
