"""The site database as judge: which database may judge, and what it holds for the site."""

from __future__ import annotations

import pytest

from pxewizard.core.address import parse_database
from pxewizard.core.certificates import Decodes, judge_items
from pxewizard.core.diagnosis import Severity
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.queries import CUTS, SQL
from pxewizard.core.reading import Unreadable
from pxewizard.engine.issuing_rows import Candidate
from pxewizard.engine.site_database import Judge, Standing, ask, places
from pxewizard.practice.estate import Estate, load
from pxewizard.practice.faults import Fault, FaultKind
from tests.support_estates import (
    Row,
    certificate_file,
    row,
    site_row,
    survey_of,
    with_database_rows,
)

A = certificate_file("issuing-a")
B = certificate_file("issuing-b")
LIST = certificate_file("list-a-b")
OTHER_SITE = certificate_file("list-other-site")


def holding_rows(*rows: Row, sites: tuple[Row, ...] = (site_row(),)) -> Estate:
    estate = with_database_rows(load("healthy"), Query.ISSUING_CERTIFICATES, *rows)
    return with_database_rows(estate, Query.SITES, *sites)


def judged(estate: Estate, site: str = "P01") -> Judge:
    return ask(survey_of(estate).need, estate.database_address, site)


def candidate_texts(*rows: Row) -> list[tuple[str, str, str]]:
    found = judged(holding_rows(*rows)).candidates
    return [(one.component, one.column, one.text) for one in found]


def codes_of(judge: Judge) -> list[str]:
    return [one.code for one in judge.findings]


def test_the_value_of_the_site_is_found_and_nothing_is_changed_in_it() -> None:
    found = judged(holding_rows(row(LIST, component="SMS_SITE_COMPONENT_MANAGER", Value3=0)))

    decoded = judge_items((LIST,))
    assert isinstance(decoded, Decodes)
    assert found.standing is Standing.SPEAKS
    assert found.candidates == (Candidate("SMS_SITE_COMPONENT_MANAGER", "Value1", LIST, decoded),)
    assert codes_of(found) == ["database-value"]
    assert found.missing == ()


@pytest.mark.parametrize(
    ("told", "candidates"),
    [
        # Value1, as the article says
        ((row(A),), [("C", "Value1", A)]),
        ((row(f" {A}\n"),), [("C", "Value1", f" {A}\n")]),
        # Value1 may hold the name of a type, and Value2 the data
        ((row("REG_SZ", Value2=A, Value3=0),), [("C", "Value2", A)]),
        ((row("reg_multi_sz ", Value2=LIST, Value3=0),), [("C", "Value2", LIST)]),
        ((row("", Value2=A),), [("C", "Value2", A)]),
        ((row(None, Value2=A),), [("C", "Value2", A)]),
        ((row(None, Value3=A),), [("C", "Value3", A)]),
        ((row("own form", Value2=A),), [("C", "Value2", A)]),
        ((row(A, Value2=B),), [("C", "Value1", A)]),
        # several rows: each different value once
        ((row(A), row(A, component="D")), [("C", "Value1", A)]),
        ((row(A), row("REG_SZ", Value2=A)), [("C", "Value1", A)]),
        ((row(A), row(B, component="D")), [("C", "Value1", A), ("D", "Value1", B)]),
        ((row(A), row(A.lower())), [("C", "Value1", A), ("C", "Value1", A.lower())]),
        ((row(A[:900]), row(B)), [("C", "Value1", B)]),
        # rows of other sites do not count
        ((row(OTHER_SITE, site="P02"), row(A)), [("C", "Value1", A)]),
        ((row(OTHER_SITE, site="P02"),), []),
        ((row(OTHER_SITE, site="P0"), row(OTHER_SITE, site="P01X")), []),
        ((), []),
        ((row(None),), []),
        ((row("REG_SZ", Value2="REG_SZ", Value3=0),), []),
        ((row(A[:900]),), []),
        ((row("own form"),), []),
    ],
)
def test_the_column_that_decodes_is_taken_from_the_sites_own_rows(
    told: tuple[Row, ...], candidates: list[tuple[str, str, str]]
) -> None:
    assert candidate_texts(*told) == candidates


