"""Where everything lies: lanes below one another, in each as many tracks as it takes for no text to meet another.

A text stands on its bars where it has room, else to the right of them, else to the left. Bars with their text on them
are laid first, so that the main line of holders stays in the first track; the others take the first track with room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from api.formats.timeline.bars import Bar, draw_bar, join_runs
from api.formats.timeline.letters import measure, shorten, wrap
from api.formats.timeline.scale import Scale
from api.formats.timeline.words import say_bar, say_event
from graph.answer import Row
from ontology.dates import parse_date

TEXT_SIZE = 11.0
EVENT_SIZE = 10.0
TRACK = 21.0
BAR = 16.0
EVENT_ROOM = 16.0
LANE_GAP = 12.0
LANE_NAMES = 150.0
"""The room for the names of lanes, left of the axis."""
NAME_GAP = 20.0
"""Between a name and the axis: an end that nothing limits is drawn a little beyond the axis."""
NAME_SIZE = 12.0
NAME_LINE = 15.0
_PAD = 5.0
_GAP = 10.0
_TOUCH = 1.0
_POINT = 6.0
_BESIDE = frozenset({"half", "thin", "won", "lost", "unheard"})
"""Shapes too low for a text."""


@dataclass
class Placed:
    """A run of bars with its text. `side` is `on`, `right` or `left` of them; `y` is the top of the track."""

    bars: list[Bar]
    text: str
    side: str
    x: float
    span: tuple[float, float]
    number: int | None = None
    y: float = 0.0


@dataclass
class PlacedEvent:
    """A sign above a lane, with its text to the right or to the left of it."""

    x: float
    text: str
    side: str
    span: tuple[float, float]
    y: float = 0.0


@dataclass
class LaneLayout:
    """One lane: from `top` to `bottom`, what lies in it, and its name in lines."""

    name: list[str]
    top: float
    bottom: float
    runs: list[Placed] = field(default_factory=list)
    events: list[PlacedEvent] = field(default_factory=list)


@dataclass
class Key:
    """Texts too long for the picture, written out under it by number."""

    texts: list[str] = field(default_factory=list)

    def number(self, text: str) -> int:
        """The number of a text."""
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text) + 1


def lay_lane(
    name: str, rows: Sequence[Row], events: Sequence[Row], scale: Scale, top: float, key: Key, lang: str
) -> LaneLayout:
    """Lay one lane out below `top`; its height comes from what is in it."""
    placed = [_place_run(run, scale, key, lang) for run in join_runs([draw_bar(row, scale) for row in rows])]
    signs = [sign for event in events if (sign := _place_event(event, scale, lang)) is not None]
    event_tracks = _stack([sign.span for sign in signs])
    for sign, track in zip(signs, event_tracks, strict=True):
        sign.y = top + LANE_GAP / 2 + track * EVENT_ROOM
    begin = top + LANE_GAP / 2 + (max(event_tracks, default=-1) + 1) * EVENT_ROOM
    order = sorted(placed, key=lambda one: (one.side != "on", one.bars[0].outer[0], one.text))
    tracks = _stack([one.span for one in order])
    for one, track in zip(order, tracks, strict=True):
        one.y = begin + track * TRACK
    bottom = begin + (max(tracks, default=0) + 1) * TRACK + LANE_GAP / 2
    lines = wrap(name, LANE_NAMES, NAME_SIZE, bold=True)
    least = top + LANE_GAP + len(lines) * NAME_LINE
    return LaneLayout(lines, top, max(bottom, least), placed, signs)


def _place_run(run: list[Bar], scale: Scale, key: Key, lang: str) -> Placed:
    """The side on which the text of a run has room, shortened only where none has."""
    first, last = run[0], run[-1]
    text = say_bar(first.row, lang)
    left = min(bar.outer[0] for bar in run) - (_POINT if first.row["shape"] == "point" else 0)
    right = max(bar.outer[1] for bar in run) + (_POINT if first.row["shape"] == "point" or last.is_open else 0)
    sure = [bar for bar in run if bar.is_sure]
    if sure and first.shape not in _BESIDE:
        low, high = sure[0].sure[0], sure[-1].sure[1]
        if measure(text, TEXT_SIZE) + 2 * _PAD <= high - low:
            return Placed(run, text, "on", low + _PAD, (left, right))
    number = None
    for shown in (text, _abbreviate(text, first.row)):
        side = _find_side(shown, left, right, scale.width)
        if side is not None:
            number = key.number(text) if shown != text else None
            break
    else:
        number = key.number(text)
        shown, side = "", _find_side(f"[{number}]", left, right, scale.width) or "right"
    shown = f"{shown} [{number}]".strip() if number else shown
    width = measure(shown, TEXT_SIZE)
    if side == "right":
        return Placed(run, shown, side, right + _PAD, (left, right + _PAD + width + _GAP), number)
    return Placed(run, shown, side, left - _PAD, (left - _PAD - width - _GAP, right), number)


def _abbreviate(text: str, row: Row) -> str:
    """The same text with the name in initials."""
    name = row["name"] or ""
    return text.replace(name, shorten(name), 1) if name and name in text else text


def _find_side(text: str, left: float, right: float, width: float) -> str | None:
    room = measure(f"{text} [99]" if text.endswith("]") else text, TEXT_SIZE) + _PAD
    if right + room <= width:
        return "right"
    return "left" if left - room >= 0 else None


def _place_event(event: Row, scale: Scale, lang: str) -> PlacedEvent | None:
    """An event that lies on the axis."""
    day = parse_date(event["date"]).earliest
    if not scale.first <= day <= scale.last:
        return None
    x, text = scale.place(day), say_event(event, lang)
    width = measure(text, EVENT_SIZE) + _POINT + _GAP
    if x + width <= scale.width:
        return PlacedEvent(x, text, "right", (x - _POINT, x + width))
    return PlacedEvent(x, text, "left", (x - width, x + _POINT))


def _stack(spans: Sequence[tuple[float, float]]) -> list[int]:
    """For each span the first track in which it meets no span laid before it. Bars may touch."""
    tracks: list[list[tuple[float, float]]] = []
    found = []
    for span in spans:
        number = next((number for number, track in enumerate(tracks) if _has_room(span, track)), len(tracks))
        if number == len(tracks):
            tracks.append([])
        tracks[number].append(span)
        found.append(number)
    return found


def _has_room(span: tuple[float, float], track: Sequence[tuple[float, float]]) -> bool:
    return all(span[1] <= low + _TOUCH or span[0] >= high - _TOUCH for low, high in track)
