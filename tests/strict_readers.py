"""Strict readers of BibTeX and RIS, written from the grammars and from nothing of ours: what they refuse is wrong."""

from __future__ import annotations

import re

_TEX = {
    r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", r"\{": "{", r"\}": "}",
    r"\%": "%", r"\&": "&", r"\#": "#", r"\_": "_", r"\$": "$",
}  # fmt: skip
_TEX_SIGN = re.compile("|".join(re.escape(one) for one in _TEX))
_VERBATIM = frozenset({"url", "date", "urldate"})
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  - ?(.*)")


def read_bibtex(text: str) -> list[dict[str, str]]:
    """The entries of a file, each with `kind` and `key`. Raises ValueError where biber would stumble."""
    entries, at = [], 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        head = re.compile(r"@(\w+)\{([A-Za-z0-9:_-]+),\s*").match(text, at)
        if head is None:
            raise ValueError(f"no entry begins at {text[at : at + 40]!r}")
        entry, at = {"kind": head[1], "key": head[2]}, head.end()
        while text[at] != "}":
            name = re.compile(r"(\w+)\s*=\s*\{").match(text, at)
            if name is None or name[1] in entry:
                raise ValueError(f"no new field at {text[at : at + 40]!r}")
            value, at = _read_braced(text, name.end())
            entry[name[1]] = value if name[1] in _VERBATIM else _read_tex(value)
            comma = re.compile(r"\s*,?\s*").match(text, at)
            assert comma is not None
            at = comma.end()
        entries.append(entry)
        at += 1
    return entries


def _read_braced(text: str, at: int) -> tuple[str, int]:
    """To the brace that closes, as BibTeX counts them: an escaped brace counts, too, so escapes must come in pairs."""
    depth, start = 1, at
    while depth:
        if text[at] == "\\" and text[at + 1] in "{}":
            at += 2
            continue
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return text[start : at - 1], at


def _read_tex(value: str) -> str:
    if value.startswith("{") and value.endswith("}"):
        value = value[1:-1]
    bare = _TEX_SIGN.sub("", value)
    if re.search(r"[\\{}%&#_$~^\n]", bare):
        raise ValueError(f"a sign of TeX stands bare in {value!r}")
    return _TEX_SIGN.sub(lambda found: _TEX[found.group()], value)


def read_ris(body: bytes) -> list[dict[str, str]]:
    """The records of a file. Raises ValueError for a line that is none, or that is not ended by CR and LF."""
    text = body.decode("utf-8")
    if text.replace("\r\n", "").count("\n") or text.replace("\r\n", "").count("\r"):
        raise ValueError("a line is not ended by CR and LF")
    records: list[dict[str, str]] = []
    current: dict[str, str] | None = None
    for line in filter(None, text.split("\r\n")):
        found = _RIS_LINE.fullmatch(line)
        if found is None:
            raise ValueError(f"{line!r} is no line of RIS")
        tag, value = found.groups()
        if (tag == "TY") is (current is not None):
            raise ValueError("a record begins inside another one, or has no TY")
        current = {} if current is None else current
        if tag == "ER":
            records.append(current)
            current = None
        elif tag in current:
            raise ValueError(f"{tag} stands twice")
        else:
            current[tag] = value
    if current is not None:
        raise ValueError("the last record has no end")
    return records
