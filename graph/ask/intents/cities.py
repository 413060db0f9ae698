"""Parties and cities: which a party won, which changed hands, how long a party held one, who was re-elected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.answer import Answer, Row
from graph.ask.frame import Frame, Held, Item
from graph.ask.intent import Intent
from graph.ask.intents.results import is_of_voters
from graph.ask.intents.tenures import party_as
from graph.ask.offices import days_held, in_years, keep, nothing_held, spells, spells_asked, title_of
from graph.ask.polls import (
    MAYORAL,
    contests,
    is_in,
    lines_of,
    list_elections,
    pick_elections,
    report,
    say_line,
    winners_of,
)
from graph.ask.times import ONE_DAY
from graph.ask.winners import local_pair, scope_of, show, warn_of_part, winners
from graph.questions.families import years_held
from graph.questions.flow import Question
from graph.questions.speech import choose, count, decimal

_PLACES = "city/province/municipality/metropolitan/district/town/capital"


def won_by(frame: Frame) -> Question:
    """The places that a party won at a local election."""
    elections = pick_elections((yield from list_elections()), ("local",), frame)
    scope = scope_of(frame)
    every, answer = yield from winners([one["id"] for one in elections], scope)
    parties = {one.id for one in frame.things("Party")}
    rows = [row for row in every if row["party"] in parties]
    names = ", ".join(dict.fromkeys(str(row["city_name"]) for row in rows[:90]))
    party = ", ".join(one.name for one in frame.things("Party"))
    dates = ", ".join(one["date"] for one in elections)
    text = choose(
        frame.lang,
        f"{party}, {dates}: {count(len(rows), 'place')}: {names}.",
        f"{party}, {dates}: {len(rows)} yer: {names}.",
    )
    return (yield from show(answer, rows, text, frame.lang, warn_of_part(every, scope, frame.lang)))


def how_many_won(frame: Frame) -> Question:
    """How many places a party won at a local election, or each party."""
    elections = pick_elections((yield from list_elections()), ("local",), frame)
    scope = scope_of(frame)
    every, answer = yield from winners([one["id"] for one in elections], scope)
    rows: list[Row] = []
    for election in elections:
        mine = [row for row in every if row["election"] == election["id"]]
        counts = Counter(row["party"] for row in mine)
        names = {row["party"]: row["party_name"] or row["party"] for row in mine}
        wanted = [one.id for one in frame.things("Party")] or [party for party, _ in counts.most_common() if party]
        if frame.has("most", "more"):
            wanted = [party for party in wanted if counts[party] == max(counts[one] for one in wanted)]
        for party in wanted:
            kinds = Counter(row["city_kind"] for row in mine if row["party"] == party)
            metropolitan = sum(row["office"] == "metropolitan-mayor" for row in mine if row["party"] == party)
            rows.append(
                {
                    "party": party,
                    "party_name": names.get(party, party),
                    "election": election["id"],
                    "date": election["date"],
                    "count": counts[party],
                    "metropolitan": metropolitan,
                    **{f"kind_{kind}": number for kind, number in sorted(kinds.items())},
                }
            )
    said = "; ".join(f"{row['party_name']} ({row['date']}): {row['count']}" for row in rows[:12])
    scope_words = choose(frame.lang, ", ".join(scope.kinds), ", ".join(scope.kinds))
    text = choose(frame.lang, f"Places won ({scope_words}): {said}.", f"Kazanılan yer sayısı ({scope_words}): {said}.")
    answer = answer.model_copy(update={"coverage": {"contests": len(every), "kinds": list(scope.kinds)}})
    return (yield from show(answer, rows, text, frame.lang, warn_of_part(every, scope, frame.lang)))


def changed_hands(frame: Frame) -> Question:
    """The places whose winner's party differs between two local elections."""
    pair = yield from local_pair(frame)
    scope = scope_of(frame)
    if len(pair) < 2:
        return Answer(
            text=choose(
                frame.lang,
                "The data holds no two local elections in that time.",
                "Veride o zaman için iki yerel seçim yok.",
            ),
            warnings=[nothing_held(frame.lang)],
        )
    every, answer = yield from winners([one["id"] for one in pair], scope)
    former = {row["city"]: row for row in every if row["election"] == pair[0]["id"]}
    latter = {row["city"]: row for row in every if row["election"] == pair[1]["id"]}
    origin, goal = _from_and_to(frame)
    rows: list[Row] = []
    for city, row in latter.items():
        old = former.get(city)
        if old is None or old["party"] == row["party"]:
            continue
        if (origin and old["party"] != origin) or (goal and row["party"] != goal):
            continue
        rows.append(
            {
                **row,
                "party_before": old["party"],
                "party_before_name": old["party_name"],
                "name_before": old["name"],
                "contest_before": old["contest"],
                "party_after": row["party"],
                "fact_before": old["fact"],
            }
        )
    said = ", ".join(
        f"{row['city_name']} ({row['party_before_name'] or row['party_before']} → {row['party_name'] or row['party']})"
        for row in rows[:40]
    )
    dates = f"{pair[0]['date']} → {pair[1]['date']}"
    text = choose(
        frame.lang,
        f"{dates}: {count(len(rows), 'place')} changed hands: {said}.",
        f"{dates}: {len(rows)} yer el değiştirdi: {said}.",
    )
    warnings = warn_of_part(list(former.values()), scope, frame.lang)
    if frame.has("how-many"):
        counted = [{"count": len(rows), "election_before": pair[0]["id"], "election": pair[1]["id"]}]
        return (
            yield from show(
                answer.model_copy(update={"coverage": {"cities": [row["city"] for row in rows]}}),
                counted,
                text,
                frame.lang,
                warnings,
            )
        )
    return (yield from show(answer, rows, text, frame.lang, warnings))


