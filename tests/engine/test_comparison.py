"""Side by side: how each cell stands to the reference, and where the first difference is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.core.comparison import Comparison, Match, Row, Side, Sides
from pxewizard.core.examination import Observation
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Kind, Present, Unreadable
from pxewizard.core.words import tr
from pxewizard.engine.comparison import compare
from pxewizard.practice.casefile import case_names
from pxewizard.practice.faults import Fault, FaultKind
from tests.support import NOON, Bench
from tests.support_estates import DP, MP, certificate_file, items, list_at, seconds

A, B = certificate_file("issuing-a"), certificate_file("issuing-b")
BOTH = certificate_file("list-a-b")  # as XML
SAME, ALIKE, DIFFERENT = Match.SAME, Match.ALIKE, Match.DIFFERENT
REF, ABSENT, UNREAD, NONE = (
    Match.REFERENCE,
    Match.ABSENT,
    Match.NOT_READ,
    Match.NOT_COMPARED,
)
OF_CERTIFICATE = ["subject", "issuer", "thumbprint", "valid-from", "valid-until"]

# case: how DP, MP, site database and the MP's own answer stand; row and certificate of the first difference
LISTS: dict[str, tuple[tuple[Match, ...], tuple[str, int | None] | None]] = {
    "healthy": ((SAME, REF, UNREAD, SAME), None),
    "dp-missing": ((ABSENT, REF, UNREAD, ALIKE), ("value", None)),
    "both-missing": ((ABSENT, ABSENT, REF, UNREAD), ("value", None)),
    "mp-missing": ((SAME, ABSENT, REF, UNREAD), ("value", None)),
    "database-denied": ((ABSENT, ABSENT, UNREAD, UNREAD), ("value", None)),
    "values-differ": ((DIFFERENT, REF, ALIKE, ALIKE), ("thumbprint", 2)),
    "dp-corrupt": ((DIFFERENT, REF, UNREAD, ALIKE), ("certificates", None)),
    "wrong-type": ((DIFFERENT, REF, UNREAD, SAME), ("type", None)),
    "opaque": ((ABSENT, REF, UNREAD, UNREAD), ("value", None)),
    "both-stale": ((SAME, REF, SAME, SAME), None),
    "colocated": ((ABSENT, REF, UNREAD), ("value", None)),  # one computer, one column
    "secondary-site": ((ABSENT, UNREAD, UNREAD), ("value", None)),
    "several-rows": ((ABSENT, ABSENT, REF, DIFFERENT, UNREAD), ("value", None)),
    "no-rows": ((ABSENT, ABSENT, ABSENT, UNREAD), ("value", None)),
    "other-site": ((ABSENT, REF, UNREAD, SAME), ("value", None)),
    "access-denied": ((UNREAD, REF, UNREAD, SAME), None),
    "dp-down": ((UNREAD, REF, UNREAD, SAME), None),
    "cache-expire-2012": ((SAME, REF, UNREAD, SAME), None),
    "look-alike": ((SAME, REF, UNREAD, SAME), None),
    "many": ((ABSENT, REF, UNREAD, SAME), ("value", None)),
}


def shown(case: str, root: Path, article: str = "4469580", *faults: Fault) -> Comparison:
    found = wiring.comparison(Bench(case, root, article=article, faults=faults).examine())
    assert found is not None
    return found


def side(held: Present | Absent | None, form: str = "") -> Side:
    place = RegistryValue("dp01", "k", "v")
    seen = Observation(1, place, held, NOON) if held else None
    return Side(tr("side"), "dp01", seen, held, form)


def compared(*held: Present | Absent | None, reference: int = 0) -> Comparison:
    found = compare(Sides(tuple(map(side, held)), reference))
    assert found is not None
    return found


def wholes(found: Comparison) -> tuple[Match, ...]:
    return tuple(column.match for column in found.columns)


def row(found: Comparison, code: str, certificate: int | None = None) -> Row:
    (one,) = (r for r in found.rows if (r.code, r.certificate) == (code, certificate))
    return one


def first(found: Comparison) -> tuple[str, int | None] | None:
    if found.first_difference is None:
        return None
    one = found.rows[found.first_difference]
    return one.code, one.certificate


@pytest.mark.parametrize(("case", "expected"), LISTS.items(), ids=LISTS)
def test_each_practice_case_compares_as_promised(
    case: str, expected: tuple[tuple[Match, ...], tuple[str, int | None] | None], tmp_path: Path
) -> None:
    found = shown(case, tmp_path)

    assert (wholes(found), first(found)) == expected


def test_every_case_of_the_first_article_has_its_row_here() -> None:
    assert LISTS.keys() == set(case_names()) - {"cache-expire"}


def test_the_four_columns_name_role_server_time_and_evidence(tmp_path: Path) -> None:
    found = shown("values-differ", tmp_path)

    told = [(str(c.role), c.server, c.evidence, c.at) for c in found.columns]
    assert told == [
        ("DP", DP, 3, NOON),
        ("MP", MP, 9, NOON),
        ("Site database", "sql01.contoso.test:1433/CM_P01", 20, NOON),
        ("MP's own answer", MP, 16, NOON),
    ]
    assert found.columns[0].reading == Present(
        (A, certificate_file("issuing-other-site")), Kind.REG_MULTI_SZ
    )


def test_the_rows_are_presence_type_counts_each_certificate_and_the_hash(tmp_path: Path) -> None:
    found = shown("values-differ", tmp_path)

    assert [(r.code, r.certificate) for r in found.rows] == [
        *[(code, None) for code in ("value", "type", "items", "certificates")],
        *[(code, n) for n in (1, 2) for code in OF_CERTIFICATE],
        ("sha-256", None),
    ]
    cells = row(found, "thumbprint", 2).cells
    assert [cell.match for cell in cells] == [DIFFERENT, REF, SAME, SAME]
    assert len({cell.text for cell in cells}) == 2
    assert [cell.match for cell in row(found, "type").cells] == [SAME, REF, NONE, NONE]
    assert [cell.text for cell in row(found, "items").cells] == ["2", "2", "1", "1"]
    assert [cell.match for cell in row(found, "items").cells] == [SAME, REF, ALIKE, ALIKE]


def test_a_column_that_was_not_read_says_why(tmp_path: Path) -> None:
    opaque, down = shown("opaque", tmp_path), shown("dp-down", tmp_path)

    assert str(opaque.columns[2].why_not) == "not asked"
    assert "certificate" in str(opaque.columns[3].why_not)
    assert str(down.columns[0].why_not) == f"{DP} does not answer."
    assert {cell.match for r in opaque.rows for cell in r.cells[2:]} == {UNREAD}
    assert {cell.text for r in opaque.rows for cell in r.cells[2:]} == {""}


def test_an_unreadable_value_is_not_read_and_never_absent(tmp_path: Path) -> None:
    fault = Fault(at=list_at(DP), kind=FaultKind.ACCESS_DENIED)
    found = shown("healthy", tmp_path, "4469580", fault)

    assert wholes(found) == (UNREAD, REF, UNREAD, SAME)
    assert first(found) is None


def test_without_a_management_point_its_columns_say_so(tmp_path: Path) -> None:
    bench = Bench("healthy", tmp_path)
    bench.scope = replace(bench.scope, mp=None, database=None)
    found = wiring.comparison(bench.examine())

    assert found is not None
    assert wholes(found) == (REF, UNREAD, UNREAD, UNREAD)
    assert [str(c.why_not) for c in found.columns[1:]] == ["not named"] * 3


def test_a_server_typed_by_its_alias_is_found_by_its_real_name(tmp_path: Path) -> None:
    bench = Bench("healthy", tmp_path)
    bench.scope = replace(bench.scope, dp=replace(bench.scope.dp, name="pxe.contoso.test"))
    found = wiring.comparison(bench.examine())

    assert found is not None
    assert (found.columns[0].server, found.columns[0].match) == (DP, SAME)


def test_where_nothing_was_read_or_nothing_applies_there_is_no_comparison(tmp_path: Path) -> None:
    assert wiring.comparison(Bench("cache-expire", tmp_path).examine()) is None
    assert wiring.comparison(Bench("healthy", tmp_path, article="2019640").examine()) is None
    both = [Fault(at=one, kind=FaultKind.UNREACHABLE) for one in (DP, MP)]
    assert wiring.comparison(Bench("healthy", tmp_path, faults=both).examine()) is None


def test_cache_expire_stands_beside_the_other_view_and_the_log(tmp_path: Path) -> None:
    found = shown("cache-expire", tmp_path, "2019640")

    roles = [str(column.role) for column in found.columns]
    assert roles == ["32-bit view", "64-bit view", "SMSPXE.log"]
    assert wholes(found) == (REF, ABSENT, SAME)
    assert [cell.text for cell in row(found, "decimal").cells] == ["3600", "", "3600"]
    assert [cell.text for cell in row(found, "hexadecimal").cells] == ["0xe10", "", "0xe10"]


def test_a_log_older_than_the_setting_differs_from_it(tmp_path: Path) -> None:
    view = RegistryValue(
        "psp01.contoso.test", r"SOFTWARE\WOW6432Node\Microsoft\SMS\PXE", "CacheExpire"
    )
    fault = Fault(at=view, kind=FaultKind.VALUE_CHANGED, value=seconds(60))
    found = shown("cache-expire", tmp_path, "2019640", fault)

    assert wholes(found) == (REF, ABSENT, DIFFERENT)
    assert [cell.text for cell in row(found, "decimal").cells] == ["60", "", "3600"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (items(A, B), SAME),
        (items(B, A), ALIKE),
        (items(BOTH), ALIKE),
        (items(A.lower(), B), ALIKE),
        (items(A), DIFFERENT),
        (items(A, B, B), ALIKE),  # the same certificates, one of them twice
        (items(A, "x"), DIFFERENT),
        (items(), DIFFERENT),
        (Present(A, Kind.REG_SZ), DIFFERENT),
        (Present(b"\x30", Kind.REG_BINARY), DIFFERENT),
        (Absent(), ABSENT),
        (Absent("key"), ABSENT),
        (None, UNREAD),
    ],
)
def test_a_side_as_a_whole(other: Present | Absent | None, expected: Match) -> None:
    assert wholes(compared(items(A, B), other)) == (REF, expected)


def test_opaque_items_in_another_order_are_alike() -> None:
    assert wholes(compared(items("x", "y"), items("y", "x")))[1] is ALIKE
    assert wholes(compared(items("x", "y"), items("y", "z")))[1] is DIFFERENT


def test_a_shorter_list_lacks_the_certificates_that_the_reference_has() -> None:
    found = compared(items(A, B), items(A))

    assert row(found, "subject", 2).cells[1].match is ABSENT
    assert first(found) == ("items", None)


def test_a_longer_list_differs_where_the_reference_has_nothing() -> None:
    found = compared(items(A), items(A, B))

    assert [cell.match for cell in row(found, "thumbprint", 2).cells] == [REF, DIFFERENT]


def test_where_the_reference_holds_nothing_the_next_to_its_right_takes_its_place() -> None:
    assert compared(items(A), Absent(), items(B), None, reference=1).reference == 2
    assert compared(items(A), Absent(), None, None, reference=1).reference == 0
    assert compared(Absent(), Absent(), reference=1).reference is None


def test_equal_sides_have_no_difference() -> None:
    assert first(compared(items(A), items(A), items(A))) is None


def test_a_change_of_the_service_point_is_not_mixed_up_with_a_time_of_another_type() -> None:
    found = compared(seconds(3600), Present("3600", Kind.REG_SZ))

    assert wholes(found) == (REF, DIFFERENT)
    assert first(found) == ("type", None)


def test_every_unreadable_place_in_turn_leaves_a_comparison_that_says_so(tmp_path: Path) -> None:
    read = Bench("values-differ", tmp_path).examine().observations
    whole = wholes(shown("values-differ", tmp_path))
    changed = 0
    for one in read:
        fault = Fault(at=one.place, kind=FaultKind.TIME_OUT)
        bench = Bench("values-differ", tmp_path, faults=[fault])
        found = wiring.comparison(bench.examine())
        assert found is not None
        now = wholes(found)
        for index, column in enumerate(found.columns):
            if isinstance(column.reading, Unreadable):
                assert now[index] is UNREAD
                assert column.why_not is not None
        assert ABSENT not in now
        changed += now != whole
    assert changed >= 4  # both values, the database's rows, the answer
