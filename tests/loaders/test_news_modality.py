"""How it is said: as a fact, of the past, doubted, denied, in somebody's words, as a view; with which qualifiers."""

from __future__ import annotations

from pathlib import Path

import pytest
from news_world import PUBLISHED, news_gazetteer

from graph.edition import Edition
from graph.state import LogState
from loaders.curated.loader import CuratedLoader
from loaders.news.candidate import Candidate
from loaders.news.extract import extract
from loaders.news.gazetteer import Gazetteer
from ontology.dates import parse_date

_REPORT = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def only(text: str, relation: str, language: str, *, keep_denied: bool = False) -> Candidate:
    """The one candidate of a relation."""
    found = extract(text, news_gazetteer(), PUBLISHED, language, keep_denied=keep_denied)
    (one,) = [each for each in found if each.relation == relation]
    return one


@pytest.mark.parametrize(
    ("text", "relation", "language", "modality"),
    [
        ("Ada Örnek won Örnekkent in 2019.", "WON_IN", "en", "asserted"),
        ("Ada Örnek reportedly won Örnekkent.", "WON_IN", "en", "hedged"),
        ("“Ada Örnek won Örnekkent,” a friend told us.", "WON_IN", "en", "quoted"),
        ("Ada Örnek claimed victory in Örnekkent.", "WON_IN", "en", "quoted"),
        ("A friend said that Ada Örnek won Örnekkent.", "WON_IN", "en", "quoted"),
        ("Former Örnekkent mayor Ada Örnek sang.", "MAYOR_OF", "en", "former"),
        ("The loss of Örnekkent is considered one of Can Deneme's worst defeats.", "LOST", "en", "opinion"),
        ("Ada Örnek Örnekkent'i kazandı.", "WON_IN", "tr", "asserted"),
        ("İddiaya göre Ada Örnek Örnekkent'i kazandı.", "WON_IN", "tr", "hedged"),
        ("Ada Örnek Örnekkent'i kazandı, dedi.", "WON_IN", "tr", "quoted"),
        ("Eski Örnekkent Belediye Başkanı Ada Örnek geldi.", "MAYOR_OF", "tr", "former"),
    ],
)
def test_modality(text: str, relation: str, language: str, modality: str) -> None:
    assert only(text, relation, language).modality == modality


def test_what_is_denied_comes_only_when_asked_for() -> None:
    text = "Ada Örnek did not win the vote, and Can Deneme was not elected mayor of Örnekkent."
    assert extract(text, news_gazetteer(), PUBLISHED, "en") == []
    assert only(text, "WON_IN", "en", keep_denied=True).modality == "negated"


def test_a_title_stays_so_when_the_sentence_denies_something_else() -> None:
    one = only("Örnekkent Mayor Ada Örnek did not come.", "MAYOR_OF", "en")
    assert one.modality == "asserted"


@pytest.mark.parametrize(
    ("text", "relation", "language", "qualifiers"),
    [
        ("Ada Örnek was mayor of Örnekkent from 2004 to 2009.", "MAYOR_OF", "en", {"start": "2004", "end": "2009"}),
        ("Ada Örnek has been mayor of Örnekkent since 2014.", "MAYOR_OF", "en", {"start": "2014"}),
        ("Ada Örnek won Örnekkent with 51.2 percent on Sunday.", "WON_IN", "en",
         {"share": "51.2", "date": "2024-03-31", "year": "2024"}),
        ("Örnekkent'te Can Deneme yüzde 51,2 oyla kazandı.", "WON_IN", "tr", {"share": "51.2"}),
        ("Ada Örnek, 52, sang.", "BORN", "en", {"age": "52"}),
        ("Can Deneme was appointed trustee to Örnekkent on 4 May 2021.", "MAYOR_OF", "en",
         {"standing": "trustee", "start": "2021-05-04"}),
        ("Mavi Parti 20 yıldır iktidarda.", "IN_POWER", "tr", {"duration": "P20Y"}),
    ],
)  # fmt: skip
def test_qualifiers(text: str, relation: str, language: str, qualifiers: dict[str, str]) -> None:
    assert dict(only(text, relation, language).qualifiers) == qualifiers


def test_every_place_of_a_list_is_won() -> None:
    found = extract("The Red Party won Örnekkent and Denemeşehir.", news_gazetteer(), PUBLISHED, "en")
    assert {one.object.id for one in found if one.object} == {"ornekkent", "denemesehir"}


def test_what_the_report_of_april_2024_states_is_found_by_the_general_rules() -> None:
    texts = sorted(_REPORT.glob("*.txt"))
    if not texts:
        pytest.skip("THE NEWS REPORT IS NOT HERE: nothing was tried on it")
    reading = CuratedLoader(Path(__file__).resolve().parents[2] / "data").read()
    state = LogState().after([*reading.claims, *reading.judgements], "", reading.horizon)
    gazetteer = Gazetteer.of(Edition(1, state))
    text = texts[0].read_text("utf-8")
    found = extract(text, gazetteer, parse_date("2024-04-01"))
    stated = {(one.relation, one.subject.id, one.object.id if one.object else "") for one in found}
    erdogan, imamoglu, yavas = "recep-tayyip-erdogan", "ekrem-imamoglu", "mansur-yavas"
    assert stated >= {
        ("MAYOR_OF", imamoglu, "istanbul"), ("WON_IN", imamoglu, "istanbul"), ("MEMBER_OF", imamoglu, "chp"),
        ("BORN", imamoglu, ""), ("MAYOR_OF", yavas, "ankara"), ("MEMBER_OF", yavas, "chp"), ("WON_IN", yavas, "ankara"),
        ("LEADER_OF", "ozgur-ozel", "chp"), ("CONTROLLED", "chp", "izmir"), ("WON_IN", "chp", "antalya"),
        ("MAYOR_OF", erdogan, "istanbul"), ("PRIME_MINISTER_OF", erdogan, "turkiye"),
        ("PRESIDENT_OF", erdogan, "turkiye"),
        ("WON_IN", erdogan, "turkiye"), ("IN_POWER", erdogan, ""), ("MEMBER_OF", erdogan, "akp"),
        ("CONTROLLED", "akp", "istanbul"), ("WON_IN", "akp", "konya"), ("WON_IN", "akp", "erzurum"),
        ("WON_IN", "dem", "diyarbakir"), ("SCHEDULED", "president-2028", ""),
    }  # fmt: skip
    assert {one.modality for one in found if one.subject.id == yavas and one.relation == "WON_IN"} == {"quoted"}
    assert all(text[one.begin : one.end] == one.quote for one in found)
