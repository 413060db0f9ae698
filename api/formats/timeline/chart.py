"""The Vega-Lite chart of a timeline, made by altair from what was laid out and drawn."""

from __future__ import annotations

import datetime
from typing import Any

import altair as alt

from api.formats.timeline.bars import can_be_drawn
from api.formats.timeline.colours import INK, PAPER, colour_parties
from api.formats.timeline.drawing import draw_lane
from api.formats.timeline.layout import LANE_NAMES, NAME_GAP, Key, LaneLayout, lay_lane
from api.formats.timeline.legend import draw_notes
from api.formats.timeline.letters import FONT, wrap
from api.formats.timeline.paper import LAYERS, Mark, Paper
from api.formats.timeline.scale import Scale, make_scale
from api.formats.timeline.words import say_title
from graph.answer import Answer

AXIS = 1020.0
"""The width of the axis in pixels; the names of the lanes stand to the left of it."""
_AXIS_ROOM = 34.0
_TITLE_SIZE = 16.0
_TITLE_LINE = 21.0
_GRID = "#dedede"


def make_chart(answer: Answer, lang: str) -> dict[str, Any]:
    """A timeline as a Vega-Lite specification. Its dataset `rows` has every row of the answer, with every column."""
    rows = answer.rows
    drawn = [row for row in rows if can_be_drawn(row)]
    scale = make_scale(answer, drawn, AXIS)
    paper, key = Paper(), Key()
    lanes, height = _lay_lanes(answer, scale, key, lang)
    colours = colour_parties(rows)
    _draw_years(paper, scale, height)
    for lane in lanes:
        draw_lane(paper, lane, colours, AXIS, lang)
    undated = [row for row in rows if not can_be_drawn(row)]
    draw_notes(paper, answer, lanes, colours, key.texts, undated, height + _AXIS_ROOM, AXIS, lang)
    _draw_title(paper, answer, lang)
    for row in undated:
        paper.marks["rows"].append({**row, "mark": None, "x": None, "x2": None, "y": None, "y2": None})
    return _assemble(paper, scale, height, answer)


def _lay_lanes(answer: Answer, scale: Scale, key: Key, lang: str) -> tuple[list[LaneLayout], float]:
    top = 0.0
    lanes = []
    for lane in answer.coverage["lanes"]:
        rows = [row for row in answer.rows if row["lane"] == lane["lane"] and can_be_drawn(row)]
        laid = lay_lane(lane["lane_name"], rows, lane["events"], scale, top, key, lang)
        lanes.append(laid)
        top = laid.bottom
    return lanes, top


def _draw_years(paper: Paper, scale: Scale, height: float) -> None:
    """A line down from each year that the axis names, and the year above the lanes, too."""
    for year in scale.years():
        x = scale.place(datetime.date(year, 1, 1))
        paper.line("guides", (x, x), (0, height), _GRID, width=0.7)
        paper.text(str(year), x, -8, side="center", size=10)


def _draw_title(paper: Paper, answer: Answer, lang: str) -> None:
    """The title above the lanes."""
    left = -LANE_NAMES - NAME_GAP
    lines = wrap(say_title(answer, lang), AXIS - left, _TITLE_SIZE, bold=True)
    for number, line in enumerate(lines):
        y = -26 - (len(lines) - 1 - number) * _TITLE_LINE
        paper.text(line, left, y, size=_TITLE_SIZE, weight="bold")


def _assemble(paper: Paper, scale: Scale, height: float, answer: Answer) -> dict[str, Any]:
    """The layers on one axis. Datasets are named after what they hold."""
    datasets: dict[str, list[Mark]] = {}
    layers = []
    for layer in LAYERS:
        for mark, side, weight in _kinds(paper.marks[layer]):
            name = "-".join(filter(None, (layer, mark if layer != "rows" else "", side, weight)))
            marks = [one for one in paper.marks[layer] if _kind(one) == (mark, side, weight) or one["mark"] is None]
            datasets[name] = [_in_time(one, scale) for one in marks]
            layers.append(_layer(name, mark, side, weight, scale, height))
    datasets.setdefault("rows", [])
    chart = alt.layer(*layers) if layers else alt.layer(alt.Chart(alt.NamedData(name="rows")).mark_rect())
    chart = chart.properties(
        width=AXIS, height=height, background=PAPER, padding=14,
        description=answer.text, usermeta={"permalink": answer.permalink},
    )  # fmt: skip
    spec: dict[str, Any] = chart.configure_view(stroke=None).configure(font=FONT).to_dict(validate=False)
    spec["datasets"] = datasets  # Here, and not in the chart, of which altair makes a copy for each layer.
    return spec


Kind = tuple[str, str, str]

_LOOKS = {
    "rect": {"fill": "nominal", "stroke": "nominal", "width": "quantitative", "opacity": "quantitative"},
    "rule": {"stroke": "nominal", "width": "quantitative"},
    "point": {"shape": "nominal", "fill": "nominal", "size": "quantitative"},
    "text": {"fill": "nominal", "size": "quantitative"},
}
_CHANNELS = {"width": "strokeWidth"}


def _kind(mark: Mark) -> Kind:
    return mark["mark"], mark.get("side", ""), mark.get("weight", "")


def _kinds(marks: list[Mark]) -> list[Kind]:
    return list(dict.fromkeys(_kind(mark) for mark in marks if mark["mark"]))


def _in_time(mark: Mark, scale: Scale) -> Mark:
    """A mark with its pixels as moments on the axis, so that whoever opens the chart can zoom into it."""
    moved = {name: value for name, value in mark.items() if name not in ("mark", "side", "weight")}
    for name in ("x", "x2"):
        if mark.get(name) is not None:
            moved[name] = scale.moment(mark[name])
    return moved


def _layer(name: str, mark: str, side: str, weight: str, scale: Scale, height: float) -> alt.Chart:
    """One layer; what a mark looks like is in its data, not in a scale."""
    chart = alt.Chart(alt.NamedData(name=name))
    ends = ["x2", "y2"] if mark in ("rect", "rule") else []
    channels: dict[str, Any] = {
        "x": _x(scale),
        "y": alt.Y("y:Q", scale=alt.Scale(domain=[0, height], reverse=True, nice=False), axis=None),
        **{end: end for end in ends},
        **{_CHANNELS.get(field, field): {"field": field, "type": kind, "scale": None}
           for field, kind in _LOOKS[mark].items() if name != "rows" or field != "opacity"},
    }  # fmt: skip
    if name == "rows":
        channels["description"] = {"field": "said", "type": "nominal"}
    if mark == "text":
        channels["text"] = {"field": "text", "type": "nominal"}
    own: dict[str, dict[str, Any]] = {
        "text": {"align": side, "baseline": "middle", "fontWeight": weight, "font": FONT},
        "point": {"stroke": INK, "strokeWidth": 1, "opacity": 1},
    }
    # Only a row says what it is: Vega would describe every line and plate by its numbers.
    is_said = name == "rows"
    made: alt.Chart = getattr(chart, f"mark_{mark}")(aria=is_said, **own.get(mark, {})).encode(**channels)
    return made


def _x(scale: Scale) -> alt.X:
    domain = [scale.moment(0), scale.moment(scale.width)]
    years = [scale.moment(scale.place(datetime.date(year, 1, 1))) for year in scale.years()]
    axis = alt.Axis(
        values=years,
        format="%Y",
        title=None,
        labelFontSize=10,
        labelColor=INK,
        labelFlush=False,
        grid=False,
        tickColor=INK,
    )
    return alt.X("x:T", scale=alt.Scale(type="utc", domain=domain, nice=False), axis=axis)
