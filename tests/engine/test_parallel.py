"""The one executor."""

from __future__ import annotations

import threading

import pytest

from pxewizard.core.problem import Problem, problem
from pxewizard.engine.parallel import in_parallel


def test_results_come_in_the_order_of_the_items_whoever_is_done_first() -> None:
    second_is_done = threading.Event()

    def work(item: int) -> int:
        if item == 1:
            assert second_is_done.wait(10)
        else:
            second_is_done.set()
        return item * 10

    assert in_parallel(work, [1, 2], at_most=2) == (10, 20)


def test_no_more_than_so_many_run_at_once_and_no_thread_is_left() -> None:
    before = threading.active_count()
    lock, running, most = threading.Lock(), [0], [0]

    def work(_: int) -> None:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        with lock:
            running[0] -= 1

    in_parallel(work, range(50), at_most=3)

    assert 1 <= most[0] <= 3
    assert threading.active_count() == before


def test_nothing_and_one_thing_need_no_thread() -> None:
    here = threading.get_ident()

    assert in_parallel(lambda _: threading.get_ident(), (), at_most=8) == ()
    assert in_parallel(lambda _: threading.get_ident(), ["one"], at_most=8) == (here,)


def test_the_first_error_in_the_items_order_is_raised_once_all_have_ended() -> None:
    done = []

    def work(item: int) -> None:
        done.append(item)
        if item:
            raise problem("time-out", server=f"dp0{item}")

    with pytest.raises(Problem, match="dp01"):
        in_parallel(work, [0, 1, 2], at_most=3)

    assert sorted(done) == [0, 1, 2]
