"""What is held and who holds together: offices, ministries, governments, assemblies and their terms."""

from __future__ import annotations

from ontology.terms import Kind, term
from ontology.things import Thing


class Office(Thing):
    """A kind of office, how it is filled and since when it exists."""

    ALIGNED = ("org:Role", "wd:Q4164871")
    LABEL_TR = "makam"

    filled_by: str | None = term(Kind.TEXT, "nasıl dolar", "how it is filled", "Who chooses the holder, in words.")
    since: str | None = term(Kind.DATE, "başlangıç", "since", "Since when the office exists.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "bitiş", "until", "Until when the office existed.", aligned=("wdt:P576",))


class Ministry(Thing):
    """A ministry, or the post of a minister without one (deputy prime minister, minister of state)."""

    ALIGNED = ("org:Organization", "schema:GovernmentOrganization", "wd:Q192350")
    LABEL_TR = "bakanlık"

    since: str | None = term(Kind.DATE, "kuruluş", "since", "Since when it exists.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "kapanış", "until", "Until when it existed.", aligned=("wdt:P576",))


class Government(Thing):
    """A government (cabinet), counted as the assembly counts them."""

    ALIGNED = ("org:Organization", "wd:Q640506")
    LABEL_TR = "hükûmet"

    number: int | None = term(Kind.COUNT, "sıra", "number", "Its number.", example=60)
    since: str | None = term(Kind.DATE, "başlangıç", "since", "Day on which it took office.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "bitiş", "until", "Day on which the next one took its place.", aligned=("wdt:P576",))


class Assembly(Thing):
    """A chamber of parliament."""

    ALIGNED = ("org:Organization", "wd:Q11204")
    LABEL_TR = "meclis"

    since: str | None = term(Kind.DATE, "kuruluş", "since", "Since when it exists.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "kapanış", "until", "Until when it existed.", aligned=("wdt:P576",))


class Term(Thing):
    """One legislature of an assembly, from one general election to the next."""

    ALIGNED = ("org:Organization", "wd:Q15238777")
    LABEL_TR = "yasama dönemi"

    assembly: str | None = term(Kind.ID, "meclis", "assembly", "The assembly it is a term of.", refers=("Assembly",), aligned=("wdt:P361",), example="tbmm")
    number: int | None = term(Kind.COUNT, "sıra", "number", "Its number.", example=28)
    since: str | None = term(Kind.DATE, "başlangıç", "since", "Day on which it began.", aligned=("wdt:P571",))
    until: str | None = term(Kind.DATE, "bitiş", "until", "Day on which it was over.", aligned=("wdt:P576",))
