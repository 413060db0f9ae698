"""By which law an office came into a hand: the rule in force on the day. docs/standing.md gives where it was read."""

from __future__ import annotations

import datetime
from typing import Any

from graph.questions.speech import choose
from ontology.dates import parse_date

Row = dict[str, Any]

_CONSTITUTION_1982 = datetime.date(1982, 11, 9)
_LAW_5393 = datetime.date(2005, 7, 13)
_DECREE_674 = datetime.date(2016, 9, 1)
_LAW_6771 = datetime.date(2018, 7, 9)


def law_of_vacancy(ended: str, began_by: str | None, lang: str) -> str:
    """How a vacancy that began on a day is filled by a council's vote; nothing for other ways of filling it."""
    if began_by != "council-vote":
        return ""
    if parse_date(ended).earliest >= _LAW_5393:
        return choose(
            lang,
            "law 5393, art. 45: the council is called within ten days and chooses",
            "5393 sayılı Kanun, m. 45: meclis on gün içinde toplantıya çağrılır ve seçer",
        )
    return choose(
        lang,
        "law 1580, art. 93: the governor calls the council to choose",
        "1580 sayılı Kanun, m. 93: vali seçim için meclisi toplantıya çağırır",
    )


def law_of_standing(relation: str, row: Row, former: Row | None, lang: str) -> str:
    """The law by which a spell is held in its standing; the empty text where none is known for that day."""
    if not row["start"]:
        return ""
    day = parse_date(row["start"]).earliest
    if relation == "PRESIDENT_OF" and row["standing"] == "acting" and _CONSTITUTION_1982 <= day < _LAW_6771:
        return choose(
            lang,
            "Constitution, art. 106 as it stood: the speaker acts as president",
            "Anayasa, m. 106 (o günkü metin): cumhurbaşkanına meclis başkanı vekâlet eder",
        )
    if relation != "MAYOR_OF":
        return ""
    if row["standing"] == "council":
        return law_of_vacancy((former or row)["end"] or row["start"], row["began_by"], lang)
    return _law_of_mayors(row, day, lang)


def _law_of_mayors(row: Row, day: datetime.date, lang: str) -> str:
    standing = row["standing"]
    if standing == "suspended" and day >= _CONSTITUTION_1982:
        article = choose(lang, "Constitution, art. 127", "Anayasa, m. 127")
        if day >= _LAW_5393:
            article += choose(lang, ", and law 5393, art. 47", " ve 5393 sayılı Kanun, m. 47")
        keeps = choose(
            lang,
            "the interior minister keeps the mayor from office, and the mandate goes on",
            "içişleri bakanı başkanı görevden uzaklaştırır, başkanlık sıfatı sürer",
        )
        return f"{article}: {keeps}"
    if standing == "trustee" and day >= _DECREE_674:
        return choose(
            lang,
            "law 5393, art. 45 and 46 as changed by decree-law 674: the minister or the governor names a mayor",
            "674 sayılı KHK ile değişik 5393 sayılı Kanun, m. 45 ve 46: bakan veya vali görevlendirir",
        )
    if standing == "acting" and day >= _LAW_5393 and row["by"] == "council":
        return choose(
            lang,
            "law 5393, art. 45: the council chooses who acts",
            "5393 sayılı Kanun, m. 45: başkan vekilini meclis seçer",
        )
    if standing == "acting" and day >= _LAW_5393 and row["by"] in ("ministry", "governor"):
        return choose(
            lang,
            "law 5393, art. 46: the minister or the governor names who acts until an election",
            "5393 sayılı Kanun, m. 46: seçime kadar bakan veya vali görevlendirir",
        )
    return ""
