"""Looking for things by name, and the list of sources."""

from __future__ import annotations

from graph.answer import Answer, Asked, Row, Taken, Warning_
from graph.errors import BadQuestion, StoreEmpty
from graph.questions.evidence import cite_sources
from graph.questions.flow import Ask, Question, Record
from graph.questions.redirect import find_target
from graph.questions.shapes import note_dataset
from graph.questions.speech import choose, count
from graph.texts import query_text
from ontology.text import fold, normalise, sort_key

LARGEST_PAGE = 500


def search(text: str, limit: int = 20, lang: str = "en") -> Question:
    """Things whose id is the text or one of whose names contains it: whole names first, then by alphabet.

    Where several people have the very name, a warning says so: which of them is meant, the name cannot tell.
    """
    clean, key = normalise(text), fold(text)
    if not key:
        raise BadQuestion("the text to look for has no letter and no digit; write a name or a part of one", "q")
    target = (yield from find_target(clean)) if " " not in clean else None
    record = yield Ask("search", {"text": target or clean, "key": key})
    if record is None:
        empty = yield Ask("dataset")
        if empty is None:
            raise StoreEmpty("nothing has been loaded yet; run `siyaset load`")
        record = {"dataset": empty["dataset"], "rows": []}
    by_rank = [(_rank(raw["keys"], raw["id"], key, target or clean), raw) for raw in record["rows"]]
    ranked = [raw for _, raw in sorted(by_rank, key=_order)]
    named = [raw for rank, raw in by_rank if rank == 0]
    rows: list[Row] = [
        {
            "id": raw["id"],
            "label": raw["label"],
            "name": raw["name"],
            "name_en": raw["name_en"],
            "wikidata": raw["wikidata"],
            "born": raw["born"],
            "died": raw["died"],
        }
        for raw in ranked[:limit]
    ]
    return Answer(
        rows=rows,
        text=_say_found(len(rows), len(ranked), clean, lang),
        taken=_take(clean, named, target),
        warnings=_warn_of_namesakes(clean, named, lang),
        query=Asked(cypher=query_text("search"), parameters={"text": target or clean, "key": key}),
        dataset=note_dataset(record["dataset"]),
    )


def _say_found(shown: int, found: int, text: str, lang: str) -> str:
    things = f"{count(found, 'thing')} {'matches' if found == 1 else 'match'} {text!r}"
    if shown < found:
        return choose(lang, f"{shown} of {things}.", f"{text!r} ile eşleşen {found} kayıttan ilk {shown} kayıt.")
    return choose(lang, f"{things}.", f"{text!r} ile eşleşen {found} kayıt.")


def _take(text: str, named: list[Record], target: str | None) -> list[Taken]:
    """What the text was taken for if it is an id or a whole name, and what else has that name.

    Nothing where people share the name: a warning names them, and to take one of them would be a guess.
    """
    if not named or (_people_named(text, named) and not any(raw["id"] in (text, target) for raw in named)):
        return []
    chosen = next((raw for raw in named if raw["id"] in (text, target)), named[0])
    others = tuple(raw["id"] for raw in named if raw is not chosen)
    return [
        Taken(
            text=text, id=chosen["id"], label=chosen["label"], name=chosen["name"], others=others,
            redirected=chosen["id"] == target,
        )
    ]  # fmt: skip


def _people_named(text: str, named: list[Record]) -> list[Record]:
    """The people of one name; none where there is but one."""
    people = [raw for raw in named if raw["label"] == "Politician" and raw["id"] != text]
    return people if len(people) > 1 else []


def _warn_of_namesakes(text: str, named: list[Record], lang: str) -> list[Warning_]:
    """Several people of one name: who they are, and whether somebody has found that they are different."""
    people = _people_named(text, named)
    if not people:
        return []
    born = choose(lang, "born", "doğum")
    lives = {raw["id"]: f" ({born} {raw['born']})" if raw["born"] else "" for raw in people}
    listed = ", ".join(f"{identity}{life}" for identity, life in lives.items())
    ids = {raw["id"] for raw in people}
    if all(ids - {raw["id"]} <= set(raw["distinct_from"] or ()) for raw in people):
        found = choose(lang, "They were found to be different people.", "Ayrı kişiler oldukları saptandı.")
    else:
        found = choose(
            lang, "Nobody has said yet whether they are one.", "Aynı kişi olup olmadıkları henüz saptanmadı."
        )
    message = choose(
        lang,
        f"{len(people)} people are known as {text!r}: {listed}. {found}",
        f"{text!r} adıyla bilinen {len(people)} kişi var: {listed}. {found}",
    )
    return [Warning_(code="namesakes", message=message, facts=tuple(sorted(ids)))]


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
    evidence = yield from cite_sources({row["id"]: (row["id"],) for row in rows})
    return Answer(
        rows=rows,
        evidence=evidence,
        text=choose(lang, f"{count(len(rows), 'source')}.", f"{len(rows)} kaynak."),
        coverage={"next": rows[-1]["id"] if len(rows) == limit else None},
        query=Asked(cypher=query_text("sources_page"), parameters=parameters),
        dataset=note_dataset(record["dataset"]),
    )


def _order(found: tuple[int, Record]) -> tuple[int, int, str]:
    """The better fit first; of those that fit alike, the one of whom most is said."""
    rank, raw = found
    return rank, -int(raw.get("weight") or 0), sort_key(raw["name"] or raw["id"])
