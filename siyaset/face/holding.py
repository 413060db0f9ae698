"""Who held what: mayors, leaders, national offices, and how long a party held a city."""

from __future__ import annotations

from collections.abc import Iterable

from graph.questions import families
from graph.questions import holders as held
from siyaset.face.asking import Asking
from siyaset.face.call import Call
from siyaset.face.result import Result
from siyaset.face.values import When, date_text, name_text, word_list

TENURES = ("name", "standing", "party_name", "start", "end")


class Holding(Asking):
    """The questions of tenures."""

    def mayors(
        self, city: str, *, since: When | None = None, until: When | None = None, as_of: When | None = None,
        standing: str | Iterable[str] | None = None,
    ) -> Result:  # fmt: skip
        """Who has been mayor of a city, spell by spell.

        The city goes by id, name, plate number or Wikidata id. `since` keeps spells not over before it, `until` those
        begun by then, `as_of` those that went on on a day, certainly or possibly. Raises NotFound, AmbiguousName or
        BadQuestion.

        >>> [row["name"] for row in kg.mayors("izmir", as_of="2020-01-01")]
        ['Tunç Soyer']
        """
        return self._held(held.MAYORS, ("cities", city, "mayors"), "city", "city:{}", since, until, as_of, standing)

    def leaders(
        self, party: str, *, since: When | None = None, until: When | None = None, as_of: When | None = None,
        standing: str | Iterable[str] | None = None,
    ) -> Result:  # fmt: skip
        """Who has led a party, spell by spell; narrowed as `mayors` is.

        >>> [row["name"] for row in kg.leaders("AK Parti", as_of="2015-01-01")]
        ['Ahmet Davutoğlu']
        """
        lane = "party:{}.leaders"
        return self._held(held.LEADERS, ("parties", party, "leaders"), "party", lane, since, until, as_of, standing)

    def holders(
        self, office: str, *, since: When | None = None, until: When | None = None, as_of: When | None = None,
        standing: str | Iterable[str] | None = None,
    ) -> Result:  # fmt: skip
        """Who has held a national office, `president` or `prime-minister`; narrowed as `mayors` is.

        >>> [row["name"] for row in kg.holders("prime-minister", as_of="1974-08-01")]
        ['Bülent Ecevit']
        """
        found = held.find_office(name_text(office, "office"))
        path = ("offices", office, "holders")
        return self._held(found, path, "office", "office:{}", since, until, as_of, standing, thing=held.COUNTRY)

    def years(self, city: str, party: str, *, rule: str = "party", until: When | None = None) -> Result:
        """How long mayors of a party held a city: the union of days, in `.coverage`.

        By the rule `lineage` parties before it by rename, merger, split or continuation count, too.

        >>> kg.years("istanbul", "akp", rule="lineage", until="2019-06-27").coverage["days"]
        9134
        """
        of, by, last = name_text(city, "city"), name_text(party, "party"), date_text(until, "until")
        return self._ask(
            Call(
                make=lambda: families.years_held(of, by, rule, last, self._lang),
                path=("cities", of, "years"),
                parameters=self._with_lang(party=by, rule=rule, until=last),
                columns=TENURES,
                lanes=(f"city:{of}",),
            )
        )

    def _held(
        self, office: held.HeldOffice, path: tuple[str, str, str], field: str, lane: str, since: When | None,
        until: When | None, as_of: When | None, standing: str | Iterable[str] | None, *, thing: str = "",
    ) -> Result:  # fmt: skip
        name = name_text(path[1], field)
        first, last, day = date_text(since, "since"), date_text(until, "until"), date_text(as_of, "as_of")
        narrowed = held.HoldersFilter(first, last, day, word_list(standing), self._lang)
        return self._ask(
            Call(
                make=lambda: held.holders(office, thing or name, narrowed),
                path=(path[0], name, path[2]),
                parameters=self._with_lang(since=first, until=last, as_of=day, standing=narrowed.standing),
                columns=TENURES,
                lanes=(lane.format(name),),
            )
        )
