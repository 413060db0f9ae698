"""Results of elections by party and place: of the whole country, of one province, of every referendum."""

from __future__ import annotations

from collections.abc import Sequence

from graph.answer import Answer, Asked, Row, Taken
from graph.errors import NotFound
from graph.questions.evidence import Said, cite, read_said
from graph.questions.flow import Ask, Question, Record
from graph.questions.listing import resolve_listed
from graph.questions.paging import cut_page
from graph.questions.redirect import follow, note_redirect
from graph.questions.results import ELECTIONS
from graph.questions.shapes import JUDGED, describe_thing, note_dataset, pick
from graph.questions.speech import choose, count
from graph.texts import query_text

COLUMNS = (
    "election", "tally", "place", "place_name", "office", "date", "outcome", "outcome_date", "outcome_by", "rerun_of",
    "registered", "cast", "valid", "politician", "candidate", "name", "party", "party_name", "list", "votes", "share",
    "seats", "rank", "elected", "count", *JUDGED,
)  # fmt: skip


def election_results(
    identity: str, province: str | None = None, after: str = "", limit: int | None = None, lang: str = "en"
) -> Question:
    """One election: every party or candidate where the whole country was counted, and who was elected elsewhere.

    With `province`, everyone who stood in it and what was received in it. `after` is the last fact (or contest
    without one) of the page before. Raises NotFound, AmbiguousName or BadQuestion.
    """
    record, found = yield from follow("election_results", "thing", identity)
    if record is None:
        raise NotFound(f"no election has the id {identity!r}", *ELECTIONS)
    thing = describe_thing("Election", record["thing"])
    if province is not None:
        answer = yield from province_results(province, found, after, limit, lang)
        return answer.model_copy(update={"thing": thing})
    taken = note_redirect(identity, found, "Election", thing["name"] or found)
    rows = _rows(record)
    contests = len({row["contest"] for row in rows})
    said = choose(lang, count(contests, "contest"), f"{contests} yarış")
    page, following = cut_page(rows, _line, after, limit)
    evidence = yield from cite([row for row in page if row["fact"]], _said(record))
    return Answer(
        rows=page,
        text=f"{thing['name']}, {thing['date']}: {said}.",
        thing=thing,
        taken=taken,
        evidence=evidence,
        coverage={"contests": contests, "lines": len(rows), "next": following},
        query=Asked(cypher=query_text("election_results"), parameters={"thing": found}),
        dataset=note_dataset(record["dataset"]),
    )


def province_results(
    text: str, election: str | None = None, after: str = "", limit: int | None = None, lang: str = "en"
) -> Question:
    """What was voted in one province: counts of national elections in it, then its own contests; newest first."""
    taken = yield from resolve_listed("Province", text)
    parameters = {"thing": taken.id, "election": election}
    counted = yield Ask("province_tallies", parameters)
    contested = yield Ask("province_contests", parameters)
    if counted is None or contested is None:
        raise NotFound(f"nothing is known of {text!r}")
    rows = [*_rows(counted), *_rows(contested)]
    page, following = cut_page(rows, _line, after, limit)
    evidence = yield from cite([row for row in page if row["fact"]], {**_said(counted), **_said(contested)})
    return Answer(
        rows=page,
        text=_say_province(taken, rows, lang),
        taken=[taken],
        evidence=evidence,
        coverage={
            "elections": len({row["election"] for row in rows}), "contests": len({row["contest"] for row in rows}),
            "lines": len(rows), "next": following,
        },
        query=Asked(cypher=query_text("province_tallies"), parameters=parameters),
        dataset=note_dataset(counted["dataset"]),
    )  # fmt: skip


def referendums(lang: str = "en") -> Question:
    """Every referendum with what each choice received, in the order of time."""
    record = yield Ask("referendums")
    rows = _rows(record) if record else []
    polls = len({row["contest"] for row in rows})
    evidence = yield from cite(rows, _said(record) if record else {})
    return Answer(
        rows=rows,
        text=choose(lang, f"{count(polls, 'referendum')}.", f"{polls} halk oylaması."),
        evidence=evidence,
        query=Asked(cypher=query_text("referendums"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )


def _rows(record: Record) -> list[Row]:
    """Flat rows. A party that stood is its own party; only a politician's id stands under `politician`."""
    rows = []
    for raw in record["rows"]:
        kinds = raw.get("labels") or ()
        own = raw.get("candidate") if "Party" in kinds else None
        row = pick(
            {
                **raw, "politician": raw.get("candidate") if "Politician" in kinds else None,
                "party": raw.get("party") or own,
                "party_name": raw.get("party_name") or (raw.get("abbreviation") or raw.get("name") if own else None),
            },
            ("fact", "contest"), COLUMNS,
        )  # fmt: skip
        rows.append(row)
    return rows


def _line(row: Row) -> str:
    """What names a row on a page: its fact, or the contest of which no source says who was elected."""
    return str(row["fact"] or row["contest"])


def _said(record: Record) -> Said:
    return read_said(raw for raw in record["rows"] if raw.get("fact"))


def _say_province(taken: Taken, rows: Sequence[Row], lang: str) -> str:
    elections = len({row["election"] for row in rows})
    return choose(
        lang,
        f"{taken.name}: {count(len(rows), 'line')} of {count(elections, 'election')}.",
        f"{taken.name}: {elections} seçimden {len(rows)} satır.",
    )
