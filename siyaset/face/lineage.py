"""A lineage drawn: each party a bar over its years, each succession a line from one bar to another."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from graph.questions.speech import choose
from ontology.dates import parse_date
from ontology.vocabulary import label
from siyaset.face.picture import Picture
from siyaset.face.result import Result
from siyaset.face.tree import LIVES, Branch, Life, Step, lay_out

if TYPE_CHECKING:
    import altair

_KINDS = ("continuation", "split", "merger", "rename")
_SHAPES = ("circle", "triangle-up", "square", "diamond")
_COLOURS = ("#1b6ca8", "#b8430f", "#2a7f4f", "#6b3fa0")
"""Told apart by their shapes, too, and by how light they are: a grey print is readable."""

_ROW = 21
_WIDTH = 760
_BAR, _OWN_BAR, _WAIT = "#b9c3cc", "#3d4b57", "#a3adb6"
_GREY = "#5a6570"
_YEAR = 365.2425


class Lineage(Result):
    """What came before and after a party; `draw()` shows it as a picture."""

    def draw(self, *, width: int = _WIDTH) -> Picture:
        """The party family tree, `width` points wide: shown by a notebook, saved as SVG, PNG or Vega-Lite JSON.

        A bar is a party's life, drawn to the day of the data where no end is at hand; a line leads from a party to what
        came of it. A day known only by its year is drawn at its first day; the table has the dates as they were said.

        >>> kg.lineage("akp").draw().save("lineage.svg").stat().st_size > 10_000
        True
        """
        spec = json.dumps(self._specify(width))
        return Picture({
            ".svg": partial(_write_svg, spec), ".png": partial(_write_png, spec), ".json": spec.encode,
        })  # fmt: skip

    def _specify(self, width: int) -> dict[str, Any]:
        own = self.taken[0].id
        ids = sorted({row[end] for row in self.rows for end in ("former", "latter")} | {own})
        lives = self._asked_of.cypher(LIVES, ids=ids)
        branches, steps = lay_out(self.rows, lives.rows)
        horizon = parse_date((lives.dataset or self._asked_of.dataset).horizon).latest
        return _draw(branches, steps, own, horizon, self.text, self._asked_of.lang, width)


def _draw(
    branches: list[Branch], steps: list[Step], own: str, horizon: datetime.date, title: str, lang: str, width: int
) -> dict[str, Any]:
    """The Vega-Lite specification: what is waited over, the bars, the lines, the names, and the heads on top."""
    import altair as alt  # half a second, and only this needs it

    bars, names = _draw_lives(branches, steps, own, horizon)
    lines, heads = _draw_steps(steps, lang)
    caption = _say_caption(horizon, any(step.said is None for step in steps), lang)
    layers = alt.layer(*lines[:1], *bars, *lines[1:], *names, heads)
    spec: dict[str, Any] = (
        layers.properties(
            width=width, height=max(len(branches), 1) * _ROW,
            title=alt.Title(title, subtitle=caption, anchor="start", fontSize=14, subtitleColor=_GREY, offset=12),
        )
        .configure_view(stroke="transparent")
        .configure(font="sans-serif", background="white", padding=12)
        .to_dict()
    )  # fmt: skip
    return spec


def _draw_lives(
    branches: list[Branch], steps: list[Step], own: str, horizon: datetime.date
) -> tuple[list[altair.Chart], list[altair.Chart]]:
    """The bars with an arrow on those that are open, and the names before them. They set the axes for all."""
    import altair as alt

    first = min((life.start for branch in branches for life in branch.lives), default=horizon)
    # Names stand to the left of their bars, so the axis begins earlier than the first of them.
    room = datetime.timedelta(days=max((horizon - first).days * 0.08, 2 * _YEAR))
    years = alt.Axis(format="%Y", title=None, grid=True, gridColor="#e8ecef", labelColor=_GREY, tickCount=12)
    when = alt.X("start:T", axis=years, scale=alt.Scale(domain=[_at(first - room), _at(horizon + room / 2)]))
    row = alt.Y("row:Q", axis=None, scale=alt.Scale(domain=[-0.7, len(branches) - 0.3], reverse=True, nice=False))
    colour = alt.Color("colour:N", scale=None)
    lives = alt.Chart({"values": [_bar(one, life, own, horizon) for one in branches for life in one.lives]})
    bars = lives.mark_rule(strokeWidth=9).encode(x=when, x2="end:T", y=row, color=colour, tooltip=["name:N", "said:N"])
    arrows = lives.transform_filter("datum.open").mark_point(
        shape="triangle-right", filled=True, size=70, opacity=1, xOffset=3
    ).encode(x="end:T", y=row, color=colour)  # fmt: skip
    names = alt.Chart({"values": [_name(one, steps, own) for one in branches]}).encode(
        x="start:T", y=row, text="short:N"
    )
    halo = names.mark_text(align="right", dx=-7, fontSize=11, stroke="white", strokeWidth=4, strokeJoin="round")
    ink = names.mark_text(align="right", dx=-7, fontSize=11).encode(
        color=alt.Color("ink:N", scale=None), tooltip="name:N"
    )
    return [bars, arrows], [halo, ink]


def _draw_steps(steps: list[Step], lang: str) -> tuple[list[altair.Chart], altair.Chart]:
    """The lines, first those of the time between a closure and what came of it; and the head of each."""
    import altair as alt

    kinds = [label("succession", kind, lang) for kind in _KINDS]
    legend = alt.Legend(orient="bottom", title=None, symbolStrokeWidth=0, symbolSize=80, labelLimit=300)
    colour = alt.Color("kind:N", scale=alt.Scale(domain=kinds, range=list(_COLOURS)), legend=legend)
    shape = alt.Shape("kind:N", scale=alt.Scale(domain=kinds, range=list(_SHAPES)), legend=legend)
    drawn = alt.Chart({"values": _lines(steps, lang)}).encode(tooltip=["text:N", "kind:N", "said:N"])
    before, after = alt.Y("former:Q", axis=None), alt.Y("head:Q", axis=None)
    waits = drawn.mark_rule(strokeWidth=1, color=_WAIT).encode(x="left:T", x2="day:T", y=before)
    lines = drawn.mark_rule(strokeWidth=1.4).encode(
        x="day:T", y=before, y2="latter:Q", color=colour, strokeDash=alt.StrokeDash("dash:N", scale=None)
    )
    heads = drawn.mark_point(filled=True, size=55, opacity=1).encode(x="day:T", y=after, color=colour, shape=shape)
    return [waits, lines], heads


def _say_caption(horizon: datetime.date, undated: bool, lang: str) -> str:
    bars = choose(
        lang,
        f"Bars: lives of parties; an arrow where no end is at hand on {horizon}.",
        f"Çubuklar: partilerin ömrü; {horizon} günü için eldeki veride sonu olmayanlarda ok.",
    )
    dots = choose(
        lang,
        " Dotted: no day at hand, drawn where the later one begins.",
        " Noktalı: günü bilinmiyor, sonrakinin başında.",
    )
    return bars + (dots if undated else "")


def _bar(branch: Branch, life: Life, own: str, horizon: datetime.date) -> dict[str, Any]:
    return {
        "row": branch.row, "name": branch.name, "said": life.said, "start": _at(life.start),
        "end": _at(life.end or horizon), "open": life.end is None, "colour": _OWN_BAR if branch.id == own else _BAR,
    }  # fmt: skip


def _name(branch: Branch, steps: list[Step], own: str) -> dict[str, Any]:
    """The name stands before the bar, and before what leads to the row earlier still."""
    start = min([branch.lives[0].start, *(step.day for step in steps if step.latter == branch.row)])
    ink = "#000000" if branch.id == own else "#333d45"
    return {"row": branch.row, "short": branch.short, "name": branch.name, "start": _at(start), "ink": ink}


def _lines(steps: list[Step], lang: str) -> list[dict[str, Any]]:
    """The lines with their heads; two heads of unlike kinds in one place are drawn one below the other."""
    unknown = choose(lang, "no day at hand", "günü bilinmiyor")
    kinds: dict[tuple[datetime.date, int], list[str]] = defaultdict(list)
    for step in sorted(steps, key=lambda one: one.former):
        if step.kind not in kinds[step.day, step.latter]:
            kinds[step.day, step.latter].append(step.kind)
    lines = []
    for step in steps:
        beside = kinds[step.day, step.latter]
        shift = (beside.index(step.kind) - (len(beside) - 1) / 2) * 0.44
        dash = [1, 4] if step.said is None else [5, 3] if step.kind == "split" else [1, 0]
        lines.append({
            "day": _at(step.day), "left": _at(step.left), "former": step.former, "latter": step.latter,
            "head": step.latter + shift,
            "kind": label("succession", step.kind, lang), "said": step.said or unknown, "dash": dash,
            "text": f"{step.former_name} → {step.latter_name}",
        })  # fmt: skip
    return lines


def _at(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _write_svg(spec: str) -> bytes:
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(spec)
    return svg.encode()


def _write_png(spec: str) -> bytes:
    import vl_convert

    png: bytes = vl_convert.vegalite_to_png(spec, scale=2)
    return png
