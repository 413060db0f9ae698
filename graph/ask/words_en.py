"""English words of questions: what each stands for. Forms are folded; a plural or possessive s may follow a noun.

An empty name means that the word adds nothing to what is asked.
"""

from __future__ import annotations

NOUNS: dict[str, str] = {
    "metropolitan-mayor": (
        "metropolitan mayor|mayor of metropolitan municipalities|mayors of metropolitan municipalitie|"
        "metropolitan municipality mayor"
    ),
    "mayor": "mayor|mayoralty|mayorship|mayoral office|mayoral term|city mayor|municipal mayor|mayoral post",
    "district-mayor": "district mayor",
    "chair": "head|chair|chairman|chairperson|chief",
    "leader": (
        "leader|party leader|leadership|party chair|party chairman|party chairperson|general chairman|"
        "co leader|co chair|chairmanship|chairwoman|party head|party president"
    ),
    "president": (
        "president|presidency|presidencie|head of state|heads of state|president of the republic|"
        "presidents of the republic"
    ),
    "pm": (
        "prime minister|premier|premiership|prime ministership|pm|head of government|heads of government|prime ministry"
    ),
    "minister": "minister|cabinet minister|cabinet member|ministry|ministrie",
    "speaker": (
        "speaker|speaker of parliament|speaker of the parliament|speaker of the assembly|parliament speaker|"
        "speaker of the grand national assembly|speaker of the turkish parliament|parliamentary speaker|"
        "speakership|speakers of parliament|speakers of the assembly|speakers of the parliament|"
        "speaker of the tbmm|speaker of tbmm|speakers of the grand national assembly|"
        "president of the assembly"
    ),
    "deputy": (
        "deputy|deputie|mp|member of parliament|members of parliament|parliamentarian|lawmaker|legislator|deputy seat"
    ),
    "trustee": "trustee|trusteeship|kayyum|kayyim|government trustee|state trustee",
    "acting": "acting mayor|deputy mayor|interim mayor",
    "candidate": "candidate|contender|contestant|candidacy|candidacie",
    "office": "office|post|position|role|job|seat of power",
    "career": "career|political career|biography|cv|background|profile|political life",
    "party": "party|partie|political party|political partie",
    "city": "city|citie",
    "province": "province",
    "district": "district",
    "town": "town",
    "metropolitan": (
        "metropolitan|metropolitan municipality|metropolitan municipalitie|metropolitan citie|"
        "metropolitan city|metropoli|metropolis|metropolise|metropole|big citie"
    ),
    "municipality": "municipality|municipalitie|city hall|town hall|mayoraltie",
    "capital": "provincial capital|province capital|capital",
    "election": "election|poll|vote held|ballot|race|contest",
    "local": (
        "local election|municipal election|local race|municipal race|local poll|mayoral election|"
        "mayoral race|mayoral contest|mayor election|mayor race|local vote|municipal vote|local ballot|"
        "municipal poll|mayoral vote"
    ),
    "general": (
        "general election|parliamentary election|legislative election|general poll|national election|"
        "parliamentary vote|parliamentary poll|parliament election|legislative vote"
    ),
    "presidential": (
        "presidential election|presidential race|presidential poll|presidential vote|presidential contest"
    ),
    "referendum": ("referendum|plebiscite|referenda|constitutional referendum|popular vote|constitutional referenda"),
    "by-election": "by election|byelection",
    "round-1": "first round|round one|round 1|1st round",
    "round-2": "second round|runoff|run off|round two|round 2|2nd round",
    "government": "government|cabinet",
    "alliance": "alliance|electoral alliance|coalition of parties|election alliance",
    "assembly": ("parliament|assembly|grand national assembly|legislature|tbmm|turkish parliament|national assembly"),
    "council": "council",
    "municipal-council": "municipal council|city council|municipal councils",
    "provincial-council": "provincial council|provincial assembly|provincial general assembly",
    "votes": "vote|voted|vote for|voted for|ballots cast|votes cast",
    "share": (
        "share|vote share|percentage|share of the vote|share of vote|percent|per cent|voting share|yuzde|"
        "share of votes|proportion of the vote|percentage of the vote|percentage of votes|"
        "percent of the vote|per cent of the vote|proportion|portion of the vote|percentage points|"
        "vote percentage|vote percentage share|popular vote share"
    ),
    "seats": "seat|parliamentary seat|seats in parliament|seats in the assembly|seats in the parliament",
    "turnout": "turnout|voter turnout|participation|participation rate|turnout rate",
    "margin": "margin|difference|winning margin|victory margin|margin of victory|vote margin|gap|vote difference",
    "result": "result|outcome|score|returns|tally|tallie|election result|figure",
    "voters": "voter|registered voter|electorate|eligible voter",
    "second": (
        "second|runner up|runners up|second place|second placed|runnerup|came second|finished second|finish second"
    ),
    "third": "third|third place|came third|finished third",
    "population": "population|inhabitant|resident",
    "plate": (
        "plate|plate number|licence plate|license plate|plate code|licence plate code|license plate code|"
        "license plate number|licence plate number|car plate|vehicle plate"
    ),
    "area": "area|surface area|square kilometre",
    "age": "age",
    "name": "name",
    "acronym": "abbreviation|acronym",
    "number": "number",
    "people": "people|person|persons|politician|men|individual|different people|different person|man",
    "predecessor": (
        "predecessor|come from|came from|descend from|descended from|stem from|originate from|comes from|"
        "originated from"
    ),
    "successor": "successor",
    "lineage": (
        "lineage|family tree|ancestry|genealogy|origin|root|party tree|history|pedigree|roots|ancestor|forerunner"
    ),
    "line": (
        "its predecessors|its predecessor|predecessor parties|its forerunners|the line|its line|its lineage|"
        "their predecessors|parties before it|its predecessor parties|the parties before it|its ancestors"
    ),
    "reason": "reason|cause|ground",
    "source": "source|evidence|reference",
    "differ": "disagreement|discrepancy|discrepancie|conflict|dispute",
    "date": "date|day",
    "member": "member|membership|partner|member party|member parties|member partie|constituent",
    "full-name": "full name|long name|long form|official name",
    "turnover": "change|handover",
    "woman": "woman|women|female",
    "term": "term|legislative term|parliamentary term|legislature term",
    "country": (
        "turkey|turkiye|republic of turkey|turkish republic|country|republic|turkish|republic of turkiye|turks|turk"
    ),
    "founder": "founder|founding leader|founding chair|founding chairman",
    "constitution": "constitutional|constitution|constitutional amendment|constitutional change|amendment",
    "swap": "party switch",
    "event": "event",
    "margin-share": "percentage point|percentage point lead",
    "winner": "winner|victor",
    "tenure": (
        "tenure|term of office|time in office|spell|period in office|terms in office|stint|reign|mandate|"
        "term in office|time as|years in office|terms of office|incumbency"
    ),
}
