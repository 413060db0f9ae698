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


class City(Thing):
    """A municipality with a mayor."""

    ALIGNED = ("org:Organization", "schema:City", "wd:Q515")
    LABEL_TR = "belediye"

    kind: str | None = term(Kind.WORD, "tür", "kind", "What kind of municipality it is today.", vocabulary="city_kind", example="metropolitan")
    plate: int | None = term(Kind.COUNT, "plaka", "plate number", "Number of its province on vehicle plates.", example=34)
    full_name: str | None = term(Kind.NAME, "tam ad", "full name", "Full name of the municipality.", example="İstanbul Büyükşehir Belediyesi")
    province: str | None = term(Kind.ID, "il", "province", "The province it lies in.", refers=("Province",), aligned=("wdt:P131",), example="TR-34")
    since: str | None = term(Kind.DATE, "kuruluş", "since", "Since when the municipality exists.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "kapanış", "until", "Until when the municipality existed.", aligned=("wdt:P576",))


class Province(Thing):
    """One of the provinces of the country."""

    ALIGNED = ("schema:AdministrativeArea", "wd:Q48336")
    LABEL_TR = "il"

    plate: int | None = term(Kind.COUNT, "plaka", "plate number", "Number on vehicle plates.", example=34)
    iso: str | None = term(Kind.TEXT, "ISO 3166-2", "ISO 3166-2", "Code of ISO 3166-2.", aligned=("wdt:P300",), example="TR-34")
    nuts: str | None = term(Kind.TEXT, "NUTS", "NUTS", "Code of the European statistical regions.", aligned=("wdt:P605",), example="TR100")
    lat: float | None = term(Kind.NUMBER, "enlem", "latitude", "Degrees north, WGS 84.", aligned=("schema:latitude",))
    lon: float | None = term(Kind.NUMBER, "boylam", "longitude", "Degrees east, WGS 84.", aligned=("schema:longitude",))


class Country(Thing):
    """The country: there is one, `turkiye`."""

    ALIGNED = ("schema:Country", "wd:Q6256")
    LABEL_TR = "ülke"


class Office(Thing):
    """A kind of office, how it is filled and since when it exists."""

    ALIGNED = ("org:Role", "wd:Q4164871")
    LABEL_TR = "makam"

    filled_by: str | None = term(Kind.TEXT, "nasıl dolar", "how it is filled", "Who chooses the holder, in words.")
    since: str | None = term(Kind.DATE, "başlangıç", "since", "Since when the office exists.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "bitiş", "until", "Until when the office existed.", aligned=("wdt:P576",))


class Election(Thing):
    """A polling day, or one round of it."""

    ALIGNED = ("schema:Event", "wd:Q40231")
    LABEL_TR = "seçim"

    date: str | None = term(Kind.DATE, "tarih", "date", "Polling day.", aligned=("schema:startDate", "wdt:P585"), example="2024-03-31")
    kind: str | None = term(Kind.WORD, "tür", "kind", "What was elected.", vocabulary="election_kind", example="local")
    round: int | None = term(Kind.COUNT, "tur", "round", "Which round it was, where there are rounds.")
    status: str | None = term(Kind.WORD, "durum", "status", "Whether it was held.", vocabulary="election_status", example="held")
    registered: int | None = term(Kind.COUNT, "kayıtlı seçmen", "registered", "Registered voters.", aligned=("wdt:P1867",))
    cast: int | None = term(Kind.COUNT, "kullanılan oy", "cast", "Votes cast.", aligned=("wdt:P1868",))
    valid: int | None = term(Kind.COUNT, "geçerli oy", "valid", "Valid votes.", aligned=("wdt:P1697",))


class Contest(Thing):
    """One race: one office in one place at one poll."""

    ALIGNED = ("schema:Event",)
    LABEL_TR = "yarış"

    election: str | None = term(Kind.ID, "seçim", "election", "The election it belongs to.", refers=("Election",), aligned=("wdt:P361",), example="local-2019", required=True)
    office: str | None = term(Kind.WORD, "makam", "office", "What was contested.", vocabulary="contest_office", example="metropolitan-mayor")
    place: str | None = term(Kind.ID, "yer", "place", "Where it was held.", refers=("City", "Province", "Country"), example="istanbul", required=True)
    date: str | None = term(Kind.DATE, "tarih", "date", "Its own polling day, also for a re-run.", aligned=("schema:startDate", "wdt:P585"), example="2019-06-23")
    outcome: str | None = term(Kind.WORD, "sonuç", "outcome", "What became of the result.", vocabulary="outcome", example="certified")
    outcome_date: str | None = term(Kind.DATE, "sonuç tarihi", "outcome date", "Day of the decision on the outcome.")
    outcome_by: str | None = term(Kind.TEXT, "kararı veren", "outcome by", "Who decided on the outcome.", example="YSK")
    rerun_of: str | None = term(Kind.ID, "yenilediği yarış", "re-run of", "The contest that it repeats.", refers=("Contest",))
    registered: int | None = term(Kind.COUNT, "kayıtlı seçmen", "registered", "Registered voters.", aligned=("wdt:P1867",), example=10570354)
    cast: int | None = term(Kind.COUNT, "kullanılan oy", "cast", "Votes cast.", aligned=("wdt:P1868",))
    valid: int | None = term(Kind.COUNT, "geçerli oy", "valid", "Valid votes.", aligned=("wdt:P1697",), example=8746566)
    count: str | None = term(Kind.WORD, "sayım", "count", "Which count the figures are of.", vocabulary="count")


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
