"""JSON bytes from plain values and models: orjson, which is several times faster than the standard encoder."""

from __future__ import annotations

from typing import Any

import orjson
from pydantic import BaseModel


def encode(content: Any) -> bytes:
    """Plain values, or models among them, as JSON."""
    return orjson.dumps(content, default=_as_plain)


def _as_plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.__dict__
    raise TypeError(f"{type(value).__name__} has no JSON")
