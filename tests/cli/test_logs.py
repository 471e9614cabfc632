"""The command that reads logs: words, JSON, exit codes, and what it shows while it watches."""

from __future__ import annotations

import resource as resource_module
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pxewizard.cli import log_reading
from pxewizard.cli.commands import parser
from pxewizard.cli.output import Output
from pxewizard.resources import resource
from tests.cli.conftest import Command

FAULT = "PXE::MP_GetList failed; 0x80092002"
START = "================= PXE Provider loaded. ====================="
BOOT = r"BootFile: smsboot\x64\pxeboot.com"
TWO_GIGABYTES = 1 << 31
MOST_MEMORY = 100 * 1024  # KB, as Linux counts it
NOW = datetime(2026, 11, 20, 13, 6, tzinfo=UTC)


def practice(name: str) -> str:
    return str(resource(f"practice/logs/{name}.log"))


def line(text: str, at: datetime = NOW, kind: int = 1) -> str:
    return (
        f'<![LOG[{text}]LOG]!><time="{at:%H:%M:%S}.000+0" date="{at:%m-%d-%Y}"'
        f' component="SMSPXE" context="" type="{kind}" thread="1" file="x.cpp:1">\r\n'
    )


@pytest.mark.parametrize(
    ("names", "code", "verdict"),
    [
        (["smspxe-80092002"], 3, "affected"),
        (["certmgr-80070005"], 3, "affected"),
        (["smspxe-2007-sp2"], 3, "affected"),
        (["smspxe-normal"], 0, "healthy"),
        (["certmgr-quiet"], 0, "healthy"),
        (["smspxe-expired-certificate"], 0, "healthy"),
        (["smspxe-normal", "smspxe-80092002"], 3, "affected"),
    ],
)
def test_the_exit_code_and_the_verdict_say_whether_the_logs_show_an_articles_fault(
    names: list[str], code: int, verdict: str, pxewizard: Command
) -> None:
    said = pxewizard("logs --json", *map(practice, names))

    assert said.code == code
    assert said.json["verdict"] == verdict
    assert len(said.json["logs"]) == len(names)


def test_a_sighting_names_file_line_and_time(pxewizard: Command) -> None:
    said = pxewizard("logs", practice("smspxe-80092002"))

    assert "The logs show the fault of KB 4469580." in said.words
    assert "smspxe-80092002.log:5" in said.words
    assert "2026-11-20 07:41:07 UTC" in said.words
    assert "harmless" in said.words


def test_another_fault_is_named_with_its_next_step(pxewizard: Command) -> None:
    said = pxewizard("logs", practice("smspxe-expired-certificate"))

    assert said.code == 0
    assert "another fault" in said.words
    assert "KB 4511618" in said.words


