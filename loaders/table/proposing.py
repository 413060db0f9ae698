"""A proposal for the mapping of a table, from its headers and its values: a person looks at it before it is used."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

from loaders.errors import Unlinked
from loaders.linking import Linker, named_by
from loaders.table.values import read_date_text
from ontology.errors import OntologyError
from ontology.model import RELATIONS, terms_of
from ontology.terms import Kind
from ontology.text import fold
from ontology.vocabulary import VOCABULARIES

LOOKED_AT = 200
"""Rows of which a proposal is made."""

_MOST = 0.6
"""Share of a column's values that must fit before it is proposed by its values."""

_DATE_FORMS = ("d.m.Y", "d/m/Y", "d-m-Y", "m.Y", "m/Y", "d F Y", "F Y", "Y")
_LINKED = ("Politician", "City", "Party")


@dataclass
class Proposal:
    """What a table may mean. `mapping` is the part `table` of a description; `notes` say why, and what is left open."""

    mapping: dict[str, Any]
    notes: list[str] = field(default_factory=list)


@cache
def _synonyms() -> dict[str, dict[str, list[str]]]:
    text = resources.files("loaders.table").joinpath("synonyms.yml").read_text("utf-8")
    found: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return found


def propose(columns: Sequence[str], rows: Sequence[Sequence[str]], linker: Linker) -> Proposal:
    """A mapping for a table with these columns and first rows. What cannot be placed is under `ignore`."""
    values = {
        name: [row[place].strip() for row in rows[:LOOKED_AT] if place < len(row) and row[place].strip()]
        for place, name in enumerate(columns)
    }
    named = {name: _word_of(name) for name in columns}
    if "party" not in named.values() and "term" in named.values():
        # In a list of deputies a group is that of a party in the assembly, and no alliance.
        named = {name: "party" if word == "group" else word for name, word in named.items()}
    kinds = {name: _kind_of(values[name], linker) for name in columns if _may_name(values[name])}
    relation, why = _choose_relation(named, kinds)
    proposal = Proposal({}, [why])
    taken: dict[str, str] = {}
    row: dict[str, Any] = {"kind": relation}
    shape = RELATIONS[relation]
    row["subject"] = _end("subject", shape.FROM, named, kinds, taken, proposal)
    if shape.OBJECT:
        row["object"] = _end("object", shape.TO, named, kinds, taken, proposal)
    fields: dict[str, Any] = {}
    for name in columns:
        if name not in taken and (found := _field(relation, name, named[name], values[name], fields, proposal)):
            field_name, cell = found
            fields[field_name] = cell
            taken[name] = field_name
    for hint in ("born", "province", "party"):
        column = next((name for name in columns if named[name] == hint and taken.get(name) in (None, hint)), None)
        if column is not None and row["subject"].get("column") != column:
            row["subject"][hint] = column
            taken.setdefault(column, hint)
    if fields:
        row["fields"] = fields
    left = [name for name in columns if name not in taken]
    if left:
        proposal.notes.append(f"nothing was found for {', '.join(left)}: map them, or leave them under `ignore`")
    proposal.mapping = {"rows": [row], "ignore": left}
    return proposal


def _word_of(header: str) -> str:
    """What a header says: a field, an end, or nothing that is known."""
    key = fold(header.replace("_", " "))
    for word, written in _synonyms()["columns"].items():
        if key == fold(word.replace("_", " ")) or key in {fold(one) for one in written}:
            return word
    return ""


def _may_name(values: Sequence[str]) -> bool:
    return bool(values) and sum(any(sign.isalpha() for sign in value) for value in values) > _MOST * len(values)


def _kind_of(values: Sequence[str], linker: Linker) -> str:
    """The kind of things that most values of a column name; empty where they name none."""
    some = list(dict.fromkeys(values))[:40]
    best, most = "", _MOST * len(some)
    for kind in ("City", "Party", "Politician"):
        found = sum(_links(linker, kind, value) for value in some)
        if found > most:
            best, most = kind, found
    return best


def _links(linker: Linker, kind: str, value: str) -> bool:
    try:
        linker.link(named_by(kind, value))
    except Unlinked:
        return False
    return True


