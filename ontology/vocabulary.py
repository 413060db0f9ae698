"""The closed lists: each word with its label in Turkish and English and what it means.

They become SKOS concept schemes, the `sh:in` of the shapes and a page of the documentation. A word that is not here
is refused everywhere (`check_word`).
"""

from __future__ import annotations

from dataclasses import dataclass

from ontology.errors import BadWord


@dataclass(frozen=True, slots=True)
class Word:
    """One entry of a closed list. `law` names the rule it rests on, where there is one."""

    tr: str
    en: str
    means: str
    law: str = ""


Vocabulary = dict[str, Word]

STANDING: Vocabulary = {
    "elected": Word("seçilmiş", "elected", "Holds by the vote of those whom the office serves: voters, a congress."),
    "council": Word(
        "meclisçe seçilmiş", "chosen by the council",
        "Mayor for the rest of the term, chosen by the municipal council after a vacancy.", "law 5393, art. 45",
    ),
    "acting": Word(
        "vekil", "acting",
        "Does the work while the holder is kept from it or until one is chosen: başkan vekili, a governor until a "
        "re-run, the speaker in the president's place.", "law 5393, art. 45 and 46",
    ),
    "trustee": Word(
        "kayyum", "trustee",
        "Appointed by the ministry or the governor in the place of a mayor kept from office on terrorism grounds.",
        "law 5393, art. 45 as changed by decree-law 674",
    ),
    "suspended": Word(
        "görevden uzaklaştırılmış", "suspended",
        "Still holds the mandate and is kept from the work by the interior minister while proceedings go on.",
        "law 5393, art. 47",
    ),
    "appointed": Word("atanmış", "appointed", "Named by another office: prime ministers; mayors in 1980-84."),
    "seized": Word("el koymuş", "seized", "Took the office by force of arms, without election or appointment."),
}

BY: Vocabulary = {
    "voters": Word("seçmenler", "voters", "Those entitled to vote, at the polls."),
    "council": Word("belediye meclisi", "municipal council", "The council of the municipality."),
    "prime-minister": Word("başbakan", "prime minister", "The prime minister, with the president's approval."),
    "assembly": Word("TBMM", "Grand National Assembly", "The deputies, by vote."),
    "law": Word("kanun", "the law itself", "No one chooses: the law names the office that steps in."),
    "ministry": Word("İçişleri Bakanlığı", "Interior Ministry", "The interior minister."),
    "governor": Word("vali", "governor", "The governor of the province."),
    "president": Word("cumhurbaşkanı", "president", "The president of the republic."),
    "military": Word("askerî yönetim", "military", "The National Security Council of 1980-83 or its commanders."),
    "congress": Word("kongre", "party congress", "The delegates of a party's congress."),
    "party-board": Word("parti yönetim kurulu", "party executive", "The executive board of a party."),
    "party-council": Word("parti meclisi", "party council", "The council of a party between congresses."),
    "founders": Word("kurucular", "founders", "The founding members of a party."),
    "court": Word("mahkeme", "court", "A court's ruling or order."),
}

BEGAN_BY: Vocabulary = {
    "election": Word("seçim", "election", "An election at the polls."),
    "rerun": Word("yenilenen seçim", "re-run", "An election held again after an annulment."),
    "council-vote": Word("meclis seçimi", "council vote", "A vote of the municipal council."),
    "assembly-vote": Word("TBMM seçimi", "assembly vote", "A vote of the Grand National Assembly."),
    "appointment": Word("atama", "appointment", "A decision of someone entitled to appoint."),
    "suspension": Word("görevden uzaklaştırma", "suspension", "The same mandate, now kept from office."),
    "return": Word("göreve dönüş", "return", "The same mandate, back in office after a suspension."),
    "congress": Word("kongre", "congress", "A vote of a party congress."),
    "founding": Word("kuruluş", "founding", "The party was founded with this leader."),
    "merger": Word("birleşme", "merger", "Two parties became one under this leader."),
    "coup": Word("darbe", "coup", "The armed forces took power."),
    "law": Word("kanun gereği", "by law", "The law put the holder in place without a decision."),
    "court": Word("mahkeme kararı", "court ruling", "A court put the holder in place."),
    "reshuffle": Word("kabine değişikliği", "reshuffle", "Named in a change of the cabinet."),
    "vacancy": Word("boşalan üyelik", "vacancy", "Took a place that had fallen vacant."),
    "release": Word("tahliye", "release", "Released from detention and back in office."),
}

