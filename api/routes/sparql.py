"""SPARQL 1.1 Protocol, for queries: over the Turtle export of the version that the graph holds."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Query, Request, Response

from api.errors import BadRequest, SparqlNotMade
from api.serve_answer import AnsweringDep
from api.sparql.pool import SparqlPool
from api.sparql.results import GRAPHS, JSON, ROWS
from api.sparql.words import mentions_service
from graph.async_store import AsyncStore
from graph.errors import QueryRefused, StoreEmpty
from graph.limits import Limits
from graph.rdf.index import index_directory
from graph.settings import Settings

router = APIRouter(tags=["The graph itself"])

LONGEST = 20_000
_EXAMPLE = (
    "SELECT ?name ?start WHERE { ?spell a sy:MayorOf ; org:member/rdfs:label ?name ; org:organization id:istanbul ; "
    "sy:start ?start FILTER(lang(?name) = 'tr') } ORDER BY ?start"
)
QueryText = Annotated[
    str,
    Query(alias="query", description="A SPARQL query that reads.", examples=[_EXAMPLE], min_length=1,
          max_length=LONGEST),
]  # fmt: skip
_FORMS = {"application/sparql-query": "a query", "application/x-www-form-urlencoded": "a form with the field query"}
_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {"content": {media: {} for media in (*ROWS, *GRAPHS)}, "description": "Rows, a truth or triples"}
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/sparql-query": {"schema": {"type": "string"}, "example": _EXAMPLE},
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"query": {"type": "string", "examples": [_EXAMPLE]}},
                           "required": ["query"]}
            },
        },
    }
}  # fmt: skip


@router.get("/sparql", response_class=Response, responses=_RESPONSES, summary="Run a SPARQL query")
async def get_sparql(request: Request, answering: AnsweringDep, text: QueryText) -> Response:
    """Rows as JSON, XML, CSV or TSV, triples as Turtle or N-Triples, as `Accept` says. The prefixes are declared."""
    return await _respond(request, answering.store, text)


@router.post(
    "/sparql", response_class=Response, responses=_RESPONSES, openapi_extra=_BODY, summary="Run a SPARQL query"
)
async def post_sparql(request: Request, answering: AnsweringDep) -> Response:
    """The query as the body, or in the field `query` of a form."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        body = (await request.body()).decode()
    except UnicodeDecodeError:
        raise BadRequest("the body is no UTF-8; send the query in it") from None
    if kind == "application/sparql-query":
        return await _respond(request, answering.store, body)
    if kind != "application/x-www-form-urlencoded":
        raise BadRequest(f"the body is said to be {kind or 'nothing'}; send {' or '.join(_FORMS)}")
    fields = parse_qsl(body, keep_blank_values=True)
    unknown = next((name for name, _ in fields if name != "query"), None)
    if unknown is not None or len(fields) != 1:
        raise BadRequest(
            f"there is {f'no field {unknown!r} here' if unknown else 'no one field query'}; send one, query"
        )
    return await _respond(request, answering.store, fields[0][1])


async def _respond(request: Request, store: AsyncStore, query: str) -> Response:
    if not query.strip() or len(query) > LONGEST:
        raise BadRequest(f"a query has 1 to {LONGEST} signs, this one {len(query)}")
    if mentions_service(query):
        raise QueryRefused("SERVICE asks another server; what is here is asked without it")
    dataset = await store.dataset()
    if dataset is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    settings: Settings = request.app.state.settings
    directory = index_directory(settings, dataset)
    if not directory.is_dir():
        raise SparqlNotMade(dataset["version"])
    pool: SparqlPool = request.app.state.sparql
    limits: Limits = request.app.state.limits
    found = await pool.ask(directory, query, accepted_media(request.headers.get("accept", "")), limits)
    headers = {"siyaset-version": str(dataset["version"]), "vary": "accept"}
    if found.is_cut:
        headers["siyaset-warning"] = f"rows-cut: only the first {limits.rows} rows are returned"
    return Response(found.body, media_type=found.media, headers=headers)


def accepted_media(accept: str) -> list[str]:
    """The media types of results that `Accept` names, the most wanted first; others are left out."""
    known = {*ROWS, *GRAPHS}
    also = {"application/json": JSON}
    weighed: list[tuple[float, int, str]] = []
    for part in accept.lower().split(","):
        kind, *parameters = (one.strip() for one in part.split(";"))
        weight = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        media = also.get(kind, kind)
        if media in known and weight.replace(".", "", 1).isdecimal() and float(weight) > 0:
            weighed.append((-float(weight), len(weighed), media))
    return [media for _, _, media in sorted(weighed)]
