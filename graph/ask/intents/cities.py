"""Parties and cities: which a party won, which changed hands, how long a party held one, who was re-elected."""

from __future__ import annotations

from graph.ask.answers.control import city_losses, city_party, city_wins, held_whether, parties_of, party_time
from graph.ask.answers.results import is_of_voters
from graph.ask.answers.wins import changed_hands, how_many_won, is_of_places, one_sided, reelected, won_by
from graph.ask.intent import Intent

_PLACES = "city/province/municipality/metropolitan/district/town/capital"

_SOFT = "local? election? take? hold? all? happen? mayor? elected? year? become? time-of? come?"

CITIES = (
    Intent("cities-won", "Which cities, districts or municipalities a party won.", "2024'te CHP hangi şehirleri kazandı?", "Which metropolitan municipalities did the AKP win in 2019?",
        (f"Party+ {_PLACES}+ win/take Time/last City/Province? {_SOFT}", f"Party+ {_PLACES}+ Time {_SOFT}", f"Party {_PLACES}+ not win/take Time/last {_SOFT}", f"Party+ where win/take Time/last {_SOFT}", f"Party+ {_PLACES}+ mayor win/take? Time/last {_SOFT}", f"Party {_PLACES}+ win ever? {_SOFT}", f"Party {_PLACES}+ not win/take ever? {_SOFT}"), won_by, one_sided),
    Intent("how-many-won", "How many places a party, or each party, won.", "2019'da AKP kaç belediye kazandı?", "How many metropolitan cities did the CHP win in 2024?",
        (f"Party* {_PLACES}+ how-many/number win? Time/last party? of-party? City/Province? {_SOFT}", f"most {_PLACES}+ party/of-party win/take/hold? Time/last {_SOFT}", f"Party Party+ more {_PLACES}+ win? or* party? of-party? whether* Time/last {_SOFT}", f"party/of-party {_PLACES}+ how-many win/take Time/last {_SOFT}"), how_many_won, is_of_voters),
    Intent("changed-hands", "Which cities changed hands between two local elections.", "2019'dan 2024'e hangi şehirler el değiştirdi?", "Which cities did the CHP take from the AKP in 2024?",
        (f"changed-hands/switch-party {_PLACES}* Time Time? City/Province? from* Party* between? how-many? local* {_SOFT}", f"{_PLACES}+ Time Party Party from take/win/pass/lose {_SOFT}", f"{_PLACES}+ Time Party+ lose from? {_SOFT}", f"{_PLACES}+ Time Party Party win/take/pass/lose how-many? {_SOFT}", f"{_PLACES}+ Time pass Party* from? {_SOFT}", f"{_PLACES}+ how-many Time Party+ lose {_SOFT}"), changed_hands, is_of_places),
    Intent("re-elected", "Which mayors were elected again.", "2024'te hangi belediye başkanları yeniden seçildi?", "Which mayors were re-elected in 2019?",
        (f"reelect/reelected/return mayor Time/last {_PLACES}? Party* how-many? local? {_SOFT}", f"reelect/reelected {_PLACES} mayor? Time/last Party* how-many? {_SOFT}"), reelected),
    Intent("city-wins", "When a party won a city.", "CHP Ankara'yı ne zaman kazandı?", "When did the Welfare Party win Istanbul?",
        (f"Party City/Held win/take when/whether/how-often/first/last/which how-many? first? last? Time? ever? local? election? {_SOFT}", f"Party City/Held how-often win {_SOFT}", f"Party City win/take when first? last? {_SOFT}", f"Party City/Held win whether Time? ever? {_SOFT}"), city_wins, is_of_voters),
    Intent("city-losses", "When a party lost a city.", "AKP İstanbul'u ne zaman kaybetti?", "When did the AKP lose Ankara?",
        (f"Party City/Held lose when/whether/last/first first? last? ever? Time? {_SOFT}", f"Party City/Held lose Time {_SOFT}", f"Party City/Held lose ever {_SOFT}"), city_losses, is_of_voters),
    Intent("party-time", "How long mayors of a party, or of its line, held a city.", "2019'dan önce İstanbul kaç yıl AKP ve öncüllerinin elinde kaldı?", "How long did the AKP and its predecessors hold Istanbul?",
        (f"Party City/Held how-long municipality? hands? govern? hold? line? in-line? lineage? predecessor? Time? total? party? in-power? {_SOFT}",), party_time, is_of_voters),
    Intent("party-held", "Whether a party's mayor held a city, and since when.", "Ankara hiç ANAP'ın elinde oldu mu?", "Did the SHP ever hold Ankara?",
        (f"Party City/Held whether/since-when/when hands/hold/govern ever? Time? belong? mayor? {_SOFT}", f"Party City/Held hands/hold/govern/belong since-when/when {_SOFT}", f"Party Held ever? whether Time? {_SOFT}"), held_whether, is_of_voters),
    Intent("city-party", "Which party's mayor holds or held a city.", "2010'da İzmir hangi partinin elindeydi?", "Which party holds Ankara?",
        (f"of-party/party/who City hands/hold/govern/belong Time/During? {_SOFT}", f"of-party City Time/During? hands? belong? municipality? {_SOFT}", f"party City Time be? which? {_SOFT}", f"party City hands/hold/govern/belong/in-power Time/During? {_SOFT}", f"hands City Time? whose? {_SOFT}", f"whose City hands {_SOFT}"), city_party),
    Intent("party-times", "How long each party's mayors held a city, and which one longest.", "İzmir'i en uzun süre hangi parti yönetti?", "Which party has held Ankara the longest?",
        (f"party/of-party City/Held longest hands? hold? govern? belong? Time? {_SOFT}", f"party/of-party City/Held how-long hands? hold? govern? Time? all? {_SOFT}"), parties_of, is_of_voters),
)  # fmt: skip
