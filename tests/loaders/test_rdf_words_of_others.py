"""RDF that is no export of ours: our vocabulary written by hand, W3C ORG, FOAF and schema.org."""

from __future__ import annotations

from pathlib import Path

import pytest
from bringing import bring_file, written
from faulty import Loaded

from loaders.errors import LoadRefused
from ontology.claims import Claim

FIXED = {"MAYOR_OF": {"standing": "elected"}, "LEADER_OF": {"standing": "elected"}}
PREFIXES = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix schema: <http://schema.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix sy: <https://w3id.org/siyaset/ontology#> .
@prefix id: <https://w3id.org/siyaset/id/> .
@prefix standing: <https://w3id.org/siyaset/vocab/standing/> .
@prefix ex: <http://example.org/> .

ex:red a org:Organization ; rdfs:label "Red Party"@en ; owl:sameAs <http://www.wikidata.org/entity/Q999999901> .
ex:town a org:FormalOrganization ; skos:prefLabel "Örnekkent Belediyesi"@tr .
ex:ela a foaf:Person ; foaf:givenName "Ela" ; foaf:familyName "Misal" .
"""


def said(loaded: Loaded, tmp_path: Path, turtle: str) -> list[Claim]:
    path = written(tmp_path, "a.ttl", PREFIXES + turtle)
    report = bring_file(path, loaded.log, fixed=FIXED)
    return [claim for claim in report.claims.added if claim.subject]


MEMBERSHIPS = {
    "org": """ex:m a org:Membership ; org:member ex:ela ; org:organization ex:town ; org:role ex:r ; org:memberDuring [
        time:hasBeginning [ time:inXSDgYearMonth "1999-04"^^xsd:gYearMonth ] ;
        time:hasEnd [ time:inXSDDate "2004-03-28"^^xsd:date ] ] .
        ex:r skos:prefLabel "Belediye Başkanı"@tr .""",
    "post": """ex:p a org:Post ; org:role [ rdfs:label "mayor" ] ; org:postIn ex:town ; org:heldBy ex:ela ;
        schema:startDate "1999-04"^^xsd:gYearMonth ; schema:endDate "2004-03-28"^^xsd:date .""",
    "schema": """ex:ela schema:memberOf [ a schema:OrganizationRole ; schema:memberOf ex:town ;
        schema:roleName "Belediye Başkanı" ; schema:startDate "1999-04" ;
        schema:endDate "2004-03-28T00:00:00Z"^^xsd:dateTime ] .""",
    "schema from the body": """ex:town schema:member [ a schema:Role ; schema:member ex:ela ; schema:roleName "mayor" ;
        schema:startDate "1999-04" ; schema:endDate "2004-03-28"^^schema:Date ] .""",
    "work": """ex:ela org:hasMembership [ org:organization ex:town ; org:role ex:Mayor ; org:memberDuring [
        schema:startDate "1999-04" ; schema:endDate "2004-03-28" ] ] .""",
    "our ends with their times": """id:mayor-ornekkent-ela-misal-1 a sy:MayorOf ; org:member id:ela-misal ;
        org:organization id:ornekkent ; sy:standing standing:elected ; prov:wasDerivedFrom id:gazete ;
        sy:mandate id:mandate-ornekkent-ela-misal-1 ; org:memberDuring [
        time:hasBeginning [ sy:edtf "1999-04" ] ; time:hasEnd "2004-03-28"^^xsd:date ] .""",
}


@pytest.mark.parametrize("way", MEMBERSHIPS)
def test_one_spell_in_every_way_of_saying_it(loaded: Loaded, tmp_path: Path, way: str) -> None:
    (claim,) = said(loaded, tmp_path, MEMBERSHIPS[way])
    assert (claim.kind, claim.fact) == ("MAYOR_OF", "mayor-ornekkent-ela-misal-1")
    assert claim.fields == {
        "standing": "elected", "start": "1999-04", "end": "2004-03-28", "mandate": "mandate-ornekkent-ela-misal-1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("turtle", "kind", "start"),
    [
        ("ex:ela org:memberOf ex:red .", "MEMBER_OF", None),
        ("ex:ela org:headOf ex:red .", "LEADER_OF", None),
        ('[] org:member ex:ela ; org:organization ex:red ; org:memberDuring [ time:hasBeginning '
         '[ time:inXSDgYear "1996"^^xsd:gYear ] ] .', "MEMBER_OF", "1996"),
    ],
)  # fmt: skip
def test_party_members_and_leaders(loaded: Loaded, tmp_path: Path, turtle: str, kind: str, start: str | None) -> None:
    claims = said(loaded, tmp_path, turtle)
    assert [(one.kind, one.object, one.fields.get("start")) for one in claims] == [(kind, "kirmizi-parti", start)]


SCHEMA_JSON = """{"@context": "https://schema.org", "@graph": [
 {"@type": "Person", "name": "Can Deneme", "birthDate": "1955-02", "gender": "http://schema.org/Male",
  "email": "a@b.example", "affiliation": {"@type": "Organization", "name": "Mavi Parti"}},
 {"@type": "Organization", "name": "Any name", "sameAs": "https://www.wikidata.org/wiki/Q999999901",
  "member": {"@type": "OrganizationRole", "roleName": "party leader", "startDate": "1999", "endDate": "2004",
             "member": {"@type": "Person", "name": "Ela Misal"}}}]}"""


def test_schema_org_in_json_ld(loaded: Loaded, tmp_path: Path) -> None:
    report = bring_file(written(tmp_path, "a.jsonld", SCHEMA_JSON), loaded.log, fixed=FIXED)
    claims = [(one.kind, one.subject or one.fact, one.object) for one in report.claims.added]
    assert set(claims[1:]) == {
        ("Politician", "can-deneme", None), ("MEMBER_OF", "can-deneme", "mavi-parti"),
        ("LEADER_OF", "ela-misal", "kirmizi-parti"),
    }  # fmt: skip
    assert report.after.facts.by_id["can-deneme"].fields["born"] == "1955-02"
    assert any("http://schema.org/email (1)" in note for note in report.notes)


def test_our_own_context_comes_with_the_program(loaded: Loaded, tmp_path: Path) -> None:
    document = {
        "@context": "https://w3id.org/siyaset/context.jsonld", "id": "uye-ela-9", "type": "MEMBER_OF",
        "subject": "ela-misal", "object": "kirmizi-parti", "start": "1996~", "sources": ["gazete"],
    }  # fmt: skip
    report = bring_file(written(tmp_path, "a.jsonld", document), loaded.log, sourced=False)
    (claim,) = report.claims.added
    assert (claim.fact, claim.source, claim.fields) == ("uye-ela-9", "gazete", {"start": "1996~"})


def test_a_thing_of_ours_described_by_hand(loaded: Loaded, tmp_path: Path) -> None:
    turtle = """id:yeni-uydurma a sy:Politician ; rdfs:label "Yeni Uydurma"@tr, "New Made-up"@en ; sy:born "1961~" ;
        skos:altLabel "Y. Uydurma" ; sy:gender <https://w3id.org/siyaset/vocab/gender/female> ; sy:wikidata
        <http://www.wikidata.org/entity/Q999999966> ; prov:wasDerivedFrom id:kurul ."""
    path = written(tmp_path, "a.ttl", PREFIXES.partition("ex:red")[0] + turtle)
    with pytest.raises(LoadRefused, match="no Politician has the id 'yeni-uydurma'"):
        bring_file(path, loaded.log, sourced=False)
    report = bring_file(path, loaded.log, sourced=False, new=["Politician"])
    assert report.after.facts.by_id["yeni-uydurma"].fields == {
        "name": "Yeni Uydurma", "name_en": "New Made-up", "born": "1961~", "aliases": ["Y. Uydurma"],
        "gender": "female", "wikidata": "Q999999966",
    }  # fmt: skip


def test_a_description_says_what_roles_and_organizations_mean(loaded: Loaded, tmp_path: Path) -> None:
    turtle = """ex:m org:member ex:ela ; org:organization ex:x ; org:role ex:r77 .
        ex:n org:member ex:ela ; org:organization ex:x ; org:role ex:r78 ."""
    rdf = {
        "roles": {"http://example.org/r77": "MEMBER_OF", "http://example.org/r78": None},
        "organizations": {"http://example.org/x": "mavi-parti"},
    }
    report = bring_file(written(tmp_path, "a.ttl", PREFIXES + turtle), loaded.log, rdf=rdf)
    assert [(one.kind, one.object) for one in report.claims.added if one.subject] == [("MEMBER_OF", "mavi-parti")]
