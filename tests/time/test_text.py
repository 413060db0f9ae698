"""Turkish text: folding, slugs and the order of the alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.text import fold, lower, normalise, slug, sort_key

SMALL = "abcçdefgğhıijklmnoöprsştuüvyz"
LARGE = "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"
ALPHABET = SMALL + LARGE + "âîûÂÎÛqwxQWX0123456789"
NAMES = st.text(alphabet=ALPHABET + " '-.", max_size=30)
LETTERS = st.text(alphabet=SMALL, min_size=1, max_size=10)


def index(names: Sequence[str]) -> list[str]:
    """The names in order, from the wrong order."""
    backwards = list(names)
    backwards.reverse()
    return sorted(backwards, key=sort_key)


@pytest.mark.parametrize(("large", "small"), list(zip(LARGE, SMALL, strict=True)))
def test_each_letter_has_its_own_small_letter(large: str, small: str) -> None:
    assert lower(large) == lower(small) == small


@pytest.mark.parametrize(
    ("text", "small"),
    [("İSTANBUL", "istanbul"), ("ISPARTA", "ısparta"), ("Iğdır", "ığdır"), ("İzmir", "izmir"), ("ŞIRNAK", "şırnak")],
)
def test_dotted_and_dotless_i_stay_two_letters_when_lowered(text: str, small: str) -> None:
    assert lower(text) == small


@pytest.mark.parametrize("name", ["Imamoglu", "imamoğlu", "İMAMOĞLU", "ımamoglu", "IMAMOĞLU", "İmamoğlu", "imamoglu"])
def test_every_spelling_of_a_name_has_one_key(name: str) -> None:
    assert fold(name) == "imamoglu"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Çağlayangil", "caglayangil"), ("Şanlıurfa", "sanliurfa"), ("GÜMÜŞHANE", "gumushane"),
        ("Hakkâri", "hakkari"), ("Kâğıthane", "kagithane"), ("Elâzığ", "elazig"), ("Rumî", "rumi"), ("Sükûn", "sukun"),
        ("Örnekkent'te", "ornekkentte"), ("Örnekkent’te", "ornekkentte"), ("Örnekkent`te", "ornekkentte"),
        ("Örnekkent‘te", "ornekkentte"), ("Örnekkentʼte", "ornekkentte"), ("Örnekkent´te", "ornekkentte"),
        ("Örnek-Deneme", "ornek deneme"), ("A. Örnek", "a ornek"), ("KP (1990)", "kp 1990"), ("a_b", "a b"),
        ("  Ada \t Örnek\n", "ada ornek"), ("", ""), ("—", ""), ("Zoë Müller", "zoe muller"),
    ],
)  # fmt: skip
def test_a_key_has_plain_small_letters_digits_and_blanks(text: str, key: str) -> None:
    assert fold(text) == key


@given(NAMES)
def test_composed_and_decomposed_text_are_the_same(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert normalise(decomposed) == normalise(text)
    assert lower(decomposed) == lower(text)
    assert fold(decomposed) == fold(text)
    assert sort_key(decomposed) == sort_key(text)


@given(NAMES)
def test_normalising_again_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert "  " not in once


@given(NAMES)
def test_a_key_does_not_change_by_folding_or_by_case(text: str) -> None:
    key = fold(text)
    assert fold(key) == key
    assert fold(lower(text)) == key
    assert fold(text.upper()) == key
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")


@given(NAMES)
def test_a_slug_is_the_key_with_hyphens(text: str) -> None:
    assert slug(text) == fold(text).replace(" ", "-")
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("name", "identity"),
    [("Ada Örnek", "ada-ornek"), ("Kırmızı Parti", "kirmizi-parti"), ("İ. Ş. Örnek-Deneme", "i-s-ornek-deneme")],
)
def test_a_slug_is_what_an_id_looks_like(name: str, identity: str) -> None:
    assert slug(name) == identity


def test_letters_sort_by_the_turkish_alphabet() -> None:
    assert index(SMALL) == list(SMALL)
    assert index(LARGE) == list(LARGE)


@given(LETTERS, LETTERS)
def test_words_sort_letter_by_letter(one: str, other: str) -> None:
    by_letter = [SMALL.index(sign) for sign in one] < [SMALL.index(sign) for sign in other]
    assert (sort_key(one) < sort_key(other)) is by_letter


@pytest.mark.parametrize(
    "ordered",
    [
        ["Cem", "Çelik", "Demir"], ["Isparta", "İstanbul", "İzmir", "Jale"], ["Iğdır", "Isparta", "İçel"],
        ["Oya", "Ömer", "Pınar"], ["Suna", "Şule", "Tan"], ["Umut", "Ümit", "Veli"], ["Gül", "Ğ", "Hale"],
        ["Vazo", "Vêli", "Vida"], ["Azo", "Ázz", "Bal"], ["Ada", "Ada Örnek", "Adana"], ["Örnek 1", "Örnek A"],
    ],
)  # fmt: skip
def test_names_sort_as_in_a_turkish_index(ordered: list[str]) -> None:
    assert index(ordered) == ordered


def test_case_and_circumflex_do_not_part_names_in_the_order() -> None:
    assert sort_key("HAKKÂRİ") == sort_key("hakkari")


def test_an_accent_that_is_not_turkish_does_not_part_names_in_the_order() -> None:
    assert sort_key("Vêli") == sort_key("Veli")
    assert sort_key("Zoé") == sort_key("zoe")


@given(st.text(max_size=12))
def test_any_text_has_its_place_in_the_order(text: str) -> None:
    assert sort_key(normalise(text)) == sort_key(text)


@pytest.mark.parametrize("text", ["Örnek…", "½ Örnek", "ﬁdan", "Örnek™", "№ 5"])
def test_a_sign_that_is_made_of_several_has_its_place_in_the_order(text: str) -> None:
    assert sort_key(text)
