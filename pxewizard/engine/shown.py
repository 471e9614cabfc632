"""What a place holds and what a step does, in short sentences: for a page, no server is asked."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pxewizard.core.certificates import Certificate, certificates_of, digest
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, RegistryValue
from pxewizard.core.plan import Origin
from pxewizard.core.reading import (
    Absent,
    Present,
    Reading,
    ServiceState,
    Unreadable,
    rows_of,
)
from pxewizard.core.remedy import DeleteRegistryValue, RestartService, SetRegistryValue, Step
from pxewizard.core.words import Text, tr
from pxewizard.engine.issuing_rows import candidate

_LONGEST: Final = 60  # characters of a text that are shown as they are
_MOST_DECODED: Final = 1_000_000  # characters that are searched for certificates


@dataclass(frozen=True)
class Held:
    """What stands at a place: in one line, what else is to be said of it, and its certificates."""

    says: Text
    below: Text | None = None
    certificates: tuple[Certificate, ...] = ()
    sha256: str = ""


@lru_cache(maxsize=64)
def held(reading: Reading) -> Held:
    """Return what a reading says."""
    match reading:
        case Unreadable(problem):
            return Held(tr("Not read"), problem.summary)
        case Absent("key"):
            return Held(tr("Missing"), tr("Its key does not exist either"))
        case Absent():
            return Held(tr("Missing"), tr("The value does not exist"))
        case Present():
            return _present(reading)


def signed_in(seen: Examination | None, server: str) -> str:
    """Return as whom a server was asked, empty where nobody signs in (practice)."""
    accounts = dict(seen.context.accounts) if seen else {}
    return account_alone(accounts.get(server, ""))


def account_alone(told: str) -> str:
    """Return who was let in, without protocol, service name or driver: those stand in the evidence."""
    return told.partition(", ")[0].rpartition(" (")[0] or told.partition(", ")[0]


def kind_of(step: Step) -> Text:
    """Return what kind of step it is."""
    match step:
        case SetRegistryValue():
            return tr("Set registry value")
        case DeleteRegistryValue():
            return tr("Remove registry value")
        case RestartService():
            return tr("Restart service")


def origin(step: Step, examination: Examination) -> Origin | None:
    """Return which reading of another place holds exactly what the step writes; None where none does."""
    if not isinstance(step, SetRegistryValue):
        return None
    found = [
        o
        for o in examination.observations
        if o.place != step.place and step.after.value in _values(o, step.place.name)
    ]
    copied = [o for o in found if isinstance(o.place, RegistryValue)]
    asked = [o for o in found if isinstance(o.place, DatabaseRows)]
    if not copied and not asked:
        return None
    first = (copied or asked)[0]
    return Origin(first.place.server, first.at, first.number, not copied, bool(asked))


def legible(text: str) -> str:
    """Return a text of a server without what would break or turn a line."""
    return "".join(char if char.isprintable() else "·" for char in text)


def _values(o: Observation, name: str) -> tuple[object, ...]:
    if isinstance(o.place, DatabaseRows):
        found = (candidate(row) for row in rows_of(o.reading))
        return tuple((one.text,) for one in found if one)
    same = isinstance(o.place, RegistryValue) and o.place.name == name
    return (o.reading.value,) if same and isinstance(o.reading, Present) else ()


def _present(reading: Present) -> Held:
    match reading.value:
        case tuple() as items:
            return _list(reading, items)
        case int() as number:
            return Held(Text("{text}", (("text", f"{number} (0x{number:X})"),)))
        case str() as text if len(text) > _LONGEST:
            return Held(tr("{n:# character|# characters}", n=len(text)))
        case str() as text:
            return Held(tr("“{text}”", text=legible(text)))
        case bytes() as data:
            return Held(tr("{n:# byte|# bytes}", n=len(data)))
        case ServiceState() as service:
            return Held(service.text)
        case _:
            return Held(tr("Present"))


def _list(reading: Present, items: tuple[str, ...]) -> Held:
    length = sum(map(len, items))
    certificates = certificates_of(reading) if length <= _MOST_DECODED else ()
    counted = tr("{n:# item|# items}", n=len(items))
    characters = tr("{n:# character|# characters}", n=length)
    if not certificates:
        says = tr("{items}, {characters}", items=counted, characters=characters)
        return Held(says, tr("Its certificates could not be decoded"), sha256=digest(items))
    says = tr(
        "{items}, {certificates}, {characters}",
        items=counted,
        certificates=tr("{n:# certificate|# certificates}", n=len(certificates)),
        characters=characters,
    )
    return Held(says, None, certificates, digest(items))
