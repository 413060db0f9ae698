"""Trustees, suspended and acting mayors, annulled elections and those held again, the mayors of a day."""

from __future__ import annotations

from graph.ask.answers.mayors import mayors_on
from graph.ask.answers.removals import acting, annulled, left_mayors, names_own_party, replaced_by, suspended, trustees
from graph.ask.intent import Intent

_SOFT = (
    "all? hold? year? serve? come? time-of? mayor? chair? office? local? become? place? office? list? people? election?"
)

_PLACES = "city/province/municipality/metropolitan/district/town/capital/where"

REMOVALS = (
    Intent("trustees", "Which municipalities had trustees, since when, in whose place.", "2024'ten beri hangi belediyelere kayyum atandı?", "Which municipalities have a trustee now?",
        (f"trustee {_PLACES}* appointed? take? Time? how-many? number? City/Province/Held? Person? succeed? instead? whether? ever? when? After? {_SOFT}", f"After trustee appointed? Time? City? {_SOFT}", f"After appointed City? Held? Time? {_SOFT}"), trustees),
    Intent("suspended", "Which mayors were kept from office.", "Hangi belediye başkanları görevden uzaklaştırıldı?", "Which mayors were suspended in 2025?",
        (f"removed/suspended mayor/City/Held/municipality/chair* Time? how-many? number? when? whether? {_PLACES}* {_SOFT}", f"suspended/removed Time {_SOFT}", f"suspended mayor? {_PLACES}* Time? how-many? {_SOFT}", f"removed Person mayor? when/whether/why/how? Time? City? {_SOFT}"), suspended),
    Intent("left-mayors", "Which mayors resigned, or died in office.", "2017'de hangi belediye başkanları istifa etti?", "Which mayors resigned in 2017?",
        (f"resign/died mayor Time? Party? how-many? office? {_PLACES}* {_SOFT}",), left_mayors, names_own_party),
    Intent("acting", "Which mayors are acting ones.", "Şu anda hangi belediyelerde başkan vekili var?", "Who are the acting mayors now?",
        (f"acting {_PLACES}* City/Held/Province? Person/After? Time? how-many? number? whether? {_SOFT}",), acting),
    Intent("replaced-by", "Who was put in a mayor's place.", "Mardin'de Ahmet Türk'ün yerine kim geçti?", "Who replaced Ahmet Türk in Mardin?",
        (f"Person succeed/succeeded-by City appointed? {_SOFT}", f"After City come? became? pass? {_SOFT}"), replaced_by),
    Intent("annulled", "Which elections were annulled, and what the re-run gave.", "2019'da hangi belediye seçimleri iptal edildi?", "Which local elections were annulled in 2024?",
        (f"annulled/rerun happen? local/election/City/Held/mayor/municipality* Time? how-many? win? why? when? whether? rerun? result? {_PLACES}* {_SOFT}",), annulled),
    Intent("mayors-on", "The mayors of all capitals of provinces on a day: of a party, of women, or all.", "CHP'li büyükşehir belediye başkanları kimler?", "Which women were mayors in 2015?",
        (f"mayor Party* woman? whether? {_PLACES}* Time? how-many? number? {_SOFT}", f"Party+ govern/hold/hands {_PLACES}+ Time? how-many? {_SOFT}", f"mayor {_PLACES}+ Time woman? {_SOFT}"), mayors_on),
)  # fmt: skip