ENDED_BY: Vocabulary = {
    "end-of-term": Word("görev süresinin bitimi", "end of term", "The term was over and another one began."),
    "election": Word("seçim", "election", "An election put someone in the place of an acting or appointed holder."),
    "resignation": Word("istifa", "resignation", "The holder gave the office up."),
    "death": Word("ölüm", "death", "The holder died in office."),
    "annulment": Word("seçimin iptali", "annulment", "The electoral board annulled the election."),
    "loss-of-seat": Word("milletvekilliğinin düşmesi", "loss of the seat", "The assembly declared the seat lost."),
    "dissolution": Word("hükûmetin çekilmesi", "end of the government", "The government to which the office belongs was over."),
    "rename": Word("ad değişikliği", "rename", "The body goes on in law under another name."),
    "rerun-ordered": Word("yenileme kararı", "re-run ordered", "The electoral board ordered the election again."),
    "court": Word("mahkeme kararı", "court ruling", "A court ended it."),
    "conviction": Word("kesinleşmiş hüküm", "final conviction", "A final sentence cost the right to hold office."),
    "dismissal": Word("görevden alma", "dismissal", "Removed for good by someone entitled to."),
    "suspension": Word(
        "görevden uzaklaştırma", "suspension", "Kept from office: this spell ends, the mandate goes on.",
        "law 5393, art. 47",
    ),
    "return": Word("asilin dönüşü", "return", "The one stood in for came back."),
    "end-of-acting": Word("vekâletin bitimi", "end of acting", "A new holder was chosen and the acting one stepped back."),
    "congress": Word("kongre", "congress", "A party congress chose someone else, or chose again."),
    "merger": Word("birleşme", "merger", "The party merged into another."),
    "closure": Word("kapatma", "closure", "The party was closed by a court or by its own decision."),
    "coup": Word("darbe", "coup", "The armed forces took power."),
    "election-to-other-office": Word("başka göreve seçilme", "election to another office", "Left for an office that excludes this one."),
    "no-confidence": Word("güvensizlik oyu", "no confidence", "The assembly refused or withdrew its confidence."),
    "abolition": Word("görevin kaldırılması", "abolition", "The office itself ceased to exist."),
}

DAY_KIND: Vocabulary = {
    "certificate": Word("mazbata", "certificate", "The day on which the election certificate was given."),
    "oath": Word("yemin", "oath", "The day of the oath."),
    "appointment": Word("atama", "appointment", "The day of the decision to appoint."),
    "congress": Word("kongre", "congress", "The day of the congress's vote."),
    "takeover": Word("devir teslim", "take-over", "The day on which the office was handed over."),
    "decision": Word("karar", "decision", "The day of the decision of a court, a board, a council or a ministry."),
    "poll": Word("oy günü", "polling day", "Only the polling day is known; the office was taken some days later."),
    "report": Word("haber", "report", "The day that a report gives without saying which act it means."),
}

END_STATE: Vocabulary = {
    "open": Word("sürüyor", "open", "Still so when last seen."),
    "unknown": Word("bilinmiyor", "unknown", "Whether and when it was over is not known."),
    "known": Word("bilinen", "known", "Over at `end`."),
}

ROLE: Vocabulary = {
    "leader": Word("genel başkan", "leader", "Sole chair of the party."),
    "co-leader": Word("eş genel başkan", "co-leader", "One of two chairs."),
}

PARTY_END: Vocabulary = {
    "closure": Word("kapatma", "closure", "Closed by a court."),
    "coup": Word("darbe", "coup", "Closed by the military government."),
    "merger": Word("birleşme", "merger", "Merged into another party or with one."),
    "self-dissolution": Word("kendini feshetme", "self-dissolution", "Dissolved by its own decision."),
    "rename": Word("ad değişikliği", "rename", "Goes on in law under another name."),
}

SUCCESSION: Vocabulary = {
    "rename": Word("ad değişikliği", "rename", "The same body in law under a new name."),
    "merger": Word("birleşme", "merger", "The former became part of the latter."),
    "split": Word("ayrılma", "split", "The latter was founded by people who left the former."),
    "continuation": Word("devam", "continuation", "The latter took up the former's people and cause after it ended."),
}

