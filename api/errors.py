"""Every error of this package, and the one table from what went wrong to an RFC 9457 problem.

ApiError
├── BadRequest         a parameter that HTTP carries and that has no meaning
├── SparqlMalformed    a query that is no SPARQL
└── SparqlNotMade      the store for SPARQL queries is not there
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from api.json import JsonResponse
from graph import errors as graph_errors
from graph.errors import GraphError
from ontology.errors import OntologyError


class ApiError(Exception):
    """A request that cannot be answered."""

    code = "api-error"


class BadRequest(ApiError):
    """A parameter that HTTP carries and that has no meaning."""

    code = "bad-request"


class SparqlMalformed(ApiError):
    """A query that is no SPARQL 1.1, or that would write."""

    code = "sparql-malformed"


class SparqlNotMade(ApiError):
    """The store for SPARQL queries is not there for the version that the graph holds."""

    code = "sparql-not-made"

    def __init__(self, version: int) -> None:
        super().__init__(
            f"the store for SPARQL is not made for version {version}; whoever runs this server makes it with "
            "`siyaset export sparql`, or serves with `siyaset serve --sparql`"
        )


class Problem(BaseModel):
    """An error, as RFC 9457 says it. `code` is stable; docs/errors.md has a heading for each."""

    type: str = Field(examples=["https://w3id.org/siyaset/errors#not-found"])
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["no city is known as 'atlantis'"])
    code: str = Field(examples=["not-found"])


_STATUS: tuple[tuple[type[Exception], int, str], ...] = (
    (graph_errors.NotFound, 404, "Not found"),
    (graph_errors.AmbiguousName, 409, "Ambiguous name"),
    (graph_errors.BadQuestion, 422, "Bad question"),
    (graph_errors.QueryRefused, 403, "Query refused"),
    (graph_errors.QueryTooLong, 422, "Query too long"),
    (graph_errors.QueryFailed, 422, "Query failed"),
    (graph_errors.NoSuchVersion, 404, "No such version"),
    (graph_errors.VersionNotServed, 404, "Version not served"),
    (graph_errors.StoreEmpty, 503, "Nothing loaded"),
    (graph_errors.StoreError, 503, "Store unavailable"),
    (OntologyError, 422, "Bad value"),
    (SparqlNotMade, 503, "SPARQL not available"),
    (ApiError, 400, "Bad request"),
    (GraphError, 500, "Graph error"),
)


def problem(status: int, title: str, detail: str, code: str) -> Response:
    """The response for a problem."""
    body = {
        "type": f"https://w3id.org/siyaset/errors#{code}",
        "title": title,
        "status": status,
        "detail": detail,
        "code": code,
    }
    return JsonResponse(body, status_code=status, media_type="application/problem+json")


def add_handlers(app: FastAPI) -> None:
    """Let every error leave as a problem, none as a traceback."""
    for kind in (GraphError, OntologyError, ApiError):
        app.add_exception_handler(kind, _handle)
    app.add_exception_handler(RequestValidationError, _handle_validation)
    app.add_exception_handler(HTTPException, _handle_http)
    app.add_exception_handler(Exception, _handle_fault)


async def _handle(request: Request, error: Exception) -> Response:
    for kind, status, title in _STATUS:
        if isinstance(error, kind):
            detail = error.over_http() if isinstance(error, GraphError) else str(error)
            return problem(status, title, detail, str(getattr(error, "code", "bad-value")))
    return await _handle_fault(request, error)


async def _handle_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first: dict[str, Any] = error.errors()[0]
    if first["loc"][0] == "body" and not _is_json(request):
        detail = "the body is not said to be JSON; send it with the header Content-Type: application/json"
        return problem(415, "Not JSON", detail, "not-json")
    place = ".".join(str(part) for part in first["loc"])
    return problem(422, "Bad parameter", f"{place}: {first['msg']}; see /docs", "bad-parameter")


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


async def _handle_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = {404: "no-such-route", 405: "method-not-allowed"}.get(error.status_code, "http-error")
    detail = f"{request.method} {request.url.path}: {error.detail}; /docs lists the routes"
    return problem(error.status_code, str(error.detail), detail, code)


async def _handle_fault(request: Request, error: Exception) -> Response:
    return problem(500, "Fault", f"a fault in siyaset itself: {type(error).__name__}", "fault")
