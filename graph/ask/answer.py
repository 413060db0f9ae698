"""The answer to a plain question: an answer, and what each word was taken for."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph.answer import Answer


class Reading(BaseModel):
    """What some words were taken for, with their place in the question, in code points."""

    model_config = ConfigDict(frozen=True)

    text: str = Field(examples=["İstanbul'u"])
    start: int = Field(examples=[12])
    end: int = Field(examples=[22])
    kind: str = Field(examples=["City"])
    id: str | None = Field(default=None, examples=["istanbul"])
    value: str | None = Field(default=None, examples=["1994-01-01/.."])
    name: str | None = Field(default=None, examples=["İstanbul"])
    others: tuple[str, ...] = Field(default=(), examples=[["TR-34"]])


class AskedAnswer(Answer):
    """An answer to a question in plain words. Not understood: no rows, and `text` says which part was not."""

    understood: bool = Field(default=True, examples=[True])
    lang: str = Field(default="en", examples=["tr"], description="the language of the answer")
    intent: str | None = Field(default=None, examples=["holders"])
    readings: list[Reading] = Field(default_factory=list, examples=[[]])

    @classmethod
    def of(cls, answer: Answer, **more: Any) -> AskedAnswer:
        """An answer with what was understood of the question."""
        return cls(**{name: getattr(answer, name) for name in Answer.model_fields}, **more)
