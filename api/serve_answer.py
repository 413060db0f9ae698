"""From a question to a response: the cache, the ETag, and 304 for those who have the answer already."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request, Response

from api.cache import AnswerCache, Kept
from api.json import encode
from graph.answer import Answer
from graph.async_store import AsyncStore
from graph.questions.flow import MakeQuestion

JSON = "application/json"


class Answering:
    """Answers questions for the routes of one application."""

    def __init__(self, store: AsyncStore) -> None:
        self.store = store
        self.cache = AnswerCache(store)

    async def respond(self, request: Request, make: MakeQuestion) -> Response:
        """The response to a question: from the cache if it is there, 304 if the asker has it."""
        version = await self.cache.current_version()
        key = f"{request.url.path}?{request.url.query}"
        kept = self.cache.get(key)
        if kept is None:
            answer = await self.store.answer(make)
            kept = self._keep(answer, str(request.url.path), request.url.query)
            self.cache.put(key, version, kept)
        if request.headers.get("if-none-match") == kept.etag:
            return Response(status_code=304, headers=_headers(kept))
        return Response(kept.body, media_type=kept.media_type, headers=_headers(kept))

    def _keep(self, answer: Answer, path: str, query: str) -> Kept:
        version = answer.dataset.version if answer.dataset else 0
        recorded = answer.dataset.recorded if answer.dataset else ""
        if not answer.permalink:
            answer.permalink = f"{path}?{query}&version={version}" if query else f"{path}?version={version}"
        stamp = "".join(sign for sign in recorded if sign.isdigit())
        return Kept(encode(answer), f'"{version}-{stamp}"', JSON)


def _headers(kept: Kept) -> dict[str, str]:
    return {"etag": kept.etag, "cache-control": "no-cache", "access-control-allow-origin": "*"}


def get_answering(request: Request) -> Answering:
    """The application's own."""
    found: Answering = request.app.state.answering
    return found


AnsweringDep = Annotated[Answering, Depends(get_answering)]
