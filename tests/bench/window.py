"""How soon the first page can be used, what memory it takes, and how long the window ever keeps one waiting.

.venv/bin/python tests/bench/window.py

Each row is a process of its own, from its start; beside it, in the same run, a bare PySide6 window with one
field. The servers are in another process, and every exchange with them is held up by the delay.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.bench.rows import NO_KERBEROS, Row, tell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROOT: Final = Path(__file__).parents[2]
MODULE: Final = "tests.bench.window"
CASE: Final = "dp-missing"
RUNS: Final = 9
DELAYS: Final = (20, 2000)  # ms before each exchange

START_FACTOR: Final = 2.0
MOST_MEMORY: Final = 140.0  # MB
MOST_STALL: Final = 50.0  # ms
GOAL_STALL: Final = 16.0


# ------------------------------------------------------------------- in a process of its own: a window


def bare() -> None:
    """Open a window with a field, by PySide6 alone."""
    from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

    application = QApplication(["bare"])
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    window.resize(1120, 728)
    window.show()
    when_usable(field)
    application.exec()


def ours() -> None:
    """Open the program as it is started."""
    from pxewizard.gui import app

    show = app.started

    def started(*given: object) -> object:
        from PySide6.QtCore import QTimer

        application = show(*given)  # type: ignore[arg-type]  # handed on as they come
        QTimer.singleShot(0, lambda: when_usable(*application.topLevelWidgets()))
        return application

    app.started = started  # type: ignore[assignment]  # this process does nothing else
    from pxewizard.__main__ import main

    sys.argv = ["pxewizard"]
    main()


def when_usable(*shown: QWidget) -> None:
    """Type a letter; when it stands in the first field and is drawn, say so with the memory, and end."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    fields = [field for one in shown for field in one.window().findChildren(QLineEdit)]
    line = next(field for field in fields if field.isVisible())

    def typed() -> None:
        QTest.keyClick(line, Qt.Key.Key_D)
        line.repaint()
        if line.text() != "d":
            raise AssertionError(line.text())
        print(json.dumps({"resident": memory("VmRSS"), "peak": memory("VmHWM")}), flush=True)
        os._exit(0)

    QTimer.singleShot(0, typed)


def examine(told: dict[str, str]) -> None:  # noqa: PLR0915 - one walk, from start to end
    """Lead the window from the first page to the fourth; print the longest waits, and the memory."""
    from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer

    from pxewizard.engine.flow import Field, Flow
    from pxewizard.engine.frame import Step
    from pxewizard.gui.app import started
    from pxewizard.gui.session import Session
    from pxewizard.gui.start import window_of

    application = started([], lambda _: 1)
    with tempfile.TemporaryDirectory(prefix="pxewizard-bench-") as kept:
        session = Session(root=Path(kept), settings_path=Path(kept, "settings.json"))
        window = window_of(session)
        window.show()
        since, worst = QElapsedTimer(), [0.0]

        def beat() -> None:
            worst[0] = max(worst[0], since.nsecsElapsed() / 1e6)
            since.start()

        heart = QTimer(window)
        heart.setTimerType(Qt.TimerType.PreciseTimer)
        heart.timeout.connect(beat)

        def until(holds: Callable[[Flow], bool]) -> float:
            """Let the window live until this holds; return the longest time between two beats."""
            worst[0] = 0.0
            since.start()
            heart.start(1)
            while not holds(session.flow):
                application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            for _ in range(20):  # what it leads to is drawn, too
                application.processEvents()
            heart.stop()
            return worst[0]

        found = {"opening": until(lambda _: window.pages.count() == len(Step) and not at_work())}
        for role in (Field.DP, Field.MP):
            session.enter(role, told[role.value])
            session.use_account(role, told["user"], told["password"])
        session.enter(Field.DATABASE, "")
        QTimer.singleShot(0, session.verb)
        found["examining"] = until(lambda flow: bool(flow.examinations) and flow.busy is None)
        for name, step in (("comparing", Step.COMPARE), ("reviewing", Step.REVIEW)):
            if session.frame.verb and session.frame.verb.enabled:
                QTimer.singleShot(0, session.verb)
                found[name] = until(lambda flow, step=step: flow.step is step)  # type: ignore[misc]
        print(json.dumps({**found, "peak": memory("VmHWM")}), flush=True)
    os._exit(0)


def at_work() -> bool:
    """Return whether anything runs beside the window: after its start it loads what reaches servers."""
    return any(one.name.startswith("pxewizard") for one in threading.enumerate())


