"""A second reader of .reg files, for what the product writes: line by line, and nothing of the product's own.

Regedit's rules: a line that ends with a backslash goes on in the next one; a name or a text in quotes has
backslash and quote escaped; a list's items end with a NUL each, and the list with one more.
"""

from __future__ import annotations

from collections.abc import Iterator

from pxewizard.core.reading import Absent, Kind, Present

_KINDS = {"": 3, "1": 1, "2": 2, "3": 3, "4": 4, "7": 7, "b": 11}
_ROOT = "HKEY_LOCAL_MACHINE"


def read_reg(data: bytes) -> list[tuple[str, str, Present | Absent]]:
    """Return (key, name, value) of each line."""
    assert data[:2] == b"\xff\xfe"
    head, *lines = data[2:].decode("utf-16-le", "surrogatepass").split("\r\n")
    assert head == "Windows Registry Editor Version 5.00"
    found: list[tuple[str, str, Present | Absent]] = []
    key = ""
    for line in _whole(lines):
        if line.startswith("["):
            key = line[1:-1].removeprefix(_ROOT).removeprefix("\\")
        elif line:
            name, rest = _name(line)
            found.append((key, name, _value(rest)))
    return found


def _whole(lines: list[str]) -> Iterator[str]:
    waiting = ""
    for line in lines:
        if line.endswith(",\\"):
            waiting += line[:-1].lstrip(" ") if waiting else line[:-1]
        else:
            yield waiting + (line.lstrip(" ") if waiting else line)
            waiting = ""


def _name(line: str) -> tuple[str, str]:
    if line.startswith("@="):
        return "", line[2:]
    name, rest = _quoted(line)
    return name, rest.removeprefix("=")


def _quoted(line: str) -> tuple[str, str]:
    """Return the text in quotes at the line's beginning, and what follows it."""
    text, letters = "", iter(enumerate(line[1:], 1))
    for at, letter in letters:
        if letter == '"':
            return text, line[at + 1 :]
        text += next(letters)[1] if letter == "\\" else letter
    raise AssertionError(line)


def _value(written: str) -> Present | Absent:
    if written == "-":
        return Absent()
    if written.startswith('"'):
        return Present(_quoted(written)[0], Kind.REG_SZ)
    if written.startswith("dword:"):
        return Present(int(written[6:], 16), Kind.REG_DWORD)
    kind, _, digits = written.removeprefix("hex").partition(":")
    data = bytes.fromhex(digits.replace(",", ""))
    match _KINDS[kind.strip("()")]:
        case 1:
            return Present(_text(data), Kind.REG_SZ)
        case 2:
            return Present(_text(data), Kind.REG_EXPAND_SZ)
        case 3:
            return Present(data, Kind.REG_BINARY)
        case 7:
            return Present(tuple(_text(data).split("\0")[:-1]), Kind.REG_MULTI_SZ)
        case number:
            sort = Kind.REG_DWORD if number == 4 else Kind.REG_QWORD
            return Present(int.from_bytes(data, "little"), sort)


def _text(data: bytes) -> str:
    text = data.decode("utf-16-le", "surrogatepass")
    assert text.endswith("\0")
    return text[:-1]
