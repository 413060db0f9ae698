"""The words of a coverage with their labels: its sections, what is counted, what can be missing."""

from __future__ import annotations

from ontology.model import RELATIONS, THINGS, terms_of
from ontology.vocabulary import ENDED_BY, Vocabulary, Word

SECTIONS: Vocabulary = {
    "offices": Word("Makamlar", "Offices", "Spells by office: how precisely dated, from how many sources."),
    "elections": Word("Seçimler", "Elections", "Every election with its contests."),
    "capitals": Word(
        "İl ve büyükşehir belediye başkanlıkları",
        "Mayors of provincial and metropolitan municipalities",
        "Contests by local election, against the number of provinces then. Re-runs are counted apart.",
    ),
    "districts": Word("İlçe belediye başkanlıkları", "District mayors", "Contests of district municipalities."),
    "towns": Word("Belde belediye başkanlıkları", "Town mayors", "Contests of town municipalities."),
    "national": Word(
        "Ülke çapındaki yarışlar",
        "Nationwide contests",
        "General and presidential elections, referendums, councils: what is held of the whole and of the provinces.",
    ),
    "terms": Word("Yasama dönemleri", "Legislatures", "Deputies by term, against the seats filled at its election."),
    "succession": Word("Ardıllık", "Succession", "Stretches in which no source at hand names a holder."),
    "trustees": Word("Kayyumlar", "Trustees", "Spells of trustees: whom they displaced and on what ground."),
    "things": Word("Varlıklar", "Things", "Parties, provinces, districts … and which of their fields are known."),
    "facts": Word("Olgular", "Facts", "Every kind of fact: how many, from how many sources, disputed, ruled."),
    "disputes": Word("Ayrılıklar", "Disagreements", "By relation and field: on how many facts sources differ."),
    "rulings": Word("Editör kararları", "Rulings", "By relation and field: on how many facts an editor decided."),
}

MEASURES: Vocabulary = {
    "spells": Word("dönem", "spells", "Spells held."),
    "people": Word("kişi", "people", "Different people among them."),
    "held": Word("eldeki", "held", "How many there are."),
    "start-day": Word("başlangıç: gün", "start: day", "The start is known to the day."),
    "start-poll": Word("başlangıç: oy günü", "start: poll", "Of those, only the polling day is known."),
    "start-month": Word("başlangıç: ay", "start: month", "The start is known to the month."),
    "start-year": Word("başlangıç: yıl", "start: year", "The start is known to the year."),
    "start-none": Word("başlangıç: yok", "start: none", "The start is not known."),
    "end-day": Word("bitiş: gün", "end: day", "The end is known to the day."),
    "end-month": Word("bitiş: ay", "end: month", "The end is known to the month."),
    "end-year": Word("bitiş: yıl", "end: year", "The end is known to the year."),
    "end-none": Word("bitiş: yok", "end: none", "It is over, or may be, and the end is not known."),
    "end-open": Word("sürüyor", "open", "It still went on when last seen."),
    "sources-1": Word("1 kaynak", "1 source", "Rests on one independent source: copies of one count as one."),
    "sources-2": Word("2 kaynak", "2 sources", "Rests on two independent sources."),
    "sources-3": Word("3+ kaynak", "3+ sources", "Rests on three or more independent sources."),
    "disputed": Word("ayrılık", "disputed", "Sources differ on a field beyond their precision."),
    "ruled": Word("karara bağlı", "ruled", "An editor decided a field."),
    "contests": Word("yarış", "contests", "Contests held, re-runs left aside."),
    "reruns": Word("yenileme", "re-runs", "Contests held again after an annulment."),
    "person": Word("kişi", "person", "The person who received the certificate is known."),
    "party": Word("parti", "party", "The party that nominated is known."),
    "votes": Word("oy", "votes", "Votes are known (of the one elected, in a contest for one office)."),
    "share": Word("oran", "share", "The share of the valid votes is known (likewise)."),
    "others": Word("rakipler", "others", "At least one other candidate is held."),
    "refused": Word("reddedilen", "refused", "Lines of the source that were refused: data/ysk/refused.csv."),
    "lines": Word("satır", "lines", "Parties, candidates or choices with a line of their own."),
    "seats": Word("sandalye", "seats", "Lines with seats."),
    "turnout": Word("katılım", "turnout", "How many of registered, cast and valid votes are known."),
    "provinces": Word("il", "provinces", "Provinces with a count of their own."),
    "province-votes": Word("ilde oy", "votes by province", "Lines with votes in a province or abroad."),
    "deputies": Word("milletvekili", "deputies", "People who sat in it."),
    "province": Word("il", "province", "Seats whose province is known."),
    "places": Word("yer", "places", "Places or bodies with that office."),
    "gaps": Word("boşluk", "gaps", "Stretches in which certainly no one at hand held."),
    "possible-gaps": Word("olası boşluk", "possible gaps", "Stretches in which possibly no one held."),
    "vacancies": Word("yasal boşluk", "vacancies", "Vacancies that the law foresees: no gaps."),
    "displaced": Word("yerine geçilen", "displaced", "The mayor in whose place the trustee stands is known."),
    "cities": Word("belediye", "cities", "Different municipalities."),
    "leaders": Word("genel başkan", "leaders", "Those of whom a leader is held."),
    "mayors": Word("belediye başkanı", "mayors", "Those of which a mayor is held."),
    "ministers": Word("bakan", "ministers", "Those of which a minister is held."),
    "prime-ministers": Word("başbakan", "prime ministers", "Those of which a prime minister is held."),
}  # fmt: skip

MISSING: Vocabulary = {
    "contest": Word("yarış yok", "no contest", "There was a contest and it is not held."),
    "person": Word("kazanan yok", "no person", "The contest is held, and not who received the certificate."),
    "holder": Word("görevde kimse yok", "no holder", "No source at hand names a holder in this stretch."),
    "displaced": Word("yerine geçilen yok", "no displaced mayor", "A trustee whose predecessor is not named."),
    "ground": Word("gerekçe yok", "no ground", "A trustee's predecessor of whom it is not known why he left."),
    "deputies": Word("milletvekili eksik", "deputies missing", "Fewer deputies are held than seats were filled."),
}

GROUND = "ground-"
"""`ground-suspension`: trustees whose predecessor left in that way. The word is one of `ended_by`."""


def label_measure(section: str, identity: str, measure: str, lang: str) -> str:
    """What a reader sees for a measure: a word of the list, a ground, or the label of a field of the model."""
    if measure.startswith(GROUND):
        entry: Word | None = ENDED_BY.get(measure.removeprefix(GROUND))
    elif section in ("disputes", "rulings"):
        entry = None
    else:
        entry = MEASURES.get(measure)
    if entry is not None:
        return entry.tr if lang == "tr" else entry.en
    declared = terms_of(identity).get(measure) if identity in (*THINGS, *RELATIONS) else None
    if declared is None:
        return measure
    return declared.tr if lang == "tr" else declared.en
