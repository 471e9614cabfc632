"""Places and readings in few words, for a row of page 2 or an evidence card. Decodes nothing: it is quick."""

from __future__ import annotations

from typing import Final

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
from pxewizard.core.reading import (
    Absent,
    Identity,
    LogText,
    Present,
    Reading,
    Rows,
    ServiceState,
    Unreadable,
)
from pxewizard.core.words import Text, tr

_LONGEST: Final = 120
_QUERIES: Final = {
    Query.SITES: tr("Sites of the database"),
    Query.ISSUING_CERTIFICATES: tr("The article's query"),
    Query.MANAGEMENT_POINTS: tr("Management points"),
    Query.DISTRIBUTION_POINT_COLUMNS: tr("Columns of the distribution points"),
    Query.DISTRIBUTION_POINTS: tr("Distribution points"),
    Query.DISTRIBUTION_POINT_NAMES: tr("Distribution points"),
}


def name(place: Place) -> Text:
    """Return what is read there, as short as a person would say it."""
    match place:
        case RegistryValue() if "\\wow6432node\\" in place.key.lower():
            return tr("{name} (32-bit)", name=place.name)
        case RegistryValue() | LogFile():
            return tr("{name}", name=place.name)
        case RegistryKey():
            return tr("{name}", name=place.key.rpartition("\\")[2])
        case Service():
            return tr("Service {name}", name=place.name)
        case ServerIdentity():
            return tr("Computer name")
        case MpAnswer():
            return tr("Answer to {question}", question=place.question)
        case DatabaseRows():
            return _QUERIES[place.query]


def where(place: Place) -> str:
    """Return the place as a path or the like, for whoever wants to look for themselves."""
    if isinstance(place, RegistryValue | RegistryKey):
        return f"HKEY_LOCAL_MACHINE\\{place.key}"
    return str(place)


def found(place: Place, reading: Reading) -> Text:
    """Return what was read there in one line."""
    match reading:
        case Unreadable(problem):
            return tr("Not read: {why}", why=problem.summary)
        case Absent():
            return _missing(place, reading)
        case Present():
            return present(reading)


def _missing(place: Place, reading: Absent) -> Text:
    if not isinstance(place, RegistryValue | RegistryKey):
        return tr("Missing")
    if reading.what == "key":
        return tr("Missing, and so is its key {key}", key=f"HKLM\\{place.key}")
    return tr("Missing in {key}", key=f"HKLM\\{place.key}")


def present(reading: Present) -> Text:
    """Return what is there, in one line."""
    value = reading.value
    match value:
        case tuple():
            items = tr("{n:# item|# items}", n=len(value))
            return tr("{kind}, {items}", kind=reading.kind, items=items)
        case int():
            return tr("{number} (hexadecimal {hex})", number=value, hex=f"{value:x}")
        case bytes():
            size = tr("{n:# byte|# bytes}", n=len(value))
            return tr("{kind}, {size}", kind=reading.kind, size=size)
        case str():
            return _text(value)
        case _:
            return _told(value)


def _told(value: ServiceState | Identity | LogText | Rows) -> Text:
    match value:
        case ServiceState():
            return tr("{state}, {mode}", state=value.text, mode=value.start_mode_text)
        case Identity():
            return tr("{name}", name=value.full_name)
        case LogText():
            size = tr("{n:# KB|# KB}", n=max(1, len(value.text) // 1024))
            return tr("{path}, {size}", path=value.path, size=size)
        case Rows():
            return tr("{n:# row|# rows}", n=len(value.rows))


def _text(value: str) -> Text:
    if len(value) <= _LONGEST:
        return tr("{text}", text=value) if value else tr("Empty")
    return tr("{n:# character|# characters}", n=len(value))
