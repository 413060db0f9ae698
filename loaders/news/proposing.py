"""What a candidate would say in the graph: a word on a fact that is there, or a new one; or nothing."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from loaders.news.candidate import Mention, Modality
from loaders.news.comparing_polls import contests_meant
from loaders.news.known import Known
from loaders.news.spans import days_of
from loaders.news.verdict import Asked, Compared, Status
from ontology.dates import EdtfDate, parse_date
from ontology.errors import OntologyError
from ontology.facts import Fact
from ontology.model import RELATIONS, terms_of


class End(BaseModel):
    """One end of what would be said: the id where it is known, and the words of the text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    id: str = ""
    name: str = ""


class Proposal(BaseModel):
    """What would be said. `fact` is the fact that it is a word on, empty for a new one; a thing has no object."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    fact: str = ""
    subject: End
    object: End | None = None
    fields: dict[str, str]


def propose(compared: Compared, known: Known, published: EdtfDate) -> Proposal | None:
    """What accepting a candidate would say; None where the graph has no place for it, or for a denial."""
    candidate = compared.candidate
    asked = Asked(candidate, published)
    if candidate.modality is Modality.NEGATED:
        return None
    facts = [fact for one in compared.comparison.facts if (fact := known.facts.by_id.get(one)) is not None]
    is_confirmed = compared.comparison.status is Status.CONFIRMS
    if compared.comparison.status is Status.ADDS:
        facts = []  # What it was compared with is something else.
    match candidate.relation:
        case "WON_IN" | "CANDIDATE" | "STOOD_IN":
            return _of_poll(asked, known, facts, is_confirmed)
        case "BORN":
            return _of_thing(asked, "Politician", candidate.subject, "born")
        case "FOUNDED":
            return _of_thing(asked, "Party", candidate.object or candidate.subject, "founded")
        case "SUCCEEDS" if candidate.object is not None:
            return _of_relation(asked, "SUCCEEDED_BY", candidate.object, candidate.subject, facts, is_confirmed)
        case relation if relation in RELATIONS and candidate.object is not None:
            return _of_relation(asked, relation, candidate.subject, candidate.object, facts, is_confirmed)
        case _:
            return None


def _end(mention: Mention) -> End:
    return End(kind=mention.kind, id=mention.id, name=mention.text)


def _of_thing(asked: Asked, kind: str, mention: Mention, field: str) -> Proposal | None:
    date = _date(asked.said("date") or asked.said("year"))
    return Proposal(kind=kind, subject=_end(mention), fields={field: date}) if date and mention.kind == kind else None


def _of_relation(
    asked: Asked, kind: str, subject: Mention, object_: Mention, facts: list[Fact], is_confirmed: bool
) -> Proposal | None:
    same = next((one for one in facts if (one.kind, one.subject, one.object) == (kind, subject.id, object_.id)), None)
    if is_confirmed and same is None:
        return None  # Another kind of fact says so, and of that one the text does not speak.
    fields = _said_fields(asked, kind)
    if same is not None and is_confirmed:
        fields = {name: value for name, value in fields.items() if _agrees(same, name, value)}
    elif "last_seen" in terms_of(kind):
        fields |= _attested(asked, fields)
    return Proposal(
        kind=kind, fact=same.id if same else "", subject=_end(subject), object=_end(object_), fields=fields
    )  # fmt: skip


def _said_fields(asked: Asked, kind: str) -> dict[str, str]:
    terms = terms_of(kind)
    fields: dict[str, str] = {}
    for name, value in asked.candidate.qualifiers.items():
        text = _date(value) if name in ("start", "end", "date") else value
        if name in terms and text:
            fields[name] = text
    return fields


def _attested(asked: Asked, fields: dict[str, str]) -> dict[str, str]:
    """When it was so by a text that gives neither start nor end: on its own day, or on the one that it names."""
    if "start" in fields or "end" in fields:
        return {}
    day = _date(asked.said("at"))
    if day:
        return {"last_seen": day, "end_state": "unknown"}
    if asked.candidate.modality is Modality.FORMER or asked.said("during"):
        return {"end_state": "unknown"}
    return {"last_seen": asked.published.text, "end_state": "open"}


def _agrees(fact: Fact, name: str, value: str) -> bool:
    """Whether a confirmation may say this field: what the fact has, at whatever precision."""
    has = fact.text(name)
    if has is None:
        return False
    days, said = days_of(has), days_of(value)
    return days.meets(said) if days and said else has == value


def _of_poll(asked: Asked, known: Known, facts: list[Fact], is_confirmed: bool) -> Proposal | None:
    candidate = asked.candidate
    fields = {name: asked.said(name) for name in ("party",) if asked.said(name)}
    if candidate.object is not None and candidate.object.kind == "Party":
        fields["party"] = candidate.object.said
    if candidate.relation == "WON_IN":
        fields["elected"] = "true"
    if is_confirmed:
        own = next((one for one in facts if one.kind == "STOOD_IN" and one.subject == asked.subject), None)
        if own is None or own.object is None:
            return None
        kept = {name: value for name, value in fields.items() if name == "elected" or own.fields.get(name) == value}
        contest = End(kind="Contest", id=own.object)
        return Proposal(kind="STOOD_IN", fact=own.id, subject=_end(candidate.subject), object=contest, fields=kept)
    if candidate.object is None or candidate.object.kind not in ("City", "Country") or not candidate.object.id:
        return None
    contests, is_sure = contests_meant(asked, known)
    if not is_sure or len(contests) != 1:
        return None
    fields |= {name: asked.said(name) for name in ("share", "votes") if asked.said(name)}
    contest = End(kind="Contest", id=contests[0].id)
    return Proposal(kind="STOOD_IN", subject=_end(candidate.subject), object=contest, fields=fields)


def _date(text: str) -> str:
    try:
        return parse_date(text).text if text else ""
    except OntologyError:
        return ""
