"""What a server's registry tells of other servers: where it stands, and what can be believed of it.

A name is taken only if it is a plain one; everything else that may stand there leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Final

from pxewizard.core.address import DatabaseAddress, ServerAddress, parse_database, told_server
from pxewizard.core.late import dataclass
from pxewizard.core.place import RegistryValue
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Present, Reading, text_of
from pxewizard.engine.same_site import MP_KEY

DP_KEY: Final = r"SOFTWARE\Microsoft\SMS\DP"
_IDENTIFICATION: Final = r"SOFTWARE\Microsoft\SMS\Identification"
_SQL: Final = r"SOFTWARE\Microsoft\SMS\SQL Server"
_CODE: Final = re.compile(r"[A-Za-z0-9]{3}")
_SQL_SERVER: Final = re.compile(
    r"(?P<host>[^\\,:\s]+)(?:\\(?P<instance>[^\\,\s]+))?(?:,(?P<port>\d+))?"
)
_DEFAULT_INSTANCE: Final = "MSSQLSERVER"
_MOST: Final = 64  # names of one value; no site has more management points


@dataclass(frozen=True)
class Names:
    """The servers that one value names, each once, in its order; `refused` entries were no names."""

    servers: tuple[ServerAddress, ...] = ()
    refused: int = 0


def of_dp(server: str, name: str) -> RegistryValue:
    """Return a value of the distribution point's own key, as SiteCode."""
    return RegistryValue(server, DP_KEY, name)


def of_site_system(server: str) -> tuple[RegistryValue, RegistryValue]:
    """Return where a server keeps the code of its site, and the name of its site server."""
    return (
        RegistryValue(server, _IDENTIFICATION, "Site Code"),
        RegistryValue(server, _IDENTIFICATION, "Site Server"),
    )


def of_site_server(server: str) -> tuple[RegistryValue, RegistryValue]:
    """Return where a site server names its SQL Server and its database."""
    return RegistryValue(server, _SQL, "Server"), RegistryValue(server, _SQL, "Database Name")


def of_management_point(server: str) -> tuple[RegistryValue, RegistryValue]:
    """Return where a management point names a SQL Server and a database, perhaps of a replica."""
    return (
        RegistryValue(server, MP_KEY, "SQL Server Name"),
        RegistryValue(server, MP_KEY, "Database Name"),
    )


def names_in(reading: Reading) -> Names:
    """Return the servers of a value: one or several strings, each of names or URLs with `*` between."""
    value = reading.value if isinstance(reading, Present) else ()
    texts = value if isinstance(value, tuple) else (str(value),)
    return names_of(entry for text in texts for entry in text.split("*"))


def names_of(texts: Iterable[str]) -> Names:
    """Return the servers that these texts name."""
    entries = [text for text in texts if text.strip()]
    told = [told_server(entry) for entry in entries]
    servers = tuple(dict.fromkeys(one for one in told if one))
    return Names(servers[:_MOST], told.count(None))


def site_code_in(reading: Reading) -> str:
    """Return a site code, empty if the value is not one."""
    text = (text_of(reading) or "").strip()
    return text.upper() if _CODE.fullmatch(text) else ""


def database_in(server: Reading, name: Reading) -> DatabaseAddress | None:
    r"""Return the database that two values name, without its name where only that is not known.

    The instance stands with the server or, as `INSTANCE\CM_P01`, before the name; two different ones
    name none.
    """
    match = _SQL_SERVER.fullmatch((text_of(server) or "").strip())
    host = told_server(match["host"]) if match else None
    if match is None or host is None:
        return None
    before, _, database = (text_of(name) or "").strip().rpartition("\\")
    instance, port = match["instance"] or before, match["port"]
    if before and before.upper() != instance.upper():
        return None
    if instance.upper() == _DEFAULT_INSTANCE:  # it answers to the server's name alone
        instance = ""
    written = f"{host.name}\\{instance}" if instance else host.name
    written += f"{',' if instance else ':'}{port}" if port else ""
    with suppress(Problem):
        return parse_database(f"{written}/{database}" if database else written)
    return None


def usual_name(address: DatabaseAddress, site_code: str) -> DatabaseAddress:
    """Return the address with the name that a site's database usually has, where none is known."""
    if address.name or not site_code:
        return address
    return replace(address, name=f"CM_{site_code}")
