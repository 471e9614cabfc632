"""The check's steps that install: refusals, one user, an upgrade, what is entered, and taking it away."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from build.frozen import library, version
from build.windows import places, python, wine
from build.windows.handling import IN_USE, files, install, must_say, same, uninstall, works
from build.windows.wine import Failed

_POLICIES: Final = r"HKLM\Software\Policies\pxewizard"
_LISTED: Final = (
    r"Microsoft\Windows\CurrentVersion\Uninstall\{8F6B1A52-37C4-4E0B-9D27-5A1C0E94B3D6}_is1"
)
_ENVIRONMENT: Final = r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
_CLASSES: Final = r"HKLM\Software\Classes"
_OPENS: Final = r'"C:\Program Files\PXE Wizard\pxewizardw.exe" "%1"'
_EVENTS: Final = r"HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\pxewizard"
_ENTERED: Final = {  # by key: a value's name ("" is the default one), and what it holds
    rf"{_CLASSES}\.pxeplan": ("", "pxewizard.plan"),
    rf"{_CLASSES}\pxewizard.plan\shell\open\command": ("", _OPENS),
    rf"{_CLASSES}\Directory\shell\pxewizard\command": ("", _OPENS),
    _EVENTS: ("EventMessageFile", r"%SystemRoot%\System32\eventcreate.exe"),
}
_SHORTCUT: Final = wine.DRIVE / "ProgramData/Microsoft/Windows/Start Menu/Programs/PXE Wizard.lnk"
_REFUSED: Final = 1  # Setup's exit code: it could not begin
_WRONG: Final = (
    "READONY=1",
    "READONLY=2",
    "MAXSERVERSPERAPPROVAL=0",
    "REPORTFOLDER=reports",
    "ALLOWEDSERVERS=",
)
_TOO_OLD: Final = "PXE Wizard needs Windows 10 version 1607, Windows Server 2016, or later."


def refused() -> str:
    """See that Setup does nothing where it does not understand, or may not."""
    before = files()
    for word in _WRONG:
        install(places.SETUP, word, code=_REFUSED)
    install(places.SETUP, "/CURRENTUSER", "READONLY=1", code=_REFUSED)
    wine.pretend("win81")
    log = install(places.SETUP, code=_REFUSED)
    wine.pretend("win10")
    must_say(_TOO_OLD, log, "Setup on Windows 8.1")
    same("a refused Setup", before, files())
    return f"{len(_WRONG)} wrong properties, a policy for one user, Windows 8.1"


def for_one() -> str:
    """Install for one user, with umlauts and spaces in the path, let the program work, take it away."""
    app = places.PERSON / "Größere Programme" / "PXE Wizard"
    app.parent.mkdir()
    before = files()
    install(places.SETUP, "/CURRENTUSER", "/TASKS=", f"/DIR={wine.windows_path(app)}")
    wine.reg("QUERY", rf"HKCU\Software\{_LISTED}")
    works(app)
    uninstall(app)
    same("Setup for one user", before, files())
    return "installed, worked, taken away"


def upgraded() -> str:
    """Install an older version with policies and PATH, then this one over it, without naming them again."""
    words = ("READONLY=0", "/AllowedServers=a.contoso.com; *.b.contoso.com", "/TASKS=path")
    install(places.OLDER_SETUP, *words)
    older = places.APP / f"lib-{places.OLDER}"
    if not (older / "older.txt").exists():
        raise Failed("the older version has not been installed")
    with held(places.APP / "pxewizardw.exe"):
        install(places.SETUP, code=IN_USE, settled=False)
    before = python.PROGRAM.read_bytes()  # it stands for the older version's programs
    if not older.exists() or any(one.read_bytes() != before for one in places.APP.glob("pxe*.exe")):
        raise Failed("where a program is in use, the older version does not stay as it was")
    install(places.SETUP)
    told = wine.reg("QUERY", rf"HKLM\Software\{_LISTED}", "/v", "DisplayVersion").said
    if older.exists() or not (places.APP / library()).is_dir() or version() not in told:
        raise Failed(f"the older version is not replaced as a whole: {told}")
    policies = wine.reg("QUERY", _POLICIES).said
    must_say("ReadOnly    REG_DWORD    0x0", policies, "the key of the policies")
    must_say(r"REG_MULTI_SZ    a.contoso.com\0*.b.contoso.com", policies, "the key of the policies")
    told = wine.run("cmd", "/c", "pxewizard --version").said
    if told.strip() != f"pxewizard {version()}":
        raise Failed(f"by PATH there is: {told}")
    return "stays whole while it is in use; then libraries replaced, policies and PATH kept"


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Let a program hold a file open, so that nobody can replace it."""
    code = "import sys; opened = open(sys.argv[1], 'rb'); print(flush=True); sys.stdin.read()"
    words = ["wine", str(python.PROGRAM), "-c", code, wine.windows_path(file)]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=nothing) as holder:
        stdin, stdout = holder.stdin, holder.stdout
        if stdin is None or stdout is None or not stdout.readline():
            raise Failed(f"{file.name} could not be held open")
        try:
            yield
        finally:
            stdin.close()


def entered() -> str:
    """See that Windows opens plans and folders with the program, knows its events, and has it in the menu."""
    for key, (name, holds) in _ENTERED.items():
        must_say(holds, wine.reg("QUERY", key, *(["/v", name] if name else ["/ve"])).said, key)
    if not _SHORTCUT.is_file():
        raise Failed(f"{_SHORTCUT.name} is not in the start menu")
    return "plans, folders, events, start menu"


def taken_away() -> str:
    """Uninstall; see that nothing stays but the files of the person."""
    kept = {path for path in files() if path.is_relative_to(places.KEPT)}
    uninstall(places.APP)
    left = {
        path
        for path in files()
        if "pxe" in str(path.relative_to(wine.DRIVE)).lower()
        and not path.is_relative_to(places.KEPT)
        and path != places.PLAN
    }
    if left:
        raise Failed(f"still there: {', '.join(map(str, sorted(left)))}")
    if not kept or kept - files():
        raise Failed(f"the journal in {places.KEPT} is not there any more")
    for key in (*_ENTERED, _POLICIES, rf"HKLM\Software\{_LISTED}"):
        wine.reg("QUERY", key, code=1)
    if "PXE" in wine.reg("QUERY", _ENVIRONMENT, "/v", "Path").said:
        raise Failed("the program's folder is still in PATH")
    return f"{len(kept)} files of journals kept"
