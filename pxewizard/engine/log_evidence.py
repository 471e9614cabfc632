"""What the logs say about an error code: how often, first, last. Codes are matched, never sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pxewizard.core.diagnosis import Finding, Severity
from pxewizard.core.examination import Observation
from pxewizard.core.logline import Record, records
from pxewizard.core.reading import log_of
from pxewizard.core.words import tr

_SERVER: Final = re.compile(r"on server \(?<?(?P<name>[^)>\s]+)", re.IGNORECASE)


def seen_in(observation: Observation, code: str) -> tuple[Record, ...]:
    """Return the records of a log that name the code, with or without 0x, in any case."""
    log = log_of(observation.reading)
    pattern = re.compile(rf"(?<![0-9A-Fa-f])(0x)?{code}(?![0-9A-Fa-f])", re.IGNORECASE)
    return tuple(one for one in records(log.text) if pattern.search(one.text)) if log else ()


def servers_named(hits: Iterable[Record]) -> dict[str, Record]:
    """Return the servers that the records name, in their order, each with the last record that names it."""
    found: dict[str, Record] = {}
    for hit in hits:
        if match := _SERVER.search(hit.text):
            found[match["name"].lower()] = hit
    return found


def count_finding(code: str, observation: Observation, hits: tuple[Record, ...]) -> Finding:
    """Return the sentence that counts the records, with the first and the last time in UTC."""
    says = tr(
        "{log} names {code} in {count} records, the first at {first}, the last at {last}.",
        log=observation.place,
        code=code,
        count=len(hits),
        first=_time(hits[0]),
        last=_time(hits[-1]),
    )
    return Finding(f"log-{code.lower()}", Severity.NOTE, says, (observation.number,))


def _time(record: Record) -> str:
    return f"{record.at:%Y-%m-%d %H:%M:%S} UTC" if record.at else "?"
