"""The relations of the graph, each declared once: its two ends, its qualifiers and what it equals elsewhere."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from ontology.terms import Kind, term


class Relation(BaseModel):
    """A fact that joins two things. `SUBJECT` and `OBJECT` name the columns in which a table holds its ends."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    TYPE: ClassVar[str] = ""
    FROM: ClassVar[tuple[str, ...]] = ()
    TO: ClassVar[tuple[str, ...]] = ()
    SUBJECT: ClassVar[str] = "politician"
    OBJECT: ClassVar[str] = ""
    ALIGNED: ClassVar[tuple[str, ...]] = ()
    LABEL_TR: ClassVar[str] = ""
    LABEL_EN: ClassVar[str] = ""

    id: str


class Dated(Relation):
    """A relation that began and, perhaps, ended."""

    start: str | None = term(Kind.DATE, "başlangıç", "start", "When it began, at the precision of its source.", aligned=("schema:startDate", "wdt:P580"), example="2019-06-27")
    start_day: str | None = term(Kind.WORD, "başlangıç günü", "start day", "Which day was taken as the start.", vocabulary="day_kind", example="certificate")
    end: str | None = term(Kind.DATE, "bitiş", "end", "When it was over; the day itself is no longer in it.", aligned=("schema:endDate", "wdt:P582"), example="2024-04-03")
    end_day: str | None = term(Kind.WORD, "bitiş günü", "end day", "Which day was taken as the end.", vocabulary="day_kind", example="certificate")
    end_state: str | None = term(Kind.WORD, "bitiş durumu", "end state", "Whether it goes on, is over at an unknown time, or over at `end`.", vocabulary="end_state", example="known")
    began_by: str | None = term(Kind.WORD, "başlama nedeni", "began by", "What made it begin.", vocabulary="began_by", example="rerun")
    ended_by: str | None = term(Kind.WORD, "bitme nedeni", "ended by", "What ended it.", vocabulary="ended_by", aligned=("wdt:P1534",), example="end-of-term")
    last_seen: str | None = term(Kind.DATE, "son tanık", "last seen", "Latest day on which a source attests that it went on.", aligned=("wdt:P8554",))


class Tenure(Dated):
    """Someone held an office, in one way, for a time: one spell of one mandate."""

    mandate: str | None = term(Kind.ID, "görev", "mandate", "The coming to office that the spell belongs to.", example="mandate-istanbul-ekrem-imamoglu-2", required=True)
    standing: str | None = term(Kind.WORD, "sıfat", "standing", "How the holder held.", vocabulary="standing", example="elected", required=True)
    by: str | None = term(Kind.WORD, "getiren", "by", "Who put the holder in place.", vocabulary="by", example="voters")


class PublicTenure(Tenure):
    """A tenure of a public office."""

    office: str | None = term(Kind.ID, "makam", "office", "Which office.", refers=("Office",), aligned=("org:role", "wdt:P39"), example="metropolitan-mayor")
    party: str | None = term(Kind.ID, "aday gösteren parti", "party", "The party that nominated; `independent` for none, `none` where the office excludes one.", refers=("Party",), reserved=("none",), aligned=("wdt:P1268",), example="chp")
    contest: str | None = term(Kind.ID, "yarış", "contest", "The contest that led to it.", refers=("Contest",), aligned=("wdt:P2715",), example="local-2019-mayor-istanbul-rerun")
    stands_in_for: str | None = term(Kind.ID, "vekâlet ettiği görev", "stands in for", "The mandate for which an acting holder or a trustee stands in.")


class MayorOf(PublicTenure):
    """A spell as mayor of a city."""

    TYPE, FROM, TO, OBJECT = "MAYOR_OF", ("Politician",), ("City",), "city"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:holds", "wdt:P39", "wdt:P6"), "belediye başkanı", "mayor of"


class PresidentOf(PublicTenure):
    """A spell as president of the republic or head of state."""

    TYPE, FROM, TO, OBJECT = "PRESIDENT_OF", ("Politician",), ("Country",), "country"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:holds", "wdt:P39", "wdt:P35"), "cumhurbaşkanı", "president of"


class PrimeMinisterOf(PublicTenure):
    """A spell as prime minister."""

    TYPE, FROM, TO, OBJECT = "PRIME_MINISTER_OF", ("Politician",), ("Country",), "country"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:holds", "wdt:P39", "wdt:P6"), "başbakan", "prime minister of"

    government: str | None = term(Kind.ID, "hükûmet", "government", "The government that was led.", example="hukumet-60")


class LeaderOf(Tenure):
    """A spell as leader of a party."""

    TYPE, FROM, TO, OBJECT = "LEADER_OF", ("Politician",), ("Party",), "party"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:headOf", "wdt:P488"), "genel başkanı", "leader of"

    role: str | None = term(Kind.WORD, "rol", "role", "Sole or one of two chairs.", vocabulary="role", example="leader")


class MemberOf(Dated):
    """Someone belonged to a party, or a party to an alliance."""

    TYPE, FROM, TO = "MEMBER_OF", ("Politician", "Party"), ("Party",)
    SUBJECT, OBJECT = "member", "group"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:memberOf", "wdt:P102"), "üyesi", "member of"


