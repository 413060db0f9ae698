"""Under which words the things of the graph are looked for in a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.news.folding import fold_words
from ontology.facts import Fact, Facts

PERSON, PARTY, ALLIANCE, CITY, MINISTRY, COUNTRY = "Politician", "Party", "Alliance", "City", "Ministry", "Country"

_OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "iyi": ("Good Party", "IYI Party", "Iyi Party", "İyi Parti"),
    "chp": ("Republican Peoples Party", "Republican People Party"),
    "hdp": ("People's Democratic Party", "Peoples Democratic Party"),
    "dem": ("DEM Party", "People's Equality and Democracy Party"),
    "istanbul": ("İBB",),
    "ankara": ("ABB",),
    "akp": ("Justice & Development Party",),
}
"""What the press calls things besides their names; each counts only where the graph has the id."""

_COMMON_WORDS = frozenset({
    "zafer", "anavatan", "ocak", "memleket", "saadet", "has", "sol", "yurt", "bagimsiz", "hap", "kp", "ap",
    "independent", "depar", "anahtar", "bayrak", "genc", "merkez", "birlik partisi", "tr", "workers' party",
    "bgmsz", "a parti",
})  # fmt: skip
"""Abbreviations that are words of the language, or of other things."""

_STRONG = ("metropolitan", "provincial")


@dataclass(frozen=True, slots=True)
class Name:
    """One way to call a thing. `capitals`: only where it is written in capital letters; `weak`: needs its like near."""

    key: str
    kind: str
    id: str
    how: str
    capitals: bool = False
    weak: bool = False
    within: str = ""


def names_of(facts: Facts) -> Iterator[Name]:
    """Every name of every thing that is looked for."""
    for person in facts.of("Politician"):
        yield from _names_of_person(person)
    for party in facts.of("Party", "Alliance"):
        yield from _names_of_party(party)
    yield from _names_of_places(facts)
    for ministry in facts.of("Ministry"):
        yield from _names_of_ministry(ministry)


def _said(thing: Fact) -> Iterator[tuple[str, str]]:
    for field in ("name", "name_en"):
        if value := thing.text(field):
            yield value, "exact"
    aliases = thing.fields.get("aliases")
    for alias in aliases if isinstance(aliases, list | tuple) else ():
        yield str(alias), "alias"
    for word in _OTHER_NAMES.get(thing.id, ()):
        yield word, "alias"


def _names_of_person(person: Fact) -> Iterator[Name]:
    for words, how in _said(person):
        key = fold_words(words)
        if " " in key and len(key) > 5 and "." not in key:
            yield Name(key, PERSON, person.id, how)


def _names_of_party(party: Fact) -> Iterator[Name]:
    if party.id == "independent":
        return
    short = party.text("abbreviation")
    if short:
        yield from _short_names(party, short)
    for words, how in _said(party):
        bare = re.sub(r"\s*\(.*?\)", "", words)
        key = fold_words(bare)
        if " " not in key and words.upper() == words:
            yield from _short_names(party, words)
        elif key and key not in _COMMON_WORDS:
            yield Name(key, party.kind, party.id, how)
            if key.endswith(" partisi"):
                yield Name(key[:-2], party.kind, party.id, how)
                yield Name(key[:-7] + "party", party.kind, party.id, "alias")
            elif key.endswith(" parti"):
                yield Name(key + "si", party.kind, party.id, how)
            if key.endswith((" ittifaki", " alliance")):
                yield Name(key.replace("people's", "peoples"), party.kind, party.id, "alias")


def _short_names(party: Fact, short: str) -> Iterator[Name]:
    key = fold_words(short)
    if " " in key:
        yield Name(key, party.kind, party.id, "alias")
        return
    if len(key) < 3 or "." in key:
        return
    if key not in _COMMON_WORDS:
        yield Name(key, party.kind, party.id, "alias", capitals=True)
    for tail in ("parti", "party", "partisi"):
        yield Name(f"{key} {tail}", party.kind, party.id, "alias")


def _names_of_places(facts: Facts) -> Iterator[Name]:
    cities = list(facts.of("City"))
    strong = {fold_words(city.text("name") or ""): city for city in cities if city.text("kind") in _STRONG}
    weak = Counter(fold_words(city.text("name") or "") for city in cities if city.text("kind") == "district")
    for city in cities:
        key = fold_words(city.text("name") or "")
        within = city.text("province") or ""
        if city.text("kind") in _STRONG:
            yield Name(key, CITY, city.id, "exact", within=within)
            for word in _OTHER_NAMES.get(city.id, ()):
                yield Name(fold_words(word), CITY, city.id, "alias", capitals=True, within=within)
        elif city.text("kind") == "district" and key not in strong and len(key) > 3:
            yield Name(key, CITY, city.id, "exact" if weak[key] == 1 else "place", weak=True, within=within)
    for country in facts.of("Country"):
        for words in ("Türkiye", "Turkey", "Turkish"):
            yield Name(fold_words(words), COUNTRY, country.id, "exact")


_MINISTERS_EN: dict[str, tuple[str, ...]] = {
    "icisleri-bakanligi": ("interior minister", "minister of interior", "minister of the interior"),
    "disisleri-bakanligi": ("foreign minister", "minister of foreign affairs", "foreign affairs minister"),
    "milli-savunma-bakanligi": ("defence minister", "defense minister", "national defence minister",
                                "national defense minister", "minister of national defense"),
    "milli-egitim-bakanligi": ("education minister", "national education minister"),
    "maliye-bakanligi": ("finance minister", "treasury and finance minister", "minister of treasury and finance",
                         "finance and treasury minister"),
    "saglik-bakanligi": ("health minister",),
    "adalet-bakanligi": ("justice minister",),
    "tarim-ve-orman-bakanligi": ("agriculture minister", "agriculture and forestry minister"),
    "ulastirma-bakanligi": ("transport minister", "transportation minister", "transport and infrastructure minister",
                            "minister of transport"),
    "ticaret-bakanligi": ("trade minister",),
}  # fmt: skip


def _names_of_ministry(ministry: Fact) -> Iterator[Name]:
    """A minister is called after the ministry: `İçişleri Bakanı`, `Minister of Justice`."""
    for words, how in _said(ministry):
        key = re.sub(r"\s*\(.*?\)", "", fold_words(words))
        yield Name(key, MINISTRY, ministry.id, how)
        if key.endswith(" bakanligi"):
            yield Name(key[:-4] + "i", MINISTRY, ministry.id, how)
        elif key.startswith("ministry of "):
            yield Name("minister of " + key[12:], MINISTRY, ministry.id, how)
            yield Name(key[12:] + " minister", MINISTRY, ministry.id, how)
    for key in _MINISTERS_EN.get(ministry.id, ()):
        yield Name(key, MINISTRY, ministry.id, "alias")
