"""From every failure on the way to a real server to a problem that a person can act on: tables.

Numbers and types decide, never words: servers are localised. The sentences are in core/problem.py.
"""

from __future__ import annotations

import errno
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from http.client import HTTPException, IncompleteRead
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.remote.line import Line, Stage, TooLarge

ACCESS_DENIED: Final = 5
TYPE_MISMATCH: Final = 0x80041005


@dataclass(frozen=True)
class At:
    """Where it happened, with which account; `detail` is the raw message or number.

    `logged_on`: the account is that of whoever is logged on here, hence never one of the server's own.
    """

    server: str
    port: int = 0
    account: str = ""
    detail: str = ""
    logged_on: bool = False

    @property
    def is_local(self) -> bool:
        """Return whether the account is the server's own, as far as its name tells."""
        return not self.logged_on and is_local_account(self.account, self.server)


_Maker = Callable[[At], Problem]


def _denied(at: At) -> Problem:
    if at.is_local:
        return problem("local-account-cut", server=at.server, account=at.account, detail=at.detail)
    return problem("access-denied", server=at.server, detail=at.detail)


def _time_out(at: At) -> Problem:
    return problem("time-out", server=at.server, detail=at.detail)


def _busy(at: At) -> Problem:
    return problem("busy", server=at.server, detail=at.detail)


def _wmi_denied(at: At) -> Problem:
    return problem("wmi-denied", server=at.server, detail=at.detail)


def _wmi_missing(at: At) -> Problem:
    return problem("wmi-missing", server=at.server, detail=at.detail)


def _shells_off(at: At) -> Problem:
    return problem("shells-off", server=at.server, detail=at.detail)


def _too_long(at: At) -> Problem:
    return problem("request-too-large", server=at.server, detail=at.detail)


def _failed(at: At) -> Problem:
    return problem("wmi-failed", server=at.server, detail=at.detail)


NOT_FOUND: Final = frozenset(
    {
        0x80338000,  # the resource was not found
        0x8000,  # the same, in the examples of MS-WSMV
        0x8033801A,  # the class does not exist in the namespace (enumerations)
        0x80041002,  # WBEM_E_NOT_FOUND
        0x8004100E,  # WBEM_E_INVALID_NAMESPACE
        0x80041010,  # WBEM_E_INVALID_CLASS
    }
)
_FAULTS: Final[Mapping[int, _Maker]] = {
    ACCESS_DENIED: _denied,
    0x80070005: _denied,  # E_ACCESSDENIED
    0x80041003: _wmi_denied,  # WBEM_E_ACCESS_DENIED
    0x80338104: _wmi_denied,  # the WMI service denied access
    0x80338105: _wmi_denied,  # the WMI provider did
    0x80338106: _wmi_denied,  # the connection to WMI did
    0x80338029: _time_out,  # the operation took longer than OperationTimeout
    0x803381A5: _busy,  # shells of one user
    0x803381A6: _busy,  # operations of one user
    0x803381AB: _busy,  # users with shells
    0x803381A7: _busy,  # operations in all
    0x80338168: _busy,  # requests a second
    0x803381AC: _shells_off,
    0x80338048: _too_long,  # the request is over MaxEnvelopeSize
    **dict.fromkeys(NOT_FOUND, _wmi_missing),
}


def of_fault(code: int | None, at: At) -> Problem:
    """Return the problem of a WS-Management fault, by the number of WSManFault or MSFT_WmiError."""
    return _FAULTS.get(code or 0, _failed)(at)


def _not_winrm(at: At) -> Problem:
    return problem("not-winrm", server=at.server, port=at.port, detail=at.detail)


def _unavailable(at: At) -> Problem:
    return problem("winrm-unavailable", server=at.server, detail=at.detail)


_BARE_STATUS: Final[Mapping[int, _Maker]] = {
    200: _not_winrm,  # an answer, and nothing of WinRM in it
    400: lambda at: problem("winrm-error", server=at.server, detail=at.detail),
    403: lambda at: problem("access-denied", server=at.server, detail=at.detail),
    413: _too_long,
    500: lambda at: problem("winrm-error", server=at.server, detail=at.detail),
    502: _unavailable,
    503: _unavailable,
    504: _unavailable,
}


def of_status(status: int, at: At) -> Problem:
    """Return the problem of an HTTP status that came without a WS-Management reply."""
    return _BARE_STATUS.get(status, _not_winrm)(at)


# X509_V_ERR_… of OpenSSL, which Windows' trust store is reported by as well (truststore).
_EXPIRED: Final = {9, 10}
_OTHER_NAME: Final = {62, 64}  # host name, IP address


def _of_certificate(error: ssl.SSLCertVerificationError, at: At) -> Problem:
    if error.verify_code in _EXPIRED:
        return problem("certificate-expired", server=at.server, detail=at.detail)
    if error.verify_code in _OTHER_NAME:
        return problem("certificate-other-name", server=at.server, detail=at.detail)
    return problem("certificate-not-trusted", server=at.server, detail=at.detail)


_REFUSED: Final = {errno.ECONNREFUSED, 10061}  # the second as Windows counts


def of_network(error: OSError | HTTPException, line: Line, server: str) -> Problem:
    """Return the problem of a line that broke; its stage tells how far things had got."""
    at = At(server, line.port, detail=f"{line.stage}: {type(error).__name__}: {error}")
    match error:
        case TooLarge():
            return problem("reply-too-large", server=server, detail=at.detail)
        case socket.gaierror():
            return problem("name-not-found", server=server, detail=at.detail)
        case ssl.SSLCertVerificationError():
            return _of_certificate(error, at)
        case _ if line.stage is Stage.TLS:
            return problem("tls-failed", server=server, port=line.port, detail=at.detail)
        case _ if line.stage is Stage.CONNECT:
            return _of_connecting(error, at)
        case TimeoutError():
            return _time_out(at)
        case OSError() | IncompleteRead():
            return _lost(at)
        case _:  # the other end speaks, but not HTTP
            return _not_winrm(at)


