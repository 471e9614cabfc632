"""WMI's StdRegProv over a practice site: the registry methods with Windows' return values.

Return values: 0 done, 1 no such value, 2 no such key, 5 access denied, 2147749893 another type
(facts of the WMI registry provider). Keys are never created here, as the program never does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pxewizard.core.place import RegistryKey, RegistryValue
from pxewizard.core.problem import Problem
from pxewizard.core.reading import Absent, Kind, Present, RegistryData, Unreadable
from pxewizard.core.remedy import DeleteRegistryValue, SetRegistryValue
from pxewizard.core.site import Change
from pxewizard.practice.estate import server_of, value_at
from pxewizard.practice.server import PracticeServer, Right
from pxewizard.practice.site import PracticeSite
from pxewizard.practice.wsman_faults import NO_SUCH_ACTION, SCHEMA, WsmanFault
from pxewizard.practice.wsman_xml import Outputs

HKLM: Final = 2147483650
DONE: Final = 0
NO_VALUE: Final = 1
NO_KEY: Final = 2
DENIED: Final = 5
NO_SUCH_HIVE: Final = 6
OTHER_TYPE: Final = 2147749893  # WBEM_E_TYPE_MISMATCH
_CODES: Final = {"access-denied": DENIED, "not-written": NO_KEY}

_TYPED: Final = {  # method without its verb: type of the value, name of the argument
    "MultiStringValue": (Kind.REG_MULTI_SZ, "sValue"),
    "StringValue": (Kind.REG_SZ, "sValue"),
    "ExpandedStringValue": (Kind.REG_EXPAND_SZ, "sValue"),
    "DWORDValue": (Kind.REG_DWORD, "uValue"),
    "QWORDValue": (Kind.REG_QWORD, "uValue"),
    "BinaryValue": (Kind.REG_BINARY, "uValue"),
}
_TYPE_NUMBERS: Final = {
    Kind.REG_SZ: 1,
    Kind.REG_EXPAND_SZ: 2,
    Kind.REG_BINARY: 3,
    Kind.REG_DWORD: 4,
    Kind.REG_MULTI_SZ: 7,
    Kind.REG_QWORD: 11,
}
_LIMITS: Final = {Kind.REG_DWORD: 1 << 32, Kind.REG_QWORD: 1 << 64}
_SETTING: Final = 0x2 | 0x4 | 0x20 | 0x10000  # set a value, create a key or a link, delete

Arguments = Mapping[str, Sequence[str]]


class PracticeRegistry:
    """The registry of one server of a practice site, called as WMI is called."""

    def __init__(self, site: PracticeSite, server: str) -> None:
        """Keep the site and the full name of the server."""
        self._site = site
        self._server = server

    def call(self, method: str, given: Arguments) -> Outputs | WsmanFault:
        """Carry out one method; Problem where the server would give no answer at all."""
        hive = _number(given.get("hDefKey", [str(HKLM)]))
        if hive is None:
            return SCHEMA
        if hive != HKLM:  # the estate has no other hive
            return _returned(NO_SUCH_HIVE)
        verb, what = method[:3], method[3:]
        if what in _TYPED and verb in {"Get", "Set"}:
            return self._get(what, given) if verb == "Get" else self._set(what, given)
        match method:
            case "DeleteValue":
                return self._delete(given)
            case "EnumKey" | "EnumValues":
                return self._listed(method, given)
            case "CheckAccess":
                return self._check(given)
            case "CreateKey":
                return self._create(given)
            case _:
                return NO_SUCH_ACTION

    def _get(self, what: str, given: Arguments) -> Outputs:
        kind, name = _TYPED[what]
        (observation,) = self._site.read(self._value(given))
        match observation.reading:
            case Present(value, found) if found is kind:
                return _returned(DONE, *((name, text) for text in _texts(value)))
            case Present():
                return _returned(OTHER_TYPE, (name, None))
            case Absent(missing):
                return _returned(NO_KEY if missing == "key" else NO_VALUE, (name, None))
            case Unreadable(trouble):
                return _returned(_code(trouble), (name, None))

    def _set(self, what: str, given: Arguments) -> Outputs | WsmanFault:
        kind, name = _TYPED[what]
        value = _content(kind, given.get(name, ()))
        if value is None:
            return SCHEMA
        place = self._value(given)
        before = value_at(self._site.estate, place)
        return _returned(self._sent(SetRegistryValue(place, before, Present(value, kind))))

    def _delete(self, given: Arguments) -> Outputs:
        place = self._value(given)
        before = value_at(self._site.estate, place)
        held = before if isinstance(before, Present) else Present("", Kind.REG_SZ)
        return _returned(self._sent(DeleteRegistryValue(place, held)))

    def _sent(self, change: Change) -> int:
        try:
            self._site.change(change)
        except Problem as trouble:
            return _code(trouble)
        return DONE

    def _listed(self, method: str, given: Arguments) -> Outputs:
        key = _key(given)
        code = self._key_code(key)
        if code != DONE:
            return _returned(code, ("sNames", None))
        if method == "EnumKey":
            return _returned(DONE, *(("sNames", name) for name in _below(self._now, key)))
        values = next(
            (held for name, held in self._now.registry.items() if _same(name, key)), {}
        ).items()
        types = (("Types", str(_TYPE_NUMBERS[value.kind])) for _, value in values)
        return _returned(DONE, *(("sNames", name) for name, _ in values), *types)

    def _check(self, given: Arguments) -> Outputs | WsmanFault:
        wanted = _number(given.get("uRequired", ["3"]))  # WMI's default: query and set
        if wanted is None:
            return SCHEMA
        code = self._key_code(_key(given))
        if code == DONE and wanted & _SETTING and Right.REGISTRY_WRITE in self._now.denied:
            code = DENIED
        return _returned(code, ("bGranted", "true" if code == DONE else "false"))

    def _create(self, given: Arguments) -> Outputs:
        code = self._key_code(_key(given))
        return _returned(DENIED if code == NO_KEY else code)

    def _key_code(self, key: str) -> int:
        (observation,) = self._site.read(RegistryKey(self._server, key))
        if isinstance(observation.reading, Unreadable):
            return _code(observation.reading.problem)
        return NO_KEY if isinstance(observation.reading, Absent) else DONE

    @property
    def _now(self) -> PracticeServer:
        return server_of(self._site.estate, self._server)

    def _value(self, given: Arguments) -> RegistryValue:
        return RegistryValue(self._server, _key(given), next(iter(given.get("sValueName", ())), ""))


def _returned(code: int, *results: tuple[str, str | None]) -> Outputs:
    return (*results, ("ReturnValue", str(code)))


def _code(trouble: Problem) -> int:
    """Return the return value for the trouble; raise it where no answer comes at all."""
    if trouble.code not in _CODES:
        raise trouble
    return _CODES[trouble.code]


def _key(given: Arguments) -> str:
    return next(iter(given.get("sSubKeyName", ())), "").strip("\\")


def _number(texts: Sequence[str]) -> int | None:
    (text,) = texts if len(texts) == 1 else ("",)
    return int(text) if text.strip().isdecimal() else None


def _texts(value: object) -> tuple[str, ...]:
    """Return a value as the texts of its elements: one each for an item or a byte."""
    match value:
        case tuple():
            return tuple(map(str, value))
        case bytes():
            return tuple(str(byte) for byte in value)
        case _:
            return (str(value),)


def _content(kind: Kind, texts: Sequence[str]) -> RegistryData | None:
    """Return what the elements hold as a value of that type; None if they do not fit it."""
    match kind:
        case Kind.REG_MULTI_SZ:
            return tuple(texts)
        case Kind.REG_BINARY:
            numbers = [_number([text]) for text in texts]
            fits = all(number is not None and number < 256 for number in numbers)  # noqa: PLR2004
            return bytes(number or 0 for number in numbers) if fits else None
        case Kind.REG_DWORD | Kind.REG_QWORD:
            number = _number(texts)
            return number if number is not None and number < _LIMITS[kind] else None
        case _:
            return texts[0] if len(texts) == 1 else None


def _below(server: PracticeServer, key: str) -> tuple[str, ...]:
    """Return the names of the keys directly below a key, each once, sorted as Windows does."""
    start = f"{key}\\".casefold() if key else ""
    names = {
        stored[len(start) :].partition("\\")[0]: None
        for stored in server.registry
        if stored.casefold().startswith(start)
    }
    return tuple(sorted({name.casefold(): name for name in names}.values(), key=str.casefold))


def _same(name: str, key: str) -> bool:
    return name.casefold() == key.casefold()
