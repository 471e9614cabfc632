"""KB 4469580: which servers, of which site, in which role, and what keeps the program from concluding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.core.address import ServerAddress
from pxewizard.core.diagnosis import Affected, Healthy, NotApplicable, Undecided, verdict
from pxewizard.core.place import Query, RegistryValue
from pxewizard.core.plan import Unanswered
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.practice.estate import Estate, load, server_of, with_server, with_value
from tests.support import codes
from tests.support_estates import (
    DP,
    DP_ROLE,
    MP,
    MP_ROLE,
    SECURITY,
    VIEW,
    certificate_file,
    has_remedy,
    holding,
    items,
    list_at,
    list_site,
    on_bench,
    remedy_of,
    row,
    sentence,
    site_row,
    with_answer,
    with_database_rows,
    with_text,
    without_key,
    writes,
)

A = certificate_file("issuing-a")
XML_A_B = certificate_file("list-a-b")
ONE = "p02-all.contoso.test"
LISTED = f'<MPList><MP Name="MP01" FQDN="{MP}"/></MPList>'


def gated(registry: str | None, answer: str | None, database: str | None) -> Estate:
    """Return a site that lacks the list on the DP, with what each witness says of the MP's site."""
    estate = with_text(load("dp-missing"), MP, MP_ROLE, "Assignment Site", registry)
    estate = with_answer(estate, MP, "MPLIST1&P01", answer)
    rows = [{"ServerName": MP, "SiteCode": database}] if database else []
    return with_database_rows(estate, Query.MANAGEMENT_POINTS, *rows)


def secondary(dp: Present | None, mp: Present | None) -> Estate:
    """Return a secondary site of two servers; the database is the primary site's."""
    estate = with_text(list_site(dp, mp), DP, DP_ROLE, "SiteCode", "S01")
    estate = with_text(estate, MP, MP_ROLE, "Assignment Site", "S01")
    estate = with_database_rows(estate, Query.ISSUING_CERTIFICATES, row(A, site="S01"), row(A))
    return with_database_rows(estate, Query.SITES, site_row(), site_row("S01", 1))


# The same-site gate
@pytest.mark.parametrize(
    "estate",
    [gated("P01", None, None), gated(None, LISTED, None), gated(None, None, "P01")],
    ids=["its own registry", "its MPLIST answer", "the database's list"],
)
def test_a_proved_site_opens_the_fix_without_a_question(estate: Estate, tmp_path: Path) -> None:
    bench = on_bench(estate, tmp_path)

    assert "same-site" in codes(bench.examine())
    assert bench.plan().acknowledged == ()


@pytest.mark.parametrize(
    "estate",
    [gated(None, None, None), gated("P02", LISTED, None)],
    ids=["nothing proves it", "the sources disagree"],
)
def test_a_site_that_is_not_proved_locks_the_fix_until_it_is_acknowledged(
    estate: Estate, tmp_path: Path
) -> None:
    bench = on_bench(estate, tmp_path)

    made = bench.plan({"same-site-not-proved": "yes"})

    assert "same-site-not-proved" in codes(bench.examine())
    assert bench.try_plan() == Unanswered(("same-site-not-proved",))
    assert made.acknowledged == ("same-site-not-proved",)


@pytest.mark.parametrize("estate", [gated("P02", None, None), gated(None, None, "P02")])
def test_another_site_that_is_proved_has_no_fix(estate: Estate, tmp_path: Path) -> None:
    seen = on_bench(estate, tmp_path).examine()

    assert verdict(seen.diagnosis) == "affected"
    assert {"dp-value-missing", "other-site"} <= codes(seen)
    assert not has_remedy(seen)


def test_the_gate_stands_before_a_value_of_the_database_and_before_a_choice_as_well(
    tmp_path: Path,
) -> None:
    for held in (None, items(certificate_file("issuing-b"))):
        estate = gated(None, None, None)
        estate = with_database_rows(estate, Query.ISSUING_CERTIFICATES, row(A))
        estate = holding(holding(estate, MP, held), DP, None if held is None else items(A))
        bench = on_bench(estate, tmp_path)

        made = bench.try_plan({"source": "database"})

        assert made == Unanswered(("same-site-not-proved",))


# One computer with both roles
def test_one_computer_with_both_roles_takes_one_step_from_the_database(tmp_path: Path) -> None:
    bench = on_bench(load("colocated"), tmp_path)

    seen = bench.examine()

    assert {"dp-value-missing", "mp-value-missing", "database-value"} <= codes(seen)
    assert writes(bench.plan()) == [(ONE, Absent(), items(XML_A_B))]
    assert len([o for o in seen.observations if o.place == list_at(ONE)]) == 1


def test_one_computer_is_recognised_behind_an_alias(tmp_path: Path) -> None:
    estate = load("colocated")
    server = replace(server_of(estate, ONE), aliases=("mp.contoso.test",))
    bench = on_bench(with_server(estate, server), tmp_path)
    bench.scope = replace(bench.scope, mp=ServerAddress("mp.contoso.test"))

    assert writes(bench.plan()) == [(ONE, Absent(), items(XML_A_B))]


@pytest.mark.parametrize("site", [None, "P09"])
def test_one_computer_needs_no_proof_that_it_is_of_its_own_site(
    site: str | None, tmp_path: Path
) -> None:
    estate = with_text(load("colocated"), ONE, MP_ROLE, "Assignment Site", site)
    bench = on_bench(with_answer(estate, ONE, "MPLIST1&P02", None), tmp_path)

    assert bench.plan().acknowledged == ()
    assert codes(bench.examine()).isdisjoint({"other-site", "same-site-not-proved"})


