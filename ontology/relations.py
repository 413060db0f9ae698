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
    over_by: str | None = term(Kind.DATE, "en geç bitiş", "over by", "Where no source gives the end: by when it was over at the latest, because someone else had been elected by then. Derived.", example="2019-04-30")
    last_seen: str | None = term(Kind.DATE, "son tanık", "last seen", "Latest day on which a source attests that it went on.", aligned=("wdt:P8554",))


class MemberOf(Dated):
    """Someone belonged to a party, or a party to an alliance."""

    TYPE, FROM, TO = "MEMBER_OF", ("Politician", "Party"), ("Party", "Alliance")
    SUBJECT, OBJECT = "member", "group"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:memberOf", "wdt:P102"), "üyesi", "member of"


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


class InProvince(Relation):
    """A city or a district lies in a province. Its id is theirs."""

    TYPE, FROM, TO = "IN_PROVINCE", ("City", "District"), ("Province",)
    ALIGNED, LABEL_TR, LABEL_EN = ("wdt:P131",), "ilinde", "in province"
