"""People whom no name of the graph finds: by shape, by likeness, by surname once introduced, by title, by role."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.news.gazetteer import Gazetteer
from loaders.news.mentions import SCORES, Found
from loaders.news.names import CITY, MINISTRY, PARTY, PERSON
from loaders.news.people_words import NO_NAMES, ROLE_NOUNS, SURNAMES_THAT_ARE_WORDS, TITLES
from loaders.news.tokens import Text, Token

_LONGEST = 4
_OF_PARTY = ("li", "lu")
_GOES_ON = ("council", "hall", "centre", "center", "administration", "government", "elections", "election")
_BETWEEN = frozenset(("-", "year", "old", "veteran", "opposition", "popular", "incumbent", "ruling", "outgoing"))


def find_people(text: Text, names: list[Found], gazetteer: Gazetteer, day: datetime.date) -> list[Found]:
    """The names together with every other mention of a person, in order, and what pronouns and roles stand for."""
    taken = {place for one in names for place in range(one.begin, one.end)}
    found = names + [one for sentence in text.sentences for one in _shapes(text, sentence, taken, gazetteer)]
    found.sort(key=lambda one: one.begin)
    taken = {place for one in found for place in range(one.begin, one.end)}
    free = [(sentence, number) for sentence in text.sentences for number, token in enumerate(sentence)
            if token.capital and token.is_word and token.begin not in taken]  # fmt: skip
    titled = [one for sentence, number in free if (one := _titled(sentence, number, found, gazetteer, day))]
    introduced = _introduced([*found, *titled], gazetteer)
    by_surname = [one for sentence, number in free if (one := _surname(text, sentence, number, introduced))]
    everyone = {one.begin: one for one in [*titled, *by_surname, *found]}
    return _with_roles(text, sorted(everyone.values(), key=lambda one: one.begin))


def _shapes(text: Text, sentence: Sequence[Token], taken: set[int], gazetteer: Gazetteer) -> Iterator[Found]:
    """Two to four words in capitals that look like a name."""
    run: list[Token] = []
    start = 0
    for number, token in enumerate([*sentence, None]):
        fits = token is not None and _may_name(token) and token.begin not in taken
        if token is not None and fits:
            if not run:
                start = number
            run.append(token)
        if run and (not fits or (token is not None and token.suffix)):
            if 1 < len(run) <= _LONGEST and (one := _person(text, sentence, start, run, gazetteer)):
                yield one
            run = []


def _may_name(token: Token) -> bool:
    return token.is_word and token.capital and token.key not in NO_NAMES and len(token.key) > 1


def _person(text: Text, sentence: Sequence[Token], start: int, run: list[Token], gazetteer: Gazetteer) -> Found | None:
    while len(run) > 1 and run[0].key not in gazetteer.first_names and start == 0:
        run, start = run[1:], start + 1
    if len(run) < 2 or (any(token.upper for token in run) and not all(token.upper for token in run)):
        return None
    key = " ".join(token.key for token in run)
    last = run[-1]
    stem = key
    ids, likeness = gazetteer.alike(stem)
    place = (run[0].begin, last.stem_end, last.end)
    if len(ids) == 1:
        return Found(*place, PERSON, ids[0], "fuzzy", last.suffix, likeness, key=key)
    before = sentence[start - 1] if start else None
    known = run[0].key in gazetteer.first_names
    titled = before is not None and (before.key in TITLES or before.suffix in _OF_PARTY or before.key == "partili")
    if known or (titled and not run[0].upper):
        return Found(*place, PERSON, "", "shape", last.suffix, SCORES["shape"], key=key)
    return None


def _introduced(found: list[Found], gazetteer: Gazetteer) -> dict[str, Found]:
    """By surname whom the text calls by the full name or by a title: one person, or nobody."""
    people: dict[str, dict[str, Found]] = defaultdict(dict)
    for one in found:
        if one.kind == PERSON and one.key:
            people[one.key.split(" ")[-1]].setdefault(one.said, one)
    chosen: dict[str, Found] = {}
    for surname, ones in people.items():
        linked = [one for one in ones.values() if one.id]
        if len(linked) == 1:
            chosen[surname] = linked[0]
        elif not linked and len(ones) == 1:
            chosen[surname] = next(iter(ones.values()))
    return chosen


def _surname(text: Text, sentence: Sequence[Token], number: int, introduced: dict[str, Found]) -> Found | None:
    token = sentence[number]
    first = introduced.get(token.key)
    if first is None or token.begin == first.begin:
        return None
    if (number and _is_first_name(sentence[number - 1])) or _goes_on(sentence, number):
        return None
    after = sentence[number + 1].key if number + 1 < len(sentence) else "."
    if number == 0 and token.key in SURNAMES_THAT_ARE_WORDS and not token.suffix and after not in (",", ":"):
        return None
    origin = first.origin or (first.begin, first.end)
    return Found(
        token.begin, token.stem_end, token.end, PERSON, first.id, "introduced" if first.id else "shape",
        token.suffix, min(SCORES["introduced"], first.score), origin, first.key,
    )  # fmt: skip


def _is_first_name(token: Token) -> bool:
    """Whether the word before is the first name of somebody else of that surname."""
    return token.is_word and token.capital and not token.suffix and token.key not in NO_NAMES


def _goes_on(sentence: Sequence[Token], number: int) -> bool:
    after = sentence[number + 1] if number + 1 < len(sentence) else None
    return (
        after is not None and after.is_word and after.capital and after.key not in NO_NAMES
        and not sentence[number].suffix and not after.glued and len(after.key) > 2
    )  # fmt: skip


def _titled(
    sentence: Sequence[Token], number: int, found: list[Found], gazetteer: Gazetteer, day: datetime.date
) -> Found | None:
    """A surname after a title whose holder on the article's day has it: `President …`, `Mayor …`."""
    token = sentence[number]
    if not number or (_goes_on(sentence, number) and sentence[number + 1].key in gazetteer.name_words):
        return None
    title = sentence[number - 1]
    before = [one for one in found if one.stop <= token.begin and one.begin >= sentence[0].begin]
    near = before[-1] if before and title.begin - before[-1].stop <= 24 else None
    relation, object_ = TITLES.get(title.key, ""), ""
    if near is not None and near.kind == MINISTRY and token.begin - near.stop <= 1:
        relation, object_ = "MINISTER_OF", near.id
    if not relation:
        return None
    if relation == "LEADER_OF" and near is not None and near.kind == PARTY:
        object_ = near.id
    if relation == "MAYOR_OF" and near is not None and near.kind == CITY:
        object_ = near.id
    person = gazetteer.holders.of_surname(relation, token.key, day, object_)
    if not person:
        return None
    return Found(
        token.begin, token.stem_end, token.end, PERSON, person, "title", token.suffix, SCORES["title"], key=token.key
    )


