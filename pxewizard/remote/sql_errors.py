"""From what an ODBC driver reports to a problem that a person can act on: tables.

SQLSTATE and native numbers decide, never words: those are in the system's language. Off Windows pyodbc
passes on the first record only; on Windows it joins all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem
from pxewizard.remote.database_access import DatabaseAccess
from pxewizard.remote.odbc import port_of

# A number counts only where pyodbc puts one: a server's own words may hold others in brackets.
_NUMBER: Final = re.compile(r"\((-?\d{1,10})\)(?=\s*(?:\(SQL\w+\)|; \[|$))")
_STATE: Final = re.compile(r"(?:^|; )\[([0-9A-Z]{5})\]")
REFUSALS: Final = frozenset(
    {
        "database-sign-in-refused",
        "database-account-refused",
        "database-password-expired",
        "database-login-locked",
        "database-login-disabled",
        "database-domain-untrusted",
    }
)
SILENCES: Final = frozenset(
    {"database-silent", "database-query-time-out", "database-instance-silent", "database-no-route"}
)


@dataclass(frozen=True)
class SqlError:
    """What pyodbc raised, without its words."""

    states: frozenset[str]
    numbers: frozenset[int]
    by_freetds: bool = False  # it marks its messages; with it some states say more


@dataclass(frozen=True)
class At:
    """Where it happened. `account` is empty for the Windows account of this session."""

    address: str
    database: str = ""
    account: str = ""
    by_instance: bool = False  # the port is not known: the instance's name was to lead to it
    connected: bool = False
    is_trusting: bool = False  # the check of the certificate is waived
    detail: str = ""


_Maker = Callable[[At], Problem]


def parse(raised: tuple[object, ...]) -> SqlError:
    """Return the SQLSTATEs and native numbers in the arguments of a pyodbc.Error."""
    state, text = str(raised[0]) if raised else "", str(raised[-1]) if raised else ""
    return SqlError(
        frozenset({state, *_STATE.findall(text)}) - {""},
        frozenset(int(one) for one in _NUMBER.findall(text)),
        by_freetds="[FreeTDS]" in text,
    )


def translated(
    raised: tuple[object, ...], address: DatabaseAddress, access: DatabaseAccess, *, connected: bool
) -> Problem:
    """Return the problem that a pyodbc.Error's arguments tell of, without the password."""
    detail = str(raised[-1]) if raised else ""
    if access.password:  # no driver repeats it; but a server could
        detail = detail.replace(access.password, "…")
    at = At(
        str(address),
        address.name or "",
        access.user or "",
        by_instance=port_of(address) is None,
        connected=connected,
        is_trusting=access.trust_certificate,
        detail=detail,
    )
    return trouble(parse(raised), at)


def trouble(error: SqlError, at: At) -> Problem:
    """Return the problem: by the first number that is known, then by SQLSTATE, then as it is."""
    # With a time-out, -1 speaks of an instance that was not found; alone, of the certificate.
    numbers = error.numbers - {-1} if "HYT00" in error.states else error.numbers
    by_sspi = "HY000" in error.states and not at.account  # a failure of TLS is 08001
    for number, make in (_NUMBERS | _BY_SSPI if by_sspi else _NUMBERS).items():
        if number in numbers:
            return make(at)
    connecting = _CONNECTING | (_BY_FREETDS if error.by_freetds else {})
    if numbers - {0}:
        connecting |= _WITH_NUMBER
    for state, make in (_RUNNING if at.connected else connecting).items():
        if state in error.states:
            return make(at)
    return _failed(at)


def tells_of_no_driver(raised: tuple[object, ...]) -> bool:
    """Return whether no driver was loaded: then nothing but the driver manager has spoken."""
    return bool(raised) and _CONNECTING.get(str(raised[0])) is _no_driver


def _refused(at: At) -> Problem:
    if not at.account:
        return problem("database-account-refused", address=at.address, detail=at.detail)
    return problem(
        "database-sign-in-refused", address=at.address, account=at.account, detail=at.detail
    )


def _untrusted_domain(at: At) -> Problem:
    return problem("database-domain-untrusted", address=at.address, detail=at.detail)


def _expired(at: At) -> Problem:
    return problem(
        "database-password-expired", address=at.address, account=at.account, detail=at.detail
    )


def _locked(at: At) -> Problem:
    return problem(
        "database-login-locked", address=at.address, account=at.account, detail=at.detail
    )


def _disabled(at: At) -> Problem:
    return problem("database-login-disabled", address=at.address, detail=at.detail)


def _no_database(at: At) -> Problem:
    return problem("database-missing", address=at.address, database=at.database, detail=at.detail)


def _shut(at: At) -> Problem:
    return problem("database-shut", address=at.address, detail=at.detail)


def _no_default(at: At) -> Problem:
    return problem("database-default-missing", address=at.address, detail=at.detail)


def _no_user(at: At) -> Problem:
    return problem("database-no-user", address=at.address, detail=at.detail)


def _no_table(at: At) -> Problem:
    return problem("database-foreign", address=at.address, detail=at.detail)


def _denied(at: At) -> Problem:
    return problem("database-denied", address=at.address, detail=at.detail)


def _no_ticket(at: At) -> Problem:
    return problem("database-no-ticket", address=at.address, detail=at.detail)


def _untrusted(at: At) -> Problem:
    return problem("database-certificate-untrusted", address=at.address, detail=at.detail)


def _wrong_name(at: At) -> Problem:
    return problem("database-certificate-name", address=at.address, detail=at.detail)