class StoodIn(Relation):
    """Someone stood in a contest, with what was won."""

    TYPE, FROM, TO = "STOOD_IN", ("Politician", "Party"), ("Contest",)
    SUBJECT, OBJECT = "candidate", "contest"
    ALIGNED, LABEL_TR, LABEL_EN = ("wdt:P726",), "aday oldu", "stood in"

    party: str | None = term(Kind.ID, "aday gösteren parti", "party", "The party that nominated.", refers=("Party",), aligned=("wdt:P1268",), example="chp")
    list: str | None = term(Kind.ID, "liste", "list", "The party on whose list the candidate stood, where it is another one.", refers=("Party",))
    votes: int | None = term(Kind.COUNT, "oy", "votes", "Votes received.", aligned=("wdt:P1111",), example=4742082)
    share: float | None = term(Kind.SHARE, "oy oranı", "share", "Per cent of the valid votes.", example=54.22)
    seats: int | None = term(Kind.COUNT, "sandalye", "seats", "Seats won; 0 where none was.", aligned=("wdt:P1410",))
    rank: int | None = term(Kind.COUNT, "sıra", "rank", "Place by votes, 1 for the most.", aligned=("wdt:P1352",), example=1)
    elected: bool | None = term(Kind.FLAG, "seçildi", "elected", "Whether the certificate went to this candidate.", example=True)
    count: str | None = term(Kind.WORD, "sayım", "count", "Which count the figures are of.", vocabulary="count")


class WonIn(Relation):
    """Derived from STOOD_IN: who was elected where. Its id is that of the STOOD_IN fact it rests on."""

    TYPE, FROM, TO = "WON_IN", ("Politician", "Party"), ("City", "Country")
    ALIGNED, LABEL_TR, LABEL_EN = ("wdt:P991",), "kazandı", "won in"

    year: int | None = term(Kind.COUNT, "yıl", "year", "Year of the poll.", example=2019)
    contest: str | None = term(Kind.ID, "yarış", "contest", "The contest that was won.", refers=("Contest",), aligned=("wdt:P2715",))
    party: str | None = term(Kind.ID, "aday gösteren parti", "party", "The party that nominated.", refers=("Party",), aligned=("wdt:P1268",))
    votes: int | None = term(Kind.COUNT, "oy", "votes", "Votes received.", aligned=("wdt:P1111",))
    share: float | None = term(Kind.SHARE, "oy oranı", "share", "Per cent of the valid votes.")
    outcome: str | None = term(Kind.WORD, "sonuç", "outcome", "What became of the contest: a win can be annulled.", vocabulary="outcome")


class SucceededBy(Relation):
    """A party or a municipality was followed by another."""

    TYPE, FROM, TO = "SUCCEEDED_BY", ("Party", "City"), ("Party", "City")
    SUBJECT, OBJECT = "from", "to"
    ALIGNED, LABEL_TR, LABEL_EN = ("wdt:P1366", "org:changedBy"), "ardılı", "succeeded by"

    date: str | None = term(Kind.DATE, "tarih", "date", "Day of the decision for renames and mergers, of the successor's founding for splits and continuations.", aligned=("wdt:P585",))
    kind: str | None = term(Kind.WORD, "tür", "kind", "In what way the one followed the other.", vocabulary="succession", example="merger", required=True)
    legal: bool | None = term(Kind.FLAG, "hukuken", "legal", "Whether the law sees one body in both.")


class Has(Dated):
    """A thing had a property for a time. The same fact as the Attribute it leads to, with the same id."""

    TYPE, FROM, TO = "HAS", ("Party", "City", "Province", "Politician"), ("Attribute",)
    SUBJECT, OBJECT = "thing", ""
    LABEL_TR, LABEL_EN = "niteliği", "has"

    key: str | None = term(Kind.WORD, "anahtar", "key", "Which property.", vocabulary="attribute_key", example="active", required=True)
    value: str | None = term(Kind.TEXT, "değer", "value", "Its value.", aligned=("schema:value",), example="true", required=True)


class PartOf(Relation):
    """A contest belongs to an election. Its id is the contest's, whose claims it rests on."""

    TYPE, FROM, TO = "PART_OF", ("Contest",), ("Election",)
    ALIGNED, LABEL_TR, LABEL_EN = ("wdt:P361",), "parçası", "part of"


class ForPlace(Relation):
    """A contest was held for a place. Its id is the contest's."""

    TYPE, FROM, TO = "FOR_PLACE", ("Contest",), ("City", "Province", "Country")
    LABEL_TR, LABEL_EN = "yeri", "for place"


class RerunOf(Relation):
    """A contest repeats an annulled one. Its id is the later contest's."""

    TYPE, FROM, TO = "RERUN_OF", ("Contest",), ("Contest",)
    LABEL_TR, LABEL_EN = "yenilemesi", "re-run of"


class InProvince(Relation):
    """A city lies in a province. Its id is the city's."""

    TYPE, FROM, TO = "IN_PROVINCE", ("City",), ("Province",)
    ALIGNED, LABEL_TR, LABEL_EN = ("wdt:P131",), "ilinde", "in province"
