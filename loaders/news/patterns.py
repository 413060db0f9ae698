"""The little language in which rules say what they look for.

A pattern is a regular expression over an encoded sentence (`loaders.news.encoding`), with these shorthands:

- `<who:P>` a mention of a kind without an ending, caught as `who`; `<place:C*>` with any ending or none;
  `<place:C+loc>` with an ending of that case (gen, dat, loc, abl, acc, ins, li, poss for English 's);
  `<when:T>` a time, `<age:N>` a number. `<who:PA>` is one of several kinds. Without a name nothing is caught: `<P>`.
- `~3` up to three words, each with its blank, that are no signs and no people; `~,3` commas too.
- `%word%` an alternative of words declared in `WORDS`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CASES = {
    "gen": r"\+n?[iu]n",
    "poss": r"\+s",
    "dat": r"\+(?:[yn]?[ae])",
    "loc": r"\+n?[dt][ae](?:ki)?",
    "abl": r"\+n?[dt][ae]n",
    "acc": r"\+[yn]?[iu]",
    "ins": r"\+y?l[ae]",
    "li": r"\+l[iu](?:l[ae]r)?",
    "any": r"(?:\+[a-z]+)?",
}
_SLOT = re.compile(r"<(?:(?P<name>[a-z][a-z0-9]*):)?(?P<kinds>[PALCMBKTN]+)(?P<ending>\*|\+[a-z]+)?>")
_GAP = re.compile(r"~(?P<comma>,?)(?P<count>\d)")
_NAMED = re.compile(r"%([a-z_]+)%")

WORDS: dict[str, str] = {
    # English
    "f": r"(?:former |ex - |then - |then |late |current |incumbent |newly elected |new |outgoing |jailed |imprisoned "
    r"|now - |acting |arrested |detained |ousted |suspended |dismissed |opposition |main opposition |longtime |popular |lady )*",
    "in_tr": r"(?:\+n?[dt][ae]| (?:ilcesinde|ilinde|kentinde))",
    "ft": r"(?:N\d+(?:\+[a-z]+)? |kurucu |eski |onceki |sabik |donemin |mevcut |yeni |tutuklu |gorevden alinan |gorevden uzaklastirilan |tutuklanan "
    r"|gorevdeki |ilk |secilen )*",
    "app": r'(?:, [^.;"P]{1,90} , )?',
    "adj": r"(?:main |opposition |ruling |pro - kurdish |conservative |islamist |nationalist |secular |leftist |governing "
    r"|kurdish |turkish |centrist |social democratic |new |center - left |centre - left |far - right |right - wing |left - wing |kemalist |islamic - rooted |rival )*",
    "the": r"(?:the |a |an )?",
    "be": r"(?:is|was|are|were|has been|had been|have been|became|becomes)",
    "met": r"(?:metropolitan |greater |metropolitan municipality |municipality |municipal |city |provincial |district )*",
    "mayor_en": r"(?:metropolitan |greater |metropolitan municipality |municipality |municipal |district |provincial |city )*(?:co - )?mayor",
    "leader_en": r"(?:party )?(?:co - )?(?:leader|chairman|chairwoman|chairperson|chair|chief|head|president)",
    "election_en": r"(?:local |municipal |mayoral |presidential |general |parliamentary |rerun |repeat |snap |re - run )*"
    r"(?:election|elections|vote|race|polls|mayoralty|mayorship|poll|runoff)",
    "won_en": r"(?:won|wins|win|captured|secured|clinched|took|retained|held on to|swept|carried|flipped|winning)",
    "beat_en": r"(?:defeated|beat|beating|defeating|ousted|unseated|defeats|beats)",
    "of_party": r"(?:of|from|for) (?:the )?(?:main )?(?:opposition |ruling )?(?:pro - kurdish )?",
    # Turkish
    "met_tr": r"(?:buyuksehir |il |ilce )?",
    "mayor_tr": r"(?:(?:ilcesi )?(?:buyuksehir |ilce |il )?(?:belediyesi |belediye )(?:es )?(?:baskani|esbaskani)|(?:buyuksehir )?baskani)",
    "mayorship_tr": r"(?:(?:buyuksehir |ilce |il )?(?:belediyesi |belediye )?(?:baskanligina|baskanligini))",
    "leader_tr": r"(?:genel baskani|lideri|es genel baskani|es baskani|esbaskani)",
    "election_tr": r"(?:yerel |genel |mahalli idareler |belediye |baskanlik |cumhurbaskanligi |milletvekili |yenilenen )*"
    r"(?:seciminde|secimlerinde|secimini|secimlerini|secimi|secimleri)",
    "elected_tr": r"(?:secildi|secilmisti|secilmistir|secilen|seciliyor|kazandi|kazanmisti|kazanan|kazaniyor)",
    "won_tr": r"(?:kazandi|kazanmisti|kazanan|kazanmistir|kazaniyor|aldi|almisti|alan|elde etti|kazanarak)",
    "share_tr": r"(?:(?:oylarin )?(?:% |yuzde )N\d+(?:\+[a-z]+)? ?(?:oy |oyla |oy orani |oy oraniyla |oyunu )?(?:alarak |alan |ile )?)?",
}  # fmt: skip


@lru_cache(maxsize=1024)
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern. Raises KeyError for a shorthand that is not declared."""
    named = _NAMED.sub(lambda form: WORDS[form[1]], pattern)
    slots = _SLOT.sub(_slot, named)
    return re.compile(r"(?<![^ ])" + _GAP.sub(_gap, slots) + r"(?![^ ])")


def _slot(form: re.Match[str]) -> str:
    ending = form["ending"] or ""
    after = _CASES["any"] if ending == "*" else _CASES[ending[1:]] if ending else ""
    caught = f"?P<{form['name']}>" if form["name"] else "?:"
    return rf"({caught}[{form['kinds']}]\d+){after}"


def _gap(form: re.Match[str]) -> str:
    sign = r'[^ ;:.!?"()—]' if form["comma"] else r'[^ ;:.!?",()—]'
    return rf"(?:(?!P\d){sign}+ ){{0,{form['count']}}}"
