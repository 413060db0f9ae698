"""Lanes: texts that name a line of spells, as `city:ankara`, `party:chp.leaders`, `politician:… as prime-minister`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import BadQuestion
from graph.questions.holders import COUNTRY, LEADERS, MAYORS, PRESIDENTS, PRIME_MINISTERS, HeldOffice

MINISTERS = HeldOffice("ministers", "MINISTER_OF", "Ministry")
SPEAKERS = HeldOffice("speakers", "SPEAKER_OF", "Assembly")
ASSEMBLY = "tbmm"

OFFICES: Mapping[str, tuple[HeldOffice, str]] = {
    "president": (PRESIDENTS, COUNTRY),
    "prime-minister": (PRIME_MINISTERS, COUNTRY),
    "speaker": (SPEAKERS, ASSEMBLY),
}
"""Offices of which there is one in the country."""

WHOLES: Mapping[str, HeldOffice] = {
    "mayors": MAYORS,
    "capitals": MAYORS,
    "leaders": LEADERS,
    "ministers": MINISTERS,
}
"""Words for all spells of a kind; `capitals` are the mayors of metropolitan and provincial municipalities."""

_OF = {
    "city": MAYORS, "mayors": MAYORS, "mayor": MAYORS, "party": LEADERS, "leaders": LEADERS, "leader": LEADERS,
    "ministry": MINISTERS, "ministers": MINISTERS, "minister": MINISTERS,
}  # fmt: skip
_ROLES = {
    "mayor": MAYORS, "leader": LEADERS, "president": PRESIDENTS, "prime-minister": PRIME_MINISTERS,
    "minister": MINISTERS, "speaker": SPEAKERS,
}  # fmt: skip
_FORM = re.compile(r"(?P<kind>[a-z-]+):(?P<thing>.+?)(?:\s+as\s+(?P<role>[\w-]+))?")

HELP = (
    "city:istanbul, party:chp.leaders, office:president, office:prime-minister, office:speaker, ministry:ID, "
    "politician:ID, politician:ID as mayor, or mayors, capitals, leaders, ministers for all of them"
)
"""How a lane may be written, for help texts and errors."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of spells: of an `office` of a thing, of a person (`thing`), or of the whole country (no thing)."""

    text: str
    office: HeldOffice | None
    thing: str | None
    is_person: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is every spell of a kind."""
        return self.thing is None


def read_lane(text: str, field: str = "lane") -> Lane:
    """The lane that a text names. Raises BadQuestion that says how lanes are written."""
    clean = " ".join(text.split())
    if clean in OFFICES:
        return Lane(clean, *OFFICES[clean])
    if clean in WHOLES:
        return Lane(clean, WHOLES[clean], None)
    found = _FORM.fullmatch(clean)
    if found is None:
        if not clean or ":" in clean:
            raise BadQuestion(f"{text!r} is no lane; write {HELP}", field)
        return Lane(clean, None, clean, is_person=True)
    kind, thing, role = found["kind"], found["thing"].strip(), found["role"]
    if kind == "politician":
        if role is not None and role not in _ROLES:
            raise BadQuestion(f"{role!r} is no office of a person; write one of {', '.join(_ROLES)}", field)
        return Lane(clean, _ROLES[role] if role else None, thing, is_person=True)
    if role is not None:
        raise BadQuestion(f"{text!r}: only politician:… can be followed by `as`", field)
    if kind == "office":
        if thing not in OFFICES:
            raise BadQuestion(f"{thing!r} is no office of the country; write one of {', '.join(OFFICES)}", field)
        return Lane(clean, *OFFICES[thing])
    if kind not in _OF:
        raise BadQuestion(f"{kind!r} is no kind of lane; write {HELP}", field)
    if kind == "party" and thing.endswith(".lives"):
        raise BadQuestion(f"{text!r}: a party's lives are held by nobody; write party:….leaders", field)
    return Lane(clean, _OF[kind], thing.removesuffix(".leaders") if kind == "party" else thing)
