"""Whose turn it is: one question at a time for each server, and what ends them."""

from __future__ import annotations

import threading

import pytest

from pxewizard.core.address import parse_database
from pxewizard.core.problem import Problem, problem
from pxewizard.remote.database_turns import Turns
from pxewizard.remote.sql_errors import REFUSALS

ADDRESS = parse_database("sql01/CM_P01")


class Question:
    """One that notes whether it was stopped."""

    stopped = False

    def stop(self) -> None:
        self.stopped = True


def trouble(turns: Turns, server: str = "sql01", met: Problem | None = None) -> str:
    """Return the code of what a turn meets: of `met`, if it comes to be asked."""
    with pytest.raises(Problem) as raised, turns.of(server, ADDRESS):
        raise met or problem("database-failed", address=ADDRESS)
    return raised.value.code


@pytest.mark.parametrize("code", sorted(REFUSALS))
def test_a_server_that_refused_a_sign_in_is_not_asked_again(code: str) -> None:
    turns = Turns(30)
    assert trouble(turns, met=problem(code, address=ADDRESS, account="sa")) == code
    assert trouble(turns) == code
    assert trouble(turns, "sql02") == "database-failed"


def test_one_that_failed_otherwise_is_asked_again() -> None:
    turns = Turns(30)
    assert trouble(turns, met=problem("database-denied", address=ADDRESS)) == "database-denied"
    with turns.of("sql01", ADDRESS) as left:
        assert 29 < left <= 30


def test_what_waits_for_its_turn_is_refused_after_a_cancel() -> None:
    turns = Turns(30)
    codes: list[str] = []
    waiting = threading.Thread(target=lambda: codes.append(trouble(turns)))
    asked = Question()
    with turns.of("sql01", ADDRESS), turns.listed(asked):
        waiting.start()
        turns.cancel()
    waiting.join(5)
    assert asked.stopped
    assert codes == ["database-cancelled"]
    assert trouble(turns, "sql02") == "database-cancelled"


def test_what_is_listed_after_a_cancel_is_stopped_at_once() -> None:
    turns, asked = Turns(30), Question()
    with turns.of("sql01", ADDRESS):
        turns.cancel()
        with turns.listed(asked):
            assert asked.stopped


def test_who_waits_too_long_for_its_turn_gives_up_as_for_a_silent_server() -> None:
    turns = Turns(1.1)
    met: list[Problem] = []

    def wait() -> None:
        with pytest.raises(Problem) as raised, turns.of("sql01", ADDRESS):
            raise AssertionError
        met.append(raised.value)

    waiting = threading.Thread(target=wait)
    with turns.of("sql01", ADDRESS):
        waiting.start()
        waiting.join(5)
    assert met[0].code == "database-still-silent"
    assert isinstance(met[0].__cause__, TimeoutError)
