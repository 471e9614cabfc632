"""The registry of one server, by WMI's StdRegProv: named values only, and no key is ever created.

The provider has one method per type and a value's type is not known before, so the likely one is asked
first; where it says "another type", the types below that key are asked for. A line break of CR LF comes
back as LF, and an expandable string with its variables filled in: WMI offers no other form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.place import RegistryKey, RegistryValue
from pxewizard.core.problem import Problem, problem
from pxewizard.core.reading import Absent, Kind, Present, RegistryData
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.core.sendable import can_be_sent
from pxewizard.remote.envelopes import WMI, Argument, invoke
from pxewizard.remote.line import Deadline
from pxewizard.remote.replies import Body, Fault, number
from pxewizard.remote.translate import ACCESS_DENIED, NOT_FOUND, TYPE_MISMATCH, of_fault
from pxewizard.remote.wsman import Wsman

_NAMESPACES: Final = ("root/cimv2", "root/default")  # the second on old hosts
_HKLM: Final = 0x80000002
_QUERY: Final = 1  # KEY_QUERY_VALUE
_NO_KEY: Final = 2


@dataclass(frozen=True)
class _Type:
    """How a type of values is called in StdRegProv, and how its content is written there."""

    word: str  # Get…Value, Set…Value
    element: str
    to: Callable[[RegistryData], Argument]
    of: Callable[[tuple[str, ...]], RegistryData]  # ValueError where it makes no sense


def _one_text(texts: tuple[str, ...]) -> str:
    if len(texts) > 1:
        raise ValueError(f"{len(texts)} strings")
    return texts[0] if texts else ""


def _one_number(bits: int, texts: tuple[str, ...]) -> int:
    (text,) = texts
    found = int(text)
    if not 0 <= found < 2**bits:
        raise ValueError(f"a number that has not {bits} bits")
    return found


def _octets(texts: tuple[str, ...]) -> bytes:
    return bytes(map(int, texts))


def _numbers(value: RegistryData) -> Argument:
    return tuple(value) if isinstance(value, bytes) else ()


def _as_is(value: RegistryData) -> Argument:
    return value if isinstance(value, str | int | tuple) else ()


_TYPES: Final[Mapping[Kind, _Type]] = {
    Kind.REG_SZ: _Type("String", "sValue", _as_is, _one_text),
    Kind.REG_EXPAND_SZ: _Type("ExpandedString", "sValue", _as_is, _one_text),
    Kind.REG_MULTI_SZ: _Type("MultiString", "sValue", _as_is, tuple),
    Kind.REG_DWORD: _Type("DWORD", "uValue", _as_is, partial(_one_number, 32)),
    Kind.REG_QWORD: _Type("QWORD", "uValue", _as_is, partial(_one_number, 64)),
    Kind.REG_BINARY: _Type("Binary", "uValue", _numbers, _octets),
}
_NUMBERS: Final = {  # winnt.h
    1: Kind.REG_SZ,
    2: Kind.REG_EXPAND_SZ,
    3: Kind.REG_BINARY,
    4: Kind.REG_DWORD,
    7: Kind.REG_MULTI_SZ,
    11: Kind.REG_QWORD,
}
# A wrong guess costs two exchanges; what is not named here is most likely a REG_SZ.
_LIKELY: Final = {
    "cacheexpire": Kind.REG_DWORD,
    "ispxe": Kind.REG_DWORD,
    "issuingcertificatelist": Kind.REG_MULTI_SZ,
    "pxeinstalled": Kind.REG_DWORD,
}


class Registry:
    """HKEY_LOCAL_MACHINE of one server."""

    def __init__(self, wsman: Wsman) -> None:
        """Ask through `wsman`."""
        self._wsman = wsman
        self._namespace = 0  # which of the two answers; found out once

    def value(self, place: RegistryValue, deadline: Deadline) -> Present | Absent:
        """Read a value, with its type; raises Problem."""
        likely = _LIKELY.get(place.name.casefold(), Kind.REG_SZ)
        found = self._get(place, likely, deadline)
        if found is None:
            kind = self._kind(place, deadline)
            found = Absent("value") if kind is None else self._get(place, kind, deadline)
        if found is None:  # changed at that moment, or a provider that contradicts itself
            raise problem("reply-unreadable", server=place.server, detail=str(place))
        return found

    def key(self, place: RegistryKey, deadline: Deadline) -> Present | Absent:
        """Tell whether a key is there and may be read; raises Problem."""
        body = self._call("CheckAccess", {**_in(place.key), "uRequired": _QUERY}, deadline)
        code = self._returned(body)
        if code == _NO_KEY:
            return Absent("key")
        granted = "".join(body.texts("bGranted")).strip().lower() == "true"
        if code != 0 or not granted:
            raise self._refused(code or ACCESS_DENIED)
        return Present("", Kind.KEY)

    def write(self, change: SetRegistryValue, deadline: Deadline) -> None:
        """Write a value, once; raises Problem where it was refused or the answer was lost."""
        place, after = change.place, change.after
        type_ = _TYPES.get(after.kind)
        if type_ is None or not isinstance(after.value, str | int | bytes | tuple):
            raise ValueError(f"{after.kind} is no registry value")
        texts = after.value if isinstance(after.value, tuple) else (after.value,)
        if not can_be_sent(place.key, place.name, *(t for t in texts if isinstance(t, str))):
            raise problem("value-not-sendable", server=place.server, place=place)
        arguments = {**_named(place), type_.element: type_.to(after.value)}
        self._change(f"Set{type_.word}Value", arguments, place, deadline)

    def delete(self, change: DeleteRegistryValue, deadline: Deadline) -> None:
        """Delete a value, once; raises Problem as `write`."""
        self._change("DeleteValue", _named(change.place), change.place, deadline)

    def _change(
        self,
        method: str,
        arguments: Mapping[str, Argument],
        place: RegistryValue,
        deadline: Deadline,
    ) -> None:
        code = self._returned(self._call(method, arguments, deadline, repeatable=False))
        if code == ACCESS_DENIED:
            raise self._refused(code)
        if code != 0:
            detail = f"{method} returned {code}"
            raise problem("not-written", detail=detail, server=place.server, place=place)

    def _get(self, place: RegistryValue, kind: Kind, deadline: Deadline) -> Present | Absent | None:
        """Read a value of that type; None if it has another."""
        type_ = _TYPES[kind]
        body = self._call(f"Get{type_.word}Value", _named(place), deadline)
        match self._returned(body):
            case 0:
                try:
                    return Present(type_.of(body.texts(type_.element)), kind)
                except ValueError as error:
                    raise self._nonsense(str(error)) from error
            case 1:
                return Absent("value")
            case 2:
                return Absent("key")
            case code if code == TYPE_MISMATCH:
                return None
            case code:
                raise self._refused(code)

    def _kind(self, place: RegistryValue, deadline: Deadline) -> Kind | None:
        """Return the type of a value, None if it is gone; asks for names and types, never for contents."""
        body = self._call("EnumValues", _in(place.key), deadline)
        code = self._returned(body)
        if code != 0:
            raise self._refused(code)
        names, types = body.texts("sNames"), body.texts("Types")
        if len(names) != len(types):
            raise self._nonsense(f"{len(names)} names, {len(types)} types")
        wanted = place.name.casefold()
        found = [
            type_ for name, type_ in zip(names, types, strict=True) if name.casefold() == wanted
        ]
        if not found:
            return None
        kind = _NUMBERS.get(number(found[0]) or 0)
        if kind is None:
            raise problem(
                "value-of-unknown-type", server=place.server, place=place, detail=found[0]
            )
        return kind

    def _call(
        self,
        method: str,
        arguments: Mapping[str, Argument],
        deadline: Deadline,
        *,
        repeatable: bool = True,
    ) -> Body:
        given = {"hDefKey": _HKLM, **arguments}
        while True:
            resource = f"{WMI}/{_NAMESPACES[self._namespace]}/StdRegProv"
            request = invoke(resource, method, given)
            found = self._wsman.ask(request, deadline, repeatable=repeatable)
            if isinstance(found, Body):
                return found
            missing = found.code in NOT_FOUND or _is_missing(found)
            last = self._namespace + 1 == len(_NAMESPACES)
            # A write is sent once, whatever the answer; the read before it has found the namespace.
            if not missing or last or not repeatable:
                raise of_fault(found.code, self._wsman.at(f"{method}: {found}"))
            self._namespace += 1

    def _returned(self, body: Body) -> int:
        code = body.number("ReturnValue")
        if code is None:
            raise self._nonsense("no ReturnValue")
        return code

    def _refused(self, code: int) -> Problem:
        return of_fault(code, self._wsman.at(f"StdRegProv returned {code}"))

    def _nonsense(self, detail: str) -> Problem:
        return problem("reply-unreadable", server=self._wsman.server, detail=detail)


def _is_missing(fault: Fault) -> bool:
    """Return whether the fault says "not found" in one of the other ways."""
    wbem_not_found = 6  # CIM_ERR_NOT_FOUND
    return fault.status == wbem_not_found or fault.subcode.endswith("DestinationUnreachable")


def _in(key: str) -> dict[str, Argument]:
    return {"sSubKeyName": key}


def _named(place: RegistryValue) -> dict[str, Argument]:
    return {"sSubKeyName": place.key, "sValueName": place.name}
