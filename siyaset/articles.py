"""The text of an article as it lies in a file: read whole, refused where its offsets would mean nothing."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from loaders.errors import BadArticle
from ontology.dates import EdtfDate, parse_date
from ontology.errors import OntologyError
from siyaset.errors import WrongUse

LARGEST = 2 * 1024 * 1024
_DATED = re.compile(r"^[ \t]*(?:date|published|tarih)[ \t]*:[ \t]*(\d{4}-\d{2}-\d{2})[ \t]*\r?$", re.IGNORECASE)
_HEAD = 5
_MARKUP = re.compile(
    r"<!doctype html|<html[\s>]|<body[\s>]|<(?:p|div|article|head)(?:\s[^<>]*)?>.*</", re.IGNORECASE | re.DOTALL
)


def read_article(file: str) -> str:
    """The text of a file, or of stdin for `-`. A mark of UTF-8 at its beginning is no part of it. Raises BadArticle."""
    called = "stdin" if file == "-" else Path(file).name
    if file == "-":
        body = sys.stdin.buffer.read(LARGEST + 1)
    else:
        path = Path(file)
        if not path.is_file():
            raise BadArticle(f"{file}: there is no such file; check the path")
        with path.open("rb") as opened:
            body = opened.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise BadArticle(f"{called}: it is larger than {LARGEST // 1024 // 1024} MB; an article is shorter, split it")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadArticle(f"{called}: it is not in UTF-8 (byte {error.start}); save it as UTF-8 plain text") from None
    if "\x00" in text:
        raise BadArticle(f"{called}: it is no text; save the article as plain text")
    if not text.strip():
        raise BadArticle(f"{called}: it is empty")
    if _MARKUP.search(text[:4096]):
        raise BadArticle(
            f"{called}: it is HTML; save the article's own text, without menus and markup, so that offsets count in it"
        )
    return text


def read_published(said: str | None, text: str) -> EdtfDate:
    """The article's day: what is said, else a line `Date: 2024-04-01` among its first five. Raises WrongUse."""
    if said is None:
        for line in text.split("\n", _HEAD)[:_HEAD]:
            found = _DATED.match(line)
            if found:
                said = found[1]
                break
    if said is None:
        raise WrongUse(
            "the article has no date; say --date 2024-04-01, or begin the text with a line `Date: 2024-04-01`: "
            "without it `last year` means nothing"
        )
    try:
        date = parse_date(said)
    except OntologyError as error:
        raise WrongUse(f"--date: {error}") from None
    if not date.is_exact_day:
        raise WrongUse(f"--date {said} is no day; write the day on which the article appeared, as 2024-04-01")
    return date
