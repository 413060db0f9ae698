"""Parties: founding and end, names, those before and after them, alliances, and how long they were in power."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from graph.answer import Answer, Asked, Row
from graph.ask.frame import Frame
from graph.ask.intent import Intent
from graph.ask.offices import ask_rows, days_held, in_years, keep, nothing_held, only_of
from graph.ask.polls import is_in
from graph.questions import things
from graph.questions.evidence import cite, read_said
from graph.questions.families import ancestors, descendants, lineage
from graph.questions.flow import Ask, Question
from graph.questions.holders import PRESIDENTS, PRIME_MINISTERS, HoldersFilter, holders
from graph.questions.shapes import JUDGED, TIME, note_dataset, pick
from graph.questions.speech import choose, count, decimal
from graph.texts import query_text
from ontology.vocabulary import label

_THING = ("id", "name", "name_en", "abbreviation", "founded", "dissolved", "how_ended")


def party_facts(frame: Frame) -> Question:
    """One party's founding, end and names, and its lives where it had several."""
    party = frame.one("Party")
    answer = yield from things.party(party.id, frame.lang)
    thing = answer.thing or {}
    lives = [row for row in answer.rows if row["key"] == "active"]
    row: Row = {
        "fact": party.id,
        "party": party.id,
        **{name: thing.get(name) for name in _THING if name != "id"},
        "ended": thing.get("dissolved") or next((one["end"] for one in reversed(lives) if one["end"]), None),
        "lives": [f"{one['start'] or ''}/{one['end'] or ''}" for one in lives],
        "sources": thing.get("sources"),
    }
    rows = [row]
    ended = frame.has("closed", "leave", "how-ended", "why", "how")
    ends = [one["end"] for one in lives if one["end"]]
    if ended and not thing.get("dissolved") and not ends:
        text = choose(
            frame.lang,
            f"The data holds no end of {party.name}: it goes on.",
            f"Veride {party.name} için bir kapanış yok: sürüyor.",
        )
        return keep(answer, [], text, frame.lang)
    if not ended and frame.has("found") and not thing.get("founded"):
        return keep(
            answer,
            [],
            choose(
                frame.lang,
                f"No source at hand says when {party.name} was founded.",
                f"{party.name} partisinin kuruluşunu eldeki hiçbir kaynak söylemiyor.",
            ),
            frame.lang,
        )
    if frame.has("founder") or (frame.has("found") and frame.has("who") and not frame.has("when")):
        return (yield from _founders(frame))
    dates = [f"{choose(frame.lang, 'founded', 'kuruluş')} {thing['founded']}"] if thing.get("founded") else []
    if thing.get("dissolved") or ends:
        how = label("party_end", thing.get("how_ended"), frame.lang)
        dates.append(
            f"{choose(frame.lang, 'ended', 'sona eriş')} {thing.get('dissolved') or ', '.join(ends)}"
            + (f" ({how})" if how else "")
        )
    if len(lives) > 1 or ends:
        dates.append(f"{choose(frame.lang, 'active', 'faal')} {', '.join(str(one) for one in row['lives'])}")
    text = f"{party.name} ({thing.get('abbreviation') or party.id}): {'; '.join(dates) or '?'}."
    merged = answer.model_copy(
        update={"evidence": only_of(answer, [{"fact": thing["id"]}, *({"fact": one["fact"]} for one in lives)])}
    )
    return merged.model_copy(update={"rows": rows, "text": text})


def _founders(frame: Frame) -> Question:
    """The leader under whom a party was founded: the data holds no other founders."""
    from graph.questions.holders import LEADERS

    party = frame.one("Party")
    answer = yield from holders(LEADERS, party.id, HoldersFilter(lang=frame.lang))
    rows = [row for row in answer.rows if row["began_by"] == "founding"]
    names = ", ".join(row["name"] for row in rows)
    text = choose(
        frame.lang,
        f"{party.name} was founded under {names}: the data holds the founding leader, no other founders."
        if rows
        else "The data does not say under whom it was founded.",
        f"{party.name}, {names} başkanlığında kuruldu; veri yalnız kurucu genel başkanı tutuyor."
        if rows
        else "Kimin başkanlığında kurulduğu veride yok.",
    )
    return keep(answer, rows, text, frame.lang)


