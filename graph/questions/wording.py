"""The one sentence that says an answer, in Turkish and English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from graph.answer import Warning_
from graph.questions.speech import choose, count
from ontology.vocabulary import label

if TYPE_CHECKING:
    from graph.questions.holders import HoldersFilter

Row = dict[str, Any]

_EN = {
    "MAYOR_OF": "Mayors of {thing}",
    "LEADER_OF": "Leaders of {thing}",
    "PRESIDENT_OF": "Presidents of {thing}",
    "PRIME_MINISTER_OF": "Prime ministers of {thing}",
    "MINISTER_OF": "Ministers, {thing}",
    "SPEAKER_OF": "Speakers of the {thing}",
}
_TR = {
    "MAYOR_OF": "{thing} belediye başkanları",
    "LEADER_OF": "{thing} genel başkanları",
    "PRESIDENT_OF": "{thing} cumhurbaşkanları",
    "PRIME_MINISTER_OF": "{thing} başbakanları",
    "MINISTER_OF": "{thing}, bakanlar",
    "SPEAKER_OF": "{thing} başkanları",
}


def name_holders(relation: str, thing: str, lang: str) -> str:
    """What the holders of one office are called together: `Mayors of İstanbul`."""
    return (_TR if lang == "tr" else _EN)[relation].format(thing=thing)


def say_holders(
    relation: str, thing: str, rows: Sequence[Row], wanted: HoldersFilter, horizon: str, vacancies: Sequence[Warning_]
) -> str:
    """One sentence: how many spells by how many people, or who held on the day that was asked for."""
    turkish = wanted.lang == "tr"
    subject = name_holders(relation, thing, wanted.lang)
    if wanted.as_of:
        return f"{subject}, {wanted.as_of}: {_say_moment(rows, vacancies, wanted.lang)}."
    people = len({row["politician"] for row in rows})
    since = _say_since(wanted.since, turkish) + _say_until(wanted.until, turkish)
    last = f" {_say_present(rows, horizon, turkish)}"
    if turkish:
        return f"{subject}{since}: {people} kişi, {len(rows)} dönem.{last}".rstrip()
    return f"{subject}{since}: {count(len(rows), 'spell')} by {count(people, 'person', 'people')}.{last}".rstrip()


def _say_since(since: str | None, turkish: bool) -> str:
    if not since:
        return ""
    return (
        f", {since} yılından beri"
        if turkish and len(since) == 4
        else f", {since} ve sonrası"
        if turkish
        else f" since {since}"
    )


def _say_until(until: str | None, turkish: bool) -> str:
    if not until:
        return ""
    return f", {until} sonuna kadar" if turkish else f" until {until}"


def _say_moment(rows: Sequence[Row], vacancies: Sequence[Warning_], lang: str) -> str:
    said = [_say_row(row, lang == "tr") for row in rows]
    if vacancies and rows:
        said.append(choose(lang, "possibly vacant", "görev belki boştu"))
    elif any(warning.code == "vacancy" for warning in vacancies):
        said.append(choose(lang, "the office was vacant", "görev boştu"))
    return "; ".join(said) or choose(lang, "nobody is known", "bilinen kimse yok")


def _say_row(row: Row, turkish: bool) -> str:
    lang = "tr" if turkish else "en"
    words = [label("standing", row["standing"], lang)]
    if row.get("certainty") == "possible":
        words.append(f"{'olası' if turkish else 'possible'}: {label('reason', row['reason'], lang)}")
    return f"{row['name']} ({', '.join(words)})"


def _say_present(rows: Sequence[Row], horizon: str, turkish: bool) -> str:
    current = [row for row in rows if row["end_state"] == "open"]
    if not current:
        return ""
    seen = min(str(row["last_seen"]) for row in current)
    people = "; ".join(_say_row(row, turkish) for row in current)
    return f"Son görülen ({seen}): {people}." if turkish else f"As last seen on {seen}: {people}."
