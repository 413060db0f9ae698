"""English words and phrases of questions that are read as they stand: question words, times of a line, politeness.

Forms are folded. The empty name of `NOTHING` means that the words add nothing to what is asked.
"""

from __future__ import annotations

EXACT: dict[str, str] = {
    "who": (
        "name every|name all|name all the|who|whom|which politician|which politicians|which person|which people|whos|what people|who all|"
        "who else was|what is the name of|what was the name of|what are the names of|what were the names of|"
        "name of|names of|the name of|the names of"
    ),
    "whose": "whose",
    "whether": "did|does|do|has|have|had|is|was|were|are|is it true that|can|could|hasnt|havent",
    "when": (
        "when|what year|which year|in what year|in which year|what date|which date|on what date|"
        "on which date|which day|what day|in which years|which years|what years|during which years|"
        "on which day|on what day|at what time|what month|in what years|between what years|"
        "between which years|from when to when|from which year|what time|when exactly|the date of|"
        "what was the date of|what is the date of|date of|dates of|what were the dates of|what dates|"
        "which dates|in which election|in which elections|which election|which elections|what election|"
        "what elections|at which election|the year in which|in which month|at which elections|"
        "what is the date that|on which dates|in which local election|in which local elections|"
        "in what election"
    ),
    "since-when": (
        "since when|since which year|since what year|from when|since what date|since which date|ever since when"
    ),
    "how-many": (
        "how many|how many different|what number of|the number of|number of|count of|count|how many distinct|"
        "how many people|how many persons|how many individuals|what was the number of|what is the number of|"
        "how many different people|how many politicians|total number of|the total number of"
    ),
    "how-often": (
        "how many times|how often|how many terms|how many separate times|how many different times|"
        "how many mandates|how many spells|how many separate terms|on how many occasions"
    ),
    "how-long": (
        "how long|how many years|how many days|how many months|for how long|for how many years|"
        "for how many days|how much time|for how many months|how long for|what length of time|"
        "how many total days|how many total years|how many years and days|how many days in total|"
        "how many years in total|the duration of|what is the duration of|what was the duration of|"
        "duration of|length of|what was the length of|total time|duration"
    ),
    "how-old": (
        "how old|what age|at what age|at which age|what was the age of|what is the age of|how old exactly|"
        "the age of|age of"
    ),
    "how-much": (
        "what percent|what percentage|what percent of the vote|what percentage of the vote|what share|"
        "what share of the vote|what vote share|what proportion of the vote|how much of the vote|"
        "what percentage of votes|how much percent|how many percent|what per cent|what per cent of the vote|"
        "how big a share|what portion of the vote|what percentage of the votes|what share of votes|"
        "what share of the votes|what percent of votes|how large a share|by what percentage|"
        "with what percentage|with what percent|with what share|with what percentage of the vote|"
        "with what share of the vote|what percent of the votes|what proportion of votes"
    ),
    "longer": "longer|for longer|more time|for a longer time",
    "how-wide": (
        "how many votes separated|how many votes apart|how many more votes|how many votes more|by how many more votes|by how much|by how many votes|"
        "by what margin|by how many points|how many points|how many percentage points|by how many percentage points|by how many|with what margin|how close|how big"
    ),
    "why": (
        "why|for what reason|on what grounds|on what ground|what caused|what was the reason|how come|"
        "for which reason|why exactly|what led to|what was the reason for|what were the reasons|"
        "what is the reason"
    ),
    "how": "how|in what way|by what means",
    "which": "which|which one|which ones|which of",
    "what": "what|whats|what are|what were",
    "where": "where|in which places|in what places|which places",
    "said-by": (
        "who says|which sources say|which source says|what sources say|what source says|who says so|"
        "according to whom|according to which|according to which source|according to which sources|"
        "how do you know|how do we know|where does it say|what are the sources for|what is the source for|"
        "what are the sources|what is the source|what is the evidence that|what is the evidence for|"
        "what sources are there for|which sources support|who reports|on what source|what sources|"
        "which sources|which source|what source|who confirms|what is the source of|what are the sources of|"
        "what evidence is there|sources for|source for|who said"
    ),
    "sources-differ": (
        "do sources differ|do sources disagree|do the sources differ|do the sources disagree|"
        "do sources agree|do the sources agree|sources differ|sources disagree|sources agree|is it disputed|"
        "disputed|do sources differ on|is there disagreement|do sources conflict|sources conflict|"
        "is there a disagreement|do the sources conflict"
    ),
    "while": (
        "while|whilst|at the time when|at the time that|during the time that|during the time when|"
        "during the time|in the time when|in the period when|as long as|throughout the time|"
        "during the period when|during the years when|on the day that|on the day|the day|at the time|"
        "at the same time as|at the same time that|whenever|during the years|in the years when|"
        "on the date that"
    ),
    "during": (
        "during|under|throughout|in the time of|over the course of|at the time of|in the days of|in the era of|within"
    ),
    "before": "before|prior to|ahead of|earlier than|preceding",
    "right": "immediately|directly|right|straight",
    "after": "after|following|afterwards|later than|subsequent to",
    "first": "first|the earliest|earliest|initial|1st|very first|for the first time|original",
    "last": "last|latest|most recent|final|most recently|for the last time|newest",
    "next": "next|upcoming|coming|forthcoming|following election|future",
    "longest": (
        "longest|longest serving|the longest|longest time|longest in total|longest lasting|the most time|"
        "the most days|the most years|longest period|longest in office|for the longest|the longest time|"
        "most days|most years|longest reigning|longest total|most time"
    ),
    "shortest": (
        "shortest|shortest serving|the shortest|shortest time|least time|the least time|briefest|"
        "shortest lasting|shortest period|shortest lived|for the shortest time|fewest days|the fewest days|"
        "shortest in office"
    ),
    "most": "best|strongest|most|the most|highest|the highest|largest|the largest|biggest|the biggest|greatest|maximum",
    "least": "worst|weakest|least|fewest|lowest|smallest|minimum",
    "most-often": "most often|most times|the most times|most terms|the most terms|the most mandates|the most spells",
    "closest": "closest|narrowest|tightest|closest fought|most narrowly won|smallest margin|slimmest margin|lowest margin",
    "more": "more|higher|bigger|larger|better",
    "total": (
        "total|in total|altogether|overall|combined|together|cumulatively|all told|in all|aggregate|cumulative|added up"
    ),
    "both": "both",
    "or": "or|either",
    "ever": "ever|at any time|at any point|any time|once|previously|at some point|before now|anytime",
    "all": (
        "all|every|each|the whole|entire|in order|chronologically|full list|complete list|so far|to date|"
        "to this day|over the years|in chronological order|until now|up to now|till now|one by one|everyone|"
        "everybody"
    ),
    "in-power": (
        "in power|ruling party|held power|hold power|at the head of the country|in government|"
        "governing party|been in power|party in power|in national government|at the head of government|"
        "at the helm of the country"
    ),
    "of-party": (
        "of which party|which partys|of what party|from which party|from what party|which partys candidate|"
        "for which party|for what party|what partys|to which party|to what party|with which party|"
        "on which partys ticket|which party did|which party was|which party is|what party was|what party is|"
        "what party did|by which party|by what party|what partys candidate|candidate of which party|"
        "under which party|on which ticket|which party does|what party does|which party has|which party had|"
        "which parties did|which parties has|which parties was|what parties did|what parties has|"
        "which party do|what political party is|what political party was|which political party is|"
        "which political party was|what political party did|which political party did|"
        "what political party does|which political party does|party affiliation of|the party of|"
        "which party were|in which party|in what party|which parties have|which party have"
    ),
    "by-voters": (
        "by the people|by popular vote|by direct vote|directly elected|elected directly|popularly elected|by the public|by the voters|by voters|by the electorate|"
        "by direct popular vote|by the nation"
    ),
    "acting-as": "acting|interim|caretaker",
    "suspended": (
        "suspended mayors|suspended mayor|mayors suspended|removed mayors|dismissed mayors|mayors removed|"
        "mayors dismissed|ousted mayors"
    ),
    "reelected": "incumbents re elected|incumbents reelected",
    "yes": "yes",
    "woman": "only woman|only female",
    "reject": "rejected|reject|turned down|voted down",
    "no": "no",
    "not": (
        "not|never|without|except|excluding|other than|apart from|didnt|wasnt|isnt|neither|nor|no one|nobody|"
        "none|werent|else|instead|rather than|non|unlike|but not|another|outside"
    ),
    "oldest": "oldest",
    "youngest": "youngest",
    "biggest": "most populous",
    "relative": (
        "last year|this year|next year|yesterday|tomorrow|last month|this month|next month|last week|"
        "recently|recent|lately|soon|tonight|years ago|ago"
    ),
    "how-ended": (
        "how did it end|what happened to|what became of|what ended|why was it closed|what was the fate of|"
        "the fate of|fate of"
    ),
    "stand-for": "stand for|stands for|short for|mean|means|meaning|stood for",
    "about": (
        "about|regarding|concerning|tell me about|information on|information about|details of|details about|details on"
    ),
    "compare": "compare|comparison|versus|vs|against|compared|compared to|compared with|comparing|head to head",
    "since-start": (
        "since its founding|since its foundation|since it was founded|since its establishment|"
        "since its creation|since it was established|since its inception|since inception|since it was formed"
    ),
    "overlap": (
        "overlap|overlapped|overlapping|coincide|coincided|at the same time|simultaneously|same time|"
        "serve together|served together|serve alongside|served alongside|alongside|concurrently|"
        "contemporaries"
    ),
    "candidate": "ran against|stood against",
    "later": (
        "later|go on to be|went on to be|went on to become|go on to become|later became|later become|"
        "subsequently|also became|also become|ended up as|then became|afterwards became"
    ),
    "also": "also|too|as well|as well as",
    "and": "and",
    "between": "between",
    "year": "year|years",
    "in-line": (
        "and its predecessors|and its predecessor parties|and predecessors|with its predecessors|"
        "including its predecessors|including predecessors|along with its predecessors|"
        "together with its predecessors|and the parties before it|with predecessors|and its forerunners|"
        "and its line|and its lineage|including its predecessor parties|counting its predecessors|"
        "and its ancestors|and its predecessor|and predecessor parties"
    ),
    "from": "from",
}

NOTHING = (
    "still|a|an|the|of|in|with|to|at|by|for|it|its|been|be|being|am|there|that|this|these|those|please|tell me|"
    "could you tell me|can you tell me|i want to know|id like to know|i would like to know|do you know|"
    "would you tell me|show me|give me|list|show|give|let me know|can you list|could you list|can you show me|"
    "could you show me|can you give me|could you give me|can you|could you|hello|hi|hey|thanks|thank you|so|"
    "then|as|me|us|we|i|you|his|her|their|he|she|they|him|them|on|into|name the|find|just|really|actually|"
    "exactly|please tell me|kindly|one|ones|during the|who is it that|would|will you tell me|which is|list of|"
    "the list of|a list of|list the|find out|look up|im curious|i wonder|wonder|wondering|curious|question|"
    "help me|mr|mrs|ms|dr|sir|respectively|person who|people who|persons who|politician who|politicians who|"
    "those who|the people who|the person who|the one who|men who|whoever|time|period|times|data|record|"
    "records|know|tell|ve|d|s|ll|re|than|what about|how about|and who"
)
"""Politeness, and words that only join others."""
