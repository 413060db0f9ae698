"""Who came from where to where: people who held one thing and then another, and the flows between offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import median_low

from graph.answer import Row
from graph.questions.flow import Question
from graph.questions.holders import read_span
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.spells import Line, Spell, cite_facts, fetch_line, finish
from graph.questions.speech import choose, count

EVERYWHERE = ("mayors", "leaders", "ministers", "office:president", "office:prime-minister", "office:speaker")
"""The lanes between which flows are counted where none is named."""

_SIDE = ("fact", "relation", "held", "held_name", "standing", "party", "start", "end")
_OFFICES = {
    "MAYOR_OF": "mayor", "LEADER_OF": "leader", "MINISTER_OF": "minister", "PRESIDENT_OF": "president",
    "PRIME_MINISTER_OF": "prime-minister", "SPEAKER_OF": "speaker",
}  # fmt: skip
_TURKISH = {
    "mayor": "belediye başkanı", "leader": "genel başkan", "minister": "bakan", "president": "cumhurbaşkanı",
    "prime-minister": "başbakan", "speaker": "meclis başkanı",
}  # fmt: skip


def careers(
    origin: str | None = None,
    goal: str | None = None,
    since: str | None = None,
    until: str | None = None,
    lang: str = "en",
) -> Question:
    """Those who held the origin and came to the goal later; without one of the two, how many came from or went where.

    `since` and `until` are about the day on which the goal was reached. Raises BadQuestion, NotFound, AmbiguousName.
    """
    first, last = read_span(since, until)
    left = [read_lane(origin, "from")] if origin else [read_lane(lane) for lane in EVERYWHERE]
    right = [read_lane(goal, "to")] if goal else [read_lane(lane) for lane in EVERYWHERE]
    lines: dict[str, Line] = {}
    for lane in (*left, *right):
        if lane.text not in lines:
            lines[lane.text] = yield from fetch_line(lane)
    moves = [
        move
        for move in find_moves(
            [spell for lane in left for spell in lines[lane.text].dated],
            [spell for lane in right for spell in lines[lane.text].dated],
            across=not (origin and goal),
        )
        if (first is None or (move["to_start_max"] or "9") >= first.isoformat())
        and (last is None or (move["to_start_min"] or "0") <= last.isoformat())
    ]
    rows = moves if origin and goal else count_flows(moves)
    said = {fact: notes for line in lines.values() for fact, notes in line.said.items()}
    facts = [move[name] for move in moves for name in ("from_fact", "to_fact")]
    evidence = yield from cite_facts(facts, said)
    text = _say(origin, goal, rows, lang)
    return finish(
        rows, text, list(lines.values()), evidence, {"people": len({m["politician"] for m in moves})}, lang=lang
    )


def find_moves(origins: Sequence[Spell], goals: Sequence[Spell], *, across: bool = False) -> Iterator[Row]:
    """For each person and goal the spell in which it was first reached, and the last origin begun before it.

    `across` leaves out moves within one office, as from one term to the next.
    """
    held: dict[str, list[Spell]] = defaultdict(list)
    for spell in origins:
        held[spell.row["politician"]].append(spell)
    for own in held.values():
        own.sort(key=lambda spell: str(spell.span.start_min or ""))
    reached: dict[tuple[str, str, str], Spell] = {}
    for spell in goals:
        reached.setdefault((spell.row["politician"], spell.row["relation"], spell.row["held"]), spell)
    for goal in sorted(reached.values(), key=lambda spell: (str(spell.span.start_min or ""), spell.row["fact"])):
        before = [
            spell
            for spell in held.get(goal.row["politician"], ())
            if _begun_before(spell, goal)
            and (spell.row["relation"], spell.row["held"]) != (goal.row["relation"], goal.row["held"])
            and not (across and spell.row["relation"] == goal.row["relation"])
        ]
        if before:
            yield _shape(before[-1], goal)


def _begun_before(spell: Spell, goal: Spell) -> bool:
    """Whether a spell certainly began before another."""
    begun, reached = spell.span.start_max, goal.span.start_min
    return begun is not None and reached is not None and begun < reached


def _shape(origin: Spell, goal: Spell) -> Row:
    left, reached = origin.span, goal.span
    least = (reached.start_min - left.end_max).days if reached.start_min and left.end_max else None
    most = (reached.start_max - left.end_min).days if reached.start_max and left.end_min else None
    return {
        "politician": goal.row["politician"], "name": goal.row["name"],
        **{f"from_{name}": origin.row[name] for name in _SIDE},
        **{f"to_{name}": goal.row[name] for name in _SIDE},
        # Who still held the one on reaching the other had no days between.
        "days_between_min": None if least is None else max(0, least),
        "days_between_max": None if most is None else max(0, most),
        "held_both": origin.interval.overlaps(goal.interval).value,
        "party_changed": _has_changed(origin.row["party"], goal.row["party"]),
        "to_start_min": reached.start_min.isoformat() if reached.start_min else None,
        "to_start_max": reached.start_max.isoformat() if reached.start_max else None,
        "disputed": origin.row["disputed"] or goal.row["disputed"],
        "sources": list(dict.fromkeys((*origin.row["sources"], *goal.row["sources"]))),
    }  # fmt: skip


def _has_changed(one: str | None, other: str | None) -> bool | None:
    """Whether two parties differ; None where one of them is unknown, or the office excludes one."""
    if one in (None, "none") or other in (None, "none"):
        return None
    return one != other


def count_flows(moves: Sequence[Row]) -> list[Row]:
    """How many people went from one kind of office to another, the most frequent first."""
    flows: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for move in moves:
        flows[_OFFICES[move["from_relation"]], _OFFICES[move["to_relation"]]].append(move)
    rows = [_shape_flow(pair, found) for pair, found in flows.items()]
    return sorted(rows, key=lambda row: (-row["people"], row["from"], row["to"]))


def _shape_flow(pair: tuple[str, str], moves: Sequence[Row]) -> Row:
    people: Mapping[str, str] = {move["politician"]: move["name"] for move in moves}
    between = [move["days_between_max"] for move in moves if move["days_between_max"] is not None]
    return {
        "from": pair[0], "to": pair[1], "people": len(people), "moves": len(moves),
        "days_between_median": median_low(between) if between else None,
        "politicians": list(people), "names": list(people.values()),
        "facts": [fact for move in moves for fact in (move["from_fact"], move["to_fact"])],
    }  # fmt: skip


def _say(origin: str | None, goal: str | None, rows: Sequence[Row], lang: str) -> str:
    if origin and goal:
        people = len({row["politician"] for row in rows})
        names = ", ".join(dict.fromkeys(row["name"] for row in rows))
        listed = f": {names}" if names and people <= 12 else ""
        english = f"From {origin} to {goal}: {count(people, 'person', 'people')}{listed}."
        return choose(lang, english, f"{origin} görevinden {goal} görevine: {people} kişi{listed}.")
    if not rows:
        return choose(lang, "Nobody is known.", "Bilinen kimse yok.")
    top = rows[0]
    left, right = (_say_office(top[side], lang) for side in ("from", "to"))
    most = count(top["people"], "person", "people")
    english = f"{count(len(rows), 'flow')} between offices; the largest is {left} to {right}: {most}."
    return choose(
        lang, english, f"Makamlar arasında {len(rows)} akış; en büyüğü {left} → {right}: {top['people']} kişi."
    )


def _say_office(word: str, lang: str) -> str:
    return choose(lang, word.replace("-", " "), _TURKISH[word])
