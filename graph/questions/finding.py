"""Looking for things by name, and the list of sources."""

from __future__ import annotations

from graph.answer import Answer, Asked, Row
from graph.errors import BadQuestion, StoreEmpty
from graph.questions.flow import Ask, Question
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count
from graph.texts import query_text
from ontology.text import fold, normalise, sort_key

LARGEST_PAGE = 500


def search(text: str, limit: int = 20, lang: str = "en") -> Question:
    """Things whose id is the text or one of whose names contains it: whole names first, then by alphabet."""
    clean, key = normalise(text), fold(text)
    if not key:
        raise BadQuestion("the text to look for has no letter and no digit; write a name or a part of one", "q")
    record = yield Ask("search", {"text": clean, "key": key})
    if record is None:
        empty = yield Ask("dataset")
        if empty is None:
            raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
        record = {"dataset": empty["dataset"], "rows": []}
    ranked = sorted(record["rows"], key=lambda raw: (_rank(raw["keys"], raw["id"], key, clean), sort_key(raw["name"])))
    rows: list[Row] = [
        {
            "id": raw["id"],
            "label": raw["label"],
            "name": raw["name"],
            "name_en": raw["name_en"],
            "wikidata": raw["wikidata"],
        }
        for raw in ranked[:limit]
    ]
    return Answer(
        rows=rows,
        text=_say_found(len(rows), len(ranked), clean, lang),
        query=Asked(cypher=query_text("search"), parameters={"text": clean, "key": key}),
        dataset=note_dataset(record["dataset"]),
    )


def _say_found(shown: int, found: int, text: str, lang: str) -> str:
    things = f"{count(found, 'thing')} {'matches' if found == 1 else 'match'} {text!r}"
    if shown < found:
        return choose(lang, f"{shown} of {things}.", f"{text!r} ile eşleşen {found} kayıttan ilk {shown} kayıt.")
    return choose(lang, f"{things}.", f"{text!r} ile eşleşen {found} kayıt.")


def _rank(keys: list[str], identity: str, key: str, clean: str) -> int:
    """0 for the id or a whole name, 1 for a name that begins with the text, 2 for one of its words, 3 else."""
    if identity == clean or key in keys:
        return 0
    if any(one.startswith(key) for one in keys):
        return 1
    return 2 if any(f" {key}" in f" {one}" for one in keys) else 3


def sources(after: str = "", limit: int = 100, lang: str = "en") -> Question:
    """A page of the sources, by id. `after` is the last id of the page before."""
    if not 1 <= limit <= LARGEST_PAGE:
        raise BadQuestion(f"{limit} is no size of a page; write 1 to {LARGEST_PAGE}", "limit")
    parameters = {"after": after, "limit": limit}
    record = yield Ask("sources_page", parameters)
    if record is None:
        raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
    rows = list(record["rows"])
    return Answer(
        rows=rows,
        text=choose(lang, f"{count(len(rows), 'source')}.", f"{len(rows)} kaynak."),
        coverage={"next": rows[-1]["id"] if len(rows) == limit else None},
        query=Asked(cypher=query_text("sources_page"), parameters=parameters),
        dataset=note_dataset(record["dataset"]),
    )
