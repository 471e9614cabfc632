"""The ODBC drivers of this computer: which there are, and which of them can be loaded. Imports pyodbc."""

from __future__ import annotations

from contextlib import suppress
from types import ModuleType

from pxewizard.core.problem import Problem, problem
from pxewizard.remote import sql_errors
from pxewizard.remote.odbc import Driver, braced, bundled_driver, ranked


def registered_drivers() -> tuple[str, ...]:
    """Return the names of all ODBC drivers that are registered on this computer; Problem "odbc-missing"."""
    try:
        return tuple(pyodbc_here().drivers())
    except (
        RuntimeError
    ) as error:  # the package is there, the system's driver manager does not begin
        raise problem("odbc-missing", detail=str(error)) from error


def best_driver_here() -> Driver:
    """Return the best driver of this computer; Problem "odbc-missing" or "database-driver-missing"."""
    return _drivers_here()[0]


def loaded_driver() -> Driver:
    """Return the best driver of this computer that can be loaded, loaded; Problem where there is none."""
    *better, last = _drivers_here()
    for driver in better:
        with suppress(Problem):
            check_driver(driver)
            return driver
    check_driver(last)
    return last


def check_driver(driver: Driver) -> None:
    """Load a driver and connect nowhere; Problem "odbc-missing" or "database-driver-broken"."""
    pyodbc = pyodbc_here()
    try:
        pyodbc.connect(
            f"DRIVER={braced(driver.keyword)}"
        ).close()  # one that is there asks: where to?
    except pyodbc.Error as error:
        if sql_errors.tells_of_no_driver(error.args):
            raise problem("database-driver-broken", detail=str(error.args[-1])) from None


def _drivers_here() -> tuple[Driver, ...]:
    found = ranked(registered_drivers(), bundled_driver())
    if not found:
        raise problem("database-driver-missing")
    return found


def pyodbc_here() -> ModuleType:
    """Import pyodbc when it is first needed; Problem "odbc-missing" on a machine without ODBC."""
    try:
        import pyodbc
    except ImportError as error:
        raise problem("odbc-missing", detail=str(error)) from error
    pyodbc.pooling = False  # counts only before the first connect
    module: ModuleType = pyodbc
    return module
