"""What one diagnosis over the network costs, beside stock pywinrm's shell in the same run.

.venv/bin/python tests/bench/winrm.py

The servers run in other processes, so that CPU and memory are the client's own. As a script this file
stands in the way of pywinrm's package `winrm`, so every part of it that needs that runs as a module.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.bench.rows import Row as Told
from tests.bench.rows import tell

if TYPE_CHECKING:
    from pxewizard.practice.wsman_answers import WsmanServer
    from pxewizard.practice.wsman_xml import Message, Reply

ROOT: Final = Path(__file__).parents[2]
MODULE: Final = "tests.bench.winrm"
CASE: Final = "dp-missing"
DELAY: Final = 20  # ms before each exchange
PROCESSES: Final = 5  # of each row; their first run is cold to the last import
AGAIN: Final = 4  # further runs of each process: imported already, connected anew

MOST_EXCHANGES: Final = 14  # on the slower server
WALL_FACTOR: Final = 1.3
WALL_EXTRA: Final = 150.0  # ms
CPU_LIMIT: Final = 2.0  # ms for each exchange

OURS: Final = "pxewizard KB 4469580 DP + MP"
RUN_CMD: Final = "pywinrm run_cmd(reg query)"
RUN_PS: Final = "pywinrm run_ps"
KEY: Final = r"HKLM\SOFTWARE\Microsoft\SMS\Security"
VALUE: Final = "IssuingCertificateList"
COMMANDS: Final = {
    RUN_CMD: f'reg query "{KEY}" /v {VALUE}',
    RUN_PS: f"(Get-ItemProperty '{KEY.replace('HKLM', 'HKLM:')}').{VALUE}",
}
PRINTED: Final = f"\r\n{KEY}\r\n    {VALUE}    REG_MULTI_SZ    ".encode() + b"30820" * 300
NOTE: Final = """
exchanges, CPU: with both servers together, in brackets with the slower one; floor: the slower server's
exchanges x the delay. wall, CPU: signed in anew, packages imported, median of {runs} runs. fresh: the same in
a new process, all imports included, median of {fresh}; shown, and not held to the limits. peak: of the
whole process. x: beside run_cmd. The limits are those of the network's issue.
pywinrm reads one value of one server. Its shell is played on the practice listener, with the output in one
Receive and no time to run: what a real server takes to start cmd.exe or PowerShell comes on top."""
HEAD: Final = (
    f"{'':<28}{'readings':>8} {'exchanges':>9} {'floor':>7} {'wall':>7} {'x':>4}"
    f" {'CPU':>6} {'x':>4} {'each':>7} {'peak':>6} {'x':>4} {'fresh: wall':>11} {'CPU':>6}"
)


@dataclass(frozen=True)
class Done:
    """What one diagnosis, or one command, did."""

    readings: int  # answered
    exchanges: int  # with all servers
    slower: int  # with the server that had more of them


@dataclass(frozen=True)
class Run:
    """What it took, in milliseconds."""

    done: Done
    wall: float
    cpu: float


@dataclass(frozen=True)
class Row:
    """One line of the table: what was done, the medians, and the peak in MB."""

    name: str
    done: Done
    again: Run
    fresh: Run
    peak: float

    @property
    def floor(self) -> float:
        """Return the milliseconds that the slower server's exchanges take by themselves."""
        return float(self.done.slower * DELAY)

    @property
    def cpu_each(self) -> float:
        """Return the CPU of one exchange, in milliseconds."""
        return self.again.cpu / self.done.exchanges

    @property
    def wall_limit(self) -> float:
        """Return how many milliseconds a diagnosis may take."""
        return WALL_FACTOR * self.floor + WALL_EXTRA


# -------------------------------------------------------------------- in a process of its own: clients


def measure(name: str, told: Mapping[str, str | None]) -> None:
    """Print the runs of one row in this process, the first of them cold, and its peak memory in MB."""
    once = partial(diagnosis, told) if name == OURS else partial(command, name, told)
    runs = [asdict(timed(once)) for _ in range(1 + AGAIN)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"runs": runs, "peak": peak}))


def timed(once: Callable[[], Done]) -> Run:
    """Return what one run took."""
    wall, cpu = time.perf_counter(), time.process_time()
    done = once()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return Run(done, wall * 1000, cpu * 1000)


