"""Who held what: mayors, leaders, national offices, and how long a party held a city."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.questions import families
from graph.questions import holders as held
from graph.questions import totals as by_party
from graph.questions.naming_parties import name_parties
from siyaset.face.asking import Asking
from siyaset.face.call import Call
from siyaset.face.result import Result
from siyaset.face.values import When, date_text, name_text, word_list

TENURES = ("name", "standing", "party_name", "start", "end")


class Holding(Asking):
    """The questions of tenures."""

    def mayors(
        self, city: str, *, since: When | None = None, until: When | None = None, as_of: When | None = None,
        standing: str | Iterable[str] | None = None, party_as: str = "then", known_on: When | None = None,
    ) -> Result:  # fmt: skip
        """Who has been mayor of a city, spell by spell.

        The city goes by id, name, plate number or Wikidata id. `since` keeps spells not over before it, `until` those
        begun by then, `as_of` those that went on on a day, certainly or possibly. `party_as` names parties as `then`,
        as `today` or by the `lineage` each leads to; `known_on` answers as it was recorded by a day. Raises NotFound,
        AmbiguousName or BadQuestion.

        >>> [row["name"] for row in kg.mayors("izmir", as_of="2020-01-01")]
        ['Tunç Soyer']
        """
        narrowed = self._narrow(since, until, as_of, standing)
        asked = _Asked(held.MAYORS, ("cities", city, "mayors"), "city", "city:{}")
        return self._held(asked, narrowed, party_as, known_on)

    def leaders(
        self, party: str, *, since: When | None = None, until: When | None = None, as_of: When | None = None,
        standing: str | Iterable[str] | None = None, party_as: str = "then", known_on: When | None = None,
    ) -> Result:  # fmt: skip
        """Who has led a party, spell by spell; narrowed as `mayors` is.

        >>> [row["name"] for row in kg.leaders("AK Parti", as_of="2015-01-01")]
        ['Ahmet Davutoğlu']
        """
        narrowed = self._narrow(since, until, as_of, standing)
        asked = _Asked(held.LEADERS, ("parties", party, "leaders"), "party", "party:{}.leaders")
        return self._held(asked, narrowed, party_as, known_on)

    def holders(
        self, office: str, *, since: When | None = None, until: When | None = None, as_of: When | None = None,
        standing: str | Iterable[str] | None = None, party_as: str = "then", known_on: When | None = None,
    ) -> Result:  # fmt: skip
        """Who has held a national office: `president`, `prime-minister` or `speaker`; narrowed as `mayors` is.

        >>> [row["name"] for row in kg.holders("prime-minister", as_of="1974-08-01")]
        ['Bülent Ecevit']
        """
        found = held.find_office(name_text(office, "office"))
        asked = _Asked(found, ("offices", office, "holders"), "office", "office:{}", held.held_thing(found))
        return self._held(asked, self._narrow(since, until, as_of, standing), party_as, known_on)

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

    def totals(
        self, city: str, *, party_as: str = "then", since: When | None = None, until: When | None = None,
        known_on: When | None = None,
    ) -> Result:  # fmt: skip
        """How long mayors of each party held a city: the union of days, with the intervals it is made of.

        >>> kg.totals("istanbul", party_as="lineage", until="2019-06-27")[0]["party"]
        'akp'
        """
        of, first, last = name_text(city, "city"), date_text(since, "since"), date_text(until, "until")
        recorded = date_text(known_on, "known_on")
        return self._ask(
            Call(
                make=lambda: by_party.totals(of, party_as, first, last, self._lang),
                path=("cities", of, "totals"),
                parameters=self._with_lang(party=_unless_then(party_as), since=first, until=last, known_on=recorded),
                columns=("party_name", "days", "years", "intervals"),
                known_on=recorded,
                lang=self._lang,
            )
        )

    def _narrow(
        self, since: When | None, until: When | None, as_of: When | None, standing: str | Iterable[str] | None
    ) -> held.HoldersFilter:
        first, last, day = date_text(since, "since"), date_text(until, "until"), date_text(as_of, "as_of")
        return held.HoldersFilter(first, last, day, word_list(standing), self._lang)

    def _held(
        self, asked: _Asked, narrowed: held.HoldersFilter, party_as: str, known_on: When | None
    ) -> Result:  # fmt: skip
        name, recorded = name_text(asked.path[1], asked.field), date_text(known_on, "known_on")
        parameters = self._with_lang(
            since=narrowed.since, until=narrowed.until, as_of=narrowed.as_of, standing=narrowed.standing,
            party=_unless_then(party_as), known_on=recorded,
        )  # fmt: skip
        return self._ask(
            Call(
                make=lambda: name_parties(
                    held.holders(asked.office, asked.thing or name, narrowed), party_as, self._lang
                ),
                path=(asked.path[0], name, asked.path[2]),
                parameters=parameters,
                columns=TENURES,
                lanes=(asked.lane.format(name),),
                known_on=recorded,
                lang=self._lang,
            )
        )


@dataclass(frozen=True)
class _Asked:
    """An office whose holders are asked for: `path` on a server, the argument `field` that names it, its lane."""

    office: held.HeldOffice
    path: tuple[str, str, str]
    field: str
    lane: str
    thing: str = ""


def _unless_then(party_as: str) -> str | None:
    """What a server is told: nothing for what it does by itself."""
    return None if party_as == "then" else party_as
