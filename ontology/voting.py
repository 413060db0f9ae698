"""The relations of polls: who stood, what was received where, who won, and what belongs to what."""

from __future__ import annotations

from ontology.relations import Relation
from ontology.terms import Kind, term


class StoodIn(Relation):
    """Someone stood in a contest, with what was won."""

    TYPE, FROM, TO = "STOOD_IN", ("Politician", "Party", "Alliance", "Choice"), ("Contest",)
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


class Received(Relation):
    """What someone received in a smaller area: the line of a tally."""

    TYPE, FROM, TO = "RECEIVED", ("Politician", "Party", "Alliance", "Choice"), ("Tally",)
    SUBJECT, OBJECT = "receiver", "tally"
    LABEL_TR, LABEL_EN = "aldı", "received"

    votes: int | None = term(Kind.COUNT, "oy", "votes", "Votes received.", aligned=("wdt:P1111",), example=4742082)
    share: float | None = term(Kind.SHARE, "oy oranı", "share", "Per cent of the valid votes.", example=54.22)
    seats: int | None = term(Kind.COUNT, "sandalye", "seats", "Seats won; 0 where none was.", aligned=("wdt:P1410",))


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


class PartOf(Relation):
    """A contest belongs to an election. Its id is the contest's, whose claims it rests on."""

    TYPE, FROM, TO = "PART_OF", ("Contest",), ("Election",)
    ALIGNED, LABEL_TR, LABEL_EN = ("wdt:P361",), "parçası", "part of"


class CountOf(Relation):
    """A tally counts a part of a contest. Its id is the tally's, whose claims it rests on."""

    TYPE, FROM, TO = "COUNT_OF", ("Tally",), ("Contest",)
    LABEL_TR, LABEL_EN = "sayımı", "count of"


class ForPlace(Relation):
    """A contest or a tally was held for a place. Its id is theirs."""

    TYPE, FROM, TO = "FOR_PLACE", ("Contest", "Tally"), ("City", "Province", "District", "Country", "Area")
    LABEL_TR, LABEL_EN = "yeri", "for place"


class RerunOf(Relation):
    """A contest repeats an annulled one. Its id is the later contest's."""

    TYPE, FROM, TO = "RERUN_OF", ("Contest",), ("Contest",)
    LABEL_TR, LABEL_EN = "yenilemesi", "re-run of"
