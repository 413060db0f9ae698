"""Invented people of an index, and ways to write their names otherwise."""

from __future__ import annotations

from graph.identity.hints import Hints
from graph.identity.index import IdentityIndex
from graph.identity.profiles import Profile
from ontology.dates import parse_date
from ontology.text import fold


def person(identity: str, name: str, *aliases: str, **more: object) -> Profile:
    """A politician's profile."""
    keys = tuple(dict.fromkeys(fold(one) for one in (name, *aliases)))
    return Profile(identity, "politician", name, keys, **more)  # type: ignore[arg-type]


PEOPLE = (
    person("ada-ornek", "Ada Örnek", born="1960-05-01", parties=frozenset({"kp"}), provinces=frozenset({"TR-91"})),
    person("can-deneme", "Can Deneme", born="1955", died="2010-02-03", distinct_from=frozenset({"can-deneme-2"})),
    person("can-deneme-2", "Can Deneme", born="1980", distinct_from=frozenset({"can-deneme"})),
    person("ela-misal", "Ela Nur Misaloğlu", "E. Misaloğlu", wikidata="Q999999902"),
    person("isik-umut", "Işık Umut Çınaroğlu", parties=frozenset({"mp"})),
    person("tek-ad", "Tekad Şairoğlu", "Şairbaba"),
)


def index() -> IdentityIndex:
    """The index of all of them."""
    return IdentityIndex("politician", PEOPLE)


def hints(born: str = "", on: str = "", party: str = "", province: str = "") -> Hints:
    """Hints from texts."""
    return Hints(
        parse_date(born) if born else None,
        frozenset({province} if province else ()),
        frozenset({party} if party else ()),
        parse_date(on) if on else None,
    )
