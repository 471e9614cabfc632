"""From one server's name to the others: what is found, what wins, and what leads nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.core.address import ServerAddress, parse_database
from pxewizard.core.discovery import Discovery, Role
from pxewizard.core.examination import Scope
from pxewizard.core.place import (
    DatabaseRows,
    LogFile,
    MpAnswer,
    Query,
    ServerIdentity,
)
from pxewizard.engine.discover import discover, look_around
from pxewizard.engine.survey import SiteSurvey
from pxewizard.engine.told import of_dp, of_management_point, of_site_server
from pxewizard.practice.estate import Estate, load, with_server
from pxewizard.practice.faults import Fault
from tests.support import Bench
from tests.support_discovery import ALONE, SQL, SS, codes, found, named, names, silent, with_mp
from tests.support_estates import (
    DP,
    DP_ROLE,
    MP,
    MP_ROLE,
    survey_of,
    with_database_rows,
    with_text,
    without_key,
)


def test_the_distribution_point_leads_to_all_the_others_and_says_where_each_stood() -> None:
    survey = survey_of(load("healthy"), scope=ALONE)
    seen = discover(survey)
    assert names(seen) == (MP, SS, "sql01.contoso.test/CM_P01")
    assert seen.site_code == "P01"
    assert codes(seen) == ["site-server-found", "database-found", "management-point-found"]
    places = {o.number: o.place for o in survey.observations}
    assert {one.role: [places[n] for n in one.evidence] for one in seen.found} == {
        Role.SITE_SERVER: [of_dp(DP, "SiteServer")],
        Role.DATABASE: list(of_site_server(SS)),
        Role.MANAGEMENT_POINT: [of_dp(DP, "ManagementPoints")],
    }
    assert all(one.evidence for one in seen.findings)
    assert seen.missing == ()


def test_what_is_typed_wins_and_where_all_is_typed_nothing_is_read() -> None:
    typed = replace(ALONE, mp=ServerAddress("mp77"), database=parse_database("sql77/CM_X"))
    estate = with_mp(load("healthy"), "mp77")
    seen = found(estate, scope=typed)
    assert names(seen) == ("mp77", SS, "sql77/CM_X")
    assert codes(seen) == ["site-server-found"]
    survey = survey_of(estate, scope=replace(typed, site_server=ServerAddress("ps77")))
    assert names(discover(survey)) == ("mp77", "ps77", "sql77/CM_X")
    assert survey.observations == ()


def test_a_typed_site_server_is_asked_for_the_database() -> None:
    estate = with_text(load("healthy"), DP, DP_ROLE, "SiteServer", "nobody.test")
    seen = found(estate, scope=replace(ALONE, site_server=ServerAddress("ps01")))
    assert names(seen) == (MP, "ps01", "sql01.contoso.test/CM_P01")


def test_a_typed_database_without_its_name_gets_the_sites_usual_one_and_it_is_said() -> None:
    seen = found(load("healthy"), scope=replace(ALONE, database=parse_database("sql01:1433")))
    assert names(seen)[2] == "sql01:1433/CM_P01"
    assert "database-name-completed" in codes(seen)


def test_a_database_that_the_site_server_does_not_name_is_completed_too() -> None:
    seen = found(with_text(load("healthy"), SS, SQL, "Database Name", None))
    assert names(seen)[2] == "sql01.contoso.test/CM_P01"
    assert {"database-found", "database-name-completed"} <= set(codes(seen))


@pytest.mark.parametrize(
    "faults",
    [
        silent(ServerIdentity(SS)),
        silent(of_site_server(SS)[0]),
        silent(of_dp(DP, "SiteServer")),
    ],
)
def test_without_the_site_servers_word_the_management_points_is_a_hint(
    faults: list[Fault],
) -> None:
    seen = found(load("healthy"), *faults)
    assert names(seen)[2] == "sql01.contoso.test/CM_P01"
    assert "database-hint" in codes(seen)
    assert "database-found" not in codes(seen)
    (database,) = (one for one in seen.found if one.role is Role.DATABASE)
    assert database.hint
    assert seen.scope.database_hint


@pytest.mark.parametrize("typed", ["sql01.contoso.test/CM_P01", "sql01.contoso.test"])
def test_a_database_that_the_site_server_names_or_a_person_typed_is_no_hint(typed: str) -> None:
    assert not found(load("healthy")).scope.database_hint
    scope = replace(ALONE, database=parse_database(typed))
    assert not found(load("healthy"), *silent(ServerIdentity(SS)), scope=scope).scope.database_hint


def test_a_hint_is_not_even_read_where_the_site_server_tells() -> None:
    survey = survey_of(load("healthy"), scope=ALONE)
    discover(survey)
    assert not {o.place for o in survey.observations} & set(of_management_point(MP))


def test_a_silent_site_server_is_said_and_not_taken() -> None:
    seen = found(load("healthy"), *silent(ServerIdentity(SS)))
    assert names(seen)[1] is None
    assert "site-server-silent" in codes(seen)
    assert seen.missing == ()


def test_of_a_silent_site_server_only_its_log_is_missed_where_the_database_is_named() -> None:
    typed = replace(ALONE, mp=ServerAddress(MP), database=parse_database("sql01/CM_P01"))
    seen = found(load("healthy"), *silent(ServerIdentity(SS)), scope=typed)
    assert "site-server-silent" not in codes(seen)
    (lost,) = (one for one in seen.findings if one.code == "site-server-log-lost")
    assert "CertMgr.log there is not read" in str(lost.says)


def test_the_log_of_a_site_server_is_asked_for_only_where_it_answers(tmp_path: Path) -> None:
    for faults in ([], silent(ServerIdentity(SS))):
        bench = Bench("dp-missing", tmp_path, faults=faults)
        seen = bench.parts.examiner.examine(bench.scenario, ALONE, find=True)
        asked = {o.place for o in seen.observations if o.place.server == SS}
        assert (LogFile(SS, "CertMgr.log") in asked) == (not faults)


@pytest.mark.parametrize(
    "junk",
    [
        "http://user:password@mp01.contoso.test",
        "localhost*127.0.0.1*[::1]",
        "x" * 1_000_000,
        "*".join(["http://a@b"] * 50_000),
        ("mp01 ;", "}", "\x00"),
    ],
)
def test_junk_in_the_registry_leads_nowhere_and_is_never_repeated(
    junk: str | tuple[str, ...],
) -> None:
    estate = with_database_rows(named(load("healthy"), junk), Query.MANAGEMENT_POINTS)
    survey = survey_of(estate, scope=ALONE)
    seen = discover(survey)
    assert seen.scope.mp is None
    assert "told-name-refused" in codes(seen)
    assert all(len(str(one.says)) < 400 for one in seen.findings)
    assert "password" not in "".join(str(one.says) for one in seen.findings)
    assert {o.place.server for o in survey.observations} == {DP, SS, "sql01.contoso.test/CM_P01"}


def test_junk_beside_a_name_does_not_hide_it() -> None:
    seen = found(named(load("healthy"), f"http://me:secret@evil.test*http://{MP}"))
    assert names(seen)[0] == MP
    assert "told-name-refused" in codes(seen)


@pytest.mark.parametrize("server", ["http://a:b@sql01", "sql01;Encrypt=no", "localhost"])
def test_a_database_server_that_is_no_plain_name_is_not_asked(server: str) -> None:
    estate = with_text(load("healthy"), SS, SQL, "Server", server)
    estate = with_text(estate, MP, MP_ROLE, "SQL Server Name", server)
    seen = found(estate)
    assert seen.scope.database is None
    assert codes(seen).count("told-name-refused") == 2


def test_servers_that_point_at_themselves_and_each_other_end_the_walk() -> None:
    estate = with_text(named(load("healthy"), DP), DP, DP_ROLE, "SiteServer", DP)
    survey = survey_of(estate, scope=ALONE)
    seen = discover(survey)
    assert names(seen) == (DP, DP, None)
    assert {o.place.server for o in survey.observations} == {DP}


def test_another_computer_than_the_one_asked_for_is_asked_nothing() -> None:
    pinned = Scope(ServerAddress("dp02.contoso.test", "http://x", pinned=True))
    estate = load("healthy")
    aliased = with_server(estate, replace(estate.servers[DP], aliases=("dp02.contoso.test",)))
    survey = survey_of(aliased, scope=pinned)
    assert discover(survey).found == ()
    assert [o.place for o in survey.observations] == [ServerIdentity("dp02.contoso.test")]


def test_a_server_without_the_role_leads_nowhere() -> None:
    survey = survey_of(without_key(load("healthy"), DP, DP_ROLE), scope=ALONE)
    assert discover(survey).found == ()
    assert {o.place.server for o in survey.observations} == {DP}


def test_an_unusable_site_code_completes_no_name() -> None:
    estate = with_text(load("healthy"), DP, DP_ROLE, "SiteCode", "P01'; DROP")
    estate = with_text(estate, SS, SQL, "Database Name", None)
    assert names(found(estate))[2] == "sql01.contoso.test"


def looked_around(estate: Estate, start: str) -> tuple[Discovery, SiteSurvey]:
    survey = survey_of(estate, scope=Scope(ServerAddress(start)))
    return look_around(survey), survey


def roles(seen: Discovery) -> dict[Role, str]:
    return {one.role: one.name for one in seen.found}


def test_a_site_server_leads_to_its_database_and_that_to_a_management_point() -> None:
    seen, _ = looked_around(load("healthy"), "ps01")
    assert seen.site_code == "P01"
    assert roles(seen) == {
        Role.SITE_SERVER: SS,
        Role.DATABASE: "sql01.contoso.test/CM_P01",
        Role.MANAGEMENT_POINT: MP,
    }


@pytest.mark.parametrize("start", [DP, SS, MP])
def test_a_database_that_was_typed_is_asked_and_no_other_wherever_one_starts(start: str) -> None:
    typed = parse_database("sql-ag.contoso.test:1500/CM_P01")
    survey = survey_of(load("healthy"), scope=Scope(ServerAddress(start), database=typed))
    seen = look_around(survey)
    assert seen.scope.database == typed
    assert Role.DATABASE not in roles(seen)
    asked = {o.place.server for o in survey.observations if isinstance(o.place, DatabaseRows)}
    assert asked <= {str(typed)}


def test_a_management_point_gives_a_hint() -> None:
    seen, _ = looked_around(load("healthy"), MP)
    assert roles(seen) == {
        Role.MANAGEMENT_POINT: MP,
        Role.DATABASE: "sql01.contoso.test/CM_P01",
    }
    assert codes(seen) == ["database-hint"]


def test_a_site_system_that_names_its_site_server_leads_there() -> None:
    key = r"SOFTWARE\Microsoft\SMS\Identification"
    estate = with_text(load("healthy"), MP, key, "Site Server", SS)
    seen, _ = looked_around(estate, MP)
    assert roles(seen)[Role.SITE_SERVER] == SS
    assert "database-found" in codes(seen)


def test_one_computer_with_every_role_is_each_of_them() -> None:
    seen, _ = looked_around(load("colocated"), "p02-all")
    host = "p02-all.contoso.test"
    assert roles(seen) == {
        Role.DISTRIBUTION_POINT: host,
        Role.SITE_SERVER: host,
        Role.DATABASE: f"{host}/CM_P02",
        Role.MANAGEMENT_POINT: host,
    }


def test_a_server_that_answers_nothing_and_one_that_is_nothing_are_told_apart() -> None:
    seen, survey = looked_around(load("dp-down"), DP)
    assert (seen.found, seen.missing) == ((), (1,))
    assert len(survey.observations) == 1
    nothing, _ = looked_around(without_key(load("healthy"), DP, DP_ROLE), DP)
    assert (nothing.found, nothing.missing) == ((), ())


def test_the_answers_of_management_points_are_asked_only_where_there_is_a_choice() -> None:
    survey = survey_of(load("healthy"), scope=ALONE)
    discover(survey)
    assert not [o for o in survey.observations if isinstance(o.place, MpAnswer)]
