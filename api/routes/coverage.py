"""What the data holds and what it lacks."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.parameters import Lang
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions.coverage import CoverageFilter, coverage

router = APIRouter(tags=["The graph itself"])

Office = Annotated[str | None, Query(description="Only this office.", examples=["mayor"], max_length=200)]
Election = Annotated[str | None, Query(description="Only this election.", examples=["local-2019"], max_length=200)]
Missing = Annotated[bool, Query(description="List what is missing, by name.", examples=[True])]
Disputes = Annotated[bool, Query(description="List where sources differ.", examples=[False])]


@router.get("/coverage", response_model=Answer, summary="What the data holds and what it lacks")
async def get_coverage(
    request: Request, answering: AnsweringDep, office: Office = None, election: Election = None,
    missing: Missing = False, disputes: Disputes = False, lang: Lang = "en",
) -> Response:  # fmt: skip
    """Counts by office, election and kind of thing; or what is missing by name; or where sources differ."""
    narrowed = CoverageFilter(office, election, missing, disputes, lang)
    return await answering.respond(request, lambda: coverage(narrowed))
