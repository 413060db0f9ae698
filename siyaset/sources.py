"""What `siyaset load` reads without being told: the curated tables, and beside them what has a loader of its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from graph.comparing import compare_facts
from graph.log import Log
from graph.state import Change
from loaders.curated.loader import CuratedLoader
from loaders.errors import LoadRefused
from loaders.reading import Loader, Reading
from loaders.run import LoadReport
from loaders.ysk.loader import YskLoader


class Beside(StrEnum):
    """What can be left out: the loaders beside the curated one."""

    YSK = YskLoader.name


_LOADERS: dict[Beside, Callable[[Path], Loader]] = {Beside.YSK: YskLoader}


@dataclass
class Source:
    """A source that was read once. It is a loader that gives what was read."""

    name: str
    reading: Reading

    def read(self) -> Reading:
        """What was read."""
        return self.reading


def read_sources(folder: Path, *, alone: bool, without: Collection[Beside] = ()) -> list[Source]:
    """The curated tables of a folder, then every source that has a folder of its own in it, unless they stand `alone`.

    An exception of one holds for the facts of all, because the rules are run on all together.
    """
    loaders: list[Loader] = [CuratedLoader(folder)]
    if not alone:
        wanted = [name for name in Beside if name not in without and (folder / name).is_dir()]
        loaders += [_LOADERS[name](folder / name) for name in wanted]
    sources = [Source(loader.name, loader.read()) for loader in loaders]
    exceptions = [exception for source in sources for exception in source.reading.exceptions]
    for source in sources:
        source.reading.exceptions = exceptions
    return sources


def joined(sources: Sequence[Source]) -> Reading:
    """What all sources refused, where their facts come from, and what is explained."""
    one = Reading(exceptions=sources[0].reading.exceptions)
    for source in sources:
        one.refusals += source.reading.refusals
        for fact, origins in source.reading.origins.items():
            one.origins[fact] += origins
    return one


def refuse_early(sources: Sequence[Source], *, accept_rest: bool) -> None:
    """Raise LoadRefused for what any source refuses by itself, before the first of them is loaded."""
    refusals = [refusal for source in sources for refusal in source.reading.refusals]
    if any(refusal.fatal for refusal in refusals) or (refusals and not accept_rest):
        raise LoadRefused(refusals)


@contextmanager
def scratch_copy(log: Log) -> Iterator[Log]:
    """A copy of a log that is thrown away: what a load would do is seen by doing it there."""
    with tempfile.TemporaryDirectory(prefix="siyaset-") as directory:
        copy = Path(directory) / "log"
        if log.directory.is_dir():
            shutil.copytree(log.directory, copy)
        yield Log(copy)


def together(reports: Sequence[LoadReport]) -> LoadReport:
    """Several loads, one after the other, as if they had been one."""
    first, last = reports[0], reports[-1]
    if first is last:
        return first
    return replace(
        last,
        loader="+".join(report.loader for report in reports),
        claims=Change(
            events=tuple(one for report in reports for one in report.claims.events),
            added=tuple(one for report in reports for one in report.claims.added),
            superseded=tuple(one for report in reports for one in report.claims.superseded),
            retracted=tuple(one for report in reports for one in report.claims.retracted),
            missing=tuple(one for report in reports for one in report.claims.missing),
        ),
        facts=compare_facts(first.before.facts, last.after.facts),
        refused=tuple(refusal for report in reports for refusal in report.refused),
        notes=tuple(note for report in reports for note in report.notes),
        before=first.before,
    )
