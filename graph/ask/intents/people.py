"""People: who somebody is, births and ages, parties, candidacies, seats in the assembly."""

from __future__ import annotations

from graph.ask.answers.memberships import candidacies, parties_of, seats_of
from graph.ask.answers.people import born_died, how_old, who_is
from graph.ask.intent import Intent

_SOFT = "all? hold? year? become? time-of? serve? ever? come? date? city? chair? then? now?"

PEOPLE = (
    Intent("born-died", "When somebody was born or died.", "Bülent Ecevit ne zaman öldü?", "When was Mansur Yavaş born?",
        (f"Person born/died when/date/whether/how? year? {_SOFT}", f"Person born/died {_SOFT}"), born_died),
    Intent("age", "How old somebody was, on a day or at an election.", "31 Mart 2024'te Ekrem İmamoğlu kaç yaşındaydı?", "How old was Ekrem İmamoğlu at the 2024 local election?",
        (f"Person how-old/age local/general/presidential? Time? election? Held? when? become? elected? become? {_SOFT}", f"Person how-old Held become? {_SOFT}", "During how-old/age now?"), how_old),
    Intent("career", "Who somebody is: the offices held, in the order of time.", "Binali Yıldırım hangi görevlerde bulundu?", "Who is Özgür Özel?",
        ("Person", f"Person career {_SOFT}", f"Person office+ first? last? Time? {_SOFT}", f"Person minister office? Time? {_SOFT}", "Person about career? office?", "Person tenure office? list?"), who_is),
    Intent("person-party", "Which parties somebody belonged to.", "Meral Akşener hangi partilerde bulundu?", "Which parties has Melih Gökçek belonged to?",
        (f"Person party/of-party belong? member? join? govern? leader? Time? {_SOFT}", f"Person party how-many govern/leader/belong/member {_SOFT}", f"Person of-party elected {_SOFT}", f"Person member belong? party? Time? {_SOFT}", f"Person Party leave/join/resign when/why/how/whether {_SOFT}", f"Person change/switch-party party? of-party? when? how-often? {_SOFT}", f"Person of-party of-party pass/join/switch-party when? {_SOFT}"), parties_of),
    Intent("candidacies", "In which contests somebody stood, won or lost.", "Muharrem İnce hangi seçimlerde aday oldu?", "Which elections did Kemal Kılıçdaroğlu lose?",
        (f"Person stand/candidate election/when/where/office/whether/how-many/how-often/local/presidential* Time? City? presidential? local? {_SOFT}", f"Person win/lose election/when/where/which/how-many/local/presidential* Time? City? mayor? {_SOFT}", f"Person elected when/how-often City? {_SOFT}", f"Person win/lose whether ever? Time? City? presidential? local? election? {_SOFT}", f"Person win how-many/how-often election local? presidential? {_SOFT}", f"Person of-party/party stand/candidate Time? City? {_SOFT}", f"Person stand Time {_SOFT}", f"Person stand/candidate Held when? whether? how-many? how-often? Time? {_SOFT}"), candidacies),
    Intent("person-seats", "In which terms somebody was a deputy, for which province and party.", "Özgür Özel hangi dönemlerde milletvekiliydi?", "Which province did Tansu Çiller represent as a deputy?",
        (f"Person term assembly {_SOFT}", f"Person deputy when/where/whether/term/province/party/of-party/how-often/how-many* which? term? province? of-party? party? ever? Time? belong? elected? assembly? {_SOFT}",), seats_of),
)  # fmt: skip
