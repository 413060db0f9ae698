"""What of a reviewed article enters the log, what never does, and what is said with it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from faulty import Loaded
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saying_news import review_of, say

from graph.edition import Edition, edition_of
from loaders.description import describe
from loaders.errors import BadReview, LoadRefused, ReviewMoved
from loaders.foreign import ForeignLoader
from loaders.news.candidate import Modality
from loaders.news.reader import ReviewReader
from loaders.news.review_file import Decision, decide, read_review, save_review
from loaders.run import LoadReport, load

YES = Decision(word="accept", by="Deniz Uydurma", on=datetime.date(2021, 6, 1), reason="read it twice")
NO = Decision(word="refuse", by="Deniz Uydurma", on=datetime.date(2021, 6, 1), reason="a slip")


def bring(loaded: Loaded, path: Path, **described: Any) -> LoadReport:
    edition = edition_of(loaded.log)
    description = describe({"source": {}, **described})
    return load(ForeignLoader(ReviewReader(str(path), description), description, edition), loaded.log, newest=edition)


@pytest.fixture
def edition(loaded: Loaded) -> Edition:
    return edition_of(loaded.log)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "haber.review.jsonl"


def test_what_is_asserted_and_confirmed_gives_the_articles_word_on_the_fact(
    loaded: Loaded, edition: Edition, path: Path
) -> None:
    review = review_of(edition.facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent", start="2019"), path)
    report = bring(loaded, path)
    source = review.header.article.id
    fact = report.after.facts.by_id["ornekkent-ada-1"]
    assert source in fact.sources
    assert fact.fields == edition.facts.by_id["ornekkent-ada-1"].fields
    (claim,) = [one for one in report.after.state.claims.values() if one.source == source and one.kind == "MAYOR_OF"]
    assert claim.locator.startswith("characters 4-")
    assert "“Ada Örnek ile Örnekkent için" in claim.locator
    assert claim.locator.endswith("confirmed by test-rule/1")
    article = report.after.facts.by_id[source]
    assert (article.fields["publisher"], article.fields["published"]) == ("Örnek Gazetesi", "2021-05-04")
    assert bring(loaded, path).claims.is_empty


UNREVIEWED = [
    say("MAYOR_OF", "Ela Misal", "Örnekkent", at="1994", standing="elected"),
    say("MAYOR_OF", "Ela Misal", "Örnekkent", standing="elected"),
    say("MEMBER_OF", "Ela Misal", "Mavi Parti", at="1999"),
    say("BORN", "Ada Örnek", None, date="1961"),
    say("WON_IN", "Can Deneme", "Örnekkent", year="2019"),
    *(say("MAYOR_OF", "Ada Örnek", "Örnekkent", modality) for modality in Modality if modality != "asserted"),
]


@pytest.mark.parametrize("said", UNREVIEWED, ids=[f"{one.relation}-{one.modality}" for _, one in UNREVIEWED])
@pytest.mark.parametrize("decision", [None, NO], ids=["undecided", "refused"])
def test_what_nobody_accepted_never_enters(
    loaded: Loaded, edition: Edition, path: Path, said: Any, decision: Decision | None
) -> None:
    review_of(edition.facts, said, path, decision=decision)
    report = bring(loaded, path)
    assert {one.kind for one in report.claims.added} <= {"Source"}


def test_a_refused_confirmation_does_not_enter(loaded: Loaded, edition: Edition, path: Path) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent"), path, decision=NO)
    assert {one.kind for one in bring(loaded, path).claims.added} == {"Source"}


def test_of_another_extractor_not_even_a_confirmation_enters_by_itself(
    loaded: Loaded, edition: Edition, path: Path
) -> None:
    said = say("MAYOR_OF", "Ada Örnek", "Örnekkent")
    review_of(edition.facts, said, path, extractor="some-model")
    assert {one.kind for one in bring(loaded, path).claims.added} == {"Source"}
    review_of(edition.facts, said, path, extractor="some-model", decision=YES)
    assert "MAYOR_OF" in {one.kind for one in bring(loaded, path).claims.added}


def test_what_was_accepted_enters_with_who_when_and_why(loaded: Loaded, edition: Edition, path: Path) -> None:
    said = say("MAYOR_OF", "Ela Misal", "Örnekkent", start="1999-04", end="2004-04", standing="elected")
    review_of(edition.facts, said, path, decision=YES)
    report = bring(loaded, path)
    fact = report.after.facts.by_id["mayor-ornekkent-ela-misal-1"]
    assert (fact.text("start"), fact.text("end")) == ("1999-04", "2004-04")
    (claim,) = [one for one in report.claims.added if one.kind == "MAYOR_OF"]
    assert claim.locator.endswith("accepted by Deniz Uydurma on 2021-06-01: read it twice")


def test_a_person_says_what_the_text_does_not(loaded: Loaded, edition: Edition, path: Path) -> None:
    said = say("MAYOR_OF", "Ela Misal", "Örnekkent", start="1999-04", end="2004-04")
    review_of(edition.facts, said, path, decision=YES)
    with pytest.raises(LoadRefused, match="standing: nothing says how"):
        bring(loaded, path)
    added = YES.model_copy(update={"set": {"standing": "council"}})
    review_of(edition.facts, said, path, decision=added)
    assert bring(loaded, path).after.facts.by_id["mayor-ornekkent-ela-misal-1"].fields["standing"] == "council"


def test_a_word_against_the_graph_is_a_dispute_on_the_same_fact(loaded: Loaded, edition: Edition, path: Path) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent", start="2019-09"), path, decision=YES)
    after = bring(loaded, path).after.facts.by_id["ornekkent-ada-1"]
    assert after.text("start") == "2019-04-05"
    assert "start" in after.disputed_fields


def test_someone_unknown_is_founded_only_where_it_is_allowed(loaded: Loaded, edition: Edition, path: Path) -> None:
    said = say("MEMBER_OF", "Yeni Uydurma", "Mavi Parti", start="2001")
    review_of(edition.facts, said, path, decision=YES)
    with pytest.raises(LoadRefused, match="nothing is known as Politician 'Yeni Uydurma'"):
        bring(loaded, path)
    assert "yeni-uydurma" in bring(loaded, path, new=["Politician"]).after.facts.by_id


def test_births_foundings_and_candidacies_map_to_the_graph(loaded: Loaded, edition: Edition, path: Path) -> None:
    review_of(edition.facts, say("BORN", "Ela Misal", None, date="1970-03-09"), path, decision=YES)
    assert bring(loaded, path).after.facts.by_id["ela-misal"].text("born") == "1970-03-09"
    review_of(edition.facts, say("FOUNDED", "Ela Misal", "Mavi Parti", date="1985-02"), path, decision=YES)
    assert bring(loaded, path).after.facts.by_id["mavi-parti"].text("founded") == "1985-02"
    review_of(
        edition.facts, say("CANDIDATE", "Ela Misal", "Örnekkent", year="2019", party="mavi-parti"), path, decision=YES
    )
    stood = bring(loaded, path).after.facts.by_id["stood-yaris-ornekkent-ela-misal-1"]
    assert stood.fields["party"] == "mavi-parti"
    review_of(edition.facts, say("WON_IN", "Ada Örnek", "Örnekkent", year="2019"), path)
    assert "STOOD_IN" in {one.kind for one in bring(loaded, path).claims.added}


@pytest.mark.parametrize("relation", ["LOST", "CONTROLLED", "IN_POWER", "RESIGNED"])
def test_what_is_no_relation_of_the_graph_loads_nothing(
    loaded: Loaded, edition: Edition, path: Path, relation: str
) -> None:
    subject = "Mavi Parti" if relation == "CONTROLLED" else "Can Deneme"
    object_ = "Örnekkent" if relation in ("LOST", "CONTROLLED") else None
    review_of(edition.facts, say(relation, subject, object_, start="2014"), path, decision=YES)
    assert {one.kind for one in bring(loaded, path).claims.added} == {"Source"}


def test_no_words_of_a_text_that_may_not_be_passed_on(loaded: Loaded, edition: Edition, path: Path) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent"), path, reuse="no")
    (claim,) = [one for one in bring(loaded, path).claims.added if one.kind == "MAYOR_OF"]
    assert "“" not in claim.locator


def test_an_article_without_publisher_is_refused_until_it_is_described(
    loaded: Loaded, edition: Edition, path: Path
) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent"), path, publisher="", url="")
    with pytest.raises(LoadRefused, match=r"haber.review.jsonl:1: the article's publisher, url are missing"):
        bring(loaded, path)
    about = {"id": "gazete-haberi", "publisher": "Örnek Gazetesi", "url": "https://gazete.example/1"}
    assert "gazete-haberi" in bring(loaded, path, source=about).after.facts.by_id["ornekkent-ada-1"].sources


# The file


def change(path: Path, line: int, alter: Callable[[dict[str, Any]], object]) -> None:
    rows = [json.loads(row) for row in path.read_text("utf-8").splitlines()]
    alter(rows[line - 1])
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


TAMPERED = [
    (2, lambda row: row.update(quote="Ada Örnek yaptı"), "the text does not have this quote"),
    (2, lambda row: row.update(begin=row["begin"] + 1, end=row["end"] + 1), "the text does not have this quote"),
    (2, lambda row: row.update(begin=-3), "the text does not have this quote"),
    (2, lambda row: row.update(end=10**30), ""),
    (2, lambda row: row.update(status="confirms", modality="asserted"), "more than the decision was changed"),
    (2, lambda row: row["would"]["fields"].update(start="1999"), "more than the decision was changed"),
    (2, lambda row: row.update(number=7), "more than the decision was changed"),
    (2, lambda row: row.update(decision={"word": "perhaps", "by": "x", "on": "2021-01-01", "reason": "y"}), "decision"),
    (2, lambda row: row.update(decision={"word": "accept", "by": "", "on": "2021-01-01", "reason": "y"}), "decision"),
    (2, lambda row: row.update(decision="accept"), "decision"),
    (2, lambda row: row.update(more=1), "more"),
    (2, lambda row: row.pop("rule"), "rule"),
    (1, lambda row: row["article"].update(text=row["article"]["text"] + " "), "the article's text is not the one"),
    (1, lambda row: row["article"].update(sha256="0" * 64), "the article's text is not the one"),
    (1, lambda row: row.update(siyaset_review=2), "siyaset_review"),
    (1, lambda row: row.pop("article"), "article"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "alter", "what"), TAMPERED, ids=range(len(TAMPERED)))
def test_a_file_that_was_tampered_with_is_refused_with_its_line(
    loaded: Loaded, edition: Edition, path: Path, line: int, alter: Callable[[dict[str, Any]], object], what: str
) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent", Modality.HEDGED), path)
    change(path, line, alter)
    head = loaded.log.head()
    with pytest.raises(LoadRefused) as refused:
        bring(loaded, path)
    assert f"haber.review.jsonl:{line}: " in str(refused.value)
    assert what in str(refused.value)
    assert loaded.log.head() == head


def test_another_extractor_cannot_be_passed_off_as_ours(edition: Edition, path: Path) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ada Örnek", "Örnekkent"), path, extractor="some-model")
    change(path, 1, lambda row: row.update(extractor="siyaset-rules"))
    with pytest.raises(BadReview, match="more than the decision was changed"):
        read_review(path)


@pytest.mark.parametrize("body", [b"", b"\n", b"[]", b"{", b"\xff\xfe", b'{"siyaset_review":1}' + b"[" * 5000])
def test_what_is_no_review_file_is_refused(path: Path, body: bytes) -> None:
    path.write_bytes(body)
    with pytest.raises(BadReview, match=r"haber.review.jsonl"):
        read_review(path)


def test_two_reviewers_do_not_overwrite_each_other(edition: Edition, path: Path) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ela Misal", "Örnekkent"), path)
    first, digest = read_review(path)
    second, same = read_review(path)
    save_review(path, decide(first, [1], YES), digest)
    with pytest.raises(ReviewMoved, match="somebody else has written"):
        save_review(path, decide(second, [1], NO), same)
    assert read_review(path)[0].lines[0].decision == YES


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_spoiled_file_is_refused_or_says_the_same(edition: Edition, path: Path, data: st.DataObject) -> None:
    review_of(edition.facts, say("MAYOR_OF", "Ela Misal", "Örnekkent", at="1994"), path)
    whole, _ = read_review(path)
    body = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(body) - 1))
        match data.draw(st.sampled_from(["change", "cut", "drop", "double"])):
            case "change":
                body[at] = data.draw(st.integers(0, 255))
            case "cut":
                del body[max(at, 1) :]
            case "drop":
                del body[at]
            case _:
                body[at:at] = body[at : at + 40]
    path.write_bytes(bytes(body))
    try:
        found, _ = read_review(path)
    except BadReview:
        return
    said = [line.model_copy(update={"decision": None}) for line in found.lines]
    assert said == list(whole.lines)[: len(said)]
