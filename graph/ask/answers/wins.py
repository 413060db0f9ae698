"""Which places a party won, how many, which changed hands, and who was elected again."""

from __future__ import annotations

from collections import Counter

from graph.answer import Answer, Row, Warning_
from graph.ask.frame import Frame
from graph.ask.offices import nothing_held
from graph.ask.polls import (
    list_elections,
    pick_elections,
)
from graph.ask.winners import CAPITALS, Scope, local_pair, scope_of, show, warn_of_part, winners
from graph.questions.flow import Question
from graph.questions.speech import choose, count

_MOST_OF = 0.7
"""Of the places of the fullest election: fewer than this are a part of an election, and not the whole of it."""


def won_by(frame: Frame) -> Question:
    """The places that a party won at a local election."""
    elections = pick_elections((yield from list_elections()), ("local",), frame)
    scope = scope_of(frame)
    is_never = frame.has("not") and frame.time is None and not frame.has("last")
    # A city that became metropolitan had its mayors before: all its elections count.
    counted = Scope(CAPITALS) if is_never and scope.metropolitan else scope
    every, answer = yield from winners([one["id"] for one in elections], counted)
    if is_never:
        return (yield from _never_won(frame, every, answer, scope))
    parties = {one.id for one in frame.things("Party")}
    is_not = frame.has("not")
    rows = [row for row in every if (row["party"] in parties) != is_not]
    party = ", ".join(one.name for one in frame.things("Party"))
    if is_not:
        party = choose(frame.lang, f"Not {party}", f"{party} dışında")
    # Of several elections those in which nothing was won are not told.
    told = [one for one in elections if len(elections) == 1 or any(row["election"] == one["id"] for row in rows)]
    said = "; ".join(
        _say_won(one["date"], [row for row in rows if row["election"] == one["id"]], frame.lang) for one in told
    )
    return (
        yield from show(answer, rows, f"{party}: {said or '–'}.", frame.lang, warn_of_part(every, scope, frame.lang))
    )


def _never_won(frame: Frame, every: list[Row], answer: Answer, scope: Scope) -> Question:
    """The places that still have elections and in which a party won none since it was founded."""
    party = frame.one("Party")
    places = Counter(str(row["election"]) for row in every)
    # Elections that are held of few places say nothing of the others: of 1963 the data has three cities.
    whole = {election for election, number in places.items() if number >= _MOST_OF * max(places.values())}
    since = [row for row in every if str(row["date"]) >= (party.since or "") and row["election"] in whole]
    newest = max((str(row["election"]) for row in since), default="")
    won = {row["city"] for row in since if row["party"] == party.id}
    rows = [row for row in since if row["election"] == newest and row["city"] not in won]
    rows = [row for row in rows if not scope.metropolitan or row["office"] == "metropolitan-mayor"]
    shown: list[Row] = [{name: row[name] for name in ("city", "city_name", "city_kind", "province")} for row in rows]
    names = ", ".join(str(row["city_name"]) for row in rows[:90])
    first = min((str(row["date"]) for row in since), default="?")
    text = choose(
        frame.lang,
        f"{party.name}, since {first} without a win in {len(rows)} {scope.name('en')}: {names}.",
        f"{party.name}, {first} tarihinden beri hiç kazanamadığı {len(rows)} {scope.name('tr')}: {names}.",
    )
    warnings = []
    if not party.since or party.since[:4] < first[:4]:
        message = choose(
            frame.lang,
            f"The winners of all places are held from {first} on; what {party.name} won before is not counted.",
            f"Bütün yerlerin kazananları {first} tarihinden itibaren veride; {party.name} için öncesi sayılmadı.",
        )
        warnings = [Warning_(code="before-the-data", message=message)]
    return (
        yield from show(
            answer.model_copy(update={"coverage": {"contests": len(since)}}), shown, text, frame.lang, warnings
        )
    )


def _say_won(date: str, rows: list[Row], lang: str) -> str:
    names = ", ".join(dict.fromkeys(str(row["city_name"]) for row in rows[:90]))
    return choose(lang, f"{date}: {count(len(rows), 'place')}: {names}", f"{date}: {len(rows)} yer: {names}")


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
    scope_words = scope.name(frame.lang)
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


def is_of_places(frame: Frame) -> bool:
    """Whether places that changed hands are asked for, and not mayors who changed their party."""
    return not (frame.has("switch-party") and frame.has("mayor"))


def one_sided(frame: Frame) -> bool:
    """Whether no party is named as the one that lost or took over."""
    return not any(item.what == "Party" and item.tags & {"abl", "dat"} for item in frame.items) and not frame.has(
        "from", "pass", "lose"
    )
