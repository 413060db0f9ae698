"""Who held an office: the spells of a city's mayors, a party's leaders, the presidents and the prime ministers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answer import Answer, Asked, Row, Taken, Warning_
from graph.errors import BadQuestion, NotFound, StoreEmpty
from graph.questions.asof import rows_as_of
from graph.questions.edges import warn_of_edges, warn_of_undated
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question
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

COUNTRY = "turkiye"
OFFICES = {"president": PRESIDENTS, "prime-minister": PRIME_MINISTERS}


def find_office(name: str) -> HeldOffice:
    """The national office with this id. Raises NotFound that lists those there are."""
    if name not in OFFICES:
        raise NotFound(f"no national office is called {name!r}; there are {', '.join(OFFICES)}")
    return OFFICES[name]


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
    since, until, day = _read_filter(wanted)
    # All spells are fetched, and narrowed here: a day is judged in the light of those around it, and another filter
    # of the same spells then needs no second look-up.
    parameters: dict[str, Any] = {"thing": thing, "since": None}
    record = yield Ask(office.query, parameters)
    taken = Taken(text=thing, id=thing, label=office.label, name=thing)
    if record is None and office.label != "Country":
        taken = yield from resolve(office.label, thing)
        parameters["thing"] = taken.id
        record = yield Ask(office.query, parameters)
    if record is None:
        yield from _explain_nothing(thing)
        raise not_found(f"nothing is known of {thing!r}", thing)
    taken = taken.model_copy(update={"name": record["thing"]["name"] or taken.id})
    rows = [shape_row(office, record["thing"]["id"], raw) for raw in record["rows"]]
    said = read_said(record["rows"])
    dataset = note_dataset(record["dataset"])
    # A spell of which no source gives any day would fit every time that one can ask for.
    dated = [row for row in rows if not is_undated(row)]
    is_narrow = day is not None or since is not None or until is not None
    judged = dated if is_narrow else rows
    vacancies = [one for one in report_vacancies(rows, wanted.lang) if _concerns(one, since, until)]
    if day is not None:
        fields = {fact: [claim.fields for claim in claims] for fact, claims in said.items()}
        judged = rows_as_of(dated, day, dataset.horizon, fields)
        vacancies = vacancies_on(day, rows, judged, wanted.lang)
    kept = _narrow(judged, wanted, since, until)
    warnings = [*vacancies, *warn_of_edges(rows, kept, day, since, wanted.lang)]
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


def _read_filter(wanted: HoldersFilter) -> tuple[datetime.date | None, datetime.date | None, datetime.date | None]:
    """The first day of interest, the last one, and the day asked for. Raises BadQuestion."""
    since, until, moment = (
        read_date(text, field)
        for field, text in (("since", wanted.since), ("until", wanted.until), ("as_of", wanted.as_of))
    )
    for word in wanted.standing:
        try:
            check_word("standing", word)
        except OntologyError as error:
            raise BadQuestion(f"{error}; write one of them", "standing") from None
    if moment is not None and not moment.is_exact_day:
        raise BadQuestion(f"{wanted.as_of!r} is no single day; write 2019-05-06", "as_of")
    if since and until and since.earliest > until.latest:
        raise BadQuestion(f"{since} is later than {until}, which is given as until; exchange them", "since")
    return (
        since.earliest if since else None,
        until.latest if until else None,
        moment.earliest if moment else None,
    )


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
    return not (row["start"] or row["end"] or row["last_seen"] or row.get("over_by"))


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
        if (not wanted.standing or row["standing"] in wanted.standing)
        and (since is None or not (over := row["end"] or row["over_by"]) or parse_date(over).latest >= since)
        and (until is None or not row["start"] or parse_date(row["start"]).earliest <= until)
    ]


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


def _concerns(warning: Warning_, since: datetime.date | None, until: datetime.date | None) -> bool:
    start, end = parse_date(warning.start or "0001"), parse_date(warning.end or "9998")
    return (since is None or end.latest >= since) and (until is None or start.earliest <= until)


def _covers(start: str | None, end: str | None, day: datetime.date) -> bool:
    if not start or not end:
        return False
    return parse_date(start).earliest <= day <= parse_date(end).latest


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
