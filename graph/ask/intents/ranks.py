"""Ranks: the youngest and the oldest, the place first in a figure, who was there before and after, how many places."""

from __future__ import annotations

from graph.ask.answers.ages import by_age
from graph.ask.answers.line import around, last_of_party_before
from graph.ask.answers.ranked_places import asks_for_all, asks_for_one, count_places, provinces_won, ranked_places
from graph.ask.answers.removals import chosen_by_council, is_of_mayors
from graph.ask.intent import Intent

_KIND = "local/general/presidential/referendum"

_PLACES = "city/province/municipality/metropolitan/district/capital/where"

_SOFT = "election? round-1/round-2? take? hold? year? all? happen? become? became? last? come? elected? office? total? win? candidate? party? party/of-party?"

_ROUNDS = "round-1/round-2? election? take? where? party? become? became? last? all? list? come? year?"

_ANY = "hold? become? became? govern? come? office? all? tenure? elected? serve? time-of? lineage? year? ever? age?"

RANKS = (
    Intent("by-age", "The youngest or the oldest holder of an office, on first coming to it.", "En genç yaşta cumhurbaşkanı olan kim?", "Who was the oldest president of Turkey?",
        (f"Held youngest/oldest Time? {_ANY}",), by_age),
    Intent("around", "Who held an office before somebody and who after.", "Tansu Çiller'den önce ve sonra başbakan kimdi?", "Who was prime minister before and after Tansu Çiller?",
        (f"Held Before after {_ANY}", f"Held before After {_ANY}", f"Held Before After {_ANY}", f"Held Person before after {_ANY}", f"Held Person predecessor successor {_ANY}"), around),
    Intent("last-of-party", "The last holder of a party before somebody.", "Mansur Yavaş'tan önce CHP'nin son Ankara belediye başkanı kimdi?", "Who was the last mayor of Ankara from the CHP before Mansur Yavaş?",
        (f"Held last Party Before belong? {_ANY}",), last_of_party_before),
    Intent("by-council", "Which mayors were chosen by a municipal council.", "Ankara'da meclis tarafından seçilen belediye başkanları kimler?", "Which mayors of Ankara were chosen by the council?",
        (f"Held/mayor elected/appointed assembly/council/municipal-council Time? how-many? City/Province? {_PLACES}* {_ANY}",), chosen_by_council, is_of_mayors),
    Intent("place-rank", "The province or city first in turnout, margin, or in what a party or a candidate received.", "2023'te Erdoğan en yüksek oy oranını hangi ilde aldı?", "Which province had the highest turnout in the 2017 referendum?",
        (f"most/least turnout/turned-out/margin {_PLACES}+ Time/last {_KIND}? mayor? {_SOFT}", f"closest {_PLACES}+ Time/last {_KIND}? mayor? margin? {_SOFT}", f"closest {_KIND} Time/last {_PLACES}* mayor? margin? {_SOFT}", f"least margin {_KIND} Time/last {_PLACES}* mayor? {_SOFT}",
         f"Party/Person/yes/no most/least votes/share votes? share? {_PLACES}+ Time/last {_KIND}? {_SOFT}", f"yes/no most/least {_PLACES}+ Time/last referendum? {_SOFT}", f"Party/Person most/least take {_PLACES}+ Time/last {_KIND}? {_SOFT}"), ranked_places, asks_for_one),
    Intent("provinces-won", "The provinces in which a candidate or a party came first at a national election.", "2023'te Kılıçdaroğlu hangi illerde birinci oldu?", "In how many provinces did Kılıçdaroğlu come first in 2023?",
        (f"Person win/first/most province+ Time presidential? votes? how-many? which? {_ROUNDS}", f"Party win/first/most province+ Time/last general votes? how-many? {_ROUNDS}", f"yes/no win/first/most province+ Time/last referendum? votes? how-many? {_ROUNDS}", f"yes/no say/votes province+ Time/last referendum? how-many? {_ROUNDS}", f"Person not votes/win/take/first province+ Time presidential? how-many? {_ROUNDS}"), provinces_won, asks_for_all),
    Intent("places-counted", "How many provinces, metropolitan municipalities or districts there are.", "Türkiye'de kaç büyükşehir belediyesi var?", "How many provinces does Turkey have?",
        ("how-many/number metropolitan/province/district metropolitan? country? now? all? total? city? municipality?",), count_places),
)  # fmt: skip
