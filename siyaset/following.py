"""A permalink followed without a server: the same application answers that would answer over HTTP."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qsl, urlencode, urlsplit

from graph.settings import Settings
from siyaset.errors import LinkRefused, WrongUse


def follow_link(text: str, form: str, settings: Settings) -> bytes:
    """What a permalink gives, in a form. A whole address may be given: only its path and query count.

    Raises WrongUse for what is no link to an answer, LinkRefused with the reason if it is not answered.
    """
    parts = urlsplit(text)
    if not parts.path.startswith("/v1/"):
        raise WrongUse(f"{text!r} is no permalink; one begins with /v1/, as /v1/cities/istanbul/mayors?since=1994")
    asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != "format"]
    return asyncio.run(_fetch(f"{parts.path}?{urlencode([*asked, ('format', form)])}", settings))


async def _fetch(address: str, settings: Settings) -> bytes:
    import httpx  # This and FastAPI take half a second, and only this needs them.

    from api.app import create_app

    app = create_app(settings)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://siyaset") as client,
    ):
        found = await client.get(address)
    if found.status_code != httpx.codes.OK:
        raise LinkRefused(str(found.json()["detail"]))
    return found.content
