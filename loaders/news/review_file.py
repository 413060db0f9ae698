"""The file in which a person reviews what was found in an article: JSON lines, a header and a line a candidate.

The header holds the article's text, so that every quote can be held against it. Each line carries a check of all that
is not the person's to write; the check finds slips of an editor, and does not keep out whoever wants to deceive.
"""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeVar

import orjson
from filelock import FileLock
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.log import write_durably
from loaders.errors import BadReview, ReviewMoved
from loaders.news.candidate import Modality
from loaders.news.proposing import Proposal
from loaders.news.verdict import Compared, Status

LARGEST = 32 * 1024 * 1024
OWN = "siyaset-rules"
"""The name of our own extractor: of no other one a confirmation enters unreviewed."""


_Part = TypeVar("_Part", bound=BaseModel)


class _Plain(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Article(_Plain):
    """Where the text comes from. What is empty must be given before it is loaded."""

    id: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str
    licence: str = ""
    reuse: str = ""
    reliability: str = "press"
    sha256: str
    text: str


class Header(_Plain):
    """The first line."""

    siyaset_review: Literal[1] = 1
    article: Article
    dataset: int
    extractor: str
    version: str


class Decision(_Plain):
    """A person's word on a candidate. `set` are fields that the text does not say and the person does."""

    word: Literal["accept", "refuse"]
    by: str = Field(min_length=1)
    on: datetime.date
    reason: str = Field(min_length=1)
    set: dict[str, str] = Field(default_factory=dict)


class Line(_Plain):
    """One candidate with the graph's word on it and, once somebody has spoken, the decision."""

    number: int
    relation: str
    subject: str
    object: str | None
    qualifiers: dict[str, str]
    quote: str
    begin: int
    end: int
    rule: str
    modality: Modality
    score: float
    status: Status
    facts: tuple[str, ...]
    reason: str
    would: Proposal | None
    check: str = ""
    decision: Decision | None = None


class Review(_Plain):
    """The whole file."""

    header: Header
    lines: tuple[Line, ...]

    def is_automatic(self, line: Line) -> bool:
        """Whether a line enters without review: asserted, confirmed, and found by our own rules."""
        return (
            line.decision is None
            and line.status is Status.CONFIRMS
            and line.modality is Modality.ASSERTED
            and self.header.extractor == OWN
        )


def make_line(number: int, compared: Compared, would: Proposal | None, header: Header) -> Line:
    """The line of a candidate, undecided."""
    one, word = compared.candidate, compared.comparison
    line = Line(
        number=number, relation=one.relation, subject=one.subject.said,
        object=one.object.said if one.object is not None else None, qualifiers=dict(one.qualifiers), quote=one.quote,
        begin=one.begin, end=one.end, rule=one.rule, modality=one.modality, score=one.score, status=word.status,
        facts=word.facts, reason=word.reason, would=would,
    )  # fmt: skip
    return line.model_copy(update={"check": _check(line, header)})


def _check(line: Line, header: Header) -> str:
    said = line.model_dump(mode="json", exclude={"check", "decision"})
    told = [said, header.article.sha256, header.article.published, header.extractor, header.version]
    return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


def write_review(path: Path, review: Review) -> str:
    """Write the file, whole or not at all; its digest."""
    parts: Sequence[BaseModel] = (review.header, *review.lines)
    body = b"".join(orjson.dumps(part.model_dump(mode="json")) + b"\n" for part in parts)
    write_durably(path, body)
    return hashlib.sha256(body).hexdigest()


def save_review(path: Path, review: Review, digest: str) -> str:
    """Write the file if it is still the one that was read; the new digest. Raises ReviewMoved."""
    lock = path.with_name(f".{path.name}.lock")
    try:
        with FileLock(lock, timeout=10):
            if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
                raise ReviewMoved(
                    f"{path.name}: somebody else has written to it in the meantime; nothing was written, begin again"
                )
            return write_review(path, review)
    finally:
        if os.name == "posix":
            lock.unlink(missing_ok=True)


def read_review(path: Path) -> tuple[Review, str]:
    """The file, every line of it checked against the text, and its digest. Raises BadReview and OSError."""
    if path.stat().st_size > LARGEST:
        raise BadReview(path.name, 0, f"it is larger than {LARGEST // 1024 // 1024} MB", "is it a review file?")
    body = path.read_bytes()
    rows = body.removeprefix(b"\xef\xbb\xbf").splitlines()
    if not rows:
        raise BadReview(path.name, 0, "it is empty", "make it with `siyaset extract FILE --out FILE.review.jsonl`")
    header = _read_part(Header, rows[0], path.name, 1)
    text = header.article.text
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != header.article.sha256:
        raise BadReview(path.name, 1, "the article's text is not the one that was read", "extract it again")
    lines: list[Line] = []
    for place, row in enumerate(rows[1:], start=2):
        if not row.strip():
            continue
        line = _read_part(Line, row, path.name, place)
        if not 0 <= line.begin < line.end <= len(text) or text[line.begin : line.end] != line.quote:
            what = f"the text does not have this quote at {line.begin}-{line.end}"
            raise BadReview(path.name, place, what, "put the quote and its offsets back, or extract the text again")
        if line.check != _check(line, header):
            raise BadReview(
                path.name, place, "more than the decision was changed",
                "put it back; fields that the text does not say go into the decision's `set`",
            )  # fmt: skip
        if line.number != len(lines) + 1:
            raise BadReview(path.name, place, f"it is numbered {line.number}", "put the lines back in their order")
        lines.append(line)
    return Review(header=header, lines=tuple(lines)), hashlib.sha256(body).hexdigest()


def _read_part(kind: type[_Part], row: bytes, file: str, place: int) -> _Part:
    try:
        return kind.model_validate_json(row)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        what = f"{where}: {first['msg'].lower()}" if where else first["msg"].lower()
        fix = (
            "write null, or an accept or refuse with by, on and reason"
            if "decision" in where
            else "put it back as it was"
        )
        raise BadReview(file, place, what, fix) from None


def decide(review: Review, numbers: Sequence[int], decision: Decision | None) -> Review:
    """The review with a decision on some of its candidates. Raises KeyError with a number that is not there."""
    known = {line.number for line in review.lines}
    for number in numbers:
        if number not in known:
            raise KeyError(number)
    wanted = set(numbers)
    lines = tuple(
        line.model_copy(update={"decision": decision}) if line.number in wanted else line for line in review.lines
    )  # fmt: skip
    return review.model_copy(update={"lines": lines})
