"""The sheet that a picture is drawn on: rectangles, lines, signs and texts in pixels, in named layers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from api.formats.timeline.colours import INK
from graph.answer import Row

LAYERS = ("guides", "unsure", "rows", "shading", "whiskers", "plates", "signs", "texts")
"""From the lowest to the topmost."""

Mark = dict[str, Any]


@dataclass
class Paper:
    """What is drawn, by layer. Pixels count from the left end of the axis and from the top."""

    marks: dict[str, list[Mark]] = field(default_factory=lambda: defaultdict(list))

    def rect(
        self, layer: str, x: tuple[float, float], y: tuple[float, float], fill: str, *,
        stroke: str = "", width: float = 0.0, opacity: float = 1.0,
    ) -> None:  # fmt: skip
        """A rectangle."""
        self.marks[layer].append(
            {"mark": "rect", "x": x[0], "x2": x[1], "y": y[0], "y2": y[1], "fill": fill, "stroke": stroke or fill,
             "width": width, "opacity": opacity}
        )  # fmt: skip

    def line(
        self, layer: str, x: tuple[float, float], y: tuple[float, float], colour: str = INK, *, width: float = 1.0
    ) -> None:
        """A straight line."""
        self.marks[layer].append(
            {"mark": "rule", "x": x[0], "x2": x[1], "y": y[0], "y2": y[1], "stroke": colour, "width": width}
        )

    def sign(self, shape: str, x: float, y: float, *, fill: str = INK, size: float = 50.0) -> None:
        """A small sign: one of Vega's shapes."""
        self.marks["signs"].append({"mark": "point", "x": x, "y": y, "shape": shape, "fill": fill, "size": size})

    def text(
        self, text: str, x: float, y: float, *, side: str = "left", size: float = 11.0, colour: str = INK,
        weight: str = "normal",
    ) -> None:  # fmt: skip
        """A line of text whose middle lies at `y`. `side` is the end of it that lies at `x`."""
        self.marks["texts"].append(
            {"mark": "text", "x": x, "y": y, "text": text, "side": side, "size": size, "fill": colour, "weight": weight}
        )

    def row(
        self, row: Row, x: tuple[float, float], y: tuple[float, float], fill: str, stroke: str, width: float, said: str
    ) -> None:
        """The certain part of a spell: a rectangle that carries the whole row, and says it when pointed at."""
        self.marks["rows"].append(
            {**row, "mark": "rect", "x": x[0], "x2": x[1], "y": y[0], "y2": y[1], "fill": fill, "stroke": stroke,
             "width": width, "said": said}
        )  # fmt: skip