@pytest.mark.parametrize(
    ("told", "standing", "code", "severity"),
    [
        ((row(A),), Standing.SPEAKS, "database-value", Severity.PROVED),
        ((row(A), row(B)), Standing.SPEAKS, "database-several-rows", Severity.DECIDE),
        ((), Standing.SILENT, "database-no-rows", Severity.PROBLEM),
        ((row(A, site="P02"),), Standing.SILENT, "database-no-rows", Severity.PROBLEM),
        ((row(A[:900]),), Standing.SILENT, "database-value-undecodable", Severity.PROBLEM),
        ((row("REG_SZ"),), Standing.SILENT, "database-value-undecodable", Severity.PROBLEM),
    ],
)
def test_one_value_several_none_and_an_undecodable_one_are_told_apart(
    told: tuple[Row, ...], standing: Standing, code: str, severity: Severity
) -> None:
    found = judged(holding_rows(*told))

    assert found.standing is standing
    assert [(one.code, one.severity) for one in found.findings] == [(code, severity)]
    assert "P01" in str(found.findings[0].says)


@pytest.mark.parametrize("name", ["SomethingElse", "IssuingCertificateListOld", "", None, 7])
def test_a_row_of_another_property_is_never_the_value(name: str | int | None) -> None:
    other = row(OTHER_SITE) | {"Name": name}
    alone = judged(holding_rows(other))
    assert alone.candidates == ()
    assert codes_of(alone) == ["database-no-rows", "database-rows-passed-over"]
    beside = judged(holding_rows(row("REG_SZ"), other, other | {"SiteCode": "P02"}))
    assert beside.candidates == ()
    assert codes_of(beside) == ["database-value-undecodable", "database-rows-passed-over"]
    assert "2 rows" in str(beside.findings[1].says)
    right = judged(holding_rows(row(A), other))
    assert [one.text for one in right.candidates] == [A]
    assert codes_of(right) == ["database-value", "database-rows-passed-over"]


@pytest.mark.parametrize("name", ["issuingcertificatelist", " IssuingCertificateList  "])
def test_the_propertys_name_is_compared_as_the_database_compares_it(name: str) -> None:
    found = judged(holding_rows(row(A) | {"Name": name}))
    assert [one.text for one in found.candidates] == [A]
    assert codes_of(found) == ["database-value"]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (f"{A}\r\n", "carriage return"),
        (
            f"{LIST}\x0c".replace("</SMSIssuingCerts>\x0c", "</SMSIssuingCerts>\r"),
            "carriage return",
        ),
        (A + " " * 400_000, "longer than a server takes"),
        (A + "\u3000" * 140_000, "longer than a server takes"),
    ],
    ids=["line break", "line break in XML", "too long", "too long in bytes"],
)
def test_a_value_that_no_server_would_take_as_it_is_is_said_and_not_offered(
    value: str, why: str
) -> None:
    alone = judged(holding_rows(row(value)))
    assert alone.candidates == ()
    assert codes_of(alone) == ["database-value-not-sendable"]
    assert why in str(alone.findings[0].says)
    beside = judged(holding_rows(row(value), row(B, component="D")))
    assert [one.text for one in beside.candidates] == [B]
    assert codes_of(beside) == ["database-value", "database-value-not-sendable"]


@pytest.mark.parametrize("length", sorted(CUTS))
def test_a_value_that_ends_where_tools_cut_is_said_to_be_possibly_truncated(length: int) -> None:
    whole = "3082" + "A" * 1_100_000
    for columns in (row(whole[:length]), row("REG_SZ", Value2=whole[:length])):
        found = judged(holding_rows(columns))
        assert codes_of(found) == ["database-value-undecodable", "database-value-truncated"]
        assert f"{length:,}" in str(found.findings[1].says)
    beside = judged(holding_rows(row(A), row(whole[:length], component="D")))
    assert codes_of(beside) == ["database-value", "database-value-truncated"]
    other = judged(holding_rows(row(A), row(whole[:length], site="P02")))
    assert codes_of(other) == ["database-value"]
    assert codes_of(judged(holding_rows(row(whole[: length + 1])))) == [
        "database-value-undecodable"
    ]


def test_a_whole_value_of_such_a_length_is_whole() -> None:
    padded = A.ljust(4000)
    assert codes_of(judged(holding_rows(row(padded)))) == ["database-value"]


@pytest.mark.parametrize(
    "value", ["A\x00" * 500, "\U0001f9f0" * 500, "3082" + "0" * 10_000_000, A + "\x00"]
)
def test_a_value_with_odd_characters_or_of_ten_megabytes_is_no_candidate(value: str) -> None:
    assert judged(holding_rows(row(value))).candidates == ()


