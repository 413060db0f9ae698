"""The graph itself: health, the dataset's version, and queries that people write."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from api.json import JsonResponse
from api.serve_answer import AnsweringDep
from graph.errors import StoreEmpty
from graph.limits import Limits
from graph.store import rows_of

router = APIRouter(tags=["The graph itself"])


class CypherRequest(BaseModel):
    """A query that reads, with its parameters."""

    model_config = ConfigDict(extra="forbid")

    query: str = Field(
        min_length=1,
        max_length=20_000,
        examples=["MATCH (p:Politician)-[m:MAYOR_OF]->(:City {id: $city}) RETURN p.name"],
    )
    parameters: dict[str, Any] = Field(default_factory=dict, examples=[{"city": "istanbul"}])


class CypherAnswer(BaseModel):
    """The query's own columns and rows."""

    columns: list[str] = Field(examples=[["p.name"]])
    rows: list[dict[str, Any]] = Field(examples=[[{"p.name": "Ekrem İmamoğlu"}]])
    warnings: list[dict[str, str]] = Field(examples=[[]])
    query: dict[str, Any] = Field(examples=[{"cypher": "RETURN 1", "parameters": {}}])


class Health(BaseModel):
    """Whether the server can answer."""

    status: str = Field(examples=["ok"])
    version: int | None = Field(examples=[1])


class Dataset(BaseModel):
    """The version that the graph holds."""

    version: int = Field(examples=[1])
    recorded: str = Field(examples=["2026-11-22T20:00:00Z"])
    horizon: str = Field(examples=["2026-06-24"])
    format: int = Field(examples=[1])
    nodes: int = Field(examples=[9000])
    relations: int = Field(examples=[15000])


@router.get("/health", response_model=Health, summary="Whether the server can answer")
async def get_health(answering: AnsweringDep) -> JsonResponse:
    """Asks the graph; 503 if it does not answer."""
    dataset = await answering.store.dataset()
    return JsonResponse({"status": "ok" if dataset else "empty", "version": (dataset or {}).get("version")})


@router.get("/dataset", response_model=Dataset, summary="The version that the graph holds")
async def get_dataset(answering: AnsweringDep) -> JsonResponse:
    """Its number, when it was recorded, up to which day it holds, and its size."""
    dataset = await answering.store.dataset()
    if dataset is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    return JsonResponse({name: dataset.get(name) for name in Dataset.model_fields})


@router.post("/cypher", response_model=CypherAnswer, summary="Run a query that reads")
async def post_cypher(request: Request, answering: AnsweringDep, body: CypherRequest) -> JsonResponse:
    """Refused with 403 if it would do anything but read data; cut at the row limit, with a warning."""
    limits: Limits = request.app.state.limits
    table = await answering.store.run(body.query, body.parameters, limits)
    warnings = []
    if table.is_cut:
        warnings.append({"code": "rows-cut", "message": f"Only the first {len(table.rows)} rows are returned."})
    return JsonResponse(
        {
            "columns": list(table.columns),
            "rows": rows_of(table),
            "warnings": warnings,
            "query": {"cypher": body.query, "parameters": body.parameters},
        }
    )
