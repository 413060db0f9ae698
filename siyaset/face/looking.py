"""Single things and lists: a politician, a party, a city, an election, a fact, lineage, names, coverage."""

from __future__ import annotations

from graph.questions import coverage as covering
from graph.questions import families, finding, results, things
from graph.questions.flow import MakeQuestion
from siyaset.face.asking import Asking
from siyaset.face.call import Call, Parameter
from siyaset.face.lineage import Lineage
from siyaset.face.result import Result
from siyaset.face.values import name_text

_LIFE = ("key", "value", "start", "end", "end_state")
_CAREER = ("relation", "held_name", "standing", "party", "start", "end", "date", "votes", "share", "elected")


class Looking(Asking):
    """The questions that look something up."""

    def politician(self, name: str) -> Result:
        """One person: every office, membership and candidacy. Raises NotFound or AmbiguousName.

        >>> kg.politician("Ekrem Imamoglu").thing["born"]
        '1970-06-04'
        """
        text = name_text(name, "name")
        lane = f"politician:{text}"
        return self._look(lambda: things.politician(text, self._lang), ("politicians", text), _CAREER, lane=lane)

    def party(self, name: str) -> Result:
        """One party: its names and lives. Raises NotFound or AmbiguousName.

        >>> kg.party("CHP").thing["founded"]
        '1923-09-09'
        """
        text = name_text(name, "name")
        return self._look(lambda: things.party(text, self._lang), ("parties", text), _LIFE)

    def city(self, name: str) -> Result:
        """One city with what is dated of it. Raises NotFound or AmbiguousName.

        >>> kg.city("34").thing["name"]
        'İstanbul'
        """
        text = name_text(name, "name")
        return self._look(lambda: things.city(text, self._lang), ("cities", text), _LIFE)

    def lineage(self, party: str) -> Lineage:
        """What came before and after a party: renames, mergers, splits and continuations. `.draw()` shows the tree.

        >>> [row["former"] for row in kg.lineage("akp") if row["latter"] == "akp"]
        ['fp', 'has']
        """
        text = name_text(party, "party")
        columns = ("former_name", "latter_name", "kind", "legal", "date")
        make = lambda: families.lineage(text, self._lang)  # noqa: E731
        call = Call(make, ("parties", text, "lineage"), self._with_lang(), columns, {"kind": "succession"})
        return self._ask_as(Lineage, call)

    def wins(self, party: str) -> Result:
        """The contests that a party's candidates won, newest first.

        >>> {row["party"] for row in kg.wins("dem")}
        {'dem'}
        """
        text = name_text(party, "party")
        columns = ("year", "place_name", "name", "votes", "share", "outcome")
        return self._look(lambda: families.wins(text, self._lang), ("parties", text, "wins"), columns)

    def elections(self) -> Result:
        """Every election, in the order of time.

        >>> kg.elections()[0]["id"]
        'president-1923'
        """
        columns = ("name", "date", "kind", "round", "status", "contests", "id")
        words = {"kind": "election_kind", "status": "election_status"}
        return self._look(lambda: results.elections(self._lang), ("elections",), columns, words=words)

    def election(self, identity: str) -> Result:
        """One election's contests and who was elected in each; `elections()` has the ids. Raises NotFound.

        >>> kg.election("local-2024").thing["date"]
        '2024-03-31'
        """
        text = name_text(identity, "identity")
        columns = ("place", "date", "name", "party", "votes", "share", "outcome")
        return self._look(lambda: results.election(text, self._lang), ("elections", text), columns)

    def contest(self, identity: str) -> Result:
        """Everyone who stood in one contest, by votes; `election(…)` has the ids. Raises NotFound.

        >>> kg.contest("local-2024-mayor-istanbul")[0]["votes"]
        4438727
        """
        text = name_text(identity, "identity")
        columns = ("rank", "name", "party", "votes", "share", "elected", "age")
        return self._look(lambda: results.contest(text, self._lang), ("contests", text), columns)

    def search(self, text: str, *, limit: int = 20) -> Result:
        """Things by name, with or without Turkish letters: whole names first.

        >>> kg.search("imamoglu")[1]["name"]
        'Ekrem İmamoğlu'
        """
        wanted = name_text(text, "text")
        columns = ("name", "label", "born", "died", "wikidata", "id")
        make = lambda: finding.search(wanted, limit, self._lang)  # noqa: E731
        return self._look(make, ("search",), columns, {"q": wanted, "limit": limit})

    def fact(self, identity: str) -> Result:
        """One fact, or one thing, with what each source said of it, in `.evidence`. Raises NotFound.

        >>> kg.fact("mayor-istanbul-ali-yerlikaya-1")[0]["object"]
        'istanbul'
        """
        text = name_text(identity, "identity")
        return self._look(lambda: things.fact(text, self._lang), ("facts", text))

    def sources(self, *, after: str = "", limit: int = 100) -> Result:
        """A page of the sources, by id; `.coverage["next"]` is the `after` of the next page.

        >>> len(kg.sources(limit=10))
        10
        """
        columns = ("id", "title", "publisher", "published", "licence", "claims")
        make = lambda: finding.sources(after, limit, self._lang)  # noqa: E731
        return self._look(make, ("sources",), columns, {"after": after, "limit": limit})

    def coverage(
        self, *, office: str | None = None, election: str | None = None, missing: bool = False, disputes: bool = False
    ) -> Result:
        """What the data holds; with `missing` what it lacks, by name; with `disputes` where sources differ.

        >>> kg.coverage(office="mayor", missing=True)[0]["missing"] in ("contest", "person", "holder")
        True
        """
        wanted = covering.CoverageFilter(office, election, missing, disputes, self._lang)
        parameters: dict[str, Parameter] = {
            "office": office, "election": election, "missing": missing, "disputes": disputes,
        }  # fmt: skip
        columns: tuple[str, ...] = ("section", "name", "office", "election", "label", "held", "of")
        if missing:
            columns = ("label", "name", "office", "election", "start", "end", "certainty")
        if disputes:
            columns = ("relation", "fact", "field", "value", "others", "rule")
        return self._look(lambda: covering.coverage(wanted), ("coverage",), columns, parameters)

    def _look(
        self, make: MakeQuestion, path: tuple[str, ...], columns: tuple[str, ...] = (),
        parameters: dict[str, Parameter] | None = None, words: dict[str, str] | None = None, lane: str = "",
    ) -> Result:  # fmt: skip
        said = self._with_lang(**(parameters or {}))
        return self._ask(Call(make, path, said, columns, words or {}, lanes=(lane,) if lane else ()))
