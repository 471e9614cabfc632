"""What a practice site answers when a place is read: a pure function of the estate.

Raises Problem where a real site would give no answer; knows nothing of faults, locks and files.
"""

from __future__ import annotations

from pxewizard.core.place import (
    DatabaseRows,
    LogFile,
    MpAnswer,
    Place,
    RegistryKey,
    RegistryValue,
    ServerIdentity,
    Service,
)
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.practice.estate import Estate, server_of
from pxewizard.practice.server import Availability, PracticeServer, Right


def answer(estate: Estate, place: Place) -> Present | Absent:
    """Return what is at the place; Problem where the site gives no answer."""
    match place:
        case DatabaseRows():
            return _rows(estate, place)
        case MpAnswer():
            return _mp_answer(estate, place)
        case ServerIdentity(name):
            return Present(admitted(estate, name).identity, Kind.IDENTITY)
        case RegistryValue(name, key, value):
            return admitted(estate, name, Right.REGISTRY_READ).value(key, value)
        case RegistryKey(name, key):
            known = admitted(estate, name, Right.REGISTRY_READ).has_key(key)
            return Present("", Kind.KEY) if known else Absent("key")
        case Service(name, service):
            return admitted(estate, name).service(service)
        case LogFile(name, log):
            return admitted(estate, name, Right.LOGS).log(log)


def admitted(estate: Estate, name: str, right: Right | None = None) -> PracticeServer:
    """Return the server if it answers and the technician's account has the right; else Problem."""
    server = server_of(estate, name)
    if server.availability is Availability.DOWN:
        raise problem("unreachable", server=name)
    if server.availability is Availability.DENIED or right in server.denied:
        raise problem("access-denied", server=name)
    return server


def _mp_answer(estate: Estate, place: MpAnswer) -> Present:
    """Answer as a management point does over HTTP: to anyone, hence also where WinRM says no."""
    server = server_of(estate, place.server)
    if server.availability is Availability.DOWN:
        raise problem("witness-silent", server=place.server, port=80)
    if server.answers_clients_only:
        raise problem("witness-refused", server=place.server)
    text = server.answers.get(place.question)
    if text is None:
        raise problem("not-offered", server=place.server, place=place)
    return Present(text, Kind.ANSWER)


def _rows(estate: Estate, place: DatabaseRows) -> Present:
    database = estate.database
    if database is None or not database.goes_by(place.server):
        raise problem("database-unreachable", address=place.server)
    if database.availability is Availability.DOWN:
        raise problem("database-unreachable", address=place.server)
    rows = database.rows.get(place.query)
    if database.availability is Availability.DENIED or rows is None:
        raise problem("database-denied", address=place.server)
    return Present(rows, Kind.ROWS)
