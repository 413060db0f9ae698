"""In which form an answer is wanted, and of which version: the parameters that every answer takes, and `Accept`."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from fastapi import Query, Request
from starlette.types import Scope

from api.formats import FORMS
from api.parameters import Version
from graph.errors import BadQuestion

DEFAULT = "json"
_BY_ACCEPT = {
    FORMS[name].media_type.partition(";")[0]: name for name in ("json", "csv", "md", "bibtex", "ris", "csl-json")
}
"""The forms of which `Accept` may ask: those that any answer can take."""

FormName = Annotated[
    str | None,
    Query(alias="format", description=f"In which form: {', '.join(FORMS)}; else as Accept says.", examples=["bibtex"],
          max_length=20),
]  # fmt: skip


async def read_wanted(request: Request, form: FormName = None, version: Version = None) -> None:
    """Leave the wanted form and version with the request. Raises BadQuestion for a form that there is not."""
    if form is not None and form not in FORMS:
        raise BadQuestion(f"{form!r} is no form of an answer; write one of {', '.join(FORMS)}", "format")
    request.state.form = form or accepted_form(request.scope)
    request.state.version = version


def accepted_form(scope: Scope) -> str:
    """The form that the header `Accept` asks for; JSON where it names none of ours."""
    said = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return _best(said) if said else DEFAULT


@lru_cache(maxsize=256)
def _best(accept: bytes) -> str:
    weighed: list[tuple[float, str]] = []
    for part in accept.decode("latin-1").lower().split(","):
        kind, *parameters = (one.strip() for one in part.split(";"))
        weight = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        form = DEFAULT if kind in ("*/*", "application/*") else _BY_ACCEPT.get(kind)
        if form is not None:
            weighed.append((_number(weight), form))
    best = max(weighed, key=lambda one: one[0], default=(0.0, DEFAULT))
    return best[1] if best[0] > 0 else DEFAULT


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
