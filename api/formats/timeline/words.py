"""What a timeline's picture says, in Turkish and English: of each bar, each sign and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.answer import Answer, Row
from graph.questions.speech import choose, count
from ontology.vocabulary import label

_STANDING = {
    "council": ("council", "meclisçe"), "acting": ("acting", "vekil"), "trustee": ("trustee", "kayyum"),
    "suspended": ("suspended", "uzaklaştırılmış"), "seized": ("seized power", "el koymuş"),
}  # fmt: skip
"""The ways of holding that a bar's text names; to be elected or appointed is the rule."""
_SIGNS = {
    "solid": ("holder: elected, chosen or appointed", "görevde: seçilmiş veya atanmış"),
    "half": ("acting", "vekil"),
    "hatched": ("trustee", "kayyum"),
    "lined": ("seized power", "el koymuş"),
    "outline": ("suspended: still holds, kept from the work", "görevden uzaklaştırılmış: görevi sürüyor"),
    "thin": ("member", "üye"),
    "life": ("active, or so called", "faal, ya da bu adla"),
    "unsure": ("not known to the day: may have held", "günü bilinmiyor: görevde olabilir"),
    "arrow": ("still so when last seen", "son görüldüğünde sürüyordu"),
    "before": ("began before the axis", "eksenden önce başladı"),
    "after": ("ended after the axis", "eksenden sonra bitti"),
    "event": ("election annulled, reassigned or held again", "iptal edilen, devredilen veya yenilenen seçim"),
    "won": ("candidate, elected", "aday, seçildi"),
    "lost": ("candidate, not elected", "aday, seçilmedi"),
    "unheard": ("candidate, outcome not known", "aday, sonucu bilinmiyor"),
}
_EVENTS = {
    "annulled": ("annulled", "iptal"), "rerun": ("re-run", "yenileme"), "refused": ("refused", "mazbata verilmedi"),
    "reassigned": ("reassigned", "mazbata başkasına"),
}  # fmt: skip
_OFFICES = {
    "PRESIDENT_OF": ("President", "Cumhurbaşkanı"),
    "PRIME_MINISTER_OF": ("Prime minister", "Başbakan"),
    "MAYOR_OF": ("Mayor of {held}", "{held} belediye başkanı"),
    "LEADER_OF": ("Leader of {party}", "{party} genel başkanı"),
    "MINISTER_OF": ("Minister, {held}", "Bakan, {held}"),
    "SPEAKER_OF": ("Speaker, {held}", "Başkan, {held}"),
    "DEPUTY_IN": ("Deputy, {held}", "Milletvekili, {held}"),
    "MEMBER_OF": ("Member of {party}", "{party} üyesi"),
}
_PUBLISHERS = 24


def say_sign(sign: str, lang: str) -> str:
    """What a sign of the legend means."""
    return choose(lang, *_SIGNS[sign])


def say_event(event: Row, lang: str) -> str:
    """What became of an election, with its day."""
    return f"{choose(lang, *_EVENTS.get(event['kind'], (event['kind'], event['kind'])))} {event['date']}"


def say_bar(row: Row, lang: str) -> str:
    """The text of one bar: who, or in a person's own lane what, and for which party, and how it was held."""
    if row["lane"].startswith("politician:"):
        return _say_office(row, lang)
    about = [_party(row, lang), *_say_standing(row, lang)]
    return _with(row["name"] or row["fact"], [word for word in about if word])


def _say_office(row: Row, lang: str) -> str:
    party = _party(row, lang)
    if row["shape"] == "point":
        office = label("contest_office", row["office"], lang)
        where = f", {row['held_name']}" if row["held_name"] else ""
        broken = label("outcome", row["outcome"], lang) if row["outcome"] not in (None, "certified") else ""
        said = choose(lang, f"Candidate: {office}{where}", f"Aday: {office}{where}")
        return _with(said, [word for word in (party, broken) if word])
    words = _OFFICES.get(row["relation"])
    held = row["held_name"] or row["held"] or ""
    said = choose(lang, *words).format(held=held, party=row["party_name"] or held) if words else held
    party = "" if row["relation"] in ("LEADER_OF", "MEMBER_OF") else party
    role = label("role", row["role"], lang) if row["role"] == "co-leader" else ""
    return _with(said, [word for word in (party, role, *_say_standing(row, lang)) if word])


