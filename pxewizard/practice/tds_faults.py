"""What a practice database can be told to do wrong, as data, and SQL Server's own errors for it.

Counted here, borne by `tds_connection`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.place import Query
from pxewizard.practice.tds_tokens import SqlError


class DatabaseFaultKind(StrEnum):
    """What goes wrong with one connection, or with one query."""

    # With a connection.
    SILENT = "silent"  # listens, and never says a word
    NOT_SQL_SERVER = "not-sql-server"  # a web server's answer
    CANNOT_ENCRYPT = "cannot-encrypt"
    SILENT_IN_TLS = "silent-in-tls"  # never answers the client's first TLS message
    OTHER_NAME = "other-name"  # the certificate names sql01.contoso.test, and not localhost
    UNTRUSTED = "untrusted"  # the certificate is of an authority that nobody has
    OLD_CIPHER = "old-cipher"  # TLS with a cipher that no client takes
    DROP_AT_LOGIN = "drop-at-login"
    # With a sign-in, by SQL Server's number.
    LOGIN_FAILED = "18456"
    UNTRUSTED_DOMAIN = "18452"
    EXPIRED = "18487"
    MUST_CHANGE = "18488"
    LOCKED = "18486"
    DISABLED = "18470"
    NO_DATABASE = "4060"
    NO_ACCESS = "916"
    # With a query.
    NO_TABLE = "208"
    NO_SELECT = "229"
    DROP = "drop"  # the connection is reset while the query runs
    DROP_IN_ROWS = "drop-in-rows"  # half of the reply, then the connection is closed
    INCOMPLETE = "incomplete"  # the reply ends, in order, in the middle of a token
    HANG = "hang"  # no answer until the client cancels
    DEAF = "deaf"  # no answer at all, not even to the client's cancelling
    SLOW = "slow"  # a byte each 50 ms; the rest at once when the client cancels


_KINDS = DatabaseFaultKind
AT_CONNECT: Final = frozenset(
    {
        *(_KINDS.SILENT, _KINDS.NOT_SQL_SERVER, _KINDS.CANNOT_ENCRYPT, _KINDS.SILENT_IN_TLS),
        *(_KINDS.OTHER_NAME, _KINDS.UNTRUSTED, _KINDS.OLD_CIPHER, _KINDS.DROP_AT_LOGIN),
    }
)
_FOR_USER: Final = "Login failed for user '{user}'"
_SIGN_IN: Final = {
    _KINDS.LOGIN_FAILED: f"{_FOR_USER}.",
    _KINDS.UNTRUSTED_DOMAIN: "Login failed. The login is from an untrusted domain and cannot be used "
    "with Integrated authentication.",
    _KINDS.EXPIRED: f"{_FOR_USER}.  Reason: The password of the account has expired.",
    _KINDS.MUST_CHANGE: f"{_FOR_USER}.  Reason: The password of the account must be changed.",
    _KINDS.LOCKED: f"{_FOR_USER} because the account is currently locked out. The system "
    "administrator can unlock it.",
    _KINDS.DISABLED: f"{_FOR_USER}. Reason: The account is disabled.",
    _KINDS.NO_DATABASE: 'Cannot open database "{database}" requested by the login. The login failed.',
    _KINDS.NO_ACCESS: 'The server principal "{user}" is not able to access the database '
    '"{database}" under the current security context.',
}
AT_LOGIN: Final = frozenset(_SIGN_IN)


@dataclass(frozen=True)
class DatabaseFault:
    """One fault: it lets `after` connections (or sign-ins, or queries) pass, then strikes `times` times.

    For ever if `times` is None. A fault of queries concerns that `query` only, or all if it is None;
    what the driver itself asks is never struck.
    """

    kind: DatabaseFaultKind
    times: int | None = None
    after: int = 0
    query: Query | None = None


class OrderedDatabaseFaults:
    """The faults of one door, each with its count; safe for several threads."""

    def __init__(self, faults: Iterable[DatabaseFault] = ()) -> None:
        """Begin with those faults; `struck` counts what was struck."""
        self.struck = 0
        self._lock = threading.Lock()
        self._met = [(fault, 0) for fault in faults]

    def order(self, fault: DatabaseFault) -> None:
        """Add a fault; of several that are due, the one ordered first strikes."""
        with self._lock:
            self._met.append((fault, 0))

    def at_connect(self) -> DatabaseFaultKind | None:
        """Count one connection, and return what strikes it."""
        return self._due(lambda fault: fault.kind in AT_CONNECT)

    def at_login(self) -> DatabaseFaultKind | None:
        """Count one sign-in, and return what strikes it."""
        return self._due(lambda fault: fault.kind in AT_LOGIN)

    def at_query(self, query: Query | None) -> DatabaseFaultKind | None:
        """Count one query, and return what strikes it."""
        others = AT_CONNECT | AT_LOGIN
        return self._due(lambda one: one.kind not in others and one.query in {None, query})

    def _due(self, concerns: Callable[[DatabaseFault], bool]) -> DatabaseFaultKind | None:
        struck = None
        with self._lock:
            for index, (fault, met) in enumerate(self._met):
                if not concerns(fault):
                    continue
                self._met[index] = (fault, met + 1)
                turn = met - fault.after
                if turn >= 0 and (fault.times is None or turn < fault.times):
                    struck = struck or fault.kind
            self.struck += struck is not None
        return struck


def refused_sign_in(kind: DatabaseFaultKind, user: str, database: str) -> tuple[SqlError, ...]:
    """Return what SQL Server says where it refuses a sign-in: the reason, then that it failed."""
    reason = SqlError(int(kind), _SIGN_IN[kind].format(user=user, database=database))
    if kind is not DatabaseFaultKind.NO_DATABASE:
        return (reason,)
    return replace(reason, severity=11), *refused_sign_in(_KINDS.LOGIN_FAILED, user, database)


def no_table(table: str) -> SqlError:
    """Return the error for a table that is not there."""
    return SqlError(208, f"Invalid object name '{table}'.", severity=16)


def no_select(table: str, database: str) -> SqlError:
    """Return the error for a table that may not be read."""
    return SqlError(
        229,
        f"The SELECT permission was denied on the object '{table}', database '{database}', schema 'dbo'.",
        state=5,
    )
