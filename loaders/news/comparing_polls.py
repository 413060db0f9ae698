"""Races: who won, who lost, who stood."""

from __future__ import annotations

import datetime

from loaders.news.candidate import Modality
from loaders.news.known import Known
from loaders.news.spans import Days, days_of
from loaders.news.verdict import Asked, Comparison, adds, confirms, contradicts
from ontology.facts import Fact

_JUST = datetime.timedelta(days=92)
"""How long after a poll an article that names no year means this one."""
_AHEAD = datetime.timedelta(days=366)
_POINTS = 0.5
"""Per cent in an article may be those of an unfinished count: by so much they may differ."""
_VOTES = 0.02
"""Votes in an article are round: by so much of the graph's figure they may differ."""


def contests_meant(asked: Asked, known: Known) -> tuple[list[Fact], bool]:
    """The races that a win or a loss may be about, and whether they are surely the ones: of the year that is said,
    else the one just held, else any before."""
    held = [(one, days) for one in known.contests(asked.object) if (days := days_of(one.text("date"))) is not None]
    said = days_of(asked.said("date") or asked.said("year"))
    if said is not None:
        return [one for one, days in held if days.meets(said)], True
    span = days_of(asked.said("during"))
    if span is not None:
        return [one for one, days in held if days.meets(span)], False
    before = [(one, days) for one, days in held if days.first <= asked.published.latest]
    just = [one for one, days in before if days.last >= asked.published.earliest - _JUST]
    if just and asked.candidate.modality is not Modality.FORMER:
        return just, True
    return [one for one, _ in before], False


def compare_won(asked: Asked, known: Known) -> Comparison:
    """Whether a person, or a party through its candidate, won there then."""
    contests, is_sure = contests_meant(asked, known)
    if not contests:
        return adds("the graph knows no such race")
    # Of a race and its re-run the one that stood is meant first.
    ranked = sorted(contests, key=lambda contest: contest.text("outcome") == "annulled")
    won = [one for contest in ranked for one in known.winners(contest.id) if is_of(asked, known, one)]
    if won:
        return _hold_figures(asked, known, won)
    decided = [contest for contest in contests if known.winners(contest.id)]
    if is_sure and len(decided) == len(contests):
        others = [one for contest in decided for one in known.winners(contest.id)]
        return contradicts(others, f"{', '.join(sorted({_of_whom(one) for one in others}))} won {decided[0].id}")
    return adds("the graph does not say who won", contests[-3:])


def _of_whom(won: Fact) -> str:
    party = won.text("party")
    return f"{won.subject} ({party})" if party else str(won.subject)


def is_of(asked: Asked, known: Known, stood: Fact) -> bool:
    """Whether a line of a race is the subject's own, or that of the candidate of a party."""
    if stood.subject == asked.subject:
        return True
    if asked.candidate.subject.kind not in ("Party", "Alliance"):
        return False
    return _stood_for(known, stood, asked.subject)


def _stood_for(known: Known, stood: Fact, party: str) -> bool:
    """Whether a party nominated for a line of a race, or stood on its list."""
    said = (stood.fields.get("party"), stood.fields.get("list"))
    return any(isinstance(one, str) and known.is_same_party(one, party) for one in said)


def _hold_figures(asked: Asked, known: Known, won: list[Fact]) -> Comparison:
    party = asked.said("party")
    if party and asked.candidate.subject.kind == "Politician":
        other = [one for one in won if (has := one.text("party")) and not known.is_same_party(has, party)]
        if len(other) == len(won):
            return contradicts(other, f"the graph has the party {other[0].text('party')}")
    fitting = [one for one in won if not _differs(asked, one)]
    if not fitting:
        figures = ", ".join(f"{one.fields.get('share')} % with {one.fields.get('votes')} votes" for one in won)
        return contradicts(won, f"the graph has {figures}")
    return confirms(fitting, f"{_of_whom(fitting[0])} won {fitting[0].fields.get('contest') or fitting[0].object}")


def _differs(asked: Asked, stood: Fact) -> bool:
    """Whether a figure that the text gives cannot be the graph's rounded one."""
    share, votes = stood.fields.get("share"), stood.fields.get("votes")
    said_share, said_votes = _number(asked.said("share")), _number(asked.said("votes"))
    if said_share is not None and isinstance(share, int | float):
        decimals = len(asked.said("share").partition(".")[2])
        if abs(float(share) - said_share) > max(_POINTS, 10**-decimals):
            return True
    if said_votes is not None and isinstance(votes, int) and not isinstance(votes, bool):
        return abs(votes - said_votes) > _VOTES * votes
    return False


def _number(text: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def compare_lost(asked: Asked, known: Known) -> Comparison:
    """Whether a person or a party stood there then and someone else won, or had held it and lost it."""
    contests, is_sure = contests_meant(asked, known)
    if not contests:
        return adds("the graph knows no such race")
    beaten: list[Fact] = []
    won: list[Fact] = []
    for contest in contests:
        winners = known.winners(contest.id)
        own = [one for one in known.to("STOOD_IN", contest.id) if is_of(asked, known, one)]
        if any(is_of(asked, known, one) for one in winners):
            won += [one for one in winners if is_of(asked, known, one)]
        elif winners and own:
            beaten += [*own, *winners]
    if beaten:
        return confirms(beaten, f"stood in {beaten[0].object}, and {_of_whom(beaten[-1])} won")
    if won and is_sure:
        return contradicts(won, f"{_of_whom(won[0])} won {won[0].fields.get('contest') or won[0].object}")
    return adds("the graph does not have it standing there", contests[-3:])


def compare_candidacy(asked: Asked, known: Known) -> Comparison:
    """Whether someone stood there, or for that party, at the poll of that year or the one nearest to the article."""
    of = asked.candidate.object
    stood = known.of("STOOD_IN", asked.subject)
    if of is not None and of.kind == "Contest":
        stood = [one for one in stood if one.object == asked.object]
        return confirms(stood, "the graph has it") if stood else adds("the graph knows of no such candidacy")
    said = days_of(asked.said("date") or asked.said("year"))
    meant = said or Days(asked.published.earliest - _JUST, asked.published.latest + _AHEAD)
    near = [one for one in stood if (day := _poll_of(known, one)) is not None and day.meets(meant)]
    party = asked.object if of is not None and of.kind == "Party" else asked.said("party")
    if of is not None and of.kind in ("City", "Country"):
        places = {one.id for one in known.contests(asked.object)}
        here = [one for one in near if one.object in places]
        if near and not here:
            return adds(f"the graph has another candidacy then: {near[0].object}", near)
        near = here
    if not near:
        return adds("the graph knows of no such candidacy", stood[-3:])
    if not party:
        return confirms(near, f"stood in {near[0].object}")
    own = [one for one in near if _stood_for(known, one, party)]
    if own:
        return confirms(own, f"stood in {own[0].object} for {party}")
    if all(one.text("party") for one in near):
        return contradicts(near, f"the graph has the party {near[0].text('party')}")
    return adds("the graph does not say for which party", near)


def _poll_of(known: Known, stood: Fact) -> Days | None:
    contest = known.thing(stood.object or "")
    return days_of(contest.text("date")) if contest is not None else None