ELECTION_KIND: Vocabulary = {
    "local": Word("yerel seçim", "local election", "Mayors, councils and provincial assemblies."),
    "general": Word("genel seçim", "general election", "Deputies of the Grand National Assembly."),
    "presidential": Word("cumhurbaşkanlığı seçimi", "presidential election", "President of the republic."),
    "referendum": Word("halk oylaması", "referendum", "A question put to the voters."),
    "assembly-vote": Word("TBMM'de seçim", "vote of the assembly", "The assembly chose the president or a speaker."),
    "by-election": Word("ara seçim", "by-election", "An election for seats or offices fallen vacant."),
}

ELECTION_STATUS: Vocabulary = {
    "held": Word("yapıldı", "held", "The votes were cast."),
    "scheduled": Word("öngörülen", "scheduled", "Due by law or by decision, not yet held."),
}

CONTEST_OFFICE: Vocabulary = {
    "metropolitan-mayor": Word("büyükşehir belediye başkanlığı", "metropolitan mayor", "Mayor of a metropolitan municipality."),
    "mayor": Word("belediye başkanlığı", "mayor", "Mayor of a municipality."),
    "municipal-council": Word("belediye meclisi", "municipal council", "Seats in municipal councils."),
    "provincial-council": Word("il genel meclisi", "provincial council", "Seats in provincial councils."),
    "deputy": Word("milletvekilliği", "deputy", "Seats in the Grand National Assembly."),
    "senator": Word("senatörlük", "senator", "Seats in the Senate of the Republic (1961-80)."),
    "president": Word("cumhurbaşkanlığı", "president", "The presidency of the republic."),
    "referendum": Word("halk oylaması", "referendum", "The answer to a question."),
}

OFFICE: Vocabulary = {
    "metropolitan-mayor": Word("büyükşehir belediye başkanı", "metropolitan mayor", "Heads a metropolitan municipality."),
    "mayor": Word("belediye başkanı", "mayor", "Heads a municipality."),
    "district-mayor": Word("ilçe belediye başkanı", "district mayor", "Heads the municipality of a district."),
    "town-mayor": Word("belde belediye başkanı", "town mayor", "Heads the municipality of a town."),
    "president": Word("cumhurbaşkanı", "president", "President of the republic."),
    "head-of-state": Word("devlet başkanı", "head of state", "Head of state of the military government of 1980-82."),
    "prime-minister": Word("başbakan", "prime minister", "Head of the government, until 9 July 2018."),
    "vice-president": Word("cumhurbaşkanı yardımcısı", "vice-president", "Appointed by the president, since July 2018."),
    "minister": Word("bakan", "minister", "Heads a ministry."),
    "deputy-prime-minister": Word("başbakan yardımcısı", "deputy prime minister", "Stands beside the prime minister."),
    "minister-of-state": Word("devlet bakanı", "minister of state", "Minister without a ministry of one's own."),
    "speaker": Word("meclis başkanı", "speaker", "Chairs the assembly."),
    "deputy": Word("milletvekili", "deputy", "Sits in the assembly."),
    "party-leader": Word("genel başkan", "party leader", "Chair of a political party."),
}

OUTCOME: Vocabulary = {
    "certified": Word("kesinleşti", "certified", "The result stands and the winner received the certificate."),
    "annulled": Word("iptal edildi", "annulled", "The electoral board annulled it; the certificate was taken back."),
    "refused": Word("mazbata verilmedi", "refused", "The winner was refused the certificate."),
    "reassigned": Word("mazbata başkasına verildi", "reassigned", "The certificate went to another candidate."),
}

COUNT: Vocabulary = {
    "final": Word("kesin", "final", "The count that the electoral board certified."),
    "provisional": Word("geçici", "provisional", "A count before objections and recounts were decided."),
}

ATTRIBUTE_KEY: Vocabulary = {
    "name": Word("ad", "name", "What it was called."),
    "abbreviation": Word("kısaltma", "abbreviation", "The short form of its name."),
    "kind": Word("tür", "kind", "What kind of municipality it was."),
    "population": Word("nüfus", "population", "How many people lived there."),
    "active": Word("faal", "active", "Existed and worked: a second life has a second stretch."),
    "electorate": Word("seçmen bölgesi", "electorate", "Who elects: the city, or the whole province."),
}

RELIABILITY: Vocabulary = {
    "official": Word("resmî", "official", "The body that decides or counts, or its gazette."),
    "reference": Word("başvuru", "reference", "An encyclopedia or a scholarly work."),
    "press": Word("basın", "press", "A newspaper, an agency or a broadcaster."),
    "derived": Word("türetilmiş", "derived", "A collection made from other sources."),
}

