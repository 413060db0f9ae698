"""The other end of a relation: a place of a list, or what a title alone means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.news.candidate import Mention
from loaders.news.encoding import Encoded
from loaders.news.gazetteer import Gazetteer
from loaders.news.mentions import Found
from loaders.news.names import CITY
from loaders.news.rule import Rule
from loaders.news.tokens import Text
from ontology.dates import EdtfDate

_JOINED = re.compile(
    r" (?:, |, and |and |or |ve |veya |ile |, ve |as well as )(?:in |the )?([CA]\d+)(?:\+[a-z]+)?(?![^ ])"
)
_DISTRICT = re.compile(r"(?<![^ ])C\d+(?:\+s)? district (?:mayor|municipality)")
_WITHIN = re.compile(r"C\d+(?:\+n?[iu]n|\+s)? (C\d+)")
"""A place within another: of `Ankara'nın Çankaya` the latter is meant."""
_JOINING = re.compile(r"(?<![^ ])([CA]\d+)(?:\+[a-z]+)? (?:, |and |or |ve |veya |ile |, and )$")

_ELECTIONS = {
    "presidential": "presidential", "cumhurbaskanligi": "presidential", "local": "local", "municipal": "local",
    "yerel": "local", "mahalli": "local", "general": "general", "parliamentary": "general", "genel": "general",
    "milletvekili": "general",
}  # fmt: skip


def places_of(rule: Rule, form: re.Match[str], encoded: Encoded) -> Iterator[Found]:
    """The object; where a rule takes many, everything of its kind that stands in one list with it."""
    sign = form.group(rule.object)
    if sign is None or sign not in encoded.mentions:
        return
    at = form.start(rule.object)
    while inner := _WITHIN.match(encoded.text, at):
        sign, at = inner[1], inner.start(1)
    signs = [sign]
    if rule.many and sign == form.group(rule.object):
        place = re.compile(r"\S*").match(encoded.text, form.end(rule.object))
        after = place.end() if place else form.end(rule.object)
        while joined := _JOINED.match(encoded.text, after):
            signs.append(joined[1])
            after = joined.end()
        before = form.start(rule.object)
        while joining := _JOINING.search(encoded.text[:before]):
            signs.append(joining[1])
            before = joining.start()
    for one in signs:
        found = encoded.mentions.get(one)
        if found is not None and _DISTRICT.search(form.group()) and "-" not in found.id and found.kind == CITY:
            continue  # a mayor of one of its districts is meant
        if found is not None and found.kind == encoded.mentions[sign].kind:
            yield found


def object_of(
    rule: Rule, form: re.Match[str], encoded: Encoded, text: Text, gazetteer: Gazetteer, published: EdtfDate,
    subject: Mention | None, more: dict[str, str],
) -> Iterator[tuple[Mention, Mention | None, dict[str, str]]]:  # fmt: skip
    """The ends of a relation whose object no name says: the country, the assembly, the legislature, none."""
    holders = gazetteer.holders
    if rule.object == "@none" and subject is not None:
        yield subject, None, more
        return
    what = form.start("title") if "title" in form.groupdict() and form.group("title") else form.start()
    stop = form.end("title") if what == form.start("title" if "title" in form.groupdict() else 0) else form.end()
    first, last = text.folded.original(*encoded.span(what, stop))
    words = text.original[first:last]
    if rule.object == "@election":
        kind = next((_ELECTIONS[word] for word in encoded.text[what:stop].split() if word in _ELECTIONS), "")
        year = more.get("date", "") or _year(form, encoded)
        known = [one for of, date, one in holders.scheduled if of == kind and year and date.startswith(year[:4])]
        election = Mention(words, first, last, "Election", known[0] if len(known) == 1 else "", 0.95, "role")
        if year and kind:
            yield election, None, more
        return
    if subject is None:
        return
    if rule.object == "@country":
        yield subject, Mention(words, first, last, "Country", holders.country, 1.0, "role"), more
    elif rule.object == "@assembly":
        yield subject, Mention(words, first, last, "Assembly", holders.assembly, 1.0, "role"), more
    elif rule.object == "@term":
        place = encoded.mentions.get(form.groupdict().get("place") or "")
        fields = {**more, "province": gazetteer.province_of(place.id)} if place is not None and place.id else more
        yield subject, Mention(words, first, last, "Term", holders.term_on(published.latest), 0.95, "role"), fields


def _year(form: re.Match[str], encoded: Encoded) -> str:
    sign = form.groupdict().get("when") or ""
    return encoded.times[sign].date if sign in encoded.times else ""
