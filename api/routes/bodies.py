"""What holds together, and lists: offices, ministries, governments, assemblies, legislatures, alliances, provinces."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.parameters import AsOf, InProvince, KnownOn, Lang, PageEnd, PageSize, PartyAs, Since, Standing, Until
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions import bodies
from graph.questions import holders as held
from graph.questions.listing import LISTS, things_listed
from graph.questions.naming_parties import name_parties
from graph.questions.standings import province_results

router = APIRouter(tags=["What holds together"])

MinistryId = Annotated[str, Path(description="Id or name.", examples=["adalet-bakanligi"], max_length=200)]
AssemblyId = Annotated[str, Path(description="Id or name.", examples=["tbmm"], max_length=200)]
TermId = Annotated[str, Path(description="Id or number.", examples=["term-28"], max_length=200)]
GovernmentId = Annotated[str, Path(description="Id or number.", examples=["hukumet-60"], max_length=200)]
AllianceId = Annotated[str, Path(description="Id or name.", examples=["cumhur-ittifaki"], max_length=200)]
ProvinceId = Annotated[str, Path(description="Id, plate number or name.", examples=["TR-34"], max_length=200)]
OfParty = Annotated[str | None, Query(description="Only of this party.", examples=["chp"], max_length=200)]
OfElection = Annotated[
    str | None, Query(description="Only of this election, by id.", examples=["general-2023"], max_length=200)
]


def _add_list(name: str) -> None:
    """One route for each list: the path is the name of the list."""
    listed = LISTS[name]

    @router.get(f"/{name}", response_model=Answer, summary=f"Every {listed.one}", name=f"get_{name}")
    async def get_list(request: Request, answering: AnsweringDep, lang: Lang = "en") -> Response:
        return await answering.respond(request, lambda: things_listed(name, lang))

    get_list.__doc__ = "The whole list."


for _name in LISTS:
    _add_list(_name)


@router.get("/ministries/{id}/holders", response_model=Answer, summary="Who has headed a ministry")
async def get_ministers(
    request: Request, answering: AnsweringDep, id: MinistryId, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, party: PartyAs = "then", known_on: KnownOn = None,
    lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell, with the government."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    return await answering.respond(
        request, lambda: name_parties(held.holders(held.MINISTERS, id, narrowed), party, lang), known_on
    )


@router.get("/assemblies/{id}/speakers", response_model=Answer, summary="Who has presided over an assembly")
async def get_speakers(
    request: Request, answering: AnsweringDep, id: AssemblyId, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, party: PartyAs = "then", known_on: KnownOn = None,
    lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell, with the legislature."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    return await answering.respond(
        request, lambda: name_parties(held.holders(held.SPEAKERS, id, narrowed), party, lang), known_on
    )


@router.get("/terms/{id}/deputies", response_model=Answer, summary="The deputies of a legislature")
async def get_deputies(
    request: Request, answering: AnsweringDep, id: TermId, province: InProvince = None, party: OfParty = None,
    after: PageEnd = "", limit: PageSize = 1000, party_as: PartyAs = "then", lang: Lang = "en",
) -> Response:  # fmt: skip
    """By province; `coverage.without_party` counts those whose party no source at hand says."""
    return await answering.respond(
        request, lambda: name_parties(bodies.deputies(id, province, party, after, limit, lang), party_as, lang)
    )


@router.get("/governments/{id}", response_model=Answer, summary="A government with its ministers")
async def get_government(
    request: Request, answering: AnsweringDep, id: GovernmentId, party: PartyAs = "then", lang: Lang = "en"
) -> Response:
    """Its prime ministers, then its ministers."""
    return await answering.respond(request, lambda: name_parties(bodies.government(id, lang), party, lang))


@router.get("/alliances/{id}", response_model=Answer, summary="An alliance with its parties")
async def get_alliance(request: Request, answering: AnsweringDep, id: AllianceId, lang: Lang = "en") -> Response:
    """Who was a member and when, and the contests in which it stood as one."""
    return await answering.respond(request, lambda: bodies.alliance(id, lang))


@router.get("/provinces/{id}", response_model=Answer, summary="A province with its municipalities")
async def get_province(request: Request, answering: AnsweringDep, id: ProvinceId, lang: Lang = "en") -> Response:
    """The province itself is `thing`; the rows are the municipalities in it."""
    return await answering.respond(request, lambda: bodies.province(id, lang))


@router.get("/provinces/{id}/results", response_model=Answer, summary="What was voted in a province")
async def get_province_results(
    request: Request, answering: AnsweringDep, id: ProvinceId, election: OfElection = None, after: PageEnd = "",
    limit: PageSize = 1000, party: PartyAs = "then", lang: Lang = "en",
) -> Response:  # fmt: skip
    """The counts of national elections in it, then the contests of its municipalities; newest first."""
    return await answering.respond(
        request, lambda: name_parties(province_results(id, election, after, limit, lang), party, lang)
    )