def _from_and_to(frame: Frame) -> tuple[str | None, str | None]:
    """Which party lost the places and which won them, by case endings and `from`."""
    origin = goal = None
    loses = frame.has("lose")
    items = frame.items
    for place, item in enumerate(items):
        if item.what != "Party":
            continue
        behind = items[place - 1].what if place else ""
        if "abl" in item.tags or behind == "from":
            origin = item.thing.id
        elif "dat" in item.tags:
            goal = item.thing.id
        elif loses and origin is None:
            origin = item.thing.id
        elif goal is None:
            goal = item.thing.id
        else:
            origin = item.thing.id
    return origin, goal


def reelected(frame: Frame) -> Question:
    """The mayors who won at two local elections one after the other."""
    pair = yield from local_pair(frame)
    scope = scope_of(frame)
    every, answer = yield from winners([one["id"] for one in pair], scope)
    former = {row["city"]: row["politician"] for row in every if pair and row["election"] == pair[0]["id"]}
    rows = [
        row
        for row in every
        if len(pair) == 2
        and row["election"] == pair[1]["id"]
        and row["politician"]
        and former.get(row["city"]) == row["politician"]
    ]
    if frame.has("Party"):
        rows = [row for row in rows if row["party"] in {one.id for one in frame.things("Party")}]
    names = ", ".join(f"{row['name']} ({row['city_name']})" for row in rows[:60])
    text = choose(
        frame.lang,
        f"Elected again at {pair[-1]['date'] if pair else '?'}: {len(rows)}: {names}.",
        f"{pair[-1]['date'] if pair else '?'} seçiminde yeniden seçilen: {len(rows)}: {names}.",
    )
    if frame.has("how-many"):
        return (yield from show(answer, [{"count": len(rows)}], text, frame.lang))
    return (yield from show(answer, rows, text, frame.lang))


