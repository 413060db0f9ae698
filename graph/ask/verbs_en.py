"""English verbs of questions in the forms in which they occur, folded."""

from __future__ import annotations

VERBS: dict[str, str] = {
    "hold": (
        "hold|held|holds|holding|serve as|served as|serves as|serving as|serve|served|serves|serving|act as|"
        "work as|worked as|occupy|occupied|in office|been in office|hold office|held office|in the office|"
        "stay|stayed|remain|remained|stay in office|stayed in office|remain in office|remained in office|"
        "seen|lasted|sit|sat|in charge|in charge of|in the post|at the helm of|at the helm|in the position|"
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
        "win re election|won re election|win reelection|won reelection|re elections|reelections|"
        "keep his seat|retain|retained"
    ),
    "leave": (
        "until when|till when|until which year|leave|left|leaves|leaving|step down|stepped down|steps down|leave office|left office|leaves office|"
        "leaving office|end|ended|ends|ending|finish|finished|cease|ceased|stop being|stopped being|"
        "cease to be|ceased to be|depart|departed|vacate|vacated|give up|gave up|quit|exit|over|go|"
        "leave the office|left the office|stop|stopped|leave the post|left the post|cease being|ceased being|"
        "lose office|lost office|lose his office|lost his office|lose her office|out of office|leave as|"
        "come to an end|came to an end|hand over|handed over"
    ),
    "resign": "resign|resigned|resigns|resignation|resigning|quit as mayor|quit office",
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
        "get|got|gets|gotten|receive|received|receives|obtain|obtained|obtains|take|took|takes|taken|gained|"
        "secure|secured|polled|scored|capture|captured|flip|flipped|earn|earned|won over|garner|garnered|"
        "pick up|picked up|return|cast|attract|attracted|collect|collected"
    ),
    "lose": "lose|lost|loses|losing|beaten|cede|ceded|loss|losses|was defeated|were defeated|been defeated",
    "lost-to": "lost to|lose to|loses to|losing to|defeated by|beaten by|was defeated by|was beaten by|lost against|lose against",
    "beat": "beat|beats|beating|defeat|defeated|defeats|defeating|overcame|win against|won against",
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
    "appointed": "appointed|appoint|appoints|named|installed|appointment|appointed to|put in place|imposed|assigned",
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
        "change hands|changed hands|changing hands|switched hands|switch hands|flipped party|change of party|"
        "changes of party|changed control|change control|changed from one party to another"
    ),
    "switch-party": (
        "change party|changed party|switched party|switched parties|changed parties|change parties|switch parties|"
        "switch party|changed their party|changed his party|changed her party|switched their party|defected|defect|"
        "defected to|switching parties|changing parties|switched sides"
    ),
    "rise": "rise|rose|increase|increased|go up|went up|grow|grew|gain|improve|improved",
    "fall": "fall|fell|drop|dropped|decrease|decreased|decline|declined|shrink|shrank|go down|went down",
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
    "turned-out": (
        "people voted|voters voted|turned out|voters turned out|people turned out|went to the polls|"
        "people cast ballots|people go to the polls"
    ),
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
}
