"""From a question to a response: the cache, the ETag, and 304 for those who have the answer already."""

from __future__ import annotations

import asyncio
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Request, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.cache import AnswerCache, Kept
from api.json import encode
from graph.answer import Answer
from graph.async_store import AsyncStore
from graph.log import Log
from graph.questions.flow import MakeQuestion
from graph.recorded.asking import answer_as_recorded

JSON = "application/json"
_IF_NONE = b"if-none-match"


class Answering:
    """Answers questions for the routes of one application."""

    def __init__(self, store: AsyncStore, log: Log) -> None:
        self.store = store
        self._log = log
        self.cache = AnswerCache(store)

    async def respond(self, request: Request, make: MakeQuestion, known_on: str | None = None) -> Response:
        """The response to a question: from the cache if it is there, 304 if the asker has it.

        With `known_on` it is answered from the log, in a thread: reading and deciding anew takes long.
        """
        version = await self.cache.current_version()
        key = _key_of(request.scope)
        kept = self.cache.get(key)
        if kept is None:
            if known_on is None:
                answer = await self.store.answer(make)
            else:
                lang = request.query_params.get("lang", "en")
                answer = await asyncio.to_thread(answer_as_recorded, self._log, known_on, make, lang)
            kept = self._keep(answer, request.url.path, request.url.query)
            self.cache.put(key, version, kept)
        return _reply(kept, request.headers.get("if-none-match"))

    def _keep(self, answer: Answer, path: str, query: str) -> Kept:
        version = answer.dataset.version if answer.dataset else 0
        recorded = answer.dataset.recorded if answer.dataset else ""
        if not answer.permalink:
            answer.permalink = f"{path}?{query}&version={version}" if query else f"{path}?version={version}"
        stamp = "".join(sign for sign in recorded if sign.isdigit())
        return Kept(encode(answer), f'"{version}-{stamp}"', JSON)


class KeptAnswers:
    """Middleware: a kept answer leaves before routes and parameters are looked at, which would take most of the time.

    Only a request that a route has answered is kept, so nothing leaves that the route would have refused.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        if scope["type"] == "http" and scope["method"] == "GET":
            answering: Answering | None = getattr(scope["app"].state, "answering", None)
            kept = answering.cache.get_fresh(_key_of(scope)) if answering else None
            if kept is not None:
                known = next((value.decode("latin-1") for name, value in scope["headers"] if name == _IF_NONE), None)
                await _reply(kept, known)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _key_of(scope: Scope) -> bytes:
    """The request as it was written: a decoded path may hold a question mark of its own."""
    path: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
    query: bytes = scope["query_string"]
    return path + b"?" + query


def _reply(kept: Kept, known: str | None) -> Response:
    """The answer, or 304 if the asker has it already."""
    if known is not None and _names(known, kept.etag):
        return Response(status_code=304, headers=_headers(kept))
    return Response(kept.body, media_type=kept.media_type, headers=_headers(kept))


def _names(known: str, etag: str) -> bool:
    """Whether If-None-Match names this ETag: one of a list, `*`, or weakened by a proxy that compressed the body."""
    return any(tag.strip().removeprefix("W/") in (etag, "*") for tag in known.split(","))


def _headers(kept: Kept) -> dict[str, str]:
    return {"etag": kept.etag, "cache-control": "no-cache"}


async def get_answering(request: Request) -> Answering:
    """The application's own. Async, or FastAPI would call it in a thread, which takes longer than the answer."""
    found: Answering = request.app.state.answering
    return found


AnsweringDep = Annotated[Answering, Depends(get_answering)]
