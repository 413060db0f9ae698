"""Bad values in single cells, of every kind that a cell can have."""

from __future__ import annotations

from faulty import Fault, cell

BAD_DATES = (
    "31.03.2019", "31/03/2019", "2019/03/31", "2019-3-31", "20190331", "2019-03-31T10:00", "2019-W13", "2019-",
    "2019-03-", "-2019", "+2019", "12019", "19", "201X", "2019-XX", "2019-03-XX", "2018/2019", "..", "~2019",
    "2019~?", "2019-03~-31", "{2018,2019}", "31 Mart 2019", "mart 2019", "bugün", "open", "?", "2019–03–31",
    "2019-03 -31", "٢٠١٩", "２０１９", "2019-０3-31", "2019-03-3१",
)  # fmt: skip
NO_DAYS = (
    "0000",
    "2019-00",
    "2019-13",
    "2019-21",
    "2019-02-29",
    "2019-02-30",
    "2019-04-31",
    "2019-03-32",
    "2019-03-00",
)
DATE_CELLS = (
    ("politicians.csv", 2, "died"), ("parties.csv", 3, "founded"), ("parties.csv", 3, "dissolved"),
    ("cities.csv", 2, "since"), ("offices.csv", 2, "until"), ("elections.csv", 2, "date"), ("contests.csv", 3, "date"),
    ("contests.csv", 3, "outcome_date"), ("sources.csv", 3, "published"), ("sources.csv", 3, "retrieved"),
    ("mayor_of.csv", 2, "start"), ("mayor_of.csv", 2, "end"), ("mayor_of.csv", 6, "last_seen"),
    ("leader_of.csv", 2, "start"), ("member_of.csv", 2, "end"), ("succeeded_by.csv", 2, "date"),
    ("attributes.csv", 2, "start"),
)  # fmt: skip

DATES = [
    *(
        cell("politicians.csv", 2, "born", text, "is no date", "write 1994, 1994-03 or 1994-03-27")
        for text in BAD_DATES
    ),
    *(cell("politicians.csv", 2, "born", text, "is no day of the calendar", "correct the year") for text in NO_DAYS),
    *(
        cell("mayor_of.csv", 2, "end", text, f"end: {text!r} stands for no day", "leave an end that is not known empty")
        for text in ("9999", "9999-12", "9999-12-31", "9999-01-01", "9999~")
    ),
    *(cell(file, line, column, "yakında", "'yakında' is no date", "write 1994") for file, line, column in DATE_CELLS),
]

WORDS = [
    cell(file, line, column, word, f"{word!r} is not one of", "correct it")
    for file, line, column, word in (
        ("politicians.csv", 2, "gender", "F"),
        ("parties.csv", 3, "how_ended", "ended"),
        ("cities.csv", 2, "kind", "Metropolitan"),
        ("elections.csv", 2, "kind", "municipal"),
        ("elections.csv", 2, "status", "planned"),
        ("contests.csv", 2, "office", "muhtar"),
        ("contests.csv", 2, "outcome", "won"),
        ("contests.csv", 2, "count", "last"),
        ("mayor_of.csv", 4, "standing", "seçilmiş"),
        ("mayor_of.csv", 4, "standing", "Elected"),
        ("mayor_of.csv", 4, "by", "people"),
        ("mayor_of.csv", 4, "start_day", "mazbata"),
        ("mayor_of.csv", 4, "end_state", "ongoing"),
        ("mayor_of.csv", 4, "began_by", "vote"),
        ("mayor_of.csv", 2, "ended_by", "lost"),
        ("mayor_of.csv", 2, "end_day", "day"),
        ("leader_of.csv", 2, "role", "chair"),
        ("succeeded_by.csv", 2, "kind", "successor"),
        ("attributes.csv", 2, "key", "colour"),
        ("sources.csv", 2, "reliability", "good"),
        ("sources.csv", 2, "reuse", "yes"),
        ("stood_in.csv", 2, "count", "half"),
    )
]

