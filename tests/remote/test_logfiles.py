"""Logs of servers: the newest copy on a network path, and the way through a shell."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pxewizard.core.address import parse_server
from pxewizard.core.place import LogFile, RegistryValue
from pxewizard.core.reading import Absent, Kind, LogText, Present, Reading, Unreadable, log_of
from pxewizard.practice.estate import Estate, load, server_of, with_server, with_value
from pxewizard.practice.listener import Terms
from pxewizard.practice.server import Availability, Right
from pxewizard.practice.wire_faults import WireFaultKind
from pxewizard.remote.line import Limits
from pxewizard.remote.logfiles import NetworkFiles, logs, network_files
from pxewizard.remote.logtail import span
from pxewizard.remote.sign_in import Credentials
from pxewizard.remote.site import Access, Endpoint
from tests.remote.doors import DP, SHORT, Client, client, code, impatient

SITE = load("healthy").site_server
PXE = LogFile(DP, "SMSPXE.log")
SMS_DP = r"SMS_DP$\sms\logs\SMSPXE.log"


def with_log(log: LogText | None, *denied: Right, case: str = "healthy") -> Estate:
    estate = load(case)
    server = server_of(estate, DP)
    found = {} if log is None else {"SMSPXE.log": log}
    return with_server(estate, replace(server, logs=found, denied=frozenset(denied)))


def reader(
    through: Client,
    *,
    ask_shell: bool = True,
    network: NetworkFiles | None = None,
    limits: Limits = SHORT,
    password: str | None = None,
) -> Callable[[LogFile], Reading]:
    door = through.door
    who = Credentials(door.account.user, password or door.account.password)
    servers = through.behind.estate.servers
    endpoints = [Endpoint(parse_server(door.address(one)), who) for one in servers]
    access = Access(ca=door.ca, limits=limits)
    return logs(endpoints, access, ask_shell=ask_shell, network=network)


def files(folder: Path, *, answers: bool = True) -> NetworkFiles:
    """Network paths that lead into a folder: server, share and the rest as folders there."""

    def path(server: str, rest: str) -> Path:
        return folder.joinpath(server, *rest.split("\\"))

    return NetworkFiles(path, lambda _server, _seconds: answers)


def put(folder: Path, server: str, rest: str, text: str, *, at: int = 0) -> Path:
    path = files(folder).path(server, rest)
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode())
    os.utime(path, (at, at))
    return path


def test_the_newest_of_several_copies_wins_and_its_path_is_shown(tmp_path: Path) -> None:
    put(tmp_path, DP, SMS_DP, "old\r\n", at=1000)
    newest = put(tmp_path, DP, r"E$\SMS_DP$\sms\logs\SMSPXE.log", "new\r\n", at=3000)
    put(tmp_path, DP, r"C$\SMS_CCM\Logs\SMSPXE.log", "older\r\n", at=2000)

    read = logs([], Access(), ask_shell=False, network=files(tmp_path))

    assert read(PXE) == Present(LogText(str(newest), "new\r\n"), Kind.LOG)


@pytest.mark.parametrize(
    "rest",
    [
        r"SMS_P01\Logs\CertMgr.log",
        r"D$\CM\Logs\CertMgr.log",
        r"G$\moved\CertMgr.log",
    ],
)
def test_a_log_in_another_folder_is_found_by_what_the_registry_tells(
    tmp_path: Path, rest: str
) -> None:
    path = put(tmp_path, SITE, rest, "renewed\r\n")
    estate = load("healthy")
    for key, name, told in (
        ("Setup", "Installation Directory", "D:\\CM\\"),
        (r"Tracing\SMS_CERTIFICATE_MANAGER", "TraceFileName", r"G:\moved\CertMgr.log"),
    ):
        place = RegistryValue(SITE, rf"SOFTWARE\Microsoft\SMS\{key}", name)
        estate = with_value(estate, place, Present(told, Kind.REG_SZ))

    with client(estate) as through:
        read = reader(through, ask_shell=False, network=files(tmp_path))
        found = read(LogFile(SITE, "CertMgr.log"))
        exchanges = through.door.exchanges(SITE)

    assert found == Present(LogText(str(path), "renewed\r\n"), Kind.LOG)
    assert "Create" not in exchanges


def test_without_a_copy_anywhere_the_folders_are_named(tmp_path: Path) -> None:
    with client("healthy") as through:
        found = reader(through, ask_shell=False, network=files(tmp_path))(PXE)

    assert code(found) == "log-not-found"
    assert isinstance(found, Unreadable)
    assert "E$" in found.problem.detail


def test_a_closed_port_and_a_missing_way_are_told_apart(tmp_path: Path) -> None:
    closed = logs([], Access(), ask_shell=False, network=files(tmp_path, answers=False))
    address = logs([], Access(), ask_shell=False, network=files(tmp_path))

    assert code(closed(PXE)) == "log-share-closed"
    assert code(address(LogFile("::1", "SMSPXE.log"))) == "log-not-asked"


@pytest.mark.skipif(network_files() is not None, reason="network paths are there on Windows")
def test_off_windows_a_log_is_read_only_where_a_shell_is_asked_for() -> None:
    assert code(logs([], Access(), ask_shell=False)(PXE)) == "log-not-asked"


class _Refused(type(Path())):  # type: ignore[misc]  # the class of this system's paths
    """A path that may not be looked at: root may look at anything."""

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        raise PermissionError(13, "no", str(self), follow_symlinks)


def test_a_copy_that_may_not_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    network = NetworkFiles(lambda _, rest: _Refused(tmp_path, rest), lambda _server, _seconds: True)

    with client("healthy") as through:
        assert code(reader(through, ask_shell=False, network=network)(PXE)) == "log-denied"


@pytest.mark.parametrize("https", [False, True])
def test_a_long_log_comes_whole_through_a_shell_which_is_deleted(https: bool) -> None:  # noqa: FBT001
    lines = [f"line {number:06} grün\r\n" for number in range(40_000)]
    log = LogText(r"C:\SMS_DP$\sms\logs\SMSPXE.log", "".join(lines))

    with client(with_log(log), terms=Terms(https=https)) as through:
        found = log_of(reader(through)(PXE))
        exchanges = through.door.exchanges(DP)

    assert found is not None
    assert found.path == log.path
    assert log.text.endswith(found.text)
    assert found.text.startswith("line ")
    assert span(512) - len(lines[0]) < len(found.text) <= span(512)
    assert exchanges.count("Receive") > 2
    assert exchanges[-2:] == ("Signal", "Delete")


@pytest.mark.parametrize("text", ["plain\n", "", "Ελληνικά 漢字\r\n"])
def test_a_short_log_is_the_same_as_on_the_server(text: str) -> None:
    log = LogText(r"D:\SMS_DP$\sms\logs\SMSPXE.log", text)

    with client(with_log(log)) as through:
        assert reader(through)(PXE) == Present(log, Kind.LOG)


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        (Right.SHELL, "shells-off"),
        (Right.FULL_LANGUAGE, "constrained-language"),
        (Right.LOGS, "log-denied"),
    ],
)
def test_the_reasons_why_a_shell_gives_no_log_are_told_apart(right: Right, expected: str) -> None:
    with client(with_log(LogText("x", "x"), right)) as through:
        assert code(reader(through)(PXE)) == expected


def test_a_log_that_is_in_no_folder_of_the_server_is_absent() -> None:
    with client(with_log(None)) as through:
        assert reader(through)(PXE) == Absent()


def test_a_silent_command_is_given_up_in_time_and_its_shell_deleted() -> None:
    with client(with_log(LogText("x", "x"))) as through:
        through.strike(WireFaultKind.SILENT, action="Receive")
        found = reader(through, limits=impatient())(PXE)
        exchanges = through.door.exchanges(DP)

    assert code(found) == "time-out"
    assert exchanges[-1] == "Delete"


def test_a_command_that_is_still_at_work_is_asked_again() -> None:
    with client(with_log(LogText("x", "text"))) as through:
        through.strike(WireFaultKind.TIMED_OUT, times=3, action="Receive")

        assert log_of(reader(through)(PXE)) == LogText("x", "text")


def test_a_lost_reply_of_a_command_is_not_asked_for_again() -> None:
    with client(with_log(LogText("x", "text"))) as through:
        through.strike(WireFaultKind.DROP_AFTER, times=1, action="Receive")
        found = reader(through)(PXE)
        exchanges = through.door.exchanges(DP)

    assert code(found) == "connection-lost"
    assert exchanges.count("Receive") == 1
    assert exchanges[-1] == "Delete"


def test_a_server_that_lets_nobody_in_or_is_down_says_so() -> None:
    estate = load("healthy")
    down = replace(server_of(estate, DP), availability=Availability.DOWN)
    with client(with_server(estate, down)) as through:
        assert code(reader(through)(PXE)) == "connection-refused"
    with client("healthy") as through:
        read = reader(through, password="wrong")  # noqa: S106 - that is the point
        assert code(read(PXE)) == "ntlm-refused"
        assert code(read(LogFile(SITE, "CertMgr.log"))) == "sign-in-not-tried"


def test_another_computer_than_the_one_named_is_not_read() -> None:
    with client("healthy") as through:
        who = Credentials(through.door.account.user, through.door.account.password)
        address = parse_server(f"other.contoso.test={through.door.url(DP)}")
        read = logs([Endpoint(address, who)], Access(), ask_shell=True)

        assert code(read(LogFile("other.contoso.test", "SMSPXE.log"))) == "another-server"
