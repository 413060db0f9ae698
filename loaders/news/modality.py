"""How a sentence says what a rule found: as a fact, of the past, doubted, denied, in somebody's words, as a view."""

from __future__ import annotations

import re

from loaders.news.candidate import Modality

_FORMER = re.compile(r"(?<![^ ])(?:former(?:ly)?|ex|then|late|outgoing|eski|onceki|sabik|donemin|ousted|dismissed|gorevden alinan|"
                     r"rahmetli|merhum)(?![^ ])")  # fmt: skip
_DENIED = re.compile(
    r"(?<![^ ])(?:not|never|nor|neither|no|without|failed|fails|refused|denied|denies|refuses|cannot|unable|false|"
    r"nobody|none|n't|\w+n't|rather than|instead of|hic|asla|degil\w*|olmayan\w*|ne|yalanladi|yalanlandi|reddetti|olmadi\w*|olamadi\w*|"
    r"\w+(?:[ae]ma|[ae]me)(?:d[iu]\w*|yan\w*|m[iu]s\w*|z)|(?:sec\w*il|kazan|atan|istifa et|kurul|al)m[ae](?:d[iu]\w*|yan\w*|m[iu]s\w*))(?![^ ])"
)
_DENIED_TITLE = re.compile(
    r"(?<![^ ])(?:not|never|nor|no|n't|\w+n't|degil\w*|ol[ae]?mayan\w*|ol[ae]?madi\w*|without)(?![^ ])"
)
_HEDGED = re.compile(
    r"(?<![^ ])(?:reportedly|allegedly|alleged|may|might|could|would|will|should|expected|likely|rumou?red|rumou?rs|"
    r"claims?|claimed|claiming|if|whether|hopes?|hoped|hoping|wants?|wanted|aims?|plans?|planned|vowed|unless|possible|"
    r"possibly|perhaps|poised|set to|seeking|tried|trying|bid|could|predicted|projected|polls? suggests?|"
    r"iddia\w*|one sur\w*|soylenti\w*|olabil\w*|muhtemel\w*|bekleni\w*|eger|belki|planlan\w*|istiyor\w*|hedefl\w*|"
    r"isteyen|umuyor|tahmin\w*|konusulu\w*|gundemde|ihtimal\w*|olasi\w*|ileri sur\w*|"
    r"\w+(?:[ae]bilir|[ae]bilecek|[ae]cak|[ae]cek|[ae]cag\w+|[ae]ceg\w+|(?:sec\w*il|kazan|ol|et|at\w*n|al|kur)m[iu]s|ursa|irsa))(?![^ ])"
)
_SAID_BEFORE = re.compile(
    r"(?<![^ ])(?:said|says|announced|declared|announcing|told|added|stated|insisted|tweeted|wrote|boasted|"
    r"proclaimed|according to himself)(?: [^ ]+){0,2}? (?:that |himself |herself |his |her |victory|the winner|he |she )"
)
_SAID_AFTER = re.compile(
    r"(?<![^ ])(?:dedi|soyledi|soyleyen|belirtti|belirten|ifade etti|acikladi|kaydetti|savundu|duyurdu|vurguladi|"
    r"one surdu|diye konustu|seklinde konustu|diyerek|diyen|he said|she said|he added|she added)(?![^ ])"
)
_OPINION = re.compile(
    r"(?<![^ ])(?:considered|seen as|regarded|believed|viewed|perceived|dubbed|thinks?|believes?|many say|"
    r"bence|bana gore|kanimca|sanirim|goruluyor\w*|sayiliyor\w*|kabul ediliyor\w*|degerlendiril\w*|"
    r"dusunul\w*|inaniyor\w*|yorumlan\w*)(?![^ ])"
)
_BREAK = re.compile(r'[;:.!?—"()]|(?<![^ ])(?:but|although|though|whereas|while|which|ancak|ama|fakat|oysa)(?![^ ])')


def modality_of(text: str, begin: int, end: int, title: bool, quoted: bool) -> Modality:
    """How an encoded sentence says what stands from `begin` to `end`. Denial goes before everything else."""
    inside = text[begin:end]
    lead, after = _lead(text, begin), text[end:].lstrip()
    if title:
        near_before, near_after = " ".join(lead.split(" ")[-2:]), " ".join(after.split(" ")[:1])
        if any(_DENIED_TITLE.search(part) for part in (inside, near_before, near_after)):
            return Modality.NEGATED
        if quoted:
            return Modality.QUOTED
        if _FORMER.search(inside) or _FORMER.search(" ".join(lead.split(" ")[-3:])):
            return Modality.FORMER
        if _HEDGED.search(" ".join(lead.split(" ")[-2:])):
            return Modality.HEDGED
        return Modality.ASSERTED
    tail = _BREAK.split(after, maxsplit=1)[0]
    close = " ".join(tail.split(" ")[:4])
    if _DENIED.search(inside) or _DENIED.search(" ".join(lead.split(" ")[-6:])) or _DENIED.search(close):
        return Modality.NEGATED
    if quoted:
        return Modality.QUOTED
    if _HEDGED.search(inside) or _HEDGED.search(" ".join(lead.split(" ")[-8:])) or _HEDGED.search(tail):
        return Modality.HEDGED
    if _SAID_BEFORE.search(lead + " " + inside) or _SAID_AFTER.search(tail):
        return Modality.QUOTED
    if _OPINION.search(lead) or _OPINION.search(inside) or _OPINION.search(tail):
        return Modality.OPINION
    if _FORMER.search(inside):
        return Modality.FORMER
    return Modality.ASSERTED


_UNOFFICIAL = re.compile(r"(?<![^ ])(?:kesin|resmi) olmayan")


def _lead(text: str, begin: int) -> str:
    """The words before, back to the nearest break of the sentence."""
    before = _UNOFFICIAL.sub("gayriresmi", text[:begin]).rstrip()
    breaks = list(_BREAK.finditer(before))
    return before[breaks[-1].end() :].strip() if breaks else before
