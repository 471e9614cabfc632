"""What a change rests on when all else fails: the readings before it, and a .reg file per server.

Pure: makes the names and bytes of the files and judges what was read back; `pxewizard.journal` does
the writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from pxewizard.core.examination import Observation
from pxewizard.core.place import RegistryValue
from pxewizard.core.plan import Plan
from pxewizard.core.reading import Absent, Present, Unreadable
from pxewizard.engine.formats import regfile
from pxewizard.engine.formats.codec import BadRecord, canonical, from_json, to_json
from pxewizard.engine.formats.sealed import BACKUP, Broken, unseal

_LONGEST_NAME: Final = 200  # a file name may have 255 bytes
_Values = tuple[tuple[RegistryValue, Present | Absent], ...]


def plain_name(text: str, longest: int = _LONGEST_NAME) -> str:
    """Return the text as a part of a file name that every system takes."""
    return re.sub(r"[^A-Za-z0-9.-]", "_", text)[:longest].strip(".") or "_"


def registry_places(plan: Plan) -> tuple[RegistryValue, ...]:
    """Return the places that the plan's registry steps write, each once."""
    return tuple(dict.fromkeys(step.place for step in plan.registry_steps))


def undo_names(plan: Plan) -> dict[str, str]:
    """Return the name of the .reg file of each server whose registry the plan writes."""
    names: dict[str, str] = {}
    for server in dict.fromkeys(place.server for place in registry_places(plan)):
        name, number = f"undo-{plain_name(server)}.reg", 1
        while name in names.values():
            number += 1
            name = f"undo-{plain_name(server)}-{number}.reg"
        names[server] = name
    return names


def undo_files(plan: Plan, backup: Iterable[Observation]) -> dict[str, bytes]:
    """Return the bytes of each .reg file by its name.

    Raises the reading's own Problem for a place that gave no answer, regfile.BadRegFile for a value
    that no registry can hold, and ValueError if a place of the plan was not read at all.
    """
    values = _values(plan, backup)
    return {
        name: regfile.write((place, held) for place, held in values if place.server == server)
        for server, name in undo_names(plan).items()
    }


def proves(plan: Plan, backup: tuple[Observation, ...], found: Mapping[str, bytes]) -> bool:
    """Return whether the .reg files read back restore every place of the plan to its backup."""
    values = _values(plan, backup)
    for server, name in undo_names(plan).items():
        # A .reg file knows no missing key, only a missing value.
        expected = [
            (place.key, place.name, Absent() if isinstance(held, Absent) else held)
            for place, held in values
            if place.server == server
        ]
        try:
            read = regfile.read(found[name])
        except regfile.BadRegFile:
            return False
        if not _same(read, tuple(expected)):
            return False
    return True


def holds(data: bytes, backup: tuple[Observation, ...]) -> bool:
    """Return whether the backup file read back says what was to be saved."""
    try:
        return _same(read_backup(data), backup)
    except BadRecord:
        return False


def read_backup(data: bytes) -> tuple[Observation, ...]:
    """Return the observations of a backup file; BadRecord if it is not whole."""
    opened = unseal(BACKUP, data)
    if isinstance(opened, Broken):
        raise BadRecord(opened.flaw.value)
    return from_json(tuple[Observation, ...], opened.body)


def _same(one: object, other: object) -> bool:
    # As JSON: two halves of one character that stand side by side are that character in UTF-16.
    return canonical(to_json(one)) == canonical(to_json(other))


def _values(plan: Plan, backup: Iterable[Observation]) -> _Values:
    readings = {one.place: one.reading for one in backup}
    values: list[tuple[RegistryValue, Present | Absent]] = []
    for place in registry_places(plan):
        if place not in readings:
            raise ValueError(f"{place} on {place.server} is not in the backup")
        reading = readings[place]
        if isinstance(reading, Unreadable):
            raise reading.problem
        values.append((place, reading))
    return tuple(values)
