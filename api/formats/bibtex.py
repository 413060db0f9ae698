"""References as BibTeX for biblatex and biber: UTF-8, Turkish letters as they are, dates at their precision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from api.formats.citing import Reference, references
from graph.answer import Answer

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_SPECIAL = re.compile(r"[\\{}%&#_$~^]")


def write(answer: Answer, lang: str) -> bytes:
    """The references of an answer, an empty line between two."""
    return "\n".join(_entry(one) for one in references(answer, lang)).encode()


def escape(text: str) -> str:
    """A text as TeX reads it: every sign that means something to TeX is written so that it prints."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found.group()], " ".join(text.split()))


def _entry(one: Reference) -> str:
    kind = "dataset" if one.is_dataset else "online"
    fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(one))
    return f"@{kind}{{{one.key},\n{fields},\n}}\n"


def _fields(one: Reference) -> Iterator[tuple[str, str]]:
    # In braces of their own: the name of an organisation is one word to BibTeX, and a title keeps its capitals, which
    # English rules would write wrongly in Turkish (İ, ı).
    yield "author", f"{{{escape(one.publisher)}}}"
    yield "title", f"{{{escape(one.title)}}}"
    if one.version is not None:
        yield "version", str(one.version)
    if one.date is not None:
        yield "date", one.date.text
    if one.url is not None:
        yield "url", one.url  # biber takes it as it stands
    if one.visited is not None:
        yield "urldate", one.visited.text
    if one.note:
        yield "note", escape(one.note)
