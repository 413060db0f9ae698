"""From the text of an article to the relations that it states."""

from __future__ import annotations

from loaders.news.candidate import Candidate
from loaders.news.gazetteer import Gazetteer
from ontology.dates import EdtfDate


def extract(
    text: str, gazetteer: Gazetteer, published: EdtfDate, language: str = "", *, keep_denied: bool = False
) -> list[Candidate]:
    """The relations that a text states, in the order of the text; `text[begin:end] == quote` for each.

    `language` is `en` or `tr`; without it the text's own words decide. What a sentence denies is left out unless
    `keep_denied`: then it comes with the modality `negated`.
    """
    return []
