"""What else is known of the one who is meant, and what that says of somebody of a like name."""

from __future__ import annotations

from dataclasses import dataclass

from graph.identity.profiles import Profile
from ontology.dates import EdtfDate, parse_date

_AGREES, _DIFFERS, _IMPOSSIBLE, _YEAR_OFF = 6, 4, 45, 12
_YOUNGEST = 18
"""Nobody in public office, on a list or at the head of a party was younger."""

CONTRARY = frozenset({"born-differs", "dead-by-then", "too-young-then"})
"""Reasons that speak against a candidate so strongly that it is never sure."""

OPPOSED = frozenset({"other-province", "other-party"})
"""Reasons that leave a candidate unsure where nothing but the name speaks for it."""

SUPPORT = frozenset({"born-agrees", "same-province", "same-party"})
"""Reasons beside the name that speak for a candidate."""


@dataclass(frozen=True, slots=True)
class Hints:
    """All of it may be missing. `provinces` and `parties` are ids: a text may mean several."""

    born: EdtfDate | None = None
    provinces: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    active_on: EdtfDate | None = None


NOTHING = Hints()


def weigh_hints(profile: Profile, hints: Hints) -> tuple[int, tuple[str, ...]]:
    """Points to add to the likeness of the names, and the reasons."""
    points, reasons = 0, []
    for found in (_weigh_birth(profile, hints), *_weigh_groups(profile, hints), _weigh_day(profile, hints)):
        if found is not None:
            points += found[0]
            reasons.append(found[1])
    return points, tuple(reasons)


_Weight = tuple[int, str]


def _weigh_birth(profile: Profile, hints: Hints) -> _Weight | None:
    if hints.born is None or profile.born is None:
        return None
    known = parse_date(profile.born)
    gap = max(hints.born.earliest.year - known.latest.year, known.earliest.year - hints.born.latest.year)
    if gap <= 0:
        same = hints.born.earliest <= known.latest and known.earliest <= hints.born.latest
        return (_AGREES, "born-agrees") if same else (-_YEAR_OFF, "born-differs")
    # Registers of births are often a year late.
    return (-_YEAR_OFF if gap == 1 else -_IMPOSSIBLE), "born-differs"


def _weigh_groups(profile: Profile, hints: Hints) -> tuple[_Weight | None, _Weight | None]:
    return (
        _weigh_group(profile.provinces, hints.provinces, "same-province", "other-province"),
        _weigh_group(profile.parties, hints.parties, "same-party", "other-party"),
    )


def _weigh_group(known: frozenset[str], hinted: frozenset[str], same: str, other: str) -> _Weight | None:
    """People change parties and provinces, so another one says little, and an unknown one nothing."""
    if not hinted or not known:
        return None
    return (_DIFFERS, same) if known & hinted else (-_DIFFERS, other)


def _weigh_day(profile: Profile, hints: Hints) -> _Weight | None:
    if hints.active_on is None:
        return None
    if profile.died is not None and parse_date(profile.died).latest < hints.active_on.earliest:
        return -_IMPOSSIBLE, "dead-by-then"
    if profile.born is not None and parse_date(profile.born).earliest.year + _YOUNGEST > hints.active_on.latest.year:
        return -_IMPOSSIBLE, "too-young-then"
    return None
