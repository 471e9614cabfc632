"""The installed program on a real X server, by what is shown alone: from the first page to a saved report."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.e2e.desktop import desktop, ended, what_is_missing
from tests.e2e.person import Person, person

ROOT: Final = Path(__file__).parents[2]
LIMIT: Final = 60.0  # seconds of the program's whole life
# The onlooker asked for something that had just gone from the screen.
ASKED_TOO_LATE: Final = "qt.accessibility.atspi: Could not find accessible on path"

pytestmark = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing())


@dataclass(frozen=True)
class Running:
    """The program on its desktop, whoever sits there, and where its files lie."""

    person: Person
    program: subprocess.Popen[str]
    folder: Path

    def changes(self) -> list[Path]:
        return sorted(self.folder.glob(".local/share/pxewizard/changes/*"))

    def ends(self) -> None:
        """Wait until it has ended by itself, in peace."""
        self.person.sees_it_gone()
        assert self.program.wait(LIMIT) == 0
        said = (self.folder / "stderr.txt").read_text(encoding="utf-8").splitlines()
        assert [line for line in said if not line.startswith(ASKED_TOO_LATE)] == []


@pytest.fixture
def on_screen(tmp_path: Path) -> Iterator[Running]:
    with desktop(tmp_path) as env, person(env) as somebody, started(env, tmp_path) as program:
        yield Running(somebody, program, tmp_path)


@contextmanager
def started(env: dict[str, str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Start what `pip install` made; what it says on stderr, Qt's warnings among it, is kept."""
    program = Path(sys.executable).with_name("pxewizard")
    own = {"PYTHONPATH": str(ROOT), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    words = f'exec timeout {LIMIT:.0f} "$0" gui 2> "$1"'
    command = ("/bin/sh", "-c", words, str(program), str(folder / "stderr.txt"))
    with ended(command, env | own) as one:
        yield one


def test_a_screen_reader_mends_both_servers_saves_the_report_and_takes_it_back(
    on_screen: Running,
) -> None:
    me = on_screen.person
    me.sees("Step 1 of 7")
    me.press("Practise…")
    me.pick("Both servers have lost the certificate list", of="Practice cases")
    me.press("Practise")
    me.sees("mp01.contoso.test")
    me.press("Examine 3 servers")
    me.sees("Every server that was asked has answered")
    me.press("Compare")
    me.sees("IssuingCertificateList is missing on dp01.contoso.test")
    me.press("Review the fix")
    me.sees("Step 4 of 7")
    assert on_screen.changes() == []
    me.press("Write 2 values")
    me.sees("2 values written, verified by reading back.")
    (folder,) = on_screen.changes()
    assert "result" in (folder / "journal.jsonl").read_text(encoding="utf-8")
    report = on_screen.folder / "report.html"
    me.press("Save report…")
    me.enter(str(report), into="File name:")
    me.press("Save")
    me.sees(f"The report is in {report}.")
    assert "dp01.contoso.test: 2 values are in place" in report.read_text(encoding="utf-8")
    me.press("Undo…")
    me.press("Undo")
    me.sees("Everything stands again as it was before the change")
    me.press("Close")
    on_screen.ends()


def test_the_keyboard_alone_mends_a_server_and_enter_alone_writes_nothing(
    on_screen: Running,
) -> None:
    me = on_screen.person
    me.sees("Step 1 of 7")
    me.types_to_see("alt+r", "Nothing here leaves this program.")
    me.is_at("Practice cases")
    me.types("B", "o", "t", "h", "Return")
    me.sees("Examine 3 servers")
    me.types_to_see("alt+e", "Every server that was asked has answered")
    me.types_to_see("alt+m", "IssuingCertificateList is missing on dp01.contoso.test")
    me.types_to_see("alt+r", "Write 2 values")
    me.is_at("Back")
    me.types("Tab")
    me.is_at("Write 2 values")
    me.types("Return", "KP_Enter", "Tab")
    me.is_at("Cancel")  # so the keys before have arrived
    me.sees("Nothing has been written.")
    assert on_screen.changes() == []
    me.types_to_see("alt+w", "2 values written, verified by reading back.")
    me.types_to_see("alt+u", "Remove IssuingCertificateList on mp01.contoso.test")
    me.is_at("Cancel")
    me.types_to_see("alt+u", "Everything stands again as it was before the change")
    me.types("alt+c")
    on_screen.ends()
