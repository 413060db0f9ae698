"""The forms that draw a timeline. Altair takes half a second to import: only those who draw wait for it."""

from __future__ import annotations

from graph.answer import Answer
from graph.errors import BadQuestion
from graph.questions.speech import choose


def write_vega(answer: Answer, lang: str) -> bytes:
    """The Vega-Lite specification of the picture. Raises BadQuestion for an answer that is no timeline."""
    _check(answer, lang)
    from api.formats.timeline import picture

    return picture.write_vega(answer, lang)


def write_svg(answer: Answer, lang: str) -> bytes:
    """The picture as SVG. Raises BadQuestion for an answer that is no timeline."""
    _check(answer, lang)
    from api.formats.timeline import picture

    return picture.write_svg(answer, lang)


def write_png(answer: Answer, lang: str) -> bytes:
    """The picture as PNG. Raises BadQuestion for an answer that is no timeline."""
    _check(answer, lang)
    from api.formats.timeline import picture

    return picture.write_png(answer, lang)


def write_html(answer: Answer, lang: str) -> bytes:
    """The picture with its rows and sources as one page. Raises BadQuestion for an answer that is no timeline."""
    _check(answer, lang)
    from api.formats.timeline import page

    return page.write_html(answer, lang)


def _check(answer: Answer, lang: str) -> None:
    if "lanes" not in answer.coverage:
        english = "only a timeline can be drawn; ask /v1/timeline, or `siyaset timeline`"
        turkish = "yalnızca zaman çizelgesi çizilir; /v1/timeline ya da `siyaset timeline` ile sorun"
        raise BadQuestion(choose(lang, english, turkish), "format")
