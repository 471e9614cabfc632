"""The check's steps that install: refusals, an upgrade, one user, the program at work, and taking it away."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

from build.frozen import RESOURCES, library, version
from build.windows import places, python, screen, wine
from build.windows.wine import Failed

_SILENT: Final = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART", "/SP-")
_POLICIES: Final = r"HKLM\Software\Policies\pxewizard"
_LISTED: Final = (
    r"Microsoft\Windows\CurrentVersion\Uninstall\{8F6B1A52-37C4-4E0B-9D27-5A1C0E94B3D6}_is1"
)
_ENVIRONMENT: Final = r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
_REFUSED, _IN_USE = 1, 5  # Inno Setup's exit codes: could not begin, could not replace a file
_PATIENCE: Final = 60  # seconds
_AFFECTED, _FIXED = 3, 4  # the program's exit codes
_SLOW: Final = (
    "network",
    "practice-4469580",
    "practice-2019640",
    "window",
)  # checks of the self-test
_TAKEN: Final = ("translations/pxewizard_de.qm", "practice/both-missing.json", "icons/app.svg")
_SELFTEST: Final = (
    "selftest",
    "--without",
    "network",
)  # it signs in by SSPI, in which Wine 8 crashes
_CLOSE: Final = """
import ctypes

user32 = ctypes.WinDLL("user32")
closed = []

@ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
def look(window, _):
    title = ctypes.create_unicode_buffer(200)
    user32.GetWindowTextW(ctypes.c_void_p(window), title, 200)
    if "PXE Wizard" in title.value and user32.IsWindowVisible(ctypes.c_void_p(window)):
        closed.append(user32.PostMessageW(ctypes.c_void_p(window), 0x0010, None, None))  # WM_CLOSE
    return True

