"""KB 4469580: what a person must choose or acknowledge before anything is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.cli import beside
from pxewizard.core.diagnosis import verdict
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.plan import Unanswered
from pxewizard.core.reading import Absent, Present
from pxewizard.core.remedy import Acknowledge, Choice
from pxewizard.practice.faults import Fault, FaultKind
from tests.support import Bench, codes
from tests.support_estates import (
    DP,
    MP,
    Row,
    certificate_file,
    has_remedy,
    items,
    list_site,
    on_bench,
    remedy_of,
    row,
    sentence,
    signed_certificate,
    site_row,
    with_database_rows,
    writes,
)

A, B = certificate_file("issuing-a"), certificate_file("issuing-b")
EXPIRED, NOT_YET = certificate_file("issuing-expired"), certificate_file("issuing-not-yet")
STRANGER = signed_certificate("CN=Somebody Else")
DOUBTFUL = pytest.mark.parametrize(
    "certificate", [EXPIRED, NOT_YET, STRANGER], ids=["expired", "not yet valid", "another issuer"]
)
YES = {"donor-doubtful": "yes"}


def options(bench: Bench) -> dict[str, str]:
    """Return the sources that can be chosen, with what is said of each."""
    (choice,) = (q for q in remedy_of(bench.examine()).questions if q.code == "source")
    assert isinstance(choice, Choice)
    assert choice.default is None
    return {one.code: str(one.text) for one in choice.options}


def asked(bench: Bench, code: str) -> str:
    """Return the text of the one acknowledgement of that code."""
    (found,) = (q for q in remedy_of(bench.examine()).questions if q.code == code)
    assert isinstance(found, Acknowledge)
    return str(found.text)


# Several rows, none, and a database that may not judge
def test_several_values_of_the_database_are_a_choice_that_shows_their_certificates(
    tmp_path: Path,
) -> None:
    bench = on_bench(list_site(None, None, A, B, A), tmp_path)

    shown = options(bench)

    assert "database-several-rows" in codes(bench.examine())
    assert list(shown) == ["database-1", "database-2"]
    assert all("CN=SMS Issuing" in one and "thumbprint" in one for one in shown.values())
    assert bench.try_plan() == Unanswered(("source",))
    for source, value in (("database-1", A), ("database-2", B)):
        assert writes(bench.plan({"source": source})) == [
            (DP, Absent(), items(value)),
            (MP, Absent(), items(value)),
        ]


def test_of_several_values_each_has_its_own_acknowledgements(tmp_path: Path) -> None:
    bench = on_bench(list_site(items(A), None, A, EXPIRED), tmp_path)

    same = bench.plan({"source": "database-1"})
    other = {"source": "database-2", "overwrite-2": "yes", "donor-doubtful-2": "yes"}

    assert writes(same) == [(MP, Absent(), items(A))]
    assert bench.try_plan({"source": "database-2"}) == Unanswered(
        ("donor-doubtful-2", "overwrite-2")
    )
    assert writes(bench.plan(other)) == [
        (DP, items(A), items(EXPIRED)),
        (MP, Absent(), items(EXPIRED)),
    ]


@pytest.mark.parametrize(
    ("rows", "sites", "code"),
    [
        ((), (site_row(),), "database-no-rows"),
        ((row(A, site="P02"),), (site_row(),), "database-no-rows"),
        ((row("REG_SZ", Value2="?"),), (site_row(),), "database-value-undecodable"),
        ((row(A),), (site_row(updateability="READ_ONLY"),), "database-not-judge"),
        ((row(A),), (site_row("CAS", 4, own="CAS"), site_row(own="CAS")), "database-not-judge"),
    ],
)
def test_without_a_value_to_write_it_is_affected_and_says_why_there_is_no_fix(
    rows: tuple[Row, ...], sites: tuple[Row, ...], code: str, tmp_path: Path
) -> None:
    estate = with_database_rows(list_site(None, None), Query.ISSUING_CERTIFICATES, *rows)
    estate = with_database_rows(estate, Query.SITES, *sites)

    seen = on_bench(estate, tmp_path).examine()

    assert verdict(seen.diagnosis) == "affected"
    assert code in codes(seen)
    assert not has_remedy(seen)


@pytest.mark.parametrize("held", [(row(A),), ()])
def test_the_column_of_a_database_that_may_not_judge_says_so(
    held: tuple[Row, ...], tmp_path: Path
) -> None:
    estate = with_database_rows(list_site(None, None), Query.ISSUING_CERTIFICATES, *held)
    estate = with_database_rows(estate, Query.SITES, site_row(updateability="READ_ONLY"))
    seen = on_bench(estate, tmp_path).examine()

    found = wiring.comparison(seen)
    assert found is not None
    assert str(found.columns[2].role) == "Site database, not the judge"
    assert str(found.columns[2].why_not) == sentence(seen, "database-not-judge")
    assert "Site database, not the judge not read: sql01" in " ".join(beside.table(found).split())


def test_without_a_database_it_is_affected_and_says_what_to_name(tmp_path: Path) -> None:
    bench = on_bench(list_site(None, None, A), tmp_path)
    bench.scope = replace(bench.scope, database=None)

    seen = bench.examine()

    assert "Name the primary site's database." in sentence(seen, "database-not-named")
    assert "--" not in sentence(seen, "database-not-named")  # a window shows it, too
    assert verdict(seen.diagnosis) == "affected"
    assert not has_remedy(seen)


# Donors
@DOUBTFUL
def test_a_doubtful_list_of_the_management_point_is_copied_only_after_an_acknowledgement(
    certificate: str, tmp_path: Path
) -> None:
    bench = on_bench(list_site(None, items(A, certificate)), tmp_path)

    made = bench.plan(YES)

    assert bench.try_plan() == Unanswered(("donor-doubtful",))
    assert made.acknowledged == ("donor-doubtful",)
    assert writes(made) == [(DP, Absent(), items(A, certificate))]


@DOUBTFUL
def test_a_doubtful_value_of_the_database_is_written_only_after_an_acknowledgement(
    certificate: str, tmp_path: Path
) -> None:
    bench = on_bench(list_site(None, None, certificate), tmp_path)

    assert bench.try_plan() == Unanswered(("donor-doubtful",))
    assert bench.plan(YES).acknowledged == ("donor-doubtful",)


def test_the_acknowledgement_shows_subject_issuer_thumbprint_and_validity(tmp_path: Path) -> None:
    bench = on_bench(list_site(None, items(A, STRANGER)), tmp_path)

    text = asked(bench, "donor-doubtful")

    assert "CN=Somebody Else, issued by CN=Somebody Else, thumbprint " in text
    assert "valid 2026-11-19 to 2026-12-20" in text
    assert "SMS Issuing" not in text.partition(":")[2]


@pytest.mark.parametrize("mp", [items(A), items(A, B), items(certificate_file("list-a-b"))])
def test_a_current_list_of_sms_issuing_needs_no_acknowledgement(
    mp: Present, tmp_path: Path
) -> None:
    assert on_bench(list_site(None, mp), tmp_path).plan().acknowledged == ()


# Overwriting
def test_a_list_that_decodes_is_overwritten_only_after_an_acknowledgement(tmp_path: Path) -> None:
    bench = on_bench(list_site(items(A), None, B), tmp_path)

    assert bench.try_plan() == Unanswered(("overwrite",))
    assert asked(bench, "overwrite") == f"Overwrite the different list on {DP}."
    assert bench.plan({"overwrite": "yes"}).acknowledged == ("overwrite",)


def test_a_damaged_list_is_overwritten_without_one(tmp_path: Path) -> None:
    bench = on_bench(list_site(items(A[:900]), None, B), tmp_path)

    assert writes(bench.plan()) == [(DP, items(A[:900]), items(B)), (MP, Absent(), items(B))]


# Two lists that differ
@pytest.mark.parametrize(
    ("database", "source", "written"),
    [
        (B, "database", [(DP, items(A), items(B))]),
        (A, "database", [(MP, items(B), items(A))]),
        (EXPIRED, "database", [(DP, items(A), items(EXPIRED)), (MP, items(B), items(EXPIRED))]),
        (A, "management-point", [(DP, items(A), items(B))]),
        (EXPIRED, "management-point", [(DP, items(A), items(B))]),
    ],
)
def test_of_two_lists_the_chosen_one_is_written_where_it_is_not_already(
    database: str, source: str, written: list[object], tmp_path: Path
) -> None:
    bench = on_bench(list_site(items(A), items(B), database), tmp_path)

    plan = bench.plan({"source": source, **YES})

    assert list(options(bench)) == ["database", "management-point"]
    assert writes(plan) == written
    chosen = B if source == "management-point" else database
    assert plan.acknowledged == (("donor-doubtful",) if chosen == EXPIRED else ())


def test_two_doubtful_sources_are_acknowledged_one_at_a_time(tmp_path: Path) -> None:
    bench = on_bench(list_site(items(A), items(EXPIRED), NOT_YET), tmp_path)

    for source in ("database", "management-point"):
        assert bench.try_plan({"source": source}) == Unanswered(("donor-doubtful",))
        assert bench.plan({"source": source, **YES}).acknowledged == ("donor-doubtful",)


def test_two_lists_with_the_same_certificates_are_said_to_be_written_differently(
    tmp_path: Path,
) -> None:
    seen = on_bench(list_site(items(A), items(A.lower()), A), tmp_path).examine()

    assert "the same certificates, written differently" in sentence(seen, "values-differ")


@pytest.mark.parametrize(
    ("sites", "fault", "code"),
    [
        ((site_row(updateability="READ_ONLY"),), None, "database-not-judge"),
        ((site_row(),), FaultKind.ACCESS_DENIED, "database-unreadable"),
    ],
)
def test_without_a_judge_the_management_points_list_must_still_be_chosen(
    sites: tuple[Row, ...], fault: FaultKind | None, code: str, tmp_path: Path
) -> None:
    estate = with_database_rows(list_site(items(A), items(B), A), Query.SITES, *sites)
    place = DatabaseRows(str(estate.database_address), Query.SITES)
    faults = [Fault(fault, place)] if fault else []
    bench = on_bench(estate, tmp_path, faults=faults)

    assert code in codes(bench.examine())
    assert list(options(bench)) == ["management-point"]
    assert bench.try_plan() == Unanswered(("source",))
