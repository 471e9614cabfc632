"""The command line in a process of its own, in which names of a practice site lead to its doors.

Run as `python -m tests.cli.bent PORTS WORD...`, PORTS as JSON: a port on this computer by "host:port". The
ODBC driver looks names up by itself, so it is told localhost instead of the name; nothing else is bent.
"""

from __future__ import annotations

import json
import socket
import sys
from functools import partial

from pxewizard.cli.main import run
from pxewizard.core.address import DatabaseAddress
from pxewizard.remote import database
from pxewizard.remote.database_access import DatabaseAccess
from pxewizard.remote.odbc import Driver, connection_string


def resolve(ports: dict[str, int], host: str, port: int, **_: object) -> list[tuple[object, ...]]:
    """Answer as getaddrinfo does."""
    at = ports.get(f"{host}:{port}")
    if at is None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("127.0.0.1", at))]


def told(
    ports: dict[str, int], driver: Driver, address: DatabaseAddress, access: DatabaseAccess
) -> str:
    """Return what the driver is told, with the address of the door."""
    text = connection_string(driver, address, access)
    return text.replace(
        f"tcp:{address.host},1433", f"tcp:localhost,{ports[f'{address.host}:1433']}"
    )


def main() -> int:
    """Bend the names, and run the command."""
    ports = json.loads(sys.argv[1])
    socket.getaddrinfo = partial(resolve, ports)  # type: ignore[assignment]  # the few arguments used here
    database.connection_string = partial(told, ports)  # type: ignore[attr-defined]  # imported there
    return run(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
