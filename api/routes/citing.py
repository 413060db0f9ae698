"""Several facts at once, to be cited together, and what differs between two versions of the dataset."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.parameters import Lang
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.changes import ChangesShelf
from graph.questions.changed import changes
from graph.questions.paging import LARGEST_PAGE
from graph.questions.several import facts

router = APIRouter(tags=["The graph itself"])

Ids = Annotated[
    str,
    Query(description="Ids of facts or things, with commas between.", max_length=8000,
          examples=["mayor-istanbul-ekrem-imamoglu-1,mayor-istanbul-ali-yerlikaya-1"]),
]  # fmt: skip
Old = Annotated[
    int | None, Query(alias="from", description="The earlier version; 0 for nothing.", examples=[0], ge=0, le=10**9)
]
New = Annotated[
    int | None, Query(alias="to", description="The later version; else the newest.", examples=[1], ge=0, le=10**9)
]
Seen = Annotated[int, Query(description="`coverage.next` of the page before.", examples=[500], ge=0, le=10**9)]
Lines = Annotated[int, Query(description="How many lines at most.", examples=[20], ge=1, le=LARGEST_PAGE)]


@router.get("/facts", response_model=Answer, summary="Several facts with everything said of them")
async def get_facts(request: Request, answering: AnsweringDep, ids: Ids, lang: Lang = "en") -> Response:
    """Up to a hundred, in the order asked for, as `facts/{id}` gives one."""
    return await answering.respond(request, lambda: facts(ids.split(","), lang))


@router.get("/changes", response_model=Answer, summary="What differs between two versions of the dataset")
async def get_changes(
    request: Request, answering: AnsweringDep, old: Old = None, new: New = None, after: Seen = 0, limit: Lines = 500,
    lang: Lang = "en",
) -> Response:  # fmt: skip
    """Facts added, changed, closed and removed, claims added and retracted: of the newest and the one before it."""
    shelf: ChangesShelf = request.app.state.changes

    async def compare() -> Answer:
        return await asyncio.to_thread(changes, shelf, old, new, after, limit, lang)

    return await answering.respond_with(request, compare)
