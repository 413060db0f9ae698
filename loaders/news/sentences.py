"""Where the sentences of an article begin and end, headlines and lines of lists included, and what stands in quotes."""

from __future__ import annotations

import re

from loaders.news.folding import fold_words, words_of

_ABBREVIATIONS = frozenset(
    words_of(
        "mr mrs ms dr prof doc av yrd uzm sn st mt jr sr gen col sgt lt rev hon gov sen rep no nr vs bkz vb vd orn "
        "inc ltd co corp approx jan feb mar apr jun jul aug sep sept oct nov dec mah cad sok org alb m.o u.s "
        "op ars ogr gor ecz muh hz i.e e.g"
    )
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_BULLET = re.compile(r"\s*(?:[-*•●▪–—]\s+|\d{1,2}\)\s+)")
_OPENING, _CLOSING = "“„«", {"“": "”", "„": "“”", "«": "»"}
_WRAPPED = 0.7


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as spans of it, in order, without the blanks around them."""
    found: list[tuple[int, int]] = []
    for begin, end in _blocks(text):
        start = begin
        for stop in _END.finditer(text, begin, end):
            if _is_end(text, stop.start(), stop.end(), start, end):
                found.append((start, stop.end()))
                start = stop.end()
        found.append((start, end))
    return [trimmed for span in found if (trimmed := _trim(text, *span))]


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """What stands between quotation marks. A mark that nothing closes quotes up to the end of its paragraph."""
    spans: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text):
        open_at, closing = -1, ""
        for place in range(paragraph.start(), paragraph.end()):
            sign = text[place]
            if open_at < 0 and (sign in _OPENING or sign == '"' or _opens_single(text, place)):
                open_at, closing = place, _CLOSING.get(sign, "’" if sign == "‘" else '"')
            elif open_at >= 0 and sign in closing and not _is_apostrophe(text, place):
                spans.append((open_at, place + 1))
                open_at = -1
        if open_at >= 0 and text[open_at] in _OPENING:
            spans.append((open_at, paragraph.end()))
    return spans


def _opens_single(text: str, place: int) -> bool:
    return text[place] == "‘" and (place == 0 or text[place - 1].isspace()) and "’" in text[place : place + 400]


def _is_apostrophe(text: str, place: int) -> bool:
    return text[place] == "’" and text[place + 1 : place + 2].isalpha()


def _blocks(text: str) -> list[tuple[int, int]]:
    """Paragraphs, headlines and lines of a list. A line that was merely wrapped goes on in the next one."""
    lines = [(one.start(), one.end()) for one in re.finditer(r"[^\n\r]+", text)]
    widest = max((end - begin for begin, end in lines), default=0)
    blocks: list[tuple[int, int]] = []
    for begin, end in lines:
        if blocks and not _parted(text, blocks[-1], begin, widest):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((begin, end))
    return blocks


def _parted(text: str, before: tuple[int, int], begin: int, widest: int) -> bool:
    gap = text[before[1] : begin]
    if gap.count("\n") > 1 or gap.count("\r") > 1 or _BULLET.match(text, begin):
        return True
    line = text[max(before[0], text.rfind("\n", 0, before[1]) + 1) : before[1]]
    if line.rstrip().endswith((".", "!", "?", ":", "”", '"')) or widest > 140:
        return True
    return len(line) < _WRAPPED * widest and text[begin : begin + 1].isupper()


def _is_end(text: str, mark: int, after: int, start: int, end: int) -> bool:
    rest = text[after:end].lstrip()
    if not rest:
        return True
    if rest[0].islower() or rest[0] in ",;:":
        return False
    if text[mark] != ".":
        return True
    word = re.search(r"[^\s(\"“]*$", text[start:mark])
    before = word.group() if word else ""
    if len(before) == 1 and before.isupper():
        return False
    if fold_words(before) in _ABBREVIATIONS:
        return False
    return not (before.isdigit() and len(before) <= 2 and not _begins_sentence(rest))


def _begins_sentence(rest: str) -> bool:
    """After `31.` a capital may begin a month or a noun that the ordinal counts; a pronoun or article begins anew."""
    first = fold_words(rest.split(" ", 1)[0])
    return first in ("the", "he", "she", "it", "in", "bu", "o", "ancak", "ama", "ve")


def _trim(text: str, begin: int, end: int) -> tuple[int, int] | None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return (begin, end) if begin < end else None
