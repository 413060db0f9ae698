"""What is wrong or unsure in a chain of holders, told with the answer by the rules that also check the data."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.answer import Warning_
from graph.questions.flow import Record
from graph.questions.pairing import Link, facts_of, link
from graph.questions.speech import choose
from graph.questions.succession import report_vacancies
from ontology.dates import parse_date
from ontology.rules.finding import Finding, run_rules
from ontology.rules.holding import RULES
from ontology.rules.meeting import Meeting, compare

Row = dict[str, Any]

_OVERLAP, _BROKEN = "overlap", "broken-chain"
_CODES = {"two-holders": _OVERLAP, "unknown-mandate": _BROKEN, "broken-mandate": _BROKEN}


@dataclass(frozen=True, slots=True)
class Chain:
    """What the rules find in all spells of one office, whatever time is asked for."""

    breaches: tuple[tuple[str, Finding], ...]
    coarse: tuple[Link, ...]


def judge_chain(rows: Sequence[Row], relation: str, thing: str) -> Chain:
    """The findings on the spells of one office."""
    return Chain(tuple(find_breaches(rows, relation, thing)), tuple(find_coarse(rows, relation, thing)))


def judge_once(record: Record, rows: Sequence[Row], relation: str, thing: str) -> Chain:
    """As `judge_chain`, for the spells of a record: a record that is kept between questions is judged once.

    That takes more than half of the time of an answer, and says the same whatever is filtered from the record.
    """
    kept = _judged.get(id(record))
    if kept is not None and kept[0] is record:
        return kept[1]
    chain = judge_chain(rows, relation, thing)
    if len(_judged) >= _MOST_JUDGED:
        _judged.clear()
    _judged[id(record)] = (record, chain)
    return chain


_judged: dict[int, tuple[Record, Chain]] = {}
"""By the identity of the record, which is held so that no other one can have it."""
_MOST_JUDGED = 128


def find_breaches(rows: Sequence[Row], relation: str, thing: str) -> list[tuple[str, Finding]]:
    """What the rules on holders find in the spells of one office, each with its code in an answer."""
    found = run_rules(RULES, facts_of(rows, relation, thing))
    return [(_CODES[finding.rule], finding) for finding in found if finding.rule in _CODES]


def find_coarse(rows: Sequence[Row], relation: str, thing: str) -> list[Link]:
    """The hand-overs of which the dates do not say whether the two met, left a gap or overlapped.

    Nobody hands over to himself: who was elected again, or changed standing, held throughout unless a gap is sure.
    """
    facts = facts_of(rows, relation, thing).by_id
    return [
        one
        for one in link(rows)
        if one.former is not None
        and one.former["politician"] != one.latter["politician"]
        and compare(facts[one.former["fact"]], facts[one.latter["fact"]]) is Meeting.TOO_COARSE
    ]


def warn_of_chain(
    rows: Sequence[Row],
    relation: str,
    thing: str,
    lang: str = "en",
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    chain: Chain | None = None,
) -> Iterator[Warning_]:
    """Gaps and lawful vacancies, overlaps, broken chains and dates too coarse to compare, of a time.

    `chain` is what was found in the same rows before.
    """
    chain = chain or judge_chain(rows, relation, thing)
    yield from (one for one in report_vacancies(rows, lang) if _concerns(one.start, one.end, since, until))
    by_fact = {row["fact"]: row for row in rows}
    for code, finding in chain.breaches:
        about = [by_fact[fact] for fact in finding.facts if fact in by_fact]
        if any(_is_in(row, since, until) for row in about):
            yield _say_breach(code, finding, about, lang)
    coarse = [one for one in chain.coarse if _is_in(one.latter, since, until)]
    if coarse:
        yield _say_coarse(coarse, lang)


def _say_breach(code: str, finding: Finding, about: Sequence[Row], lang: str) -> Warning_:
    names = choose(lang, " and ", " ile ").join(dict.fromkeys(row["name"] for row in about))
    if code == _OVERLAP:
        start, end = shared_days(*about)
        until = end or choose(lang, "a day that no source at hand gives", "eldeki hiçbir kaynağın vermediği bir gün")
        return Warning_(
            code="overlap",
            message=choose(
                lang,
                f"By the dates at hand {names} held it at the same time, from {start} to {until}.",
                f"Eldeki tarihlere göre {names} aynı anda görevdeydi: {start} – {until}.",
            ),
            facts=finding.facts, start=start, end=end,
        )  # fmt: skip
    if finding.rule == "broken-mandate":
        former, latter = about
        return Warning_(
            code="broken-chain",
            message=choose(
                lang,
                f"{names}: one mandate, and nothing at hand says how it stood from {former['end']} to "
                f"{latter['start']}.",
                f"{names}: tek bir görev, ama {former['end']} ile {latter['start']} arasında ne olduğunu eldeki "
                "hiçbir kaynak söylemiyor.",
            ),
            facts=finding.facts, start=former["end"], end=latter["start"],
        )  # fmt: skip
    return Warning_(
        code="broken-chain",
        message=choose(
            lang,
            f"{names}: the mandate that this spell goes back to is not among those at hand, or is another's.",
            f"{names}: bu dönemin dayandığı görev eldekiler arasında yok ya da başkasının.",
        ),
        facts=finding.facts,
    )


def shared_days(one: Row, other: Row) -> tuple[str, str | None]:
    """From when to when two spells that overlap do, as the dates were said; None where no source says until when."""
    start = max((one["start"], other["start"]), key=lambda text: parse_date(text).earliest)
    ends = [row["end"] for row in (one, other) if row["end"]]
    end = min(ends, key=lambda text: parse_date(text).latest, default=None)
    # Of one whose end no source gives it must be attested that he still held when the other one's time was over.
    lasting = (row for row in (one, other) if not row["end"])
    if end is None or not all(_was_seen(row, end) for row in lasting):
        return start, None
    return start, end


def _was_seen(row: Row, end: str) -> bool:
    return bool(row["last_seen"]) and parse_date(row["last_seen"]).earliest >= parse_date(end).latest


def _say_coarse(coarse: Sequence[Link], lang: str) -> Warning_:
    pairs = "; ".join(
        f"{one.former['name']} ({one.former['end'] or '?'}) → {one.latter['name']} ({one.latter['start']})"
        for one in coarse
        if one.former is not None
    )
    return Warning_(
        code="too-coarse",
        message=choose(
            lang,
            f"Too coarsely dated to say whether they met, overlapped or left a gap: {pairs}.",
            f"Tarihler, görevin aralıksız mı devredildiğini söylemeyecek kadar kaba: {pairs}.",
        ),
        facts=tuple(dict.fromkeys(row["fact"] for one in coarse for row in (one.former, one.latter) if row)),
    )


def _is_in(row: Row, since: datetime.date | None, until: datetime.date | None) -> bool:
    return _concerns(row["start"], row["end"] or row.get("over_by"), since, until)


def _concerns(start: str | None, end: str | None, since: datetime.date | None, until: datetime.date | None) -> bool:
    begun, over = parse_date(start or "0001"), parse_date(end or "9998")
    return (since is None or over.latest >= since) and (until is None or begun.earliest <= until)
