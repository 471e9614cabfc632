"""A simulated Configuration Manager site as frozen data, and the pure functions on it.

How the cases are written down is `casefile.py`'s business; who may read and change a site, and what
goes wrong meanwhile, is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Final

from pxewizard.core.address import DatabaseAddress, parse_database
from pxewizard.core.late import dataclass
from pxewizard.core.place import (
    DatabaseRows,
    LogFile,
    MpAnswer,
    Place,
    Query,
    RegistryKey,
    RegistryValue,
    ServerIdentity,
    Service,
)
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Present, Rows, ServiceState
from pxewizard.practice import casefile, listing
from pxewizard.practice.faults import Fault
from pxewizard.practice.notation import Cell, read_as
from pxewizard.practice.server import Availability, PracticeServer

_SQL_PORT: Final = 1433  # where a SQL Server listens when no port is named
_COLUMNS: Final = {  # as the queries of core/queries.py name them
    Query.ISSUING_CERTIFICATES: ("SiteCode", "ComponentName", "Name", "Value1", "Value2", "Value3"),
    Query.SITES: ("SiteCode", "SiteType", "ThisSiteCode", "Updateability"),
    Query.MANAGEMENT_POINTS: ("ServerName", "SiteCode"),
    **listing.COLUMNS,
}


@dataclass(frozen=True)
class PracticeDatabase:
    """A site database: its address, whether it lets one in, and what each query returns."""

    address: DatabaseAddress
    availability: Availability = Availability.UP
    rows: Mapping[Query, Rows] = field(default_factory=dict)

    def goes_by(self, text: str) -> bool:
        """Return whether the address, as text, reaches this database; its name may be left out."""
        try:
            asked = parse_database(text)
        except Problem:
            return False
        own = self.address
        same_name = asked.name is None or asked.name.casefold() == (own.name or "").casefold()
        return same_name and _listener(asked) == _listener(own)


@dataclass(frozen=True)
class Estate:
    """The site of one practice case; `dp`, `mp` and `site_server` are what the case is about."""

    case: str
    title: str
    story: str
    dp: str
    mp: str | None
    site_server: str
    servers: Mapping[str, PracticeServer]  # by full name
    database: PracticeDatabase | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def database_address(self) -> DatabaseAddress | None:
        """Return where the site database is, if the case has one."""
        return self.database.address if self.database else None


def case_names() -> tuple[str, ...]:
    """Return the names of the cases that can be loaded, sorted."""
    return casefile.case_names()


def load(case: str) -> Estate:
    """Return the site of a practice case as it is at first; Problem "unknown-case"."""
    told = casefile.read_case(case)
    servers = {
        name: read_as(PracticeServer, {"name": name, **casefile.an_object(entry)})
        for name, entry in casefile.an_object(told["servers"]).items()
    }
    return Estate(
        case=case,
        title=str(told["title"]),
        story=str(told["story"]),
        dp=str(told["dp"]),
        mp=None if told.get("mp") is None else str(told["mp"]),
        site_server=str(told["site_server"]),
        servers=servers,
        database=_database(told.get("database"), servers),
        faults=read_as(tuple[Fault, ...], told.get("faults", [])),
    )


def server_of(estate: Estate, name: str) -> PracticeServer:
    """Return the server that goes by the name; Problem "name-not-found" if there is none."""
    server = _found(estate, name)
    if server is None:
        raise problem("name-not-found", server=name)
    return server


def value_at(estate: Estate, place: RegistryValue) -> Present | Absent:
    """Return what the registry value holds, whether or not anybody may read it."""
    return server_of(estate, place.server).value(place.key, place.name)


def with_value(estate: Estate, place: RegistryValue, value: Present) -> Estate:
    """Return the estate with the registry value set; a missing key is created."""
    server = server_of(estate, place.server)
    return with_server(estate, server.with_value(place.key, place.name, value))


def without_value(estate: Estate, place: RegistryValue) -> Estate:
    """Return the estate without the registry value; its key stays."""
    server = server_of(estate, place.server)
    return with_server(estate, server.without_value(place.key, place.name))


def service_at(estate: Estate, place: Service) -> Present | Absent:
    """Return the service's state, whether or not anybody may read it."""
    return server_of(estate, place.server).service(place.name)


def with_service(estate: Estate, place: Service, state: ServiceState) -> Estate:
    """Return the estate with the service in that state."""
    return with_server(estate, server_of(estate, place.server).with_service(place.name, state))


def without_service(estate: Estate, place: Service) -> Estate:
    """Return the estate without the service."""
    return with_server(estate, server_of(estate, place.server).without_service(place.name))


def with_rows(estate: Estate, query: Query, rows: Rows) -> Estate:
    """Return the estate with other rows for one query; its database must exist."""
    if estate.database is None:
        raise ValueError(f"{estate.case} has no database")
    database = replace(estate.database, rows={**estate.database.rows, query: rows})
    return replace(estate, database=database)


def with_server(estate: Estate, server: PracticeServer) -> Estate:
    """Return the estate with the server in the place of the one of that full name."""
    return replace(estate, servers={**estate.servers, server.name: server})


def canonical_name(estate: Estate, name: str) -> str:
    """Return one and the same name for everything that reaches a server or else the database."""
    server = _found(estate, name)
    return server.name if server else _database_name(estate, name)


def canonical(estate: Estate, place: Place) -> Place:
    """Return the place as it is compared: one name for its server, upper and lower case alike."""
    if isinstance(place, DatabaseRows):
        return replace(place, server=_database_name(estate, place.server))
    server = canonical_name(estate, place.server)
    match place:
        case RegistryValue(_, key, name):
            return RegistryValue(server, key.casefold(), name.casefold())
        case RegistryKey(_, key):
            return RegistryKey(server, key.casefold())
        case Service(_, name):
            return Service(server, name.casefold())
        case LogFile(_, name):
            return LogFile(server, name.casefold())
        case ServerIdentity() | MpAnswer():
            return replace(place, server=server)


def _database(told: object, servers: Mapping[str, PracticeServer]) -> PracticeDatabase | None:
    if told is None:
        return None
    entry = casefile.an_object(told)
    rows = read_as(dict[Query, list[dict[str, Cell]]], entry["rows"])
    return PracticeDatabase(
        address=parse_database(str(entry["address"])),
        availability=Availability(str(entry.get("availability", Availability.UP))),
        rows={
            **listing.listed(servers.values()),
            **{query: _rows(query, found) for query, found in rows.items()},
        },
    )


def _rows(query: Query, found: list[dict[str, Cell]]) -> Rows:
    """Return the rows in the order of the query's columns; a column left out is NULL."""
    columns = _COLUMNS[query]
    for row in found:
        if not row.keys() <= set(columns):
            raise ValueError(f"{query} has no such column: {sorted(row)}")
    return Rows(columns, tuple(tuple(row.get(column) for column in columns) for row in found))


def _found(estate: Estate, name: str) -> PracticeServer | None:
    return estate.servers.get(name) or next(
        (server for server in estate.servers.values() if server.goes_by(name)), None
    )


def _database_name(estate: Estate, text: str) -> str:
    database = estate.database
    return str(database.address) if database and database.goes_by(text) else text.casefold()


def _listener(address: DatabaseAddress) -> tuple[str, str | None, int | None]:
    """Return the host, and the instance or the port: an instance's own port may be left out."""
    if address.instance is not None:
        return address.host.casefold(), address.instance.casefold(), None
    return address.host.casefold(), None, address.port or _SQL_PORT
