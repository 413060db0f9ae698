"""From a row to what is drawn of it: the part that is certain, the parts that are not, and the shape of its holding."""

from __future__ import annotations

from dataclasses import dataclass

from api.formats.timeline.scale import Scale, day_of
from graph.answer import Row

TAIL = 16.0
"""How far an end that nothing limits is drawn, in pixels."""
_LEAST = 3.0
"""The least width of what is certain, so that three days in a hundred years are seen."""

_SHAPES = {"acting": "half", "trustee": "hatched", "seized": "lined", "suspended": "outline"}


@dataclass(frozen=True, slots=True)
class Bar:
    """One spell in pixels. `sure` is the part certainly held, empty where its two ends are one."""

    row: Row
    shape: str
    outer: tuple[float, float]
    sure: tuple[float, float]
    is_open: bool = False
    is_cut_before: bool = False
    is_cut_after: bool = False
    has_no_start: bool = False
    has_no_end: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether there is a day on which it certainly went on."""
        return self.sure[1] > self.sure[0]


def can_be_drawn(row: Row) -> bool:
    """Whether anything says from when, or on which day."""
    return bool(row["start_min"] or row["start_max"])


def shape_of(row: Row) -> str:
    """The shape that says how it was held: never the colour does."""
    if row["shape"] == "point":
        if row["elected"] is None and row["outcome"] is None:
            return "unheard"
        return "won" if row["elected"] else "lost"
    if row["relation"] == "MEMBER_OF":
        return "thin"
    return "life" if row["relation"] == "HAS" else _SHAPES.get(row["standing"] or "", "solid")


def draw_bar(row: Row, scale: Scale) -> Bar:
    """The pixels of one spell or candidacy that can be drawn."""
    first, begun, over, last = (day_of(row[name]) for name in ("start_min", "start_max", "end_min", "end_max"))
    shape = shape_of(row)
    if row["shape"] == "point":
        assert first is not None
        at = scale.place(first)
        return Bar(row, shape, (at, at), (at, at))
    no_start, no_end = first is None, last is None and row["end_state"] != "open"
    is_certain = begun is not None and over is not None and begun < over
    if is_certain and begun is not None and over is not None:
        left, right = scale.place(begun), scale.place(over)
        right = max(right, left + _LEAST)
        sure = (left, right)
    else:
        at = scale.place(begun or first or scale.first)
        sure = (at, at)
    low = scale.place(first) if first else sure[0] - TAIL
    high = scale.place(last) if last else sure[1] + (TAIL if no_end else 0)
    return Bar(
        row, shape, (min(low, sure[0]), max(high, sure[1], low + _LEAST)), sure,
        is_open=row["end_state"] == "open",
        is_cut_before=first is not None and first < scale.first,
        is_cut_after=(last or over or scale.last) > scale.last,
        has_no_start=no_start, has_no_end=no_end,
    )  # fmt: skip


def join_runs(bars: list[Bar]) -> list[list[Bar]]:
    """Bars that follow one another without a gap to be seen, alike in all that their text says: one text will do."""
    runs: list[list[Bar]] = []
    open_runs: dict[tuple[object, ...], list[Bar]] = {}
    for bar in sorted(bars, key=lambda bar: (bar.outer[0], bar.outer[1], bar.row["fact"])):
        row = bar.row
        key = (row["politician"] or row["name"], row["relation"], row["held"], row["party"], row["role"], bar.shape,
               row["standing"])  # fmt: skip
        run = open_runs.get(key)
        is_next = run is not None and row["shape"] == "spell" and abs(bar.outer[0] - run[-1].outer[1]) <= 2
        if run is not None and is_next and not run[-1].has_no_end and not bar.has_no_start:
            run.append(bar)
        else:
            open_runs[key] = [bar]
            runs.append(open_runs[key])
    return runs