def test_what_cannot_be_read_is_undecided_unless_a_fault_shows(
    pxewizard: Command, tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.log")

    assert pxewizard("logs", missing).code == 2
    assert pxewizard("logs", missing, practice("smspxe-normal")).code == 10
    assert pxewizard("logs", missing, practice("smspxe-80092002")).code == 3
    assert pxewizard("logs --json", missing).json["logs"][0]["problem"]


def test_a_log_of_two_gigabytes_is_read_to_its_end(pxewizard: Command, tmp_path: Path) -> None:
    log = tmp_path / "SMSPXE.log"
    with log.open("wb") as written:
        written.write(line(FAULT).encode())
        written.seek(TWO_GIGABYTES)  # nothing but NUL bytes, which take no room on the disk
        written.write(b"\r\n" + line(FAULT, NOW + timedelta(minutes=1)).encode())

    before = resource_module.getrusage(resource_module.RUSAGE_SELF).ru_maxrss
    said = pxewizard(f"logs {log} --json")
    grown = resource_module.getrusage(resource_module.RUSAGE_SELF).ru_maxrss - before

    assert said.code == 3
    assert "13:06:00" in said.out
    assert "13:07:00" in said.out
    assert grown < MOST_MEMORY


def test_what_a_log_says_does_not_steer_a_terminal(pxewizard: Command, tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(line(f"\x1b[31m{FAULT}\x07"))

    said = pxewizard("logs", str(path))

    assert said.code == 3
    assert "\x1b" not in said.out
    assert "\x07" not in said.out


@pytest.mark.parametrize("time", ["yesterday", "2026-13-45", "25:00", ""])
def test_a_time_that_does_not_exist_is_refused(time: str, pxewizard: Command) -> None:
    assert pxewizard("logs --since", time, practice("smspxe-normal")).code == 2


def test_since_a_time_it_says_what_the_log_proves(pxewizard: Command, tmp_path: Path) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(line(FAULT, NOW - timedelta(hours=1)) + line(START) + line(BOOT))

    said = pxewizard("logs --json --since", "2026-11-20T12:30Z", str(path))

    assert [(one["code"], one["known"]) for one in said.json["stages"]] == [
        ("verified-in-log", "reached"),
        ("boot-seen", "reached"),
    ]
    assert [one["since"] for one in said.json["sightings"] if one["code"] == "log-80092002"] == [0]
    assert "The fault is not logged any more (2026-11-20 12:30:00 UTC)" in said.words


class Acts:
    """A clock that does something to the log at each wait, and ends as Ctrl+C does."""

    def __init__(self, *acts: Callable[[], object]) -> None:
        self._acts = list(acts)
        self._now = NOW + timedelta(hours=1)

    def now(self) -> datetime:
        return self._now

    def wait(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        if not self._acts:
            raise KeyboardInterrupt
        self._acts.pop(0)()


def watch(clock: Acts, *words: str) -> int:
    options = parser().parse_args(["logs", "--watch", *words])
    options.clock = clock
    return log_reading.logs(options, Output(machine=options.json))


def test_it_shows_what_is_new_and_survives_a_roll_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(line("of before", kind=3))

    def add(text: str) -> None:
        with path.open("a", newline="") as file:
            file.write(text)

    def roll_over() -> None:
        path.rename(path.with_suffix(".lo_"))
        path.write_text(line("first of the new", kind=2))

    clock = Acts(lambda: add(line("quiet") + line(FAULT, kind=3)), roll_over, lambda: None)
    code = watch(clock, str(path))

    shown = capsys.readouterr().out.partition("Watching")[2]
    assert code == 3  # the fault came while it watched
    assert FAULT in shown
    assert "first of the new" in shown
    assert "quiet" not in shown
    assert "of before" not in shown
    assert "The logs show the fault of KB 4469580." in shown


def test_it_says_as_soon_as_the_log_proves_something(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "SMSPXE.log"
    path.write_text(line(FAULT, NOW - timedelta(hours=1), kind=3))
    begun = line(START, NOW + timedelta(minutes=1)) + line(BOOT, NOW + timedelta(minutes=2))

    def add() -> None:
        with path.open("a", newline="") as file:
            file.write(begun)

    watch(Acts(add, lambda: None), "--since", "2026-11-20T13:06Z", str(path))

    shown = capsys.readouterr().out.partition("Watching")[2]
    assert "The fault is not logged any more (2026-11-20 13:06:00 UTC)" in shown
    assert "A computer got its boot program (2026-11-20 13:08:00 UTC)" in shown


def test_after_a_change_the_four_statements_stand_apart(pxewizard: Command, tmp_path: Path) -> None:
    site = f"--practice dp-missing --state {tmp_path / 'site'}"
    pxewizard(f"plan {site} --article 4469580 --answer restart-pxe-service=no -o plan.json")

    said = pxewizard(f"apply plan.json {site} --yes")

    assert said.code == 4
    for name, known in (
        ("Written", "reached"),
        ("Verified in the registry", "reached"),
        ("Verified in the log", "watched"),
        ("PXE boot seen", "watched"),
    ):
        assert f"{name} {known}" in said.words
    assert "pxewizard logs SMSPXE.log --since " in said.words
