"""The check's steps that use what is installed: at work, under policies, damaged, and as a window."""

from __future__ import annotations

import subprocess
from typing import Final

from build.frozen import RESOURCES, library
from build.windows import places, python, screen, wine
from build.windows.handling import IN_USE, QUICKLY, SILENT, install, must_say, program, works
from build.windows.wine import Failed

_FIXED, _BY_RULE = 4, 7  # the program's exit codes
_STILL_OPEN: Final = 1  # the uninstaller's
_PATIENCE: Final = 60  # seconds
_BY_DESKTOP: Final = ("start", "/wait")  # by what is registered, and without streams
_TAKEN: Final = (
    "translations/pxewizard_de.qm",
    "report/report.html.jinja",
    "practice/both-missing.json",
    "icons/app.svg",
)
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


def worked() -> str:
    """Let the installed program look at itself and do a whole job on the practice site."""
    said = program(places.APP, "selftest")
    (places.LOGS / "selftest.txt").write_text(said, encoding="utf-8")
    plan = wine.windows_path(places.PLAN)
    program(places.APP, "plan", *_practice(), "--article", "4469580", "-o", plan)
    program(places.APP, "apply", plan, *_practice(), "--yes", code=_FIXED)
    program(places.APP, "examine", *_practice(), "--article", "4469580")
    if not list(places.KEPT.glob("changes/*/undo-*.reg")):
        raise Failed(f"no undo file lies in {places.KEPT}")
    return "looked at itself, planned, applied, examined on the practice site"


def governed() -> str:
    """See that the program keeps to the policies that Setup was given; the first of them is lifted again."""
    install(places.SETUP, "READONLY=1")
    must_say("ReadOnly: ", program(places.APP, "policies"), "the installed program")
    said = program(places.APP, "examine", "--dp", "dp01.elsewhere.test", code=_BY_RULE)
    must_say("Managed by your organisation (policy AllowedServers)", said, "the installed program")
    install(places.SETUP, "READONLY=0")
    told = program(places.APP, "policies")
    must_say("AllowedServers: ", told, "the installed program")
    if "ReadOnly" in told:
        raise Failed(f"ReadOnly is not lifted:\n{told}")
    return "READONLY=1 is shown; ALLOWEDSERVERS of the older version still holds, and is kept to"


def damaged() -> str:
    """See that the program finds out when files of it are missing."""
    resources = places.APP / library() / RESOURCES
    program(places.APP, *QUICKLY)
    for name in _TAKEN:
        (resources / name).rename(resources / f"{name}.aside")
    said = program(places.APP, *QUICKLY, "--json", code=1)
    for name in _TAKEN:
        (resources / f"{name}.aside").rename(resources / name)
        must_say(name, said, f"the program without {name}")
    must_say("Something is wrong with this program here: resources", said, "a damaged program")
    return f"without {', '.join(_TAKEN)} it says so"


def seen() -> str:
    """Start the window as the desktop does, double-click a file, let Setup meet it, and close it."""
    window_program = wine.windows_path(places.APP / "pxewizardw.exe")
    words = ["wine", *_BY_DESKTOP, window_program, "gui", "--practice", "both-missing"]
    broken = places.PERSON / "no plan.pxeplan"
    broken.write_text("no plan", encoding="utf-8")
    nothing = subprocess.DEVNULL
    with subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing) as window:
        try:
            picture = screen.picture_of(window)
            (places.OUT / "window.png").write_bytes(picture.png())
            wine.run(*_BY_DESKTOP, wine.windows_path(broken))
            install(places.SETUP, code=IN_USE, settled=False)
            wine.run(places.APP / "unins000.exe", *SILENT, code=_STILL_OPEN)
            wine.run(python.PROGRAM, "-c", _CLOSE)
            code = window.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failed("the window has not closed") from None
        finally:
            window.kill()
    broken.unlink()
    if code:
        raise Failed(f"the window's program has ended with {code}")
    log = (places.KEPT / "Logs" / "pxewizard.log").read_text(encoding="utf-8")
    must_say('Failed: command="gui" code="plan-unreadable"', log, "the window's log")
    if "Crashed" in log:
        raise Failed(f"the program has met a fault of its own:\n{log}")
    wine.settle()
    works(places.APP)
    left = "Setup and the uninstaller left it alone"
    return f"{picture.colours()} colours; took a double-clicked file; {left}; closed with 0"


def _practice() -> tuple[str, ...]:
    state = wine.windows_path(places.PERSON / "site")
    return "--practice", "both-missing", "--state", state