@pytest.mark.parametrize("value", [items(A), items("own form")])
def test_one_computer_that_holds_the_list_agrees_with_itself(
    value: Present, tmp_path: Path
) -> None:
    seen = on_bench(holding(load("colocated"), ONE, value), tmp_path).examine()

    assert isinstance(seen.diagnosis, Healthy)


def test_another_management_point_of_the_site_can_be_the_donor_of_one_computer(
    tmp_path: Path,
) -> None:
    estate = load("colocated")
    other = replace(load("healthy").servers[MP], name="mp02.contoso.test")
    estate = with_server(estate, other.with_value(MP_ROLE, "Assignment Site", _text("P02")))
    bench = on_bench(estate, tmp_path)
    bench.scope = replace(bench.scope, mp=ServerAddress("mp02.contoso.test"))

    assert remedy_of(bench.examine()).code == "copy-from-management-point"
    assert writes(bench.plan()) == [(ONE, Absent(), items(XML_A_B))]


def _text(text: str) -> Present:
    return Present(text, Kind.REG_SZ)


# A secondary site
def test_a_secondary_sites_distribution_point_is_compared_with_its_own_management_point(
    tmp_path: Path,
) -> None:
    healthy = on_bench(secondary(items(A), items(A)), tmp_path).examine()
    bench = on_bench(secondary(None, items(A)), tmp_path)

    assert isinstance(healthy.diagnosis, Healthy)
    assert writes(bench.plan()) == [(DP, Absent(), items(A))]


@pytest.mark.parametrize("dp", [None, items(A)])
def test_a_secondary_site_whose_management_point_lacks_the_list_is_undecided_with_the_reason(
    dp: Present | None, tmp_path: Path
) -> None:
    seen = on_bench(secondary(dp, None), tmp_path).examine()

    assert isinstance(seen.diagnosis, Undecided)
    assert seen.diagnosis.missing == ()
    assert "S01 is a secondary site" in sentence(seen, "secondary-site")


# Who is who
def test_without_a_management_point_nothing_is_concluded(tmp_path: Path) -> None:
    bench = on_bench(load("dp-missing"), tmp_path)
    bench.scope = replace(bench.scope, mp=None)

    seen = bench.examine()

    assert isinstance(seen.diagnosis, Undecided)
    assert "mp01.contoso.test" in sentence(seen, "mp-not-named")


@pytest.mark.parametrize("server", [DP, MP])
@pytest.mark.parametrize("folder", ["C:\\Program Files (x86)", "", None])
def test_a_registry_whose_64_bit_view_is_not_proved_is_not_concluded_from(
    folder: str | None, server: str, tmp_path: Path
) -> None:
    estate = with_text(load("dp-missing"), server, VIEW, "ProgramFilesDir", folder)

    seen = on_bench(estate, tmp_path).examine()

    assert isinstance(seen.diagnosis, Undecided)
    assert server in sentence(seen, "registry-view-not-proved")


@pytest.mark.parametrize("case", ["healthy", "dp-missing", "both-missing", "opaque"])
@pytest.mark.parametrize("server", [DP, MP])
def test_a_missing_security_key_is_a_finding_without_a_remedy(
    server: str, case: str, tmp_path: Path
) -> None:
    seen = on_bench(without_key(load(case), server, SECURITY), tmp_path).examine()

    assert isinstance(seen.diagnosis, Affected)
    assert f"{server} has no key" in sentence(seen, "security-key-missing")
    assert not has_remedy(seen)


def test_a_server_without_the_role_is_no_case_for_this_article(tmp_path: Path) -> None:
    seen = on_bench(without_key(load("dp-missing"), DP, DP_ROLE), tmp_path).examine()

    assert isinstance(seen.diagnosis, NotApplicable)
    assert DP in str(seen.diagnosis.why)


def test_management_points_alone_do_not_make_a_distribution_point(tmp_path: Path) -> None:
    # ordinary clients have the key, and this value in it
    estate = without_key(load("dp-missing"), DP, DP_ROLE)
    estate = with_text(estate, DP, DP_ROLE, "ManagementPoints", MP)

    seen = on_bench(estate, tmp_path).examine()

    assert isinstance(seen.diagnosis, Undecided)
    assert "site-unknown" in codes(seen)


@pytest.mark.parametrize("name", ["IsPXE", "PxeInstalled"])
def test_a_distribution_point_without_pxe_is_warned_of(name: str, tmp_path: Path) -> None:
    off = with_value(
        load("dp-missing"), RegistryValue(DP, DP_ROLE, name), Present(0, Kind.REG_DWORD)
    )

    seen = on_bench(off, tmp_path).examine()

    assert "pxe-not-enabled" in codes(seen)
    assert has_remedy(seen)


def test_nothing_but_named_values_is_read_and_no_secret_among_them(tmp_path: Path) -> None:
    bench = on_bench(load("both-missing"), tmp_path)

    places = [o.place for o in bench.examine().observations]

    secrets = ("PXEPassword", "BranchCacheKey")
    assert "PXEPassword" in bench.estate.servers[DP].registry[DP_ROLE]
    assert not [p for p in places if isinstance(p, RegistryValue) and p.name in secrets]
    assert all(p.name for p in places if isinstance(p, RegistryValue))
