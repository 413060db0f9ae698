"""The things of the graph, each declared once. A field without a value is unknown: nothing is filled in."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from ontology.terms import Kind, term


class Thing(BaseModel):
    """Anything that has an id of its own in the graph."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    ALIGNED: ClassVar[tuple[str, ...]] = ()
    LABEL_TR: ClassVar[str] = ""

    id: str
    name: str | None = term(
        Kind.NAME, "ad", "name", "What it is called in Turkish.", aligned=("schema:name", "foaf:name"),
        example="İstanbul", required=True,
    )
    name_en: str | None = term(Kind.NAME, "İngilizce ad", "English name", "What it is called in English, where that differs.")
    aliases: list[str] | None = term(
        Kind.TEXTS, "diğer adlar", "aliases", "Other names and spellings under which it is looked for.",
        aligned=("skos:altLabel",),
    )
    wikidata: str | None = term(Kind.QID, "Wikidata", "Wikidata", "Its item in Wikidata.", aligned=("schema:sameAs",), example="Q406")


class Politician(Thing):
    """A person who held or sought a public or party office."""

    ALIGNED = ("foaf:Person", "schema:Person", "wd:Q5")
    LABEL_TR = "siyasetçi"

    born: str | None = term(Kind.DATE, "doğum", "born", "Date of birth.", aligned=("schema:birthDate", "wdt:P569"), example="1970-06-04")
    died: str | None = term(Kind.DATE, "ölüm", "died", "Date of death.", aligned=("schema:deathDate", "wdt:P570"))
    gender: str | None = term(Kind.WORD, "cinsiyet", "gender", "Gender, where a source says it.", vocabulary="gender", aligned=("schema:gender", "wdt:P21"))


class Party(Thing):
    """A political party; `independent` stands for candidates of none."""

    ALIGNED = ("org:Organization", "schema:Organization", "wd:Q7278")
    LABEL_TR = "siyasi parti"

    abbreviation: str | None = term(Kind.NAME, "kısaltma", "abbreviation", "The short form by which it is known.", aligned=("wdt:P1813",), example="CHP")
    founded: str | None = term(Kind.DATE, "kuruluş", "founded", "Date of founding.", aligned=("schema:foundingDate", "wdt:P571"), example="1923-09-09")
    dissolved: str | None = term(Kind.DATE, "sona eriş", "dissolved", "Date on which it ceased to exist for good.", aligned=("schema:dissolutionDate", "wdt:P576"))
    how_ended: str | None = term(Kind.WORD, "sona eriş biçimi", "how it ended", "In what way it ceased to exist.", vocabulary="party_end")
    colour: str | None = term(Kind.COLOUR, "renk", "colour", "The colour by which it is drawn.", aligned=("wdt:P465",), example="#ed1c24")
    family: str | None = term(Kind.TEXT, "parti ailesi", "party family", "The family in which scholars place it.")


class Alliance(Thing):
    """Parties that stand together at an election; they join it by MEMBER_OF."""

    ALIGNED = ("org:Organization", "wd:Q388602")
    LABEL_TR = "ittifak"

    abbreviation: str | None = term(Kind.NAME, "kısaltma", "abbreviation", "The short form by which it is known.", aligned=("wdt:P1813",))
    founded: str | None = term(Kind.DATE, "kuruluş", "founded", "Date on which it was agreed.", aligned=("schema:foundingDate", "wdt:P571"))
    dissolved: str | None = term(Kind.DATE, "sona eriş", "dissolved", "Date on which it ended.", aligned=("schema:dissolutionDate", "wdt:P576"))


class Attribute(Thing):
    """A dated property of a thing: its name, its kind, whether it was active."""

    ALIGNED = ("schema:PropertyValue",)
    LABEL_TR = "nitelik"

    key: str | None = term(Kind.WORD, "anahtar", "key", "Which property.", vocabulary="attribute_key", required=True)
    value: str | None = term(Kind.TEXT, "değer", "value", "Its value.", aligned=("schema:value",), required=True)


class Source(Thing):
    """Where something was read."""

    ALIGNED = ("prov:Entity", "schema:CreativeWork")
    LABEL_TR = "kaynak"

    title: str | None = term(Kind.TEXT, "başlık", "title", "The page's or work's own title.", aligned=("schema:name",), required=True)
    publisher: str | None = term(Kind.TEXT, "yayımlayan", "publisher", "Who published it.", aligned=("schema:publisher",), required=True)
    url: str | None = term(Kind.URL, "adres", "address", "Its own address.", aligned=("schema:url",), required=True)
    archived: str | None = term(Kind.URL, "arşiv", "archived", "Address of an archived copy.", aligned=("wdt:P1065",))
    published: str | None = term(Kind.DATE, "yayım tarihi", "published", "When it was published.", aligned=("schema:datePublished",))
    retrieved: str | None = term(Kind.DATE, "erişim tarihi", "retrieved", "When it was read.", aligned=("wdt:P813",))
    licence: str | None = term(Kind.TEXT, "lisans", "licence", "Its licence as it states it.", aligned=("schema:license",), required=True)
    reuse: str | None = term(Kind.WORD, "yeniden kullanım", "reuse", "What may be passed on.", vocabulary="reuse", required=True)
    reliability: str | None = term(Kind.WORD, "güvenilirlik", "reliability", "What kind of source it is.", vocabulary="reliability", required=True)
    derived_from: str | None = term(Kind.ID, "aktardığı kaynak", "derived from", "The source that it copies: the two count as one.", refers=("Source",), aligned=("prov:wasDerivedFrom",))