@pytest.mark.parametrize(
    ("sites", "own"),
    [
        ((site_row(updateability="READ_ONLY"),), "P01"),
        ((site_row(updateability=""),), "P01"),
        ((site_row(own="P02"), site_row("P02", own="P02")), "P02"),
        ((site_row("CAS", 4, own="CAS"), site_row("P01", 2, own="CAS")), "CAS"),
        ((site_row("P01", 4),), "P01"),
        ((site_row("P01", 3),), "P01"),
        ((site_row("P02", 2, own="P01"),), "P01"),
        ((site_row(), site_row("S01", 1, own="P02")), "P01, P02"),
        ((), "?"),
    ],
    ids=[
        "a replica",
        "of unknown state",
        "another primary site",
        "the central administration site",
        "the site is the central administration site",
        "of no known type",
        "the site is not in it",
        "two sites call it theirs",
        "no site at all",
    ],
)
def test_a_database_that_is_not_the_primary_sites_own_is_refused_as_judge(
    sites: tuple[Row, ...], own: str
) -> None:
    found = judged(holding_rows(row(LIST), sites=sites))

    assert found.standing is Standing.NOT_JUDGE
    assert found.candidates == ()
    assert codes_of(found) == ["database-not-judge"]
    assert f"of site {own}." in str(found.findings[0].says)


def test_a_primary_site_with_secondary_sites_below_it_judges_for_itself() -> None:
    sites = (site_row("CAS", 4), site_row(), site_row("S01", 1))

    assert judged(holding_rows(row(LIST), sites=sites)).standing is Standing.SPEAKS


def test_a_secondary_sites_value_is_not_looked_for_in_the_primary_sites_database() -> None:
    sites = (site_row(), site_row("S01", 1))

    found = judged(holding_rows(row(LIST, site="S01"), sites=sites), "S01")

    assert found.standing is Standing.SECONDARY
    assert found.candidates == ()
    assert codes_of(found) == ["secondary-site"]


def test_without_an_address_nothing_is_asked() -> None:
    survey = survey_of(load("healthy"))

    found = ask(survey.need, None, "P01")

    assert found.standing is Standing.NOT_NAMED
    assert codes_of(found) == ["database-not-named"]
    assert survey.observations == ()


@pytest.mark.parametrize("kind", [FaultKind.ACCESS_DENIED, FaultKind.UNREACHABLE])
@pytest.mark.parametrize("query", [Query.SITES, Query.ISSUING_CERTIFICATES])
def test_a_query_without_an_answer_is_named_and_judges_nothing(
    query: Query, kind: FaultKind
) -> None:
    estate = holding_rows(row(LIST))
    address = estate.database_address
    survey = survey_of(estate, faults=[Fault(kind, DatabaseRows(str(address), query))])

    found = ask(survey.need, address, "P01")

    (silent,) = (o for o in survey.observations if isinstance(o.reading, Unreadable))
    assert found.standing is Standing.UNREADABLE
    assert found.missing == (silent.number,)
    assert found.candidates == ()
    assert codes_of(found) == ["database-unreadable"]


@pytest.mark.parametrize("told", [(site_row(updateability="READ_ONLY"),), None])
def test_where_the_database_may_not_judge_the_articles_query_is_not_sent(
    told: tuple[Row, ...] | None,
) -> None:
    estate = holding_rows(row(LIST), sites=told or (site_row(),))
    address = estate.database_address
    check = DatabaseRows(str(address), Query.SITES)
    survey = survey_of(estate, faults=[] if told else [Fault(FaultKind.UNREACHABLE, check)])

    ask(survey.need, address, "P01")

    assert [o.place for o in survey.observations] == [check]


def test_what_the_verdict_hangs_on_is_for_the_article_to_say() -> None:
    estate = holding_rows(row(LIST))
    needing, wanting = survey_of(estate), survey_of(estate)

    ask(needing.need, estate.database_address, "P01")
    ask(wanting.want, estate.database_address, "P01")

    assert [o.needed for o in needing.observations] == [True, True]
    assert [o.needed for o in wanting.observations] == [False, False]


def test_only_the_site_check_and_the_articles_query_are_run() -> None:
    address = parse_database("sql01:1433/CM_P01")

    assert [place.query for place in places(address) if isinstance(place, DatabaseRows)] == [
        Query.SITES,
        Query.ISSUING_CERTIFICATES,
    ]
    assert SQL[Query.ISSUING_CERTIFICATES] == (
        "SELECT SD.SiteCode, SC.ComponentName, SCP.Name, SCP.Value1, SCP.Value2, SCP.Value3"
        " FROM SC_Component SC\n"
        "JOIN SC_SiteDefinition SD ON SD.SiteNumber = SC.SiteNumber\n"
        "JOIN SC_Component_Property SCP ON SCP.ComponentID = SC.ID\n"
        "WHERE SCP.Name = 'IssuingCertificateList'"
    )
    assert set(SQL) == set(Query)
    assert not [text for text in SQL.values() if "{" in text or "%" in text]
