"""An extractor of somebody else: the form that spaCy or a language model would be given, in a few lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.news.candidate import Candidate, Mention, Modality
from loaders.news.gazetteer import Gazetteer
from ontology.dates import EdtfDate

IDS = {"Ada Örnek": "ada-ornek", "Örnekkent": "ornekkent"}


class TinyExtractor:
    """Finds `X governs Y`."""

    name = "tiny"
    version = "0.1"

    def extract(self, text: str, gazetteer: Gazetteer, published: EdtfDate) -> Iterator[Candidate]:
        for found in re.finditer(r"(\w+ \w+) governs (\w+)", text):
            who = Mention(found[1], *found.span(1), "Politician", IDS.get(found[1], ""), 0.9, "exact")
            what = Mention(found[2], *found.span(2), "City", IDS.get(found[2], ""), 0.9, "exact")
            yield Candidate(
                "MAYOR_OF", who, what, found[0], *found.span(), "tiny-governs/1", Modality.ASSERTED, 0.8
            )  # fmt: skip
