"""The cases under resources/practice: they load, and they mean what they say."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from pxewizard.core.certificates import (
    Decodes,
    Judgement,
    Opaque,
    Undecodable,
    is_type_name,
    judge,
    judge_items,
)
from pxewizard.core.logline import records
from pxewizard.core.place import Query, RegistryValue
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Present, Rows
from pxewizard.practice.estate import Estate, case_names, load, value_at
from pxewizard.practice.server import Availability
from pxewizard.resources import resource

KEY = r"SOFTWARE\Microsoft\SMS\Security"
CASES = (
    *("healthy", "dp-missing", "both-missing", "mp-missing", "values-differ", "dp-corrupt"),
    *("wrong-type", "opaque", "both-stale", "colocated", "secondary-site", "several-rows"),
    *("no-rows", "other-site", "access-denied", "dp-down", "cache-expire", "cache-expire-2012"),
    *("look-alike", "many", "database-denied"),
)
NOW = datetime(2026, 11, 20, tzinfo=UTC)


def judged(estate: Estate, server: str | None) -> Judgement | None:
    assert server is not None
    return judge(value_at(estate, RegistryValue(server, KEY, "IssuingCertificateList")))


def thumbprints(judgement: Judgement | None) -> list[str]:
    assert isinstance(judgement, Decodes), judgement
    return [certificate.thumbprint for certificate in judgement.certificates]


def certificate_rows(estate: Estate) -> list[dict[str, str | int | None]]:
    assert estate.database is not None
    found: Rows = estate.database.rows[Query.ISSUING_CERTIFICATES]
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def judged_row(row: dict[str, str | int | None], column: str = "Value1") -> Judgement:
    return judge_items((str(row[column]),))


def log(estate: Estate, server: str, name: str) -> str:
    return estate.servers[server].logs[name].text


def test_the_cases_are_exactly_the_promised_ones() -> None:
    assert list(case_names()) == sorted(CASES)


@pytest.mark.parametrize("case", ["", "nothing", "../README", "parts/server", "HEALTHY"])
def test_an_unknown_case_is_a_problem_that_names_it(case: str) -> None:
    with pytest.raises(Problem) as caught:
        load(case)

    assert caught.value.code == "unknown-case"
    assert case in str(caught.value)


@pytest.mark.parametrize("case", CASES)
def test_every_case_loads_and_names_servers_that_it_has(case: str) -> None:
    estate = load(case)

    assert estate.case == case
    assert {estate.dp, estate.site_server, estate.mp} - {None} <= estate.servers.keys()
    assert estate.title
    assert estate.story.count(". ") == 1, "two sentences"
    assert estate.faults == ()


@pytest.mark.parametrize("case", CASES)
def test_every_file_that_a_case_names_is_spelt_out(case: str) -> None:
    assert "@" not in repr(load(case))


def test_every_log_is_in_a_framing_that_can_be_read() -> None:
    for path in sorted(resource("practice", "logs").glob("*.log")):
        text = path.read_bytes().decode("ascii")
        found = list(records(text))

        assert found, path
        assert all(record.at is not None and record.thread for record in found), path
        assert [record.at for record in found] == sorted(r.at for r in found if r.at), path
        assert text.count("\r\n") == text.count("\n"), f"{path.name} must keep its CRLF"


@pytest.mark.parametrize(
    ("case", "dp", "mp"),
    [
        ("healthy", Decodes, Decodes),
        ("dp-missing", type(None), Decodes),
        ("both-missing", type(None), type(None)),
        ("mp-missing", Decodes, type(None)),
        ("values-differ", Decodes, Decodes),
        ("dp-corrupt", Undecodable, Decodes),
        ("wrong-type", Undecodable, Decodes),
        ("opaque", type(None), Opaque),
        ("both-stale", Decodes, Decodes),
        ("colocated", type(None), type(None)),
        ("secondary-site", type(None), type(None)),
        ("several-rows", type(None), type(None)),
        ("no-rows", type(None), type(None)),
        ("database-denied", type(None), type(None)),
        ("other-site", type(None), Decodes),
        ("cache-expire-2012", Decodes, Decodes),
        ("look-alike", Decodes, Decodes),
        ("many", type(None), Decodes),
    ],
)
def test_the_two_servers_hold_what_the_case_says(case: str, dp: type, mp: type) -> None:
    estate = load(case)

    assert isinstance(judged(estate, estate.dp), dp)
    assert isinstance(judged(estate, estate.mp), mp)


def test_in_a_healthy_site_all_four_sources_agree() -> None:
    estate = load("healthy")
    answer = judge_items((estate.servers["mp01.contoso.test"].answers["SMSTRC"],))

    own = thumbprints(judged(estate, estate.dp))
    assert len(own) == 2
    assert own == thumbprints(judged(estate, estate.mp)) == thumbprints(answer)
    assert own == thumbprints(judged_row(certificate_rows(estate)[0]))


@pytest.mark.parametrize("case", ["dp-missing", "values-differ", "dp-corrupt"])
def test_some_cases_hold_one_certificate_an_item(case: str) -> None:
    estate = load(case)
    assert estate.mp is not None
    held = value_at(estate, RegistryValue(estate.mp, KEY, "IssuingCertificateList"))

    assert isinstance(held, Present)
    assert isinstance(held.value, tuple)
    assert len(held.value) == len(thumbprints(judge(held))) == 2


def test_where_the_values_differ_the_database_sides_with_the_management_point() -> None:
    estate = load("values-differ")
    dp, mp = thumbprints(judged(estate, estate.dp)), thumbprints(judged(estate, estate.mp))

    assert dp[0] == mp[0]
    assert dp[1] != mp[1]
    assert thumbprints(judged_row(certificate_rows(estate)[0])) == mp


def test_the_wrong_type_holds_the_management_points_text() -> None:
    estate = load("wrong-type")
    dp = value_at(estate, RegistryValue("dp01", KEY, "IssuingCertificateList"))
    mp = value_at(estate, RegistryValue("mp01", KEY, "IssuingCertificateList"))

    assert isinstance(dp, Present)
    assert isinstance(mp, Present)
    assert (dp.value,) == mp.value


def test_in_the_opaque_case_no_source_decodes() -> None:
    estate = load("opaque")
    assert estate.mp is not None

    assert isinstance(judged_row(certificate_rows(estate)[0]), Opaque)
    assert "SMSTRC" not in estate.servers[estate.mp].answers


def test_where_both_are_stale_every_source_is_expired_and_equal() -> None:
    estate = load("both-stale")
    assert estate.mp is not None
    sources = [
        judged(estate, estate.dp),
        judged(estate, estate.mp),
        judged_row(certificate_rows(estate)[0]),
        judge_items((estate.servers[estate.mp].answers["SMSTRC"],)),
    ]

    assert len({tuple(thumbprints(source)) for source in sources}) == 1
    assert isinstance(sources[0], Decodes)
    assert len(sources[0].doubts(NOW)) == 1


def test_of_several_rows_two_lists_of_this_site_decode_and_one_hides_in_value2() -> None:
    rows = certificate_rows(load("several-rows"))
    own = [row for row in rows if row["SiteCode"] == "P01"]
    typed = [row for row in own if is_type_name(str(row["Value1"]))]
    plain = [row for row in own if row not in typed]

    assert len(rows) - len(own) == 1
    assert len({tuple(thumbprints(judged_row(row))) for row in plain}) == len(plain) == 2
    assert thumbprints(judged_row(typed[0], "Value2")) == thumbprints(judged_row(plain[0]))


def test_where_the_database_has_no_row_it_still_answers() -> None:
    estate = load("no-rows")

    assert certificate_rows(estate) == []


def test_a_secondary_sites_own_database_says_what_it_is() -> None:
    estate = load("secondary-site")
    assert estate.database is not None

    assert ("S01", 1, "S01", "READ_WRITE") in estate.database.rows[Query.SITES].rows
    assert estate.dp == estate.mp


def test_the_other_sites_management_point_says_so() -> None:
    estate = load("other-site")
    assert estate.mp is not None
    place = RegistryValue(estate.mp, r"SOFTWARE\Microsoft\SMS\MP", "Assignment Site")
    site = value_at(estate, place)

    assert isinstance(site, Present)
    assert site.value == "P02"
    assert estate.mp in estate.servers[estate.mp].answers["MPLIST1&P02"]
    assert "FQDN" not in estate.servers[estate.mp].answers["MPLIST1&P01"]


@pytest.mark.parametrize(("case", "found"), [("access-denied", "denied"), ("dp-down", "down")])
def test_a_distribution_point_can_be_out_of_reach(case: str, found: str) -> None:
    estate = load(case)

    assert estate.servers[estate.dp].availability == found


def test_the_pxe_service_point_of_2007_keeps_its_value_where_x64_puts_it() -> None:
    estate = load("cache-expire")
    real = RegistryValue("psp01", r"SOFTWARE\WOW6432Node\Microsoft\SMS\PXE", "CacheExpire")
    printed = RegistryValue("psp01", r"SOFTWARE\Microsoft\SMS\PXE", "CacheExpire")
    found = value_at(estate, real)

    assert isinstance(found, Present)
    assert found.value == 3600
    assert value_at(estate, printed) == Absent("key")


def test_the_2007_log_shows_two_deployments_of_one_computer_25_minutes_apart() -> None:
    found = list(records(log(load("cache-expire"), "psp01.contoso.test", "SMSPXE.log")))
    settings = [r for r in found if "    CacheExpire: 3600\r\n" in r.text]
    deployed = [r for r in found if "Found mandatory advertisement" in r.text]
    aborted = [r for r in found if r.text.endswith("No boot action. Aborted.")]

    assert len(settings) == 1
    first, second = (record.at for record in deployed)
    assert first is not None
    assert second is not None
    assert (second - first).total_seconds() == 25 * 60
    assert len({record.text.split("]")[0] for record in (*deployed, *aborted)}) == 1
    assert len(aborted) == 1
    assert aborted[0].line > deployed[1].line


def test_the_broken_start_logs_the_articles_lines_in_the_articles_order() -> None:
    found = list(records(log(load("both-missing"), "dp01.contoso.test", "SMSPXE.log")))
    calls = [r.text.removeprefix("PXE::") for r in found if r.text.startswith("PXE::")]

    assert calls[:6] == [
        "MP_GetList failed; 0x80092002",
        "MP_ReportStatus failed; 0x80092002",
        "CPolicyProvider::InitializePerformanceCounters failed; 0x80070002",
        "MP_GetList failed; 0x80092002",
        "MP_LookupDevice failed; 0x80092002",
        "MP_GetList failed; 0x80092002",
    ]
    assert calls[7] == "CPolicyProvider::InitializeMPConnection failed; 0x80092002"
    in_one_record = [r for r in found if "\r\nAn error occurred" in r.text and "80092002" in r.text]
    assert len(in_one_record) == 7 + 10


def test_the_look_alike_logs_an_expired_certificate_and_nothing_of_the_articles() -> None:
    text = log(load("look-alike"), "dp01.contoso.test", "SMSPXE.log")

    assert "800B0101" in text
    assert "has expired" in text
    assert "80092002" not in text


def test_of_200_distribution_points_17_lack_the_value_3_are_down_and_2_deny_access() -> None:
    estate = load("many")
    points = [server for server in estate.servers.values() if "-dp" in server.name]
    up = [server for server in points if server.availability is Availability.UP]
    lacking = [server.name for server in up if judged(estate, server.name) is None]
    log_text = log(estate, estate.site_server, "CertMgr.log")
    named = [server.name for server in points if f"server {server.name} (0x80070005)" in log_text]

    assert Counter(server.availability.value for server in points) == {
        "up": 195,
        "down": 3,
        "denied": 2,
    }
    assert len(lacking) == 17
    assert estate.dp == lacking[0]
    assert sorted(named) == sorted(lacking)
