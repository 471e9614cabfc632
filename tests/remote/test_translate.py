"""The tables from failures to problems, row by row: numbers and types, never words."""

from __future__ import annotations

import socket
import ssl
from http.client import BadStatusLine, IncompleteRead, RemoteDisconnected

import pytest

from pxewizard.remote.line import Limits, Line, Stage, TooLarge, Truncated
from pxewizard.remote.translate import (
    _BARE_STATUS,
    _FAULTS,
    _SIGN_IN,
    At,
    is_address,
    is_local_account,
    of_fault,
    of_network,
    of_refusal,
    of_sign_in,
    of_status,
)

HERE = At("dp01.contoso.test", 5985, "CONTOSO\\technician", "0x1")


def certificate_error(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


@pytest.mark.parametrize(
    ("error", "stage", "expected"),
    [
        (socket.gaierror(-2, "Name or service not known"), Stage.NAME, "name-not-found"),
        (ConnectionRefusedError(111, "refused"), Stage.CONNECT, "connection-refused"),
        (OSError(10061, "als Windows zählt"), Stage.CONNECT, "connection-refused"),
        (TimeoutError("timed out"), Stage.CONNECT, "no-answer"),
        (OSError(113, "No route to host"), Stage.CONNECT, "unreachable"),
        (certificate_error(18), Stage.TLS, "certificate-not-trusted"),
        (certificate_error(20), Stage.TLS, "certificate-not-trusted"),
        (certificate_error(10), Stage.TLS, "certificate-expired"),
        (certificate_error(62), Stage.TLS, "certificate-other-name"),
        (certificate_error(64), Stage.TLS, "certificate-other-name"),
        (ssl.SSLError(1, "wrong version number"), Stage.TLS, "tls-failed"),
        (ConnectionResetError(104, "reset"), Stage.TLS, "tls-failed"),
        (TimeoutError("timed out"), Stage.TLS, "tls-failed"),
        (TimeoutError("timed out"), Stage.SEND, "time-out"),
        (TimeoutError("timed out"), Stage.WAIT, "time-out"),
        (TimeoutError("timed out"), Stage.READ, "time-out"),
        (RemoteDisconnected("closed"), Stage.WAIT, "connection-lost"),
        (ConnectionResetError(104, "reset"), Stage.READ, "connection-lost"),
        (BrokenPipeError(32, "broken"), Stage.SEND, "connection-lost"),
        (Truncated("cut"), Stage.READ, "connection-lost"),
        (IncompleteRead(b""), Stage.READ, "connection-lost"),
        (BadStatusLine("220 mail"), Stage.WAIT, "not-winrm"),
        (TooLarge("much"), Stage.READ, "reply-too-large"),
    ],
)
def test_a_broken_line_is_told_by_its_error_and_by_how_far_it_had_got(
    error: OSError, stage: Stage, expected: str
) -> None:
    line = Line("http://dp01:5985/wsman", "dp01", None, Limits())
    line.stage = stage

    found = of_network(error, line, "dp01.contoso.test")

    assert found.code == expected
    assert "dp01.contoso.test" in str(found)
    assert found.detail.startswith(stage.value)


@pytest.mark.parametrize("number", sorted(_FAULTS))
def test_every_fault_in_the_table_is_a_whole_sentence(number: int) -> None:
    found = of_fault(number, HERE)

    assert HERE.server in str(found)
    assert found.detail == HERE.detail


@pytest.mark.parametrize("number", [None, 0, 1234, 0x80041001])
def test_a_fault_of_unknown_number_keeps_it_for_specialists(number: int | None) -> None:
    assert of_fault(number, HERE).code == "wmi-failed"
    assert of_fault(number, HERE).detail == "0x1"


def test_access_denied_to_a_local_account_names_user_account_control() -> None:
    assert of_fault(5, HERE).code == "access-denied"
    assert of_fault(5, At(HERE.server, account=".\\admin")).code == "local-account-cut"


@pytest.mark.parametrize("status", sorted({*_BARE_STATUS, 301, 404, 407, 418}))
def test_every_bare_status_is_a_whole_sentence(status: int) -> None:
    assert HERE.server in str(of_status(status, HERE))


@pytest.mark.parametrize("number", sorted(_SIGN_IN))
def test_every_number_of_a_failed_sign_in_is_found_in_what_caused_it(number: int) -> None:
    class Native(Exception):
        winerror = max(0, number)
        min_code = number & 0xFFFFFFFF if number < 0 else 0

    class Outer(Exception):
        base_error = Native("auf Deutsch")

    error = Outer()
    error.__cause__ = KeyError("between")
    found = of_sign_in(error, HERE)

    assert found == _SIGN_IN[number](HERE)
    assert HERE.server in str(found)


def test_windows_gives_its_numbers_signed() -> None:
    class Native(Exception):
        winerror = 0x80090324 - (1 << 32)

    assert of_sign_in(Native(), HERE).code == "clock-skew"


@pytest.mark.parametrize(
    ("error", "nobody", "expected"),
    [
        (ImportError("gssapi"), False, "kerberos-not-here"),
        (ValueError("nothing here"), True, "no-account"),
        (ValueError("nonsense"), False, "sign-in-failed"),
    ],
)
def test_a_failed_sign_in_without_a_number_is_told_by_its_circumstances(
    error: Exception, expected: str, *, nobody: bool
) -> None:
    assert of_sign_in(error, HERE, no_credentials=nobody).code == expected


@pytest.mark.parametrize(
    ("server", "account", "ntlm", "expected"),
    [
        ("dp01.contoso.test", "CONTOSO\\technician", True, "ntlm-refused"),
        ("dp01.contoso.test", "CONTOSO\\technician", False, "ticket-refused"),
        ("dp01.contoso.test", "technician@contoso.test", True, "ntlm-refused"),
        ("10.1.2.3", "CONTOSO\\technician", True, "address-refused"),
        ("::1", "CONTOSO\\technician", True, "address-refused"),
        ("dp01.contoso.test", "DP01\\admin", True, "local-account-refused"),
        ("dp01.contoso.test", ".\\admin", True, "local-account-refused"),
        ("dp01.contoso.test", "admin", True, "local-account-refused"),
    ],
)
def test_a_refusal_gives_no_reason_so_the_circumstances_do(
    server: str, account: str, expected: str, *, ntlm: bool
) -> None:
    found = of_refusal(At(server, account=account), ntlm=ntlm)

    assert found.code == expected
    assert server in str(found)
    assert account in str(found)


def test_whoever_is_logged_on_here_is_no_account_of_the_server() -> None:
    here = At("dp01", account="technician", logged_on=True)

    assert of_refusal(here, ntlm=True).code == "ntlm-refused"
    assert of_fault(5, here).code == "access-denied"


def test_who_is_local_and_what_is_an_address() -> None:
    assert not is_local_account("", "dp01")
    assert not is_local_account("DP02\\admin", "dp01.contoso.test")
    assert is_address("fe80::1")
    assert not is_address("dp01")