def diagnosis(told: Mapping[str, str | None]) -> Done:
    """Examine the case by the engine, over the network."""
    from pxewizard import wiring
    from pxewizard.core.address import parse_server
    from pxewizard.core.diagnosis import Affected
    from pxewizard.core.examination import Scope
    from pxewizard.core.reading import Unreadable
    from pxewizard.remote.site import RemoteSite

    scope = Scope(dp=parse_server(str(told["dp"])), mp=parse_server(str(told["mp"])))
    account = wiring.Account(told["user"], told["password"])
    ca = Path(told["ca"]) if told["ca"] else None
    parts = wiring.connect(scope, wiring.Connection(account, ca=ca))
    try:
        seen = parts.examiner.examine(wiring.scenarios("4469580")[0], scope)
    finally:
        parts.close()
    site: object = parts.site
    while not isinstance(site, RemoteSite):  # policies and the log stand before it
        site = vars(site)["_site"]
    if not isinstance(seen.diagnosis, Affected):
        raise TypeError(seen.diagnosis)  # quick, and wrong
    counts = site.exchanges().values()
    answered = [one for one in seen.observations if not isinstance(one.reading, Unreadable)]
    return Done(len(answered), sum(counts), max(counts))


def command(name: str, told: Mapping[str, str | None]) -> Done:
    """Read one value of the distribution point through a shell, as pywinrm's README does."""
    from requests.adapters import HTTPAdapter
    from winrm import Session

    sent: list[None] = []
    send = HTTPAdapter.send

    def counted(*given: object, **named: object) -> object:
        sent.append(None)
        return send(*given, **named)  # type: ignore[arg-type]  # handed on as they come

    HTTPAdapter.send = counted  # type: ignore[method-assign,assignment]  # sign-in sends beneath Session
    try:
        session = Session(
            str(told["dp"]).partition("=")[2],
            auth=(str(told["user"]), str(told["password"])),
            transport="ntlm",
            ca_trust_path=told["ca"] or "legacy_requests",
        )
        run = session.run_ps if name == RUN_PS else session.run_cmd
        found = run(COMMANDS[name])
    finally:
        HTTPAdapter.send = send  # type: ignore[method-assign]
    if found.std_out != PRINTED:
        raise ValueError(found)
    return Done(1, len(sent), len(sent))


# --------------------------------------------------------------------- in a process of its own: server


def serve_with_shell(arguments: list[str]) -> int:
    """Serve a practice case as `pxewizard practice` does, with a shell that always says the same."""
    from pxewizard.__main__ import main as program
    from pxewizard.practice.wsman_answers import WsmanServer

    answer = WsmanServer.answer

    def answered(server: WsmanServer, message: Message | None) -> Reply:
        if message is not None and message.wmi_class == "cmd":
            return shell(message)
        return answer(server, message)

    WsmanServer.answer = answered  # type: ignore[method-assign,assignment]  # this process serves nothing else
    sys.argv = ["pxewizard", *arguments]
    return program()


def shell(message: Message) -> Reply:
    """Return the reply of a shell (MS-WSMV 3.1.4.5, 3.1.4.11 to 3.1.4.14)."""
    from pxewizard.practice.wsman_xml import Reply

    resource = message.resource.rpartition("/")[0]
    number = "11111111-1111-1111-1111-111111111111"
    bodies = {
        "Create": "<x:ResourceCreated><a:ReferenceParameters><w:SelectorSet>"
        f'<w:Selector Name="ShellId">{number}</w:Selector>'
        "</w:SelectorSet></a:ReferenceParameters></x:ResourceCreated>",
        "Command": f"<r:CommandResponse xmlns:r='{resource}'><r:CommandId>{number}</r:CommandId>"
        "</r:CommandResponse>",
        "Receive": f"<r:ReceiveResponse xmlns:r='{resource}'>"
        f'<r:Stream Name="stdout" CommandId="{number}">{b64encode(PRINTED).decode()}</r:Stream>'
        f'<r:CommandState CommandId="{number}" State="{resource}/CommandState/Done">'
        "<r:ExitCode>0</r:ExitCode></r:CommandState></r:ReceiveResponse>",
        "Signal": f"<r:SignalResponse xmlns:r='{resource}'/>",
    }
    return Reply(200, f"{message.action}Response", bodies.get(message.method, ""))


# ----------------------------------------------------------------------------------------- the table


@contextmanager
def serving(*program: str, https: bool) -> Iterator[dict[str, str | None]]:
    """Serve the case meanwhile; yields what its clients must be told."""
    options = ["practice", CASE, "--serve", "--delay", str(DELAY), *(["--https"] if https else [])]
    arguments = [sys.executable, "-m", *program, *options]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, cwd=ROOT, text=True) as process:
        try:
            yield json.loads(process.stdout.readline() if process.stdout else "")
        finally:
            process.terminate()


