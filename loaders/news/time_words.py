"""The words of the grammar of times, folded: months, weekdays, units, numbers, what stands before and after."""

from __future__ import annotations

from loaders.news.folding import words_of

_MONTHS_EN = words_of("january february march april may june july august september october november december")
_MONTHS_TR = words_of("ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik")
_SHORT_EN = words_of("jan feb mar apr jun jul aug sept sep oct nov dec")

MONTHS: dict[str, int] = {name: place for names in (_MONTHS_EN, _MONTHS_TR) for place, name in enumerate(names, 1)}
MONTHS |= {name: MONTHS[next(full for full in _MONTHS_EN if full.startswith(name[:3]))] for name in _SHORT_EN}

WEEKDAYS: dict[str, int] = {
    name: place
    for names in (
        words_of("monday tuesday wednesday thursday friday saturday sunday"),
        words_of("pazartesi sali carsamba persembe cuma cumartesi pazar"),
    )
    for place, name in enumerate(names)
}

UNITS: dict[str, str] = {
    "years": "year", "year": "year", "months": "month", "month": "month", "weeks": "week", "week": "week",
    "days": "day", "day": "day", "decades": "decade", "decade": "decade", "yil": "year", "sene": "year", "ay": "month", "hafta": "week", "gun": "day",
}  # fmt: skip

NUMBERS: dict[str, int] = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "bir iki uc dort bes alti yedi sekiz dokuz on",
    )
    for number, word in enumerate(words.split(), 1)
} | {"a": 1, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "yirmi": 20, "yirmi bes": 25, "otuz": 30}

NUMBER = r"\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
YEAR = r"\b(?P<year>(?:18|19|20)\d\d)(?!\d)"
BEFORE = (
    r"(?:\b(?P<before>ever since|since|until|till|up to|before|after|in early|in late|in|on|by|from|during|as of|back in)"
    r" (?:the year )?)?"
)
DAY = r"'?(?:[dt]?[ae]?n?(?:ki)?|nd[ae]n?|y?[ae]|yil\w*|n?in|li|lu)(?!\w)(?: yil\w*| tarihi\w*)?"
DURATIONS = (
    r"for(?: (?:the|a))?(?: (?:past|last|total of|more than|over|nearly|almost|about|some|at least))*"
    r"|over the (?:past|last)|after|more than|nearly|almost"
)
