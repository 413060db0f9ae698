"""What stands before every route: HEAD, other pages' browsers, bodies too large, parameters that no route knows."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import FastAPI, Request
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import BadRequest, problem
from api.serve_answer import KeptAnswers

LARGEST_BODY = 1_000_000


class HeadAsGet:
    """Middleware: HEAD is answered as GET is, without the body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and drop the body of the answer to a HEAD."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        await self._app({**scope, "method": "GET"}, receive, send_head)


class BodyLimit:
    """Middleware: a body of more than a megabyte is refused before anything is made of it.

    Its length is believed where it is said, and counted where it is not: a body may come in pieces without one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body and pass it on whole, or answer 413."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        said = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
        if said.isdigit() and int(said) > LARGEST_BODY:
            await _refuse_body(scope, receive, send)
            return
        held: list[Message] = []
        size = 0
        while not held or held[-1].get("more_body"):
            held.append(await receive())
            size += len(held[-1].get("body", b""))
            if size > LARGEST_BODY:
                await _refuse_body(scope, receive, send)
                return
        waiting = iter(held)

        async def receive_again() -> Message:
            return next(waiting, None) or await receive()

        await self._app(scope, receive_again, send)


async def _refuse_body(scope: Scope, receive: Receive, send: Send) -> None:
    detail = f"the body is larger than {LARGEST_BODY} bytes; send less, or ask in parts"
    # The rest of the body is not read, so the connection cannot be used again.
    response = problem(413, "Body too large", detail, "body-too-large")
    response.headers["connection"] = "close"
    await response(scope, receive, send)


def add_edge(app: FastAPI) -> None:
    """Put these before the routes; the last one added is asked first."""
    app.add_middleware(KeptAnswers)
    app.add_middleware(HeadAsGet)
    app.add_middleware(BodyLimit)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["*"],
        expose_headers=["ETag"],
    )


async def refuse_unknown_parameters(request: Request) -> None:
    """A misspelt parameter would be passed over and a wrong answer given. Raises BadRequest that names it."""
    _refuse_unknown(request, ())


async def refuse_unknown_parameters_of_answers(request: Request) -> None:
    """The same where every answer takes the parameters of `read_wanted`, which the route itself does not name."""
    _refuse_unknown(request, ("format", "version"))


def _refuse_unknown(request: Request, shared: Sequence[str]) -> None:
    known = {*(one.alias for one in request.scope["route"].dependant.query_params), *shared}
    names = [name for name, _ in request.query_params.multi_items()]
    for name in names:
        if name not in known:
            listed = ", ".join(sorted(known)) or "none"
            raise BadRequest(f"there is no parameter {name!r} here; there are: {listed}")
        if names.count(name) > 1 and name not in ("standing", "lane"):
            raise BadRequest(f"parameter {name!r} is given {names.count(name)} times; give it once")
