"""What times and numbers beside a relation say of it."""

from __future__ import annotations

import re

from loaders.news.encoding import Encoded
from loaders.news.rule import Rule
from loaders.news.times import Time

_TIME = re.compile(r"(?<![^ ])T\d+")
_SHARE = re.compile(r"(?<![^ ])(?:(?:yuzde|%) (N\d+)|(N\d+)(?:\+[a-z]+)? (?:percent|per cent|%))")
_VOTES = re.compile(r"(?<![^ ])(N\d+)(?:\+[a-z]+)? (?:bin N\d+ )?(?:votes|oy|oyla)(?![^ ])")
_BEGINNING = re.compile(
    r"(?<![^ ])(?:came to power|took over|took office|became|appointed|elected|sworn in|assumed|began|joined|"
    r"oldu|secildi|atandi|getirildi|geldi|basladi|gorevlendirildi|ustlendi)(?![^ ])"
)
"""Verbs with which an office begins: a time beside them is its start."""
_STOPS = re.compile(r'[;.!?"()—]|(?<![^ ])(?:but|ancak|ama|fakat|while|whereas)(?![^ ])')
_NEAR = 60


def time_qualifiers(rule: Rule, form: re.Match[str], encoded: Encoded) -> dict[str, str]:
    """The dates of a relation: of a time that the rule caught, else of the nearest one in the same clause."""
    if rule.time == "none":
        return {}
    caught = form.groupdict().get("when")
    time = encoded.times.get(caught or "") or _nearest(rule, form, encoded)
    if time is None:
        return {}
    if rule.time == "event":
        return _of_event(time)
    if time.kind == "at" and _BEGINNING.search(form.group()):
        return {"start": time.date}
    return _of_tenure(time)


def _nearest(rule: Rule, form: re.Match[str], encoded: Encoded) -> Time | None:
    begin, end = form.span()
    choices: list[tuple[int, str]] = []
    for one in _TIME.finditer(encoded.text):
        between = encoded.text[one.end() : begin] if one.end() <= begin else encoded.text[end : one.start()]
        inside = begin <= one.start() < end
        if not inside and (_STOPS.search(between) or re.search(r"(?<![^ ])P\d", between) or len(between) > _NEAR):
            continue
        if not inside and rule.title and "," in between:
            continue
        if encoded.times[one.group()].kind == "for" and rule.time == "event":
            continue
        choices.append((0 if inside else len(between) + _NEAR * between.count(","), one.group()))
    return encoded.times[min(choices)[1]] if choices else None


def _of_event(time: Time) -> dict[str, str]:
    if time.kind in ("at", "since") and time.date:
        return {"date": time.date, "year": time.date[:4]}
    if time.kind == "during":
        return {"during": time.date}
    return {}


def _of_tenure(time: Time) -> dict[str, str]:
    return {
        "at": {"at": time.date},
        "since": {"start": time.date},
        "until": {"end": time.date},
        "span": {"start": time.date, "end": time.until},
        "during": {"during": time.date},
        "for": {"duration": time.length},
    }[time.kind]


def count_qualifiers(form: re.Match[str], encoded: Encoded) -> dict[str, str]:
    """The share and the votes that the clause gives, where it gives one of each."""
    stop = re.search(r"[;.](?![^ ])", encoded.text[form.end() :])
    clause = encoded.text[form.start() : form.end() + (stop.start() if stop else len(encoded.text))]
    if len(re.findall(r"(?<![^ ])P\d", clause)) > 1:
        clause = form.group()
    shares = [encoded.numbers[one[1] or one[2]] for one in _SHARE.finditer(clause)]
    votes = [encoded.numbers[one[1]] for one in _VOTES.finditer(clause) if "bin" not in one.group()]
    found: dict[str, str] = {}
    if len(shares) == 1 and re.fullmatch(r"\d{1,2}(?:[.,]\d+)?", shares[0]):
        found["share"] = shares[0].replace(",", ".")
    if len(votes) == 1 and (plain := re.sub(r"[.,](?=\d{3})", "", votes[0])).isdigit():
        found["votes"] = plain
    return found