def _with_roles(text: Text, found: list[Found]) -> list[Found]:
    """Adds what `he`, `the politician`, `the city`, `the party` stand for, where one antecedent is certain."""
    inside = [[one for one in found if sentence and sentence[0].begin <= one.begin <= sentence[-1].begin]
              for sentence in text.sentences]  # fmt: skip
    roles: list[Found] = []
    taken = {place for one in found for place in range(one.begin, one.stop)}
    for number, sentence in enumerate(text.sentences):
        for place, token in enumerate(sentence):
            kind = _role_kind(sentence, place)
            if not kind or token.begin in taken:
                continue
            one = _antecedent(inside, number, token.begin, kind, text)
            if one is not None:
                origin = one.origin or (one.begin, one.end)
                roles.append(replace(
                    one, begin=token.begin, end=token.stem_end, stop=token.end, suffix=token.suffix, how="role",
                    score=min(one.score, SCORES["role"]), origin=origin,
                ))  # fmt: skip
    return sorted([*found, *roles], key=lambda one: one.begin)


def _role_kind(sentence: Sequence[Token], place: int) -> str:
    token = sentence[place]
    if token.key in ("he", "she") and not token.suffix:
        return PERSON
    kind = ROLE_NOUNS.get(token.key, "")
    if not kind or not place:
        return ""
    before = [one.key for one in sentence[max(0, place - 10) : place]]
    after = sentence[place + 1] if place + 1 < len(sentence) else None
    if after is not None and (after.key in ("of", "and", *_GOES_ON) or after.capital):
        return ""
    if kind == PERSON:
        return kind if _after_article(sentence, place) else ""
    adjectives = {"opposition", "main", "largest", "biggest", "ruling"} if kind == PARTY else set()
    rest = [key for key in before if key not in adjectives]
    return kind if rest and rest[-1] in ("the", "his", "her") and (kind != PARTY or rest[-1] == "the") else ""


def _after_article(sentence: Sequence[Token], place: int) -> bool:
    """Whether only an age, a party's name and the like stand between `the` and the noun."""
    for token in reversed(sentence[max(0, place - 10) : place]):
        if token.key == "the":
            return True
        if not (token.capital or token.key[0].isdigit() or token.key in _BETWEEN):
            return False
    return False


def _antecedent(inside: list[list[Found]], number: int, begin: int, kind: str, text: Text) -> Found | None:
    """The only thing of a kind in this sentence before the word, else in the nearest sentence before that has any."""
    here = {one.said: one for one in inside[number] if one.kind == kind and one.begin < begin}
    if here:
        return next(iter(here.values())) if len(here) == 1 else None
    reach = 5 if kind == CITY else 2
    for earlier in range(number - 1, max(-1, number - 1 - reach), -1):
        known = {one.said: one for one in inside[earlier] if one.kind == kind}
        if known:
            return next(iter(known.values())) if len(known) == 1 else None
    return None
