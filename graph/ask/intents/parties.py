"""Parties: founding and end, names, those before and after them, alliances, and how long they were in power."""

from __future__ import annotations

from graph.ask.answers.families import family, in_power, whether_family
from graph.ask.answers.parties import alliances, listed_parties, party_facts, party_name
from graph.ask.intent import Intent

_SOFT = "party? year? date? all? come? become? hold? time-of? first? happen? list?"

PARTIES = (
    Intent("party-facts", "When a party was founded, by whom, and when and how it ended.", "Refah Partisi ne zaman kapatıldı?", "When was the CHP founded?",
        (f"Party founder/found who Time {_SOFT}", f"Party found/closed/how-ended when/how/why/whether/who/date/where* closed? found? {_SOFT}", f"Party founder who? found? {_SOFT}", f"Party how-ended when? {_SOFT}", f"Party leave when/how/why {_SOFT}", f"Party found {_SOFT}", f"Party closed whether? reason? {_SOFT}", f"Party date found/closed {_SOFT}"), party_facts),
    Intent("parties-listed", "Which parties were closed by a court or a coup, or founded, in a time.", "1998'de hangi partiler kapatıldı?", "Which parties were founded in 2001?",
        (f"party closed/found Time? how-many? {_SOFT}",), listed_parties),
    Intent("party-name", "What a party is called in full.", "DSP'nin açılımı nedir?", "What does MHP stand for?",
        (f"Party acronym/full-name/name/names stand? {_SOFT}", "Party stand what? acronym?", f"Party rename? names/name {_SOFT}"), party_name),
    Intent("party-family", "The parties before and after a party.", "AKP'nin öncülü olan partiler hangileri?", "Which parties came before the DEM Party?",
        (f"Party lineage/predecessor/successor/line/in-line/predecessor-parties/split/merge/rename when? in-line? line? before? after? {_SOFT}", f"Party of-party leave when? {_SOFT}", f"Party closed? after party found {_SOFT}", f"Party before/after/precede/succeed/succeeded-by come? {_SOFT}", f"Party split/merge/rename when? {_SOFT}", f"Party found split? from? {_SOFT} of-party", f"Party of-party split/merge/successor/predecessor/rename when? {_SOFT}"), family),
    Intent("party-related", "Whether one party comes from another.", "Fazilet Partisi Refah Partisi'nin devamı mı?", "Did the AKP split from the Virtue Party?",
        (f"Party Party whether lineage/predecessor/successor/split/merge/rename/succeed/come/line? from? when? {_SOFT}", f"Party Party when rename/name/merge/split/become/names take? {_SOFT}"), whether_family),
    Intent("alliances", "The members of an alliance, and the alliances of a party.", "Cumhur İttifakı'nda hangi partiler var?", "Which parties were members of the Nation Alliance?",
        (f"Alliance member/party/join/belong/which/found* member? party? of-party? join? Time? when? how-many? {_SOFT}", f"Party+ alliance member? join? belong? Time? when? of-party? {_SOFT}", f"Party+ Alliance whether/when member? join? belong? Time? leave? ever? {_SOFT}", f"alliance member? party? Time? {_SOFT}", f"Alliance last party? join member? {_SOFT}"), alliances),
    Intent("in-power", "How long a party, or a person, was in power.", "AKP kaç yıldır iktidarda?", "How long has Erdoğan been in power?",
        (f"Party/Person in-power how-long total? Time? hold? {_SOFT}", f"Party/Person in-power since-when/when {_SOFT}", f"Party/Person how-long country govern total? Time? {_SOFT}"), in_power),
)  # fmt: skip
