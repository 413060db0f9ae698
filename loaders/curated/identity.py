"""Who is who, as reviewed data: ids that were found to be one thing, and namesakes that were found to be two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from loaders.curated.signed import SIGNED, refuse, signature, signed_lines
from loaders.reading import Reading
from loaders.tables import Line
from ontology.claims import Claim, make_distinct, make_merge
from ontology.model import THINGS
from ontology.rules.codes import NAMESAKES
from ontology.rules.finding import Exception_

_LOADER = "curated"
_MERGES = "merges.csv"


@dataclass(frozen=True, slots=True)
class _Pair:
    """One line of either table: its two ids, cleaned."""

    line: Line
    left: str
    right: str


def read_merges(path: Path, reading: Reading) -> None:
    """merges.csv: `old` is the same as `new`. No chains, no circles, and never two things of different kinds."""
    known = {claim.fact: claim for claim in reading.claims}
    pairs = _read_pairs(path, ("old", "new"), reading)
    first: dict[str, _Pair] = {}
    for pair in pairs:
        first.setdefault(pair.left, pair)
    targets = {old: pair.right for old, pair in first.items()}
    for pair in pairs:
        fault = _fault_of_merge(pair, first, targets, known)
        if fault is not None:
            refuse(path, pair.line, reading, *fault)
            continue
        reading.merges.append(make_merge(pair.left, pair.right, loader=_LOADER, **signature(pair.line)))
        # A finding on the thing that stays may be the fault of a line that names the one that went.
        reading.origins[pair.right].extend(reading.origins.get(pair.left, ()))


def _fault_of_merge(
    pair: _Pair, first: Mapping[str, _Pair], targets: Mapping[str, str], known: Mapping[str, Claim]
) -> tuple[str, str] | None:
    """What is wrong with a merge and what to do, or None."""
    old, new = pair.left, pair.right
    if old == new:
        return f"{old} is merged into itself", "write the id that stays under new"
    if first[old] is not pair:
        return f"{old} is merged on line {first[old].line.number} already", "keep one"
    if new in targets:
        where = f"{new} is itself merged into {targets[new]} on line {first[new].line.number}"
        if _leads_back(old, targets):
            return f"{where}: a circle", "decide which id stays, and merge the others into it"
        return f"{where}: a chain", f"write {_last(new, targets)} under new"
    if new not in known:
        return f"new: {new!r} is unknown", "correct the id, or give it a line in the table of its kind"
    if old not in known:
        return None  # Its lines have been put under the new id: only the redirect is left, and stays.
    one, other = known[old], known[new]
    if one.kind != other.kind:
        return f"{old} is a {one.kind} and {new} a {other.kind}", "merge only things of one kind"
    if one.kind not in THINGS and _ends(one, targets) != _ends(other, targets):
        return f"{old} and {new} join different things", "merge what they join first, or take the line out"
    return None


def _leads_back(start: str, targets: Mapping[str, str]) -> bool:
    return _last(start, targets) == start


def _last(start: str, targets: Mapping[str, str]) -> str:
    """Where a chain ends; in a circle, the id at which it began."""
    seen, here = {start}, start
    while here in targets:
        here = targets[here]
        if here in seen:
            return here
        seen.add(here)
    return here


def _ends(claim: Claim, targets: Mapping[str, str]) -> tuple[str | None, ...]:
    return tuple(targets.get(end or "", end) for end in (claim.subject, claim.object))


def read_distinct(path: Path, reading: Reading) -> None:
    """distinct.csv: `left` and `right` are two, however alike their names. Read it after merges.csv.

    The line also explains the finding on the two namesakes, so nothing has to be written into exceptions.csv.
    """
    kinds = {claim.fact: claim.kind for claim in reading.claims if claim.kind in THINGS}
    targets = {merge.old: merge.new for merge in reading.merges}
    first: dict[frozenset[str], int] = {}
    for pair in _read_pairs(path, ("left", "right"), reading):
        read_as = frozenset(targets.get(one, one) for one in (pair.left, pair.right))
        unknown = [one for one in (pair.left, pair.right) if targets.get(one, one) not in kinds]
        if len(read_as) == 1:
            what = (
                f"{pair.left} and {pair.right} are one thing by {_MERGES}"
                if pair.left != pair.right
                else (f"{pair.left} stands on both sides")
            )
            refuse(path, pair.line, reading, what, "correct one of the two judgements")
        elif unknown:
            refuse(path, pair.line, reading, f"{unknown[0]!r} is unknown", "correct the id or take the line out")
        elif len({kinds[one] for one in read_as}) > 1:
            told = " and ".join(f"{one} is a {kinds[one]}" for one in sorted(read_as))
            refuse(path, pair.line, reading, told, "nobody takes the one for the other: take the line out")
        elif first.setdefault(read_as, pair.line.number) != pair.line.number:
            refuse(path, pair.line, reading, f"the two stand on line {first[read_as]} already", "keep one")
        else:
            signed = signature(pair.line)
            reading.distinct.append(make_distinct(pair.left, pair.right, loader=_LOADER, **signed))
            reading.exceptions.append(Exception_(NAMESAKES, read_as, **signed))


def _read_pairs(path: Path, ends: tuple[str, str], reading: Reading) -> list[_Pair]:
    """The signed lines of a table of pairs; one with an empty end is refused."""
    pairs: list[_Pair] = []
    for line in signed_lines(path, (*ends, *SIGNED), reading):
        left, right = (line.cells[end].strip() for end in ends)
        if not left or not right:
            refuse(path, line, reading, f"{ends[0] if not left else ends[1]} is empty", "write an id")
            continue
        pairs.append(_Pair(line, left, right))
    return pairs
