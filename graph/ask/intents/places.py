"""Elections by date, provinces and cities as such, and who says what is said."""

from __future__ import annotations

from graph.ask.answers.elections import days_between, elections, has_two_days
from graph.ask.answers.places import metropolitan_since, province_facts
from graph.ask.answers.sources import changes, who_says
from graph.ask.intent import Intent

_SOFT = "happen? all? hold? date? year? country? election? day? list? come? become? found? constitution?"

_KIND = "local/general/presidential/referendum/by-election"

PLACES = (
    Intent("elections", "When elections were held, which was the last, which is the next.", "Bir sonraki cumhurbaşkanlığı seçimi ne zaman?", "When was the 2018 general election?",
        (f"{_KIND} when/date/where/how-many/list/which/next/last/how-often/all/number* Time? next? last? round-1/round-2? {_SOFT}", f"election next when? {_SOFT}", f"election when/how-many/how-often Time? next/last? {_SOFT}", f"next {_KIND} when? {_SOFT}", f"{_KIND} whether Time {_SOFT}"), elections),
    Intent("province", "A province's population, plate number, area, districts, founding.", "Konya'nın plaka kodu kaç?", "How many districts does Ankara have?",
        (f"City/Province population/plate/area how-many? people? number? now? Time? province? {_SOFT}", f"City/Province district how-many? number? names? province? {_SOFT}", f"City/Province province when/since-when {_SOFT}", f"Province when/since-when found/become/became province? {_SOFT}", f"City/Province province+ split/leave from? {_SOFT}"), province_facts),
    Intent("metropolitan-since", "Since when a city is a metropolitan one.", "Antalya ne zaman büyükşehir oldu?", "Since when is Bursa a metropolitan municipality?",
        (f"City metropolitan when/since-when/whether municipality? {_SOFT}", f"City metropolitan-kind when? take? {_SOFT}"), metropolitan_since),
    Intent("sources", "Which sources say that somebody held an office, and where they differ.", "Kadir Topbaş'ın İstanbul belediye başkanlığının kaynağı ne?", "Which sources say that Melih Gökçek was mayor of Ankara?",
        (f"Held Person? said-by/source/sources-differ/differ Time? where? about? between? say? when? leave? govern? tenure? whether? {_SOFT}", f"Held Person? source differs/differ? Time? whether? tenure? leave? {_SOFT}"), who_says),
    Intent("days-between", "How many days lie between two days.", "31 Mart 2019 ile 23 Haziran 2019 arasında kaç gün var?", "How many days are there between 31 March 2019 and 23 June 2019?",
        ("how-long Time whether?", "how-many day/date Time", "difference Time", "margin Time day?"), days_between, has_two_days),
    Intent("changes", "What changed in an office between two days.", "2015 ile 2020 arasında İstanbul belediye başkanlığında ne değişti?", "What changed in the mayoralty of Istanbul between 2015 and 2020?",
        (f"Held change/turnover Time between? happen? {_SOFT}",), changes),
)  # fmt: skip
