"""Offices and memberships: spells of the same person, spells of others in an office that one holds at a time."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence

from loaders.news.known import Known
from loaders.news.spans import Days, Meant, covers, days_of, holds_throughout, may_begin, may_end, read_meant, runs_of
from loaders.news.verdict import Asked, Comparison, adds, confirms, contradicts, show_dates
from ontology.facts import Fact
from ontology.interval import Certainty

_SHARED = ("DEPUTY_IN", "MINISTER_OF")
"""Offices in which several may be at a time: deputies; ministries of state that share a name."""
_BESIDE = ("acting", "trustee", "suspended")
"""Standings in which one may hold beside another who holds the mandate."""
_OFFICES = (
    "MAYOR_OF", "LEADER_OF", "PRESIDENT_OF", "PRIME_MINISTER_OF", "MINISTER_OF", "SPEAKER_OF", "DEPUTY_IN",
)  # fmt: skip
_LEAVING = ("resignation", "dismissal", "suspension", "court", "conviction", "loss-of-seat", "no-confidence")
_YEAR = datetime.timedelta(days=366)


def compare_tenure(asked: Asked, known: Known) -> Comparison:
    """Whether someone held an office then."""
    meant = _meant(asked)
    relation = asked.candidate.relation
    own = known.between(relation, asked.subject, asked.object)
    standing = asked.said("standing")
    alike = [one for one in own if standing in ("", one.fields.get("standing"))]
    fitting = [one for one in alike if _fits(one, alike, meant) is not Certainty.NO]
    # A spell that surely holds then says more than one that only may.
    sure = [one for one in fitting if meant.within and covers(one, meant.within) is Certainty.CERTAIN]
    if fitting:
        still = _still_held(asked, own) if asked.is_former and not meant.is_said else []
        if still:
            return contradicts(still, f"by the graph it is still held ({show_dates(still)})")
        return _hold_against_fields(asked, known, sure or fitting)
    rivals = _rivals(asked, known, meant)
    if rivals:
        holder = rivals[0].subject
        return contradicts(rivals, f"{holder} held it then ({show_dates(rivals)})")
    clashing = _clashing(asked, own, meant)
    if clashing:
        return contradicts(clashing, f"the graph has other dates: {show_dates(clashing)}")
    if own and not alike:
        listed = ", ".join(sorted({str(one.fields.get("standing")) for one in own}))
        return adds(f"the graph knows the office, and not as {standing} but as {listed}", own)
    if own:
        return adds(f"the graph has other times: {show_dates(own)}", own)
    return adds("the graph knows no such spell")


def _meant(asked: Asked) -> Meant:
    return read_meant(asked.candidate.qualifiers, asked.published, asked.is_past)


def _fits(fact: Fact, own: Sequence[Fact], meant: Meant) -> Certainty:
    """Whether a spell is one that is meant. Spells that follow each other have one start and one end, too."""
    if fact.kind == "DEPUTY_IN" and not meant.is_said:
        return Certainty.CERTAIN
    parts = next((parts for _, parts in runs_of(own) if fact in parts), [fact])
    found = [Certainty.CERTAIN]
    if meant.begins is not None:
        found.append(max((may_begin(one, meant.begins) for one in (fact, parts[0])), key=_rank))
    if meant.ends is not None:
        found.append(max((may_end(one, meant.ends) for one in (fact, parts[-1])), key=_rank))
    if meant.within is not None:
        found.append(covers(fact, meant.within))
    return min(found, key=_rank)


def _rank(certainty: Certainty) -> int:
    return (Certainty.NO, Certainty.POSSIBLE, Certainty.CERTAIN).index(certainty)


def _hold_against_fields(asked: Asked, known: Known, fitting: list[Fact]) -> Comparison:
    """Whether spells that fit in time agree in what else the text says."""
    party, province = asked.said("party"), asked.said("province")
    if province:
        other = [one for one in fitting if one.fields.get("province") not in (None, province)]
        if len(other) == len(fitting):
            return contradicts(other, f"the graph has the province {other[0].text('province')}")
    if not party or fitting[0].kind == "LEADER_OF":
        return confirms(fitting, f"the graph has it: {show_dates(fitting)}")
    agree = [one for one in fitting if _is_of(known, one.text("party"), party)]
    if agree:
        return confirms(agree, f"the graph has it, for {agree[0].text('party')}: {show_dates(agree)}")
    silent = [one for one in fitting if one.text("party") is None]
    if silent or _belonged(known, asked.subject, party):
        return confirms(silent or fitting, f"the graph has the spell, and no other party then: {show_dates(fitting)}")
    return contradicts(fitting, f"the graph has the party {fitting[0].text('party')}")


def _is_of(known: Known, one: str | None, other: str) -> bool:
    return one is not None and known.is_same_party(one, other)


def _belonged(known: Known, person: str, party: str) -> bool:
    """Whether the graph has the person in this party at some time."""
    return bool(known.between("MEMBER_OF", person, party) or known.between("LEADER_OF", person, party))


def _rivals(asked: Asked, known: Known, meant: Meant) -> list[Fact]:
    """Others who surely held it all the time, where only one can."""
    if asked.candidate.relation in _SHARED or asked.said("standing") in _BESIDE:
        return []
    days = meant.within or meant.begins
    if days is None or days.first == datetime.date.min:
        return []
    others: dict[str, list[Fact]] = defaultdict(list)
    for one in known.to(asked.candidate.relation, asked.object):
        is_alone = one.fields.get("standing") not in _BESIDE and one.fields.get("role") != "co-leader"
        if one.subject is not None and one.subject != asked.subject and is_alone:
            others[one.subject].append(one)
    for spells in others.values():
        alone = [one for one in spells if holds_throughout(one, days)]
        together = [one for _, parts in runs_of(spells) if _hold_together(parts, days) for one in parts]
        if alone or together:
            return alone or [one for one in together if covers(one, days) is not Certainty.NO]
    return []


def _clashing(asked: Asked, own: Sequence[Fact], meant: Meant) -> list[Fact]:
    """The person's own spells in the time that the text gives, with other ends than it gives them.

    One at quite another time is no contradiction: the same office may have been held twice.
    """
    if not meant.is_said or (meant.begins is None and meant.ends is None):
        return []
    first = meant.begins.first if meant.begins else datetime.date.min
    last = meant.ends.last if meant.ends else asked.published.latest
    said = Days(min(first, last), max(first, last))
    return [part for days, parts in runs_of(own) if days.meets(said) for part in parts]


def _still_held(asked: Asked, own: Sequence[Fact]) -> list[Fact]:
    """The spells of which one surely goes on, on the article's day, with nothing that keeps the holder from it."""
    day = Days(asked.published.earliest, asked.published.latest)
    active = [one for one in own if one.fields.get("standing") not in _BESIDE]
    alone = [one for one in active if holds_throughout(one, day)]
    together = [one for _, parts in runs_of(active) if _hold_together(parts, day) for one in parts]
    return alone or [one for one in together if covers(one, day) is not Certainty.NO]


