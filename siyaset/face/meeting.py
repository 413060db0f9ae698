"""Questions that join two things in time: overlaps, meanwhile, what changed between two days, careers."""

from __future__ import annotations

from graph.errors import BadQuestion
from graph.questions.intervals.between import between as compare_days
from graph.questions.intervals.careers import careers as follow_careers
from graph.questions.intervals.meanwhile import meanwhile as hold_against
from graph.questions.intervals.overlaps import overlaps as find_overlaps
from graph.questions.intervals.switches import switches as list_steps
from siyaset.face.asking import Asking
from siyaset.face.call import Call
from siyaset.face.result import Result
from siyaset.face.values import When, date_text, name_text, word_list

_SHARED = ("name", "other_name", "start_min", "end_max", "certainty", "days_min", "days_max")
_MEANWHILE = ("name", "start_min", "end_max", "while_names", "certainty", "days_min", "days_max")
_BETWEEN = ("held_name", "change", "name", "before_party", "after_party", "certainty", "before_standing",
            "after_standing")  # fmt: skip
_FLOWS = ("from", "to", "people", "moves", "days_between_median", "names")


class Meeting(Asking):
    """The questions that join things in time."""

    def overlaps(
        self, one: str, other: str, *, since: When | None = None, until: When | None = None
    ) -> Result:  # fmt: skip
        """Who of one lane overlapped with whom of another, certainly or possibly, and for how many days.

        >>> kg.overlaps("office:president", "office:prime-minister", since=2010, until=2013)[0]["certainty"]
        'certain'
        """
        left, right = name_text(one, "one"), name_text(other, "other")
        first, last = date_text(since, "since"), date_text(until, "until")
        make = lambda: find_overlaps(left, right, first, last, self._lang)  # noqa: E731
        said = self._with_lang(one=left, other=right, since=first, until=last)
        return self._ask(Call(make, ("overlaps",), said, _SHARED))

    def meanwhile(
        self, lane: str, *conditions: str, since: When | None = None, until: When | None = None
    ) -> Result:  # fmt: skip
        """Who held a lane while other lanes went on.

        >>> who = "politician:recep-tayyip-erdogan as prime-minister"
        >>> sorted({row["name"] for row in kg.meanwhile("office:president", who)})
        ['Abdullah Gül', 'Ahmet Necdet Sezer']
        """
        line, others = name_text(lane, "lane"), word_list(conditions)
        first, last = date_text(since, "since"), date_text(until, "until")
        said = self._with_lang(lane=line, since=first, until=last) | {"while": others}
        make = lambda: hold_against(line, list(others), first, last, self._lang)  # noqa: E731
        return self._ask(Call(make, ("meanwhile",), said, _MEANWHILE))

    def between(self, first: When, second: When, *lanes: str, stayed: bool = False) -> Result:
        """Who left, came, or changed party or standing between two days; without a lane, in all capitals.

        >>> sorted({row["change"] for row in kg.between("2019-03-30", "2019-07-01", "city:istanbul")})
        ['came', 'came-and-left', 'left']
        """
        start, end = date_text(first, "first") or "", date_text(second, "second") or ""
        said = self._with_lang(first=start, second=end, lane=lanes, stayed=stayed)
        make = lambda: compare_days(start, end, lanes, stayed, self._lang)  # noqa: E731
        words = {"before_standing": "standing", "after_standing": "standing"}
        return self._ask(Call(make, ("between",), said, _BETWEEN, words))

    def careers(
        self, origin: str | None = None, goal: str | None = None, *, steps: str | None = None,
        switches: str | None = None, since: When | None = None, until: When | None = None,
    ) -> Result:  # fmt: skip
        """Who came from one lane to another; with `steps` or `switches` the steps of one lane's people.

        >>> kg.careers("mayors:istanbul", "prime-minister")[0]["name"]
        'Recep Tayyip Erdoğan'
        """
        if sum(map(bool, (origin or goal, steps, switches))) > 1:
            raise BadQuestion("origin and goal, steps, and switches are three questions; ask one of them", "origin")
        first, last = date_text(since, "since"), date_text(until, "until")
        said = self._with_lang(to=goal, steps=steps, switches=switches, since=first, until=last) | {"from": origin}
        if steps or switches:
            make = lambda: list_steps(steps or switches or "", not steps, self._lang)  # noqa: E731
            return self._ask(Call(make, ("careers",), said))
        flows = lambda: follow_careers(origin, goal, first, last, self._lang)  # noqa: E731
        return self._ask(Call(flows, ("careers",), said, () if origin and goal else _FLOWS))
