"""One thing in full: a person's career, a party's lives, a city, and one fact with everything said of it."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

import orjson

from graph.answer import Answer, Asked, Row, Taken, Warning_
from graph.questions.edges import warn_of_undated
from graph.questions.evidence import cite, read_said
from graph.questions.flow import Ask, Question, Record
from graph.questions.holders import is_undated
from graph.questions.redirect import follow, note_redirect
from graph.questions.resolve import not_found, resolve
from graph.questions.shapes import CAREER_COLUMNS, LIFE_COLUMNS, describe_thing, note_dataset, pick
from graph.questions.speech import choose, count
from graph.questions.then import keep_as_of, read_day
from graph.texts import query_text
from ontology.model import is_dated, terms_of


def anchored(
    query: str, label: str, text: str, more: dict[str, Any] | None = None
) -> Generator[Ask, Record | None, tuple[Record, Taken]]:
    """The record of a query that starts from one thing, by id or by whatever else names it."""
    rest = more or {}
    record = yield Ask(query, {"thing": text, **rest})
    if record is not None:
        return record, Taken(text=text, id=text, label=label, name=str(record["thing"].get("name") or text))
    taken = yield from resolve(label, text)
    record = yield Ask(query, {"thing": taken.id, **rest})
    if record is None:
        raise not_found(f"nothing is known of {text!r}", text)
    return record, taken


def politician(text: str, lang: str = "en", as_of: str | None = None) -> Question:
    """Every office, membership and candidacy of one person, or those of a day. Raises NotFound or AmbiguousName."""
    return (
        yield from _thing("politician", "Politician", text, ("fact", "politician", "name"), CAREER_COLUMNS, lang, as_of)
    )


def party(text: str, lang: str = "en", as_of: str | None = None) -> Question:
    """One party with its dated names and lives, or those of a day. Raises NotFound or AmbiguousName."""
    return (yield from _thing("party", "Party", text, ("fact", "thing"), LIFE_COLUMNS, lang, as_of))


def city(text: str, lang: str = "en", as_of: str | None = None) -> Question:
    """One city with its dated attributes, or those of a day. Raises NotFound or AmbiguousName."""
    return (yield from _thing("city", "City", text, ("fact", "thing"), LIFE_COLUMNS, lang, as_of))


def _thing(
    query: str, label: str, text: str, first: Sequence[str], columns: Sequence[str], lang: str, as_of: str | None
) -> Question:
    day = read_day(as_of)
    record, taken = yield from anchored(query, label, text)
    rows = [pick(raw, first, columns) for raw in record["rows"]]
    thing = describe_thing(label, record["thing"])
    heard = read_said(record["rows"])
    dataset = note_dataset(record["dataset"])
    warnings: list[Warning_] = []
    if day is not None:
        warnings += warn_of_undated([{**row, "name": thing["name"]} for row in rows if _has_no_day(row)], lang)
        rows = yield from keep_as_of(rows, day, dataset.horizon, heard)
    said = {**heard, thing["id"]: orjson.loads(record["thing"].get("said") or "[]")}
    evidence = yield from cite([{"fact": thing["id"]}, *rows], said)
    return Answer(
        rows=rows,
        text=_say_thing(thing, len(rows), lang, as_of),
        thing=thing,
        taken=[taken],
        evidence=evidence,
        warnings=warnings,
        query=Asked(cypher=query_text(query), parameters={"thing": taken.id}),
        dataset=dataset,
    )


def _has_no_day(row: Row) -> bool:
    """Whether a row that could have days has none."""
    return is_dated(row.get("relation") or "HAS") and is_undated(row)


def _say_thing(thing: Row, facts: int, lang: str, as_of: str | None) -> str:
    """One sentence: the name and what else is known of the thing itself."""
    names = ("abbreviation", "born", "died", "founded", "dissolved", "plate", "wikidata")
    terms = terms_of(thing["label"])
    known = [
        f"{choose(lang, terms[name].en, terms[name].tr)} {thing[name]}" for name in names if thing.get(name) is not None
    ]
    held = choose(lang, count(facts, "dated fact"), f"{facts} tarihli olgu")
    if as_of is not None:
        held += choose(lang, f" as of {as_of}", f" ({as_of} günü)")
    return f"{thing['name']} ({', '.join(known)}): {held}." if known else f"{thing['name']}: {held}."


def fact(identity: str, lang: str = "en") -> Question:
    """One fact, or one thing, with what each source said of it. Raises NotFound."""
    asked = identity
    record, identity = yield from follow("fact", "fact", asked)
    if record is None:
        raise not_found(f"no fact and no thing has the id {asked!r}", asked)
    claims = {claim["id"]: claim for claim in record["claims"]}.values()
    said = {
        identity: [
            {
                "id": claim["id"], "source": claim["source"], "locator": claim["locator"],
                "fields": orjson.loads(claim["fields"]), "recorded": claim["recorded"],
            }
            for claim in claims
        ]
    }  # fmt: skip
    rows: list[Row] = [_plain(raw) for raw in record["rows"][:1]]
    if not rows:
        first = next(iter(claims))
        rows = [
            {"fact": identity, "relation": first["relation"], "subject": first["subject"], "object": first["object"]}
        ]
    evidence = yield from cite(rows, said)
    return Answer(
        rows=rows,
        text=_say_claims(identity, len(claims), len(evidence[identity].sources), lang),
        taken=note_redirect(asked, identity, str(rows[0]["relation"]), identity),
        evidence=evidence,
        query=Asked(cypher=query_text("fact"), parameters={"fact": identity}),
        dataset=note_dataset(record["dataset"]),
    )


def _say_claims(identity: str, claims: int, sources: int, lang: str) -> str:
    return choose(
        lang,
        f"{identity}: {count(claims, 'claim')} by {count(sources, 'source')}.",
        f"{identity}: {sources} kaynaktan {claims} beyan.",
    )


_HIDDEN = frozenset({"id", "said", "start_min", "start_max", "end_min", "end_max"})


def _plain(raw: Record) -> Row:
    first = ("fact", "relation", "subject", "subject_name", "object", "object_name")
    rest = {name: value for name, value in sorted(raw.items()) if name not in _HIDDEN and name not in first}
    return {**{name: raw.get(name) for name in first}, **rest}