def party_name(frame: Frame) -> Question:
    """What an abbreviation stands for, and what a party was called when."""
    party = frame.one("Party")
    answer = yield from things.party(party.id, frame.lang)
    thing = answer.thing or {}
    names = [row for row in answer.rows if row["key"] in ("name", "abbreviation")]
    row = {
        "fact": party.id,
        "party": party.id,
        "name": thing.get("name"),
        "name_en": thing.get("name_en"),
        "abbreviation": thing.get("abbreviation"),
        "names": [f"{one['value']} ({one['start'] or ''}/{one['end'] or ''})" for one in names if one["key"] == "name"],
    }
    english = f" ({thing['name_en']})" if thing.get("name_en") else ""
    text = f"{thing.get('abbreviation') or party.id}: {thing.get('name')}{english}."
    return answer.model_copy(update={"rows": [row], "text": text, "evidence": only_of(answer, [{"fact": thing["id"]}])})


def family(frame: Frame) -> Question:
    """The parties before a party, after it, or the whole line, with how each followed."""
    party = frame.one("Party")
    answer = yield from lineage(party.id, frame.lang)
    rows: Sequence[Row] = answer.rows
    if _is_reversed(frame):
        before = frame.has("successor", "succeed")
        rows = [row for row in rows if row["latter" if before else "former"] == party.id]
    elif frame.has("predecessor", "line", "in-line", "before", "predecessor-parties", "split", "precede", "from-which"):
        rows = [row for row in rows if row["latter"] == party.id]
    elif frame.has("successor", "after", "succeed", "merge", "rename", "succeeded-by"):
        rows = [row for row in rows if row["former"] == party.id]
    if frame.has("rename"):
        rows = [row for row in answer.rows if row["kind"] == "rename" and party.id in (row["former"], row["latter"])]
    if frame.has("split"):
        rows = [row for row in answer.rows if row["kind"] == "split" and party.id in (row["former"], row["latter"])]
    if frame.has("merge"):
        rows = [row for row in answer.rows if row["kind"] == "merger" and party.id in (row["former"], row["latter"])]
    said = "; ".join(
        f"{row['former_name']} → {row['latter_name']} ({label('succession', row['kind'], frame.lang)}, {row['date'] or '?'})"
        for row in rows[:12]
    )
    text = (
        f"{party.name}: {said}."
        if rows
        else choose(
            frame.lang,
            f"The data holds no such succession of {party.name}.",
            f"Veride {party.name} için böyle bir geçiş yok.",
        )
    )
    return keep(answer, list(rows), text, frame.lang)


def _is_reversed(frame: Frame) -> bool:
    """`DEM hangi partilerin devamı` asks for those before, `Refah Partisi'nin devamı` for those after."""
    turkish = frame.notes.get("spoken") == "tr" and frame.has("successor", "predecessor")
    return turkish and not frame.all("Party")[0].tags & {"gen"} and frame.has("party", "of-party")