def rows(*, https: bool) -> list[Row]:
    """Measure every row over HTTP with NTLM, or over HTTPS, in turn."""
    said: dict[str, list[str]] = {OURS: [], RUN_CMD: [], RUN_PS: []}
    with ExitStack() as doors:
        plain = doors.enter_context(serving("pxewizard", https=https))
        with_shell = doors.enter_context(serving(MODULE, "serve", https=https))
        for _ in range(PROCESSES):  # in turn, so that a busy moment meets all of them
            for name, heard in said.items():
                told = json.dumps(plain if name == OURS else with_shell)
                call = [sys.executable, "-m", MODULE, "measure", name, told]
                child = subprocess.run(call, stdout=subprocess.PIPE, cwd=ROOT, check=True)
                heard.append(child.stdout.decode())
    return [_row(name, [json.loads(one) for one in heard]) for name, heard in said.items()]


def _row(name: str, processes: list[dict[str, Any]]) -> Row:
    runs = [[_run(one) for one in process["runs"]] for process in processes]
    again = [run for first, *later in runs for run in later]
    fresh = [first for first, *_ in runs]
    most = max((run.done for run in (*again, *fresh)), key=lambda done: done.slower)
    peak = statistics.median(process["peak"] for process in processes)
    return Row(name, most, _median(again), _median(fresh), peak)


def _run(one: dict[str, Any]) -> Run:
    return Run(Done(**one["done"]), one["wall"], one["cpu"])


def _median(runs: list[Run]) -> Run:
    wall = statistics.median(run.wall for run in runs)
    return Run(runs[0].done, wall, statistics.median(run.cpu for run in runs))


def show(title: str, table: list[Row]) -> bool:
    """Print the rows and the limits; return whether all limits hold."""
    base = next(row for row in table if row.name == RUN_CMD)
    print(f"\n{title}\n{HEAD}")
    for row in table:
        done, again, fresh = row.done, row.again, row.fresh
        exchanges = f"{done.exchanges} ({done.slower})"
        print(
            f"{row.name:<28}{done.readings:>8} {exchanges:>9} {row.floor:>4.0f} ms"
            f" {again.wall:>4.0f} ms {again.wall / base.again.wall:>4.1f}"
            f" {again.cpu:>3.0f} ms {again.cpu / base.again.cpu:>4.1f} {row.cpu_each:>4.1f} ms"
            f" {row.peak:>3.0f} MB {row.peak / base.peak:>4.1f}"
            f" {fresh.wall:>8.0f} ms {fresh.cpu:>3.0f} ms"
        )
    ours = next(row for row in table if row.name == OURS)
    limits = (
        ("exchanges with the slower server", float(ours.done.slower), float(MOST_EXCHANGES)),
        (f"wall, ms ({WALL_FACTOR} x floor + {WALL_EXTRA:.0f})", ours.again.wall, ours.wall_limit),
        ("CPU of each exchange, ms", ours.cpu_each, CPU_LIMIT),
    )
    floor, floor_is = ours.floor / 1000, f"{ours.done.slower} × {DELAY} ms"
    peer, of_peer = "`run_cmd`, one value", base.again.wall / 1000
    tell(
        Told(
            f"diagnosis of KB 4469580, {title}",
            *(ours.again.wall / 1000, "s", peer, of_peer, floor, floor_is, ours.wall_limit / 1000),
        ),
        Told(
            f"CPU of an exchange, {title}",
            *(ours.cpu_each, "ms", "`run_cmd`", base.cpu_each),
            most=CPU_LIMIT,
        ),
    )
    for name, found, most in limits:
        verdict = "holds" if found <= most else "DOES NOT HOLD"
        print(f"  {name:<34} {found:>6.1f}, at most {most:>5.1f}: {verdict}")
    return all(found <= most for _, found, most in limits)


def main() -> int:
    """Print the table; return 1 if a limit does not hold."""
    match sys.argv[1:]:
        case ["measure", name, told]:
            measure(name, json.loads(told))
            return 0
        case ["serve", *arguments]:
            return serve_with_shell(arguments)
        case _:
            with tempfile.TemporaryDirectory(prefix="pxewizard-bench-") as kept:
                # As where the program is installed: compiled once, by the first process of each row.
                os.environ["PYTHONPYCACHEPREFIX"] = kept
                os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
                held = [
                    show(f"{title}, {DELAY} ms delay, case {CASE}", rows(https=https))
                    for title, https in (("HTTP with NTLM", False), ("HTTPS with NTLM", True))
                ]
    print(NOTE.format(runs=PROCESSES * AGAIN, fresh=PROCESSES))
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
