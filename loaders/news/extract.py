"""From the text of an article to the relations that it states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.news.candidate import Candidate, Mention, Modality
from loaders.news.encoding import Encoded, encode
from loaders.news.filling import count_qualifiers, time_qualifiers
from loaders.news.folding import fold_text
from loaders.news.gazetteer import Gazetteer
from loaders.news.language import language_of
from loaders.news.mentions import find_names
from loaders.news.merging import merge_candidates
from loaders.news.modality import modality_of
from loaders.news.objects import object_of, places_of
from loaders.news.patterns import compile_pattern
from loaders.news.people import find_people
from loaders.news.rule import Rule
from loaders.news.rules import rules_of
from loaders.news.times import find_times
from loaders.news.tokens import Text, take_apart
from ontology.dates import EdtfDate

_LONGEST_SENTENCE = 300


def extract(
    text: str, gazetteer: Gazetteer, published: EdtfDate, language: str = "", *, keep_denied: bool = False
) -> list[Candidate]:
    """The relations that a text states, in the order of the text; `text[begin:end] == quote` for each.

    `language` is `en` or `tr`; without it the text's own words decide. What a sentence denies is left out unless
    `keep_denied`: then it comes with the modality `negated`.
    """
    folded = fold_text(text)
    if not folded.text.strip():
        return []
    parts = take_apart(text, folded)
    found = find_people(parts, find_names(parts, gazetteer, published.latest), gazetteer, published.latest)
    times = find_times(folded.text, published)
    rules = rules_of(language or language_of(folded.text))
    candidates: list[Candidate] = []
    for sentence in parts.sentences:
        if len(sentence) <= _LONGEST_SENTENCE:
            encoded = encode(sentence, found, times)
            for rule in rules:
                candidates += _apply(rule, encoded, parts, gazetteer, published)
    kept = merge_candidates(candidates)
    return [one for one in kept if keep_denied or one.modality is not Modality.NEGATED]


def _apply(rule: Rule, encoded: Encoded, text: Text, gazetteer: Gazetteer, published: EdtfDate) -> Iterator[Candidate]:
    for pattern in rule.patterns:
        for form in compile_pattern(pattern).finditer(encoded.text):
            yield from _candidates(rule, form, encoded, text, gazetteer, published)


def _candidates(
    rule: Rule, form: re.Match[str], encoded: Encoded, text: Text, gazetteer: Gazetteer, published: EdtfDate
) -> Iterator[Candidate]:
    begin, end = encoded.span(form.start(), form.end())
    first, last = text.folded.original(begin, end)
    trigger = encoded.span(*_trigger(form))[0]
    modality = modality_of(encoded.text, form.start(), form.end(), rule.title, text.is_quoted(trigger))
    if rule.modality and modality in (Modality.ASSERTED, Modality.HEDGED):
        modality = Modality(rule.modality)
    who = encoded.mentions.get(form.groupdict().get(rule.subject) or "")
    if who is None and rule.subject != "@election":
        return
    qualifiers = {**rule.qualifiers, **time_qualifiers(rule, form, encoded)}
    if rule.counts:
        qualifiers |= count_qualifiers(form, encoded)
    for relation in (rule.relation, *rule.also):
        for subject, object_, more in _ends(rule, relation, form, encoded, text, gazetteer, published):
            score = rule.strength * subject.score * (object_.score if object_ else 1.0)
            fields = {key: value for key, value in {**qualifiers, **more}.items() if value}
            yield Candidate(
                relation, subject, object_, text.original[first:last], first, last, rule.name, modality,
                round(score, 3), fields,
            )  # fmt: skip


def _trigger(form: re.Match[str]) -> tuple[int, int]:
    """The middle of what matched: quotation marks around it, not around one of its ends, make it a quotation."""
    middle = (form.start() + form.end()) // 2
    place = form.string.rfind(" ", form.start(), middle) + 1 or form.start()
    return max(place, form.start()), form.end()


def _ends(
    rule: Rule, relation: str, form: re.Match[str], encoded: Encoded, text: Text, gazetteer: Gazetteer,
    published: EdtfDate,
) -> Iterator[tuple[Mention, Mention | None, dict[str, str]]]:  # fmt: skip
    groups = form.groupdict()
    more: dict[str, str] = {}
    if "party" in groups and groups["party"] and rule.object != "party" and groups["party"] in encoded.mentions:
        more["party"] = encoded.mentions[groups["party"]].mention(text).said
    if groups.get("age"):
        more["age"] = encoded.numbers[groups["age"]]
    subject = encoded.mentions[groups[rule.subject]].mention(text) if rule.subject != "@election" else None
    if rule.object.startswith("@"):
        yield from object_of(rule, form, encoded, text, gazetteer, published, subject, more)
        return
    assert subject is not None
    for one in places_of(rule, form, encoded):
        object_ = one.mention(text)
        if object_.said != subject.said:
            yield subject, object_, more
