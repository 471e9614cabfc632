"""The program looks at itself: is everything there, and does it work? For support staff and packers.

Contacts no server. Each check stands for itself: one that breaks, whatever breaks in it, is a line of the
result and keeps no other from being made.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pxewizard.core.address import parse_server
from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem
from pxewizard.resources import resource
from pxewizard.wiring.articles import scenarios
from pxewizard.wiring.cycle import cycle, examined
from pxewizard.wiring.governed import in_force
from pxewizard.wiring.parts import Connection, SystemClock, saved_passwords
from pxewizard.wiring.practising import practice_cases, practice_doctor
from pxewizard.wiring.real import warm_up

if TYPE_CHECKING:
    from pxewizard.engine.spawning import Pipe
    from pxewizard.engine.sweep_rows import SweepRow
    from pxewizard.remote.odbc import Driver

WINDOW_WORD: Final = "open-window"  # the program, started by itself to open its window and close it
_PATIENCE: Final = 120  # seconds for the window or a driver, on a slow computer
_LOADED: Final = "loaded"
_WITHOUT: Final = "Everything but the site database works without it."
# A program that lost an article or a practice case would find nothing wrong with what is left.
_ARTICLES: Final = {"4469580": "both-missing", "2019640": "cache-expire"}


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `remark` where something is missing that is not always needed."""

    name: str
    says: str
    passed: bool = True
    remark: bool = False


class _Amiss(Exception):
    """What is wrong, in words."""


class _Remark(Exception):
    """What is missing, and what that means."""


def checks(without: Collection[str] = ()) -> Iterator[Check]:
    """Make every check, and yield each as soon as it is made; one that is left out is a remark."""
    for name, look in _CHECKS.items():
        yield Check(name, "left out", remark=True) if name in without else _made(name, look)


def _made(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, look())
    except _Remark as remark:
        return Check(name, str(remark), remark=True)
    except (_Amiss, Problem) as amiss:
        detail = f" ({amiss.code}: {amiss.detail})" if isinstance(amiss, Problem) else ""
        return Check(name, f"{amiss}{detail}", passed=False)
    except Exception as error:  # noqa: BLE001 - a self-test tells of whatever breaks
        return Check(name, f"{type(error).__name__}: {error}", passed=False)


def _resources() -> str:
    wanted = resource("CONTENTS.txt").read_text(encoding="utf-8").split()
    missing = [name for name in wanted if not _is_there(name)]
    if missing:
        raise _Amiss(f"not packed: {', '.join(missing)}")
    return f"{len(wanted)} files are there"


def _is_there(name: str) -> bool:
    try:
        return resource(*name.split("/")).stat().st_size > 0
    except FileNotFoundError:
        return False


def _articles() -> str:
    found = {one.article.number for one in scenarios()}
    if missing := _ARTICLES.keys() - found:
        raise _Amiss(f"no article {', '.join(sorted(missing))}")
    return f"KB {', KB '.join(sorted(found))}"


def _cases() -> str:
    return f"{len(practice_cases())} practice cases can be read"


def _network() -> str:
    """Climb to a server of a practice site with the client that real servers are reached by."""
    warm_up()
    ladder = practice_doctor("healthy", "dp01.contoso.test")
    if ladder.problem:
        raise ladder.problem
    return "a practice server answered over WinRM on this computer, encrypted"


def _process() -> str:
    """Let the process that reads many servers ask one where nobody listens; whatever it says will do."""
    from pxewizard.core.examination import Scope
    from pxewizard.engine.sweep_names import Target
    from pxewizard.wiring.sweep_apart import Errand, sweep_apart

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    server = parse_server(f"nobody.invalid=http://127.0.0.1:{port}")
    scope, told = Scope(server, mp=server), _Rows([])
    try:
        sweep_apart(Errand(min(_ARTICLES), scope, Connection(), (Target(server),)), told)
    except Problem as met:
        if met.code == "reader-ended":
            raise
    else:
        if not told.rows or not told.rows[-1].state.ended:
            raise _Amiss("the process that reads many servers said nothing of the only one")
    return "a process of its own reads many servers for the window"


