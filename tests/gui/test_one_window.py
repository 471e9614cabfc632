"""One window a person: a later start hands its wish over; strangers and crashes do no harm."""

from __future__ import annotations

import hashlib
import json
import stat
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from pxewizard.__main__ import is_opened, too_old
from pxewizard.engine.flow import Field
from pxewizard.engine.frame import Step
from pxewizard.gui import one_window
from pxewizard.gui.one_window import Porter, hand_over, understood
from pxewizard.gui.start import take, take_up
from pxewizard.gui.wish import Wish, is_there, place
from tests.gui.desk import PATIENCE
from tests.gui.pages.old import made
from tests.gui.pages.stage import play
from tests.gui.test_start import FIELD, started

ROOT = Path(__file__).parents[2]


@pytest.fixture
def where(tmp_path: Path) -> Iterator[str]:
    """A place of its own for each test; a socket's path must be short."""
    if sys.platform == "win32":
        yield rf"\\.\pipe\pxewizard-test-{hashlib.sha256(str(tmp_path).encode()).hexdigest()[:12]}"
        return
    key = hashlib.sha256(str(tmp_path).encode()).hexdigest()[:12]
    path = Path("/tmp") / f"pxw-{key}"  # noqa: S108 - a name of its own, and taken away again
    yield str(path)
    path.unlink(missing_ok=True)


@pytest.fixture
def porter(where: str) -> Iterator[Porter]:
    made_ = Porter()
    assert made_.open(where)
    yield made_
    made_.close()


def from_elsewhere(bot: QtBot, wish: Wish, where: str) -> bool:
    """Hand a wish over from another program, while this one listens."""
    code = (
        "import json, sys\nfrom pxewizard.gui.one_window import hand_over\n"
        "from pxewizard.gui.wish import Wish\n"
        "sys.exit(0 if hand_over(Wish(**json.loads(sys.argv[1])), sys.argv[2]) else 3)"
    )
    command = [sys.executable, "-c", code, json.dumps(asdict(wish)), where]
    with subprocess.Popen(command, cwd=ROOT) as program:
        bot.waitUntil(lambda: program.poll() is not None, timeout=PATIENCE)
        return program.wait() == 0


