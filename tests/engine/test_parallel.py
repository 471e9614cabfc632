"""The one executor."""

from __future__ import annotations

import threading

import pytest

from pxewizard.core.problem import Problem, problem
from pxewizard.engine import parallel
from pxewizard.engine.parallel import away, held, in_parallel, waiting


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


def test_of_many_threads_only_two_compute_while_the_others_are_away() -> None:
    lock, all_are_away = threading.Lock(), threading.Barrier(8)
    computing, most = [0], [0]

    def work(_: int) -> None:
        with away():
            all_are_away.wait(10)  # all eight of them wait for something at the same time
        with lock:
            computing[0] += 1
            most[0] = max(most[0], computing[0])
        with lock:
            computing[0] -= 1

    in_parallel(work, range(8), at_most=8, in_turns=True)

    assert most[0] <= 2


def test_who_waits_without_being_away_keeps_nobody_from_going_on() -> None:
    met = threading.Barrier(4)

    def work(item: int) -> int:
        met.wait(10)  # four threads wait for each other, and none of them says so
        return item

    assert in_parallel(work, range(4), at_most=4, in_turns=True) == (0, 1, 2, 3)


def test_away_does_nothing_where_no_work_is_shared() -> None:
    with away():
        assert in_parallel(str, ["one"], at_most=8) == ("one",)


def test_who_is_away_while_it_is_away_keeps_no_turn_for_good(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parallel, "_COMPUTING", 1)
    monkeypatch.setattr(parallel, "_PATIENCE", 20.0)  # after which they go on without their turn

    def work(_: int) -> float:
        with away(), away():
            pass
        return waiting().seconds

    assert max(in_parallel(work, range(4), at_most=2, in_turns=True)) < 20


def test_what_a_thread_waits_for_its_turn_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    were_away, both_ask = threading.Event(), threading.Event()
    both_are_away = threading.Barrier(2, were_away.set)
    now, asking = [0.0], set[int]()

    def clock() -> float:
        told = now[0]
        if were_away.is_set():
            asking.add(threading.get_ident())
            if len(asking) == 2:
                both_ask.set()
        return told

    monkeypatch.setattr(parallel, "monotonic", clock)
    monkeypatch.setattr(parallel, "_COMPUTING", 1)

    def work(_: int) -> float:
        with away():
            both_are_away.wait(10)
        assert both_ask.wait(10)
        now[0] += 10  # seconds in which this one computes, and the other waits
        return waiting().seconds

    assert sorted(in_parallel(work, range(2), at_most=2, in_turns=True)) == [0, 10]
    assert waiting().seconds == 0


def test_who_waits_for_a_lock_lets_its_holder_compute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_COMPUTING", 1)
    monkeypatch.setattr(parallel, "_PATIENCE", 60.0)  # else they would go on without their turn
    lock, is_held, wanted = threading.Lock(), threading.Event(), threading.Event()

    def work(item: int) -> int:
        if item == 0:
            with held(lock), away():
                is_held.set()
                assert wanted.wait(10)
            return item
        with away():
            assert is_held.wait(10)
        wanted.set()
        with held(lock) as got:
            assert got
        return item

    assert in_parallel(work, range(2), at_most=2, in_turns=True) == (0, 1)


def test_a_lock_that_is_not_to_be_had_in_time_is_told() -> None:
    lock = threading.Lock()

    with held(lock) as first, held(lock, 0) as second:
        assert (first, second) == (True, False)

    assert not lock.locked()