def _of_connecting(error: OSError | HTTPException, at: At) -> Problem:
    if isinstance(error, OSError) and error.errno in _REFUSED:
        return problem("connection-refused", server=at.server, port=at.port, detail=at.detail)
    if isinstance(error, TimeoutError):
        return problem("no-answer", server=at.server, port=at.port, detail=at.detail)
    return problem("unreachable", server=at.server, detail=at.detail)


def _lost(at: At) -> Problem:
    return problem("connection-lost", server=at.server, detail=at.detail)


def is_local_account(account: str, server: str) -> bool:
    r"""Return whether the account is the server's own: `.\name`, `server\name`, or a bare name."""
    domain, separator, _ = account.rpartition("\\")
    if not separator:
        return "@" not in account and bool(account)
    return domain in {"", "."} or domain.casefold() == server.partition(".")[0].casefold()


def is_address(host: str) -> bool:
    """Return whether the host is an IP address: Kerberos then has no name to ask for."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def of_refusal(at: At, *, ntlm: bool) -> Problem:
    """Return the problem of a 401 to a complete sign-in: why is never said, so circumstances decide."""
    server, account, detail = at.server, at.account, at.detail
    if at.is_local:
        return problem("local-account-refused", server=server, account=account, detail=detail)
    if ntlm and is_address(server):
        return problem("address-refused", server=server, account=account, detail=detail)
    if ntlm:
        return problem("ntlm-refused", server=server, account=account, detail=detail)
    return problem("ticket-refused", server=server, account=account, detail=detail)


def _spn_unknown(at: At) -> Problem:
    return problem("kerberos-name-unknown", server=at.server, detail=at.detail)


def _skew(at: At) -> Problem:
    return problem("clock-skew", server=at.server, detail=at.detail)


def _no_controller(at: At) -> Problem:
    return problem("no-domain-controller", server=at.server, detail=at.detail)


def _no_account(at: At) -> Problem:
    return problem("no-account", server=at.server, detail=at.detail)


def _refused(at: At) -> Problem:
    return problem("sign-in-refused", server=at.server, account=at.account, detail=at.detail)


def _ntlm_blocked(at: At) -> Problem:
    return problem("ntlm-blocked", server=at.server, detail=at.detail)


# By the numbers of Windows (SSPI, as unsigned 32 bits) and of MIT Kerberos (minor codes, negative).
_SIGN_IN: Final[Mapping[int, _Maker]] = {
    0x80090324: _skew,  # SEC_E_TIME_SKEW
    -1765328347: _skew,  # KRB_AP_ERR_SKEW
    0x80090303: _spn_unknown,  # SEC_E_TARGET_UNKNOWN
    0x80090322: _spn_unknown,  # SEC_E_WRONG_PRINCIPAL
    -1765328377: _spn_unknown,  # KDC_ERR_S_PRINCIPAL_UNKNOWN
    0x80090311: _no_controller,  # SEC_E_NO_AUTHENTICATING_AUTHORITY
    -1765328228: _no_controller,  # KRB5_KDC_UNREACH
    -1765328230: _no_controller,  # KRB5_REALM_UNKNOWN
    0x8009030E: _no_account,  # SEC_E_NO_CREDENTIALS
    -1765328189: _no_account,  # KRB5_FCC_NOFILE
    -1765328243: _no_account,  # KRB5_CC_NOTFOUND
    -1765328352: _no_account,  # KRB_AP_ERR_TKT_EXPIRED
    0x8009030C: _refused,  # SEC_E_LOGON_DENIED
    0xC000006D: _refused,  # STATUS_LOGON_FAILURE
    0xC0000071: _refused,  # STATUS_PASSWORD_EXPIRED
    -1765328360: _refused,  # KDC_ERR_PREAUTH_FAILED
    -1765328378: _refused,  # KDC_ERR_C_PRINCIPAL_UNKNOWN
    0xC0000418: _ntlm_blocked,  # STATUS_NTLM_BLOCKED
    0x80070791: _ntlm_blocked,  # ERROR_NTLM_BLOCKED
}


def of_sign_in(error: Exception, at: At, *, no_credentials: bool = False) -> Problem:
    """Return the problem of a failed step of pyspnego; the numbers may be causes deep inside."""
    for number in _numbers(error):
        maker = _SIGN_IN.get(number)
        if maker is not None:
            return maker(at)
    if isinstance(error, ImportError):
        return problem("kerberos-not-here", server=at.server, detail=at.detail)
    if no_credentials:
        return _no_account(at)
    return problem("sign-in-failed", server=at.server, detail=at.detail)


def _numbers(error: BaseException) -> Iterator[int]:
    """Yield the native numbers of an error and of what caused it, the outermost first."""
    seen: list[BaseException] = []
    waiting = [error]
    while waiting:
        one = waiting.pop(0)
        if any(one is met for met in seen):
            continue
        seen.append(one)
        for name in ("winerror", "min_code", "err_code"):  # Windows, GSSAPI, Kerberos
            number = getattr(one, name, None)
            if isinstance(number, int) and number:
                yield number & 0xFFFFFFFF if name == "winerror" else _signed(number)
        inner = (getattr(one, "base_error", None), one.__cause__, one.__context__)
        waiting += [cause for cause in inner if isinstance(cause, BaseException)]


def _signed(number: int) -> int:
    """Return a minor code of GSSAPI, an unsigned 32-bit number there, as Kerberos counts it."""
    return number - (1 << 32) if number >= 1 << 31 else number
