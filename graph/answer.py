"""The one shape of every answer: rows, a sentence, evidence, what is missing, warnings, the query and the version."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

Row = dict[str, Any]


class Warning_(BaseModel):
    """Something that a reader of the rows must know. `code` has a heading in docs/warnings.md."""

    model_config = ConfigDict(frozen=True)

    code: str = Field(examples=["vacancy"])
    message: str = Field(examples=["Nobody held it from 2017-09-22 to 2017-09-28."])
    facts: tuple[str, ...] = Field(default=(), examples=[["mayor-istanbul-kadir-topbas-3"]])
    start: str | None = Field(default=None, examples=["2017-09-22"])
    end: str | None = Field(default=None, examples=["2017-09-28"])


class Taken(BaseModel):
    """What a word of the question was taken for, and what else it could have meant."""

    model_config = ConfigDict(frozen=True)

    text: str = Field(examples=["İstanbul"])
    id: str = Field(examples=["istanbul"])
    label: str = Field(examples=["City"])
    name: str = Field(examples=["İstanbul"])
    others: tuple[str, ...] = Field(default=(), examples=[["TR-34"]])


class Asked(BaseModel):
    """The Cypher that was run, with its parameters: it can be run again as it stands."""

    cypher: str
    parameters: dict[str, Any]


class DatasetNote(BaseModel):
    """The version that answered, and the day up to which it says that it holds."""

    version: int = Field(examples=[1])
    horizon: str = Field(examples=["2026-03-12"])
    recorded: str = Field(examples=["2026-11-22T20:00:00Z"])


class ClaimNote(BaseModel):
    """What one source says of a fact."""

    id: str
    source: str
    locator: str
    fields: dict[str, Any]
    recorded: str


class SourceNote(BaseModel):
    """A source that was cited."""

    id: str
    title: str
    publisher: str
    url: str
    published: str | None = None
    retrieved: str | None = None
    licence: str
    reuse: str
    reliability: str
    derived_from: str | None = None


class Evidence(BaseModel):
    """Who says so, for one fact."""

    claims: list[ClaimNote]
    sources: list[SourceNote]


class Answer(BaseModel):
    """One answer. `rows` are flat, `evidence` is by fact id, `coverage` says what is held and what is not."""

    rows: list[Row] = Field(default_factory=list)
    text: str = ""
    thing: Row | None = None
    taken: list[Taken] = Field(default_factory=list)
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    coverage: dict[str, Any] = Field(default_factory=dict)
    warnings: list[Warning_] = Field(default_factory=list)
    query: Asked | None = None
    dataset: DatasetNote | None = None
    permalink: str = ""
