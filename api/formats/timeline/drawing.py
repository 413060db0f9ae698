"""Drawing lanes: each spell in the shape of its holding, what is unsure of it lighter and with whiskers, its text."""

from __future__ import annotations

from collections.abc import Mapping

from api.formats.timeline.bars import Bar
from api.formats.timeline.colours import INK, PAPER, ink_on
from api.formats.timeline.layout import (
    BAR,
    EVENT_ROOM,
    EVENT_SIZE,
    LANE_GAP,
    LANE_NAMES,
    NAME_GAP,
    NAME_LINE,
    NAME_SIZE,
    TEXT_SIZE,
    TRACK,
    LaneLayout,
    Placed,
    PlacedEvent,
)
from api.formats.timeline.letters import measure
from api.formats.timeline.paper import Paper
from api.formats.timeline.words import describe, say_nothing

_EDGE = "#404040"
_GUIDE = "#8a8a8a"
_HEIGHTS = {"half": 0.5, "thin": 0.3}
_HATCH = 6.0


def draw_lane(paper: Paper, lane: LaneLayout, colours: Mapping[str | None, str], width: float, lang: str) -> None:
    """Draw one lane with its name, its events and its spells."""
    paper.line("guides", (-LANE_NAMES - NAME_GAP, width), (lane.bottom, lane.bottom), "#c4c4c4", width=0.6)
    for number, line in enumerate(lane.name):
        y = lane.top + LANE_GAP / 2 + (number + 0.5) * NAME_LINE
        paper.text(line, -NAME_GAP, y, side="right", size=NAME_SIZE, weight="bold")
    if not lane.runs:
        paper.text(say_nothing(lang), 6, (lane.top + lane.bottom) / 2, size=TEXT_SIZE, colour="#606060")
    for event in lane.events:
        _draw_event(paper, event, lane.bottom)
    for placed in lane.runs:
        for bar in placed.bars:
            draw_bar(paper, bar, placed.y, colours.get(bar.row["party"], colours[None]), describe(bar.row, lang))
        _draw_text(paper, placed, colours)


def _draw_event(paper: Paper, event: PlacedEvent, bottom: float) -> None:
    y = event.y + EVENT_ROOM / 2
    paper.line("guides", (event.x, event.x), (y, bottom), _GUIDE, width=0.8)
    paper.sign("triangle-down", event.x, y, size=45)
    x = event.x + 8 if event.side == "right" else event.x - 8
    paper.text(event.text, x, y, side="left" if event.side == "right" else "right", size=EVENT_SIZE)


def draw_bar(paper: Paper, bar: Bar, top: float, colour: str, said: str) -> None:
    """Draw one spell, or one candidacy, in its track."""
    middle = top + TRACK / 2
    if bar.row["shape"] == "point":
        _draw_point(paper, bar, middle, colour, said)
        return
    half = BAR * _HEIGHTS.get(bar.shape, 1.0) / 2
    y = (middle - half, middle + half)
    _draw_unsure(paper, bar, y, colour)
    fill, stroke, width = (PAPER, _EDGE, 2.0) if bar.shape == "outline" else (colour, _EDGE, 0.8)
    inset = width / 2
    x = (bar.sure[0] + inset, max(bar.sure[1] - inset, bar.sure[0] + inset)) if bar.is_sure else bar.sure
    rows_y = (y[0] + inset, y[1] - inset) if bar.is_sure else (middle, middle)
    paper.row(bar.row, x, rows_y, fill, stroke, width if bar.is_sure else 0.0, said)
    if bar.is_sure and bar.shape in ("hatched", "lined"):
        inner = (bar.sure[0] + 1, bar.sure[1] - 1), (y[0] + 1.2, y[1] - 1.2)  # The edge stays whole.
        _shade(paper, *inner, ink_on(colour), slant=BAR if bar.shape == "hatched" else 0.0)
    if bar.is_sure and bar.shape == "outline":
        paper.rect("shading", (bar.sure[0] + 2, max(bar.sure[1] - 2, bar.sure[0] + 2)), (y[1] - 5, y[1] - 2), colour)
    if bar.is_open:
        paper.sign("triangle-right", bar.sure[1] + 3, middle, size=70)
    if bar.is_cut_before:
        paper.sign("triangle-left", bar.outer[0] - 3, middle, size=40)
    if bar.is_cut_after and not bar.is_open:
        paper.sign("triangle-right", bar.outer[1] + 3, middle, fill=PAPER, size=40)


