"""The ODBC drivers that tests go through: Microsoft's, from a test-only package, and Debian's FreeTDS.

`pyodbc` is imported here so that a machine without unixODBC skips these tests in words.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import pytest

from pxewizard.practice.database import DatabaseDoor

LIMIT: Final = 10  # seconds to sign in; what waits longer is broken

pyodbc = pytest.importorskip("pyodbc", reason="pyodbc needs unixODBC", exc_type=ImportError)
pyodbc.pooling = False


@dataclass(frozen=True)
class Driver:
    """One driver; `library` is its file, None where this machine lacks it."""

    name: str
    library: Path | None
    own_words: str  # the keywords that ask it for TLS

    def __str__(self) -> str:
        return self.name

    def text(self, door: DatabaseDoor, **other: str) -> str:
        """Return the connection string to a door; `other` keywords replace or follow the usual."""
        words = {
            "DRIVER": f"{{{self.library}}}",
            "DATABASE": "CM_P01",
            "UID": door.terms.user,
            "PWD": f"{{{door.terms.password}}}",
            **dict(word.split("=") for word in self.own_words.format(port=door.port).split(";")),
            **other,
        }
        return ";".join(f"{key}={value}" for key, value in words.items())


def _microsofts() -> Path | None:
    spec = find_spec("mssql_python_odbc")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0], "libs", "linux", "debian_ubuntu")
    return next(iter((folder / platform.machine() / "lib").glob("libmsodbcsql-*.so*")), None)


MICROSOFT: Final = Driver(
    "ODBC Driver 18",
    _microsofts(),
    "SERVER=tcp:localhost,{port};Encrypt=yes;TrustServerCertificate=no",
)
FREETDS: Final = Driver(
    "FreeTDS",
    next(iter(Path("/usr/lib").glob("*/odbc/libtdsodbc.so")), None),
    "SERVER=localhost;PORT={port};TDS_Version=7.4;Encryption=require",
)
DRIVERS: Final = (MICROSOFT, FREETDS)


def needs(driver: Driver) -> Driver:
    """Return the driver; skip in words where this machine lacks it."""
    if driver.library is None:
        pytest.skip(f"{driver} is not installed: python3 build/dev.py test does that on Debian")
    return driver


@contextmanager
def trusting(ca: Path) -> Iterator[None]:
    """Let Microsoft's driver trust that authority meanwhile: off Windows it reads this variable only."""
    before = os.environ.get("SSL_CERT_FILE")
    if before == str(ca):  # several threads may say so at once
        yield
        return
    os.environ["SSL_CERT_FILE"] = str(ca)
    try:
        yield
    finally:
        del os.environ["SSL_CERT_FILE"]
        if before is not None:
            os.environ["SSL_CERT_FILE"] = before


@contextmanager
def connected(driver: Driver, door: DatabaseDoor, **other: str) -> Iterator[Any]:
    """Yield a connection of pyodbc through that driver; its close is sure."""
    with trusting(door.ca):
        connection = pyodbc.connect(
            driver.text(door, **other), timeout=LIMIT, autocommit=True, readonly=True
        )
    try:
        connection.timeout = LIMIT
        yield connection
    finally:
        connection.close()