@pytest.mark.parametrize(
    "wish",
    [
        Wish(),
        Wish(practice="both-missing"),
        Wish(path="/home/müller/Änderung 1.pxeplan"),
        Wish(server="dp01.contoso.test"),
    ],
)
def test_a_wish_arrives_as_it_was_made(
    wish: Wish, porter: Porter, where: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(porter.wished, timeout=PATIENCE) as heard:
        assert from_elsewhere(qtbot, wish, where)
    assert heard.args == [wish]


def test_a_second_window_does_not_take_the_place_of_the_first(porter: Porter, where: str) -> None:
    second = Porter()
    assert porter is not None
    assert second.open(where) is False
    second.close()
    assert is_there(where)


def test_what_a_crash_left_behind_is_taken_over(where: str, qtbot: QtBot) -> None:
    script = (
        "import os, sys\nfrom PySide6.QtNetwork import QLocalServer\n"
        "one = QLocalServer()\nassert one.listen(sys.argv[1])\nos._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, where], check=True)
    assert is_there(where) is (sys.platform != "win32")
    assert hand_over(Wish(), where) is False

    porter = Porter()
    assert porter.open(where)
    with qtbot.waitSignal(porter.wished, timeout=PATIENCE):
        assert from_elsewhere(qtbot, Wish(), where)
    porter.close()
    assert not is_there(where)


def test_a_window_that_hangs_is_left_alone(
    where: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_window, "_PATIENCE", 50)
    silent = QLocalServer()
    assert silent.listen(where)

    assert hand_over(Wish(), where) is False
    assert qtbot is not None
    silent.close()


@pytest.mark.parametrize(
    "data",
    [
        b"\n",
        b"{}\n",
        b"[]\n",
        b'{"practice": 1, "path": null, "server": null}\n',
        b'{"practice": null, "path": null}\n',
        b'{"practice": null, "path": null, "server": null, "more": 1}\n',
        b"[" * 10_000 + b"\n",
        b"\xff\xfe\n",
        b"x" * 200_000,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_whatever_else_is_said_there_is_not_taken(
    data: bytes, porter: Porter, where: str, qtbot: QtBot
) -> None:
    heard: list[object] = []
    porter.wished.connect(heard.append)
    visitor = QLocalSocket()
    visitor.connectToServer(where)
    visitor.write(data)
    visitor.flush()
    qtbot.waitUntil(
        lambda: visitor.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=PATIENCE
    )
    assert heard == []
    assert understood(data) is None
    assert from_elsewhere(qtbot, Wish(), where)  # it still listens


@pytest.mark.skipif(sys.platform == "win32", reason="rights are those of the pipe there")
def test_the_place_is_for_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, porter: Porter
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    found = place(tmp_path)
    assert found is not None
    assert stat.S_IMODE(Path(found).parent.stat().st_mode) == 0o700
    assert place(tmp_path / "another") != found
    assert porter is not None
    assert stat.S_IMODE(Path(where).stat().st_mode) & 0o077 == 0

    Path(found).parent.chmod(0o755)
    assert place(tmp_path) is None
    Path(found).parent.rmdir()
    Path(found).parent.write_text("no folder", encoding="utf-8")
    assert place(tmp_path) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has pipes instead")
def test_a_session_without_a_folder_for_what_runs_is_no_reason_to_warn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def warned(*_: object, **__: object) -> str:
        warnings.warn("XDG_RUNTIME_DIR is not set", RuntimeWarning, stacklevel=2)
        return str(tmp_path / "run")

    monkeypatch.setattr("platformdirs.user_runtime_dir", warned)
    found = place(tmp_path)
    assert found is not None
    assert Path(found).parent == tmp_path / "run"


def test_a_wish_brings_the_window_forward_and_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    with play(qtbot, tmp_path) as at:
        at.window.setWindowState(Qt.WindowState.WindowMinimized)
        take(at.window, at.desk.session, Wish(practice="dp-missing"))
        assert not at.window.windowState() & Qt.WindowState.WindowMinimized
        at.desk.until(lambda flow: flow.entered.practice == "dp-missing")


def test_a_server_is_filled_in_where_nothing_else_stands_and_is_asked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with play(qtbot, tmp_path) as at:
        at.desk.practise("both-missing")
        take(at.window, at.desk.session, Wish(server="nobody.invalid"))
        entered = at.desk.session.flow.entered
        assert (entered.texts, entered.practice) == (((Field.DP, "nobody.invalid"),), None)
        at.desk.until(lambda flow: flow.look_up is not None and flow.look_up.problem is not None)


def test_a_window_in_the_middle_of_something_says_so_and_stays_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with play(qtbot, tmp_path) as at:
        at.review("dp-missing")
        before = at.desk.session.flow
        take(at.window, at.desk.session, Wish(path="/srv/fix.pxeplan"))
        after = at.desk.session.flow
        assert after.problem is not None
        assert after.problem.code == "window-busy"
        assert (after.step, after.plan) == (Step.REVIEW, before.plan)
        take(at.window, at.desk.session, Wish())  # nothing is wished for: only to be seen
        assert at.desk.session.flow == after


def test_a_changes_folder_is_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    folder = made(qtbot, tmp_path)
    with play(qtbot, tmp_path) as at:
        take_up(at.desk.session, Wish(path=folder))
        at.desk.idle()
        taken_up = at.desk.session.flow.taken_up
        assert taken_up is not None
        assert taken_up.change.folder == folder


def _foreign(path: Path) -> None:
    path.mkdir()
    (path / "journal.jsonl").write_text("of something else\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_foreign, "folder-edited"),
        (lambda path: path.write_bytes(b"no plan"), "plan-unreadable"),
        (lambda _: None, "unreadable-file"),
    ],
)
def test_what_is_no_plan_and_no_change_is_said(
    qtbot: QtBot, tmp_path: Path, make: Callable[[Path], object], code: str
) -> None:
    path = tmp_path / "one.pxeplan"
    make(path)
    with play(qtbot, tmp_path) as at:
        take_up(at.desk.session, Wish(path=str(path)))
        at.desk.until(lambda flow: flow.problem is not None)
        problem = at.desk.session.flow.problem
        assert problem is not None
        assert problem.code == code
        assert at.desk.step() is Step.SERVERS


def test_a_second_start_of_the_program_hands_over_and_ends_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first program waits until it practises, which only the second one asks for."""
    runtime = tmp_path / "r"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    second = (
        "import os, subprocess, sys, threading\n"
        "def again():\n"
        "    global done\n"
        "    done = subprocess.run([sys.executable, '-m', 'pxewizard', 'gui', '--practice',"
        " 'dp-missing'], capture_output=True, text=True, check=False, timeout=60)\n"
        "import pxewizard.gui.one_window as one\n"
        "open_ = one.Porter.open\n"
        "def opened(self, where):\n"
        "    found = open_(self, where)\n"
        "    threading.Thread(target=again).start()\n"
        "    return found\n"
        "one.Porter.open = opened\n"
        "done = None\n"
    )
    ready = f"done is not None and {FIELD}"
    check = f"__import__('json').dumps([done.returncode, done.stderr, {FIELD}])"
    told = started(tmp_path, ready, check, before=second)
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == [0, "", "dp01.contoso.test"]
    assert [one.name for one in runtime.rglob("*") if one.is_socket()] == []


def test_an_older_windows_is_refused_in_words() -> None:
    met = too_old(9600)  # 8.1
    assert met is not None
    assert "too old" in str(met)
    assert too_old(14393) is None


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [
        ([], False),
        (["gui"], False),
        (["fix.pxeplan"], True),
        (["C:\\Users\\m\\FIX.PXEPLAN"], True),
        (["--version"], False),
        (["--x.pxeplan"], False),
        (["fix.pxeplan", "more"], False),
        (["practice"], False),
        ([str(ROOT)], True),
        ([str(ROOT / "README.md")], False),
    ],
)
def test_what_is_double_clicked_opens_the_window(
    arguments: list[str], *, opened: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "practice").mkdir()
    monkeypatch.chdir(tmp_path)

    assert is_opened(arguments) is opened
