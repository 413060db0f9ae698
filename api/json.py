"""JSON as it leaves in a response."""

from __future__ import annotations

from typing import Any

from fastapi.responses import Response

from api.encode import encode


class JsonResponse(Response):
    """A JSON response from plain values."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """The bytes of a body."""
        return encode(content)
