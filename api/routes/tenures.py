"""Who held what: mayors of a city, leaders of a party, holders of a national office."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.parameters import AsOf, CityId, Lang, PartyId, Since, Standing, Until
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions import families
from graph.questions import holders as held

router = APIRouter(tags=["Who held what"])

OfficeName = Annotated[
    str, Path(description="president, prime-minister or speaker.", examples=["president"], max_length=60)
]
RuleName = Annotated[str, Query(description="party or lineage.", examples=["lineage"], max_length=20)]
PartyName = Annotated[str, Query(description="A party.", examples=["akp"], max_length=200)]


@router.get("/cities/{id}/mayors", response_model=Answer, summary="Who has been mayor of a city")
async def get_mayors(
    request: Request, answering: AnsweringDep, id: CityId, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell, with its standing, party, dates at their precision, why it began and ended, and its evidence."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    return await answering.respond(request, lambda: held.holders(held.MAYORS, id, narrowed))


@router.get("/parties/{id}/leaders", response_model=Answer, summary="Who has led a party")
async def get_leaders(
    request: Request, answering: AnsweringDep, id: PartyId, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell as leader or co-leader."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    return await answering.respond(request, lambda: held.holders(held.LEADERS, id, narrowed))


@router.get("/offices/{id}/holders", response_model=Answer, summary="Who has held a national office")
async def get_holders(
    request: Request, answering: AnsweringDep, id: OfficeName, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell as president (with the head of state before), prime minister or speaker of the assembly."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    office = held.find_office(id)
    return await answering.respond(request, lambda: held.holders(office, held.held_thing(office), narrowed))


@router.get("/cities/{id}/years", response_model=Answer, summary="How long a party, or its line, held a city")
async def get_years(
    request: Request, answering: AnsweringDep, id: CityId, party: PartyName, rule: RuleName = "party",
    until: Until = None, lang: Lang = "en",
) -> Response:  # fmt: skip
    """The union of the days of mayors whom the party, or one before it in its lineage, nominated."""
    return await answering.respond(request, lambda: families.years_held(id, party, rule, until, lang))
