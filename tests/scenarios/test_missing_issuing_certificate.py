"""KB 4469580: the decision table of DESIGN section 4, row by row."""

from __future__ import annotations

from pathlib import Path

import pytest

from pxewizard.core.diagnosis import Healthy, Severity, Undecided, verdict
from pxewizard.core.place import DatabaseRows, Query, RegistryValue
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.practice.faults import Fault, FaultKind
from tests.support import codes
from tests.support_estates import (
    DP,
    DP_ROLE,
    MP,
    VIEW,
    certificate_file,
    has_remedy,
    items,
    list_at,
    list_site,
    on_bench,
    remedy_of,
    sentence,
    writes,
)

A, B = certificate_file("issuing-a"), certificate_file("issuing-b")
XML_A_B = certificate_file("list-a-b")
EXPIRED, NOT_YET = certificate_file("issuing-expired"), certificate_file("issuing-not-yet")

DECODES = items(A)
OPAQUE = items("ICL2:q83vEjRWeJA=")
MISSING: dict[str, Present | None] = {
    "absent": None,
    "an empty list": items(),
    "one empty string": items(""),
    "broken hexadecimal": items(A[:100] + "G" + A[101:]),
    "a certificate cut off": items(A[:900]),
    "XML cut off": items(XML_A_B[:900]),
    "one string, REG_SZ": Present(A, Kind.REG_SZ),
    "bytes, REG_BINARY": Present(bytes.fromhex(A), Kind.REG_BINARY),
    "a number": Present(0, Kind.REG_DWORD),
}
WORDS = pytest.mark.parametrize("missing", MISSING.values(), ids=MISSING)


def before(value: Present | None) -> Present | Absent:
    return value or Absent()


def code(role: str, value: Present | None) -> str:
    return f"{role}-value-{'missing' if value is None else 'undecodable'}"


# decodes | the same items, order aside
@pytest.mark.parametrize(
    ("dp", "mp"),
    [
        (items(A), items(A)),
        (items(A, B), items(B, A)),
        (items(XML_A_B), items(XML_A_B)),
        (items(A.lower(), f" {B}\r\n"), items(f" {B}\r\n", A.lower())),
    ],
)
def test_the_same_items_in_any_order_are_healthy(dp: Present, mp: Present, tmp_path: Path) -> None:
    seen = on_bench(list_site(dp, mp, A), tmp_path).examine()

    assert isinstance(seen.diagnosis, Healthy)
    assert codes(seen) == {"values-agree", "same-site"}


# absent or undecodable | decodes
@WORDS
def test_a_list_missing_on_the_distribution_point_is_copied_from_the_management_point(
    missing: Present | None, tmp_path: Path
) -> None:
    bench = on_bench(list_site(missing, items(A, B)), tmp_path)

    seen = bench.examine()

    assert code("dp", missing) in codes(seen)
    assert remedy_of(seen).code == "copy-from-management-point"
    assert writes(bench.plan()) == [(DP, before(missing), items(A, B))]
    assert not [o for o in seen.observations if isinstance(o.place, DatabaseRows)]


# absent or undecodable | absent or undecodable
@WORDS
@pytest.mark.parametrize("other", [None, Present(A, Kind.REG_SZ)], ids=["absent", "wrong type"])
def test_a_list_missing_on_both_comes_from_the_database_and_is_written_to_both(
    missing: Present | None, other: Present | None, tmp_path: Path
) -> None:
    bench = on_bench(list_site(other, missing, XML_A_B), tmp_path)

    seen = bench.examine()

    assert {code("dp", other), code("mp", missing), "database-value"} <= codes(seen)
    assert remedy_of(seen).code == "write-database-value"
    assert writes(bench.plan()) == [
        (DP, before(other), items(XML_A_B)),
        (MP, before(missing), items(XML_A_B)),
    ]


# decodes | absent or undecodable
@WORDS
def test_a_list_missing_on_the_management_point_only_comes_from_the_database(
    missing: Present | None, tmp_path: Path
) -> None:
    bench = on_bench(list_site(items(A), missing, A), tmp_path)

    seen = bench.examine()

    assert {code("mp", missing), "database-value", "already-correct"} <= codes(seen)
    assert writes(bench.plan()) == [(MP, before(missing), items(A))]
    assert "left alone" in sentence(seen, "already-correct")


