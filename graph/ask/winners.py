"""Who won the mayoralties of an election, place by place, and what differs from one election to the next."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from graph.answer import Answer, Asked, Row, Warning_
from graph.ask.frame import Frame
from graph.ask.offices import nothing_held
from graph.ask.polls import list_elections
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Record
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose
from graph.texts import query_text

CAPITALS = ("metropolitan", "provincial")
_COLUMNS = (
    "fact", "city", "city_name", "city_kind", "province", "election", "contest", "date", "office", "politician", "name", "party",
    "party_name", "votes", "share", "outcome", "disputed", "sources",
)  # fmt: skip
_FULL = {"capitals": 60, "districts": 800}


_NAMES = {
    CAPITALS: ("capitals of provinces", "il merkezi"), ("district",): ("districts", "ilçe"), ("town",): ("towns", "belde"),
    (*CAPITALS, "district", "town"): ("municipalities", "belediye"),
}  # fmt: skip


@dataclass(frozen=True)
class Scope:
    """Which places are meant: kinds of municipality, the metropolitan ones only, or those of one province."""

    kinds: tuple[str, ...]
    metropolitan: bool = False
    province: str | None = None

    def name(self, lang: str) -> str:
        """What the places are called."""
        if self.metropolitan:
            return choose(lang, "metropolitan municipalities", "büyükşehir")
        return choose(lang, *_NAMES.get(self.kinds, ("places", "yer")))


def scope_of(frame: Frame) -> Scope:
    """The places that the question's noun means: capitals of provinces where it says cities."""
    province = None
    if frame.has("City"):
        province = frame.one("City").province or None
    elif frame.has("Province"):
        province = frame.one("Province").id
    if frame.has("district", "district-mayor"):
        return Scope(("district",), province=province)
    if frame.has("town"):
        return Scope(("town",), province=province)
    if frame.has("metropolitan"):
        return Scope((*CAPITALS, "district"), metropolitan=True)
    if province or (frame.has("municipality") and not frame.has("city", "capital")):
        return Scope((*CAPITALS, "district", "town"), province=province)
    return Scope(CAPITALS)


def winners(elections: Sequence[str], scope: Scope) -> Generator[Ask, Record | None, tuple[list[Row], Answer]]:
    """Who was elected in each place, and an answer without rows that names the query."""
    parameters = {"elections": list(elections), "kinds": list(scope.kinds), "province": scope.province}
    record = yield Ask("ask_winners", parameters)
    raw = [
        one for one in (record or {}).get("rows", ()) if not scope.metropolitan or one["office"] == "metropolitan-mayor"
    ]
    rows = []
    for one in raw:
        row = {name: one.get(name) for name in _COLUMNS}
        row["politician"] = one["candidate"] if one["kind"] == "Politician" else None
        row["party"] = one["party"] or (one["candidate"] if one["kind"] == "Party" else None)
        row["disputed"] = bool(row["disputed"])
        row["said"] = one.get("said")
        rows.append(row)
    asked = Asked(cypher=query_text("ask_winners"), parameters=parameters)
    return rows, Answer(query=asked, dataset=note_dataset(record["dataset"]) if record else None)


def show(
    answer: Answer, rows: Sequence[Row], text: str, lang: str, warnings: Sequence[Warning_] = ()
) -> Generator[Ask, Record | None, Answer]:
    """The answer over some winners, with their evidence."""
    said = read_said([row for row in rows if row.get("fact") and row.get("said")])
    evidence = yield from cite([row for row in rows if row.get("fact")], said)
    plain = [{name: value for name, value in row.items() if name != "said"} for row in rows]
    return answer.model_copy(
        update={
            "rows": plain,
            "text": text,
            "evidence": evidence,
            "warnings": [*warnings, *([] if rows else [nothing_held(lang)])],
        }
    )


def warn_of_part(rows: Sequence[Row], scope: Scope, lang: str) -> list[Warning_]:
    """That the data holds the winners of few places of an election: earlier elections are held for few cities."""
    places = {row["city"] for row in rows}
    if scope.kinds != CAPITALS or len(places) >= _FULL["capitals"]:
        return []
    return [
        Warning_(
            code="partly-held",
            message=choose(
                lang,
                f"The data holds the winners of {len(places)} capitals of provinces at that election, not of all.",
                f"Veride o seçim için yalnız {len(places)} il merkezinin kazananı var, hepsinin değil.",
            ),
        )
    ]


def local_pair(frame: Frame) -> Generator[Ask, Record | None, list[Record]]:
    """The two local elections to compare: the first and the last of a range, or that of a year and the one before."""
    elections = [one for one in (yield from list_elections()) if one["kind"] == "local" and one["status"] == "held"]
    times = frame.times
    if len(times) >= 2:
        found = [
            one for time in times[:2] for one in elections if time.first and one["date"][:4] == str(time.first.year)
        ]
        return sorted(found, key=lambda one: one["date"])[:2]
    time = times[0] if times else None
    if time is None or time.kind == "now" or frame.has("last"):
        return elections[-2:]
    inside = [
        one
        for one in elections
        if (time.first is None or one["date"] >= time.first.isoformat())
        and (time.last is None or one["date"] <= time.last.isoformat())
    ]
    if len(inside) >= 2:
        return [inside[0], inside[-1]]
    if len(inside) == 1:
        earlier = [one for one in elections if one["date"] < inside[0]["date"]]
        return [*earlier[-1:], inside[0]]
    return []
