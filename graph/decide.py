"""Deciding: how claims about one field become one value, by named rules in a fixed order.

Where claims agree within their precision the most precise stands. Where they differ, the first of these that tells
them apart decides: an editor's ruling, a final over a provisional count, a source that is official, more independent
sources (one that copies another counts with it), the more precise value, the later source, the claim's id. Every
value that lost is still among the fact's claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ontology.claims import Claim, Ruling
from ontology.dates import parse_date
from ontology.facts import Decision
from ontology.terms import Kind, Term, Value
from ontology.text import sort_key

_COUNTED = frozenset({"votes", "share", "seats", "rank", "registered", "cast", "valid", "elected"})


@dataclass(frozen=True, slots=True)
class SourceWeight:
    """What the rules look at in a source: its kind, the source it goes back to, and when it was published."""

    official: bool
    root: str
    published: str


@dataclass(frozen=True, slots=True)
class Vote:
    """One claim's value for one field."""

    value: Value
    claim: Claim
    weight: SourceWeight


def decide_field(
    declared: Term, name: str, votes: Sequence[Vote], ruling: Ruling | None
) -> tuple[Value | None, Decision]:
    """The value that stands for a field, and how it came to stand. `votes` must not be empty without a ruling."""
    if ruling is not None:
        differs = any(vote.value != ruling.value for vote in votes)
        return ruling.value, Decision("ruling", differs)
    if declared.kind is Kind.TEXTS:
        merged = dict.fromkeys(entry for vote in votes if isinstance(vote.value, list) for entry in vote.value)
        return order_texts(merged), Decision("agree" if len(votes) > 1 else "sole", False)
    values = _distinct(votes)
    if len(values) == 1:
        return values[0], Decision("sole" if len(votes) == 1 else "agree", False)
    finest = [value for value in values if not any(_coarser(declared, value, other) for other in values)]
    if len(finest) == 1:
        return finest[0], Decision("most-precise", False)
    ranked = sorted(((_standing(declared, name, value, votes), value) for value in finest), key=_order)
    winner, second = ranked[0], ranked[1]
    return winner[1], Decision(_telling_rule(winner[0], second[0]), True)


def order_texts(texts: Iterable[str]) -> list[str]:
    """Texts of which none comes before another by right: each once, by the Turkish alphabet."""
    return sorted(dict.fromkeys(texts), key=lambda text: (sort_key(text), text))


@dataclass(frozen=True, slots=True)
class _Standing:
    """What speaks for a value, in the order in which the rules ask."""

    final: bool
    official: bool
    independent: int
    precision: int
    published: str
    claim: str


def _order(entry: tuple[_Standing, Value]) -> tuple[object, ...]:
    one = entry[0]
    return (not one.final, not one.official, -one.independent, -one.precision, _descending(one.published), one.claim)


def _descending(text: str) -> tuple[int, ...]:
    """A key under which later texts come first; no text comes last."""
    return (*(-ord(sign) for sign in text), 0) if text else (1,)


def _telling_rule(winner: _Standing, second: _Standing) -> str:
    if winner.final != second.final:
        return "final-count"
    if winner.official != second.official:
        return "official"
    if winner.independent != second.independent:
        return "independent-sources"
    if winner.precision != second.precision:
        return "more-precise"
    return "later" if winner.published != second.published else "claim-id"


def _standing(declared: Term, name: str, value: Value, votes: Sequence[Vote]) -> _Standing:
    """What speaks for a value: the claims that say it, and those that say it more coarsely."""
    exact = [vote for vote in votes if vote.value == value]
    support = exact + [vote for vote in votes if _coarser(declared, vote.value, value)]
    return _Standing(
        final=name in _COUNTED and any(vote.claim.fields.get("count") == "final" for vote in exact),
        official=any(vote.weight.official for vote in support),
        independent=len({vote.weight.root for vote in support}),
        precision=_precision(declared, value),
        published=max(vote.weight.published for vote in exact),
        claim=min(vote.claim.id for vote in exact),
    )


def _distinct(votes: Sequence[Vote]) -> list[Value]:
    found: list[Value] = []
    for vote in votes:
        if vote.value not in found:
            found.append(vote.value)
    return found


def _coarser(declared: Term, one: Value, other: Value) -> bool:
    """Whether `one` says the same as `other`, only less precisely."""
    if one == other:
        return False
    if declared.kind is Kind.DATE and isinstance(one, str) and isinstance(other, str):
        coarse, fine = parse_date(one), parse_date(other)
        if coarse.contains(fine) and fine.contains(coarse):
            return coarse.precision < fine.precision
        return coarse.contains(fine)
    if declared.kind in (Kind.SHARE, Kind.NUMBER) and isinstance(one, float) and isinstance(other, float):
        digits = _decimals(one)
        return digits < _decimals(other) and abs(one - other) <= 0.5000001 * 10**-digits
    return False


def _precision(declared: Term, value: Value) -> int:
    if declared.kind is Kind.DATE and isinstance(value, str):
        date = parse_date(value)
        return 2 * date.precision - (1 if date.qualifier else 0)
    return _decimals(value) if isinstance(value, float) else 0


def _decimals(value: float) -> int:
    fraction = repr(value).partition(".")[2]
    return 0 if fraction == "0" else len(fraction)


def weigh_sources(sources: Mapping[str, Mapping[str, Value]]) -> dict[str, SourceWeight]:
    """What the rules look at, for each source by id.

    A source that copies another has that one's root. A data collection made from an official source speaks with its
    weight; an encyclopedia or a newspaper that copied it does not.
    """
    weights: dict[str, SourceWeight] = {}
    for source, fields in sources.items():
        # When a page was read says nothing of how new it is: one without a date comes after those that have one.
        published = fields.get("published") or ""
        root = sources_copied(source, sources)[-1]
        weights[source] = SourceWeight(
            official=fields.get("reliability") == "official"
            or (fields.get("reliability") == "derived" and sources.get(root, {}).get("reliability") == "official"),
            root=root,
            published=parse_date(str(published)).latest.isoformat() if published else "",
        )
    return weights


def sources_copied(source: str, sources: Mapping[str, Mapping[str, Value]]) -> list[str]:
    """A source, the one that it copies, the one that this copies, and so on to the first."""
    chain = [source]
    while (origin := sources.get(chain[-1], {}).get("derived_from")) and origin not in chain:
        chain.append(str(origin))
    return chain
