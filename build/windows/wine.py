"""Runs Windows programs in Wine, each with a time limit of its own, and puts together what Wine lacks.

Standard streams are pipes: a Windows Python takes no regular file for one.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PREFIX: Final = Path("/work/prefix")
DRIVE: Final = PREFIX / "drive_c"
SYSTEM: Final = DRIVE / "windows" / "system32"
_STAND_INS: Final = Path(__file__).resolve().parent / "stand_ins"
_COMPILER: Final = "x86_64-w64-mingw32-gcc"
_RESOURCES: Final = "x86_64-w64-mingw32-windres"
_CLASSES: Final = (
    r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId\Windows.UI.ViewManagement"
)
_LONG: Final = 120  # characters
_USUAL: Final = 300  # seconds; generous, because a machine may be busy


class Failed(Exception):
    """What did not come out as it should; the text is for a person."""


@dataclass(frozen=True)
class Done:
    """How a program ended, and what it printed."""

    code: int
    said: str


def begin() -> None:
    """Make a fresh Windows 10, with what Qt and cryptography ask for and Wine 8 does not have."""
    os.environ.update(
        WINEPREFIX=str(PREFIX),
        WINEDEBUG="-all",
        WINEDLLOVERRIDES="mscoree=;mshtml=",
        PYTHONUTF8="0",
        # The checkout cannot be written to there, and Windows' tempfile tries that without end.
        HYPOTHESIS_STORAGE_DIRECTORY=windows_path(PREFIX.parent / "hypothesis"),
    )
    _must(["wineboot", "-i"])
    pretend("win10")
    compiled("bcryptprimitives.c", SYSTEM / "bcryptprimitives.dll", "-shared", "-ladvapi32")
    compiled("ui_settings.c", SYSTEM / "pxewizard_ui_settings.dll", "-shared")
    for name in ("UISettings", "AccessibilitySettings"):
        where = r"C:\windows\system32\pxewizard_ui_settings.dll"
        reg("ADD", f"{_CLASSES}.{name}", "/v", "DllPath", "/d", where, "/f")


def pretend(version: str) -> None:
    """Let Windows be another one: "win10", "win81"."""
    run("winecfg", "-v", version)
    settle()


def settle() -> None:
    """Wait until everything that was started has ended: an uninstaller goes on after it has returned."""
    _must(["wineserver", "-w"])


def run(*command: str | Path, seconds: int = _USUAL, code: int | None = 0) -> Done:
    """Run a Windows program to its end; Failed if that is not the code wanted (None: any), or too late."""
    words = ["wine", *map(str, command)]
    with subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as started:
        try:
            said, _ = started.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as late:
            started.kill()
            until_then = (late.output or b"").decode("utf-8", "replace")
            raise Failed(
                f"{_named(words)} has not ended after {seconds} s:\n{until_then}"
            ) from None
    done = Done(started.returncode, said.decode("utf-8", "replace").replace("\r\n", "\n"))
    if code is not None and done.code != code:
        raise Failed(f"{_named(words)} ended with {done.code}, not {code}:\n{done.said}")
    return done


def reg(*words: str, code: int | None = 0) -> Done:
    """Run reg.exe on the 64-bit view."""
    return run("reg", *words, "/reg:64", code=code)


def compiled(source: str, target: Path, *options: str) -> None:
    """Compile one of the stand-ins."""
    _must([_COMPILER, "-O2", "-s", "-o", str(target), str(_STAND_INS / source), *options])


def resources(source: str, target: Path) -> None:
    """Compile resources, such as a manifest, to be linked into a program."""
    _must([_RESOURCES, "-I", str(_STAND_INS), str(_STAND_INS / source), "-o", str(target)])


def windows_path(path: Path) -> str:
    """Return how Windows programs name a file of the root."""
    if path.is_relative_to(DRIVE):
        return "C:\\" + str(path.relative_to(DRIVE)).replace("/", "\\")
    return "Z:" + str(path).replace("/", "\\")


def _named(words: list[str]) -> str:
    line = " ".join(words)
    return line if len(line) <= _LONG else f"{line[:_LONG]}..."


def _must(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"this failed: {' '.join(command)}\n{done.stdout}{done.stderr}")
