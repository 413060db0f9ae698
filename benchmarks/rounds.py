"""Taking turns: each contender answers some requests, then the next one, again and again; the median of all counts."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.client import Call, Client
from benchmarks.figures import Line

_FIRST = 5
"""Requests at the beginning of a turn that are not counted."""
_LONGEST = 120.0
"""Seconds after which no further round begins."""


@dataclass(frozen=True)
class Contender:
    """A server that answers, and the request it is asked with: a new one for each number."""

    name: str
    base: str
    make: Callable[[int], Call]
    check: Callable[[bytes], None] = lambda body: None


@dataclass
class Timing:
    """What one contender took, in milliseconds."""

    name: str
    taken: list[float] = field(default_factory=list)
    size: int = 0

    @property
    def median(self) -> float:
        """The middle one of all requests."""
        return statistics.median(self.taken)

    @property
    def low(self) -> float:
        """The tenth part took less: what the machine gives when nobody else uses it."""
        return statistics.quantiles(self.taken, n=10)[0]


def take_turns(contenders: Sequence[Contender], rounds: int, each: int, warm_up: int) -> list[Timing]:
    """Measure all contenders, each turn over one kept-alive connection. Raises BadReply where a reply is not right."""
    timings = [Timing(one.name) for one in contenders]
    numbers = [itertools.count() for _ in contenders]
    for contender, number in zip(contenders, numbers, strict=True):
        _ask(contender, number, warm_up)
    until = time.monotonic() + _LONGEST
    for _ in range(rounds):
        if time.monotonic() > until:
            break
        for contender, number, timing in zip(contenders, numbers, timings, strict=True):
            _ask(contender, number, _FIRST)
            taken, timing.size = _ask(contender, number, each)
            timing.taken += taken
    return timings


def _ask(contender: Contender, numbers: Iterator[int], times: int) -> tuple[list[float], int]:
    """Milliseconds of each request, and the bytes of the last answer, which is checked."""
    taken, body = [], b""
    with Client(contender.base) as client:
        client.send(contender.make(next(numbers)).encode(client.host))  # The connection's first is not counted.
        for number in itertools.islice(numbers, times):
            request = contender.make(number).encode(client.host)
            before = time.perf_counter()
            body = client.send(request)
            taken.append((time.perf_counter() - before) * 1000)
    contender.check(body)
    return taken, len(body)


def lines_beside(timings: Sequence[Timing]) -> list[Line]:
    """A line for each contender, with its ratio to the first one."""
    nothing = timings[0].median
    return [
        Line(
            one.name, f"{one.median / nothing:.0f}",
            (f"{one.median:.2f}", f"{one.low:.2f}", f"{one.size / 1000:.1f}", str(len(one.taken))),
        )
        for one in timings
    ]  # fmt: skip
