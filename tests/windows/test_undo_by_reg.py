"""What stands in an undo folder and in the review restores a registry, byte by byte, by Windows' own reg.exe.

On Windows alone, as somebody who may write below HKEY_LOCAL_MACHINE. `dev.py windows` runs it in Wine.
"""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pxewizard.cli.main import run
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import DeleteRegistryValue, RegistryStep, SetRegistryValue
from pxewizard.engine.formats import regfile
from pxewizard.engine.formats.regcommand import carries, reg_command, too_long_for_prompt

assert sys.platform == "win32"  # tests/conftest.py collects these there only

import winreg

KEY = r"SOFTWARE\pxewizard test"
PLACE = RegistryValue("this computer", KEY, "IssuingCertificateList")
CERTIFICATE = "3082030" + "5" * 1801  # about as long as a real one
NUMBERS = {
    Kind.REG_SZ: winreg.REG_SZ,
    Kind.REG_EXPAND_SZ: winreg.REG_EXPAND_SZ,
    Kind.REG_BINARY: winreg.REG_BINARY,
    Kind.REG_DWORD: winreg.REG_DWORD,
    Kind.REG_MULTI_SZ: winreg.REG_MULTI_SZ,
    Kind.REG_QWORD: winreg.REG_QWORD,
}
VALUES = [
    Present((CERTIFICATE,), Kind.REG_MULTI_SZ),
    Present((CERTIFICATE, CERTIFICATE[::-1]), Kind.REG_MULTI_SZ),
    Present((CERTIFICATE,) * 40, Kind.REG_MULTI_SZ),  # longer than any command line
    Present((), Kind.REG_MULTI_SZ),
    Present(("Zürich & “co”", "50 % off", 'a "quote"', "\\"), Kind.REG_MULTI_SZ),
    Present("Grüße", Kind.REG_SZ),
    Present("", Kind.REG_SZ),
    Present("two\r\nlines", Kind.REG_SZ),
    Present(r"%SystemRoot%\x", Kind.REG_EXPAND_SZ),
    Present(120, Kind.REG_DWORD),
    Present(2**32 - 1, Kind.REG_DWORD),
    Present(2**63, Kind.REG_QWORD),
    Present(bytes(range(256)), Kind.REG_BINARY),
    Present(b"", Kind.REG_BINARY),
]
OTHER = Present(("something else",), Kind.REG_MULTI_SZ)


def put(place: RegistryValue, value: Present | Absent) -> None:
    rights = winreg.KEY_ALL_ACCESS | winreg.KEY_WOW64_64KEY
    with winreg.CreateKeyEx(winreg.HKEY_LOCAL_MACHINE, place.key, 0, rights) as key:
        if isinstance(value, Absent):
            winreg.DeleteValue(key, place.name)
        else:
            content = list(value.value) if isinstance(value.value, tuple) else value.value
            winreg.SetValueEx(key, place.name, 0, NUMBERS[value.kind], content)


def stored(place: RegistryValue) -> tuple[int, bytes] | None:
    """Type and bytes as the registry has them: Python's own reading ends a list at its first empty item."""
    query = ctypes.WinDLL("advapi32").RegQueryValueExW
    kind, size = ctypes.c_ulong(), ctypes.c_ulong()
    rights = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place.key, 0, rights) as key:
        what = (ctypes.c_void_p(int(key)), ctypes.c_wchar_p(place.name), None, ctypes.byref(kind))
        if query(*what, None, ctypes.byref(size)):
            return None
        held = ctypes.create_string_buffer(size.value)
        assert query(*what, held, ctypes.byref(size)) == 0
    return kind.value, held.raw[: size.value]


def import_file(path: Path) -> None:
    done = subprocess.run(
        ["reg.exe", "IMPORT", str(path), "/reg:64"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def type_at_prompt(line: str) -> None:
    subprocess.run(
        f'cmd.exe /s /c "{line}"', stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True
    )


@pytest.fixture(autouse=True)
def registry() -> Iterator[None]:
    """A key of the tests' own, which is gone afterwards."""
    put(PLACE, OTHER)
    yield
    winreg.DeleteKeyEx(winreg.HKEY_LOCAL_MACHINE, KEY, winreg.KEY_WOW64_64KEY, 0)


@pytest.mark.parametrize("before", VALUES, ids=lambda value: f"{value.kind} {value.value!r:.20}")
def test_an_undo_file_restores_what_was_there(before: Present, tmp_path: Path) -> None:
    put(PLACE, before)
    held = stored(PLACE)
    file = tmp_path / "undo-Größe 1.reg"
    file.write_bytes(regfile.write([(PLACE, before)]))
    put(PLACE, OTHER)
    assert stored(PLACE) != held

    import_file(file)

    assert stored(PLACE) == held


def test_an_undo_file_removes_what_was_not_there(tmp_path: Path) -> None:
    file = tmp_path / "undo.reg"
    file.write_bytes(regfile.write([(PLACE, Absent())]))

    import_file(file)

    assert stored(PLACE) is None


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{value.kind} {value.value!r:.20}")
def test_what_reg_exe_exports_is_read_as_it_was_written(value: Present, tmp_path: Path) -> None:
    put(PLACE, value)
    file = tmp_path / "export.reg"
    subprocess.run(
        ["reg.exe", "EXPORT", f"HKLM\\{KEY}", str(file), "/y", "/reg:64"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=True,
    )

    assert regfile.read(file.read_bytes()) == ((KEY, PLACE.name, value),)


def steps() -> Iterator[RegistryStep]:
    """Every step whose line is said to carry its value."""
    made = [SetRegistryValue(PLACE, before=OTHER, after=value) for value in VALUES]
    for step in (*made, DeleteRegistryValue(PLACE, before=OTHER)):
        if carries(step) and not too_long_for_prompt(reg_command(step)):
            yield step


@pytest.mark.parametrize("step", list(steps()), ids=lambda step: reg_command(step)[-40:])
def test_the_shown_line_writes_exactly_the_value_where_it_is_said_to(step: RegistryStep) -> None:
    if isinstance(step, SetRegistryValue):
        put(PLACE, step.after)
        wanted = stored(PLACE)
        put(PLACE, OTHER)
    else:
        wanted = None

    type_at_prompt(reg_command(step))

    assert stored(PLACE) == wanted


def test_the_undo_file_of_a_change_restores_the_servers_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = str(tmp_path / "plan.json")
    practice = ["--practice", "values-differ", "--state", str(tmp_path / "site")]
    article = ["--article", "4469580", "--answer", "source=management-point"]
    assert run(["plan", *practice, *article, "-o", plan]) == 0, capsys.readouterr().out
    assert run(["apply", plan, *practice, "--yes"]) == 4, capsys.readouterr().out
    folder = re.search(r"^Undo folder: (.+)$", capsys.readouterr().out, re.MULTILINE)
    assert folder
    (file,) = Path(folder[1]).glob("undo-*.reg")
    moved = file.read_bytes().decode("utf-16").replace(r"SOFTWARE\Microsoft\SMS\Security", KEY)
    copy = tmp_path / file.name
    copy.write_bytes(moved.encode("utf-16"))
    ((_, name, before),) = regfile.read(copy.read_bytes())
    assert name == PLACE.name
    assert isinstance(before, Present)
    put(PLACE, before)
    held = stored(PLACE)
    put(PLACE, OTHER)

    import_file(copy)

    assert stored(PLACE) == held