def _party(row: Row, lang: str) -> str:
    if row["relation"] == "HAS" or row["party"] == "none":
        return ""
    if row["party"] == "independent":
        return choose(lang, "ind.", "bağ.")
    if row["relation"] == "MEMBER_OF" and row["politician"] is None:
        return row["party_name"] if row["party_name"] != row["name"] else ""
    # Every leader of a party is of it: its lane says which.
    return "" if row["lane"].endswith(".leaders") else row["party_name"] or row["party"] or ""


def _say_standing(row: Row, lang: str) -> list[str]:
    words = _STANDING.get(row["standing"] or "")
    if words is None and row["standing"] == "appointed" and row["relation"] == "MAYOR_OF":
        words = ("appointed", "atanmış")
    return [choose(lang, *words)] if words else []


def _with(text: str, more: Sequence[str]) -> str:
    return f"{text} ({', '.join(more)})" if more else text


def describe(row: Row, lang: str) -> str:
    """The whole of a row in a line: its text, its dates as they were said, why it began and ended, what is unsure."""
    said = [say_bar(row, lang)]
    if row["lane"].startswith("politician:") and row["name"]:
        said = [f"{row['name']}: {said[0]}"]
    said.append(row["date"] or "?" if row["shape"] == "point" else say_span(row, lang))
    reasons = [label("began_by", row["began_by"], lang), label("ended_by", row["ended_by"], lang)]
    if any(reasons):
        said.append(f"{reasons[0] or '?'} – {reasons[1] or '…'}")
    if row["disputed"]:
        said.append(choose(lang, "sources differ", "kaynaklar ayrılıyor"))
    return "; ".join(said)


def say_span(row: Row, lang: str) -> str:
    """The start and the end of a spell as they were said."""
    end = row["end"] or choose(lang, "unknown", "bilinmiyor")
    if row["end_state"] == "open":
        seen = row["last_seen"] or "?"
        end = choose(lang, f"still so on {seen}", f"{seen} günü sürüyordu")
    elif not row["end"] and row["over_by"]:
        end = choose(lang, f"over by {row['over_by']}", f"en geç {row['over_by']} bitti")
    return f"{row['start'] or '?'} – {end}"


def say_title(answer: Answer, lang: str) -> str:
    """What the picture shows: its lanes by name, and from when to when it was asked for."""
    lanes = [lane["lane_name"] for lane in answer.coverage.get("lanes", ())]
    since, until = answer.coverage.get("since"), answer.coverage.get("until")
    years = f" {since or ''}–{until or ''}" if since and until else ""
    if since and not until:
        years = choose(
            lang, f" since {since}", f", {since} yılından beri" if len(since) == 4 else f", {since} gününden beri"
        )
    elif until and not since:
        years = choose(lang, f" until {until}", f", {until} sonuna kadar")
    return " · ".join(lanes) + years


def say_nothing(lang: str) -> str:
    """What stands in a lane in which nothing can be drawn."""
    return choose(lang, "nothing to draw in the data", "veride çizilecek bir şey yok")


def say_undated(rows: Sequence[Row], lang: str) -> str:
    """Whom the picture cannot place, with what is known of each."""
    listed = "; ".join(f"{say_bar(row, lang)}, {say_span(row, lang)}" for row in rows)
    return choose(
        lang,
        f"Not drawn, since no source gives a start: {listed}.",
        f"Başlangıcını hiçbir kaynak vermediği için çizilmeyenler: {listed}.",
    )


def say_caption(answer: Answer, lang: str) -> str:
    """By whose word: the publishers, most cited first, and the version of the data with the day it reaches to."""
    sources = {source.id: source for notes in answer.evidence.values() for source in notes.sources}
    cited = Counter(source.publisher for notes in answer.evidence.values() for source in notes.sources)
    names = [name for name, _ in sorted(cited.items(), key=lambda pair: (-pair[1], pair[0]))]
    rest = len(names) - _PUBLISHERS
    more = choose(lang, f" and {rest} more", f" ve {rest} yayıncı daha") if rest > 0 else ""
    listed = ", ".join(names[:_PUBLISHERS]) + more
    said = choose(
        lang,
        f"{count(len(sources), 'source')} by {count(len(names), 'publisher')}: {listed}." if names else "No source.",
        f"{len(names)} yayıncıdan {len(sources)} kaynak: {listed}." if names else "Kaynak yok.",
    )
    if answer.dataset is None:
        return said
    version, horizon = answer.dataset.version, answer.dataset.horizon
    return f"{said} " + choose(
        lang,
        f"Siyaset, version {version} of the data, known to hold up to {horizon}.",
        f"Siyaset, verinin {version}. sürümü; {horizon} gününe kadar geçerli.",
    )
