"""Where things are: the country, its provinces and districts, municipalities, areas of counting."""

from __future__ import annotations

from ontology.terms import Kind, term
from ontology.things import Thing


class Country(Thing):
    """The country: there is one, `turkiye`."""

    ALIGNED = ("schema:Country", "wd:Q6256")
    LABEL_TR = "ülke"


class Province(Thing):
    """One of the provinces of the country."""

    ALIGNED = ("schema:AdministrativeArea", "wd:Q48336")
    LABEL_TR = "il"

    plate: int | None = term(Kind.COUNT, "plaka", "plate number", "Number on vehicle plates.", example=34)
    iso: str | None = term(Kind.TEXT, "ISO 3166-2", "ISO 3166-2", "Code of ISO 3166-2.", aligned=("wdt:P300",), example="TR-34")
    nuts: str | None = term(Kind.TEXT, "NUTS", "NUTS", "Code of the European statistical regions.", aligned=("wdt:P605",), example="TR100")
    lat: float | None = term(Kind.NUMBER, "enlem", "latitude", "Degrees north, WGS 84.", aligned=("schema:latitude",))
    lon: float | None = term(Kind.NUMBER, "boylam", "longitude", "Degrees east, WGS 84.", aligned=("schema:longitude",))
    population: int | None = term(Kind.COUNT, "nüfus", "population", "How many people lived there on `population_on`.", aligned=("wdt:P1082",))
    population_on: str | None = term(Kind.DATE, "nüfusun tarihi", "population on", "The day or year of the count of people.", example="2024")
    area: float | None = term(Kind.NUMBER, "yüzölçümü", "area", "Square kilometres.", aligned=("wdt:P2046",))
    since: str | None = term(Kind.DATE, "kuruluş", "since", "Since when it is a province of the republic.", aligned=("wdt:P571",))
    law: str | None = term(Kind.TEXT, "kanun", "law", "The law that made it a province, with its number.")
    parent: str | None = term(Kind.ID, "ayrıldığı il", "parent", "The province that it was parted from.", refers=("Province",), example="TR-67")
    outline: str | None = term(Kind.GEOMETRY, "sınır", "outline", "Its outline for a small map, a GeoJSON geometry in WGS 84.", aligned=("geo:asGeoJSON",))


class District(Thing):
    """A district of a province: the administrative area, whether or not it has a municipality of its own."""

    ALIGNED = ("schema:AdministrativeArea", "wd:Q1147395")
    LABEL_TR = "ilçe"

    province: str | None = term(Kind.ID, "il", "province", "The province it lies in.", refers=("Province",), aligned=("wdt:P131",), example="TR-06", required=True)
    population: int | None = term(Kind.COUNT, "nüfus", "population", "How many people lived there on `population_on`.", aligned=("wdt:P1082",))
    population_on: str | None = term(Kind.DATE, "nüfusun tarihi", "population on", "The day or year of the count of people.")
    area: float | None = term(Kind.NUMBER, "yüzölçümü", "area", "Square kilometres.", aligned=("wdt:P2046",))
    since: str | None = term(Kind.DATE, "kuruluş", "since", "Since when it is a district.", aligned=("wdt:P571",))


class Area(Thing):
    """Where votes are counted outside every province: abroad, at the customs gates."""

    ALIGNED = ("schema:AdministrativeArea",)
    LABEL_TR = "sayım bölgesi"


class City(Thing):
    """A municipality with a mayor."""

    ALIGNED = ("org:Organization", "schema:City", "wd:Q515")
    LABEL_TR = "belediye"

    kind: str | None = term(Kind.WORD, "tür", "kind", "What kind of municipality it is today.", vocabulary="city_kind", example="metropolitan")
    plate: int | None = term(Kind.COUNT, "plaka", "plate number", "Number of its province on vehicle plates.", example=34)
    full_name: str | None = term(Kind.NAME, "tam ad", "full name", "Full name of the municipality.", example="İstanbul Büyükşehir Belediyesi")
    province: str | None = term(Kind.ID, "il", "province", "The province it lies in.", refers=("Province",), aligned=("wdt:P131",), example="TR-34")
    district: str | None = term(Kind.ID, "ilçe", "district", "The district it lies in, where it serves one or a part of one.", refers=("District",))
    population: int | None = term(Kind.COUNT, "nüfus", "population", "How many people lived there on `population_on`.", aligned=("wdt:P1082",))
    population_on: str | None = term(Kind.DATE, "nüfusun tarihi", "population on", "The day or year of the count of people.")
    law: str | None = term(Kind.TEXT, "kanun", "law", "The law that made it what it is, with its number.", example="law 3030")
    since: str | None = term(Kind.DATE, "kuruluş", "since", "Since when the municipality exists.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "kapanış", "until", "Until when the municipality existed.", aligned=("wdt:P576",))
