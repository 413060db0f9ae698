"""Reconciliation as the W3C community group's API 0.2 has it: what OpenRefine asks, and whoever speaks like it."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from api.errors import BadRequest
from api.json import JsonResponse
from api.reconciling import answer_batch, read_batch
from api.serve_answer import AnsweringDep
from graph.identity.profiles import LABELS
from graph.questions.reconcile import reconcile
from ontology.generate.namespaces import ID, ONTOLOGY

router = APIRouter(tags=["Who is who"])

_EXAMPLE = '{"q0": {"query": "Ekrem Imamoglu", "type": "politician", "properties": [{"pid": "born", "v": "1970"}]}}'
_LARGEST_BODY = 1_000_000

Queries = Annotated[
    str | None,
    Query(description="A batch of queries, as JSON; without it, the manifest.", examples=[_EXAMPLE], max_length=20_000),
]


class TypeNote(BaseModel):
    """A kind of thing."""

    id: str = Field(examples=["politician"])
    name: str = Field(examples=["Politician"])


class Manifest(BaseModel):
    """What the service is, for the program that will ask it."""

    versions: list[str] = Field(examples=[["0.2"]])
    name: str = Field(examples=["Siyaset"])
    identifierSpace: str = Field(examples=[str(ID)])
    schemaSpace: str = Field(examples=[f"{ONTOLOGY}#"])
    defaultTypes: list[TypeNote] = Field(examples=[[{"id": "politician", "name": "Politician"}]])
    view: dict[str, str] = Field(examples=[{"url": "http://127.0.0.1:8000/v1/facts/{{id}}"}])


class FeatureNote(BaseModel):
    """One reason for a candidate or against it."""

    id: str = Field(examples=["born-agrees"])
    value: bool = Field(examples=[True])


class CandidateNote(BaseModel):
    """A thing that the name may mean. `match` is true only where it is sure."""

    id: str = Field(examples=["ekrem-imamoglu"])
    name: str = Field(examples=["Ekrem İmamoğlu"])
    description: str = Field(examples=["born 1970-06-04; chp"])
    type: list[TypeNote] = Field(examples=[[{"id": "politician", "name": "Politician"}]])
    score: int = Field(examples=[100])
    match: bool = Field(examples=[True])
    features: list[FeatureNote] = Field(examples=[[{"id": "same-name", "value": True}]])


class ResultNote(BaseModel):
    """The candidates for one query, the likeliest first."""

    result: list[CandidateNote] = Field(examples=[[]])


Batch = dict[str, ResultNote]


@router.get("/reconcile", response_model=Manifest | Batch, summary="The manifest, or what names mean")
async def get_reconcile(request: Request, answering: AnsweringDep, queries: Queries = None) -> JsonResponse:
    """With `queries` the candidates for each, as `POST` gives them; without it, what the service is."""
    if queries is None:
        return JsonResponse(_describe(request))
    return await _respond(answering, queries)


@router.post(
    "/reconcile",
    response_model=Batch,
    summary="What names mean: candidates with scores",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/x-www-form-urlencoded": {
                    "schema": {
                        "type": "object",
                        "required": ["queries"],
                        "properties": {"queries": {"type": "string", "examples": [_EXAMPLE]}},
                    },
                    "example": {"queries": _EXAMPLE},
                }
            },
        }
    },
)
async def post_reconcile(request: Request, answering: AnsweringDep) -> JsonResponse:
    """A form with one field, `queries`: JSON of names by key, each with `type`, `limit` and `properties`.

    Properties are `born`, `province`, `party` and `on`, a day on which the person was active.
    """
    return await _respond(answering, await _read_form(request))


async def _respond(answering: AnsweringDep, text: str) -> JsonResponse:
    batch = read_batch(text)
    if not batch:
        return JsonResponse({})
    answer = await answering.store.answer(lambda: reconcile([one.wanted for one in batch]))
    return JsonResponse(answer_batch(batch, answer.rows))


async def _read_form(request: Request) -> str:
    """The field `queries` of a form. Raises BadRequest."""
    body = await request.body()
    if len(body) > _LARGEST_BODY:
        raise BadRequest(f"the body has {len(body)} bytes, more than {_LARGEST_BODY}; ask in smaller batches")
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=10)
    except ValueError:  # A UnicodeDecodeError is one, too.
        raise BadRequest("the body is no form in UTF-8; send queries=… as application/x-www-form-urlencoded") from None
    found = fields.get("queries", [])
    if len(found) != 1 or len(fields) != 1:
        raise BadRequest("the form must have the field queries, once, and no other; /docs shows an example")
    return found[0]


def _describe(request: Request) -> dict[str, Any]:
    return {
        "versions": ["0.2"],
        "name": "Siyaset",
        "identifierSpace": str(ID),
        "schemaSpace": f"{ONTOLOGY}#",
        "defaultTypes": [{"id": kind, "name": label} for kind, label in LABELS.items()],
        "view": {"url": f"{str(request.base_url).rstrip('/')}/v1/facts/{{{{id}}}}"},
    }
