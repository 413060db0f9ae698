"""Popolo as parliaments and councils write it, brought into the small world."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bringing import bring_file, written
from faulty import Loaded

from loaders.errors import BadDescription, LoadRefused

FIXED = {"MAYOR_OF": {"standing": "elected"}, "LEADER_OF": {"standing": "elected"}}


def council() -> dict[str, list[dict[str, Any]]]:
    return {
        "persons": [
            {"id": "p/ada", "name": "Ada Örnek", "birth_date": "1960-05-01", "gender": "female",
             "email": "a@b.example"},
            {"id": "p/ela", "name": "Ela Misal", "contact_details": [{"type": "phone", "value": "0"}]},
        ],
        "organizations": [
            {"id": "o/red", "name": "Red Party", "classification": "party", "founding_date": "1990-01-15"},
            {"id": "o/town", "name": "Örnekkent Büyükşehir Belediyesi", "classification": "municipality"},
        ],
        "areas": [{"id": "a/91", "name": "Örnekkent"}],
        "posts": [{"id": "post/1", "label": "Belediye Başkanı", "organization_id": "o/town", "area_id": "a/91"}],
        "memberships": [
            {"person_id": "p/ada", "organization_id": "o/red", "start_date": "1995-06-03"},
            {"person_id": "p/ela", "post_id": "post/1", "on_behalf_of_id": "o/red",
             "start_date": "1999-04", "end_date": "2004"},
        ],
    }  # fmt: skip


def test_people_mayors_and_members_at_the_precision_they_were_said_in(loaded: Loaded, tmp_path: Path) -> None:
    report = bring_file(written(tmp_path, "council.json", council()), loaded.log, fixed=FIXED)
    facts = report.after.facts.by_id
    mayor = facts["mayor-ornekkent-ela-misal-1"]
    assert {name: mayor.fields[name] for name in ("start", "end", "party", "standing")} == {
        "start": "1999-04", "end": "2004", "party": "kirmizi-parti", "standing": "elected",
    }  # fmt: skip
    assert facts["uye-kirmizi-ada-1"].fields["start"] == "1995-06-03"
    assert "defter" in facts["uye-kirmizi-ada-1"].sources
    assert report.facts.added == ("defter", "mayor-ornekkent-ela-misal-1")


def test_private_data_become_no_claim_and_are_said(loaded: Loaded, tmp_path: Path) -> None:
    report = bring_file(written(tmp_path, "council.json", council()), loaded.log, fixed=FIXED)
    said = " ".join(str(claim.fields) for claim in report.claims.added)
    assert "a@b.example" not in said
    assert any("email (1)" in note and "contact_details (1)" in note for note in report.notes)


def test_the_same_file_again_changes_nothing(loaded: Loaded, tmp_path: Path) -> None:
    path = written(tmp_path, "council.json", council())
    bring_file(path, loaded.log, fixed=FIXED)
    again = bring_file(path, loaded.log, fixed=FIXED)
    assert again.claims.is_empty
    assert again.claims.missing == ()


@pytest.mark.parametrize(
    ("role", "relation", "fields"),
    [
        ("leader", "LEADER_OF", {}),
        ("Genel Başkanı", "LEADER_OF", {}),
        ("Eş Genel Başkan", "LEADER_OF", {"role": "co-leader"}),
        ("co-chair", "LEADER_OF", {"role": "co-leader"}),
        ("Genel Başkan Vekili", "LEADER_OF", {"standing": "acting"}),
        ("ÜYE", "MEMBER_OF", {}),
        ("", "MEMBER_OF", {}),
    ],
)
def test_a_role_in_a_party_by_its_word(
    loaded: Loaded, tmp_path: Path, role: str, relation: str, fields: dict[str, str]
) -> None:
    document = council()
    document["memberships"] = [{"person_id": "p/ela", "organization_id": "o/red", "role": role, "start_date": "1996"}]
    fixed = {"LEADER_OF": {"standing": "elected"}}
    report = bring_file(written(tmp_path, "a.json", document), loaded.log, fixed=fixed)
    (claim,) = [one for one in report.claims.added if one.subject]
    assert (claim.kind, claim.subject, claim.object) == (relation, "ela-misal", "kirmizi-parti")
    assert fields.items() <= claim.fields.items()


def parliament() -> dict[str, Any]:
    """In the shape of EveryPolitician's files."""
    return {
        "persons": [
            {"id": "1", "name": "Ada Örnek", "other_names": [{"name": "A. Örnek", "lang": "tr"}]},
            {"id": "2", "name": "Yeni Uydurma", "birth_date": "1951", "death_date": "2019-02",
             "identifiers": [{"scheme": "wikidata", "identifier": "Q999999955"}]},
        ],
        "organizations": [
            {"id": "legislature", "name": "Örnek Meclisi", "classification": "legislature", "seats": 10},
            {"id": "party/red", "name": "Red Party", "classification": "party"},
        ],
        "areas": [{"id": "area/91", "name": "Örnekkent (1)", "type": "constituency"}],
        "events": [{"id": "term/7", "name": "7th Parliament", "classification": "legislative period"}],
        "memberships": [
            {"person_id": str(number), "organization_id": "legislature", "role": "member", "area_id": "area/91",
             "legislative_period_id": "term/7", "on_behalf_of_id": "party/red"}
            for number in (1, 2)
        ],
    }  # fmt: skip


