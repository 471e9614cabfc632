"""A password with every punctuation mark goes through every command and is found nowhere."""

from __future__ import annotations

import getpass
import io
import re
import subprocess
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path

import pytest

from pxewizard import wiring
from pxewizard.cli import passwords
from pxewizard.core.saved_name import Role, SavedName
from pxewizard.programlog import crash_report
from pxewizard.remote.database_access import DatabaseAccess
from pxewizard.remote.secrets import Found
from pxewizard.remote.sign_in import Credentials
from tests import secret_service, stores
from tests.canary import CANARY, Watch, found_in, watch
from tests.cli.canary_doors import opened, words
from tests.cli.canary_stories import EXAMINE, ONE, STDIN, STORIES, Story
from tests.cli.conftest import Command

CUT = 2  # the last lines of a change's journal: its result, and its end
SHOWN = ("cmdline", "environ")  # of a process, to others


@pytest.fixture
def watching(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Watch:
    return watch(tmp_path, monkeypatch, caplog)


def tell(
    story: Story, pxewizard: Command, watching: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run the commands of a story, each with its standard input, and keep what they print."""
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return CANARY

    monkeypatch.setattr(passwords, "can_ask", lambda: story.types)
    monkeypatch.setattr(getpass, "getpass", answer)
    with opened(story) as doors:
        gaps = words(*doors)
        Path("dps.txt").write_text(f"{gaps['dp']}\n", encoding="utf-8")
        for line, code in story.lines:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(story.given), "utf-8"))
            said = pxewizard(line.format(**gaps))
            watching.said += [said.out, said.err, *asked]
            assert said.code == code, (line, said)
            folders = [one for one in said.out.splitlines() if one.startswith("Undo folder: ")]
            gaps["folder"] = folders[0].partition(": ")[2] if folders else gaps["folder"]
            if folders and story.cut:
                journal = Path(gaps["folder"], "journal.jsonl")
                journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-CUT]))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_password_is_found_nowhere(
    story: Story, pxewizard: Command, watching: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores.use(monkeypatch, story.store())
    tell(story, pxewizard, watching, monkeypatch)
    assert watching.leaks() == []
    logs = [path for path in watching.folder.rglob("pxewizard.log") if path.stat().st_size]
    assert len(logs) == 1, "the program's own log was not among what was looked at"


def test_every_command_that_takes_a_password_has_a_story(pxewizard: Command) -> None:
    listed = set(re.findall(r"^    ([a-z]+)\s", pxewizard("--help").out, flags=re.MULTILINE))
    assert "examine" in listed
    told = {line.split()[0] for story in STORIES for line, _ in story.lines}
    window = {"gui"}  # tests/gui/pages/test_choose_account.py
    without = {"logs", "policies", "practice", "query", "selftest"}  # they take no password
    assert listed - without - window == told


@pytest.mark.skipif(bool(secret_service.what_is_missing()), reason=secret_service.what_is_missing())
def test_with_a_real_credential_store_it_is_found_nowhere_either(
    pxewizard: Command, watching: Watch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (saved,) = (one for one in STORIES if one.name == "saved")
    with secret_service.running(tmp_path / "session", monkeypatch):
        tell(saved, pxewizard, watching, monkeypatch)
        assert watching.leaks() == []


def test_a_bug_of_the_program_does_not_show_it(
    pxewizard: Command, watching: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*everything: object) -> wiring.Parts:
        held = [getattr(one, "__dict__", one) for one in everything]
        raise RuntimeError(f"{everything!r} {held!r}")

    stores.use(monkeypatch, stores.MemoryStore())
    monkeypatch.setattr(wiring, "connect", broken)
    story = Story("a bug", ((f"{EXAMINE} {STDIN}", 1),))
    with pytest.raises(RuntimeError, match="technician") as met:
        tell(story, pxewizard, watching, monkeypatch)
    watching.said += traceback.format_exception(met.value)
    report = crash_report(met.value)
    assert report is not None
    assert report.is_relative_to(watching.folder)
    assert watching.leaks() == []


def test_what_an_exception_says_is_in_no_report(watching: Watch, tmp_path: Path) -> None:
    def broken() -> None:
        try:
            int(CANARY)
        except ValueError as error:
            raise RuntimeError(CANARY) from error

    with pytest.raises(RuntimeError) as met:
        broken()
    report = crash_report(met.value, tmp_path)
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_what_an_exception_says_is_in_no_report" in text
    assert watching.leaks() == []


@pytest.mark.parametrize(
    "one",
    [
        wiring.Account("technician", CANARY),
        wiring.Connection(wiring.Account("technician", CANARY)),
        wiring.DatabaseSignIn(wiring.Account("technician", CANARY)),
        wiring.Connection(database=wiring.DatabaseSignIn(wiring.Account("technician", CANARY))),
        DatabaseAccess("technician", CANARY),
        Credentials("technician", CANARY),
        Found(SavedName(Role.DP, "technician"), CANARY),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_holds_it_does_not_show_it(one: object) -> None:
    assert "technician" in repr(one)
    assert found_in(f"{one} {one!r}".encode()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at through /proc")
def test_it_is_in_no_process_list() -> None:
    story = Story("a process", (), store=stores.MemoryStore)
    with opened(story) as doors:
        line = f"examine {{all}} {ONE} {STDIN}".format(**words(*doors))
        command = [sys.executable, "-m", "pxewizard", *line.split()]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
            done = threading.Event()
            seen: list[bytes] = []
            looking = threading.Thread(target=_look, args=(process.pid, seen, done))
            looking.start()
            said = process.communicate(story.given)
            done.set()
            looking.join()
    assert process.returncode == 3, said
    assert b"--password-stdin" in b"".join(seen)
    assert found_in(b"\0".join((*seen, *said))) == []


def _look(number: int, seen: list[bytes], done: threading.Event) -> None:
    """Read arguments and environment of a process and of its children until it is done."""
    while not done.wait(0.02):
        with suppress(OSError):
            children = Path(f"/proc/{number}/task/{number}/children").read_text().split()
            for one in (str(number), *children):
                seen += [Path(f"/proc/{one}/{what}").read_bytes() for what in SHOWN]
