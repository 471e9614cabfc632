"""The servers that the site database lists."""

from __future__ import annotations

import pytest

from pxewizard.core.address import ServerAddress, parse_database
from pxewizard.core.diagnosis import Severity
from pxewizard.core.examination import Scope
from pxewizard.core.place import DatabaseRows, Place, Query
from pxewizard.core.queries import SQL
from pxewizard.engine.overview import Overview, overview
from pxewizard.engine.site_lists import Member, distribution_points, management_points
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.faults import Fault, FaultKind, Operation
from tests.support_estates import (
    DP,
    DP_ROLE,
    Row,
    site_row,
    survey_of,
    with_database_rows,
    with_text,
)

ADDRESS = parse_database("sql01.contoso.test/CM_P01")


def rows_for(query: Query, *rows: Row) -> Estate:
    return with_database_rows(load("healthy"), query, *rows)


def refused(query: Query) -> Fault:
    place: Place = DatabaseRows(str(ADDRESS), query)
    return Fault(FaultKind.ACCESS_DENIED, place, Operation.READ)


def listed(estate: Estate, *faults: Fault) -> tuple[Member, ...]:
    return distribution_points(survey_of(estate, faults=faults), ADDRESS).members


def test_distribution_points_come_with_their_site_and_those_with_pxe_first() -> None:
    estate = rows_for(
        Query.DISTRIBUTION_POINTS,
        {"ServerName": "dp03.a.test", "SMSSiteCode": "P01", "IsPXE": 0},
        {"ServerName": "\\\\DP02.a.test", "SMSSiteCode": "p01", "IsPXE": 1},
        {"ServerName": "dp01.a.test", "SMSSiteCode": "S01", "IsPXE": True},
        {"ServerName": "dp01.a.test", "SMSSiteCode": "S01", "IsPXE": "1"},
        {"ServerName": "dp04.a.test", "SMSSiteCode": None, "IsPXE": None},
    )
    assert listed(estate) == (
        Member("dp02.a.test", "P01", pxe=True),
        Member("dp01.a.test", "S01", pxe=True),
        Member("dp04.a.test", "", pxe=None),
        Member("dp03.a.test", "P01", pxe=False),
    )


def test_rows_without_a_plain_server_name_are_counted_and_left_out() -> None:
    estate = rows_for(
        Query.DISTRIBUTION_POINTS,
        {"ServerName": None, "SMSSiteCode": "P01", "IsPXE": 1},
        {"ServerName": "a;b", "SMSSiteCode": "P01", "IsPXE": 1},
        {"ServerName": '["Display=\\\\dp01\\"]', "SMSSiteCode": "P01", "IsPXE": 1},
        {"ServerName": "dp01", "SMSSiteCode": "P01", "IsPXE": 1},
    )
    found = distribution_points(survey_of(estate), ADDRESS)
    assert [one.server for one in found.members] == ["dp01"]
    assert found.unusable == 3


@pytest.mark.parametrize("missing", ["ServerName", "SMSSiteCode", "IsPXE", "all"])
def test_where_a_column_is_not_there_the_documented_view_is_asked(missing: str) -> None:
    columns: list[Row] = [
        {"COLUMN_NAME": one}
        for one in ("ServerName", "SMSSiteCode", "IsPXE")
        if missing not in {one, "all"}
    ]
    estate = rows_for(Query.DISTRIBUTION_POINT_COLUMNS, *columns)
    survey = survey_of(estate)
    assert distribution_points(survey, ADDRESS).members == (Member(DP, "P01"),)
    asked = [o.place.query for o in survey.observations if isinstance(o.place, DatabaseRows)]
    assert asked == [Query.DISTRIBUTION_POINT_COLUMNS, Query.DISTRIBUTION_POINT_NAMES]


@pytest.mark.parametrize("query", [Query.DISTRIBUTION_POINT_COLUMNS, Query.DISTRIBUTION_POINTS])
def test_where_the_table_may_not_be_read_the_view_is_asked(query: Query) -> None:
    assert listed(load("healthy"), refused(query)) == (Member(DP, "P01"),)


def test_what_nobody_may_read_is_not_known_rather_than_empty() -> None:
    queries = (Query.DISTRIBUTION_POINTS, Query.DISTRIBUTION_POINT_NAMES, Query.MANAGEMENT_POINTS)
    survey = survey_of(load("healthy"), faults=[refused(query) for query in queries])
    assert not distribution_points(survey, ADDRESS).known
    assert not management_points(survey, ADDRESS, needed=False).known
    empty = rows_for(Query.DISTRIBUTION_POINTS)
    assert distribution_points(survey_of(empty), ADDRESS).known


@pytest.mark.parametrize("query", Query)
def test_every_query_is_one_select_with_nothing_to_fill_in(query: Query) -> None:
    text = SQL[query]
    assert text.upper().startswith("SELECT")
    assert not set("{%?;@") & set(text)


def seen_from(estate: Estate, start: str = DP, *faults: Fault) -> Overview:
    scope = Scope(ServerAddress(start))
    return overview(survey_of(estate, scope=scope, faults=faults))


def codes(seen: Overview) -> set[str]:
    return {one.code for one in seen.findings}


def test_the_overview_of_200_distribution_points_has_them_all() -> None:
    seen = seen_from(load("many"), "ber-dp004.contoso.test")
    assert seen.distribution_points is not None
    assert len(seen.distribution_points.members) == 200
    assert seen.management_points is not None
    assert [one.server for one in seen.management_points.members] == ["mp01.contoso.test"]


def test_a_database_that_is_not_the_sites_own_is_said_to_be_no_judge() -> None:
    estate = with_database_rows(load("healthy"), Query.SITES, site_row(updateability="READ_ONLY"))
    assert "database-not-judge" in codes(seen_from(estate))
    assert "database-not-judge" not in codes(seen_from(load("healthy")))


def test_a_database_that_refuses_leaves_what_was_found_and_asks_no_more() -> None:
    seen = seen_from(load("healthy"), DP, refused(Query.SITES))
    assert "database-unreadable" in codes(seen)
    assert seen.distribution_points is None
    assert seen.discovery.scope.database is not None
    asked = [o.place for o in seen.observations if isinstance(o.place, DatabaseRows)]
    assert len(asked) == 1


def test_without_a_database_there_is_no_list() -> None:
    estate = with_text(load("cache-expire"), "psp01.contoso.test", DP_ROLE, "SiteCode", "P01")
    seen = seen_from(estate, "psp01")
    assert (seen.distribution_points, seen.management_points) == (None, None)


def test_a_server_that_gives_no_answer_is_said_with_what_to_do_about_it() -> None:
    seen = seen_from(load("access-denied"))
    (finding,) = seen.findings
    assert (finding.code, finding.severity) == ("access-denied", Severity.UNREADABLE)
    assert "administrator" in str(finding.says)
