"""Timelines: any number of lanes, and one person's."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.parameters import Lang, PartyAs, PoliticianId, Since, Until
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions.lanes import MOST_LANES
from graph.questions.naming_parties import name_parties
from graph.questions.timeline import timeline

router = APIRouter(tags=["Timelines"])

Lanes = Annotated[
    list[str],
    Query(
        alias="lane",
        description="A lane; may be given several times: city:ID, party:ID.leaders, party:ID, office:president, "
        "office:prime-minister, ministry:ID, speaker, politician:ID, alliance:ID.",
        examples=[["city:istanbul"]],
        max_length=MOST_LANES,
    ),
]


@router.get("/timeline", response_model=Answer, summary="A timeline of any number of lanes")
async def get_timeline(
    request: Request, answering: AnsweringDep, lane: Lanes, since: Since = None, until: Until = None,
    party: PartyAs = "then", lang: Lang = "en",
) -> Response:  # fmt: skip
    """Spells with the bounds of their ends, how they were held and what is unsure; `format=svg` draws them."""
    return await answering.respond(request, lambda: name_parties(timeline(lane, since, until, lang), party, lang))


@router.get("/politicians/{id}/timeline", response_model=Answer, summary="A person's timeline")
async def get_career(
    request: Request, answering: AnsweringDep, id: PoliticianId, since: Since = None, until: Until = None,
    party: PartyAs = "then", lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every office, seat and membership as spells, and every candidacy as a point."""
    lane = f"politician:{id}"
    return await answering.respond(request, lambda: name_parties(timeline([lane], since, until, lang), party, lang))