user32.EnumWindows(look, None)
raise SystemExit(closed != [1])
"""


def refused() -> str:
    """See that Setup does nothing where it does not understand, or may not."""
    before = _files()
    wrong = (
        "READONY=1",
        "READONLY=2",
        "MAXSERVERSPERAPPROVAL=0",
        "REPORTFOLDER=reports",
        "ALLOWEDSERVERS=",
    )
    for word in wrong:
        _install(places.SETUP, word, code=_REFUSED)
    _install(places.SETUP, "/CURRENTUSER", "READONLY=1", code=_REFUSED)
    wine.pretend("win81")
    _install(places.SETUP, code=_REFUSED)
    wine.pretend("win10")
    _same("a refused Setup", before, _files())
    return f"{len(wrong)} wrong properties, a policy for one user, Windows 8.1"


def for_one() -> str:
    """Install for one user, with umlauts and spaces in the path, let the program work, take it away."""
    app = places.PERSON / "Größere Programme" / "PXE Wizard"
    app.parent.mkdir()
    before = _files()
    _install(places.SETUP, "/CURRENTUSER", "/TASKS=", f"/DIR={wine.windows_path(app)}")
    wine.reg("QUERY", rf"HKCU\Software\{_LISTED}")
    _works(app)
    _uninstall(app)
    _same("Setup for one user", before, _files())
    return "installed, worked, taken away"


def upgraded() -> str:
    """Install an older version with policies and PATH, then this one over it, without naming them again."""
    _install(
        places.OLDER_SETUP,
        "READONLY=0",
        "/AllowedServers=a.contoso.com; *.b.contoso.com",
        "/TASKS=path",
    )
    older = places.APP / f"lib-{places.OLDER}"
    if not (older / "older.txt").exists():
        raise Failed("the older version has not been installed")
    _install(places.SETUP)
    told = wine.reg("QUERY", rf"HKLM\Software\{_LISTED}", "/v", "DisplayVersion").said
    if older.exists() or not (places.APP / library()).is_dir() or version() not in told:
        raise Failed(f"the older version is not replaced as a whole: {told}")
    policies = wine.reg("QUERY", _POLICIES).said
    for wanted in (
        "ReadOnly    REG_DWORD    0x0",
        r"REG_MULTI_SZ    a.contoso.com\0*.b.contoso.com",
    ):
        if wanted not in policies:
            raise Failed(f"{wanted} is not among the policies:\n{policies}")
    told = wine.run("cmd", "/c", "pxewizard --version").said
    if told.strip() != f"pxewizard {version()}":
        raise Failed(f"by PATH there is: {told}")
    return "libraries replaced, policies and PATH kept"


def worked() -> str:
    """Let the frozen and the installed program do a whole job on the practice site."""
    _works(places.FROZEN)
    _works(places.APP)
    state = wine.windows_path(places.PERSON / "site")
    plan = wine.windows_path(places.PERSON / "plan.json")
    practice = ("--practice", "both-missing", "--state", state)
    _program(places.APP, "plan", *practice, "--article", "4469580", "-o", plan)
    _program(places.APP, "apply", plan, *practice, "--yes", code=_FIXED)
    _program(places.APP, "examine", *practice, "--article", "4469580")
    if not list(places.KEPT.glob("changes/*/undo-*.reg")):
        raise Failed(f"no undo file lies in {places.KEPT}")
    return "planned, applied, examined on the practice site"


def damaged() -> str:
    """See that the program finds out when one of its files is missing."""
    resources = places.APP / library() / RESOURCES
    quickly = (word for name in _SLOW for word in ("--without", name))
    words = ("selftest", *quickly)
    _program(places.APP, *words)
    for name in _TAKEN:
        file = resources / name
        aside = file.rename(file.with_name(f"{file.name}.aside"))
        said = _program(places.APP, *words, code=1)
        aside.rename(file)
        if f"not packed: {name}" not in said:
            raise Failed(f"without {name} the program says:\n{said}")
    return f"without {', '.join(_TAKEN)} it says so"


def seen() -> str:
    """Start the window from where it was installed, look at it, let Setup meet it, and close it."""
    program = wine.windows_path(places.APP / "pxewizardw.exe")
    words = ["wine", program, "gui", "--practice", "both-missing"]
    nothing = subprocess.DEVNULL
    with subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing) as window:
        try:
            picture = screen.picture_of(window)
            (places.OUT / "window.png").write_bytes(picture.png())
            _install(places.SETUP, code=_IN_USE, settled=False)
            wine.run(python.PROGRAM, "-c", _CLOSE)
            code = window.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failed("the window has not closed") from None
        finally:
            window.kill()
    if code:
        raise Failed(f"the window's program has ended with {code}")
    wine.settle()
    _works(places.APP)
    return f"{picture.colours()} colours; Setup left it alone; closed with 0"


def taken_away() -> str:
    """Uninstall; see that nothing stays but the files of the person."""
    kept = {path for path in _files() if path.is_relative_to(places.KEPT)}
    _uninstall(places.APP)
    left = {
        path
        for path in _files()
        if "pxe" in str(path).lower() and not path.is_relative_to(places.KEPT)
    }
    if left:
        raise Failed(f"still there: {', '.join(map(str, sorted(left)))}")
    if not kept or kept - _files():
        raise Failed(f"the journal in {places.KEPT} is not there any more")
    wine.reg("QUERY", _POLICIES, code=1)
    wine.reg("QUERY", rf"HKLM\Software\{_LISTED}", code=1)
    if "PXE" in wine.reg("QUERY", _ENVIRONMENT, "/v", "Path").said:
        raise Failed("the program's folder is still in PATH")
    return f"{len(kept)} files of journals kept"


def _works(app: Path) -> None:
    """Let a program say what it is, and find what is wrong with a practice site."""
    if _program(app, "--version").strip() != f"pxewizard {version()}":
        raise Failed(f"{app} is another version")
    said = _program(
        app, "examine", "--practice", "dp-missing", "--article", "4469580", code=_AFFECTED
    )
    if "(dp-value-missing)" not in said:
        raise Failed(f"{app} does not find what is missing:\n{said}")
    _program(app, *_SELFTEST)


def _program(app: Path, *words: str, code: int = 0) -> str:
    return wine.run(app / "pxewizard.exe", *words, code=code).said


def _install(setup: Path, *words: str, code: int = 0, settled: bool = True) -> None:
    number = len(list(places.LOGS.glob("install-*")))
    log = f"/LOG={wine.windows_path(places.LOGS / f'install-{number:02}.txt')}"
    wine.run(setup, *_SILENT, log, *words, code=code)
    if settled:
        wine.settle()


def _uninstall(app: Path) -> None:
    wine.run(
        app / "unins000.exe", *_SILENT, f"/LOG={wine.windows_path(places.LOGS / 'uninstall.txt')}"
    )
    wine.settle()
    if app.exists():
        raise Failed(f"still there: {', '.join(str(path) for path in app.rglob('*'))}")
    if "%LOCALAPPDATA%\\pxewizard" not in (places.LOGS / "uninstall.txt").read_text("utf-8-sig"):
        raise Failed("the uninstaller has not said what it leaves")


def _files() -> set[Path]:
    """Return what lies in the profiles and the programs' folders; the system's own files do not matter."""
    tops = [path for path in wine.DRIVE.iterdir() if path.name != "windows"]
    return {path for top in tops for path in top.rglob("*") if "Temp" not in path.parts}


def _same(what: str, before: set[Path], after: set[Path]) -> None:
    changed = {path for path in before ^ after if not path.is_relative_to(places.KEPT)}
    if changed:
        raise Failed(f"{what} has left or removed: {', '.join(map(str, sorted(changed)))}")
