"""Remote shells of the practice site, used by a client that is not ours."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from pypsrp.exceptions import WSManFaultError
from pypsrp.shell import Process, WinRS

from pxewizard.core.reading import LogText
from pxewizard.practice.estate import load, server_of, with_server
from pxewizard.practice.listener import PracticeDoor
from pxewizard.practice.server import Right
from pxewizard.practice.site import PracticeSite
from tests.practice.door_clients import Psrp, Wire, envelope
from tests.support import TurnableClock

DP = "dp01.contoso.test"
LOG = LogText(r"C:\SMS_DP$\sms\logs\SMSPXE.log", "grün\r\n" * 50_000)
SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell"
SCRIPT = "$n='{}';$k={}\n'whatever follows'"


@contextmanager
def opened(*denied: Right) -> Iterator[PracticeDoor]:
    estate = load("healthy")
    server = replace(server_of(estate, DP), logs={"SMSPXE.log": LOG}, denied=frozenset(denied))
    with PracticeDoor(PracticeSite(with_server(estate, server), TurnableClock())) as door:
        yield door


def ran(
    door: PracticeDoor, script: str, command: str = "powershell.exe"
) -> tuple[list[str], int | None]:
    """Return the lines that the script prints through pypsrp, and its exit code."""
    encoded = base64.b64encode(script.encode("utf-16-le")).decode()
    with Psrp(door, DP) as psrp, WinRS(psrp.wsman, codepage=65001, no_profile=True) as shell:
        process = Process(shell, command, ["-NoProfile", "-EncodedCommand", encoded])
        process.invoke()
        process.signal("http://schemas.microsoft.com/wbem/wsman/1/windows/shell/signal/terminate")
    return process.stdout.decode().split("\r\n"), process.rc


def told(lines: list[str], word: str) -> list[bytes]:
    return [
        base64.b64decode(rest)
        for found, colon, rest in (one.partition(":") for one in lines)
        if colon and found == word
    ]


def test_another_client_reads_the_tail_of_a_log_in_pieces() -> None:
    with opened() as door:
        lines, code = ran(door, SCRIPT.format("smspxe.log", 200_000))
        exchanges = door.exchanges(DP)

    whole = LOG.text.encode("cp1252")
    assert code == 0
    assert lines[0] == "mode:FullLanguage"
    assert told(lines, "path") == [LOG.path.encode()]
    assert told(lines, "head") == [whole[:3]]
    assert b"".join(told(lines, "data")) == whole[-200_000:]
    assert f"from:{len(whole) - 200_000}" in lines
    assert "end:200000" in lines
    assert exchanges.count("Receive") == 2
    assert exchanges[-1] == "Delete"


def test_a_log_that_is_not_there_or_may_not_be_read_is_told_apart() -> None:
    with opened() as door:
        assert ran(door, SCRIPT.format("CertMgr.log", 9))[0][1:] == ["absent:", ""]
    with opened(Right.LOGS) as door:
        assert told(ran(door, SCRIPT.format("SMSPXE.log", 9))[0], "denied") == [b"SMSPXE.log"]


def test_a_restricted_powershell_says_so_and_reads_nothing() -> None:
    with opened(Right.FULL_LANGUAGE) as door:
        assert ran(door, SCRIPT.format("SMSPXE.log", 9)) == (["mode:ConstrainedLanguage", ""], 3)


@pytest.mark.parametrize(
    ("script", "command"), [("Get-Process", "powershell.exe"), ("$n='a';$k=1", "notepad.exe")]
)
def test_nothing_else_is_run(script: str, command: str) -> None:
    with opened() as door:
        assert ran(door, script, command) == ([""], 1)


def test_switched_off_shells_have_the_number_of_windows() -> None:
    with opened(Right.SHELL) as door, pytest.raises(WSManFaultError) as met:
        ran(door, SCRIPT.format("SMSPXE.log", 9))
    assert met.value.code == 0x803381AC


@pytest.mark.parametrize("verb", ["Command", "Receive", "Signal"])
def test_a_shell_that_is_not_open_answers_nothing(verb: str) -> None:
    with opened() as door, Wire(door, DP) as wire:
        assert wire.sign_in() == 200
        status, text = wire.ask(envelope(f"{SHELL}/{verb}", f"{SHELL}/cmd"))

    assert status == 500
    assert str(0x8033805B) in text
