"""Moves: mayors who changed party, who founded a party, who came when somebody left, what a party gained or lost."""

from __future__ import annotations

from graph.ask.answers.departures import at_departure, came_in
from graph.ask.answers.gains import gained_or_lost
from graph.ask.answers.memberships import party_after
from graph.ask.answers.parties import founded_by
from graph.ask.answers.switches import leaves_a_party, switched_mayors
from graph.ask.intent import Intent

_PLACES = "city/province/municipality/metropolitan/capital/where"

_SOFT = "all? election? local? hold? year? list? happen? come? office? people? country? ever?"

_FIGURES = "seats/deputy/votes/share/margin-share/how-wide"

MOVES = (
    Intent("switched-mayors", "Which mayors changed their party in office, from which to which.", "2025'te hangi belediye başkanları parti değiştirdi?", "Which mayors joined the AKP in office?",
        (f"switch-party mayor/Held while? how-many? Time? Party? {_PLACES}* {_SOFT}", f"mayor Party+ join/pass/switch-party how-many? Time? {_PLACES}* leave? resign? {_SOFT}", f"mayor Party leave/resign how-many? Time? {_PLACES}* {_SOFT}"), switched_mayors, leaves_a_party),
    Intent("founded-by", "Which parties were founded under somebody.", "Ali Babacan hangi partiyi kurdu?", "Which party did Ahmet Davutoğlu found?",
        (f"Person found party/of-party when? how-many? {_SOFT}", f"Person founder party/of-party how-many? {_SOFT}"), founded_by),
    Intent("party-after", "Which party somebody joined after another one.", "Meral Akşener MHP'den sonra hangi partiye geçti?", "Which party did Meral Akşener join after the MHP?",
        (f"Person Party after party/of-party pass/join/come/become/found? become? {_SOFT}", f"Person Party leave/resign party/of-party pass/join/found after? when? {_SOFT}"), party_after),
    Intent("at-departure", "Who came to an office, or held it, when somebody died or resigned.", "Turgut Özal öldüğünde kim cumhurbaşkanı oldu?", "Who became mayor of Istanbul when Kadir Topbaş resigned?",
        (f"Person died Held when? after? pass? become? became? instead? {_SOFT}", f"Person resign Held pass/become/became/instead/succeed+ when? after? {_SOFT}", f"Person resign pass/become/became/succeed+ instead when? after? mayor? chair? {_SOFT}"), at_departure),
    Intent("came-in", "Who came to an office in a time, in another's place.", "2024'te Esenyurt belediye başkanının yerine kim geçti?", "Who replaced the mayor of Esenyurt in 2024?",
        (f"Held succeed/instead pass? become? Time {_SOFT}", f"Held removed/suspended after become/come/pass/appointed/succeed Time {_SOFT}"), came_in),
    Intent("gained-or-lost", "How many seats, votes or points a party gained or lost from one general election to another.", "AKP 2011 ile Haziran 2015 arasında kaç milletvekili kaybetti?", "How many seats did the AKP lose between 2011 and June 2015?",
        (f"Party+ {_FIGURES}+ lose/rise/fall/change how-many? how-much? how-long? Time/last Time? between? general? from? {_SOFT}",), gained_or_lost),
)  # fmt: skip
