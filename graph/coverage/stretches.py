"""Stretches of time that no interval of several covers: certainly, or possibly."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontology.interval import EndState, Interval


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` up to but not including `end`. `reason` says why it is only possible that nothing covers it."""

    start: datetime.date
    end: datetime.date
    certain: bool
    reason: str = ""


def uncovered(intervals: Sequence[Interval], begin: datetime.date, until: datetime.date) -> Iterator[Stretch]:
    """The stretches between two days that nothing surely covers, in the order of time.

    An open interval covers everything to `until`: what was still so when last seen is no gap.
    """
    sure = [span for one in intervals if (span := _surely(one, until)) is not None]
    maybe = [(one.start_min or begin, one.end_max or until) for one in intervals]
    points = {begin, until, *(point for span in (*sure, *maybe) for point in span if begin < point < until)}
    previous: Stretch | None = None
    for low, high in itertools.pairwise(sorted(points)):
        if any(start <= low and high <= end for start, end in sure):
            found = None
        else:
            over = next(
                (one for one, (start, end) in zip(intervals, maybe, strict=True) if start <= low and high <= end), None
            )
            found = Stretch(low, high, over is None, over.covers(low).reason if over is not None else "")
        if previous is not None and found is not None and previous.certain == found.certain:
            previous = Stretch(previous.start, high, previous.certain, previous.reason)
            continue
        if previous is not None:
            yield previous
        previous = found
    if previous is not None:
        yield previous


def _surely(one: Interval, until: datetime.date) -> tuple[datetime.date, datetime.date] | None:
    """The days that an interval surely covers."""
    end = until if one.end_state is EndState.OPEN else one.end_min
    if one.start_max is None or end is None or one.start_max >= end:
        return None
    return one.start_max, end
