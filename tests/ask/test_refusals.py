"""What is not understood is named and not answered: a wrong answer would be worse than none."""

from __future__ import annotations

import pytest
from asking import asked
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadQuestion
from graph.store import Store

NOT_UNDERSTOOD = [
    ("2029'da İstanbul'u kim kazanacak?", "kazanacak"),
    ("Who will win the 2028 election?", "will"),
    ("Is Erdoğan corrupt?", "corrupt"),
    ("En iyi belediye başkanı kimdi?", "en iyi"),
    ("Erdoğan'ın eşi kim?", "esi"),
    ("Ankara'da hava nasıl?", "hava"),
    ("Who was mayor of Paris in 2010?", "Paris"),
    ("Who was the governor of Istanbul in 2010?", "governor"),
    ("İstanbul valisi kimdi?", "valisi"),
    ("Who was mayor of Istanbul in 2030?", "2030"),
    ("Who was mayor of Istanbul in 1453?", "1453"),
    ("AKP hariç hangi partiler 2018'de meclise girdi?", "hariç"),
    ("Who was mayor of Istanbul last year?", "last year"),
    ("Geçen yıl İstanbul belediye başkanı kimdi?", "Geçen yıl"),
    ("Who was the second mayor of Ankara?", "second"),
    ("What percentage of cities did the CHP win in 2024?", "What percentage"),
    ("Why did the AKP lose Istanbul?", "Why"),
    ("İmamoğlu hapiste mi?", "hapiste"),
    ("Hangi belediye başkanı en çok oyla seçildi 2024'te?", "en çok"),
    ("AKP en yüksek oyu hangi ilde aldı?", "en yüksek"),
    ("Which mayor was never elected?", "never"),
    ("hdp'li kayyum atanmayan belediyeler hangileri", "atanmayan"),
    ("asdf qwer", "asdf"),
    ("Ankara 2019", "Ankara"),
    ("Kim?", "Kim"),
    ("Gülen?", "Gülen"),
]


@pytest.mark.parametrize(("text", "part"), NOT_UNDERSTOOD, ids=[text for text, _ in NOT_UNDERSTOOD])
def test_what_is_not_understood_is_named(store: Store, text: str, part: str) -> None:
    found = asked(store, text)
    assert not found.understood
    assert found.rows == []
    assert found.intent is None
    assert part in found.text
    assert found.dataset is not None


def test_a_name_that_many_have_is_listed(store: Store) -> None:
    found = asked(store, "Yılmaz kimdir?")
    assert not found.understood
    assert "mesut-yilmaz" in found.text
    assert "cevdet-yilmaz" in found.text


@pytest.mark.parametrize("text", ["", "   ", "?!", "a" * 401])
def test_what_is_no_question_is_refused(store: Store, text: str) -> None:
    with pytest.raises(BadQuestion, match="question"):
        asked(store, text)


NOTHING_KNOWN = [
    ("Ankara'nın ilk belediye başkanı kimdi?", "before-the-data"),
    ("Who was mayor of Istanbul in 1950?", "nothing-held"),
    ("Ahmet Davutoğlu hiç cumhurbaşkanı oldu mu?", "nothing-held"),
    ("Who was prime minister in 2020?", "nothing-held"),
    ("Did the MHP ever hold Ankara?", "nothing-held"),
    ("27. dönemde CHP'nin kaç milletvekili vardı?", "party-unknown"),
]


@pytest.mark.parametrize(("text", "code"), NOTHING_KNOWN, ids=[text for text, _ in NOTHING_KNOWN])
def test_what_is_understood_and_not_known_says_why(store: Store, text: str, code: str) -> None:
    found = asked(store, text)
    assert found.understood
    assert found.rows == []
    assert code in {warning.code for warning in found.warnings}


_SAID = (
    "İstanbul'u Ankara CHP AKP'nin Erdoğan Ecevit kim who when kaç oy votes belediye başkanı mayor of not değil seçim "
    "2019 1994'ten beri since before önce sonra after kazandı won ? , partisi hangi which while iken did mi 5 % ile and"
)
_WORDS = st.lists(st.sampled_from(_SAID.split(" ")), min_size=1, max_size=9)


@given(words=_WORDS)
@settings(max_examples=150)
def test_no_heap_of_words_breaks_it(embedded_store: Store, words: list[str]) -> None:
    text = " ".join(words)
    if not any(sign.isalnum() or sign == "%" for sign in text):
        return
    found = asked(embedded_store, text)
    assert found.text
    assert found.understood or not found.rows
    for reading in found.readings:
        assert text[reading.start : reading.end] == reading.text