@dataclass(frozen=True)
class _Rows:
    """Keeps what a sweep tells."""

    rows: list[SweepRow]

    def row(self, row: SweepRow) -> None:
        self.rows.append(row)

    def cancelled(self) -> bool:
        return False


def _practice(number: str) -> str:
    with tempfile.TemporaryDirectory(prefix="pxewizard-") as folder:
        if amiss := cycle(number, _ARTICLES[number], Path(folder)):
            raise _Amiss(amiss)
    return f"examined, mended, verified and taken back on the practice site {_ARTICLES[number]}"


def _report() -> str:
    """Draw the report of a practice examination, as a page, on paper and for programs."""
    from pxewizard.report import Format, Profile
    from pxewizard.wiring import reporting

    with tempfile.TemporaryDirectory(prefix="pxewizard-") as folder:
        seen = examined("4469580", _ARTICLES["4469580"], Path(folder))
    told = reporting.material(SystemClock().now(), [seen])
    drawn = (Format.HTML, Format.PDF, Format.JSON)
    for form in drawn:
        reporting.file_of(told, form, Profile.NONE)
    return f"drawn as {', '.join(drawn)}"


def _window() -> str:
    itself = [] if getattr(sys, "frozen", False) else ["-P", "-m", "pxewizard"]
    command = [sys.executable, *itself, WINDOW_WORD]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(  # noqa: S603 - the program itself
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _Amiss(f"the window did not open within {_PATIENCE} seconds") from None
    if done.returncode != 0:
        told = done.stderr.decode(errors="replace").strip().splitlines()[-3:]
        raise _Amiss(f"the window did not open (exit {done.returncode}): {' '.join(told)}")
    return "opens with all its pages, icons and languages"


def _drivers() -> str:
    from pxewizard.engine.spawning import spawned
    from pxewizard.remote.odbc_drivers import best_driver_here, registered_drivers

    try:
        best = best_driver_here()
    except Problem as met:
        raise _Remark(f"{met} {_WITHOUT}") from None
    process, pipe = spawned(_load, best, name="driver")
    try:
        said = str(pipe.recv()) if pipe.poll(_PATIENCE) else ""
    except (EOFError, OSError):
        said = ""
    finally:
        pipe.close()
        process.kill()
        process.join()
    if said != _LOADED:
        raise _Remark(f"{best.name}: {said or 'It did not let itself be loaded.'} {_WITHOUT}")
    names = ", ".join(registered_drivers()) or "none is registered"
    return f"{best.name} can be loaded and would be used; registered: {names}"


def _load(pipe: Pipe, driver: Driver) -> None:
    """Be the process that loads a driver: that is native code, which may do anything."""
    from pxewizard.remote.odbc_drivers import check_driver

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    try:
        check_driver(driver)
    except Problem as met:
        pipe.send(f"{met} ({met.detail})")
    else:
        pipe.send(_LOADED)


def _credentials() -> str:
    trouble = saved_passwords().trouble()
    if trouble:
        raise _Remark(f"{trouble} Passwords can be typed all the same.")
    return "passwords can be saved"


def _folders() -> str:
    from pxewizard.journal.roots import data_root
    from pxewizard.programlog import log_folder
    from pxewizard.settings import settings_file

    for folder in (data_root(), log_folder(), settings_file().parent):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise _Amiss(f"{folder} cannot be written to: {error.strerror or error}") from None
    return f"changes are recorded below {data_root()}"


def _policies() -> str:
    held = in_force().in_words()
    return f"in force: {', '.join(name for name, _ in held)}" if held else "none is set"


_CHECKS: Final[dict[str, Callable[[], str]]] = {
    "resources": _resources,
    "articles": _articles,
    "practice-cases": _cases,
    "network": _network,
    "process": _process,
    **{f"practice-{number}": partial(_practice, number) for number in _ARTICLES},
    "report": _report,
    "window": _window,
    "folders": _folders,
    "policies": _policies,
    "database-drivers": _drivers,
    "credential-store": _credentials,
}
NAMES: Final = tuple(_CHECKS)
