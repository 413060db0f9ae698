"""A reviewed article: what a person accepted, and what the graph says already, as statements with the quote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders.description import Description
from loaders.errors import BadReview
from loaders.news.proposing import End
from loaders.news.review_file import Line, Review, read_review
from loaders.reading import Origin, Refusal
from loaders.statements import Named, Refuse, Statement
from ontology.model import THINGS, terms_of
from ontology.text import normalise

_NEEDED = ("title", "publisher", "url", "licence", "reuse", "reliability")
_LONGEST_QUOTE = 300


class ReviewReader:
    """Reads a review file. Nothing enters that nobody accepted, but what is asserted and confirmed."""

    name = "review"

    def __init__(self, source: str, description: Description) -> None:
        self._path = Path(source)
        self._described = dict(description.source)

    def statements(self, refuse: Refuse) -> Iterator[Statement]:
        """The article as a source, then a statement for each candidate that may enter."""
        try:
            review, _ = read_review(self._path)
        except BadReview as error:
            refuse(Refusal(error.file, error.line, error.what, error.fix, fatal=True))
            return
        except OSError as error:
            refuse(Refusal(self._path.name, 0, error.strerror or str(error), "check the path", fatal=True))
            return
        source = self._described.get("id") or review.header.article.id
        fields = self._source_fields(review)
        missing = [name for name in _NEEDED if not fields.get(name)]
        if missing:
            what = f"the article's {', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
            fix = (
                "write them into the first line, give them to `siyaset extract` (--title, --publisher, --url, "
                "--licence, --reuse), or under `source:` with --map"
            )
            refuse(Refusal(self._path.name, 1, what, fix, fatal=True))
            return
        origin = Origin(self._path.name, 1, (review.header.article.id,), ("article",))
        yield Statement("Source", Named("Source", id=source), None, fields, source, origin)
        for place, line in enumerate(review.lines, start=2):
            statement = self._statement(review, line, place, source, refuse)
            if statement is not None:
                yield statement

    def _source_fields(self, review: Review) -> dict[str, str]:
        article = review.header.article.model_dump()
        fields = {name: article[name] for name in (*_NEEDED, "published") if article[name]}
        return fields | {name: text for name, text in self._described.items() if name != "id"}

    def _statement(self, review: Review, line: Line, place: int, source: str, refuse: Refuse) -> Statement | None:
        accepted = line.decision is not None and line.decision.word == "accept"
        if not accepted and not review.is_automatic(line):
            return None
        origin = Origin(self._path.name, place, (line.model_dump_json(),), ("line",))
        added = line.decision.set if line.decision is not None else {}
        would = line.would
        if would is None:
            if added:
                what = f"{line.relation} has no place in the graph, so nothing can be set"
                refuse(Refusal(origin.file, place, what, "take `set` out of the decision", origin.row))
            return None
        unknown = sorted(set(added) - set(terms_of(would.kind)))
        if unknown:
            what = f"{would.kind} has no field {', '.join(unknown)}"
            refuse(Refusal(origin.file, place, what, f"it has {', '.join(terms_of(would.kind))}", origin.row))
            return None
        return Statement(
            would.kind, _named(would.subject, review), _named(would.object, review) if would.object else None,
            {**would.fields, **added}, source, origin,
            "" if would.kind in THINGS else _locate(line, self._source_fields(review)["reuse"]), would.fact,
        )  # fmt: skip


def _named(end: End, review: Review) -> Named:
    if end.id:
        return Named(end.kind, id=end.id)
    return Named(end.kind, name=normalise(end.name), on=review.header.article.published)


def _locate(line: Line, reuse: str) -> str:
    """The place in the text and, unless nothing of it may be passed on, its words; who let it in, when and why."""
    said = f"characters {line.begin}-{line.end}"
    if reuse != "no":
        quote = normalise(line.quote)
        said += f": “{quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1] + '…'}”"
    if line.decision is None:
        return f"{said}; confirmed by {line.rule}"
    decision = line.decision
    return f"{said}; accepted by {normalise(decision.by)} on {decision.on}: {normalise(decision.reason)}"
