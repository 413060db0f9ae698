"""What one source says of one fact, and what an editor judged: the only things that the log holds."""

from __future__ import annotations

import hashlib

import orjson
from pydantic import BaseModel, ConfigDict

from ontology.terms import Value


class Claim(BaseModel):
    """One source's word on one fact, or on one thing.

    `kind` is a thing's label or a relation's type; `subject` and `object` are the ends of a relation and None for a
    thing. `fields` holds what this source says and nothing else, as typed values. `id` follows from the content: the
    same words of the same source are the same claim. `recorded` and `retracted` are set by the log (UTC, ISO 8601).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    fact: str
    kind: str
    subject: str | None = None
    object: str | None = None
    fields: dict[str, Value]
    source: str
    locator: str = ""
    loader: str
    recorded: str = ""

    @property
    def slot(self) -> tuple[str, str, str]:
        """Where the claim speaks: one source has one word on one fact, and a later one takes the place of the first."""
        return (self.loader, self.fact, self.source)


class Ruling(BaseModel):
    """An editor's decision on one field of one fact: it stands before every source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    fact: str
    field: str
    value: Value | None
    by: str
    on: str
    reason: str
    loader: str
    recorded: str = ""


class Merge(BaseModel):
    """An editor's finding that two ids are one thing: whatever is said of `old` is read as said of `new`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    old: str
    new: str
    by: str
    on: str
    reason: str
    loader: str
    recorded: str = ""


class Distinct(BaseModel):
    """An editor's finding that two things of like names are two: they are never proposed for each other."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    left: str
    right: str
    by: str
    on: str
    reason: str
    loader: str
    recorded: str = ""


class Retraction(BaseModel):
    """A claim, or an editor's judgement, taken back, with who did so, when and why. `claim` is the id of either."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    claim: str
    by: str
    on: str
    reason: str


def make_claim(
    fact: str,
    kind: str,
    fields: dict[str, Value],
    source: str,
    loader: str,
    *,
    subject: str | None = None,
    object_: str | None = None,
    locator: str = "",
) -> Claim:
    """A claim with the id that follows from what it says."""
    content = (fact, kind, subject, object_, fields, source, locator, loader)
    return Claim(
        id=_digest("c", content),
        fact=fact,
        kind=kind,
        subject=subject,
        object=object_,
        fields=fields,
        source=source,
        locator=locator,
        loader=loader,
    )


def make_ruling(fact: str, field: str, value: Value | None, *, by: str, on: str, reason: str, loader: str) -> Ruling:
    """A ruling with the id that follows from what it says."""
    return Ruling(
        id=_digest("r", (fact, field, value, by, on, reason, loader)),
        fact=fact,
        field=field,
        value=value,
        by=by,
        on=on,
        reason=reason,
        loader=loader,
    )


def make_merge(old: str, new: str, *, by: str, on: str, reason: str, loader: str) -> Merge:
    """A merge with the id that follows from what it says."""
    return Merge(
        id=_digest("m", (old, new, by, on, reason, loader)),
        old=old,
        new=new,
        by=by,
        on=on,
        reason=reason,
        loader=loader,
    )


def make_distinct(left: str, right: str, *, by: str, on: str, reason: str, loader: str) -> Distinct:
    """A finding that two are two, with the id that follows from what it says."""
    return Distinct(
        id=_digest("d", (left, right, by, on, reason, loader)),
        left=left, right=right, by=by, on=on, reason=reason, loader=loader,
    )  # fmt: skip


def _digest(prefix: str, content: object) -> str:
    """Twenty hexadecimal digits: a million claims collide with a chance below one in a trillion."""
    return f"{prefix}{hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()[:20]}"
