"""What a lane of a timeline is called: `city:istanbul`, `party:chp.leaders`, `office:president`, `speaker` …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import BadQuestion
from graph.questions.holders import OFFICES
from graph.questions.speech import choose
from ontology.text import normalise

MOST_LANES = 100
DEFAULT_ASSEMBLY = "tbmm"
ASPECTS = ("leaders", "lives", "names")

_FORMS = {
    "city": "city:istanbul",
    "party": "party:chp.leaders",
    "office": "office:president",
    "ministry": "ministry:icisleri-bakanligi",
    "speaker": "speaker",
    "politician": "politician:ekrem-imamoglu",
    "alliance": "alliance:cumhur-ittifaki",
}
"""Every kind of lane with an example."""


@dataclass(frozen=True)
class Lane:
    """One lane: what kind of thing, which one, and of a party what of it (all of it where empty)."""

    kind: str
    name: str
    aspect: str = ""

    def named(self, identity: str) -> str:
        """The lane's own text, with the id of the thing that its name was taken for."""
        return f"{self.kind}:{identity}.{self.aspect}" if self.aspect else f"{self.kind}:{identity}"


def read_lanes(texts: Sequence[str], lang: str = "en") -> list[Lane]:
    """The lanes that texts mean, each once. Raises BadQuestion that names the lanes there are."""
    if not texts:
        raise _bad(choose(lang, "a timeline needs a lane", "zaman çizelgesi için en az bir şerit gerekir"), lang)
    if len(texts) > MOST_LANES:
        english, turkish = f"a timeline has at most {MOST_LANES} lanes", f"bir çizelgede en çok {MOST_LANES} şerit olur"
        raise BadQuestion(choose(lang, english, turkish), "lane")
    return list(dict.fromkeys(_read_lane(text, lang) for text in texts))


def _read_lane(text: str, lang: str) -> Lane:
    kind, _, name = (part.strip() for part in normalise(text).partition(":"))
    kind = kind.casefold()
    if kind == "office" and name == "speaker":  # The same lane by another of its names.
        kind, name = "speaker", ""
    if kind == "speaker":
        return Lane(kind, name or DEFAULT_ASSEMBLY)
    if kind not in _FORMS or not name:
        raise _bad(choose(lang, f"{text!r} is no lane", f"{text!r} bir şerit değil"), lang)
    if kind == "party":
        return _read_party(text, name, lang)
    if kind == "office" and name not in OFFICES:
        listed = ", ".join(OFFICES)
        english = f"{text!r} is no lane: there is no office {name!r}; there are {listed}"
        turkish = f"{text!r} bir şerit değil: {name!r} adlı bir makam yok; olanlar: {listed}"
        raise _bad(choose(lang, english, turkish), lang)
    return Lane(kind, name)


def _read_party(text: str, name: str, lang: str) -> Lane:
    """A party and an aspect of it; a word behind a point that looks like an aspect and is none is refused."""
    party, point, aspect = name.rpartition(".")
    if point and party and aspect in ASPECTS:
        return Lane("party", party, aspect)
    if point and party and aspect.isascii() and aspect.islower() and len(aspect) > 2:
        listed = ", ".join(ASPECTS)
        english = f"{text!r} is no lane: of a party there are {listed}"
        turkish = f"{text!r} bir şerit değil: bir partinin şunları var: {listed}"
        raise _bad(choose(lang, english, turkish), lang)
    return Lane("party", name)


def _bad(what: str, lang: str) -> BadQuestion:
    listed = ", ".join(_FORMS.values())
    return BadQuestion(f"{what}; {choose(lang, 'write', 'şöyle yazın:')} {listed}", "lane")