def city_wins(frame: Frame) -> Question:
    """When a party won a city: every contest for its mayor that it won."""
    city = frame.held[0].thing if frame.held else frame.one("City")
    assert city is not None
    polls = yield from contests(city.id, (), MAYORAL)
    party = frame.one("Party").id
    rows = [
        row
        for poll in polls.rows
        for row in winners_of(lines_of(poll, polls.place_name))
        if row["party"] == party and (frame.time is None or is_in(row["date"], frame.time))
    ]
    if frame.has("first"):
        rows = rows[:1]
    if frame.has("last"):
        rows = rows[-1:]
    if frame.has("how-often", "how-many"):
        real = [row for row in rows if row["outcome"] not in ("annulled", "refused")]
        counted = [{"party": party, "city": city.id, "count": len(real), "contests": [row["contest"] for row in real]}]
        text = choose(
            frame.lang,
            f"{frame.one('Party').name} won {city.name} {len(real)} times in the data: {', '.join(row['date'] for row in real)}.",
            f"{frame.one('Party').name}, {city.name} yarışını veride {len(real)} kez kazandı: {', '.join(row['date'] for row in real)}.",
        )
        return (yield from report(polls, counted, text, frame.lang))
    said = "; ".join(say_line(row, frame.lang) for row in rows)
    if frame.has("whether") and rows:
        said = choose(frame.lang, "Yes: ", "Evet: ") + said
    none = choose(frame.lang, "No such win is in the data", "Veride böyle bir kazanç yok")
    return (yield from report(polls, rows, f"{said or none}.", frame.lang))


def city_losses(frame: Frame) -> Question:
    """When a party lost a city: the contests that another party won after it."""
    city = frame.held[0].thing if frame.held else frame.one("City")
    assert city is not None
    polls = yield from contests(city.id, (), MAYORAL)
    party = frame.one("Party").id
    won = [
        row
        for poll in polls.rows
        if poll["outcome"] not in ("annulled", "refused")
        for row in winners_of(lines_of(poll, polls.place_name))
    ]
    rows = [
        {**row, "lost_by": party}
        for old, row in zip(won, won[1:], strict=False)
        if old["party"] == party != row["party"] and (frame.time is None or is_in(row["date"], frame.time))
    ]
    if frame.has("first"):
        rows = rows[:1]
    if frame.has("last"):
        rows = rows[-1:]
    said = "; ".join(say_line(row, frame.lang) for row in rows)
    name = frame.one("Party").name
    text = choose(
        frame.lang,
        f"{name} lost {city.name}: {said or 'never, by the data'}.",
        f"{name}, {city.name} belediyesini kaybetti: {said or 'veriye göre hiç'}.",
    )
    return (yield from report(polls, rows, text, frame.lang))


def party_time(frame: Frame) -> Question:
    """How long mayors of a party, or of its line, held a city: days and years."""
    city = frame.held[0].thing if frame.held else frame.one("City")
    assert city is not None
    party = frame.one("Party")
    rule = "lineage" if frame.has("line", "in-line", "lineage", "predecessor") else "party"
    time = frame.time if frame.time and frame.time.kind != "now" else None
    until = (time.last + ONE_DAY).isoformat() if time and time.last else None
    answer = yield from years_held(city.id, party.id, rule, until, frame.lang)
    days, stretches = days_held(
        answer.rows, time.first if time else None, time.last + ONE_DAY if time and time.last else None
    )
    if not days:
        return keep(answer, [], answer.text, frame.lang)
    row = {
        "city": city.id,
        "city_name": city.name,
        "party": party.id,
        "party_name": party.name,
        "rule": rule,
        "parties": answer.coverage["parties"],
        "days": days,
        "years": in_years(days),
        "intervals": stretches,
        "facts": [one["fact"] for one in answer.rows],
    }
    text = answer.text
    if time and time.first:
        text = choose(
            frame.lang,
            f"{city.name}, {party.name}, {time.said}: {decimal(in_years(days), 'en')} years ({count(days, 'day')}): {', '.join(stretches)}.",
            f"{city.name}, {party.name}, {time.said}: {decimal(in_years(days), 'tr')} yıl ({days} gün): {', '.join(stretches)}.",
        )
    return answer.model_copy(update={"rows": [row], "text": text})


