"""Questions about stretches of time: how an office went from hand to hand, trustees, and how long each person held."""

from __future__ import annotations

from collections.abc import Iterable

from graph.questions import holders as held
from graph.questions.handovers import succession as follow
from graph.questions.intervals.tenures import tenures as add_up
from graph.questions.trustees import trustees as list_trustees
from siyaset.face.asking import Asking
from siyaset.face.call import Call
from siyaset.face.result import Result
from siyaset.face.values import When, date_text, name_text, word_list

_SUCCESSION = (
    "date", "kind", "former_name", "latter_name", "displaced_name", "by_law", "line", "name", "standing", "start",
    "end",
)  # fmt: skip
_TRUSTEES = (
    "city_name",
    "name",
    "start",
    "end",
    "displaced_name",
    "displaced_party",
    "ground",
    "ended_by",
    "next_name",
)
_TENURES = ("name", "held_name", "start", "end", "days_min", "days_max", "times", "parties")


class Stretches(Asking):
    """The questions about stretches of time."""

    def succession(
        self, of: str, *, office: str = "mayor", since: When | None = None, until: When | None = None
    ) -> Result:
        """Who followed whom, and how; then who held in law and who in fact.

        `of` is a city, a party with `office="leader"`, or `president` or `prime-minister`.

        >>> kinds = kg.succession("istanbul", since=2019).coverage["kinds"]
        >>> "suspension" in kinds
        True
        """
        name = name_text(of, "of")
        chosen, path, thing = held.MAYORS, ("cities", name, "succession"), name
        if office == "leader":
            chosen, path = held.LEADERS, ("parties", name, "succession")
        elif office != "mayor" or name in held.OFFICES:
            name = name if office == "mayor" else office
            chosen, path, thing = held.find_office(name), ("offices", name, "succession"), held.COUNTRY
        first, last = date_text(since, "since"), date_text(until, "until")
        make = lambda: follow(chosen, thing, first, last, self._lang)  # noqa: E731
        return self._ask(Call(make, path, self._with_lang(since=first, until=last), _SUCCESSION))

    def trustees(
        self, *, since: When | None = None, until: When | None = None, province: str | None = None,
        party: str | None = None,
    ) -> Result:  # fmt: skip
        """Every spell of a trustee: in whose place, of which party, on what ground, how it ended, who came next.

        >>> {row["province"] for row in kg.trustees(province="Van")}
        {'TR-65'}
        """
        first, last = date_text(since, "since"), date_text(until, "until")
        parameters = self._with_lang(since=first, until=last, province=province, party=party)
        words = {"ground": "ended_by", "ended_by": "ended_by"}
        make = lambda: list_trustees(first, last, province, party, self._lang)  # noqa: E731
        return self._ask(Call(make, ("trustees",), parameters, _TRUSTEES, words))

    def tenures(
        self, lane: str, *, order: str = "longest", limit: int | None = None, party: str | None = None,
        standing: str | Iterable[str] | None = None, since: When | None = None, until: When | None = None,
    ) -> Result:  # fmt: skip
        """How long each person held in all, at least and at most: `longest`, `shortest`, `first`, `last` or `times`.

        >>> kg.tenures("city:ankara", limit=1)[0]["name"]
        'İbrahim Melih Gökçek'
        """
        line, words = name_text(lane, "lane"), word_list(standing)
        first, last = date_text(since, "since"), date_text(until, "until")
        said = self._with_lang(
            lane=line, order=order, limit=limit, party=party, standing=words, since=first, until=last
        )  # fmt: skip
        make = lambda: add_up(line, order, limit, party, words, first, last, self._lang)  # noqa: E731
        return self._ask(Call(make, ("tenures",), said, _TENURES))
