"""A fix of many, and its undo, under some of the faults there are; RESULTS.md tells of all of them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.core.reading import Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.words import tr
from pxewizard.engine.bulk_rows import BulkRow, BulkState
from pxewizard.practice.faults import FaultKind
from tests.faults import many_judge, results
from tests.faults.crash_matrix import FEW
from tests.faults.many_judge import Ended, broken
from tests.faults.many_matrix import WORKS, Trial, broken_by, trials
from tests.support_estates import list_at
from tests.support_many import Following, Many

EACH = 19  # a prime, so that every kind and every server comes
NUMBERS = range(len(WORKS))


def _some(number: int) -> tuple[Trial, ...]:
    first_of_kind = {(one.kind, one.landed): one for one in reversed(trials(number))}
    return tuple(dict.fromkeys((*first_of_kind.values(), *trials(number)[number::EACH])))


@pytest.mark.parametrize("number", NUMBERS, ids=[one.word for one in WORKS])
def test_under_some_of_the_faults_all_that_is_said_is_so(number: int) -> None:
    assert {str(one): met for one in _some(number) if (met := broken_by(one))} == {}


def test_every_kind_that_a_fix_without_services_can_meet_is_there() -> None:
    kinds = {one.kind for one in trials(0)}
    of_services = {FaultKind.SERVICE_NEVER_STOPS, FaultKind.SERVICE_NEVER_STARTS}
    assert set(FaultKind) - kinds == of_services


def test_the_results_tell_of_all_of_them() -> None:
    told = results.read()
    for number, work in enumerate(WORKS):
        row = told[work.word]
        assert row["cells"] == row["tried"] == row["held"] == len(trials(number))


@pytest.fixture
def half_done(tmp_path: Path) -> tuple[Many, tuple[BulkRow, ...]]:
    """Leave a fix that was ended after its second server, and what was said."""
    desk = Many(tmp_path / "desk", follows=Following(most=2))
    return desk, desk.begin(desk.approved(FEW, wave=1))


def _met(found: tuple[Many, tuple[BulkRow, ...]], ended: Ended | None = None) -> str:
    desk, rows = found
    for name in ("undone", "resumed"):
        shutil.rmtree(desk.place.with_name(name), ignore_errors=True)
    return "\n".join(broken(desk.place, ended or Ended(rows)))


def _put(desk: Many, server: str, *values: str) -> None:
    new = Present(values, Kind.REG_MULTI_SZ)
    desk.again().parts.site.change(SetRegistryValue(list_at(server), new, new))


def test_the_judge_finds_what_is_well(half_done: tuple[Many, tuple[BulkRow, ...]]) -> None:
    assert _met(half_done) == ""


def test_the_judge_finds_rows_that_are_not_so(half_done: tuple[Many, tuple[BulkRow, ...]]) -> None:
    _, (first, *_) = half_done
    last = FEW[-1]
    for row, says in (
        (BulkRow(last, BulkState.VERIFIED), f"{last} is said to be verified and holds"),
        (replace(first, state=BulkState.WAITING), f"nothing was written to {first.server}"),
        (replace(first, state=BulkState.WORKING), "is said to be working at the end"),
        (BulkRow(first.server, BulkState.SURPRISE), "surprised, and nothing says how"),
        (BulkRow(first.server, BulkState.SURPRISE, tr("x")), "is said to be surprise and kept as"),
    ):
        assert says in _met(half_done, Ended((row,)))


def test_the_judge_finds_a_value_of_nobody(half_done: tuple[Many, tuple[BulkRow, ...]]) -> None:
    desk, _ = half_done
    _put(desk, FEW[-1], "x")
    said = _met(half_done)
    assert f"{FEW[-1]} was changed, and no record says so" in said
    assert f"after the undo {FEW[-1]} holds" in said
    assert f"going on does not finish ['{FEW[-1]}']" in said


def test_the_judge_finds_a_change_beside(half_done: tuple[Many, tuple[BulkRow, ...]]) -> None:
    desk, _ = half_done
    _put(desk, "ber-dp001.contoso.test", "x")
    assert "was changed, and nobody has agreed" in _met(half_done)


def test_the_judge_finds_an_undo_that_is_not_so(
    half_done: tuple[Many, tuple[BulkRow, ...]],
) -> None:
    desk, _ = half_done
    done = desk.again().take_back()
    _put(desk, done[0].server, "x")
    assert f"{done[0].server} is said to be taken back and holds" in _met(half_done, Ended(done))


def test_the_judge_finds_a_fix_that_goes_on_after_its_undo(
    half_done: tuple[Many, tuple[BulkRow, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _ = half_done
    desk.again().take_back()
    assert _met(half_done, Ended()) == ""

    monkeypatch.setattr(Many, "resume", lambda _desk: ())

    assert "it goes on although taking back has begun" in _met(half_done, Ended())


def test_the_judge_finds_a_second_writing(
    half_done: tuple[Many, tuple[BulkRow, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    resume = Many.resume

    def twice(desk: Many) -> tuple[BulkRow, ...]:
        desk.sent.append(FEW[0])
        return resume(desk)

    monkeypatch.setattr(Many, "resume", twice)

    assert f"['{FEW[0]}'] were written to again" in _met(half_done)


def test_the_judge_finds_what_stays_open(
    half_done: tuple[Many, tuple[BulkRow, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_judge, "open_bulks", lambda _root: (1,))

    assert "something stays open" in _met(half_done)