def held_whether(frame: Frame) -> Question:
    """Whether a party's mayor held a city, ever or in a time; and since when."""
    held = frame.held[0] if frame.held else Held("mayor", frame.one("City"))
    answer = yield from spells_asked(frame, held)
    party = frame.one("Party")
    rows = [row for row in answer.rows if row.get("party") == party.id]
    if frame.has("since-when"):
        rows = _present_stretch(answer.rows, party.id)[:1]
    said = ", ".join(f"{row['name']} ({row['start']} – {row['end'] or ''})" for row in rows)
    text = choose(
        frame.lang,
        f"{party.name}, {title_of(held, 'en')}: {said or 'no such time is in the data'}.",
        f"{party.name}, {title_of(held, 'tr')}: {said or 'veride böyle bir dönem yok'}.",
    )
    return keep(answer, rows, text, frame.lang)


def _present_stretch(rows: Sequence[Row], party: str) -> list[Row]:
    """The spells of a party's mayors since the last mayor of another party, if one of them still holds."""
    found: list[Row] = []
    for row in rows:
        if row.get("party") == party:
            found.append(row)
        elif row["standing"] not in ("acting", "trustee", "suspended") and row["start"]:
            found = []
    return found if any(row["end_state"] == "open" for row in found) else []


def city_party(frame: Frame) -> Question:
    """Which party's mayor held a city, in a time or now."""
    item = next(one for one in frame.items if one.what == "City")
    made = Item("Held", item.start, item.end, item.tags, item.things, held=Held("mayor", item.thing))
    return (
        yield from party_as(
            Frame(
                frame.lang,
                (*[one for one in frame.items if one is not item], made),
                frame.horizon,
                frame.intent,
                frame.notes,
            )
        )
    )


def parties_of(frame: Frame) -> Question:
    """How long each party's mayors held a city."""
    held = frame.held[0] if frame.held else Held("mayor", frame.one("City"))
    answer = yield from spells(frame, held, frame.time)
    counted = [
        row for row in answer.rows if row.get("party") and row["standing"] not in ("acting", "suspended", "trustee")
    ]
    rows: list[Row] = []
    for party in dict.fromkeys(row["party"] for row in counted):
        mine = [row for row in counted if row["party"] == party]
        first, last = (frame.time.first, frame.time.last) if frame.time else (None, None)
        days, stretches = days_held(mine, first, last)
        if days:
            rows.append(
                {
                    "party": party,
                    "party_name": mine[0]["party_name"],
                    "days": days,
                    "years": in_years(days),
                    "intervals": stretches,
                    "facts": [row["fact"] for row in mine],
                }
            )
    rows.sort(key=lambda row: -row["days"])
    best: Sequence[Row] = (
        [row for row in rows if row["days"] == rows[0]["days"]] if rows and frame.has("longest", "most") else rows
    )
    said = "; ".join(
        f"{row['party_name']}: {decimal(row['years'], frame.lang)} {choose(frame.lang, 'years', 'yıl')} ({row['days']})"
        for row in best
    )
    return answer.model_copy(
        update={
            "rows": list(best),
            "text": f"{title_of(held, frame.lang)}: {said}.",
            "warnings": [] if best else [nothing_held(frame.lang)],
        }
    )


def _one_sided(frame: Frame) -> bool:
    """Whether no party is named as the one that lost or took over."""
    return not any(item.what == "Party" and item.tags & {"abl", "dat"} for item in frame.items) and not frame.has(
        "from", "pass", "lose"
    )


_SOFT = "local? election? take? hold? all? happen? mayor? elected? year? become? time-of? come?"