def _hold_together(parts: Sequence[Fact], days: Days) -> bool:
    """Whether spells that follow each other surely hold on these days, whichever of them it is."""
    begin, end = days_of(parts[0].text("start")), days_of(parts[-1].text("end") or parts[-1].text("last_seen"))
    return begin is not None and end is not None and begin.last <= days.first and days.last < end.first


def compare_membership(asked: Asked, known: Known) -> Comparison:
    """Whether someone belonged to a party then: by a membership, by leading it, or by its nomination."""
    meant = _meant(asked)
    own = known.between("MEMBER_OF", asked.subject, asked.object)
    fitting = [one for one in own if _fits(one, own, meant) is not Certainty.NO]
    if fitting:
        return confirms(fitting, f"the graph has the membership: {show_dates(fitting)}")
    days = meant.within or meant.begins or meant.ends
    held = known.held(asked.subject, *_OFFICES)
    for_it = [one for one in held if asked.object in (one.object, one.fields.get("party"))]
    then = [one for one in for_it if days and covers(one, days) is not Certainty.NO]
    if then:
        return confirms(then, f"held office for it then: {show_dates(then)}")
    others = [
        one
        for one in known.of("MEMBER_OF", asked.subject)
        if one.object != asked.object and one.object and days and holds_throughout(one, days)
        and not known.is_same_party(one.object, asked.object) and _is_party(known, one.object)
    ]  # fmt: skip
    if others:
        return contradicts(others, f"the graph has {others[0].object} then ({show_dates(others)})")
    elsewhere = [
        one for one in held if days and holds_throughout(one, days) and _is_for_other(known, one, asked.object)
    ]
    if elsewhere:
        party = elsewhere[0].object if elsewhere[0].kind == "LEADER_OF" else elsewhere[0].text("party")
        return contradicts(elsewhere, f"held office for {party} then ({show_dates(elsewhere)})")
    near = [one for one in known.of("STOOD_IN", asked.subject) if _stood_near(known, one, days)]
    stood = [one for one in near if asked.object in (one.fields.get("party"), one.fields.get("list"))]
    if stood:
        return confirms(stood, "stood for it at the poll nearest to then")
    if own or for_it:
        return adds(f"the graph has it at another time: {show_dates(own or for_it)}", own or for_it)
    return adds("the graph knows of no such membership")


def _is_for_other(known: Known, held: Fact, party: str) -> bool:
    """Whether an office was held for another party than this one: none and an independent one are no party."""
    other = held.object if held.kind == "LEADER_OF" else held.text("party")
    return other not in (None, "none", "independent") and not known.is_same_party(str(other), party)


def _is_party(known: Known, identity: str) -> bool:
    thing = known.thing(identity)
    return thing is not None and thing.kind == "Party"


def _stood_near(known: Known, stood: Fact, days: Days | None) -> bool:
    contest = known.thing(stood.object or "")
    poll = days_of(contest.text("date")) if contest is not None else None
    return poll is not None and days is not None and days.first.year > 1 and poll.meets(days, _YEAR)


def compare_left(asked: Asked, known: Known) -> Comparison:
    """Whether someone left an office, on the day that is said or in the year before the article."""
    held = known.held(asked.subject, *_OFFICES, "MEMBER_OF")
    left = [one for one in held if one.fields.get("ended_by") in _LEAVING and one.text("end")]
    day = days_of(asked.said("date"))
    meant = day or Days(max(asked.published.earliest - _YEAR, datetime.date.min), asked.published.latest)
    ends = [(one, end) for one in left if (end := days_of(one.text("end"))) is not None]
    fitting = [one for one, end in ends if end.meets(meant)]
    if fitting:
        return confirms(fitting, f"the graph has the end: {fitting[0].text('ended_by')} on {fitting[0].text('end')}")
    near = [one for one, end in ends if day is not None and end.meets(day, _YEAR / 2)]
    if near:
        return contradicts(near, f"the graph has {near[0].text('ended_by')} on {near[0].text('end')}")
    return adds("the graph knows of no such end" if held else "the graph knows of no office that was left", held[:3])
