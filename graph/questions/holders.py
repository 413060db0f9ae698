"""Who held an office: the spells of a city's mayors, a party's leaders, the presidents and the prime ministers."""

from __future__ import annotations

import datetime
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answer import Answer, Asked, Row, Taken, Warning_
from graph.errors import BadQuestion, NotFound, StoreEmpty
from graph.questions.asof import rows_as_of
from graph.questions.bounds import is_limited_by_term, read_bounds
from graph.questions.chains import judge_once, warn_of_chain
from graph.questions.edges import warn_of_edges, warn_of_neighbours, warn_of_undated
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question, Record
from graph.questions.resolve import not_found, resolve
from graph.questions.shapes import TENURE_COLUMNS, note_dataset, pick
from graph.questions.succession import report_vacancies
from graph.questions.wording import say_holders
from graph.texts import query_text
from ontology.dates import EdtfDate, parse_date
from ontology.errors import OntologyError
from ontology.model import RELATIONS
from ontology.vocabulary import check_word


@dataclass(frozen=True)
class HeldOffice:
    """One kind of office: its query, the relation, and the label of what is held."""

    query: str
    relation: str
    label: str


MAYORS = HeldOffice("mayors", "MAYOR_OF", "City")
LEADERS = HeldOffice("leaders", "LEADER_OF", "Party")
PRESIDENTS = HeldOffice("presidents", "PRESIDENT_OF", "Country")
PRIME_MINISTERS = HeldOffice("prime_ministers", "PRIME_MINISTER_OF", "Country")
MINISTERS = HeldOffice("ministers", "MINISTER_OF", "Ministry")
SPEAKERS = HeldOffice("speakers", "SPEAKER_OF", "Assembly")

COUNTRY = "turkiye"
OFFICES = {"president": PRESIDENTS, "prime-minister": PRIME_MINISTERS, "speaker": SPEAKERS}
_HELD = {"Country": COUNTRY, "Assembly": "tbmm"}


def find_office(name: str) -> HeldOffice:
    """The national office with this id. Raises NotFound that lists those there are."""
    if name not in OFFICES:
        raise NotFound(f"no national office is called {name!r}; there are {', '.join(OFFICES)}")
    return OFFICES[name]


def held_thing(office: HeldOffice) -> str:
    """The thing in which a national office is held: the country, or its assembly."""
    return _HELD[office.label]


@dataclass(frozen=True)
class HoldersFilter:
    """What narrows the spells. `since` and `until` are dates as people write them; `as_of` is a day.

    `since` keeps spells not ended before the first day that it may mean, `until` those begun by its last day.
    """

    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    standing: tuple[str, ...] = ()
    lang: str = "en"


def holders(office: HeldOffice, thing: str, narrowed: HoldersFilter | None = None) -> Question:
    """The spells in which somebody held an office. Raises NotFound, AmbiguousName or BadQuestion."""
    wanted = narrowed or HoldersFilter()
    since, until, day = read_filter(wanted)
    # All spells are fetched, and narrowed here: a day is judged in the light of those around it, and another filter
    # of the same spells then needs no second look-up.
    record, taken = yield from fetch_office(office, thing)
    parameters: dict[str, Any] = {"thing": taken.id, "since": None}
    rows = [shape_row(office, record["thing"]["id"], raw) for raw in record["rows"]]
    said = read_said(record["rows"])
    dataset = note_dataset(record["dataset"])
    # A spell of which no source gives any day would fit every time that one can ask for.
    dated = [row for row in rows if not is_undated(row)]
    is_narrow = day is not None or since is not None or until is not None
    judged = dated if is_narrow else rows
    chain = judge_once(record, rows, office.relation, taken.id)
    found = list(warn_of_chain(rows, office.relation, taken.id, wanted.lang, day or since, day or until, chain))
    vacancies = [one for one in found if one.code in ("gap", "vacancy")]
    others = [one for one in found if one not in vacancies]
    if day is not None:
        fields = {fact: [claim.fields for claim in claims] for fact, claims in said.items()}
        # A legislature limits a spell that has no day of its own, which by itself would possibly go on on any.
        dated = [row for row in dated if not is_limited_by_term(row) or is_within(row, day, day)]
        judged = rows_as_of(dated, day, dataset.horizon, fields)
        vacancies = vacancies_on(day, rows, judged, wanted.lang)
        others = [one for one in others if _covers(one.start, one.end, day)]
    kept = _narrow(judged, wanted, since, until)
    warnings = [*vacancies, *others, *warn_of_edges(rows, kept, day, since, wanted.lang)]
    warnings += warn_of_neighbours(record, day or since, day or until, wanted.lang)
    if is_narrow:
        warnings += warn_of_undated([row for row in rows if is_undated(row)], wanted.lang)
    evidence = yield from cite(kept, said)
    asked = Asked(cypher=query_text(office.query), parameters={**parameters, "since": _iso(since)})
    return Answer(
        rows=kept,
        text=say_holders(office.relation, taken.name, kept, wanted, dataset.horizon, vacancies),
        taken=[taken],
        evidence=evidence,
        coverage=_cover(rows, dataset.horizon),
        warnings=warnings,
        query=asked,
        dataset=dataset,
    )


