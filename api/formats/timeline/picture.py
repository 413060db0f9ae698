"""A timeline as SVG and PNG: what is pointed at says the whole of its row."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

import orjson
import vl_convert

from api.formats.timeline.chart import make_chart
from api.formats.timeline.words import say_title
from graph.answer import Answer

VEGA_LITE = "6.4"
_SCALE = 2.0
_SAID = re.compile(r'<path aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="[^"]*"([^>]*?)/>')
_ROOT = re.compile(r"<svg ([^>]*)>")


def write_vega(answer: Answer, lang: str) -> bytes:
    """The Vega-Lite specification."""
    return orjson.dumps(make_chart(answer, lang), option=orjson.OPT_INDENT_2)


def write_svg(answer: Answer, lang: str) -> bytes:
    """The picture as SVG, with a title for each spell."""
    return draw_svg(make_chart(answer, lang), say_title(answer, lang), lang).encode()


def write_png(answer: Answer, lang: str) -> bytes:
    """The picture as PNG, twice as fine as a screen."""
    svg = draw_svg(make_chart(answer, lang), say_title(answer, lang), lang)
    return vl_convert.svg_to_png(svg, scale=_SCALE)


def draw_svg(chart: dict[str, Any], title: str, lang: str) -> str:
    """A chart as SVG: its description becomes titles, which every browser shows."""
    svg = vl_convert.vegalite_to_svg(chart, vl_version=VEGA_LITE)
    svg = _SAID.sub(lambda found: f"<path{found[2]}><title>{escape(unescape(found[1]))}</title></path>", svg)
    return _ROOT.sub(lambda found: f'<svg {found[1]} xml:lang="{lang}"><title>{escape(title)}</title>', svg, count=1)
