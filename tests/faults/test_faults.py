"""Each kind of fault, each exchange: a fixed part of the matrix holds, and RESULTS.md tells of it all."""

from __future__ import annotations

import pytest

from tests.faults import results
from tests.faults.matrix import KINDS, WORKS, Cell, cells, chosen, clean
from tests.faults.running import run

NUMBERS = range(len(WORKS))


@pytest.fixture(scope="module")
def part() -> tuple[Cell, ...]:
    return tuple(cell for number in NUMBERS for cell in chosen(number))


def test_the_part_has_every_exchange_of_every_work_and_every_kind(part: tuple[Cell, ...]) -> None:
    for number in NUMBERS:
        mine = {one.spot for one in part if one.work == number}
        assert mine == set(clean(number)[1])
    assert {one.kind for one in part} == set(KINDS)


def test_every_invariant_holds_in_the_part(part: tuple[Cell, ...]) -> None:
    broken = [one for one in run(part, processes=2) if one.broken]

    assert [(str(one.cell), one.broken) for one in broken] == []


def test_the_results_tell_of_the_exchanges_and_kinds_that_there_are() -> None:
    told = results.read()
    for number, work in enumerate(WORKS):
        whole = cells(number)
        row = told[str(work)]
        assert row["exchanges"] == len(clean(number)[1])
        assert row["kinds"] == len({one.kind for one in whole})
        assert row["cells"] == len(whole)
    every = [one.kind for number in NUMBERS for one in cells(number)]
    assert {word: told[word]["cells"] for word in KINDS} == {
        word: every.count(word) for word in KINDS
    }


def test_the_results_are_of_a_run_that_tried_all_of_it_and_in_which_all_held() -> None:
    for name, row in results.read().items():
        whole = row.get("cells", row.get("points"))
        assert row["held"] == row["tried"] == whole, name
