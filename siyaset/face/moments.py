"""Questions in plain words, and of one day across the country."""

from __future__ import annotations

from graph.ask import AskedAnswer
from graph.ask import ask as ask_plainly
from graph.questions.snapshot import snapshot
from siyaset.face.asking import Asking
from siyaset.face.call import Call
from siyaset.face.result import Result
from siyaset.face.values import When, date_text, name_text

_DAY = ("held_name", "name", "standing", "certainty", "reason", "party_name", "start", "end")


class Moments(Asking):
    """The questions of a moment, and those that people ask in words."""

    def ask(self, question: str) -> Result:
        """A question in plain Turkish or English, answered by rule and never guessed.

        `.answer.understood` says whether it was understood, `.answer.readings` what each word was taken for; what is
        not understood has no rows, and `.text` says which part it was.

        >>> kg.ask("Who was mayor of Ankara in 2010?")[0]["name"]
        'İbrahim Melih Gökçek'
        >>> kg.ask("Will it rain in Ankara?").answer.understood
        False
        """
        text = name_text(question, "question", longest=400)
        lang = None if self._lang == "en" else self._lang
        make = lambda: ask_plainly(text, lang)  # noqa: E731
        return self._ask(Call(make, ("ask",), {"q": text, "lang": lang}, model=AskedAnswer))

    def as_of(
        self, day: When, *, relation: str = "mayors", everywhere: bool = False, party_as: str = "then",
        known_on: When | None = None,
    ) -> Result:  # fmt: skip
        """Who held what on a day: each row certain or possible, with the reason.

        `relation` is mayors, leaders, offices, ministers, deputies, members, alliances or all; `everywhere` gives the
        mayors of every municipality at hand and not only those of the capitals.

        >>> [row["name"] for row in kg.as_of("2019-05-20") if row["held"] == "istanbul"]
        ['Ali Yerlikaya']
        """
        text, recorded = date_text(day, "day") or "", date_text(known_on, "known_on")
        parameters = self._with_lang(
            relation=relation, places="all" if everywhere else "capitals", party=party_as, known_on=recorded
        )
        make = lambda: snapshot(text, relation, self._lang, party_as, everywhere=everywhere)  # noqa: E731
        columns = ("relation", *_DAY) if relation in ("offices", "all") else _DAY
        return self._ask(
            Call(make, ("as-of", text), parameters, columns, known_on=recorded, lang=self._lang)
        )  # fmt: skip
