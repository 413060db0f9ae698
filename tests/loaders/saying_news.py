"""Candidates written by hand from a text of our own, and the review file that they become."""

from __future__ import annotations

import hashlib
from pathlib import Path

from loaders.news.candidate import Candidate, Mention, Modality
from loaders.news.comparing import compare
from loaders.news.known import Known
from loaders.news.proposing import propose
from loaders.news.review_file import OWN, Article, Decision, Header, Review, make_line, write_review
from loaders.news.verdict import Comparison
from ontology.dates import parse_date
from ontology.facts import Facts

DAY = "2021-05-04"
KINDS = {
    "Ada Örnek": ("Politician", "ada-ornek"), "Can Deneme": ("Politician", "can-deneme"),
    "Ela Misal": ("Politician", "ela-misal"), "Yeni Uydurma": ("Politician", ""),
    "Kırmızı Parti": ("Party", "kirmizi-parti"), "Mavi Parti": ("Party", "mavi-parti"),
    "Örnekkent": ("City", "ornekkent"), "Denemeşehir": ("City", "denemesehir"),
}  # fmt: skip


def say(
    relation: str, subject: str, object_: str | None, /, modality: Modality = Modality.ASSERTED, **fields: str
) -> tuple[str, Candidate]:
    """A sentence that names both, and the candidate that it states."""
    text = f"Dün {subject} ile {object_} için “{relation.lower()}” denildi." if object_ else f"Dün {subject} anıldı."
    ends = [_mention(text, name) for name in (subject, object_) if name]
    other = ends[1] if object_ else None
    stop = len(text) - 1
    return text, Candidate(
        relation, ends[0], other, text[4:stop], 4, stop, "test-rule/1", modality, 0.9, fields
    )  # fmt: skip


def _mention(text: str, name: str) -> Mention:
    kind, identity = KINDS[name]
    begin = text.index(name)
    return Mention(name, begin, begin + len(name), kind, identity, 1.0, "exact")


def word_on(facts: Facts, said: tuple[str, Candidate], published: str = DAY) -> Comparison:
    """The graph's word on one candidate."""
    (found,) = compare([said[1]], Known(facts), parse_date(published))
    return found.comparison


def review_of(
    facts: Facts, said: tuple[str, Candidate], path: Path, *, extractor: str = OWN, decision: Decision | None = None,
    **about: str,
) -> Review:  # fmt: skip
    """A review file of one candidate, written to `path`."""
    text, candidate = said
    published = parse_date(DAY)
    told = {
        "title": "Uydurma haber", "publisher": "Örnek Gazetesi", "url": "https://gazete.example/1",
        "licence": "unstated", "reuse": "facts-only", **about,
    }  # fmt: skip
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(id=f"news-{digest[:8]}", published=DAY, sha256=digest, text=text, **told)
    header = Header(article=article, dataset=1, extractor=extractor, version="1")
    known = Known(facts)
    lines = [
        make_line(number, one, propose(one, known, published), header).model_copy(update={"decision": decision})
        for number, one in enumerate(compare([candidate], known, published), start=1)
    ]
    review = Review(header=header, lines=tuple(lines))
    write_review(path, review)
    return review
