"""English words and phrases of questions that are read as they stand: question words, times of a line, politeness.

Forms are folded. The empty name of `NOTHING` means that the words add nothing to what is asked.
"""

from __future__ import annotations

EXACT: dict[str, str] = {
    "who": (
        "who|whom|which politician|which politicians|which person|which people|whos|what people|who all|"
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
        "how many more votes|how many votes more|by how many more votes|by how much|by how many votes|by what margin|by how many points|by how many|with what margin|"
        "how close|how big"
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
    "hold": (
        "hold|held|holds|holding|serve as|served as|serves as|serving as|serve|served|serves|serving|act as|"
        "work as|worked as|occupy|occupied|in office|been in office|hold office|held office|in the office|"
        "stay|stayed|remain|remained|stay in office|stayed in office|remain in office|remained in office|"
        "lasted|sit|sat|in charge|in charge of|in the post|at the helm of|at the helm|in the position|"
        "held the office of|hold the office of|held the post of|hold the post of|held the position of|"
        "hold the position of|the office of|the post of|the position of|the title of|filled|fill|occupies|"
        "sat as|acted as|sits"
    ),
    "govern": (
        "govern|governed|governs|governing|run|ran|runs|running|rule|ruled|rules|ruling|administer|"
        "administered|manage|managed|control|controlled|controls|controlling|led|lead|leads|leading|headed|"
        "chaired|chairs|heads|run by|governed by|ruled by|controlled by|led by|headed by|held by|"
        "under the control of|in the hands of|held power in|in control of|administered by|presided over|"
        "managed by|in power in|governs over"
    ),
    "hands": "whose hands|in whose hands",
    "become": (
        "become|became|becomes|becoming|take office|took office|takes office|taken office|come to office|"
        "came to office|enter office|entered office|assume office|assumed office|assume|assumed|take over|"
        "took over|taken over|takes over|start|started|begin|began|begun|come to power|came to power|"
        "sworn in|take over as|took over as|take the office|took the office|elected as|get elected as|"
        "got elected as|get to be|got to be|first become|first became|first take office|inaugurated|commence|"
        "rise to|rose to|ascend|take up|took up|taken up|take charge|took charge|start as|started as|"
        "assume the office"
    ),
    "elected": "elected|elect|get elected|got elected|chosen|choose|chose|elects|picked|gets elected",
    "reelect": (
        "re elected|reelected|re election|reelection|re elect|elected again|win again|won again|"
        "win re election|won re election|win reelection|won reelection|re elections|reelections|second time|"
        "keep his seat|retain|retained|elected a second time"
    ),
    "leave": (
        "leave|left|leaves|leaving|step down|stepped down|steps down|leave office|left office|leaves office|"
        "leaving office|end|ended|ends|ending|finish|finished|cease|ceased|stop being|stopped being|"
        "cease to be|ceased to be|depart|departed|vacate|vacated|give up|gave up|quit|exit|over|go|"
        "leave the office|left the office|stop|stopped|leave the post|left the post|cease being|ceased being|"
        "lose office|lost office|lose his office|lost his office|lose her office|out of office|leave as|"
        "come to an end|came to an end|hand over|handed over"
    ),
    "resign": "resign|resigned|resigns|resignation|resigning",
    "removed": (
        "removed|remove|dismissed|suspended|suspend|removed from office|dismissed from office|"
        "suspended from office|sacked|ousted|fired|deposed|suspension|dismissal|removal|lose the post"
    ),
    "win": (
        "win|won|wins|winning|victory|victorious|carry|carried|victories|came first|come first|"
        "finished first|won by|came top|come out on top|topped|top|finish first|triumph|triumphed|prevail|"
        "prevailed|came out on top|came in first"
    ),
    "take": (
        "get|got|gets|gotten|receive|received|receives|obtain|obtained|obtains|take|took|takes|taken|"
        "gained|secure|secured|polled|scored|capture|captured|flip|flipped|earn|earned|won over|garner|"
        "garnered|pick up|picked up|return|cast|attract|attracted|collect|collected"
    ),
    "lose": "lose|lost|loses|losing|defeated|beaten|defeat|cede|ceded|loss|losses|lost to",
    "beat": "beat|beats|beating|defeated by|beaten by",
    "stand": (
        "stand|stood|stands|standing|run for|ran for|compete|competed|run in|ran in|contested|participate|"
        "participated|stand in|stood in|take part|took part|on the ballot|nominated|nominate|run as|ran as|"
        "compete in|competed in|running for|competing|entered the race|was a candidate|contest the"
    ),
    "found": (
        "founded|found|established|establish|formed|form|created|create|set up|launched|founding|foundation|"
        "establishment|founded by|formation|started up|come into being|came into being|come into existence|"
        "came into existence|creation"
    ),
    "closed": (
        "closed|close|dissolved|dissolve|banned|ban|shut|shut down|disbanded|disband|abolished|closed down|"
        "outlawed|dissolution|closure|cease to exist|ceased to exist|disappear|disappeared|wound up|"
        "shuttered|defunct|no longer exist"
    ),
    "split": (
        "split|splits|split off|split from|broke away|broke away from|splintered|break away from|splinter|"
        "came out of|emerge from|emerged from|come out of|branched off"
    ),
    "merge": "merge|merged|merges|merging|merger|merged into|mergers|join together|absorbed|absorbed by",
    "rename": (
        "rename|renamed|renames|renaming|change its name|changed its name|name change|renamed to|change name|"
        "changed name"
    ),
    "succeed": (
        "succeed|succeeded|succeeds|replace|replaced|replaces|followed|follow|follows|took over from|"
        "take over from|taken over from|came after|come after|comes after|stepped in for|filled in for|"
        "stand in for|stood in for|in place of|replacing|succeeding|takes over from|in the place of|"
        "instead of|took the place of|take the place of|in his place|displaced"
    ),
    "succeeded-by": (
        "succeeded by|replaced by|followed by|succeeded as|handed over to|displaced by|hand over to|"
        "hand power to|supplanted by"
    ),
    "precede": "preceded|precede|precedes|came before|come before|comes before|was before",
    "preceded-by": "preceded by",
    "appointed": ("appointed|appoint|appoints|named|installed|appointment|appointed to|put in place|imposed|assigned"),
    "annulled": (
        "annulled|annul|cancelled|canceled|voided|annulment|invalidated|nullified|overturned|annuled|cancellation"
    ),
    "rerun": (
        "re run|rerun|repeated|repeat|held again|re runs|reruns|redo|redone|re held|repeat election|"
        "rerun election|re run election|repeated election"
    ),
    "happen": (
        "happen|happened|take place|took place|takes place|taken place|held on|be held|was held|were held|"
        "occur|occurred|organised|organized|due|scheduled|conducted|happening|taking place"
    ),
    "changed-hands": (
        "change hands|changed hands|changing hands|change party|changed party|switched hands|switch hands|"
        "switched party|switched parties|changed parties|change parties|flipped party|change of party|"
        "changes of party|switch parties|switch party|changed control|change control|"
        "changed from one party to another"
    ),
    "change": "changed|differences|new|changing",
    "pass": "pass|passed|went|go over|switched|switch|swing|swung|move|moved|shift|shifted",
    "return": (
        "returned|come back|came back|return to office|returned to office|return to power|returned to power|"
        "comeback|return to the office|come back to office|came back to office|returned to the office|"
        "hold office again|held office again|return to the post|come back to power|came back to power|"
        "non consecutive|nonconsecutive|non consecutively|again|more than once"
    ),
    "born": "born|birth|birthday|date of birth|birth date|birthdate|birth year|year of birth",
    "died": "die|died|dead|death|dies|pass away|passed away|deceased|date of death|alive|death date|year of death",
    "turned-out": "people voted|voters voted|turned out|voters turned out|people turned out|went to the polls|people cast ballots|people go to the polls",
    "entered": (
        "entered parliament|enter parliament|got into parliament|won seats|crossed the threshold|win seats|"
        "get into parliament|entered the parliament|enter the parliament|entered the assembly|"
        "passed the threshold|make it into parliament|made it into parliament|have seats|had seats|"
        "gain seats|gained seats"
    ),
    "belong": (
        "belong|belonged|belongs|belong to|belonged to|belongs to|affiliated|affiliated with|affiliation|"
        "party affiliation|represent|represented|represents|on behalf of|a member of|member of|members of|"
        "nominated by|on the ticket of|on the list of"
    ),
    "join": "join|joined|joins|joining|entered",
    "say": (
        "say|says|said|state|states|stated|claim|claims|report|reported|confirm|confirms|according to|attest|"
        "attests|based on|according"
    ),
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
    "most": "most|the most|highest|the highest|largest|the largest|biggest|the biggest|greatest|maximum",
    "least": "least|fewest|lowest|smallest|minimum",
    "most-often": ("most often|most times|the most times|most terms|the most terms|the most mandates|the most spells"),
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
    "acting-as": "acting|interim|caretaker",
    "suspended": (
        "suspended mayors|suspended mayor|mayors suspended|removed mayors|dismissed mayors|mayors removed|"
        "mayors dismissed|ousted mayors"
    ),
    "reelected": "incumbents re elected|incumbents reelected",
    "yes": "yes",
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
