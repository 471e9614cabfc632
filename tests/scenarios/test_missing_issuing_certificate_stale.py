"""KB 4469580: the same list on both servers, and the list itself is out of date."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.core.diagnosis import Healthy, Severity, verdict
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.reading import Present
from tests.support import codes
from tests.support_estates import (
    DP,
    MP,
    certificate_file,
    items,
    list_site,
    on_bench,
    sentence,
    with_answer,
    writes,
)

A, B = certificate_file("issuing-a"), certificate_file("issuing-b")
XML_A_B = certificate_file("list-a-b")
EXPIRED, NOT_YET = certificate_file("issuing-expired"), certificate_file("issuing-not-yet")


@pytest.mark.parametrize("certificate", [EXPIRED, NOT_YET])
def test_the_same_list_out_of_date_is_healthy_with_a_warning_and_the_database_is_asked(
    certificate: str, tmp_path: Path
) -> None:
    same = items(A, certificate)
    seen = on_bench(list_site(same, same, certificate), tmp_path).examine()

    (stale,) = (one for one in seen.diagnosis.findings if one.code == "both-stale")
    assert isinstance(seen.diagnosis, Healthy)
    assert stale.severity is Severity.WARNING
    assert "CN=SMS Issuing" in str(stale.says)
    assert Query.ISSUING_CERTIFICATES in {
        o.place.query for o in seen.observations if isinstance(o.place, DatabaseRows)
    }


def test_the_same_list_without_a_certificate_that_the_management_point_shows_is_stale(
    tmp_path: Path,
) -> None:
    estate = with_answer(list_site(items(A), items(A), A), MP, "SMSTRC", XML_A_B)

    seen = on_bench(estate, tmp_path).examine()

    assert isinstance(seen.diagnosis, Healthy)
    assert {"both-stale", "database-value"} <= codes(seen)
    assert "gives out" in sentence(seen, "both-stale")


@pytest.mark.parametrize("answer", [None, XML_A_B, "<html>403</html>"])
def test_an_answer_of_the_management_point_that_adds_nothing_leaves_it_healthy(
    answer: str | None, tmp_path: Path
) -> None:
    estate = with_answer(list_site(items(A, B), items(A, B), A), MP, "SMSTRC", answer)

    seen = on_bench(estate, tmp_path).examine()

    assert isinstance(seen.diagnosis, Healthy)
    assert "both-stale" not in codes(seen)


def test_a_list_that_lacks_a_certificate_can_be_replaced_by_one_that_has_it(tmp_path: Path) -> None:
    estate = with_answer(list_site(items(A), items(A), XML_A_B), MP, "SMSTRC", XML_A_B)
    bench = on_bench(estate, tmp_path)

    plan = bench.plan({"overwrite": "yes"})

    assert writes(plan) == [(DP, items(A), items(XML_A_B)), (MP, items(A), items(XML_A_B))]


def test_a_list_out_of_date_can_be_replaced_by_a_current_one_of_the_database(
    tmp_path: Path,
) -> None:
    stale = items(EXPIRED)
    bench = on_bench(list_site(stale, stale, A), tmp_path)

    seen = bench.examine()
    plan = bench.plan({"overwrite": "yes"})

    assert verdict(seen.diagnosis) == "affected"
    assert writes(plan) == [(DP, stale, items(A)), (MP, stale, items(A))]
    assert plan.acknowledged == ("overwrite",)


@pytest.mark.parametrize(
    ("held", "shown", "database"),
    [
        (items(EXPIRED), None, NOT_YET),
        (items(A, B), certificate_file("issuing-other-site"), XML_A_B),
        (items(A), B, f"{A.lower()}"),
    ],
    ids=["not current either", "the same in another spelling", "it lacks the same one"],
)
def test_a_value_of_the_database_that_mends_nothing_is_not_called_newer(
    held: Present, shown: str | None, database: str, tmp_path: Path
) -> None:
    estate = with_answer(list_site(held, held, database), MP, "SMSTRC", shown)

    seen = on_bench(estate, tmp_path).examine()

    assert "both-stale" in codes(seen)
    assert isinstance(seen.diagnosis, Healthy)
