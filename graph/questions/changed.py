"""What changed between two versions, as an answer: of the log, not of the graph, so it asks no query."""

from __future__ import annotations

from graph.answer import Answer, DatasetNote, Row
from graph.changes import ChangeLine, ChangesShelf
from graph.errors import BadQuestion, StoreEmpty
from graph.permalink import link
from graph.questions.paging import LARGEST_PAGE
from graph.questions.speech import choose, count

COLUMNS = ChangeLine._fields


def changes(
    shelf: ChangesShelf, old: int | None = None, new: int | None = None, after: int = 0, limit: int | None = None,
    lang: str = "en",
) -> Answer:  # fmt: skip
    """The differences between two versions; by default between the newest and the one before it.

    `after` is how many lines were seen before. Raises BadQuestion, NoSuchVersion or StoreEmpty.
    """
    head = shelf.log.head()
    if head == 0:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    last = head if new is None else new
    first = last - 1 if old is None else old
    if first < 0 or last < 0:
        raise BadQuestion("a version is 0, for nothing, or more", "from")
    if first > last:
        raise BadQuestion(f"{first} is later than {last}, to which it is compared; exchange them", "from")
    if limit is not None and not 1 <= limit <= LARGEST_PAGE:
        raise BadQuestion(f"{limit} is no size of a page; write 1 to {LARGEST_PAGE}", "limit")
    found = shelf.compare(first, last)
    page = found.lines[after:] if limit is None else found.lines[after : after + limit]
    seen = after + len(page)
    rows: list[Row] = [line._asdict() for line in page]
    at = {"after": after or None, "limit": limit, "lang": lang}
    return Answer(
        rows=rows,
        text=_say(first, last, found.counts, lang),
        coverage={
            "from": first, "to": last, **{kind.replace("-", "_"): number for kind, number in found.counts.items()},
            "lines": len(found.lines), "next": str(seen) if seen < len(found.lines) else None,
        },
        dataset=(
            DatasetNote(version=found.new.version, horizon=found.new.horizon, recorded=found.new.recorded)
            if found.new
            else None
        ),
        permalink=link("changes", **{"from": first, "to": last, **at, "version": last}),
    )  # fmt: skip


def _say(old: int, new: int, counts: dict[str, int], lang: str) -> str:
    added, changed, closed, removed, claimed, retracted = counts.values()
    return choose(
        lang,
        f"From version {old} to version {new}: {count(added, 'fact')} added, {changed} changed, {closed} closed, "
        f"{removed} removed; {count(claimed, 'claim')} added, {retracted} retracted.",
        f"{old}. sürümden {new}. sürüme: {added} olgu eklendi, {changed} değişti, {closed} sona erdi, {removed} "
        f"çıkarıldı; {claimed} beyan eklendi, {retracted} geri alındı.",
    )
