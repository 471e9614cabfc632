"""Registration files (regedit version 5) and back: an undo that works without this program.

Pure; knows no server, since a .reg file knows none. Every type goes byte for byte: an import restores
exactly what was read. For a REG_MULTI_SZ that means each item with its closing NUL, then one more.
Windows' own readers end such a list at its first empty item; the bytes after it are stored and come
back all the same, so an empty item is written. An item with a NUL inside would come back as two: it
is refused, and no registry can hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Kind, Present, RegistryData
from pxewizard.engine.formats.codec import BadRecord, check

_BOM: Final = b"\xff\xfe"
_HEADER: Final = "Windows Registry Editor Version 5.00\r\n"
_HIVE: Final = "HKEY_LOCAL_MACHINE"
_WRAP: Final = 77  # regedit begins a new line after the comma that reaches this column
_TYPES: Final = {
    Kind.REG_SZ: "hex(1):",
    Kind.REG_EXPAND_SZ: "hex(2):",
    Kind.REG_BINARY: "hex:",
    Kind.REG_DWORD: "hex(4):",
    Kind.REG_MULTI_SZ: "hex(7):",
    Kind.REG_QWORD: "hex(b):",
}
_KINDS: Final = {prefix: kind for kind, prefix in _TYPES.items()} | {"hex(3):": Kind.REG_BINARY}
_SIZES: Final = {Kind.REG_DWORD: 4, Kind.REG_QWORD: 8}  # bytes, lowest first
_NOT_QUOTED: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_QUOTED: Final = r'"(?:[^"\\]+|\\.)*+"'
_LINE: Final = re.compile(
    rf"""
      (?: [ \t]* | ;[^\r\n]* ) \r\n
    | \[{_HIVE} (?: \\(?P<key>[^\r\n]+) )? (?P<key_end>\]) \r\n
    | (?P<name>@|{_QUOTED})=
      (?: (?P<gone>-) | (?P<text>{_QUOTED}) | dword:(?P<number>[0-9a-fA-F]{{1,8}})
        | (?P<type>hex(?:\([0-9a-f]+\))?:) (?P<hex>(?:[0-9a-fA-F,] | \\\r\n[ \t]*)*+) )
      \r\n
    """,
    re.VERBOSE | re.DOTALL,
)
_BYTES: Final = re.compile(r"(?:[0-9a-fA-F]{2}(?:,[0-9a-fA-F]{2})*)?")
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_UNESCAPED: Final = {"\\": "\\", '"': '"', "n": "\n", "r": "\r"}  # the last two: Wine


class BadRegFile(ValueError):
    """What cannot be written as a .reg file, or read from one; the text is for specialists."""


def write(values: Iterable[tuple[RegistryValue, Present | Absent]]) -> bytes:
    """Return a .reg file that sets what is present and removes what is absent.

    Its import creates a missing key, even where it only removes a value: .reg files cannot do less.
    """
    keys: dict[str, list[str]] = {}
    for place, reading in values:
        if re.search(r"[\r\n\0]", place.key + place.name):
            raise BadRegFile("a name with a line break or a NUL")
        keys.setdefault(place.key, []).append(_line(place.name, reading))
    sections = (f"\r\n[{_path(key)}]\r\n" + "".join(lines) for key, lines in keys.items())
    return _BOM + _utf16(_HEADER + "".join(sections) + "\r\n")


def read(data: bytes) -> tuple[tuple[str, str, Present | Absent], ...]:
    """Return (key below HKEY_LOCAL_MACHINE, name, value) of each line; Absent where it removes one.

    Strict: it understands what `write`, regedit and Wine write; BadRegFile for anything else.
    """
    if not data.startswith(_BOM):
        raise BadRegFile("not UTF-16 with its mark")
    text = _text(data.removeprefix(_BOM))
    if not text.startswith(_HEADER):
        raise BadRegFile("not a registration file of version 5")
    found: list[tuple[str, str, Present | Absent]] = []
    key, at = None, len(_HEADER)
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None:
            raise BadRegFile(f"not understood: {text[at : at + 40]!r}")
        if line["key_end"]:
            key = line["key"] or ""
        elif line["name"] is not None and key is not None:
            found.append((key, _name(line["name"]), _value(line)))
        elif line["name"] is not None:
            raise BadRegFile("a value without its key")
        at = line.end()
    return tuple(found)


def _path(key: str) -> str:
    return f"{_HIVE}\\{key}" if key else _HIVE


def _line(name: str, reading: Present | Absent) -> str:
    start = f"{_quote(name)}=" if name else "@="
    if isinstance(reading, Absent):
        return f"{start}-\r\n"
    try:
        check(reading)
    except BadRecord as error:
        raise BadRegFile(str(error)) from error
    if reading.kind not in _TYPES:
        raise BadRegFile(f"{reading.kind} is no type of the registry")
    match reading.value:
        case int(number) if reading.kind is Kind.REG_DWORD:
            return f"{start}dword:{number:08x}\r\n"
        case str(text) if reading.kind is Kind.REG_SZ and not _NOT_QUOTED.search(text):
            return f"{start}{_quote(text)}\r\n"
        case _:
            return _wrap(start + _TYPES[reading.kind], _bytes_of(reading))


def _wrap(start: str, data: bytes) -> str:
    lines, line = [], start
    for number, byte in enumerate(data, start=1):
        line += f"{byte:02x}"
        if number < len(data):
            line += ","
            if len(line) >= _WRAP:
                lines.append(line + "\\")
                line = "  "
    return "\r\n".join([*lines, line]) + "\r\n"


def _bytes_of(present: Present) -> bytes:
    match present.value:
        case bytes(data):
            return data
        case int(number):
            return number.to_bytes(_SIZES[present.kind], "little")
        case str(text):
            return _utf16(text + "\0")
        case tuple(items):
            if any("\0" in item for item in items):
                raise BadRegFile("an item with a NUL inside")
            return _utf16("".join(f"{item}\0" for item in items) + "\0")
        case _:
            raise BadRegFile(f"{present.kind} is no type of the registry")


def _value(line: re.Match[str]) -> Present | Absent:
    if line["gone"]:
        return Absent()
    if line["text"] is not None:
        return Present(_unquote(line["text"]), Kind.REG_SZ)
    if line["number"] is not None:
        return Present(int(line["number"], 16), Kind.REG_DWORD)
    digits = re.sub(r"\\\r\n[ \t]*", "", line["hex"])
    if line["type"] not in _KINDS or not _BYTES.fullmatch(digits):
        raise BadRegFile(f"not understood: {line['type']}{digits[:40]}")
    kind = _KINDS[line["type"]]
    return Present(_data_of(kind, bytes.fromhex(digits.replace(",", ""))), kind)


def _data_of(kind: Kind, data: bytes) -> RegistryData:
    if kind is Kind.REG_BINARY:
        return data
    if kind in _SIZES:
        if len(data) != _SIZES[kind]:
            raise BadRegFile(f"{len(data)} bytes for a {kind}")
        return int.from_bytes(data, "little")
    # Other programs may leave out the closing NUL, in a text and in a list.
    text = _text(data).removesuffix("\0")
    if kind is not Kind.REG_MULTI_SZ:
        return text
    return tuple(text.removesuffix("\0").split("\0")) if text else ()


def _name(quoted: str) -> str:
    return "" if quoted == "@" else _unquote(quoted)


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _unquote(quoted: str) -> str:
    def plain(escape: re.Match[str]) -> str:
        if escape[1] not in _UNESCAPED:
            raise BadRegFile(f"not understood: {escape[0]!r}")
        return _UNESCAPED[escape[1]]

    return _ESCAPE.sub(plain, quoted[1:-1])


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-16-le", "surrogatepass")
    except UnicodeDecodeError as error:
        raise BadRegFile("half a character at the end") from error
