"""Which management point is taken, of those that the registry or the database names."""

from __future__ import annotations

import pytest

from pxewizard.core.discovery import Role
from pxewizard.core.place import (
    DatabaseRows,
    Query,
    RegistryValue,
    ServerIdentity,
)
from pxewizard.engine.discover import discover
from pxewizard.engine.same_site import own_site
from pxewizard.engine.told import of_dp, of_site_server
from pxewizard.practice.estate import load
from tests.support_discovery import ALONE, SS, found, named, names, silent, with_mp
from tests.support_estates import (
    DP,
    DP_ROLE,
    MP,
    MP_ROLE,
    survey_of,
    with_answer,
    with_database_rows,
    with_text,
)


def test_of_several_the_first_of_the_same_site_is_taken_and_all_are_shown() -> None:
    estate = with_mp(with_mp(load("healthy"), "mp02.a.test", "P02"), "mp03.a.test")
    seen = found(named(estate, f"http://mp02.a.test*http://gone.a.test*http://mp03.a.test*{MP}"))
    assert names(seen)[0] == "mp03.a.test"
    (mp,) = (one for one in seen.found if one.role is Role.MANAGEMENT_POINT)
    assert mp.others == ("mp02.a.test", "gone.a.test", MP)


def test_of_several_without_proof_the_first_that_answers_is_taken_and_else_the_first() -> None:
    estate = with_text(load("healthy"), MP, MP_ROLE, "Assignment Site", None)
    estate = with_answer(estate, MP, "MPLIST1&P01", None)
    estate = with_database_rows(estate, Query.MANAGEMENT_POINTS)
    both = named(estate, ("gone.a.test", MP))
    assert names(found(both))[0] == MP
    assert names(found(named(estate, ("gone.a.test", "lost.a.test"))))[0] == "gone.a.test"
    other = with_mp(load("healthy"), "mp02.a.test", "P02")
    assert names(found(named(other, ("mp02.a.test", "gone.a.test"))))[0] == "mp02.a.test"


def test_readings_of_those_not_taken_are_additional() -> None:
    estate = with_mp(load("healthy"), "mp02.a.test", "P02")
    survey = survey_of(named(estate, ("mp02.a.test", MP)), scope=ALONE)
    discover(survey)
    needed = {o.place for o in survey.observations if o.needed}
    assert own_site("mp02.a.test") not in needed
    assert of_dp(DP, "ManagementPoints") in needed


def test_never_more_than_eight_are_asked() -> None:
    many = tuple(f"mp{n}.a.test" for n in range(40))
    survey = survey_of(named(load("healthy"), many), scope=ALONE)
    assert names(discover(survey))[0] == "mp0.a.test"
    asked = [o for o in survey.observations if o.place.server in many]
    assert len(asked) == 8


@pytest.mark.parametrize("own", [DP, "dp01", "pxe.contoso.test"])
def test_itself_is_taken_only_where_nobody_else_is_named(own: str) -> None:
    assert names(found(named(load("healthy"), own)))[0] == own
    assert names(found(named(load("healthy"), (own, MP))))[0] == MP
    assert names(found(named(load("healthy"), (own, "gone.a.test"))))[0] == "gone.a.test"


def test_where_the_registry_names_none_the_database_does() -> None:
    estate = with_text(load("healthy"), DP, DP_ROLE, "ManagementPoints", None)
    survey = survey_of(estate, scope=ALONE)
    seen = discover(survey)
    assert names(seen)[0] == MP
    (mp,) = (one for one in seen.found if one.role is Role.MANAGEMENT_POINT)
    sources = {o.number: o.place for o in survey.observations}
    place = sources[mp.evidence[0]]
    assert isinstance(place, DatabaseRows)
    assert place.query is Query.MANAGEMENT_POINTS


@pytest.mark.parametrize(
    "place",
    [
        of_dp(DP, "ManagementPoints"),
        ServerIdentity(SS),
        of_site_server(SS)[0],
        DatabaseRows("sql01.contoso.test/CM_P01", Query.MANAGEMENT_POINTS),
    ],
)
def test_what_could_have_named_the_management_point_is_missed(
    place: RegistryValue | ServerIdentity | DatabaseRows,
) -> None:
    estate = with_text(load("healthy"), DP, DP_ROLE, "ManagementPoints", None)
    survey = survey_of(estate, scope=ALONE, faults=silent(place))
    seen = discover(survey)
    (blind,) = (o for o in survey.observations if o.place == place)
    assert seen.scope.mp is None
    assert blind.number in seen.missing
    assert blind.needed
