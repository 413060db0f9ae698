"""What voters decide: elections, the contests in them, their counts by area, the choices of a referendum."""

from __future__ import annotations

from ontology.terms import Kind, term
from ontology.things import Thing


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


class Tally(Thing):
    """A contest's count in a smaller area: a presidential election in one province, the votes cast abroad."""

    ALIGNED = ("schema:Event",)
    LABEL_TR = "bölge sayımı"

    contest: str | None = term(Kind.ID, "yarış", "contest", "The contest that it counts a part of.", refers=("Contest",), example="president-2014-president-turkiye", required=True)
    place: str | None = term(Kind.ID, "yer", "place", "The area.", refers=("Province", "District", "City", "Area"), example="TR-34", required=True)
    registered: int | None = term(Kind.COUNT, "kayıtlı seçmen", "registered", "Registered voters.", aligned=("wdt:P1867",))
    cast: int | None = term(Kind.COUNT, "kullanılan oy", "cast", "Votes cast.", aligned=("wdt:P1868",))
    valid: int | None = term(Kind.COUNT, "geçerli oy", "valid", "Valid votes.", aligned=("wdt:P1697",))
    count: str | None = term(Kind.WORD, "sayım", "count", "Which count the figures are of.", vocabulary="count")


class Choice(Thing):
    """An option of a referendum."""

    ALIGNED = ("skos:Concept",)
    LABEL_TR = "seçenek"