def memory(what: str) -> float:
    """Return what the system says of this process's memory, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{what}:")[2].split()[0]) / 1024


# ----------------------------------------------------------------------------------------- the table


def opened(name: str) -> dict[str, float]:
    """Return what one window took: seconds until it could be used, and memory."""
    began = time.perf_counter()
    said = child(name)
    return {"ms": (time.perf_counter() - began) * 1000, **said}


def child(*words: str) -> dict[str, float]:
    """Return what a process of this file says."""
    call = [sys.executable, "-m", MODULE, *words]
    done = subprocess.run(
        call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, check=True
    )
    said: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return said


def examined(delay: int) -> dict[str, float]:
    """Return the longest waits while servers answer so late."""
    serve = [sys.executable, "-m", "pxewizard", "practice", CASE, "--serve", "--delay", str(delay)]
    with subprocess.Popen(serve, stdout=subprocess.PIPE, cwd=ROOT, text=True) as process:
        try:
            return child("examine", process.stdout.readline() if process.stdout else "")
        finally:
            process.terminate()


def start_and_memory() -> bool:
    """Print how the two windows open; return whether the limits hold."""
    runs: dict[str, list[dict[str, float]]] = {"bare": [], "ours": []}
    for _ in range(RUNS):  # in turn, so that a busy moment meets both
        for name, heard in runs.items():
            heard.append(opened(name))
    rows = {
        name: {what: statistics.median(one[what] for one in heard) for what in heard[0]}
        for name, heard in runs.items()
    }
    print(f"{'':<28}{'first page usable':>18} {'memory then':>12} {'peak':>8}")
    for name, row in rows.items():
        title = "bare PySide6 window" if name == "bare" else "pxewizard"
        print(f"{title:<28}{row['ms']:>15.0f} ms {row['resident']:>9.0f} MB {row['peak']:>5.0f} MB")
    bare_ms, ours_ms = rows["bare"]["ms"], rows["ours"]["ms"]
    peer, most = "bare PySide6 window", bare_ms * START_FACTOR
    tell(
        Row("first page usable", ours_ms, "ms", peer, bare_ms, bare_ms, "bare Qt", most),
        Row("memory then", rows["ours"]["resident"], "MB", peer, rows["bare"]["resident"]),
    )
    return held(
        "start, x of the bare window", rows["ours"]["ms"] / rows["bare"]["ms"], START_FACTOR
    )


def waits() -> bool:
    """Print the longest waits in the window; return whether the limits hold."""
    print(
        f"\n{'longest wait, ms (goal 16)':<28}{'opening':>10} {'examining':>10} {'comparing':>10}"
        f" {'reviewing':>10} {'peak'}"
    )
    fine = True
    for delay in DELAYS:
        row = examined(delay)
        title = f"servers late by {delay} ms"
        parts = " ".join(
            f"{row[name]:>10.1f}" for name in ("opening", "examining", "comparing", "reviewing")
        )
        print(f"{title:<28}{parts} {row['peak']:>5.0f} MB")
        tell(Row(f"longest wait while {title}", row["examining"], "ms", most=MOST_STALL))
        fine &= held("examining, ms", row["examining"], MOST_STALL)
        fine &= held("peak, MB", row["peak"], MOST_MEMORY)
    return fine


def held(name: str, found: float, most: float) -> bool:
    """Print whether a limit holds."""
    print(
        f"  {name:<34} {found:>6.1f}, at most {most:>5.1f}: {'holds' if found <= most else 'DOES NOT HOLD'}"
    )
    return found <= most


def main() -> int:
    """Print the tables; return 1 if a limit does not hold."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    match sys.argv[1:]:
        case ["bare"]:
            bare()
        case ["ours"]:
            ours()
        case ["examine", told]:
            examine(json.loads(told))
        case _:
            with tempfile.TemporaryDirectory(prefix="pxewizard-bench-") as kept:
                # As where the program is installed: compiled once; and nobody's own settings.
                os.environ.update(PYTHONPYCACHEPREFIX=f"{kept}/compiled", XDG_CONFIG_HOME=kept)
                os.environ.update(XDG_DATA_HOME=kept, KRB5_CONFIG=str(NO_KERBEROS))
                os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
                for name in ("bare", "ours"):
                    child(name)
                fine = [start_and_memory(), waits()]
            print(
                f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, {os.environ['QT_QPA_PLATFORM']}"
            )
            return 0 if all(fine) else 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