IDS = [
    cell(file, line, column, value, f"{column}: {value!r} is no id", "write letters without diacritics")
    for file, line, column, value in (
        ("politicians.csv", 2, "id", ""),
        ("politicians.csv", 2, "id", "ada örnek"),
        ("politicians.csv", 2, "id", "ada ornek"),
        ("parties.csv", 2, "id", "kırmızı-parti"),
        ("parties.csv", 2, "id", "-kirmizi"),
        ("cities.csv", 2, "id", "ornekkent-"),
        ("cities.csv", 2, "source", ""),
        ("contests.csv", 2, "place", "örnekkent"),
        ("mayor_of.csv", 4, "fact", "a" * 121),
        ("mayor_of.csv", 4, "politician", ""),
        ("mayor_of.csv", 4, "politician", "Ada Örnek"),
        ("mayor_of.csv", 4, "city", "ornekkent/merkez"),
        ("mayor_of.csv", 4, "party", "kirmizi|mavi"),
        ("mayor_of.csv", 4, "source", "kurul, gazete"),
        ("mayor_of.csv", 4, "mandate", "görev 1"),
        ("succeeded_by.csv", 2, "to", ""),
        ("attributes.csv", 2, "thing", "örnek"),
    )
]

FIGURES = [
    *(
        cell("stood_in.csv", 2, "votes", text, "is no whole number", "write digits only")
        for text in (
            "-5",
            "1.234",
            "1 234",
            "1,234",
            "600.5",
            "1e3",
            "çok",
            "0x10",
            "½",
            "1234567890123",
            "٦٠٠",
            "６００",
            "60०",
            "²",
        )
    ),
    *(
        cell("stood_in.csv", 2, "share", text, "is no share", "write per cent of the valid votes")
        for text in ("100.01", "-0.5", "6000")
    ),
    *(
        cell("stood_in.csv", 2, "share", text, "is no number", "write digits with a point")
        for text in ("60,00", "%60", "60%", "60.", ".6", "altmış", "nan", "inf", "6e1", "٦٠", "60.٠", "６０.0")
    ),
    cell("provinces.csv", 2, "lat", "40°30'", "is no number", "write digits with a point"),
    cell("provinces.csv", 2, "plate", "otuz dört", "is no whole number", "write digits only"),
    *(
        cell("stood_in.csv", 2, "elected", text, "is neither true nor false", "write one of them")
        for text in ("yes", "1", "True", "evet")
    ),
    cell("succeeded_by.csv", 2, "legal", "hayır", "is neither true nor false", "write one of them"),
    cell("provinces.csv", 2, "plate", "９１", "plate: '９１' is no whole number", "write digits only"),
    cell("parties.csv", 2, "wikidata", "Q٤٠٦", "is no Wikidata id", "write Q and digits"),
    cell("contests.csv", 2, "valid", "bin", "is no whole number", "write digits only"),
]

FORMS = [
    *(
        cell("sources.csv", 2, "url", text, "is no address", "write it whole, with http:// or https://")
        for text in ("kurul.example", "www.kurul.example", "ftp://kurul.example", "https://", "https://a b", "http:/x")
    ),
    cell("sources.csv", 2, "archived", "arşivde", "is no address", "write it whole"),
    *(
        cell("parties.csv", 2, "wikidata", text, "is no Wikidata id", "write Q and digits")
        for text in ("406", "q406", "Q0", "Q", "P31", "https://www.wikidata.org/wiki/Q406", "Q406a")
    ),
    *(
        cell("parties.csv", 2, "colour", text, "is no colour", "write # and six hexadecimal digits")
        for text in ("red", "cc0000", "#c00", "#cc00000", "#gg0000", "rgb(204,0,0)")
    ),
    *(
        cell("politicians.csv", 2, "aliases", text, "has an empty entry", "separate entries by one |")
        for text in ("A. Örnek|", "|A. Örnek", "A. Örnek||Örnek")
    ),
]

FAULTS: list[Fault] = [*DATES, *WORDS, *IDS, *FIGURES, *FORMS]
