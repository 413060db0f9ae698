"""From a question to a response: the cache, the ETag, and 304 for those who have the answer already."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated
from urllib.parse import quote

from anyio import to_thread
from fastapi import Depends, Request, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.cache import AnswerCache, Kept
from api.formats import FORMS, render
from api.negotiating import DEFAULT, accepted_form
from graph.answer import Answer
from graph.async_store import AsyncStore
from graph.errors import VersionNotServed
from graph.permalink import give_permalink
from graph.questions.flow import MakeQuestion

_IF_NONE = b"if-none-match"


class Answering:
    """Answers questions for the routes of one application."""

    def __init__(self, store: AsyncStore) -> None:
        self.store = store
        self.cache = AnswerCache(store)

    async def respond(self, request: Request, make: MakeQuestion) -> Response:
        """The response to a question: from the cache if it is there, 304 if the asker has it.

        Raises VersionNotServed if another version is asked for than the graph holds.
        """

        async def ask() -> Answer:
            if request.state.version is not None:
                # First, for what is asked of an old version may not be known to this one any more.
                check_version(request.state.version, (await self.store.dataset() or {}).get("version"))
            return await self.store.answer(make)

        return await self.respond_with(request, ask)

    async def respond_with(self, request: Request, obtain: Callable[[], Awaitable[Answer]]) -> Response:
        """As `respond`, with an answer that is had in another way than by a question to the graph."""
        version = await self.cache.current_version()
        key = _key_of(request.scope)
        kept = self.cache.get(key)
        if kept is None:
            answer = await obtain()
            check_version(request.state.version, answer.dataset.version if answer.dataset else None)
            # What takes long must not keep the others waiting, nor what is quick pay for a thread.
            is_slow = FORMS[request.state.form].is_slow
            kept = await to_thread.run_sync(_keep, answer, request) if is_slow else _keep(answer, request)
            self.cache.put(key, version, kept)
        return _reply(kept, request.headers.get("if-none-match"))


def check_version(asked: int | None, held: int | None) -> None:
    """Raise VersionNotServed if a version is asked for and another one is held."""
    if asked is not None and held is not None and asked != held:
        raise VersionNotServed(asked, held)


def _keep(answer: Answer, request: Request) -> Kept:
    """The answer in the form that is wanted, with a permalink, and an ETag for this version in this form."""
    form = request.state.form
    give_permalink(answer, _path_of(request.scope) + "?" + request.scope["query_string"].decode("latin-1"))
    body, media_type = render(answer, form, request.query_params.get("lang", "en"))
    version, recorded = (answer.dataset.version, answer.dataset.recorded) if answer.dataset else (0, "")
    stamp = "".join(sign for sign in recorded if sign.isdigit())
    mark = "" if form == DEFAULT else f"-{form}"
    return Kept(body, f'"{version}-{stamp}{mark}"', media_type)


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
    """The request as it was written, with the form that its headers ask for."""
    return b"%s?%s %s" % (_path_of(scope).encode(), scope["query_string"], accepted_form(scope).encode())


def _path_of(scope: Scope) -> str:
    """The path as it was written: a decoded one may hold a question mark of its own."""
    raw: bytes | None = scope.get("raw_path")
    return raw.decode("latin-1") if raw else quote(scope["path"])


def _reply(kept: Kept, known: str | None) -> Response:
    """The answer, or 304 if the asker has it already."""
    if known is not None and _names(known, kept.etag):
        return Response(status_code=304, headers=_headers(kept))
    return Response(kept.body, media_type=kept.media_type, headers=_headers(kept))


def _names(known: str, etag: str) -> bool:
    """Whether If-None-Match names this ETag: one of a list, `*`, or weakened by a proxy that compressed the body."""
    return any(tag.strip().removeprefix("W/") in (etag, "*") for tag in known.split(","))


def _headers(kept: Kept) -> dict[str, str]:
    return {"etag": kept.etag, "cache-control": "no-cache", "vary": "accept"}


async def get_answering(request: Request) -> Answering:
    """The application's own. Async, or FastAPI would call it in a thread, which takes longer than the answer."""
    found: Answering = request.app.state.answering
    return found


AnsweringDep = Annotated[Answering, Depends(get_answering)]
