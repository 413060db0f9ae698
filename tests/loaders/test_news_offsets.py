"""Offsets count code points of the text as it came: whatever was folded, composed or curled, the quote stands there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from news_world import PUBLISHED, news_gazetteer

from loaders.news.candidate import Mention
from loaders.news.extract import extract
from loaders.news.folding import fold_text
from loaders.news.rules import RULES
from loaders.news.sentences import quoted_spans, split_sentences
from loaders.news.times import find_times

_SENTENCES = [sentence for rule in RULES for sentence in (*rule.positive, *rule.denied)]
_ODD = st.text("İIıiŞşĞğ’‘'“”\"«». \n\t\u0301\u0307\u200b\u00ad—-ßﬁ🙂9", max_size=12)
_CHANGED = st.sampled_from(
    [
        lambda text: text,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("'", "’"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", "\n", 1),
        str.upper,
    ]
)


@given(st.lists(st.tuples(_ODD, st.sampled_from(_SENTENCES), _CHANGED), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_every_quote_and_mention_stands_where_it_is_said_to(pieces: list[tuple[str, str, object]]) -> None:
    text = " ".join(odd + change(sentence) for odd, sentence, change in pieces)  # type: ignore[operator]
    for language in ("en", "tr"):
        for one in extract(text, news_gazetteer(), PUBLISHED, language, keep_denied=True):
            assert text[one.begin : one.end] == one.quote != ""
            for mention in (one.subject, one.object):
                assert mention is None or _stands(mention, text)
            assert 0 < one.score <= 1


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for one in extract(text, news_gazetteer(), PUBLISHED):
        assert text[one.begin : one.end] == one.quote
    for begin, end in (*split_sentences(text), *quoted_spans(text)):
        assert 0 <= begin < end <= len(text)


@given(st.text("0123456789 -/.'abcdeMartocakin yılönce'den", max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_figures_are_read_without_a_fault(text: str) -> None:
    for time in find_times(fold_text(text).text, PUBLISHED):
        assert 0 <= time.begin < time.end


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_composed_and_a_decomposed_text_say_the_same(form: str) -> None:
    text = unicodedata.normalize(form, "Önce haber: Örnekkent Belediye Başkanı Ada Örnek’in konuşması.")  # type: ignore[arg-type]
    (one,) = extract(text, news_gazetteer(), PUBLISHED, "tr")
    assert (one.relation, one.subject.id, one.object and one.object.id) == ("MAYOR_OF", "ada-ornek", "ornekkent")
    assert unicodedata.normalize("NFC", text[one.subject.begin : one.subject.end]) == "Ada Örnek"


def _stands(mention: Mention, text: str) -> bool:
    return text[mention.begin : mention.end] == mention.text
