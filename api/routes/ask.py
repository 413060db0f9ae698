"""Questions in plain words."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from api.serve_answer import AnsweringDep
from graph.ask import AskedAnswer, ask

router = APIRouter(tags=["Plain questions"])

Question = Annotated[
    str,
    Query(
        description="A question in Turkish or English.", examples=["Who was mayor of Ankara in 2010?"], min_length=1,
        max_length=400,
    ),
]  # fmt: skip
Language = Annotated[
    Literal["tr", "en"] | None,
    Query(description="Language of the sentence; by default the question's.", examples=["en"]),
]


@router.get("/ask", response_model=AskedAnswer, summary="A question in plain Turkish or English")
async def get_ask(request: Request, answering: AnsweringDep, q: Question, lang: Language = None) -> Response:
    """Answered by rule, without a model: `readings` says what each word was taken for.

    What is not understood is not guessed: `understood` is false, there are no rows, and `text` says which part it was.
    """
    return await answering.respond(request, lambda: ask(q, lang))
