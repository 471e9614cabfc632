"""KB 4469580: what is written, exactly; the article's command; and what undo puts back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pxewizard.core.certificates import Opaque, judge_items
from pxewizard.core.diagnosis import Healthy
from pxewizard.core.outcome import Applied
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.formats.regcommand import reg_command
from pxewizard.practice.estate import load
from tests.anything import TEXTS
from tests.support import Bench
from tests.support_estates import (
    DP,
    MP,
    certificate_file,
    items,
    list_now,
    list_site,
    on_bench,
    writes,
)

A, B = certificate_file("issuing-a"), certificate_file("issuing-b")
XML_A_B = certificate_file("list-a-b")
COMMAND = (
    'REG.exe ADD "HKLM\\SOFTWARE\\Microsoft\\SMS\\Security" /v IssuingCertificateList'
    ' /t REG_MULTI_SZ /d "{}" /f'
)
YES = {"value-format-unknown": "yes", "donor-doubtful": "yes", "overwrite": "yes"}


def applied(bench: Bench) -> str:
    """Carry out the remedy and return the undo folder."""
    done = bench.apply(bench.plan(YES))
    assert all(isinstance(one, Applied) for one in done.results), done.results
    return done.folder


@pytest.mark.parametrize(
    "value",
    [
        items(A),
        items(A, B),
        items(B, A),
        items(A, A),
        items(A.lower(), f" {B}\r\n"),
        items(XML_A_B),
        items("AB", "C"),
        items("A", "BC"),
        items("zwei \N{LATIN SMALL LETTER U WITH DIAERESIS}ber", "%PATH% ^& \"x\" <y> 'z' \\0 \\"),
        items("  leading", "trailing  ", "\ttab\r\nline"),
        items("\N{GRINNING FACE}", "\ud800"),
        items("x" * 100_000),
        items(*(f"item {number}" for number in range(500))),
    ],
)
def test_what_the_management_point_holds_is_copied_exactly_with_its_boundaries_and_its_order(
    value: Present, tmp_path: Path
) -> None:
    bench = on_bench(list_site(None, value), tmp_path)

    applied(bench)

    assert list_now(bench, DP) == value
    assert list_now(bench, MP) == value
    assert isinstance(bench.examine().diagnosis, Healthy)


@given(st.lists(TEXTS, min_size=1, max_size=5).map(tuple))
def test_a_list_that_nobody_can_decode_is_planned_exactly_as_it_is(texts: tuple[str, ...]) -> None:
    if not isinstance(judge_items(texts), Opaque):
        return
    bench = on_bench(list_site(None, items(*texts)), Path())

    assert writes(bench.plan(YES)) == [(DP, Absent(), items(*texts))]


@pytest.mark.parametrize(
    "text", [A, A.lower(), XML_A_B, f"  {A}\n", f"{A[:64]} {A[64:]}", f"\ufeff{XML_A_B}"]
)
def test_a_value_of_the_database_is_written_to_both_as_exactly_one_string(
    text: str, tmp_path: Path
) -> None:
    bench = on_bench(list_site(None, None, text), tmp_path)

    applied(bench)

    assert list_now(bench, DP) == list_now(bench, MP) == Present((text,), Kind.REG_MULTI_SZ)


def test_comparing_never_depends_on_decoding(tmp_path: Path) -> None:
    # the same certificate in another spelling is another item, and the choice is the person's
    bench = on_bench(list_site(items(A), items(A.lower())), tmp_path)

    plan = bench.plan({"source": "management-point"})

    assert writes(plan) == [(DP, items(A), items(A.lower()))]


@pytest.mark.parametrize(
    "old",
    [
        None,
        Present(A, Kind.REG_SZ),
        Present(bytes.fromhex(A), Kind.REG_BINARY),
        Present(7, Kind.REG_DWORD),
        Present(2**40, Kind.REG_QWORD),
        items(),
        items(A[:900], "", "x"),
    ],
)
def test_undo_puts_back_what_was_there_with_its_type(old: Present | None, tmp_path: Path) -> None:
    bench = on_bench(list_site(old, items(A, B)), tmp_path)
    before = bench.estate

    folder = applied(bench)
    undone = bench.undo(folder)

    assert undone.complete
    assert bench.estate == before
    assert list_now(bench, DP) == (old or Absent())


def test_every_write_shows_the_articles_command_with_the_value_of_the_management_point(
    tmp_path: Path,
) -> None:
    bench = on_bench(list_site(None, items(A)), tmp_path)

    assert [reg_command(step) for step in bench.plan().registry_steps] == [COMMAND.format(A)]


def test_every_write_shows_the_articles_command_with_the_value_of_the_database_on_both(
    tmp_path: Path,
) -> None:
    bench = on_bench(list_site(None, None, A), tmp_path)

    steps = bench.plan().registry_steps

    assert [step.place.server for step in steps] == [DP, MP]
    assert [reg_command(step) for step in steps] == [COMMAND.format(A)] * 2


def test_nothing_but_the_one_value_is_changed(tmp_path: Path) -> None:
    bench = on_bench(load("both-missing"), tmp_path)
    before = bench.estate

    applied(bench)

    changed = {
        (name, key, value)
        for name, server in bench.estate.servers.items()
        for key, values in server.registry.items()
        for value, held in values.items()
        if before.servers[name].registry.get(key, {}).get(value) != held
    }
    key = "SOFTWARE\\Microsoft\\SMS\\Security"
    assert changed == {(DP, key, "IssuingCertificateList"), (MP, key, "IssuingCertificateList")}
    assert all(isinstance(change, SetRegistryValue) for change in bench.site.sent)
    assert {change.place for change in bench.site.sent} == {
        step.place for step in on_bench(before, tmp_path).plan().registry_steps
    }
