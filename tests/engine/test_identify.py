"""Which computer answers: short names and aliases are completed, a pinned name is held to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.core.address import ServerAddress, parse_server
from pxewizard.core.diagnosis import Healthy, Severity, Undecided, verdict
from pxewizard.core.place import ServerIdentity
from pxewizard.core.reading import Identity, Unreadable
from pxewizard.engine.identify import identify
from pxewizard.practice.estate import load
from pxewizard.practice.faults import Fault, FaultKind
from tests.support import Bench, codes
from tests.support_estates import DP, MP, sentence, survey_of

ELSEWHERE = "http://127.0.0.1:15985"


def test_the_full_name_is_taken_without_a_word() -> None:
    (named,) = identify(survey_of(load("healthy")), ServerAddress(DP))

    assert (named.name, named.finding, named.another) == (DP, None, False)


@pytest.mark.parametrize("typed", ["dp01", "DP01", "pxe.contoso.test", "http://dp01:5985"])
def test_a_short_name_and_an_alias_are_replaced_and_both_names_are_shown(typed: str) -> None:
    address = parse_server(typed)

    (named,) = identify(survey_of(load("healthy")), address)

    assert named.name == DP
    assert not named.another
    assert named.finding is not None
    assert (named.finding.code, named.finding.severity) == ("name-completed", Severity.NOTE)
    assert str(named.finding.says) == f"{address.name} is {DP}."
    assert named.finding.evidence == (named.observation.number,)


@pytest.mark.parametrize("pinned", ["dp01", "pxe.contoso.test", "dp01.other.test"])
def test_a_pinned_name_must_be_the_servers_own_full_name(pinned: str) -> None:
    address = ServerAddress(pinned, ELSEWHERE, pinned=True)
    estate = load("healthy")
    dp = replace(estate.servers[DP], aliases=(pinned,))
    survey = survey_of(replace(estate, servers={**estate.servers, DP: dp}))

    (named,) = identify(survey, address)

    assert named.another
    assert named.finding is not None
    assert (named.finding.code, named.finding.severity) == ("another-server", Severity.PROBLEM)
    assert pinned in str(named.finding.says)
    assert DP in str(named.finding.says)


def test_a_pinned_name_that_is_right_is_taken() -> None:
    (named,) = identify(survey_of(load("healthy")), parse_server(f"DP01.Contoso.Test={ELSEWHERE}"))

    assert (named.name, named.finding) == (DP, None)


def test_several_servers_are_asked_at_once_and_stand_in_their_order() -> None:
    survey = survey_of(load("healthy"))

    named = identify(survey, ServerAddress("mp01"), ServerAddress("dp01"))

    assert [one.name for one in named] == [MP, DP]
    assert [o.number for o in survey.observations] == [1, 2]
    assert all(o.needed for o in survey.observations)


def test_a_silent_server_keeps_the_name_that_was_typed() -> None:
    fault = Fault(FaultKind.UNREACHABLE, DP)

    (named,) = identify(survey_of(load("healthy"), faults=[fault]), ServerAddress("dp01"))

    assert named.name == "dp01"
    assert isinstance(named.observation.reading, Unreadable)
    assert named.finding is None


@pytest.mark.parametrize(
    ("host", "domain", "name"),
    [("DP01", "Contoso.Test", DP), ("DP01", "", "dp01"), ("dp01", "contoso.test", DP)],
)
def test_a_computers_name_is_host_and_domain_in_lower_case(
    host: str, domain: str, name: str
) -> None:
    assert Identity(host, domain).full_name == name


@pytest.mark.parametrize("article", ["4469580", "2019640"])
def test_nothing_but_its_name_is_read_from_a_server_that_is_another_one(
    article: str, tmp_path: Path
) -> None:
    bench = Bench("dp-missing", tmp_path, article=article)
    bench.scope = replace(bench.scope, dp=ServerAddress("dp01", ELSEWHERE, pinned=True))

    seen = bench.examine()

    assert isinstance(seen.diagnosis, Undecided)
    assert "another-server" in codes(seen)
    dp_places = [o.place for o in seen.observations if o.place.server in {DP, "dp01"}]
    assert dp_places == [ServerIdentity("dp01")]


def test_nothing_but_its_name_is_read_from_a_management_point_that_is_another_one(
    tmp_path: Path,
) -> None:
    bench = Bench("dp-missing", tmp_path)
    bench.scope = replace(bench.scope, mp=ServerAddress("mp01", ELSEWHERE, pinned=True))

    seen = bench.examine()

    assert seen.diagnosis == Undecided((), seen.diagnosis.findings)
    assert "another-server" in codes(seen)
    mp_places = [o.place for o in seen.observations if o.place.server in {MP, "mp01"}]
    assert mp_places == [ServerIdentity("mp01")]


def test_nothing_is_read_from_a_site_server_that_is_another_one(tmp_path: Path) -> None:
    # its log only adds to the picture, so the verdict stands without it
    bench = Bench("dp-missing", tmp_path)
    before = bench.examine()
    site_server = ServerAddress("ps01", ELSEWHERE, pinned=True)
    bench.scope = replace(bench.scope, site_server=site_server)

    seen = bench.examine()

    assert "certmgr-80070005" in codes(before)
    assert "another-server" in codes(seen)
    assert [o.place for o in seen.observations if "ps01" in o.place.server] == [
        ServerIdentity("ps01")
    ]
    assert verdict(seen.diagnosis) == verdict(before.diagnosis)


def test_the_log_of_a_site_server_with_the_right_pinned_name_is_read(tmp_path: Path) -> None:
    bench = Bench("dp-missing", tmp_path)
    site_server = ServerAddress("ps01.contoso.test", ELSEWHERE, pinned=True)
    bench.scope = replace(bench.scope, site_server=site_server)

    assert "certmgr-80070005" in codes(bench.examine())


def test_an_alias_is_read_under_the_real_name(tmp_path: Path) -> None:
    bench = Bench("healthy", tmp_path)
    bench.scope = replace(
        bench.scope, dp=ServerAddress("pxe.contoso.test"), mp=ServerAddress("mp01")
    )

    seen = bench.examine()

    assert isinstance(seen.diagnosis, Healthy)
    assert sentence(seen, "same-site").startswith(MP)
    named = {o.place.server for o in seen.observations if not isinstance(o.place, ServerIdentity)}
    assert {"pxe.contoso.test", "mp01"}.isdisjoint(named)
