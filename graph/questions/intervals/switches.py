"""One person's way through offices and parties: the party at each step, and where it changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.answer import Row
from graph.questions.families import ancestors
from graph.questions.flow import Ask, Question, Record
from graph.questions.intervals.lanes import read_lane
from graph.questions.intervals.spells import Spell, cite_facts, fetch_line, finish
from graph.questions.speech import choose, count

_SHOWN = ("relation", "held", "held_name", "standing", "start", "end", "end_state", "began_by", "ended_by")
_NO_PARTY = (None, "none", "independent")


def switches(lane: str, only: bool = False, lang: str = "en") -> Question:
    """The steps of everybody in a lane, each with the party and the party before; `only` those where it changed.

    The party of a step is that which nominated, or which was led; a step without one says nothing of a change. Raises
    BadQuestion, NotFound or AmbiguousName.
    """
    line = yield from fetch_line(read_lane(lane), memberships=True)
    edges = (yield Ask("lineage")) or {}
    rows = [row for row in find_steps(line.spells, edges.get("rows", ())) if row["switched"] or not only]
    changes = sum(row["switched"] for row in rows)
    people = len({row["politician"] for row in rows if row["switched"]})
    evidence = yield from cite_facts([row["fact"] for row in rows], line.said)
    english = f"{line.say(lang)}: {count(changes, 'change')} of party by {count(people, 'person', 'people')}."
    turkish = f"{line.say(lang)}: {people} kişi, {changes} parti değişikliği."
    return finish(rows, choose(lang, english, turkish), [line], evidence, {"changes": changes}, lang=lang)


def find_steps(spells: Sequence[Spell], lineage: Sequence[Record] = ()) -> Iterator[Row]:
    """Each spell in the order of time, person by person, with the party before it.

    A party that is by law the same body under a new name is no other party. `by_lineage` says that the new one comes
    from the old one.
    """
    people: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        people[spell.row["politician"]].append(spell)
    for own in people.values():
        before: str | None = None
        for spell in own:
            party = _party_of(spell.row)
            after = before if spell.row["start"] else None  # of one without a day nobody knows what came before it
            yield {
                "fact": spell.row["fact"], "politician": spell.row["politician"], "name": spell.row["name"],
                "party": party, "party_before": after,
                "by_lineage": bool(party and after) and after in ancestors(party or "", lineage, "lineage"),
                "switched": party not in _NO_PARTY and after is not None
                and after not in ancestors(party or "", lineage, "party"),
                **{name: spell.row[name] for name in _SHOWN},
                "disputed": spell.row["disputed"], "sources": spell.row["sources"],
            }  # fmt: skip
            before = party if party not in _NO_PARTY else before


def _party_of(row: Row) -> str | None:
    """The party of a spell: of a leader or a member the one that was led or joined."""
    party: str | None = row["held"] if row["relation"] in ("LEADER_OF", "MEMBER_OF") else row["party"]
    return party