def with_term(loaded: Loaded) -> Loaded:
    """The small world has no legislature: one is put into it."""
    path = loaded.world.directory / "terms.csv"
    path.write_text(
        "id,name,assembly,number,source,locator\nterm-7,7. dönem,meclis,7,kurul,row 1\n", "utf-8"
    )  # fmt: skip
    (loaded.world.directory / "assemblies.csv").write_text(
        "id,name,source,locator\nmeclis,Örnek Meclisi,kurul,row 1\n", "utf-8"
    )
    loaded.world.load(loaded.log)
    return loaded


def test_seats_of_a_legislature(loaded: Loaded, tmp_path: Path) -> None:
    path = written(tmp_path, "ep-popolo-v1.0.json", parliament())
    report = bring_file(path, with_term(loaded).log, new=["Politician"])
    seats = [claim for claim in report.claims.added if claim.kind == "DEPUTY_IN"]
    assert {(one.subject, one.object) for one in seats} == {("ada-ornek", "term-7"), ("yeni-uydurma", "term-7")}
    for seat in seats:
        assert (seat.fields["province"], seat.fields["party"], seat.fields["standing"]) == (
            "TR-91", "kirmizi-parti", "elected",
        )  # fmt: skip
    founded = report.after.facts.by_id["yeni-uydurma"].fields
    assert (founded["born"], founded["died"], founded["wikidata"]) == ("1951", "2019-02", "Q999999955")


def test_without_leave_nobody_is_founded(loaded: Loaded, tmp_path: Path) -> None:
    with pytest.raises(LoadRefused, match="nothing is known as Politician 'Yeni Uydurma'"):
        bring_file(written(tmp_path, "ep.json", parliament()), with_term(loaded).log)


def test_a_description_says_what_ids_and_roles_mean(loaded: Loaded, tmp_path: Path) -> None:
    document = parliament()
    document["persons"].pop()
    document["memberships"] = [
        {"person_id": "1", "organization_id": "o/x", "role": "Oturum Üyesi", "legislative_period_id": "e/x"},
        {"person_id": "1", "organization_id": "o/x", "role": "Kâtip", "legislative_period_id": "e/x"},
    ]
    popolo = {
        "roles": {"oturum üyesi": {"relation": "DEPUTY_IN", "fields": {"standing": "elected"}}, "Kâtip": None},
        "organizations": {"o/x": "meclis"}, "events": {"e/x": "term-7"},
    }  # fmt: skip
    report = bring_file(written(tmp_path, "a.json", document), with_term(loaded).log, popolo=popolo)
    assert [(one.kind, one.object) for one in report.claims.added if one.subject] == [("DEPUTY_IN", "term-7")]


