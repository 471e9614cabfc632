"""Reads rows of the site database: one connection for each query, in a thread that can be given up.

Sends nothing but the fixed SELECTs of core.queries. The driver's own time
limit does not cover a TLS handshake that is not answered, and nothing ends a connect: so a thread
waits for the driver, and whoever asks waits for the thread.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from pxewizard.core.address import DatabaseAddress, parse_database
from pxewizard.core.place import DatabaseRows, Query
from pxewizard.core.problem import Problem, problem
from pxewizard.core.queries import ACCOUNT, SQL
from pxewizard.core.reading import Kind, Present
from pxewizard.remote import memory, sql_errors
from pxewizard.remote.database_access import Answer, DatabaseAccess
from pxewizard.remote.database_turns import Turns
from pxewizard.remote.odbc import (
    Driver,
    connection_string,
    host_of,
    port_of,
)
from pxewizard.remote.odbc_drivers import best_driver_here, pyodbc_here
from pxewizard.remote.sql_reach import reach
from pxewizard.remote.sql_rows import frozen

_MOST_GIVEN_UP: Final = 8  # threads of this process that hang in a driver
_LOOK: Final = 0.05  # seconds between two looks at time and memory
_THREAD: Final = "pxewizard-database"
_GIVEN_UP: Final = f"{_THREAD}-given-up"  # the name that such a thread bears from then on


class Databases:
    """The databases of one examination. Usable from several threads."""

    def __init__(self, access: DatabaseAccess, driver: Driver | None = None) -> None:
        """Connect nothing, import nothing yet; without a `driver` the best one here is taken."""
        self._access = access
        self._driver = driver
        self._turns = Turns(access.limits.total)
        self._lock = threading.Lock()
        self._accounts: dict[str, str] = {}
        self._exceptions: dict[str, None] = {}  # as an ordered set

    def read(self, place: DatabaseRows) -> Present:
        """Return the rows of a fixed query; raises nothing but Problem."""
        address = parse_database(place.server)
        if address.name is None:
            raise problem("database-name-missing", address=address)
        server = str(replace(address, name=None, port=port_of(address)))
        with self._turns.of(server, address) as left:
            try:
                answer = self.answer(address, place.query, left)
            except Problem as met:
                if met.code in sql_errors.SILENCES:  # by its cause the site knows a silent server
                    raise met from TimeoutError(met.code)
                raise
        self._note(address, answer.account)
        return Present(answer.rows, Kind.ROWS)

    def cancel(self) -> None:
        """End what is being read, from another thread, and ask nothing more."""
        self._turns.cancel()

    def begin(self) -> None:
        """Give each server its time anew: an examination begins."""
        self._turns.begin()

    def sign_ins(self) -> tuple[tuple[str, str], ...]:
        """Return (address, account that was let in) for each database that answered."""
        with self._lock:
            return tuple(self._accounts.items())

    def tls_exceptions(self) -> tuple[str, ...]:
        """Return what was waived with the databases that answered, for the record."""
        with self._lock:
            return tuple(self._exceptions)

    def answer(self, address: DatabaseAddress, query: Query, left: float = float("inf")) -> Answer:
        """Ask once, whatever was answered before, within the seconds left; raises Problem."""
        limits = self._access.limits
        access = replace(self._access, limits=replace(limits, total=min(limits.total, left)))
        if access.ca is None:
            job = _Job(access, self._chosen(), address, query)
            with self._turns.listed(job):
                return job.run()
        if sys.platform == "win32":
            raise problem("database-ca-unused")
        from pxewizard.remote.database_child import Child

        self._chosen()  # it needs one too
        child = Child(access, address, query)
        with self._turns.listed(child):
            return child.run()

    def _chosen(self) -> Driver:
        if self._driver is None:
            self._driver = best_driver_here()
        return self._driver

    def _note(self, address: DatabaseAddress, account: str) -> None:
        access, driver = self._access, self._chosen()
        notes = []
        if access.trust_certificate:
            notes.append(f"{address}: the server's certificate was not checked, as asked")
        elif access.certificate_name:
            names = _names_checked(address, access.certificate_name)
            notes.append(f"{address}: its certificate was checked for {names}")
        if driver.is_outdated:
            notes.append(f"{address}: asked through the outdated driver “{driver.name}”")
        with self._lock:
            self._accounts[str(address)] = f"{account}, {driver.name}"
            self._exceptions |= dict.fromkeys(notes)


class _Job:
    """One connection and one query, and the thread that waits for them."""

    def __init__(
        self, access: DatabaseAccess, driver: Driver, address: DatabaseAddress, query: Query
    ) -> None:
        self._access, self._driver = access, driver
        self._address, self._query = address, query
        self._lock = threading.Lock()  # held while the cursor is made known, cancelled, put away
        self._cursor: Any = None
        self._connected = False
        self._stopped = False
        self._woken = threading.Event()  # the work has ended, or shall end
        self._outcome: Answer | BaseException | None = None

    def run(self) -> Answer:
        """Return the answer within the limits; raises Problem."""
        limits = self._access.limits
        if sum(one.name == _GIVEN_UP for one in threading.enumerate()) >= _MOST_GIVEN_UP:
            raise problem("database-still-silent", address=self._address)
        thread = _started(self._work)
        reason = self._waited()
        if self._outcome is None:
            _started(self._cancel)  # the driver waits for the server in it
            thread.join(limits.grace)
        outcome = self._outcome
        if outcome is None:
            self._stopped = True  # when it wakes it shall ask nothing more
            thread.name = _GIVEN_UP
        if outcome is None or (reason and isinstance(outcome, Problem)):
            raise reason or self._no_answer()
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def stop(self) -> None:
        """Let `run` end soon."""
        self._stopped = True
        self._woken.set()

    def _cancel(self) -> None:
        with self._lock:
            if self._cursor is not None:
                with suppress(pyodbc_here().Error):  # it has just ended
                    self._cursor.cancel()

    def _waited(self) -> Problem | None:
        """Wait for the work; return why it shall not go on, or None when it is done."""
        limits, before = self._access.limits, memory.used()
        until = time.monotonic() + limits.total
        while not self._woken.wait(_LOOK):
            # Nobody knows whose memory grows; but what else runs here is held to a few megabytes.
            if memory.used() - before > limits.memory:
                return problem("database-too-large", address=self._address)
            if time.monotonic() > until:
                return self._no_answer()
        return problem("database-cancelled", address=self._address) if self._stopped else None

    def _no_answer(self) -> Problem:
        address = self._address
        if self._connected:
            return problem("database-query-time-out", address=address)
        if port_of(address) is None:
            return problem("database-instance-silent", address=address)
        return problem("database-silent", address=address)

    def _work(self) -> None:
        try:
            self._outcome = self._asked()
        except BaseException as trouble:  # noqa: BLE001 - it is raised again, in the asking thread
            self._outcome = trouble
        finally:
            self._woken.set()

    def _asked(self) -> Answer:
        reach(self._address, self._access.limits.reach)
        pyodbc = pyodbc_here()
        if self._stopped:  # it hung in the look-up
            raise problem("database-cancelled", address=self._address)
        text = connection_string(self._driver, self._address, self._access)
        try:
            connection = pyodbc.connect(
                text, timeout=self._access.limits.login, autocommit=True, readonly=True
            )
        except pyodbc.Error as error:
            raise self._trouble(error.args, connected=False) from None
        try:
            connection.timeout = self._access.limits.query
            return self._answered(connection.cursor())
        except pyodbc.Error as error:
            raise self._trouble(error.args, connected=True) from None
        except UnicodeError as error:  # half a character
            address, detail = self._address, str(error)
            raise problem("database-reply-unreadable", address=address, detail=detail) from None
        finally:
            with suppress(pyodbc.Error):  # it may be gone already
                connection.close()

    def _trouble(self, raised: tuple[object, ...], *, connected: bool) -> Problem:
        return sql_errors.translated(raised, self._address, self._access, connected=connected)

    def _answered(self, cursor: Any) -> Answer:  # noqa: ANN401 - pyodbc has no types
        with self._lock:
            self._cursor, self._connected = cursor, True
        try:
            if self._stopped:
                raise problem("database-cancelled", address=self._address)
            cursor.execute(SQL[self._query])
            rows = frozen(cursor, self._access.limits, self._address)
            return Answer(rows, _account(cursor, self._access))
        finally:
            with self._lock:
                self._cursor = None


def _names_checked(address: DatabaseAddress, given: str) -> str:
    """Return what the driver accepts in a certificate: off Windows the name given is one more (18.6)."""
    return given if sys.platform == "win32" else f"{host_of(address)} or {given}"


def _started(work: Callable[[], None]) -> threading.Thread:
    """Let a thread do the work; one that hangs in a driver does not keep the program from ending."""
    thread = threading.Thread(target=work, name=_THREAD, daemon=True)
    thread.start()
    return thread


def _account(cursor: Any, access: DatabaseAccess) -> str:  # noqa: ANN401 - pyodbc has no types
    """Return who was let in; of a Windows account only the server knows (runas /netonly)."""
    if access.user is not None:
        return f"{access.user} (SQL Server login)"
    try:
        name = cursor.execute(ACCOUNT).fetchval()
    except pyodbc_here().Error:  # nothing depends on it
        name = None
    return f"{name or '?'} (Windows account)"
