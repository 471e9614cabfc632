"""Puts a Windows Python together: libraries from a wheel, the pure modules of this machine's Python.

Both are of the same minor version. The launcher and python3.dll, which modules for any version load, are
compiled here.
"""

from __future__ import annotations

import re
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build.windows import wine

TARGET: Final = Path("/work/python")
PROGRAM: Final = TARGET / "python.exe"
_TEMPORARY: Final = Path("/tmp")  # noqa: S108 - a file system of this run alone
_NOT_NEEDED: Final = re.compile(
    r"_test|api-ms-win|.*cp313t|_wmi\.pyd"
)  # Wine 8 crashes in the last
_NOT_COPIED: Final = shutil.ignore_patterns(
    "site-packages", "lib-dynload", "test", "config-3*", "_sysconfigdata*", "__pycache__"
)


def assemble(library: Path, interpreter: Path, *paths: Path) -> None:
    """Make python.exe and what it needs; `paths` are folders with further packages."""
    shutil.copytree(library, TARGET / "Lib", ignore=_NOT_COPIED)
    (TARGET / "DLLs").mkdir()
    for part in interpreter.iterdir():
        if not _NOT_NEEDED.match(part.name):
            beside = re.fullmatch(r"python\d+\.dll|vcruntime140.*\.dll", part.name, re.IGNORECASE)
            shutil.copy(part, TARGET if beside else TARGET / "DLLs")
    (name,) = (path.name for path in TARGET.glob("python3*.dll"))
    _launch(name)
    _forward(name)
    site = TARGET / "Lib" / "site-packages"
    site.mkdir()
    lines = "".join(wine.windows_path(path) + "\n" for path in paths)
    (site / "paths.pth").write_text(lines, encoding="utf-8")


def _launch(name: str) -> None:
    manifest = _TEMPORARY / "manifest.o"
    wine.resources("python.rc", manifest)
    wine.compiled("python.c", PROGRAM, "-municode", f'-DPYTHON_DLL=L"{name}"', str(manifest))


def _forward(name: str) -> None:
    names = "".join(
        f"  {one}={Path(name).stem}.{one}\n" for one in exports((TARGET / name).read_bytes())
    )
    forwards = _TEMPORARY / "python3.def"
    forwards.write_text(f"LIBRARY python3.dll\nEXPORTS\n{names}", encoding="utf-8")
    options = ("-shared", "-nostdlib", "-e", "DllMain")
    wine.compiled("no_code.c", TARGET / "python3.dll", *options, str(forwards))


def exports(library: bytes) -> Iterator[str]:
    """Yield the names that a 64-bit Windows library exports (PE format, "The .edata Section")."""
    (head,) = struct.unpack_from("<I", library, 60)
    (count,) = struct.unpack_from("<H", library, head + 6)
    (optional,) = struct.unpack_from("<H", library, head + 20)
    sections = [
        struct.unpack_from("<IIII", library, head + 24 + optional + 40 * number + 8)
        for number in range(count)
    ]

    def at(address: int) -> int:
        for size, begin, on_disk, offset in sections:
            if begin <= address < begin + max(size, on_disk):
                return int(address - begin + offset)
        raise ValueError(f"address {address} is in no section")

    (directory,) = struct.unpack_from("<I", library, head + 24 + 112)
    names_count, _, names = struct.unpack_from("<III", library, at(directory) + 24)
    for address in struct.unpack_from(f"<{names_count}I", library, at(names)):
        begin = at(address)
        yield library[begin : library.index(b"\0", begin)].decode("ascii")