REUSE: Vocabulary = {
    "open": Word("serbest", "open", "May be passed on freely, at most with credit."),
    "share-alike": Word("aynı koşulla", "share alike", "May be passed on with credit under the same licence."),
    "facts-only": Word("yalnız olgular", "facts only", "The facts may be used, the text may not."),
    "no": Word("hayır", "no", "May not be passed on."),
}

GENDER: Vocabulary = {
    "female": Word("kadın", "female", "Woman."),
    "male": Word("erkek", "male", "Man."),
}

CITY_KIND: Vocabulary = {
    "metropolitan": Word("büyükşehir", "metropolitan", "A metropolitan municipality."),
    "provincial": Word("il merkezi", "provincial capital", "The municipality of a provincial capital."),
    "district": Word("ilçe", "district", "A district municipality."),
    "town": Word("belde", "town", "A town municipality."),
}

REASONS: Vocabulary = {
    "within": Word("başlangıç ile bitiş arasında", "between its start and its end", "Every source agrees that it went on."),
    "before-start": Word("henüz başlamamıştı", "it had not begun", "The day lies before the earliest start."),
    "after-end": Word("sona ermişti", "it was over", "The day lies on or after the latest end."),
    "start-unknown": Word("başlangıcı bilinmiyor", "its start is not known", "No source says when it began."),
    "start-imprecise": Word("başlangıcı günüyle bilinmiyor", "its start is not known to the day", "The day lies within what the start may mean."),
    "end-imprecise": Word("bitişi günüyle bilinmiyor", "its end is not known to the day", "The day lies within what the end may mean."),
    "end-unknown": Word("bitişi bilinmiyor", "its end is not known", "It was over at some time that no source gives."),
    "after-last-seen": Word("son tanıktan sonrası", "nothing newer attests it", "Open, but the day lies after the last source that saw it."),
    "day-of-ending": Word(
        "o gün sona erdi, o gün başlayan bir halef bilinmiyor", "it ended that day and no successor began on it",
        "On the day of an ending the successor holds if one begins that day; else the old holder possibly does.",
    ),
    "day-of-handover": Word("o gün halefi başladı", "its successor began that day", "On the day of a hand-over the successor holds."),
    "start-is-poll": Word("yalnız oy günü biliniyor", "only the polling day is known", "The office was taken some days after the poll; the source gives no day."),
    "end-is-poll": Word("yerine seçilenin yalnız oy günü biliniyor", "only the successor's polling day is known", "The office was handed over some days after the poll; the source gives no day."),
    "re-elected": Word("yeniden seçildi; iki görevinden birindeydi", "re-elected: by one of two mandates that meet", "The same person won again: whichever day the new mandate began, the old one lasted until then."),
    "by-then": Word("o güne kadar olmuştu", "it had happened by then", "Something that happened once, on that day or before it."),
    "sources-differ": Word("kaynaklar bu günde ayrılıyor", "sources differ about this day", "By one source's dates it went on, by another's not."),
    "beyond-horizon": Word("verinin ufkundan sonrası", "beyond the day up to which the data holds", "Nothing is certain after the dataset's horizon."),
}

VOCABULARIES: dict[str, Vocabulary] = {
    "standing": STANDING, "by": BY, "began_by": BEGAN_BY, "ended_by": ENDED_BY, "day_kind": DAY_KIND,
    "end_state": END_STATE, "role": ROLE, "party_end": PARTY_END, "succession": SUCCESSION,
    "election_kind": ELECTION_KIND, "election_status": ELECTION_STATUS, "contest_office": CONTEST_OFFICE,
    "office": OFFICE, "outcome": OUTCOME, "count": COUNT, "attribute_key": ATTRIBUTE_KEY,
    "reliability": RELIABILITY, "reuse": REUSE, "gender": GENDER, "city_kind": CITY_KIND, "reason": REASONS,
}  # fmt: skip


def check_word(vocabulary: str, word: str) -> str:
    """The word itself if its closed list has it. Raises BadWord with the list else."""
    words = VOCABULARIES[vocabulary]
    if word not in words:
        raise BadWord(f"{word!r} is not one of {', '.join(words)}")
    return word


def label(vocabulary: str, word: str | None, lang: str) -> str:
    """What a reader sees for a word: its label in `lang` (tr or en), or the empty text for no word."""
    if word is None:
        return ""
    entry = VOCABULARIES[vocabulary].get(word)
    if entry is None:
        return word
    return entry.tr if lang == "tr" else entry.en
