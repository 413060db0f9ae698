"""One day across the country: who held what then."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response

from api.parameters import KnownOn, Lang, PartyAs
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions.snapshot import snapshot

router = APIRouter(tags=["Who held what"])

Day = Annotated[str, Path(description="A day.", examples=["2019-05-20"], max_length=12)]
Relation = Annotated[
    str,
    Query(
        description="mayors, leaders, offices, ministers, deputies, members, alliances or all.",
        examples=["mayors"],
        max_length=20,
    ),
]
Places = Annotated[
    Literal["capitals", "all"],
    Query(description="Of mayors: the capitals of provinces, or every municipality at hand.", examples=["capitals"]),
]
WithEvidence = Annotated[bool, Query(description="Whether claims and sources come with the rows.", examples=[True])]


@router.get("/as-of/{date}", response_model=Answer, summary="Who held what on a day")
async def get_as_of(
    request: Request, answering: AnsweringDep, date: Day, relation: Relation = "mayors", places: Places = "capitals",
    evidence: WithEvidence = True, party: PartyAs = "then", known_on: KnownOn = None, lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every mayor, leader, office, minister, deputy or member of that day, certainly or possibly, and why."""
    everywhere = places == "all"
    return await answering.respond(
        request, lambda: snapshot(date, relation, lang, party, everywhere=everywhere, evidence=evidence), known_on
    )
