"""The folder that remembers: across objects, across processes, and across a crash."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present, Reading, ServiceState
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.core.site import StopService
from pxewizard.practice.estate import load
from pxewizard.practice.faults import Fault, FaultKind, Operation
from pxewizard.practice.site import PracticeSite

KEY = r"SOFTWARE\Microsoft\SMS\Security"
VALUE = RegistryValue("dp01.contoso.test", KEY, "IssuingCertificateList")
LIST = Present(("eins", "zwei ß \U0001f600", "\ud800"), Kind.REG_MULTI_SZ)
WRITER = r"""
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.practice.estate import load
from pxewizard.practice.site import PracticeSite

class Clock:
    def now(self): return datetime(2026, 11, 20, tzinfo=UTC)
    def wait(self, seconds): pass

folder, prefix, count = sys.argv[1:]
site = PracticeSite(load("dp-missing"), Clock(), state=Path(folder))
for number in range(int(count)) if int(count) else itertools.count():
    place = RegistryValue("dp01", r"SOFTWARE\Microsoft\SMS\Security", f"{prefix}{number % 50}")
    site.change(SetRegistryValue(place, Absent(), Present(number, Kind.REG_DWORD)))
"""


class StoppedClock:
    """It is always the same time."""

    def now(self) -> datetime:
        return datetime(2026, 11, 20, tzinfo=UTC)

    def wait(self, seconds: float) -> None:
        """Return at once."""


def site_in(folder: Path, case: str = "dp-missing", *faults: Fault) -> PracticeSite:
    return PracticeSite(load(case), StoppedClock(), state=folder, faults=faults)


def read(site: PracticeSite, place: RegistryValue | Service) -> Reading:
    return site.read(place)[0].reading


def trouble(folder: Path, case: str = "dp-missing") -> Problem:
    with pytest.raises(Problem) as caught:
        site_in(folder, case)
    return caught.value


def start_writer(folder: Path, prefix: str, count: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    words = [sys.executable, "-c", WRITER, str(folder), prefix, str(count)]
    return subprocess.Popen(words, env=environment)


def test_the_folder_is_made_and_a_later_run_sees_what_an_earlier_one_changed(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "not" / "there yet"
    service = Service("dp01", "WDSServer")
    first = site_in(folder)

    first.change(SetRegistryValue(VALUE, Absent(), LIST))
    first.change(StopService(service))

    later = site_in(folder)
    assert read(later, VALUE) == LIST
    assert read(later, service) == Present(ServiceState("Stopped", "Auto"), Kind.SERVICE)
    assert later.estate == first.estate


def test_two_doors_open_at_once_see_and_keep_each_others_changes(tmp_path: Path) -> None:
    one, other = site_in(tmp_path), site_in(tmp_path)
    note = RegistryValue("dp01", KEY, "Note")

    one.change(SetRegistryValue(VALUE, Absent(), LIST))
    other.change(SetRegistryValue(note, Absent(), LIST))

    assert read(other, VALUE) == LIST
    assert read(one, note) == LIST


def test_a_change_whose_answer_was_lost_is_remembered_if_it_happened(tmp_path: Path) -> None:
    lost = Fault(FaultKind.CONNECTION_LOST, VALUE, on=Operation.WRITE, times=1, landed=True)
    site = site_in(tmp_path, "dp-missing", lost)

    with pytest.raises(Problem):
        site.change(SetRegistryValue(VALUE, Absent(), LIST))

    assert read(site_in(tmp_path), VALUE) == LIST


def test_a_change_behind_our_back_is_remembered_too(tmp_path: Path) -> None:
    fault = Fault(FaultKind.VALUE_CHANGED, VALUE, times=1, value=LIST)

    assert read(site_in(tmp_path, "dp-missing", fault), VALUE) == LIST
    assert read(site_in(tmp_path), VALUE) == LIST


def test_only_the_changed_servers_are_kept(tmp_path: Path) -> None:
    site = site_in(tmp_path, "many")
    site.change(SetRegistryValue(RegistryValue("ham-dp008", KEY, "New"), Absent(), LIST))

    kept = json.loads((tmp_path / "estate.json").read_text(encoding="utf-8"))

    assert kept["case"] == "many"
    assert list(kept["servers"]) == ["ham-dp008.contoso.test"]


def test_the_folder_of_another_case_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    site_in(tmp_path, "dp-missing")
    before = (tmp_path / "estate.json").read_bytes()

    met = trouble(tmp_path, "both-missing")

    assert met.code == "state-of-another-case"
    assert "dp-missing" in str(met)
    assert (tmp_path / "estate.json").read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "{}",
        '"text"',
        '{"format": 2, "case": "dp-missing", "servers": {}}',
        '{"format": 1, "case": "dp-missing"}',
        '{"format": 1, "case": "dp-missing", "servers": []}',
        '{"format": 1, "case": "dp-missing", "servers": {}, "more": 1}',
        '{"format": 1, "case": "dp-missing", "servers": {"dp01.contoso.test": {}}}',
        '{"format": 1, "case": "dp-missing", "servers": {"dp01.contoso.test": null}}',
        '{"format": 1, "case": "dp-missing", "servers": {"x": {"registry": {}, "services": {}}}}',
        (
            '{"format": 1, "case": "dp-missing", "servers": {"dp01.contoso.test": '
            '{"registry": {"K": {"N": {"REG_DWORD": "one"}}}, "services": {}}}}'
        ),
        "[" * 100_000,
    ],
)
def test_a_damaged_state_is_named_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "estate.json"
    file.write_text(text, encoding="utf-8")

    assert trouble(tmp_path).code == "state-unusable"
    assert file.read_text(encoding="utf-8") == text


def test_a_state_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "estate.json").write_bytes(b"\xff\xfe\x00")

    assert trouble(tmp_path).code == "state-unusable"


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()

    assert trouble(file).code == "state-unusable"
    assert trouble(file / "below").code == "state-unusable"


def test_the_half_of_a_state_that_a_crash_left_beside_it_does_no_harm(tmp_path: Path) -> None:
    site_in(tmp_path).change(SetRegistryValue(VALUE, Absent(), LIST))
    (tmp_path / "estate.json.new").write_text('{"format": 1, "ca', encoding="utf-8")

    later = site_in(tmp_path)

    assert read(later, VALUE) == LIST
    later.change(SetRegistryValue(VALUE, LIST, Present("x", Kind.REG_SZ)))
    assert read(site_in(tmp_path), VALUE) == Present("x", Kind.REG_SZ)
    assert not (tmp_path / "estate.json.new").exists()


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [start_writer(tmp_path, prefix, 40) for prefix in ("One", "Two")]

    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]

    values = site_in(tmp_path).estate.servers["dp01.contoso.test"].registry[KEY]
    written = {name for name in values if name.startswith(("One", "Two"))}
    assert written == {f"{prefix}{number}" for prefix in ("One", "Two") for number in range(40)}


def test_a_process_killed_in_the_middle_of_writing_leaves_a_whole_state(tmp_path: Path) -> None:
    site = site_in(tmp_path)
    last = RegistryValue("dp01", KEY, "Endless20")
    writer = start_writer(tmp_path, "Endless", 0)
    try:
        while not isinstance(read(site, last), Present):  # each read is of a whole state
            assert writer.poll() is None
    finally:
        writer.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        writer.wait(timeout=60)

    found = read(site, last)
    assert isinstance(found, Present)
    site.change(SetRegistryValue(VALUE, Absent(), LIST))
    assert read(site_in(tmp_path), VALUE) == LIST
