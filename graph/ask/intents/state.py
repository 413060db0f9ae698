"""The assembly and the government: deputies of a province, seats by party, governments, cabinets."""

from __future__ import annotations

from graph.ask.answers.assembly import deputies, sat
from graph.ask.answers.governments import asks_head, asks_minister, cabinet, governments, minister_in
from graph.ask.intent import Intent

_SOFT = "all? hold? year? serve? elected? win? take? come? time-of? happen? date? list? become? govern?"

STATE = (
    Intent("deputies", "The deputies of a province or a party in a term, and how many by party.", "İzmir'in 27. dönem milletvekilleri kimler?", "Who were the deputies of Kars in the 24th term?",
        (f"deputy/seats City/Province term? Number? Time? party? of-party? Party* how-many? number? assembly? general? last? woman? {_SOFT}", f"deputy term Number? Time? Party+ how-many? number? assembly? {_SOFT}", f"deputy Party+ how-many/number assembly? term? Number? Time? {_SOFT}", f"deputy term Number how-many? party? of-party? all? woman? {_SOFT}", f"deputy Party+ term Number how-many? {_SOFT}", f"how-many deputy City/Province {_SOFT}", f"woman assembly how-many? Time? Number? term? City/Province? {_SOFT}"), deputies, sat),
    Intent("governments", "Governments with their prime ministers: by number, time or person.", "57. hükümetin başbakanı kimdi?", "Which governments did Bülent Ecevit lead?",
        (f"government Number Held? Person? when? found? {_SOFT}", f"government Person how-many? number? found? Held? chair? leader? {_SOFT}", f"government Time/last/first/now how-many? found? {_SOFT}", f"government how-many number? {_SOFT}", f"government government Number {_SOFT}", f"government all {_SOFT}", f"government Number party? {_SOFT}"), governments, asks_head),
    Intent("minister-in", "Who was minister in a government.", "60. hükümetin dışişleri bakanı kimdi?", "Who was the foreign minister of the 57th government?",
        (f"government Number Held {_SOFT}",), minister_in, asks_minister),
    Intent("cabinet", "The ministers of one government.", "57. hükümetin bakanları kimlerdi?", "Who were the ministers of the 60th government?",
        (f"government minister Number/Time how-many? number? {_SOFT}", f"government member Number how-many? {_SOFT}", f"government minister last {_SOFT}"), cabinet),
)  # fmt: skip