@pytest.mark.parametrize(
    ("popolo", "what"),
    [
        ({"roles": {"x": "MAYR_OF"}}, "popolo.roles.x: MAYR_OF is no relation"),
        ({"roles": {"x": {"relation": "MAYOR_OF", "fields": {"standing": "queen"}}}}, "popolo.roles.x.standing"),
        ({"rols": {}}, "popolo.rols"),
        ({"bodies": {"o": "club"}}, "club is no body"),
    ],
)
def test_a_wrong_description_is_refused(loaded: Loaded, tmp_path: Path, popolo: dict[str, object], what: str) -> None:
    with pytest.raises(BadDescription, match=what):
        bring_file(written(tmp_path, "a.json", council()), loaded.log, popolo=popolo)


def test_an_end_in_the_year_9999_means_that_it_goes_on(loaded: Loaded, tmp_path: Path) -> None:
    document = council()
    document["memberships"] = [
        {"person_id": "p/ela", "organization_id": "o/red", "start_date": "2001-02-03", "end_date": "9999-12-31"}
    ]
    report = bring_file(written(tmp_path, "a.json", document), loaded.log)
    (claim,) = [one for one in report.claims.added if one.subject]
    assert claim.fields == {"start": "2001-02-03", "end_state": "open", "last_seen": "2024-05-06"}


def test_a_name_in_two_parts(loaded: Loaded, tmp_path: Path) -> None:
    document = council()
    del document["persons"][0]["name"]
    document["persons"][0] |= {"given_name": "Ada", "family_name": "Örnek"}
    report = bring_file(written(tmp_path, "a.json", document), loaded.log, fixed=FIXED)
    assert "ada-ornek" in {claim.subject for claim in report.claims.added}


def test_records_written_into_a_membership(loaded: Loaded, tmp_path: Path) -> None:
    membership = {
        "person": {"name": "Can Deneme"}, "area": {"name": "Örnekkent"}, "start_date": "1999", "end_date": "2004",
        "organization": {"name": "Örnekkent Belediyesi"}, "role": "Belediye Başkanı",
    }  # fmt: skip
    path = written(tmp_path, "a.json", {"memberships": [membership]})
    report = bring_file(path, loaded.log, fixed=FIXED)
    assert [(one.kind, one.subject, one.object) for one in report.claims.added if one.subject] == [
        ("MAYOR_OF", "can-deneme", "ornekkent")
    ]


def test_memberships_inside_of_a_person(loaded: Loaded, tmp_path: Path) -> None:
    document = council()
    document["persons"][1]["memberships"] = [{"organization_id": "o/red", "start_date": "1996"}]
    document["memberships"] = []
    report = bring_file(written(tmp_path, "a.json", document), loaded.log)
    assert [one.subject for one in report.claims.added if one.subject] == ["ela-misal"]


@pytest.mark.parametrize(("start", "party"), [("1971-05", "kirmizi-parti-1950"), ("1994", "kirmizi-parti")])
def test_of_two_parties_of_one_name_the_one_that_there_was_then(
    loaded: Loaded, tmp_path: Path, start: str, party: str
) -> None:
    loaded.world.add(
        "parties.csv", id="kirmizi-parti-1950", name="Kırmızı Parti", founded="1950", dissolved="1980-09",
        how_ended="closure", source="kurul", locator="row 3",
    )  # fmt: skip
    loaded.world.load(loaded.log)
    document = council()
    document["organizations"][0] = {"id": "o/red", "name": "Kırmızı Parti", "classification": "party"}
    membership = {"person_id": "p/ada", "organization_id": "o/red", "start_date": start, "end_date": "1999"}
    document["memberships"] = [membership | ({"end_date": "1975"} if start < "1990" else {})]
    document["persons"] = [{"id": "p/ada", "name": "Ada Örnek"}]
    loaded.world.set("politicians.csv", 2, born="1940")
    loaded.world.load(loaded.log)
    report = bring_file(written(tmp_path, "a.json", document), loaded.log)
    assert [one.object for one in report.claims.added if one.subject] == [party]
