"""The parameters that several routes share, each with its meaning and an example."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Path, Query

from graph.questions.paging import LARGEST_PAGE

CityId = Annotated[
    str, Path(description="Id, name, alias, plate number or Wikidata id.", examples=["istanbul"], max_length=200)
]
PartyId = Annotated[
    str, Path(description="Id, name, abbreviation, alias or Wikidata id.", examples=["chp"], max_length=200)
]
PoliticianId = Annotated[
    str, Path(description="Id, name, alias or Wikidata id.", examples=["ekrem-imamoglu"], max_length=200)
]
ElectionId = Annotated[str, Path(description="Id of an election.", examples=["local-2024"], max_length=200)]
ContestId = Annotated[
    str, Path(description="Id of a contest.", examples=["local-2019-mayor-istanbul-rerun"], max_length=200)
]
Since = Annotated[str | None, Query(description="Only spells not over before this.", examples=["1994"], max_length=12)]
Until = Annotated[str | None, Query(description="Only spells begun by then.", examples=["2019"], max_length=12)]
AsOf = Annotated[
    str | None,
    Query(alias="as_of", description="Who held on this day.", examples=["2019-05-20"], max_length=12),
]
Standing = Annotated[list[str] | None, Query(description="Only this standing.", examples=[["acting"]], max_length=12)]
Lang = Annotated[Literal["tr", "en"], Query(description="Language of the sentence and the warnings.", examples=["en"])]
Version = Annotated[
    int | None,
    Query(description="Only from this version of the data, as a permalink asks.", examples=[1], ge=0, le=10**9),
]
InProvince = Annotated[str | None, Query(description="Only of this province.", examples=["TR-34"], max_length=200)]
PageEnd = Annotated[
    str,
    Query(alias="after", description="`coverage.next` of the page before.", examples=[""], max_length=200),
]
PageSize = Annotated[
    int, Query(alias="limit", description="How many rows at most.", examples=[500], ge=1, le=LARGEST_PAGE)
]