def fetch_office(office: HeldOffice, thing: str) -> Generator[Ask, Record | None, tuple[Record, Taken]]:
    """The record of every spell of one office, and what the text was taken for. Raises NotFound or AmbiguousName."""
    record = yield Ask(office.query, {"thing": thing, "since": None})
    taken = Taken(text=thing, id=thing, label=office.label, name=thing)
    if record is None and office.label != "Country":
        taken = yield from resolve(office.label, thing)
        record = yield Ask(office.query, {"thing": taken.id, "since": None})
    if record is None:
        yield from _explain_nothing(thing)
        raise not_found(f"nothing is known of {thing!r}", thing)
    return record, taken.model_copy(update={"name": record["thing"]["name"] or taken.id})


def read_span(since: str | None, until: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and the last day of interest. Raises BadQuestion that names the field."""
    first, last = read_date(since, "since"), read_date(until, "until")
    if first and last and first.earliest > last.latest:
        raise BadQuestion(f"{first} is later than {last}, which is given as until; exchange them", "since")
    return first.earliest if first else None, last.latest if last else None


def read_filter(wanted: HoldersFilter) -> tuple[datetime.date | None, datetime.date | None, datetime.date | None]:
    """The first day of interest, the last one, and the day asked for. Raises BadQuestion."""
    since, until = read_span(wanted.since, wanted.until)
    moment = read_date(wanted.as_of, "as_of")
    for word in wanted.standing:
        try:
            check_word("standing", word)
        except OntologyError as error:
            raise BadQuestion(f"{error}; write one of them", "standing") from None
    if moment is not None and not moment.is_exact_day:
        raise BadQuestion(f"{wanted.as_of!r} is no single day; write 2019-05-06", "as_of")
    return since, until, moment.earliest if moment else None


def read_date(text: str | None, field: str) -> EdtfDate | None:
    """A parameter as a date; None where none is given. Raises BadQuestion that names the field."""
    if text is None:
        return None
    try:
        return parse_date(text)
    except OntologyError as error:
        raise BadQuestion(str(error), field) from None


def is_undated(row: Row) -> bool:
    """Whether nothing is known of when a spell was: it would possibly go on on every day there ever was."""
    return not any(read_bounds(row))


def vacancies_on(day: datetime.date, rows: Sequence[Row], judged: Sequence[Row], lang: str) -> list[Warning_]:
    """The vacancies and gaps that a day lies in, worded so that they do not contradict whoever held on it.

    Where somebody certainly held, there is none; where somebody possibly did, it was possibly vacant.
    """
    if any(row["certainty"] == "certain" for row in judged):
        return []
    found = report_vacancies(rows, lang, possibly=bool(judged))
    return [warning for warning in found if _covers(warning.start, warning.end, day)]


def _explain_nothing(thing: str) -> Any:
    record = yield Ask("dataset")
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")


def _narrow(
    rows: Sequence[Row], wanted: HoldersFilter, since: datetime.date | None, until: datetime.date | None
) -> list[Row]:
    return [
        row
        for row in rows
        if (not wanted.standing or row["standing"] in wanted.standing) and is_within(row, since, until)
    ]


def is_within(row: Row, since: datetime.date | None, until: datetime.date | None) -> bool:
    """Whether a spell may not have been over before one day and may have begun by another."""
    first, _, _, last = read_bounds(row)
    return (since is None or last is None or last >= since) and (until is None or first is None or first <= until)


def shape_row(office: HeldOffice, thing: str, raw: Mapping[str, Any]) -> Row:
    """A flat row with the columns of a tenure, in a fixed order; what is not known is None."""
    held = RELATIONS[office.relation].OBJECT
    row = pick(raw, ("fact", "politician", "name", held), TENURE_COLUMNS[office.relation])
    row[held] = thing
    return row


def _cover(rows: Sequence[Row], horizon: str) -> dict[str, Any]:
    """What is held of this office: from when, how many spells, how many to the day, and when it was last seen."""
    starts = [row["start"] for row in rows if row["start"]]
    seen = [row["last_seen"] for row in rows if row["end_state"] == "open" and row["last_seen"]]
    return {
        "spells": len(rows),
        "first_start": min(starts, default=None),
        "starts_to_the_day": sum(len(start) == 10 for start in starts),
        "disputed": sum(row["disputed"] for row in rows),
        "last_seen": max(seen, default=None),
        "horizon": horizon,
    }


def _covers(start: str | None, end: str | None, day: datetime.date) -> bool:
    if not start or not end:
        return False
    return parse_date(start).earliest <= day <= parse_date(end).latest


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
