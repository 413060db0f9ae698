"""What changed between two days: who left, who came, who stayed, and whose party or standing changed."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.answer import ClaimNote, Row
from graph.errors import BadQuestion
from graph.questions.asof import rows_as_of
from graph.questions.flow import Question
from graph.questions.holders import read_date
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.spells import Line, Spell, cite_facts, fetch_line, fetch_said, finish
from graph.questions.speech import choose
from ontology.interval import Certainty
from ontology.vocabulary import Vocabulary, Word

CHANGES: Vocabulary = {
    "left": Word("ayrıldı", "left", "Held on the first day and not on the second."),
    "came": Word("geldi", "came", "Held on the second day and not on the first."),
    "came-and-left": Word("geldi ve ayrıldı", "came and left", "Began after the first day and was over by the second."),
    "party-changed": Word("partisi değişti", "party changed", "Held on both days, nominated by another party."),
    "standing-changed": Word("sıfatı değişti", "standing changed", "Held on both days, in another standing."),
    "stayed": Word("kaldı", "stayed", "Held on both days."),
}
"""What became of one person in one office."""

_SIDE = ("fact", "standing", "party", "certainty", "reason")
Held = tuple[str, str, str]


def between(first: str, second: str, lanes: Sequence[str] = (), stayed: bool = False, lang: str = "en") -> Question:
    """What is different on a second day, in some lanes, or in the capitals of all provinces.

    Those who stayed are counted, and listed if `stayed`. Raises BadQuestion, NotFound or AmbiguousName.
    """
    start, end = _read_day(first, "first"), _read_day(second, "second")
    if start > end:
        raise BadQuestion(f"{first} is later than {second}; exchange them", "first")
    wanted = [read_lane(lane) for lane in lanes or ("capitals",)]
    lines: list[Line] = []
    for lane in wanted:
        lines.append((yield from fetch_line(lane)))
    spells = list({spell.row["fact"]: spell for line in lines for spell in line.dated}.values())
    said = {fact: notes for line in lines for fact, notes in line.said.items()}
    unsure = [spell.row["fact"] for spell in spells if _is_disputed(spell) and spell.row["fact"] not in said]
    if unsure:
        said.update((yield from fetch_said(unsure)))
    rows = list(compare_days(spells, start, end, lines[0].dataset.horizon, said))
    counted = Counter(row["change"] for row in rows)
    shown = [row for row in rows if stayed or row["change"] != "stayed"]
    facts = [row[name] for row in shown for name in ("before_fact", "after_fact") if row[name]]
    evidence = yield from cite_facts(facts, said)
    coverage = {
        "changes": {change: counted[change] for change in CHANGES if counted[change]},
        "offices": len({(spell.row["relation"], spell.row["held"]) for spell in spells}),
    }
    return finish(shown, _say(first, second, rows, lang), lines, evidence, coverage, lang=lang)


def compare_days(
    spells: Sequence[Spell],
    first: datetime.date,
    second: datetime.date,
    horizon: str,
    said: Mapping[str, Sequence[ClaimNote]],
) -> Iterator[Row]:
    """One row for each person and office of which something can be said, by office and by what changed."""
    offices: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for spell in spells:
        offices[spell.row["relation"], spell.row["held"]].append(spell.row)
    near = {spell.row["fact"]: spell for spell in spells}
    for office in sorted(offices):
        rows = offices[office]
        found: list[Row] = []
        fields = {row["fact"]: [note.fields for note in said.get(row["fact"], ())] for row in rows}
        before, after = (_by_person(rows_as_of(rows, day, horizon, fields)) for day in (first, second))
        for person in dict.fromkeys((*before, *after)):
            found.append(_shape(before.get(person), after.get(person)))
        if first < second:
            through = [
                row
                for row in rows
                if row["politician"] not in before and row["politician"] not in after
                if _lies_between(near[row["fact"]], first, second)
            ]
            for row in _by_person(through).values():
                found.append(
                    _shape(None, {**row, "certainty": Certainty.CERTAIN.value, "reason": "within"}, through=True)
                )
        yield from sorted(found, key=lambda row: (list(CHANGES).index(row["change"]), row["name"]))


def _by_person(rows: Sequence[Row]) -> dict[str, Row]:
    """One row for each person: the one that is certain if there is one, else the latest."""
    kept: dict[str, Row] = {}
    for row in rows:
        known = kept.get(row["politician"])
        if known is None or known.get("certainty") != Certainty.CERTAIN or row.get("certainty") == Certainty.CERTAIN:
            kept[row["politician"]] = row
    return kept


def _shape(before: Row | None, after: Row | None, *, through: bool = False) -> Row:
    row = after or before
    assert row is not None
    both = [one for one in (before, after) if one is not None]
    # Who possibly held on one day may be said to have left or come at most possibly.
    sure = all(one["certainty"] == Certainty.CERTAIN for one in both)
    return {
        "change": _change(before, after, through=through),
        "certainty": (Certainty.CERTAIN if sure else Certainty.POSSIBLE).value,
        "relation": row["relation"], "held": row["held"], "held_name": row["held_name"],
        "politician": row["politician"], "name": row["name"],
        **{f"before_{name}": before[name] if before else None for name in _SIDE},
        **{f"after_{name}": after[name] if after else None for name in _SIDE},
        "start": row["start"], "end": row["end"], "began_by": row["began_by"], "ended_by": row["ended_by"],
        "disputed": any(one["disputed"] for one in both),
        "sources": list(dict.fromkeys(source for one in both for source in one["sources"])),
    }  # fmt: skip


def _change(before: Row | None, after: Row | None, *, through: bool) -> str:
    if through:
        return "came-and-left"
    if before is None:
        return "came"
    if after is None:
        return "left"
    if before["party"] and after["party"] and before["party"] != after["party"]:
        return "party-changed"
    return "standing-changed" if before["standing"] != after["standing"] else "stayed"


def _lies_between(spell: Spell, first: datetime.date, second: datetime.date) -> bool:
    """Whether a spell certainly began after the first day and was over by the second."""
    begun, over = spell.interval.start_min, spell.interval.end_max
    return begun is not None and over is not None and begun > first and over <= second


def _is_disputed(spell: Spell) -> bool:
    """Whether sources differ on its dates, and no editor has ruled."""
    open_fields = set(spell.row["disputed_fields"] or ()) - set(spell.row["ruled_fields"] or ())
    return bool({"start", "end"} & open_fields)


def _read_day(text: str, field: str) -> datetime.date:
    found = read_date(text, field)
    if found is None or not found.is_exact_day:
        raise BadQuestion(f"{text!r} is no single day; write 2019-03-30", field)
    return found.earliest


def _say(first: str, second: str, rows: Sequence[Row], lang: str) -> str:
    found = Counter(row["change"] for row in rows)
    unsure = Counter(row["change"] for row in rows if row["certainty"] != Certainty.CERTAIN)
    possibly = choose(lang, "possible", "olası")
    listed = ", ".join(
        f"{choose(lang, word.en, word.tr)} {found[change] - unsure[change]}"
        + (f" (+{unsure[change]} {possibly})" if unsure[change] else "")
        for change, word in CHANGES.items()
        if found[change]
    )
    nothing = choose(lang, "nothing is known", "bilinen bir şey yok")
    return choose(lang, f"From {first} to {second}: ", f"{first} ile {second} arasında: ") + f"{listed or nothing}."
