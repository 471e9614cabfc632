"""What the logs say about an error code: how often, first, last. Codes are matched, never sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import Observation
from pxewizard.core.logline import Record, records
from pxewizard.core.reading import log_of
from pxewizard.core.sighting import LogSigns, Sighting
from pxewizard.core.words import tr
from pxewizard.engine.tally import says, written

_SERVER: Final = re.compile(r"on server \(?<?(?P<name>[^)>\s]+)", re.IGNORECASE)


def seen_in(observation: Observation, code: str) -> tuple[Record, ...]:
    """Return the records of a log that name the code, with or without 0x, in any case."""
    log = log_of(observation.reading)
    return tuple(one for one in records(log.text) if says(one.text, code)) if log else ()


def read(signs: LogSigns, observations: Iterable[Observation]) -> tuple[Sighting, ...]:
    """Return what signs make of the logs among some observations."""
    for o in observations:
        log = log_of(o.reading)
        for record in records(log.text, str(o.place)) if log else ():
            signs.note(record)
    return signs.sightings()


def last_written(text: str) -> datetime | None:
    """Return when a log was last written to, by its records, in UTC; None where none tells a known time."""
    return max((one.at for one in records(text) if one.at), default=None)


def server_named(text: str) -> str:
    """Return the server of which a record of CertMgr.log speaks, in lower case; empty if of none."""
    match = _SERVER.search(text)
    return match["name"].lower() if match else ""


def servers_named(hits: Iterable[Record]) -> dict[str, Record]:
    """Return the servers that the records name, in their order, each with the last record that names it."""
    found: dict[str, Record] = {}
    for hit in hits:
        if name := server_named(hit.text):
            found[name] = hit
    return found


def count_finding(code: str, observation: Observation, hits: tuple[Record, ...]) -> Finding:
    """Return the sentence that counts the records, with the first and the last time in UTC."""
    sentence = tr(
        "{log} names {code} in {count} records, the first at {first}, the last at {last}.",
        log=observation.place,
        code=code,
        count=len(hits),
        first=written(hits[0]),
        last=written(hits[-1]),
    )
    return Finding(f"log-{code.lower()}", Severity.NOTE, sentence, (observation.number,))
