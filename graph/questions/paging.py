"""Pages of rows: a number of them, and where the next page begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from graph.errors import BadQuestion

_T = TypeVar("_T")

LARGEST_PAGE = 5000


def cut_page(
    rows: Sequence[_T], name: Callable[[_T], str], after: str, limit: int | None
) -> tuple[list[_T], str | None]:
    """The rows after the one with a name, at most `limit` (None for all), and the `after` of the next page, if any.

    Raises BadQuestion for a limit that is no size, and for an `after` that names no row.
    """
    if limit is not None and not 1 <= limit <= LARGEST_PAGE:
        raise BadQuestion(f"{limit} is no size of a page; write 1 to {LARGEST_PAGE}", "limit")
    start = 0
    if after:
        start = next((number for number, row in enumerate(rows, start=1) if name(row) == after), 0)
        if not start:
            raise BadQuestion(f"{after!r} is the end of no page; write coverage.next of the page before", "after")
    page = list(rows[start:] if limit is None else rows[start : start + limit])
    is_last = start + len(page) >= len(rows)
    return page, None if is_last or not page else name(page[-1])
