"""The one shape of every answer: rows, a sentence, evidence, what is missing, warnings, the query and the version."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

Row = dict[str, Any]

_ROW = {
    "fact": "mayor-istanbul-ali-yerlikaya-1", "politician": "ali-yerlikaya", "name": "Ali Yerlikaya",
    "city": "istanbul",
    "start": "2019-05-07", "end": "2019-06-27", "end_state": "known", "standing": "acting", "by": "ministry",
}  # fmt: skip
"""An example for the documentation."""


class Warning_(BaseModel):
    """Something that a reader of the rows must know. `code` has a heading in docs/warnings.md."""

    model_config = ConfigDict(frozen=True)

    code: str = Field(examples=["vacancy"])
    message: str = Field(examples=["Nobody held it from 2017-09-22 to 2017-09-28."])
    facts: tuple[str, ...] = Field(default=(), examples=[["mayor-istanbul-kadir-topbas-3"]])
    start: str | None = Field(default=None, examples=["2017-09-22"])
    end: str | None = Field(default=None, examples=["2017-09-28"])


class Taken(BaseModel):
    """What a word of the question was taken for, and what else it could have meant.

    `redirected` says that the word is an id which was merged into this one: write the new one from now on.
    """

    model_config = ConfigDict(frozen=True)

    text: str = Field(examples=["İstanbul"])
    id: str = Field(examples=["istanbul"])
    label: str = Field(examples=["City"])
    name: str = Field(examples=["İstanbul"])
    others: tuple[str, ...] = Field(default=(), examples=[["TR-34"]])
    redirected: bool = Field(default=False, examples=[False])


class Asked(BaseModel):
    """The Cypher that was run, with its parameters: it can be run again as it stands."""

    cypher: str = Field(examples=["MATCH (d:Dataset {id: 'siyaset'}) RETURN d.version"])
    parameters: dict[str, Any] = Field(examples=[{"thing": "istanbul", "since": "1994-01-01"}])


class DatasetNote(BaseModel):
    """The version that answered, and the day up to which it says that it holds."""

    version: int = Field(examples=[1])
    horizon: str = Field(examples=["2026-03-12"])
    recorded: str = Field(examples=["2026-11-22T20:00:00Z"])


class ClaimNote(BaseModel):
    """What one source says of a fact."""

    id: str = Field(examples=["c4771e5fddd4361209efb"])
    source: str = Field(examples=["mygazete-2019-05-07-yerlikaya"])
    locator: str = Field(examples=["quoted ministry statement"])
    fields: dict[str, Any] = Field(examples=[{"start": "2019-05-07", "standing": "acting"}])
    recorded: str = Field(examples=["2026-11-22T20:00:00Z"])


class SourceNote(BaseModel):
    """A source that was cited."""

    id: str = Field(examples=["hurriyet-ergin-tarihten-yapraklar"])
    title: str = Field(examples=["Tarihten yaprakları çevirince"])
    publisher: str = Field(examples=["Hürriyet"])
    url: str = Field(examples=["https://www.hurriyet.com.tr/"])
    published: str | None = Field(default=None, examples=["2019-08-20"])
    retrieved: str | None = Field(default=None, examples=["2026-11-22"])
    licence: str = Field(examples=["unstated"])
    reuse: str = Field(examples=["facts-only"])
    reliability: str = Field(examples=["press"])
    derived_from: str | None = Field(default=None, examples=["ysk-acik-veri"])


class Evidence(BaseModel):
    """Who says so, for one fact."""

    claims: list[ClaimNote] = Field(examples=[[]])
    sources: list[SourceNote] = Field(examples=[[]])


class Answer(BaseModel):
    """One answer. `rows` are flat, `evidence` is by fact id, `coverage` says what is held and what is not."""

    rows: list[Row] = Field(default_factory=list, examples=[[_ROW]])
    text: str = Field(default="", examples=["Mayors of İstanbul, 2019-05-20: Ali Yerlikaya (acting)."])
    thing: Row | None = Field(default=None, examples=[{"id": "chp", "label": "Party", "abbreviation": "CHP"}])
    taken: list[Taken] = Field(default_factory=list, examples=[[{"text": "34", "id": "istanbul", "label": "City"}]])
    evidence: dict[str, Evidence] = Field(
        default_factory=dict, examples=[{"mayor-istanbul-ali-yerlikaya-1": {"claims": [], "sources": []}}]
    )
    coverage: dict[str, Any] = Field(default_factory=dict, examples=[{"spells": 16, "first_start": "1984-03-25"}])
    warnings: list[Warning_] = Field(default_factory=list, examples=[[{"code": "vacancy", "message": "Vacant …"}]])
    query: Asked | None = Field(default=None, examples=[{"cypher": "MATCH …", "parameters": {"thing": "istanbul"}}])
    dataset: DatasetNote | None = Field(
        default=None, examples=[{"version": 1, "horizon": "2026-06-24", "recorded": "2026-11-22T20:00:00Z"}]
    )
    permalink: str = Field(default="", examples=["/v1/cities/istanbul/mayors?since=1994&version=1"])
