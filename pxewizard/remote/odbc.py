"""Which ODBC driver asks the site database, and what it is told. Connects nowhere, imports no driver.

Every value is written in braces, so that none can add a keyword: `CM_P01;TrustServerCertificate=yes`
is a database with a strange name, not a switched-off check.
"""

from __future__ import annotations

import importlib.util
import platform
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pxewizard.core.address import DatabaseAddress
from pxewizard.core.late import dataclass
from pxewizard.core.problem import problem
from pxewizard.core.words import tr
from pxewizard.remote.database_access import DatabaseAccess

PORT: Final = 1433  # where SQL Server listens
_CURRENT: Final = re.compile(r"ODBC Driver (\d+)(?:\.(\d+))? for SQL Server")
_CHECKS_NAMES: Final = 18  # HostNameInCertificate came with this version
_IN_BOX: Final = "SQL Server"  # comes with Windows, of the year 2000
_PACKAGE: Final = (
    "mssql_python_odbc"  # for development and tests only: its licence limits passing it on
)
_UNSENDABLE: Final = re.compile("[\0\ud800-\udfff]")
_LONGEST_WORD: Final = (
    128  # of an account or a password, in UTF-16: SQL Server's and the driver's limit
)
_LONGEST_NAME: Final = (
    253  # of a computer, hence of a certificate's name; the driver fails from 255 on
)
_FILES: Final = "libs/linux/debian_ubuntu/{machine}/lib/libmsodbcsql-*.so.*"


@dataclass(frozen=True)
class Driver:
    """A driver: its name for people, and what the driver manager finds it by (a name, or a file).

    `is_outdated`: the last resort, which the record names. `protocol` and `more` are for drivers that
    want other words; the tests have one. `major` is the version of one of Microsoft's, else 0.
    """

    name: str
    keyword: str
    is_outdated: bool = False
    protocol: str = "tcp:"
    more: tuple[tuple[str, str], ...] = ()
    major: int = 0


def ranked(registered: Iterable[str], bundled: Path | None) -> tuple[Driver, ...]:
    """Return Microsoft's drivers, the newest first, the one in the test package, then the old one."""
    names = tuple(registered)
    current = [(_version(match), name) for name in names if (match := _CURRENT.fullmatch(name))]
    found = [Driver(name, name, major=major) for (major, _), name in sorted(current, reverse=True)]
    if bundled is not None:
        name = f"ODBC Driver 18 for SQL Server ({_PACKAGE})"
        found.append(Driver(name, str(bundled), major=18))
    if _IN_BOX in names:
        found.append(Driver(_IN_BOX, _IN_BOX, is_outdated=True))
    return tuple(found)


def bundled_driver() -> Path | None:
    """Return the driver's file in package mssql-python-odbc, where that is installed off Windows."""
    if sys.platform == "win32":
        return None  # there the drivers are registered
    found = importlib.util.find_spec(_PACKAGE)  # its code is not needed, only where it lies
    folders = (found.submodule_search_locations if found else None) or []
    wanted = _FILES.format(machine=platform.machine().replace("aarch64", "arm64"))
    return next((file for folder in folders for file in sorted(Path(folder).glob(wanted))), None)


def connection_string(driver: Driver, address: DatabaseAddress, access: DatabaseAccess) -> str:
    """Return what the driver is told; encryption is always on, and checked unless that is waived.

    Problem "database-certificate-name-unused" where the driver would pass that name over; see
    `check_words` for the others.
    """
    check_words(access)
    if _UNSENDABLE.search(f"{host_of(address)}{address.name}"):
        raise problem("database-words-unusable", what=tr("The address"))
    pairs = [
        ("DRIVER", driver.keyword),
        ("SERVER", driver.protocol + _server(address)),
        ("DATABASE", address.name or ""),
        *_account(access),
        *driver.more,
        ("Encrypt", "yes"),
        ("TrustServerCertificate", "yes" if access.trust_certificate else "no"),
        ("APP", "pxewizard"),
        ("MultiSubnetFailover", "Yes"),
    ]
    if access.certificate_name:
        if driver.major < _CHECKS_NAMES:
            raise problem("database-certificate-name-unused", driver=driver.name)
        pairs.append(("HostNameInCertificate", access.certificate_name))
    return ";".join(f"{name}={braced(value)}" for name, value in pairs)


def check_words(access: DatabaseAccess) -> None:
    """Refuse what the driver would cut off, could not take, or would name in an error of its own.

    Problem "database-words-unusable" for a NUL, which would cut off all that follows it, and for half a
    character; "database-words-too-long". Neither repeats what was given.
    """
    for what, text, most in (
        (tr("The account's name"), access.user or "", _LONGEST_WORD),
        (tr("The password"), access.password, _LONGEST_WORD),
        (tr("The certificate's name"), access.certificate_name or "", _LONGEST_NAME),
    ):
        if _UNSENDABLE.search(text):
            raise problem("database-words-unusable", what=what)
        if len(text.encode("utf-16-le")) // 2 > most:
            raise problem("database-words-too-long", what=what, most=most)


def braced(value: str) -> str:
    """Return a value in braces, with what would end it doubled."""
    return "{" + value.replace("}", "}}") + "}"


def port_of(address: DatabaseAddress) -> int | None:
    """Return the port, if it is known before an instance's own service is asked for it."""
    return address.port or (None if address.instance else PORT)


def host_of(address: DatabaseAddress) -> str:
    """Return the host; an IPv6 address without the brackets that only separate it from a port."""
    return address.host.strip("[]")


def _server(address: DatabaseAddress) -> str:
    instance = f"\\{address.instance}" if address.instance else ""
    port = port_of(address)
    return f"{host_of(address)}{instance}" + (f",{port}" if port else "")


def _account(access: DatabaseAccess) -> tuple[tuple[str, str], ...]:
    if access.user is None:
        return (("Trusted_Connection", "yes"),)
    return ("UID", access.user), ("PWD", access.password)


def _version(match: re.Match[str]) -> tuple[int, int]:
    return int(match[1]), int(match[2] or 0)
