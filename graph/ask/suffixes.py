"""Turkish endings of nouns and verbs in folded letters: what may follow a stem, and which case that makes.

In folded text vowel harmony leaves two vowels of four (`i` for ı and i, `u` for u and ü), so each ending has few forms.
A word is taken for a stem only if all that follows it is an ending.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NOUN = re.compile(
    r"(?P<plural>lar|ler)?(?P<own>s?[iu])?"
    r"(?:[ny]?(?P<case>(?:(?P<acc>[iu])|(?P<dat>[ea])|(?P<loc>[dt][ea])|(?P<abl>[dt][ea]n)|(?P<gen>[iu]n)|(?P<ins>l[ea])"
    r"|(?P<of>l[iu](?:l[ea]r)?)(?:[iu]n?|[ny]?[ea])?|(?P<equ>c[ea]))))?"
    r"(?P<ki>ki(?:ler)?(?:n?in)?)?"
    r"(?:(?P<asked>m[iu](?:d[iu]r|yd[iu])?)|y?(?P<while>ken)|(?P<past>y?[dt][iu](?:l[ea]r)?|y?m[iu]s)|(?P<is>[dt][iu]rl?a?r?))?"
)
_CASES = ("acc", "dat", "loc", "abl", "gen", "ins", "of", "equ")
_MARKS = ("plural", "ki", "asked", "while", "past", "is")

_VERB = re.compile(
    r"(?:(?P<past>(?:[dt][iu]|m[iu]s)(?:l[ea]r)?(?:[dt][iu](?:l[ea]r)?|[dt][iu]r(?:l[ea]r)?)?(?:m[iu])?)"
    r"|(?P<present>(?:[iu]?yor|[iuae]?r|m[ea]kt[ea])(?:l[ea]r)?(?:[dt][iu](?:l[ea]r)?|[dt][iu]r)?(?:m[iu])?)"
    r"|(?P<whiles>(?:[iu]?yor|[iuae]?r|m[iu]s)ken)"
    r"|(?P<participle>y?[ea]n(?:l[ea]r)?(?:[iu]n?|[ea]|d[ea]n?|d[iu]r|k[iu]m|[iu]n[iu]|[iu]n)?)"
    r"|(?P<relative>[dt][iu]g[iu](?:n[iu]n?|n?d[ea]n?|n[ea]|l[ea]r[iu]?)?|[dt][iu]kl[ea]r[iu](?:n[iu]n?)?|[dt][iu]kt[ea]n)"
    r"|(?P<noun>m[ea]k|m[ea]s[iu](?:n[iu]n?|nd[ea]n?|n[ea]|yl[ea])?|m[ea]|[iu]p|[ea]r[ea]k|[iu]nc[ea]))"
)
_NOT = re.compile(r"y?[ea]?m[ea](?:d[iu]|m[iu]s|y[ea]n|d[ae]n|z|m[ea]k)|m[iu]yor|[ea]m[iu]yor")
_WILL = re.compile(r"y?[ea]c[ea][kg]")


@lru_cache(maxsize=16384)
def noun_tags(ending: str) -> frozenset[str] | None:
    """The cases and marks that an ending of a noun stands for (`gen`, `loc`, `plural`, `while` …); None for no ending."""
    form = _NOUN.fullmatch(ending)
    if form is None:
        return None
    tags = {case for case in _CASES if form[case]} | {mark for mark in _MARKS if form[mark]}
    if form["own"] and not form["case"]:
        tags |= {"own", "acc"}
    return frozenset(tags)


@lru_cache(maxsize=16384)
def verb_tags(ending: str) -> frozenset[str] | None:
    """The marks that an ending of a verb stands for; `not` and `will` for what was not done or is to come."""
    if not ending:
        return frozenset()
    if _NOT.match(ending):
        return frozenset({"not"})
    if _WILL.match(ending):
        return frozenset({"will"})
    form = _VERB.fullmatch(ending)
    if form is None:
        return None
    tags = {name for name, value in form.groupdict().items() if value}
    return frozenset({"while" if tag == "whiles" else tag for tag in tags})
