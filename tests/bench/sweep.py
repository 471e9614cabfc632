"""What reading 1,000 distribution points at once costs, alone and while the window shows them.

.venv/bin/python tests/bench/sweep.py

The listeners are in another process: one port each, every exchange held up by 20 ms. 64 servers are read
at a time.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.bench.rows import NO_KERBEROS, Row, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pxewizard.engine.sweep_names import Target
    from pxewizard.engine.sweep_rows import SweepRow

ROOT: Final = Path(__file__).parents[2]
MODULE: Final = "tests.bench.sweep"
MANY: Final = 1000
AT_ONCE: Final = 64
DELAY: Final = 0.02  # seconds before each exchange
IDLE: Final = 5  # seconds in which the window has nothing to do, for comparison
FILES: Final = 16_384  # open at once, of which each listener is one

MOST_SECONDS: Final = 20.0
MOST_MEMORY: Final = 200.0  # MB
MOST_STALL: Final = 50.0  # ms


# ------------------------------------------------------------- in a process of its own: the listeners


def serve() -> None:
    """Open a port for each of the servers, and say where; until the input ends."""
    from pxewizard import wiring
    from pxewizard.practice.estate import load
    from pxewizard.practice.listener import PracticeDoor, Terms
    from pxewizard.practice.site import PracticeSite
    from tests.cli.canary_doors import HashedAccount

    estate = load("many")
    well = next(one for one in estate.servers.values() if one.name.startswith("ber-dp001"))
    lacks = estate.servers[estate.dp]
    servers = {
        name: replace(lacks if number % 50 == 0 else well, name=name)
        for number in range(MANY)
        for name in (f"dp{number:04}.contoso.test",)
    }
    kept = {name: estate.servers[name] for name in (estate.mp or "", estate.dp, estate.site_server)}
    estate = replace(estate, servers=kept | servers, database=None)
    terms = Terms(delay=DELAY, account=HashedAccount())  # to hash it for each sign-in takes a while
    with PracticeDoor(PracticeSite(estate, wiring.SystemClock()), terms) as door:
        ends = door.endpoints
        told = {"dp": ends.dp, "mp": ends.mp, "user": ends.user, "password": ends.password}
        print(json.dumps({**told, "dps": [door.address(one) for one in servers]}), flush=True)
        sys.stdin.read()


# ------------------------------------------------------------------ in a process of its own: clients


@dataclass
class Silent:
    """Whoever follows, and says nothing."""

    rows: list[SweepRow] = field(default_factory=list)

    def row(self, row: SweepRow) -> None:
        """Keep a row."""
        self.rows.append(row)

    def cancelled(self) -> bool:
        """Never stop."""
        return False


def targets_of(told: dict[str, Any]) -> tuple[Target, ...]:
    """Return the servers with the addresses of their listeners."""
    from pxewizard.engine.sweep_names import typed

    return typed("\n".join(told["dps"]), urls=True).targets


def alone(told: dict[str, Any]) -> None:
    """Read all of them as the command line does; print what it took."""
    from pxewizard import wiring
    from pxewizard.core.address import parse_server
    from pxewizard.core.examination import Scope
    from pxewizard.engine.sweep import Ground, sweep
    from pxewizard.engine.sweep_order import NOBODY

    began = time.perf_counter()
    targets = targets_of(told)
    account = wiring.Account(told["user"], told["password"])
    scope = Scope(NOBODY, mp=parse_server(told["mp"]))
    others = [one.address for one in targets]
    parts = wiring.connect(scope, wiring.Connection(account), others)
    (scenario,) = wiring.scenarios("4469580")
    ground = Ground(parts.examiner, scenario, scope, Silent(), parts.hang_up)
    rows = sweep(ground, targets, at_once=AT_ONCE)
    took = time.perf_counter() - began
    parts.close()
    print(json.dumps(result(rows, took)), flush=True)


def shown(told: dict[str, Any]) -> None:  # noqa: PLR0915 - one walk, from start to end
    """Read all of them from page 7 of a window; print what it took, and the longest wait in it."""
    from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer

    from pxewizard.engine.flow import Field, Flow
    from pxewizard.engine.frame import Step
    from pxewizard.gui import effects_many
    from pxewizard.gui.app import started
    from pxewizard.gui.session import Session
    from pxewizard.gui.start import window_of

    application = started([], lambda _: 1)
    targets = targets_of(told)
    vars(effects_many)["AT_ONCE"] = AT_ONCE  # the page itself takes 8
    with tempfile.TemporaryDirectory(prefix="pxewizard-bench-") as kept:
        session = Session(root=Path(kept), settings_path=Path(kept, "settings.json"))
        window = window_of(session)
        window.show()
        since, worst, worked = QElapsedTimer(), [0.0, 0.0], [0.0]

        def beat() -> None:
            now = time.thread_time() * 1e3
            worst[0] = max(worst[0], since.nsecsElapsed() / 1e6)
            worst[1] = max(worst[1], now - worked[0])
            worked[0] = now
            since.start()

        heart = QTimer(window)
        heart.setTimerType(Qt.TimerType.PreciseTimer)
        heart.timeout.connect(beat)
        reading = [0.0]  # MB, of the process that reads

        def weigh() -> None:
            for one in multiprocessing.active_children():
                reading[0] = max(reading[0], peak(one.pid or "self"))

        scale = QTimer(window)
        scale.timeout.connect(weigh)
        scale.start(500)

        def until(holds: Callable[[Flow], bool]) -> tuple[float, float]:
            """Let the window live until this holds; return the most between two beats, in ms.

            By the clock, and of the processor's time that its thread took.
            """
            worst[:], worked[0] = (0.0, 0.0), time.thread_time() * 1e3
            since.start()
            heart.start(1)
            while not holds(session.flow):
                application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            heart.stop()
            return worst[0], worst[1]

        until(
            lambda _: window.pages.count() == len(Step) and "pxewizard.remote.site" in sys.modules
        )
        for role in (Field.DP, Field.MP):
            session.enter(role, told[role.value])
            session.use_account(role, told["user"], told["password"])
        session.verb()
        until(lambda flow: bool(flow.examinations) and flow.busy is None)
        session.open_others()
        until(lambda flow: flow.sweep is not None and flow.sweep.is_listed and flow.busy is None)
        session.add_others(targets)
        until(lambda flow: bool(flow.sweep and len(flow.sweep.rows) >= MANY))
        pause = time.perf_counter() + IDLE
        idle = until(lambda _: time.perf_counter() > pause)
        began = time.perf_counter()
        QTimer.singleShot(0, session.sweep)
        until(lambda flow: flow.busy is not None)
        stall = until(lambda flow: flow.busy is None)
        took = time.perf_counter() - began
        rows = session.flow.sweep.rows if session.flow.sweep else ()
        told = result(rows, took) | {"stall": stall, "idle": idle, "reading": reading[0]}
        print(json.dumps(told), flush=True)
    os._exit(0)


def result(rows: tuple[SweepRow, ...], took: float) -> dict[str, Any]:
    """Return what became of the servers, how long it took, the memory, and the processor's time so far.

    With the processor's time of the processes that this one has started; `peak` is this one's alone.
    """
    states = Counter(str(one.state) for one in rows)
    why = Counter(f"{one.problem.code} {one.problem.detail}" for one in rows if one.problem)
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = time.process_time() + others.ru_utime + others.ru_stime
    told = {"seconds": took, "peak": peak(), "cpu": cpu}
    return told | {"states": states, "count": len(rows), "why": why}


def peak(process: int | str = "self") -> float:
    """Return the most memory that a process has had so far, in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


