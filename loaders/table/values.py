"""Dates and numbers as tables write them, into the text that the model reads. Nothing is padded and nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ontology.errors import BadValue
from ontology.text import fold

_MONTHS = {
    **{name: number for number, name in enumerate(
        ("ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik"),
        start=1)},
    **{name: number for number, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
         "december"), start=1)},
    **{name: number for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)},
}  # fmt: skip
_SIGNS = {"d": r"(?P<d>[0-9]{1,2})", "m": r"(?P<m>[0-9]{1,2})", "Y": r"(?P<Y>[0-9]{4})", "F": r"(?P<F>[^\W\d_]+)"}
EDTF = "edtf"


def check_date_form(form: str) -> str:
    """What is wrong with the form of a date; empty if nothing is."""
    if form == EDTF:
        return ""
    if "|" in form:
        return next(filter(None, map(check_date_form, form.split("|"))), "")
    signs = re.findall(r"[A-Za-z]", form)
    if "Y" not in signs or any(signs.count(sign) > 1 or sign not in _SIGNS for sign in signs):
        return "write it of d, m (or F for a month's name) and Y, as in d.m.Y, d F Y, m/Y or Y; or edtf"
    if {"m", "F"} <= set(signs) or ("d" in signs and not {"m", "F"} & set(signs)):
        return "a day needs one month: d.m.Y or d F Y"
    return ""


def read_date_text(text: str, form: str) -> str:
    """A date in its form, or in one of several (`d.m.Y|d F Y`), as EDTF text at the precision of the cell.

    Raises BadValue.
    """
    if form in ("", EDTF):
        return text
    if "|" in form:
        return _read_in_one_of(text, form.split("|"))
    found = _pattern(form).fullmatch(" ".join(text.split()))
    if found is None:
        raise BadValue(f"{text!r} is no date of the form {form}; correct the cell, or the form in the mapping")
    parts = found.groupdict()
    month = int(parts["m"]) if parts.get("m") else _read_month(parts.get("F"), text)
    if month is None:
        return parts["Y"]
    day = f"-{int(parts['d']):02d}" if parts.get("d") else ""
    return f"{parts['Y']}-{month:02d}{day}"


def _read_in_one_of(text: str, forms: Sequence[str]) -> str:
    for form in forms:
        if form == EDTF or _pattern(form).fullmatch(" ".join(text.split())):
            return read_date_text(text, form)
    raise BadValue(
        f"{text!r} is no date of the forms {', '.join(forms)}; correct the cell, or the forms in the mapping"
    )


def _read_month(name: str | None, text: str) -> int | None:
    if name is None:
        return None
    month = _MONTHS.get(fold(name))
    if month is None:
        raise BadValue(f"{text!r} names no month; write it in Turkish or English")
    return month


@lru_cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile("".join(_SIGNS.get(sign, re.escape(sign)) for sign in form))


def read_number_text(text: str, style: str) -> str:
    """A number as it is written in Turkish (1.234,5) or English (1,234.5), plain. Raises BadValue."""
    thousands, comma = (".", ",") if style == "tr" else (",", ".")
    clean = text.replace("%", "").replace(" ", "").replace("\xa0", "")
    grouped = rf"[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}})+|[0-9]+"
    if not re.fullmatch(rf"(?:{grouped})(?:{re.escape(comma)}[0-9]+)?", clean):
        raise BadValue(f"{text!r} is no number as {style} writes it; correct it, or `number` in the mapping")
    return clean.replace(thousands, "").replace(comma, ".")