CITIES = (
    Intent("cities-won", "Which cities, districts or municipalities a party won.", "2024'te CHP hangi şehirleri kazandı?", "Which metropolitan municipalities did the AKP win in 2019?",
        (f"Party+ {_PLACES}+ win/take Time/last City/Province? {_SOFT}", f"Party+ {_PLACES}+ Time {_SOFT}", f"Party+ where win/take Time/last {_SOFT}", f"Party+ {_PLACES}+ mayor win/take? Time/last {_SOFT}"), won_by, _one_sided),
    Intent("how-many-won", "How many places a party, or each party, won.", "2019'da AKP kaç belediye kazandı?", "How many metropolitan cities did the CHP win in 2024?",
        (f"Party* {_PLACES}+ how-many/number win? Time/last party? of-party? City/Province? {_SOFT}", f"most {_PLACES}+ party/of-party win/take/hold? Time/last {_SOFT}", f"Party Party+ more {_PLACES}+ win? or* party? of-party? whether* Time/last {_SOFT}", f"party/of-party {_PLACES}+ how-many win/take Time/last {_SOFT}"), how_many_won, is_of_voters),
    Intent("changed-hands", "Which cities changed hands between two local elections.", "2019'dan 2024'e hangi şehirler el değiştirdi?", "Which cities did the CHP take from the AKP in 2024?",
        (f"changed-hands {_PLACES}* Time Time? from* Party* between? how-many? local* {_SOFT}", f"{_PLACES}+ Time Party Party from take/win/pass/lose {_SOFT}", f"{_PLACES}+ Time Party+ lose from? {_SOFT}", f"{_PLACES}+ Time Party Party win/take/pass/lose how-many? {_SOFT}", f"{_PLACES}+ Time pass Party* from? {_SOFT}", f"{_PLACES}+ how-many Time Party+ lose {_SOFT}"), changed_hands),
    Intent("re-elected", "Which mayors were elected again.", "2024'te hangi belediye başkanları yeniden seçildi?", "Which mayors were re-elected in 2019?",
        (f"reelect/reelected/return mayor Time/last {_PLACES}? Party* how-many? local? {_SOFT}", f"reelect/reelected {_PLACES} mayor? Time/last Party* how-many? {_SOFT}"), reelected),
    Intent("city-wins", "When a party won a city.", "CHP Ankara'yı ne zaman kazandı?", "When did the Welfare Party win Istanbul?",
        (f"Party City/Held win/take when/whether/how-often/first/last/which how-many? first? last? Time? ever? local? election? {_SOFT}", f"Party City/Held how-often win {_SOFT}", f"Party City win/take when first? last? {_SOFT}", f"Party City/Held win whether Time? ever? {_SOFT}"), city_wins, is_of_voters),
    Intent("city-losses", "When a party lost a city.", "AKP İstanbul'u ne zaman kaybetti?", "When did the AKP lose Ankara?",
        (f"Party City/Held lose when/whether/last/first first? last? Time? {_SOFT}", f"Party City/Held lose Time {_SOFT}"), city_losses, is_of_voters),
    Intent("party-time", "How long mayors of a party, or of its line, held a city.", "2019'dan önce İstanbul kaç yıl AKP ve öncüllerinin elinde kaldı?", "How long did the AKP and its predecessors hold Istanbul?",
        (f"Party City/Held how-long hands? govern? hold? line? in-line? lineage? predecessor? Time? total? party? in-power? {_SOFT}",), party_time, is_of_voters),
    Intent("party-held", "Whether a party's mayor held a city, and since when.", "Ankara hiç MHP'nin elinde oldu mu?", "Did the DSP ever hold Ankara?",
        (f"Party City/Held whether/since-when/when hands/hold/govern ever? Time? belong? mayor? {_SOFT}", f"Party City/Held hands/hold/govern/belong since-when/when {_SOFT}", f"Party Held ever? whether Time? {_SOFT}"), held_whether, is_of_voters),
    Intent("city-party", "Which party's mayor holds or held a city.", "2010'da İzmir hangi partinin elindeydi?", "Which party holds Ankara?",
        (f"of-party/party/who City hands/hold/govern/belong Time/During? {_SOFT}", f"of-party City Time/During? hands? belong? municipality? {_SOFT}", f"party City hands/hold/govern/belong/in-power Time/During? {_SOFT}", f"hands City Time? whose? {_SOFT}", f"whose City hands {_SOFT}"), city_party),
    Intent("party-times", "How long each party's mayors held a city, and which one longest.", "İzmir'i en uzun süre hangi parti yönetti?", "Which party has held Ankara the longest?",
        (f"party/of-party City/Held longest hands? hold? govern? belong? Time? {_SOFT}", f"party/of-party City/Held how-long hands? hold? govern? Time? all? {_SOFT}"), parties_of, is_of_voters),
)  # fmt: skip
