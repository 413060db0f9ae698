"""Everything on one day: every mayor, party leader, national office, minister, deputy or member, each with certainty.

The rows are those that each city, party or office gives when it is asked alone for that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.answer import Answer, Asked, Row
from graph.errors import BadQuestion, StoreEmpty
from graph.questions.evidence import Said, cite, read_said
from graph.questions.flow import Ask, Question
from graph.questions.holders import read_date
from graph.questions.moment import Found, Moment, look_at, may_exist
from graph.questions.naming_parties import THEN, name_parties
from graph.questions.shapes import note_dataset
from graph.questions.snapshot_words import cover, say, warn
from graph.questions.spells import ReadySpells
from graph.texts import query_text
from ontology.dates import EdtfDate
from ontology.interval import POLL_WINDOW

_READY = ReadySpells()
CAPITALS = ("metropolitan", "provincial")
EVERYWHERE = (*CAPITALS, "district", "town")


@dataclass(frozen=True)
class Part:
    """One query of a snapshot and the relations that are read from it. `of_day` tells that it is asked for a day."""

    query: str
    relations: tuple[str, ...]
    of_day: bool = False


_MAYORS = Part("snapshot_mayors", ("MAYOR_OF",))
_LEADERS = Part("snapshot_leaders", ("LEADER_OF",))
_COUNTRY = Part("snapshot_country", ("PRESIDENT_OF", "PRIME_MINISTER_OF"))
_SPEAKERS = Part("snapshot_speakers", ("SPEAKER_OF",))
_MINISTERS = Part("snapshot_ministers", ("MINISTER_OF",))
_DEPUTIES = Part("snapshot_deputies", ("DEPUTY_IN",), of_day=True)
_MEMBERS = Part("snapshot_members", ("MEMBER_OF",))
_ALLIANCES = Part("snapshot_alliances", ("MEMBER_OF",))

ASKED: dict[str, tuple[Part, ...]] = {
    "mayors": (_MAYORS,),
    "leaders": (_LEADERS,),
    "offices": (_COUNTRY, _SPEAKERS),
    "ministers": (_MINISTERS,),
    "deputies": (_DEPUTIES,),
    "members": (_MEMBERS,),
    "alliances": (_ALLIANCES,),
    "all": (_COUNTRY, _SPEAKERS, _MINISTERS, _LEADERS, _ALLIANCES, _MAYORS, _MEMBERS, _DEPUTIES),
}
"""What a snapshot can be of, and the parts that it is made of."""


def snapshot(
    day: str, relation: str = "mayors", lang: str = "en", party: str = THEN, *, everywhere: bool = False,
    evidence: bool = True,
) -> Question:  # fmt: skip
    """Who held what on a day, of one relation or of all. Raises BadQuestion.

    `everywhere` takes the mayors of every municipality that the data holds with a spell, beside the 81 capitals of
    provinces and those that were capitals before them. Without `evidence` the claims are left out. `party` names the
    parties as they were `then`, as they are `today`, or by the `lineage` that each leads to.
    """
    return (yield from name_parties(_look(day, relation, lang, everywhere, evidence), party, lang))


def _look(day: str, relation: str, lang: str, everywhere: bool, evidence: bool) -> Question:
    moment_asked = _read_day(day)
    if relation not in ASKED:
        raise BadQuestion(f"{relation!r} is no relation of a snapshot; write one of {', '.join(ASKED)}", "relation")
    found: list[Found] = []
    asked: list[Asked] = []
    dataset = None
    for part in ASKED[relation]:
        parameters = _parameters(part, moment_asked, everywhere)
        record = yield Ask(part.query, parameters)
        if record is None:
            continue
        dataset = note_dataset(record["dataset"])
        asked.append(Asked(cypher=query_text(part.query), parameters=parameters))
        moment = Moment(moment_asked.earliest, dataset.horizon, lang)
        found += [look_at(thing, moment) for thing in _READY.of(record, part.relations)]
    if dataset is None:
        known = yield Ask("dataset")
        if known is None:
            raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
        dataset = note_dataset(known["dataset"])
    rows = _align([row for held in found for row in held.rows])
    cited = {}
    if evidence:
        cited = yield from cite(rows, _said(found, {row["fact"] for row in rows}))
    standing = [one for one in found if may_exist(one.thing, moment_asked.earliest)]
    return Answer(
        rows=rows,
        text=say(relation, day, standing, rows, lang),
        evidence=cited,
        coverage=cover(standing, rows, dataset.horizon),
        warnings=list(warn(standing, lang)),
        query=asked[0] if asked else None,
        dataset=dataset,
    )


def _said(found: Sequence[Found], facts: set[str]) -> Said:
    """What each source said of some facts."""
    spells = (spell for one in found for group in one.thing.groups for spell in group)
    return read_said({"fact": spell.row["fact"], "said": spell.said} for spell in spells if spell.row["fact"] in facts)


def _read_day(day: str) -> EdtfDate:
    moment = read_date(day, "date")
    if moment is None or not moment.is_exact_day:
        raise BadQuestion(f"{day!r} is no single day; write 2019-05-06", "date")
    return moment


def _parameters(part: Part, day: EdtfDate, everywhere: bool) -> dict[str, Any]:
    if part is _MAYORS:
        return {"kinds": list(EVERYWHERE if everywhere else CAPITALS)}
    if part.of_day:
        before = day.earliest - POLL_WINDOW if day.earliest.toordinal() > POLL_WINDOW.days else day.earliest
        return {"day": day.text, "before": before.isoformat()}
    return {}


_LAST = ("disputed", "disputed_fields", "ruled_fields", "decided_by", "derived", "sources", "certainty", "reason")


def _align(rows: list[Row]) -> list[Row]:
    """The rows with the columns of all of them, in one order: several relations have several of their own."""
    shapes = list(dict.fromkeys(map(tuple, rows)))
    if len(shapes) < 2:
        return rows
    columns = list(dict.fromkeys(name for names in shapes for name in names if name not in _LAST)) + list(_LAST)
    return [{name: row.get(name) for name in columns} for row in rows]