def listed_parties(frame: Frame) -> Question:
    """The parties that were closed, or founded, in a time."""
    rows, record = yield from ask_rows("ask_parties")
    closed = frame.has("closed")
    field = "dissolved" if closed else "founded"
    kept = [row for row in rows if row[field] and (frame.time is None or is_in(row[field], frame.time))]
    if closed:
        kept = sorted(
            (row for row in kept if row["how_ended"] in ("closure", "coup")),
            key=lambda row: (row["dissolved"], row["id"]),
        )
    shown = [
        {
            "fact": row["id"],
            "party": row["id"],
            **{name: row[name] for name in _THING if name != "id"},
            "sources": list(row["sources"] or ()),
        }
        for row in kept
    ]
    base = Answer(
        query=Asked(cypher=query_text("ask_parties"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
    )
    if frame.has("how-many"):
        return base.model_copy(
            update={
                "rows": [{"count": len(shown), "parties": [row["party"] for row in shown]}],
                "text": f"{len(shown)}.",
            }
        )
    evidence = yield from cite(shown, {row["id"]: orjson.loads(row["said"] or "[]") for row in kept})
    said = "; ".join(
        f"{row['name']} ({row[field]}" + (f", {label('party_end', row['how_ended'], frame.lang)})" if closed else ")")
        for row in shown
    )
    return keep(
        base.model_copy(update={"evidence": evidence}),
        shown,
        f"{said}." if shown else choose(frame.lang, "The data holds no such party.", "Veride böyle bir parti yok."),
        frame.lang,
    )


def whether_family(frame: Frame) -> Question:
    """Whether one party stands in the line before or after another."""
    one, other = frame.things("Party")[:2]
    edges = yield Ask("lineage")
    raw = list((edges or {}).get("rows", ()))
    whole = ancestors(one.id, raw, "lineage") | descendants(one.id, raw)
    answer = yield from lineage(one.id, frame.lang)
    between = {other.id}
    rows = [row for row in answer.rows if {row["former"], row["latter"]} == {one.id, other.id}]
    if not rows and other.id in whole:
        line = (
            ancestors(one.id, raw, "lineage")
            if other.id in ancestors(one.id, raw, "lineage")
            else descendants(one.id, raw)
        )
        near = (descendants(other.id, raw) | ancestors(other.id, raw)) & (line | between)
        rows = [row for row in answer.rows if {row["former"], row["latter"]} <= near]
    said = "; ".join(
        f"{row['former_name']} → {row['latter_name']} ({label('succession', row['kind'], frame.lang)}, {row['date'] or '?'})"
        for row in rows
    )
    yes = (
        (choose(frame.lang, "Yes", "Evet") if frame.has("whether") else "")
        if rows
        else choose(
            frame.lang, "No: no succession in the data joins them", "Hayır: veride ikisini bağlayan bir geçiş yok"
        )
    )
    return keep(answer, rows, f"{yes}{'. ' if yes else ''}{said}.", frame.lang)


def alliances(frame: Frame) -> Question:
    """The members of an alliance, or the alliances of a party."""
    rows, record = yield from ask_rows("ask_alliances")
    kept = rows
    if frame.has("Alliance"):
        kept = [row for row in kept if row["alliance"] in {one.id for one in frame.things("Alliance")}]
    if frame.has("Party"):
        kept = [row for row in kept if row["party"] in {one.id for one in frame.things("Party")}]
    if frame.time is not None and frame.time.first:
        from graph.ask.offices import interval_of
        from ontology.interval import Certainty, make_interval

        span = make_interval(
            frame.time.first.isoformat(),
            frame.time.last.isoformat() if frame.time.last and frame.time.last != frame.time.first else None,
            None if frame.time.last and frame.time.last != frame.time.first else "open",
        )
        day = frame.time.first
        kept = [
            row
            for row in kept
            if (
                interval_of(row).covers(day).certainty is not Certainty.NO
                if frame.time.is_day
                else interval_of(row).overlaps(span) is not Certainty.NO
            )
        ]
    columns = ("alliance", "alliance_name", "party", "party_name", *TIME, "ended_by", *JUDGED)
    shown = [pick(row, ("fact",), columns) for row in kept]
    evidence = yield from cite(shown, read_said(kept))
    said = "; ".join(
        f"{row['party_name']} – {row['alliance_name']} ({row['start'] or '?'} – {row['end'] or label('end_state', row['end_state'], frame.lang)})"
        for row in shown
    )
    text = (
        f"{said}."
        if shown
        else choose(frame.lang, "The data holds no such membership.", "Veride böyle bir üyelik yok.")
    )
    return Answer(
        rows=shown,
        text=text,
        evidence=evidence,
        query=Asked(cypher=query_text("ask_alliances"), parameters={}),
        dataset=note_dataset(record["dataset"]) if record else None,
        warnings=[] if shown else [nothing_held(frame.lang)],
    )


def in_power(frame: Frame) -> Question:
    """How long a party or a person led the government: as prime minister to July 2018, as president since."""
    premiers = yield from holders(PRIME_MINISTERS, "turkiye", HoldersFilter(lang=frame.lang))
    heads = yield from holders(PRESIDENTS, "turkiye", HoldersFilter(lang=frame.lang))
    abolished = max((str(row["end"]) for row in premiers.rows if row["end"]), default="")
    governing = [row for row in heads.rows if row["start"] and str(row["start"]) >= abolished]
    rows: Sequence[Row] = [*premiers.rows, *governing]
    if frame.has("Person"):
        who: Any = frame.one("Person")
        mine = [row for row in [*premiers.rows, *heads.rows] if row["politician"] == who.id]
        rule = choose(frame.lang, "as prime minister or president", "başbakan veya cumhurbaşkanı olarak")
    else:
        who = frame.one("Party")
        led = yield from _led_by(who.id)
        mine = [row for row in rows if row.get("party") == who.id or (row in governing and _leads(row, led))]
        rule = choose(
            frame.lang,
            f"with the prime minister, and since {abolished} the president, of the party",
            f"partinin başbakanı ve {abolished} tarihinden beri partili cumhurbaşkanı ile",
        )
    first, last = (frame.time.first, frame.time.last) if frame.time and frame.time.kind != "now" else (None, None)
    days, stretches = days_held(mine, first, last)
    evidence = {
        fact: notes
        for one in (premiers, heads)
        for fact, notes in one.evidence.items()
        if fact in {row["fact"] for row in mine}
    }
    merged = premiers.model_copy(update={"evidence": evidence, "warnings": [], "coverage": {}})
    if not days:
        return keep(
            merged,
            [],
            choose(
                frame.lang, f"The data holds no government of {who.name}.", f"Veride {who.name} için bir hükûmet yok."
            ),
            frame.lang,
        )
    row = {
        "id": who.id,
        "name": who.name,
        "rule": rule,
        "days": days,
        "years": in_years(days),
        "intervals": stretches,
        "facts": [one["fact"] for one in mine],
    }
    text = choose(
        frame.lang,
        f"{who.name} was in power, counted {rule}, for {decimal(in_years(days), 'en')} years ({count(days, 'day')}): {', '.join(stretches)}.",
        f"{who.name}, {rule} sayılınca {decimal(in_years(days), 'tr')} yıl ({days} gün) iktidardaydı: {', '.join(stretches)}.",
    )
    return merged.model_copy(update={"rows": [row], "text": text})


def _led_by(party: str) -> Question:
    from graph.questions.holders import LEADERS

    answer = yield from holders(LEADERS, party, HoldersFilter())
    return answer


def _leads(row: Row, led: Answer) -> bool:
    """Whether a president of after 2018 led the party: sources give such presidents no nominating party."""
    return row.get("party") in (None, "none") and any(one["politician"] == row["politician"] for one in led.rows)


_SOFT = "party? year? date? all? come? become? hold? time-of? first? happen? list?"

PARTIES = (
    Intent("party-facts", "When a party was founded, by whom, and when and how it ended.", "Refah Partisi ne zaman kapatıldı?", "When was the CHP founded?",
        (f"Party found/closed/how-ended when/how/why/whether/who/date/where* closed? found? {_SOFT}", f"Party founder who? found? {_SOFT}", f"Party how-ended when? {_SOFT}", f"Party leave when/how/why {_SOFT}", f"Party found {_SOFT}", f"Party closed whether? reason? {_SOFT}", f"Party date found/closed {_SOFT}"), party_facts),
    Intent("parties-listed", "Which parties were closed by a court or a coup, or founded, in a time.", "1998'de hangi partiler kapatıldı?", "Which parties were founded in 2001?",
        (f"party closed/found Time? how-many? {_SOFT}",), listed_parties),
    Intent("party-name", "What a party is called in full.", "DSP'nin açılımı nedir?", "What does MHP stand for?",
        (f"Party acronym/full-name/name/names stand? {_SOFT}", "Party stand what? acronym?", f"Party rename? names/name {_SOFT}"), party_name),
    Intent("party-family", "The parties before and after a party.", "AKP'nin öncülü olan partiler hangileri?", "Which parties came before the DEM Party?",
        (f"Party lineage/predecessor/successor/line/in-line/predecessor-parties/split/merge/rename when? in-line? line? before? after? {_SOFT}", f"Party before/after/precede/succeed/succeeded-by come? {_SOFT}", f"Party split/merge/rename when? {_SOFT}", f"Party found split? from? {_SOFT} of-party", f"Party of-party split/merge/successor/predecessor/rename when? {_SOFT}"), family),
    Intent("party-related", "Whether one party comes from another.", "Fazilet Partisi Refah Partisi'nin devamı mı?", "Did the AKP split from the Virtue Party?",
        (f"Party Party whether lineage/predecessor/successor/split/merge/rename/succeed/come/line? from? when? {_SOFT}", f"Party Party when rename/name/merge/split/become/names take? {_SOFT}"), whether_family),
    Intent("alliances", "The members of an alliance, and the alliances of a party.", "Cumhur İttifakı'nda hangi partiler var?", "Which parties were members of the Nation Alliance?",
        (f"Alliance member/party/join/belong/which/found* member? party? of-party? join? Time? when? how-many? {_SOFT}", f"Party+ alliance member? join? belong? Time? when? of-party? {_SOFT}", f"Party+ Alliance whether/when member? join? belong? Time? leave? ever? {_SOFT}", f"alliance member? party? Time? {_SOFT}"), alliances),
    Intent("in-power", "How long a party, or a person, was in power.", "AKP kaç yıldır iktidarda?", "How long has Erdoğan been in power?",
        (f"Party/Person in-power how-long total? Time? hold? {_SOFT}", f"Party/Person in-power since-when/when {_SOFT}", f"Party/Person how-long country govern total? Time? {_SOFT}"), in_power),
)  # fmt: skip
