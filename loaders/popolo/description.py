"""The `popolo:` part of a description: what the words and ids of a document mean."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from loaders.description import Description
from loaders.errors import BadDescription
from loaders.roles import BODIES, RoleSaid


class PopoloDescription(BaseModel):
    """All of it may be missing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    roles: dict[str, RoleSaid] = Field(default_factory=dict)
    """What a role's word makes of a membership: a relation, one with fields, or null, for what is passed over."""
    organizations: dict[str, str] = Field(default_factory=dict)
    """By an organization's id in the document: the id of ours."""
    bodies: dict[str, str] = Field(default_factory=dict)
    """By an organization's id in the document: what it is, where its classification does not say."""
    events: dict[str, str] = Field(default_factory=dict)
    """By an event's id in the document: the id of the legislature."""
    areas: dict[str, str] = Field(default_factory=dict)
    """By an area's id in the document: the id of the province or the city."""

    @field_validator("bodies")
    @classmethod
    def _check_bodies(cls, bodies: dict[str, str]) -> dict[str, str]:
        for body in bodies.values():
            if body not in BODIES:
                raise ValueError(f"{body} is no body; write one of {', '.join(BODIES)}")
        return bodies


def read_popolo_part(description: Description) -> PopoloDescription:
    """The part of a description. Raises BadDescription that names the entry."""
    try:
        return PopoloDescription.model_validate(description.popolo or {})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, ("popolo", *first["loc"])))
        raise BadDescription(f"the description: {place}: {first['msg'].lower()}") from None
