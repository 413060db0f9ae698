"""English: membership, founding and following of parties, who held a city, who governs, ages."""

from __future__ import annotations

from loaders.news.rule import Rule

ENGLISH_PARTIES: tuple[Rule, ...] = (
    Rule(
        "en-member", "en", "MEMBER_OF",
        (
            r"<who:P> (?:, )?(?:of|from) (?:the )?(?:main )?(?:opposition |ruling |pro - kurdish )?<party:A>(?! (?:candidate|mayor))",
            r"<who:P> \( <party:A> \)",
            r"<party:A+poss> (?:own )?<who:P>",
            r"<party:A> (?:politician|member|heavyweight|veteran|figure) (?:, )?<who:P*>",
            r"<who:P> , (?:a |an )?(?:~2)?(?:member|politician|veteran|figure) (?:of|from) (?:the )?<party:A>",
            r"<who:P> (?:, )?(?:~1)?(?:joined|joins) (?:the )?(?:ruling )?<party:A>",
            r"<who:P> (?:is|was) (?:a |an )(?:~1)?member of (?:the )?<party:A>",
        ),
        positive=("Ada Örnek of the Red Party spoke.", "Can Deneme joined the Blue Party in 2008.", "Red Party politician Ela Misal spoke."),
        denied=("Ada Örnek, not of the Red Party, spoke.", "Can Deneme never joined the Blue Party in 2008.", "Ela Misal was not a member of the Red Party."),
        negative=("Ada Örnek criticised the Red Party.",), object="party", title=True, time="none", strength=0.93,
    ),
    Rule(
        "en-his-party", "en", "MEMBER_OF",
        (r"<who:P> (?:~9)(?:his|her) <party:A>(?! (?:candidate|rival))", r"<who:P+poss> (?:ruling |own |governing |opposition )?<party:A>(?! (?:candidate|rival))",
         r"<who:P+poss> (?:~2)?party , (?:the )?<party:A>"),
        positive=("Ada Örnek greeted the crowd outside her Red Party office.", "Can Deneme's Blue Party held a meeting.", "Ela Misal's ruling Red Party met."),
        denied=("Ada Örnek greeted the crowd outside, not her Red Party.", "It was not Can Deneme's Blue Party.", "It was never Ela Misal's Red Party."),
        object="party", title=True, strength=0.9,
    ),
    Rule(
        "en-role-member", "en", "MEMBER_OF",
        (r"the (?:<N> - year - old )?<party:A> <who:P>", ),
        positive=("Ada Örnek spoke. The Red Party politician was glad.", "Can Deneme waved. The 50-year-old Blue Party politician left.",
                  "Ela Misal laughed. The Red Party politician went home."),
        denied=("Ada Örnek spoke. Not the Red Party politician was glad.", "Can Deneme waved. Never the 50-year-old Blue Party politician left.",
                "Ela Misal laughed. Not the Red Party politician went home."),
        object="party", title=True, strength=0.93,
    ),
    Rule(
        "en-age", "en", "BORN",
        (r"(?:the |a )?<age:N> - year - old (?:~4)?<who:P>(?!\+s)", r"<who:P> , (?:aged )?<age:N> ,", r"<who:P> , (?:who is )?(?:a )?<age:N>(?: years old| - year - old)"),
        positive=("Ada Örnek, 52, opened a school.", "The 47-year-old Can Deneme sang.", "Ela Misal waved. The 39-year-old politician left."),
        denied=("Ada Örnek, who is not 52 years old, opened a school.", "Not the 47-year-old Can Deneme sang.", "Ela Misal waved. Not the 39-year-old politician left."),
        negative=("Ada Örnek met a 12-year-old child.", "Ada Örnek visited a 500-year-old mosque."), object="@none", title=True, strength=0.95,
    ),
    Rule(
        "en-born", "en", "BORN",
        (r"<who:P> (?:~,3)?(?:was )?born (?:in |on )?(?:<C> )?(?:~3)?<when:T>", r"born (?:in |on )?<when:T> (?:in <C> )?, <who:P>"),
        positive=("Ada Örnek was born in 1960.", "Can Deneme, born on 4 May 1955, sang.", "Born in 1970 in Örnekkent, Ela Misal sang."),
        denied=("Ada Örnek was not born in 1960.", "Can Deneme, not born on 4 May 1955, sang.", "Not born in 1970 in Örnekkent, Ela Misal sang."),
        object="@none", time="event",
    ),
    Rule(
        "en-founded", "en", "FOUNDED",
        (r"<who:P> (?:~2)?(?:founded|established|co - founded|launched|set up) (?:the )?(?:~2)?<party:A>",
         r"<party:A> (?:, )?(?:which )?(?:was )?(?:founded|established|launched|set up) (?:~2)?(?:<when:T> )?by (?:~4)?<who:P*>",
         r"<who:P> , (?:the |a )?(?:co - )?founder of (?:the )?<party:A>", r"<party:A>(?:\+s)? (?:co - )?founder <who:P*>"),
        positive=("Ada Örnek founded the Red Party in 1990.", "The Blue Party was founded in 1985 by Can Deneme.", "Ela Misal, the founder of the Red Party, spoke."),
        denied=("Ada Örnek never founded the Red Party in 1990.", "The Blue Party was not founded in 1985 by Can Deneme.", "Ela Misal, not the founder of the Red Party, spoke."),
        object="party", time="event",
    ),
    Rule(
        "en-succeeds", "en", "SUCCEEDS",
        (r"<who:A> (?:\( <A> \) )?, (?:the |a |which is the )?(?:legal )?successor (?:of|to|party of) (?:the )?(?:~3)?<old:A*>",
         r"<who:A> (?:is|was) (?:the |a )?successor (?:of|to) (?:the )?<old:A*>",
         r"<who:A> (?:replaced|succeeded) (?:the )?(?:~2)?<old:A>", r"<old:A> (?:was|is) (?:renamed|rebranded) (?:as )?(?:the )?<who:A>"),
        positive=("The Red Party, the successor of the Blue Party, met.", "The Red Party is the successor to the Blue Party.", "The Blue Party was renamed the Red Party."),
        denied=("The Red Party, not the successor of the Blue Party, met.", "The Red Party is not the successor to the Blue Party.", "The Blue Party was never renamed the Red Party."),
        object="old", time="event",
    ),
    Rule(
        "en-controlled", "en", "CONTROLLED",
        (r"<place:C> (?:had|has) been (?:in the hands of|held by|run by|governed by|ruled by|controlled by) (?:the )?<who:A>",
         r"<place:C> was (?:in the hands of|held by|run by|governed by|ruled by|controlled by) (?:the )?<who:A>",
         r"<who:A> (?:has |had )?(?:ruled|governed|run|held|controlled) (?:the )?(?:city of )?<place:C>",
         r"<place:C> , (?:the |a )?(?:~1)?<who:A> stronghold", r"<place:C> , (?:~4)(?:held|run|controlled|governed) by (?:the )?<who:A>",
         r"<who:A> (?:- (?:held|run|controlled) |strongholds? (?:of )?)<place:C>"),
        positive=("Örnekkent had been in the hands of the Blue Party for 20 years.", "The Red Party has governed Denemeşehir since 1999.",
                  "Örnekkent was held by the Red Party until 2004."),
        denied=("Örnekkent had not been in the hands of the Blue Party for 20 years.", "The Red Party has never governed Denemeşehir since 1999.",
                "Örnekkent was never held by the Red Party until 2004."),
        negative=("The Red Party held a meeting in Örnekkent.",), time="tenure", strength=0.93,
    ),
    Rule(
        "en-in-power", "en", "IN_POWER",
        (r"<who:PA> (?:, who |, which )?(?:has|had) been in (?:power|office) <when:T>", r"<who:PA> (?:, who |, which )?(?:has|had) (?:ruled|governed|led) (?:<K>|the country) <when:T>",
         r"<who:PA+poss> <when:T> in (?:power|office)", r"<who:PA> (?:, who )?(?:has|had) been in (?:power|office) (?:~1)?<when:T>", r"<who:PA> came to power (?:~4)?<when:T>"),
        positive=("Ada Örnek has been in power since 2005.", "The Red Party, which has been in power for 12 years, met.", "Can Deneme has ruled the country for 9 years."),
        denied=("Ada Örnek has not been in power since 2005.", "The Red Party, which has never been in power for 12 years, met.", "Can Deneme has not ruled the country for 9 years."),
        object="@none", time="tenure",
    ),
)  # fmt: skip
