"""Single things: politicians, parties, cities, elections, contests, facts, sources."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.parameters import CityId, ContestId, ElectionId, InProvince, Lang, PageEnd, PageSize, PartyId, PoliticianId
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions import families, finding, results, things
from graph.questions.standings import election_results, referendums

router = APIRouter(tags=["Single things"])

FactId = Annotated[
    str, Path(description="Id of a fact or a thing.", examples=["mayor-istanbul-ekrem-imamoglu-1"], max_length=200)
]
Text = Annotated[
    str, Query(description="A name or a part of one.", examples=["Imamoglu"], min_length=1, max_length=200)
]
Limit = Annotated[int, Query(description="How many rows at most.", examples=[20], ge=1, le=finding.LARGEST_PAGE)]
After = Annotated[str, Query(description="`coverage.next` of the page before.", examples=["ysk"], max_length=200)]


@router.get("/politicians/{id}", response_model=Answer, summary="A person's offices, memberships and candidacies")
async def get_politician(request: Request, answering: AnsweringDep, id: PoliticianId, lang: Lang = "en") -> Response:
    """Everything that the graph holds of one person."""
    return await answering.respond(request, lambda: things.politician(id, lang))


@router.get("/parties/{id}", response_model=Answer, summary="A party's names and lives")
async def get_party(request: Request, answering: AnsweringDep, id: PartyId, lang: Lang = "en") -> Response:
    """One party with what is dated of it."""
    return await answering.respond(request, lambda: things.party(id, lang))


@router.get("/parties/{id}/lineage", response_model=Answer, summary="What came before and after a party")
async def get_lineage(request: Request, answering: AnsweringDep, id: PartyId, lang: Lang = "en") -> Response:
    """Renames, mergers, splits and continuations, each with its date and whether the law sees one body."""
    return await answering.respond(request, lambda: families.lineage(id, lang))


@router.get("/parties/{id}/wins", response_model=Answer, summary="Contests that a party won")
async def get_wins(
    request: Request, answering: AnsweringDep, id: PartyId, after: PageEnd = "", limit: PageSize = 2000,
    lang: Lang = "en",
) -> Response:  # fmt: skip
    """Newest first, with what became of each; `coverage.wins` counts all."""
    return await answering.respond(request, lambda: families.wins(id, lang, after, limit))


@router.get("/cities/{id}", response_model=Answer, summary="A city")
async def get_city(request: Request, answering: AnsweringDep, id: CityId, lang: Lang = "en") -> Response:
    """One municipality with its dated attributes."""
    return await answering.respond(request, lambda: things.city(id, lang))


@router.get("/elections", response_model=Answer, summary="Every election")
async def get_elections(request: Request, answering: AnsweringDep, lang: Lang = "en") -> Response:
    """In the order of time, those only scheduled included."""
    return await answering.respond(request, lambda: results.elections(lang))


@router.get("/elections/{id}", response_model=Answer, summary="An election's contests and winners")
async def get_election(request: Request, answering: AnsweringDep, id: ElectionId, lang: Lang = "en") -> Response:
    """Every contest of one election with who was elected."""
    return await answering.respond(request, lambda: results.election(id, lang))


@router.get("/elections/{id}/results", response_model=Answer, summary="An election's results by party and place")
async def get_results(
    request: Request, answering: AnsweringDep, id: ElectionId, province: InProvince = None, after: PageEnd = "",
    limit: PageSize = 2000, lang: Lang = "en",
) -> Response:  # fmt: skip
    """Everyone where the whole country was counted, the elected elsewhere; with a province, everyone in it."""
    return await answering.respond(request, lambda: election_results(id, province, after, limit, lang))


@router.get("/referendums", response_model=Answer, summary="Every referendum with its result")
async def get_referendums(request: Request, answering: AnsweringDep, lang: Lang = "en") -> Response:
    """What each choice received, in the order of time."""
    return await answering.respond(request, lambda: referendums(lang))


@router.get("/contests/{id}", response_model=Answer, summary="A contest's candidates and votes")
async def get_contest(request: Request, answering: AnsweringDep, id: ContestId, lang: Lang = "en") -> Response:
    """Everyone who stood, by votes, with their age on polling day where the birth is known."""
    return await answering.respond(request, lambda: results.contest(id, lang))


@router.get("/facts/{id}", response_model=Answer, summary="A fact with everything said of it")
async def get_fact(request: Request, answering: AnsweringDep, id: FactId, lang: Lang = "en") -> Response:
    """One relation or one thing, with each claim and its source."""
    return await answering.respond(request, lambda: things.fact(id, lang))


@router.get("/sources", response_model=Answer, summary="A page of the sources")
async def get_sources(
    request: Request,
    answering: AnsweringDep,
    after: After = "",
    limit: Limit = 100,
    lang: Lang = "en",
) -> Response:
    """By id, with how many claims cite each; `coverage.next` leads to the next page."""
    return await answering.respond(request, lambda: finding.sources(after, limit, lang))


@router.get("/search", response_model=Answer, summary="Things by name")
async def get_search(
    request: Request, answering: AnsweringDep, q: Text, limit: Limit = 20, lang: Lang = "en"
) -> Response:
    """With or without Turkish letters: whole names first, then beginnings, then the rest."""
    return await answering.respond(request, lambda: finding.search(q, limit, lang))
