"""Parties over time: who followed whom, who held a city, who governed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from loaders.news.known import Known
from loaders.news.spans import (
    Days,
    Meant,
    covers,
    days_of,
    holds_throughout,
    read_meant,
    runs_of,
    years_before,
    years_of,
)
from loaders.news.verdict import Asked, Comparison, Status, adds, confirms, contradicts
from ontology.facts import Fact
from ontology.interval import Certainty
from ontology.text import fold

_COUNTED = ("elected", "council", "appointed")
_ABOUT = datetime.timedelta(days=366)
"""Lengths in articles are whole years, rounded up or down."""
_RECENT = datetime.timedelta(days=45)
_CAME = ("came to power", "comes to power", "took power", "iktidara gel")
_GOVERNING = ("PRIME_MINISTER_OF", "PRESIDENT_OF")


def compare_succession(asked: Asked, known: Known) -> Comparison:
    """Whether one party came from the other."""
    old, new = asked.object, asked.subject
    if asked.candidate.relation == "SUCCEEDED_BY":
        old, new = new, old
    edges = known.between("SUCCEEDED_BY", old, new)
    meant = days_of(asked.said("date") or asked.said("year"))
    if edges:
        fitting = [
            one for one in edges if (day := days_of(one.text("date"))) is None or meant is None or day.meets(meant)
        ]
        if fitting:
            return confirms(
                fitting, f"the graph has a {fitting[0].text('kind')}, {fitting[0].text('date') or 'undated'}"
            )
        return contradicts(edges, f"the graph has {edges[0].text('date')}")
    if old in known.line_before(new):
        return confirms([], f"{new} comes from {old} through others")
    back = known.between("SUCCEEDED_BY", new, old)
    if back:
        return contradicts(back, f"by the graph {old} followed {new}")
    return adds("the graph has no such succession")


def compare_controlled(asked: Asked, known: Known) -> Comparison:
    """Whether a city's mayors were of a party, or of one that it comes from, then or for so long."""
    mayors = [one for one in known.to("MAYOR_OF", asked.object) if one.fields.get("standing") in _COUNTED]
    meant = _meant(asked)
    found: Comparison | None = None
    for line, called in (
        (known.line_before(asked.subject, True), "held it"),
        (known.line_before(asked.subject), "it, or a party that it comes from, held it"),
    ):
        own = [one for one in mayors if one.fields.get("party") in line]
        if own:
            found = _compare_runs(asked, own, [one for one in mayors if one not in own], meant, called)
            if found.status is Status.CONFIRMS:
                return found
    if found is not None:
        return found
    days = meant.within or meant.begins or meant.ends
    is_bounded = days is not None and days.first != datetime.date.min
    then = [one for one in mayors if days and is_bounded and covers(one, days) is not Certainty.NO]
    if then and all(one.text("party") for one in then):
        return contradicts(then, f"{then[0].subject} ({then[0].text('party')}) held it then")
    return adds("the graph knows no mayor of that party there")


def compare_in_power(asked: Asked, known: Known) -> Comparison:
    """Whether a person, or a party's people, governed as prime minister or president, since then or for so long."""
    if asked.candidate.subject.kind == "Politician":
        own = known.held(asked.subject, *_GOVERNING)
    else:
        line = known.line_before(asked.subject, True)
        own = [one for party in sorted(line) for one in known.held_for(party, *_GOVERNING)]
    if not own:
        return adds("the graph has neither prime minister nor president")
    meant = _meant(asked)
    if meant.is_said and any(words in fold(asked.candidate.quote) for words in _CAME):
        meant = Meant(meant.begins or meant.within, meant.ends, None, True)
    return _compare_runs(asked, own, [], meant, "governed")


def _meant(asked: Asked) -> Meant:
    return read_meant(asked.candidate.qualifiers, asked.published, asked.is_past)


def _compare_runs(asked: Asked, own: Sequence[Fact], others: Sequence[Fact], meant: Meant, verb: str) -> Comparison:
    runs = runs_of(own)
    length = years_of(asked.said("duration"))
    if length is not None:
        return _compare_length(asked, runs, length, verb)
    fitting = [(days, facts) for days, facts in runs if _fits(days, meant)]
    if fitting:
        days, facts = fitting[-1]
        return confirms(facts, f"{verb} {_show(days, asked)}")
    rivals = [one for one in others if meant.within and holds_throughout(one, meant.within)]
    if rivals:
        return contradicts([*rivals, *own], f"{rivals[0].subject} ({rivals[0].text('party')}) held it then")
    shown = "; ".join(_show(days, asked) for days, _ in runs[-3:])
    if meant.begins or meant.ends:
        return contradicts(own, f"{verb} {shown}")
    return adds(f"{verb} {shown}", own)


def _fits(days: Days, meant: Meant) -> bool:
    if meant.begins is not None and not Days(days.first, days.first).meets(meant.begins, _RECENT):
        return False
    if meant.ends is not None and not Days(days.last, days.last).meets(meant.ends, _RECENT):
        return False
    return meant.within is None or days.meets(meant.within)


def _compare_length(asked: Asked, runs: list[tuple[Days, list[Fact]]], years: int, verb: str) -> Comparison:
    """Whether a stretch up to the article's day, or one that is over, was so long."""
    for days, facts in reversed(runs):
        if days.first > asked.published.latest:
            continue
        last = min(days.last, asked.published.latest)
        begun = Days(years_before(last, years), years_before(last, years))
        if Days(days.first, days.first).meets(begun, _ABOUT):
            return confirms(facts, f"{verb} {_show(days, asked)}, which is about {years} years")
    past = [(days, facts) for days, facts in runs if days.first <= asked.published.latest]
    if not past:
        return adds(f"{verb} only later")
    days, facts = past[-1]
    return contradicts(facts, f"{verb} {_show(days, asked)}, which is not {years} years")


def _show(days: Days, asked: Asked) -> str:
    is_over = days.last <= asked.published.latest
    return f"{days.first} to {days.last}" if is_over else f"since {days.first}"
