"""Naming the parties of an answer another way: as they are today, or by the line that each leads to.

What a row says of its party, the one that nominated then, stays as it is: other columns are put beside it.
"""

from __future__ import annotations

from collections.abc import Generator

from graph.answer import Answer, Row, Warning_
from graph.errors import BadQuestion
from graph.questions.flow import Ask, Question, Record
from graph.questions.party_lines import PartyLines
from graph.questions.speech import choose

THEN, LINEAGE, TODAY = "then", "lineage", "today"
PARTY_AS = (THEN, LINEAGE, TODAY)

_RULES = {
    LINEAGE: (
        "party_line is the living or last party that each leads to by rename, merger, continuation, or a split when it "
        "ended or later; `party` is the one that nominated then",
        "party_line her partinin ad değişikliği, birleşme, devam veya sona erdiği sıradaki ya da sonraki ayrılma "
        "yoluyla vardığı, yaşayan veya son partidir; `party` o gün aday gösteren partidir",
    ),
    TODAY: (
        "party_today is the same body in law at the end of the data, its legal renames followed; `party` is the one "
        "that nominated then",
        "party_today aynı tüzel kişinin verinin sonundaki kimliğidir, kanunen ad değişiklikleri izlenir; `party` o gün "
        "aday gösteren partidir",
    ),
}


def check_party_as(how: str) -> str:
    """The way itself, if there is one of that name. Raises BadQuestion."""
    if how not in PARTY_AS:
        raise BadQuestion(f"{how!r} is no way of naming parties; write one of {', '.join(PARTY_AS)}", "party_as")
    return how


def fetch_lines() -> Generator[Ask, Record | None, PartyLines]:
    """The parties and their successions."""
    parties = yield Ask("party_lines")
    edges = yield Ask("lineage")
    return PartyLines((parties or {}).get("parties", ()), (edges or {}).get("rows", ()))


def name_parties(question: Question, how: str, lang: str = "en") -> Question:
    """The answer to a question, with its parties named `how` beside what they were then. Raises BadQuestion."""
    check_party_as(how)
    answer: Answer = yield from question
    if how == THEN:
        return answer
    lines = yield from fetch_lines()
    rows = [{**row, **_named(row, how, lines)} for row in answer.rows]
    warning = Warning_(code="party-named", message=f"{say_rule(how, lang)}.")
    coverage = {**answer.coverage, "party": how}
    return answer.model_copy(update={"rows": rows, "warnings": [*answer.warnings, warning], "coverage": coverage})


def say_rule(how: str, lang: str) -> str:
    """By which rule parties are named."""
    return choose(lang, *_RULES[how])


def _named(row: Row, how: str, lines: PartyLines) -> Row:
    party = _party_of(row, lines)
    if how == TODAY:
        today = lines.today(party) if party else None
        return {"party_today": today, "party_today_name": lines.name_of(today) if today else None}
    line = lines.line(party) if party else None
    return {
        "party_line": "|".join(line.ends) if line else None,
        "party_line_name": "|".join(map(lines.name_of, line.ends)) if line else None,
        "party_line_kinds": "|".join(line.kinds) if line else None,
    }


def _party_of(row: Row, lines: PartyLines) -> str | None:
    """The party that a row names: of a spell or a candidacy its own, of leading or belonging to one that one."""
    party = row.get("party")
    if party is None and row.get("relation") in ("LEADER_OF", "MEMBER_OF"):
        party = row.get("held")
    return party if lines.knows(party) else None