def _draw_unsure(paper: Paper, bar: Bar, y: tuple[float, float], colour: str) -> None:
    """The stretches in which it may have gone on: a light low bar, closed by a whisker, or open-ended by a question."""
    middle, quarter = (y[0] + y[1]) / 2, (y[1] - y[0]) / 4
    low = (middle - quarter, middle + quarter)
    sides = ((bar.outer[0], bar.sure[0], bar.has_no_start, 0), (bar.sure[1], bar.outer[1], bar.has_no_end, 1))
    for left, right, is_endless, side in sides:
        if right - left < 0.5:
            continue
        outer = (left, right)[side]
        if is_endless:
            for step in range(4):
                at = left + step * (right - left) / 4
                paper.line("whiskers", (at, at + (right - left) / 8), (middle, middle), _EDGE, width=1.4)
            continue
        paper.rect("unsure", (left, right), low, colour, stroke=_EDGE, width=0.5, opacity=0.45)
        paper.line("whiskers", (left, right), (middle, middle), _EDGE, width=0.8)
        paper.line("whiskers", (outer, outer), y, _EDGE, width=1.2)


def _shade(
    paper: Paper, x: tuple[float, float], y: tuple[float, float], colour: str, *, slant: float, step: float = _HATCH
) -> None:
    """Lines across a bar, cut at its edges: slanting for one sort, upright for another."""
    height = y[1] - y[0]
    at = x[0] - slant + step / 2
    while at < x[1]:
        low, high = max(at, x[0]), min(at + slant, x[1])
        if slant == 0:
            paper.line("shading", (at, at), y, colour, width=0.9)
        elif high > low:
            rise = (y[1] - (low - at) / slant * height, y[1] - (high - at) / slant * height)
            paper.line("shading", (low, high), rise, colour, width=0.9)
        at += step


def _draw_point(paper: Paper, bar: Bar, middle: float, colour: str, said: str) -> None:
    fill = {"won": INK, "lost": PAPER}.get(bar.shape, "#bdbdbd")
    x = bar.outer[0]
    paper.row(bar.row, (x, x), (middle, middle), colour, colour, 0.0, said)
    paper.sign("diamond" if bar.shape == "unheard" else "circle", x, middle, fill=fill, size=55)


def _draw_text(paper: Paper, placed: Placed, colours: Mapping[str | None, str]) -> None:
    middle = placed.y + TRACK / 2
    first = placed.bars[0]
    if placed.side != "on":
        side = "left" if placed.side == "right" else "right"
        width = measure(placed.text, TEXT_SIZE)
        low = placed.x if side == "left" else placed.x - width
        paper.rect("plates", (low - 2, low + width + 2), (middle - 7, middle + 7), PAPER, opacity=0.85)
        paper.text(placed.text, placed.x, middle, side=side, size=TEXT_SIZE)
        return
    colour = colours.get(first.row["party"], colours[None])
    if first.shape == "outline":
        paper.text(placed.text, placed.x, middle - 1, size=TEXT_SIZE)
        return
    if first.shape in ("hatched", "lined"):
        width = measure(placed.text, TEXT_SIZE)
        paper.rect("plates", (placed.x - 2, placed.x + width + 2), (middle - 6.5, middle + 6.5), PAPER)
        paper.text(placed.text, placed.x, middle, size=TEXT_SIZE)
        return
    if len(placed.bars) > 1:  # No edge between two mandates runs through the text.
        width = measure(placed.text, TEXT_SIZE)
        paper.rect("plates", (placed.x - 1, placed.x + width + 1), (middle - 6, middle + 6), colour)
    paper.text(placed.text, placed.x, middle, size=TEXT_SIZE, colour=ink_on(colour))
