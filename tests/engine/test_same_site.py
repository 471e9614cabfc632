"""Do two servers belong to the same site: what proves it, what disproves it, and what says nothing."""

from __future__ import annotations

import pytest

from pxewizard.core.address import ServerAddress
from pxewizard.core.diagnosis import Severity
from pxewizard.core.examination import Scope
from pxewizard.core.place import DatabaseRows, MpAnswer, Place, Query, RegistryValue
from pxewizard.engine.same_site import Proof, own_site, same_site, site_members
from pxewizard.engine.survey import SiteSurvey
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.faults import Fault, FaultKind
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

MPLIST = "MPLIST1&P01"
LISTED = '<MPList><MP Name="MP01" FQDN="MP01.Contoso.Test"/></MPList>'
IN_SITE = '<MPList><MP Name="MP01" FQDN="mp01.contoso.test" SiteCode="{}"/></MPList>'
OTHERS = '<MPList><MP Name="MP09" FQDN="mp09.contoso.test"/></MPList>'


def witnesses(
    registry: str | None, answer: str | None, *database: tuple[str, str], case: str = "healthy"
) -> Estate:
    """Return a site whose three witnesses say this; None says nothing."""
    estate = with_text(load(case), MP, MP_ROLE, "Assignment Site", registry)
    estate = with_answer(estate, MP, MPLIST, answer)
    rows = [{"ServerName": server, "SiteCode": site} for server, site in database]
    return with_database_rows(estate, Query.MANAGEMENT_POINTS, *rows)


def asked(survey: SiteSurvey) -> list[Place]:
    return [one.place for one in survey.observations]


@pytest.mark.parametrize(
    ("registry", "answer", "database", "proof"),
    [
        # the management point's own registry
        ("P01", None, (), Proof.PROVED),
        ("p01 ", None, (), Proof.PROVED),
        ("P02", None, (), Proof.DIFFERENT),
        # its answer: to be in the list proves, not to be in it says nothing
        (None, LISTED, (), Proof.PROVED),
        (None, IN_SITE.format("p01"), (), Proof.PROVED),
        (None, IN_SITE.format("P02"), (), Proof.DIFFERENT),
        ("P01", IN_SITE.format("P02"), (), Proof.OPEN),
        (None, OTHERS, (), Proof.OPEN),
        (None, "<MPList/>", (), Proof.OPEN),
        # the database's list, where the other two are silent
        (None, None, ((MP, "P01"),), Proof.PROVED),
        (None, None, ((MP.upper(), "p01"),), Proof.PROVED),
        (None, None, ((f"\\\\{MP}. ", "P01"),), Proof.PROVED),  # as site_lists.py reads names
        (None, None, ((f" {MP}", "P02"),), Proof.DIFFERENT),
        (None, None, ((MP, ""),), Proof.OPEN),
        (None, None, ((MP, "P02"),), Proof.DIFFERENT),
        (None, None, (("mp09.contoso.test", "P01"),), Proof.OPEN),
        (None, None, ((MP, "P01"), (MP, "P02")), Proof.OPEN),
        (None, None, (), Proof.OPEN),
        (None, OTHERS, ((MP, "P01"),), Proof.PROVED),
        # together
        ("P01", LISTED, ((MP, "P01"),), Proof.PROVED),
        ("P01", OTHERS, (), Proof.PROVED),
        ("P02", OTHERS, (), Proof.DIFFERENT),
        ("P02", LISTED, (), Proof.OPEN),
    ],
)
def test_the_witnesses_prove_disprove_or_leave_it_open(
    registry: str | None, answer: str | None, database: tuple[tuple[str, str], ...], proof: Proof
) -> None:
    found = same_site(survey_of(witnesses(registry, answer, *database)), "P01", MP)

    assert found.proof is proof
    assert (found.finding.code, found.finding.severity) == {
        Proof.PROVED: ("same-site", Severity.PROVED),
        Proof.DIFFERENT: ("other-site", Severity.PROBLEM),
        Proof.OPEN: ("same-site-not-proved", Severity.DECIDE),
    }[proof]
    assert MP in str(found.finding.says)
    assert "P01" in str(found.finding.says)


def test_the_proof_names_the_readings_it_rests_on() -> None:
    survey = survey_of(witnesses("P01", LISTED))

    found = same_site(survey, "P01", MP)

    told = {o.number: o.place for o in survey.observations}
    assert [told[number] for number in found.finding.evidence] == [
        own_site(MP),
        MpAnswer(MP, MPLIST),
    ]


def test_the_site_is_asked_for_as_it_is_written_in_a_list() -> None:
    assert site_members(MP, " p01 ") == MpAnswer(MP, MPLIST)


def test_sources_that_disagree_are_said_to() -> None:
    found = same_site(survey_of(witnesses("P02", LISTED)), "P01", MP)

    assert "disagree" in str(found.finding.says)
    assert len(found.finding.evidence) == 2


def test_the_database_is_asked_only_where_the_management_point_says_nothing() -> None:
    database = DatabaseRows(str(load("healthy").database_address), Query.MANAGEMENT_POINTS)
    silent, speaking = survey_of(witnesses(None, None)), survey_of(witnesses("P01", None))

    same_site(silent, "P01", MP)
    same_site(speaking, "P01", MP)

    assert database in asked(silent)
    assert database not in asked(speaking)


def test_without_a_database_silence_stays_open() -> None:
    estate = witnesses(None, None, (MP, "P01"))
    survey = survey_of(estate, scope=Scope(ServerAddress(DP)))

    assert same_site(survey, "P01", MP).proof is Proof.OPEN


def test_management_points_in_the_registry_of_the_distribution_point_prove_nothing() -> None:
    estate = witnesses(None, None)
    estate = with_text(estate, DP, DP_ROLE, "ManagementPoints", f"http://{MP}")
    survey = survey_of(estate)

    assert same_site(survey, "P01", MP).proof is Proof.OPEN
    assert not [p for p in asked(survey) if isinstance(p, RegistryValue) and p.server == DP]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "not XML",
        "<MPList>",
        "<html>403</html>",
        "<MPList><MP/></MPList>",
        f'<MPList><MP Name="{MP}"/></MPList>',
        f'<!DOCTYPE x [<!ENTITY a "{MP}">]><MPList><MP FQDN="&a;"/></MPList>',
        "<MPList>\ud800</MPList>",
        "<MPList>\0</MPList>",
    ],
)
def test_an_answer_that_cannot_be_read_says_nothing(answer: str) -> None:
    assert same_site(survey_of(witnesses(None, answer)), "P01", MP).proof is Proof.OPEN


def test_only_the_management_points_own_registry_is_needed() -> None:
    faults = [
        Fault(FaultKind.TIME_OUT, own_site(MP)),
        Fault(FaultKind.TIME_OUT, MpAnswer(MP, MPLIST)),
    ]
    survey = survey_of(witnesses("P01", LISTED, (MP, "P01")), faults=faults)

    found = same_site(survey, "P01", MP)

    assert {o.place: o.needed for o in survey.observations} == {
        own_site(MP): True,
        MpAnswer(MP, MPLIST): False,
        DatabaseRows(str(load("healthy").database_address), Query.MANAGEMENT_POINTS): False,
    }
    # the scenario never gets here with a needed reading missing; the rest still counts
    assert found.proof is Proof.PROVED
