"""The names of the graph in a text: word-bounded, with Turkish endings, the longest first, told apart."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.ask.suffixes import noun_tags
from loaders.news.candidate import Mention
from loaders.news.folding import Folded, words_of
from loaders.news.gazetteer import Gazetteer
from loaders.news.names import CITY, COUNTRY, MINISTRY, PERSON, Name
from loaders.news.tokens import Text, Token

SCORES = {"exact": 1.0, "alias": 0.97, "place": 0.9, "introduced": 0.95, "title": 0.93, "role": 0.85, "shape": 0.6}
"""How surely a thing is meant, by how it was found; one found by likeness has its likeness."""

_PLACE_AFTER = frozenset(
    words_of(
        "belediye belediyesi belediyesinin belediyesine belediyesini belediyelerini belediyeleri belediyelerine ilce "
        "ilcesi ilcesinde ilcesinin ilcesinden ilceleri ilcelerini ilcelerinde ilcelerinin ilcesini kaymakami "
        "district mayor mayoralty mayors municipality municipal"
    )
)
_LEAST_BARE, _NEAR = 5, 100


@dataclass(frozen=True, slots=True)
class Found:
    """A mention at folded offsets: `end` behind the name, `stop` behind its ending."""

    begin: int
    end: int
    stop: int
    kind: str
    id: str
    how: str
    suffix: str = ""
    score: float = 1.0
    origin: tuple[int, int] | None = None
    key: str = ""

    @property
    def said(self) -> str:
        """What it stands for, to tell mentions apart."""
        return self.id or self.key

    def mention(self, text: Text) -> Mention:
        """The mention as it is given out. A surname that meets nobody of the graph stands for the full name before."""
        span = self.origin if self.origin and not self.id else (self.begin, self.end)
        begin, end = text.folded.original(*span)
        return Mention(text.original[begin:end], begin, end, self.kind, self.id, round(self.score, 3), self.how)


@dataclass(frozen=True, slots=True)
class _Hit:
    begin: int
    end: int
    stop: int
    suffix: str
    names: tuple[Name, ...]


def find_names(text: Text, gazetteer: Gazetteer, day: datetime.date) -> list[Found]:
    """Every name of the graph in a text, none within another, in order."""
    hits = sorted(_bounded(text, gazetteer), key=lambda hit: (hit.begin - hit.end, hit.begin))
    taken: set[int] = set()
    chosen: list[_Hit] = []
    for hit in hits:
        if taken.isdisjoint(range(hit.begin, hit.end)):
            taken.update(range(hit.begin, hit.end))
            chosen.append(hit)
    words = set(text.folded.text.replace("'", " ").split())
    found = [_meant(hit, gazetteer, day, words) for hit in sorted(chosen, key=lambda hit: hit.begin)]
    return list(_settle_places(text, found, gazetteer))


def _bounded(text: Text, gazetteer: Gazetteer) -> Iterator[_Hit]:
    folded = text.folded
    for begin, end, names in gazetteer.hits(folded.text):
        if begin and (folded.text[begin - 1].isalnum() or (folded.text[begin - 1 : begin] == "'" and begin > 1
                      and folded.text[begin - 2].isalnum())):  # fmt: skip
            continue
        ending = _ending(folded.text, end)
        if ending is None:
            continue
        suffix, stop, bare = ending
        written = text.original[folded.at[begin] : folded.ends[end - 1]]
        fitting = tuple(name for name in names if _is_written(name, written, suffix if bare else "", folded))
        if fitting:
            yield _Hit(begin, end, stop, suffix, fitting)


def _ending(folded: str, end: int) -> tuple[str, int, bool] | None:
    """The Turkish ending or English genitive after a name, where it stops, and whether no apostrophe parts it."""
    stop = end
    if folded[end : end + 1] == "'" and folded[end + 1 : end + 2].isalpha():
        stop = end + 1
        while stop < len(folded) and folded[stop].isalpha():
            stop += 1
        return (folded[end + 1 : stop], stop, False) if stop - end <= 9 else None
    while stop < len(folded) and folded[stop].isalnum():
        stop += 1
    rest = folded[end:stop]
    if rest and noun_tags(rest) is None:
        return None
    return rest, stop, bool(rest)


def _is_written(name: Name, written: str, bare: str, folded: Folded) -> bool:
    if name.kind == MINISTRY:
        return True
    if not written[:1].isupper() and not written[:1].isdigit():
        return False
    if name.capitals and not written.isupper():
        return False
    if bare and name.kind in (CITY, COUNTRY):
        return len(written) >= _LEAST_BARE and len(bare) > 1
    if name.kind == PERSON:
        return all(word[:1].isupper() for word in written.split())
    return True


def _meant(hit: _Hit, gazetteer: Gazetteer, day: datetime.date, words: set[str]) -> Found:
    """The one thing that a name means; unlinked where people cannot be told apart."""
    names = [name for name in hit.names if name.kind == hit.names[0].kind]
    ids = list(dict.fromkeys(name.id for name in names))
    kind, how = names[0].kind, names[0].how
    if len(ids) > 1 and kind != PERSON:
        ids = gazetteer.holders.alive(ids, day) or ids
    key = names[0].key
    if kind == PERSON:
        ids = [one for one in ids if _is_told(one, key, words)] or (ids if len(ids) > 1 else [])
    if len(ids) == 1:
        weak = "weak" if names[0].weak else how
        return Found(hit.begin, hit.end, hit.stop, kind, ids[0], weak, hit.suffix, SCORES.get(how, 1.0), key=key)
    if kind == CITY:
        return Found(hit.begin, hit.end, hit.stop, kind, "", "weak", hit.suffix, 0.6, key="|".join(ids))
    score = SCORES["shape"]
    return Found(hit.begin, hit.end, hit.stop, kind, "", "namesake", hit.suffix, score, key=key)


def _is_told(identity: str, key: str, words: set[str]) -> bool:
    """Whether nothing more is needed than the name, or the text has the word by which an id tells namesakes apart."""
    name = key.replace(" ", "-")
    if not identity.startswith(name + "-"):
        return True
    return all(word in words or word.isdigit() for word in identity[len(name) + 1 :].split("-"))


def _settle_places(text: Text, found: list[Found], gazetteer: Gazetteer) -> Iterator[Found]:
    """Districts need something that says a place is meant; those of one name are told apart by the province near."""
    at = {token.begin: (sentence, place) for sentence in text.sentences for place, token in enumerate(sentence)}
    for place, one in enumerate(found):
        if one.how != "weak":
            yield one
            continue
        sentence, number = at.get(one.begin, ((), 0))
        near = [other for other in found[max(0, place - 4) : place + 3] if other.kind == CITY and other.how != "weak"
                and abs(other.begin - one.begin) < _NEAR]  # fmt: skip
        ids = one.key.split("|") if not one.id else [one.id]
        fitting = [identity for identity in ids for other in near if identity.startswith(other.id + "-")]
        sure = bool(fitting) or _says_place(sentence, number, one)
        if sure and not fitting and len(ids) > 1:
            fitting = _in_last_province(ids, found[:place])
        if len(set(fitting)) == 1:
            yield replace(one, id=fitting[0], how="place", score=SCORES["place"])
        elif one.id and (sure or _stands_alone(sentence, number, one, gazetteer)):
            yield replace(one, how="exact")
        elif sure and not one.id:
            yield replace(one, how="namesake")


def _in_last_province(ids: list[str], before: list[Found]) -> list[str]:
    """Those of the places of one name that lie in the province last spoken of."""
    for other in reversed(before):
        if other.kind == CITY and other.id and other.how != "weak":
            province = other.id.split("-")[0]
            return [identity for identity in ids if identity.startswith(province + "-")]
    return []


def _goes_on(token: Token) -> bool:
    """Whether a list of places goes on with a word."""
    return token.key in (",", "ve", "and") or (token.capital and token.key not in _PLACE_AFTER)


def _says_place(sentence: tuple[Token, ...], number: int, one: Found) -> bool:
    rest = [token for token in sentence[number:] if token.begin >= one.end]
    while len(rest) > 1 and _goes_on(rest[0]):
        rest = rest[1:]
    after = [token.key for token in rest][:2]
    before = [token.key for token in sentence[max(0, number - 2) : number]]
    return any(key in _PLACE_AFTER for key in after) or before in (["mayor", "of"], ["district", "of"])


def _stands_alone(sentence: tuple[Token, ...], number: int, one: Found, gazetteer: Gazetteer) -> bool:
    if (number == 0 and not one.suffix) or one.key in gazetteer.name_words:
        return False
    before = sentence[number - 1] if number else None
    after = next((token for token in sentence[number:] if token.begin >= one.stop), None)
    if one.suffix:
        return before is None or not before.capital
    return not (before is not None and before.capital) and not (after is not None and after.capital)
