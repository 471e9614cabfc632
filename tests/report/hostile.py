"""A record in which every text that comes from elsewhere is the same hostile one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from pxewizard.core.diagnosis import Affected, Finding, Severity
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.place import DatabaseRows
from pxewizard.core.problem import Problem, Trouble
from pxewizard.core.reading import (
    Absent,
    Identity,
    Kind,
    LogText,
    Present,
    Reading,
    Rows,
    ServiceState,
    Unreadable,
)
from pxewizard.core.words import tr
from pxewizard.report import Material, Recorded
from pxewizard.wiring import reporting
from tests.report.stories import BY_NAME, material


def hostile(payload: str, root: Path) -> Material:
    """Return the material of a mended case, with the payload wherever somebody else's text may stand."""
    made = material(BY_NAME["both-missing-mended"], root)
    (record,) = made.changes
    return replace(made, changes=(_record(record, payload),))


def _record(record: Recorded, payload: str) -> Recorded:
    change = record.change
    assert change.approved is not None
    seen = _examination(record.before.seen, payload)
    approved = replace(change.approved, approved_by=payload)
    changed = replace(change, approved=approved, examination=seen, folder=f"/x/{payload[:50]}")
    return replace(
        record,
        change=changed,
        before=reporting.laid(seen),
        after=_examination(record.after, payload) if record.after else None,
        files=((payload, "0" * 64),),
        unrecorded=_trouble(payload),
    )


def _examination(seen: Examination, payload: str) -> Examination:
    context = replace(
        seen.context,
        operator=payload,
        workstation=payload,
        accounts=((payload, payload), ("dp01.contoso.test", f"{payload} (NTLM, HTTP/x)")),
        tls_exceptions=(payload,),
    )
    observations = tuple(_observation(o, payload) for o in seen.observations)
    findings = (
        *seen.diagnosis.findings,
        Finding("hostile", Severity.PROBLEM, tr("It says {what}.", what=payload), (1,)),
    )
    remedies = seen.diagnosis.remedies if isinstance(seen.diagnosis, Affected) else ()
    return replace(
        seen,
        context=context,
        observations=observations,
        diagnosis=Affected(findings, remedies),
    )


def _observation(o: Observation, payload: str) -> Observation:
    place = o.place
    if isinstance(place, DatabaseRows):
        place = replace(place, server=payload)
    return replace(o, place=place, reading=_reading(o.reading, payload))


def _reading(reading: Reading, payload: str) -> Reading:
    if isinstance(reading, Absent):
        return reading
    if isinstance(reading, Unreadable):
        return Unreadable(_trouble(payload))
    return _HOSTILE[reading.kind](payload)


_HOSTILE: Final[dict[Kind, Callable[[str], Present]]] = {
    Kind.LOG: lambda payload: Present(LogText(payload, log_of(payload)), Kind.LOG),
    Kind.IDENTITY: lambda payload: Present(Identity(payload, payload), Kind.IDENTITY),
    Kind.SERVICE: lambda payload: Present(ServiceState(payload, payload, (payload,)), Kind.SERVICE),
    Kind.ROWS: lambda payload: Present(Rows((payload,), ((payload,), (None,), (7,))), Kind.ROWS),
    Kind.REG_MULTI_SZ: lambda payload: Present((payload, payload), Kind.REG_MULTI_SZ),
    Kind.ANSWER: lambda payload: Present(payload, Kind.ANSWER),
    Kind.REG_SZ: lambda payload: Present(payload, Kind.REG_SZ),
    Kind.REG_DWORD: lambda payload: Present(
        payload.encode("utf-8", "surrogatepass"), Kind.REG_BINARY
    ),
}


def log_of(payload: str) -> str:
    """A log with one record that holds the payload and a code that matters."""
    clock = 'time="08:12:33.000+00" date="11-20-2026" component="SMSPXE" thread="1"'
    return f"<![LOG[0x80092002 {payload} 0x80070005 on server {payload}]LOG]!><{clock}>\n"


def _trouble(payload: str) -> Problem:
    says = tr("{what}", what=payload)
    return Problem("hostile", kind=Trouble.SERVER, summary=says, advice=says, detail=payload)
