"""Records kept for as long as the version stays: another filter of the same spells needs no second look-up."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

import orjson

Record = dict[str, Any]

_LARGEST = 512
_UNKEPT = frozenset({"dataset"})
"""Queries whose very purpose is to ask the graph now."""


class RecordShelf:
    """The newest records by query and parameters. A record must not be changed by those who read it."""

    def __init__(self) -> None:
        self._sequence = -1
        self._records: OrderedDict[bytes, Record | None] = OrderedDict()

    def get(self, sequence: int, key: bytes | None) -> tuple[bool, Record | None]:
        """Whether a record is kept, and the record (None is one, too: what the query starts from is not there)."""
        if key is None or sequence != self._sequence or key not in self._records:
            return False, None
        self._records.move_to_end(key)
        return True, self._records[key]

    def put(self, sequence: int, key: bytes | None, record: Record | None) -> None:
        """Keep a record of the version that a publication's number stands for; the oldest go first."""
        if key is None:
            return
        if sequence != self._sequence:
            self._sequence = sequence
            self._records.clear()
        self._records[key] = record
        if len(self._records) > _LARGEST:
            self._records.popitem(last=False)


def key_of(name: str, parameters: Mapping[str, Any]) -> bytes | None:
    """What a record is kept under; None for a query that is never kept."""
    return None if name in _UNKEPT else orjson.dumps((name, dict(parameters)), option=orjson.OPT_SORT_KEYS)
