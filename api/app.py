"""The application: one factory, the routes, the errors, and the store that is open as long as the server runs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

from api import page, reference
from api.edge import add_edge, refuse_unknown_parameters, refuse_unknown_parameters_of_answers
from api.errors import Problem, add_handlers
from api.formats import FORMS
from api.negotiating import read_wanted
from api.routes import ask, bodies, citing, coverage, intervals, reconcile, sparql, system, tenures, things, timelines
from api.serve_answer import Answering
from api.sparql.pool import SparqlPool
from graph.async_store import AsyncStore
from graph.changes import ChangesShelf
from graph.connection import connect_by
from graph.limits import Limits
from graph.log import Log
from graph.settings import Settings, read_settings

_DESCRIPTION = """
Politicians, parties, cities and elections of Turkey, joined by dated, sourced relations.

Every answer has one shape: `rows`, a sentence (`text`), the `evidence` behind each row, `coverage`, `warnings`, the
`query` that was run and the `dataset` version that answered. Errors are RFC 9457 problems with a stable `code`. The
`ETag` is the dataset's version: ask again with `If-None-Match` and get 304 until something has changed.
"""


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application over the graph that the settings name. Raises BadSettings."""
    used = settings or read_settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        store = AsyncStore(connect_by(used))
        app.state.answering = Answering(store)
        app.state.changes = ChangesShelf(Log(used.log_directory))
        app.state.limits = Limits(used.timeout, used.rows)
        app.state.settings = used
        app.state.sparql = SparqlPool(used.memory)
        yield
        await app.state.sparql.close()
        await store.close()

    app = FastAPI(
        title="Siyaset",
        version="1",
        summary="A knowledge graph of Turkish politics",
        description=_DESCRIPTION,
        license_info={"name": "Code: Apache-2.0. Data: each source's own licence."},
        lifespan=lifespan,
        docs_url=None,  # FastAPI's own pages load their scripts from elsewhere
        redoc_url=None,
        responses={status: {"model": Problem, "description": "A problem"} for status in (404, 409, 422, 503)},
    )
    for answers in (ask, tenures, intervals, timelines, things, bodies, coverage, citing):
        app.include_router(
            answers.router, prefix="/v1",
            dependencies=[Depends(refuse_unknown_parameters_of_answers), Depends(read_wanted)],
            responses={200: {"content": {form.media_type: {} for form in FORMS.values()}}},
        )  # fmt: skip
    for routes in (reconcile, sparql, system):
        app.include_router(routes.router, prefix="/v1", dependencies=[Depends(refuse_unknown_parameters)])
    app.include_router(page.router)
    app.include_router(reference.router)
    add_handlers(app)
    add_edge(app)
    return app
