"""Questions about stretches of time: successions, trustees, overlaps, tenures, what changed, careers."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from api.errors import BadRequest
from api.parameters import CityId, Lang, PartyId, Since, Standing, Until, Version
from api.serve_answer import AnsweringDep
from graph.answer import Answer
from graph.questions import holders as held
from graph.questions.handovers import succession
from graph.questions.intervals.between import between
from graph.questions.intervals.careers import careers
from graph.questions.intervals.meanwhile import meanwhile
from graph.questions.intervals.overlaps import overlaps
from graph.questions.intervals.switches import switches
from graph.questions.intervals.tenures import tenures
from graph.questions.trustees import trustees

router = APIRouter(tags=["Stretches of time"])

OfficeName = Annotated[str, Path(description="president or prime-minister.", examples=["president"], max_length=60)]
_TEXT = 300
One = Annotated[str, Query(description="A lane.", examples=["office:president"], max_length=_TEXT)]
Other = Annotated[str, Query(description="Another lane.", examples=["office:prime-minister"], max_length=_TEXT)]
Lane = Annotated[str, Query(description="A lane.", examples=["city:ankara"], max_length=_TEXT)]
Lanes = Annotated[
    list[str] | None,
    Query(description="Only these lanes; repeatable.", examples=[["city:istanbul"]], max_length=20),
]
While = Annotated[
    list[str],
    Query(
        alias="while", description="A lane that went on meanwhile; repeatable.", max_length=5,
        examples=[["politician:recep-tayyip-erdogan as prime-minister"]],
    ),
]  # fmt: skip
Order = Annotated[
    str, Query(description="longest, shortest, first, last or times.", examples=["longest"], max_length=20)
]
Limit = Annotated[int | None, Query(description="How many rows at most.", examples=[10], ge=1, le=10_000)]
Party = Annotated[str | None, Query(description="Only this party.", examples=["hdp"], max_length=200)]
Province = Annotated[str | None, Query(description="Only this province.", examples=["diyarbakir"], max_length=200)]
First = Annotated[str, Query(description="A day.", examples=["2019-03-30"], max_length=12)]
Second = Annotated[str, Query(description="A later day.", examples=["2019-07-01"], max_length=12)]
Stayed = Annotated[bool, Query(description="List those who stayed, too.", examples=[False])]
From = Annotated[
    str | None,
    Query(alias="from", description="Where they came from: a lane.", examples=["mayors:istanbul"], max_length=_TEXT),
]
To = Annotated[
    str | None, Query(description="Where they came to: a lane.", examples=["prime-minister"], max_length=_TEXT)
]
Steps = Annotated[
    str | None,
    Query(description="Every step of a lane's people.", examples=["politician:mansur-yavas"], max_length=_TEXT),
]
Switches = Annotated[
    str | None,
    Query(
        alias="switches", description="Where a lane's people changed party.", examples=["city:ankara"],
        max_length=_TEXT,
    ),
]  # fmt: skip


@router.get("/cities/{id}/succession", response_model=Answer, summary="How a city went from mayor to mayor")
async def get_city_succession(
    request: Request, answering: AnsweringDep, id: CityId, since: Since = None, until: Until = None,
    lang: Lang = "en", version: Version = None,
) -> Response:  # fmt: skip
    """Every hand-over with its kind, law and who was displaced; then who held in law and who in fact."""
    return await answering.respond(request, lambda: succession(held.MAYORS, id, since, until, lang))


@router.get("/parties/{id}/succession", response_model=Answer, summary="How a party went from leader to leader")
async def get_party_succession(
    request: Request, answering: AnsweringDep, id: PartyId, since: Since = None, until: Until = None,
    lang: Lang = "en", version: Version = None,
) -> Response:  # fmt: skip
    """Every hand-over with its kind and who was displaced; then who led in law and who in fact."""
    return await answering.respond(request, lambda: succession(held.LEADERS, id, since, until, lang))


@router.get("/offices/{id}/succession", response_model=Answer, summary="How a national office went on")
async def get_office_succession(
    request: Request, answering: AnsweringDep, id: OfficeName, since: Since = None, until: Until = None,
    lang: Lang = "en", version: Version = None,
) -> Response:  # fmt: skip
    """Every hand-over of the presidency or the premiership; then who held in law and who in fact."""
    return await answering.respond(request, lambda: succession(held.find_office(id), held.COUNTRY, since, until, lang))


@router.get("/trustees", response_model=Answer, summary="Trustees in the whole country")
async def get_trustees(
    request: Request, answering: AnsweringDep, since: Since = None, until: Until = None, province: Province = None,
    party: Party = None, lang: Lang = "en", version: Version = None,
) -> Response:  # fmt: skip
    """Whom each displaced, of which party, on what ground, from when, how it ended, and who came next."""
    return await answering.respond(request, lambda: trustees(since, until, province, party, lang))


@router.get("/overlaps", response_model=Answer, summary="Who overlapped with whom")
async def get_overlaps(
    request: Request, answering: AnsweringDep, one: One, other: Other, since: Since = None, until: Until = None,
    lang: Lang = "en", version: Version = None,
) -> Response:  # fmt: skip
    """The spells of two lanes that share a day, certainly or possibly, and for how many days."""
    return await answering.respond(request, lambda: overlaps(one, other, since, until, lang))


@router.get("/meanwhile", response_model=Answer, summary="Who held one thing while another went on")
async def get_meanwhile(
    request: Request, answering: AnsweringDep, lane: Lane, condition: While, since: Since = None,
    until: Until = None, lang: Lang = "en", version: Version = None,
) -> Response:  # fmt: skip
    """The spells of a lane cut to the time in which every other lane went on."""
    return await answering.respond(request, lambda: meanwhile(lane, condition, since, until, lang))


@router.get("/tenures", response_model=Answer, summary="How long each person held in all")
async def get_tenures(
    request: Request, answering: AnsweringDep, lane: Lane, order: Order = "longest", limit: Limit = None,
    party: Party = None, standing: Standing = None, since: Since = None, until: Until = None, lang: Lang = "en",
    version: Version = None,
) -> Response:  # fmt: skip
    """The union of each person's days, at least and at most, with the stretches and the returns."""
    wanted = tuple(standing or ())
    return await answering.respond(request, lambda: tenures(lane, order, limit, party, wanted, since, until, lang))


@router.get("/between", response_model=Answer, summary="What changed between two days")
async def get_between(
    request: Request, answering: AnsweringDep, first: First, second: Second, lane: Lanes = None,
    stayed: Stayed = False, lang: Lang = "en", version: Version = None,
) -> Response:  # fmt: skip
    """Who left, came, or changed party or standing; without a lane in the capitals of all provinces."""
    return await answering.respond(request, lambda: between(first, second, tuple(lane or ()), stayed, lang))


@router.get("/careers", response_model=Answer, summary="Who came from where to where")
async def get_careers(
    request: Request, answering: AnsweringDep, origin: From = None, to: To = None, steps: Steps = None,
    switches_of: Switches = None, since: Since = None, until: Until = None, lang: Lang = "en",
    version: Version = None,
) -> Response:  # fmt: skip
    """People who held one thing and then another; flows between offices; a lane's people step by step."""
    if sum(map(bool, (origin or to, steps, switches_of))) > 1:
        raise BadRequest("from and to, steps, and switches are three questions; ask one of them")
    if steps or switches_of:
        return await answering.respond(request, lambda: switches(steps or switches_of or "", not steps, lang))
    return await answering.respond(request, lambda: careers(origin, to, since, until, lang))