def _choose_relation(named: Mapping[str, str], kinds: Mapping[str, str]) -> tuple[str, str]:
    """The relation whose ends and telling columns the table has."""
    words = {word for word in named.values() if word}
    has = set(kinds.values())
    if "term" in words:
        return "DEPUTY_IN", "a legislature is named: rows are taken for deputies (DEPUTY_IN)"
    if "City" in has or words & {"city", "mayor"}:
        return "MAYOR_OF", "people and cities: rows are taken for mayors (MAYOR_OF)"
    if "ministry" in words:
        return "MINISTER_OF", "a ministry is named: rows are taken for ministers (MINISTER_OF)"
    if "leader" in words:
        return "LEADER_OF", "people and parties, and the word leader: rows are taken for leaders (LEADER_OF)"
    return "MEMBER_OF", "people and parties: rows are taken for memberships (MEMBER_OF)"


_ENDS = {
    "Politician": ("politician", "mayor", "leader", "member"), "City": ("city",), "Party": ("party", "group"),
    "Ministry": ("ministry",), "Term": ("term",), "Alliance": ("group",),
}  # fmt: skip


def _end(
    word: str, kinds: Sequence[str], named: Mapping[str, str], found: Mapping[str, str], taken: dict[str, str],
    proposal: Proposal,
) -> dict[str, Any]:  # fmt: skip
    """The column that names one end: by its header, else by what its values link to."""
    kind = kinds[0]
    by_header = [name for name, said in named.items() if said in _ENDS.get(kind, ()) and name not in taken]
    by_value = [name for name, one in found.items() if one == kind and name not in taken]
    column = next((name for name in by_header if name in by_value), None) or next(iter([*by_header, *by_value]), None)
    end: dict[str, Any] = {"kind": kind} if len(kinds) > 1 else {}
    if column is None:
        proposal.notes.append(f"no column was found for the {word} ({kind}): name it, or give one id for every row")
        return end | {"column": "?"}
    taken[column] = word
    return end | {"column": column}


def _field(
    relation: str, column: str, word: str, values: Sequence[str], fields: Mapping[str, Any], proposal: Proposal
) -> tuple[str, dict[str, Any]] | None:
    """The field that a column fills, with how it is written there; None if it is none of the relation's."""
    terms = terms_of(relation)
    if word not in terms or word in fields:
        return None
    declared, cell = terms[word], {"column": column}
    if declared.kind is Kind.DATE:
        form = _date_form(values)
        if form is None:
            proposal.notes.append(f"{column}: no one form of date fits its values; say it under `date`, as in d.m.Y")
        elif form:
            cell["date"] = form
    elif declared.kind is Kind.WORD:
        cell["words"] = _words(values, declared.vocabulary, column, proposal)  # type: ignore[assignment]
    elif declared.kind in (Kind.COUNT, Kind.SHARE, Kind.NUMBER):
        style = _number_style(values)
        if style:
            cell["number"] = style
    return word, cell


def _date_form(values: Sequence[str]) -> str | None:
    """The form in which all values can be read, or the several that it takes; empty for EDTF; None where none fits."""
    if not values or all(re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?", value) for value in values):
        return ""
    fitting = [form for form in _DATE_FORMS if all(_reads(value, form) for value in values)]
    if fitting:
        return fitting[0]
    used = [next((form for form in _DATE_FORMS if _reads(value, form)), "") for value in values]
    return None if "" in used else "|".join(form for form in _DATE_FORMS if form in used)


def _reads(value: str, form: str) -> bool:
    try:
        text = read_date_text(value, form)
    except OntologyError:
        return False
    month = text[5:7]
    return not month or 1 <= int(month) <= 12


def _words(values: Sequence[str], vocabulary: str, column: str, proposal: Proposal) -> dict[str, str]:
    """What each word of a column means, as far as the labels of the closed list or the synonyms tell."""
    known = {
        fold(label): word for word, entry in VOCABULARIES[vocabulary].items() for label in (word, entry.tr, entry.en)
    }
    for word, written in _synonyms().get(vocabulary, {}).items():
        known |= {fold(one): word for one in written}
    found = {value: known.get(fold(value), "?") for value in dict.fromkeys(values)}
    unknown = [value for value, word in found.items() if word == "?"]
    if unknown:
        listed = ", ".join(VOCABULARIES[vocabulary])
        proposal.notes.append(f"{column}: say what {', '.join(unknown[:5])} means: one of {listed}")
    return dict(list(found.items())[:50])


def _number_style(values: Sequence[str]) -> str:
    if any(re.search(r"\.[0-9]{3}(\D|$)", value) or "," in value for value in values):
        return "tr" if any(re.search(r",[0-9]{1,2}(\D|$)", value) or "." in value for value in values) else "en"
    return ""
