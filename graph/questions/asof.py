"""As of a day: whether each spell went on then, certainly, possibly or not, and why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ontology.dates import parse_date
from ontology.errors import BadInterval
from ontology.interval import POLL_WINDOW, Certainty, Verdict, make_interval

Row = dict[str, Any]


def rows_as_of(
    rows: Sequence[Row], day: datetime.date, horizon: str, said: Mapping[str, Sequence[Mapping[str, Any]]]
) -> list[Row]:
    """The rows that went on, or may have, with `certainty` and `reason`.

    `said` gives the fields of each fact's claims: where sources differ on a day, a day between them is not certain.
    Somebody who was elected again and certainly held by one of two mandates is one row.
    """
    kept = []
    for row in rows:
        verdict = judge_row(row, rows, day, horizon, said.get(row["fact"], ()))
        if verdict.certainty is not Certainty.NO:
            kept.append({**row, "certainty": verdict.certainty.value, "reason": verdict.reason})
    return _join_mandates(kept, rows, day, horizon, said)


def _join_mandates(
    kept: list[Row],
    rows: Sequence[Row],
    day: datetime.date,
    horizon: str,
    said: Mapping[str, Sequence[Mapping[str, Any]]],
) -> list[Row]:
    """The kept rows, with two mandates of one holder that meet on a polling day as one row where both cover a day.

    Neither mandate is certain just after the poll, and the holder is: the first mandate goes on until the second
    begins. So the two are judged as one spell, and the second, which the poll began, stands for both.
    """
    for former in rows:
        for latter in rows:
            if not _is_reelection(former, latter):
                continue
            pair = [row for row in kept if row["fact"] in (former["fact"], latter["fact"])]
            if not pair:
                continue
            certain = [row for row in pair if row["certainty"] == Certainty.CERTAIN]
            if not certain:
                own = set(latter.get("disputed_fields") or ()) - {"start"}
                whole = {
                    **latter, "start": former["start"], "start_day": former["start_day"],
                    "disputed_fields": sorted(own | ({"start"} & set(former.get("disputed_fields") or ()))),
                }  # fmt: skip
                starts = [{"start": one["start"]} for one in said.get(former["fact"], ()) if "start" in one]
                ends = [{"end": one["end"]} for one in said.get(latter["fact"], ()) if "end" in one]
                others = [row for row in rows if row is not former]
                if judge_row(whole, others, day, horizon, [*starts, *ends]).certainty is Certainty.CERTAIN:
                    certain = [{**latter, "certainty": Certainty.CERTAIN.value, "reason": "re-elected"}]
            if certain:
                kept[kept.index(pair[0])] = certain[-1]
                kept = [row for row in kept if row not in pair or row is certain[-1]]
    return kept


def _is_reelection(former: Row, latter: Row) -> bool:
    """Whether one person came to one office again, in the same way, by a poll that ended the mandate before."""
    if any(former.get(name) != latter.get(name) for name in ("politician", "office", "role", "standing")):
        return False
    if former["mandate"] == latter["mandate"] or not former["end"] or not latter["start"]:
        return False
    if "poll" not in (former["end_day"], latter["start_day"]):
        return False
    over, begun = parse_date(former["end"]), parse_date(latter["start"])
    window = POLL_WINDOW if former["end_day"] == "poll" else datetime.timedelta(0)
    began_before = not former["start"] or parse_date(former["start"]).earliest < begun.earliest
    return began_before and over.earliest <= begun.latest and begun.earliest <= over.latest + window


def judge_row(
    row: Row, rows: Sequence[Row], day: datetime.date, horizon: str, said: Sequence[Mapping[str, Any]]
) -> Verdict:
    """Whether one spell went on on a day, in the light of the other spells of the same office."""
    verdict = _by_its_dates(row, rows, day)
    for variant in _variants(row, said):
        if _by_its_dates(variant, rows, day).certainty is not verdict.certainty:
            return Verdict(Certainty.POSSIBLE, "sources-differ")
    if verdict.certainty is Certainty.CERTAIN and horizon and day > parse_date(horizon).latest:
        return Verdict(Certainty.POSSIBLE, "beyond-horizon")
    return verdict


def _by_its_dates(row: Row, rows: Sequence[Row], day: datetime.date) -> Verdict:
    interval = make_interval(row["start"], row["end"], row["end_state"], row["last_seen"], row.get("over_by"))
    if _just_after_poll(row["start"], row["start_day"], day) and interval.covers(day).certainty is not Certainty.NO:
        return Verdict(Certainty.POSSIBLE, "start-is-poll")
    if _just_after_poll(row["end"], row["end_day"], day):
        if any(_surely_took_over(other, row, day) for other in rows):
            return Verdict(Certainty.NO, "day-of-handover")
        return Verdict(Certainty.POSSIBLE, "end-is-poll")
    if interval.end is None or not interval.end.is_exact_day or interval.end.earliest != day:
        return interval.covers(day)
    if interval.start is not None and interval.start.earliest >= day:
        return interval.covers(day)
    if any(_begins_on(other, day) for other in rows if other["fact"] != row["fact"]):
        return Verdict(Certainty.NO, "day-of-handover")
    return Verdict(Certainty.POSSIBLE, "day-of-ending")


def _just_after_poll(text: str | None, kind: str | None, day: datetime.date) -> bool:
    """Whether a start or an end is a polling day, and the day lies before the certificate can be counted on."""
    if text is None or kind != "poll":
        return False
    poll = parse_date(text).earliest
    return poll <= day < poll + POLL_WINDOW


def _surely_took_over(other: Row, row: Row, day: datetime.date) -> bool:
    """Whether another holder, by a day that is not only the poll's, had begun after a spell and by a day."""
    if other["mandate"] == row["mandate"] or other["start_day"] == "poll" or not other["start"]:
        return False
    begun = parse_date(other["start"])
    return parse_date(row["end"]).earliest <= begun.earliest and begun.latest <= day


def _begins_on(row: Row, day: datetime.date) -> bool:
    start = parse_date(row["start"]) if row["start"] else None
    return start is not None and start.is_exact_day and start.earliest == day


def _variants(row: Row, said: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    """The row with each other value that a source gives for a disputed start or end."""
    for name in ("start", "end"):
        if name not in (row.get("disputed_fields") or ()) or name in (row.get("ruled_fields") or ()):
            continue
        for value in {str(fields[name]) for fields in said if name in fields} - {row[name]}:
            variant = {**row, name: value}
            try:
                make_interval(variant["start"], variant["end"], variant["end_state"], variant["last_seen"])
            except BadInterval:  # One source's start with another's end need not make sense.
                continue
            yield variant
