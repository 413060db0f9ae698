"""What the version holds and what it lacks: counts by office and election, what is missing by name, disagreements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson

from graph.answer import Answer, Asked, Row
from graph.coverage.words import MISSING, label_measure
from graph.errors import BadQuestion, NotFound, StoreEmpty
from graph.questions.flow import Ask, Question
from graph.questions.shapes import note_dataset
from graph.texts import query_text
from ontology.vocabulary import label

COUNT_COLUMNS = ("section", "id", "name", "office", "election", "measure", "label", "held", "of")
MISSING_COLUMNS = (
    "section", "id", "missing", "label", "place", "name", "office", "election", "start", "end", "certainty", "reason",
    "facts",
)  # fmt: skip
DISPUTE_COLUMNS = ("relation", "fact", "field", "value", "others", "rule")


@dataclass(frozen=True)
class CoverageFilter:
    """What narrows the coverage, and which rows it shows: the counts, or what is missing, or the disagreements."""

    office: str | None = None
    election: str | None = None
    missing: bool = False
    disputes: bool = False
    lang: str = "en"


def coverage(narrowed: CoverageFilter | None = None) -> Question:
    """The coverage of the version. Raises NotFound for an office or election of which nothing is counted."""
    wanted = narrowed or CoverageFilter()
    if wanted.disputes and (wanted.missing or wanted.office or wanted.election):
        raise BadQuestion("`disputes` lists every disagreement; ask for it without missing, office and election")
    parts = ["counts", "missing", *(["disputes"] if wanted.disputes else [])]
    record = yield Ask("coverage", {"parts": parts})
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    kept = {part["id"]: _read(part["rows"]) for part in record["parts"]}
    if "counts" not in kept:
        raise StoreEmpty("the graph was made by an older siyaset, which kept no coverage; run `siyaset load`")
    counts, missing = _narrow(kept["counts"], wanted), _narrow(kept["missing"], wanted)
    if not counts and not missing:
        _explain_nothing(kept["counts"], wanted)
    rows = [_count_row(one, wanted.lang) for one in counts]
    if wanted.missing:
        rows = [_missing_row(one, wanted.lang) for one in missing]
    elif wanted.disputes:
        rows = [{name: one.get(name) for name in DISPUTE_COLUMNS} for one in kept["disputes"]]
    return Answer(
        rows=rows,
        text=_say(counts, missing, kept.get("disputes"), wanted),
        coverage=_nest(counts),
        query=Asked(cypher=query_text("coverage"), parameters={"parts": parts}),
        dataset=note_dataset(record["dataset"]),
    )


@lru_cache(maxsize=8)
def _read(text: str) -> tuple[dict[str, Any], ...]:
    """The lines of one part. What a text says depends on nothing else, so it is read once."""
    return tuple(orjson.loads(text))


def _narrow(lines: Iterable[dict[str, Any]], wanted: CoverageFilter) -> list[dict[str, Any]]:
    return [
        line
        for line in lines
        if (wanted.office is None or line.get("office") == wanted.office)
        and (wanted.election is None or line.get("election") == wanted.election)
    ]


def _count_row(line: dict[str, Any], lang: str) -> Row:
    row: Row = {name: line.get(name) for name in COUNT_COLUMNS}
    if lang == "en":
        row["name"] = line["name_en"]
    row["label"] = label_measure(line["section"], line["id"], line["measure"], lang)
    return row


def _missing_row(line: dict[str, Any], lang: str) -> Row:
    row: Row = {name: line.get(name) for name in MISSING_COLUMNS}
    entry = MISSING[line["missing"]]
    row["label"] = entry.tr if lang == "tr" else entry.en
    if line.get("reason"):
        row["label"] += f" ({label('reason', line['reason'], lang)})"
    row["facts"] = line.get("facts", [])
    return row


def _nest(lines: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The counts by section, id and measure: `coverage.capitals["local-1984"].contests.held`."""
    nested: dict[str, Any] = {}
    for line in lines:
        place = nested.setdefault(line["section"], {}).setdefault(line["id"], {})
        place[line["measure"]] = {"held": line["held"], "of": line.get("of")}
    return nested


def _explain_nothing(lines: Iterable[dict[str, Any]], wanted: CoverageFilter) -> None:
    field = "election" if wanted.election is not None else "office"
    known = sorted({line[field] for line in lines if line.get(field)})
    asked = " of ".join(f"{name!r}" for name in (wanted.office, wanted.election) if name)
    raise NotFound(f"nothing is counted of {asked}; there is {field} {', '.join(known) or 'none'}")


def _say(
    counts: Sequence[dict[str, Any]], missing: Sequence[dict[str, Any]], disputes: Sequence[dict[str, Any]] | None,
    wanted: CoverageFilter,
) -> str:  # fmt: skip
    """One sentence: how much is counted, and how much of what should be there is not."""
    turkish = wanted.lang == "tr"
    if disputes is not None:
        facts = len({line["fact"] for line in disputes})
        if turkish:
            return f"Kaynaklar {facts} olgunun {len(disputes)} alanında ayrılıyor."
        return f"Sources differ in {len(disputes)} fields of {facts} facts."
    kinds = [sum(line["missing"] in words for line in missing) for words in (("contest",), ("person",), ("holder",))]
    if turkish:
        return f"Eksik: {kinds[0]} yarış, {kinds[1]} kazanan, {kinds[2]} boş dönem; sayılan {len(counts)} büyüklük."
    return (
        f"Missing: {kinds[0]} contests, {kinds[1]} winners, {kinds[2]} stretches without a holder; "
        f"{len(counts)} counts."
    )