def _bad_certificate(at: At) -> Problem:
    """Return what the driver off Windows says: one number for whatever goes wrong with TLS."""
    if at.is_trusting:
        return _not_encrypted(at)
    return problem("database-certificate-refused", address=at.address, detail=at.detail)


def _no_instance(at: At) -> Problem:
    return problem("database-instance-silent", address=at.address, detail=at.detail)


def _not_encrypted(at: At) -> Problem:
    return problem("database-not-encrypted", address=at.address, detail=at.detail)


def _unknown_name(at: At) -> Problem:
    return problem("database-name-not-found", address=at.address, detail=at.detail)


def _nothing_listens(at: At) -> Problem:
    return problem("database-port-closed", address=at.address, detail=at.detail)


def _lost(at: At) -> Problem:
    return problem("database-connection-lost", address=at.address, detail=at.detail)


def _silent(at: At) -> Problem:
    if at.connected:
        return problem("database-query-time-out", address=at.address, detail=at.detail)
    if at.by_instance:
        return _no_instance(at)
    return problem("database-silent", address=at.address, detail=at.detail)


def _cancelled(at: At) -> Problem:
    return problem("database-cancelled", address=at.address, detail=at.detail)


def _foreign_words(at: At) -> Problem:
    return problem("not-sql-server", address=at.address, detail=at.detail)


def _no_driver(at: At) -> Problem:
    return problem("database-driver-broken", detail=at.detail)


def _expired_certificate(at: At) -> Problem:
    return problem("database-certificate-expired", address=at.address, detail=at.detail)


def _replica(at: At) -> Problem:
    return problem("database-replica", address=at.address, detail=at.detail)


def _deadlock(at: At) -> Problem:
    return problem("database-deadlock", address=at.address, detail=at.detail)


def _unknown_number(at: At) -> Problem:
    return _failed(at) if at.account else _no_ticket(at)


def _failed(at: At) -> Problem:
    return problem("database-failed", address=at.address, detail=at.detail)


# What says most comes first: a refused sign-in is reported after the reason for it, a time-out with it.
_NUMBERS: Final[dict[int, _Maker]] = {
    976: _replica,  # of an availability group, and not to be read
    978: _replica,  # to be read by those only who ask for a copy
    983: _replica,  # neither primary nor secondary at this moment
    942: _shut,  # offline
    927: _shut,  # in the middle of a restore
    922: _shut,  # being recovered
    4060: _no_database,  # also where the login has no user in it
    911: _no_database,
    4064: _no_default,
    916: _no_user,
    18452: _untrusted_domain,
    18487: _expired,
    18488: _expired,  # must be changed at the next sign-in
    18486: _locked,
    18470: _disabled,
    18456: _refused,
    208: _no_table,
    207: _no_table,  # its columns are others
    229: _denied,
    230: _denied,  # for a column
    1205: _deadlock,
    458752: _no_ticket,  # GSS_S_NO_CRED
    851968: _no_ticket,  # GSS_S_FAILURE: the ticket could not be had
    -2146893042: _no_ticket,  # SEC_E_NO_CREDENTIALS
    -2146893053: _no_ticket,  # SEC_E_TARGET_UNKNOWN
    -2146893039: _no_ticket,  # SEC_E_NO_AUTHENTICATING_AUTHORITY
    -2146893044: _refused,  # SEC_E_LOGON_DENIED
    -2146893019: _untrusted,  # SEC_E_UNTRUSTED_ROOT
    -2146893022: _wrong_name,  # SEC_E_WRONG_PRINCIPAL
    -2146893016: _expired_certificate,  # SEC_E_CERT_EXPIRED
    -2146893007: _not_encrypted,  # SEC_E_ALGORITHM_MISMATCH
    20: _not_encrypted,
    11001: _unknown_name,
    11002: _unknown_name,
    11004: _unknown_name,
    10061: _nothing_listens,
    111: _nothing_listens,
    10057: _nothing_listens,  # Driver 18's second record off Windows, where pyodbc drops it
    -1: _bad_certificate,
    20009: _nothing_listens,  # FreeTDS
    10054: _lost,
    10053: _lost,
    104: _lost,
    20017: _lost,  # FreeTDS
    20003: _silent,  # FreeTDS
    258: _silent,
    10060: _silent,
}
_BY_SSPI: Final[dict[int, _Maker]] = {
    -2146893022: _no_ticket,  # SEC_E_WRONG_PRINCIPAL: of the service's name, and of no certificate
}
_CONNECTING: Final[dict[str, _Maker]] = {
    "IM002": _no_driver,
    "IM003": _no_driver,
    "IM004": _no_driver,
    "IM005": _no_driver,
    "01000": _no_driver,  # unixODBC: the driver's file could not be loaded
    "HYT00": _silent,
    "HYT01": _silent,
    "28000": _refused,
    "08S01": _lost,
    "HY000": _foreign_words,  # "protocol error", which has no number
}
_WITH_NUMBER: Final[dict[str, _Maker]] = {"HY000": _unknown_number}
# For this, for encryption that is not offered, a ticket that is missing, a name that is not known; of
# Microsoft's driver it is what it would not even send.
_BY_FREETDS: Final[dict[str, _Maker]] = {"08001": _foreign_words}
_RUNNING: Final[Mapping[str, _Maker]] = {
    "HYT00": _silent,
    "HYT01": _silent,
    "HY008": _cancelled,  # FreeTDS; Microsoft's driver ends without rows, and without an error
    "HY000": _lost,  # the reply ends in the middle
    "42S02": _no_table,
    "42S22": _no_table,
    "08S01": _lost,
    "08003": _lost,
    "08007": _lost,
}
