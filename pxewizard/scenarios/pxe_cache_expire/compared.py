"""What KB 2019640 lays side by side: CacheExpire in both registry views, and as the log prints it."""

from __future__ import annotations

from pxewizard.core.comparison import Side, Sides
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.logline import records
from pxewizard.core.place import LogFile, RegistryValue
from pxewizard.core.reading import Absent, Kind, Present, Unreadable, log_of, text_of
from pxewizard.core.words import Text, tr
from pxewizard.scenarios.pxe_cache_expire.evidence import (
    ENVIRONMENT,
    KEY_32,
    KEY_64,
    NAME,
    SETTING,
    X86,
)


def compared(seen: Examination) -> Sides:
    """Return the view in force, which is the reference, the other view, and the log."""
    read = {(type(o.place), getattr(o.place, "key", ""), _name(o)): o for o in seen.observations}
    bitness = read.get((RegistryValue, ENVIRONMENT, "PROCESSOR_ARCHITECTURE"))
    native = _view(tr("64-bit view"), read.get((RegistryValue, KEY_64, NAME)))
    wow = _view(tr("32-bit view"), read.get((RegistryValue, KEY_32, NAME)))
    log = _log(read.get((LogFile, "", "SMSPXE.log")))
    if bitness and text_of(bitness.reading) == X86:
        return Sides((_view(tr("Registry"), native.observation), wow, log))
    return Sides((wow, native, log))


def _name(o: Observation) -> str:
    return str(getattr(o.place, "name", ""))


def _view(role: Text, found: Observation | None) -> Side:
    if found is None or isinstance(found.reading, Unreadable):
        return _unread(role, found)
    return Side(role, found.place.server, found, found.reading)


def _log(found: Observation | None) -> Side:
    """Return what the newest start of the service printed."""
    role = tr("SMSPXE.log")
    if found is None or isinstance(found.reading, Unreadable):
        return _unread(role, found)
    log = log_of(found.reading)
    lines = records(log.text) if log else ()
    printed = [match[1] for line in lines if (match := SETTING.search(line.text))]
    held = Present(int(printed[-1]), Kind.LOG) if printed else Absent()
    return Side(role, found.place.server, found, held, "printed")


def _unread(role: Text, found: Observation | None) -> Side:
    if found and isinstance(found.reading, Unreadable):
        return Side(role, found.place.server, found, None, why_not=found.reading.problem.summary)
    return Side(role, "", found, None, why_not=tr("not asked"))
