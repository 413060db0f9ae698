"""A timeline as a result: drawn in a notebook, and written as a picture, a page or a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from api.formats import render
from graph.questions.speech import choose
from graph.questions.timeline import timeline as lay_lanes
from siyaset.face.asking import Asking
from siyaset.face.call import Call, Parameter
from siyaset.face.picture import Picture
from siyaset.face.result import Result

LANE_COLUMNS = ("lane_name", "name", "standing", "party_name", "start", "end", "date")

_FORMS = {
    ".svg": "svg", ".png": "png", ".html": "html", ".vl.json": "vega", ".vega.json": "vega", ".json": "json",
    ".csv": "csv", ".parquet": "parquet", ".md": "md",
}  # fmt: skip
"""The form of a file by the ending of its name; the longer ending first where one holds the other."""


class Timeline(Result):
    """The spells of some lanes, with the bounds of both ends and what is unsure about them in `flags`."""

    def save(self, path: str | Path) -> Path:
        """Write it: `t.svg`, `t.png`, `t.html`, `t.vl.json`, `t.csv`, `t.parquet` … as the name ends.

        Raises WrongUse for an ending that is none of these.
        """
        return self._picture().save(path)

    def _picture(self) -> Picture:
        return Picture({ending: partial(self._write, form) for ending, form in _FORMS.items()})

    def _write(self, form: str) -> bytes:
        return render(self.answer, form, self._asked_of.lang)[0]

    def _repr_svg_(self) -> str:
        return self._write("svg").decode()

    def _repr_html_(self) -> str:
        rows = choose(self._asked_of.lang, "Rows, warnings and sources", "Satırlar, uyarılar ve kaynaklar")
        table = super()._repr_html_()
        # A picture for print is wider than a notebook's column.
        picture = self._repr_svg_().replace("<svg ", '<svg style="max-width:100%;height:auto" ', 1)
        return f"{picture}<details><summary>{rows}</summary>{table}</details>"


def ask_timeline(asked_of: Asking, lanes: Sequence[str], since: str | None, until: str | None) -> Timeline:
    """The timeline of some lanes. Raises BadQuestion, NotFound or AmbiguousName."""
    parameters: dict[str, Parameter] = {"lane": lanes, "since": since, "until": until}
    call = Call(
        make=lambda: lay_lanes(lanes, since, until, asked_of.lang),
        path=("timeline",),
        parameters={**parameters, "lang": asked_of.lang},
        columns=LANE_COLUMNS,
        lanes=tuple(lanes),
    )
    return asked_of._ask_as(Timeline, call)
