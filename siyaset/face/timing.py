"""Questions over time: timelines of any number of lanes, and what differs between two versions of the data."""

from __future__ import annotations

from graph.changes import ChangesShelf
from graph.questions.changed import changes as compare
from siyaset.face.asking import Asking
from siyaset.face.call import Call
from siyaset.face.result import Result
from siyaset.face.timeline import Timeline, ask_timeline
from siyaset.face.values import When, date_text, name_text


class Timing(Asking):
    """The questions over time."""

    def timeline(self, *lanes: str, since: When | None = None, until: When | None = None) -> Timeline:
        """The spells of several offices, parties or people on one axis; a notebook draws them, `.save()` writes them.

        A lane is `city:istanbul`, `party:chp.leaders`, `party:chp` (its lives), `office:president`, `speaker`,
        `ministry:…`, `politician:…` or `alliance:…`; any name will do. Raises BadQuestion, NotFound or AmbiguousName.

        >>> both = kg.timeline("city:istanbul", "office:president", since=1994)
        >>> sorted({row["lane_name"] for row in both})
        ['Mayors of İstanbul', 'Presidents of Türkiye']
        >>> both.save("t.svg").stat().st_size > 10_000
        True
        """
        wanted = tuple(name_text(lane, "lane") for lane in lanes)
        return ask_timeline(self, wanted, date_text(since, "since"), date_text(until, "until"))

    def changes(self, old: int | None = None, new: int | None = None, *, after: int = 0, limit: int = 500) -> Result:
        """What differs between two versions of the data; the newest and the one before it, unless said.

        Version 0 is the empty one. `.coverage["next"]` is the `after` of the next page.

        >>> kg.changes(0, 1, limit=3)[0]["change"]
        'added'
        """

        def compare_in(shelf: ChangesShelf) -> object:
            return compare(shelf, old, new, after, limit, self._lang)

        parameters = self._with_lang(**{"from": old, "to": new, "after": after or None, "limit": limit})
        columns = ("change", "fact", "field", "old", "new", "rule", "source")
        return self._ask(Call(compare_in, ("changes",), parameters, columns, of_log=True))
