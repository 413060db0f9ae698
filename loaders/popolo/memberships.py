"""A membership as what it is with us: a seat, a party's member or leader, a mayor, a minister, a speaker …"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.popolo.dates import read_dates
from loaders.popolo.description import PopoloDescription
from loaders.popolo.document import Document, Record
from loaders.popolo.people import Cast, own_fields, own_id
from loaders.popolo.sources import NO_SOURCE, sources_of
from loaders.reading import Origin, Refusal
from loaders.roles import COUNTRY, Held, Roles, body_of_role, ministry_of, target_of
from loaders.statements import Named, Refuse, Said, Statement
from ontology.model import terms_of

_CORRECT = "add it, or correct the id"


class _Refused(Exception):
    """A membership that cannot be read: the property that is wrong, what is wrong with it, and what to do."""

    def __init__(self, name: str, what: str, fix: str) -> None:
        self.name, self.what, self.fix = name, what, fix
        super().__init__(what)


class Memberships:
    """Reads the memberships of one document."""

    def __init__(self, document: Document, described: PopoloDescription, cast: Cast, roles: Roles, source: str) -> None:
        self._document, self._described, self._cast = document, described, cast
        self._roles, self._source = roles, source

    def statements(self, record: Record, refuse: Refuse) -> Iterator[Statement]:
        """What one membership says; nothing where its role is one to be passed over, or where it is refused."""
        names = {"start_date": "start", "end_date": "end"}
        dates = read_dates(record, "memberships", self._document, names, refuse)
        if dates is None:
            return
        origin = self._document.origin(record, "memberships")
        try:
            yield from self._read(record, dates, origin)
        except _Refused as fault:
            place = f"{origin.file}.{fault.name}" if fault.name else origin.file
            refuse(Refusal(place, origin.line, fault.what, fault.fix, origin.row))

    def _read(self, record: Record, dates: dict[str, str], origin: Origin) -> Iterator[Statement]:
        person = self._person(record)
        post = self._find("posts", record, "post_id")
        organization = record.text("organization_id") or (post.text("organization_id") if post else "")
        area = record.text("area_id") or (post.text("area_id") if post else "")
        body_record = self._document.find("organizations", organization)
        if organization and body_record is None and organization not in self._described.organizations:
            raise _Refused("organization_id", f"no organization has the id {organization!r}", _CORRECT)
        held = self._held(record, post, organization, body_record)
        if not held.relation:
            return
        sources = sources_of(record, self._source)
        if not sources:
            raise _Refused("", *NO_SOURCE)
        day = dates.get("start") or self._day_of_event(record) or dates.get("end", "")
        thing = self._thing(held, record, post, organization, body_record, area, day)
        fields: dict[str, Said] = {**held.fields, **dates, **own_fields(record, held.relation)}
        terms = terms_of(held.relation)
        party = record.text("on_behalf_of_id")
        if party and "party" in terms:
            fields["party"] = self._party(party, day)
        if area and held.relation == "DEPUTY_IN":
            fields["province"] = self._area(area, "Province")
        if held.relation == "SPEAKER_OF" and record.text("legislative_period_id"):
            fields["term"] = self._term(record)
        locator = self._locator(record, organization)
        for source in sources:
            yield Statement(held.relation, person, thing, fields, source, origin, locator, own_id(record.said))

    def _person(self, record: Record) -> Named:
        identity = record.text("person_id")
        found = self._document.find("persons", identity)
        if found is None:
            what = f"no person has the id {identity!r}" if identity else "it says of no one"
            raise _Refused("person_id", what, "add the person, or correct the id")
        if not found.text("name"):
            raise _Refused("person_id", f"the person {identity!r} has no name", "write it")
        return self._cast.person(found)

    def _find(self, collection: str, record: Record, name: str) -> Record | None:
        identity = record.text(name)
        found = self._document.find(collection, identity) if identity else None
        if identity and found is None:
            raise _Refused(name, f"none of {collection} has the id {identity!r}", _CORRECT)
        return found

    def _held(self, record: Record, post: Record | None, organization: str, body_record: Record | None) -> Held:
        """The relation, by the role's word or the post's, in what the organization is."""
        body = self._cast.body(body_record, organization)
        words = [record.text("role")]
        if post is not None:
            words += [post.text("role"), post.text("label")]
        words += [record.text("label")] if not any(words) else []
        said = [word for word in words if word] or [""]
        for word in said:
            held = self._roles.read(word, body or body_of_role(word))
            if held is None and body == "country":
                held = self._roles.read(word, body_of_role(word)) if body_of_role(word) else None
            if held is None and ministry_of(word) and body in ("", "country"):
                held = Held("MINISTER_OF")
            if held is not None:
                return held
        where = body or "an organization of no known kind"
        raise _Refused(
            "role", f"the role {said[0]!r} in {where} is in no table",
            "say under popolo: roles: which relation it is, or null to pass it over",
        )  # fmt: skip

    def _thing(
        self, held: Held, record: Record, post: Record | None, organization: str, body_record: Record | None, area: str,
        day: str,
    ) -> Named:  # fmt: skip
        kind = target_of(held.relation)
        body = self._cast.body(body_record, organization)
        if kind == "Country":
            return Named(kind, id=COUNTRY)
        if kind == "Term":
            return self._term(record)
        if kind == "City" and body != "municipality" and area:
            return self._area(area, kind)
        if kind == "Ministry" and body != "ministry":
            words = (record.text("role"), post.text("role") if post else "", post.text("label") if post else "")
            name = next(filter(None, map(ministry_of, words)), "")
            if name:
                return Named(kind, name=name)
        if not organization:
            raise _Refused("organization_id", f"it does not say of which {kind}", "name the organization, or the area")
        return self._cast.organization(organization, body_record, kind, day)

    def _term(self, record: Record) -> Named:
        identity = record.text("legislative_period_id")
        if not identity:
            fix = "name the event by legislative_period_id"
            raise _Refused("legislative_period_id", "it does not say in which legislature", fix)
        found = self._cast.legislature(identity)
        if found is None:
            raise _Refused("legislative_period_id", f"no event has the id {identity!r}", _CORRECT)
        return found

    def _area(self, identity: str, kind: str) -> Named:
        found = self._cast.area(identity, kind)
        if found is None:
            raise _Refused("area_id", f"no area has the id {identity!r}", _CORRECT)
        return found

    def _day_of_event(self, record: Record) -> str:
        event = self._document.find("events", record.text("legislative_period_id"))
        return event.text("start_date").partition("T")[0] if event is not None else ""

    def _party(self, identity: str, day: str) -> Named:
        found = self._document.find("organizations", identity)
        if found is None and identity not in self._described.organizations:
            raise _Refused("on_behalf_of_id", f"no organization has the id {identity!r}", _CORRECT)
        return self._cast.organization(identity, found, "Party", day)

    def _locator(self, record: Record, organization: str) -> str:
        """Where it stands, by what stays the same when records are put in another order."""
        if record.text("id"):
            return f"membership {record.text('id')}"
        parts = (record.text("person_id"), organization, record.text("legislative_period_id"), record.text("role"))
        return "membership of " + ", ".join(filter(None, parts))
