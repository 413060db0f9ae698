"""What people write as arguments, as the questions take it: dates may be numbers, names must be text."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Iterable
from typing import SupportsIndex

from graph.errors import BadQuestion

When = str | SupportsIndex | datetime.date
"""A date: EDTF text (`"1994-03"`), a year as a number (`1994`), or a day as `datetime.date`."""

LONGEST_NAME = 200


def date_text(value: When | None, field: str) -> str | None:
    """A date as EDTF text; None stays. Raises BadQuestion that names the argument.

    >>> date_text(1994, "since")
    '1994'
    >>> date_text(datetime.date(2019, 5, 6), "as_of")
    '2019-05-06'
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, bool):
        try:
            return f"{operator.index(value):04d}"
        except TypeError:
            pass
    raise BadQuestion(f"{field}: {value!r} is no date; write 1994, '1994-03-27' or a datetime.date", field)


def name_text(value: object, field: str, longest: int = LONGEST_NAME) -> str:
    """A name or an id, checked alike for every way of asking. Raises BadQuestion that names the argument."""
    if not isinstance(value, str):
        raise BadQuestion(f"{field}: {value!r} is no text; write a name or an id in quotes", field)
    text = value.strip()
    if not text:
        raise BadQuestion(f"{field}: there is no name; write a name or an id", field)
    if len(text) > longest:
        raise BadQuestion(f"{field}: it has at most {longest} letters, this has {len(text)}", field)
    return text


def word_list(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """One word, several or none, as a tuple.

    >>> word_list("acting"), word_list(["acting", "trustee"]), word_list(None)
    (('acting',), ('acting', 'trustee'), ())
    """
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
