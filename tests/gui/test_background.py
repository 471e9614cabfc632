"""Work beside the window: answers come back on the window's thread, and what nobody wants is dropped."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from pxewizard.core.problem import problem
from pxewizard.gui.background import Background, Post
from tests.gui.desk import PATIENCE

SECONDS = PATIENCE / 1000


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:  # noqa: ARG001 - gives the event loop
    one = Background()
    yield one
    one.close()


def unexpected(error: object) -> None:
    pytest.fail(f"{error!r} came back")


def test_the_answer_comes_back_on_the_thread_of_the_window(
    qtbot: QtBot, background: Background
) -> None:
    worked: list[threading.Thread] = []
    came: list[tuple[int, threading.Thread]] = []

    def work(_post: Post) -> int:
        worked.append(threading.current_thread())
        return 7

    background.run("a", work, lambda n: came.append((n, threading.current_thread())), unexpected)
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE)
    assert came == [(7, threading.current_thread())]
    assert worked[0] is not threading.current_thread()


@pytest.mark.parametrize("error", [problem("unreachable", server="dp01"), ValueError("x")])
def test_whatever_is_raised_comes_back_as_it_is(
    qtbot: QtBot, background: Background, error: Exception
) -> None:
    came: list[Exception] = []

    def work(_post: Post) -> None:
        raise error

    background.run("a", work, unexpected, came.append)
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE)
    assert came == [error]


def test_progress_arrives_in_order_before_the_answer(qtbot: QtBot, background: Background) -> None:
    came: list[object] = []

    def work(post: Post) -> str:
        for number in range(100):
            post(lambda number=number: came.append(number))  # type: ignore[misc] # mypy on defaults
        return "end"

    background.run("a", work, came.append, unexpected)
    qtbot.waitUntil(lambda: "end" in came, timeout=PATIENCE)
    assert came == [*range(100), "end"]


def test_what_was_abandoned_is_dropped_and_so_is_its_progress(
    qtbot: QtBot, background: Background
) -> None:
    gate, came = threading.Event(), list[object]()

    def work(post: Post) -> str:
        assert gate.wait(SECONDS)
        post(lambda: came.append("progress"))
        return "old"

    background.run("a", work, came.append, unexpected)
    background.abandon("a")
    gate.set()
    background.run("a", lambda _post: "new", came.append, unexpected)
    qtbot.waitUntil(lambda: "new" in came, timeout=PATIENCE)
    qtbot.wait(50)  # what is dropped leaves no sign to wait for
    assert came == ["new"]


def test_newer_work_of_a_lane_drops_the_older_and_other_lanes_go_on(
    qtbot: QtBot, background: Background
) -> None:
    gate, came = threading.Event(), list[object]()

    def held(answer: str) -> Callable[[Post], str]:
        def work(_post: Post) -> str:
            assert gate.wait(SECONDS)
            return answer

        return work

    background.run("a", held("first"), came.append, unexpected)
    background.run("b", held("other"), came.append, unexpected)
    background.run("a", held("second"), came.append, unexpected)
    gate.set()
    qtbot.waitUntil(lambda: len(came) == 2, timeout=PATIENCE)
    assert set(came) == {"second", "other"}


def test_closing_waits_for_what_writes_and_not_for_what_reads(background: Background) -> None:
    never, begun, ended = threading.Event(), threading.Event(), threading.Event()

    def read(_post: Post) -> None:
        never.wait(SECONDS)

    def write(_post: Post) -> None:
        begun.set()
        read_also = threading.Event()
        read_also.wait(0.05)
        ended.set()

    background.run("reading", read, unexpected, unexpected)
    background.run("writing", write, unexpected, unexpected, writes=True)
    assert begun.wait(SECONDS)
    background.close()
    assert ended.is_set()
    assert not never.is_set()
    never.set()


def test_nothing_begins_after_the_close(qtbot: QtBot, background: Background) -> None:
    background.close()
    background.run("a", unexpected, unexpected, unexpected)
    qtbot.wait(20)


def test_a_process_that_still_waits_for_a_server_ends_at_once() -> None:
    program = """
import threading
from PySide6.QtCore import QCoreApplication
from pxewizard.engine.parallel import in_parallel
from pxewizard.gui.background import Background, leave

application = QCoreApplication([])
background, begun = Background(), threading.Event()

def hang(number):
    begun.set()
    threading.Event().wait(600)

background.run("a", lambda post: in_parallel(hang, (1, 2), at_most=2), print, print)
assert begun.wait(20)
background.close()
print("closed")
leave(5)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (5, "closed\n"), done.stderr
