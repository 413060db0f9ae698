"""Which things names mean: the candidates for each, with scores and reasons, and the pairs that nobody has judged."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graph.answer import Answer, Asked, Row
from graph.errors import BadQuestion, StoreEmpty
from graph.identity.index import Candidate, Verdict
from graph.identity.pairs import propose_pairs
from graph.identity.profiles import LABELS, Kind
from graph.identity.register import Register
from graph.questions.flow import Ask, Question, Record
from graph.questions.shapes import note_dataset
from graph.texts import query_text
from ontology.text import fold

LARGEST_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name to be reconciled, and what else is known of the one who is meant, as texts."""

    name: str
    kind: Kind = "politician"
    born: str | None = None
    province: str | None = None
    party: str | None = None
    on: str | None = None
    limit: int = 5


def read_kind(text: str) -> Kind:
    """A kind by its word. Raises BadQuestion that lists them."""
    for kind in LABELS:
        if kind == text.strip().lower():
            return kind
    raise BadQuestion(f"{text!r} is no kind of thing; write one of {', '.join(LABELS)}")


def open_register() -> Generator[Ask, Record | None, tuple[Register, Record]]:
    """The register of the version that the graph holds, and the record that names the version.

    It is kept: to read a thousand people takes a hundred times as long as to find one of them. Raises StoreEmpty.
    """
    record = yield Ask("dataset")
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    key = str(record["dataset"]["digest"])
    register = _KEPT.get(key)
    if register is None:
        found: dict[Kind, list[Record]] = {}
        for kind in LABELS:
            read = yield Ask(f"identities_{kind}")
            found[kind] = list((read or {}).get("found", ()))
        register = _KEPT[key] = Register(found)
        while len(_KEPT) > _MOST_KEPT:
            _KEPT.popitem(last=False)
    return register, record


_MOST_KEPT = 2
_KEPT: OrderedDict[str, Register] = OrderedDict()


def reconcile(wanted: Sequence[Wanted], *, lenient: bool = False) -> Question:
    """The candidates for each name: a row each, in the order of the names; a name without any has no row.

    `coverage` gives the decision for each name. Raises BadQuestion for too many names, an unknown hint, or a name
    without letters; a `lenient` one leaves such a hint out and says so in `coverage.notes`, by the name's number.
    """
    if len(wanted) > LARGEST_BATCH:
        raise BadQuestion(f"{len(wanted)} names are more than {LARGEST_BATCH} at once; ask in parts")
    register, record = yield from open_register()
    notes: dict[str, str] = {}
    verdicts = [_decide_leniently(register, one, str(number), notes) if lenient else decide(register, one)
                for number, one in enumerate(wanted)]  # fmt: skip
    rows = [
        row_of(register, number, one, candidate, verdict)
        for number, (one, verdict) in enumerate(zip(wanted, verdicts, strict=True))
        for candidate in verdict.candidates
    ]
    kinds = sorted({one.kind for one in wanted})
    return Answer(
        rows=rows,
        text=_say(wanted, verdicts),
        coverage={"decisions": [verdict.decision for verdict in verdicts], "notes": notes},
        query=Asked(cypher=query_text(f"identities_{kinds[0]}"), parameters={}) if kinds else None,
        dataset=note_dataset(record["dataset"]),
    )


def decide(register: Register, wanted: Wanted) -> Verdict:
    """The candidates for one name. Raises BadQuestion."""
    if not fold(wanted.name):
        raise BadQuestion(f"the name {wanted.name!r} has no letter and no digit")
    hints = register.read_hints(wanted.born, wanted.province, wanted.party, wanted.on)
    return register.index(wanted.kind).decide(wanted.name, hints, wanted.limit)


def _decide_leniently(register: Register, wanted: Wanted, number: str, notes: dict[str, str]) -> Verdict:
    """The candidates for one of many names: what cannot be read is noted and left out."""
    for _ in range(_HINTS + 1):
        try:
            return decide(register, wanted)
        except BadQuestion as error:
            notes[number] = "; ".join(filter(None, (notes.get(number), str(error))))
            field = str(error).partition(":")[0]
            if field not in _HINT_FIELDS:
                break
            without: dict[str, Any] = {field: None}
            wanted = replace(wanted, **without)
    return Verdict("none", ())


_HINT_FIELDS = ("born", "province", "party", "on")
_HINTS = len(_HINT_FIELDS)


def row_of(register: Register, number: int, wanted: Wanted, candidate: Candidate, verdict: Verdict) -> Row:
    """One candidate as a flat row. `match` only for the first one, and only if it is sure."""
    profile = candidate.profile
    return {
        "number": number,
        "asked": wanted.name,
        "id": profile.id,
        "kind": wanted.kind,
        "name": profile.name,
        "score": candidate.score,
        "match": verdict.decision == "match" and candidate is verdict.candidates[0],
        "decision": verdict.decision,
        "reasons": list(candidate.reasons),
        "born": profile.born,
        "died": profile.died,
        "parties": sorted(profile.parties),
        "provinces": [register.name_of(one) for one in sorted(profile.provinces)],
        "wikidata": profile.wikidata,
    }


def _say(wanted: Sequence[Wanted], verdicts: Sequence[Verdict]) -> str:
    if len(wanted) != 1:
        counted = {word: sum(one.decision == word for one in verdicts) for word in ("match", "ambiguous", "none")}
        return f"{len(wanted)} names: " + ", ".join(f"{count} {word}" for word, count in counted.items()) + "."
    (one,), (verdict,) = wanted, verdicts
    if verdict.decision == "none":
        return f"{one.name!r}: no {one.kind} of a like name."
    first = verdict.candidates[0].profile
    if verdict.decision == "match":
        return f"{one.name!r} is {first.name} ({first.id})."
    return f"{one.name!r} may mean {len(verdict.candidates)}, and none is sure: say more, or choose an id."


def namesakes(kind: Kind = "politician", least: int = 85, limit: int = 200) -> Question:
    """Pairs of things of like names, those found to be two among them and marked so: work for a reviewer."""
    register, record = yield from open_register()
    pairs = propose_pairs(register.index(kind), least)
    rows: list[Row] = [
        {
            "verdict": "distinct" if pair.is_reviewed else "open",
            "left": pair.left.id,
            "right": pair.right.id,
            "left_name": pair.left.name,
            "right_name": pair.right.name,
            "score": pair.score,
            "reasons": list(pair.reasons),
        }
        for pair in pairs
    ]
    reviewed = sum(pair.is_reviewed for pair in pairs)
    return Answer(
        rows=rows[:limit],
        text=f"{len(pairs)} pairs of like names: {reviewed} found to be different, {len(pairs) - reviewed} open.",
        query=Asked(cypher=query_text(f"identities_{kind}"), parameters={}),
        dataset=note_dataset(record["dataset"]),
    )
