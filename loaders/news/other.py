"""The seam for other extractors: spaCy, a language model, a list of one's own. Off unless somebody names one.

What it gives is held to the text, word by word, and all of it goes to a person's review: even a confirmation by another
extractor never enters by itself.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Iterable
from itertools import islice
from typing import Protocol, runtime_checkable

from loaders.errors import BadExtractor
from loaders.news.candidate import Candidate, Mention, Modality
from loaders.news.comparing import RELATIONS
from loaders.news.gazetteer import Gazetteer
from ontology.dates import EdtfDate
from ontology.facts import Facts
from ontology.model import THINGS

MOST = 10_000
"""Candidates of one article; more is a fault."""


@runtime_checkable
class Extractor(Protocol):
    """Anything that finds relations in a text."""

    name: str
    version: str

    def extract(self, text: str, gazetteer: Gazetteer, published: EdtfDate) -> Iterable[Candidate]:
        """The relations that a text states, each with the words that state it and where they stand."""
        ...


def find_extractor(named: str) -> Extractor:
    """The extractor that `module:name` names: an instance, or a class made without arguments. Raises BadExtractor."""
    module, _, name = named.partition(":")
    if not module or not name:
        raise BadExtractor(f"{named!r} names no extractor; write module:name, as in my_rules:MyExtractor")
    try:
        found = getattr(importlib.import_module(module), name)
        made = found() if isinstance(found, type) else found
    except Exception as error:
        raise BadExtractor(
            f"{named}: {type(error).__name__}: {error}; "
            "is the module on PYTHONPATH, and can it be made without arguments?"
        ) from None
    if not isinstance(made, Extractor) or not isinstance(made.name, str) or not isinstance(made.version, str):
        raise BadExtractor(
            f"{named} is no extractor; it needs `name`, `version` and `extract(text, gazetteer, published)`"
        )
    return made


def run_extractor(
    extractor: Extractor, text: str, gazetteer: Gazetteer, published: EdtfDate, facts: Facts
) -> list[Candidate]:
    """What an extractor finds, every part of it checked. Raises BadExtractor, whatever it does."""
    called = f"{extractor.name} {extractor.version}"
    try:
        found = list(islice(extractor.extract(text, gazetteer, published), MOST + 1))
    except Exception as error:
        raise BadExtractor(f"{called} failed: {type(error).__name__}: {error}; nothing was taken from it") from None
    if len(found) > MOST:
        raise BadExtractor(f"{called} gave more than {MOST} candidates; nothing was taken from it")
    for number, one in enumerate(found, start=1):
        fault = find_fault(one, text, facts)
        if fault:
            raise BadExtractor(f"{called}, candidate {number}: {fault}; nothing was taken from it")
    return found


def find_fault(one: object, text: str, facts: Facts) -> str:
    """What is wrong with a candidate; empty where nothing is."""
    if not isinstance(one, Candidate):
        return f"it is a {type(one).__name__} and no Candidate"
    if one.relation not in RELATIONS:
        return f"there is no relation {one.relation!r}; there are {', '.join(sorted(RELATIONS))}"
    if not isinstance(one.modality, Modality):
        return f"{one.modality!r} is no Modality"
    if not _is_share(one.score):
        return f"the score {one.score!r} is no number from 0 to 1"
    if not isinstance(one.rule, str) or not one.rule:
        return "it names no rule"
    if not isinstance(one.qualifiers, dict) or not all(
        isinstance(part, str) for pair in one.qualifiers.items() for part in pair
    ):
        return "its qualifiers are no texts by name"
    if not _stands(text, one.begin, one.end, one.quote):
        return f"the text does not have {one.quote!r} at {one.begin}-{one.end}"
    return _fault_of(one.subject, text, facts) or (_fault_of(one.object, text, facts) if one.object is not None else "")


def _fault_of(mention: object, text: str, facts: Facts) -> str:
    if not isinstance(mention, Mention):
        return f"one of its ends is a {type(mention).__name__} and no Mention"
    if mention.kind not in THINGS:
        return f"there is no kind of thing {mention.kind!r}"
    if not _stands(text, mention.begin, mention.end, mention.text):
        return f"the text does not have {mention.text!r} at {mention.begin}-{mention.end}"
    if mention.id and facts.label_of(mention.id) != mention.kind:
        return f"nothing of the kind {mention.kind} has the id {mention.id!r}"
    return "" if _is_share(mention.score) else f"the score {mention.score!r} is no number from 0 to 1"


def _stands(text: str, begin: object, end: object, words: object) -> bool:
    if type(begin) is not int or type(end) is not int or not isinstance(words, str):
        return False
    return 0 <= begin < end <= len(text) and text[begin:end] == words


def _is_share(score: object) -> bool:
    return isinstance(score, int | float) and not isinstance(score, bool) and math.isfinite(score) and 0 <= score <= 1
