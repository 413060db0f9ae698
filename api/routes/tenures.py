"""Who held what: mayors of a city, leaders of a party, holders of a national office."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.parameters import AsOf, CityId, KnownOn, Lang, PartyAs, PartyId, Since, Standing, Until
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions import families
from graph.questions import holders as held
from graph.questions.naming_parties import name_parties
from graph.questions.totals import totals

router = APIRouter(tags=["Who held what"])

OfficeName = Annotated[
    str, Path(description="president, prime-minister or speaker.", examples=["president"], max_length=60)
]
RuleName = Annotated[str, Query(description="party or lineage.", examples=["lineage"], max_length=20)]
PartyName = Annotated[str, Query(description="A party.", examples=["akp"], max_length=200)]


@router.get("/cities/{id}/mayors", response_model=Answer, summary="Who has been mayor of a city")
async def get_mayors(
    request: Request, answering: AnsweringDep, id: CityId, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, party: PartyAs = "then", known_on: KnownOn = None,
    lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell, with its standing, party, dates at their precision, why it began and ended, and its evidence."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    return await answering.respond(
        request, lambda: name_parties(held.holders(held.MAYORS, id, narrowed), party, lang), known_on
    )


@router.get("/parties/{id}/leaders", response_model=Answer, summary="Who has led a party")
async def get_leaders(
    request: Request, answering: AnsweringDep, id: PartyId, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, party: PartyAs = "then", known_on: KnownOn = None,
    lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell as leader or co-leader."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    return await answering.respond(
        request, lambda: name_parties(held.holders(held.LEADERS, id, narrowed), party, lang), known_on
    )


@router.get("/offices/{id}/holders", response_model=Answer, summary="Who has held a national office")
async def get_holders(
    request: Request, answering: AnsweringDep, id: OfficeName, since: Since = None, until: Until = None,
    as_of: AsOf = None, standing: Standing = None, party: PartyAs = "then", known_on: KnownOn = None,
    lang: Lang = "en",
) -> Response:  # fmt: skip
    """Every spell as president (with the head of state before), prime minister or speaker of the assembly."""
    narrowed = held.HoldersFilter(since, until, as_of, tuple(standing or ()), lang)
    office = held.find_office(id)
    thing = held.held_thing(office)
    return await answering.respond(
        request, lambda: name_parties(held.holders(office, thing, narrowed), party, lang), known_on
    )


@router.get("/cities/{id}/years", response_model=Answer, summary="How long a party, or its line, held a city")
async def get_years(
    request: Request, answering: AnsweringDep, id: CityId, party: PartyName, rule: RuleName = "party",
    until: Until = None, party_as: PartyAs = "then", lang: Lang = "en",
) -> Response:  # fmt: skip
    """The union of the days of mayors whom the party, or one before it in its lineage, nominated."""
    return await answering.respond(
        request, lambda: name_parties(families.years_held(id, party, rule, until, lang), party_as, lang)
    )


@router.get("/cities/{id}/totals", response_model=Answer, summary="How long mayors of each party held a city")
async def get_totals(
    request: Request, answering: AnsweringDep, id: CityId, party: PartyAs = "then", since: Since = None,
    until: Until = None, known_on: KnownOn = None, lang: Lang = "en",
) -> Response:  # fmt: skip
    """The union of days by party, or by the line that each party leads to, with the intervals it is made of."""
    return await answering.respond(request, lambda: totals(id, party, since, until, lang), known_on)