@WORDS
def test_a_database_value_that_differs_from_the_distribution_points_is_written_there_too(
    missing: Present | None, tmp_path: Path
) -> None:
    bench = on_bench(list_site(items(A, B), missing, B), tmp_path)

    plan = bench.plan({"overwrite": "yes"})

    assert writes(plan) == [(DP, items(A, B), items(B)), (MP, before(missing), items(B))]
    assert "already-correct" not in codes(bench.examine())


# decodes | decodes, different
@pytest.mark.parametrize(
    ("dp", "mp"),
    [
        (items(A), items(B)),
        (items(A), items(A, A)),
        (items(A, B), items(XML_A_B)),
        (items(A), items(A.lower())),
        (items(A), items(B, A)),
    ],
)
def test_lists_that_differ_are_a_choice_and_nothing_is_overwritten_silently(
    dp: Present, mp: Present, tmp_path: Path
) -> None:
    bench = on_bench(list_site(dp, mp, XML_A_B, certificate_file("list-b")), tmp_path)

    seen = bench.examine()

    assert "values-differ" in codes(seen)
    assert remedy_of(seen).code == "choose-value"
    assert "source" in getattr(bench.try_plan(), "codes", ())


# opaque | opaque, equal
def test_the_same_opaque_value_is_healthy_with_a_note(tmp_path: Path) -> None:
    seen = on_bench(list_site(OPAQUE, OPAQUE, A), tmp_path).examine()

    (note,) = (one for one in seen.diagnosis.findings if one.code == "value-format-unknown")
    assert isinstance(seen.diagnosis, Healthy)
    assert note.severity is Severity.NOTE
    assert "could not be decoded" in str(note.says)


# absent or undecodable | opaque
@WORDS
def test_an_opaque_value_is_copied_exactly_only_after_an_acknowledgement(
    missing: Present | None, tmp_path: Path
) -> None:
    bench = on_bench(list_site(missing, OPAQUE, A), tmp_path)

    plan = bench.plan({"value-format-unknown": "yes"})

    assert {code("dp", missing), "value-format-unknown"} <= codes(bench.examine())
    assert getattr(bench.try_plan(), "codes", ()) == ("value-format-unknown",)
    assert writes(plan) == [(DP, before(missing), OPAQUE)]
    assert plan.acknowledged == ("value-format-unknown",)


# opaque | anything else
@pytest.mark.parametrize("mp", [DECODES, items("another form"), *MISSING.values()])
def test_an_opaque_value_is_never_overwritten(mp: Present | None, tmp_path: Path) -> None:
    bench = on_bench(list_site(OPAQUE, mp, A), tmp_path)

    seen = bench.examine()

    assert verdict(seen.diagnosis) == "affected"
    assert "value-format-unknown" in codes(seen)
    assert "never overwritten" in str(
        [str(one.says) for one in seen.diagnosis.findings if one.code == "value-format-unknown"]
    )
    assert not has_remedy(seen)


# a combination not listed
def test_a_list_beside_an_opaque_one_is_undecided(tmp_path: Path) -> None:
    seen = on_bench(list_site(DECODES, OPAQUE, A), tmp_path).examine()

    assert isinstance(seen.diagnosis, Undecided)
    assert "value-format-unknown" in codes(seen)


# any needed reading Unreadable
@pytest.mark.parametrize(
    "place",
    [
        list_at(DP),
        list_at(MP),
        RegistryValue(DP, DP_ROLE, "SiteCode"),
        RegistryValue(DP, DP_ROLE, "SiteServer"),
        RegistryValue(DP, DP_ROLE, "IsPXE"),
        RegistryValue(DP, DP_ROLE, "PxeInstalled"),
        RegistryValue(MP, r"SOFTWARE\Microsoft\SMS\MP", "Assignment Site"),
        RegistryValue(DP, VIEW, "ProgramFilesDir"),
        RegistryValue(MP, VIEW, "ProgramFilesDir"),
        DatabaseRows("sql01.contoso.test:1433/CM_P01", Query.SITES),
        DatabaseRows("sql01.contoso.test:1433/CM_P01", Query.ISSUING_CERTIFICATES),
    ],
    ids=str,
)
def test_a_needed_reading_without_an_answer_is_undecided_and_named(
    place: RegistryValue | DatabaseRows, tmp_path: Path
) -> None:
    fault = Fault(FaultKind.TIME_OUT, place)

    seen = on_bench(list_site(None, None, A), tmp_path, faults=[fault]).examine()

    (silent,) = (o.number for o in seen.observations if o.place == place)
    assert isinstance(seen.diagnosis, Undecided)
    assert seen.diagnosis.missing == (silent,)
    assert not has_remedy(seen)
