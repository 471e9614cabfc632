"""Many servers read by a process of its own: the same rows, no secret beside the pipe, and a sure end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pxewizard import policies, wiring
from pxewizard.core.address import parse_server
from pxewizard.core.examination import Scope
from pxewizard.core.plan import Plan
from pxewizard.core.problem import Problem
from pxewizard.engine import spawning
from pxewizard.engine.sweep import Ground, sweep
from pxewizard.engine.sweep_names import Target
from pxewizard.engine.sweep_rows import SweepRow, SweepState
from pxewizard.practice.listener import PracticeDoor
from pxewizard.practice.wire_faults import WireFault, WireFaultKind
from pxewizard.wiring import sweep_apart as module
from pxewizard.wiring.sweep_apart import Errand, sweep_apart
from tests.policed import Decide, refusal

if TYPE_CHECKING:
    from pxewizard.engine.spawning import Pipe

SERVERS = ("ber-dp001", "ber-dp004", "ham-dp002", "muc-dp011", "sea-dp009")
SILENT = "ham-dp002.contoso.test"
NUMBER = "4469580"


def nothing(_: SweepRow) -> None:
    """Do nothing at a row."""


@dataclass
class Onlooker:
    """Keeps the rows; may do something at each, and may want no more."""

    at_row: Callable[[SweepRow], None] = nothing
    rows: list[SweepRow] = field(default_factory=list)
    enough: bool = False

    def row(self, row: SweepRow) -> None:
        self.rows.append(row)
        self.at_row(row)

    def cancelled(self) -> bool:
        return self.enough

    @property
    def last(self) -> dict[str, SweepRow]:
        return {one.server: one for one in self.rows}


@pytest.fixture
def door() -> Iterator[PracticeDoor]:
    with wiring.serve("many") as one:
        yield one


def errand(door: PracticeDoor, password: str | None = None) -> Errand:
    ends = door.endpoints
    account = wiring.Account(ends.user, password or ends.password)
    addresses = [parse_server(door.address(f"{one}.contoso.test")) for one in SERVERS]
    scope = Scope(addresses[0], mp=parse_server(ends.mp or ""))
    return Errand(NUMBER, scope, wiring.Connection(account), tuple(map(Target, addresses)))


def door_names(door: PracticeDoor) -> tuple[str, ...]:
    ends = door.endpoints
    return *(one.partition("=")[0] for one in ends.dps), (ends.mp or "").partition("=")[0]


def silent(door: PracticeDoor) -> None:
    door.order(WireFault(WireFaultKind.SILENT, at=SILENT))


def processes() -> list[BaseProcess]:
    return [one for one in multiprocessing.active_children() if one.name == "sweep"]


def essence(row: SweepRow) -> object:
    steps = row.fix.steps if isinstance(row.fix, Plan) else None
    trouble = row.problem and (row.problem.code, row.problem.kind, str(row.problem))
    seen = row.state, row.what, row.site_code, row.service, trouble
    origin = row.origin and (row.origin.server, row.origin.number)
    return *seen, row.fixable, row.left_out, steps, origin


def test_the_rows_are_those_that_this_process_would_have_read(door: PracticeDoor) -> None:
    wanted, here, there = errand(door), Onlooker(), Onlooker()
    parts = wiring.connect(wanted.scope, wanted.connection, [t.address for t in wanted.targets])
    (scenario,) = wiring.scenarios(NUMBER)
    sweep(Ground(parts.examiner, scenario, wanted.scope, here), wanted.targets)
    parts.close()

    sweep_apart(wanted, there)

    assert [essence(there.last[one]) for one in here.last] == [*map(essence, here.last.values())]
    assert {one.state for one in there.last.values()} > {SweepState.CORRECT, SweepState.MISSING}
    assert any(one.fix for one in there.last.values())
    assert processes() == []


@pytest.mark.skipif(sys.platform != "linux", reason="arguments and environment are read from /proc")
def test_the_password_is_neither_an_argument_nor_in_the_environment(door: PracticeDoor) -> None:
    seen: list[bytes] = []

    def look(_: SweepRow) -> None:
        for one in processes():
            place = Path(f"/proc/{one.pid}")
            seen.extend(((place / "cmdline").read_bytes(), (place / "environ").read_bytes()))

    wanted = errand(door)
    sweep_apart(wanted, Onlooker(look))

    assert any(b"spawn_main" in one for one in seen)
    assert not any(door.account.password.encode() in one for one in seen)
    assert door.account.password not in repr(wanted)


def test_a_process_that_is_killed_leaves_servers_that_were_not_read(door: PracticeDoor) -> None:
    silent(door)

    def kill(row: SweepRow) -> None:
        if row.server == SILENT and row.state is SweepState.WORKING:
            for one in processes():
                one.kill()

    onlooker = Onlooker(kill)
    with pytest.raises(Problem) as met:
        sweep_apart(errand(door), onlooker)

    assert met.value.code == "reader-ended"
    assert onlooker.last[SILENT].state is SweepState.NOT_READ
    assert onlooker.last[SILENT].problem == met.value
    assert not any(one.state is SweepState.WORKING for one in onlooker.last.values())
    assert processes() == []


def test_a_cancel_ends_it_though_a_server_is_silent(door: PracticeDoor) -> None:
    silent(door)
    onlooker = Onlooker()

    def enough(row: SweepRow) -> None:
        onlooker.enough = row.server == SILENT

    onlooker.at_row = enough
    sweep_apart(errand(door), onlooker)

    assert onlooker.last[SILENT].state is SweepState.WORKING
    assert processes() == []


def test_a_refused_password_is_tried_once_and_told(door: PracticeDoor) -> None:
    onlooker = Onlooker()

    sweep_apart(errand(door, "another one"), onlooker)

    codes = {one.problem.code if one.problem else "" for one in onlooker.last.values()}
    assert codes <= {"sign-in-refused", "sign-in-not-tried"}
    assert sum(bool(door.exchanges(one)) for one in door_names(door)) == 1


def test_a_trouble_of_the_whole_is_raised_as_it_is(door: PracticeDoor, tmp_path: Path) -> None:
    wanted = errand(door)
    broken = wiring.Connection(wanted.connection.account, ca=tmp_path / "none.pem")

    with pytest.raises(Problem) as met:
        sweep_apart(Errand(NUMBER, wanted.scope, broken, wanted.targets), Onlooker())

    assert met.value.code == "ca-unusable"


# What the process is, instead of what it is otherwise; each is imported there by its name.

_RUN = vars(module)["_run"]
_READ = policies.in_force


def on_a_policed_computer(pipe: Pipe, errand: Errand) -> None:
    vars(policies)["in_force"] = partial(_READ, Path(os.environ["DECIDED"]))
    _RUN(pipe, errand)


def with_a_fault_of_its_own(pipe: Pipe, errand: Errand) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    vars(module)["_read"] = broken
    _RUN(pipe, errand)


@pytest.mark.parametrize(
    ("policy", "code"),
    [
        ({"AllowedServers": ["*.fabrikam.test"]}, "policy-server"),
        ({"RequireHttps": True}, "policy-https"),
        ({"ForbidNameUrl": True}, "policy-name-url"),
        ({"ForbidTypedPasswords": True}, "policy-typed-passwords"),
        ({"ReadOnly": "perhaps"}, "policies-unusable"),
    ],
)
def test_the_policies_of_the_computer_hold_in_the_process_too(
    policy: dict[str, object],
    code: str,
    door: PracticeDoor,
    decided: Decide,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = errand(door)
    monkeypatch.setenv("DECIDED", str(decided(**policy)))
    monkeypatch.setattr(module, "_run", on_a_policed_computer)

    assert refusal(lambda: sweep_apart(wanted, Onlooker())) == code
    assert not any(door.exchanges(one) for one in door_names(door))


def test_a_computer_that_only_reads_reads_there(
    door: PracticeDoor, decided: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    onlooker = Onlooker()
    monkeypatch.setenv(
        "DECIDED", str(decided(ReadOnly=True, AllowedServers=["*.contoso.test", "127.0.0.1"]))
    )
    monkeypatch.setattr(module, "_run", on_a_policed_computer)

    sweep_apart(errand(door), onlooker)

    assert {one.state for one in onlooker.last.values()} > {SweepState.CORRECT, SweepState.MISSING}


def test_the_programs_log_names_each_server_that_let_the_process_in(
    door: PracticeDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    onlooker = Onlooker()

    sweep_apart(errand(door), onlooker)

    (log,) = tmp_path.glob("state/**/pxewizard.log")
    noted = log.read_text(encoding="utf-8")
    read = {one.server for one in onlooker.last.values() if one.state is not SweepState.NOT_READ}
    assert read
    assert all(f'"{one}"' in noted for one in read)
    assert door.account.password not in noted


def test_a_fault_of_its_own_is_told_with_its_report(
    door: PracticeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_run", with_a_fault_of_its_own)

    with pytest.raises(Problem) as met:
        sweep_apart(errand(door), Onlooker())

    assert met.value.code == "crashed"
    assert processes() == []


def test_a_process_that_cannot_be_started_is_told(
    door: PracticeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(spawning, "spawned", refused)

    with pytest.raises(Problem) as met:
        sweep_apart(errand(door), Onlooker())

    assert met.value.code == "reader-ended"
    assert "no more processes" in met.value.detail


PARENT = """
import os
from tests.wiring.test_sweep_apart import *
if __name__ == "__main__":
    with wiring.serve("many") as door:
        silent(door)
        sweep_apart(errand(door), Onlooker(lambda row: row.server == SILENT and end()))
"""


def end() -> None:
    """End this process as the window's does, which waits for nobody."""
    sys.stdout.write("reading\n")
    sys.stdout.flush()
    os._exit(3) if os.environ.get("GENTLY") else os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(
    sys.platform == "win32", reason="a killed process has no exit code of its own there"
)
@pytest.mark.parametrize("gently", ["1", ""])
def test_it_ends_with_whoever_started_it(gently: str, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    where = {**os.environ, "PYTHONPATH": str(Path.cwd()), "GENTLY": gently}

    # The pipe of its output ends when the last process has ended that holds it, the one that reads too.
    done = subprocess.run([sys.executable, script], env=where, stdout=-1, timeout=120, check=False)

    assert done.stdout == b"reading\n"
    assert done.returncode == (3 if gently else -signal.SIGKILL)
