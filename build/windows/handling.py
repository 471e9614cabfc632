"""What the steps do again and again: install, uninstall, use the program, compare files. Knows no step."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from build.frozen import version
from build.windows import places, wine
from build.windows.wine import Failed

_SLOW: Final = ("network", "practice-4469580", "practice-2019640", "report", "window")
QUICKLY: Final = ("selftest", *(word for name in _SLOW for word in ("--without", name)))
SILENT: Final = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART", "/SP-")
IN_USE: Final = 5  # Setup's exit code: a file could not be replaced
_AFFECTED: Final = 3  # the program's exit code


def install(setup: Path, *words: str, code: int = 0, settled: bool = True) -> str:
    """Run Setup silently; return its log."""
    number = len(list(places.LOGS.glob("install-*")))
    log = places.LOGS / f"install-{number:02}.txt"
    wine.run(setup, *SILENT, f"/LOG={wine.windows_path(log)}", *words, code=code)
    if settled:
        wine.settle()
    return log.read_text("utf-8-sig") if log.exists() else ""


def uninstall(app: Path) -> None:
    """Uninstall silently; the program's folder must be gone, and what stays must have been said."""
    log = places.LOGS / "uninstall.txt"
    wine.run(app / "unins000.exe", *SILENT, f"/LOG={wine.windows_path(log)}")
    wine.settle()
    if app.exists():
        raise Failed(f"still there: {', '.join(str(path) for path in app.rglob('*'))}")
    if "%LOCALAPPDATA%\\pxewizard" not in log.read_text("utf-8-sig"):
        raise Failed("the uninstaller has not said what it leaves")


def program(app: Path, *words: str, code: int = 0) -> str:
    """Run the program for the command line; return what it prints."""
    return wine.run(app / "pxewizard.exe", *words, code=code).said


def works(app: Path) -> None:
    """Let a program say what it is, find what is wrong with a practice site, and quickly look at itself."""
    if program(app, "--version").strip() != f"pxewizard {version()}":
        raise Failed(f"{app} is another version")
    words = ("--practice", "dp-missing", "--article", "4469580")
    said = program(app, "examine", *words, code=_AFFECTED)
    if "(dp-value-missing)" not in said:
        raise Failed(f"{app} does not find what is missing:\n{said}")
    program(app, *QUICKLY)


def must_say(wanted: str, said: str, what: str) -> None:
    """Fail unless a text contains the words wanted."""
    if wanted not in said:
        raise Failed(f"{what} does not say “{wanted}”:\n{said}")


def files() -> set[Path]:
    """Return what lies in the profiles and the programs' folders; the system's own files do not matter."""
    tops = [path for path in wine.DRIVE.iterdir() if path.name != "windows"]
    return {path for top in tops for path in top.rglob("*") if "Temp" not in path.parts}


def same(what: str, before: set[Path], after: set[Path]) -> None:
    """Fail if anything but journals has come or gone."""
    changed = {path for path in before ^ after if not path.is_relative_to(places.KEPT)}
    if changed:
        raise Failed(f"{what} has left or removed: {', '.join(map(str, sorted(changed)))}")
