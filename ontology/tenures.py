"""The relations in which someone holds something: one spell of one mandate is one edge."""

from __future__ import annotations

from ontology.relations import Dated
from ontology.terms import Kind, term


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

    government: str | None = term(Kind.ID, "hükûmet", "government", "The government that was led.", refers=("Government",), example="hukumet-60")


class MinisterOf(PublicTenure):
    """A spell as minister."""

    TYPE, FROM, TO, OBJECT = "MINISTER_OF", ("Politician",), ("Ministry",), "ministry"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:holds", "wdt:P39"), "bakanı", "minister of"

    government: str | None = term(Kind.ID, "hükûmet", "government", "The government that the minister belonged to.", refers=("Government",), example="hukumet-60")


class SpeakerOf(PublicTenure):
    """A spell as speaker of an assembly."""

    TYPE, FROM, TO, OBJECT = "SPEAKER_OF", ("Politician",), ("Assembly",), "assembly"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:holds", "wdt:P39"), "meclis başkanı", "speaker of"

    term: str | None = term(Kind.ID, "yasama dönemi", "term", "The legislature in which it was.", refers=("Term",), example="term-28")


class DeputyIn(PublicTenure):
    """A seat in one legislature: the term gives the time where a source gives no day of its own."""

    TYPE, FROM, TO, OBJECT = "DEPUTY_IN", ("Politician",), ("Term",), "term"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:holds", "wdt:P39"), "milletvekili", "deputy in"

    province: str | None = term(Kind.ID, "seçim çevresi", "province", "The province that elected the deputy.", refers=("Province",), example="TR-34")
    list: str | None = term(Kind.ID, "liste", "list", "The party on whose list the deputy stood, where it is another one.", refers=("Party",))


class LeaderOf(Tenure):
    """A spell as leader of a party."""

    TYPE, FROM, TO, OBJECT = "LEADER_OF", ("Politician",), ("Party",), "party"
    ALIGNED, LABEL_TR, LABEL_EN = ("org:headOf", "wdt:P488"), "genel başkanı", "leader of"

    role: str | None = term(Kind.WORD, "rol", "role", "Sole or one of two chairs.", vocabulary="role", example="leader")