# ----------------------------------------------------------------------------------------- the table


@contextmanager
def listeners() -> Iterator[str]:
    """Open the listeners in another process; yield where they are."""
    call = [sys.executable, "-m", MODULE, "serve"]
    pipe = subprocess.PIPE
    with subprocess.Popen(call, stdin=pipe, stdout=pipe, cwd=ROOT, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise AssertionError(call)
        try:
            yield process.stdout.readline()
        finally:
            process.stdin.close()


def child(name: str, told: str) -> dict[str, Any]:
    """Return what a client in another process says."""
    call = [sys.executable, "-m", MODULE, name]
    done = subprocess.run(call, input=told, stdout=subprocess.PIPE, cwd=ROOT, check=True, text=True)
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


def held(name: str, found: float, most: float) -> bool:
    """Print whether a limit holds."""
    says = "holds" if found <= most else "DOES NOT HOLD"
    print(f"  {name:<44} {found:>6.1f}, at most {most:>5.1f}: {says}")
    return found <= most


def table() -> bool:
    """Print the table; return whether the limits hold."""
    fine = True
    for name, title in (("alone", "command line"), ("shown", "window, page 7")):
        before = ended_cpu()
        with listeners() as told:
            row = child(name, told)
        theirs = ended_cpu() - before - row["cpu"]
        print(f"{title}: {row['count']} servers, {row['states']} {row['why'] or ''}")
        print(f"  CPU of the client {row['cpu']:.1f} s, of the listeners {theirs:.1f} s")
        fine &= row["count"] >= MANY and set(row["states"]) <= {"missing", "correct"}
        tell(
            Row(f"{MANY:,} servers, {title}", row["seconds"], "s", most=MOST_SECONDS),
            Row(
                f"peak memory, {title}", row["peak"] + row.get("reading", 0), "MB", most=MOST_MEMORY
            ),
        )
        fine &= held(f"{AT_ONCE} at once, seconds", row["seconds"], MOST_SECONDS)
        fine &= held("peak of the client, MB", row["peak"] + row.get("reading", 0), MOST_MEMORY)
        if "stall" in row:
            waits = (row["stall"][0], "ms", "with nothing to do", row["idle"][0])
            tell(Row(f"longest wait, {title}", *waits, most=MOST_STALL))
            fine &= held("longest wait in the window, ms", row["stall"][0], MOST_STALL)
            print(f"  {'of it work of the window itself, at most':<44} {row['stall'][1]:>6.1f}")
            idle = f"both with nothing to do, {IDLE} s"
            print(f"  {idle:<44} {row['idle'][0]:>6.1f} {row['idle'][1]:>6.1f}")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}")
    return fine


def ended_cpu() -> float:
    """Return the processor's time of all processes that this one has started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Print the table; return 1 if a limit does not hold."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    most = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    match sys.argv[1:]:
        case ["serve"]:
            serve()
        case ["alone"]:
            alone(json.loads(sys.stdin.readline()))
        case ["shown"]:
            shown(json.loads(sys.stdin.readline()))
        case _:
            with tempfile.TemporaryDirectory(prefix="pxewizard-bench-") as kept:
                os.environ.update(XDG_CONFIG_HOME=kept, XDG_DATA_HOME=kept)
                os.environ["KRB5_CONFIG"] = str(NO_KERBEROS)
                return 0 if table() else 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
