"""What stands before every route: HEAD, browsers of other pages, and parameters that no route knows."""

from __future__ import annotations

from fastapi import FastAPI, Request
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import BadRequest
from api.serve_answer import KeptAnswers


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


def add_edge(app: FastAPI) -> None:
    """Put these before the routes; the last one added is asked first."""
    app.add_middleware(KeptAnswers)
    app.add_middleware(HeadAsGet)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=["*"],
        expose_headers=["ETag"],
    )


async def refuse_unknown_parameters(request: Request) -> None:
    """A misspelt parameter would be passed over and a wrong answer given. Raises BadRequest that names it."""
    known = {one.alias: one for one in request.scope["route"].dependant.query_params}
    names = [name for name, _ in request.query_params.multi_items()]
    for name in names:
        if name not in known:
            listed = ", ".join(sorted(known)) or "none"
            raise BadRequest(f"there is no parameter {name!r} here; there are: {listed}")
        if names.count(name) > 1 and name != "standing":
            raise BadRequest(f"parameter {name!r} is given {names.count(name)} times; give it once")
